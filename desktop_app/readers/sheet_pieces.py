"""A large XLSX sheet is cut between rows and its pieces are read side by side, because the engine uses one core a sheet.

The engine does not hold Python's lock while it reads, so that two cores take little more than half of the time. Only a
sheet whose every row and cell names its place can be cut, since what stands in a piece must not depend on the others.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import numpy as np

from desktop_app.readers.archive import packed
from desktop_app.readers.xml_extents import plain_reach

#: Bytes from which on a sheet is cut, and cores that are used at most.
WORTH_CUTTING = 4_000_000
_MOST_CORES, _PIECES_A_CORE = 4, 2

_BEGIN, _END, _ROW = b"<sheetData>", b"</sheetData>", b'<row r="'

Cells = np.ndarray[Any, np.dtype[np.object_]]


def cores() -> int:
    """How many pieces are read at the same time."""
    return min(os.cpu_count() or 1, _MOST_CORES)


def worth_cutting(sheet: bytes) -> bool:
    """Whether a sheet is so large that reading it in pieces saves time, and looks as if it could be cut."""
    return (
        len(sheet) >= WORTH_CUTTING
        and cores() > 1
        and sheet.find(_BEGIN, 0, 100_000) > 0
        and sheet.rfind(_END, -100_000) > 0
    )


def read_in_pieces(name: str, path: str, parts: Mapping[str, bytes], most: int) -> Cells | None:
    """The cells of a sheet by column and row; None where it is not written plainly, reaches too far, or is damaged.

    Args:
        name: what the sheet is called.
        path: the part that it is.
        parts: of the workbook; other large sheets among them are not looked at.
        most: cells that it may reach over.
    """
    import python_calamine  # noqa: PLC0415 (loaded with the first workbook, not with the window)

    small = {other: [content] for other, content in parts.items() if other != path and b"<sheetData" not in content}

    def read(piece: Sequence[bytes]) -> tuple[tuple[int, int], list[list[Any]]]:
        book = python_calamine.CalamineWorkbook.from_filelike(packed({**small, path: piece}))
        sheet = book.get_sheet_by_name(name)
        return sheet.start or (0, 0), sheet.to_python(skip_empty_area=True)

    try:
        with ThreadPoolExecutor(cores()) as pool:
            # The first pieces are read while the next are still looked at.
            found = [(start, rows) for start, rows in pool.map(read, _plain_pieces(parts[path], most)) if rows]
    except (_NotPlain, python_calamine.CalamineError, ValueError, OverflowError, MemoryError):
        return None
    except BaseException as failure:
        if type(failure).__name__ != "PanicException":  # a bug of the engine on damaged input
            raise
        return None
    height = max((start[0] + len(rows) for start, rows in found), default=0)
    width = max((start[1] + len(rows[0]) for start, rows in found), default=0)
    if width * height > most:
        return None
    if any(later[0][0] < earlier[0][0] + len(earlier[1]) for earlier, later in pairwise(found)):
        return None
    cells = np.full((width, height), "", dtype=object)
    for start, rows in found:
        cells[start[1] : start[1] + len(rows[0]), start[0] : start[0] + len(rows)].T[:] = rows
    return cells


class _NotPlain(Exception):
    """A piece means something else than it would in the whole, or reaches too far."""


def _plain_pieces(sheet: bytes, most: int) -> Iterator[Sequence[bytes]]:
    """The sheet again and again, each time with others of its rows, which have been looked at."""
    begin, end = sheet.index(_BEGIN) + len(_BEGIN), sheet.rindex(_END)
    head, tail = sheet[:begin], sheet[end:]
    number = _PIECES_A_CORE * cores()
    at = begin
    for turn in range(1, number + 1):
        cut = sheet.find(_ROW, begin + (end - begin) * turn // number, end) if turn < number else end
        cut = cut if cut >= at else end
        rows = sheet[at:cut]
        if rows:
            reach = plain_reach(rows if turn < number else rows + tail)
            if reach is None or reach > most or _END in rows:
                raise _NotPlain
            yield head, rows, tail
        at = cut
