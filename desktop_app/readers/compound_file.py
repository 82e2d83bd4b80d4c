"""Compound files, the archives that XLS workbooks are: one stream taken out of a file, and packed alone into a new one.

A few damaged bytes of such a file make an engine follow a chain of sectors for ever, or ask for more memory than there
is. Here sizes are held against the bytes that are there, and the engine gets a file of one stream that is written anew.
Terms are those of Microsoft's MS-CFB.
"""

import struct
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER, _IDS_IN_HEADER, _ENTRY = 512, 109, 128
_LARGEST_ID, _FAT_SECTOR, _END, _FREE = 0xFFFFFFFA, 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF
_SMALL_SECTOR, _SMALL_STREAM = 64, 4096
_STREAM, _ROOT = 2, 5

#: The sectors of a file that is written, in bytes; a sector of its table has the numbers of so many.
_SIZE = 4096
_IDS = _SIZE // 4

#: The longest stream that is packed alone: the header alone names the sectors of the table.
MOST_PACKED = (_IDS_IN_HEADER * (_IDS - 1) - 1) * _SIZE

_Ids = npt.NDArray[np.uint32]


class DamagedCompoundFile(Exception):
    """Header, sector table or directory say what cannot be."""


def stream_of(data: bytes, names: Sequence[str]) -> bytes | None:
    """The first of some streams that the compound file has, None where it has none of them.

    Raises:
        DamagedCompoundFile: the directory or the stream cannot be followed to its end.
    """
    if len(data) < _HEADER or not data.startswith(SIGNATURE):
        raise DamagedCompoundFile
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in {9, 12}:
        raise DamagedCompoundFile
    size = 1 << shift
    sectors = memoryview(data)[size:]
    fat = _ids_of(_sectors(sectors, size, _fat_sectors(data, size)))
    first_of_directory, first_of_small_fat = struct.unpack_from("<I8xI", data, 48)
    directory = _chain(sectors, size, fat, first_of_directory)
    entries = [_entry(directory[at : at + _ENTRY], size) for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
    found = {name: (first, length) for name, first, length in reversed(entries)}
    wanted = next((found[name] for name in names if name in found), None)
    if wanted is None:
        return None
    first, length = wanted
    if length >= _SMALL_STREAM:
        return _chain(sectors, size, fat, first, length)
    _, first_of_small, _ = entries[0]
    small = memoryview(_chain(sectors, size, fat, first_of_small))
    small_fat = _ids_of(_chain(sectors, size, fat, first_of_small_fat))
    return _chain(small, _SMALL_SECTOR, small_fat, first, length)


def _fat_sectors(data: bytes, size: int) -> list[int]:
    """The sectors of the sector table: those that the header names, and those that chained sectors of numbers add."""
    ids = list(struct.unpack_from(f"<{_IDS_IN_HEADER}I", data, 76))
    (further,) = struct.unpack_from("<I", data, 68)
    seen: set[int] = set()
    while further < _LARGEST_ID:
        block = data[(further + 1) * size : (further + 2) * size]
        if further in seen or len(block) < size:
            raise DamagedCompoundFile
        seen.add(further)
        *more, further = struct.unpack(f"<{size // 4}I", block)
        ids += more
    found = [number for number in ids if number < _LARGEST_ID]
    if len(found) * size > len(data):
        raise DamagedCompoundFile
    return found


def _sectors(sectors: memoryview, size: int, numbers: Sequence[int]) -> bytes:
    return b"".join(sectors[number * size : (number + 1) * size] for number in numbers)


def _ids_of(block: bytes) -> _Ids:
    return np.frombuffer(block, dtype="<u4", count=len(block) // 4)


def _chain(sectors: memoryview, size: int, table: _Ids, first: int, length: int | None = None) -> bytes:
    """The sectors from one to the end of its chain, or so many bytes of them."""
    numbers: list[int] = []
    while first != _END and (length is None or len(numbers) * size < length):
        if first >= len(table) or len(numbers) >= len(table) or first * size >= len(sectors):
            raise DamagedCompoundFile  # out of the table or the file, or round in a circle
        numbers.append(first)
        first = int(table[first])
    found = _sectors(sectors, size, numbers)
    if length is not None and len(found) < length:
        raise DamagedCompoundFile
    return found[:length]


def _entry(entry: bytes, size: int) -> tuple[str, int, int]:
    """Name, first sector and length of a directory entry; small sectors go with lengths of four bytes."""
    name = entry[:64].decode("utf-16-le", "replace").split("\0", 1)[0]
    first, low, high = struct.unpack_from("<III", entry, 116)
    return name, first, low if size == 512 else low | high << 32


def packed_alone(name: str, stream: bytes) -> bytes:
    """A compound file of one stream of at most `MOST_PACKED` bytes: header, sector table, directory, the stream."""
    stream = stream.ljust(_SMALL_STREAM, b"\0")  # no shorter, or it would have to stand in the stream of small sectors
    of_stream = -(-len(stream) // _SIZE)
    of_table = -(-(of_stream + 1) // (_IDS - 1))
    assert of_table <= _IDS_IN_HEADER
    directory, first = of_table, of_table + 1
    table = np.full(of_table * _IDS, _FREE, dtype="<u4")
    table[:of_table], table[directory] = _FAT_SECTOR, _END
    table[first : first + of_stream] = np.arange(first + 1, first + of_stream + 1)
    table[first + of_stream - 1] = _END
    header = struct.pack("<8s16xHHHHH6xIIIIIIIII", SIGNATURE, 0x3E, 4, 0xFFFE, 12, 6, 1, of_table, directory, 0,
                         _SMALL_STREAM, _END, 0, _END, 0)  # fmt: skip
    ids = np.full(_IDS_IN_HEADER, _FREE, dtype="<u4")
    ids[:of_table] = np.arange(of_table)
    entries = _directory_entry("Root Entry", _ROOT, 1, first, 0)
    entries += _directory_entry(name, _STREAM, _FREE, first, len(stream))
    return b"".join(
        [
            (header + ids.tobytes()).ljust(_SIZE, b"\0"),
            table.tobytes(),
            entries.ljust(_SIZE, b"\0"),
            stream.ljust(of_stream * _SIZE, b"\0"),
        ]
    )


def _directory_entry(name: str, kind: int, child: int, first: int, length: int) -> bytes:
    said = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<HBBIII", len(said), kind, 1, _FREE, _FREE, child)
    return said.ljust(64, b"\0") + links + b"\0" * 36 + struct.pack("<IQ", first, length)
