"""Rows that are no line of their own because of the rows around them.

They go on with the line above, head the lines below beside some other cell, stand between notes, or say *or*.
"""

import numpy as np
import numpy.typing as npt

from desktop_app.readers.columns import ColumnMap
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.sheet import Mask, Sheet
from desktop_app.readers.vocabulary import is_line_word

_Kinds = npt.NDArray[np.int8]

#: Letters of the longest word for *or*.
_LONGEST = 15

#: Lines that tell how a list is kept; shares of them that are nearly all, most, and hardly any.
_FEWEST, _NEARLY_ALL, _MOST, _HARDLY_ANY = 4, 0.95, 0.8, 0.05

#: Headings in one column that tell where headings stand.
_HEADINGS = 2


def says_or(sheet: Sheet, rows: npt.NDArray[np.intp], filled: npt.NDArray[np.intp]) -> Mask:
    """Rows with nothing but the word *or*, between parts of which one is used."""
    found = np.zeros(len(rows), dtype=bool)
    lone = np.flatnonzero(filled == 1)
    for column in sheet.columns if len(lone) else ():
        cells = column.rows(rows[lone])
        found[lone] |= cells.where(lambda text: 0 < len(text) <= _LONGEST and is_line_word("or", text))
    return found


def mark_headings_beside(sheet: Sheet, rows: npt.NDArray[np.intp], kinds: _Kinds, columns: ColumnMap) -> None:
    """A row with a text where the headings stand and hardly any line has one is a heading, if it has neither a name nor a
    quantity: a sum or a field to fill in stands beside it."""
    items, heads = kinds == Kind.ITEM, kinds == Kind.HEADING
    if "quantity" not in columns.columns or columns.identity not in columns.columns or heads.sum() < _HEADINGS:
        return
    said = [sheet.columns[columns.columns[role]].filled[rows] for role in ("quantity", columns.identity)]
    bare = items & ~said[0] & ~said[1]
    if not bare.any() or bare.sum() == items.sum():
        return
    for column in sheet.columns:
        filled = column.filled[rows]
        if filled[heads].mean() >= _MOST and filled[items & ~bare].mean() <= _HARDLY_ANY:
            kinds[bare & filled] = Kind.HEADING


def mark_going_on(
    sheet: Sheet,
    rows: npt.NDArray[np.intp],
    kinds: _Kinds,
    columns: ColumnMap,
    numbered: Mask,
    filled: npt.NDArray[np.intp],
) -> None:
    """Rows that go on with the line or the note above; `numbered` have a number of the line, `filled` counts their cells."""
    _mark_continuations(sheet, rows, kinds, columns, numbered)
    _mark_between_remarks(kinds, filled)


def _mark_continuations(
    sheet: Sheet, rows: npt.NDArray[np.intp], kinds: _Kinds, columns: ColumnMap, numbered: Mask
) -> None:
    """Where a blank row stands before each line, a row directly below one goes on with it, if it has no quantity and lacks
    the number, or else the name, that all lines have."""
    items = kinds == Kind.ITEM
    if "quantity" not in columns.columns or columns.identity not in columns.columns or not (kinds == Kind.BLANK).any():
        return
    counted = items & sheet.columns[columns.columns["quantity"]].rows(rows).where(
        lambda text: any(map(str.isdigit, text))
    )
    lines = np.flatnonzero(counted)
    if len(lines) < _FEWEST or (kinds[lines[1:] - 1] == Kind.BLANK).mean() < _MOST:
        return
    named = sheet.columns[columns.columns[columns.identity]].filled[rows]
    called = next((mask for mask in (numbered, named) if mask[counted].mean() >= _NEARLY_ALL), None)
    if called is not None:
        below = np.concatenate([[False], kinds[:-1] != Kind.BLANK])
        kinds[items & ~counted & ~called & below] = Kind.REMARK


def _mark_between_remarks(kinds: _Kinds, filled: npt.NDArray[np.intp]) -> None:
    """A lone text between two notes is one."""
    notes = kinds == Kind.REMARK
    between = np.zeros(len(kinds), dtype=bool)
    between[1:-1] = notes[:-2] & notes[2:]
    kinds[between & (kinds == Kind.ITEM) & (filled == 1)] = Kind.REMARK
