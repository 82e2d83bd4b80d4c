"""A newer bill of materials on an open case: what it changes in the answers, and what of the work done holds in it."""

from dataclasses import replace

import pytest
from axes import ANNA, BOM, DECLARATIONS, ON, axis, stamp

from desktop_app.audit import make_audit
from desktop_app.case import carried_over, compare_audits, edits
from desktop_app.case.content import StoredFile, statement_key
from desktop_app.case.making import Readings, ingredients
from desktop_app.case.revision import Left
from desktop_app.readers import read_bom
from desktop_app.rules.model import FlagKind, Outcome
from desktop_app.screening import Lapse, Ruling


@pytest.fixture
def case(tmp_path):
    """The axis with both suspicions dismissed."""
    with axis(tmp_path) as made:
        audit = made.audit()
        parts = [audit.bom.index[number] for number in ("MOT-2", "SPK-1")]
        made.apply(edits.decide(audit, parts, Ruling.DISMISSED, "seen opened", ANNA, ON), stamp(3))
        yield made


def newer(case, bom: str):
    """The audit of another bill of materials with everything else as in the case."""
    made = case.ingredients()
    read = read_bom("axis-b.csv", bom.encode())
    return make_audit(read, made.statements, made.settings, made.law.pack, made.law.lexicon, problems=made.problems)


def test_the_same_file_changes_nothing_and_carries_everything_over(case):
    old, new = case.audit(), newer(case, BOM)
    found = compare_audits(old, new)
    assert found.bom.same and not found.changed_items and not found.outcomes and not found.flags
    held = carried_over(old, new, list(case.content.decisions.values()))
    assert [d.part for d in held.decisions] == ["MOT-2", "SPK-1"]
    assert len(held.statements) == 3
    assert not held.decisions_left and not held.statements_left


def test_changed_verdicts_stand_side_by_side(case):
    old = case.audit()
    new = newer(case, BOM.replace("1,MAG-1,A,Magnet ring,4,2,EUR,JP,Gamma\n", ""))
    found = compare_audits(old, new)
    (item,) = found.changed_items
    before, after = item.standings
    assert (before.verdict.outcome, after.verdict.outcome) == (Outcome.UNDETERMINED, Outcome.NOT_REQUIRED)
    assert {(c.part, c.new) for c in found.outcomes if c.old is Outcome.UNDETERMINED} >= {("MAG-1", None)}
    assert [(f.part, f.lost) for f in found.flags] == [("MAG-1", frozenset({FlagKind.RARE_EARTH}))]


def test_an_exported_item_that_came_or_went_is_listed(case):
    two = "0,OTHER,A,Other product,1,5,EUR,DE,\n0,THIRD,A,Third product,1,5,EUR,DE,\n"
    found = compare_audits(case.audit(), newer(case, BOM + two))
    assert [(i.item, [s is not None for s in i.standings]) for i in found.items] == [
        ("AXIS", [True, True]),
        ("OTHER", [False, True]),
        ("THIRD", [False, True]),
    ]


def test_an_exported_item_under_a_new_number_stands_beside_the_old_one(case):
    (item,) = compare_audits(case.audit(), newer(case, BOM.replace("AXIS", "AXIS-2"))).items
    before, after = item.standings
    assert (item.item, before.item, after.item) == ("AXIS-2", "AXIS", "AXIS-2")
    assert not item.changed, "the answer is the same"


def test_decisions_and_declarations_hold_where_part_and_revision_do_and_the_rest_is_listed(case):
    bom = (
        BOM.replace("1,MOT-2,A", "1,MOT-2,B")
        .replace("1,MAG-1,A", "1,MAG-1,B")
        .replace("Loudspeaker 8", "Loudspeaker 4")
    )
    bom = bom.replace("DE,Alpha\n1,MOT-2", "DE,Omega\n1,MOT-2")
    old, new = case.audit(), newer(case, bom)
    held = carried_over(old, new, list(case.content.decisions.values()))
    assert held.decisions == ()
    assert {(d.part, why) for d, why in held.decisions_left} == {("MOT-2", Lapse.REVISION), ("SPK-1", Lapse.WORDS)}
    assert [(s.part_number, why) for s, why in held.statements_left] == [
        ("MAG-1", Left.REVISION),
        ("MAG-1", Left.REVISION),
        ("MOT-1", Left.SUPPLIER),
    ]
    gone = carried_over(old, newer(case, BOM.replace("MAG-1", "MAG-9")), [])
    assert [why for _, why in gone.statements_left] == [Left.GONE, Left.GONE]


def test_a_file_without_a_column_of_revisions_says_nothing_against_a_statement(case):
    lines = [line.split(",") for line in BOM.splitlines()]
    bom = "\n".join(",".join([*cells[:2], *cells[3:]]) for cells in lines)
    held = carried_over(case.audit(), newer(case, bom), [])
    assert len(held.statements) == 3 and not held.statements_left


def test_revising_is_one_change_that_sets_aside_what_was_said_of_other_revisions_and_can_be_undone(case):
    bom = BOM.replace("1,MAG-1,A", "1,MAG-1,B")
    old = case.audit()
    before = dict(case.content.state)
    held = carried_over(old, newer(case, bom), [])
    edit = edits.revise_bom(case.content, "axis-b.csv", bom.encode(), held.of_other_revisions, ANNA, ON)
    case.apply(edit, stamp(5))
    audit = case.audit()
    assert audit.source.file == "axis-b.csv"
    assert [s.part_number for s in audit.statements] == ["MOT-1"]
    ring = held.of_other_revisions
    case.apply(edits.use_again(map(statement_key, ring)), stamp(6))
    assert len(case.audit().statements) == 3
    case.undo(stamp(7))
    case.undo(stamp(8))
    assert dict(case.content.state) == before and case.verify() == ()


def test_readings_give_what_reading_again_would(case):
    remembered = Readings()
    first = ingredients(case.content, case.file, remembered)
    assert ingredients(case.content, case.file, remembered).read is first.read
    state = dict(case.content.state)
    other = replace(StoredFile("x", "y"), file="other.csv", sha256=case.content.source.sha256)
    state["source"] = {"file": other.file, "sha256": other.sha256}
    from desktop_app.case import Content

    assert ingredients(Content(state), case.file, remembered).read.source.file == "other.csv"


def test_two_audits_of_many_parts_are_compared(tmp_path):
    lines = [
        f"P{(i - 1) // 8 if i else ''},P{i},A,{'BLDC motor' if i % 9 == 0 else 'Bracket'},2,Alpha"
        for i in range(20_000)
    ]
    lines[0] = ",P0,A,Root,1,Alpha"
    header = "Parent Number,Part Number,Revision,Description,Quantity,Supplier"
    bom = "\n".join([header, *lines])
    with axis(tmp_path, bom, DECLARATIONS) as case:
        old = case.audit()
        new = newer(case, bom.replace("P99,A,BLDC motor", "P99,B,Bracket"))
        found = compare_audits(old, new)
        assert [c.part_number for c in found.bom.changed] == ["P99"]
        assert {f.part for f in found.flags} <= {"P99", "P12", "P1", "P0"}
