"""How far binary workbooks claim to reach, before an engine believes them."""

import struct

import pytest
from binary_books import record, xls_bytes

from desktop_app.readers import UnreadableFile, read_bom
from desktop_app.readers.extents import cells_of_xls, cells_of_xlsb, chains_end


def compound(stream: bytes) -> bytes:
    """The smallest compound file with a stream `Workbook`: header, sector table, directory, stream."""
    stream = stream.ljust(4096, b"\0")
    sectors = len(stream) // 512
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sectors), 0xFFFFFFFE]
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HH", header, 28, 0xFFFE, 9)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    entry = "Workbook".encode("utf-16-le").ljust(64, b"\0") + b"\0" * 52 + struct.pack("<III", 2, len(stream), 0)
    fat = struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff")
    return bytes(header) + fat + entry.ljust(512, b"\0") + stream


BEGIN = record(0x0809, b"\0" * 16)


@pytest.mark.parametrize(
    ("records", "cells"),
    [
        (record(0x0203, struct.pack("<HHHd", 4, 2, 0, 1.0)), 5 * 3),
        (record(0x00BD, struct.pack("<HHHIHIH", 9, 0, 0, 1, 0, 1, 6)), 10 * 7),
        (record(0x0200, struct.pack("<IIHHH", 0, 100, 0, 20, 0)), 100 * 20),
        (record(0x0203, struct.pack("<HHHd", 65535, 65535, 0, 1.0)), 65536 * 65536),
        (record(0x00FD, b"\1"), 0),
        (b"\3\2", 0),
    ],
)
def test_an_xls(records, cells):
    assert cells_of_xls(compound(BEGIN + records)) == cells


def test_sheets_of_an_xls_are_told_apart():
    far_row = record(0x0203, struct.pack("<HHHd", 60000, 0, 0, 1.0))
    far_column = record(0x0203, struct.pack("<HHHd", 0, 60000, 0, 1.0))
    assert cells_of_xls(compound(BEGIN + far_row + BEGIN + far_column)) == 60001


@pytest.mark.parametrize("data", [b"", b"\xd0\xcf\x11\xe0", b"x" * 600, compound(b"")[:700]])
def test_what_cannot_be_followed_claims_nothing(data):
    assert cells_of_xls(data) == 0


def test_an_xls_that_reaches_too_far_is_refused():
    far = record(0x0203, struct.pack("<HHHd", 65535, 65535, 0, 1.0))
    with pytest.raises(UnreadableFile, match="cells"):
        read_bom("x.xls", compound(BEGIN + far))


def test_an_xlsb():
    row = b"\x00\x04" + struct.pack("<I", 1_000_000)
    cell = b"\x05\x04" + struct.pack("<I", 16_000)
    assert cells_of_xlsb(row + cell) == 1_000_001 * 16_001
    dimensions = b"\x94\x01\x10" + struct.pack("<4I", 0, 9, 0, 4)
    assert cells_of_xlsb(dimensions) == 10 * 5
    assert cells_of_xlsb(b"\x94") == 0


def test_a_compound_file_whose_sectors_go_round_in_a_circle():
    data = bytearray(xls_bytes([["Part Number", "Qty"], ["A", 1]]))
    assert chains_end(bytes(data))
    struct.pack_into("<I", data, 512 + 4 * 4, 3)  # the sector after the fourth is the third
    assert not chains_end(bytes(data))
    with pytest.raises(UnreadableFile, match="damaged"):
        read_bom("x.xls", bytes(data))


def test_a_cell_in_a_column_that_no_spreadsheet_has():
    data = xls_bytes([["Part Number", "Qty"], ["A", 1]])
    far = data.replace(struct.pack("<HHHd", 1, 1, 0, 1.0), struct.pack("<HHHd", 1, 60_000, 0, 1.0))
    assert far != data
    with pytest.raises(UnreadableFile, match="cells"):
        read_bom("x.xls", far)
