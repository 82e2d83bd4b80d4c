"""Which rows are line items."""

import pytest
from making import column, messages, read, read_bom, tree, xlsx_bytes

HEADER = ["Part", "Description", "Qty", "Price", "Total"]


def bolt(i: int) -> list[object]:
    return [f"Bolt {i}", f"M{i}", i, 0.5, i * 0.5]


def lines(*rows: list[object], header: list[str] = HEADER):
    return read_bom("b.xlsx", xlsx_bytes([header, *rows]))


def test_headings_blank_rows_and_titles_are_no_line_items():
    rows = [["Pump 3000"], [], HEADER, ["Mechanics"], bolt(1), bolt(2), [], ["Electronics"], [], bolt(3), bolt(4)]
    found = read_bom("b.xlsx", xlsx_bytes(rows))
    assert found.source.header_row == 2
    assert found.bom.lines == 4
    assert messages(found, "title", "row 1", "Pump 3000")
    assert messages(found, "headings", "rows 4 and 8", "Mechanics")


@pytest.mark.parametrize(
    "total",
    [
        ["Total", None, None, None, 5],
        [None, None, None, "Subtotal", 5],
        [None, None, "Sum:", None, 5],
        ["合计", None, None, None, 5],
        ["小计：", None, 10, None, 5],
        ["Summe", None, None, None, 5],
        ["Итого", None, None, None, 5],
        ["Razem", None, None, None, 5],
        ["Sous-total", None, None, None, 5],
        [None, None, None, None, 5],
        [None, None, None, 2.5, 5],
        ["Grand Total", None, 10, None, 5],
    ],
)
def test_sums_are_no_line_items(total):
    found = lines(bolt(1), bolt(2), bolt(3), bolt(4), total)
    assert found.bom.lines == 4
    assert messages(found, "sums", "row 6")


def test_a_part_whose_name_begins_like_a_sum_is_one():
    assert lines(bolt(1), ["Total station", "Leica", 1, 9000, 9000], bolt(2)).bom.lines == 3


def test_a_repeated_header_is_no_line_item():
    found = lines(bolt(1), bolt(2), HEADER, bolt(3), bolt(4))
    assert found.bom.lines == 4
    assert messages(found, "header is repeated in row 4")


def test_a_header_written_twice_before_the_first_line():
    head = ["Level", "Number", "Name", "Quantity", "Foot Print"]
    again = ["Level", "Number", "Name", "Quantity", "footPrint"]
    found = read(
        [
            head,
            again,
            ["0", "100 A", "drive", "", ""],
            ["1", "0114032", "motor", "2", ""],
            ["1", "77-B", "case", "1", ""],
        ]
    )
    assert found.source.header_row == 0
    assert found.source.structure == "levels"
    assert tree(found.bom) == {"100 A": [("0114032", "2"), ("77-B", "1")]}
    assert messages(found, "header is repeated in row 2")


def test_counts_and_dates_under_a_list_are_no_line_items():
    rows = [["Component", "Description", "References", "Value", "Quantity Per PCB"]]
    rows += [[str(i), "capacitor", f"C{i}, C{i + 10}", f"{i}0nF", "2"] for i in range(1, 6)]
    rows += [[], ["Component Count:", "5"], ["BoM Date:", "15.03.2020 14:37"], ["Fitted Components:", "5"]]
    found = read(rows)
    assert found.bom.lines == 5
    assert found.source.columns["item"] == "Component"
    assert messages(found, "notes", "rows 8–10")


def test_rows_that_are_one_quoted_cell_each():
    found = read_bom("b.csv", b'"Part Number;Description;Qty"\n"A;bolt;2"\n"B;nut;4"\n')
    assert tree(found.bom) == {"b": [("A", "2"), ("B", "4")]}


