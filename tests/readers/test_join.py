"""The part master in one file and the structure in another, joined on the part number."""

import pytest
from making import column, csv_bytes, messages, xlsx_bytes

from desktop_app.bom import Cell
from desktop_app.readers import FileKind, UnreadableFile, read_bom, sort_files

STRUCTURE = [
    ["Parent", "Part Number", "Qty", "Description"],
    ["", "DRIVE", 1, "drive"],
    ["DRIVE", "MOTOR", 2, "motor"],
    ["MOTOR", "MAG", 8, ""],
    ["MOTOR", "BOLT", 4, "bolt"],
]
MASTER = [
    ["Part Number", "Description", "Unit Price", "Currency", "Country of Origin"],
    ["BOLT", "bolt M4", "0.1", "EUR", "DE"],
    ["MAG", "NdFeB magnet", "3.2", "EUR", "CN"],
    ["MOTOR", "motor", "90", "EUR", "JP"],
    ["OTHER", "not of this product", "1", "EUR", "CN"],
]


def joined(structure=STRUCTURE, master=MASTER):
    return read_bom("drive.csv", csv_bytes(structure), masters=[("parts.xlsx", xlsx_bytes({"Stamm": master}))])


def test_values_are_joined_and_keep_their_cells():
    found = joined()
    assert column(found.bom, "unit_price") == {"DRIVE": "", "MOTOR": "90", "MAG": "3.2", "BOLT": "0.1"}
    assert column(found.bom, "country_of_origin")["MAG"] == "CN"
    magnet = found.bom.index["MAG"]
    assert found.bom.cell(magnet, "unit_price") == Cell(2, "Unit Price", "parts.xlsx", "Stamm")
    assert found.bom.cell(magnet, "description") == Cell(2, "Description", "parts.xlsx", "Stamm")
    assert found.bom.cell(found.bom.index["MOTOR"], "description") == Cell(2, "Description")
    assert messages(
        found, "“Stamm” of “parts.xlsx”", "3 parts", "joined on the part number", "does not list 1 of the parts"
    )
    assert [(master.file, len(master.sha256)) for master in found.source.masters] == [("parts.xlsx", 64)]


def test_descriptions_that_differ_stand_beside_each_other():
    found = joined()
    assert column(found.bom, "description")["BOLT"] == "bolt M4"
    other = [MASTER[0], ["BOLT", "screw", "", "", ""], ["MAG", "", "", "", ""]]
    assert column(joined(master=other).bom, "description")["BOLT"] == "bolt · screw"


def test_two_prices_of_one_part_are_kept_and_count_as_unknown():
    structure = [[*STRUCTURE[0], "Unit Price", "Country of Origin"], *([*row, "", ""] for row in STRUCTURE[1:4])]
    structure.append([*STRUCTURE[4], "0.10", "PL"])
    found = joined(structure)
    bolt = found.bom.index["BOLT"]
    assert found.bom.parts.unit_price[bolt] == "0.10"
    assert found.bom.parts.country_of_origin[bolt] == ""
    assert found.bom.conflicts[bolt, "country_of_origin"] == (
        (Cell(4, "Country of Origin"), "PL"),
        (Cell(1, "Country of Origin", "parts.xlsx", "Stamm"), "DE"),
    )
    assert messages(
        found, "different values of country of origin", "“PL” in row 5", "“DE” in row 2", "counts as unknown"
    )


def test_a_master_that_contradicts_itself_makes_the_fact_uncertain():
    found = joined(master=[*MASTER, ["MAG", "NdFeB magnet", "3.2", "EUR", "JP"]])
    magnet = found.bom.index["MAG"]
    assert found.bom.parts.country_of_origin[magnet] == ""
    assert [value for _, value in found.bom.conflicts[magnet, "country_of_origin"]] == ["CN", "JP"]


def test_a_master_of_other_parts_says_so():
    found = joined(master=[MASTER[0], ["X", "x", "1", "EUR", "DE"], ["Y", "y", "1", "EUR", "DE"]])
    assert messages(found, "“parts.xlsx”", "lists none of the part numbers")
    with pytest.raises(UnreadableFile, match=r"^p\.xml: "):
        read_bom("drive.csv", csv_bytes(STRUCTURE), masters=[("p.xml", b"<a/>")])


def test_conflicts_with_a_sheet_of_the_same_workbook():
    structure = [[*STRUCTURE[0], "Unit Price"], *([*row, ""] for row in STRUCTURE[1:4]), [*STRUCTURE[4], "7"]]
    found = read_bom("drive.xlsx", xlsx_bytes({"Structure": structure, "Stamm": MASTER}))
    bolt = found.bom.index["BOLT"]
    assert found.bom.parts.unit_price[bolt] == ""
    assert [cell.sheet for cell, _ in found.bom.conflicts[bolt, "unit_price"]] == ["", "Stamm"]


def test_files_that_came_together_are_sorted_out():
    statements = [["Part Number", "Constituent", "Country of Origin", "Declared By"], ["MAG", "dy-metal", "CN", "Me"]]
    files = [
        ("folder/parts.csv", csv_bytes(MASTER)),
        ("folder/answers.csv", csv_bytes(statements)),
        ("folder/drive.csv", csv_bytes(STRUCTURE)),
        ("folder/other.csv", csv_bytes([["Part Number", "Description"], ["A", "a"], ["B", "b"]])),
        ("folder/notes.txt", b"hello"),
    ]
    found = sort_files(files)
    assert [(one.name, one.kind, one.master_of, one.place) for one in found] == [
        ("drive.csv", FileKind.BOM, "", 2),
        ("other.csv", FileKind.BOM, "", 3),
        ("parts.csv", FileKind.PARTS, "drive.csv", 0),
        ("answers.csv", FileKind.DECLARATIONS, "", 1),
        ("notes.txt", FileKind.UNREADABLE, "", 4),
    ]
