"""Workbooks: places of cells, kinds of cells, sheets, formats by content."""

import datetime as dt
import zipfile
from io import BytesIO

import pytest
from binary_books import xls_bytes, xlsb_bytes
from making import column, csv_bytes, messages, ods_bytes, tree, xlsx_bytes

from desktop_app.readers import Choices, UnreadableFile, read_bom
from desktop_app.readers.workbook import number_text, read_workbook

HEADER = ["Part Number", "Description", "Qty", "Unit Price"]


def test_blank_first_rows_and_columns_keep_their_place():
    found = read_bom("b.xlsx", xlsx_bytes([[], [], [None, *HEADER], [None, "A", "bolt", 2, 0.1]]))
    assert found.source.header_row == 2
    assert list(found.bom.usages.row) == [3]
    assert found.bom.cell(found.bom.index["A"], "unit_price").row == 3


def test_cells_read_as_a_spreadsheet_shows_them():
    row = [29306, 1.5, 0.1 + 0.2, dt.date(2026, 1, 5), dt.datetime(2026, 1, 5, 8, 30), True, "007", 1e-7, 123456789012]
    sheet = read_workbook("b.xlsx", xlsx_bytes([row]))[0]
    assert sheet.row(0) == [
        "29306",
        "1.5",
        "0.3",
        "2026-01-05",
        "2026-01-05 08:30:00",
        "TRUE",
        "007",
        "0.0000001",
        "123456789012",
    ]


@pytest.mark.parametrize(
    ("value", "text"), [(12.0, "12"), (0.0003, "0.0003"), (2418.3499999999995, "2418.35"), (-1.5, "-1.5")]
)
def test_stored_numbers(value, text):
    assert number_text(value) == text


def test_a_stored_number_is_never_a_grouped_one():
    found = read_bom("b.xlsx", xlsx_bytes([HEADER, ["A", "x", 1, 1.234], ["B", "y", 1, "1,5"], ["C", "z", 1, "2,75"]]))
    assert column(found.bom, "unit_price") == {"b": "", "A": "1.234", "B": "1.5", "C": "2.75"}


def test_an_open_document_sheet():
    found = read_bom("b.ods", ods_bytes([[], ["", *HEADER], ["", "A", "bolt", 2, 0.5], ["", "B", "nut", 4, ""]]))
    assert found.source.header_row == 1
    assert tree(found.bom) == {"b": [("A", "2"), ("B", "4")]}


@pytest.mark.parametrize("name", ["b.xls", "b.csv", "b.txt", "b", "b.ods", "b.json"])
def test_the_content_decides_and_not_the_name(name):
    assert read_bom(name, xlsx_bytes([HEADER, ["A", "bolt", 2, 1]])).bom.lines == 1
    assert read_bom(name, csv_bytes([HEADER, ["A", "bolt", 2, 1]])).bom.lines == 1


def test_the_sheet_that_reads_best_is_taken_and_others_are_named():
    cover = [["Project", "Pump"], ["Date", dt.date(2026, 1, 5)]]
    bom = [HEADER, *[[f"P{i}", "x", i, 1] for i in range(1, 9)]]
    spare = [HEADER, *[[f"S{i}", "x", i, 1] for i in range(1, 6)]]
    found = read_bom("b.xlsx", xlsx_bytes({"Cover": cover, "Main": bom, "Spares": spare}))
    assert found.source.sheet == "Main"
    assert messages(found, "“Spares”")
    assert not messages(found, "“Cover”")


