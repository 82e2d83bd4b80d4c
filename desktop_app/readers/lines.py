"""Which rows under a header are line items, and what the others are: headings, sums, notes, blank rows.

A row is judged by which of its cells are filled, compared with what most rows of the table fill. Where most rows state a
quantity, a lone text is a heading; where a word such as *total* stands instead of a part, or only numbers stand in the
row, it is a sum. Every kind of row that is skipped is reported with its row numbers.
"""

import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from desktop_app.readers.closing import (
    NOTE_MARKS,
    mark_below_sums,
    mark_between_sums,
    mark_changes,
    mark_closing,
    mark_far_below,
    mark_legend,
    mark_sentences,
    mark_signatures,
    mark_sum_of_counts,
)
from desktop_app.readers.columns import ColumnMap
from desktop_app.readers.content import CODE, DESIGNATOR
from desktop_app.readers.going_on import mark_going_on, mark_headings_beside, says_or
from desktop_app.readers.lone_names import parts_among
from desktop_app.readers.model_columns import counted_in_any
from desktop_app.readers.numbers import split_price, split_quantity
from desktop_app.readers.row_kinds import Kind, Rows, is_sentence, is_total, may_begin_total
from desktop_app.readers.sheet import Mask, Sheet
from desktop_app.readers.structure import is_level
from desktop_app.readers.title_rows import column_numbers, noted, rules, titles, units_below
from desktop_app.readers.vocabulary import is_line_word, starts_as

_NAMING = ("part_number", "mpn", "name", "model", "description", "supplier_part", "specification", "material")
_NUMBERS = ("quantity", "unit_price", "total_price")
_MARKS = "reference_designators"
#: What hardly any line of a list lacks that states it.
_TOLD_OF_LINES = ("quantity", "part_number", "mpn")
#: A share of lines that is all of them but for what was forgotten.
_ALL = 0.95
#: A heading between marks: `## Drive ##`.
_DECORATED = re.compile(r"([#=*\-–—_~+<>.])\1+ *\w.*?[\w).] *([#=*\-–—_~+<>.])\2+\Z")
_DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\Z|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\Z")
_LINE_NUMBER = re.compile(r"(?=.*\d)[\w.\-/()]{1,15}\Z|[A-Za-z]{1,2}\.?\Z")

#: Letters from which on a text below the lines is no name.
_LONG = 60

#: So many lines that all have a name and a number show that one without is none.
_MANY = 10
_CAPTIONS = r"table|tabelle|tab\.|figure|fig\.|abb\.|tableau|tabla|таблица|表|図"
_COMMENT = re.compile(rf"(?:->|→|=>|>>|※|\* )|(?:{_CAPTIONS})\s*\d+\s*[:.\-–：]", re.IGNORECASE)
_ONE_DIGIT = str.maketrans("123456789", "0" * 9)


def statements(sheet: Sheet, rows: npt.NDArray[np.intp]) -> Rows:
    """The rows of a declarations table: each that says more than one thing is one statement."""
    filled = sheet.filled_cells[rows]
    kinds = np.where(filled == 0, Kind.BLANK, np.where(filled == 1, Kind.REMARK, Kind.ITEM)).astype(np.int8)
    return Rows(rows, kinds)


