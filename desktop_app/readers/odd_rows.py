"""Rows below a list of which nobody can tell whether they belong to it: lines unlike all above, or rows left out that are alike.

The rules of `lines` decide each row. Where a row stands apart from the list and what it fills speaks against that decision,
the user is asked.
"""

import numpy as np
import numpy.typing as npt

from desktop_app.bom.messages import Message, worded
from desktop_app.readers.designators import count_designators
from desktop_app.readers.numbers import split_price, split_quantity
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.sheet import rows_in_words
from desktop_app.readers.table import Region
from desktop_app.readers.vocabulary import is_line_word, mentions

_Rows = npt.NDArray[np.intp]

#: Cells that each line above fills, where one that fills a single cell is unlike them; lines that say anything; and how many
#: such rows are no oversight.
_FULL, _FEWEST, _SEVERAL = 4, 3, 2

#: How many times as many blocks without a heading there are where headings are not usual; and many lines.
_RATHER, _MANY = 2, 8

#: Share of lines that all of them are.
_NEARLY_ALL = 0.9


def unlike_lines_above(region: Region) -> Message | None:
    """Lines below the last one with a quantity and a blank row, which say less than any above, or other things."""
    if "quantity" not in region.columns.columns:
        return None
    items, sheet = region.rows.of(Kind.ITEM), region.sheet
    counted = items[sheet.columns[region.columns.columns["quantity"]].filled[items]]
    if len(counted) < _FEWEST:
        return None
    blank = np.flatnonzero(sheet.filled_cells[counted[-1] :] == 0)
    end = counted[-1] + blank[0] if len(blank) else len(sheet)
    above, below = items[items < end], items[items > end]
    if len(below) < _SEVERAL:
        return None
    poorer = sheet.filled_cells[above].min() >= _FULL and (sheet.filled_cells[below] == 1).all()
    return worded("doubt-rows-read", rows=rows_in_words(below)) if poorer or _unmarked(region, above, below) else None


def _unmarked(region: Region, above: _Rows, below: _Rows) -> bool:
    """Whether nearly all rows above mark places on a board, and where those below have marks, other things stand."""
    column = region.columns.columns.get("reference_designators")
    if column is None:
        return False
    cells = region.sheet.columns[column]
    marked = cells.rows(above).where(_marks_places).mean() >= _NEARLY_ALL
    return bool(marked and cells.filled[below].any() and not cells.rows(below).where(_marks_places).any())


def _marks_places(text: str) -> bool:
    return count_designators(text) is not None


def left_out_like_lines(region: Region) -> Message | None:
    """Rows left out below the lines that are as full of names and numbers as lines are, or that name something where the
    places on a board stand."""
    items = region.rows.of(Kind.ITEM)
    if not len(items):
        return None
    usual = max(_FULL, float(np.median(region.sheet.filled_cells[items])))
    remarks = region.rows.of(Kind.REMARK)
    full = [int(row) for row in remarks[region.sheet.filled_cells[remarks] >= usual] if _counts(region, int(row))]
    nameless = np.sort(np.concatenate([region.rows.of(kind) for kind in (Kind.NAMELESS, Kind.HEADING)]))
    column = region.columns.columns.get("reference_designators")
    named = np.zeros(0, dtype=np.intp)
    if (
        column is not None and "quantity" not in region.columns.columns
    ):  # where lines are counted, such names are headings
        lone = nameless[(nameless > items[-1]) & (region.sheet.filled_cells[nameless] == 1)]
        named = lone[region.sheet.columns[column].filled[lone]]
    rows = [*full, *(named if len(named) >= _SEVERAL else ())]
    return worded("doubt-rows-left-out", rows=rows_in_words(rows)) if rows else None


def _counts(region: Region, row: int) -> bool:
    """Whether a row states at least two numbers, and names something."""
    cells = [text for text in region.sheet.row(row) if text.strip()]
    numbers = sum(1 for text in cells if split_price(text) or split_quantity(text))
    return _SEVERAL <= numbers < len(cells)


def headings_like_lines(region: Region) -> Message | None:
    """Headings over few of the blocks between blank rows, in a list where names alone are lines elsewhere."""
    rows, kinds = region.rows.rows, region.rows.kinds
    filled = region.sheet.filled_cells[rows]
    lone = filled == 1
    if not (lone & (kinds == Kind.HEADING)).any() or not (lone & (kinds == Kind.ITEM)).any():
        return None
    live = np.flatnonzero(filled)
    blocks = np.split(live, np.flatnonzero(np.diff(live) > 1) + 1)
    headed = [block for block in blocks if kinds[block[0]] == Kind.HEADING and (kinds[block[1:]] == Kind.ITEM).any()]
    others = [block for block in blocks if kinds[block[0]] == Kind.ITEM]
    alone = any((lone[block] & (kinds[block] == Kind.ITEM)).any() for block in others)
    if not headed or not alone or len(others) < _RATHER * len(headed):
        return None
    return worded("doubt-headings", rows=rows_in_words([int(rows[block[0]]) for block in headed]))


def work(region: Region) -> Message | None:
    """Hours that somebody worked among lines that otherwise all have a quantity."""
    columns = region.columns.columns
    if "quantity" not in columns or region.columns.identity not in columns:
        return None
    rows = region.rows.of(Kind.ITEM)
    counted = region.sheet.columns[columns["quantity"]].filled[rows]
    if len(rows) < _MANY or counted.all() or counted.mean() < _NEARLY_ALL:
        return None
    names = region.sheet.columns[columns[region.columns.identity]].rows(rows[~counted])
    hours = rows[~counted][names.where(lambda text: " " in text and mentions("hours", text))]
    return worded("doubt-work", rows=rows_in_words(hours)) if len(hours) else None


def alternatives(region: Region) -> Message | None:
    """A row between lines says nothing but *or*: one of them is used, and all are counted."""
    remarks = region.rows.of(Kind.REMARK)
    lone = remarks[region.sheet.filled_cells[remarks] == 1]
    rows = [row for row in lone if any(is_line_word("or", text) for text in region.sheet.row(int(row)) if text)]
    return worded("doubt-alternatives", rows=rows_in_words(rows)) if rows else None
