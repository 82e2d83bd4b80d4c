"""Habits of lists from workshops, machine builders and ERP exports, each in a small list of our own."""

import pytest
from making import read, tree

from desktop_app.readers import RowKind
from desktop_app.readers.words import match


def parts_of(rows: list[list[object]]) -> list[str]:
    return [part for line in tree(read(rows).bom).values() for part, _ in line]


def test_a_unit_in_brackets_is_no_short_word_of_another_language():
    assert match("Corriente (mA)") is None
    found = match("Mã")
    assert found is not None
    assert found.role == "part_number"


@pytest.mark.parametrize("header", ["Preis (1 Stk)", "Price (each)", "Cena (1 szt)"])
def test_a_price_for_one_is_meant_where_another_is_the_sum(header: str):
    rows = [["Name", "Qty", header, "Preis"], ["Motor", 2, 5, 10], ["Bolt M3", 1, 1, 1], ["Nut M3", 1, 2, 2]]
    assert read(rows).source.columns["unit_price"] == header


def test_a_currency_in_brackets_is_no_drawing():
    found = match("Total cost per robot (CAD)")
    assert found is not None
    assert found.role == "total_price"


def test_a_number_written_together_with_what_it_numbers():
    roles = {found.role for text in ("Bestellnr.", "Bestell-Nr.") if (found := match(text)) is not None}
    assert roles == {"supplier_part"}


def test_a_form_numbers_its_columns_below_the_header():
    header = ["Позиция", "Наименование", "Тип, марка", "Единица измерения", "Количество"]
    rows = [header, [1, 2, 3, 4, 6], ["1.1", "Пульт", "С2000М", "шт.", 1], ["1.2", "Блок", "БКИ", "шт.", 2]]
    found = read(rows)
    assert found.bom.lines == 2
    assert found.source.structure == "flat"


def test_the_header_of_another_table_below_the_sum_ends_the_list():
    rows = [["Name", "Qty", "Price"], ["Motor", 2, 5], ["Driver", 1, 9], ["Sum", "", 19], []]
    rows += [["Person", "Self", "School"], ["Ann", 4.6, 4.7], ["Ben", 4.6, 4.7]]
    assert parts_of(rows) == ["Motor", "Driver"]


def test_a_header_within_a_list_has_words_for_its_numbers():
    rows = [["Part", "Price", "Qty"], ["Motor", 5, 2], [], ["Printed parts", "(€/g)", "(m)"], [], ["Barrier", 0.03, 1]]
    assert parts_of(rows) == ["Motor", "Barrier"]


def test_workings_beside_a_list_count_something_else():
    rows = [["Produktname", "Stk. Zahl", "Preis", "", "Etage", "Länge", "Anzahl"]]
    rows += [["Switch", 1, 99, "", "EG", 26, 7], ["Kabel", 5, 2, "", "OG", 24, 8], ["Patchpanel", 5, 9, "", "", "", ""]]
    assert read(rows).source.columns["quantity"] == "Stk. Zahl"


def test_a_remark_of_many_words_below_the_lines_is_no_part():
    rows = [
        ["Item", "Model", "Qty", "Note"],
        ["Screw", "M3", 4, ""],
        ["Insert", "M4", 8, ""],
        ["Cable", "40 cm", 7, ""],
    ]
    rows += [["Bring your own cable ties and a fan splitter if you use them"]]
    found = read(rows)
    assert found.bom.lines == 3
    understood = found.understanding
    assert understood is not None
    assert [skipped.rows for skipped in understood.skipped if skipped.kind is RowKind.REMARK] == [(4,)]


def test_a_lone_text_without_number_and_name_is_a_heading_where_all_lines_have_both():
    rows = [["Part number", "Name", "Qty"], *[[f"RB {i}", f"Belt {i}", 1] for i in range(12)]]
    rows += [["bought elsewhere", "", ""], ["eBay 28", "Belt XL", 3], ["eBay 29", "Belt L", 1]]
    assert read(rows).bom.lines == 14
