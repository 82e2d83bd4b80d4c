"""Proofs of statements and decisions in a case: the pages that count are named, corrected, taken back, and outlive versions."""

import json
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from axes import ANNA, DESK, ON, axis, stamp

from desktop_app.case import edits, open_case, read_case, subject_key
from desktop_app.case.citing import UnreadablePages, last_page, pages_said
from desktop_app.case.codec import canonical
from desktop_app.case.journal import BEGINNING, Change, Entry, Kind, sealed
from desktop_app.case.migration import VERSION
from desktop_app.screening import Ruling


@pytest.mark.parametrize(
    ("written", "kept", "last"),
    [
        ("", "", 0),
        (" 3 ", "3", 3),
        ("p. 3-4", "3–4", 4),
        ("p3-4", "3–4", 4),
        ("pp. 12, 7–9", "12, 7–9", 12),
        ("pages 3 to 5 and 9", "3–5, 9", 9),
        ("S. 3–4 u. 7", "3–4, 7", 7),
        ("第3–4页、第7页", "3–4, 7", 7),
        ("iv-ix; 2", "iv–ix, 2", 2),
        ("A-3–A-5", "A-3–A-5", 0),
        ("B12", "B12", 0),
    ],
)
def test_pages_are_kept_in_one_form_however_they_are_written(written, kept, last):
    assert pages_said(written) == kept
    assert pages_said(kept) == kept
    assert last_page(kept) == last


@pytest.mark.parametrize(
    "written", ["4-3", "3-3", "0", "see report", "3 4", "3,", "p.", "ii–4", "A-3-5", "x–ii", "3.4"]
)
def test_what_names_no_pages_is_refused_in_both_languages(written):
    with pytest.raises(UnreadablePages) as refused:
        pages_said(written)
    assert written in str(refused.value)
    assert "未指明页码" in refused.value.in_language("zh")


@pytest.fixture
def case(tmp_path):
    """The axis with a decision about a motor."""
    with axis(tmp_path) as made:
        audit = made.audit()
        dismissed = edits.decide(audit, [audit.bom.index["MOT-2"]], Ruling.DISMISSED, "induction machine", ANNA, ON)
        made.apply(dismissed, stamp(3))
        yield made


def subjects(case):
    audit = case.audit()
    said = next(one for one in audit.statements if one.part_number == "MAG-1" and one.constituent)
    return said, audit.decisions[audit.bom.index["MOT-2"]]


def test_a_statement_and_a_decision_cite_pages_of_a_proof_and_every_step_can_be_taken_back(case):
    said, decided = subjects(case)
    proof = edits.NewProof("assay.pdf", b"assay", "3–4", date(2026, 3, 2))
    case.apply(edits.attach_evidence(case.content, [said, decided], [proof], ANNA, ON), stamp(4))
    before = dict(case.content.state)
    cited = edits.Citation({subject_key(decided): "7"})
    case.apply(edits.cite_evidence(case.content, {"0001": cited}), stamp(5))
    (now,) = case.content.evidence.values()
    assert now.pages == {subject_key(said): "3–4", subject_key(decided): "7"}
    assert now.dated is None
    assert set(case.content.evidence_of([decided])) == {"0001"}
    assert [entry.what for entry in case.journal()][-2:] == ["attach-evidence", "cite-evidence"]
    case.undo(stamp(6))
    assert dict(case.content.state) == before
    assert case.content.evidence["0001"].dated == date(2026, 3, 2)
    case.undo(stamp(7))
    assert case.content.evidence == {}
    case.redo(stamp(8))
    case.redo(stamp(9))
    path = case.path
    case.close()
    with open_case(path, stamp(10), DESK, untitled=True) as again:
        assert again.content.evidence["0001"] == now
        assert again.file(now.sha256) == b"assay"
        assert again.verify() == ()


def test_pages_taken_out_of_a_citation_are_gone_and_those_of_nothing_proven_are_refused(case):
    said, decided = subjects(case)
    case.apply(edits.attach_evidence(case.content, [said], [edits.NewProof("a.pdf", b"a", "3")], ANNA, ON), stamp(4))
    case.apply(edits.cite_evidence(case.content, {"0001": edits.Citation({subject_key(said): ""})}), stamp(5))
    assert case.content.evidence["0001"].pages == {}
    with pytest.raises(ValueError, match="does not prove"):
        edits.cite_evidence(case.content, {"0001": edits.Citation({subject_key(decided): "3"})})
    with pytest.raises(KeyError):
        edits.cite_evidence(case.content, {"0009": edits.Citation({})})


def test_a_later_decision_about_the_same_part_is_not_proven_by_the_proof_of_the_earlier(case):
    _, decided = subjects(case)
    case.apply(edits.attach_evidence(case.content, [decided], [edits.NewProof("a.pdf", b"a")], ANNA, ON), stamp(4))
    audit = case.audit()
    again = edits.decide(audit, [audit.bom.index["MOT-2"]], Ruling.CONFIRMED, "a magnet after all", ANNA, ON)
    case.apply(again, stamp(5))
    later = case.content.decisions["MOT-2"]
    assert later.reason != decided.reason
    assert case.content.evidence_of([later]) == {}


def test_a_case_of_the_first_version_keeps_its_proofs_and_an_undone_one_comes_back(case):
    said, _ = subjects(case)
    case.apply(edits.attach_evidence(case.content, [said], [edits.NewProof("old.pdf", b"old")], ANNA, ON), stamp(4))
    path = case.path
    case.close()
    _as_first_version(path)
    with read_case(path) as seen:
        assert seen.content.evidence["0001"].pages == {}
    with open_case(path, stamp(5), DESK, untitled=True) as now:
        assert [entry.what for entry in now.journal()][-1] == f"brought from version 1 to {VERSION}"
        assert now.content.evidence["0001"].file == "old.pdf"
        now.undo(stamp(6))
        now.redo(stamp(7))
        assert now.content.evidence["0001"].dated is None
        now.apply(edits.cite_evidence(now.content, {"0001": edits.Citation({subject_key(said): "3"})}), stamp(8))
        assert now.content.evidence["0001"].pages == {subject_key(said): "3"}
        assert now.verify() == ()


def _as_first_version(path):
    """The file as the first version wrote it: its number, and values and chain without what came later."""

    def then(value):
        return {k: v for k, v in value.items() if k not in {"pages", "dated"}} if isinstance(value, dict) else value

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER journal_no_update")
        for address, value in connection.execute("SELECT address, value FROM state").fetchall():
            connection.execute(
                "UPDATE state SET value = ? WHERE address = ?", (canonical(then(json.loads(value))), address)
            )
        previous = BEGINNING
        rows = connection.execute(
            "SELECT number, kind, about, what, by, at, changes FROM journal ORDER BY number"
        ).fetchall()
        for number, kind, about, what, by, at, changes in rows:
            made = tuple(Change(a, then(old), then(new)) for a, old, new in json.loads(changes))
            entry = Entry(number, Kind(kind), about, what, by, at, made, "")
            previous = sealed(previous, entry)
            text = canonical([[one.address, one.old, one.new] for one in made])
            connection.execute("UPDATE journal SET changes = ?, hash = ? WHERE number = ?", (text, previous, number))
        connection.execute("PRAGMA user_version = 1")
        assert b'"pages"' not in b"".join(row[0].encode() for row in connection.execute("SELECT changes FROM journal"))
