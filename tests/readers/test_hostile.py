"""Whatever the bytes are: a result, or one `UnreadableFile`."""

import random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from making import csv_bytes, ods_bytes, xlsx_bytes
from messy import messy_sheets

from desktop_app.readers import UnreadableFile, looks_like_declarations, read_bom, read_declarations

MANY = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))

ROWS = [
    ["Level", "Part Number", "Description", "Qty", "Unit Price", "Country of Origin"],
    [0, "A", "drive", 1, 100.5, "DE"],
    [1, "B", "motor", 2, 12.5, "CN"],
    [2, "C", "magnet", "4个", "€ 3,20", "中国"],
]
WORKBOOK, OPEN_DOCUMENT = xlsx_bytes(ROWS), ods_bytes(ROWS)


def survives(data: bytes, name: str = "x.bin") -> None:
    for read in (read_bom, read_declarations):
        try:
            read(name, data)
        except UnreadableFile as failure:
            assert str(failure).startswith("x.bin: ")
            assert len(str(failure)) < 2_000
    looks_like_declarations(name, data)


@MANY
@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\xff\xfeP\x00a")
@example(b'"')
@example(b'a,"b\n')
@example(b"{" * 5000)
@example(b"[" * 100_000)
@example(b"PK\x03\x04")
@example(b"Part Number,Qty\n\xff,1\n")
@example(b"Part Number,Qty\r\r\r\n,\n")
@example(b"sep=\n")
@example(b"sep=\r\nPart Number,Qty\n")
def test_any_bytes(data):
    survives(data)


@MANY
@given(st.text(max_size=300))
def test_any_text(text):
    survives(text.encode("utf-8", "surrogatepass"))


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["Part Number", "Qty", "Level", "Parent", "Item", "1.1", "..2", "A", "B", "¥5", "-", "Total", "n/a", "#N/A"]
    ),
    st.sampled_from(
        ["Constituent", "Stage", "Valid Until", "03/04/2026", "none", "9" * 400, "1e999", "1E-400", "0x10", "½", "²"]
    ),
    st.integers(-5, 10**20).map(str),
    st.floats(allow_nan=False).map(str),
)


@MANY
@given(st.lists(st.lists(CELLS, max_size=7), max_size=9))
def test_any_table(rows):
    survives(csv_bytes(rows).decode().encode("utf-8", "surrogatepass"))


@MANY
@given(messy_sheets(), st.randoms(use_true_random=False), st.integers(1, 12))
def test_text_files_with_damage(sheet, chance, hits):
    survives(damaged(csv_bytes(sheet.rows, ";"), chance, hits))


@MANY
@given(st.sampled_from([WORKBOOK, OPEN_DOCUMENT]), st.randoms(use_true_random=False), st.integers(1, 20))
def test_workbooks_with_damage(data, chance, hits):
    survives(damaged(data, chance, hits))


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
@pytest.mark.parametrize("data", [WORKBOOK, OPEN_DOCUMENT], ids=["xlsx", "ods"])
def test_workbooks_cut_short(data, share):
    with pytest.raises(UnreadableFile):
        read_bom("x.bin", data[: int(len(data) * share)])


def damaged(data: bytes, chance: random.Random, hits: int) -> bytes:
    changed = bytearray(data)
    for _ in range(hits):
        place = chance.randrange(len(changed))
        action = chance.randrange(3)
        if action == 0:
            changed[place] = chance.randrange(256)
        elif action == 1 and len(changed) > 1:
            del changed[place : place + chance.randrange(1, 30)]
        else:
            changed[place:place] = changed[: chance.randrange(1, 30)]
        if not changed:
            break
    return bytes(changed)


def test_a_cell_of_a_megabyte_and_a_header_of_thousands_of_columns():
    survives(csv_bytes([["Part Number", "Description", "Qty"], ["A", "x" * 1_000_000, "1"]]))
    survives(csv_bytes([["Part Number", "Qty", *[f"c{i}" for i in range(16_000)]], ["A", "1"]]))
    with pytest.raises(UnreadableFile, match="columns"):
        read_bom("x.bin", b"," * 100_000)


def test_a_name_of_any_kind():
    data = csv_bytes([["Part Number", "Qty"], ["A", "1"]])
    for name in ("", "/", "..", "C:\\", "a/b\\c.csv", ".csv", "a" * 500, "..\\..\\x"):
        found = read_bom(name, data)
        assert "/" not in found.source.file
        assert "\\" not in found.source.file
        assert found.bom.lines == 1
