"""Habits met in lists of people whom nobody here had heard of, each in a small list of our own."""

import json

from making import column, messages, read, tree, xlsx_bytes

from desktop_app.readers import RowKind, UnreadableFile, read_bom
from desktop_app.readers.words import match


def refused(data: bytes) -> bool:
    try:
        read_bom("b.csv", data)
    except UnreadableFile:
        return True
    return False


def test_numbers_written_as_formulas_of_a_text():
    found = read_bom("b.csv", b'Part Number,Description,Qty\n"=""0010""",Bolt,"=""2.5"""\n"=""0020""",Nut,"=""0.0"""\n')
    assert tree(found.bom) == {"b": [("0010", "2.5"), ("0020", "0.0")]}


def test_tables_of_a_markdown_text():
    text = """# Robot
Some words | about it.

## Drive
| Qty | Part | Source |
|----:|------|--------|
| 2 | **Hub motor** | [Shop](https://shop.test/a) |
| 1 | `Driver` | |

- a note that is no part

Part | Est. CHF | Notes
--- | --- | ---
Magnet N52 | 3.50 | 6 a ring
"""
    found = read_bom("robot.md", text.encode())
    assert found.source.header_row == 4
    assert [part for part, _ in tree(found.bom)["robot"]] == ["Hub motor", "Driver", "Magnet N52"]
    assert column(found.bom, "supplier")["Hub motor"] == "Shop"
    assert column(found.bom, "unit_price")["Magnet N52"] == "3.50"


def test_a_printed_list_whose_headers_stand_one_space_apart():
    text = (
        "Part  Value   Device    MANUFACTURER_NAME MANUFACTURER_PART_NUMBER\n"
        "C1    100n    CAP0603   TAIYO YUDEN       EMK107\n"
        "R1    10k     RES0603   YAGEO             RC0603\n"
    )
    found = read_bom("list.txt", text.encode())
    assert found.source.columns["manufacturer"] == "MANUFACTURER_NAME"
    assert found.source.columns["mpn"] == "MANUFACTURER_PART_NUMBER"
    assert sorted(column(found.bom, "mpn").values()) == ["", "EMK107", "RC0603"]


def test_a_space_that_came_with_a_pasted_cell_is_no_indentation():
    rows = [["Part Number", "Qty"], ["P1", 1], [" P2", 1], [" P3", 2], ["P4", 1], ["\tP5", 1]]
    assert read(rows[:5]).source.structure == "flat"
    assert read([*rows[:2], *rows[5:], *rows[5:]]).source.structure == "flat"


def test_parts_that_list_as_many_marks_as_there_are():
    rows = [["Qty", "Value", "Device", "Parts"], [3, "", "LED", "3V3 5V RUN"], [1, "", "PIN6", "IMU"]]
    rows += [[4, "100nF", "C0805", "C1 C2 C3 C6"]]
    assert read(rows).source.columns["reference_designators"] == "Parts"


def test_a_source_is_a_supplier_or_a_link_or_a_country():
    def role(*cells: str) -> set[str]:
        rows = [["Part", "Qty", "Source"], *[[f"Bolt M{i}", 1, cell] for i, cell in enumerate(cells)]]
        return {role for role, header in read(rows).source.columns.items() if header == "Source"}

    assert role("Arrow", "Amazon") == {"supplier"}
    assert role("China", "CN") == {"country_of_origin"}
    assert role("https://a.test/1", "https://a.test/2") == set()


def test_numbers_are_no_maker():
    rows = [["Part Number", "MF", "Qty"], ["P1", "50.6", 1], ["P2", "26.8", 2]]
    assert "manufacturer" not in read(rows).source.columns


def test_a_sum_in_a_row_that_says_n_a_everywhere_else():
    rows = [["Category", "Component", "Unit Cost", "Quantity", "Source"]]
    rows += [["Frame", f"Beam {i}", 2, 1, "Shop"] for i in range(4)]
    rows += [["Summary", "Total Production Cost", "N/A", "N/A", "Report"]]
    assert read(rows).bom.lines == 4


def test_a_further_header_moved_to_other_columns():
    rows = [["Cantidad", "Nombre", "Costo", ""], [4, "Sensor", 17, ""], [2, "Motor", 30, ""], ["", "", "", ""]]
    rows += [["", "Cantidad", "Nombre", "Costo"], ["", 3, "Resorte", 2], ["", 1, "Bandeja", 5]]
    found = read(rows)
    assert [part for part, _ in tree(found.bom)["product"]] == ["Sensor", "Motor", "Resorte", "Bandeja"]
    assert column(found.bom, "unit_price")["Bandeja"] == "5"


