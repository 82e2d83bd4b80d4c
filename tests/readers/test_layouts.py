"""Layouts beyond a plain table: a column for each level, tables beside each other, no header, levels by looks only."""

import io

import openpyxl
import pytest
from making import messages, read, tree, xlsx_bytes
from openpyxl.styles import Alignment

from desktop_app.readers import Choices, UnreadableFile, read_bom

PUMP = {"Pump": [("Motor", "2"), ("Case", "1")], "Motor": [("Magnet", "3"), ("Shaft", "4")]}
DEPTHS = [("Pump", 0, "1"), ("Motor", 1, "2"), ("Magnet", 2, "3"), ("Shaft", 2, "4"), ("Case", 1, "1")]


def ladder(headers: list[str], mark: str = "") -> list[list[str]]:
    rows = [[*headers, *(["Part Number"] if mark else []), "Qty"]]
    for name, depth, quantity in DEPTHS:
        steps = [""] * len(headers)
        steps[depth] = mark.format(depth + 1) or name
        rows.append([*steps, *([name] if mark else []), quantity])
    return rows


@pytest.mark.parametrize(
    "headers",
    [
        ["Level 1", "Level 2", "Level 3"],
        ["L0", "L1", "L2"],
        ["1", "2", "3"],
        ["Ebene 1", "Ebene 2", "Ebene 3"],
        ["层级1", "层级2", "层级3"],
        ["Level", "", ""],
    ],
)
@pytest.mark.parametrize("mark", ["", "x", "{}", "●"])
def test_a_column_for_each_level(headers, mark):
    found = read(ladder(headers, mark))
    assert found.source.structure == "levels"
    assert found.source.columns["level"] == headers[0]
    assert tree(found.bom) == PUMP
    assert found.bom.lines == 5


def test_columns_that_are_all_filled_are_no_levels():
    rows = [["Level 1", "Level 2", "Part Number", "Qty"], *[["Car", "Engine", f"P{i}", "1"] for i in range(5)]]
    assert read(rows).bom.lines == 5


@pytest.mark.parametrize("gap", [True, False])
def test_two_tables_beside_each_other(gap):
    middle = [""] if gap else []
    rows = [["Part", "Qty", *middle, "Part", "Qty"]]
    rows += [[f"Bolt {i}", str(i + 1), *middle, f"Board {i}", "1"] for i in range(3)]
    rows.append(["Bolt 3", "4", *middle, "", ""])
    found = read(rows)
    assert found.source.header_row == 0
    assert found.bom.lines == 7
    assert [q for _, q in tree(found.bom)["product"]] == ["1", "2", "3", "4", "1", "1", "1"]
    assert messages(found, "beside the first", "3 line items")


def test_a_sheet_without_a_header():
    rows = [["Bolt M3x10", "4", "steel"], ["Nut M3", "4", ""], ["Plate 100x50", "1", "alu"], ["Motor, 24 V", "2", ""]]
    found = read(rows)
    assert tree(found.bom) == {
        "product": [("Bolt M3x10", "4"), ("Nut M3", "4"), ("Plate 100x50", "1"), ("Motor, 24 V", "2")]
    }
    assert messages(found, "no row of header words", "column 2")


@pytest.mark.parametrize(
    "rows",
    [
        [["alpha", "beta"], ["gamma", "delta"], ["eps", "zeta"], ["eta", "theta"]],
        [["2024-01-01", "17.5"], ["2024-01-02", "18.1"], ["2024-01-03", "19.9"]],
        [["A1", "Sawing"], ["A2", "Milling"], ["A3", "Welding"]],
    ],
)
def test_what_lists_no_quantities_is_no_table_without_a_header(rows):
    with pytest.raises(UnreadableFile, match="header"):
        read(rows)


def test_the_user_says_that_there_is_no_header():
    data = b"Sawing,A1\nMilling,A2\n"
    found = read_bom("b.csv", data, Choices(header_row=-1, columns={"part_number": "column 2"}))
    assert list(found.bom.parts.part_number)[:2] == ["A1", "A2"]
    assert found.source.header_row == 0


