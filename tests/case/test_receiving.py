"""Declarations that come back are shown before they count, replace or contradict visibly, and never count twice."""

import pytest
from axes import ANNA, DECLARATIONS, ON, axis, stamp

from desktop_app.case.receiving import UNDECIDED, Counts, offer_taken_in, offered, received, taken_in
from desktop_app.declarations.difference import Change


@pytest.fixture
def case(tmp_path):
    with axis(tmp_path) as made:
        yield made


def arrive(case, *texts):
    files = [(f"again-{number}.csv", text.encode()) for number, text in enumerate(texts)]
    return received(files, case.content, case.ingredients(), ON)


def take(case, arrivals, chosen=UNDECIDED):
    return case.apply(taken_in(case.content, arrivals, chosen, ANNA, ON), stamp(9))


def said(case, role="country_of_origin"):
    """What counts about the dysprosium in the magnet."""
    return [getattr(s, role) for s in case.audit().statements if s.constituent == "dy-metal"]


def warnings(case):
    return [p.message for p in case.audit().problems if "something else" in p.message]


def changes(arrivals):
    return [[str(entry.change) for entry in arrival.difference.entries] for arrival in arrivals]


LATER = DECLARATIONS.replace("AU,K. Sato,2026-09-01", "CN,K. Sato,2026-10-01")
OTHERWISE = DECLARATIONS.replace("AU,K. Sato", "CN,K. Sato")


def test_a_later_word_of_the_same_supplier_replaces_the_earlier_and_both_stay_on_record(case):
    arrivals = arrive(case, LATER)
    assert changes(arrivals) == [["same", "changed", "same"]]
    take(case, arrivals)
    assert said(case) == ["CN"]
    assert warnings(case) == []
    assert [one.file for one in case.content.declarations.values()] == ["answers.csv", "again-0.csv"]
    assert "replaced by again-0.csv, row 3" in {one.reason for one in case.content.set_aside.values()}
    case.undo(stamp(10))
    assert said(case) == ["AU"]
    assert case.content.set_aside == {}


@pytest.mark.parametrize(("counts", "left"), [(Counts.NEW, ["CN"]), (Counts.OLD, ["AU"]), (Counts.BOTH, ["AU", "CN"])])
def test_of_a_conflict_a_person_says_what_counts(case, counts, left):
    arrivals = arrive(case, OTHERWISE)
    assert changes(arrivals) == [["same", "conflicting", "same"]]
    take(case, arrivals, {(0, 1): counts})
    assert said(case) == left
    assert bool(warnings(case)) is (counts is Counts.BOTH)


def test_what_says_the_same_once_more_counts_once(case):
    take(case, arrive(case, DECLARATIONS + "\n"))
    assert said(case) == ["AU"]
    assert not [p for p in case.audit().problems if "declares too" in p.message]


def test_the_very_same_file_is_not_taken_in_again(case):
    (arrival,) = arrive(case, DECLARATIONS)
    assert arrival.already
    assert take(case, [arrival]) is None


def test_files_that_come_together_are_held_against_each_other(case):
    arrivals = arrive(case, LATER, LATER.replace("2026-10-01", "2026-11-01").replace("CN,K", "VN,K"))
    assert changes(arrivals) == [["same", "changed", "same"], ["same", "changed", "same"]]
    take(case, arrivals)
    assert said(case) == ["VN"]


def test_a_supplier_may_go_back_to_what_was_said_first(case):
    take(case, arrive(case, LATER))
    take(case, arrive(case, LATER.replace("2026-10-01", "2026-11-01").replace("CN,K", "AU,K")))
    assert said(case) == ["AU"]


def test_portions_of_one_file_stay_together(case):
    two = DECLARATIONS.replace("0.02,EUR,AU,K. Sato,2026-09-01", "0.02,EUR,AU,K. Sato,2026-10-01\n") + (
        "MAG-1,Gamma,,dy-metal,0.03,EUR,CN,K. Sato,2026-10-01\n"
    )
    take(case, arrive(case, two))
    assert said(case, "value") == ["0.02", "0.03"]
    assert warnings(case) == []


def test_what_cannot_be_is_held_back_with_its_cell(case):
    (arrival,) = arrive(case, LATER.replace("0.02", "-0.02"))
    (error,) = arrival.intake.answers.errors
    assert (error.cell, error.part_number) == ("E3", "MAG-1")
    take(case, [arrival])
    assert said(case) == ["AU"]
    assert any("cannot be negative" in one.reason for one in case.content.set_aside.values())


def test_what_is_no_table_says_why_and_the_others_are_taken_in(case):
    arrivals = arrive(case, "", LATER)
    assert arrivals[0].problem
    take(case, arrivals)
    assert said(case) == ["CN"]


def test_what_a_library_offers_is_held_against_the_case(case, tmp_path):
    from desktop_app.readers import read_declarations

    statements, _ = read_declarations("lib.csv", LATER.replace("MOT-1,Alpha", "MOT-2,Alpha").encode())
    offer = offered("library", statements, case.ingredients())
    assert [entry.change for entry in offer.difference.entries] == [Change.SAME, Change.CHANGED, Change.ADDED]
    case.apply(offer_taken_in(case.content, offer, UNDECIDED, ANNA, ON), stamp(9))
    assert said(case) == ["CN"]
    assert case.next_undo.what == "add-statements"
    assert len(case.content.statements) == 2
