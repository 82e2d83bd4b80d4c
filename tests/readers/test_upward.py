"""Lists that stand on their header, as on drawings."""

import pytest
from making import csv_bytes, read, xlsx_bytes

from desktop_app.readers import Choices, RowKind, UnreadableFile, open_file, read_bom, what_if
from desktop_app.readers.profiles import pinned

LINES = [
    ["3", "MAG-42", "Magnet", "8", "NdFeB"],
    ["2", "SHF-12", "Shaft", "1", "C45"],
    ["1", "HSG-01", "Housing", "1", "AlSi"],
]
HEADER = ["ITEM", "PART NO", "DESCRIPTION", "QTY", "MATERIAL"]


@pytest.mark.parametrize(
    "below", [[], [["", "", "", "", ""], ["Drawn", "A. Smith", "", "", ""], ["Scale", "1:2", "", "", ""]]]
)
def test_lines_are_read_above_their_header(below):
    found = read_bom("drawing.xlsx", xlsx_bytes([*LINES, HEADER, *below]))
    assert found.source.header_row == 3 and found.bom.lines == 3
    assert list(zip(found.bom.parts.part_number, found.bom.usages.quantity, strict=False)) == [
        ("MAG-42", "8"), ("SHF-12", "1"), ("HSG-01", "1"),
    ]  # fmt: skip
    assert found.bom.cell(0, "part_number").row == 0
    assert [use.rows for use in found.understanding.tables] == [(0, 2)]
    assert RowKind.TITLE not in {one.kind for one in found.understanding.skipped}


def test_what_was_understood_so_is_read_the_same_when_it_is_chosen():
    opened = open_file("drawing.csv", csv_bytes([*LINES, HEADER]))
    first = what_if(opened)
    again = what_if(opened, pinned(first.understanding, Choices()))
    assert list(again.bom.parts.part_number) == list(first.bom.parts.part_number)
    assert again.source.header_row == 3


def test_a_header_that_has_lines_below_is_no_footer():
    found = read([["Revision", "Date", "By"], ["A", "2026-01-02", "JD"], HEADER, *LINES])
    assert found.source.header_row == 2 and found.bom.lines == 3


def test_words_alone_above_a_header_are_no_list():
    with pytest.raises(UnreadableFile):
        read([["Motor SM-80"], ["Drawing 12"], ["Item", "Part No", "Qty"]])