def looked(outline: bool) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Part", "Qty"])
    for row, (name, depth, quantity) in enumerate(DEPTHS, start=2):
        sheet.append([name, int(quantity)])
        if outline:
            sheet.row_dimensions[row].outlineLevel = depth
        else:
            sheet.cell(row, 1).alignment = Alignment(indent=depth)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize("outline", [True, False])
def test_levels_that_a_workbook_only_shows(outline):
    found = read_bom("b.xlsx", looked(outline))
    assert found.source.structure == "levels"
    assert tree(found.bom) == PUMP
    assert messages(found, "indented")


def test_a_sheet_called_bom_is_preferred_and_the_other_named():
    rows = [["Part", "Qty"], *[[f"Screw {i}", 1] for i in range(6)]]
    found = read_bom("b.xlsx", xlsx_bytes({"Research": rows, "Prototype BOM": rows[:5]}))
    assert found.source.sheet == "Prototype BOM"
    assert messages(found, "Research")


def test_dotted_numbers_in_a_column_without_a_header():
    rows = [
        ["", "Part Name", "Qty"],
        ["1", "Pump", "1"],
        ["1.1", "Motor", "2"],
        ["1.1.1", "Magnet", "3"],
        ["1.1.2", "Shaft", "4"],
    ]
    found = read([*rows, ["1.2", "Case", "1"]])
    assert found.source.structure == "levels"
    assert tree(found.bom) == PUMP


def test_a_column_for_each_sub_assembly_with_their_total():
    rows = [
        ["Part Name", "Frame", "Gantry", "Total QTY Needed", "Qty in stock"],
        ["Bolt", "4", "8", "12", "50"],
        ["Nut", "", "3", "3", "9"],
    ]
    found = read(rows)
    assert found.source.columns["quantity"] == "Total QTY Needed"
    assert tree(found.bom)["product"] == [("Bolt", "12"), ("Nut", "3")]


def test_materials_and_specifications_are_a_table_too():
    found = read([["材料", "规格", "数量"], ["铝型材", "400mm", "1"], ["螺丝", "M3", "8"], ["支撑板", "5x10", "2"]])
    assert found.source.header_row == 0
    assert found.bom.lines == 3


def test_a_word_for_a_sum_in_place_of_a_quantity_or_over_many_cells():
    rows = [["Item", "Qty", "Price", "Total", "Link"], ["Bolt", "4", "1", "4", "x"], ["Nut", "2", "1", "2", "y"]]
    found = read([*rows, ["", "Total", "", "6", ""], ["Total", "6", "Total Cost", "6", "EUR"]])
    assert found.bom.lines == 2
    assert messages(found, "sums", "rows 4, 5")


def test_where_a_part_is_used_is_no_parent_unless_it_is_a_part():
    rows = [
        ["Name", "Used in which subsystem", "Qty"],
        ["IMU", "Data Collection", "2"],
        ["MCU", "Control unit", "1"],
        ["Fan", "Control unit", "1"],
    ]
    assert read(rows).source.structure == "flat"


def test_a_row_that_numbers_the_columns_of_levels_is_part_of_the_header():
    rows = [["层级", "", "", "物料编码", "用量"], ["0", "1", "2", "", ""], ["●", "", "", "MT-100", "1"]]
    rows += [["", "●", "", "RT-100", "1"], ["", "", "●", "MG-1", "8"], ["", "●", "", "ST-100", "1"]]
    found = read(rows)
    assert tree(found.bom) == {"MT-100": [("RT-100", "1"), ("ST-100", "1")], "RT-100": [("MG-1", "8")]}
    assert found.bom.lines == 4


def test_one_table_for_each_assembly_and_a_recapitulation_below():
    header = ["Quantity", "Part Number", "Type"]
    rows = [["Bill of Material: Robot"], header, ["2", "Arm", "Assembly"], ["4", "Bolt", "Part"], []]
    rows += [["Bill of Material: Arm"], header, ["1", "Motor", "Part"], ["8", "Bolt", "Part"], []]
    rows += [["Recapitulation of: Robot"], ["Different parts: 2"], ["Total parts: 22"], [], ["Quantity", "Part Number"]]
    rows += [["2", "Motor"], ["20", "Bolt"]]
    found = read(rows)
    assert tree(found.bom) == {"Robot": [("Arm", "2"), ("Bolt", "4")], "Arm": [("Motor", "1"), ("Bolt", "8")]}
    assert found.bom.lines == 4
    assert messages(found, "sums its parts up once more", "rows 11–13 and 15–17")