def test_parents_in_so_many_words():
    rows = [["Parent_Product_ID", "Child_Material_ID", "Quantity"], ["5001", "101", 2], ["5001", "102", 1]]
    assert read(rows).source.structure == "parent-child"


def test_a_number_of_the_maker_that_is_a_dash_names_no_part():
    rows = [["Nombre", "Código productor", "Cantidad"], *[[f"Placa {i}", "-", 1] for i in range(4)]]
    rows += [["Motor", "ML 5010", 4]]
    assert [part for part, _ in tree(read(rows).bom)["product"]] == [
        "Placa 0",
        "Placa 1",
        "Placa 2",
        "Placa 3",
        "Motor",
    ]


def test_what_a_pack_holds_is_not_what_is_used():
    assert match("Anzahl/Länge pro VE").role == "pack_quantity"
    assert match("Qty/Board").role == "quantity"


def test_labels_and_lone_ids_are_no_header():
    assert refused(b"Number of items,,Number of items\nCost,,3\nTotal,,4\n")
    assert refused(b"nodeID,P,mf,z\n501,0.88,50.6,655\n502,0.88,26.8,655\n")


def test_a_column_of_units_in_words_of_the_trade():
    rows = [["Component", "Quantity", "Unit"], *[[f"Beam {i}", 2, "part"] for i in range(5)], ["Paper", 1, "package"]]
    found = read(rows)
    assert found.source.columns["unit"] == "Unit"
    assert not messages(found, "quantity", "no single number")


def test_a_type_of_item_is_no_parent():
    rows = [["Qty", "Part Number", "Component Type", "Description", "NS Item Type"]]
    rows += [
        [1, f"10298{i}", "Purchased", f"Plate {i}", "Inventory" if i % 3 else "Lot Numbered Item"] for i in range(9)
    ]
    assert read(rows).source.structure == "flat"


def test_records_within_records_of_an_xml_file():
    def record(number: str, count: int, inside: str = "") -> str:
        said = f'<attribute name="Part Number" value="{number}"/><attribute name="Reference Count" value="{count}"/>'
        below = f"<references>{inside}</references>" if inside else ""
        return f'<document id="{number}"><configuration name="Default">{said}{below}</configuration></document>'

    text = f"<xml><transaction>{record('A', 1, record('B', 2, record('D', 3)) + record('C', 4))}</transaction></xml>"
    found = read_bom("a.xml", text.encode())
    assert found.source.structure == "levels"
    assert tree(found.bom) == {"A": [("B", "2"), ("C", "4")], "B": [("D", "3")]}


def test_parts_within_parts_of_an_xml_file():
    text = (
        '<bom><part number="A" qty="1"><parts><part number="B" qty="2"/><part number="C" qty="3"/></parts></part></bom>'
    )
    assert tree(read_bom("a.xml", text.encode()).bom) == {"A": [("B", "2"), ("C", "3")]}


def test_currencies_beside_words_for_one_piece():
    assert [match(text).role for text in ("unit_usd", "€ pro Stück", "Est. CHF", "USD/pc")] == ["unit_price"] * 4
    assert match("ext_usd").role == "total_price"
    assert match("Unit").role == "quantity"


def test_a_sum_with_a_remark_in_brackets():
    rows = [["part", "spec", "qty", "unit_usd"], ["Motor", "28xx", 2, 28], ["Wing", "13 in", 1, 5]]
    assert read([*rows, ["TOTAL (indicative, excl. shipping)", "", "", 61]]).bom.lines == 2


def test_designators_with_strokes_between_them():
    rows = [["Qty", "Value", "Device", "Parts"], [3, "100n", "C0603", "C1 /  C2 /  C3"], [2, "1k", "R0603", "R1 /  R2"]]
    found = read([*rows, [2, "", "LED", "RDY /  STAT"]])
    assert found.source.columns["reference_designators"] == "Parts"


def test_a_supplier_told_by_its_address():
    rows = [
        ["Part", "Supplier", "Qty"],
        ["Motor", "https://www.shop.test/motor?id=7", 1],
        ["Case", "Hardware store", 2],
    ]
    found = read([*rows, ["Cell", "http://cells.test", 4]])
    assert column(found.bom, "supplier") == {
        "product": "",
        "Motor": "shop.test",
        "Case": "Hardware store",
        "Cell": "cells.test",
    }
    assert messages(found, "web address")


