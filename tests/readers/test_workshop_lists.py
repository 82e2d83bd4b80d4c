"""Habits of lists from workshops, machine builders and ERP exports, each in a small list of our own."""

import pytest
from making import read, tree, xlsx_bytes

from desktop_app.readers import RowKind, read_bom
from desktop_app.readers.words import match


def parts_of(rows: list[list[object]]) -> list[str]:
    return [part for line in tree(read(rows).bom).values() for part, _ in line]


def test_a_unit_in_brackets_is_no_short_word_of_another_language():
    assert match("Corriente (mA)") is None
    found = match("Mã")
    assert found is not None
    assert found.role == "part_number"


@pytest.mark.parametrize("header", ["Preis (1 Stk)", "Price (each)", "Cena (1 szt)"])
def test_a_price_for_one_is_meant_where_another_is_the_sum(header: str):
    rows = [["Name", "Qty", header, "Preis"], ["Motor", 2, 5, 10], ["Bolt M3", 1, 1, 1], ["Nut M3", 1, 2, 2]]
    assert read(rows).source.columns["unit_price"] == header


def test_a_currency_in_brackets_is_no_drawing():
    found = match("Total cost per robot (CAD)")
    assert found is not None
    assert found.role == "total_price"


def test_a_number_written_together_with_what_it_numbers():
    roles = {found.role for text in ("Bestellnr.", "Bestell-Nr.") if (found := match(text)) is not None}
    assert roles == {"supplier_part"}


def test_a_form_numbers_its_columns_below_the_header():
    header = ["Позиция", "Наименование", "Тип, марка", "Единица измерения", "Количество"]
    rows = [header, [1, 2, 3, 4, 6], ["1.1", "Пульт", "С2000М", "шт.", 1], ["1.2", "Блок", "БКИ", "шт.", 2]]
    found = read(rows)
    assert found.bom.lines == 2
    assert found.source.structure == "flat"


def test_the_header_of_another_table_below_the_sum_ends_the_list():
    rows = [["Name", "Qty", "Price"], ["Motor", 2, 5], ["Driver", 1, 9], ["Sum", "", 19], []]
    rows += [["Person", "Self", "School"], ["Ann", 4.6, 4.7], ["Ben", 4.6, 4.7]]
    assert parts_of(rows) == ["Motor", "Driver"]


def test_a_header_within_a_list_has_words_for_its_numbers():
    rows = [["Part", "Price", "Qty"], ["Motor", 5, 2], [], ["Printed parts", "(€/g)", "(m)"], [], ["Barrier", 0.03, 1]]
    assert parts_of(rows) == ["Motor", "Barrier"]


def test_workings_beside_a_list_count_something_else():
    rows = [["Produktname", "Stk. Zahl", "Preis", "", "Etage", "Länge", "Anzahl"]]
    rows += [["Switch", 1, 99, "", "EG", 26, 7], ["Kabel", 5, 2, "", "OG", 24, 8], ["Patchpanel", 5, 9, "", "", "", ""]]
    assert read(rows).source.columns["quantity"] == "Stk. Zahl"


def test_a_remark_of_many_words_below_the_lines_is_no_part():
    rows = [
        ["Item", "Model", "Qty", "Note"],
        ["Screw", "M3", 4, ""],
        ["Insert", "M4", 8, ""],
        ["Cable", "40 cm", 7, ""],
    ]
    rows += [["Bring your own cable ties and a fan splitter if you use them"]]
    found = read(rows)
    assert found.bom.lines == 3
    understood = found.understanding
    assert understood is not None
    assert [skipped.rows for skipped in understood.skipped if skipped.kind is RowKind.REMARK] == [(4,)]


def test_a_lone_text_without_number_and_name_is_a_heading_where_all_lines_have_both():
    rows = [["Part number", "Name", "Qty"], *[[f"RB {i}", f"Belt {i}", 1] for i in range(12)]]
    rows += [["bought elsewhere", "", ""], ["eBay 28", "Belt XL", 3], ["eBay 29", "Belt L", 1]]
    assert read(rows).bom.lines == 14


def test_second_links_and_remarks_of_a_part_raise_no_question():
    rows = [["Item", "Quantity", "Cost", "Link"]]
    for part in ("Motor", "Driver", "Battery", "Charger"):
        rows += [[part, 2, 5, "https://shop.test/a"], ["", "", "", "https://shop.test/b"]]
    understood = read(rows).understanding
    assert understood is not None
    assert understood.sure


