"""Shares and amounts of money in words, exact where that is short and never rounded onto a threshold."""

from fractions import Fraction
from functools import lru_cache

from desktop_app.bom import decimal_text
from desktop_app.rules.interval import Interval
from desktop_app.rules.model import Text


@lru_cache(maxsize=1 << 14)
def percent(share: Fraction, distinct_from: Fraction | None = None) -> str:
    """A share as percent with at most 6 significant digits, more where they would name `distinct_from`."""
    other = None if distinct_from is None else distinct_from * 100
    exact = decimal_text(share * 100, distinct_from=other)
    return f"{exact if len(exact) <= 9 else decimal_text(_rounded(share * 100, other), distinct_from=other)} %"


def _rounded(value: Fraction, distinct_from: Fraction | None) -> Fraction:
    digits = 6
    while digits <= 15 and value:
        rounded = Fraction(f"{float(value):.{digits - 1}e}")
        if rounded != distinct_from or value == distinct_from:
            return rounded
        digits += 3
    return value


def percent_range(low: Fraction, high: Fraction, threshold: Fraction) -> str:
    """Two bounds as percent, or the one value that they are."""
    one = percent(low, threshold)
    return one if low == high else f"{one} – {percent(high, threshold)}"


def money(value: Fraction, currency: str) -> str:
    """An amount with its currency."""
    return f"{decimal_text(value)} {currency}".rstrip()


def money_range(value: Interval, currency: str) -> Text:
    """An amount within bounds."""
    low = money(value.low, currency)
    if value.high is None:
        return Text(f"at least {low}, with no upper bound", f"至少{low}，无上限")
    if value.known:
        return Text(low, low)
    high = money(value.high, currency)
    return Text(f"between {low} and {high}", f"{low}至{high}")
