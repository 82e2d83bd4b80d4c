"""A report on all parts names shared facts once and loses none, and finds exact contents for all as it does for one."""

from collections.abc import Iterable
from unittest.mock import patch

import pytest
from building import audit_of, magnet, motor, thing
from hypothesis import given, settings
from hypothesis import strategies as st
from test_properties import audited, forgetting, often
from worlds import worlds

from desktop_app.audit import Audit
from desktop_app.rules import evaluate
from desktop_app.rules.content import Contents
from desktop_app.rules.model import Assessment, Outcome
from desktop_app.rules.settling import settle

sometimes = settings(often, max_examples=60)

Facts = set[tuple[int, str]]


def facts(missing: Iterable[object]) -> Facts:
    return {(one.part, one.fact.en) for one in missing}  # type: ignore[attr-defined]


def reported(audit: Audit, most_inside: int = 0, most_in_full: int = -1) -> list[Assessment]:
    with patch.multiple(evaluate, MOST_INSIDE=most_inside, MOST_IN_FULL=most_in_full):
        return list(audit.assessments.for_report(audit.items))


@given(worlds(), st.data())
@sometimes
def test_whoever_follows_the_components_finds_every_missing_fact(world, data):
    audit = audited(world, forgetting(data, world))
    report = reported(audit)
    by_part: dict[int, list[Assessment]] = {}
    for one in report:
        by_part.setdefault(one.part, []).append(one)

    def all_from(part: int) -> Facts:
        return set().union(*(facts(a.missing) | from_components(a) for a in by_part[part]))

    def from_components(one: Assessment) -> Facts:
        return set().union(*(all_from(part) for part in one.elsewhere))

    whole = [one for part in audit.assessments for one in audit.assessments[part]]
    assert [(a.part, a.rule, a.outcome, a.share) for a in report] == [
        (a.part, a.rule, a.outcome, a.share) for a in whole
    ]
    for brief, full in zip(report, whole, strict=True):
        assert facts(brief.missing) <= facts(full.missing)
        assert facts(full.missing) <= facts(brief.missing) | from_components(brief)
        assert brief.because


@given(worlds(), st.data())
@sometimes
def test_contents_of_all_parts_are_those_of_each(world, data):
    audit = audited(world, forgetting(data, world))
    one_by_one = audit.evaluation.contents
    for base in ("EUR", "USD"):
        together = Contents(
            one_by_one.gathered, one_by_one.graph, one_by_one.rates, one_by_one.counting, one_by_one.special
        )
        settle(together, base)
        for part in audit.evaluation.relevant:
            assert together.held(part, base) == one_by_one.held(part, base)


def test_an_item_names_everything_and_a_crowded_part_of_it_what_is_near():
    fans = [thing(f"FAN-{i}", str(i + 1), description="axial fan") for i in range(9)]
    box = motor(fans[0], motor(*fans[1:], number="INNER", price="300"), number="BOX", price="400")
    audit = audit_of(motor(box, number="MACHINE", price="1000"))
    share = {
        str(audit.bom.parts.part_number[one.part]): one
        for one in audit.assessments.for_report(audit.items)
        if one.rule.endswith("1.1")
    }
    number = audit.bom.parts.part_number
    assert {number[m.part] for m in share["MACHINE"].missing} == {f"FAN-{i}" for i in range(9)}
    assert share["MACHINE"].elsewhere == ()
    assert {number[m.part] for m in share["BOX"].missing} == {"FAN-0"}
    assert [number[part] for part in share["BOX"].elsewhere] == ["INNER"]
    assert {number[m.part] for m in share["INNER"].missing} == {f"FAN-{i}" for i in range(1, 9)}


def test_what_a_part_made_in_china_lacks_is_named_above_it_where_its_own_assessment_does_not():
    fans = [thing(f"FAN-{i}", str(i + 1), description="axial fan") for i in range(9)]
    inner = motor(*fans, number="INNER", price="300", made_in="CN")
    audit = audit_of(motor(motor(inner, number="BOX", price="400"), number="MACHINE", price="1000"))
    number = audit.bom.parts.part_number
    (box,) = [
        one
        for one in audit.assessments.for_report(audit.items)
        if one.rule.endswith("1.1") and number[one.part] == "BOX"
    ]
    assert {number[m.part] for m in box.missing} == {f"FAN-{i}" for i in range(9)}


@pytest.mark.parametrize("price", ["1", "3", "0.7"])
def test_the_most_telling_fact_comes_first_in_a_report_too(price: str):
    small, large = magnet("SMALL", price="1", dysprosium=("", "CN")), magnet("LARGE", price="9", dysprosium=("", "CN"))
    audit = audit_of(motor(small, (price, large), price="50"))
    (motors,) = [
        one
        for one in audit.assessments.for_report(audit.items)
        if one.part == audit.items[0] and one.rule.endswith("1.1")
    ]
    full = next(one for one in audit.assessments[audit.items[0]] if one.rule.endswith("1.1"))
    assert [m.part for m in motors.missing] == [m.part for m in full.missing]


@given(worlds(), st.data())
@sometimes
def test_outcomes_and_shares_of_all_parts_are_those_of_their_assessments(world, data):
    audit = audited(world, forgetting(data, world))
    every = {part: audit.assessments[part] for part in audit.assessments}
    together = (Outcome.REQUIRED, Outcome.UNDETERMINED)
    assert audit.assessments.outcomes() == {
        part: next((one for one in together if any(a.outcome is one for a in found)), Outcome.NOT_REQUIRED)
        for part, found in every.items()
    }
    assert audit.assessments.shares() == {
        part: one.share for part, found in every.items() for one in found if one.share is not None
    }