def test_codes_where_quantities_stand_raise_a_question():
    rows = [["Name", "Quantity", "Date"], ["FI-1", 56, "x"], ["FI-2", 56, "x"], ["FI-3", 56, "x"]]
    rows += [[f"C{i}", f"ESH-WS({i})-7501-0{i}", "x"] for i in range(4)]
    understood = read(rows).understanding
    assert understood is not None
    assert not understood.sure


def test_line_numbers_with_an_apostrophe_name_no_part():
    rows = [["#", "Description", "Qty"], *[[f"0{i}’", f"Switch {i}", 1] for i in range(1, 6)]]
    assert read(rows).source.columns["part_number"] == "Description"


def test_a_currency_sign_by_itself_heads_a_price():
    rows = [["Artículo", "ud", "€"], ["Servo", 2, 3.6], ["Driver", 1, 0.5], ["Motor", 1, 12.5], ["", "", "<17€"]]
    found = read(rows)
    assert found.source.columns["unit_price"] == "€"
    assert found.bom.lines == 3


def test_a_label_that_ends_with_a_word_for_a_sum():
    rows = [
        ["项目", "数量", "价格"],
        ["螺栓", 10, 4.9],
        ["底座", 338, 23],
        ["3D打印部分总计(PLA)", 644, 44],
        ["总计", "", 49],
    ]
    assert parts_of(rows) == ["螺栓", "底座"]


def test_headings_with_the_sums_of_price_and_mass_of_their_lines():
    rows = [["Material", "Quantity", "Price/unit", "Total price", "Weight/unit (g)", "Weight (g)"]]
    rows += [
        ["Structure", "", "", 57.3, "", 1646],
        ["Float", 1, 52.4, 52.4, 652, 652],
        ["Pipe", 4, 1.23, 4.9, 250, 994],
    ]
    rows += [
        ["Drive", "", "", 15.9, "", 73],
        ["Motor", 1, 15.9, 15.9, 73, 73],
        ["Total project", "", "", 73.2, "", 1719],
    ]
    assert parts_of(rows) == ["Float", "Pipe", "Motor"]


def test_a_note_after_the_sum_is_no_part():
    rows = [["Qty", "Part #", "Unit Price", "Total"], [2, "URY516-14", 11.5, 23], [1, "N8MBLU100", 28.5, 28.5]]
    rows += [["", "", "Total", 51.5], [], ["", "Shipping should be free", "", ""], ["", "*No purchase needed", "", ""]]
    assert parts_of(rows) == ["URY516-14", "N8MBLU100"]


def test_a_place_in_a_document_names_no_part():
    rows = [["descripcion", "cantidad", "ubicación"], *[[f"Tubo {i}", i, "Capítulo 2, Sección 1"] for i in range(1, 6)]]
    assert read(rows).source.columns["part_number"] == "descripcion"


def test_a_bin_names_no_part():
    rows = [
        ["Bin name", "Description", "Quantity"],
        ["A1", "Shaft collar", 2],
        ["A2", "Coupling", 1],
        ["A3", "Fuse", 7],
    ]
    assert read(rows).source.columns["part_number"] == "Description"


def test_a_short_list_of_what_is_there():
    rows = [["Component", "Available No's", "Verification"], ["Sensor", "2 No's", "ok"], ["Speaker", "1 No", "ok"]]
    found = read(rows)
    assert found.source.header_row == 0
    assert found.bom.lines == 2


def test_cells_that_are_struck_out_say_nothing_of_their_column():
    rows = [["Brand", "Model", "Reference", "Qty"], ["A", "Radio 32u4", "LR1", 2], ["B", "Harness", "----", 1]]
    rows += [["C", "Paint", "----", 1], ["D", "Resistor 1k", "R1, R2", 2], ["E", "LED red", "D1, D2", 2]]
    columns = read(rows).source.columns
    assert columns["reference_designators"] == "Reference"
    assert columns["part_number"] == "Model"


@pytest.mark.parametrize(("name", "sure"), [("Old parts", True), ("Drive", False)])
def test_a_sheet_called_old_raises_no_question(name: str, sure: bool):
    header = ["Part Number", "Qty", "Price"]
    kept: list[list[object]] = [header, *[[f"AB-{i}", 1, i] for i in range(5)]]
    other: list[list[object]] = [["Item no.", "Pieces", "Shop"], *[[f"XY-{i}", 2, "Arrow"] for i in range(5)]]
    understood = read_bom("b.xlsx", xlsx_bytes({"Robot": kept, name: other})).understanding
    assert understood is not None
    assert understood.sure == sure


