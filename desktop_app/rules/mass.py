"""Masses in grams, and what they are worth at a reference price that the user gives: an estimate, and called one.

The law compares values. Where a supplier declares a mass and no value, a range of prices for the constituent (the user's
own, with its source and day, from an overlay) turns the mass into a range of values. Without one, mass decides nothing.
"""

from dataclasses import dataclass
from fractions import Fraction

from desktop_app.bom import fraction
from desktop_app.declarations.composition import grams


@dataclass(frozen=True)
class ReferencePrice:
    """What one gram of a constituent is worth, from `low` to `high` in `currency`; `source` and `day` say who says so."""

    item: str
    low: Fraction
    high: Fraction
    currency: str
    source: str
    day: str

    def worth(self, mass: Fraction) -> tuple[Fraction, Fraction]:
        """What so many grams are worth, from and to."""
        return mass * self.low, mass * self.high


def in_grams(mass: str, unit: str) -> Fraction | None:
    """A decimal text and its unit in grams; None where either is unknown or the mass is negative."""
    stated = grams(mass, unit)
    return None if stated is None or stated < 0 else stated


def constituent_grams(mass: str, unit: str, percent: str, part_mass: str, part_unit: str) -> Fraction | None:
    """The mass of a constituent in one piece of a part: as stated, else as its percentage of the part's mass."""
    stated = in_grams(mass, unit)
    if stated is not None:
        return stated
    share, whole = fraction(percent), in_grams(part_mass, part_unit)
    if share is None or whole is None or not 0 <= share <= 100:
        return None
    return whole * share / 100
