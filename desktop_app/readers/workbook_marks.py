"""What a workbook shows only by its looks: rows grouped in outline levels, and cells moved to the right by an indent.

The engine that reads the cells does not tell them, so the XLSX parts are looked into: only where the sheet says that it
has outlines, or the styles that there are indents, because a large sheet costs as much as reading it again.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from desktop_app.bom.exact import Ints

#: Bytes of a sheet in which it says whether it has outlines.
_HEAD = 20_000

_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_ATTRIBUTE = re.compile(rb'([\w:]+)\s*=\s*"([^"]*)"')
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_CELL = re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d+)"(?: s="(\d+)")?')
_FORMATS = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb"<(?:\w+:)?xf\b.*?(?=<(?:\w+:)?xf\b|</(?:\w+:)?cellXfs>)", re.DOTALL)
_INDENT = re.compile(rb'\bindent="(\d+)"')


@dataclass(frozen=True, eq=False)
class Marks:
    """Outline level of each row (None where no row has one), and indents of the cells of a column by its number."""

    outline: Ints | None = None
    indents: Mapping[int, Ints] = field(default_factory=dict)


NONE = Marks()


def marks_of(parts: Mapping[str, bytes], heights: Mapping[str, int]) -> dict[str, Marks]:
    """The marks of the sheets of an XLSX by their names; `heights` gives the number of rows. What is damaged has none."""
    indents = _indents_of_formats(parts.get("xl/styles.xml", b""))
    return {
        name: _marks(parts[path], heights[name], indents)
        for name, path in paths_of(parts).items()
        if heights.get(name) and path in parts
    }


def paths_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The part that each sheet of an XLSX is, by the sheet's name."""
    targets = {}
    for element in _RELATION.findall(parts.get("xl/_rels/workbook.xml.rels", b"")):
        said = dict(_ATTRIBUTE.findall(element))
        target = said.get(b"Target", b"").decode("utf-8", "replace")
        targets[said.get(b"Id")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    paths = {}
    for element in _SHEET.findall(parts.get("xl/workbook.xml", b"")):
        said = dict(_ATTRIBUTE.findall(element))
        reference = next((value for key, value in said.items() if key.endswith(b":id")), None)
        if reference in targets:
            paths[_unescaped(said.get(b"name", b""))] = targets[reference]
    return paths


def _unescaped(name: bytes) -> str:
    text = name.decode("utf-8", "replace")
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, char)
    return text


def _indents_of_formats(styles: bytes) -> dict[bytes, int]:
    found = _FORMATS.search(styles) if b"indent=" in styles else None
    if found is None:
        return {}
    formats = enumerate(_FORMAT.findall(found[0]))
    indents = {str(i).encode(): _whole(m[1]) for i, text in formats if (m := _INDENT.search(text))}
    return {number: indent for number, indent in indents.items() if indent}


def _whole(digits: bytes) -> int:
    """A number of rows or steps; 0 for what is none, or more than a sheet can have."""
    return int(digits) if digits.isdigit() and len(digits) < 10 else 0


def _marks(sheet: bytes, height: int, formats: Mapping[bytes, int]) -> Marks:
    head = sheet[:_HEAD]
    outlined = b"outlineLevelRow=" in head or b"outlineLevel=" in head.split(b"<sheetData", 1)[-1]
    if not outlined and not formats:
        return NONE
    return Marks(_outline(sheet, height) if outlined else None, _indents(sheet, height, formats) if formats else {})


def _outline(sheet: bytes, height: int) -> Ints | None:
    levels = np.zeros(height, dtype=np.int32)
    for attributes in _ROW.findall(sheet):
        if b"outlineLevel" not in attributes:
            continue
        said = dict(_ATTRIBUTE.findall(attributes))
        row = _whole(said.get(b"r", b"")) - 1
        if 0 <= row < height:
            levels[row] = min(_whole(said.get(b"outlineLevel", b"")), 15)
    return levels if levels.any() else None


def _indents(sheet: bytes, height: int, formats: Mapping[bytes, int]) -> dict[int, Ints]:
    indents: dict[int, Ints] = {}
    for letters, row, style in _CELL.findall(sheet):
        indent = formats.get(style, 0)
        number = _whole(row) - 1
        if not indent or not 0 <= number < height:
            continue
        column = 0
        for letter in letters:
            column = column * 26 + letter - 64
        indents.setdefault(column - 1, np.zeros(height, dtype=np.int32))[number] = indent
    return indents
