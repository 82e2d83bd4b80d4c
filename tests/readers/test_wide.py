"""Sheets of thousands of columns are read like others, in a time that grows with their cells and not with their squares."""

import random
import string

import numpy as np
import pytest
from making import column, csv_bytes, xlsx_bytes

from desktop_app.readers import read_bom
from desktop_app.readers.columns import _multiple
from desktop_app.readers.headers import DEEPEST_HEADER, MOST_JUDGED, _deepest
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.words import match

WIDEST = 16_384
HEADER = ["Part Number", "Qty", "Description", "Manufacturer", "MPN", "Unit Price", "Currency"]
CHANCE = random.Random(5)


def word() -> str:
    return "".join(CHANCE.choices(string.ascii_lowercase, k=8))


def lines(width: int, height: int) -> list[list[object]]:
    return [[f"P-{row}", row + 1, *[f"v{(7 * row + c) % 100}" for c in range(width - 2)]] for row in range(height)]


@pytest.mark.parametrize(
    ("header", "height"),
    [
        ([*HEADER, *[f"c{i}" for i in range(WIDEST - 7)]], 20),
        (["Part Number", "Qty", *[f"Assembly {i}" for i in range(1_499)], *["Component Number"] * 1_499], 20),
        ([*HEADER, *[f"{HEADER[i % 7]} {i}" for i in range(2_993)]], 20),
        (["Part Number", "Qty", "MPN", "Description", *["Quantity"] * 2_996], 20),
        ([*[f"Level {i % 100}" for i in range(2_998)], "Part Number", "Qty"], 20),
    ],
    ids=["the widest", "products and components", "known words", "quantities", "levels"],
)
def test_a_wide_sheet(header, height):
    found = read_bom("x.csv", csv_bytes([header, *lines(len(header), height)]))
    assert found.bom.lines == height


def test_a_wide_workbook_is_read_as_its_text_is():
    rows = [[*HEADER, *[f"c{i}" for i in range(1_493)]], *lines(1_500, 3)]
    book, text = (read_bom("x", data).bom for data in (xlsx_bytes(rows), csv_bytes(rows)))
    assert list(column(book, "part_number")) == list(column(text, "part_number")) == ["P-0", "P-1", "P-2", "x"]


def test_a_header_below_a_long_title_is_found_however_wide_it_is():
    title = [[f"Remark {row}", *[""] * 2_999] for row in range(200)]
    found = read_bom("x.csv", csv_bytes([*title, [*HEADER, *[word() for _ in range(2_993)]], *lines(3_000, 5)]))
    assert found.source.header_row == 200


def test_rows_are_judged_as_headers_up_to_a_number_of_filled_cells():
    def deepest(*filled: int) -> int:
        columns = [
            np.array(["x" if place < many else "" for many in filled], dtype=object) for place in range(max(filled))
        ]
        return _deepest(Sheet("", tuple(map(Column, columns))))

    assert deepest(*[1] * 300) == DEEPEST_HEADER
    assert deepest(*[1_000] * 240) == MOST_JUDGED // 1_000
    assert deepest(*[1] * 100, *[4_000] * 60) == 100 + MOST_JUDGED // 4_000


def test_what_very_many_columns_say_of_a_part_is_kept():
    texts = [f"says {i}" for i in range(80)]
    header = ["Part Number", "Qty", *["Description"] * 81]
    found = read_bom("x.csv", csv_bytes([header, ["A", 1, *texts, texts[0]], ["B", 2, *texts[:2], *[""] * 79]]))
    assert found.bom.parts.description[0] == " · ".join(texts)
    assert found.bom.parts.description[1] == "says 0 · says 1"


@pytest.mark.parametrize(
    ("many", "one", "factor"),
    [
        ([2.0, 4.0, None], [1.0, 2.0, 3.0], 2.0),
        ([2.0, 4.0], [1.0, 1.0], None),
        ([None, 0.0], [1.0, 1.0], None),
        ([0.3, 3.0], [0.1, 1.0], 3.0),
    ],
)
def test_the_factor_between_two_columns(many, one, factor):
    assert _multiple(many, one) == factor


def test_misspelt_words_are_known_as_before_and_strange_ones_are_none():
    said = {
        "Quantitiy": "quantity",
        "Suppllier": "supplier",
        "Manufacurer": "manufacturer",
        "Descripton": "description",
    }
    assert {text: found.role for text in said if (found := match(text))} == said
    assert not [text for text in (word() for _ in range(200)) if match(text)]
