"""Numbers as files write them."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.readers.numbers import (
    Evidence,
    decimal,
    evidence,
    parse,
    split_percent,
    split_price,
    split_quantity,
)
from desktop_app.readers.sheet import Column

NOTHING = Evidence()


def column(*texts: str, numeric: tuple[bool, ...] | None = None) -> Column:
    cells = np.empty(len(texts), dtype=object)
    cells[:] = texts
    return Column(cells, None if numeric is None else np.array(numeric))


def values(
    *texts: str, split=split_price, comma: bool = False, quantity: bool = False, hint: Evidence = NOTHING
) -> list[str]:
    cells = column(*texts)
    found = parse(cells, split, evidence(cells, split), hint, comma, quantity)
    return ["?" if doubtful else value for value, doubtful in zip(found.values, found.open_rows, strict=True)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1'234.56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1\u00a0234\u202f567,5", "1234567.5"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("12,34,567.8", "1234567.8"),
        ("0,3", "0.3"),
        ("0,300", "0.300"),
        ("1,5", "1.5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("007", "7"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("5-", "-5"),
        ("1.5E-3", "0.0015"),
        ("1E3", "1000"),
        ("２", "2"),
    ],
)
def test_one_number_alone(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["abc", "2-3", "1/2", "1,23,4.5.6", "", "--", "1.2.3", "10k", "12:30"])
def test_what_is_no_number_is_unknown(text):
    assert values(text) == [""]


def test_the_column_settles_what_one_cell_leaves_open():
    assert values("1,234", "2.50") == ["1234", "2.50"]
    assert values("1.234", "2,50") == ["1234", "2,50".replace(",", ".")]
    assert values("1,234", "5,678") == ["?", "?"]
    assert values("1.234", "5.678", comma=True) == ["?", "?"]


def test_a_point_is_a_decimal_point_unless_something_says_otherwise():
    assert values("1.234", "12") == ["1.234", "12"]


def test_the_other_columns_of_the_file_settle_it_too():
    assert values("1,234", hint=Evidence(commas=3)) == ["1.234"]
    assert values("1,234", hint=Evidence(points=3)) == ["1234"]


def test_quantities_that_all_have_three_decimals_are_no_thousands():
    assert values("1,000", "12,000", "0,500", split=split_quantity, quantity=True) == ["1.000", "12.000", "0.500"]
    assert values("1,000", "12,000", split=split_quantity, quantity=True) == ["1.000", "12.000"]
    assert values("1,000", "12", split=split_quantity, quantity=True) == ["?", "12"]


def test_stored_numbers_have_one_reading():
    cells = column("1.234", "1,5", numeric=(True, False))
    found = parse(cells, split_price, evidence(cells, split_price), Evidence(), False)
    assert list(found.values) == ["1.234", "1.5"]


@given(
    st.decimals(0, 10**9, allow_nan=False, places=2),
    st.sampled_from([(".", ","), (",", "."), (".", "'"), (",", " "), (".", ""), (",", "\u00a0")]),
)
def test_any_amount_survives_any_convention(amount, convention):
    mark, group = convention
    text = f"{amount:,.2f}".replace(",", "#").replace(".", mark).replace("#", group)
    assert Decimal(values(text)[0]) == amount


@given(st.text())
def test_any_text_is_a_decimal_text_or_unknown(text):
    for value in (decimal(text, "."), decimal(text, ",")):
        assert value is None or Decimal(value) == Decimal(value)
    for split in (split_price, split_quantity, split_percent):
        parts = split(text)
        assert parts is None or all(isinstance(part, str) for part in parts)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("12个", ("12", "个")),
        ("5 szt.", ("5", "szt.")),
        ("2 pcs", ("2", "pcs")),
        ("1.5 m", ("1.5", "m")),
        ("1,5", ("1,5", "")),
        ("x4", ("4", "")),
        ("4x", ("4", "")),
        ("3 ×", ("3", "")),
        ("一卷", ("1", "卷")),
        ("两个", ("2", "个")),
        ("十二个", ("12", "个")),
        ("10 шт.", ("10", "шт.")),
        ("2本", ("2", "本")),
        ("4 (pcs)", ("4", "pcs")),
        ("3 Rollen", ("3", "Rollen")),
        ("7 Stk", ("7", "Stk")),
    ],
)
def test_quantities_with_units(text, parts):
    assert split_quantity(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "AR",
        "若干",
        "少量",
        "TBD",
        "as required",
        "2-3",
        "10k",
        "4k7",
        "4 x 1 m",
        "1/2",
        "",
        "~300g",
        "R1, R2",
        "2 of 3",
    ],
)
def test_what_is_no_quantity(text):
    assert split_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("€ 1.234,56", ("1.234,56", "EUR")),
        ("5,00 zł", ("5,00", "PLN")),
        ("12元", ("12", "CNY")),
        ("RMB 12", ("12", "CNY")),
        ("$5", ("5", "$")),
        ("US$5", ("5", "USD")),
        ("￥12", ("12", "¥")),
        ("USD 5/pc", ("5", "USD")),
        ("CHF 1'234.50", ("1'234.50", "CHF")),
        ("12,-", ("12", "")),
        ("100 руб.", ("100", "RUB")),
        ("NT$30", ("30", "TWD")),
    ],
)
def test_prices_with_currencies(text, parts):
    assert split_price(text) == parts


@pytest.mark.parametrize("text", ["5 per 100", "5-7 €", "free", "€5 / $6", "€/kg", "on request"])
def test_what_is_no_price(text):
    assert split_price(text) is None
