"""CSV and its relatives: delimiters, quoting, ragged rows."""

import pytest
from making import column, messages, read, tree

from desktop_app.readers import read_bom
from desktop_app.readers.text import read_text

ROWS = [
    ["Part Number", "Description", "Qty"],
    ["A", "bolt, long", "2"],
    ["B", "nut; small", "4"],
    ["C", "pipe | elbow", "1"],
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter(delimiter):
    found = read(ROWS, delimiter=delimiter)
    assert column(found.bom, "description") == {
        "product": "",
        "A": "bolt, long",
        "B": "nut; small",
        "C": "pipe | elbow",
    }


def test_the_hint_of_a_spreadsheet_keeps_its_row():
    found = read_bom("b.csv", b"sep=;\nPart Number;Qty\nA,1;2\n")
    assert found.source.header_row == 1
    assert tree(found.bom) == {"b": [("A,1", "2")]}


def test_ragged_rows_keep_their_cells_in_place():
    found = read_bom("b.csv", b"Part Number,Qty,Description\nA,1\nB,2,long,more,and more\nC,3,short\n")
    assert tree(found.bom) == {"b": [("A", "1"), ("B", "2"), ("C", "3")]}
    assert column(found.bom, "description")["B"] == "long"


def test_blank_lines_count_as_rows():
    found = read_bom("b.csv", b"\n\nPart Number,Qty\n\nA,1\n\nB,2\n")
    assert found.source.header_row == 2
    assert list(found.bom.usages.row) == [4, 6]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_quoted_line_breaks_are_one_row(newline):
    text = newline.join(["Part Number,Description,Qty", '"A","two', 'lines",3', "B,one,4", ""])
    found = read_bom("b.csv", text.encode())
    assert tree(found.bom) == {"b": [("A", "3"), ("B", "4")]}
    assert list(found.bom.usages.row) == [1, 2]


def test_inch_marks_are_no_quotation():
    found = read_bom("b.csv", b'Part Number,Description,Qty\nP1,12"x24" plate,1\nP2,3/4" pipe,2\nP3,plain,3\n')
    assert tree(found.bom) == {"b": [("P1", "1"), ("P2", "2"), ("P3", "3")]}


def test_an_opening_quote_without_its_partner_loses_no_rows():
    rows = "".join(f"P{i},part {i},{i}\n" for i in range(3, 12))
    found = read_bom("b.csv", b'Part Number,Description,Qty\nP1,"long plate,1\nP2,"small" plate,2\n' + rows.encode())
    assert found.bom.lines == 11
    assert messages(found, "quotation marks")


def test_two_quotes_of_two_rows_are_no_pair():
    rows = "".join(f"P{i},part {i},{i}\n" for i in range(3, 12))
    found = read_bom("b.csv", b'Part Number,Description,Qty\nP1,"long plate,1\nP2,5" plate,2\n' + rows.encode())
    assert found.bom.lines == 11


def test_a_note_of_several_lines_is_no_damage():
    rows = [["Part Number", "Description", "Qty"], *[[f"P{i}", "bolt, long", str(i + 1)] for i in range(50)]]
    rows[7][1] = "first, second\nthird, fourth\nfifth"
    found = read(rows)
    assert found.bom.lines == 50
    assert column(found.bom, "description")["P6"] == "first, second\nthird, fourth\nfifth"
    assert messages(found) == []


def test_spaces_alone_are_an_empty_cell():
    found = read_bom("b.csv", b"Part Number,Qty,Unit Price\nA,1, \nB,2,   \n ,\t,\nC,3,1.5\n")
    assert found.bom.lines == 3
    assert column(found.bom, "unit_price") == {"b": "", "A": "", "B": "", "C": "1.5"}


def test_trailing_delimiters_make_no_columns():
    sheet = read_text("b.csv", b"a;b;;\n1;2;;\n")
    assert len(sheet.columns) == 2


def test_a_list_of_one_column():
    found = read_bom("parts.csv", b"manf#\nABC-1\nABC-2\nABC-1\n")
    assert found.source.structure == "flat"
    assert found.source.columns["part_number"] == "manf#"
    assert found.bom.lines == 3
    assert messages(found, "no column of quantities")
    assert tree(found.bom) == {"parts": [("ABC-1", "1"), ("ABC-2", "1"), ("ABC-1", "1")]}
