"""A sheet that is read in pieces is the same as one read whole."""

import pytest
from making import xlsx_bytes
from test_limits import SHEET, changed

from desktop_app.readers import read_bom, sheet_pieces, workbook
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.workbook import read_workbook

LINES = [[None, f"P-{i:04}", i, f"part {i}" if i % 7 else None, i / 4] for i in range(400)]
BOOK = {
    "Notes": [["read me"]],
    "BOM": [[], [None, None, "a title"], [], [None, "Part Number", "Qty", "Description", "Unit Price"], *LINES],
}


def cells(sheet: Sheet) -> list[list[str]]:
    return [sheet.row(row) for row in range(len(sheet))]


@pytest.fixture
def pieces(monkeypatch):
    """Sheets of any size are cut; the names of those that were."""
    cut: list[str] = []

    def read(name, path, parts, most):
        found = sheet_pieces.read_in_pieces(name, path, parts, most)
        if found is not None:
            cut.append(name)
        return found

    monkeypatch.setattr(sheet_pieces, "WORTH_CUTTING", 0)
    monkeypatch.setattr(sheet_pieces, "cores", lambda: 3)
    monkeypatch.setattr(workbook, "read_in_pieces", read)
    return cut


def test_cells_stand_where_they_stood(pieces, monkeypatch):
    data = xlsx_bytes(BOOK)
    cut = read_workbook("x.xlsx", data)
    assert pieces == ["Notes", "BOM"]
    monkeypatch.setattr(sheet_pieces, "WORTH_CUTTING", 10**9)
    whole = read_workbook("x.xlsx", data)
    assert [cells(sheet) for sheet in cut] == [cells(sheet) for sheet in whole]
    assert pieces == ["Notes", "BOM"]
    for mine, theirs in zip(cut[1].columns, whole[1].columns, strict=True):
        assert (mine.numeric == theirs.numeric).all()


@pytest.mark.parametrize(
    "change",
    [
        (b'<row r="200"', b"<row r='200'"),
        (b'<row r="200"', b'<row spans="1:5" r="200"'),
        (b'<c r="B200"', b"<c"),
        (b"</sheetData>", b'<!-- <row r="900"><c r="A900"><v>1</v></c></row> --></sheetData>'),
        (b'r="B200"', b'r="B20"'),
    ],
    ids=["quotation marks", "another attribute first", "a cell without a place", "a remark", "places out of order"],
)
def test_what_is_written_otherwise_is_read_whole(pieces, monkeypatch, change):
    data = changed(xlsx_bytes({"BOM": BOOK["BOM"]}), SHEET, change)
    cut = [cells(sheet) for sheet in read_workbook("x.xlsx", data)]
    assert pieces == []
    monkeypatch.setattr(sheet_pieces, "WORTH_CUTTING", 10**9)
    assert cut == [cells(sheet) for sheet in read_workbook("x.xlsx", data)]


def test_a_bill_of_materials_read_in_pieces(pieces):
    found = read_bom("x.xlsx", xlsx_bytes(BOOK))
    assert pieces == ["Notes", "BOM"]
    assert (found.source.header_row, found.bom.lines) == (3, 400)


@pytest.mark.parametrize("smallest", [0, 10**9], ids=["in pieces", "whole"])
def test_sheets_that_are_small_but_many(pieces, monkeypatch, smallest):
    monkeypatch.setattr(sheet_pieces, "WORTH_CUTTING", smallest)
    monkeypatch.setattr(workbook, "MOST_CELLS", 20)
    rows = [["Part Number", "Qty", "Note"], ["A", 1, "x"], ["B", 2, "y"]]
    sheets = read_workbook("x.xlsx", xlsx_bytes({"One": rows, "Two": rows, "Three": rows}))
    assert [sheet.name for sheet in sheets] == ["One", "Two"]
    assert all("“Three” was not read" in note for sheet in sheets for note in sheet.notes)
    assert len(sheets[0].notes) == 1
