"""Reference designators as places: order, separators and ranges mean nothing, and a dash may be more than a range."""

import pytest

from desktop_app.bom.references import places_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("R1-R3", "R1, R2, R3"),
        ("R1 – R3 R7", "R7;R3;R2;R1"),
        ("C08-C10", "C08 C09 C10"),
        ("U_1...U_2", "U_1、U_2"),
    ],
)
def test_the_same_places(one, other):
    assert places_of(one) == places_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("R1-R3", "R1, R3"),
        ("X1-2", "X1, X2"),
        ("R3-R1", "R1, R2, R3"),
        ("R1-R9999", "R1"),
        ("R1-C3", "R1, C3"),
        ("", "R1"),
    ],
)
def test_other_places(one, other):
    assert places_of(one) != places_of(other)
