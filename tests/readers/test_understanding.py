"""How a file was understood: roles with confidence, rows by kind, choices tried out, profiles, masters, which file is which."""

import json

import pytest
from making import csv_bytes, messages, read, tree, xlsx_bytes

from desktop_app.readers import (
    Choices,
    FileKind,
    Profile,
    RowKind,
    UnreadableFile,
    matching,
    open_file,
    profile_of,
    read_bom,
    sort_files,
    what_if,
)

ROWS = [
    ["Pump 3000"],
    ["Part Number", "Description", "Qty", "Stock", "Colour"],
    ["A-1", "Screw", "4", "100", "grey"],
    ["Mechanics"],
    ["B-2", "Nut", "8", "50", "grey"],
    ["C-3", "Plate", "1", "2", "blue"],
    ["", "", "", "9", "green"],
    ["Total", "", "13", "", ""],
    ["Note: prices without tax"],
]


def test_every_column_has_its_role_and_a_confidence():
    told = read(ROWS).understanding
    assert told.sure
    assert {c.header: c.role for c in told.tables[0].columns} == {
        "Part Number": "part_number",
        "Description": "description",
        "Qty": "quantity",
        "Stock": "other_quantity",
        "Colour": "package",
    }
    assert all(0 < c.confidence <= 1 for c in told.tables[0].columns if c.role)
    assert told.column_of("quantity").sample == ("4", "8", "1")
    assert (told.tables[0].header_row, told.tables[0].lines, told.structure) == (1, 3, "flat")


def test_every_row_that_is_no_line_is_told():
    found = read(ROWS)
    assert {s.kind: s.rows for s in found.understanding.skipped} == {
        RowKind.TITLE: (0,),
        RowKind.HEADER: (1,),
        RowKind.HEADING: (3,),
        RowKind.NAMELESS: (6,),
        RowKind.TOTAL: (7,),
        RowKind.REMARK: (8,),
    }
    lines = sum(table.lines for table in found.understanding.tables)
    assert lines + sum(len(s.rows) for s in found.understanding.skipped) == len(ROWS)


def test_what_was_assumed_is_told():
    told = read([["Part Number", "Description"], ["A", "x"], ["B", "y"]]).understanding
    assert any("1 piece" in message for message in told.assumed)
    assert told.confidence < read(ROWS).understanding.confidence


def test_two_columns_that_compete_lower_the_confidence():
    alone = read([["Part", "Qty"], ["Bolt", "1"], ["Nut", "2"]]).understanding
    rivals = read([["Part", "Qty", "Qty"], ["Bolt", "1", "7"], ["Nut", "2", "5"]]).understanding
    assert rivals.column_of("quantity").confidence < alone.column_of("quantity").confidence


def test_choices_are_tried_out_on_an_opened_file():
    opened = open_file("b.csv", csv_bytes(ROWS))
    assert opened.sheets[0].row(1)[:3] == ["Part Number", "Description", "Qty"]
    assert tree(what_if(opened).bom)["b"][0] == ("A-1", "4")
    other = what_if(opened, Choices(columns={"quantity": "Stock", "part_number": "column 2"}))
    assert tree(other.bom)["b"][0] == ("Screw", "100")
    assert other.understanding.column_of("quantity").confidence == 1.0
    without = what_if(opened, Choices(unused=frozenset({"Qty", "Stock"})))
    assert tree(without.bom)["b"][0] == ("A-1", "1")


def test_the_borders_that_the_user_draws_hold_and_are_told():
    found = read_bom("b.csv", csv_bytes(ROWS), Choices(rows=(2, 4)))
    assert tree(found.bom)["b"] == [("A-1", "4"), ("B-2", "8")]
    assert [s.rows for s in found.understanding.skipped if s.kind is RowKind.OUTSIDE] == [(5, 6, 7, 8)]
    assert messages(found, "as you drew the table", "rows 6–9")


