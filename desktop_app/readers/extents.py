"""How far the sheets of binary workbooks (XLS, XLSB) reach, told from their records before an engine allocates that far.

One cell with a damaged column number is enough to make an engine ask for a hundred gigabytes. Only the numbers of rows and
columns are looked at; what is too damaged to be followed is left to the engine, which reports it.
"""

import struct

_SECTOR_IDS_IN_HEADER = 109
_END_OF_CHAIN = 0xFFFFFFFA

#: BIFF records that begin with row and column of a cell, and those that end with the last column of several.
_CELLS = frozenset({0x0006, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
_SEVERAL_CELLS = frozenset({0x00BD, 0x00BE})
_DIMENSIONS, _BEGIN = 0x0200, 0x0809

_ROW_HEADER, _LAST_CELL_KIND, _BINARY_DIMENSIONS = 0, 11, 148


def cells_of_xls(data: bytes) -> int:
    """The most cells that a sheet of an XLS reaches over: rows times columns to the farthest cell."""
    stream = _workbook_stream(data)
    most = rows = columns = 0
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        at += 4
        if kind == _BEGIN:
            most, rows, columns = max(most, rows * columns), 0, 0
        elif kind in _CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", stream, at) if at + 4 <= len(stream) else (0, 0)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        elif kind in _SEVERAL_CELLS and length >= 6 and at + length <= len(stream):
            row, _ = struct.unpack_from("<HH", stream, at)
            (last,) = struct.unpack_from("<H", stream, at + length - 2)
            rows, columns = max(rows, row + 1), max(columns, last + 1)
        elif kind == _DIMENSIONS and length >= 14 and at + 14 <= len(stream):
            _, last_row, _, last_column = struct.unpack_from("<IIHH", stream, at)
            rows, columns = max(rows, last_row), max(columns, last_column)
        at += length
    return max(most, rows * columns)


def _workbook_stream(data: bytes) -> bytes:
    """The stream `Workbook` of a compound file, or of its older kind `Book`; empty where it cannot be followed."""
    if len(data) < 512:
        return b""
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in {9, 12}:
        return b""
    size = 1 << shift

    def sector(number: int) -> bytes:
        start = (number + 1) * size
        return data[start : start + size]

    table: list[int] = []
    for number in struct.unpack_from(f"<{_SECTOR_IDS_IN_HEADER}I", data, 76):
        if number < _END_OF_CHAIN:
            block = sector(number)
            table += struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])

    def chain(number: int) -> bytes:
        parts = []
        seen = set()
        while number < len(table) and number not in seen:
            seen.add(number)
            parts.append(sector(number))
            number = table[number]
        return b"".join(parts)

    (first,) = struct.unpack_from("<I", data, 48)
    directory = chain(first)
    for start in range(0, len(directory) - 127, 128):
        name = directory[start : start + 64].decode("utf-16-le", "ignore").split("\0", 1)[0]
        if name in {"Workbook", "Book"}:
            begin, length = struct.unpack_from("<II", directory, start + 116)
            return chain(begin)[:length]
    return b""


def chains_end(data: bytes) -> bool:
    """Whether every chain of sectors in a compound file comes to an end; an engine follows one that does not for ever."""
    if len(data) < 512:
        return True
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in {9, 12}:
        return True
    size = 1 << shift

    def numbers(sector: int) -> tuple[int, ...]:
        block = data[(sector + 1) * size : (sector + 2) * size]
        return struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])

    of_table = [n for n in struct.unpack_from(f"<{_SECTOR_IDS_IN_HEADER}I", data, 76) if n < _END_OF_CHAIN]
    (further,) = struct.unpack_from("<I", data, 68)
    seen = set()
    while further < _END_OF_CHAIN and (block := numbers(further)):
        if further in seen:
            return False
        seen.add(further)
        of_table += [n for n in block[:-1] if n < _END_OF_CHAIN]
        further = block[-1]
    if len(of_table) * size > len(data) + size * _SECTOR_IDS_IN_HEADER:
        return False
    table = [n for sector in of_table for n in numbers(sector)]

    def sectors(first: int, chain: list[int]) -> list[int] | None:
        found: list[int] = []
        while first < len(chain):
            found.append(first)
            if len(found) > len(chain):
                return None
            first = chain[first]
        return found

    directory = sectors(struct.unpack_from("<I", data, 48)[0], table)
    small = sectors(struct.unpack_from("<I", data, 60)[0], table)
    if directory is None or small is None:
        return False
    of_small = [n for sector in small for n in numbers(sector)]
    entries = b"".join(data[(sector + 1) * size : (sector + 2) * size] for sector in directory)
    firsts = {struct.unpack_from("<I", entries, start + 116)[0] for start in range(0, len(entries) - 127, 128)}
    return all(sectors(first, chain) is not None for first in firsts for chain in (table, of_small))


def cells_of_xlsb(sheet: bytes) -> int:
    """The most cells that a sheet part of an XLSB reaches over."""
    at = rows = columns = 0
    while at < len(sheet):
        kind, at = _packed(sheet, at, 2)
        length, at = _packed(sheet, at, 4)
        if kind == _ROW_HEADER and at + 4 <= len(sheet):
            rows = max(rows, struct.unpack_from("<I", sheet, at)[0] + 1)
        elif kind <= _LAST_CELL_KIND and at + 4 <= len(sheet):
            columns = max(columns, struct.unpack_from("<I", sheet, at)[0] + 1)
        elif kind == _BINARY_DIMENSIONS and at + 16 <= len(sheet):
            _, last_row, _, last_column = struct.unpack_from("<4I", sheet, at)
            rows, columns = max(rows, last_row + 1), max(columns, last_column + 1)
        at += length
    return rows * columns


def _packed(data: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of seven bits a byte, and the place after it."""
    value = 0
    for turn in range(most):
        if at >= len(data):
            return value, len(data)
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << (7 * turn)
        if byte < 0x80:
            break
    return value, at
