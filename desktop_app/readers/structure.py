"""Who stands under whom: levels, outline numbers, indentation, parent numbers, or nothing at all.

A line at level *n* belongs to the nearest line above it at a smaller level; an outline number to the longest other number
that begins it; a line with a parent number to that part. A structure that skips a level or names a missing number is
followed as far as it goes, and the lines are reported.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.bom.exact import Ints, Text
from desktop_app.bom.messages import Message, worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers.sheet import Column, Mask, rows_in_words
from desktop_app.readers.vocabulary import is_line_word

#: What may stand before and behind the number of a level, as parts of a pattern: `Level`, `第`, drawn branches; `层`.
BEFORE_LEVEL = r"\s*(?:L|LV|LVL|LEVEL|EBENE|STUFE|NIVEAU|NIVEL|POZIOM|УРОВЕНЬ|第)?[\s.\-_*>+|·…»└├─│]*"
AFTER_LEVEL = r"\s*(?:级|层|階|層|级别)?\s*\Z"

_LEVEL_NUMBER = re.compile(rf"{BEFORE_LEVEL}(\d{{1,3}})(?:[.,]0+)?{AFTER_LEVEL}", re.IGNORECASE)
_MARKS = re.compile(r"[.\-_*>+·»]+\Z")
#: Leading spaces and drawn branches; or dots, dashes and the like before a text that does not itself begin with a number.
_INDENT = re.compile(
    r"[ \t\u00a0\u3000│┃├└┣┗╠╚─━═┬┐]*(?:[|`+\\ ]*[|`+\\]-+ ?|[.>»·]+(?=[^\d.])|\++(?=[^\d+])|[-–—>]+(?= ))?"
)
#: Share of stated parents that must be lines for them to be held against the levels.
_KNOWN_PARENTS = 0.5
_OUTLINE = re.compile(r"\d{1,5}(?:[.\-]\d{1,5})*\.?\Z", re.ASCII)


@dataclass(frozen=True, eq=False)
class Structure:
    """`kind` is `levels`, `parent-child` or `flat`, `doubts` say why it may be another; the rest goes into `Lines` as it is."""

    kind: str
    parent_line: Ints | None = None
    parent_number: Column | None = None
    implied_root: str | None = None
    doubts: tuple[Message, ...] = ()
    by_marks: bool = False  # names begin with the marks that say how deep they stand
    problems: tuple[Problem, ...] = ()

    def tops(self, lines: int) -> Mask:
        """Lines that go into nothing that the file lists or implies."""
        if self.parent_number is not None:
            return ~self.parent_number.filled
        if self.parent_line is None or self.implied_root is not None:
            return np.zeros(lines, dtype=bool)
        return np.asarray(self.parent_line < 0, dtype=bool)


def level_number(text: str) -> int | None:
    """The level that a cell states: `2`, `..2`, `.1`, `L3`, `Level 2`; marks alone are counted."""
    found = _LEVEL_NUMBER.match(text)
    if found:
        return int(found[1])
    stripped = text.strip()
    return len(stripped) if stripped and _MARKS.match(stripped) else None


def is_level(text: str) -> bool:
    """Whether a cell states a level in one of the ways that are understood."""
    return level_number(text) is not None or bool(_OUTLINE.match(text.strip()))


def structure_of(
    columns: dict[str, Column],
    numbers: Column,
    raw_names: Sequence[str] | Text | None,
    rows: Ints,
    headers: dict[str, str],
    stem: str,
    looks: Sequence[Ints] = (),
) -> Structure:
    """The structure of the line items, decided by the columns they have.

    Args:
        columns: cells of the roles `level`, `item` and `parent`, those that the table has.
        numbers: what identifies each line.
        raw_names: the identifying cells with their leading spaces, which may be an indentation.
        rows: sheet rows, for messages.
        stem: name of an implied root.
        looks: how far a workbook moves each line to the right, by the ways it has for it; the first that is regular counts.
    """
    if "level" in columns and columns["level"].filled.any():
        by_level = _from_level_column(columns["level"], rows, headers["level"], stem)
        if by_level is not None and (wrong := _contradicted(by_level, columns, numbers)) is None:
            return _with_stated_parents(by_level, columns.get("parent"), numbers, rows)
        if by_level is not None:
            by_parent = _from_parents(columns, numbers, rows, headers["parent"], stem)
            said = warning(
                worded(
                    "parents-over-levels",
                    parent=headers["parent"],
                    level=headers["level"],
                    rows=rows_in_words(rows[wrong]),
                ),
                row=int(rows[wrong][0]),
                column=headers["level"],
            )
            return replace(by_parent, problems=(said, *by_parent.problems))
    if "parent" in columns and columns["parent"].filled.any():
        return _from_parents(columns, numbers, rows, headers["parent"], stem)
    if "item" in columns and is_outline(columns["item"]):
        return _from_outline(columns["item"], rows, headers["item"], stem)
    spaces: list[npt.NDArray[Any]] = []
    if raw_names is not None:
        # A single space or tab comes with cells that were pasted; an indentation is wider, or has two steps.
        pasted = {name[: len(name) - len(name.lstrip())] for name in map(str, raw_names)} <= {"", " ", "\t", "\xa0"}
        texts = (str(name).lstrip() if pasted else str(name) for name in raw_names)
        spaces.append(np.array([_indent(text) for text in texts], dtype=np.int64))
    for way, moved in enumerate((*spaces, *looks)):
        indented = _from_indentation(moved, rows, stem)
        if indented is not None:
            return replace(indented, by_marks=way < len(spaces))
    return Structure("flat", implied_root=stem)


def _contradicted(by_level: Structure, columns: dict[str, Column], numbers: Column) -> Mask | None:
    """Lines whose stated parent is not the line that they stand under by their levels, where that is so for most; else None."""
    if "parent" not in columns or by_level.parent_line is None or by_level.parent_line.max(initial=-1) < 0:
        return None
    items = set(columns["item"].distinct) if "item" in columns else set[str]()
    stated = columns["parent"]
    if items & set(stated.distinct) - {""}:  # parents that are numbers of lines
        return None
    below = (by_level.parent_line >= 0) & stated.filled
    known, said = numbers.mapped(str.strip), stated.mapped(str.strip)
    wrong = below & (known[np.maximum(by_level.parent_line, 0)] != said)
    return wrong if 2 * wrong.sum() > below.sum() else None


def _with_stated_parents(by_level: Structure, parents: Column | None, numbers: Column, rows: Ints) -> Structure:
    """Levels beside stated parents: the product where it has no line of its own, and a doubt where the two disagree."""
    if parents is None or by_level.parent_line is None:
        return by_level
    above = by_level.parent_line
    stated, own = (column.mapped(lambda text: " ".join(text.split())) for column in (parents, numbers))
    listed = set(own)
    unlisted = set(stated[above < 0]) - listed - {""}
    if len(set(stated[above < 0])) == len(unlisted) == 1:
        by_level = replace(by_level, implied_root=unlisted.pop())
    known = parents.where(lambda text: " ".join(text.split()) in listed) & parents.filled
    if known.sum() < _KNOWN_PARENTS * parents.filled.sum():  # they name something else than lines
        return by_level
    other = np.flatnonzero(known & (np.where(above < 0, "", own[above]) != stated))
    doubts = (worded("doubt-parents", rows=rows_in_words(rows[other])),) if len(other) else ()
    return replace(by_level, doubts=doubts)


def _from_level_column(column: Column, rows: Ints, header: str, stem: str) -> Structure | None:
    if is_outline(column):
        return _from_outline(column, rows, header, stem)
    known = column.where(lambda text: level_number(text) is not None)
    if known.sum() < 0.6 * column.filled.sum() or not known.any():
        return None
    problems: list[Problem] = []
    values = column.mapped(lambda text: -1 if (level := level_number(text)) is None else level).astype(np.int64)
    if not known.all():
        # A line without a level stands where the line above it stands.
        place = np.maximum.accumulate(np.where(known, np.arange(len(values)), -1))
        values = np.where(place >= 0, values[place], values[known].min())
        problems.append(
            warning(
                worded("level-missing", rows=rows_in_words(rows[~known])),
                row=int(rows[~known][0]),
                column=header,
            )
        )
    return _from_levels(values, rows, header, stem, problems)


def _from_levels(values: np.ndarray, rows: Ints, header: str | None, stem: str, problems: list[Problem]) -> Structure:
    """Lines under the nearest line above of a smaller level."""
    index = np.arange(len(values))
    parent = np.full(len(values), -1, dtype=np.int64)
    for level in sorted(set(values.tolist())):
        above = np.maximum.accumulate(np.where(values < level, index, -1))
        here = values == level
        parent[here] = above[here]
    top = int(values.min())
    jumps = np.flatnonzero((parent >= 0) & (values - values[parent] > 1))
    if len(jumps):
        problems.append(
            warning(
                worded("level-jumps", rows=rows_in_words(rows[jumps])),
                row=int(rows[jumps[0]]),
                column=header,
            )
        )
    lost = np.flatnonzero((parent < 0) & (values > top))
    if len(lost):
        problems.append(
            warning(
                worded("level-without-parent", rows=rows_in_words(rows[lost])),
                row=int(rows[lost[0]]),
                column=header,
            )
        )
    tops = int((values == top).sum())
    implied = None if tops == 1 or top == 0 else stem
    return Structure("levels", parent.astype(np.int32), None, implied, problems=tuple(problems))


def is_outline(column: Column) -> bool:
    """Whether the filled cells are outline numbers, some of which continue others."""
    texts = [str(text).strip().rstrip(".") for text in column.distinct if text]
    good = [text for text in texts if _OUTLINE.match(text)]
    if not texts or len(good) < 0.9 * len(texts):
        return False
    known = {_plain_outline(text) for text in good}
    deep = [text for text in known if "." in text]
    return bool(deep) and sum(1 for text in deep if text.rsplit(".", 1)[0] in known) >= 0.5 * len(deep)


def _plain_outline(text: str) -> str:
    """`1.0` is the heading of 1.1 and 1.2, that is 1."""
    plain = text.strip().rstrip(".").replace("-", ".")
    return plain[:-2] if plain.endswith(".0") else plain


def _from_outline(column: Column, rows: Ints, header: str, stem: str) -> Structure:
    numbers = column.mapped(_plain_outline)
    first: dict[str, int] = {}
    for line, number in enumerate(numbers):
        if number:
            first.setdefault(number, line)
    problems: list[Problem] = []
    parent = np.full(len(numbers), -1, dtype=np.int32)
    missing, unnumbered = [], []
    latest: dict[str, int] = {}
    above = -1
    for line, number in enumerate(numbers):
        if not number:
            unnumbered.append(line)
            parent[line] = above
            continue
        prefix = number
        while "." in prefix:
            prefix = prefix.rsplit(".", 1)[0]
            under = latest.get(prefix, first.get(prefix, -1))
            if under >= 0 and under != line:
                parent[line] = under
                break
        if number.count(".") != (numbers[parent[line]].count(".") + 1 if parent[line] >= 0 else 0):
            missing.append(line)
        latest[number] = line
        above = int(parent[line])
    if "0" in first and sum(1 for number in numbers if number == "0") == 1:
        parent[(parent < 0) & (np.arange(len(numbers)) != first["0"])] = first["0"]
    if missing:
        problems.append(
            warning(
                worded("outline-number-missing", rows=rows_in_words(rows[missing])),
                row=int(rows[missing[0]]),
                column=header,
            )
        )
    if unnumbered:
        problems.append(
            warning(
                worded("outline-unnumbered", rows=rows_in_words(rows[unnumbered])),
                row=int(rows[unnumbered[0]]),
                column=header,
            )
        )
    tops = int((parent < 0).sum())
    return Structure("levels", parent, None, None if tops == 1 else stem, problems=tuple(problems))


def _from_parents(columns: dict[str, Column], numbers: Column, rows: Ints, header: str, stem: str) -> Structure:
    known = set(numbers.distinct)
    none = {""} if "0" in known else {"", "0"}  # how databases write "none"

    def stated(text: str) -> str:
        parent = " ".join(text.split())
        return "" if parent in none or is_line_word("placeholder", text) else parent

    parents = columns["parent"].changed(stated)
    named = set(filter(None, parents.distinct))
    problems: list[Problem] = []
    parents = _filled_down(parents, numbers, named, rows, header, problems)
    if "item" in columns and named and not named & known:
        items = columns["item"].mapped(str.strip)
        line_of: dict[str, int] = {}
        for line, item in enumerate(items):
            if item:
                line_of.setdefault(str(item), line)
        if len(named & set(line_of)) >= 0.5 * len(named):
            return _from_parent_items(parents.texts, line_of, rows, header, stem)
    folded: dict[str, str] = {}
    unknown = named - known
    for number in known if unknown else ():
        folded.setdefault(str(number).casefold(), str(number))
    spelled = {p: folded[p.casefold()] for p in unknown if p.casefold() in folded}
    if spelled:
        problems.append(
            info(
                worded("parents-letter-case", listed=", ".join(f"“{p}”" for p in sorted(spelled)[:5])),
                column=header,
            )
        )
        parents = parents.changed(lambda parent: spelled.get(parent, parent))
    return Structure("parent-child", None, parents, None, problems=tuple(problems))


def _filled_down(
    parents: Column, numbers: Column, named: set[str], rows: Ints, header: str, problems: list[Problem]
) -> Column:
    """Exports that name the parent on its first line only: an empty parent then means "as above".

    Elsewhere an empty parent marks a root, which has children; here most lines without a parent have none.
    """
    empty = ~parents.filled
    meant = empty & numbers.where(lambda number: number not in named)
    first = int(np.argmax(~empty))
    meant[:first] = False
    if not named or meant.sum() <= 0.5 * len(parents) or meant.sum() < 0.8 * empty[first:].sum():
        return parents
    problems.append(
        warning(
            worded("parent-on-first-line", rows=rows_in_words(rows[meant])),
            row=int(rows[meant][0]),
            column=header,
        )
    )
    place = np.maximum.accumulate(np.where(~empty, np.arange(len(parents)), -1))
    return parents.rows(np.where(meant, np.maximum(place, 0), np.arange(len(parents))))


def _from_parent_items(parents: np.ndarray, line_of: dict[str, int], rows: Ints, header: str, stem: str) -> Structure:
    parent = np.fromiter((line_of.get(p, -1) if p else -1 for p in parents), dtype=np.int32, count=len(parents))
    problems = [info(worded("parents-are-lines"), column=header)]
    lost = np.flatnonzero((parent < 0) & np.array([bool(p) for p in parents]))
    if len(lost):
        problems.append(
            warning(
                worded("parent-line-missing", rows=rows_in_words(rows[lost])),
                row=int(rows[lost[0]]),
                column=header,
            )
        )
    own = parent == np.arange(len(parent))
    parent[own] = -1
    return Structure("parent-child", parent, None, None, problems=tuple(problems))


def without_marks(name: str) -> str:
    """A name without the marks that say how deep it stands."""
    return name[len(_INDENT.match(name)[0]) :].strip()  # type: ignore[index]


def _indent(name: str) -> int:
    """How many characters of spaces or marks stand before a name."""
    return len(_INDENT.match(name)[0].replace("\t", "    "))  # type: ignore[index]


def _from_indentation(values: npt.NDArray[Any], rows: Ints, stem: str) -> Structure | None:
    """Lines moved to the right, by spaces, marks or the looks of a workbook: only in regular steps where nothing jumps."""
    steps = np.array(sorted(set(values.tolist())), dtype=np.int64)
    if len(steps) < 2 or (values > 0).sum() < max(2, 0.2 * len(values)) or values[0] != 0:
        return None
    gaps = np.diff(steps).tolist()
    # With a bullet before all but the first, the first step is longer by it: `Robot`, `  - Base`, `    - Plate`.
    bulleted = len(gaps) > 1 and len(set(gaps[1:])) == 1 and gaps[0] > gaps[1]
    if (len(set(gaps)) != 1 and not bulleted) or len(steps) > 15:
        return None
    levels = np.searchsorted(steps, values)
    if (np.diff(levels) > 1).any():
        return None
    problems: list[Problem] = [info(worded("lines-indented"))]
    tops = int((levels == 0).sum())
    found = _from_levels(levels, rows, None, stem, problems)
    return Structure("levels", found.parent_line, None, None if tops == 1 else stem, problems=found.problems)
