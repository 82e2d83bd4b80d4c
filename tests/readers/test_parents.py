"""Parents that are not headed as such: products beside components, and lists within records."""

import pytest
from making import column, messages, read, tree


@pytest.mark.parametrize(
    ("product", "component", "quantity"),
    [
        ("product_id", "material_id", "quantity_required"),
        ("Producto", "Componente", "Cantidad"),
        ("成品", "原料", "用量"),
        ("제품코드", "자재코드", "소요량"),
        ("Produkt", "Komponente", "Menge"),
        ("Article", "Component", "Qty"),
    ],
)
def test_a_product_beside_components_is_what_they_go_into(product, component, quantity):
    rows = [
        [product, component, quantity],
        ["P-100", "M-1", "2"],
        ["P-100", "M-2", "1"],
        ["P-200", "M-1", "4"],
        ["P-200", "M-3", "5"],
    ]
    found = read(rows)
    assert found.source.structure == "parent-child"
    assert found.source.columns["parent"] == product
    assert found.source.columns["part_number"] == component
    assert tree(found.bom) == {"P-100": [("M-1", "2"), ("M-2", "1")], "P-200": [("M-1", "4"), ("M-3", "5")]}


def test_the_name_beside_the_product_is_the_products():
    rows = [
        ["Product Code", "Product Name", "Material Code", "Material Name", "Qty"],
        ["P-100", "Pump", "M-1", "Screw", "2"],
        ["P-100", "Pump", "M-2", "Nut", "1"],
        ["P-200", "Fan", "M-3", "Axle", "4"],
    ]
    found = read(rows)
    assert tree(found.bom) == {"P-100": [("M-1", "2"), ("M-2", "1")], "P-200": [("M-3", "4")]}
    assert column(found.bom, "description")["M-3"] == "Axle"


ODOO = [
    ["product_tmpl_id", "product_qty", "bom_line_ids/product_id", "bom_line_ids/product_qty"],
    ["Frame", "1", "Tube", "2"],
    ["", "", "Paint", "3"],
    ["Tube", "10", "Steel", "5"],
    ["", "", "Oil", "1"],
]
ERPNEXT = [
    ["ID", "Item", "Quantity", "Item Name", "Item Code (Items)", "Qty (Items)", "UOM (Items)"],
    ["BOM-0001", "BIKE-2", "1", "City bike", "", "", ""],
    ["", "", "", "", "COMP-1", "2", "Nos"],
    ["", "", "", "", "COMP-2", "1", "Nos"],
]


def test_a_parent_on_the_first_row_of_its_list():
    found = read(ODOO)
    assert found.source.structure == "parent-child"
    assert found.source.columns["parent"] == "product_tmpl_id"
    assert found.source.columns["part_number"] == "bom_line_ids/product_id"
    assert found.source.columns["quantity"] == "bom_line_ids/product_qty"
    # a list for ten pieces is divided by ten
    assert tree(found.bom) == {"Frame": [("Tube", "2"), ("Paint", "3")], "Tube": [("Steel", "0.5"), ("Oil", "0.1")]}
    assert messages(found, "first line of its list", "rows 3 and 5")
    assert messages(found, "rows 4, 5", "10 pieces")


def test_a_product_on_a_row_of_its_own():
    found = read(ERPNEXT)
    assert found.source.columns["parent"] == "Item"
    assert tree(found.bom) == {"BIKE-2": [("COMP-1", "2"), ("COMP-2", "1")]}
    assert found.bom.lines == 3


def test_a_base_quantity_divides_the_quantities():
    rows = [["Parent Number", "Base Quantity", "Part Number", "Qty"], ["A", "100", "B", "30"], ["A", "100", "C", "7"]]
    found = read(rows)
    assert tree(found.bom) == {"A": [("B", "0.3"), ("C", "0.07")]}
    assert messages(found, "100 pieces", "rows 2, 3")


def test_a_parent_of_0_is_none():
    found = read([["Parent", "Part Number", "Qty"], ["0", "A", "1"], ["A", "B", "2"]])
    assert tree(found.bom) == {"A": [("B", "2")]}
    assert found.bom.max_depth == 1


@pytest.mark.parametrize(
    ("assembly", "component"), [("Assembly", "Component"), ("Material", "Komponente"), ("Zespół", "Komponent")]
)
def test_a_product_in_merged_cells_stands_for_the_lines_beside_it(assembly, component):
    rows = [[assembly, component, "Qty"], ["Motor", "Rotor", "1"], ["", "Stator", "1"], ["", "Screw", "4"]]
    rows += [["Gearbox", "Motor", "2"], ["", "Case", "1"]]
    if assembly == "Material":  # a material is a product's number only where it looks like one
        rows = [[cell.replace("Motor", "M-1").replace("Gearbox", "G-1") for cell in row] for row in rows]
    names = ("M-1", "G-1") if assembly == "Material" else ("Motor", "Gearbox")
    found = read(rows)
    assert tree(found.bom) == {
        names[0]: [("Rotor", "1"), ("Stator", "1"), ("Screw", "4")],
        names[1]: [(names[0], "2"), ("Case", "1")],
    }
    assert messages(found, "named on the first line of its list only")


def test_a_material_beside_components_is_the_product():
    rows = [["Material", "Werk", "Komponente", "Objektkurztext", "Menge", "ME"]]
    rows += [["P-100", "1000", "K-10", "Gehäuse", "1,5", "ST"], ["P-100", "1000", "K-20", "Welle", "2", "ST"]]
    rows += [["K-10", "1000", "R-1", "Aluminium", "0,35", "KG"]]
    found = read(rows)
    assert tree(found.bom) == {"P-100": [("K-10", "1.5"), ("K-20", "2")], "K-10": [("R-1", "0.35")]}


def test_a_product_that_is_a_component_elsewhere_goes_before_the_number_of_its_list():
    rows = [["ID", "Item to Manufacture", "Quantity", "Item Code (Items)", "Item Name (Items)", "Qty (Items)"]]
    rows += [["BOM-MOTOR-001", "MOTOR-A", "1", "ROTOR", "Rotor", "1"], ["", "", "", "STATOR", "Stator", "1"]]
    rows += [["BOM-ROTOR-001", "ROTOR", "1", "MAGNET", "Magnet", "8"], ["", "", "", "SHAFT", "Shaft", "1"]]
    found = read(rows)
    assert tree(found.bom) == {"MOTOR-A": [("ROTOR", "1"), ("STATOR", "1")], "ROTOR": [("MAGNET", "8"), ("SHAFT", "1")]}


KEYS = [
    ["ROBOTNO", "PARTNO", "QTY"],
    ["R1", "CH100", "1"],
    ["R1", "PA100", "2"],
    ["R2", "CH100", "1"],
    ["R2", "PA100", "4"],
]


def test_a_table_of_two_keys_and_a_quantity_says_what_goes_into_what():
    found = read(KEYS)
    assert tree(found.bom) == {"R1": [("CH100", "1"), ("PA100", "2")], "R2": [("CH100", "1"), ("PA100", "4")]}
    assert messages(found, "ROBOTNO", "what a line goes into")
    assert not found.understanding.sure


@pytest.mark.parametrize("second", ["R1", "R3"])
def test_keys_that_repeat_a_part_or_stand_for_one_line_are_no_products(second):
    found = read([*KEYS, [second, "CH100", "7"]])
    assert found.source.structure == "flat"
    assert found.bom.lines == 5
