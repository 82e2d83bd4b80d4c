"""Exchange rates, and the groups of currencies that can be compared with each other.

Currencies with a rate form one group with the audit's currency; each currency without a rate is a group of its own. A sum
is made in the *base* of one group: the audit's currency, or that single currency. An amount of another group is worth
anything from nothing up, so that nothing is ever mixed without a rate that the user gave.
"""

from collections.abc import Mapping
from fractions import Fraction

from desktop_app.rules.interval import ANYTHING, NOTHING, Interval


class Rates:
    """Exchange rates: `given[X]` is how many units of the audit's `currency` one unit of X is; only positive ones count."""

    def __init__(self, currency: str, given: Mapping[str, Fraction]) -> None:
        self.currency = currency
        self._given = {**{code: rate for code, rate in given.items() if rate > 0}, currency: Fraction(1)}

    def base_of(self, currency: str) -> str:
        """The currency in which amounts of this one are summed: the audit's, or itself where its rate is missing."""
        return self.currency if currency in self._given else currency

    def between(self, source: str, target: str) -> Fraction | None:
        """How many units of `target` one unit of `source` is; None where a rate is missing."""
        if source == target:
            return Fraction(1)
        one, other = self._given.get(source), self._given.get(target)
        return one / other if one is not None and other else None

    def missing(self, source: str, target: str) -> list[str]:
        """The currencies whose rate to the audit's currency would be needed and is not given."""
        return [] if source == target else [c for c in (source, target) if c not in self._given]

    def convert(self, amount: Interval, source: str, target: str) -> Interval:
        """The amount in `target`; what cannot be converted is anything from nothing up."""
        if amount.nothing:
            return NOTHING
        if source == target:
            return amount
        rate = self.between(source, target)
        return ANYTHING if rate is None else amount * Interval(rate, rate)
