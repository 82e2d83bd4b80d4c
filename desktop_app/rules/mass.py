"""Masses in grams, and what they are worth at a reference price that the user gives: an estimate, and called one.

The law compares values. Where a supplier declares a mass and no value, a range of prices for the constituent (the user's
own, with its source and day, from an overlay) turns the mass into a range of values. Without one, mass decides nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.bom import fraction

_UNITS: Mapping[str, Fraction] = {
    unit: grams
    for units, grams in (
        ("mg мг 毫克", Fraction(1, 1000)),
        ("g gr gram grams gramm г 克 公克", Fraction(1)),
        ("kg kgs kilo kilogram kilograms кг 千克 公斤", Fraction(1000)),
        ("t ton tonne tonnes т 吨 噸", Fraction(1_000_000)),
        ("oz", Fraction("28.349523125")),
        ("lb lbs", Fraction("453.59237")),
    )
    for unit in units.split()
}


@dataclass(frozen=True)
class ReferencePrice:
    """What one gram of a constituent is worth, from `low` to `high` in `currency`; `source` and `day` say who says so."""

    item: str
    low: Fraction
    high: Fraction
    currency: str
    source: str
    day: str

    def worth(self, grams: Fraction) -> tuple[Fraction, Fraction]:
        """What a mass is worth, from and to."""
        return grams * self.low, grams * self.high


def in_grams(mass: str, unit: str) -> Fraction | None:
    """A decimal text and its unit in grams; None where either is unknown or the mass is negative."""
    value, factor = fraction(mass), _UNITS.get(unit.strip().casefold())
    return None if value is None or value < 0 or factor is None else value * factor


def constituent_grams(mass: str, unit: str, percent: str, part_mass: str, part_unit: str) -> Fraction | None:
    """The mass of a constituent in one piece of a part: as stated, else as its percentage of the part's mass."""
    stated = in_grams(mass, unit)
    if stated is not None:
        return stated
    share, whole = fraction(percent), in_grams(part_mass, part_unit)
    if share is None or whole is None or not 0 <= share <= 100:
        return None
    return whole * share / 100
