"""How far binary workbooks claim to reach and how much text they claim to hold, before an engine believes them."""

import struct

import pytest
from binary_books import changed_part, compound, record, shared_texts, xls_bytes, xlsb_bytes, xlsb_record

from desktop_app.readers import UnreadableFile, read_bom
from desktop_app.readers.archive import MOST_CHARACTERS
from desktop_app.readers.compound_file import packed_alone
from desktop_app.readers.xls_extents import DamagedRecords, Extent, extent_of_xls, without_dimensions
from desktop_app.readers.xlsb_extents import engine_parts, extent_of_sheet, lengths_of_texts

ROWS = [["Part Number", "Qty"], ["A", 1], ["B", 2]]
BEGIN, END = record(0x0809, b"\0" * 16), record(0x000A, b"")


def stream(*sheets: bytes, texts: bytes = b"") -> bytes:
    """The records of a workbook whose sheets have some records."""
    begins = 4 + 16 + 14 * len(sheets) + len(texts) + 4
    head, body = BEGIN, b""
    for number, sheet in enumerate(sheets):
        head += record(0x0085, struct.pack("<IHBBBB", begins + len(body), 0, 2, 0, 65 + number % 26, 65))
        body += BEGIN + sheet + END
    return head + texts + END + body


def number(row: int, column: int) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, 0, 1.0))


def dimensions(first: int, last: int, left: int, right: int) -> bytes:
    return record(0x0200, struct.pack("<IIHHH", first, last, left, right, 0))


@pytest.mark.parametrize(
    ("records", "cells"),
    [
        (number(4, 2), 5 * 3),
        (record(0x00BD, struct.pack("<HHHIHIH", 9, 5, 0, 1, 0, 1, 6)), 10 * 7),
        (dimensions(0, 100, 0, 20), 100 * 20),
        (record(0x0200, struct.pack("<5H", 0, 100, 0, 20, 0)), 100 * 20),
        (dimensions(10, 9, 0, 1), 2**32 - 1),
        (number(65535, 65535), 65536 * 65536),
        (BEGIN + END + number(7, 0), 8),
        (record(0x00FD, b"\1"), 0),
        (b"\3\2", 0),
    ],
    ids=["number", "numbers", "size", "old size", "size below nothing", "far", "after a chart", "short", "cut off"],
)
def test_an_xls(records, cells):
    assert extent_of_xls(stream(records)).cells == cells


def test_sheets_of_an_xls_count_together_and_begin_where_the_workbook_says():
    assert extent_of_xls(stream(number(60000, 0), number(0, 60000))).cells == 2 * 60001
    one = stream(number(9, 0))
    at = struct.unpack_from("<I", one, 24)[0]
    hidden = one.replace(BEGIN + number(9, 0), BEGIN + record(0x00FE, number(99, 0)))
    assert extent_of_xls(hidden).cells == 0
    moved = hidden[:24] + struct.pack("<I", at + len(BEGIN) + 4) + hidden[28:]
    assert extent_of_xls(moved).cells == 100


def test_very_many_sheets_within_each_other():
    sheets = stream(*[number(9, 0)] * 200)
    within = sheets.replace(BEGIN + number(9, 0) + END, BEGIN + number(9, 0) + record(0x00FE, b""))
    with pytest.raises(DamagedRecords):
        extent_of_xls(within)


def test_what_cannot_be_followed_claims_nothing():
    for data in (b"", b"\x09", b"x" * 600, stream(b"")[:40]):
        assert extent_of_xls(data) == Extent(0, 0)


def test_what_a_sheet_says_of_its_size_is_taken_out():
    without = without_dimensions(stream(dimensions(10, 9, 0, 1) + number(4, 2)))
    assert extent_of_xls(without).cells == 5 * 3


def test_an_xls_with_a_size_below_nothing_is_read():
    data = xls_bytes(ROWS, before_cells=dimensions(10, 9, 0, 200))
    assert read_bom("x.xls", data).bom.lines == 2


def test_an_xls_that_reaches_too_far_is_refused():
    with pytest.raises(UnreadableFile, match="cells"):
        read_bom("x.xls", compound(stream(number(65535, 65535))))
    with pytest.raises(UnreadableFile, match="cells"):
        read_bom("x.xls", compound(stream(*[number(65535, 255)] * 4)))


def test_a_cell_in_a_column_that_no_spreadsheet_has():
    data = xls_bytes(ROWS)
    far = data.replace(struct.pack("<HHHd", 1, 1, 0, 1.0), struct.pack("<HHHd", 1, 60_000, 0, 1.0))
    assert far != data
    with pytest.raises(UnreadableFile, match="cells"):
        read_bom("x.xls", far)


def shared(row: int, text: int) -> bytes:
    return record(0x00FD, struct.pack("<HHHI", row, 0, 0, text))


PLAIN = struct.pack("<HB", 3, 0) + b"abc"
WIDE = struct.pack("<HB", 3, 1) + b"a\0b\0c\0"
#: With two runs of looks and six bytes of further data.
ADORNED = struct.pack("<HBHI", 3, 12, 2, 6) + b"abc" + b"\0" * 14


@pytest.mark.parametrize("first", [PLAIN, WIDE, ADORNED], ids=["plain", "wide", "with looks and further data"])
def test_the_characters_of_an_xls(first):
    second = struct.pack("<HB", 5, 0) + b"abcde"
    for pieces in ([first + second], [first, second], [first + second[:5], b"\0" + second[5:]]):
        extent = extent_of_xls(stream(shared(0, 0) + shared(1, 1) + shared(2, 1), texts=shared_texts(*pieces)))
        assert extent == Extent(3, 3 + 5 + 5)


