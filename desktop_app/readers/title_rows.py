"""Rows within a table that title, number or rule its columns again, and notes: `1 | 2 | 3`, `pcs | [mm] | EUR`, `-----`, `※`."""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from desktop_app.readers.codes import currency
from desktop_app.readers.columns import ColumnMap
from desktop_app.readers.numbers import units
from desktop_app.readers.sheet import Mask, Sheet
from desktop_app.readers.vocabulary import compact, fold

_RULE, _MAY_RULE = re.compile(r":?[-=_–—]{3,}:?\s*\Z"), re.compile(r"^:?[-=_–—]{3}", re.MULTILINE)
#: Marks that part a list, and no `-` of a cell that says nothing.
_MARKED_OFF = re.compile(r"([^\w\s])\1+\Z")
#: Signs that begin notes and no names; more lone texts than this are a list of names.
_NOTE_SIGNS, _MOST_NOTES = ("※", "†"), 1_000
_FEWEST_NUMBERED = 4


def noted(sheet: Sheet, rows: npt.NDArray[np.intp], filled: npt.NDArray[np.intp]) -> Mask:
    """Lone texts beside empty columns that begin with the sign of a note."""
    result = np.zeros(len(rows), dtype=bool)
    lone = np.flatnonzero(filled == 1)
    for i in lone if len(sheet.columns) > 1 and len(lone) <= _MOST_NOTES else ():
        result[i] = any(text.lstrip().startswith(_NOTE_SIGNS) for text in sheet.row(int(rows[i])))
    return result


def rules(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap) -> Mask:
    """Rows of dashes, as they come with tables that were drawn in a text, or of other marks that part a list."""
    drawn = np.zeros(len(rows), dtype=bool)
    if "quantity" in columns.columns:  # `EXTRA: | +++ | +++ | +++`
        counts = sheet.columns[columns.columns["quantity"]].rows(rows)
        for i in np.flatnonzero(counts.where(lambda text: bool(_MARKED_OFF.match(text.strip())))):
            said = [text.strip() for text in sheet.row(int(rows[i])) if text.strip()]
            drawn[i] = len(said) > 2 and sum(1 for text in said if _MARKED_OFF.match(text)) >= len(said) - 1
    if columns.identity:
        names = sheet.columns[columns.columns[columns.identity]].rows(rows)
        if _MAY_RULE.search("\n".join(names.distinct)):
            for i in np.flatnonzero(names.where(lambda text: bool(_RULE.match(text)))):
                drawn[i] = all(_RULE.match(text) for text in sheet.row(int(rows[i])) if text.strip())
    return drawn


def _second_header(
    sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap, filled: npt.NDArray[np.intp], quantity: Mask
) -> Mask:
    """A row under the header that only tells equal headers apart: `Digi-Key | Mouser | Digi-Key | Mouser`."""
    found = np.zeros(len(rows), dtype=bool)
    if not len(rows) or filled[0] < 4 or quantity[0]:
        return found
    texts = [text.strip() for text in sheet.row(int(rows[0])) if text.strip()]
    named = bool(columns.identity) and bool(sheet.columns[columns.columns[columns.identity]].filled[rows[0]])
    found[0] = not named and 2 * len(set(texts)) <= len(texts) and not any(map(str.isdigit, "".join(texts)))
    return found


def titles(
    sheet: Sheet,
    rows: npt.NDArray[np.intp],
    columns: ColumnMap,
    titled: Sequence[str],
    filled: npt.NDArray[np.intp],
    quantity: Mask,
) -> Mask:
    """Rows that title columns rather than list a part."""
    return _second_header(sheet, rows, columns, filled, quantity) | _titled_again(sheet, rows, columns, titled)


def _titled_again(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap, titled: Sequence[str]) -> Mask:
    """Rows with their column's title where the line is numbered: they belong to a record of changes, or to another table."""
    place = columns.columns.get("item")
    title = compact(titled[place]) if place is not None and place < len(titled) else ""
    if place is None or not title.isalpha():
        return np.zeros(len(rows), dtype=bool)
    longest = len(titled[place]) + 1
    same = sheet.columns[place].rows(rows)
    return same.where(lambda text: text[:1].isalpha() and len(text) <= longest and compact(text) == title)


def units_below(sheet: Sheet, rows: npt.NDArray[np.intp], filled: npt.NDArray[np.intp]) -> Mask:
    """A row under the header that only says in what the columns are stated: `pcs | [mm] | g | EUR`."""
    found = np.zeros(len(rows), dtype=bool)
    if len(rows) and filled[0] > 1:
        texts = [text.strip().strip("[]()") for text in sheet.row(int(rows[0])) if text.strip()]
        found[0] = all(text in {"-", "–"} or fold(text).rstrip(".") in units() or currency(text) for text in texts)
    return found


def column_numbers(sheet: Sheet, rows: npt.NDArray[np.intp], filled: npt.NDArray[np.intp]) -> Mask:
    """A row under the header that numbers the columns, as forms print it: 1 | 2 | 3 | 4."""
    found = np.zeros(len(rows), dtype=bool)
    if len(rows) and filled[0] >= _FEWEST_NUMBERED:
        texts = [text.strip() for text in sheet.row(int(rows[0])) if text.strip()]
        numbers = [int(text) for text in texts if text.isdecimal() and len(text) <= 3]
        found[0] = len(numbers) == len(texts) and numbers[0] == 1 and numbers == sorted(set(numbers))
    return found
