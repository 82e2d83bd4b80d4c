"""Lists printed in columns of a fixed width, as schematic editors and mainframes print them: no sign stands between the cells.

    Part     Value          Package      Qty
    C1, C2   100 nF         C0603          2

The header words say about where the columns begin; between two of them the cut is made where most lines have a space.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from desktop_app.readers.words import match

_RULE = re.compile(r"\s*[-=_]{5,}[-=_+ ]*\Z")
_STROKES, _STROKE = re.compile(r"\s*[-=_]+(?: +[-=_]+)+\s*\Z"), re.compile(r"[-=_]+")
_WORDS = re.compile(r"\S+(?: \S+)*")
_FEWEST_ROLES = 2

#: How well a header is known, the share of lines that have a space there, and that of cells that stand under no header.
_KNOWN, _NEARLY_ALL, _ASTRAY = 0.78, 0.85, 0.2

#: The share of lines in which a cell begins where the second of two columns does; in the others it may be empty.
_OFTEN = 0.5

#: Rules below a header: under it, under the list, at the end. Where there are more, they part its lines.
_MOST_RULES = 3

#: A header further down, or longer lists than this, are not printed this way.
_LAST_HEADER, _MOST_LINES = 200, 200_000


def known_words(line: str) -> int:
    """How many roles the words of a line name, if they stand two spaces or more apart."""
    words = _WORDS.findall(line)
    return len({found.role for word in words if (found := match(word))}) if len(words) > 1 else 0


def header_line(lines: Sequence[str]) -> int | None:
    """The line that reads as the header of such a list."""
    known = [known_words(line) for line in lines[:_LAST_HEADER]]
    best = max(known, default=0)
    if best < _FEWEST_ROLES or len(lines) > _MOST_LINES:
        return None
    # Of several, the one with the fewest words that say nothing: a title may have known words too.
    alike = [number for number, roles in enumerate(known) if roles == best]
    return min(alike, key=lambda number: len(_WORDS.findall(lines[number])))


def cut(lines: Sequence[str], header: int) -> list[list[str]]:
    """The cells of each line; what stands above the header is one cell."""
    width = 1 + max(len(line) for line in lines[header:])
    blank, begun = np.zeros(width, dtype=np.int64), np.zeros(width, dtype=np.int64)
    for line in lines[header:]:
        if line.strip():
            spaces = np.frombuffer(line.ljust(width).encode("utf-32-le"), dtype="<u4") == ord(" ")
            blank += spaces
            begun[1:] += spaces[:-1] & ~spaces[1:]
    printed = sum(1 for line in lines[header:] if line.strip())
    cuts = []
    for left, right in pairwise(_ruled(lines, header) or _words(lines[header], blank, begun, printed)):
        gap = blank[left[1] : right[0]]
        cuts.append(left[1] + int(np.flatnonzero(gap == gap.max())[-1]) + 1)
    end = _closing(lines, header)
    return [[line.strip()] if not header <= number < end else _cells(line, cuts) for number, line in enumerate(lines)]


def _closing(lines: Sequence[str], header: int) -> int:
    """The rule that closes the list, or the end: what is printed below it, between further rules, sums the list up."""
    rules = [number for number in range(header + 1, len(lines)) if _RULE.match(lines[number])]
    first = next(
        (number for number in range(header + 1, len(lines)) if lines[number].strip() and number not in rules), 0
    )
    below = [number for number in rules if number > first > 0]
    return below[0] if below and len(rules) <= _MOST_RULES else len(lines)


def _ruled(lines: Sequence[str], header: int) -> list[tuple[int, int]]:
    """Begin and end of the strokes of a rule under the header that is drawn column by column: `---- --- ------`."""
    rule = lines[header + 1] if header + 1 < len(lines) else ""
    strokes = [found.span() for found in _STROKE.finditer(rule)] if _STROKES.match(rule) else []
    headed = [bool(lines[header][start:end].strip()) for start, end in strokes]
    return strokes if len(strokes) > 1 and all(headed) else []


def _words(header: str, blank: np.ndarray, begun: np.ndarray, printed: int) -> list[tuple[int, int]]:
    """Begin and end of each header word. A single space parts them where hardly a line prints anything there, if a
    name_like_this stands beside it, which has none of its own, or if they mean two things, as `Qty Value` does.

    `blank` and `begun` count, for each place, the lines with a space there and those in which a word begins there."""
    words = []
    for found in _WORDS.finditer(header):
        start = found.start()
        for space in re.finditer(" ", found[0]):
            at = found.start() + space.start()
            left, right = header[start:at], header[at : found.end()]
            around = (left.split()[-1:], right.split()[:1])
            named = blank[at] == printed and any("_" in word for side in around for word in side)
            apart = blank[at] == printed and begun[at + 1] >= _OFTEN * printed
            if named or (blank[at] >= _NEARLY_ALL * printed and _two_titles(left, right, apart)):
                words.append((start, at))
                start = at + 1
        words.append((start, found.end()))
    return words


def _two_titles(left: str, right: str, apart: bool) -> bool:
    """Whether two texts are headers of two columns rather than one of two words, such as `Part Number`. Where the cells
    stand `apart` below them, it is enough that both together mean no more than one alone: `Part Value`."""
    one, other, whole = (match(text.strip()) for text in (left, right, f"{left} {right}"))
    return (
        one is not None
        and other is not None
        and one.role != other.role
        and min(one.score, other.score) >= _KNOWN
        and (whole is None or whole.score < _KNOWN or (apart and whole.role in {one.role, other.role}))
    )


def set_by_tabs(text: str) -> bool:
    """Whether runs of tabs bring cells to the same place on a page, and not to the same number of tabs."""
    lines = text.splitlines()
    header = header_line([line.expandtabs() for line in lines]) if "\t\t" in text else None
    if header is None:
        return False
    titled = {place for place, title in enumerate(lines[header].split("\t")) if title.strip()}
    below = [line.split("\t") for line in lines[header + 1 :]]
    filled = [place for cells in below if len(cells) > 1 for place, cell in enumerate(cells) if cell.strip()]
    return sum(1 for place in filled if place not in titled) > _ASTRAY * len(filled)


def _cells(line: str, cuts: Sequence[int]) -> list[str]:
    """A word that reaches over a cut stays whole, in the column where it begins; so do words that run on, as a heading's."""
    if "  " not in line.strip() and " " in line.strip() and not any(map(str.isdigit, line)):
        return [line.strip()]
    cells, start = [], 0
    for at in cuts:
        end = at
        while start < end < len(line) and line[end - 1] != " " and line[end] != " ":
            end -= 1
        if end == start and at > start:
            end = line.find(" ", at) if " " in line[at:] else len(line)
        cells.append(line[start:end].strip())
        start = max(start, end)
    return [*cells, line[start:].strip()]
