"""A sheet as tables: header, columns and rows, in this order, cheaply enough to compare the sheets of a workbook.

A second table under the first is understood with its own header. What the cells of its lines say is read afterwards, of the
chosen sheet only (see `line_items`).
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.readers.again import collated_only
from desktop_app.readers.beside import tables_beside
from desktop_app.readers.choices import MODEL_QUANTITY, NO_HEADER, Choices
from desktop_app.readers.columns import ColumnMap, Models, assign, column_named, is_declaration, places_of
from desktop_app.readers.headerless import without_header
from desktop_app.readers.headers import HeaderRow, find_header, further_headers
from desktop_app.readers.ladder import climb
from desktop_app.readers.lines import classify, statements
from desktop_app.readers.model_columns import (
    find_models,
    may_have_models,
    with_models,
    with_names_below,
)
from desktop_app.readers.row_kinds import Kind, Rows, items_told
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.staggered import straightened
from desktop_app.readers.structure import is_outline
from desktop_app.readers.vocabulary import mentions, vocabulary

#: Share of rows with several cells, or with a quantity, from which on the others are headings and notes.
_SEVERAL = 0.35

#: Columns of a table that sums up: what, and how much.
_PAIR = 2


@dataclass(frozen=True)
class Region:
    """One table of a sheet: its header, its columns, its rows, and its cells.

    `sheet` is the sheet as this table sees it: without the columns of a table beside it, and with one column of levels where
    the file has one for each level. Rows and columns keep their places.
    """

    sheet: Sheet
    header: HeaderRow
    columns: ColumnMap
    rows: Rows


@dataclass(frozen=True)
class Understood:
    """A sheet with the tables that were found in it; `score` compares sheets of one workbook.

    `repeated` are rows where a header stands again, `outside` filled rows beyond the borders that the user drew.
    """

    sheet: Sheet
    regions: tuple[Region, ...]
    declaration: bool
    repeated: tuple[int, ...]
    score: float
    outside: tuple[int, ...] = ()

    @property
    def header_row(self) -> int:
        """Row of the first table's header, 0-based in the sheet; 0 where it has none (see `headerless`)."""
        return max(0, self.regions[0].header.row)

    @property
    def headerless(self) -> bool:
        """Whether the sheet has no row of header words."""
        return self.regions[0].header.row < 0

    @property
    def models(self) -> bool:
        """Whether some table has a column of quantities for each of several models."""
        return any(region.columns.models.places for region in self.regions)

    @property
    def items(self) -> int:
        """How many rows are line items."""
        return sum(len(region.rows.of(Kind.ITEM)) for region in self.regions)


def titles_above(found: Understood) -> np.ndarray:
    """Filled rows above the lines of the first table that are no part of its header; one that stands on it has none."""
    first = found.regions[0].header
    titled = np.zeros(len(found.sheet), dtype=bool)
    titled[: max(0, min(first.row, first.last) if first.row >= 0 else first.last + 1)] = True
    for region in found.regions:
        titled[region.rows.rows] = False
    return np.flatnonzero(titled & (found.sheet.filled_cells > 0))


def understand(name: str, sheet: Sheet, choices: Choices, declaration: bool | None = None) -> Understood | None:
    """What a sheet holds, or None where no row of it looks like a header with lines below.

    Raises:
        UnreadableFile: the user named a header that the sheet does not have.
    """
    if not len(sheet):
        return None
    first = _header(sheet, choices)
    return None if first is None else _understand(name, sheet, first, choices, declaration)


def _understand(
    name: str, sheet: Sheet, first: HeaderRow, choices: Choices, declaration: bool | None
) -> Understood | None:
    as_declaration = is_declaration(first) if declaration is None else declaration
    regions: list[Region] = []
    repeated: list[int] = []
    for part, header, block in tables_beside(sheet, first):
        below, again = _regions(name, part, header, _of_block(choices, first, block), as_declaration)
        regions += [replace(region, rows=rows) for region, rows in zip(below, collated_only(below), strict=True)]
        repeated += again
    if not regions or not regions[0].columns.identity or _one_doubtful_column(regions[0]):
        return None
    items = sum(len(region.rows.of(Kind.ITEM)) for region in regions)
    score = scored_as(sheet, first, items)
    return Understood(sheet, tuple(regions), as_declaration, tuple(repeated), score, _outside(sheet, first, choices))