def test_number_is_a_quantity_where_it_repeats():
    rows = [["Part Description", "Number"], ["Pipe", 13], ["Corner", 8], ["Adapter", 3], ["Glue", 1], ["Saw", 1]]
    assert read(rows).source.columns["quantity"] == "Number"
    counted = [["Description", "Part", "Number"], *[["Bolt", f"M{i}", i] for i in range(1, 6)]]
    assert "quantity" not in read(counted).source.columns


def test_parts_listed_one_by_one_and_then_collated_are_read_once():
    header = ["Item", "Qty", "Reference(s)", "Value", "Footprint"]
    rows = [["Component Count:", "4", "", "", ""], ["Individual Components:"], header]
    rows += [["", "", mark, "10u", "C0805"] for mark in ("C1", "C3")] + [["", "", "R1", "1k", "R0603"]]
    rows += [["Collated Components:"], header, ["1", 2, "C1, C3", "10u", "C0805"], ["2", 1, "R1", "1k", "R0603"]]
    found = read([row + [""] * (5 - len(row)) for row in rows])
    assert sorted(quantity for _, quantity in tree(found.bom)["product"]) == ["1", "2"]
    assert messages(found, "a later table counts the same parts", "“C1”, “C3”, “R1”")


def test_a_name_alone_is_a_part_where_headings_stand_in_another_column():
    rows = [["Category", "Qty", "Description", "Manufacturer"], ["Devices", "", "", ""], ["", 1, "Board", "Arduino"]]
    rows += [
        ["", 2, "Motor", "Moons"],
        ["Hardware", "", "", ""],
        ["", "", "M3 assortment", ""],
        ["", 3, "Bolt", "Pololu"],
    ]
    found = read(rows)
    assert [part for part, _ in tree(found.bom)["product"]] == ["Board", "Motor", "M3 assortment", "Bolt"]


def test_a_name_alone_on_the_last_line_heads_nothing():
    rows = [["Part", "Count", "Link"], *[[f"Sensor {i}", 2, "shop"] for i in range(4)], ["Magnet(s)", "", ""]]
    assert "Magnet(s)" in dict(tree(read(rows).bom)["product"])


def test_designators_alone_mark_a_part():
    rows = [
        ["#", "Метка", "Значение", "Корпус"],
        *[[i, f"C{i}", "10u", "1206"] for i in range(1, 5)],
        [5, "XP1,XP2", "", "PLS"],
    ]
    found = read(rows)
    assert found.source.columns["reference_designators"] == "Метка"
    assert found.bom.lines == 5


def test_a_shop_named_by_its_site_is_a_source():
    rows = [
        ["Part", "Qty", "Source"],
        *[[f"Bolt M{i}", 1, site] for i, site in enumerate(("www.a.test", "b.test", "c.co.test"))],
    ]
    assert read(rows).source.columns["supplier"] == "Source"


def test_the_shortest_of_price_lists():
    assert read([["Material", "Precio"], ["arduino uno", 2.77], ["GPS", 6.87]]).bom.lines == 2


def test_the_number_beside_that_of_the_line_is_the_part():
    rows = [["Production BOM No.", "Line No.", "Type", "No.", "Description", "Quantity per"]]
    rows += [
        ["1000", 10000, "Production BOM", "1100", "Front Wheel", 1],
        ["1000", 20000, "Item", "1200", "Rear Wheel", 1],
    ]
    rows += [["1100", 10000, "Item", "1110", "Rim", 1], ["1100", 20000, "Item", "1120", "Spokes", 50]]
    assert tree(read(rows).bom) == {"1000": [("1100", "1"), ("1200", "1")], "1100": [("1110", "1"), ("1120", "50")]}


def test_a_name_alone_over_another_table_is_its_title():
    rows = [["Part", "Count", "Link"], *[[f"Sensor {i}", 2, "shop"] for i in range(4)], ["Electronics", "", ""]]
    rows += [["Part", "Count", "Note"], *[[f"Board {i}", 1, "x"] for i in range(3)]]
    assert "Electronics" not in dict(tree(read(rows).bom)["product"])


def test_a_markdown_rule_may_have_one_dash_a_column():
    first = "| Ref | Qty | Part |\n| --- | :-: | - |\n| U5 | 1 | RP2C02 |\n"
    second = "| Ref | Qty | Part |\n|:-:|:-:|:-:|\n| Q1 | 2 | A937 |\n"
    found = read_bom("a.md", f"{first}\n{second}".encode())
    assert tree(found.bom) == {"a": [("RP2C02", "1"), ("A937", "2")]}


def test_price_breaks_begin_with_the_price_of_one():
    rows = [["Part", "Quantity", "$/1", "$/1000"], ["PMEG3020CEP", 8, 0.49, 0.152], ["GS2A-LTP", 10, 0.4, 0.079]]
    assert read(rows).source.columns["unit_price"] == "$/1"


