"""What stands around a list holds for its lines, and is said; what only hints at something is never taken for it."""

import pytest
from making import column, messages, read

HEADER = ["Part Number", "Description", "Qty", "Unit Price"]
LINES = [["A-1", "Bolt", 2, "3.50"], ["A-2", "Nut", 4, "1.20"]]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["Currency: EUR"], "EUR"),
        (["Währung", "EUR"], "EUR"),
        (["币种：人民币"], "CNY"),
        (["单位：元"], "CNY"),
        (["All prices in USD"], "USD"),
        (["Alle Preise in Euro"], "EUR"),
    ],
)
def test_the_currency_that_a_title_says_is_that_of_the_prices(row, code):
    found = read([["Pump"], row, HEADER, *LINES])
    assert column(found.bom, "currency")["A-1"] == code
    assert messages(found, f"taken as {code}", "row 2")


@pytest.mark.parametrize(
    "rows", [[["Total cost 300 USD"]], [["Currency: EUR"], ["Currency: USD"]], [["USD rate", "0.9"]]]
)
def test_what_says_no_currency_of_all_prices_leaves_it_unknown(rows):
    assert column(read([*rows, HEADER, *LINES]).bom, "currency")["A-1"] == ""


def test_a_price_with_a_currency_of_its_own_keeps_it():
    found = read([["Currency: EUR"], HEADER, ["A-1", "Bolt", 2, "3.50 USD"], ["A-2", "Nut", 4, "1.20"]])
    assert column(found.bom, "currency") == {"A-1": "USD", "A-2": "EUR", "product": ""}


def test_a_country_as_the_maker_is_no_origin():
    rows = [["Part Number", "Manufacturer", "Qty"], ["A-1", "China", 2], ["A-2", "Bosch", 1]]
    found = read(rows)
    assert column(found.bom, "country_of_origin")["A-1"] == ""
    assert messages(found, "“Manufacturer” names countries", "row 2", "China")
    origin = [[*row, said] for row, said in zip(rows, ["Country of Origin", "CN", "DE"], strict=True)]
    assert not messages(read(origin), "names countries")


def test_a_unit_said_twice_is_one():
    rows = [
        ["Part Number", "Qty", "UoM"],
        ["A-1", 2, "EA - Each"],
        ["A-2", "0.5", "KG (Kilogram)"],
        ["A-3", 1, "X - Y"],
    ]
    assert list(read(rows).bom.usages.unit) == ["EA", "KG", "X - Y"]