def test_the_user_chooses_the_sheet_the_header_row_and_a_column():
    data = xlsx_bytes({"A": [HEADER, ["A", "bolt", 2, 1]], "B": [["x"], ["What", "How"], ["thing", 3], ["other", 4]]})
    chosen = Choices("B", 1, {"part_number": "What", "quantity": "How"})
    found = read_bom("b.xlsx", data, chosen)
    assert (found.source.sheet, found.source.header_row) == ("B", 1)
    assert tree(found.bom) == {"b": [("thing", "3"), ("other", "4")]}


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (Choices(sheet="C"), "“A”, “B”"),
        (Choices(header_row=99), "no row 100"),
        (Choices(columns={"quantity": "Menge"}), "no column is headed “Menge”"),
    ],
)
def test_a_choice_that_cannot_be_followed(choices, said):
    data = xlsx_bytes({"A": [HEADER, ["A", "bolt", 2, 1]], "B": [HEADER, ["A", "bolt", 2, 1]]})
    with pytest.raises(UnreadableFile, match=said):
        read_bom("b.xlsx", data, choices)


def test_a_failed_formula_is_no_part_number():
    found = read_bom(
        "b.xlsx", xlsx_bytes([HEADER, ["A", "bolt", 2, 1], ["#N/A", "nut", 1, 1], ["#N/A", "screw", 1, 1]])
    )
    assert set(found.bom.parts.part_number) == {"b", "A", "nut", "screw"}


def zipped(**files: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"\0" * 100, "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (zipped(readme="no workbook"), "not a workbook"),
        (xlsx_bytes([HEADER, ["A", "bolt", 2, 1]])[:900], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"<html><p>Part</p></html>", "HTML"),
        (b"<html><table><tr><td>Part</td></tr></table></html>", "no bill of materials"),
        (b'{"bomFormat": ', "not valid JSON"),
        (b'{"name": "x"}', "no CycloneDX"),
        (b'{"bomFormat": "CycloneDX", "components": []}', "no components"),
        (xlsx_bytes([]), "empty"),
        (
            csv_bytes([[f"c{i}" for i in range(200)], *[[str(i * j) for i in range(200)] for j in range(3)]]),
            "200 columns",
        ),
        (b"Part Number,Qty\n", "no bill of materials"),
        (b"hello world\nthis is a letter\n", "Part Number, Description, Quantity"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_message(data, said):
    with pytest.raises(UnreadableFile, match=said) as failure:
        read_bom("some/folder/thing.xlsx", data)
    assert str(failure.value).startswith("thing.xlsx: ")
    assert "\n" not in str(failure.value)


def test_a_table_of_200_columns_with_a_few_known_headers():
    header = [f"attr_{i}" for i in range(200)]
    header[17], header[90], header[150] = "Part Number", "Qty", "Unit Price (EUR)"
    lines = [[f"v{i}{j}" for i in range(200)] for j in range(5)]
    for j, line in enumerate(lines):
        line[17], line[90], line[150] = f"P{j}", str(j + 1), f"{j}.5"
    found = read_bom("wide.csv", csv_bytes([header, *lines]))
    assert found.bom.lines == 5
    assert column(found.bom, "unit_price")["P3"] == "3.5"
    assert column(found.bom, "currency")["P3"] == "EUR"


def test_zero_bytes_in_the_cells_of_a_workbook():
    rows = [["Part Number", "Qty"], ["A-1", 2], ["B-2", 3]]
    wide = ["".join(f"{c}\0" for c in str(cell)) if isinstance(cell, str) else cell for row in rows for cell in row]
    found = read_bom("b.xls", xls_bytes([wide[i : i + 2] for i in range(0, len(wide), 2)]))
    assert tree(found.bom)["b"] == [("A-1", "2"), ("B-2", "3")]


@pytest.mark.parametrize("write", [xls_bytes, xlsb_bytes, xlsx_bytes], ids=["xls", "xlsb", "xlsx"])
@pytest.mark.parametrize("name", ["b.xls", "b.xlsx", "b.csv"])
def test_binary_workbooks_whatever_they_are_called(write, name):
    rows = [["Level", "Part Number", "Description", "Qty"], [0, "A", "drive", 1], [1, "B", "磁铁 magnet", 2.5]]
    found = read_bom(name, write(rows))
    assert (found.source.structure, found.source.sheet) == ("levels", "BOM")
    assert tree(found.bom) == {"A": [("B", "2.5")]}
    assert column(found.bom, "description")["B"] == "磁铁 magnet"