@pytest.mark.parametrize(("lines", "sure"), [(3, True), (8, False)])
def test_a_longer_list_without_a_header_on_another_sheet_raises_a_question(lines: int, sure: bool):
    kept: list[list[object]] = [["Part Number", "Qty", "Price"], *[[f"AB-{i}", 1, i] for i in range(5)]]
    other: list[list[object]] = [[f"Motor no. {i}", 1 + i % 2, "spare"] for i in range(lines)]
    understood = read_bom("b.xlsx", xlsx_bytes({"Orders": kept, "Sheet2": other})).understanding
    assert understood is not None
    assert understood.sure == sure


def test_a_value_that_is_price_times_quantity_is_a_total():
    rows = [
        ["Nazwa części", "Ilość", "Cena", "Wartość"],
        ["Silnik", 4, 50, 200],
        ["Śruba", 20, 0.5, 10],
        ["Koło", 3, 7, 21],
    ]
    assert "specification" not in read(rows).source.columns


def test_a_header_in_two_languages_below_each_other():
    lines = [[i, f"Motor {i}", f"T{i}", 2] for i in range(1, 5)]
    found = read([["序号", "物料名称", "规格", "数量"], ["No.", "Name", "Spec", "Qty"], *lines])
    assert found.bom.lines == 4
    assert found.source.columns["quantity"] == "Qty"
    german = read(
        [["Teilenummer", "Bezeichnung", "Menge"], ["Part number", "Description", "Quantity"], ["AB-1", "Nut", 2]]
    )
    assert tree(german.bom) == {"product": [("AB-1", "2")]}


def test_a_header_whose_groups_are_headers_themselves():
    rows = [["Pos.", "Bauteil", "", "Menge", "Preis", ""], ["", "Bezeichnung", "Typ", "Stk", "Einzel", "Gesamt"]]
    rows += [[i, f"Motor {i}", f"T{i}", 2, i + 0.5, 2 * i + 1] for i in range(1, 5)]
    found = read(rows)
    assert found.bom.lines == 4
    assert {"Stk", "Preis Einzel"} <= set(found.source.columns.values())


def test_a_group_s_title_ends_where_the_next_column_says_all_by_itself():
    rows = [
        ["", "", "Cost", "", "Weight", "", "", ""],
        ["Qty", "Unit", "Per unit", "Total", "Per unit", "Total", "Part no.", "Description"],
    ]
    rows += [[2, "each", 8.5, 17, 0.1, 0.2, f"92095A{i}", f"Screw {i}"] for i in range(100, 105)]
    assert read(rows).source.columns["part_number"] == "Part no."


def test_a_row_of_units_below_the_header_is_no_line():
    rows = [["Part", "Length", "Qty", "Price"], ["", "[mm]", "pcs", "[EUR]"], ["Beam", 100, 2, 5], ["Plate", 50, 1, 3]]
    assert parts_of(rows) == ["Beam", "Plate"]


def test_hours_below_a_blank_row_are_no_parts():
    rows = [
        ["Part", "Qty", "Price"],
        ["Motor", 2, 12],
        ["Frame", 1, 9],
        [],
        ["Labour", "Hours", "Rate"],
        ["Assembly", 5, 40],
    ]
    assert parts_of(rows) == ["Motor", "Frame"]


def test_remarks_between_lines_and_captions_below_them_are_no_parts():
    rows = [
        ["Part", "Qty", "Price"],
        ["Motor", 2, 12],
        ["-> take a bigger one if the torque does not suffice"],
        ["Hub", 1, 9],
    ]
    rows += [
        ["Table 1: parts of the arm"],
        [],
        ["Part", "Qty", "Price"],
        ["Wheel", 4, 3],
        ["Tyre", 4, 2],
        ["Table 2: the base"],
    ]
    assert parts_of(rows) == ["Motor", "Hub", "Wheel", "Tyre"]


def test_the_name_of_a_material_that_many_share_is_no_name_of_a_part():
    rows = [
        ["Material Name", "Part", "Qty"],
        *[["Steel S235", f"Plate {i}", i] for i in range(1, 6)],
        ["PLA", "Knob", 3],
    ]
    columns = read(rows).source.columns
    assert (columns["material"], columns["part_number"]) == ("Material Name", "Part")


def test_a_history_of_changes_below_the_lines_is_no_part():
    rows = [["Count", "RefDes", "Value"], *[[1, f"C{i}", f"{i} uF"] for i in range(1, 11)], [], ["Changes from rev 4"]]
    rows += [["C3", "Change from 22 pF to 33 pF"], ["L1", "Change to RoHS part"]]
    assert read(rows).bom.lines == 10


