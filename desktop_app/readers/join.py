"""Part masters, on other sheets or in other files: which table is one, and what it says as lines.

The structure says who goes into whom; a table that lists each part once, has no quantities and knows many of the same numbers
says what they are. `desktop_app.bom.masters` joins the two on the part number.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from desktop_app.bom.bom import Bom
from desktop_app.bom.masters import Master, with_masters
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, warning
from desktop_app.readers.choices import AUTOMATIC
from desktop_app.readers.choose import choose
from desktop_app.readers.line_items import Progress, line_items
from desktop_app.readers.opened import Opened
from desktop_app.readers.several import says_structure
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.table import Understood

#: Share of the structure's parts that a master must know, and of the master's lines that must be different parts.
_KNOWN, _DIFFERENT = 0.5, 0.95


def joined_with_masters(
    bom: Bom, best: Understood | None, found: Iterable[Understood], others: Sequence[Opened], tell: Progress
) -> tuple[Bom, list[Problem]]:
    """A bill of materials with what part masters add: those on other sheets, and the files that were named as such.

    Raises:
        UnreadableFile: one of the files holds no table of parts.
    """
    masters: list[Master] = []
    problems: list[Problem] = []
    if best is not None and says_structure(best):
        tell("Joining the part master")
        masters += [
            m
            for u in found
            if u is not best and may_be_master(u) and (m := master_in(u)) and knows(bom.index.keys(), m)
        ]
    for other in others:
        tell("Joining the part master")
        in_file = [master_in(u, other.file) for u in tables_of(other) if not u.declaration]
        some = [m for m in in_file if bom.index.keys() & set(m.lines.columns["part_number"])]
        if not some:
            problems.append(warning(worded("master-of-other-parts", file=other.file)))
        masters += some
    joined, said = with_masters(bom, masters)
    return joined, problems + said


def may_be_master(found: Understood) -> bool:
    """Whether a table only says what parts are."""
    return not found.declaration and not says_structure(found)


def knows(numbers: Collection[str], master: Master) -> bool:
    """Whether a master lists parts once each, and many of these numbers among them."""
    column = master.lines.columns["part_number"]
    listed = {str(number) for number in column if number}
    known = sum(1 for number in numbers if number in listed)
    return known >= max(2, _KNOWN * len(numbers)) and len(listed) >= _DIFFERENT * len(column)


def tables_of(opened: Opened) -> tuple[Understood, ...]:
    """The tables of parts in a file, the best first.

    Raises:
        UnreadableFile: it holds none.
    """
    if not opened.sheets:
        raise UnreadableFile(opened.file, worded("master-no-table"))
    chosen = choose(opened.file, opened.sheets, AUTOMATIC)
    return (chosen.best, *(found for found in chosen.found if found is not chosen.best))


def numbers_in(found: Understood) -> set[str]:
    """The part numbers of a table, those of parents too."""
    lines = master_in(found).lines
    parents = lines.parent_number if lines.parent_number is not None else ()
    return {str(number) for number in (*lines.columns["part_number"], *parents) if number}


def master_in(found: Understood, file: str = "") -> Master:
    """What a table says of parts."""
    lines, _, headers, _ = line_items(found, "", lambda _: None)
    return Master(replace(lines, headers=headers), found.sheet.name, file)
