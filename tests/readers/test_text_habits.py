"""Habits of programs that write lists as text, each met in a file of somebody else and shown in a small one of our own."""

import json

from making import csv_bytes, read, tree

from desktop_app.readers import read_bom
from desktop_app.readers.words import match


def test_a_symbol_of_a_library_names_no_part():
    rows = [
        ["Qty", "Reference(s)", "Value", "LibPart"],
        [2, "C1, C2", "22pF", "Device:C"],
        [1, "R1", "10k", "Device:R"],
    ]
    found = read(rows)
    assert found.source.columns["part_number"] == "Value"
    assert found.understanding.sure


def test_marks_of_repeated_channels_are_designators():
    rows = [
        ["Designator", "Quantity", "Value"],
        ["C1_6, C1_5", 2, "0.1uF"],
        ["C2_6, C2_5", 2, "20pF"],
        ["U1_1", 1, "LM1"],
    ]
    found = read(rows)
    assert found.source.columns["reference_designators"] == "Designator"
    assert found.source.columns["part_number"] == "Value"


def test_materials_that_differ_in_each_line_are_the_parts_of_a_list_that_describes_them():
    rows = [["Material", "Ilosc", "Opis"], ["STM32", "1x", "Mikrokontroler"], ["LIS3DH", "1x", "Czujnik"]]
    found = read(rows, "b.csv")
    assert tree(found.bom)["b"] == [("STM32", "1"), ("LIS3DH", "1")]


def test_html_of_a_program_that_writes_no_page_around_it():
    text = (
        "<b>Partlist exported from board.sch</b>\n<p>\n<table>\n"
        "<tr><td><b>Part</b></td><td><b>Value</b></td><td><b>Device</b></td></tr>\n"
        "<tr><td>C1</td><td>10uF</td><td>CPOL</td></tr>\n<tr><td>C2</td><td>1uF</td><td>CPOL</td></tr>\n"
        "<tr><td>R1</td><td>1k</td><td>R-US</td></tr>\n"
        "<tr><td>R2</td><td>2k</td><td>R-US</td></tr>\n"
        "<tr><td>IC1</td><td>LM317</td><td>LM317</td></tr>\n</table>\n"
    )
    found = read_bom("b.html", text.encode())
    assert found.source.columns["reference_designators"] == "Part"
    assert found.bom.lines == 5


def test_words_below_a_line_that_looks_like_a_header_leave_a_doubt():
    found = read_bom("notes.csv", b"Part number\nIt stands on the label\nor on the box of it\nask the maker of it\n")
    assert not found.understanding.sure


def test_what_is_said_of_the_product_is_no_rival_of_what_is_said_of_its_components():
    headers = ["Finished Good Code", "Subcomponent Code", "Subcomponent Quantity", "Finished Good Quantity"]
    found = read_bom(
        "b.csv",
        csv_bytes([headers, ["A-1", "B-1", 2, 1], ["A-1", "B-2", 1, 1], ["A-1", "B-3", 1, 1], ["A-2", "B-2", 3, 1]]),
    )
    assert found.source.structure == "parent-child"
    assert found.source.columns["quantity"] == "Subcomponent Quantity"
    assert found.understanding.sure


def test_german_without_umlauts():
    assert match("Stueckzahl").role == "quantity"
    assert match("Laenge").role == match("Länge").role


def test_json_of_products_and_what_they_are_made_of():
    records = [
        {
            "finished_product": "Table",
            "quantity": 1,
            "components": [{"product": "Leg", "to_consume": 4}],
            "operations": [],
        },
        {
            "finished_product": "Desk",
            "quantity": 1,
            "components": [{"product": "Leg", "to_consume": 6}, {"product": "Top", "to_consume": 1}],
            "operations": [{"operation": "Painting", "minutes": 20}],
        },
    ]
    found = read_bom("boms.json", json.dumps(records).encode())
    assert found.source.structure == "parent-child"
    assert tree(found.bom) == {"Table": [("Leg", "4")], "Desk": [("Leg", "6"), ("Top", "1")]}
    assert found.understanding.sure


