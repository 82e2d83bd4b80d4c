"""Lists as business systems and schematic editors export them, written from their column names."""

import pytest
from making import read, tree

from desktop_app.readers import read_bom


def test_kingdee_says_who_goes_into_whom_and_quantities_as_fractions():
    header = "BOM编码,父项物料编码,父项物料名称,父项规格型号,BOM版本,子项次,"
    header += "子项物料编码,子项物料名称,子项规格型号,子项单位,用量类型,分子,分母"
    lines = [
        "B1,1.01.001,伺服驱动器,SD-400,V1,1,2.01.001,主控板,PCB-A,Pcs,变动,1,1",
        "B1,1.01.001,伺服驱动器,SD-400,V1,2,2.03.010,螺钉,M3*8,Pcs,变动,12,1",
        "B2,2.01.001,主控板,PCB-A,V1,1,3.01.001,MCU,STM32,Pcs,变动,1,1",
        "B2,2.01.001,主控板,PCB-A,V1,2,3.01.077,锡膏,SAC305,kg,变动,5,1000",
    ]
    found = read([line.split(",") for line in (header, *lines)])
    assert found.understanding.sure
    assert tree(found.bom) == {
        "1.01.001": [("2.01.001", "1"), ("2.03.010", "12")],
        "2.01.001": [("3.01.001", "1"), ("3.01.077", "0.005")],
    }
    # What describes the parent is not said of its parts, where it would make each of them a suspected servo drive.
    assert not [text for text in found.bom.parts.description if "伺服" in text]


def test_yonyou_divides_the_basic_quantity_and_not_the_one_that_was_divided_already():
    header = "母件编码,母件名称,母件规格,版本代号,版本说明,子件行号,"
    header += "子件编码,子件名称,计量单位,基本用量,基础数量,供应类型,使用数量"
    lines = [
        "A001,滑板车,ES-8,10,首版,10,B001,轮毂电机,个,1,1,领用,1",
        "A001,滑板车,ES-8,10,首版,20,B009,润滑脂,kg,5,1000,领用,0.005",
        "B001,轮毂电机,350W,10,首版,10,C001,磁钢,片,46,1,领用,46",
    ]
    found = read([line.split(",") for line in (header, *lines)])
    assert tree(found.bom) == {"A001": [("B001", "1"), ("B009", "0.005")], "B001": [("C001", "46")]}
    assert list(found.bom.parts.description)[:2] == ["轮毂电机", "润滑脂"]


@pytest.mark.parametrize(
    "header",
    [
        "Production BOM No.,Type,No.,Description,Quantity per,Unit of Measure Code,Scrap %,Routing Link Code",
        "Part Num,Type,Mtl Part Num,Description,Qty/Parent,UOM,Scrap,Related Op",
        "Nomenclature,Type,Code composant,Désignation,Qté,Unité,Rebut,Gamme",
    ],
)
def test_two_columns_of_numbers_are_parent_and_part_where_one_names_lines_of_the_other(header: str):
    lines = [
        "1000,Item,1100,Front Wheel,1,PCS,0,",
        "1000,Item,1200,Rear Wheel,1,PCS,0,",
        "1000,Item,1300,Chain,1,PCS,0,",
        "1100,Item,1110,Rim,1,PCS,0,",
        "1100,Item,1120,Spokes,50,PCS,1,",
        "1200,Item,1110,Rim,1,PCS,0,",
        "1200,Item,1250,Hub motor,1,PCS,0,",
    ]
    found = read([line.split(",") for line in (header, *lines)])
    assert tree(found.bom) == {
        "1000": [("1100", "1"), ("1200", "1"), ("1300", "1")],
        "1100": [("1110", "1"), ("1120", "50")],
        "1200": [("1110", "1"), ("1250", "1")],
    }


def test_paths_of_fields_name_the_record_that_they_refer_to():
    header = ["product_tmpl_id/name", "bom_line_ids/product_id/default_code", "bom_line_ids/product_id/name"]
    header += ["bom_line_ids/product_qty", "bom_line_ids/product_uom_id/name"]
    rows = [["Scooter", "B001", "Hub motor", "1.0", "Units"], ["", "B003", "Screw M4", "12.0", "Units"]]
    found = read([header, *rows])
    assert tree(found.bom) == {"Scooter": [("B001", "1.0"), ("B003", "12.0")]}
    assert list(found.bom.usages.unit) == ["Units", "Units"]
    assert list(found.bom.parts.description)[:2] == ["Hub motor", "Screw M4"]


def test_item_numbers_of_letters_and_five_digits_are_no_places_on_a_board():
    header = ["Item Level", "Item", "Item Description", "Rev", "Item Seq", "UOM", "Quantity", "Supply Type"]
    rows = [
        ["0", "AS54888", "Desktop", "B", "", "Ea", "1", ""],
        ["1", "CM13139", "Pad Mouse", "A", "10", "Ea", "1", "Push"],
        ["1", "CM11222", "Motor Unit", "A", "20", "Ea", "2", "Push"],
        ["2", "SB23155", "Rotor", "A", "10", "Ea", "1", "Push"],
        ["1", "CM66325", "Keyboard", "A", "30", "Ea", "1", "Push"],
    ]
    found = read([header, *rows])
    assert tree(found.bom) == {
        "AS54888": [("CM13139", "1"), ("CM11222", "2"), ("CM66325", "1")],
        "CM11222": [("SB23155", "1")],
    }


