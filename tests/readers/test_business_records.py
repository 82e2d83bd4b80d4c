"""Tables that business systems keep beside bills of materials, and the keys by which their lists are told apart."""

from making import read, tree


def test_lines_numbered_anew_from_one_number_to_the_next_are_lists_of_those_numbers():
    header = ["Numberx", "ProductNumber", "Quantity", "Line", "Name"]
    lists = {"B-VB0113": ["RCM64", "RPM35", "RCP47"], "S-VD0119": ["RAD03", "RCM64"], "I-VB0417": ["RPM35", "RMB14"]}
    lines = [
        [product, part, str(number), str(number), f"Mixing of {product}"]
        for product, parts in lists.items()
        for number, part in enumerate(parts, 1)
    ]
    found = read([header, *lines])
    assert tree(found.bom) == {
        product: [(part, str(number)) for number, part in enumerate(parts, 1)] for product, parts in lists.items()
    }


def test_lines_counted_anew_in_each_section_are_a_flat_list():
    header = ["Section", "Part Number", "Quantity", "Line"]
    lines = [["Frame", "AB-101", "1", "1"], ["Frame", "AB-102", "4", "2"], ["Drive", "CD-201", "1", "1"]]
    lines += [["Drive", "CD-202", "2", "2"], ["Cover", "EF-301", "1", "1"], ["Cover", "EF-302", "6", "2"]]
    assert read([header, *lines]).source.structure == "flat"


def test_a_register_of_orders_states_few_parts_in_many_lines_and_is_doubted():
    header = ["PO", "SupplierID", "ComponentID", "Qty", "OrderDate"]
    lines = [[f"PO{i:04}", f"SUP{i % 3}", f"COMP{i % 7}", str(10 + i), "2025-10-29"] for i in range(60)]
    found = read([header, *lines])
    assert not found.understanding.sure
    assert any("register" in str(doubt) for doubt in found.understanding.doubts)


def test_parts_that_stand_in_some_lines_each_are_a_list():
    header = ["Part Number", "Description", "Qty"]
    lines = [[f"AB-{i % 20:03}", "Screw", str(1 + i % 4)] for i in range(60)]
    assert read([header, *lines]).understanding.sure


def test_keys_of_records_that_no_two_lines_share_are_no_sure_parents():
    header = ["id", "product_tmpl_id/id", "product_qty", "type"]
    lines = [[f"mrp_bom_{i}", f"product_mtb_{i * 7}", "1", "Manufacture"] for i in range(1, 6)]
    assert not read([header, *lines]).understanding.sure


def test_a_store_is_no_place_on_a_board():
    header = ["Location", "Item", "Qty"]
    lines = [[f"LOC{1 + i % 2:03}", f"SKU_{i:05}", "1"] for i in range(12)]
    assert "reference_designators" not in read([header, *lines]).source.columns


def test_a_stock_keeping_number_beside_components_is_what_they_go_into():
    header = ["SKUID", "ComponentID", "QtyPerUnit"]
    lines = [["SKU100", "COMP25", "1"], ["SKU100", "COMP14", "3"], ["SKU101", "COMP03", "1"], ["SKU101", "COMP25", "2"]]
    found = read([header, *lines])
    assert found.understanding.sure
    assert tree(found.bom) == {
        "SKU100": [("COMP25", "1"), ("COMP14", "3")],
        "SKU101": [("COMP03", "1"), ("COMP25", "2")],
    }


def test_a_name_of_its_own_for_each_parent_describes_the_parents():
    header = ["Parent", "Title", "Component", "Qty"]
    titles = {"A-1": "Servo drive", "A-2": "Gearbox", "A-3": "Wheel", "A-4": "Frame"}
    lines = [[parent, title, f"C-{i}", "1"] for parent, title in titles.items() for i in range(3)]
    found = read([header, *lines])
    assert found.source.structure == "parent-child"
    assert "Servo drive" not in " ".join(found.bom.parts.description)


def test_makers_numbers_in_values_name_the_parts_of_a_board():
    header = ["Comment", "Description", "Designator", "Quantity"]
    lines = [
        ["CL21B103KCANNNC", "Cap ceramic 10nF", "C1, C2", "2"],
        ["RC0805JR-073K3L", "3K3 5%", "R1", "1"],
        ["1726480103", "Mini-Fit 3 positions", "J1", "1"],
        ["LTC6804HG-1#TRPBF", "No description available", "U1", "1"],
        ["PE-68386NLT", "No description available", "T1", "1"],
    ]
    found = read([header, *lines])
    assert found.source.columns["part_number"] == "Comment"
    assert found.bom.lines == len(lines)


def test_places_under_an_unknown_header_are_known_without_quantities():
    header = ["Part Sheet", "Value", "Part Number"]
    lines = [["C1", "0.01uF", "TMK105B7103"], ["C2", "0.1uF", "GRM155R61"], ["R1", "100K", "WR04X1003"]]
    lines += [["R2", "6.04K", "304-6.04K"], ["U1", "", "LM324NSR"], ["U2", "", "L298P013"]]
    found = read([header, *lines])
    assert found.source.columns["reference_designators"] == "Part Sheet"


def test_a_legend_below_a_wide_list_holds_no_parts():
    header = ["Number", "Description", "Manufacturer", "MPN", "Quantity"]
    lines = [[f"R{i}", "Resistor", "Rohm", f"KTR10EZPF{i}", "1"] for i in range(1, 10)]
    legend = [["", "", "", "", ""], ["Legend:", "", "", "", ""], ["grey", "Not assembled", "", "", ""]]
    assert read([header, *lines, *legend]).bom.lines == len(lines)


def test_a_line_without_header_that_lacks_its_value_is_named_by_the_text_beside():
    rows = [["ATmega32U4-AU", "IC"], ["GRM188R60J", "Capacitor"], ["GRM155R71H", "Capacitor"], ["", "Push button"]]
    rows += [["RC0603FR", "Resistor"], ["RC0805JR", "Resistor"], ["HC-49S", "Crystal"], ["TMK105B", "Capacitor"]]
    counts = [4, 8, 2, 6, 2, 2, 1, 8]
    assert read([[*row, str(count)] for row, count in zip(rows, counts, strict=True)]).bom.lines == len(rows)
