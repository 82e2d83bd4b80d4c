"""Part masters: what other sheets and files say of the parts of a bill of materials, joined on the part number.

The structure says who goes into whom; a master fills in what it does not say of a part. Where both state a value and the
two differ, both are kept side by side, and one that decides verdicts is unknown until somebody settles it. Every value keeps
the cell it is from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.bom.bom import PART_ROLES, Bom, Cell, Elsewhere, Parts
from desktop_app.bom.build import MOST_TOLD, Lines, build_bom, outcome_of_conflict, same_value, settled
from desktop_app.bom.exact import Ints, Text
from desktop_app.bom.messages import Message, Words, listed, worded
from desktop_app.bom.problem import Problem, info, warning

#: Parts that are named where a master does not list them.
_NAMED = 5


@dataclass(frozen=True, eq=False)
class Master:
    """The lines of a part master; `file` is `""` where it is a sheet of the same file as the structure."""

    lines: Lines
    sheet: str
    file: str = ""

    @property
    def name(self) -> Message:
        """What messages call it."""
        if not self.sheet:
            return worded("list-named-in", file=self.file)
        return (
            worded("sheet-named-in", sheet=self.sheet, file=self.file)
            if self.file
            else worded("sheet-named", sheet=self.sheet)
        )


def with_masters(bom: Bom, masters: Sequence[Master]) -> tuple[Bom, list[Problem]]:
    """A bill of materials with what part masters add, and what was joined, left out and in conflict."""
    problems: list[Problem] = []
    for master in masters:
        bom, said = _joined(bom, master)
        problems += said
    return bom, problems


def _joined(bom: Bom, master: Master) -> tuple[Bom, list[Problem]]:
    listed, _ = build_bom(replace(master.lines, parent_line=None, parent_number=None, implied_root=None))
    joined, problems = joined_on_number(bom, listed, master.sheet, master.file)
    known = np.array([number in listed.index for number in bom.parts.part_number], dtype=bool)
    added = [role for role, rows in joined.elsewhere[-1].rows.items() if role != "part_number" and (rows >= 0).any()]
    return joined, [_summary(bom, master, np.flatnonzero(known).astype(np.int32), added), *problems]


def joined_on_number(bom: Bom, listed: Bom, sheet: str, file: str = "") -> tuple[Bom, list[Problem]]:
    """A bill of materials with what another sheet says of its parts, and the conflicts between the two."""
    at = np.fromiter((listed.index.get(number, -1) for number in bom.parts.part_number), np.int32, len(bom))
    known = np.flatnonzero(at >= 0).astype(np.int32)
    conflicts = dict(bom.conflicts)
    columns: dict[str, Text] = {}
    taken: dict[str, Ints] = {}
    for role in (role for role in PART_ROLES if role != "part_number"):
        column = _Column(bom, listed, (file, sheet), role, at, known)
        conflicts |= column.conflicts
        columns[role] = column.values
        taken[role] = column.rows
    added = [role for role, rows in taken.items() if (rows >= 0).any()]
    new = {key: said for key, said in conflicts.items() if said != bom.conflicts.get(key)}
    parts = Parts(**columns, part_number=bom.parts.part_number, row=bom.parts.row)
    elsewhere = Elsewhere(file, sheet, dict(listed.headers), {role: taken[role] for role in added})
    joined = replace(bom, parts=parts, conflicts=conflicts, elsewhere=(*bom.elsewhere, elsewhere))
    return joined, _conflicts_told(bom, new)


class _Column:
    """One role of all parts after the join: `values`, the other sheet's `rows` of those that are its own, and `conflicts`."""

    def __init__(self, bom: Bom, listed: Bom, place: tuple[str, str], role: str, at: Ints, known: Ints) -> None:
        self.bom, self.listed, self.place, self.role = bom, listed, place, role
        mine, theirs = getattr(bom.parts, role), getattr(listed.parts, role)[at[known]]
        self.values: Text = mine.copy()
        self.rows = np.full(len(bom), -1, dtype=np.int32)
        self.conflicts: dict[tuple[int, str], tuple[tuple[Cell, str], ...]] = {}
        unsettled = {part for part, other in bom.conflicts if other == role}
        free = (mine[known] == "") & (theirs != "")
        if unsettled:
            free &= ~np.isin(known, list(unsettled))
        self.values[known[free]] = theirs[free]
        self.rows[known[free]] = listed.parts.row[at[known[free]]]
        late = {part: row for (part, other), row in listed.rows_elsewhere.items() if other == role}
        for part in known[free] if late else ():
            self.rows[part] = late.get(int(at[part]), self.rows[part])
        doubtful = {part for part, other in listed.conflicts if other == role}
        differ = (theirs != "") & (theirs != mine[known]) & ~free
        if doubtful:
            differ |= np.isin(at[known], list(doubtful))
        for part in known[differ]:
            self._differ(int(part), int(at[part]))

    def _differ(self, part: int, other: int) -> None:
        """Two values for one part, or several that one side has already."""
        cell = self.listed.cell(other, self.role)
        text = str(getattr(self.listed.parts, self.role)[other])
        theirs = [(self._there(c), t) for c, t in self.listed.conflicts.get((other, self.role), ())]
        if not theirs and cell is not None:
            theirs = [(self._there(cell), text)]
        own = self.bom.cell(part, self.role)
        mine = list(self.bom.conflicts.get((part, self.role), ()))
        if not mine and own is not None:
            mine = [(own, str(self.values[part]))]
        said: list[tuple[Cell, str]] = []
        for place, value in (*mine, *theirs):
            if value and not any(same_value(self.role, value, seen) for _, seen in said):
                said.append((place, value))
        if len(said) > 1:
            self.conflicts[part, self.role] = tuple(said)
            self.values[part] = settled(self.role, [value for _, value in said])

    def _there(self, cell: Cell) -> Cell:
        return replace(cell, file=self.place[0], sheet=self.place[1])


def _summary(bom: Bom, master: Master, known: Ints, added: Sequence[str]) -> Problem:
    missing = [str(number) for number in np.delete(bom.parts.part_number, known)]
    said = ", ".join(role.replace("_", " ") for role in added) or worded("nothing-new")
    named = ", ".join(f"“{number}”" for number in missing[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
    beyond = worded("master-lists-not", count=len(missing), named=named) if missing else ""
    return info(worded("master-joined", name=master.name, count=len(known), said=said, beyond=beyond))


def _conflicts_told(bom: Bom, new: Mapping[tuple[int, str], tuple[tuple[Cell, str], ...]]) -> list[Problem]:
    problems = []
    for (part, role), said in list(new.items())[:MOST_TOLD]:
        differing = listed(
            (Words(f"“{value}” in {place}", f"{place.chinese}“{value}”") for place, value in said), "; ", "；"
        )
        own = next((place for place, _ in said if not (place.file or place.sheet)), None)
        problems.append(
            warning(
                worded(
                    "master-differs",
                    part=bom.parts.part_number[part],
                    column=role.replace("_", " "),
                    listed=differing,
                    outcome=outcome_of_conflict(role),
                ),
                row=own.row if own is not None else None,
                column=own.column if own is not None else None,
            )
        )
    if len(new) > MOST_TOLD:
        problems.append(warning(worded("master-differs-many", count=len(new), most=MOST_TOLD)))
    return problems
