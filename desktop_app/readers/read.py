"""The questions that the rest of the program asks about a file: what bill of materials, what declarations, which is which.

Formats are told by content, never by the file's name. Whatever the bytes are, the only exception is `UnreadableFile`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from desktop_app.bom import Bom, Lines, build_bom
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, warning
from desktop_app.declarations import Statement
from desktop_app.readers.choices import AUTOMATIC, Choices, told
from desktop_app.readers.choose import Chosen, choose, no_lines
from desktop_app.readers.cyclonedx import read_cyclonedx
from desktop_app.readers.declaration_table import read_statements
from desktop_app.readers.doubts import added_up, spilling
from desktop_app.readers.explain import explained
from desktop_app.readers.join import (
    joined_with_masters,
    knows,
    master_in,
    may_be_master,
    numbers_in,
    tables_of,
)
from desktop_app.readers.material_declarations import HEADERS, read_material_declaration
from desktop_app.readers.models import lines_of
from desktop_app.readers.opened import Opened, file_name, open_file
from desktop_app.readers.reporting_templates import reporting_template, told_of
from desktop_app.readers.several import built_together, hung_together, says_structure
from desktop_app.readers.source import JoinedFile, ReadBom, SourceInfo, UnreadableFile
from desktop_app.readers.table import Understood
from desktop_app.readers.understanding import Understanding

Progress = Callable[[str], None]

#: The most that a file is understood of which another sheet may be meant, or belong to it, or another structure.
WHICH_SHEET = 0.65

#: The same of a list of software, which is none of parts.
_SOFTWARE = 0.5


class FileKind(StrEnum):
    """What a file is to an audit; `PARTS` is a part master, which adds to a bill of materials that came with it."""

    BOM = "bom"
    PARTS = "parts"
    DECLARATIONS = "declarations"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Sorted:
    """One of several files and what it is; `message` says why a file cannot be read, `lines` how much it lists.

    `by_hand` says of an unreadable one that its cells can be read (see `UnreadableFile`). `place` is the file's place among
    those that were given, `master_of` the name of the bill of materials that a part master belongs to.
    """

    name: str
    kind: FileKind
    lines: int = 0
    message: str = ""
    by_hand: bool = False
    place: int = 0
    master_of: str = ""


def read_bom(
    name: str,
    data: bytes,
    choices: Choices = AUTOMATIC,
    progress: Progress | None = None,
    masters: Sequence[tuple[str, bytes]] = (),
) -> ReadBom:
    """A bill of materials from the bytes of a file.

    Args:
        name: the file's name, with or without folders; only its last part goes into the result.
        data: its content.
        choices: what the user decided about sheet, header row and columns.
        progress: told in a few words what is being done; it may raise to cancel, and that exception passes.
        masters: names and bytes of part masters, which say more of the same parts.

    Raises:
        UnreadableFile: a file cannot be understood; the message says what was looked for and what to do.
    """
    (progress or _silent)("Opening the file")
    return what_if(open_file(name, data, masters), choices, progress)


def what_if(opened: Opened, choices: Choices = AUTOMATIC, progress: Progress | None = None) -> ReadBom:
    """The bill of materials that an opened file gives with some choices, joined with the part masters opened with it.

    Raises:
        UnreadableFile: it cannot be understood with them.
    """
    tell = progress or _silent
    if opened.document is not None:
        return _from_cyclonedx(opened, tell)
    if opened.declaration is not None:
        return _from_material_declaration(opened)
    if reporting_template(opened.sheets) is not None and not choices.made:
        raise UnreadableFile(
            opened.file,
            worded("template-is-no-bom"),
        )
    tell("Looking for the table")
    try:
        chosen = choose(opened.file, opened.sheets, choices)
        if chosen.best.declaration:
            read = _from_declarations(opened, chosen, choices, tell)
        else:
            read = _from_table(opened, chosen, choices, tell)
    except UnreadableFile as problem:
        problem.by_hand = True
        raise
    return replace(read, problems=read.problems + chosen.remarks)


def read_declarations(
    name: str, data: bytes, choices: Choices = AUTOMATIC
) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
    """Suppliers' statements from the bytes of a declarations table, and what was not understood in them.

    Raises:
        UnreadableFile: no sheet of the file holds such a table.
    """
    opened = open_file(name, data)
    if opened.declaration is not None:
        return read_material_declaration(opened.declaration, opened.file, opened.sha256)
    template = reporting_template(opened.sheets)
    if template is not None:
        return (), told_of(template, opened.file)
    if opened.document is not None:
        raise UnreadableFile(opened.file, worded("cyclonedx-is-no-declaration"))
    chosen = choose(opened.file, opened.sheets, choices, declarations=True)
    if "part_number" not in chosen.best.regions[0].columns.columns:
        raise UnreadableFile(opened.file, worded("declarations-without-number"))
    statements, problems = read_statements(chosen.best, opened.file, opened.sha256)
    return statements, tuple(problems + [replace(other, file=opened.file) for other in chosen.remarks])


def looks_like_declarations(name: str, data: bytes) -> bool:
    """Whether a file is a declarations table rather than a bill of materials; a file that is neither is none."""
    return which(name, data).kind is FileKind.DECLARATIONS


def which(name: str, data: bytes) -> Sorted:
    """What a file is, told by its content."""
    file, by_hand = file_name(name), False
    try:
        opened = open_file(name, data)
        by_hand = bool(opened.sheets)
        if opened.declaration is not None or reporting_template(opened.sheets) is not None:
            return Sorted(file, FileKind.DECLARATIONS)
        if opened.document is not None:
            return Sorted(file, FileKind.BOM)
        best = choose(opened.file, opened.sheets, AUTOMATIC).best
    except UnreadableFile as failure:
        return Sorted(file, FileKind.UNREADABLE, message=failure.message, by_hand=by_hand)
    return Sorted(file, FileKind.DECLARATIONS if best.declaration else FileKind.BOM, best.items)


def sort_files(files: Iterable[tuple[str, bytes]]) -> tuple[Sorted, ...]:
    """What each of several files is: the bills of materials, those with most lines first, part masters that belong to one of
    them, declarations, the unreadable."""
    order = list(FileKind)
    given = list(files)
    found = [replace(which(name, data), place=place) for place, (name, data) in enumerate(given)]
    found = _with_part_masters(found, given)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), -one.lines, one.name, one.place)))


def _with_part_masters(found: list[Sorted], given: Sequence[tuple[str, bytes]]) -> list[Sorted]:
    """The same, where a list of parts that knows those of a bill of materials among the files is its part master."""
    listed = [one for one in found if one.kind is FileKind.BOM]
    if len(listed) < 2:
        return found
    tables: dict[int, tuple[Understood, ...]] = {}
    for one in listed:
        opened = open_file(*given[one.place])
        if opened.sheets:
            tables[one.place] = tables_of(opened)
    structures = {place: numbers_in(best) for place, (best, *_) in tables.items() if says_structure(best)}
    masters = {place: best for place, (best, *_) in tables.items() if may_be_master(best)}
    named: dict[int, str] = {}
    for place, best in masters.items():
        master = master_in(best, given[place][0])
        owners = [owner for owner, numbers in structures.items() if knows(numbers, master)]
        if owners:
            largest = max(owners, key=lambda owner: (len(structures[owner]), -owner))
            named[place] = file_name(given[largest][0])
    return [
        replace(one, kind=FileKind.PARTS, master_of=named[one.place]) if one.place in named else one for one in found
    ]


def _silent(_: str) -> None:
    pass


def _from_table(opened: Opened, chosen: Chosen, choices: Choices, tell: Progress) -> ReadBom:
    found = chosen.best
    lines, structure, headers, problems = lines_of(found, found.sheet.product or opened.stem, tell)
    problems = (
        told(choices) + [said for region in found.regions for said in (*spilling(region), *added_up(region))] + problems
    )
    if not len(lines):
        raise UnreadableFile(opened.file, no_lines(found))
    if chosen.further:
        bom, building = _with_further(opened, chosen, lines, tell)
    else:
        tell("Building the tree")
        bom, building = build_bom(lines)
    bom, joining = joined_with_masters(bom, found, chosen.found, opened.masters, tell)
    every = tuple(problems + joining + building)
    understanding = explained(found, opened.sheets, chosen.found, structure.kind, problems + joining, choices)
    also = tuple(other.sheet.name for other in chosen.further)
    further = chosen.doubts + structure.doubts
    sure = min(understanding.confidence, WHICH_SHEET) if further else understanding.confidence
    understanding = replace(understanding, also=also, confidence=sure, doubts=further + understanding.doubts)
    if not understanding.sure:
        said = {problem.message for problem in (*every, *chosen.remarks)}
        every += tuple(warning(reason) for reason in understanding.doubts if reason not in said)
    source = _source(opened, found, structure.kind, headers, choices)
    source = replace(source, masters=_files(opened.masters), also=also)
    return ReadBom(source, bom, every, understanding=understanding)


def _with_further(opened: Opened, chosen: Chosen, first: Lines, tell: Progress) -> tuple[Bom, list[Problem]]:
    """The bill of materials of all sheets that are read together."""
    read, problems = [(chosen.best, first)], list[Problem]()
    for other in chosen.further:
        lines, _, headers, said = lines_of(other, opened.stem, tell)
        problems += [replace(problem, sheet=other.sheet.name) for problem in said]
        read.append((other, replace(lines, headers=headers)))
    tell("Building the tree")
    hung = hung_together(read, opened.stem)
    bom, building = built_together([(found, lines) for (found, _), lines in zip(read, hung, strict=True)])
    return bom, problems + building


def _files(masters: Iterable[Opened]) -> tuple[JoinedFile, ...]:
    return tuple(JoinedFile(master.file, master.sha256) for master in masters)


def _source(opened: Opened, found: Understood, structure: str, headers: dict[str, str], choices: Choices) -> SourceInfo:
    sheet = found.sheet
    return SourceInfo(
        opened.file, opened.sha256, sheet.name, found.header_row, sheet.encoding, structure, headers, choices
    )


def _from_declarations(opened: Opened, chosen: Chosen, choices: Choices, tell: Progress) -> ReadBom:
    """A declarations table opened as a bill of materials: its parts, each on its own, and its statements."""
    tell("Reading the statements")
    found = chosen.best
    statements, problems = read_statements(found, opened.file, opened.sha256)
    if not statements:
        raise UnreadableFile(opened.file, no_lines(found))
    problems = told(choices) + problems
    headers = dict(statements[0].source.headers)
    source = _source(opened, found, "declaration", headers, choices)
    understanding = explained(found, opened.sheets, chosen.found, "declaration", problems, choices)
    return _of_statements(source, statements, [replace(problem, file=None) for problem in problems], understanding)


def _from_material_declaration(opened: Opened) -> ReadBom:
    assert opened.declaration is not None
    statements, problems = read_material_declaration(opened.declaration, opened.file, opened.sha256)
    if not statements:
        raise UnreadableFile(
            opened.file,
            worded("declaration-without-constituent"),
        )
    source = SourceInfo(opened.file, opened.sha256, "", 0, "xml", "declaration", HEADERS)
    own = [replace(problem, file=None) for problem in problems]
    return _of_statements(source, statements, own, Understanding("declaration", 1.0))


def _of_statements(
    source: SourceInfo, statements: Sequence[Statement], problems: list[Problem], understanding: Understanding
) -> ReadBom:
    def column(texts: list[str]) -> np.ndarray:
        result = np.empty(len(texts), dtype=object)
        result[:] = texts
        return result

    columns = {
        "part_number": column([s.part_number for s in statements]),
        "supplier": column([s.supplier for s in statements]),
        "item_class": column([s.item_class for s in statements]),
        "country_of_origin": column(["" if s.constituent or s.stage else s.country_of_origin for s in statements]),
    }
    rows = np.array([statement.source.row for statement in statements], dtype=np.int32)
    bom, building = build_bom(Lines(rows, columns, dict(source.columns)))
    return ReadBom(source, bom, tuple(problems + building), tuple(statements), understanding)


def _from_cyclonedx(opened: Opened, tell: Progress) -> ReadBom:
    assert opened.document is not None
    hardware = read_cyclonedx(opened.file, opened.document, opened.stem)
    tell("Building the tree")
    built, problems = build_bom(hardware.lines)
    bom, joining = joined_with_masters(replace(built, lines=hardware.items), None, (), opened.masters, tell)
    source = SourceInfo(opened.file, opened.sha256, "", 0, "utf-8", "cyclonedx", hardware.headers)
    source = replace(source, masters=_files(opened.masters))
    told = tuple(hardware.problems + problems + joining)
    understanding = Understanding("cyclonedx", 1.0)
    if 2 * hardware.software > hardware.items:
        understanding = replace(understanding, confidence=_SOFTWARE, doubts=(worded("doubt-software"),))
        told += (warning(worded("doubt-software")),)
    return ReadBom(source, bom, told, understanding=understanding)
