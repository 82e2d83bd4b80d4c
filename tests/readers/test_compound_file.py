"""Streams of compound files, whole and damaged."""

import struct

import pytest
from binary_books import xls_bytes

from desktop_app.readers import UnreadableFile, read_bom
from desktop_app.readers.compound_file import DamagedCompoundFile, packed_alone, stream_of

ROWS = [["Part Number", "Qty"], ["A", 1], ["B", 2]]
WHOLE = xls_bytes(ROWS)


def with_small_stream(content: bytes) -> bytes:
    """A compound file whose stream `Workbook` stands in the stream of small sectors."""
    free, end = 0xFFFFFFFF, 0xFFFFFFFE
    header = struct.pack("<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0,
                         4096, 2, 1, end, 0)  # fmt: skip
    sectors = -(-len(content) // 64)

    def entry(name: str, kind: int, child: int, first: int, length: int) -> bytes:
        said = name.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<HBBIII", len(said), kind, 1, free, free, child)
        return said.ljust(64, b"\0") + links + b"\0" * 36 + struct.pack("<IQ", first, length)

    table = struct.pack("<4I", 0xFFFFFFFD, end, end, end).ljust(512, b"\xff")
    entries = entry("Root Entry", 5, 1, 3, sectors * 64) + entry("Workbook", 2, free, 0, len(content))
    small = struct.pack(f"<{sectors}I", *range(1, sectors), end).ljust(512, b"\xff")
    first = struct.pack("<I", 0).ljust(436, b"\xff")
    return header + first + table + entries.ljust(512, b"\0") + small + content.ljust(512, b"\0")


@pytest.mark.parametrize("length", [1, 4_096, 70_000, 5_000_000])
def test_a_stream_that_is_packed_alone_comes_out_again(length):
    stream = bytes(range(256)) * (length // 256 + 1)
    found = stream_of(packed_alone("Workbook", stream[:length]), ["Workbook"])
    assert found is not None
    assert found[:length] == stream[:length]
    assert not any(found[length:])


def with_a_long_table(stream: bytes) -> bytes:
    """A compound file of small sectors whose table is so long that a chain of sectors names the rest of its sectors."""
    of_stream = len(stream) // 512
    of_table = 1
    while of_table * 128 < of_table + of_stream + 3:
        of_table += 1
    directory, further, first = of_table, of_table + 1, of_table + 2
    table = (
        [0xFFFFFFFD] * of_table + [0xFFFFFFFE, 0xFFFFFFFC] + list(range(first + 1, first + of_stream)) + [0xFFFFFFFE]
    )
    table += [0xFFFFFFFF] * (of_table * 128 - len(table))
    header = struct.pack("<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, of_table,
                         directory, 0, 4096, 0xFFFFFFFE, 0, further, 1)  # fmt: skip
    name = "Workbook".encode("utf-16-le").ljust(64, b"\0")
    entries = b"\0" * 128 + name + struct.pack("<HBBIII36xIQ", 18, 2, 1, *[0xFFFFFFFF] * 3, first, len(stream))
    more = struct.pack(f"<{of_table - 109}I", *range(109, of_table)).ljust(508, b"\xff") + struct.pack("<I", 0xFFFFFFFE)
    return b"".join([header, struct.pack("<109I", *range(109)), struct.pack(f"<{len(table)}I", *table),
                     entries.ljust(512, b"\0"), more, stream])  # fmt: skip


def test_a_stream_whose_table_is_too_long_for_the_header():
    stream = bytes(range(256)) * 2 * 14_500
    assert stream_of(with_a_long_table(stream), ["Workbook"]) == stream


def test_a_small_stream():
    content = bytes(range(200))
    assert stream_of(with_small_stream(content), ["Book", "Workbook"]) == content


def test_the_first_name_counts_and_a_stream_may_be_missing():
    assert stream_of(WHOLE, ["Book", "Workbook"]) == stream_of(WHOLE, ["Workbook"])
    assert stream_of(WHOLE, ["WordDocument"]) is None
    with pytest.raises(UnreadableFile, match="damaged or not a workbook"):
        read_bom("x.doc", packed_alone("WordDocument", b"text"))


LONG = xls_bytes([["Part Number", "Qty"], *[[f"P-{i}", i] for i in range(400)]])


@pytest.mark.parametrize(
    ("place", "number"),
    [
        (30, 0xFFFF0010),
        (44, 0xFFFFFFFF),
        (48, 0xFFFFFFF0),
        (60, 3),
        (64, 0xFFFFFFFF),
        (68, 1),
        (68, 0x7FFFFFFF),
        (72, 0xFFFFFFFF),
        (76, 0x00FFFFFF),
        (512 + 4 * 4, 3),
        (512 + 4 * 4, 0xFFFFFFF0),
        (512 + 4 * 4, 0xFFFFFFFE),
        (1024 + 120, 0xFFFFFFFF),
        (1024 + 128 + 116, 0xFFFFFFF0),
        (1024 + 128 + 120, 0xFFFFFFFF),
        (1024 + 128 + 120, 0x7FFFFFFF),
    ],
    ids=[
        "sector shift", "sectors of the table", "directory", "small table", "sectors of the small table",
        "table of tables", "table of tables beyond the end", "sectors of the table of tables", "table beyond the end",
        "circle", "chain beyond the end", "chain cut off", "length of the root", "stream beyond the end",
        "length of the stream", "length of the stream as a number with a sign",
    ],
)  # fmt: skip
def test_numbers_that_cannot_be(place, number):
    data = bytearray(LONG)
    struct.pack_into("<I", data, place, number)
    try:
        found = read_bom("x.xls", bytes(data))
    except UnreadableFile as refusal:
        assert "damaged" in refusal.message
    else:
        assert found.bom.lines == 400


@pytest.mark.parametrize("share", [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98])
def test_a_file_cut_short_is_never_read_in_part(share):
    with pytest.raises(UnreadableFile, match="damaged"):
        read_bom("x.xls", LONG[: int(len(LONG) * share)])


def test_a_circle_in_a_stream_that_claims_to_be_endless():
    data = bytearray(packed_alone("Workbook", b"x" * 40_000))
    at = data.index("Workbook".encode("utf-16-le"))
    struct.pack_into("<Q", data, at + 120, 2**60)
    first = struct.unpack_from("<I", data, at + 116)[0]
    struct.pack_into("<I", data, 4096 + 4 * (first + 3), first)
    with pytest.raises(DamagedCompoundFile):
        stream_of(bytes(data), ["Workbook"])