def test_json_of_products_under_their_numbers():
    lists = {
        "D-1": {"bom": [{"components": [{"component_id": "P-1", "qty": 1}, {"component_id": "P-2", "qty": 4}]}]},
        "D-2": {"bom": [{"components": [{"component_id": "P-1", "qty": 2}, {"component_id": "P-3", "qty": 1}]}]},
    }
    found = read_bom("boms.json", json.dumps({"products": lists}).encode())
    assert tree(found.bom) == {"D-1": [("P-1", "1"), ("P-2", "4")], "D-2": [("P-1", "2"), ("P-3", "1")]}


def test_json_of_lines_that_say_their_levels_and_repeat_the_product():
    line = {"productCode": "FIN-1", "unit": "EA", "wastageQty": 0}
    items = [
        {**line, "level": 0, "itemCode": "SUB-1", "quantity": 1},
        {**line, "level": 1, "itemCode": "PRT-1", "quantity": 2},
        {**line, "level": 1, "itemCode": "PRT-2", "quantity": 3},
        {**line, "level": 1, "itemCode": "PRT-3", "quantity": 1},
    ]
    data = {"boms": [{"id": "x", "productCode": "FIN-1", "rowCount": 3, "items": items}]}
    found = read_bom("boms.json", json.dumps(data).encode())
    assert tree(found.bom) == {"SUB-1": [("PRT-1", "2"), ("PRT-2", "3"), ("PRT-3", "1")]}
    assert found.source.columns["quantity"] == "quantity"


def test_the_number_of_a_line_decides_nothing_beside_levels():
    rows = [["Level", "Name", "Qty", "Item Number"], [1, "A", 1, ""], [2, "B", 2, "0010"], [2, "C", 1, "8001"]]
    found = read(rows)
    assert found.source.structure == "levels"
    assert found.understanding.sure


def test_two_header_words_one_space_apart():
    text = (
        "Qty Value    Device           Parts      Description\n"
        "3            M09LOCK          JP2, JP3   Header 9\n"
        "2   0.1uf    CAP0603-CAP      C7, C8     Capacitor\n"
        "1   10k      RESISTOR0603     R3         Resistor\n"
    )
    found = read_bom("b.txt", text.encode())
    assert found.source.columns["quantity"] == "Qty"
    assert found.source.columns["reference_designators"] == "Parts"


def test_places_on_a_board_name_no_part():
    rows = [["Part", "Value", "Position (mm)"], ["C1", "100uf", "(68.5 10)"], ["C2", "22uf", "(56 10)"]]
    rows += [["R1", "1k", "(84 29)"], ["R2", "2k", "(76 29)"], ["U1", "LM1", "(65.75 8.75)"]]
    assert read(rows).source.columns["part_number"] == "Value"


def test_cells_set_by_tabs():
    text = "Cant.\tDescripcion\n1\t\tPlaca\n5 \t\tMotor NEMA 17\n11\t\tRodamiento LM8UU\n"
    found = read_bom("b.txt", text.encode())
    assert tree(found.bom)["b"][:2] == [("Placa", "1"), ("Motor NEMA 17", "5")]


def test_a_list_that_markdown_prints_as_it_stands():
    text = (
        "# Board\nThe list:\n\n```\nRef(s)   Value      Mouser P/N\n-------------------------------\n"
        "U1, U2   74F573     595-SN74F573N\nC1       100 nF     581-KGM15\n```\nNote 1: order a longer header\nand break it\n"
    )
    found = read_bom("b.md", text.encode())
    assert found.source.header_row == 4
    assert found.bom.lines == 2


def test_lists_of_two_models_below_each_other_leave_a_doubt():
    lines = [["1", "Plate"], ["4", "Bolt"], ["4", "Nut"], ["2", "Spring"], ["1", "Knob"]]
    rows = [["Qty", "Part"], *lines, [], ["Qty", "Part"], *lines[:4]]
    assert not read(rows).understanding.sure
    assert read([["Qty", "Part"], *lines]).understanding.sure


def test_names_that_are_marks_are_designators():
    rows = [["Name", "Value", "Package"], ["C1", "10n", "0805"], ["C2", "1p", "0805"], ["Q1", "J309", "SOT23"]]
    rows += [["R1", "10k", "0805"], ["R2", "1M", "0805"], ["U1", "OP07", "SO8"]]
    found = read(rows)
    assert found.source.columns["reference_designators"] == "Name"
    assert found.source.columns["part_number"] == "Value"


