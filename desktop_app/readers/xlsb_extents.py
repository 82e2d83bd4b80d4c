"""How far the sheets of an XLSB reach and how much text they hold, told from its records before an engine allocates that much.

The engine keeps what stood in longer records before, so that a record which is shorter than its kind would be read with
what is left of another; such sheets are damaged. Terms and numbers are those of Microsoft's MS-XLSB.
"""

import struct
from collections.abc import Iterator, Mapping

from desktop_app.readers.xls_extents import DamagedRecords, Extent

#: The first bytes of a sheet, and the parts of a workbook that are none.
BEGIN_SHEET = b"\x81\x01"
WORKBOOK, SHARED_TEXTS, STYLES = "xl/workbook.bin", "xl/sharedstrings.bin", "xl/styles.bin"
_RELATIONS = "xl/_rels/workbook.bin.rels"

_ROW, _TEXT_OF_FORMULA, _SHARED, _TEXT = 0, 8, 7, 6
_SHARED_TEXT, _FUTURE_BEGINS, _FUTURE_ENDS = 0x13, 0x23, 0x24

#: The shortest content of each kind of cell with a value, in bytes: column and look are eight of them.
_SHORTEST = {2: 12, 3: 9, 4: 9, 5: 16, 6: 12, 7: 12, 8: 12, 9: 16, 10: 9, 11: 9}

#: Rows of a sheet in any spreadsheet program.
_MOST_ROWS = 1_048_576

_Record = tuple[int, int, int]


def engine_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a workbook that its engine needs: of an XLSB the binary ones that are known, of another no binary ones.

    What stands beside them, such as indexes and printer settings, would be taken for a sheet where a damaged workbook says so.
    """
    if not is_xlsb(parts):
        return {path: content for path, content in parts.items() if not path.lower().endswith(".bin")}
    return {path: content for path, content in parts.items() if path.lower() == _RELATIONS or _is_binary(path, content)}


def is_xlsb(parts: Mapping[str, bytes]) -> bool:
    """Whether a workbook is an XLSB."""
    return WORKBOOK in map(str.lower, parts)


def _is_binary(path: str, content: bytes) -> bool:
    return path.lower() in {WORKBOOK, SHARED_TEXTS, STYLES} or is_sheet(path, content)


def is_sheet(path: str, content: bytes) -> bool:
    """Whether a part is a sheet of an XLSB."""
    return path.lower().endswith(".bin") and content.startswith(BEGIN_SHEET)


def lengths_of_texts(shared: bytes) -> list[int]:
    """How many characters each of the shared texts has.

    Raises:
        DamagedRecords: a text is longer than its record.
    """
    lengths = []
    skipping = False
    for kind, at, length in _records(shared):
        if skipping or kind == _FUTURE_BEGINS:
            skipping = kind != _FUTURE_ENDS
        elif kind == _SHARED_TEXT:
            lengths.append(_characters(shared, at + 1, length - 1))
    return lengths


def extent_of_sheet(sheet: bytes, lengths: list[int]) -> Extent:
    """What a sheet reaches over, given the lengths of the shared texts.

    Raises:
        DamagedRecords: a row or a cell is shorter than its kind.
    """
    rows = columns = characters = 0
    for kind, at, length in _records(sheet):
        if kind == _ROW:
            row = int.from_bytes(sheet[at : at + 4], "little")
            if length < 4 or row >= _MOST_ROWS:
                raise DamagedRecords
            rows = max(rows, row + 1)
        elif kind in _SHORTEST:
            if length < _SHORTEST[kind]:
                raise DamagedRecords
            columns = max(columns, int.from_bytes(sheet[at : at + 4], "little") + 1)
            if kind == _SHARED:
                text = int.from_bytes(sheet[at + 8 : at + 12], "little")
                characters += lengths[text] if text < len(lengths) else 0
            elif kind in {_TEXT, _TEXT_OF_FORMULA}:
                characters += _characters(sheet, at + 8, length - 8)
    return Extent(rows * columns, characters)


def _characters(part: bytes, at: int, length: int) -> int:
    """How many characters a text has that stands in so many bytes."""
    (characters,) = struct.unpack_from("<I", part, at) if length >= 4 else (1,)
    if 4 + 2 * characters > length:
        raise DamagedRecords
    return int(characters)


def _records(part: bytes) -> Iterator[_Record]:
    """Kind, place and length of the content of each whole record."""
    at, end = 0, len(part)
    while at + 2 <= end:
        kind = part[at]
        at += 1
        if kind >= 0x80:
            kind = kind & 0x7F | (part[at] & 0x7F) << 7
            at += 1
        length = 0
        for shift in (0, 7, 14, 21):
            if at >= end:
                return
            byte = part[at]
            at += 1
            length |= (byte & 0x7F) << shift
            if byte < 0x80:
                break
        if at + length > end:
            return
        yield kind, at, length
        at += length
