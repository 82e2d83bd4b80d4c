"""A sheet as a table of line items: header, columns, rows, values, structure, in this order.

`understand` takes one sheet as far as roles and kinds of rows, cheaply enough to compare sheets; `line_items` turns the
chosen one into `Lines` for `build_bom`. A second table under the first is read with its own header, and its cells go into
the same columns by role.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.bom import PART_ROLES, Lines, decimal_text, fraction
from desktop_app.bom.exact import Ints, Text
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers import values
from desktop_app.readers.again import collated_only
from desktop_app.readers.beside import tables_beside
from desktop_app.readers.choices import NO_HEADER, Choices
from desktop_app.readers.columns import NUMBERING_ROLES, ColumnMap, assign, is_declaration, places_of
from desktop_app.readers.headerless import without_header
from desktop_app.readers.headers import HeaderRow, find_header, further_headers
from desktop_app.readers.ladder import climb
from desktop_app.readers.lines import Kind, Rows, classify, statements
from desktop_app.readers.records import per_piece, spread
from desktop_app.readers.sheet import Column, Sheet, joined, rows_in_words
from desktop_app.readers.staggered import straightened
from desktop_app.readers.structure import Structure, is_outline, structure_of, without_marks
from desktop_app.readers.values import Reading, clean, cleaned
from desktop_app.readers.words import is_line_word, vocabulary

#: Roles that are read and kept as text.
TEXT_ROLES = ("revision", "manufacturer", "mpn", "supplier", "hs_code", "reference_designators")

#: Roles whose headers are part of the result; the others are recognised only so that they are not mistaken.
KEPT_ROLES = frozenset(
    [
        *PART_ROLES,
        "level",
        "item",
        "parent",
        "quantity",
        "unit",
        "reference_designators",
        "name",
        "model",
        "material",
        "specification",
        "price_unit",
        "base_quantity",
    ]
)

#: Texts of one line that are compared with each other.
_MOST_COMPARED = 50

_ONE_WORD_WITH_DIGIT = re.compile(r"[^\s#\d]*\d\S*\Z")
_SUCH_WORDS = re.compile(r"(?:[^\s#\d]*+\d\S*+\n)*+\Z")

Progress = Callable[[str], None]


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
    def items(self) -> int:
        """How many rows are line items."""
        return sum(len(region.rows.of(Kind.ITEM)) for region in self.regions)


def understand(name: str, sheet: Sheet, choices: Choices, declaration: bool | None = None) -> Understood | None:
    """What a sheet holds, or None where no row of it looks like a header with lines below.

    Raises:
        UnreadableFile: the user named a header that the sheet does not have.
    """
    if not len(sheet):
        return None
    first = _header(sheet, choices)
    if first is None:
        return None
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
    score = first.score * (1.0 + math.log10(1 + items) / 2) if items else first.score * 0.1
    score *= 0.5 if sheet.hidden else 1.0
    return Understood(sheet, tuple(regions), as_declaration, tuple(repeated), score, _outside(sheet, first, choices))


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
    if choices.columns or without_header(sheet) is None:
        return None
    return understand(name, sheet, replace(choices, header_row=NO_HEADER), False)


def _header(sheet: Sheet, choices: Choices) -> HeaderRow | None:
    if choices.header_row == NO_HEADER:
        found = without_header(sheet, chosen=True)
        return found if found is None or choices.rows is None else replace(found, last=choices.rows[0] - 1)
    first_line = None if choices.rows is None else choices.rows[0]
    return find_header(sheet, choices.header_row, choices.columns.values(), first_line)


def _of_block(choices: Choices, header: HeaderRow, block: range) -> Choices:
    """What the user said of one of several tables beside each other; what fits none of them is left for an error."""
    if len(block) == len(header.texts):
        return choices

    def belongs(text: str) -> bool:
        places = places_of(text, header.texts)
        return not places or any(place in block for place in places)

    return replace(choices, columns={role: text for role, text in choices.columns.items() if belongs(text)})


def _of_further(choices: Choices, header: HeaderRow) -> Choices:
    """What the user said of the first table, as far as it holds for one below with a header of its own."""
    return replace(choices, columns={}, unused=choices.unused & set(header.texts))


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
            columns = _columns(name, sheet, header, _within(inside, choices), declaration, told)
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
        regions.append(Region(sheet, header, columns, classify(sheet, rows, columns, keep_nameless=nested)))
    return regions, repeated


def _within(rows: np.ndarray, choices: Choices) -> np.ndarray:
    if choices.rows is None:
        return rows
    return rows[(rows >= choices.rows[0]) & (rows <= choices.rows[1])]


def _same(header: HeaderRow, other: HeaderRow) -> bool:
    """Whether a header row repeats another; one cell spelled differently does not make another table."""
    alike = sum(1 for mine, theirs in zip(header.texts, other.texts, strict=True) if mine and mine == theirs)
    return alike >= max(1, 0.7 * max(sum(map(bool, header.texts)), sum(map(bool, other.texts))))


def _columns(
    name: str, sheet: Sheet, header: HeaderRow, rows: np.ndarray, declaration: bool, choices: Choices
) -> ColumnMap:
    """The columns of a table, judged by its rows of lines.

    Where most rows fill several cells, a lone text is a heading or a note and no sign of what its column is; and once the
    quantities are known, what stands in rows without one is none either.
    """
    forced, unused = choices.columns, choices.unused
    filled, several = (rows[sheet.filled_cells[rows] > few] for few in (0, 1))
    filled = several if 2 * len(several) >= len(filled) else filled
    columns = assign(name, sheet, header, filled, declaration, forced, unused)
    if "quantity" in columns.columns and not declaration and not header.group:
        counted = filled[sheet.columns[columns.columns["quantity"]].filled[filled]]
        if 0.4 * len(filled) <= len(counted) < len(filled):
            return assign(name, sheet, header, counted, declaration, forced, unused)
    return columns


def gathered(found: Understood) -> tuple[dict[str, Column], dict[str, str], np.ndarray]:
    """Cells of the line items by role, headers by role, and sheet rows; tables under each other are joined."""
    selections = [region.rows.of(Kind.ITEM) for region in found.regions]
    roles = list(
        dict.fromkeys(
            role
            for region in found.regions
            for role, _ in sorted(region.columns.columns.items(), key=lambda entry: entry[1])
        )
    )
    cells: dict[str, Column] = {}
    headers: dict[str, str] = {}
    for role in roles:
        parts = []
        for region, rows in zip(found.regions, selections, strict=True):
            column = region.columns.columns.get(role)
            if column is None:
                parts.append(Column(np.full(len(rows), "", dtype=object)))
            else:
                parts.append(region.sheet.columns[column].rows(rows))
                headers.setdefault(role, region.columns.headers[role])
        cells[role] = joined(parts)
    return cells, headers, np.concatenate(selections).astype(np.int32)


def skipped(found: Understood) -> list[Problem]:
    """What was found between and around the line items, one remark for each kind."""
    problems: list[Problem] = []
    sheet = found.sheet

    def report(rows: np.ndarray, text: Callable[[str, str], str], grave: bool = False) -> None:
        if len(rows):
            shown = []
            for row in rows[:4]:
                cell = next((cell.strip() for cell in sheet.row(int(row)) if cell.strip()), "")
                shown.append(f"“{' '.join(cell.split())[:40]}”")
            quoted = ", ".join(shown) + (" …" if len(rows) > 4 else "")
            problems.append((warning if grave else info)(text(rows_in_words(rows), quoted), row=int(rows[0])))

    if found.headerless:
        taken = found.regions[0].columns.headers
        named = ", ".join(f"“{header}” as {role}" for role, header in taken.items())
        problems.append(warning(worded("no-header-row", named=named)))
    above = np.arange(found.regions[0].header.last + 1 if found.headerless else found.header_row)
    report(
        above[sheet.filled_cells[above] > 0],
        lambda r, t: worded("title-above", rows=r, texts=t),
    )
    kinds = {kind: np.concatenate([region.rows.of(kind) for region in found.regions]) for kind in Kind}
    report(kinds[Kind.HEADING], lambda r, t: worded("headings-between", rows=r, texts=t))
    report(kinds[Kind.TOTAL], lambda r, t: worded("sums", rows=r, texts=t))
    report(kinds[Kind.REMARK], lambda r, t: worded("notes", rows=r, texts=t))
    report(
        kinds[Kind.NAMELESS],
        lambda r, t: worded("nameless-rows", rows=r, texts=t),
        grave=True,
    )
    report(kinds[Kind.AGAIN], lambda r, t: worded("listed-again", rows=r, texts=t))
    report(np.array(found.outside, dtype=np.intp), lambda r, t: worded("outside-table", rows=r, texts=t))
    if found.repeated:
        report(np.array(found.repeated), lambda r, _: worded("header-repeated", rows=r))
    for region in found.regions[1:]:
        if region.header.row == found.regions[0].header.row:
            problems.append(
                info(
                    worded("table-beside", row=region.header.row + 1, count=len(region.rows.of(Kind.ITEM))),
                    row=region.header.row,
                )
            )
        elif region.header.row not in found.repeated:
            problems.append(
                info(
                    worded("table-below", row=region.header.row + 1, count=len(region.rows.of(Kind.ITEM))),
                    row=region.header.row,
                )
            )
    return problems


def line_items(found: Understood, stem: str, tell: Progress) -> tuple[Lines, Structure, dict[str, str], list[Problem]]:
    """The line items of a bill of materials with their structure, headers by role, and what had to be assumed."""
    cells, headers, rows = gathered(found)
    reading = Reading(cells, headers, rows, found.sheet.decimal_comma_likely)
    reading.problems += [warning(note) for note in found.sheet.notes]
    reading.problems += skipped(found)
    tell("Reading the columns")
    columns: dict[str, Text] = {role: reading.text(role) for role in TEXT_ROLES if role in cells}
    if "supplier" in columns:
        columns["supplier"] = values.suppliers(reading)
    if "mpn" in columns:
        columns["mpn"] = _numbers(cells["mpn"]).texts
    describing = _described(found, len(rows))
    columns["description"] = describing
    number, raw = _identities(found, reading, columns, headers)
    looks = _looks(found)
    lists = any(region.columns.lists for region in found.regions)
    if lists and "parent" in cells:
        cells["parent"], number, problems = spread(cells["parent"], number, rows, headers["parent"])
        reading.problems += problems
    columns["part_number"] = number.texts
    tell("Finding out which part goes into which")
    structure = structure_of(cells, number, raw, rows, headers, stem, looks)
    reading.problems += structure.problems
    if structure.by_marks and raw is not None:
        columns["part_number"] = number.mapped(without_marks)
        same = columns["description"] == np.array([clean(name) for name in raw], dtype=object)
        columns["description"] = np.where(same, columns["part_number"], columns["description"]).astype(object)
    columns.update(values.quantities(reading, structure.tops(len(rows))))
    columns["quantity"] = per_piece(reading, columns["quantity"], lists)
    columns.update(values.money(reading))
    columns.update(values.masses(reading))
    if "country_of_origin" in cells:
        columns["country_of_origin"] = values.origins(reading)
    if "item_class" in cells:
        columns["item_class"] = values.identifiers(reading, "item_class")
    _price_units(reading, columns)
    _pack_prices(reading, columns, found.regions[0])
    headers = {role: header for role, header in headers.items() if role in KEPT_ROLES}
    lines = Lines(
        rows,
        columns,
        headers,
        structure.parent_line,
        None if structure.parent_number is None else structure.parent_number.texts,
        structure.implied_root if len(rows) else stem,
        told_apart=tuple(column.told_apart for column in (number, structure.parent_number) if column is not None),
    )
    return lines, structure, headers, reading.problems


def _described(found: Understood, size: int) -> Text:
    """What the describing columns say, joined: a grade in `Material` belongs to what a part is as much as its name."""
    parts: list[Text] = []
    for region in found.regions:
        rows = region.rows.of(Kind.ITEM)
        texts = [cleaned(region.sheet.columns[c].rows(rows)) for c in region.columns.describing]
        parts.append(_joined_texts(texts, len(rows)))
    return np.concatenate(parts) if parts else np.full(size, "", dtype=object)


def _joined_texts(texts: list[Text], size: int) -> Text:
    if not texts:
        return np.full(size, "", dtype=object)
    if len(texts) == 1:
        return texts[0]
    result = np.empty(size, dtype=object)
    for i, row in enumerate(zip(*texts, strict=True)):
        result[i] = " · ".join(_said_once(row))
    return result


def _said_once(texts: Sequence[str]) -> list[str]:
    """The texts that are not part of another; of very many, those that are not equal to another."""
    if len(texts) > _MOST_COMPARED:
        return list(dict.fromkeys(filter(None, texts)))
    kept: list[str] = []
    for text in texts:
        if text and not any(text in other for other in kept):
            kept = [other for other in kept if other not in text]
            kept.append(text)
    return kept


def _identities(
    found: Understood, reading: Reading, columns: dict[str, Text], headers: dict[str, str]
) -> tuple[Column, Text]:
    """What each line's part is called, and the cells with their leading spaces.

    A line that leaves the identifying cell empty is named by `build_bom`, apart from all others. Names, unlike numbers,
    are shared by different things: two lines "Screw" with different descriptions are two parts.
    """
    numbers, raw = list[Column](), list[Text]()
    named = np.zeros(len(reading), dtype=bool)
    start = 0
    for region in found.regions:
        rows = region.rows.of(Kind.ITEM)
        here = slice(start, start + len(rows))
        start += len(rows)
        if not region.columns.identity:
            raw.append(np.full(len(rows), "", dtype=object))
            numbers.append(Column(raw[-1]))
            continue
        column = region.sheet.columns[region.columns.columns[region.columns.identity]].rows(rows)
        raw.append(column.texts)
        numbers.append(_numbers(column))
        named[here] = region.columns.identity not in NUMBERING_ROLES
        if start == len(rows) or "part_number" not in headers:  # the first table that has one says what names the parts
            headers["part_number"] = region.columns.headers[region.columns.identity]
    number = joined(numbers)
    if named.any():
        number = _told_apart(number, named, columns["description"], columns.get("mpn"))
    return number, np.concatenate(raw)


def _looks(found: Understood) -> list[Ints]:
    """How far a workbook moves each line to the right: by indents of the cell that names it, or by outline levels."""
    sheet = found.sheet
    looks = []
    indents = []
    for region in found.regions:
        column = region.columns.columns.get(region.columns.identity, -1)
        blank = np.zeros(len(sheet), dtype=np.int32)
        indents.append(sheet.indents.get(column, blank)[region.rows.of(Kind.ITEM)])
    looks.append(np.concatenate(indents))
    if sheet.outline is not None:
        looks.append(np.concatenate([sheet.outline[region.rows.of(Kind.ITEM)] for region in found.regions]))
    return looks


def _numbers(column: Column) -> Column:
    """`_number` of every cell."""
    lines = "\n".join((*column.distinct, ""))
    if lines.count("\n") == len(column.distinct) and _SUCH_WORDS.match(lines):
        return Column(column.texts, known=(column.codes, column.distinct))
    return column.changed(_number)


def _number(text: str) -> str:
    if _ONE_WORD_WITH_DIGIT.match(text):
        return text
    cleaned = " ".join(clean(text).split())
    return "" if is_line_word("placeholder", cleaned) else cleaned


def _told_apart(number: Column, named: np.ndarray, description: Text, mpn: Text | None) -> Column:
    """The names, longer ones where different things are called the same."""
    texts = number.texts.copy()
    said: dict[str, set[tuple[str, str]]] = {}
    more = [(str(mpn[i]) if mpn is not None else "", str(description[i])) for i in range(len(texts))]
    for i in np.flatnonzero(named):
        if texts[i]:
            said.setdefault(str(texts[i]), set()).add(more[i])
    for i in np.flatnonzero(named):
        if len(said.get(str(texts[i]), ())) > 1:
            detail = " ".join((more[i][0] or more[i][1]).split())
            if detail:
                texts[i] = f"{texts[i]} – {detail[:100]}"
    return Column(texts)


def _price_units(reading: Reading, columns: Mapping[str, Text]) -> None:
    """Prices that are for 100 or 1000 pieces become prices of one; prices of a pack of unknown meaning are unknown."""
    if "price_unit" not in reading.cells or "unit_price" not in columns:
        return
    pieces = reading.numbers("price_unit").values
    price = columns["unit_price"]
    changed = 0
    for i in range(len(price)):
        base, amount = fraction(pieces[i]), fraction(price[i])
        if base and base > 0 and base != 1 and amount is not None:
            price[i] = decimal_text(amount / base)
            changed += 1
    if changed:
        reading.problems.append(
            info(
                worded("prices-for-several", count=changed),
                column=reading.headers.get("price_unit"),
            )
        )


def _pack_prices(reading: Reading, columns: Mapping[str, Text], region: Region) -> None:
    """A plain "Price" beside "Sold Quantity" is that of a pack. What one piece costs is then unknown where packs hold more."""
    if "pack_quantity" not in reading.cells or "unit_price" not in columns:
        return
    match = (
        region.header.matches[region.columns.columns["unit_price"]] if "unit_price" in region.columns.columns else None
    )
    if match is None or match.score > 1.05:  # "Unit Price", "Price each"
        return
    packs = reading.numbers("pack_quantity").values
    several = np.array([(pieces := fraction(pack)) is not None and pieces != 1 for pack in packs], dtype=bool)
    doubtful = several & (columns["unit_price"] != "")
    header = reading.headers.get("pack_quantity", "")
    reading.warn(
        "unit_price",
        doubtful,
        lambda rows, texts: worded("price-of-pack", header=header, rows=rows, texts=texts),
    )
    columns["unit_price"][doubtful] = ""
