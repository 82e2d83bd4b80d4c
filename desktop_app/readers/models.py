"""Lists for several models: each model becomes an item of its own, made of the lines that state a quantity in its column.

The lines are read once, and the columns of the models one after another; a part that several models have stays one part. A
blank, a dash or a zero says that the part is not in the model. Signs that may mean either count as one piece, because what
may be inside must not be missed, and are reported; so is a part that no model has.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.bom import Lines
from desktop_app.bom.build import named_apart
from desktop_app.bom.exact import Ints, Text
from desktop_app.bom.messages import Words, listed, worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers import values
from desktop_app.readers.line_items import gathered, line_items
from desktop_app.readers.model_columns import Fit, crosses_unclear, fit, label
from desktop_app.readers.records import per_piece
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.sheet import Column, Mask, joined, rows_in_words
from desktop_app.readers.structure import Structure
from desktop_app.readers.table import Region, Understood
from desktop_app.readers.values import Reading

Progress = Callable[[str], None]

#: What stands above a column of one model where nothing of the header is left to name it.
_UNTITLED = "column {number}"

#: Columns that say in what, and for how many, a quantity is stated.
_BESIDE: tuple[str, ...] = ("unit", "base_quantity")


@dataclass(frozen=True, eq=False)
class Model:
    """One model: what it is called, the row of its header, and its cell and what that says of each line.

    `lines` marks the lines of tables that have the column.
    """

    name: str
    header: str
    row: int
    cells: Column
    fits: tuple[Fit, ...]
    lines: Mask

    def where(self, *kinds: Fit) -> Mask:
        """The lines whose cell says one of these."""
        return np.array([found in kinds for found in self.fits], dtype=bool) & self.lines

    @property
    def has(self) -> Mask:
        """The lines that go into the model, or may."""
        return self.lines & ~self.where(Fit.BLANK, Fit.ABSENT)


def lines_of(found: Understood, stem: str, tell: Progress) -> tuple[Lines, Structure, dict[str, str], list[Problem]]:
    """`line_items` of a table; where it has columns of models, under one item for each of them."""
    if not found.models:
        return line_items(found, stem, tell)
    lines, structure, headers, problems = line_items(_each_once(found), stem, tell)
    lines = replace(lines, columns={**lines.columns, "part_number": _numbers(lines, problems)})
    family = _family(lines)
    models = [replace(model, lines=model.lines & ~family) for model in models_of(found)]
    lines = _without_family(lines, family, problems)
    problems += _told(models, lines)
    blocks = [_block(found, model, lines, problems) for model in models]
    problems += _differing(lines, blocks)
    rest = ~np.any([model.lines for model in models], axis=0) & ~family
    if rest.any():  # tables without columns of models
        blocks.append(
            _Block(
                stem, found.header_row, _header_of_rest(found), rest, lines.columns["quantity"], lines.columns["unit"]
            )
        )
    described = "".join(lines.columns["description"][family])
    return _under_models(lines, blocks, described), structure, headers, problems


def _family(lines: Lines) -> Mask:
    """The line over all others, of the product that all models are."""
    if lines.parent_line is None:
        return np.zeros(len(lines), dtype=bool)
    over: Mask = lines.parent_line < 0
    return over if over.sum() == 1 and len(lines) > 1 else np.zeros(len(lines), dtype=bool)


def _without_family(lines: Lines, family: Mask, problems: list[Problem]) -> Lines:
    """The same lines, where each model stands in place of the product that all models are."""
    if lines.parent_line is None or not family.any():
        return lines
    at = int(np.flatnonzero(family)[0])
    part = str(lines.columns["part_number"][at])
    problems.append(
        info(worded("models-family", rows=rows_in_words(lines.row[family]), part=part), row=int(lines.row[at]))
    )
    return replace(lines, parent_line=np.where(lines.parent_line == at, -1, lines.parent_line).astype(np.int32))


def models_of(found: Understood) -> list[Model]:
    """The models of a sheet, in the order of their columns."""
    items = [region.rows.of(Kind.ITEM) for region in found.regions]
    names: dict[str, Model] = {}
    for region in found.regions:
        for place in region.columns.models.places:
            header = region.header.texts[place] or _UNTITLED.format(number=place + 1)
            name = label(region.header.texts[place]) or header
            if any(model.name == name for model in names.values()) and header not in names:
                name = f"{name} ({_UNTITLED.format(number=place + 1)})"
            key = header if region.header.texts.count(region.header.texts[place]) == 1 else f"{header} {place}"
            if key in names:
                continue
            parts, inside = [], []
            for other, rows in zip(found.regions, items, strict=True):
                column = _column(other, region, place)
                blank = Column(np.full(len(rows), "", dtype=object))
                parts.append(blank if column is None else other.sheet.columns[column].rows(rows))
                inside.append(np.full(len(rows), column is not None, dtype=bool))
            cells = joined(parts)
            fits = tuple(cells.mapped(fit))
            row = max(0, region.header.last)
            names[key] = Model(name, header, row, cells, fits, np.concatenate(inside))
    return list(names.values())


def _column(region: Region, first: Region, place: int) -> int | None:
    """The column of a model in another table of the sheet: the same one, or the one with the same header."""
    if region.header.texts[place] == first.header.texts[place] and place in region.columns.models.places:
        return place
    return next((c for c in region.columns.models.places if region.header.texts[c] == first.header.texts[place]), None)


def _each_once(found: Understood) -> Understood:
    """The same tables with one piece in each line, where the quantity is in the columns of the models."""
    return replace(found, regions=tuple(map(_one_of_each, found.regions)))


def _one_of_each(region: Region) -> Region:
    if not region.columns.models.places or region.columns.models.marked:
        return region
    place = region.columns.columns["quantity"]
    once = Column(np.full(len(region.sheet), "1", dtype=object))
    columns = (*region.sheet.columns[:place], once, *region.sheet.columns[place + 1 :])
    return replace(region, sheet=replace(region.sheet, columns=columns))


def _numbers(lines: Lines, problems: list[Problem]) -> Text:
    """What the parts are called; lines without a number are named once for all models."""
    given = lines.columns["part_number"]
    return given if all(given) else named_apart(given, lines, problems)


@dataclass(frozen=True, eq=False)
class _Block:
    """A product's name, the row and the text of the header over its quantities, its lines, their quantities and units."""

    name: str
    row: int
    header: str
    inside: Mask
    quantity: Text
    unit: Text