def test_files_to_print_are_called_as_the_parts_are():
    rows = [
        ["Part File Name", "Qty", "Notes"],
        ["Lower_Body.stl", 1, "Main"],
        ["Fan_Baffle.stl", 2, ""],
        ["Clamp.stl", 1, ""],
    ]
    assert read(rows).source.columns["part_number"] == "Part File Name"


def test_a_part_that_was_left_without_a_name_of_its_own_is_a_line():
    text = (
        "Part   Value   Package   Library\nC1     100nF   0805      rcl\nC2     10uF    0805      rcl\n"
        "R1     10k     0603      rcl\nU$1            1X10      SparkFun\nU$2    BNC     BNC       SparkFun\n"
    )
    found = read_bom("b.txt", text.encode())
    assert found.bom.lines == 5
    assert found.source.columns["reference_designators"] == "Part"


def test_a_table_of_costs_below_the_lists_makes_no_doubt():
    text = (
        "| Qty | Part | Price |\n|---|---|---|\n| 2 | Motor | 5.00 |\n| 4 | Wheel | 1.00 |\n\n"
        "| Category | Total |\n|---|---|\n| **Total** | **14.00** |\n"
    )
    assert read_bom("b.md", text.encode()).understanding.sure


def test_a_heading_over_the_list_is_no_part_of_its_header():
    rows = [["REQUIRED:"], ["Part", "Value", "Device"], ["C1", "1uF", "CAP"], ["R1", "1k", "RES"], ["U1", "LM1", "LM1"]]
    rows += [["C2", "2uF", "CAP"], ["R2", "2k", "RES"]]
    assert read(rows).source.columns["reference_designators"] == "Part"
    assert "quantity" not in read(rows).source.columns


def test_devices_beside_numbers_that_few_of_them_have_are_named_surely():
    rows = [["Part", "Value", "Device", "MPN"], ["C1", "10uF", "CPOL-US", ""], ["C2", "22pF", "C-US025", ""]]
    rows += [
        ["R1", "10k", "R-US0207", ""],
        ["Q1", "16MHz", "XTAL-49", ""],
        ["U2", "ATMEGA", "DIP28-3", "ATMEGA328P-PU"],
    ]
    found = read(rows)
    assert found.source.columns["part_number"] == "Device"
    assert found.understanding.sure


def test_printed_columns_with_commas_in_their_cells():
    told = "R1    10k    0603     Resistor, supplier, price\n"
    found = read_bom("kit.txt", ("Part  Value  Package  Description\n" + told + told.replace("R1", "R2")).encode())
    assert found.source.columns["specification"] == "Value"
    assert found.bom.lines == 2


def test_json_of_one_product_and_what_it_is_made_of():
    parts = [{"part": "A-1", "qty": 2}, {"part": "A-2", "qty": 1, "subassemblies": [{"part": "A-3", "qty": 4}]}]
    found = read_bom("kit.json", json.dumps({"assembly": "Pump", "revision": "B", "components": parts}).encode())
    assert tree(found.bom) == {"Pump": [("A-1", "2"), ("A-2", "1")], "A-2": [("A-3", "4")]}
    supplier = {"name": "Acme", "suppliers": [{"part": "A-1", "qty": 2}, {"part": "A-2", "qty": 1}]}
    assert "kit" in tree(read_bom("kit.json", json.dumps(supplier).encode()).bom)


def test_colons_part_cells_where_all_lines_and_a_header_show_it():
    found = read_bom(
        "bom.txt", b"refdes:value:part number:qty\nJ1:9 V:CON-1:1\nR1,R2:1 K:CRC-0402:2\nU1:-:MAX-2871:1\n"
    )
    assert found.source.columns["quantity"] == "qty"
    assert found.bom.lines == 3


def test_a_marked_table_of_items_and_about_what_they_cost():
    found = read_bom("kit.md", b"| Item | What it must say | ~CAD |\n|---|---|---|\n| Motor | 40 mm | $13 |\n")
    assert found.source.columns["unit_price"] == "~CAD"


def test_lone_texts_that_begin_with_the_sign_of_a_note_are_none():
    found = read_bom("kit.tsv", "部品名\t数量\nピン\t2\nコード\t1\n※ピンは折って使います\t\n".encode())
    assert found.bom.lines == 2
