"""Prices, currencies, origins and masses of parts."""

import pytest
from making import column, messages, read


def price(*cells: str, header: str = "Unit Price", currency: tuple[str, ...] | None = None, **how: str):
    head = ["Part Number", "Qty", header] + (["Currency"] if currency else [])
    rows = [[f"P{i}", "1", cell] + ([currency[i]] if currency else []) for i, cell in enumerate(cells)]
    found = read([head, *rows], **how)
    prices, currencies = column(found.bom, "unit_price"), column(found.bom, "currency")
    return [(prices[f"P{i}"], currencies[f"P{i}"]) for i in range(len(cells))], found


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Unit Price (EUR)", "EUR"),
        ("单价(元)", "CNY"),
        ("Cena [zł]", "PLN"),
        ("Preis in CHF", "CHF"),
        ("Price US$", "USD"),
        ("Цена, руб.", "RUB"),
        ("Unit Price", ""),
    ],
)
def test_the_currency_of_a_header(header, code):
    assert price("1.50", "2.75", header=header)[0] == [("1.50", code), ("2.75", code)]


def test_the_currency_column_comes_first_then_the_cell_then_the_header():
    found, _ = price("1.5", "2.5 USD", "3.5", header="Unit Price (EUR)", currency=("GBP", "", ""))
    assert found == [("1.5", "GBP"), ("2.5", "USD"), ("3.5", "EUR")]


def test_two_currencies_for_one_price_are_unknown():
    found, read_ = price("1.5 USD", currency=("EUR",))
    assert found == [("1.5", "")]
    assert messages(read_, "not the one of the Currency column")


def test_a_dollar_is_said_and_a_yen_or_yuan_sign_settles_nothing():
    found, read_ = price("$1.5", "¥20", "￥30")
    assert found == [("1.5", "USD"), ("20", ""), ("30", "")]
    assert messages(read_, "US dollars", "row 2")
    assert messages(read_, "may be yuan or yen", "rows 3, 4")


def test_a_currency_that_is_none_is_unknown():
    found, read_ = price("1", currency=("coins",))
    assert found == [("1", "")]
    assert messages(read_, "coins")


def test_a_decimal_comma():
    assert price("1.234,50", "0,3", delimiter=";")[0] == [("1234.50", ""), ("0.3", "")]


def test_a_price_with_two_readings_is_unknown():
    found, read_ = price("1,234", "12")
    assert found == [("", ""), ("12", "")]
    assert messages(read_, "“1,234”", "row 2", "unknown")


def test_a_price_that_is_none_is_unknown_and_said():
    found, read_ = price("on request", "n/a", "", "5")
    assert [value for value, _ in found] == ["", "", "", "5"]
    assert messages(read_, "not understood", "row 2", "on request")


def test_prices_for_a_hundred_pieces():
    rows = [
        ["Part Number", "Menge", "Preis", "Preiseinheit", "Währung"],
        ["A", "1", "250", "100", "EUR"],
        ["B", "1", "3", "1", "EUR"],
    ]
    found = read(rows)
    assert column(found.bom, "unit_price") == {"product": "", "A": "2.5", "B": "3"}
    assert messages(found, "divided")


def test_unit_price_is_wanted_and_not_the_total():
    rows = [["Part Number", "Qty", "Total Price", "Unit Price"], ["A", "4", "10", "2.5"]]
    assert column(read(rows).bom, "unit_price")["A"] == "2.5"


def test_origins():
    rows = [
        ["Part Number", "Qty", "Country of Origin"],
        ["A", "1", "China (mainland)"],
        ["B", "1", "台湾"],
        ["C", "1", "CN/JP"],
    ]
    found = read([*rows, ["D", "1", "unknown"], ["E", "1", "NA"]])
    assert column(found.bom, "country_of_origin") == {"product": "", "A": "CN", "B": "TW", "C": "", "D": "", "E": ""}
    assert messages(found, "rows 4 and 6", "CN/JP", "NA")


@pytest.mark.parametrize(
    ("header", "cell", "mass", "unit"),
    [
        ("Mass [g]", "12.5", "12.5", "g"),
        ("Gewicht", "0,5 kg", "0.5", "kg"),
        ("Mass", "3", "3", ""),
        ("Масса, кг", "1,25", "1.25", "кг"),
        ("重量(g)", "7", "7", "g"),
    ],
)
def test_masses(header, cell, mass, unit):
    bom = read([["Part Number", "Qty", header], ["A", "1", cell]]).bom
    assert (column(bom, "mass")["A"], column(bom, "mass_unit")["A"]) == (mass, unit)


def test_item_classes_are_written_in_one_way():
    assert (
        column(read([["Part Number", "Qty", "Item Class"], ["A", "1", " NdFeB-Dy-Magnet "]]).bom, "item_class")["A"]
        == "ndfeb-dy-magnet"
    )


def test_units_of_quantities():
    bom = read(
        [
            ["Part Number", "Qty", "Unit"],
            ["A", "12个", ""],
            ["B", "1,5 m", ""],
            ["C", "2", "kg"],
            ["D", "5 szt.", "pcs"],
        ]
    ).bom
    assert list(bom.usages.quantity) == ["12", "1.5", "2", "5"]
    assert list(bom.usages.unit) == ["个", "m", "kg", "pcs"]


def test_negative_and_zero_quantities_are_kept_and_said():
    found = read([["Part Number", "Qty"], ["A", "-1"], ["B", "0"], ["C", "2"]])
    assert list(found.bom.usages.quantity) == ["-1", "0", "2"]
    assert messages(found, "negative", "row 2")
    assert messages(found, "zero", "row 3")


def test_no_column_of_quantities_means_one_each_and_is_said():
    found = read([["Part Number", "Description"], ["A", "x"], ["B", "y"]])
    assert list(found.bom.usages.quantity) == ["1", "1"]
    assert messages(found, "no column of quantities")


def test_a_root_needs_no_quantity():
    assert messages(read([["Level", "Part Number", "Qty"], ["0", "A", ""], ["1", "B", "2"]])) == []