def test_a_row_that_tells_shops_apart_is_no_line():
    rows = [["Qty", "MPN", "SKU", "SKU", "Stock", "Stock"], ["", "", "Digi-Key", "Mouser", "Digi-Key", "Mouser"]]
    assert read([*rows, [1, "CSTLS4M00", "490-1", "81-1", 5, 6], [2, "LM358", "296-1", "595-1", 7, 8]]).bom.lines == 2


def test_the_list_of_parts_of_eagle():
    assert (
        read([["Part", "Value", "Device", "col1"], ["C1", "47p", "1608", ""], ["U3", "ESP-32", "WROOM", "x"]]).bom.lines
        == 2
    )


def test_rules_between_all_rows_make_no_headers():
    rule = "|------|-----|"
    text = "\n".join(["| Part | Qty |", rule, "| Bolt | 2 |", rule, "| Nut | 4 |", rule])
    assert tree(read_bom("a.txt", text.encode()).bom) == {"a": [("Bolt", "2"), ("Nut", "4")]}
    assert tree(read_bom("a.txt", f"{rule}\n{text}".encode()).bom) == {"a": [("Bolt", "2"), ("Nut", "4")]}


def test_lines_of_a_form_that_were_left_empty():
    rows = [["Pos", "Menge", "Bezeichnung", "Artikelnr.", "Preis netto", "MwSt [%]"], ["1.", 4, "Lager", "L-88", 3, 20]]
    rows += [[f"{n}.", "", "", "", 0, 20] for n in (2, 3, 4)]
    found = read(rows)
    assert found.bom.lines == 1
    assert {s.kind: s.rows for s in found.understanding.skipped}[RowKind.NAMELESS] == (2, 3, 4)


def test_the_price_of_one_piece_is_meant_beside_that_of_all():
    rows = [["Produkt", "Anzahl", "Preis/Stk. [€]", "Preis [€]"], ["Motor", 3, "10", "30"], ["Rad", 2, "4", "8"]]
    assert read(rows).source.columns["unit_price"] == "Preis/Stk. [€]"
    assert match("Price/VE").role != "pack_quantity"
    assert match("ppu").role == "unit_price"


def test_products_that_stand_among_the_parts_of_a_column_with_a_header_nobody_knows():
    rows = [["Gestellcode", "展用物", "Qty"], ["Q100", "Q210", 1], ["Q100", "Q220", 2], ["Q210", "R311", 4]]
    rows += [["Q210", "R312", 1], ["Q220", "R313", 1], ["Q220", "R311", 2]]
    for header in ("母件品號", "Item Code"):
        found = read([[header, *rows[0][1:]], *rows[1:]])
        assert found.source.structure == "parent-child"
        assert found.understanding.sure
        assert tree(found.bom)["Q210"] == [("R311", "4"), ("R312", "1")]


def test_shops_whose_names_are_codes_of_countries():
    rows = [["Pièce", "Référence", "Site", "Quantité"], *[[f"Axe {i}", f"A-{i}", "RS", 1] for i in range(4)]]
    assert read(rows).source.columns["supplier"] == "Site"
    assert "country_of_origin" not in read(rows).source.columns


def test_numbers_of_a_maker_and_of_a_shop():
    assert match("Manufacturer ID").role == "mpn"
    assert match("Retailer Stock Code").role == "supplier_part"
    assert match("Retailer Link").role == "link"


def test_a_lone_text_above_a_further_header_is_its_title():
    rows = [["Designator", "Value", "Quantity"], ["C1", "1u", 1], ["C2", "2u", 1], ["", "or an equal one", ""]]
    rows += [["Brackets and screws", "", ""], ["", "Component", "Qty"], ["", "Nut M2", 5], ["", "Bolt M2", 3]]
    assert read(rows).bom.lines == 4


def test_offers_of_many_suppliers_are_doubtful():
    rows = [["Numero parte", *[f"Item {i} - Proveedor {j}" for i in (1, 2) for j in (1, 2)]]]
    rows += [[f"76{i}00FW", "3403 - USA", "", "9900 - EUROPA", ""] for i in range(6)]
    assert not read(rows).understanding.sure