@pytest.mark.parametrize(
    "text",
    [
        "Partlist\n\nExported from pump.sch\n\nPart      Value       Device   Qty\n\n"
        "M1        Motor 24 V  DC-MOT     1\nC1, C2    100 nF      C0603      2\n",
        "Item  Quantity  Part\n----  --------  ----------\n1     1         Motor 24 V\n2     2         100 nF\n",
        "Qty   Part Number\n   1  Motor 24 V\n   2  100 nF\n",
    ],
)
def test_a_list_printed_in_columns_of_a_fixed_width(text):
    found = read_bom("b.txt", text.encode())
    assert found.bom.lines == 2
    usages = found.bom.usages
    assert [str(quantity) for quantity in usages.quantity] == ["1", "2"]


def test_narrow_columns_under_headers_a_single_space_apart():
    text = (
        "Part Value  Device   Package\n\nC1   100n   C-EU     C0603\nC2   22p    C-EU     C0603\n"
        "K1          FE06-1   FE06\nM1   DC-24  MOTOR    MABUCHI\nR1   120    R-EU     R0603\nR2   10k    R-EU     R0603\n"
    )
    found = read_bom("b.txt", text.encode())
    assert found.source.columns["reference_designators"] == "Part"
    assert found.source.columns["specification"] == "Value"
    assert found.bom.lines == 6


def test_two_words_of_one_header_stay_together_where_cells_only_end_before_the_second():
    text = "Part Number  Qty\nM-10          2\nM-2           4\n"
    assert read_bom("b.txt", text.encode()).source.columns["part_number"] == "Part Number"


def test_a_word_that_reaches_over_a_cut_stays_whole():
    text = "Part    Value   Qty\nM1      Motor   1\nM2-LONG-NAME Motor 2\nM3      Motor   3\n"
    found = read_bom("b.txt", text.encode())
    assert {part for _, children in tree(found.bom).items() for part, _ in children} >= {"M1", "M3", "M2-LONG-NAME"}


def test_lists_of_records_in_json():
    flat = b'{"project": "X", "lines": [{"partNumber": "A-1", "quantity": 2}, {"partNumber": "B-1", "quantity": 1.5}]}'
    assert tree(read_bom("x.json", flat).bom) == {"x": [("A-1", "2"), ("B-1", "1.5")]}
    nested = b"""{"partNumber": "PUMP", "children": [
        {"partNumber": "MOTOR", "quantity": 1, "tags": ["a", "b"], "maker": {"name": "Foo"},
         "children": [{"partNumber": "MAGNET", "quantity": 8}]},
        {"partNumber": "CASE", "quantity": 1e0}]}"""
    found = read_bom("x.json", nested)
    assert tree(found.bom) == {"PUMP": [("MOTOR", "1"), ("CASE", "1")], "MOTOR": [("MAGNET", "8")]}
    with pytest.raises(UnreadableFile, match="no list of records"):
        read_bom("x.json", b'{"a": 1}')
    with pytest.raises(UnreadableFile, match=r"nested deeper|not valid JSON"):
        read_bom("x.json", b'{"n": 1, "c": [' * 5_000 + b"]}" * 5_000)


def test_a_structure_printed_below_its_assemblies():
    text = (
        "Assembly  ROBOT  contains:\n   2      Sub-Assembly    ARM\n   4      Part            BOLT\n \n"
        "Sub-Assembly  ARM  contains:\n   1      Part            MOTOR\n   8      Part            BOLT\n\n"
        "Summary of parts for assembly  ROBOT:\n  20      Part            BOLT\n   2      Part            MOTOR\n"
    )
    found = read_bom("bom.txt", text.encode())
    assert tree(found.bom) == {"ROBOT": [("ARM", "2"), ("BOLT", "4")], "ARM": [("MOTOR", "1"), ("BOLT", "8")]}
    assert messages(found, "sums its parts up once more", "rows 9–11")
    assert found.bom.usages.row.min() == 1
