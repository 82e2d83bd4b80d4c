"""Bills of materials on several sheets become one graph: each an item of its own, or what goes into a part of another.

They are joined on the part number, like a part master: what a further sheet says of a part is added with its cells, and
where two sheets differ, both values are kept. A part whose children two sheets list is not made of both lists: equal ones
are one, and where they differ each child keeps the larger number of pieces, which is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from desktop_app.bom.bom import Bom, Elsewhere, Parts, Usages
from desktop_app.bom.cycles import without_cycles
from desktop_app.bom.exact import Ints, fraction
from desktop_app.bom.masters import joined_on_number
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, warning

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class SheetBom:
    """The bill of materials of one sheet. `by_name`: its parts are called by names, which different things share."""

    sheet: str
    bom: Bom
    by_name: bool = False


def together(first: SheetBom, others: Sequence[SheetBom]) -> tuple[Bom, list[Problem]]:
    """One bill of materials, whose parts and usages know their sheets, and what differed between these."""
    bom, problems = first.bom, list[Problem]()
    for other in others:
        bom, said = _with(bom, other, len(bom.elsewhere) + 1)
        problems += said
    names = [str(number) for number in bom.parts.part_number]
    return replace(bom, usages=without_cycles(bom.usages, names, problems)), problems


def _with(bom: Bom, other: SheetBom, place: int) -> tuple[Bom, list[Problem]]:
    added = _apart(bom, other.bom) if other.by_name else other.bom
    at = np.array([bom.index.get(number, -1) for number in added.parts.part_number], dtype=np.int32)
    new = np.flatnonzero(at < 0).astype(np.int32)
    at[new] = len(bom) + np.arange(len(new), dtype=np.int32)
    keep, kept, said = _one_listing_each(bom, added, at, other.sheet)
    usages = _behind_each_other(bom.usages, keep, added.usages, kept, at, place)
    longer = replace(
        bom, parts=_longer(bom.parts, added.parts, new), elsewhere=tuple(_padded(e, len(new)) for e in bom.elsewhere)
    )
    joined, conflicts = joined_on_number(longer, added, other.sheet)
    *before, last = joined.elsewhere
    rows = np.concatenate([np.full(len(bom), -1, dtype=np.int32), added.parts.row[new]])
    last = replace(last, rows={**last.rows, "part_number": rows})
    # Further columns of quantities on that sheet.
    columns = (replace(one, sheet=other.sheet, rows={}) for one in added.elsewhere)
    joined = replace(joined, usages=usages, lines=bom.lines + added.lines, elsewhere=(*before, last, *columns))
    return joined, [*conflicts, *said]


def _apart(bom: Bom, other: Bom) -> Bom:
    """The other one with longer names where the two call different things the same."""
    parts = other.parts
    longer: dict[tuple[int, str], str] = {}
    for part, name in enumerate(parts.part_number):
        known = bom.index.get(name)
        if known is None:
            continue
        differ = [
            str(mine)
            for mine, theirs in (
                (parts.mpn[part], bom.parts.mpn[known]),
                (parts.description[part], bom.parts.description[known]),
            )
            if mine and theirs and mine != theirs
        ]
        if differ:
            longer[part, "part_number"] = f"{name} – {' '.join(differ[0].split())[:100]}"
    taken = set(parts.part_number)
    longer = {key: name for key, name in longer.items() if name not in taken}
    return replace(other, parts=parts.with_cells(longer)) if longer else other


def _longer(parts: Parts, more: Parts, new: Ints) -> Parts:
    """The parts with others behind them of which nothing is known yet but their numbers."""
    columns = {
        field.name: np.concatenate([getattr(parts, field.name), np.full(len(new), "", dtype=object)])
        for field in fields(Parts)
        if field.name not in {"part_number", "row"}
    }
    number = np.concatenate([parts.part_number, more.part_number[new]])
    return Parts(**columns, part_number=number, row=np.concatenate([parts.row, np.full(len(new), -1, dtype=np.int32)]))


def _padded(elsewhere: Elsewhere, more: int) -> Elsewhere:
    none = np.full(more, -1, dtype=np.int32)
    return replace(elsewhere, rows={role: np.concatenate([rows, none]) for role, rows in elsewhere.rows.items()})


def _behind_each_other(usages: Usages, keep: Mask, more: Usages, kept: Mask, at: Ints, place: int) -> Usages:
    sheet, sheets = (np.zeros(len(u), dtype=np.int32) if u.sheet is None else u.sheet for u in (usages, more))
    columns = {
        field.name: np.concatenate([getattr(usages, field.name)[keep], getattr(more, field.name)[kept]])
        for field in fields(Usages)
        if field.name not in {"parent", "child", "sheet"}
    }
    return Usages(
        parent=np.concatenate([usages.parent[keep], at[more.parent[kept]]]),
        child=np.concatenate([usages.child[keep], at[more.child[kept]]]),
        sheet=np.concatenate([sheet[keep], place + sheets[kept]]).astype(np.int32),
        **columns,
    )


def _one_listing_each(bom: Bom, other: Bom, at: Ints, sheet: str) -> tuple[Mask, Mask, list[Problem]]:
    """Which usages of the two count where both list the children of a part."""
    keep, kept = np.ones(len(bom.usages), dtype=bool), np.ones(len(other.usages), dtype=bool)
    problems: list[Problem] = []
    for part in np.unique(other.usages.parent):
        mine = bom.usages_of(int(at[part])) if at[part] < len(bom) else np.empty(0, dtype=np.int32)
        if not len(mine):
            continue
        theirs = other.usages_of(int(part))
        sums = _sums(bom.usages, mine, bom.usages.child[mine])
        others = _sums(other.usages, theirs, at[other.usages.child[theirs]])
        if sums != others:
            name = str(other.parts.part_number[part])
            problems.append(warning(worded("children-differ-on-sheet", part=name, sheet=sheet)))
        larger = {
            child for child, amount in others.items() if child not in sums or _weight(amount) > _weight(sums[child])
        }
        keep[[usage for usage in mine if int(bom.usages.child[usage]) in larger]] = False
        kept[[usage for usage in theirs if int(at[other.usages.child[usage]]) not in larger]] = False
    return keep, kept, problems


def _sums(usages: Usages, some: Ints, children: Ints) -> dict[int, Fraction | None]:
    """How many pieces of each child, None where that is unknown."""
    sums: dict[int, Fraction | None] = {}
    for usage, child in zip(some.tolist(), children.tolist(), strict=True):
        amount, before = fraction(usages.quantity[usage]), sums.get(child, Fraction(0))
        sums[child] = None if amount is None or before is None else before + amount
    return sums


def _weight(amount: Fraction | None) -> float:
    return float("inf") if amount is None else float(amount)