def _block(found: Understood, model: Model, lines: Lines, problems: list[Problem]) -> _Block:
    cells, _, rows = gathered(found)
    quantity, unit = lines.columns["quantity"].copy(), lines.columns["unit"].copy()
    stated = np.flatnonzero(model.where(Fit.STATED))
    if len(stated):
        kept: dict[str, Column] = {role: cells[role].rows(stated) for role in _BESIDE if role in cells}
        reading = Reading(
            {"quantity": model.cells.rows(stated), **kept},
            {"quantity": model.header},
            rows[stated],
            found.sheet.decimal_comma_likely,
        )
        read = values.quantities(reading, np.zeros(len(stated), dtype=bool))
        quantity[stated] = per_piece(reading, read["quantity"], False)
        unit[stated] = read["unit"]
        problems += reading.problems
    has = model.has
    carried = _above(has, lines.parent_line) & ~has & model.lines
    if carried.any():
        problems.append(
            warning(
                worded("models-carried", rows=rows_in_words(lines.row[carried]), model=model.name),
                row=int(lines.row[carried][0]),
                column=model.header,
            )
        )
    quantity[carried] = "1"
    header = model.header if len(stated) else lines.headers["quantity"]
    return _Block(model.name, model.row, header, has | carried, quantity, unit)


def _above(has: Mask, parent: Ints | None) -> Mask:
    """The lines with all that they stand under."""
    if parent is None:
        return has
    every = has.copy()
    while True:
        above = parent[every & (parent >= 0)]
        if every[above].all():
            return every
        every[above] = True


