"""Numbers as the file wrote them: kept as decimal text, compared as fractions, added up as floats.

A *decimal text* is what every numeric column of a BOM holds: optional sign, digits, at most one point, no exponent, no
grouping; `""` is unknown. It loses nothing that the cell said, so that `0.0003 / 0.3` is decided exactly.
"""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal, Inexact
from fractions import Fraction
from functools import lru_cache

import numpy as np
import numpy.typing as npt

DECIMAL_TEXT = re.compile(r"-?\d+(\.\d+)?\Z", re.ASCII)

#: Powers of ten, which are met often.
_POWERS = tuple(10**n for n in range(20))

Text = npt.NDArray[np.object_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int32]


def fraction(text: str) -> Fraction | None:
    """The exact value of a decimal text, or None where it is unknown (`""`).

    Raises:
        ValueError: the text is neither empty nor a decimal text.
    """
    if not text:
        return None
    if not DECIMAL_TEXT.match(text):
        raise ValueError(f"not a decimal text: {text!r}")
    whole, _, decimals = text.partition(".")
    return Fraction(
        int(whole + decimals), _POWERS[len(decimals)] if len(decimals) < len(_POWERS) else 10 ** len(decimals)
    )


def floats(texts: Sequence[str] | Text) -> Floats:
    """Decimal texts as 64-bit floats, NaN where unknown."""
    return np.array([float(text) if text else np.nan for text in texts], dtype=np.float64)


@lru_cache(maxsize=1 << 14)
def decimal_text(value: Fraction, digits: int = 15, distinct_from: Fraction | None = None) -> str:
    """A fraction as plain decimal text: exact where it terminates within 28 digits, else to `digits` significant ones.

    A quotient such as 1/3 never ends. It is rounded half to even, with as many more digits as it takes that the text
    does not name `distinct_from` unless the value is that: a share just under a threshold must not print as the threshold.
    """
    numerator, denominator = Decimal(value.numerator), Decimal(value.denominator)
    exact = Context(prec=28)
    quotient = exact.divide(numerator, denominator)
    if not exact.flags[Inexact]:
        return _plain(quotient)
    while True:
        rounded = Context(prec=digits, rounding=ROUND_HALF_EVEN).divide(numerator, denominator)
        if distinct_from is None or Fraction(rounded) != distinct_from:
            return _plain(rounded)
        digits *= 2


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
