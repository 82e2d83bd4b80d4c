"""Shares in words are short, and never rounded onto the threshold that they miss."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.rules.amounts import percent, percent_range
from desktop_app.rules.model import Said, Text

THRESHOLD = Fraction(1, 1000)


def test_short_shares_are_exact_and_long_ones_rounded():
    assert percent(Fraction(1, 1000)) == "0.1 %"
    assert percent(Fraction(2, 300)) == "0.666667 %"
    assert percent(Fraction(0)) == "0 %"


@given(st.integers(1, 10**25), st.booleans())
@settings(deadline=None)
def test_a_share_that_misses_the_threshold_is_not_printed_as_it(how_little, above):
    share = THRESHOLD + Fraction(1 if above else -1, 10**4 * how_little)
    assert percent(share, THRESHOLD) != "0.1 %"


def test_equal_bounds_are_one_value():
    assert percent_range(THRESHOLD, THRESHOLD, THRESHOLD) == "0.1 %"
    assert percent_range(Fraction(0), THRESHOLD, THRESHOLD) == "0 % – 0.1 %"


def test_a_sentence_put_together_late_equals_the_same_words():
    late = Said(Text("{part} of {item}", "{item}的{part}"), {"part": "A", "item": Text("dysprosium", "镝")})
    assert late == Text("A of dysprosium", "镝的A")
    assert hash(late) == hash(Text("A of dysprosium", "镝的A"))
    assert len({late, Text("A of dysprosium", "镝的A")}) == 1
