"""Where the China-origin Part 1 value of an exported item sits: by supplier, by element, by sub-assembly, within bounds.

The terms of the item's share calculation, added up in three ways. Amounts are in the currency of the calculation and for one
piece of the item; what nothing bounds stays unbounded. Which answers would settle the verdict `rules.change` says.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.alive import watched
from desktop_app.audit import Audit
from desktop_app.rules.content import quantity_of
from desktop_app.rules.interval import NOTHING, Interval
from desktop_app.rules.model import Term


@dataclass(frozen=True)
class Slice:
    """One supplier's, element's or sub-assembly's part of the exposure.

    `key` is the supplier's name, the elements' symbols joined by `+`, or the sub-assembly's part number; `""` is a supplier
    that nobody names, or contents that nobody declared. `low` is declared to be of China origin, `high` may be (None:
    nothing bounds it). The shares are of the item's price, None where that or the amount is unknown. `parts` are the parts
    that it is about.
    """

    key: str
    low: Fraction
    high: Fraction | None
    share_low: Fraction | None
    share_high: Fraction | None
    parts: tuple[int, ...]


@dataclass(frozen=True)
class Exposure:
    """One exported item's exposure, cut in three ways, the largest slice first; each way adds up to the same bounds.

    By sub-assembly the sum may be wider, where a declaration or price of the item itself bounds the whole.
    """

    item: int
    currency: str
    price: Fraction | None
    by_supplier: tuple[Slice, ...]
    by_element: tuple[Slice, ...]
    by_assembly: tuple[Slice, ...]


def exposure_of(audit: Audit, item: int) -> Exposure | None:
    """Where an item's exposure sits; None where nothing about it is to be assessed."""
    calculation = audit.calculation(item)
    if calculation is None:
        return None
    parts, price = audit.bom.parts, calculation.price
    terms = [term for term in calculation.terms if term.high is None or term.high > 0]

    def supplier(term: Term) -> str:
        return " ".join(str(parts.supplier[term.part] or parts.manufacturer[term.part]).split())

    def element(term: Term) -> str:
        known = audit.pack.items.get(term.constituent)
        return "+".join(known.elements) if known is not None else ""

    return Exposure(
        item=item,
        currency=calculation.currency,
        price=price,
        by_supplier=_cut(terms, supplier, price),
        by_element=_cut(terms, element, price),
        by_assembly=_by_assembly(audit, item, calculation.currency, price),
    )


def _cut(terms: Iterable[Term], key: Callable[[Term], str], price: Fraction | None) -> tuple[Slice, ...]:
    amounts: dict[str, Interval] = {}
    about: dict[str, dict[int, None]] = {}
    for term in watched(terms):
        name = key(term)
        amounts[name] = amounts.get(name, NOTHING) + Interval(term.low, term.high)
        about.setdefault(name, {})[term.part] = None
    return _ordered(_slice(name, amount, price, about[name]) for name, amount in amounts.items())


def _by_assembly(audit: Audit, item: int, currency: str, price: Fraction | None) -> tuple[Slice, ...]:
    """What the parts that go straight into the item bring; the item itself where only its own declaration says it."""
    evaluation, bom = audit.evaluation, audit.bom
    contents, rates = evaluation.contents, evaluation.rates
    base = rates.base_of(currency)
    amounts: dict[int, Interval] = {}
    for usage in bom.usages_of(item):
        child = int(bom.usages.child[usage])
        if child in evaluation.relevant and not bom.usages.cut[usage]:
            brought = contents.held(child, base).value * quantity_of(bom, int(usage))
            amounts[child] = amounts.get(child, NOTHING) + rates.convert(brought, base, currency)
    if not amounts:
        amounts[item] = rates.convert(contents.held(item, base).value, base, currency)
    numbers = bom.parts.part_number
    return _ordered(
        _slice(str(numbers[part]), amount, price, (part,)) for part, amount in amounts.items() if not amount.nothing
    )


def _slice(key: str, amount: Interval, price: Fraction | None, parts: Iterable[int]) -> Slice:
    low = amount.low / price if price else None
    high = amount.high / price if price and amount.high is not None else None
    return Slice(key, amount.low, amount.high, low, high, tuple(parts))


def _ordered(slices: Iterable[Slice]) -> tuple[Slice, ...]:
    return tuple(sorted(slices, key=lambda s: (s.high is not None, -(s.high or Fraction(0)), -s.low, s.key)))
