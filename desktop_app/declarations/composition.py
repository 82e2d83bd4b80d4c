"""From a formula to the elements in it and their masses, and from a mass as it is written to grams.

A supplier states “Dy2O3, 12 g”; what the list of materials names is an oxide of dysprosium, and what a buyer asks is how much
dysprosium. Masses are exact fractions of grams, shares exact fractions of one, so that nothing is rounded before it is
compared. Atomic masses are those of `periodictable`. What a mass is worth is for the rules to say (`rules.mass`).
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from desktop_app.bom import fraction
from desktop_app.bom.messages import Told, worded

#: Grams in one unit of mass, exactly.
GRAMS = {
    "µg": Fraction(1, 10**6),
    "mg": Fraction(1, 1000),
    "g": Fraction(1),
    "kg": Fraction(1000),
    "t": Fraction(10**6),
    "oz": Fraction("28.349523125"),
    "lb": Fraction("453.59237"),
}

#: The same units as people and other languages write them.
_WRITTEN = {
    word: unit
    for unit, words in {
        "µg": "µg ug mcg мкг 微克",
        "mg": "mg mgs мг 毫克",
        "g": "g gr gram grams gramm gramme grammes г 克 公克",
        "kg": "kg kgs kilo kilogram kilograms кг 千克 公斤",
        "t": "t ton tonne tonnes т 吨 噸 公吨",
        "oz": "oz",
        "lb": "lb lbs",
    }.items()
    for word in words.split()
}

#: Formulas of the constituents of Annex 1 Part 1 whose make-up their name settles. Terbium oxide is traded as Tb4O7. Alloys
#: have no one formula; their element content has to be declared.
FORMULAS = {
    "sm-metal": "Sm",
    "dy-metal": "Dy",
    "gd-metal": "Gd",
    "tb-metal": "Tb",
    "lu-metal": "Lu",
    "sc-metal": "Sc",
    "y-metal": "Y",
    "dy-oxide": "Dy2O3",
    "tb-oxide": "Tb4O7",
}

_LONGEST = 120
_DEEPEST = 6
_ALLOWED = re.compile(r"[A-Za-z0-9.()·•*\s]+\Z", re.ASCII)
_ADDED = re.compile(r"\s*[·•*⋅∙]\s*|\.(?=\d*H2O\Z)")
_MULTIPLE = re.compile(r"(\d+(?:\.\d+)?)?(.+)\Z", re.DOTALL)
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


class UnknownFormula(Told, ValueError):
    """A text that is no chemical formula; the message says so in words for the person who typed it."""


def mass_fractions(formula: str) -> dict[str, Fraction]:
    """The share of each element in the mass of a compound, by symbol, heaviest share first; they add up to 1.

    Subscripts may be decimals (`Tb0.3Dy0.7Fe1.92`), water of crystallisation may follow a dot (`Dy2(CO3)3·4H2O`).

    Raises:
        UnknownFormula: the text is none.
    """
    counts = _counts(formula)
    masses = {symbol: count * _atomic_mass(symbol) for symbol, count in counts.items()}
    whole = sum(masses.values(), Fraction(0))
    ordered = sorted(masses.items(), key=lambda item: (-item[1], item[0]))
    return {symbol: mass / whole for symbol, mass in ordered}


def elements(formula: str) -> frozenset[str]:
    """Symbols of the elements in a compound; empty where the text is no formula."""
    try:
        return frozenset(_counts(formula))
    except UnknownFormula:
        return frozenset()


def grams(mass: str, unit: str) -> Fraction | None:
    """A mass (decimal text) in grams; None where mass or unit is not known or the unit is no unit of mass."""
    factor = GRAMS.get(_WRITTEN.get(unit.strip().casefold().replace("μ", "µ"), ""))
    value = fraction(mass)
    return None if factor is None or value is None else value * factor


def element_masses(formula: str, compound: Fraction) -> dict[str, Fraction]:
    """Grams of each element in so many grams of a compound.

    Raises:
        UnknownFormula: the text is no formula.
    """
    return {symbol: share * compound for symbol, share in mass_fractions(formula).items()}


def _counts(formula: str) -> Mapping[str, Fraction]:
    text = formula.translate(_SUBSCRIPTS).strip()
    counts: dict[str, Fraction] = {}
    for piece in _ADDED.split(text):
        match = _MULTIPLE.match(piece)
        if match is None or not _ALLOWED.match(match.group(2)):
            raise UnknownFormula(worded("formula-none", formula=formula))
        times = Fraction(match.group(1) or 1)
        for symbol, count in _atoms(formula, match.group(2)).items():
            counts[symbol] = counts.get(symbol, Fraction(0)) + times * count
    counts = {symbol: count for symbol, count in counts.items() if count}
    if not counts:
        raise UnknownFormula(worded("formula-none", formula=formula))
    return counts


def _atoms(whole: str, piece: str) -> dict[str, Fraction]:
    import periodictable  # noqa: PLC0415  (not needed before the first formula)
    from pyparsing import ParseBaseException  # noqa: PLC0415

    deepest = max((piece[:end].count("(") - piece[:end].count(")") for end in range(len(piece) + 1)), default=0)
    if len(piece) > _LONGEST or deepest > _DEEPEST:
        raise UnknownFormula(worded("formula-too-long", formula=whole[:_LONGEST]))
    try:
        atoms = periodictable.formula(piece.replace(" ", "")).atoms
    except (ParseBaseException, ValueError, KeyError, TypeError) as problem:
        raise UnknownFormula(worded("formula-none", formula=whole)) from problem
    return {str(atom.symbol): Fraction(str(count)) for atom, count in atoms.items()}


def _atomic_mass(symbol: str) -> Fraction:
    import periodictable  # noqa: PLC0415

    return Fraction(Decimal(str(periodictable.elements.symbol(symbol).mass)))
