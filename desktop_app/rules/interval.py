"""Quantities that are known only within bounds, as exact fractions.

An `Interval` is what is known of one number: at least `low`, at most `high`, and `high` is None where nothing bounds it
from above. All numbers here (money, pieces, shares) are at least zero. `Ternary` is the same idea for yes and no.
"""

from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from functools import cached_property

ZERO = Fraction(0)


@dataclass(frozen=True)
class Interval:
    """A number of at least zero between `low` and `high`, both included; `high` None is no upper bound."""

    low: Fraction
    high: Fraction | None

    def __post_init__(self) -> None:
        low, high = self.low, self.high
        if low.numerator < 0 or (high is not None and high is not low and high < low):
            raise ValueError(f"not an interval: {self.low} to {self.high}")

    @cached_property
    def known(self) -> bool:
        """Whether the bounds leave one value."""
        return self.low is self.high or self.low == self.high

    @property
    def nothing(self) -> bool:
        """Whether it is certainly zero."""
        return self.high is not None and not self.high

    def __add__(self, other: "Interval") -> "Interval":
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(self.low + other.low, high)

    def __mul__(self, other: "Interval") -> "Interval":
        if self.nothing or other.nothing:
            return NOTHING
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(self.low * other.low, high)

    def hull(self, other: "Interval") -> "Interval":
        """The narrowest interval that holds both."""
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(min(self.low, other.low), high)

    def at_most(self, ceiling: Fraction) -> "Interval":
        """The same with its unknown part cut at `ceiling`; what is known to be there stays."""
        high = ceiling if self.high is None else min(self.high, ceiling)
        return Interval(self.low, max(self.low, high))


NOTHING = Interval(ZERO, ZERO)
ANYTHING = Interval(ZERO, None)


def exactly(value: Fraction) -> Interval:
    """One known value."""
    return Interval(value, value)


def share_bounds(numerator: Interval, denominator: Fraction | None) -> Interval:
    """Bounds of numerator / denominator; values are amounts in one currency, the result is dimensionless.

    The numerator is part of what the denominator is the value of, so that an unknown share is at most 1. An unknown or
    zero denominator therefore leaves 0 to 1: nothing then proves that the share is small. Amounts that are *known* and
    still exceed the denominator are returned as they are.
    """
    if numerator.nothing:
        return NOTHING
    if denominator is None or denominator <= 0:
        return Interval(ZERO, Fraction(1))
    low = numerator.low / denominator
    high = Fraction(1) if numerator.high is None else numerator.high / denominator
    return Interval(low, max(low, min(high, Fraction(1))) if high > low else low)


class Ternary(IntEnum):
    """No, perhaps, yes: ordered, so that `max` is *or* and `min` is *and*."""

    NO = 0
    MAYBE = 1
    YES = 2
