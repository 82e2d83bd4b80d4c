"""A part master on one sheet and the structure on another: joined on the part number.

The structure's sheet says who goes into whom; a sheet that lists each part once, has no quantities and knows many of the
same numbers adds what the structure does not say of them. Values that came this way have no cell in the structure's sheet,
so that nothing points to a wrong one.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from desktop_app.bom import PART_ROLES, Lines
from desktop_app.bom.exact import Text
from desktop_app.bom.problem import Problem, info
from desktop_app.readers.sheet import rows_in_words
from desktop_app.readers.table import Progress, Understood, line_items

#: Share of the structure's parts that a master must know, and of the master's lines that must be different parts.
_KNOWN, _DIFFERENT = 0.5, 0.95


def joined_with_masters(
    lines: Lines, best: Understood, found: Iterable[Understood], tell: Progress
) -> tuple[Lines, list[Problem]]:
    """The lines with what part masters on other sheets add to them."""
    problems: list[Problem] = []
    if not best.regions[0].columns.columns.keys() & {"level", "parent", "quantity"}:
        return lines, problems
    for other in found:
        if other is best or other.declaration or "quantity" in other.regions[0].columns.columns:
            continue
        if other.regions[0].columns.columns.keys() & {"level", "parent"}:
            continue
        tell("Joining the part master")
        master = line_items(other, "", tell)[0]
        lines, said = _joined(lines, master, other.sheet.name)
        problems += said
    return lines, problems


def _joined(lines: Lines, master: Lines, sheet: str) -> tuple[Lines, list[Problem]]:
    place: dict[str, int] = {}
    for line, number in enumerate(master.columns["part_number"]):
        if number:
            place.setdefault(str(number), line)
    numbers = lines.columns["part_number"]
    at = np.fromiter((place.get(number, -1) for number in numbers), dtype=np.int64, count=len(numbers))
    different = {number for number in numbers if number}
    known = {number for number in different if number in place}
    if len(known) < max(2, _KNOWN * len(different)) or len(place) < _DIFFERENT * len(master):
        return lines, []
    columns = dict(lines.columns)
    added: list[str] = []
    for role in PART_ROLES:
        theirs = master.columns.get(role)
        if role == "part_number" or theirs is None or not any(theirs):
            continue
        mine = columns.get(role)
        merged = _filled(mine, theirs, at)
        if mine is None or (merged != mine).any():
            columns[role] = merged
            added.append(role)
    if not added:
        return lines, []
    missing = np.array([i for i, number in enumerate(numbers) if number and number not in known], dtype=np.intp)
    beyond = "" if not len(missing) else f" It does not list the parts in {rows_in_words(lines.row[missing])}."
    said = info(
        f"Sheet “{sheet}” lists the same part numbers; what it says of {len(known)} parts "
        f"({', '.join(role.replace('_', ' ') for role in added)}) was joined on the part number.{beyond}"
    )
    return replace(lines, columns=columns), [said]


def _filled(mine: Text | None, theirs: Text, at: np.ndarray) -> Text:
    """Our values, and theirs where we have none."""
    merged = np.full(len(at), "", dtype=object) if mine is None else mine.copy()
    wanted = (merged == "") & (at >= 0)
    merged[wanted] = theirs[at[wanted]]
    return merged