def classify(
    sheet: Sheet,
    rows: npt.NDArray[np.intp],
    columns: ColumnMap,
    keep_nameless: bool = False,
    titled: Sequence[str] = (),
) -> Rows:
    """The kinds of the rows of one table.

    Args:
        keep_nameless: the structure needs lines even where they name no part.
        titled: the texts of its header; what stands beyond the last is no part of the table.
    """
    sheet = counted_in_any(sheet, columns)
    filled_in = {role: sheet.columns[column].filled[rows] for role, column in columns.columns.items()}
    filled = sheet.filled_cells[rows]
    live = filled > 0
    naming = {role for role in (*_NAMING, columns.identity) if role in filled_in}
    named = _any(filled_in, naming, len(rows))
    for column in columns.describing:
        named |= sheet.columns[column].filled[rows]
    marked = _stating(sheet, rows, columns, "reference_designators", _lists_designators)
    named |= marked
    quantity = _counted(sheet, rows, columns, filled)
    leveled = _stating(sheet, rows, columns, "level", is_level)
    placed = leveled | (_stating(sheet, rows, columns, "parent", _is_parent) & (filled > 1))
    numbered = _stating(sheet, rows, columns, "item", _is_line_number)
    kinds = np.full(len(rows), Kind.ITEM, dtype=np.int8)
    kinds[~live] = Kind.BLANK
    many = int(live.sum())
    # What stands below the last quantity says nothing about how the table above is kept.
    counted = np.flatnonzero(quantity & live)
    mostly_counted = bool(len(counted)) and len(counted) >= 0.5 * int(live[: counted[-1] + 1].sum())

    sums = live & ~named & ~quantity & ~placed & ~numbered & _only_numbers(sheet, rows, live & ~named & ~quantity)
    sums |= _totals(sheet, rows, columns, live, named, placed, filled)
    sums |= (
        live & ~quantity & ~placed & (_summed_up(sheet, rows, columns) | _lone_sums(sheet, rows, columns, filled == 1))
    )
    kinds[sums] = Kind.TOTAL
    drawn = rules(sheet, rows, columns) | column_numbers(sheet, rows, filled) | units_below(sheet, rows, filled)
    drawn |= (
        titles(sheet, rows, columns, titled, filled, quantity)
        | says_or(sheet, rows, filled)
        | noted(sheet, rows, filled)
    )
    kinds[drawn] = Kind.REMARK
    mark_closing(sheet, rows, kinds, leveled & named, filled)

    # Beside counts, marks alone go on in the next row. A lone text, or a text with nothing but a sum of money beside it.
    summed = _count(filled_in, ["total_price"], len(rows))
    beside = filled.astype(np.int64) - summed - np.where(summed > 0, _count(filled_in, ["mass"], len(rows)), 0)
    beside -= _beyond(sheet, rows, columns, titled)
    lone = (
        (kinds == Kind.ITEM)
        & ~quantity
        & ~placed
        & ~numbered
        & (beside == 1)
        & ~(marked & ("quantity" not in filled_in))
    )
    if lone.any():
        lone &= ~_named_as_parent(sheet, rows, columns) & ~_lone_numbers(sheet, rows, columns)
        lone &= ~_in_place_of_names(sheet, rows, columns, lone)
    others = live & ~lone
    usual = float(np.median(filled[others])) if others.any() else 1.0
    # A heading over every line or two: then nearly all rows that are no lone text state a quantity.
    headed = len(counted) >= 2 and len(counted) >= 0.8 * int(others[: counted[-1] + 1].sum())
    if lone.any() and ((mostly_counted and usual >= 2) or (usual >= 3 and (headed or lone.sum() <= 0.4 * many))):
        kinds[lone] = Kind.HEADING
    elif lone.any():
        kinds[lone & _sections(sheet, rows, lone)] = Kind.HEADING
    if (kinds == Kind.HEADING).any():
        _keep_lone_parts(sheet, rows, kinds, columns, named, numbered)
    unnamed = live & (kinds == Kind.ITEM) & ~named
    kinds[unnamed & ~placed & ~numbered if keep_nameless else unnamed] = Kind.NAMELESS
    goes_on = _without_usual_mark(kinds, quantity, numbered, _any(filled_in, [_MARKS], len(rows)))
    _mark_remarks(sheet, rows, kinds, quantity, placed | numbered, mostly_counted or headed, filled, named & ~goes_on)
    _mark_notes(sheet, rows, kinds, filled, [filled_in[role] for role in _TOLD_OF_LINES if role in filled_in])
    mark_going_on(sheet, rows, kinds, columns, numbered, filled)
    _mark_below(sheet, rows, kinds, columns, placed | numbered)
    return Rows(rows, kinds)


def _mark_notes(
    sheet: Sheet,
    rows: npt.NDArray[np.intp],
    kinds: npt.NDArray[np.int8],
    filled: npt.NDArray[np.intp],
    told: Sequence[Mask],
) -> None:
    """Signatures, sentences where `told` says what all lines state, and what a second sum adds up."""
    mark_signatures(sheet, rows, kinds, filled)
    mark_sentences(sheet, rows, kinds, told)
    mark_between_sums(kinds, filled)


