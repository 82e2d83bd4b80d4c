"""How lines lie under each other in lists whose habits nobody announced, and what only looks like a hierarchy."""

from making import messages, read, tree


def test_a_space_that_came_with_a_pasted_cell_is_no_indentation():
    rows = [["Part Number", "Qty"], ["P1", 1], [" P2", 1], [" P3", 2], ["P4", 1], ["\tP5", 1]]
    assert read(rows[:5]).source.structure == "flat"
    assert read([*rows[:2], *rows[5:], *rows[5:]]).source.structure == "flat"


def test_parents_in_so_many_words():
    rows = [["Parent_Product_ID", "Child_Material_ID", "Quantity"], ["5001", "101", 2], ["5001", "102", 1]]
    assert read(rows).source.structure == "parent-child"


def test_a_type_of_item_is_no_parent():
    rows = [["Qty", "Part Number", "Component Type", "Description", "NS Item Type"]]
    rows += [
        [1, f"10298{i}", "Purchased", f"Plate {i}", "Inventory" if i % 3 else "Lot Numbered Item"] for i in range(9)
    ]
    assert read(rows).source.structure == "flat"


def test_the_number_beside_that_of_the_line_is_the_part():
    rows = [["Production BOM No.", "Line No.", "Type", "No.", "Description", "Quantity per"]]
    rows += [
        ["1000", 10000, "Production BOM", "1100", "Front Wheel", 1],
        ["1000", 20000, "Item", "1200", "Rear Wheel", 1],
    ]
    rows += [["1100", 10000, "Item", "1110", "Rim", 1], ["1100", 20000, "Item", "1120", "Spokes", 50]]
    assert tree(read(rows).bom) == {"1000": [("1100", "1"), ("1200", "1")], "1100": [("1110", "1"), ("1120", "50")]}


def test_products_that_stand_among_the_parts_of_a_column_with_a_header_nobody_knows():
    rows = [["Gestellcode", "展用物", "Qty"], ["Q100", "Q210", 1], ["Q100", "Q220", 2], ["Q210", "R311", 4]]
    rows += [["Q210", "R312", 1], ["Q220", "R313", 1], ["Q220", "R311", 2]]
    for header in ("母件品號", "Item Code"):
        found = read([[header, *rows[0][1:]], *rows[1:]])
        assert found.source.structure == "parent-child"
        assert found.understanding.sure
        assert tree(found.bom)["Q210"] == [("R311", "4"), ("R312", "1")]


def test_offers_of_many_suppliers_are_doubtful():
    rows = [["Numero parte", *[f"Item {i} - Proveedor {j}" for i in (1, 2) for j in (1, 2)]]]
    rows += [[f"76{i}00FW", "3403 - USA", "", "9900 - EUROPA", ""] for i in range(6)]
    assert not read(rows).understanding.sure


def test_a_routing_that_states_parts_for_each_operation_is_doubtful():
    rows = [["article", "operation", "root article", "qty_per_parent"]]
    rows += [[f"A{i}", step, f"A{i // 2}", 1] for i in range(2, 8) for step in (10, 20, 30)]
    assert not read(rows).understanding.sure
    assert read([rows[0], *rows[1::3]]).understanding.sure


def test_the_item_of_a_record_is_its_product_not_its_running_name():
    rows = [["ID", "Item", "Quantity", "Item Code (Items)", "Qty (Items)"], ["BOM-K-003", "Juice", 10, "Water", 9]]
    rows += [["", "", "", "Sugar", 1], ["BOM-L-001", "Syrup", 10, "Water", 5], ["", "", "", "Sugar", 5]]
    assert read(rows).source.columns["parent"] == "Item"


def test_models_of_one_product_beside_each_other_are_doubtful():
    rows = [["Part", "Qty", "", "Part", "Qty"], ["Rail 390", 1, "", "Rail 340", 1], ["Nut", 4, "", "Nut", 4]]
    rows += [["Bolt", 12, "", "Bolt", 6]]
    assert not read(rows).understanding.sure
    assert read([rows[0], ["Rail", 1, "", "Lamp", 1], ["Nut", 4, "", "Wire", 2]]).understanding.sure


def test_products_and_components_in_so_many_words_are_sure():
    rows = [["producto", "componente", "cantidad_por_unidad"], ["P1-C", "TAP-1", 1], ["P1-C", "CO2", 0.5]]
    rows += [["P2-Q", "TAP-2", 1], ["P2-Q", "CO2", 0.25], ["P2-Q", "ET-1", 1]]
    found = read(rows)
    assert found.source.structure == "parent-child"
    assert found.understanding.sure


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


def test_a_kind_of_list_in_every_line_is_no_product():
    rows = [["Select BOM Database", "Part Number", "Part Description", "Unit of Measure"]]
    rows += [["MBOM", f"10012{i}", f"Control knob {i}", "EA"] for i in range(40, 46)]
    assert read(rows).source.structure == "flat"


def test_a_count_for_each_model_is_doubtful():
    rows = [["No", "Parts", "Unit", "Round", "Flexi", "Eco"], *[[i, f"Lever {i}", "pcs", 1, 2, 4] for i in range(1, 7)]]
    assert not read(rows).understanding.sure


def test_a_dish_and_its_ingredients():
    rows = [["menu_item", "ingredient", "quantity_per_item"], ["burger", "beef", 0.25], ["burger", "buns", 1]]
    assert tree(read([*rows, ["sub", "roll", 1], ["sub", "turkey", 0.2]]).bom)["sub"] == [
        ("roll", "1"),
        ("turkey", "0.2"),
    ]


def test_parents_that_are_named_count_where_levels_contradict_them():
    rows = [
        ["Parent item", "Child item", "Qty", "Level"],
        ["F-1", "A-1", 1, 1],
        ["F-1", "A-2", 2, 2],
        ["F-2", "A-1", 1, 1],
    ]
    found = read(rows)
    assert tree(found.bom) == {"F-1": [("A-1", "1"), ("A-2", "2")], "F-2": [("A-1", "1")]}
    assert messages(found, "“Parent item” and “Level” contradict each other in row 3")
    agreeing = read([rows[0], ["F-1", "A-1", 1, 1], ["A-1", "A-2", 2, 2], ["F-1", "A-3", 1, 1]])
    assert agreeing.source.structure == "levels"
    assert not messages(agreeing, "contradict")


def test_assemblies_in_rows_of_their_own_and_a_sum_beside_them_are_no_parents():
    rows = [["Part of Assembly", "Item", "Use", "Price"], ["Stick", "", "", ""], ["", "Spool", "to print", 36]]
    found = read([*rows, ["", "Wire", "to connect", 8], ["Total", 2, "", 44]])
    assert found.source.structure == "flat"
    assert found.bom.lines == 2
