"""Lists cut into one table for each assembly, whose heading names it, as CATIA exports them.

    Bill of Material: Robot
    Quantity | Part Number          becomes        Quantity | Part Number | Parent
    1        | Arm                                 1        | Arm         | Robot

What such a file sums up below (`Recapitulation of: Robot`) states the same parts again and is not read, which is said.
"""

import re
from dataclasses import replace

import numpy as np

from desktop_app.readers.sheet import Column, Sheet, rows_in_words

_ASSEMBLY = re.compile(
    r"(?:bill of materials?|stückliste|nomenclature|lista de materiales|distinta base|部品表|物料清单)"
    r"(?: (?:of|de|von))?\s*[:：]\s*(\S.*)",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?:recapitulation|récapitulatif|zusammenfassung|recapitulación|riepilogo)\b.*[:：]", re.IGNORECASE
)


def under_headings(sheet: Sheet) -> Sheet:
    """The sheet with a column of parents, or as it is where its tables are not headed so."""
    if len(sheet.columns) < 2:
        return sheet
    lone = np.flatnonzero(sheet.filled_cells == 1)
    said = {int(row): next(text.strip() for text in sheet.row(int(row)) if text) for row in lone}
    heads = {row: found[1].strip() for row, text in said.items() if (found := _ASSEMBLY.match(text))}
    again = sorted(row for row, text in said.items() if _AGAIN.match(text))
    if not heads or len(heads) + len(again) < 2:
        return sheet
    starts = sorted([*heads, *again])
    parents = np.full(len(sheet), "", dtype=object)
    dropped = np.zeros(len(sheet), dtype=bool)
    for start, end in zip(starts, [*starts[1:], len(sheet)], strict=True):
        rows = start + 1 + np.flatnonzero(sheet.filled_cells[start + 1 : end] > 1)
        if start in heads:
            parents[rows[:1]] = "Parent"
            parents[rows[1:]] = heads[start]
        else:
            dropped[start:end] = sheet.filled_cells[start:end] > 0
    columns = [
        Column(np.where(dropped, "", column.texts).astype(object), column.numeric) if dropped.any() else column
        for column in sheet.columns
    ]
    notes = sheet.notes
    if dropped.any():
        notes += (
            f"The list sums its parts up once more in {rows_in_words(np.flatnonzero(dropped))}; that is not read again.",
        )
    return replace(sheet, columns=(*columns, Column(parents)), notes=notes)