def _mark_below(
    sheet: Sheet, rows: npt.NDArray[np.intp], kinds: npt.NDArray[np.int8], columns: ColumnMap, placed: Mask
) -> None:
    """Rows below a list that counts its parts, as far as their own cells show that they are none."""
    if "quantity" not in columns.columns:
        return
    counts = sheet.columns[columns.columns["quantity"]].rows(rows)
    mark_sum_of_counts(counts, kinds)
    mark_changes(counts, kinds)
    mark_legend(sheet, rows, counts, kinds, sheet.filled_cells[rows])
    stated = placed | _stating(sheet, rows, columns, "quantity", _is_quantity)
    mark_far_below(sheet, rows, kinds, stated, counts)
    mark_below_sums(sheet, rows, kinds, stated, _worded(sheet, rows, columns), sheet.filled_cells[rows])


def _counted(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap, filled: npt.NDArray[np.intp]) -> Mask:
    """Rows with something for a quantity; a lone text in that column is a heading."""
    if "quantity" not in columns.columns:
        return np.zeros(len(rows), dtype=bool)
    counts = sheet.columns[columns.columns["quantity"]].rows(rows)
    lone = filled == 1
    if not (counts.filled & lone).any():
        return counts.filled
    return np.asarray(counts.filled & ~(lone & ~counts.where(_is_quantity)))


def _beyond(
    sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap, titled: Sequence[str]
) -> npt.NDArray[np.int64]:
    """How many cells of each row stand beyond the last header: workings beside a list."""
    beyond = np.zeros(len(rows), dtype=np.int64)
    headed = [column for column, text in enumerate(titled) if text]
    if len(headed) < 3:
        return beyond
    for column in range(max(headed[-1], *columns.columns.values()) + 1, len(sheet.columns)):
        beyond += sheet.columns[column].filled[rows]
    return beyond


def _worded(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap) -> Mask:
    """Rows with a word in the column of quantities and in another one of numbers, and no number in any."""
    numbers = [columns.columns[role] for role in _NUMBERS if role in columns.columns]
    cells = [sheet.columns[column].rows(rows) for column in numbers]
    if len(cells) < 2:
        return np.zeros(len(rows), dtype=bool)
    words = [column.where(_is_word) for column in cells]
    return np.asarray(words[0] & (sum(words) >= 2) & ~np.any([column.where(_is_quantity) for column in cells], axis=0))


def _is_word(text: str) -> bool:
    return any(map(str.isalpha, text)) and not _is_quantity(text)


def _is_quantity(text: str) -> bool:
    return (any(map(str.isdigit, text)) and _DATE.match(text.strip()) is None) or is_line_word("some", text)


def _is_parent(text: str) -> bool:
    return bool(text) and not is_total(text)


def _is_line_number(text: str) -> bool:
    return bool(_LINE_NUMBER.match(text.strip()))


def _lists_designators(text: str) -> bool:
    """Whether a cell marks places on a board: what stands there is a part, whatever else is said of it."""
    marks = [mark for mark in re.split(r"[,;、，\s]+", text) if mark]
    return bool(marks) and all(DESIGNATOR.match(mark) for mark in marks)


def _stating(
    sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap, role: str, test: Callable[[str], bool]
) -> Mask:
    """Rows whose cell of a role is what such a cell should be: a title in the column of levels is no level."""
    if role not in columns.columns:
        return np.zeros(len(rows), dtype=bool)
    return sheet.columns[columns.columns[role]].rows(rows).where(test)


def _any(filled_in: dict[str, Mask], roles: Iterable[str], length: int) -> Mask:
    total = np.zeros(length, dtype=bool)
    for role in roles:
        if role in filled_in:
            total |= filled_in[role]
    return total


def _count(filled_in: dict[str, Mask], roles: Iterable[str], length: int) -> npt.NDArray[np.int64]:
    total = np.zeros(length, dtype=np.int64)
    for role in roles:
        if role in filled_in:
            total += filled_in[role]
    return total


def _sections(sheet: Sheet, rows: npt.NDArray[np.intp], lone: Mask) -> Mask:
    """Lone texts that are the usual words over a part of a list, such as `Standard parts`."""
    result = np.zeros(len(rows), dtype=bool)
    for i in np.flatnonzero(lone):
        said = [text.strip() for text in sheet.row(int(rows[i])) if text]
        result[i] = any(is_line_word("section", text) or _DECORATED.match(text) for text in said)
    return result


