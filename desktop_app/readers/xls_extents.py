"""How far the sheets of an XLS reach and how much text they hold, told from its records before an engine allocates that much.

One cell with a damaged row number is enough to make an engine ask for a hundred gigabytes. The records are followed as the
engine follows them: those of the workbook up to their end, then those of each sheet from where the workbook says that it
begins. Terms and numbers are those of Microsoft's MS-XLS.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

#: Records of cells: row, column, look; and those of formulas that begin with the same.
_CELLS = frozenset({0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})
_SEVERAL_NUMBERS, _SHARED_TEXT, _OWN_TEXT = 0x00BD, 0x00FD, frozenset({0x0204, 0x00D6, 0x0207})
_BEGIN, _END, _DIMENSIONS, _SHEET, _TEXTS, _CONTINUED = 0x0809, 0x000A, 0x0200, 0x0085, 0x00FC, 0x003C

#: Flags of a shared text: two bytes a character, further data, runs of looks.
_WIDE, _FURTHER, _RUNS = 1, 4, 8

_LAST_COLUMN = 255

_HEAD = struct.Struct("<HH")


class DamagedRecords(Exception):
    """The records are no workbook, or say what cannot be."""


@dataclass(frozen=True)
class Extent:
    """Cells that are reached over, rows times columns to the farthest one of each sheet, and characters of their texts."""

    cells: int
    characters: int


def extent_of_xls(stream: bytes) -> Extent:
    """What all sheets of an XLS reach over together, given its stream of records.

    Raises:
        DamagedRecords: sheets are said to begin within others.
    """
    begins: list[int] = []
    lengths: list[int] = []
    for kind, at, length in _records(stream, 0):
        if kind == _SHEET and length >= 4:
            begins.append(struct.unpack_from("<I", stream, at)[0])
        elif kind == _TEXTS:
            lengths = _lengths(stream, at, length)
        elif kind == _END:
            break
    cells = characters = followed = 0
    extents: dict[int, Extent] = {}
    for begin in begins:
        if begin not in extents:
            extents[begin], end = _sheet(stream, begin, lengths)
            followed += end - begin
            if followed > 2 * len(stream):
                raise DamagedRecords
        cells += extents[begin].cells
        characters += extents[begin].characters
    return Extent(cells, characters)


def without_dimensions(stream: bytes) -> bytes:
    """The same records where no sheet says how large it is: the engine would believe it, and needs it for nothing."""
    changed = bytearray(stream)
    for kind, at, length in _records(stream, 0):
        if kind == _DIMENSIONS:
            changed[at : at + length] = bytes(length)
    return bytes(changed)


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and length of the content of each whole record from a place on."""
    unpack, end = _HEAD.unpack_from, len(stream)
    while at + 4 <= end:
        kind, length = unpack(stream, at)
        at += 4
        if at + length > end:
            return
        yield kind, at, length
        at += length


def _sheet(stream: bytes, begin: int, lengths: list[int]) -> tuple[Extent, int]:
    """What one sheet reaches over, and where its records end. Charts within it are counted too."""
    rows = columns = characters = depth = claimed = 0
    end = begin
    for kind, at, length in _records(stream, begin):
        end = at + length
        if kind in _CELLS and length >= 4:
            row, column = _HEAD.unpack_from(stream, at)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            if kind == _SHARED_TEXT and length >= 10:
                (text,) = struct.unpack_from("<I", stream, at + 6)
                characters += lengths[text] if text < len(lengths) else 0
        elif kind == _SEVERAL_NUMBERS and length >= 6:
            row, column = _HEAD.unpack_from(stream, at)
            rows, columns = max(rows, row + 1), max(columns, column + (length - 6) // 6)
        elif kind == _DIMENSIONS:
            claimed = max(claimed, _claimed(stream[at : at + length]))
        elif kind == _BEGIN:
            depth += 1
        elif kind == _END:
            depth -= 1
            if depth <= 0:
                break
        if kind in _OWN_TEXT:
            characters += length
    return Extent(max(rows * columns, claimed), characters), end


def _claimed(dimensions: bytes) -> int:
    """Cells for which the engine makes room because a record says so; a last row before the first are four billion to it."""
    if len(dimensions) not in {10, 14} or not any(dimensions):
        return 0
    first, last, left, right = struct.unpack_from("<IIHH" if len(dimensions) == 14 else "<HHHH", dimensions)
    if left > _LAST_COLUMN or right < left:
        left = 0
    if not (last and right):
        return 1
    return ((last - first) & 0xFFFFFFFF or 1) * ((right - left) & 0xFFFFFFFF or 1)


def _lengths(stream: bytes, at: int, length: int) -> list[int]:
    """How many characters each of the shared texts has, as far as they can be followed."""
    pieces = [stream[at : at + length]]
    for kind, place, more in _records(stream, at + length):
        if kind != _CONTINUED:
            break
        pieces.append(stream[place : place + more])
    found: list[int] = []
    reading = _Pieces(pieces)
    reading.at = 8  # after how often texts are used, and how many there are
    while reading.more():
        characters = reading.text()
        if characters is None:
            break
        found.append(characters)
    return found


@dataclass
class _Pieces:
    """A record and those that continue it, with the place up to which they have been read."""

    pieces: list[bytes]
    number: int = 0
    at: int = 0

    def more(self) -> bool:
        """Whether something is left, in this piece or the next."""
        while self.at >= len(self.pieces[self.number]):
            if self.number + 1 == len(self.pieces):
                return False
            self.number, self.at = self.number + 1, 0
        return True

    def text(self) -> int | None:
        """Go past a text; how many characters it has, None where it does not end."""
        piece = self.pieces[self.number]
        if self.at + 3 > len(piece):
            return None
        characters, flags = struct.unpack_from("<HB", piece, self.at)
        self.at += 3
        after = 0
        if flags & _RUNS:
            after += 4 * int.from_bytes(piece[self.at : self.at + 2], "little")
            self.at += 2
        if flags & _FURTHER:
            after += int.from_bytes(piece[self.at : self.at + 4], "little")
            self.at += 4
        return characters if self._past_characters(characters, flags & _WIDE) and self._past(after) else None

    def _past_characters(self, characters: int, wide: int) -> bool:
        """A piece that goes on with a text says first again how wide its characters are."""
        while True:
            here = min(characters, max(0, len(self.pieces[self.number]) - self.at) // (1 + wide))
            characters -= here
            self.at += here * (1 + wide)
            if not characters:
                return True
            if self.number + 1 == len(self.pieces) or not self.pieces[self.number + 1]:
                return False
            self.number, self.at = self.number + 1, 1
            wide = self.pieces[self.number][0] & _WIDE

    def _past(self, length: int) -> bool:
        while length:
            if not self.more():
                return False
            here = min(length, len(self.pieces[self.number]) - self.at)
            length -= here
            self.at += here
        return True
