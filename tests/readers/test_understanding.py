"""How a file was understood: roles with confidence, rows by kind, choices tried out, profiles, masters, which file is which."""

import pytest
from making import csv_bytes, messages, read, tree, xlsx_bytes

from desktop_app.bom import Cell
from desktop_app.readers import (
    Choices,
    FileKind,
    RowKind,
    UnreadableFile,
    open_file,
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


def test_a_column_that_is_left_out_is_no_part_of_anything():
    opened = open_file("b.csv", csv_bytes([["Name", "", "Qty"], ["Bolt", "M4", "1"], ["Nut", "M5", "2"]]))
    assert tree(what_if(opened).bom)["b"] == [("Bolt", "1"), ("Nut", "2")]
    without = what_if(opened, Choices(unused=frozenset({"Name"})))
    assert tree(without.bom)["b"] == [("M4", "1"), ("M5", "2")]
    with pytest.raises(UnreadableFile):
        what_if(opened, Choices(unused=frozenset({"Name", "column 2"})))


BESIDE = [["Part", "Qty", "", "Part", "Qty", "Spare"], ["A", "1", "", "X", "7", "3"], ["B", "2", "", "Y", "8", "4"]]


def test_of_tables_beside_each_other_a_column_named_by_its_place_belongs_to_its_own():
    opened = open_file("b.csv", csv_bytes(BESIDE))
    both = [("A", "1"), ("B", "2"), ("X", "7"), ("Y", "8")]
    assert sorted(tree(what_if(opened).bom)["b"]) == both
    spares = what_if(opened, Choices(columns={"quantity": "column 6"}))
    assert sorted(tree(spares.bom)["b"]) == [("A", "1"), ("B", "2"), ("X", "3"), ("Y", "4")]
    left = what_if(opened, Choices(unused=frozenset({"column 4", "column 5", "column 6"})))
    assert tree(left.bom)["b"] == [("A", "1"), ("B", "2")]


def test_borders_keep_a_second_table_out_with_its_header():
    rows = [["Part", "Qty"], ["A", "1"], ["B", "2"], ["Part No.", "Quantity"], ["C", "3"], ["D", "4"]]
    read = read_bom("b.csv", csv_bytes(rows), Choices(rows=(1, 2)))
    assert tree(read.bom)["b"] == [("A", "1"), ("B", "2")]
    assert len(read.understanding.tables) == 1
    assert [s.rows for s in read.understanding.skipped if s.kind is RowKind.OUTSIDE] == [(3, 4, 5)]
    assert not messages(read, "second table")


def test_a_sheet_that_is_chosen_still_looks_at_the_others():
    opened = open_file("drive.xlsx", xlsx_bytes({"Parts": MASTER, "Structure": STRUCTURE}))
    read = what_if(opened, Choices(sheet="Structure"))
    assert read.bom.parts.description[read.bom.index["D"]] == "magnet"
    assert [(glance.name, glance.lines) for glance in read.understanding.sheets] == [("Parts", 4), ("Structure", 4)]


def test_a_file_that_is_refused_says_whether_its_cells_can_be_shown():
    for data, by_hand in ((b"hello;world\n1;2\n", True), (b"", False), (b"%PDF-1.4", False)):
        with pytest.raises(UnreadableFile) as refused:
            read_bom("x.csv", data)
        assert refused.value.by_hand is by_hand
        assert sort_files([("x.csv", data)])[0].by_hand is by_hand


def test_cells_that_name_nothing_by_themselves_can_be_given_roles():
    opened = open_file("x.csv", csv_bytes([["4711", "1"], ["4712", "2"]]))
    read = what_if(opened, Choices(header_row=-1, columns={"part_number": "column 1", "quantity": "column 2"}))
    assert tree(read.bom)["x"] == [("4711", "1"), ("4712", "2")]
    assert read.understanding.sure


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
    assert messages(found, "joined on the part number", "does not list 1 of the parts: “C”")
    assert found.bom.cell(part, "unit_price") == Cell(1, "Unit Price", sheet="Parts")


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


def test_a_total_over_a_column_for_each_assembly_is_sure_and_said():
    rows = [
        ["Part Number", "Description", "Base", "Arm", "Gripper", "Total Qty"],
        ["A-1", "Screw", 4, 6, 2, 12],
        ["A-2", "Motor", "", 2, 1, 3],
        ["A-3", "Plate", 1, "", "", 1],
        ["A-4", "Bearing", 2, 4, 2, 8],
    ]
    found = read(rows)
    assert list(found.bom.usages.quantity) == ["12", "3", "1", "8"]
    assert found.understanding.sure and not found.understanding.doubts
    assert [p.message.code for p in found.problems] == ["quantity-added-up"]
    assert "“Base”, “Arm”, “Gripper”" in found.problems[0].message


def test_what_is_doubted_is_a_warning_that_names_the_columns_and_is_gone_once_somebody_chose():
    rows = [
        ["Part Number", "Description", "Alpha", "Beta", "Gamma"],
        ["A-1", "Screw", 4, 6, 2],
        ["A-2", "Motor", 1, 2, 1],
        ["A-3", "Plate", 1, 1, 1],
    ]
    found = read(rows)
    assert not found.understanding.sure
    assert list(found.bom.parts.description) == ["Screw", "Motor", "Plate", ""]
    (doubt,) = found.understanding.doubts
    assert "“Alpha”, “Beta”, “Gamma”" in doubt and "型号" in doubt.in_language("zh")
    assert [p.severity for p in found.problems if p.message == doubt] == ["warning"]
    by_hand = Choices(header_row=0, columns={"part_number": "Part Number", "quantity": "Beta"})
    chosen = read_bom("product.csv", csv_bytes(rows), by_hand)
    assert chosen.understanding.sure and list(chosen.bom.usages.quantity) == ["6", "2", "1"]
    assert not [p for p in chosen.problems if p.severity == "warning"]


@pytest.mark.parametrize(("header", "cells"), [("Num", ["2", "4", "2", "2"]), ("Number", ["1", "1", "8", "1"])])
def test_the_one_column_of_counts_is_sure_whatever_its_word(header: str, cells: list[str]):
    names = ["Frame", "Motor, brushless", "Ball bearing", "Clamp"]
    told = read([["No", "Parts Name", header], *zip("1234", names, cells, strict=True)]).understanding
    assert told.column_of("quantity").header == header
    assert told.sure


def test_a_number_for_each_line_under_a_doubtful_word_stays_a_question():
    told = read([["Parts Name", "Number"], ["Frame", "4711"], ["Motor", "4712"], ["Clamp", "4713"]]).understanding
    assert not told.sure
