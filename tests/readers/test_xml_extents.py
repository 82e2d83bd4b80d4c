"""How far plainly written XLSX sheets reach."""

import pytest

from desktop_app.readers.xml_extents import cells_of_xlsx, plain_reach


def sheet(*rows: tuple[object, str]) -> bytes:
    """Rows, each given by its number and the place of its one cell."""
    return b"".join(f'<row r="{row}"><c r="{cell}" t="s"><v>0</v></c></row>'.encode() for row, cell in rows)


@pytest.mark.parametrize(
    ("cell", "columns"), [("Z", 26), ("AZ", 52), ("BA", 130), ("KK", 598), ("ZZ", 702), ("AAA", 2_730), ("XFD", 16_384)]
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
