"""Rows that part a list or head nothing, tables below it, the same list twice, and prices that their sums prove."""

from making import read, xlsx_bytes

from desktop_app.readers import read_bom


def test_a_row_of_marks_parts_a_list():
    header = ["Part", "Amount", "Price", "Article"]
    lines = [["Diode", "1", "0.22", "9956109"], ["Crystal", "2", "0.40", "1842217"], ["Socket", "1", "0.90", "1217037"]]
    marks = ["EXTRA:", "+++", "+++", "+++"]
    assert read([header, *lines[:2], marks, lines[2]]).bom.lines == len(lines)


def test_a_name_before_a_blank_row_heads_nothing():
    header = ["Part", "Name", "Part number"]
    lines = [[f"R{i}", "Resistor", f"Kool-0W5-{i}k"] for i in range(1, 13)]
    found = read([header, *lines[:6], ["", "Circuit board 5x15cm", ""], ["", "", ""], *lines[6:]])
    assert found.bom.lines == len(lines) + 1


def test_names_before_blank_rows_again_and_again_are_headings():
    header = ["Part", "Name", "Part number", "Qty"]
    lines = [[f"R{i}", "Resistor", f"Kool-0W5-{i}k", "1"] for i in range(1, 13)]
    parted = [row for i in range(0, 12, 3) for row in (["", f"Group {i}", "", ""], ["", "", "", ""], *lines[i : i + 3])]
    assert read([header, *parted]).bom.lines == len(lines)


def test_of_two_totals_the_one_by_the_quantity_is_a_price():
    header = ["Наименование", "Количество", "Стоимость", "Итого"]
    lines = [["Плата", "4", "3000", "12000"], ["Корпус", "4", "2000", "8000"], ["Сервер", "1", "30444", "30444"]]
    assert read([header, *lines]).source.columns["unit_price"] == "Стоимость"


def test_a_price_whose_sum_stands_beside_it_is_sure_among_prices_of_more_pieces():
    header = ["MPN", "Quantity", "Cost/Part", "Total", "Cost/Part", "Total", "Cost/Part", "Total"]
    prices = [("OST02", 13, 38), ("OST04", 4, 67), ("TSR1", 1, 620), ("ECA1", 2, 22), ("LTST", 3, 27)]
    lines = [
        [name, count, *(cell for less in (0, 2, 5) for cell in ((price - less) / 100, count * (price - less) / 100))]
        for name, count, price in prices
    ]
    assert read([header, *lines]).understanding.sure


def test_a_table_below_that_names_parts_again_without_counting_them_is_doubted():
    lines = [["Product", "Quantity", "Cost"], ["Steel billet", "61", "0.5"], ["Zinc", "2", "2.3"], ["Coil", "1", "357"]]
    prices = [["Product", "Date", "Price", "Quantity"], ["Zinc", "2025", "2340", "2"], ["Rent", "2025", "17590", ""]]
    prices += [["Wages", "2025", "3000", ""], ["Insurance", "2025", "1250", ""]]
    found = read([*lines, ["", "", ""], *prices])
    assert not found.understanding.sure


def test_what_a_list_was_made_from_on_another_sheet_is_the_same_list():
    places = ["C1 C5", "C2 C3", "R1 R2 R3", "D1 D2", "J1", "U1"]
    names = ["Z5U-5", "Z5U-2", "METALL 470", "1N 5819", "WSL 10G", "TDA 7266"]
    lines = [[place, name, len(place.split())] for place, name in zip(places, names, strict=True)]
    made = [["Designators", "Order number", "Count"], *lines]
    raw = [["Reference", "Quantity", "Value"], *([place, len(place.split()), place[:1]] for place in places)]
    found = read_bom("player.xlsx", xlsx_bytes({"Sheet1": made, "Sheet2": raw}))
    assert found.source.sheet == "Sheet1"
    assert found.understanding.sure
