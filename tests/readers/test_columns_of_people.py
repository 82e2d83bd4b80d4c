"""Which column holds what, told by headers in words of people and by the values below them."""

from making import column, messages, read, tree

from desktop_app.readers.words import match


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


def test_a_column_of_units_in_words_of_the_trade():
    rows = [["Component", "Quantity", "Unit"], *[[f"Beam {i}", 2, "part"] for i in range(5)], ["Paper", 1, "package"]]
    found = read(rows)
    assert found.source.columns["unit"] == "Unit"
    assert not messages(found, "quantity", "no single number")


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


def test_a_shop_named_by_its_site_is_a_source():
    rows = [
        ["Part", "Qty", "Source"],
        *[[f"Bolt M{i}", 1, site] for i, site in enumerate(("www.a.test", "b.test", "c.co.test"))],
    ]
    assert read(rows).source.columns["supplier"] == "Source"


def test_the_list_of_parts_of_eagle():
    assert (
        read([["Part", "Value", "Device", "col1"], ["C1", "47p", "1608", ""], ["U3", "ESP-32", "WROOM", "x"]]).bom.lines
        == 2
    )


def test_shops_whose_names_are_codes_of_countries():
    rows = [["Pièce", "Référence", "Site", "Quantité"], *[[f"Axe {i}", f"A-{i}", "RS", 1] for i in range(4)]]
    assert read(rows).source.columns["supplier"] == "Site"
    assert "country_of_origin" not in read(rows).source.columns


def test_numbers_of_a_maker_and_of_a_shop():
    assert match("Manufacturer ID").role == "mpn"
    assert match("Retailer Stock Code").role == "supplier_part"
    assert match("Retailer Link").role == "link"


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


def test_headers_that_were_decoded_once_too_often():
    rows = [
        ["Bezeichner", "GehÃ¤use", "StÃ¼ckzahl", "Bezeichnung"],
        ["D3,D2", "SOD", 2, "1N4148"],
        ["U1", "SO8", 1, "TE8"],
    ]
    found = read(rows).source.columns
    assert found["quantity"] == "StÃ¼ckzahl"
    assert found["reference_designators"] == "Bezeichner"


def test_a_version_that_is_always_the_same_names_no_part():
    rows = [["bom_id", "version", "material_description", "qty"], *[["B-1", 1, f"Foam {i}", 2] for i in range(5)]]
    assert len(tree(read(rows).bom)["product"]) == 5


def test_names_in_a_column_without_a_header():
    rows = [["", "Vendor", "QTY"], ["Switch", "Shop", 1], ["Feet", "Shop", 4], ["Screws", "Shop", 8]]
    assert read(rows).understanding.sure


def test_misspelt_words_among_others():
    assert match("Manufactuer Part Number").role == "mpn"
    assert match("Supplier Refrence").role == "supplier_part"
    assert match("Quanity needed").score > match("Quantity").score
    assert match("Refrence").role == match("Reference").role


def test_ids_made_for_machines_name_no_part():
    rows = [["Part name", "Print/Buy", "QTY", "ID"], *[[f"Arm {i}", "Print", 1, ""] for i in "LRB"]]
    rows += [[f"Screw M{i}", "Buy", 4, f"f732cc13f3514bf2a5ccbd628cd0f7c{i}"] for i in range(3, 7)]
    assert read(rows).source.columns["part_number"] == "Part name"


def test_a_material_with_a_number_is_shared_by_parts_with_names():
    rows = [["part_name", "material_id", "qty"], *[[f"Ring {i}", f"SS{300 + i % 2}", 1] for i in range(8)]]
    assert read(rows).bom.parts.part_number[0] == "Ring 0"


def test_headers_of_schematic_editors_in_japanese_and_lists_in_korean():
    assert match("指定子").role == "reference_designators"
    assert {match(text).role for text in ("필요개수", "구매처", "품목")} == {"quantity", "supplier", "name"}


def test_places_on_a_board_among_words_for_none():
    rows = [["Qty", "Product", "Description", "Schematic"], [1, "Board", "PCB", "N/A"], [2, "CL21C", "22p", "C1,C2"]]
    rows += [[1, "CL21B", "1u", "C3"], [1, "ATMEGA", "controller", "U1"], [1, "Keycaps", "set", "N/A"]]
    assert read(rows).source.columns["reference_designators"] == "Schematic"


def test_as_many_places_as_pieces_under_a_vague_header():
    rows = [["Board #", "Part", "Part Number", "Quantity"], ["U1", "Sensor", "MS5803", 1]]
    assert read([*rows, ["C1 C2", "Cap", "CL21F104", 2]]).source.columns["reference_designators"] == "Board #"
    assert "reference_designators" not in read([*rows, ["C1", "Cap", "CL21F104", 2]]).source.columns


def test_descriptions_that_are_addresses_here_and_there():
    def header(*described: str) -> set[str]:
        rows = [["Part Number", "Description", "Qty"], *[[f"P{i}", text, 1] for i, text in enumerate(described)]]
        return {role for role, text in read(rows).source.columns.items() if text == "Description"}

    links = [f"https://shop.test/{i}" for i in range(3)]
    assert header(*links, "3D printed", "M5x8") == {"description"}
    assert not header(*links)


def test_types_of_many_lines_that_descriptions_tell_apart():
    rows = [["Description", "Length", "Type", "Price"]]
    rows += [[f"Board {i % 8} of pine", 300 + i, ("post", "rafter", "lath")[i % 3], 20 + i] for i in range(12)]
    assert read(rows).source.columns["part_number"] == "Description"


def test_what_there_is_of_each_is_a_doubtful_quantity_where_nothing_else_is_said():
    rows = [["Component", "Available"], ["Board", "2 pcs"], ["Cable", "12 pcs"], ["Coil", "4 pcs"]]
    found = read(rows)
    assert found.source.columns["quantity"] == "Available"
    assert not found.understanding.sure
    priced = read([[*row, price] for row, price in zip(rows, ("Price", 3, 4, 5), strict=True)])
    assert "quantity" not in priced.source.columns