def _differing(lines: Lines, blocks: Sequence[_Block]) -> list[Problem]:
    """What is said where an assembly is made of other lines or quantities in one model than in another.

    One part number is one part, which then has all of them, and the larger quantity of each.
    """
    if lines.parent_line is None:
        return []
    contents: dict[int, set[tuple[tuple[int, str], ...]]] = {}
    children: dict[int, list[int]] = {}
    for line, parent in enumerate(lines.parent_line.tolist()):
        if parent >= 0:
            children.setdefault(parent, []).append(line)
    for block in blocks:
        for parent, below in children.items():
            if block.inside[parent]:
                content = tuple((line, str(block.quantity[line])) for line in below if block.inside[line])
                contents.setdefault(parent, set()).add(content)
    rows = lines.row[sorted(parent for parent, different in contents.items() if len(different) > 1)]
    return [warning(worded("models-differ-inside", rows=rows_in_words(rows)), row=int(rows[0]))] if len(rows) else []


def _header_of_rest(found: Understood) -> str:
    """The header of the quantities of tables without columns of models, `""` where they have none."""
    headers = (r.columns.headers.get("quantity", "") for r in found.regions if not r.columns.models.places)
    return next(filter(None, headers), "")


def _under_models(lines: Lines, blocks: Sequence[_Block], described: str) -> Lines:
    """One tree for each product: a line of its own with the description of what all of them are, and under it its lines."""
    parent = np.full(len(lines), -1, dtype=np.int32) if lines.parent_line is None else lines.parent_line
    taken = set(lines.columns["part_number"])
    columns: dict[str, list[Text]] = {role: [] for role in lines.columns}
    parents: list[Ints] = []
    rows: list[Ints] = []
    start = 0
    for block in blocks:
        name = block.name
        while name in taken:
            name += " (assembly)"
        taken.add(name)
        at = np.flatnonzero(block.inside)
        place = np.full(len(lines), start, dtype=np.int32)
        place[at] = start + 1 + np.arange(len(at), dtype=np.int32)
        above = parent[at]
        parents.append(np.concatenate([[-1], np.where(above < 0, start, place[above])]).astype(np.int32))
        rows.append(np.concatenate([[block.row], lines.row[at]]).astype(np.int32))
        own = {"part_number": name, "quantity": "1", "description": described}
        for role, texts in {**lines.columns, "quantity": block.quantity, "unit": block.unit}.items():
            columns[role].append(np.concatenate([np.array([own.get(role, "")], dtype=object), texts[at]]))
        start += len(at) + 1
    return Lines(
        np.concatenate(rows),
        {role: np.concatenate(parts) for role, parts in columns.items()},
        lines.headers,
        np.concatenate(parents),
        sheet=lines.sheet,
        listed=len(lines),
        quantity_place=np.repeat(np.arange(len(blocks)), [int(block.inside.sum()) + 1 for block in blocks]).astype(
            np.int32
        ),
        quantity_headers=tuple(block.header for block in blocks),
    )


def _told(models: Sequence[Model], lines: Lines) -> list[Problem]:
    """What is said of the models and of the signs in their columns."""
    said = [
        Words(f"“{model.name}” {int(model.has.sum())}", f"“{model.name}” {int(model.has.sum())}") for model in models
    ]
    problems = [info(worded("models-read", count=len(models), listed=listed(said, ", ", "、")))]
    columns = ", ".join(model.header for model in models)

    def tell(mask: Mask, kind: str, grave: bool) -> None:
        at = np.flatnonzero(mask)
        if len(at):
            say = warning if grave else info
            message = worded(kind, rows=rows_in_words(lines.row[at]))
            problems.append(say(message, row=int(lines.row[at[0]]), column=columns))

    everywhere = np.any([model.lines for model in models], axis=0)
    has = [model.has for model in models]
    used = _above(np.any(has, axis=0), lines.parent_line)
    tell(np.any([model.where(Fit.ABSENT) for model in models], axis=0), "models-absent", False)
    tell(everywhere & ~used, "models-unused", True)
    if crosses_unclear({found for model in models for found in Fit if model.where(found).any()}):
        tell(np.any([model.where(Fit.CROSS) for model in models], axis=0), "models-crosses", True)
    tell(np.any([model.where(Fit.OPTIONAL) for model in models], axis=0), "models-optional", True)
    return problems
