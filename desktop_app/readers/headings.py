"""Lists cut into one table for each assembly, whose heading names it, as CATIA and Creo write them.

    Bill of Material: Robot
    Quantity | Part Number          becomes        Quantity | Part Number | Parent
    1        | Arm                                 1        | Arm         | Robot

Creo prints lines without a header, `1 Sub-Assembly ARM` below `Assembly ROBOT contains:`. What such files sum up below
(`Recapitulation of: Robot`) states the same parts again and is not read, which is said.
"""

import re
from dataclasses import replace

import numpy as np

from desktop_app.bom.messages import Message, worded
from desktop_app.readers.sheet import Column, Sheet, rows_in_words

_ASSEMBLY = re.compile(
    r"(?:bill of materials?|stückliste|nomenclature|lista de materiales|distinta base|部品表|物料清单)"
    r"(?: (?:of|de|von))?\s*[:：]\s*(\S.*)",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?:recapitulation|récapitulatif|zusammenfassung|recapitulación|riepilogo)\b.*[:：]", re.IGNORECASE
)

_CONTAINS = re.compile(
    r"\s*(?:(?:sub-?)?assembly|(?:unter)?baugruppe)\s+(\S+)\s+(?:contains|enthält)\s*:\s*\Z", re.IGNORECASE
)
_CONTAINED = re.compile(r"\s*(\d+)\s+((?:sub-?)?assembly|part|(?:unter)?baugruppe|teil)\s+(\S.*?)\s*\Z", re.IGNORECASE)
#: Characters at the beginning within which the first assembly is named.
_HEAD = 10_000
_SUMMARY = re.compile(r"\s*(?:summary|zusammenfassung|übersicht)\b", re.IGNORECASE)


def printed_structure(text: str) -> Sheet | None:
    """The sheet that a list printed by Creo is, each cell in the row of its line, or None where the text is none."""
    if not any(map(_CONTAINS.match, text[:_HEAD].splitlines())):
        return None
    lines = text.splitlines()
    heads = [number for number, line in enumerate(lines) if _CONTAINS.match(line)]
    if not heads:
        return None
    cells = np.full((4, len(lines)), "", dtype=object)
    cells[:, heads[0]] = ["Quantity", "Type", "Part Number", "Parent Number"]
    again: list[int] = []  # nothing follows the summary but the end
    above = ""
    for number, line in enumerate(lines[heads[0] :], start=heads[0]):
        heading, contained = _CONTAINS.match(line), _CONTAINED.match(line)
        if heading and not again:
            above = heading[1]
        elif again or _SUMMARY.match(line):
            again += [number] if line.strip() else []
        elif contained:
            cells[:, number] = [*contained.groups(), above]
        else:
            cells[0, number] = line.strip()
    return Sheet("", tuple(map(Column, cells)), encoding="text", notes=_summed_up(np.array(again, dtype=np.intp)))


def _summed_up(rows: np.ndarray) -> tuple[Message, ...]:
    if not len(rows):
        return ()
    return (worded("summed-up-again", rows=rows_in_words(rows)),)


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
    notes = sheet.notes + _summed_up(np.flatnonzero(dropped))
    return replace(sheet, columns=(*columns, Column(parents)), notes=notes)
