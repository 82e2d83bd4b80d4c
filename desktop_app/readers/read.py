"""The three questions that the rest of the program asks about a file: what bill of materials, what declarations, which.

Formats are told by content, never by the file's name. Every sheet is looked at, the one that reads best as a bill of
materials is taken, and others that would do are named. Whatever the bytes are, the only exception is `UnreadableFile`.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

import numpy as np

from desktop_app.bom import Bom, Lines, build_bom
from desktop_app.bom.problem import Problem, info
from desktop_app.declarations import Statement
from desktop_app.readers.cyclonedx import is_json, read_cyclonedx
from desktop_app.readers.declaration_table import read_statements
from desktop_app.readers.headerless import NO_HEADER
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.source import Choices, ReadBom, SourceInfo, UnreadableFile
from desktop_app.readers.table import Understood, line_items, understand, without_header_words
from desktop_app.readers.text import read_text
from desktop_app.readers.words import mentions
from desktop_app.readers.workbook import read_workbook

Progress = Callable[[str], None]

#: Nothing chosen by the user.
AUTOMATIC = Choices()

_LOOKED_FOR = (
    "Looked for a row of header words such as Part Number, Description, Quantity or Level (in English, Chinese, German, "
    "Japanese, French, Spanish, Polish or Russian) with lines below it"
)


def read_bom(name: str, data: bytes, choices: Choices = AUTOMATIC, progress: Progress | None = None) -> ReadBom:
    """A bill of materials from the bytes of a file.

    Args:
        name: the file's name, with or without folders; only its last part goes into the result.
        data: its content.
        choices: what the user decided about sheet, header row and columns.
        progress: told in a few words what is being done; it may raise to cancel, and that exception passes.

    Raises:
        UnreadableFile: the file cannot be understood; the message says what was looked for and what to do.
    """
    tell = progress or _silent
    file = file_name(name)
    stem = PurePosixPath(file).stem or file
    digest = hashlib.sha256(data).hexdigest()
    tell("Opening the file")
    if is_json(data):
        return _from_cyclonedx(file, data, stem, digest, tell)
    sheets = _sheets(file, data)
    tell("Looking for the table")
    found, others = _best(file, sheets, choices, declarations=False)
    if found.declaration:
        read = _from_declarations(file, found, digest, tell)
    else:
        lines, structure, headers, problems = line_items(found, stem, tell)
        if not len(lines):
            raise UnreadableFile(file, _no_lines(found))
        tell("Building the tree")
        bom, building = build_bom(lines)
        source = _source(file, digest, found, structure.kind, headers)
        read = ReadBom(source, bom, tuple(problems + building))
    return replace(read, problems=read.problems + tuple(others))


def read_declarations(
    name: str, data: bytes, choices: Choices = AUTOMATIC
) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
    """Suppliers' statements from the bytes of a declarations table, and what was not understood in them.

    Raises:
        UnreadableFile: no sheet of the file holds such a table.
    """
    file = file_name(name)
    found, others = _best(file, _sheets(file, data), choices, declarations=True)
    if "part_number" not in found.regions[0].columns.columns:
        raise UnreadableFile(file, "the declarations table has no column of part numbers. Add a column “Part Number”.")
    statements, problems = read_statements(found, file, hashlib.sha256(data).hexdigest())
    return statements, tuple(problems + [replace(other, file=file) for other in others])


def looks_like_declarations(name: str, data: bytes) -> bool:
    """Whether a file is a declarations table rather than a bill of materials; a file that is neither is none."""
    file = file_name(name)
    if is_json(data):
        return False
    try:
        return _best(file, _sheets(file, data), AUTOMATIC, declarations=False)[0].declaration
    except UnreadableFile:
        return False


def file_name(name: str) -> str:
    """The last part of a path in either notation."""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    return "file" if last in {"", ".", ".."} else last


def _silent(_: str) -> None:
    pass


def _sheets(file: str, data: bytes) -> list[Sheet]:
    head = data[:8]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return read_workbook(file, data)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return read_workbook(file, data)
    if head.startswith(b"%PDF"):
        raise UnreadableFile(file, "this is a PDF. Export the bill of materials from its program as XLSX or CSV.")
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile(file, "the file is empty. Export the bill of materials again and open that file.")
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:15].lower()
    if start.startswith((b"<?xml", b"<html", b"<!doctype", b"<table")):
        raise UnreadableFile(
            file,
            "this is an XML or HTML file, which cannot be read yet. Save it as XLSX or CSV in a spreadsheet program.",
        )
    return [read_text(file, data)]


def _best(file: str, sheets: list[Sheet], choices: Choices, declarations: bool) -> tuple[Understood, list[Problem]]:
    """The sheet that reads best, and a remark on others that would do."""
    if choices.sheet is not None:
        chosen = [sheet for sheet in sheets if sheet.name == choices.sheet]
        if not chosen:
            listed = ", ".join(f"“{sheet.name}”" for sheet in sheets)
            raise UnreadableFile(file, f"there is no sheet “{choices.sheet}”. Its sheets are: {listed}.")
        sheets = chosen
    if not any(len(sheet) for sheet in sheets):
        raise UnreadableFile(file, "all its sheets are empty. Export the bill of materials again and open that file.")
    if choices.header_row is not None and not any(NO_HEADER <= choices.header_row < len(sheet) for sheet in sheets):
        raise UnreadableFile(file, f"there is no row {choices.header_row + 1} in it. Choose another header row.")
    found = [
        u for sheet in sheets if (u := understand(file, sheet, choices, True if declarations else None)) is not None
    ]
    if declarations:
        found = [u for u in found if _declares(u)]
    elif not found and choices.header_row is None:
        found = [u for sheet in sheets if (u := without_header_words(file, sheet, choices)) is not None]
    if not found:
        raise UnreadableFile(file, _nothing_found(sheets, choices, declarations))
    best = max(found, key=lambda u: (u.declaration if declarations else True, u.score * _promise(u.sheet, sheets)))
    others = [u.sheet.name for u in found if u is not best and u.items >= 2 and u.score >= 0.3 * best.score]
    remark = []
    if others and choices.sheet is None:
        listed = ", ".join(f"“{other}”" for other in others)
        remark.append(
            info(
                f"Sheet “{best.sheet.name}” was read. These look like tables of parts too: {listed}. Choose the sheet."
            )
        )
    return best, remark


def _promise(sheet: Sheet, sheets: list[Sheet]) -> float:
    """Of sheets that read about equally well, the first, and one whose name says that it is a bill of materials, is meant."""
    return (1.4 if mentions("list", sheet.name) else 1.0) * (1.08 if sheet is sheets[0] else 1.0)


def _declares(found: Understood) -> bool:
    roles = set(found.regions[0].columns.columns)
    return bool(
        roles & {"constituent", "stage", "item_class", "technology_origin", "equipment_origin", "country_of_origin"}
    )


def _nothing_found(sheets: list[Sheet], choices: Choices, declarations: bool) -> str:
    if choices.header_row is not None:
        return f"row {choices.header_row + 1} holds no header words. {_LOOKED_FOR}. Choose another row or name the columns."
    if declarations:
        return (
            "no declarations table was found. Looked for a row of header words such as Part Number, Item Class, Constituent, "
            "Country of Origin, Stage or Technology Origin with lines below it. Use the questionnaire as a template."
        )
    widest = max(len(sheet.columns) for sheet in sheets)
    size = f"{len(sheets)} sheets" if len(sheets) > 1 else f"{len(sheets[0])} rows, {widest} columns"
    return (
        f"no bill of materials was found in it ({size}). {_LOOKED_FOR}. Add such a header row, or choose the header row and "
        "the columns by hand."
    )


def _no_lines(found: Understood) -> str:
    return (
        f"row {found.header_row + 1} looks like a header, but no line item stands below it. Export the bill of materials "
        "again, or choose another header row."
    )


def _source(file: str, digest: str, found: Understood, structure: str, headers: dict[str, str]) -> SourceInfo:
    return SourceInfo(file, digest, found.sheet.name, found.header_row, found.sheet.encoding, structure, headers)


def _from_declarations(file: str, found: Understood, digest: str, tell: Progress) -> ReadBom:
    """A declarations table opened as a bill of materials: its parts, each on its own, and its statements."""
    tell("Reading the statements")
    statements, problems = read_statements(found, file, digest)
    if not statements:
        raise UnreadableFile(file, _no_lines(found))
    headers = dict(statements[0].source.headers)
    rows = np.array([statement.source.row for statement in statements], dtype=np.int32)

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
    bom, building = build_bom(Lines(rows, columns, headers))
    own = [replace(problem, file=None) for problem in problems]
    return ReadBom(_source(file, digest, found, "declaration", headers), bom, tuple(own + building), statements)


def _from_cyclonedx(file: str, data: bytes, stem: str, digest: str, tell: Progress) -> ReadBom:
    hardware = read_cyclonedx(file, data, stem)
    tell("Building the tree")
    built, problems = build_bom(hardware.lines)
    bom = Bom(built.parts, built.usages, hardware.items, built.headers, built.rows_elsewhere, built.conflicts)
    source = SourceInfo(file, digest, "", 0, "utf-8", "cyclonedx", hardware.headers)
    return ReadBom(source, bom, tuple(hardware.problems + problems))
