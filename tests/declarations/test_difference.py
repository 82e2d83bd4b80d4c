"""New statements beside those already there."""

from dataclasses import replace
from datetime import date

from desktop_app.declarations import Statement, StatementSource
from desktop_app.declarations.difference import Change, difference

SOURCE = StatementSource("a.xlsx", "0" * 64, "Declarations", 1)
CLASS = Statement(
    "P", SOURCE, supplier="S", item_class="smco-magnet", country_of_origin="DE", declared_on=date(2026, 1, 1)
)
HOLDS = Statement("P", SOURCE, supplier="S", constituent="smco-alloy", value="0.1", currency="EUR")
STAGE = Statement("P", SOURCE, supplier="S", stage="metal", technology_origin="JP")


def changes(known, new):
    return [entry.change.value for entry in difference(known, new).entries]


def test_what_nobody_said_before_is_added():
    assert changes([CLASS], [HOLDS, STAGE]) == ["added", "added"]


def test_the_same_words_from_another_file_are_the_same():
    other = replace(CLASS, source=replace(SOURCE, file="b.xlsx", row=7))
    assert changes([CLASS], [other]) == ["same"]


def test_saying_less_changes_nothing():
    assert changes([CLASS], [replace(CLASS, country_of_origin="")]) == ["same"]


def test_filling_in_renewing_and_a_later_word_are_changes():
    assert changes([HOLDS], [replace(HOLDS, country_of_origin="AU")]) == ["changed"]
    assert changes([CLASS], [replace(CLASS, valid_until=date(2030, 1, 1))]) == ["changed"]
    later = replace(CLASS, country_of_origin="CN", declared_on=date(2026, 2, 1))
    assert changes([CLASS], [later]) == ["changed"]
    assert difference([CLASS], [later]).after([CLASS]) == (later,)


def test_another_word_without_a_later_date_is_a_conflict_and_both_stay():
    other = replace(CLASS, country_of_origin="CN")
    found = difference([CLASS], [other])
    assert [(e.change, e.old, e.roles) for e in found.entries] == [(Change.CONFLICTING, CLASS, ("country_of_origin",))]
    assert found.after([CLASS]) == (CLASS, other)
    assert found.after([CLASS], {0: True}) == (other,)
    assert found.after([CLASS], {0: False}) == (CLASS,)


def test_holding_nothing_conflicts_with_holding_something():
    assert changes([HOLDS], [replace(HOLDS, constituent="none", value="", currency="")]) == ["conflicting"]


def test_two_origins_of_one_constituent_are_two_statements():
    known = [replace(HOLDS, value="0.057", country_of_origin="CN"), replace(HOLDS, value="0.021")]
    new = [replace(HOLDS, value="0.021", country_of_origin="AU"), replace(HOLDS, value="0.057", country_of_origin="CN")]
    assert changes(known, new) == ["changed", "same"]


def test_two_suppliers_of_a_part_do_not_contradict_each_other():
    assert changes([CLASS], [replace(CLASS, supplier="T", country_of_origin="CN")]) == ["added"]
    together = difference([CLASS], [replace(CLASS, supplier="T", country_of_origin="CN")], source=lambda _: "")
    assert [e.change for e in together.entries] == [Change.CONFLICTING]


def test_many_statements_are_compared_quickly():
    known = [replace(STAGE, part_number=f"P{n}") for n in range(5000)]
    assert set(changes(known, [replace(one, equipment="x") for one in known])) == {"changed"}