def _in_place_of_names(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap, lone: Mask) -> Mask:
    """Lone texts that stand where the names stand, in a table that has its headings in another column."""
    naming = {columns.columns[role] for role in (*_NAMING, columns.identity) if role in columns.columns}
    naming |= set(columns.describing)
    named = np.zeros(len(rows), dtype=bool)
    for column in naming:
        named |= sheet.columns[column].filled[rows]
    elsewhere = int((lone & ~named).sum())
    return lone & named if elsewhere >= 2 and elsewhere > int((lone & named).sum()) else np.zeros(len(rows), dtype=bool)


def _named_as_parent(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap) -> Mask:
    """Rows whose part other rows name as their parent: a root may state nothing but its number."""
    if "parent" not in columns.columns or columns.identity not in columns.columns:
        return np.zeros(len(rows), dtype=bool)
    parents = {text.strip() for text in sheet.columns[columns.columns["parent"]].rows(rows).distinct if text}
    return sheet.columns[columns.columns[columns.identity]].rows(rows).where(lambda text: text.strip() in parents)


def _keep_lone_parts(
    sheet: Sheet,
    rows: npt.NDArray[np.intp],
    kinds: npt.NDArray[np.int8],
    columns: ColumnMap,
    named: Mask,
    numbered: Mask,
) -> None:
    """Lone texts that are parts whose quantity was left out, no headings."""
    lone = kinds == Kind.HEADING
    near = lone.copy()
    near[1:] |= lone[:-1]
    naming = [columns.columns[role] for role in ("name", "description", columns.identity) if role in columns.columns]
    labels = ["" for _ in rows]
    for i in np.flatnonzero(near):
        cells = sheet.row(int(rows[i]))
        told = [cells[column] for column in naming if cells[column]] or [text for text in cells if text]
        labels[int(i)] = told[0] if told else ""
    lines = kinds == Kind.ITEM
    if not lines.any():
        return
    called = _called(sheet, rows, kinds, columns, named, numbered)
    last = not sheet.filled_cells[int(rows[-1]) + 1 :].any()
    kinds[lone & _comments(labels)] = Kind.REMARK
    lone = kinds == Kind.HEADING
    kinds[parts_among(labels, kinds == Kind.BLANK, kinds == Kind.ITEM, lone, called, last)] = Kind.ITEM
    mark_headings_beside(sheet, rows, kinds, columns)


def _comments(labels: Sequence[str]) -> Mask:
    """Lone texts that are remarks to the line above, or captions of a table, and head nothing."""
    return np.array(
        [bool(_COMMENT.match(text)) or (is_sentence(text) and text[-1] in ".!?") for text in labels], dtype=bool
    )


def _without_usual_mark(kinds: npt.NDArray[np.int8], quantity: Mask, *marks: Mask) -> Mask:
    """Rows without what all lines that are counted have, a number of their own or places on a board: a lone text without it
    goes on with the line above it."""
    counted = quantity & (kinds == Kind.ITEM)
    without = np.zeros(len(kinds), dtype=bool)
    for marked in marks if counted.any() else ():
        if marked[counted].mean() >= _ALL:
            without |= ~marked
    return without


def _called(
    sheet: Sheet,
    rows: npt.NDArray[np.intp],
    kinds: npt.NDArray[np.int8],
    columns: ColumnMap,
    named: Mask,
    numbered: Mask,
) -> Mask:
    """Rows that are called by something as lines are: by a name, and by a number where all that are counted have one."""
    lines = kinds == Kind.ITEM
    if "quantity" in columns.columns:
        counted = lines & sheet.columns[columns.columns["quantity"]].filled[rows]
        lines = counted if counted.any() else lines
    return named & ~_numberless(sheet, rows, columns, lines, numbered) if lines.any() else named


