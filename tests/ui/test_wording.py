"""Every answer of the engine has a word, and shares are written short but never across the threshold."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.bom import Severity
from desktop_app.rules.model import Basis, Certainty, FlagKind, Outcome, Policy, Reading, Share, Status
from desktop_app.ui import wording


@pytest.mark.parametrize(
    ("word", "values"),
    [
        (wording.outcome, Outcome),
        (wording.outcome_short, Outcome),
        (wording.status, Status),
        (wording.flag_kind, FlagKind),
        (wording.certainty, Certainty),
        (wording.basis, Basis),
        (wording.reading, Reading),
        (wording.severity, Severity),
    ],
)
def test_every_value_has_a_word_of_its_own(qapp, word, values):
    words = [word(value) for value in values]
    assert all(words)
    assert len(set(words)) == len(words)


def test_every_policy_but_none_has_a_word(qapp):
    assert [bool(wording.policy(policy)) for policy in Policy] == [policy is not Policy.NONE for policy in Policy]


@pytest.mark.parametrize(
    ("value", "text"),
    [("0.001", "0.1 %"), ("0.000999", "0.0999 %"), ("0.00099999", "0.099999 %"), ("0", "0 %"), ("1", "100 %"),
     ("0.0334", "3.3 %"), ("0.00000012", "0.000012 %"), ("0.0010004", "0.10004 %")],
)  # fmt: skip
def test_a_share_in_percent(value, text):
    assert wording.percent(Fraction(value), Fraction(1, 1000)) == text


@given(st.fractions(0, 1, max_denominator=10**7))
def test_a_share_is_never_shown_across_the_threshold(value):
    threshold = Fraction(1, 1000)
    shown = Fraction(wording.percent(value, threshold).removesuffix(" %")) / 100
    assert (shown > threshold, shown == threshold) == (value > threshold, value == threshold)


def test_bounds_are_one_number_where_they_meet():
    threshold = Fraction(1, 1000)
    assert wording.share(Share(Fraction(1, 100), Fraction(1, 100), threshold)) == "1 %"
    assert wording.share(Share(Fraction(0), Fraction(1, 50), threshold)) == "0 – 2 %"
