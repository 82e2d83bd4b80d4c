"""A workbook (XLSX, XLSM, XLSB, XLS, ODS) becomes its `Sheet`s, every cell in its place and as text.

python-calamine reads all five formats; it is called directly, because going through `pandas.read_excel` costs several
times the reading itself and loses which cells were stored as numbers. Whole numbers read as `12`, decimals as a
spreadsheet shows them (15 significant digits, so that 0.1 + 0.2 is 0.3), dates as ISO 8601.
"""

import datetime as dt
import gc
import io
import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from typing import Any

import numpy as np

from desktop_app.bom.exact import Text
from desktop_app.bom.messages import worded
from desktop_app.readers.archive import (
    MOST_CELLS,
    MOST_COLUMNS,
    most_cells,
    oversized,
    packed,
    too_many_cells,
    unpacked,
)
from desktop_app.readers.extents import cells_of_xls, chains_end
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.sheet_pieces import Cells, read_in_pieces, worth_cutting
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.workbook_marks import NONE, marks_of, paths_of

_NUMBERS = frozenset({float, int})
_PLAIN = frozenset({str, float, int})

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_workbook(name: str, data: bytes) -> list[Sheet]:
    """All sheets of a workbook, in order; empty ones have no columns.

    Raises:
        UnreadableFile: the workbook is protected by a password, damaged, or none at all.
    """

    if _ENCRYPTED in data:
        raise UnreadableFile(name, worded("workbook-protected"))
    parts: dict[str, bytes] = {}
    pieces: dict[str, Cells] = {}
    left_out: dict[str, int] = {}
    if data.startswith(b"PK"):
        parts = unpacked(name, data)
        paths = paths_of(parts)
        for sheet, path in paths.items():
            if path in parts and worth_cutting(parts[path]):
                with _without_collection():
                    cells = read_in_pieces(sheet, path, parts)
                pieces.update({sheet: cells} if cells is not None else {})
        done = {paths[sheet] for sheet in pieces}
        too_far = oversized(name, parts, done)
        left_out = {sheet: too_far[path] for sheet, path in paths.items() if path in too_far}
        archive = packed({path: [content] for path, content in parts.items() if path not in done | too_far.keys()})
    elif not chains_end(data):
        raise UnreadableFile(name, worded("archive-damaged"))
    elif (reach := cells_of_xls(data)) > MOST_CELLS:
        raise too_many_cells(name, reach)
    else:
        archive = io.BytesIO(data)
    read = _sheets(name, archive, pieces, left_out, most_cells(sum(map(len, parts.values())) or len(data)))
    if left_out and not any(len(sheet) for sheet in read):
        raise too_many_cells(name, max(left_out.values()))
    notes = tuple(worded("sheet-not-read", sheet=sheet, cells=f"{cells:,}") for sheet, cells in left_out.items())
    marks = marks_of(parts, {sheet.name: len(sheet) for sheet in read})
    return [
        replace(sheet, outline=found.outline, indents=found.indents, notes=notes)
        for sheet in read
        for found in [marks.get(sheet.name, NONE)]
    ]


def _sheets(
    name: str, archive: io.BytesIO, pieces: Mapping[str, Cells], left_out: dict[str, int], most: int
) -> list[Sheet]:
    """The sheets that the engine finds, but for those that are left out; of some the cells are there already.

    A sheet of more than `most` cells, or wider than any spreadsheet, joins those that are left out.
    """
    import python_calamine  # noqa: PLC0415 (loaded with the first workbook, not with the window)

    read = []
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(archive)
        for about in workbook.sheets_metadata:
            if about.typ != python_calamine.SheetTypeEnum.WorkSheet or about.name in left_out:
                continue
            with _without_collection():
                if about.name in pieces:
                    columns = _columns(pieces[about.name])
                else:
                    source = workbook.get_sheet_by_name(about.name)
                    if source.total_height * source.total_width > most or source.total_width > MOST_COLUMNS:
                        left_out[about.name] = source.total_height * source.total_width
                        continue
                    columns = _columns(_by_column(source.to_python(skip_empty_area=False)))
            read.append(Sheet(about.name, columns, hidden=about.visible != python_calamine.SheetVisibleEnum.Visible))
    except python_calamine.PasswordError:
        raise UnreadableFile(name, worded("workbook-protected")) from None
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError) as failure:
        raise UnreadableFile(
            name,
            worded("workbook-damaged-because", failure=failure),
        ) from None
    except MemoryError:
        raise UnreadableFile(
            name,
            worded("not-enough-memory"),
        ) from None
    except BaseException as failure:
        # The Rust reader reports a bug on damaged input as a PanicException, which is no Exception.
        if type(failure).__name__ != "PanicException":
            raise
        raise UnreadableFile(name, worded("workbook-damaged")) from None
    return read


def _by_column(rows: list[list[Any]]) -> Cells:
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
