"""A workbook (XLSX, XLSM, XLSB, XLS, ODS) becomes its `Sheet`s, every cell in its place and as text.

python-calamine reads all five formats; it is called directly, because going through `pandas.read_excel` costs several
times the reading itself and loses which cells were stored as numbers. Whole numbers read as `12`, decimals as a
spreadsheet shows them (15 significant digits, so that 0.1 + 0.2 is 0.3), dates as ISO 8601.
"""

import datetime as dt
import gc
import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

import numpy as np

from desktop_app.bom.exact import Text
from desktop_app.bom.messages import Message, worded
from desktop_app.engine import EngineFailed, Fault, FoundSheet, Limits, Rows, sheets_apart, sheets_in
from desktop_app.readers.archive import (
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    check_shared_texts,
    most_cells,
    oversized,
    packed,
    too_many_cells,
    too_much_text,
    unpacked,
    without_line_breaks,
)
from desktop_app.readers.compound_file import MOST_PACKED, DamagedCompoundFile, packed_alone, stream_of
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.sheet_pieces import Cells, read_in_pieces, worth_cutting
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.workbook_marks import NONE, marks_of, paths_of
from desktop_app.readers.xls_extents import DamagedRecords, extent_of_xls, without_dimensions
from desktop_app.readers.xlsb_extents import engine_parts, is_xlsb

_NUMBERS = frozenset({float, int})
_PLAIN = frozenset({str, float, int})

#: The streams of an XLS in which its cells stand, the first that there is.
_STREAMS = ("Workbook", "Book", "WORKBOOK", "BOOK")

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_workbook(name: str, data: bytes) -> list[Sheet]:
    """All sheets of a workbook, in order; empty ones have no columns.

    Raises:
        UnreadableFile: the workbook is protected by a password, damaged, or none at all.
    """
    if _ENCRYPTED in data:
        raise UnreadableFile(name, worded("workbook-protected"))
    return _read_archive(name, data) if data.startswith(b"PK") else _read_xls(name, data)


def _read_xls(name: str, data: bytes) -> list[Sheet]:
    try:
        stream = without_dimensions(stream_of(data, _STREAMS) or b"")
        extent = extent_of_xls(stream)
    except (DamagedCompoundFile, DamagedRecords):
        raise UnreadableFile(name, worded("archive-damaged")) from None
    if not stream:
        raise UnreadableFile(name, worded("archive-damaged"))
    if len(stream) > MOST_PACKED:
        raise UnreadableFile(name, worded("file-too-large", megabytes=f"{len(stream) // 1_000_000:,}"))
    if extent.cells > MOST_CELLS:
        raise too_many_cells(name, extent.cells)
    if extent.characters > MOST_CHARACTERS:
        raise too_much_text(name, extent.characters)
    limits = Limits(most_cells(len(data)), MOST_CELLS, MOST_COLUMNS)
    read, left_out = _sheets(name, sheets_apart(packed_alone(_STREAMS[0], stream), limits), {})
    return _with_notes(name, read, left_out)


def _read_archive(name: str, data: bytes) -> list[Sheet]:
    parts = without_line_breaks(engine_parts(unpacked(name, data)))
    check_shared_texts(name, parts)
    pieces: dict[str, Cells] = {}
    paths = paths_of(parts)
    most, left = most_cells(sum(map(len, parts.values()))), MOST_CELLS
    for sheet, path in paths.items():
        if path in parts and worth_cutting(parts[path]):
            with _without_collection():
                cells = read_in_pieces(sheet, path, parts, min(most, left))
            if cells is not None:
                pieces[sheet] = cells
                left -= cells.size
    done = {paths[sheet] for sheet in pieces}
    too_far = oversized(name, parts, done)
    if too_far and is_xlsb(parts):
        raise too_many_cells(name, max(too_far.values()))
    left_out = {sheet: too_far[path] for sheet, path in paths.items() if path in too_far}
    archive = packed({path: [content] for path, content in parts.items() if path not in done | too_far.keys()})
    limits = Limits(most, left, MOST_COLUMNS)
    if is_xlsb(parts):
        found = sheets_apart(archive.getvalue(), limits)
    else:
        found = sheets_in(archive, left_out.keys() | pieces.keys(), limits)
    read, further = _sheets(name, found, pieces)
    marks = marks_of(parts, {sheet.name: len(sheet) for sheet in read})
    read = [
        replace(sheet, outline=looks.outline, indents=looks.indents)
        for sheet in read
        for looks in [marks.get(sheet.name, NONE)]
    ]
    return _with_notes(name, read, left_out | further)


def _with_notes(name: str, read: list[Sheet], left_out: Mapping[str, int]) -> list[Sheet]:
    """The sheets, each with a remark on those that reach over too many cells to be read."""
    if left_out and not any(len(sheet) for sheet in read):
        raise too_many_cells(name, max(left_out.values()))
    notes = tuple(worded("sheet-not-read", sheet=sheet, cells=f"{cells:,}") for sheet, cells in left_out.items())
    return [replace(sheet, notes=notes) for sheet in read]


