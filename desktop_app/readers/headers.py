"""Which row of a sheet is the header, and which rows further down are headers of further tables.

Every row is scored by the header words in it. The first row that is about as good as the best one wins, so that a second,
richer table further down does not hide the first. Numbers speak against a header, unknown words only a little: a table of
200 columns may know six.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from desktop_app.readers.content import MOST_SEARCHED
from desktop_app.readers.series import longest_series
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.vocabulary import compact, fold, kin, vocabulary
from desktop_app.readers.words import Match, match

#: Rows that may stand above a header: title blocks of forms are long.
DEEPEST_HEADER = 250

#: Filled cells of the first rows that are judged as header words.
MOST_JUDGED = 200_000

#: Roles that say what a part is; a table without one of them lists no parts.
NAMING_ROLES = ("part_number", "mpn", "name", "model", "description", "item", "reference_designators", "supplier_part")

_PART_ROLES = ("part_number", "mpn", "name", "item")
_NUMBERED = re.compile(r"(?P<word>\D*?)[\s_.\-:#]*(?P<number>\d{1,2})(?:级|层|階|階層)?\Z")
_LIST_IN_BRACKETS = re.compile(r"(.{2,}?)\s*\(([^()]{2,})\)\Z")

#: What heads the lists of parts that Eagle writes; each word alone could mean anything.
_EAGLE = frozenset({"part", "value", "device"})

#: Characters from which on a text speaks against a header.
_LONG = 80

_ENOUGH = 1.4
#: Columns of a short list.
_FEW = 4
#: Letters of a header that is known again at the end of another text.
_SHORTEST_TITLE = 4
_AS_GOOD_AS_BEST = 0.55

#: Words that are known in a row which goes on with the header above it, and how good both are beside the first alone.
_MOSTLY_KNOWN, _AS_GOOD = 0.6, 0.8
#: Share of equal texts from which on a row repeats the header.
_AGAIN = 0.5


@dataclass(frozen=True)
class HeaderRow:
    """A row of header words: for each column its text and what it matches.

    A header may stand in two rows; `last` is then the lower one, below which the lines begin. `group` holds the columns
    of lines where the header sets them apart from those of the record that they belong to (see `sublist`). `by_cells` says
    that the cells below told what its columns are, not its words (see `headerless`).
    """

    row: int
    texts: tuple[str, ...]
    matches: tuple[Match | None, ...]
    score: float
    last: int
    group: frozenset[int] = frozenset()
    by_cells: bool = False

    @property
    def roles(self) -> frozenset[str]:
        """Roles that some column of the row names."""
        return frozenset(m.role for m in self.matches if m is not None)


def scored(sheet: Sheet, row: int, forced: Iterable[str] = ()) -> HeaderRow:
    """One row, judged as a header. `forced` are header texts that the user named: their presence settles it."""
    return _judged(row, tuple(map(str.strip, sheet.row(row))), row, forced)


def sublist(texts: Sequence[str]) -> tuple[frozenset[int], tuple[str, ...]]:
    """Columns of lines within records, and all texts without the name of the list: `BoM Lines/Quantity`, `Qty (Items)`.

    The list must have a column of quantities and one of parts, and some other column must name the record's own part.
    """
    grouped: dict[str, dict[int, str]] = {}
    for column, text in enumerate(texts):
        if "/" not in text and not text.endswith(")"):
            continue
        before, slash, after = text.partition("/")
        closing = _LIST_IN_BRACKETS.match(text)
        if slash and before.strip() and after.strip():
            grouped.setdefault(before.strip(), {})[column] = after.strip()
        elif closing:
            grouped.setdefault(closing[2].strip(), {})[column] = closing[1].strip()
    for inner in grouped.values():
        roles = {m.role for text in inner.values() if (m := match(text))}
        others = [c for c, text in enumerate(texts) if c not in inner and text]
        outside = {m.role for c in others if (m := match(texts[c]))}
        if (
            len(inner) >= 2
            and roles & {"quantity", "base_quantity"}
            and roles & {*_PART_ROLES, "parent"}
            and (outside & {*_PART_ROLES, "parent"} or any(kin("product", texts[c]) for c in others))
        ):
            return frozenset(inner), tuple(inner.get(c, text) for c, text in enumerate(texts))
    return frozenset(), tuple(texts)


def numbered_levels(texts: Sequence[str]) -> list[int]:
    """Neighbouring columns headed `Level 1`, `Level 2`, or 1, 2, 3: one for each level of a list."""
    run: list[int] = []
    best: list[int] = []
    last = -1
    for column, text in enumerate(texts):
        number = _level_of(text, bool(run))
        if number is not None and run and number == last + 1:
            run.append(column)
        else:
            run = [column] if number is not None else []
        last = -1 if number is None else number
        if len(run) > len(best):
            best = list(run)
    worded = [column for column in best if not texts[column].strip().isdigit()]
    return best if len(best) >= 3 or (len(best) == 2 and worded) else []


@lru_cache(maxsize=100_000)
def _level_of(text: str, going_on: bool) -> int | None:
    """The number of a header that numbers a level; a bare number must be 0 or 1, or go on from the one before."""
    found = _NUMBERED.match(text.strip(" \t\n:：*"))
    if found is None or len(text) > 30:
        return None
    word, number = fold(found["word"]).strip(" ._-:#"), int(found["number"])
    if not word:
        return number if going_on or number in {0, 1} else None
    if word in {"l", "lv", "lvl", "level", "第"}:
        return number
    known = match(found["word"].strip())
    return number if known is not None and known.role == "level" and known.score > 0.7 else None


def _judged(row: int, texts: tuple[str, ...], last: int, forced: Iterable[str] = ()) -> HeaderRow:
    group, plain = sublist(texts)
    found_in = list(map(match, plain))
    ladder = numbered_levels(plain)
    for column in ladder:
        found_in[column] = Match("level", 0.9)
    matches = tuple(found_in)
    best: dict[str, float] = {}
    for found in matches:
        if found is not None:
            best[found.role] = max(best.get(found.role, 0.0), found.telling)
    score = sum(best.values())
    unmatched = [text for text, found in zip(texts, matches, strict=True) if text and found is None]
    numbers = sum(map(_is_figure, unmatched))
    codes = len(longest_series(dict(enumerate(unmatched)))) if len(unmatched) > 1 else 0
    score -= min(1.0, 0.12 * (len(unmatched) - numbers - codes)) + min(2.0, 0.5 * numbers)
    score -= sum(length > _LONG for length in map(len, texts))
    score += 10.0 * len(set(forced) & set(texts))
    return HeaderRow(row, texts, matches, score, last, group)


@lru_cache(maxsize=100_000)
def _is_figure(text: str) -> bool:
    return text.replace(".", "").replace(",", "").isdigit()


def find_header(
    sheet: Sheet, chosen_row: int | None = None, forced: Iterable[str] = (), first_line: int | None = None
) -> HeaderRow | None:
    """The first table's header row, or None where no row looks like one.

    Args:
        chosen_row: the row that the user chose; whether it is one of two is found out all the same.
        forced: header texts that the user named.
        first_line: where the user said that the lines begin, which no header reaches down to.
    """
    forced = tuple(forced)
    if chosen_row is not None:
        if not 0 <= chosen_row < len(sheet):
            return None
        one = scored(sheet, chosen_row, forced)
        both = _in_two_rows(sheet, one)
        return both if first_line is None or both.last < first_line else one
    candidates = []
    rows = sheet.header_rows or range(_deepest(sheet))
    texts = sheet.first_rows(max(rows, default=-1) + 1)
    for row in rows:
        if sheet.filled_cells[row]:
            header = _judged(row, tuple(map(str.strip, texts[row])), row, forced)
            if _is_header(sheet, header) or header.score >= 10:
                candidates.append(header)
    if not candidates:
        return None
    best = max(header.score for header in candidates)
    first = next(header for header in candidates if header.score >= best * _AS_GOOD_AS_BEST)
    return first if sheet.header_rows else _in_two_rows(sheet, first)


def _deepest(sheet: Sheet) -> int:
    """How many rows may be the header; where rows have thousands of cells, a title above them still has few."""
    filled = np.cumsum(sheet.filled_cells[:DEEPEST_HEADER])
    return min(len(filled), int(np.searchsorted(filled, MOST_JUDGED)) + 1)


def _in_two_rows(sheet: Sheet, header: HeaderRow) -> HeaderRow:
    """The header together with the row above or below it, where only both say what the columns are."""
    best = header
    for upper in (header.row - 1, header.row):
        if upper < 0 or upper + 2 >= len(sheet):
            continue
        above = [text.strip() for text in sheet.row(upper)]
        below = [text.strip() for text in sheet.row(upper + 1)]
        other = above if upper < header.row else below
        known = [m for text in other if text and (m := match(text)) is not None and m.score >= 0.7]
        filled = [text for text in other if text]
        # "REQUIRED:" is over the list, not over a column.
        heading = len(filled) == 1 and filled[0].endswith((":", "："))
        if not known or heading or any(map(_is_figure, other)) or max(map(len, other)) > 40:
            continue
        both = _judged(header.row, _stacked(above, below), upper + 1)
        added = {m.role for m in both.matches if m and not m.weak} - header.roles - vocabulary().other
        if (added and both.score > best.score + 0.7) or (upper == header.row and _goes_on(sheet, header, both)):
            best = both
    return best


def _goes_on(sheet: Sheet, header: HeaderRow, both: HeaderRow) -> bool:
    """Whether the row below a header is one, too, and no line: another language's words, or what the groups above it hold."""
    own = scored(sheet, header.row + 1)
    texts = [text for text in own.texts if text]
    known = sum(1 for found in own.matches if found is not None)
    again = sum(1 for mine, other in zip(own.texts, header.texts, strict=True) if mine and mine == other)
    return (
        len(texts) > 1
        and again < _AGAIN * len(texts)
        and known >= _MOSTLY_KNOWN * len(texts)
        and _is_header(sheet, own)
        and both.score >= _AS_GOOD * header.score
    )


