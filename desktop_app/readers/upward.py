"""A list that stands on its header, as on drawings: the lines are numbered upwards above the row of header words.

    3   MAG-42   Magnet    8
    2   SHF-12   Shaft     1
    1   HSG-01   Housing   1
    ITEM  PART NO  DESCRIPTION  QTY

Looked for only where no header has lines below it, or none of them a quantity: a title block may stand there.
"""

import numpy as np

from desktop_app.readers.choices import Choices
from desktop_app.readers.headers import NAMING_ROLES, HeaderRow, scored
from desktop_app.readers.lines import classify
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.table import Region, Understood, columns_of, scored_as

#: Rows from the end of a sheet in which such a header is looked for: a title block may stand below it.
_LAST_ROWS = 40

#: How many roles the header must name, and how many lines stand on it.
_FEWEST_ROLES, _FEWEST_LINES = 3, 2


def standing_on_header(name: str, sheet: Sheet, choices: Choices) -> Understood | None:
    """What a sheet holds whose last rows are a header with lines above it; None where there is none.

    Raises:
        UnreadableFile: the user named a header that the sheet does not have.
    """
    header = _header_below(sheet, choices)
    if header is None:
        return None
    rows = np.arange(header.row)
    if choices.rows is not None:
        rows = rows[(rows >= choices.rows[0]) & (rows <= choices.rows[1])]
    columns = columns_of(name, sheet, header, rows, False, choices)
    region = Region(sheet, header, columns, classify(sheet, rows, columns, titled=header.texts))
    lines = region.rows.of(Kind.ITEM)
    if not columns.identity or counted(region) < _FEWEST_LINES:
        return None
    filled = np.flatnonzero(sheet.filled_cells[: header.row])
    left_out = filled[(filled < rows[0]) | (filled > rows[-1])] if len(rows) else filled
    return Understood(sheet, (region,), False, (), scored_as(sheet, header, len(lines)), tuple(left_out.tolist()))


def counted(region: Region) -> int:
    """How many lines state a quantity."""
    if "quantity" not in region.columns.columns:
        return 0
    return int(region.sheet.columns[region.columns.columns["quantity"]].filled[region.rows.of(Kind.ITEM)].sum())


def _header_below(sheet: Sheet, choices: Choices) -> HeaderRow | None:
    if choices.header_row is not None:
        return scored(sheet, choices.header_row) if 0 < choices.header_row < len(sheet) else None
    filled = np.flatnonzero(sheet.filled_cells)[-_LAST_ROWS:]
    judged = [scored(sheet, int(row)) for row in filled if row and sheet.filled_cells[row] >= _FEWEST_ROLES]
    telling = [header for header in judged if len(header.roles) >= _FEWEST_ROLES and _names_and_counts(header)]
    return max(telling, key=lambda header: header.score, default=None)


def _names_and_counts(header: HeaderRow) -> bool:
    return bool(header.roles & set(NAMING_ROLES)) and bool(header.roles & {"quantity", "other_quantity"})