def test_a_structure_of_normal_and_purchased_parts_is_no_column_of_levels():
    header = ["Item", "Part Number", "BOM Structure", "Unit QTY", "QTY", "Description", "REV"]
    rows = [
        ["1", "GM-100", "Normal", "Each", "1", "Gear motor", "A"],
        ["1.1", "RO-100", "Normal", "Each", "1", "Rotor", "A"],
        ["1.1.1", "MG-100", "Purchased", "Each", "8", "Magnet", "A"],
        ["2", "FR-100", "Normal", "Each", "2", "Frame", "A"],
    ]
    found = read([header, *rows])
    assert found.understanding.sure
    assert tree(found.bom)["RO-100"] == [("MG-100", "8")]


def test_a_rule_drawn_column_by_column_says_where_the_columns_are():
    text = """BILL OF MATERIALS FOR motor.sch ON Mon Mar 03 2025

Item Qty Reference            Part Name       Manufacturer     Description
---- --- -------------------- --------------- ---------------- ------------------------
1    2   C1-2                 CAP_10UF        MURATA           Ceramic capacitor 10uF
2    3   R1-3                 RES_10K         YAGEO            Resistor 10k 0402
3    1   U1                   STM32F407       ST               Microcontroller
"""
    found = read_bom("motor.txt", text.encode())
    assert list(found.bom.usages.quantity) == ["2", "3", "1"]
    assert list(found.bom.usages.reference_designators) == ["C1-2", "R1-3", "U1"]
    assert list(found.bom.parts.manufacturer)[:3] == ["MURATA", "YAGEO", "ST"]


def test_a_value_that_is_price_by_quantity_is_the_sum_of_the_line():
    header = ["Lp.", "Indeks", "Nazwa", "Ilość", "Cena netto", "Wartość"]
    rows = [["1", "ST-80", "Stojan", "2", "120,00", "240,00"], ["2", "RO-80", "Wirnik", "1", "95,00", "95,00"]]
    rows += [["3", "MG-40", "Magnes", "8", "3,50", "28,00"], ["4", "SR-4", "Śruba", "12", "0,50", "6,00"]]
    found = read([header, *rows], delimiter=";")
    assert list(found.bom.parts.description)[:4] == ["Stojan", "Wirnik", "Magnes", "Śruba"]
    assert list(found.bom.parts.unit_price)[:2] == ["120.00", "95.00"]


def test_the_parent_that_the_first_level_names_is_the_product_though_it_has_no_line():
    header = ["Structure Level", "Parent Item", "Component", "Component Description", "Quantity", "UOM"]
    rows = [
        ["1", "GM-80", "ST-80", "Stator", "1", "Each"],
        ["1", "GM-80", "RO-80", "Rotor", "1", "Each"],
        ["2", "RO-80", "MG-40", "Magnet", "8", "Each"],
    ]
    found = read([header, *rows])
    assert found.source.structure == "levels"
    assert tree(found.bom) == {"GM-80": [("ST-80", "1"), ("RO-80", "1")], "RO-80": [("MG-40", "8")]}


def test_digiwin_states_what_so_many_pieces_take():
    header = ["主件品號", "主件品名", "序號", "元件品號", "元件品名", "元件規格", "組成用量", "底數", "單位"]
    rows = [
        ["M001", "馬達", "0010", "S001", "定子", "27槽", "1", "1", "PCS"],
        ["M001", "馬達", "0020", "R001", "轉子", "", "1", "1", "PCS"],
        ["R001", "轉子", "0010", "G001", "磁鐵", "N42SH", "46", "1", "PCS"],
        ["R001", "轉子", "0020", "E001", "環氧樹脂", "AB膠", "2", "1000", "KG"],
    ]
    found = read([header, *rows])
    assert tree(found.bom)["R001"] == [("G001", "46"), ("E001", "0.002")]


def test_codes_beside_several_pieces_are_no_places_on_a_board():
    header = ["Cant.", "Componente", "Referencia", "Proveedor", "Precio ud."]
    rows = [["4", "Motor brushless", "A2212", "Amazon", "8,50"], ["4", "Variador 30A", "ESC30", "Amazon", "6,00"]]
    rows += [["1", "Batería", "LP2200", "HobbyKing", "15,00"]]
    found = read([header, *rows])
    assert found.source.columns["part_number"] == "Referencia" and "reference_designators" not in found.source.columns


def test_a_quantity_per_unit_names_no_unit():
    found = read([["Part Number", "Quantity per unit"], ["A-1", "2"], ["A-2", "8"]])
    assert list(found.bom.usages.unit) == ["", ""]
    assert list(read([["Part Number", "Length (m)", "Qty [kg]"], ["A-1", "2", "3"]]).bom.usages.unit) == ["kg"]
