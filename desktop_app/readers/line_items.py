"""The line items of an understood sheet: the cells of its tables by role, read as numbers, codes, names and prices.

`line_items` turns what `table.understand` found into `Lines` for `build_bom`, with the structure and all that had to be assumed.
"""

import re
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from desktop_app.bom import PART_ROLES, Lines, decimal_text, fraction
from desktop_app.bom.exact import Ints, Text
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers import values
from desktop_app.readers.columns import NUMBERING_ROLES
from desktop_app.readers.records import per_piece, spread
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.sheet import Column, joined
from desktop_app.readers.skipped import skipped
from desktop_app.readers.stated import stated_currency
from desktop_app.readers.structure import Structure, structure_of, without_marks
from desktop_app.readers.table import Region, Understood
from desktop_app.readers.values import Reading, clean, cleaned
from desktop_app.readers.vocabulary import is_line_word

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
_OTHER_LINES = re.compile(r"^(?![^\s#\d]*+\d\S*+$).+$", re.MULTILINE)

Progress = Callable[[str], None]


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
    reading.stated_currency = stated_currency(found)
    columns.update(values.money(reading))
    columns.update(values.masses(reading))
    if "country_of_origin" in cells:
        columns["country_of_origin"] = values.origins(reading)
    else:
        for role in ("manufacturer", "supplier"):
            if role in cells:
                values.makers_named_as_countries(reading, role)
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
    one_each = lines.count("\n") == len(column.distinct)
    if one_each and all(_number(text) == text for text in _OTHER_LINES.findall(lines)):
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
