"""Canonical JSON has the same bytes whether a list is written at once or member by member, and is read back as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.case.codec import LONG, canonical, members

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
)


def at_once(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)


@given(JSON, st.integers(0, 2))
def test_the_bytes_are_those_of_the_whole(value, times):
    value = [value] * (LONG * times + 1)
    assert canonical(value) == at_once(value)
    assert canonical(["a", 1, value]) == at_once(["a", 1, value])


@given(st.lists(JSON, max_size=6))
def test_a_list_is_read_back_member_by_member(value):
    assert list(members(canonical(value))) == value


@pytest.mark.parametrize("text", ["", "{}", "[", "[1", "[1,", "[1,]", "[1]]", "[1] ", "[,1]", "1", "[1 2]", "[[1]"])
def test_what_is_no_canonical_list_is_refused(text):
    with pytest.raises(ValueError):
        list(members(text))
