"""Tables without a header row: a column of names and one of small whole numbers are taken for parts and quantities.

Only where no row of the file reads as header words, or where the user says that there is none (`Choices.header_row` of
`NO_HEADER`). The columns are then called `column 1`, `column 2` …, by which the user can name them too.
"""

from collections.abc import Sequence

import numpy as np

from desktop_app.readers.choices import NO_HEADER
from desktop_app.readers.content import SAMPLE, Content, content_of
from desktop_app.readers.headers import HeaderRow
from desktop_app.readers.numbers import split_quantity
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.words import Match

#: Fewer lines than this prove nothing.
_FEWEST = 3
_MOST_COLUMNS = 30


def column_names(sheet: Sheet) -> tuple[str, ...]:
    """What the columns of a sheet without a header are called."""
    return tuple(f"column {number + 1}" for number in range(len(sheet.columns)))


def without_header(sheet: Sheet, chosen: bool = False) -> HeaderRow | None:
    """A header that is not there: roles by content alone, or None where no column looks like quantities of named parts.

    `chosen`: the user says that there is no header, and may say which columns play which role.
    """
    if not len(sheet) or (len(sheet.columns) > _MOST_COLUMNS and not chosen):
        return None
    lines = np.flatnonzero(sheet.filled_cells >= min(2, len(sheet.columns)))[:SAMPLE]
    if len(lines) < (1 if chosen else _FEWEST):
        return None
    first = int(lines[0])
    # Headers in words that nobody knows are no line, and what stands below them counts all the same.
    headed = len(lines) > _FEWEST and _only_words(sheet.row(first))
    places = range(len(sheet.columns))
    contents = [content_of(sheet, column, lines[1:] if headed else lines) for column in places]
    headed = headed and any(
        _counts(content) and bool(sheet.columns[place].texts[first]) for place, content in enumerate(contents)
    )
    if headed:
        first += 1
    named = [c for c, content in enumerate(contents) if _names(content)]
    counted = [c for c, content in enumerate(contents) if _counts(content)]
    if not chosen and not (named and counted):
        return None
    matches: list[Match | None] = [None] * len(contents)
    if named:
        matches[named[0]] = Match("name", 0.8, weak=True)
    if counted:
        matches[counted[0]] = Match("quantity", 0.8)
    return HeaderRow(NO_HEADER, column_names(sheet), tuple(matches), 0.4, max(NO_HEADER, first - 1))


def _only_words(cells: Sequence[str]) -> bool:
    """Whether a row has a text without digits in each of at least three cells, none twice."""
    texts = [cell.strip() for cell in cells if cell.strip()]
    return len(texts) >= _FEWEST and len(set(texts)) == len(texts) and not any(map(str.isdigit, "".join(texts)))


def _names(content: Content) -> bool:
    words = sum(1 for cell in content.cells if split_quantity(cell) is None and any(map(str.isalpha, cell)))
    return content.fill > 0.7 and content.distinct > 0.6 and words > 0.9 * len(content.cells) and content.urls < 0.5


def _counts(content: Content) -> bool:
    if (
        content.fill < 0.8
        or content.integers < 0.9
        or content.counting
        or (content.distinct > 0.8 and len(content.cells) > 9)
    ):
        return False
    return all(float(cell) <= 10_000 for cell in content.cells if cell.replace(".", "", 1).isdigit())
