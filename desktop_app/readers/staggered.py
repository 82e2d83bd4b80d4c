"""Names that step to the right with their depth, under a header that stands over the first column only.

Level | Designation |       |       | Qty          1 | Head |       |        | 1
                                         becomes   2 |      | Board |        | 1     one column of names,
                                                   3 |      |       | Driver | 2     and one of levels if there is none
"""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from desktop_app.readers.headers import HeaderRow
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.words import Match

_NAMES = frozenset({"name", "description", "part_number", "model"})

#: Share of the lines that stand in exactly one of the columns, and no more than one step below the line above.
_REGULAR = 0.95


def straightened(sheet: Sheet, header: HeaderRow) -> tuple[Sheet, HeaderRow]:
    """The sheet and its header with all names in one column, or both as they are where no names step to the right."""
    for first, found in enumerate(header.matches):
        if found is not None and found.role in _NAMES:
            columns = _without_header(sheet, header, first)
            depth = _depths(sheet, header, columns) if len(columns) > 1 else None
            if depth is not None:
                return _in_one_column(sheet, header, columns, depth)
    return sheet, header


def _without_header(sheet: Sheet, header: HeaderRow, first: int) -> list[int]:
    """A column and those right of it that have cells but no header."""
    columns = [first]
    for column in range(first + 1, len(header.texts)):
        if header.texts[column] or not sheet.columns[column].filled[header.last + 1 :].any():
            break
        columns.append(column)
    return columns


def _depths(sheet: Sheet, header: HeaderRow, columns: list[int]) -> npt.NDArray[np.intp] | None:
    """In which of the columns each row below the header stands, -1 for none; None where that is no order."""
    below = np.arange(header.last + 1, len(sheet))
    filled = np.array([sheet.columns[column].filled[below] for column in columns])
    steps = filled.sum(axis=0)
    lines = (steps > 0) & (sheet.filled_cells[below] > steps)
    if lines.sum() < 3 or (steps[lines] == 1).mean() < _REGULAR:
        return None
    depth = np.where(lines & (steps == 1), filled.argmax(axis=0), -1)
    stated = depth[depth >= 0]
    levelled = "level" in header.roles
    if not len(stated) or stated[0] != 0 or (np.diff(stated) <= 1).mean() < _REGULAR or len(set(stated.tolist())) < 2:
        return None
    # Without a level that is stated, a single step is rather one of headings over their lines.
    return depth if levelled or len(columns) > 2 else None


def _in_one_column(
    sheet: Sheet, header: HeaderRow, columns: list[int], depth: npt.NDArray[np.intp]
) -> tuple[Sheet, HeaderRow]:
    below = np.arange(header.last + 1, len(sheet))
    changed, matches = list(sheet.columns), list(header.matches)
    names, levels = sheet.columns[columns[0]].texts.copy(), np.full(len(sheet), "", dtype=object)
    moved = {column: sheet.columns[column].texts.copy() for column in columns[1:]}
    for row, step in zip(below[depth >= 0], depth[depth >= 0], strict=True):
        names[row] = sheet.columns[columns[step]].texts[row]
        levels[row] = str(step + 1)  # several at the top go into one product
        if step:
            moved[columns[step]][row] = ""
    changed[columns[0]] = Column(names)
    for column, texts in moved.items():
        changed[column] = Column(texts)
    if "level" not in header.roles:
        changed[columns[1]] = Column(np.where(levels == "", moved[columns[1]], levels).astype(object))
        matches[columns[1]] = Match("level", 1.0)
    return replace(sheet, columns=tuple(changed)), replace(header, matches=tuple(matches))
