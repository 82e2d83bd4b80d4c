"""Lists that state the same parts twice: each by itself without a quantity, then collated with their quantities.

    Individual Components:          Collated Components:
    Item | Qty | Reference          Item | Qty | Reference
         |     | C1                 1    | 2   | C1, C3
         |     | C3

KiCad writes bills of materials so. The lines of the first list are left out, because the second says all of them.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.readers.row_kinds import Kind, Rows

if TYPE_CHECKING:
    from desktop_app.readers.table import Region

#: Fewer lines are no list; of the collated lines so many must state a quantity.
_FEWEST, _COUNTED = 2, 0.8


def collated_only(regions: Sequence["Region"]) -> list[Rows]:
    """The rows of each table, those of a list that a later one collates marked as said again."""
    rows = [region.rows for region in regions]
    for place, region in enumerate(regions):
        if any(_collates(later, region) for later in regions[place + 1 :]):
            kinds = np.where(region.rows.kinds == Kind.ITEM, Kind.AGAIN, region.rows.kinds).astype(np.int8)
            rows[place] = Rows(region.rows.rows, kinds)
    return rows


def _collates(later: "Region", first: "Region") -> bool:
    """Whether a table counts what another lists one by one, by the same columns."""
    columns = first.columns.columns
    if any(columns.get(role) != later.columns.columns.get(role) for role in ("quantity", "reference_designators")):
        return False
    if not {"quantity", "reference_designators"} <= columns.keys():
        return False
    single, counted = first.rows.of(Kind.ITEM), later.rows.of(Kind.ITEM)
    quantity = first.sheet.columns[columns["quantity"]].filled
    if len(single) < _FEWEST or quantity[single].any() or not len(counted) or quantity[counted].mean() < _COUNTED:
        return False
    marks = first.sheet.columns[columns["reference_designators"]].texts
    return _marks(marks[single]) <= _marks(marks[counted])


def _marks(cells: Iterable[str]) -> set[str]:
    return {mark for cell in cells for mark in re.split(r"[\s,;]+", str(cell)) if mark}