def test_texts_that_go_on_in_other_characters():
    texts = shared_texts(struct.pack("<HB", 5, 0) + b"ab", b"\1c\0d\0e\0", ADORNED[:-4], ADORNED[-4:] + PLAIN)
    assert extent_of_xls(stream(b"".join(shared(row, row) for row in range(9)), texts=texts)).characters == 5 + 3 + 3


@pytest.mark.parametrize("cut", [b"\1", struct.pack("<HB", 4, 0) + b"abc", ADORNED[:5], ADORNED[:-1]])
def test_texts_that_do_not_end(cut):
    texts = shared_texts(PLAIN + cut)
    assert extent_of_xls(stream(shared(0, 0) + shared(1, 1), texts=texts)).characters == 3


def test_a_long_shared_text_that_very_many_cells_of_an_xls_name():
    texts = shared_texts(struct.pack("<HB", 60_000, 0), *[b"\0" + b"x" * 6_000] * 10)
    sheet = b"".join(shared(row, 0) for row in range(MOST_CHARACTERS // 60_000 + 2))
    with pytest.raises(UnreadableFile, match="MB of text"):
        read_bom("x.xls", packed_alone("Workbook", stream(sheet, texts=texts)))


# --- XLSB ----------------------------------------------------------------------------------------------------------------

SHEET = "xl/worksheets/sheet1.bin"


def cell(kind: int, column: int, value: bytes) -> bytes:
    return xlsb_record(kind, struct.pack("<II", column, 0) + value)


ROW = xlsb_record(0, struct.pack("<I", 9) + b"\0" * 13)


def test_an_xlsb():
    assert extent_of_sheet(ROW + cell(5, 16_000, b"\0" * 8), []).cells == 10 * 16_001
    assert extent_of_sheet(ROW + cell(7, 2, struct.pack("<I", 1)), [3, 50]) == Extent(30, 50)
    assert extent_of_sheet(ROW + cell(6, 0, struct.pack("<I", 2) + b"a\0b\0"), []) == Extent(10, 2)
    assert extent_of_sheet(ROW + cell(1, 90, b""), []).cells == 0
    for cut in (b"", b"\x94", b"\x94\x01", b"\x05\xff\xff"):
        assert extent_of_sheet(cut, []) == Extent(0, 0)


@pytest.mark.parametrize(
    "records",
    [
        xlsb_record(0, b"\0\0"),
        xlsb_record(0, struct.pack("<I", 1_048_576)),
        ROW + xlsb_record(7, struct.pack("<II", 0, 0)),
        ROW + cell(6, 0, struct.pack("<I", 2) + b"a\0"),
        ROW + cell(8, 0, struct.pack("<I", 0x7FFFFFFF)),
    ],
    ids=["short row", "row below all", "short cell", "long text", "longest text"],
)
def test_records_of_an_xlsb_that_would_be_read_with_the_rest_of_others(records):
    with pytest.raises(DamagedRecords):
        extent_of_sheet(records, [])
    data = changed_part(xlsb_bytes(ROWS), SHEET, xlsb_record(145), xlsb_record(145) + records)
    with pytest.raises(UnreadableFile, match="damaged"):
        read_bom("x.xlsb", data)


def test_the_shared_texts_of_an_xlsb():
    def text(characters: str) -> bytes:
        return xlsb_record(0x13, b"\0" + struct.pack("<I", len(characters)) + characters.encode("utf-16-le"))

    between = xlsb_record(0x23) + text("future") + xlsb_record(0x24)
    assert lengths_of_texts(xlsb_record(159, b"\0" * 8) + text("abc") + between + text("de")) == [3, 2]
    with pytest.raises(DamagedRecords):
        lengths_of_texts(xlsb_record(0x13, b"\0\xff\xff\xff\xff"))


def test_a_sheet_of_an_xlsb_that_does_not_begin_as_one():
    far = cell(5, 0xFFFF0000, b"\0" * 8) + xlsb_record(146)
    data = changed_part(xlsb_bytes(ROWS), SHEET, xlsb_record(146), far)
    with pytest.raises(UnreadableFile, match="cells"):
        read_bom("x.xlsb", data)
    with pytest.raises(UnreadableFile, match="damaged"):
        read_bom("x.xlsb", changed_part(data, SHEET, b"\x81\1", b"\x82\1"))


def test_only_known_parts_reach_the_engine():
    sheet = b"\x81\1\0"
    book = {"xl/workbook.bin": b"", "xl/worksheets/sheet1.bin": sheet, "xl/_rels/workbook.bin.rels": b""}
    others = {"xl/worksheets/binaryIndex1.bin": b"\x2a", "xl/workbook.xml": b"", "_rels/.rels": b""}
    assert engine_parts(book | others) == book
    assert engine_parts({"xl/workbook.xml": b"", "xl/vbaProject.bin": b""}) == {"xl/workbook.xml": b""}


def test_a_long_shared_text_that_very_many_cells_of_an_xlsb_name():
    text = xlsb_record(0x13, b"\0" + struct.pack("<I", 1_000_000) + b"x\0" * 1_000_000)
    rows = b"".join(xlsb_record(0, struct.pack("<I", row) + b"\0" * 13) + cell(7, 0, b"\0" * 4) for row in range(2_002))
    data = changed_part(xlsb_bytes(ROWS), SHEET, xlsb_record(145), xlsb_record(145) + rows)
    data = changed_part(data, "xl/sharedStrings.bin", b"", xlsb_record(159, struct.pack("<II", 1, 1)) + text)
    with pytest.raises(UnreadableFile, match="MB of text"):
        read_bom("x.xlsb", data)
