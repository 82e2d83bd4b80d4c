"""Reference designators, counted."""

import pytest
from making import messages, read, tree

from desktop_app.readers import read_bom
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


def test_a_column_headed_as_a_state_that_lists_marks_in_every_line_holds_designators():
    rows = ["1,AT-32,U1", '2,C-22P,"C1,C2"', "1,C-1U,C3", "1,F-05,F1", '2,R-5K,"R5,R6"', "1,PCB-1,N/A"]
    marked = read_bom("b.csv", "\n".join(["Qty,Product,Schematic", *rows]).encode())
    assert marked.source.columns["reference_designators"] == "Schematic"
    stated = read_bom(
        "b.csv", "\n".join(["Qty,Product,Schematic", "1,AT-32,done", "2,C-22P,open", "1,F-05,old"]).encode()
    )
    assert "reference_designators" not in stated.source.columns