def scored_as(sheet: Sheet, header: HeaderRow, items: int) -> float:
    """How well a sheet reads as a list of parts, to compare it with others: by its header words and its lines."""
    score = header.score * (1.0 + math.log10(1 + items) / 2) if items else header.score * 0.1
    return score * (0.5 if sheet.hidden else 1.0)


def _one_doubtful_column(region: Region) -> bool:
    """Whether all that is known of a table of several columns is a word such as `ID` over one of them."""
    telling = {column for role, column in region.columns.columns.items() if role not in vocabulary().other}
    found = [region.header.matches[column] for column in telling]
    return (
        region.header.row >= 0
        and sum(map(bool, region.header.texts)) > 2
        and all(m is not None and m.weak and m.score < 0.7 for m in found)
    )


def _outside(sheet: Sheet, header: HeaderRow, choices: Choices) -> tuple[int, ...]:
    """Filled rows below the header that the user left out of the table."""
    if choices.rows is None:
        return ()
    below = np.arange(header.last + 1, len(sheet))
    left_out = below[((below < choices.rows[0]) | (below > choices.rows[1])) & (sheet.filled_cells[below] > 0)]
    return tuple(left_out.tolist())


def without_header_words(name: str, sheet: Sheet, choices: Choices) -> Understood | None:
    """What a sheet holds that has no header row, where its cells leave no doubt that they list parts and quantities."""
    found = None if choices.columns else without_header(sheet)
    if found is None:
        return None
    return _understand(name, sheet, found, replace(choices, header_row=found.row), False)


def _header(sheet: Sheet, choices: Choices) -> HeaderRow | None:
    if choices.header_row == NO_HEADER or (sheet.roles and choices.header_row is None):
        found = without_header(sheet, chosen=True)
        return found if found is None or choices.rows is None else replace(found, last=choices.rows[0] - 1)
    first_line = None if choices.rows is None else choices.rows[0]
    found = find_header(sheet, choices.header_row, (*choices.columns.values(), *choices.models), first_line)
    return found if found is None or sheet.header_rows else with_names_below(sheet, found)


def _of_block(choices: Choices, header: HeaderRow, block: range) -> Choices:
    """What the user said of one of several tables beside each other; what fits none of them is left for an error."""
    if len(block) == len(header.texts):
        return choices

    def belongs(text: str) -> bool:
        places = places_of(text, header.texts)
        return not places or any(place in block for place in places)

    return replace(
        choices,
        columns={role: text for role, text in choices.columns.items() if belongs(text)},
        models=tuple(filter(belongs, choices.models)),
    )


def _of_further(choices: Choices, header: HeaderRow) -> Choices:
    """What the user said of the first table, as far as it holds for one below with a header of its own."""
    here = set(header.texts)
    models = tuple(text for text in choices.models if text in here)
    return replace(choices, columns={}, unused=choices.unused & here, models=models)


def _regions(
    name: str, original: Sheet, first: HeaderRow, choices: Choices, declaration: bool
) -> tuple[list[Region], list[int]]:
    """The tables under each other that a header row begins, and the rows where a header is repeated."""
    regions: list[Region] = []
    repeated: list[int] = []
    headers = [first]
    if first.row >= 0:
        last = len(original) if choices.rows is None else choices.rows[1]
        headers += [header for header in further_headers(original, first) if header.row <= last]
    ends = [header.row for header in headers[1:]] + [len(original)]
    for place, (own, end) in enumerate(zip(headers, ends, strict=True)):
        sheet, header = (original, own) if declaration else straightened(*climb(original, own))
        rows = _within(np.arange(header.last + 1, end), choices)
        if place and _same(own, headers[place - 1]):
            repeated.append(own.row)
            columns = regions[-1].columns if regions else None
            sheet = regions[-1].sheet if regions else sheet
        else:
            alike = place + 1
            while alike < len(headers) and _same(headers[alike], own):
                alike += 1
            stretch = np.arange(header.last + 1, ends[alike - 1])
            inside = stretch[~np.isin(stretch, [other.row for other in headers[place + 1 : alike]])]
            told = _of_further(choices, header) if regions else choices
            columns = columns_of(name, sheet, header, _within(inside, choices), declaration, told)
        if columns is None or not (columns.identity or columns.columns):
            continue
        if declaration:
            regions.append(Region(sheet, header, columns, statements(sheet, rows)))
            continue
        nested = (
            columns.lists
            or "level" in columns.columns
            or ("item" in columns.columns and is_outline(sheet.columns[columns.columns["item"]].rows(rows)))
        )
        as_told = header.by_cells and bool(original.roles)
        found = items_told(sheet, rows) if as_told else classify(sheet, rows, columns, nested, header.texts)
        if place and original.header_rows and not own.roles:  # a table of something else, as its writer set it apart
            found = Rows(rows, np.where(found.kinds == Kind.ITEM, Kind.REMARK, found.kinds).astype(np.int8))
        if place + 1 < len(headers):
            found = _without_next_title(original, found, end)
        if place and _sums_up(header):
            found = Rows(rows, np.where(found.kinds == Kind.ITEM, Kind.TOTAL, found.kinds).astype(np.int8))
        if place and "quantity" in columns.columns and mentions("hours", header.texts[columns.columns["quantity"]]):
            found = Rows(rows, np.where(found.kinds == Kind.ITEM, Kind.REMARK, found.kinds).astype(np.int8))
        regions.append(Region(sheet, header, columns, found))
    return regions, repeated