def test_a_second_table_is_read_with_its_own_header():
    second = [["型号", "数量", "位号"], ["R-100", 4, "R1,R2,R3,R4"], ["C-220", 2, "C1,C2"]]
    found = lines(bolt(1), bolt(2), [], ["PCB:"], *second)
    assert found.source.header_row == 0
    assert tree(found.bom) == {"b": [("Bolt 1", "1"), ("Bolt 2", "2"), ("R-100", "4"), ("C-220", "2")]}
    assert messages(found, "second table", "row 6")
    assert messages(found, "headings", "row 5")


def test_a_header_in_two_rows():
    rows = [
        ["", "Part", "", "Quantity", "", "Price"],
        ["", "Number", "Description", "per unit", "Total", "per unit"],
        ["", "A-1", "bolt", 2, 20, 0.5],
        ["", "A-2", "nut", 4, 40, 0.1],
    ]
    found = read_bom("b.xlsx", xlsx_bytes(rows))
    assert tree(found.bom) == {"b": [("A-1", "2"), ("A-2", "4")]}
    assert column(found.bom, "unit_price")["A-1"] == "0.5"
    assert column(found.bom, "description")["A-2"] == "nut"


def test_notes_under_the_table_are_no_line_items():
    note = "All screws are galvanised unless the drawing of the customer says something else about them."
    found = lines(bolt(1), bolt(2), [], [note], ["Prepared by: Jo Doe"], ["备注：仅供参考"])
    assert found.bom.lines == 2
    assert messages(found, "notes", "rows 5–7")


def test_parts_below_the_last_quantity_are_not_lost():
    found = lines(bolt(1), bolt(2), bolt(3), [], ["Frame"], ["Plywood"], ["Glue"], ["Paint"])
    assert found.bom.lines == 6
    assert messages(found, "headings", "Frame")


@pytest.mark.parametrize("text", ["若干", "少量", "AR", "as required", "TBD", "nach Bedarf", "适量", "?", "2-3"])
def test_a_quantity_that_is_no_number_is_unknown_and_neither_0_nor_1(text):
    found = read([["Part Number", "Qty"], ["A", "2"], ["B", text], ["C", "1"]])
    assert tree(found.bom) == {"product": [("A", "2"), ("B", ""), ("C", "1")]}
    assert messages(found, "quantity in row 3", text)


def test_a_line_without_its_quantity_is_a_line_item():
    found = lines(bolt(1), ["Bolt 9", "M9", None, None, None], bolt(2), ["Washers"], bolt(3))
    assert found.bom.lines == 5
    assert messages(found, "No quantity stands in rows 3 and 5")


def test_a_name_alone_is_a_heading_where_the_list_is_cut_into_sections():
    assert lines(["Frame"], bolt(1), bolt(2), ["Washers"], bolt(3)).bom.lines == 3
    assert lines(bolt(1), bolt(2), [], ["Washers"], bolt(3)).bom.lines == 3
    assert lines(bolt(1), bolt(2), ["Washers:"], bolt(3)).bom.lines == 3
    assert lines(bolt(1), ["Bolts"], bolt(2), bolt(3)).bom.lines == 3


def test_in_a_list_cut_by_blank_rows_a_name_that_follows_a_line_is_a_part():
    sections = [["Frame"], bolt(1), [], ["Drive"], bolt(2), ["Glue"], bolt(3), [], ["Power"], bolt(4)]
    found = lines(*sections)
    assert "Glue" in dict(tree(found.bom)["b"])
    assert messages(found, "headings", "rows 2, 5 and 10")


def test_of_three_names_under_each_other_two_are_parts():
    found = lines(["Frame"], bolt(1), ["Optics"], ["Lens"], ["Mirror"], bolt(2))
    assert messages(found, "headings", "rows 2 and 4")
    assert [part for part, _ in tree(found.bom)["b"]] == ["Bolt 1", "Lens", "Mirror", "Bolt 2"]


