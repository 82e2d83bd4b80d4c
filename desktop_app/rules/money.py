"""Amounts in several currencies that are added without being mixed, each within bounds.

A `Money` holds one interval per currency. It becomes an amount in one currency only where every rate that this takes is
given; a part and its constituents in the same currency need none.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from desktop_app.rules.interval import ANYTHING, NOTHING, Interval

Money = Mapping[str, Interval]


def total(amounts: Iterable[Money]) -> dict[str, Interval]:
    """The sum, currency by currency."""
    summed: dict[str, Interval] = {}
    for amount in amounts:
        for currency, interval in amount.items():
            summed[currency] = summed.get(currency, NOTHING) + interval
    return summed


def times(amount: Money, factor: Interval) -> dict[str, Interval]:
    """The amount in `factor` pieces."""
    return {currency: interval * factor for currency, interval in amount.items()}


class Rates:
    """Exchange rates: `given[X]` is how many units of the audit's `currency` one unit of X is."""

    def __init__(self, currency: str, given: Mapping[str, Fraction]) -> None:
        self.currency = currency
        self._given = {**given, currency: Fraction(1)}

    def between(self, source: str, target: str) -> Fraction | None:
        """How many units of `target` one unit of `source` is; None where a rate is missing."""
        if source == target:
            return Fraction(1)
        one, other = self._given.get(source), self._given.get(target)
        return one / other if one is not None and other else None

    def missing(self, source: str, target: str) -> list[str]:
        """The currencies whose rate to the audit's currency would be needed and is not given."""
        return [] if source == target else [c for c in (source, target) if c not in self._given]

    def convert(self, amount: Money, target: str) -> Interval:
        """The amount in `target`; what cannot be converted is anything from nothing up."""
        summed = NOTHING
        for currency, interval in amount.items():
            rate = self.between(currency, target)
            if interval.nothing:
                continue
            summed += ANYTHING if rate is None else interval * Interval(rate, rate)
        return summed
