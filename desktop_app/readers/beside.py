"""Tables beside each other: a header that stands twice in its row, each time over lines of its own.

Each table is read from a sheet in which the columns of the others are blank, so that rows, cells and messages keep their
places.
"""

from dataclasses import replace

import numpy as np

from desktop_app.readers.headers import NAMING_ROLES, HeaderRow
from desktop_app.readers.sheet import Column, Sheet

_OR_DESIGNATORS = frozenset({"quantity", "reference_designators"})


def tables_beside(sheet: Sheet, header: HeaderRow) -> list[tuple[Sheet, HeaderRow, range]]:
    """Each table of a header row with the sheet that shows only that table, and its columns; usually one, and all."""
    stretches = _stretches(sheet, header)
    complete = [block for block in stretches if _complete(header, block)]
    blocks = _repeated(header) or (complete if len(complete) >= 2 else [])
    if len(blocks) < 2:
        own = _without_workings(header, complete[0], stretches) if complete else header
        return [(sheet, own, range(len(header.texts)))]
    return [(*_only(sheet, header, block), block) for block in blocks]


def _without_workings(header: HeaderRow, table: range, stretches: list[range]) -> HeaderRow:
    """The header without the words over workings beside the one complete table: columns apart that count something else."""
    beside = [block for block in stretches if block != table and len(block) > 2]
    counting = {
        column
        for block in beside
        for column in block
        if any((m := header.matches[c]) is not None and m.role == "quantity" and m.score > 0.7 for c in block)
    }
    matches = tuple(None if column in counting else found for column, found in enumerate(header.matches))
    return replace(header, matches=matches) if counting else header


def _complete(header: HeaderRow, block: range, counting: frozenset[str] = frozenset({"quantity"})) -> bool:
    """Whether some columns of a header are a table of parts by themselves: with names, and how many of them."""
    roles = {m.role for column in block if (m := header.matches[column]) is not None and m.score > 0.7}
    names = set(NAMING_ROLES) - {"reference_designators"}
    return bool(roles & counting) and bool(roles & names)


def _repeated(header: HeaderRow) -> list[range]:
    """Equal stretches of header texts, blank columns aside: `Part, Qty, Part, Qty`."""
    filled = [column for column, text in enumerate(header.texts) if text]
    for count in (2, 3, 4):
        length, rest = divmod(len(filled), count)
        if rest or length < 2:
            continue
        parts = [filled[i * length : (i + 1) * length] for i in range(count)]
        if all([header.texts[c] for c in part] == [header.texts[c] for c in parts[0]] for part in parts):
            blocks = [range(part[0], part[-1] + 1) for part in parts]
            return blocks if _complete(header, blocks[0], _OR_DESIGNATORS) else []
    return []


def _stretches(sheet: Sheet, header: HeaderRow) -> list[range]:
    """Columns of the sheet with no blank one among them, from left to right."""
    blocks: list[range] = []
    start = None
    for column in range(len(header.texts) + 1):
        blank = column == len(header.texts) or (
            not header.texts[column] and not sheet.columns[column].filled[header.last + 1 :].any()
        )
        if blank and start is not None:
            blocks.append(range(start, column))
            start = None
        elif not blank and start is None:
            start = column
    return blocks


def _only(sheet: Sheet, header: HeaderRow, block: range) -> tuple[Sheet, HeaderRow]:
    nothing = Column(np.full(len(sheet), "", dtype=object))
    columns = tuple(column if i in block else nothing for i, column in enumerate(sheet.columns))
    texts = tuple(text if i in block else "" for i, text in enumerate(header.texts))
    matches = tuple(found if i in block else None for i, found in enumerate(header.matches))
    return replace(sheet, columns=columns), replace(header, texts=texts, matches=matches)