def _numberless(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap, lines: Mask, numbered: Mask) -> Mask:
    """Rows without the number that the lines have: a part number, in whose column words may stand, that of the line, or the
    marks of its places on a board."""
    without = np.zeros(len(rows), dtype=bool)
    marked = _any({role: sheet.columns[c].filled[rows] for role, c in columns.columns.items()}, [_MARKS], len(rows))
    said = [column for role, column in columns.columns.items() if role in {"name", "part_number", "mpn"}]
    for stated in (numbered, marked, *(sheet.columns[column].filled[rows] for column in said if lines.sum() >= _MANY)):
        if stated[lines].mean() >= _ALL:
            without |= ~stated
    if columns.identity in {"part_number", "mpn"}:
        numbers = sheet.columns[columns.columns[columns.identity]].rows(rows)
        coded = numbers.where(lambda text: bool(CODE.match(text.strip())))
        if (coded & lines).sum() > 0.5 * (numbers.filled & lines).sum():
            without |= numbers.filled & ~coded
        if coded[lines].mean() >= _ALL:
            without |= ~coded
    return without


def _lone_numbers(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap) -> Mask:
    """Rows that state a part number as the others do: nothing else may be known of a part, and no heading looks like one."""
    if columns.identity not in {"part_number", "mpn"}:
        return np.zeros(len(rows), dtype=bool)
    numbers = sheet.columns[columns.columns[columns.identity]].rows(rows)
    coded = numbers.where(lambda text: bool(CODE.match(text.strip())))
    return coded if coded.sum() > 0.7 * numbers.filled.sum() else np.zeros(len(rows), dtype=bool)


def _summed_up(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap) -> Mask:
    """Rows with a total but no price of one, called by a word for a sum and what it sums up: `Total project`."""
    if not {"total_price", "unit_price"} <= columns.columns.keys() or not columns.identity:
        return np.zeros(len(rows), dtype=bool)
    total, price, name = (
        sheet.columns[columns.columns[role]].rows(rows) for role in ("total_price", "unit_price", columns.identity)
    )
    return total.filled & ~price.filled & name.where(lambda text: bool(text.strip()) and is_total(text.split()[0]))


def _only_numbers(sheet: Sheet, rows: npt.NDArray[np.intp], candidates: Mask) -> Mask:
    """Rows whose filled cells are all numbers or amounts."""
    result = np.zeros(len(rows), dtype=bool)
    for i in np.flatnonzero(candidates):
        cells = [text for text in sheet.row(int(rows[i])) if text]
        result[i] = all(split_price(cell) or split_quantity(cell) for cell in cells)
    return result


def _lone_sums(sheet: Sheet, rows: npt.NDArray[np.intp], columns: ColumnMap, lone: Mask) -> Mask:
    """Rows with nothing but a number where none tells the parts apart: `best value` has their sum below it."""
    if not columns.identity or "quantity" not in columns.columns:
        return np.zeros(len(rows), dtype=bool)
    told = [columns.columns[role] for role in (columns.identity, "item") if role in columns.columns]
    return _only_numbers(sheet, rows, lone & ~np.any([sheet.columns[column].filled[rows] for column in told], axis=0))


def _totals(
    sheet: Sheet,
    rows: npt.NDArray[np.intp],
    columns: ColumnMap,
    live: Mask,
    named: Mask,
    placed: Mask,
    filled: npt.NDArray[np.intp],
) -> Mask:
    """Rows where a word such as "total" stands in place of a part."""
    usual = float(np.median(filled[live])) if live.any() else 0.0
    result = np.zeros(len(rows), dtype=bool)
    naming = {columns.columns[role] for role in (*_NAMING, columns.identity) if role in columns.columns}
    naming |= set(columns.describing)
    # A sum fills few cells of its row; a row with a level or a parent is a line whatever it is called.
    called = np.zeros(len(rows), dtype=bool)
    for column in naming | ({columns.columns["quantity"]} if "quantity" in columns.columns else set()):
        cells = sheet.columns[column].rows(rows)
        promising = {start for start in {text[:2] for text in cells.distinct} if may_begin_total(start)}
        likely = [text for text in cells.distinct if text[:2] in promising] if promising else []
        # Most texts that begin so differ in their numbers only, and a number makes no sum.
        shapes = {text: text.translate(_ONE_DIGIT) for text in likely if len(text) <= 60}
        total = {shape for shape in set(shapes.values()) if is_total(shape)}
        sums = {text for text, shape in shapes.items() if shape in total} if total else total
        if sums:
            called |= cells.where(sums.__contains__)
    suspects = np.flatnonzero(live & ~placed & ((filled <= max(3.0, 0.6 * usual)) | ~named | called))
    hits = np.zeros(len(suspects), dtype=bool)
    for texts in [column.texts[rows[suspects]] for column in sheet.columns]:
        words = {text for text in set(texts) if text and len(text) <= 60 and is_total(str(text))}
        if words:
            hits |= np.fromiter((text in words for text in texts), dtype=bool, count=len(texts))
    for i in np.flatnonzero(hits):
        others = [
            str(sheet.columns[column].texts[rows[suspects[i]]])
            for column in naming
            if sheet.columns[column].texts[rows[suspects[i]]]
        ]
        # "Total station, 1 piece" is a part: every name in the row must be a word for a sum.
        numbers = [columns.columns[role] for role in _NUMBERS if role in columns.columns]
        in_place_of_number = any(is_total(str(sheet.columns[c].texts[rows[suspects[i]]])) for c in numbers)
        result[suspects[i]] = in_place_of_number or all(
            is_total(text) or split_price(text) is not None for text in others
        )
    return result