def test_a_profile_finds_files_with_the_same_headers_wherever_their_row_is():
    chosen = Choices(columns={"quantity": "Stock"}, unused=frozenset({"Colour"}))
    kept = json.dumps(profile_of(ROWS[1], chosen, "pumps").to_json())
    profile = Profile.from_json(json.loads(kept))
    later = open_file("later.csv", csv_bytes([["Title"], [""], [], ["PART NUMBER", *ROWS[1][1:]], *ROWS[2:]]))
    found = matching([profile], later.sheets)
    assert found == Choices(header_row=3, columns={"quantity": "Stock"}, unused=frozenset({"Colour"}))
    assert tree(what_if(later, found).bom)["later"][0] == ("A-1", "100")
    assert matching([profile], open_file("x.csv", csv_bytes([["Part", "Qty"], ["A", "1"]])).sheets) is None


@pytest.mark.parametrize(
    "told", [{}, {"fingerprint": 3}, {"fingerprint": "x", "columns": []}, {"fingerprint": "x", "unused": [1]}]
)
def test_what_is_no_profile_is_refused(told):
    with pytest.raises(ValueError, match="profile"):
        Profile.from_json(told)


STRUCTURE = [["Level", "Part Number", "Qty"], [0, "A", 1], [1, "B", 2], [1, "C", 3], [2, "D", 4]]
MASTER = [
    ["Part Number", "Description", "Unit Price", "Country of Origin", "Supplier"],
    ["D", "magnet", 1.5, "CN", "Magnetics"],
    ["B", "motor", 20, "DE", ""],
    ["A", "drive", 100, "DE", ""],
    ["X", "other", 1, "FR", ""],
]


@pytest.mark.parametrize("order", [["Parts", "Structure"], ["Structure", "Parts"]])
def test_a_part_master_on_another_sheet_is_joined(order):
    sheets = {"Parts": MASTER, "Structure": STRUCTURE}
    found = read_bom("drive.xlsx", xlsx_bytes({name: sheets[name] for name in order}))
    assert found.source.sheet == "Structure"
    assert tree(found.bom) == {"A": [("B", "2"), ("C", "3")], "C": [("D", "4")]}
    part = found.bom.index["D"]
    assert found.bom.parts.description[part] == "magnet"
    assert (found.bom.parts.unit_price[part], found.bom.parts.country_of_origin[part]) == ("1.5", "CN")
    assert "X" not in found.bom.index
    assert messages(found, "joined on the part number", "row 4")
    assert found.bom.cell(part, "unit_price") is None  # no cell of the structure's sheet says so


def test_a_sheet_of_other_parts_is_not_joined():
    other = [MASTER[0], *[[f"Z{i}", "x", 1, "CN", ""] for i in range(5)]]
    found = read_bom("drive.xlsx", xlsx_bytes({"Structure": STRUCTURE, "Parts": other}))
    assert not messages(found, "joined")


def test_files_are_told_apart_by_their_content():
    declarations = [["Part Number", "Constituent", "Country of Origin", "Declared By"], ["D", "dy-metal", "CN", "Me"]]
    files = [
        ("a.csv", csv_bytes(declarations)),
        ("b.txt", csv_bytes([["Part", "Qty"], ["A", "1"], ["B", "1"]])),
        ("c.csv", b"hello"),
        ("folder/d.bin", xlsx_bytes(STRUCTURE)),
    ]
    found = sort_files(files)
    assert [(one.name, one.kind) for one in found] == [
        ("d.bin", FileKind.BOM),
        ("b.txt", FileKind.BOM),
        ("a.csv", FileKind.DECLARATIONS),
        ("c.csv", FileKind.UNREADABLE),
    ]
    assert found[0].lines == 4
    assert "header words" in found[3].message


def test_a_choice_that_does_not_fit_is_said():
    opened = open_file("b.csv", csv_bytes(ROWS))
    for choices, word in [
        (Choices(sheet="X"), "no sheet"),
        (Choices(header_row=99), "no row 100"),
        (Choices(columns={"quantity": "column 99"}), "no column is headed"),
    ]:
        with pytest.raises(UnreadableFile, match=word):
            what_if(opened, choices)