def test_lines_below_a_sum_stay_lines_where_nothing_is_counted():
    rows = [
        ["number", "name", "size", "cost"],
        *[[i, f"Plate {i}", "50x10", i + 0.5] for i in range(1, 5)],
        ["", "", "total", 12],
    ]
    rows += [["Screws"], *[["", f"Screw M{i}", "M6x12", 7.5] for i in range(5, 9)], ["", "", "total", 30]]
    assert read(rows).bom.lines == 8


def test_a_specification_by_the_russian_standard():
    rows = [
        ["Формат", "Зона", "Поз.", "Обозначение", "Наименование", "Кол.", "Примечание"],
        ["", "", "", "", "Документация", "", ""],
    ]
    rows += [["А1", "", "", "АБВГ.1 СБ", "Сборочный чертеж", "", ""], ["", "", "", "", "Сборочные единицы", "", ""]]
    rows += [
        ["А4", "", 1, "АБВГ.2", "Корпус", 1, ""],
        ["", "", "", "", "Детали", "", ""],
        ["А4", "", 2, "АБВГ.3", "Вал", 1, ""],
    ]
    rows += [["", "", "", "", "Стандартные изделия", "", ""], ["", "", 3, "", "Болт М6-6gх20.58", 8, ""]]
    rows += [
        ["", "", "", "", "ГОСТ 7798-70", "", ""],
        ["", "", 4, "", "Подшипник 204", 2, ""],
        ["", "", "", "", "ГОСТ 8338-75", "", ""],
    ]
    assert parts_of(rows) == ["АБВГ.1 СБ", "АБВГ.2", "АБВГ.3", "Болт М6-6gх20.58", "Подшипник 204"]


def test_a_description_that_goes_on_in_rows_of_its_own_is_no_further_line():
    rows = [
        ["Pos", "Part No", "Description", "Qty"],
        [1, "A-1", "Motor with encoder and", 2],
        ["", "", "brake, 24 V", ""],
    ]
    rows += [[2, "A-2", "Controller,", 1], ["", "", "EtherCAT", ""], [3, "A-3", "Cable", 3], ["", "", "shielded", ""]]
    assert parts_of(rows) == ["A-1", "A-2", "A-3"]


def test_the_grades_of_a_few_materials_name_no_parts():
    rows = [["Item", "Part", "Qty", "Material"], [1, "Beam", 4, "S235"], [2, "Plate", 2, "S355"]]
    assert read(rows).source.columns["part_number"] == "Part"


def test_two_quantities_that_are_the_same_in_every_line_raise_no_question():
    rows = [["Component number", "Object description", "Comp. Qty (BUn)", "Comp. Qty (CUn)", "Component unit"]]
    rows += [["100-100", "Casing", 1, 1, "PC"], ["100-110", "Slug", 2, 2, "PC"], ["100-200", "Shaft", 1, 1, "PC"]]
    understood = read(rows).understanding
    assert understood is not None
    assert understood.sure


def test_a_structure_that_is_a_kind_is_no_level():
    rows = [["Item", "Part Number", "BOM Structure", "QTY"], ["1", "Frame", "Normal", 1], ["1.1", "Beam", "Normal", 4]]
    found = read([*rows, ["1.2", "Plate", "Purchased", 2]])
    assert "level" not in found.source.columns
    assert tree(found.bom)["Frame"] == [("Beam", "4"), ("Plate", "2")]


@pytest.mark.parametrize(
    "word", ["Versandkosten", "TVA 20%", "Wysyłka", "НДС", "税费", "Discount", "summary", "배송비"]
)
def test_what_is_paid_beside_the_parts_is_no_part(word: str):
    rows = [["Name", "Type", "Price", "Qty"], ["Motor", "NEMA 17", 10, 2], ["Belt", "GT2", 2, 1], [word, "", 22, ""]]
    assert parts_of(rows) == ["Motor", "Belt"]


def test_a_part_that_is_called_after_what_is_paid_stays_a_part():
    rows = [["Name", "Type", "Price", "Qty"], ["Motor", "NEMA 17", 10, 2], ["税控机", "", 5, 1]]
    rows += [["Diode / Gesamt 20 Stück", "", "", 1], ["Summary display", "", 2, 1]]
    assert parts_of(rows) == ["Motor", "税控机", "Diode / Gesamt 20 Stück", "Summary display"]