def _stacked(above: list[str], below: list[str]) -> tuple[str, ...]:
    """One text for each column of a header in two rows; a group's title stands over all of its columns."""
    texts = []
    group = ""
    for upper, lower in zip(above, below, strict=True):
        group = upper or (group if lower else "")
        together = f"{group} {lower}" if group and lower else lower or upper
        known = match(together) if together else None
        alone = match(lower) if lower else None
        if known and alone and not alone.weak and alone.role == known.role and alone.score >= known.score:
            together = lower  # the title of a group ends somewhere
        # "per unit" means nothing without "Price" above it, while a title over everything says nothing at all.
        texts.append(together if known and known.score >= 0.7 else lower or upper)
    return tuple(texts)


def _is_header(sheet: Sheet, header: HeaderRow) -> bool:
    known = [m for m in header.matches if m is not None]
    filled = sum(1 for text in header.texts if text)
    below = sheet.filled_cells[header.row + 1 : header.row + 30]
    if not known or not below.any() or (filled > 1 and len(set(header.texts) - {""}) == 1):
        return False
    if len(header.roles) >= 2 and header.score >= _ENOUGH and header.roles & {*NAMING_ROLES, "constituent", "stage"}:
        return True
    if {text.strip().casefold() for text in header.texts} >= _EAGLE:
        return True
    counted = "quantity" in header.roles or ("unit_price" in header.roles and filled == len(known))
    if counted and header.roles & {"material", "specification"} and header.score >= _ENOUGH:
        return True
    if filled <= _FEW and len(known) > 1 and "other_quantity" in header.roles and header.roles & {*NAMING_ROLES}:
        return bool(below.max() > 1)  # "Component | Available"
    if filled == len(known) == 2 and "link" in header.roles and header.roles & {"item", "name"} and below.max() == 2:
        return True  # the shortest of shopping lists
    if (
        header.row in sheet.header_rows
        and header.roles & {"unit_price", "note"}
        and header.roles & {"item", *NAMING_ROLES}
    ):
        return True  # a table set apart as such: what it lists, and what that costs or is for
    if header.roles >= {"level", "quantity"} and numbered_levels(
        header.texts
    ):  # the names stand in the columns of levels
        return True
    if filled == 1:
        # A list of one column: only a word that can mean nothing else, and nothing wider below it.
        only = known[0]
        return only.score >= 0.9 and only.role in {"part_number", "mpn"} and below.max() <= 1 and not only.weak
    # Names without a header, beside a quantity that has one.
    return "quantity" in header.roles and header.score >= 0.7 and below.max() >= 2 and filled <= 8


