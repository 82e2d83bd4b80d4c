"""Lists with one column for each level: a line stands in the column of its depth, as a mark or with its own name.

    Level 1 | Level 2 | Level 3 | Qty          1 | 2 | 3 | Part Number
    Pump    |         |         | 1            x |   |   | A-100
            | Motor   |         | 2              | x |   | B-200

Such a sheet is turned into one with a column of levels, and where the cells are names, one of names beside it; everything
after this sees nothing unusual.
"""

import re
from dataclasses import replace

import numpy as np

from desktop_app.readers.headers import HeaderRow, numbered_levels
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.words import Match

_MARK = re.compile(r"[xX×•●○◦■✓✔*+\-]\Z|\d{1,2}\Z")

#: Share of the lines that must stand in exactly one of the columns.
_ONE_EACH = 0.9


def climb(sheet: Sheet, header: HeaderRow) -> tuple[Sheet, HeaderRow]:
    """The sheet and its header with a single column of levels, or both as they are where no columns are levels."""
    columns = _columns_of_levels(sheet, header)
    if not columns:
        return sheet, header
    if _counts_levels(sheet, header.last + 1, columns):
        header = replace(header, last=header.last + 1)
    below = np.arange(header.last + 1, len(sheet))
    filled = np.array([sheet.columns[c].filled[below] for c in columns])
    steps = filled.sum(axis=0)
    # A line says something beside its level; a lone text above the last such line is one too, and a note where it is below.
    lines = (steps > 0) & (sheet.filled_cells[below] > steps)
    if lines.sum() < 2 or (steps[lines] == 1).mean() < _ONE_EACH or (filled[:, lines].sum(axis=1) > 0).sum() < 2:
        return sheet, header
    standing = (steps == 1) & (np.arange(len(below)) <= np.flatnonzero(lines)[-1])
    depth = np.where(standing, filled.argmax(axis=0), -1)
    cells = [str(sheet.columns[columns[s]].texts[row]) if s >= 0 else "" for row, s in zip(below, depth, strict=True)]
    stated = [cell.strip() for cell in cells if cell]
    marks = sum(1 for cell in stated if _MARK.match(cell)) >= _ONE_EACH * len(stated)
    if marks:
        standing &= np.array([bool(_MARK.match(cell.strip())) for cell in cells])
    levels, names = (np.full(len(sheet), "", dtype=object) for _ in range(2))
    levels[below] = [str(step) if stands else "" for step, stands in zip(depth, standing, strict=True)]
    names[below] = [cell if stands else "" for cell, stands in zip(cells, standing, strict=True)]
    elsewhere = ~standing & (steps > 0)
    changed = list(sheet.columns)
    matches = list(header.matches)
    for column in columns:
        changed[column] = Column(np.full(len(sheet), "", dtype=object))
        matches[column] = None
    for row in range(header.last + 1):  # the header's own cells stay where they are
        for column in columns:
            changed[column].texts[row] = sheet.columns[column].texts[row]
    levels[: header.last + 1] = changed[columns[0]].texts[: header.last + 1]
    changed[columns[0]] = Column(levels)
    matches[columns[0]] = Match("level", 1.1)
    if not marks:
        names[: header.last + 1] = changed[columns[1]].texts[: header.last + 1]
        changed[columns[1]] = Column(names)
        matches[columns[1]] = Match("name", 0.8, weak=True)
    for row in below[elsewhere]:  # headings and notes stay where they are
        for column in columns:
            changed[column].texts[row] = sheet.columns[column].texts[row]
    texts = list(header.texts)
    texts[columns[1]] = texts[columns[1]] or texts[columns[0]]
    return replace(sheet, columns=tuple(changed)), replace(header, matches=tuple(matches), texts=tuple(texts))


def _counts_levels(sheet: Sheet, row: int, columns: list[int]) -> bool:
    """Whether a row under the header only numbers the columns of levels: 0, 1, 2 or 1, 2, 3."""
    if row >= len(sheet) or sheet.filled_cells[row] != len(columns):
        return False
    said = [str(sheet.columns[column].texts[row]).strip() for column in columns]
    return any(said == [str(start + step) for step in range(len(said))] for start in (0, 1))


def _columns_of_levels(sheet: Sheet, header: HeaderRow) -> list[int]:
    """Neighbouring columns headed `Level 1`, `Level 2` or 1, 2, 3; or `Level` and columns without a header beside it."""
    numbered = numbered_levels(header.texts)
    if numbered:
        return numbered
    for column, found in enumerate(header.matches):
        if found is None or found.role != "level":
            continue
        beside = column + 1
        while (
            beside < len(header.texts)
            and not header.texts[beside]
            and sheet.columns[beside].filled[header.last + 1 :].any()
        ):
            beside += 1
        if beside - column >= 2:
            return list(range(column, beside))
    return []