def test_words_of_a_drawing_frame_are_no_cells_of_the_list():
    rows = [["Перв. примен.", "Поз. обозначение", "Наименование", "Кол."], ["", "C1", "Кварц 8 МГц", 1]]
    rows += [["Справ. №", "R1...R3", "", 3], ["Подп. и дата", "", "Диоды", ""], ["", "VD1", "Диод 30 В", 2]]
    rows += [["Взам. инв. №", "", "", ""], ["", "Изм.", "Лист", "Дата"], ["Инв. № подл.", "", "", ""]]
    found = read(rows)
    assert found.bom.lines == 3
    assert any(message.startswith("Words of the drawing's frame stand in rows 1") for message in messages(found))
    assert read([["Перв. примен.", "Наименование", "Кол."], ["", "Гайка", 2]]).bom.lines == 1


def test_a_heading_with_the_sum_of_its_part_is_no_line():
    rows = [["Libellé", "Qté", "Prix unitaire", "Total"], ["Châssis", "", "Total châssis :", 40], ["Tube", 2, 20, 40]]
    rows += [["", "", "Total châssis :", 40], ["Siège", "", "Total siège :", 9], ["Mousse", 1, 9, 9]]
    assert read(rows).bom.lines == 2


def test_remarks_beside_sums_are_no_parts():
    rows = [["Part Name", "QTY", "Unit Cost", "Cost"], ["Rail", 2, 4, 8], ["Motor", 1, 9, 9], ["", "", "", ""]]
    rows += [["", "", "", "Bought so far"], ["", "", "", 8], ["", "", "", "Everything"], ["", "", "", 17]]
    assert read(rows).bom.lines == 2


def test_names_alone_below_the_last_price_go_on_the_list():
    rows = [["Item", "Price", "Link"], ["Case", 3, "a"], ["Board", 2, "b"], ["Step-down 5V", "", ""], ["Lamp", "", ""]]
    assert read(rows).bom.lines == 4


def test_lines_that_hold_more_cells_than_the_header_are_doubtful():
    text = "Part Number,Description,Qty,Link\nP1,Bolt,2,x\nP2,Nut, black,2,x\nP3,Washer, Pin,1,x\n"
    found = read_bom("b.csv", text.encode())
    assert not found.understanding.sure
    assert any("more cells than the header" in message for message in messages(found))


def test_a_routing_that_states_parts_for_each_operation_is_doubtful():
    rows = [["article", "operation", "root article", "qty_per_parent"]]
    rows += [[f"A{i}", step, f"A{i // 2}", 1] for i in range(2, 8) for step in (10, 20, 30)]
    assert not read(rows).understanding.sure
    assert read([rows[0], *rows[1::3]]).understanding.sure


def test_names_and_descriptions_alone_are_doubtful():
    rows = [["Name", "Type", "Description", "Notes"], *[[f"field {i}", "Text", "says a thing", ""] for i in range(4)]]
    assert not read(rows).understanding.sure


def test_what_is_printed_below_a_closing_rule_sums_up():
    text = """BILL OF MATERIALS
#    Part Name            Qty   Material     Mass(g)
----------------------------------------------------
1    Upper frame          2     Steel        12.5
2    Lower blade          1     Steel        7.5
----------------------------------------------------
Total items: 2   Estimated mass: 32.5g = 0.0325kg
====================================================
"""
    assert read_bom("list.txt", text.encode()).bom.lines == 2


def test_a_list_of_names_and_links():
    rows = [["Component", "Link"], ["Hinge: bronze", "https://a.test/1"], ["Rope", "https://a.test/2"]]
    assert read(rows).bom.lines == 2


def test_a_company_beside_a_distributor_makes_the_part():
    rows = [["Name of Equipment", "Company", "Catalog Number", "Distributor"]]
    rows += [["Stage", "Newlight", "DK-18", "Mouser"], ["Joystick", "Thrust", "TF-4", "Arrow"]]
    found = read(rows)
    assert found.source.columns["manufacturer"] == "Company"
    assert read([[*row[:3]] for row in rows]).source.columns["supplier"] == "Company"


def test_references_that_are_names_here_and_there():
    rows = [["References", "Qty", "Description", "MPN"], ["U5;", 1, "Timer", "NE555P"], ["R1; R2;", 2, "1k", "CF14"]]
    rows += [["fan housing;", 1, "Fan", "AFB04"], ["Q1; Q2;", 2, "NPN", "PN2222"]]
    assert read(rows).source.columns["reference_designators"] == "References"


def test_a_further_header_of_two_plain_words():
    rows = [["Part Number", "Description", "Quantity"], ["P1", "Frame", 1], ["P2", "Seat", 1], ["", "", ""]]
    rows += [["", "Component", "Qty"], ["", "Nut", 5]]
    assert [part for part, _ in tree(read(rows).bom)["product"]] == ["P1", "P2", "Nut"]