def further_headers(sheet: Sheet, first: HeaderRow) -> list[HeaderRow]:
    """Headers below the first: the same one repeated, or that of another table."""
    if sheet.header_rows:
        return [scored(sheet, row) for row in sheet.header_rows if row > first.last]
    suspects: dict[int, int] = {}
    for column, text in zip(sheet.columns, first.texts, strict=True):
        for row in column.rows_of(text) if text else ():
            if row > first.last:
                suspects[int(row)] = suspects.get(int(row), 0) + 1
    if len(sheet) <= 50_000:
        _count_known_words(sheet, first, suspects)
    found = []
    for row in sorted(row for row, hits in suspects.items() if hits >= 2):
        header = scored(sheet, row)
        if _is_further(header, first):
            found.append(header)
    return found


def _count_known_words(sheet: Sheet, first: HeaderRow, suspects: dict[int, int]) -> None:
    exact, after, texts = vocabulary().exact, first.last, first.texts
    for place, column in enumerate(sheet.columns[:MOST_SEARCHED]):
        below = column.rows(slice(after + 1, None))
        if len(below.distinct) > 5_000:
            continue
        title = compact(texts[place])
        known = below.where(lambda text: 0 < len(text) <= 40 and (compact(text) in exact or _ends(text, title)))  # noqa: B023
        for row in known.nonzero()[0]:
            suspects[int(row) + after + 1] = suspects.get(int(row) + after + 1, 0) + 1


