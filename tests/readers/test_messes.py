"""Lists with more than forty kinds of mess, each alone and several together, are read as they were meant."""

import messes_of_people  # enters the messes under their names
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judging import judge
from messes import KINDS, MESSES, compose

MANY = settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))


def test_there_are_more_than_forty_kinds_of_mess():
    assert messes_of_people.__doc__
    assert len(MESSES) > 40
    assert len(KINDS) >= 7


@pytest.mark.parametrize("name", sorted(MESSES))
def test_each_mess_alone(name):
    for seed in range(12):
        assert judge(compose(seed, [name]), workbook=seed % 2 == 0) == "", f"seed {seed}"


@MANY
@given(st.integers(0, 10**6), st.lists(st.sampled_from(sorted(MESSES)), max_size=6, unique=True), st.booleans())
def test_messes_together(seed, names, workbook):
    assert judge(compose(seed, names), workbook) == ""
