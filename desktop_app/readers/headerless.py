"""Tables without header words: a column of names and one of small whole numbers are taken for parts and quantities.

Only where no row of the file reads as header words, or where the user says that there is none (`Choices.header_row` of
`NO_HEADER`). The columns are then called `column 1`, `column 2` …, by which the user can name them too.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from desktop_app.readers.choices import NO_HEADER
from desktop_app.readers.content import INTEGER, NUMBER, SAMPLE, Content, content_of
from desktop_app.readers.headers import HeaderRow
from desktop_app.readers.numbers import PIECE_UNITS, split_quantity
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.vocabulary import IS_CJK, fold
from desktop_app.readers.words import Match, match

#: Fewer lines than this prove nothing.
_FEWEST = 3
_MOST_COLUMNS = 30

#: A number of one of a list's parts that hardly any product has.
_MOST_PIECES = 10_000

#: Header words of a table of parts and counts.
_PAIR = 2

#: A word, which marks such as `x` are none of.
_WORD = re.compile(rf"[^\W\d_]{{3}}|{IS_CJK.pattern}")

_NEARLY_ALL, _MOSTLY = 0.8, 0.6

#: How sure a column is of its role whose header says nothing of it, or that has none.
_TOLD = 0.5


def column_names(sheet: Sheet) -> tuple[str, ...]:
    """What the columns of a sheet without a header are called."""
    return tuple(f"column {number + 1}" for number in range(len(sheet.columns)))


def without_header(sheet: Sheet, chosen: bool = False) -> HeaderRow | None:
    """A header that is not there: roles by content alone, or None where no column looks like quantities of named parts.

    A first row of words that nobody knows is taken for the header of the columns that have one. Designators of the parts or
    addresses of shops tell a list of parts as well as quantities do. Where the format module knows the roles, they are those.

    `chosen`: the user says that there is no header, and may say which columns play which role.
    """
    if sheet.roles:
        return _as_told(sheet)
    if not len(sheet) or (len(sheet.columns) > _MOST_COLUMNS and not chosen):
        return None
    lines = np.flatnonzero(sheet.filled_cells >= min(2, len(sheet.columns)))[:SAMPLE]
    if len(lines) < (1 if chosen else _FEWEST):
        return None
    first = int(lines[0])
    # Headers in words that nobody knows are no line, and what stands below them counts all the same.
    headed = len(lines) > _FEWEST and (_only_words(sheet.row(first)) or _known_words(sheet.row(first)))
    places = range(len(sheet.columns))
    contents = [content_of(sheet, column, lines[1:] if headed else lines) for column in places]
    headed = headed and any(
        content.share(NUMBER) > _NEARLY_ALL and bool(sheet.columns[place].texts[first])
        for place, content in enumerate(contents)
    )
    texts, known = _titles(sheet, first, headed and not chosen)
    known = [
        None if m is not None and m.weak and m.role == "item" and _counts(contents[c]) else m
        for c, m in enumerate(known)
    ]
    free = [place for place in places if known[place] is None]
    marked = [c for c in free if contents[c].listing and contents[c].fill > _MOSTLY]
    named = [c for c in free if c not in marked and _names(contents[c])]
    counted = [c for c in free if _counts(contents[c])]
    linked = [c for c in free if contents[c].urls > _NEARLY_ALL and contents[c].fill > _MOSTLY]
    if not chosen and not ((named or "name" in _roles(known)) and (counted or marked or linked)):
        return None
    matches = list(known)
    texts_beside = [c for c in free if c not in {*marked, *named[:1]} and _says_more(contents[c])]
    for role, weak, found in (
        ("name", True, named),
        ("description", False, texts_beside),
        ("quantity", False, counted),
        ("reference_designators", False, marked),
        ("link", False, linked),
    ):
        if found and role not in _roles(known):
            matches[found[0]] = Match(role, _TOLD, weak=weak)
    row = first if headed and not chosen else NO_HEADER
    last = first if headed else max(NO_HEADER, first - 1)
    return HeaderRow(row, texts, tuple(matches), 0.4, last, by_cells=True)


def _as_told(sheet: Sheet) -> HeaderRow:
    """The header that is not there of a sheet whose format module told its columns apart."""
    matches = tuple(Match(role, _TOLD) if role else None for role in sheet.roles)
    return HeaderRow(NO_HEADER, column_names(sheet), matches, 0.4, NO_HEADER, by_cells=True)


def _titles(sheet: Sheet, row: int, headed: bool) -> tuple[tuple[str, ...], list[Match | None]]:
    """What the columns are called, and what is known of the words of a first row, which leave room for doubt."""
    if not headed:
        return column_names(sheet), [None] * len(sheet.columns)
    texts = tuple(map(str.strip, sheet.row(row)))
    found = [match(text) for text in texts]
    return texts, [known and replace(known, score=min(known.score, _TOLD)) for known in found]


def _roles(known: Sequence[Match | None]) -> set[str]:
    return {found.role for found in known if found is not None}


def _only_words(cells: Sequence[str]) -> bool:
    """Whether a row has a text without digits in each of at least three cells, none twice."""
    texts = [cell.strip() for cell in cells if cell.strip()]
    return len(texts) >= _FEWEST and len(set(texts)) == len(texts) and not any(map(str.isdigit, "".join(texts)))


def _known_words(cells: Sequence[str]) -> bool:
    """Whether a row has nothing but two known header words: `Component | Number`."""
    texts = [cell.strip() for cell in cells if cell.strip()]
    return len(texts) == _PAIR and all(match(text) is not None and not text.isdecimal() for text in texts)


def _names(content: Content) -> bool:
    words = sum(1 for cell in content.cells if split_quantity(cell) is None and any(map(str.isalpha, cell)))
    return content.fill > 0.7 and content.distinct > 0.6 and words > 0.9 * len(content.cells) and content.urls < 0.5


def _says_more(content: Content) -> bool:
    """Whether a column says something in words of nearly every line, however often the same."""
    words = sum(1 for cell in content.cells if _WORD.search(cell) and split_quantity(cell) is None)
    return content.fill > _NEARLY_ALL and words > _NEARLY_ALL * len(content.cells) and content.urls < 1 - _NEARLY_ALL


def _counts(content: Content) -> bool:
    pieces = [piece for cell in content.cells if (piece := _pieces(cell)) is not None]
    if (
        content.fill < 0.4
        or len(pieces) < 0.9 * len(content.cells)
        or content.counting
        or (content.distinct > 0.8 and len(content.cells) > 9)
    ):
        return False
    return all(number <= _MOST_PIECES for number in pieces)


def _pieces(cell: str) -> float | None:
    """How many pieces a cell says, `2`, `2x` or `2 pcs`; None where it says nothing of the kind."""
    number, unit = split_quantity(cell) or ("", "")
    whole = INTEGER.match(number) and (not unit or fold(unit).rstrip(".") in PIECE_UNITS)
    return float(number) if whole else None
