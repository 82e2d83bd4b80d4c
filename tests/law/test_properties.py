"""Properties of the engine under random products: it holds the truth, learns, and is moved by nothing that is no fact."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from fractions import Fraction

import numpy as np
from building import Thing, audit_of, magnet, read_of, statements_of, the_lexicon, the_pack, thing
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worlds import World, worlds

from desktop_app.audit import Audit, make_audit
from desktop_app.bom import decimal_text, fraction
from desktop_app.rules.model import Outcome

THRESHOLD = Fraction(1, 1000)

often = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def audited(world: World, forgotten: Collection[str] = ()) -> Audit:
    return audit_of(world.forget(forgotten), rates=world.rates(forgotten), currency="EUR")


def forgetting(data: st.DataObject, world: World, of: set[str] | None = None) -> set[str]:
    names = sorted(of) if of is not None else world.facts()
    return data.draw(st.sets(st.sampled_from(names), max_size=12)) if names else set()


def bounds(audit: Audit) -> dict[str, tuple[Fraction, Fraction]]:
    """Share bounds by part number."""
    return {
        str(audit.bom.parts.part_number[a.part]): (a.share.low, a.share.high)
        for found in audit.assessments.values()
        for a in found
        if a.share is not None
    }


def outcomes(audit: Audit) -> dict[tuple[str, str], Outcome]:
    """Outcomes by part number and rule."""
    number = audit.bom.parts.part_number
    return {(str(number[a.part]), a.rule): a.outcome for found in audit.assessments.values() for a in found}


@given(worlds(), st.data())
@often
def test_the_truth_lies_within_the_bounds_whatever_is_forgotten(world, data):
    audit = audited(world, forgetting(data, world))
    for index, node in enumerate(world.nodes):
        found = bounds(audit).get(node.name)
        if found is not None:
            assert found[0] <= world.share(index) <= found[1], node.name


@given(worlds(), st.data())
@often
def test_an_answer_that_is_given_is_the_answer_that_all_facts_give(world, data):
    whole, partly = outcomes(audited(world)), outcomes(audited(world, forgetting(data, world)))
    for key, outcome in partly.items():
        if outcome in {Outcome.REQUIRED, Outcome.NOT_REQUIRED}:
            # Where a part was made decides which limb asks about it; not knowing it, two limbs ask.
            assert whole[key] in {outcome, Outcome.NOT_APPLICABLE}, key


@given(worlds(), st.data())
@often
def test_a_fact_more_never_widens_the_bounds(world, data):
    less = forgetting(data, world)
    more = less - forgetting(data, world, less)
    before, after = bounds(audited(world, less)), bounds(audited(world, more))
    for part, (low, high) in after.items():
        if part in before:
            assert before[part][0] <= low <= high <= before[part][1], part


@given(worlds())
@often
def test_with_all_facts_the_share_is_the_true_one(world):
    found = bounds(audited(world))
    for index, node in enumerate(world.nodes):
        if node.name in found:
            assert found[node.name] == (world.share(index), world.share(index))


@given(worlds(), st.data())
@often
def test_the_vectors_agree_with_a_slow_exact_recursion(world, data):
    forgotten = forgetting(data, world)
    product = world.forget(forgotten)
    audit = audit_of(product, rates=world.rates(forgotten), currency="EUR")
    slow = SlowRecursion(world.rates(forgotten))
    for one in _all(product).values():
        found = bounds(audit).get(one.number)
        if found is not None:
            assert found == slow.share(one), one.number
            index = audit.bom.index[one.number]
            floats = audit.evaluation.shares.low[index], audit.evaluation.shares.high[index]
            assert np.allclose(floats, [float(value) for value in found], rtol=1e-12, atol=0)


@given(worlds(), st.data())
@often
def test_the_order_of_rows_changes_nothing(world, data):
    forgotten = forgetting(data, world)
    product = world.forget(forgotten)
    given_rows = audit_of(product, rates=world.rates(forgotten), currency="EUR")
    shuffled = _permuted(product, data)
    statements = data.draw(st.permutations(statements_of(shuffled)))
    again = make_audit(read_of(shuffled), statements, given_rows.settings, the_pack(), the_lexicon())
    assert bounds(given_rows) == bounds(again)
    assert outcomes(given_rows) == outcomes(again)


@given(worlds(), st.sampled_from(["0.001", "3", "7.3", "1000000"]), st.data())
@often
def test_the_unit_of_money_changes_nothing(world, factor, data):
    forgotten = forgetting(data, world)
    product, rates = world.forget(forgotten), world.rates(forgotten)
    scaled = _scaled(product, Fraction(factor))
    before = audit_of(product, rates=rates, currency="EUR")
    after = audit_of(scaled, rates=rates, currency="EUR")
    assert bounds(before) == bounds(after)
    assert outcomes(before) == outcomes(after)


@given(worlds(), st.data())
@often
def test_a_line_split_into_two_halves_changes_nothing(world, data):
    forgotten = forgetting(data, world)
    product, rates = world.forget(forgotten), world.rates(forgotten)
    before = audit_of(product, rates=rates, currency="EUR")
    after = audit_of(_halved(product), rates=rates, currency="EUR")
    assert bounds(before) == bounds(after)
    assert outcomes(before) == outcomes(after)


@given(worlds(), st.data())
@often
def test_the_terms_of_a_calculation_add_up_to_its_bounds(world, data):
    audit = audited(world, forgetting(data, world))
    for part in audit.assessments:
        calculation = audit.calculation(part)
        assert calculation is not None
        if not calculation.notes:
            assert sum(term.low for term in calculation.terms) == calculation.numerator_low
            highs = [term.high for term in calculation.terms]
            assert (None if None in highs else sum(highs)) == calculation.numerator_high  # type: ignore[arg-type]


@given(worlds(), st.data())
@often
def test_every_undetermined_answer_names_what_would_settle_it(world, data):
    audit = audited(world, forgetting(data, world))
    for found in audit.assessments.values():
        for one in found:
            assert bool(one.missing) == (one.outcome is Outcome.UNDETERMINED), (one.part, one.rule)


def test_a_share_over_a_million_million_occurrences_is_still_exact():
    at_threshold = _doubled(magnet("L40", price="1", dysprosium=("0.000001", "CN")), price_at_top="1099511627.776")
    dearer = _doubled(magnet("L40", price="1", dysprosium=("0.000001", "CN")), price_at_top="1099511627.7760000000001")
    assert outcomes(audit_of(at_threshold))["L0", "cn-mofcom-2025-61/1.1"] is Outcome.REQUIRED
    assert outcomes(audit_of(dearer))["L0", "cn-mofcom-2025-61/1.1"] is Outcome.NOT_REQUIRED


def _doubled(one: Thing, price_at_top: str) -> Thing:
    """Forty levels of assemblies, each of two pieces of the next."""
    for level in reversed(range(40)):
        one = thing(f"L{level}", price_at_top if level == 0 else "").made_of(("2", one))
    return one


# --- the slow way ---------------------------------------------------------------------------------------------------------


Bounds = tuple[Fraction, Fraction | None]


class SlowRecursion:
    """Bounds by walking the tree of `Thing`s as it stands, every occurrence anew, in fractions. For small products only."""

    def __init__(self, rates: Mapping[str, str]) -> None:
        self.rates = {"EUR": Fraction(1), **{code: Fraction(rate) for code, rate in rates.items()}}

    def share(self, one: Thing) -> tuple[Fraction, Fraction]:
        price = fraction(one.cells["unit_price"])
        base = one.cells["currency"]
        base = "EUR" if base in self.rates else base
        low, high = self.held(one, base)
        if high == 0:
            return Fraction(0), Fraction(0)
        if price is None:
            return Fraction(0), Fraction(1)
        worth = self.into(price, one.cells["currency"], base)
        assert worth is not None
        return low / worth, Fraction(1) if high is None else max(low / worth, min(high / worth, Fraction(1)))

    def into(self, value: Fraction, currency: str, base: str) -> Fraction | None:
        if currency == base:
            return value
        if currency in self.rates and base in self.rates:
            return value * self.rates[currency] / self.rates[base]
        return None

    def held(self, one: Thing, base: str) -> Bounds:
        signs = [(quantity, part) for quantity, part in one.parts if self.sign(part)]
        own = self.own(one, base, bool(signs))
        below: Bounds = (Fraction(0), Fraction(0))
        for quantity, part in signs:
            low, high = self.held(part, base)
            pieces = fraction(quantity)
            more = None if high is None or (pieces is None and high) else high * (pieces or 0)
            below = below[0] + low * (pieces or 0), None if more is None or below[1] is None else below[1] + more
        if own is None:
            low, high = below
        elif not signs or (below[1] is not None and own[0] > below[1]):
            low, high = own
        elif own[1] is not None and below[0] > own[1]:
            low, high = own[0], None if below[1] is None else max(own[1], below[1])
        else:
            highs = [h for h in (own[1], below[1]) if h is not None]
            low, high = max(own[0], below[0]), min(highs) if highs else None
        price = fraction(one.cells["unit_price"])
        worth = None if price is None else self.into(price, one.cells["currency"], base)
        return low, high if worth is None else max(low, worth if high is None else min(high, worth))

    def sign(self, one: Thing) -> bool:
        return bool(one.statements or one.cells.get("description") or any(self.sign(part) for _, part in one.parts))

    def own(self, one: Thing, base: str, has_signs: bool) -> Bounds | None:
        price = fraction(one.cells["unit_price"])
        worth = None if price is None else self.into(price, one.cells["currency"], base)
        classes = [row["item_class"] for row in one.statements if "item_class" in row]
        rows = [row for row in one.statements if "constituent" in row]
        if [row["constituent"] for row in rows] == ["none"]:
            return Fraction(0), Fraction(0)
        if not rows:
            if has_signs:
                return None
            return (Fraction(0), Fraction(0)) if classes == ["ndfeb-magnet"] else (Fraction(0), worth)
        low, high = Fraction(0), Fraction(0)
        top: Fraction | None = high
        for row in rows:
            value = fraction(str(row["value"]))
            amount = worth if value is None else self.into(value, str(row["currency"]), base)
            if row["country_of_origin"] == "AU" or value == 0:
                continue
            if row["country_of_origin"] == "CN" and value is not None and amount is not None:
                low += amount
            top = None if top is None or amount is None else top + amount
        return low, top


def _all(one: Thing) -> dict[str, Thing]:
    found = {one.number: one}
    for _, part in one.parts:
        found.update(_all(part))
    return found


def _permuted(one: Thing, data: st.DataObject) -> Thing:
    made: dict[str, Thing] = {}

    def again(old: Thing) -> Thing:
        if old.number not in made:
            parts = data.draw(st.permutations(old.parts)) if len(old.parts) > 1 else old.parts
            made[old.number] = replace(old, parts=tuple((quantity, again(part)) for quantity, part in parts))
        return made[old.number]

    return again(one)


def _scaled(one: Thing, factor: Fraction) -> Thing:
    def times(text: object) -> str:
        value = fraction(str(text))
        return "" if value is None else decimal_text(value * factor)

    return replace(
        one,
        cells={**one.cells, "unit_price": times(one.cells["unit_price"])},
        statements=tuple({**row, "value": times(row["value"])} if "value" in row else row for row in one.statements),
        parts=tuple((quantity, _scaled(part, factor)) for quantity, part in one.parts),
    )


def _halved(one: Thing) -> Thing:
    """Every usage and every constituent in two lines of half the amount."""
    parts = []
    for quantity, part in one.parts:
        pieces = fraction(quantity)
        half = "" if pieces is None else decimal_text(pieces / 2)
        parts += [(half, _halved(part))] * (1 if pieces is None else 2)
    rows: list[Mapping[str, object]] = []
    for row in one.statements:
        value = fraction(str(row.get("value", "")))
        if value is None:
            rows.append(row)
        else:
            rows += [{**row, "value": decimal_text(value / 2)}] * 2
    return replace(one, parts=tuple(parts), statements=tuple(rows))
