"""How far plainly written XLSX sheets reach."""

import pytest

from desktop_app.readers.xml_extents import (
    cells_of_ods,
    cells_of_xlsx,
    characters_of_xlsx,
    lengths_of_shared,
    plain_reach,
)


def sheet(*rows: tuple[object, str]) -> bytes:
    """Rows, each given by its number and the place of its one cell."""
    return b"".join(f'<row r="{row}"><c r="{cell}" t="s"><v>0</v></c></row>'.encode() for row, cell in rows)


@pytest.mark.parametrize(
    ("cell", "columns"),
    [
        ("F", 6),
        ("G", 13),
        ("Z", 26),
        ("AZ", 52),
        ("BZ", 78),
        ("CA", 130),
        ("KK", 598),
        ("ZZ", 702),
        ("AAA", 2_730),
        ("XFD", 16_384),
    ],
)
def test_a_plain_sheet_reaches_as_far_as_its_last_row_and_some_column(cell, columns):
    data = sheet((1, "A1"), (77, f"{cell}77"))
    assert plain_reach(data) == 77 * columns >= cells_of_xlsx(data)


def test_a_column_that_no_spreadsheet_has_is_not_plain():
    for cell in ("XFE1", "XZZ1", "ZZZ1", "AAAA1"):
        assert plain_reach(sheet((1, cell))) is None


@pytest.mark.parametrize("last", [1, 7, 10, 99, 100, 101, 320, 1_000, 1_010, 2_019])
def test_a_row_or_a_cell_below_the_last_row_is_not_plain(last):
    for other in range(2_100):
        assert (plain_reach(sheet((other, "A1"), (last, "A1"))) is None) == (other > last)
        assert (plain_reach(sheet((1, f"A{other}"), (last, "A1"))) is None) == (other > last)


@pytest.mark.parametrize("number", ["007", "0", "0000"])
def test_rows_with_zeros_before_their_number(number):
    assert plain_reach(sheet((99, "A1"), (number, "A1"))) is None
    assert plain_reach(sheet((1, "A99"), (number, "A1"))) is None


def test_the_sheets_of_an_open_document_count_together():
    cell = b'<table:table-cell office:value="1"/>'
    table = (
        b'<table:table><table:table-row table:number-rows-repeated="5">' + cell + b"</table:table-row></table:table>"
    )
    assert cells_of_ods(table) == 5
    assert cells_of_ods(table * 3) == 15


def test_the_text_that_cells_take_from_shared_strings():
    lengths = lengths_of_shared([b"<sst><si><t>a</t></si><si><t>longer</t></si></sst>", b"<other/>"])
    assert characters_of_xlsx(sheet((1, "A1"), (2, "A2")), lengths) == 2 * lengths[0]
    assert characters_of_xlsx(b'<c t="s"><v>1</v></c><c t="s"><v>99</v></c>', lengths) == lengths[1]
