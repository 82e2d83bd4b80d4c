"""Reference designators, counted."""

import pytest
from making import messages, read, tree

from desktop_app.readers.designators import count_designators


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("R1", 1),
        ("R1, R2, R5-R7", 5),
        ("C2,7,9-12", 6),
        ("C1 C2;C3", 3),
        ("R1 - R4", 4),
        ("C1...C3", 3),
        ("R_1,R_2", 2),
        ("LED1", 1),
        ("12", None),
        ("screw", None),
        ("R5-R1", None),
        ("R1-C4", None),
        ("R1-R99999", None),
        ("", None),
    ],
)
def test_count(cell, count):
    assert count_designators(cell) == count


def test_designators_are_counted_where_no_column_states_quantities():
    rows = [
        ["Comment", "Designator", "Footprint"],
        ["1k", "R1,R2,R3", "0402"],
        ["10uF", "C1-C4", "0603"],
        ["MCU", "U1", "QFN"],
    ]
    found = read(rows)
    assert [quantity for _, quantity in next(iter(tree(found.bom).values()))] == ["3", "4", "1"]
    assert messages(found, "reference designators of each line are counted")
    rows[0].append("Qty")
    assert [
        quantity for _, quantity in next(iter(tree(read([[*rows[0]], *[[*r, "9"] for r in rows[1:]]]).bom).values()))
    ] == ["9"] * 3