def test_the_item_of_a_record_is_its_product_not_its_running_name():
    rows = [["ID", "Item", "Quantity", "Item Code (Items)", "Qty (Items)"], ["BOM-K-003", "Juice", 10, "Water", 9]]
    rows += [["", "", "", "Sugar", 1], ["BOM-L-001", "Syrup", 10, "Water", 5], ["", "", "", "Sugar", 5]]
    assert read(rows).source.columns["parent"] == "Item"


def test_names_alone_in_the_midst_of_lines():
    head, bolts = ["Name", "Details", "Quantity"], [[f"Bolt {i}", "steel", 4] for i in range(9)]
    assert read([head, *bolts, ["Washers", "", ""], *bolts[:2]]).bom.lines == 12
    assert read([head, *bolts, ["Feet", "", ""], ["Hinges", "", ""], ["Rope", "", ""], *bolts[:2]]).bom.lines == 14
    assert read([head, *bolts, ["", "", ""], ["Drive", "", ""], *bolts[:2]]).bom.lines == 11


def test_hours_of_work_below_the_sum_are_no_parts():
    rows = [["Item Number", "Quantity", "Part Number", "Cost"], [1, 3, "P-1", 0.1], [2, 2, "P-2", 0.4]]
    rows += [["", "", "Total", 1.1], ["", "Member", "Hours", "Wage"], ["", "Work", "Ann", 50], ["", "", "Bob", 40]]
    assert read(rows).bom.lines == 2


def test_a_list_without_header_beside_a_sheet_of_links_is_doubtful():
    parts = [["Frame", "Rail 20x20", "Base", 10, "m", 15], ["Frame", "Bracket", "Edge", 24, "pcs", 2]]
    links = [["Part", "Vendor", "Cost"], ["Rail 20x20", "Shop", 15], ["Bracket", "Shop", 2], ["Lamp", "Shop", 3]]
    assert not read_bom("p.xlsx", xlsx_bytes({"Printer BOM": parts, "Links": links})).understanding.sure
    assert read_bom("p.xlsx", xlsx_bytes({"Notes": parts[:1], "Links": links})).understanding.sure


def test_one_of_several_prices_is_doubtful():
    shops = ["Europe Price", "Asia Price", "Home Price"]
    rows = [["Item", "Quantity", *shops], *[[f"Rod {i}", 2, 3 + i, 4 + i, 5 + i] for i in range(4)]]
    assert not read(rows).understanding.sure
    assert read([row[:3] for row in rows]).understanding.sure


def test_headers_that_were_decoded_once_too_often():
    rows = [
        ["Bezeichner", "GehÃ¤use", "StÃ¼ckzahl", "Bezeichnung"],
        ["D3,D2", "SOD", 2, "1N4148"],
        ["U1", "SO8", 1, "TE8"],
    ]
    found = read(rows).source.columns
    assert found["quantity"] == "StÃ¼ckzahl"
    assert found["reference_designators"] == "Bezeichner"


def test_a_sum_that_begins_with_the_word_for_it():
    rows = [["部品名", "個数", "参考単価", "参考小計"], ["車輪", 2, 30, 60], ["軸", 1, 9, 9], ["", "", "合計参考", 69]]
    assert read(rows).bom.lines == 2


def test_models_of_one_product_beside_each_other_are_doubtful():
    rows = [["Part", "Qty", "", "Part", "Qty"], ["Rail 390", 1, "", "Rail 340", 1], ["Nut", 4, "", "Nut", 4]]
    rows += [["Bolt", 12, "", "Bolt", 6]]
    assert not read(rows).understanding.sure
    assert read([rows[0], ["Rail", 1, "", "Lamp", 1], ["Nut", 4, "", "Wire", 2]]).understanding.sure


def test_a_version_that_is_always_the_same_names_no_part():
    rows = [["bom_id", "version", "material_description", "qty"], *[["B-1", 1, f"Foam {i}", 2] for i in range(5)]]
    assert len(tree(read(rows).bom)["product"]) == 5


def test_currencies_at_the_end_of_a_header_and_quantities_at_its_beginning():
    assert match("current_price_jpy").role == "unit_price"
    assert match("cantidad_material_por_unidad_producto").role == "quantity"


def test_products_and_components_in_so_many_words_are_sure():
    rows = [["producto", "componente", "cantidad_por_unidad"], ["P1-C", "TAP-1", 1], ["P1-C", "CO2", 0.5]]
    rows += [["P2-Q", "TAP-2", 1], ["P2-Q", "CO2", 0.25], ["P2-Q", "ET-1", 1]]
    found = read(rows)
    assert found.source.structure == "parent-child"
    assert found.understanding.sure