def test_names_that_head_nothing_are_parts():
    assert lines(bolt(1), bolt(2), [], ["Wire"], ["Tape"], [], bolt(3)).bom.lines == 5
    sections = [["Frame"], bolt(1), [], ["Drive"], bolt(2), [], ["Power"], bolt(3), ["Glue"], ["Tape"]]
    assert lines(*sections).bom.lines == 5


def test_rows_of_dashes_are_no_lines():
    found = lines(["-----", "--------", "---", "---", "====="], bolt(1), bolt(2))
    assert found.bom.lines == 2


def test_the_last_name_of_a_list_that_is_spaced_out_is_a_part():
    assert lines(bolt(1), [], bolt(2), [], bolt(3), [], ["Batteries"]).bom.lines == 4


def test_a_row_that_names_no_part_is_reported():
    found = read(
        [["Item", "Part Number", "Description", "Qty"], ["1", "A", "", "1"], ["2", "", "", "5"], ["3", "C", "", "1"]]
    )
    assert found.bom.lines == 2
    assert messages(found, "No part is named in row 3")


def test_a_row_that_names_no_part_keeps_its_place_in_a_structure():
    rows = [["Level", "Part Number", "Qty"], ["0", "A", ""], ["1", "", "2"], ["2", "C", "3"]]
    found = read(rows)
    assert found.bom.lines == 3
    assert tree(found.bom) == {"A": [("row 3", "2")], "row 3": [("C", "3")]}


def test_no_row_is_lost_in_silence():
    found = lines(["A"], bolt(1), [], bolt(2), ["Total", None, None, None, 9], ["", "", 5, "", ""], ["Note: x"])
    counted = found.bom.lines
    said = " ".join(messages(found))
    assert counted == 2
    assert all(f"row {row} " in said or f"row {row}" in said for row in (2, 6, 7, 8))


def test_a_list_of_names_only():
    found = read([["Part Name", "Material"], ["Housing", ""], ["Magnet", "N42SH"], ["Shaft", ""], ["Lid", ""]])
    assert found.bom.lines == 4
    assert "N42SH" in column(found.bom, "description")["Magnet"]


def test_what_describes_a_part_is_kept_together():
    rows = [["Part Number", "Name", "Description", "Material", "Qty"], ["A", "Magnet", "ring", "NdFeB N42SH", "2"]]
    assert column(read(rows).bom, "description")["A"] == "Magnet · ring · NdFeB N42SH"


def test_columns_compete_by_what_they_mean():
    rows = [
        ["Sold Quantity", "CATALOG PART NUMBER", "SOLIDWORKS PART NUMBER", "Needed Quantity", "Price"],
        ["100", "92125A1", "screw_m3", "8", "7.50"],
        ["1", "6205", "bearing_6205", "2", "4.20"],
    ]
    found = read(rows)
    assert tree(found.bom) == {"product": [("screw_m3", "8"), ("bearing_6205", "2")]}
    assert column(found.bom, "mpn")["screw_m3"] == "92125A1"
    assert column(found.bom, "unit_price") == {"product": "", "screw_m3": "", "bearing_6205": "4.20"}
    assert messages(found, "probably that of a pack", "row 2")


@pytest.mark.parametrize(
    ("headers", "wanted"),
    [
        (["Quantity", "Quantity/board"], 1),
        (["Unit QTY", "Total QTY"], 0),
        (["Total", "Qty"], 1),
        (["Stock Qty", "Qty"], 1),
        (["采购数量", "单机用量"], 1),
        (["Gesamtmenge", "Menge"], 1),
        (["Qty for 10", "Qty"], 1),
        (["Qty", "Qty"], 0),
    ],
)
def test_the_quantity_for_one_assembly_is_wanted(headers, wanted):
    rows = [
        ["Part Number", *headers],
        *[[f"P{i}", *(str((i + 2) * (1 if k == wanted else 10)) for k in (0, 1))] for i in range(5)],
    ]
    found = read(rows)
    assert found.bom.usages.quantity[0] == "2"