def _mark_remarks(
    sheet: Sheet,
    rows: npt.NDArray[np.intp],
    kinds: npt.NDArray[np.int8],
    quantity: Mask,
    placed: Mask,
    mostly_counted: bool,
    filled: npt.NDArray[np.intp],
    named: Mask,
) -> None:
    """Notes under the table: after its last counted row and a blank one, or behind a label such as "Note:"."""
    counted = np.flatnonzero((kinds == Kind.ITEM) & (quantity | placed))
    last = int(counted[-1]) if len(counted) else -1
    candidates = np.flatnonzero(((kinds == Kind.ITEM) | (kinds == Kind.HEADING)) & ~quantity & ~placed & (filled <= 3))
    below = [int(i) for i in candidates if i > last]
    labels = {int(i): next((text for text in sheet.row(int(rows[i])) if text), "") for i in candidates}
    explained = False
    for i in candidates:
        label = labels[int(i)]
        if (i > last or ":" in label[:30] or "：" in label[:30]) and starts_as("remark", label):
            kinds[i] = Kind.REMARK
            explained = explained or bool(i > last)
        elif i > last and mostly_counted:
            alone = is_sentence(label) or label.startswith(NOTE_MARKS)
            remark = alone if filled[i] == 1 else _labels(sheet, int(rows[i]))
            if explained or len(label) > _LONG or remark:
                kinds[i] = Kind.REMARK
    ends = len(rows) > 0 and not sheet.filled_cells[int(rows[-1]) + 1 :].any()
    last_filled = int(np.flatnonzero(filled)[-1]) if filled.any() else -1
    lone = [i for i in below if kinds[i] == Kind.HEADING]
    if not ends and lone and lone[-1] == last_filled:
        lone.pop()  # it heads the table that follows
    _keep_uncounted_parts(kinds, lone, last_filled if ends else -1, named)


def _labels(sheet: Sheet, row: int) -> bool:
    """Whether a row is a label and what it labels: `Component Count:` 27."""
    cells = [text.strip() for text in sheet.row(row) if text.strip()]
    return cells[0][-1] in ":：" and not any(cell.startswith(("http:", "https:", "www.")) for cell in cells)


def _keep_uncounted_parts(kinds: npt.NDArray[np.int8], lone: list[int], last_of_sheet: int, named: Mask) -> None:
    """Lone texts in a row below the last quantity are parts whose quantity was not filled in: a heading heads something."""
    if last_of_sheet in lone and last_of_sheet and kinds[last_of_sheet - 1] == Kind.ITEM:
        # What heads nothing is no heading.
        kinds[last_of_sheet] = Kind.ITEM if named[last_of_sheet] else Kind.NAMELESS
    for position, i in enumerate(lone):
        goes_on = i > 0 and kinds[i - 1] == Kind.ITEM and position + 1 < len(lone) and lone[position + 1] == i + 1
        follows = (i > 0 and kinds[i - 1] in {Kind.HEADING, Kind.ITEM} and position > 0) or goes_on
        leads = i + 1 < len(kinds) and kinds[i + 1] in {Kind.HEADING, Kind.ITEM}
        if named[i] and (follows or (not leads and position > 0)):
            kinds[i] = Kind.ITEM