def _sheets(name: str, found: Iterator[FoundSheet], pieces: Mapping[str, Cells]) -> tuple[list[Sheet], dict[str, int]]:
    """The sheets that the engine finds, of some of which the cells are there already, and the cells of those left out."""
    read, left_out = [], dict[str, int]()
    try:
        with _without_collection():
            for sheet in found:
                if sheet.name in pieces:
                    columns = _columns(pieces[sheet.name])
                elif sheet.rows is not None:
                    columns = _columns(_by_column(sheet.rows))
                else:
                    left_out.update({sheet.name: sheet.cells} if sheet.cells else {})
                    continue
                read.append(Sheet(sheet.name, columns, hidden=sheet.hidden))
    except EngineFailed as failure:
        raise UnreadableFile(name, _FAULTS[failure.fault](failure.detail)) from None
    except MemoryError:
        raise UnreadableFile(name, worded("not-enough-memory")) from None
    return read, left_out


_FAULTS: Mapping[Fault, Callable[[str], Message]] = {
    Fault.PROTECTED: lambda _: worded("workbook-protected"),
    Fault.DAMAGED: lambda said: (
        worded("workbook-damaged-because", failure=said) if said else worded("workbook-damaged")
    ),
    Fault.MEMORY: lambda _: worded("not-enough-memory"),
    Fault.ENDED: lambda _: worded("workbook-ends-reader"),
    Fault.SLOW: lambda seconds: worded("workbook-too-slow", seconds=seconds),
    Fault.UNSTARTED: lambda reason: worded("reader-unstarted", reason=reason),
}


def _by_column(rows: Rows) -> Cells:
    cells = np.empty((len(rows[0]) if rows else 0, len(rows)), dtype=object)
    cells.T[:] = rows
    return cells


def _columns(cells: Cells) -> tuple[Column, ...]:
    """The columns, without empty rows at the end."""
    height = cells.shape[1]
    while height and (cells[:, height - 1] == "").all():
        height -= 1
    return tuple(_column(column) for column in cells[:, :height]) if height else ()


def _column(cells: Text) -> Column:
    """A column of cells as text, each distinct cell being turned into text once."""
    import pandas  # noqa: PLC0415 (loaded with the first file, not with the window)

    codes, values = pandas.factorize(cells)
    kinds = set(map(type, values))
    if not kinds <= _PLAIN or (kinds & _NUMBERS and _may_hide_truth(values) and not set(map(type, cells)) <= _PLAIN):
        texts = np.empty(len(cells), dtype=object)  # True is equal to 1, but not the same text
        texts[:] = [_text(cell) for cell in cells]
        codes, distinct = pandas.factorize(texts)
        numeric = np.fromiter(map(_NUMBERS.__contains__, map(type, cells)), dtype=bool, count=len(cells))
        return Column(distinct[codes], numeric, (codes, distinct))
    distinct = values
    if kinds != {str} or min(values) <= "!" or "\0" in "".join(values):
        distinct = np.empty(len(values), dtype=object)
        distinct[:] = [v if type(v) is str and v > "!" and "\0" not in v else _text(v) for v in values]
    stored = np.fromiter(map(_NUMBERS.__contains__, map(type, values)), dtype=bool, count=len(values))
    if len(codes) and codes.min() < 0:  # not a number: an empty cell
        codes, distinct = np.where(codes < 0, len(distinct), codes), np.append(distinct, "")
        stored = np.append(stored, False)
    numeric = stored[codes] if len(codes) else np.zeros(0, dtype=bool)
    return Column(distinct[codes], numeric, (codes, distinct))


def _may_hide_truth(values: Text) -> bool:
    """Whether a 0 or a 1 among distinct values may stand for a truth value too, which compares as equal."""
    return any(value in (0, 1) for value in values if type(value) is not str)


@contextmanager
def _without_collection() -> Iterator[None]:
    """No search for cycles while millions of cells are made, none of which is in one; it would look at them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _text(cell: object) -> str:
    if isinstance(cell, str):
        cell = cell.replace("\0", "")  # some programs write UTF-16 where one byte a character is meant
        return "" if cell.isspace() else cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return number_text(cell)
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(sep=" ")
    if isinstance(cell, dt.date | dt.time):
        return cell.isoformat()
    return str(cell)


def number_text(value: float) -> str:
    """A stored number as a spreadsheet shows it: no exponent, at most 15 significant digits, no `.0`."""
    if not math.isfinite(value):
        return ""
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    text = repr(value)
    if len(text) > 16:
        text = f"{value:.15g}"
    if "e" in text or "E" in text:
        text = format(Decimal(text), "f")
    return text
