"""What would change an answer: least answers, least substitutions, headroom; held against trying everything."""

from fractions import Fraction
from itertools import combinations

import pytest
from building import Thing, audit_of, magnet, motor, outcome, thing
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.audit import Audit
from desktop_app.bom import decimal_text
from desktop_app.rules.change import Change, ways_out, what_would_change
from desktop_app.rules.model import Outcome

LIMB = "cn-mofcom-2025-61/1.1"


def change(audit: Audit, part: str | None = None, limb: str = LIMB) -> Change:
    item = audit.items[0] if part is None else audit.bom.index[part]
    return what_would_change(audit.evaluation, item, audit.pack.by_id[limb])


def numbers(audit: Audit, found) -> list[str]:
    return [str(audit.bom.parts.part_number[one.part]) for one in found]


def test_the_headroom_is_the_counted_value_that_still_fits():
    found = change(audit_of(magnet(price="100", dysprosium=("0.06", "CN"))))
    assert (found.limit, found.headroom, found.currency) == (Fraction("0.1"), Fraction("0.04"), "EUR")
    assert found.price_to_clear == 60
    assert found.clear_by == found.require_by == found.substitute == ()


def test_at_the_threshold_there_is_no_room_left():
    found = change(audit_of(magnet(price="100", dysprosium=("0.1", "CN"))))
    assert found.headroom == 0
    assert [s.constituent for s in found.substitute] == ["dy-metal"]


def test_the_fewest_constituents_from_elsewhere_are_the_largest():
    machine = motor(
        magnet("SMALL", price="1", dysprosium=("0.05", "CN")),
        magnet("LARGE", price="1", dysprosium=("0.5", "CN"), supplier="Beta"),
        magnet("MIDDLE", price="1", dysprosium=("0.06", "CN")),
        price="100",
    )
    audit = audit_of(machine)
    found = change(audit)
    assert numbers(audit, found.substitute) == ["LARGE", "MIDDLE"]
    assert found.substitute[0].supplier == "Beta"
    assert found.substitute[0].share == Fraction(5, 1000)


def test_the_fewest_questions_are_those_that_could_clear_or_settle_it():
    machine = motor(
        magnet("A", price="1", dysprosium=("0.3", ""), supplier="Alpha"),
        magnet("B", price="1", dysprosium=("0.08", ""), supplier="Beta"),
        magnet("C", price="1", dysprosium=("0.01", ""), supplier="Gamma"),
        price="100",
    )
    audit = audit_of(machine)
    found = change(audit)
    assert numbers(audit, found.clear_by) == ["A"]
    assert numbers(audit, found.require_by) == ["A"]
    assert [text.en for text in found.clear_by[0].facts] == ["country of origin of Dysprosium metal in A"]


def test_what_nothing_bounds_is_asked_first():
    machine = motor(
        (4, magnet("A", price="", dysprosium=("", "CN"))),
        (2, magnet("B", price="1", dysprosium=("1", ""))),
        price="1000",
    )
    audit = audit_of(machine)
    assert numbers(audit, change(audit).clear_by) == ["A", "B"]


def test_an_unknown_price_gives_no_limit():
    found = change(audit_of(magnet(price="", dysprosium=("0.1", "CN"))))
    assert (found.limit, found.headroom) == (None, None)
    assert found.price_to_clear == 100


def test_only_a_rule_about_shares_can_be_asked():
    with pytest.raises(ValueError, match=r"1\.3"):
        change(audit_of(magnet()), limb="cn-mofcom-2025-61/1.3")


values = st.integers(1, 60).map(lambda n: Fraction(n, 1000))
magnets = st.lists(st.tuples(values, st.sampled_from(["CN", "CN", "", "AU"])), min_size=1, max_size=5)


def _machine(held: list[tuple[Fraction, str]]) -> Thing:
    parts = [
        thing(f"M{i}", "1", is_a="ndfeb-dy-magnet", holds={"dy-metal": (decimal_text(value), origin)})
        for i, (value, origin) in enumerate(held)
    ]
    return motor(*parts, price="50")


@given(magnets)
@settings(max_examples=60, deadline=None)
def test_no_smaller_substitution_does_it(held):
    audit = audit_of(_machine(held))
    chosen = [int(name[1:]) for name in numbers(audit, change(audit).substitute)]

    def without(indices) -> Outcome:
        return outcome(audit_of(_machine([(v, "AU" if i in indices else o) for i, (v, o) in enumerate(held)])), "1.1")

    if outcome(audit, "1.1") == "not-required":
        assert chosen == []
        return
    assert without(chosen) == "not-required"
    for fewer in combinations(range(len(held)), len(chosen) - 1):
        assert without(fewer) != "not-required"


@given(magnets)
@settings(max_examples=60, deadline=None)
def test_the_fewest_answers_settle_it_and_no_fewer_do(held):
    audit = audit_of(_machine(held))
    if outcome(audit, "1.1") != "undetermined":
        return
    found = change(audit)

    def answered(indices, origin: str) -> Outcome:
        return outcome(audit_of(_machine([(v, origin if i in indices else o) for i, (v, o) in enumerate(held)])), "1.1")

    unknown = [i for i, (_, origin) in enumerate(held) if not origin]
    for questions, origin, wanted in ((found.clear_by, "AU", "not-required"), (found.require_by, "CN", "required")):
        chosen = [int(name[1:]) for name in numbers(audit, questions)]
        assert answered(chosen, origin) == wanted
        for fewer in combinations(unknown, len(chosen) - 1):
            assert answered(fewer, origin) != wanted


def _ways(audit: Audit) -> dict[str, list[str]]:
    return {
        way.rule.id[-3:]: [fact.en for q in way.settle for fact in q.facts] + [r.what.en for r in way.replace]
        for way in ways_out(audit.evaluation, audit.items[0])
    }


def test_every_limb_says_what_would_change_it():
    made_in_china = _ways(audit_of(magnet(made_in="CN", dysprosium=("0.2", "CN"), technology="JP")))
    assert list(made_in_china) == ["1.3"]
    assert made_in_china["1.3"][0].startswith("MAGNET made elsewhere")
    machine = motor(magnet(dysprosium=("0.2", "CN"), technology={"magnet": "CN", "metal": "JP"}), price="10")
    assert _ways(audit_of(machine)) == {
        "1.1": ["Dysprosium metal in MAGNET from elsewhere"],
        "1.2": ["technology from elsewhere for stage “Magnet manufacture” of MAGNET"],
    }


def test_what_needs_no_licence_says_its_headroom_and_what_is_open_its_questions():
    found = ways_out(audit_of(magnet(price="100", dysprosium=("0.06", "CN"), technology="JP")).evaluation, 0)
    assert [(way.rule.id[-3:], way.change is not None and way.change.headroom) for way in found] == [
        ("1.1", Fraction("0.04"))
    ]
    undeclared = _ways(audit_of(magnet(price="100", dysprosium=("0.06", "CN"), technology={"magnet": "JP"})))
    assert "technology origin of stage “Mining” of MAGNET" in undeclared["1.2"]