def test_names_in_a_column_without_a_header():
    rows = [["", "Vendor", "QTY"], ["Switch", "Shop", 1], ["Feet", "Shop", 4], ["Screws", "Shop", 8]]
    assert read(rows).understanding.sure


def test_a_column_that_times_the_price_is_the_total_is_the_quantity():
    rows = [["Item", "Stock", "Price per unit", "Total price"], ["Gear", 2, 16.04, 32.08], ["Shaft", 7, 7, 49]]
    assert read([*rows, ["Ring", 8, 0.99, 7.92]]).source.columns["quantity"] == "Stock"
    assert "quantity" not in read([*rows, ["Ring", 8, 0.99, 5], ["Pin", 3, 1, 9]]).source.columns


def test_a_price_that_is_another_times_the_quantity_is_no_unit_price():
    rows = [["Part", "Qty", "Price pp", "Price"], ["Gear", 2, 5, 10], ["Shaft", 3, 7, 21], ["Ring", 1, 4, 4]]
    assert read(rows).source.columns["unit_price"] == "Price pp"
    assert read([*rows, ["Pin", 2, 9, 9]]).source.columns["unit_price"] == "Price"


def test_names_may_stand_under_a_header_of_categories():
    rows = [["Main category", "Sub category", "Part number", "Qty"], ["Drive", "Gear motor", "M-150", 2]]
    rows += [["", "Wheel hub", "WH-32", 2], ["", "Ball caster", "BC-950", 1], ["", "Steel screws", "", 8]]
    found = read(rows)
    assert found.bom.lines == 4
    assert "Steel screws" in dict(tree(found.bom)["product"])


def test_a_header_with_a_word_before_each_title_begins_another_table():
    rows = [["Category", "Parts", "Link"], ["Stage", "Motor house", "a"], ["Stage", "Buzzer", "b"]]
    assert read([*rows, ["CATEGORY", "OPTICAL PARTS", "OPTICAL LINK"], ["Base", "Post", "c"]]).bom.lines == 3


def test_misspelt_words_among_others():
    assert match("Manufactuer Part Number").role == "mpn"
    assert match("Supplier Refrence").role == "supplier_part"
    assert match("Quanity needed").score > match("Quantity").score
    assert match("Refrence").role == match("Reference").role


def test_names_that_step_to_the_right_under_one_header():
    rows = [["Level", "Designation", "", "", "Qty"], [1, "Head", "", "", 1], [2, "", "Board", "", 2]]
    rows += [[3, "", "", "Driver", 4], [1, "Fan", "", "", 1]]
    expected = {"product": [("Fan", "1"), ("Head", "1")], "Head": [("Board", "2")], "Board": [("Driver", "4")]}
    assert {part: sorted(children) for part, children in tree(read(rows).bom).items()} == expected
    found = read([row[1:] for row in rows])
    assert found.source.structure == "levels"
    assert {part: sorted(children) for part, children in tree(found.bom).items()} == expected


def test_headings_left_of_the_names_are_no_level():
    rows = [["Part", "", "Qty"], ["Frame", "", ""], ["", "Rail", 2], ["", "Bracket", 4], ["Drive", "", ""]]
    assert read([*rows, ["", "Motor", 1], ["", "Belt", 2]]).source.structure == "flat"


def test_prices_without_a_header_are_no_outline():
    rows = [["Pieces", "Qnty", "File", ""], ["Rail", 6, "a", 1], ["Plate", 1, "b", 5], ["Block", 1, "c", 8]]
    rows += [["Tube", 1, "d", 1.1], ["Clamp", 1, "e", 5.6], ["Motor", 4, "f", 1.1], ["Switch", 1, "g", 1]]
    assert read(rows).source.structure == "flat"


def test_a_sheet_of_further_quotes_is_an_alternative():
    head = ["Item", "Part Number", "Source", "Cost", "Qty"]
    sheets = {"Parts": [head, ["Jar", "137579", "Shop", 1, 1], ["Pump", "292F517", "Shop", 2, 1]]}
    sheets["2nd Quotes"] = [head, ["Jar", "3471B03", "Other", 1, 1], ["Pump", "B08D98", "Other", 2, 1]]
    assert read_bom("p.xlsx", xlsx_bytes(sheets)).bom.lines == 2


def test_ids_made_for_machines_name_no_part():
    rows = [["Part name", "Print/Buy", "QTY", "ID"], *[[f"Arm {i}", "Print", 1, ""] for i in "LRB"]]
    rows += [[f"Screw M{i}", "Buy", 4, f"f732cc13f3514bf2a5ccbd628cd0f7c{i}"] for i in range(3, 7)]
    assert read(rows).source.columns["part_number"] == "Part name"


