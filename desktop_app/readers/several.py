"""Sheets of a workbook that are each a bill of materials: which are read together, and how they become one.

A product is often spread over sheets, one for each assembly, and what stands on a sheet that nobody reads is lost. Sheets with
the same headers that list other parts are therefore read together. One that lists mostly the same parts, or is called another
version, is an alternative: reading both would make a product that nobody builds. It is left out, and that is a warning.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from desktop_app.bom import Bom, Lines, build_bom
from desktop_app.bom.messages import listed, worded
from desktop_app.bom.problem import Problem, warning
from desktop_app.bom.together import SheetBom, together
from desktop_app.readers.columns import NUMBERING_ROLES
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.table import Understood
from desktop_app.readers.vocabulary import compact, fold, is_line_word, mentions

#: Share of the smaller list's parts that make two lists alternatives, and of header texts that make them lists of one kind.
_MOSTLY, _SAME_HEADERS = 0.5, 0.7


#: Lines with several marks that two lists share only where they are of one board.
_FEWEST_SHARED = 3


def says_structure(found: Understood) -> bool:
    """Whether a table says who goes into whom, or how often."""
    return not found.declaration and bool(found.regions[0].columns.columns.keys() & {"level", "parent", "quantity"})


def read_with(best: Understood, others: Iterable[Understood]) -> tuple[tuple[Understood, ...], tuple[Understood, ...]]:
    """Of other bills of materials, those that are read together with the best one, and its alternatives."""
    taken, alternatives = [best], []
    for other in others:
        if not _of_one_kind(best, other):
            continue
        numbers = _parts_of(other)
        if _another_version(other.sheet.name) or any(_mostly_the_same(numbers, _parts_of(one)) for one in taken):
            alternatives.append(other)
        elif not other.sheet.hidden:
            taken.append(other)
    return tuple(taken[1:]), tuple(alternatives)


def same_places(best: Understood, other: Understood) -> bool:
    """Whether another list, no longer than the best one, fills mostly the same places of a board: what it was made from."""
    if other.items > best.items:
        return False
    mine, theirs = _places_of(best), _places_of(other)
    shared = mine & theirs
    several = sum(1 for places in shared if len(places) > 1)
    return len(shared) > _MOSTLY * len(theirs) and several >= _FEWEST_SHARED


def _places_of(found: Understood) -> set[frozenset[str]]:
    """What marks stand together in a line."""
    places: set[frozenset[str]] = set()
    for region in found.regions:
        if "reference_designators" in region.columns.columns:
            column = region.sheet.columns[region.columns.columns["reference_designators"]]
            cells = column.rows(region.rows.of(Kind.ITEM)).distinct
            places.update(frozenset(re.split(r"[\s,;、]+", str(cell).strip(" ,;"))) for cell in cells if cell)
    return places


def _another_version(name: str) -> bool:
    return mentions("version", name) or mentions("superseded", name)


def _of_one_kind(one: Understood, other: Understood) -> bool:
    """Whether two tables have the same headers, by and large, and the same ones for names and quantities."""
    mine, theirs = one.regions[0], other.regions[0]
    if mine.columns.identity != theirs.columns.identity or one.headerless or other.headerless:
        return False
    for role in {mine.columns.identity, "quantity"}:
        if compact(mine.columns.headers.get(role, "")) != compact(theirs.columns.headers.get(role, "")):
            return False
    texts, others = ({compact(text) for text in region.header.texts if text} for region in (mine, theirs))
    return len(texts & others) >= _SAME_HEADERS * max(len(texts), len(others))


def _parts_of(found: Understood) -> set[str]:
    names: set[str] = set()
    for region in found.regions:
        if region.columns.identity:
            column = region.sheet.columns[region.columns.columns[region.columns.identity]]
            names.update(map(fold, column.rows(region.rows.of(Kind.ITEM)).distinct))
    return {name for name in names if name and not is_line_word("placeholder", name)}


def _mostly_the_same(some: set[str], others: set[str]) -> bool:
    return bool(some and others) and len(some & others) > _MOSTLY * min(len(some), len(others))


def hung_together(read: Sequence[tuple[Understood, Lines]], stem: str) -> list[Lines]:
    """The lines of sheets that are read together, where nothing names what a sheet makes: a part of another that is called
    like the sheet, or an item of its own."""
    result, own = [], []
    for place, (found, lines) in enumerate(read):
        root = lines.implied_root
        if root is not None:
            root = _called(found.sheet.name, [other for number, (_, other) in enumerate(read) if number != place])
            own += [] if root else [place]
            root = root or f"{stem} – {found.sheet.name}"
        result.append(replace(lines, implied_root=root, sheet=found.sheet.name))
    if own == [0] and all(lines.implied_root is not None for lines in result):
        result[0] = replace(result[0], implied_root=stem)  # the others all go into it
    return result


def _called(sheet: str, others: Sequence[Lines]) -> str:
    """The one part of other sheets whose number or description is the name of a sheet, `""` where there is none."""
    for role in ("part_number", "description"):
        found = {
            str(lines.columns["part_number"][line])
            for lines in others
            for line in np.flatnonzero([fold(str(text)) == fold(sheet) for text in lines.columns[role]])
        } - {""}
        if len(found) == 1:
            return found.pop()
    return ""


def built_together(read: Sequence[tuple[Understood, Lines]]) -> tuple[Bom, list[Problem]]:
    """The bill of materials of all sheets, and what is said of them and between them."""
    boms, problems = [], list[Problem]()
    for place, (found, lines) in enumerate(read):
        bom, building = build_bom(lines)
        boms.append(SheetBom(found.sheet.name, bom, found.regions[0].columns.identity not in NUMBERING_ROLES))
        problems += [replace(problem, sheet=found.sheet.name) if place else problem for problem in building]
    bom, between = together(boms[0], boms[1:])
    roots = {str(bom.parts.part_number[root]) for root in bom.roots}
    said = []
    for one in boms:
        own = [str(one.bom.parts.part_number[root]) for root in one.bom.roots]
        inside = [number for number in own if number not in roots]
        kind = "sheet-structure-of" if inside and len(inside) == len(own) else "sheet-own-item"
        said.append(worded(kind, sheet=one.sheet, lines=one.bom.lines, **({"part": inside[0]} if inside else {})))
    told = warning(worded("sheets-read-together", count=len(boms), how=listed(said, "; ", "；")))
    return bom, [told, *problems, *between]
