"""Decimal texts and fractions."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.bom.exact import decimal_text, floats, fraction


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=6))
def test_a_decimal_text_survives(value):
    text = format(value, "f")
    assert fraction(text) == Fraction(value)
    assert fraction(decimal_text(Fraction(value))) == Fraction(value)


@given(st.fractions(min_value=-1000, max_value=1000, max_denominator=10**6))
def test_a_fraction_is_rounded_to_fifteen_digits_at_most(value):
    back = fraction(decimal_text(value))
    assert back is not None
    assert abs(back - value) <= abs(value) * Fraction(1, 10**14)


def test_unknown_is_none_and_nan():
    assert fraction("") is None
    assert np.isnan(floats(["", "1"])[0])


@pytest.mark.parametrize("text", ["1,5", "1e3", " 1", "1.", ".5", "+1", "١", "NaN", "1\n"])
def test_what_is_no_decimal_text_is_refused(text):
    with pytest.raises(ValueError, match="decimal text"):
        fraction(text)


def test_a_share_just_under_a_threshold_does_not_print_as_the_threshold():
    threshold = Fraction(1, 1000)
    below = threshold - Fraction(1, 3 * 10**20)
    assert fraction(decimal_text(below)) == threshold
    assert fraction(decimal_text(below, distinct_from=threshold)) < threshold


@pytest.mark.parametrize(
    ("value", "text"), [(Fraction(0), "0"), (Fraction(-1, 2), "-0.5"), (Fraction(10**15), "1" + "0" * 15)]
)
def test_plain_texts(value, text):
    assert decimal_text(value) == text