def _without_next_title(sheet: Sheet, found: Rows, header: int) -> Rows:
    """The rows of a table without the title of the next one: a lone text right above its header, below a blank row."""
    last = header - 1
    if (
        last not in found.rows
        or last - 1 not in found.rows
        or sheet.filled_cells[last] != 1
        or sheet.filled_cells[last - 1]
    ):
        return found
    return Rows(found.rows, np.where(found.rows == last, Kind.HEADING, found.kinds).astype(np.int8))


def _sums_up(header: HeaderRow) -> bool:
    """Whether a table has names and sums and nothing that a list of parts states: `Component Type | Subtotals`."""
    known = {found.role for found in header.matches if found is not None}
    return sum(map(bool, header.texts)) == _PAIR and "total_price" in known and not known & {"quantity", "unit_price"}


def _within(rows: np.ndarray, choices: Choices) -> np.ndarray:
    if choices.rows is None:
        return rows
    return rows[(rows >= choices.rows[0]) & (rows <= choices.rows[1])]


def _same(header: HeaderRow, other: HeaderRow) -> bool:
    """Whether a header row repeats another; one cell spelled differently does not make another table."""
    alike = sum(1 for mine, theirs in zip(header.texts, other.texts, strict=True) if mine and mine == theirs)
    return alike >= max(1, 0.7 * max(sum(map(bool, header.texts)), sum(map(bool, other.texts))))


def columns_of(
    name: str, sheet: Sheet, header: HeaderRow, rows: np.ndarray, declaration: bool, choices: Choices
) -> ColumnMap:
    """The columns of a table, judged by its rows of lines; those of models are no columns of anything else.

    Raises:
        UnreadableFile: the user named a header that is not there, or models where the lines name their parents.
    """
    if declaration or not (choices.models or may_have_models(header)):
        return _by_roles(name, sheet, header, rows, declaration, choices)
    places = [column_named(name, header, MODEL_QUANTITY, text) for text in choices.models]
    models, columns = Models(tuple(sorted(set(places))), chosen=True), None
    if not places:
        columns = _by_roles(name, sheet, header, rows, declaration, choices)
        models = find_models(sheet, header, rows, columns, choices)
    if columns is not None and not models.places:
        return columns
    without = replace(choices, unused=choices.unused | {f"column {place + 1}" for place in models.places})
    rest = _by_roles(name, sheet, header, rows, declaration, without)
    if "parent" not in rest.columns:
        return with_models(sheet, header, rows, rest, models)
    if columns is not None:
        return columns
    raise UnreadableFile(name, worded("models-with-parents", header=rest.headers["parent"]))


def _by_roles(
    name: str, sheet: Sheet, header: HeaderRow, rows: np.ndarray, declaration: bool, choices: Choices
) -> ColumnMap:
    """The columns of a table, judged by its rows of lines.

    Where most rows fill several cells, a lone text is a heading or a note and no sign of what its column is; and once the
    quantities are known, what stands in rows without one is none either.
    """
    forced, unused = choices.columns, choices.unused
    filled, several = (rows[sheet.filled_cells[rows] > few] for few in (0, 1))
    filled = several if len(several) >= _SEVERAL * len(filled) else filled
    columns = assign(name, sheet, header, filled, declaration, forced, unused)
    if "quantity" in columns.columns and not declaration and not header.group:
        counted = filled[sheet.columns[columns.columns["quantity"]].filled[filled]]
        if _SEVERAL * len(filled) <= len(counted) < len(filled):
            return assign(name, sheet, header, counted, declaration, forced, unused)
    return columns