def _ends(text: str, title: str) -> bool:
    """Whether a cell is a title, or one with a word before it."""
    return len(title) >= _SHORTEST_TITLE and compact(text).endswith(title)


def _is_further(header: HeaderRow, first: HeaderRow) -> bool:
    same = sum(1 for mine, other in zip(header.texts, first.texts, strict=True) if mine and mine == other)
    filled = [text for text in header.texts if text]
    if same >= 2 and same >= 0.7 * len(filled):
        return True
    if len(filled) >= 2 and set(filled) <= set(first.texts):  # the same words in other columns
        return True
    if len(filled) >= 2 and all(
        _ends(mine, compact(other)) for mine, other in zip(header.texts, first.texts, strict=True) if mine
    ):
        return True  # "Shop Parts | Shop Link" below "Parts | Link"
    known = [m for m in header.matches if m is not None]
    # "Component | Qty" says little, but no line says it.
    words_only = len(known) == len(filled) and "quantity" in header.roles
    words_only &= len(known) > 2 or all(m.score >= 0.8 for m in known)
    strong = {m.role for m in known if not m.weak and m.score > 0.7}
    return (
        len(filled) >= 2
        and len(known) >= 0.6 * len(filled)
        and (len(strong) >= 2 or words_only)
        and header.score >= _ENOUGH
        and (bool(header.roles & set(NAMING_ROLES)) or len(set(filled) & set(first.texts)) >= 2)
    )
