"""What-if: a supposition moves the answer at once, is marked as one, and leaves the case as it was."""

from fractions import Fraction

import pytest
from axes import ANNA, ON, axis, outcomes, stamp

from desktop_app.case import Scenario, Subject, Supposition, Unsupposable, edits, side_by_side
from desktop_app.report import audit_json
from desktop_app.rules.model import Outcome, Reading, Status
from desktop_app.screening import Ruling

RING = "MAG-1"


@pytest.fixture
def settled(tmp_path):
    """The axis whose only open question is the magnet ring."""
    with axis(tmp_path) as case:
        audit = case.audit()
        parts = [audit.bom.index[number] for number in ("MOT-2", "SPK-1")]
        case.apply(edits.decide(audit, parts, Ruling.DISMISSED, "seen opened", ANNA, ON), stamp(3))
        yield case


def outcome(audit, rule: str, part: str = RING) -> Outcome:
    return next(a.outcome for a in audit.assessments[audit.bom.index[part]] if a.rule.endswith(rule))


def share(audit, part: str = RING):
    return next(a.share for a in audit.assessments[audit.bom.index[part]] if a.share is not None)


def test_the_origin_of_a_constituent_moves_share_and_verdict_and_the_case_stays(settled):
    before = audit_json(settled.audit())
    assert outcome(settled.audit(), "1.1") is Outcome.NOT_REQUIRED
    supposed = settled.audit(suppositions=[Supposition(Subject.CONSTITUENT_ORIGIN, "CN", RING, "dy-metal")])
    assert outcome(supposed, "1.1") is Outcome.REQUIRED
    assert share(supposed).low == Fraction(1, 100)
    assert any(
        "What-if, not as declared: constituent origin of “MAG-1” dy-metal: CN." in p.message for p in supposed.problems
    )
    held = [f for f in supposed.facts(supposed.bom.index[RING]) if f.label.en == "Constituent"]
    assert held and all("answers.csv (what-if)" in f.source.en for f in held)
    assert audit_json(settled.audit()) == before


def test_the_value_of_a_constituent_and_one_that_nobody_declared(settled):
    more = settled.audit(
        suppositions=[
            Supposition(Subject.CONSTITUENT_ORIGIN, "CN", RING, "tb-metal"),
            Supposition(Subject.CONSTITUENT_VALUE, "0.001", RING, "tb-metal", "EUR"),
        ]
    )
    assert share(more).low == share(more).high == Fraction(1, 2000)
    assert outcome(more, "1.1") is Outcome.NOT_REQUIRED


def test_a_price_moves_the_share_and_is_cited_as_supposed(settled):
    origin = Supposition(Subject.CONSTITUENT_ORIGIN, "CN", RING, "dy-metal")
    audit = settled.audit(suppositions=[origin, Supposition(Subject.UNIT_PRICE, "40", RING)])
    assert share(audit).low == Fraction(1, 2000)
    fact = next(f for f in audit.facts(audit.bom.index[RING]) if f.label.en == "Unit price")
    assert fact.value.en == "40 EUR" and "“Unit Price (what-if)”" in fact.source.en
    untouched = next(f for f in audit.facts(audit.bom.index["SHAFT"]) if f.label.en == "Unit price")
    assert "what-if" not in untouched.source.en


def test_another_supplier_loses_the_statements_of_the_old_one(settled):
    audit = settled.audit(suppositions=[Supposition(Subject.SUPPLIER, "Omega", RING)])
    assert any("A statement by “Gamma” about “MAG-1” is not used" in p.message for p in audit.problems)


def test_the_origin_of_a_part_replaces_what_a_cell_says(settled):
    audit = settled.audit(suppositions=[Supposition(Subject.COUNTRY_OF_ORIGIN, "CN", RING)])
    assert outcome(audit, "1.3") is Outcome.REQUIRED
    assert outcome(settled.audit(), "1.3") is Outcome.NOT_REQUIRED


def test_date_reading_destination_and_technology(settled):
    earlier = settled.audit(suppositions=[Supposition(Subject.AS_OF, "2026-10-01")])
    assert {state.status for _, state in earlier.law} == {Status.SUSPENDED}
    materials = settled.audit(suppositions=[Supposition(Subject.READING, "materials-only")])
    assert materials.settings.reading is Reading.MATERIALS_ONLY
    home = settled.audit(suppositions=[Supposition(Subject.DESTINATION, "CN")])
    assert outcome(home, "1.3") is Outcome.NOT_APPLICABLE
    chinese = settled.audit(suppositions=[Supposition(Subject.TECHNOLOGY_ORIGIN, "CN", RING, "magnet")])
    assert outcome(chinese, "1.2") is Outcome.REQUIRED


def test_the_later_of_two_suppositions_about_the_same_counts(settled):
    twice = [Supposition(Subject.UNIT_PRICE, "40", RING), Supposition(Subject.UNIT_PRICE, "", RING)]
    audit = settled.audit(suppositions=twice)
    assert audit.bom.parts.unit_price[audit.bom.index[RING]] == ""


@pytest.mark.parametrize(
    ("supposition", "said"),
    [
        (Supposition(Subject.UNIT_PRICE, "1", "NONE"), "no part “NONE”"),
        (Supposition(Subject.UNIT_PRICE, "dear", RING), "“dear” is no number"),
        (Supposition(Subject.AS_OF, "soon"), "“soon” is not a date"),
        (Supposition(Subject.READING, "loose"), "“loose” is not a reading"),
        (Supposition(Subject.CONSTITUENT_ORIGIN, "CN", RING), "Name the constituent"),
    ],
)
def test_what_cannot_be_supposed_is_refused_in_words(settled, supposition, said):
    with pytest.raises(Unsupposable, match=said):
        settled.audit(suppositions=[supposition])


def test_scenarios_are_kept_compared_and_thrown_away(settled):
    china = Scenario("Dy from China", (Supposition(Subject.CONSTITUENT_ORIGIN, "CN", RING, "dy-metal"),))
    dear = Scenario("and a dearer ring", (*china.suppositions, Supposition(Subject.UNIT_PRICE, "40", RING)))
    for minute, scenario in enumerate((china, dear)):
        settled.apply(edits.keep_scenario(scenario), stamp(5 + minute))
    kept = settled.content.scenarios
    assert kept == {"Dy from China": china, "and a dearer ring": dear}
    audits = [settled.audit(), *(settled.audit(suppositions=s.suppositions) for s in kept.values())]
    (item,) = side_by_side(audits)
    assert item.item == "AXIS" and item.changed
    shares = [standing.share.low for standing in item.standings]
    assert shares[0] == 0 and shares[1] == shares[2] == Fraction(4 * 2, 100 * 900)
    settled.apply(edits.drop_scenario("Dy from China"), stamp(8))
    assert list(settled.content.scenarios) == ["and a dearer ring"]
    settled.undo(stamp(9))
    assert settled.content.scenarios == kept


def test_the_verdict_moves_with_a_supposition(settled):
    assert outcomes(settled.audit()) == {"AXIS": "undetermined"}
    technology = [
        Supposition(Subject.TECHNOLOGY_ORIGIN, "JP", RING, stage)
        for stage in ("mining", "separation", "metal", "magnet", "recycling")
    ]
    assert outcomes(settled.audit(suppositions=technology)) == {"AXIS": "not-required"}