def test_of_two_plain_quantities_the_one_that_is_a_multiple_counts_several_products():
    found = read([["Part", "Qty", "Amount"], ["A", "30", "3"], ["B", "10", "1"], ["C", "50", "5"]])
    assert list(found.bom.usages.quantity) in (["3", "1", "5"], ["30", "10", "50"])


def test_the_usual_sections_of_a_drawings_list_are_headings_however_many_there_are():
    rows = [["Поз.", "Обозначение", "Наименование", "Кол."], ["", "", "Сборочные единицы", ""]]
    rows += [["1", "АБ.302.001", "Корпус", "1"], ["", "", "Детали", ""], ["2", "АБ.711.002", "Вал", "1"]]
    rows += [["", "", "Стандартные изделия", ""], ["5", "", "Болт М8 ГОСТ 7798", "4"]]
    found = read_bom("b.xlsx", xlsx_bytes(rows))
    assert found.bom.lines == 3
    assert messages(found, "headings", "rows 2, 4 and 6", "Стандартные изделия")


@pytest.mark.parametrize("rule", ["|---|:--:|--:|", "|----------------|", "+====+====+====+"])
def test_a_line_drawn_across_a_list_is_no_line_item(rule):
    text = f"| Item | Part | Qty |\n{rule}\n| 1 | Bolt | 4 |\n| 2 | Nut | 4 |\n{rule}\n"
    found = read_bom("b.txt", text.encode())
    assert (found.bom.lines, tree(found.bom)) == (2, {"b": [("Bolt", "4"), ("Nut", "4")]})


def test_signatures_under_the_table_are_no_line_item():
    rows = [HEADER, bolt(1), bolt(2), ["Drawn by: A. Smith", None, "Approved by: B. Jones"]]
    assert read_bom("b.xlsx", xlsx_bytes(rows)).bom.lines == 2
    rows = [
        ["料号", "名称", "用量", "供应商"],
        ["1001", "电机", 2, "x"],
        ["1002", "磁铁", 8, "y"],
        ["编制：张三", None, "审核：李四"],
    ]
    assert read_bom("b.xlsx", xlsx_bytes(rows)).bom.lines == 2


def test_what_was_ordered_is_the_quantity_where_there_is_no_other():
    found = read([["商品编号", "商品型号", "订购数量"], ["C1", "AXP209", "10"], ["C2", "ESP32", "5"]])
    assert tree(found.bom)["product"] == [("C1", "10"), ("C2", "5")]
    assert messages(found, "“订购数量” is the only column of quantities", "ordered")
    found = read([["Part Number", "Stock", "Qty"], ["A", "10", "1"], ["B", "5", "2"]])
    assert tree(found.bom)["product"] == [("A", "1"), ("B", "2")]
    assert not messages(found, "only column of quantities")


def test_a_type_that_few_lines_state_names_no_part():
    rows = [[f"V-{i}", "Resistors" if i == 1 else "", i] for i in range(1, 6)]
    found = read([["Vendor Part Number", "Type", "Qty"], *rows])
    assert found.source.columns["part_number"] == "Vendor Part Number"
    assert [child for child, _ in tree(found.bom)["product"]] == [f"V-{i}" for i in range(1, 6)]


@pytest.mark.parametrize("word", ["合計参考", "Totale", "합계"])
def test_a_word_for_a_sum_in_the_column_of_prices(word: str):
    assert lines(bolt(1), bolt(2), ["", "", "", word, 9]).bom.lines == 2


def test_a_name_without_the_number_that_all_lines_have_is_a_heading():
    header = ["Description", "Part Number", "Qty", "Pos"]
    parts = [[f"part {i}", f"A-10{i}", 1, i] for i in range(1, 9)]
    assert lines(parts[0], ["Electronics"], *parts[1:], header=header).bom.lines == 8
    some = [[*row[:1], "" if row[3] % 3 else row[1], row[2]] for row in parts]
    assert lines(some[0], ["Velcro"], *some[1:], header=header[:3]).bom.lines == 9
