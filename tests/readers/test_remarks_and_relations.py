"""What stands far below a list, and columns that tell of something else than parts, or say two things of one line."""

import pytest
from making import csv_bytes, tree

from desktop_app.readers import ReadBom, read_bom

PARTS = [
    ["Part", "Description", "Qty"],
    ["A-1", "Shaft", 1],
    ["A-2", "Housing", 1],
    ["A-3", "Seal", 2],
    ["A-4", "Nut", 2],
]
FAR = [["", "", ""]] * 4


def of(rows: list[list[object]], name: str = "kit.csv") -> ReadBom:
    return read_bom(name, csv_bytes(rows))


@pytest.mark.parametrize(
    "below",
    [
        [["Use thread locker on A-2", "", ""], ["Drawing 4711 applies", "", ""]],
        [["Revision", "Change", "Date"], ["B", "Seal changed", "2026-01-01"], ["A", "First issue", "2025-01-01"]],
    ],
)
def test_what_stands_far_below_counted_lines_is_no_line_and_is_told(below: list[list[object]]):
    found = of(PARTS + FAR + below)
    assert [part for part, _ in tree(found.bom)["kit"]] == ["A-1", "A-2", "A-3", "A-4"]
    assert any("row" in str(p.message) and str(10 + len(below) - 1) in str(p.message) for p in found.problems)


def test_parts_far_below_are_lines_where_some_state_a_quantity():
    assert of([*PARTS, *FAR, ["B-1", "Cable", ""], ["B-2", "Plug", 2]]).bom.lines == 6


@pytest.mark.parametrize(
    ("header", "line"),
    [
        (["Part Number", "Operation", "Work Center", "Setup Time", "Description"], ["A-100", 10, "SAW", 0.5, "Cut"]),
        (["工序号", "工序名称", "设备", "工时", "数量"], [10, "下料", "锯床", 0.5, 1]),
        (["Auftragsnr", "Kunde", "Artikelnummer", "Bezeichnung", "Menge"], [4711, "Meier", "A-100", "Pumpe", 2]),
        (["Tag", "Description", "I/O Type", "Quantity"], ["LS-102", "Limit switch", "DI", 1]),
    ],
)
def test_routings_orders_and_lists_of_signals_are_doubted(header: list[object], line: list[object]):
    other = [f"{cell}9" if isinstance(cell, str) and cell not in {"DI"} else cell for cell in line]
    found = of([header, line, other, [*other[:-1], f"{other[-1]}"]])
    assert not found.understanding.sure
    assert "Check it" in " ".join(map(str, found.understanding.doubts))


LEVELS = [["Level", "Part Number", "Parent", "Qty"], [0, "TOP", "", 1], [1, "A", "TOP", 1], [2, "B", "A", 2]]


def test_levels_and_parents_that_agree_leave_no_doubt():
    assert of([*LEVELS, [1, "C", "TOP", 4]]).understanding.sure


def test_levels_and_parents_that_disagree_are_doubted_by_row():
    found = of([*LEVELS, [2, "C", "TOP", 4]])
    assert not found.understanding.sure
    assert any("row 5" in str(doubt) or "rows 5" in str(doubt) for doubt in found.understanding.doubts)
