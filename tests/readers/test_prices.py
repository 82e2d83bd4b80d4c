"""Which column holds the price of one piece, told by its header and by what it multiplies to."""

from making import read

from desktop_app.readers.words import match


def test_currencies_beside_words_for_one_piece():
    assert [match(text).role for text in ("unit_usd", "€ pro Stück", "Est. CHF", "USD/pc")] == ["unit_price"] * 4
    assert match("ext_usd").role == "total_price"
    assert match("Unit").role == "quantity"


def test_the_shortest_of_price_lists():
    assert read([["Material", "Precio"], ["arduino uno", 2.77], ["GPS", 6.87]]).bom.lines == 2


def test_price_breaks_begin_with_the_price_of_one():
    rows = [["Part", "Quantity", "$/1", "$/1000"], ["PMEG3020CEP", 8, 0.49, 0.152], ["GS2A-LTP", 10, 0.4, 0.079]]
    assert read(rows).source.columns["unit_price"] == "$/1"


def test_the_price_of_one_piece_is_meant_beside_that_of_all():
    rows = [["Produkt", "Anzahl", "Preis/Stk. [€]", "Preis [€]"], ["Motor", 3, "10", "30"], ["Rad", 2, "4", "8"]]
    assert read(rows).source.columns["unit_price"] == "Preis/Stk. [€]"
    assert match("Price/VE").role != "pack_quantity"
    assert match("ppu").role == "unit_price"


def test_one_of_several_prices_is_doubtful():
    shops = ["Europe Price", "Asia Price", "Home Price"]
    rows = [["Item", "Quantity", *shops], *[[f"Rod {i}", 2, 3 + i, 4 + i, 5 + i] for i in range(4)]]
    assert not read(rows).understanding.sure
    assert read([row[:3] for row in rows]).understanding.sure


def test_currencies_at_the_end_of_a_header_and_quantities_at_its_beginning():
    assert match("current_price_jpy").role == "unit_price"
    assert match("cantidad_material_por_unidad_producto").role == "quantity"


def test_a_column_that_times_the_price_is_the_total_is_the_quantity():
    rows = [["Item", "Stock", "Price per unit", "Total price"], ["Gear", 2, 16.04, 32.08], ["Shaft", 7, 7, 49]]
    assert read([*rows, ["Ring", 8, 0.99, 7.92]]).source.columns["quantity"] == "Stock"
    assert "quantity" not in read([*rows, ["Ring", 8, 0.99, 5], ["Pin", 3, 1, 9]]).source.columns


def test_a_price_that_is_another_times_the_quantity_is_no_unit_price():
    rows = [["Part", "Qty", "Price pp", "Price"], ["Gear", 2, 5, 10], ["Shaft", 3, 7, 21], ["Ring", 1, 4, 4]]
    assert read(rows).source.columns["unit_price"] == "Price pp"
    assert read([*rows, ["Pin", 2, 9, 9]]).source.columns["unit_price"] == "Price"


def test_a_price_of_single_pieces_tells_nothing_of_totals():
    rows = [["Part", "Qty", "Unit Cost", "Cost (excl. tax)", "Total"]]
    rows += [[f"Panel {i}", 1, 5 + i, 4 + i, 5 + i] for i in range(20)]
    rows += [["Rail", 2, 6, 5, 12], ["Bolt", 4, 2, 1, 8]]
    assert read(rows).source.columns["unit_price"] == "Unit Cost"


def test_a_unit_cost_is_no_sum_of_what_few_lines_multiply_to():
    rows = [["Part Name", "QTY", "Unit Cost", "Cost (with tax)"], *[[f"Lamp {i}", 1, 9 + i, 9 + i] for i in range(40)]]
    rows += [["Motor", 2, 7, 14], ["Arm", 3, 5, 15]]
    assert read(rows).source.columns["unit_price"] == "Unit Cost"