def test_a_kind_of_list_in_every_line_is_no_product():
    rows = [["Select BOM Database", "Part Number", "Part Description", "Unit of Measure"]]
    rows += [["MBOM", f"10012{i}", f"Control knob {i}", "EA"] for i in range(40, 46)]
    assert read(rows).source.structure == "flat"


def test_a_name_without_designators_is_no_part_where_all_parts_have_them():
    parts = [[f"{mark}{i}", f"{name} {i}k", 1] for mark, name in (("C", "K10"), ("R", "P1")) for i in range(1, 12)]
    rows = [["Designator", "Description", "Qty"], *parts[:5], ["", "Zaglushka", ""], *parts[5:]]
    assert read(rows).bom.lines == len(parts)


def test_a_price_of_single_pieces_tells_nothing_of_totals():
    rows = [["Part", "Qty", "Unit Cost", "Cost (excl. tax)", "Total"]]
    rows += [[f"Panel {i}", 1, 5 + i, 4 + i, 5 + i] for i in range(20)]
    rows += [["Rail", 2, 6, 5, 12], ["Bolt", 4, 2, 1, 8]]
    assert read(rows).source.columns["unit_price"] == "Unit Cost"


def test_a_unit_cost_is_no_sum_of_what_few_lines_multiply_to():
    rows = [["Part Name", "QTY", "Unit Cost", "Cost (with tax)"], *[[f"Lamp {i}", 1, 9 + i, 9 + i] for i in range(40)]]
    rows += [["Motor", 2, 7, 14], ["Arm", 3, 5, 15]]
    assert read(rows).source.columns["unit_price"] == "Unit Cost"


def test_parts_of_each_module_of_an_xml_list():
    text = """<?xml version="1.0"?><bom>
      <module><name-of-it>Drive</name-of-it>
        <part><name>Motor</name><id>D-1</id><q>1</q></part><part><name>Hub</name><id>D-2</id><q>2</q></part></module>
      <module><name-of-it>Frame</name-of-it>
        <part><name>Rail</name><id>F-1</id><q>4</q></part></module></bom>"""
    assert tree(read_bom("b.xml", text.encode()).bom) == {"b": [("D-1", "1"), ("D-2", "2"), ("F-1", "4")]}


def test_lists_of_json_in_groups_under_numbers_and_of_one_name():
    def parts(document: object) -> list[str]:
        found = read_bom("b.json", json.dumps(document).encode())
        return [str(part) for part in found.bom.parts.part_number if not str(part).startswith("b")]

    grouped = [{"module": "Drive", "parts": [{"name": "Motor", "qty": 2}, {"name": "Hub", "qty": 1}]}]
    grouped += [{"module": "Frame", "parts": [{"name": "Rail", "qty": 4}]}]
    assert parts({"modules": grouped}) == ["Motor", "Hub", "Rail"]
    numbered = {"P-1": {"description": "Motor", "quantity": 2}, "P-2": {"description": "Rail", "quantity": 4}}
    assert parts({"project": "X", "parts": numbered}) == ["P-1", "P-2"]
    named = {group["module"]: {"parts": group["parts"] * 2} for group in grouped}
    assert sorted(parts(named)) == ["Hub", "Motor", "Rail"]


def test_a_count_for_each_model_is_doubtful():
    rows = [["No", "Parts", "Unit", "Round", "Flexi", "Eco"], *[[i, f"Lever {i}", "pcs", 1, 2, 4] for i in range(1, 7)]]
    assert not read(rows).understanding.sure


def test_a_dish_and_its_ingredients():
    rows = [["menu_item", "ingredient", "quantity_per_item"], ["burger", "beef", 0.25], ["burger", "buns", 1]]
    assert tree(read([*rows, ["sub", "roll", 1], ["sub", "turkey", 0.2]]).bom)["sub"] == [
        ("roll", "1"),
        ("turkey", "0.2"),
    ]


def test_a_material_with_a_number_is_shared_by_parts_with_names():
    rows = [["part_name", "material_id", "qty"], *[[f"Ring {i}", f"SS{300 + i % 2}", 1] for i in range(8)]]
    assert read(rows).bom.parts.part_number[0] == "Ring 0"


def test_headers_of_schematic_editors_in_japanese_and_lists_in_korean():
    assert match("指定子").role == "reference_designators"
    assert {match(text).role for text in ("필요개수", "구매처", "품목")} == {"quantity", "supplier", "name"}
