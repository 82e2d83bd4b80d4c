"""Quantities known within bounds, shares of them, and three answers."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.rules.interval import ANYTHING, NOTHING, Interval, exactly, share_bounds

numbers = st.fractions(min_value=0, max_value=1000, max_denominator=1000)
intervals = st.builds(
    lambda a, b, open_: Interval(min(a, b), None if open_ else max(a, b)), numbers, numbers, st.booleans()
)


def inside(interval: Interval, data: st.DataObject) -> Fraction:
    high = interval.high if interval.high is not None else interval.low + 5
    return data.draw(st.fractions(min_value=interval.low, max_value=high))


def test_an_interval_cannot_be_empty_or_negative():
    with pytest.raises(ValueError, match="not an interval"):
        Interval(Fraction(2), Fraction(1))
    with pytest.raises(ValueError, match="not an interval"):
        Interval(Fraction(-1), None)


@given(intervals, intervals, st.data())
@settings(deadline=None)
def test_sums_products_and_hulls_hold_the_values_inside(one, other, data):
    a, b = inside(one, data), inside(other, data)
    for result, value in ((one + other, a + b), (one * other, a * b), (one.hull(other), a), (one.hull(other), b)):
        assert result.low <= value
        assert result.high is None or value <= result.high


def test_any_number_of_nothing_is_nothing():
    assert ANYTHING * NOTHING == NOTHING


def test_a_ceiling_cuts_what_is_open_and_keeps_what_is_known_to_be_there():
    assert Interval(Fraction(1), None).at_most(Fraction(3)) == Interval(Fraction(1), Fraction(3))
    assert exactly(Fraction(5)).at_most(Fraction(3)) == exactly(Fraction(5))


def test_an_unknown_price_leaves_the_share_between_nothing_and_all():
    assert share_bounds(exactly(Fraction(1)), None) == Interval(Fraction(0), Fraction(1))
    assert share_bounds(exactly(Fraction(1)), Fraction(0)) == Interval(Fraction(0), Fraction(1))
    assert share_bounds(NOTHING, None) == NOTHING


def test_what_is_known_to_exceed_the_price_is_shown_as_it_is():
    assert share_bounds(exactly(Fraction(3)), Fraction(2)) == exactly(Fraction(3, 2))
    assert share_bounds(Interval(Fraction(3), None), Fraction(2)) == exactly(Fraction(3, 2))
