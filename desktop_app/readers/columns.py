"""Which column of a table plays which role: header words first, then what stands in the column.

A header word that means one thing proposes a role; a *weak* one (`Item`, `Part`, `No.`, `Ref`) is decided by the cells
below: 1, 2, 3 is a line number, 1.1.2 an outline, R1, C4 designators, `AB-1234` a part number, words a name. Then the
best pair of role and column is taken, again and again, so that of two quantities the one that says *needed* wins over the
one that says *sold*, and of two equally good columns the left one.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.declarations import STATEMENT_ROLES
from desktop_app.readers.certainty import certainties
from desktop_app.readers.codes import currency
from desktop_app.readers.content import (
    INTEGER,
    MOST_SEARCHED,
    SAMPLE,
    Content,
    Contents,
    RowChoice,
)
from desktop_app.readers.designators import count_designators
from desktop_app.readers.headers import HeaderRow
from desktop_app.readers.identity import identify
from desktop_app.readers.numbers import split_quantity, units
from desktop_app.readers.parents import (
    around_list,
    find_parents,
    in_list,
    leave_to_parent,
    outer_parent,
)
from desktop_app.readers.proposals import propose
from desktop_app.readers.proved import (
    counts_without_header,
    marks_by_content,
    names_by_words,
    pair_by_sums,
    price_among_totals,
    price_by_sums,
    quantity_by_sums,
    total_by_sums,
)
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.vocabulary import compact, fold, qualified, tokens
from desktop_app.readers.words import match

#: Roles whose cells say more about what a part is made of; they are added to the description.
DESCRIBING_ROLES = ("name", "description", "specification", "material", "model")

#: Roles whose cells tell parts apart; names are shared by different things.
NUMBERING_ROLES = frozenset({"part_number", "mpn", "supplier_part"})

#: Strong signs that a table holds suppliers' statements.
DECLARATION_SIGNS = frozenset(
    ["constituent", "stage", "technology_origin", "equipment_origin", "declared_by", "declared_on", "valid_until"]
)

#: Share of different texts up to which several lines share them, and above which each line has its own.
_SHARED, _OWN = 0.5, 0.9

_BOM_SIGNS = frozenset({"quantity", "level", "parent", "reference_designators"})


#: "Quantity per unit" says what it goes into, and no unit.
_PER_WHAT = re.compile(r"\b(?:per|pro|je|par|por|na|на)\s+\S+", re.IGNORECASE)

#: Share of whole numbers that makes a column of counts, and how many such columns describe nothing.
_ALL_COUNTS, _SEVERAL = 0.9, 2

#: Letters that mark the usual classes of components on schematics.
_USUAL_MARKS = frozenset(
    ["R", "C", "L", "D", "U", "IC", "Q", "T", "J", "P", "X", "Y", "F", "K", "S", "SW", "LED", "TP"]
)

#: Share of lines whose marks are as many as their pieces, below which the marks are no places of a board.
_FEW_RIGHT = 0.2

#: How well a word fits that is no guess.
_CLEAR = 0.7

#: Columns of quantities that are compared with each other.
_MOST_COMPARED = 100


@dataclass(frozen=True)
class Models:
    """Columns that each state the quantity in one model.

    `sure` says that nothing else is likely, `chosen` that the user named them, `marked` that cells are marks beside a column
    of quantities, which then count, and `beside` are further columns of counts that nothing is known of.
    """

    places: tuple[int, ...] = ()
    sure: bool = True
    chosen: bool = False
    marked: bool = False
    beside: tuple[int, ...] = ()


@dataclass(frozen=True)
class ColumnMap:
    """Columns of one table by role: `columns` gives the index, `describing` all that add to the description in order.

    `confidence` runs from 0 to 1 by role: how well header and content bear the role out, and how far behind the next best
    column is. `lists`: the parent stands in the first line of each list only, and in lines of its own. With `models`, the
    quantity is the first of them, unless they hold marks beside a column of quantities.
    """

    columns: Mapping[str, int]
    headers: Mapping[str, str]
    describing: tuple[int, ...] = ()
    identity: str = ""
    confidence: Mapping[str, float] = field(default_factory=dict)
    lists: bool = False
    models: Models = Models()


def is_declaration(header: HeaderRow) -> bool:
    """Whether a header is that of a declarations table rather than of a bill of materials."""
    strong = {m.role for m in header.matches if m is not None and not m.weak and m.score >= 0.85}
    signs = strong & DECLARATION_SIGNS
    if strong & _BOM_SIGNS:
        return len(signs) >= 4 and not strong & {"level", "parent"}
    return len(signs) >= 2 or (len(signs) == 1 and len(strong & set(STATEMENT_ROLES)) >= 5)


def assign(
    name: str,
    sheet: Sheet,
    header: HeaderRow,
    rows: RowChoice,
    declaration: bool,
    forced: Mapping[str, str],
    unused: Collection[str] = (),
) -> ColumnMap:
    """The columns of a table by role; `forced` and `unused` are what the user said of some of them.

    Raises:
        UnreadableFile: the user named a header that is not there.
    """
    if unused:
        sheet, header = _without(sheet, header, unused)
    contents = Contents(sheet, rows)
    proposals: list[tuple[float, int, str]] = []
    for column, found in enumerate(header.matches):
        if found is not None:
            text, content = header.texts[column], contents[column]
            weight = min(1.0, 0.75 + 0.5 * content.fill)  # a column that is hardly filled is seldom the wanted one
            said = propose(found, text, content, declaration)
            if header.group:
                said = in_list(said) if column in header.group else around_list(said)
            proposals += [(weight * score, -column, role) for role, score in said]
    taken: dict[str, int] = {}
    used: dict[int, str] = {}
    for role, text in forced.items():
        taken[role] = column_named(name, header, role, text)
        used[taken[role]] = role
    _settle_quantities(sheet, header, rows, proposals)
    extra: list[int] = []
    for _, negative, role in sorted(proposals, key=lambda p: (-p[0], -p[1])):
        column = -negative
        if column in used:
            continue
        if role in taken:
            if role in DESCRIBING_ROLES:
                extra.append(column)
                used[column] = role
            continue
        taken[role], used[column] = column, role
    extra = _without_numbers(taken, extra, contents, forced)
    _prefer_maker_number(taken, header, contents)
    _leave_material(taken, header, contents)
    _take_total_quantity(taken, used, header, proposals)
    _take_proved(taken, header, contents, declaration or bool(forced.keys() & {"quantity", "unit_price", "name"}))
    _leave_lone_marks(taken, header, contents)
    for take in (_take_counted_marks, _take_second_number, _take_untitled_outline):
        take(taken, header, contents)
    lists = bool(header.group)
    if header.group:
        above = outer_parent(header, contents)
        if above is not None:
            taken = {role: column for role, column in taken.items() if column != above} | {"parent": above}
    elif not declaration and not forced.keys() & {"parent", "level"}:
        lists = find_parents(sheet, header, rows, taken, contents)
    extra = leave_to_parent({} if lists else taken, extra, header, contents)
    identity = "part_number" if declaration else identify(taken, contents)
    describing = sorted({taken[role] for role in DESCRIBING_ROLES if role in taken} | set(extra))
    if identity and identity not in {"part_number", "mpn", "description"}:
        describing = [column for column in describing if column != taken[identity]]
    headers = {role: header.texts[column] or f"column {column + 1}" for role, column in taken.items()}
    confidence = certainties(taken, identity, header, contents, proposals, forced)
    return ColumnMap(taken, headers, tuple(describing), identity, confidence, lists)


def _without(sheet: Sheet, header: HeaderRow, unused: Collection[str]) -> tuple[Sheet, HeaderRow]:
    """Sheet and header as if nothing stood in the columns that the user left out; their header texts stay."""
    nothing = Column(np.full(len(sheet), "", dtype=object))
    out = {place for text in unused for place in places_of(text, header.texts)}
    columns = tuple(nothing if c in out else column for c, column in enumerate(sheet.columns))
    matches = tuple(None if c in out else found for c, found in enumerate(header.matches))
    return replace(sheet, columns=columns), replace(header, matches=matches)


def places_of(text: str, texts: Sequence[str]) -> list[int]:
    """The columns that a header text means, `column 3` being the third whatever its header; spelling matters if it must."""
    wanted = text.strip()
    exact = [place for place, header in enumerate(texts) if header == wanted and wanted]
    if exact:
        return exact
    number = re.fullmatch(r"column (\d{1,5})", wanted, re.IGNORECASE)
    if number:
        place = int(number[1]) - 1
        return [place] if place in range(len(texts)) else []
    form = compact(wanted)
    return [place for place, header in enumerate(texts) if form and compact(header) == form]


def column_named(name: str, header: HeaderRow, role: str, text: str) -> int:
    """The column that the user gave a role to by its header text.

    Raises:
        UnreadableFile: there is no such header.
    """
    places = places_of(text, header.texts)
    if places:
        return places[0]
    raise UnreadableFile(
        name,
        worded(
            "no-such-header",
            header=text,
            role=role,
            row=header.row + 1,
            listed=", ".join(f"“{t}”" for t in header.texts if t)[:600],
        ),
    )


def _take_total_quantity(
    taken: dict[str, int], used: Mapping[int, str], header: HeaderRow, proposals: list[tuple[float, int, str]]
) -> None:
    """A list with a column for each sub-assembly and their total has no other quantity than the total; one of what was
    ordered, no other than that."""
    if "quantity" in taken:
        return
    for score, negative, role in sorted(proposals, reverse=True):
        text = header.texts[-negative]
        if role != "other_quantity" or score < 0.5 or used.get(-negative) not in {None, "other_quantity"}:
            continue
        if qualified(text, "total_quantity", "better") and not qualified(text, "total_quantity", "worse"):
            _take_quantity(taken, -negative)
            return
    # A shopping list says how many were ordered and nothing else.
    ordered = [
        -negative
        for score, negative, role in sorted(proposals, reverse=True)
        if role == "other_quantity"
        and score >= 0.5
        and qualified(header.texts[-negative], "ordered_quantity", "better")
    ]
    # A list of names and of what there is of each says nothing else either; whether that is what goes in is asked.
    only = {"name", "other_quantity"} == taken.keys() and all(
        (said := header.matches[column]) is not None and said.score >= _CLEAR for column in taken.values()
    )
    if ordered and used.get(ordered[0]) in {None, "other_quantity"}:
        _take_quantity(taken, ordered[0])
    elif only:
        _take_quantity(taken, taken["other_quantity"])


def _take_proved(taken: dict[str, int], header: HeaderRow, contents: Sequence[Content], settled: bool) -> None:
    """Quantity and price by what multiplies to what, and names under a header that promises none (see `proved`)."""
    if settled:
        return
    quantity = None if "quantity" in taken else quantity_by_sums(taken, contents)
    if quantity is not None:
        _take_quantity(taken, quantity)
    price = price_by_sums(taken, contents)
    if price is not None:
        taken["unit_price"], taken["total_price"] = price, taken["unit_price"]
    totals = [c for c, found in enumerate(header.matches) if found is not None and found.role == "total_price"]
    priced = price_among_totals(taken, totals, contents) if len(totals) == _SEVERAL else None
    if priced is not None:
        taken["unit_price"], taken["total_price"] = priced
    used = set(taken.values())
    searched = [c for c in range(len(header.texts[:MOST_SEARCHED])) if c not in used]
    unknown = [c for c in searched if header.texts[c] and header.matches[c] is None]
    pair = pair_by_sums(taken, unknown, contents)
    if pair is not None:
        taken["quantity"], taken["unit_price"] = pair
    untitled = counts_without_header(taken, [c for c in searched if not header.texts[c]], contents)
    if untitled is not None:
        taken["quantity"] = untitled
    states = [
        c for c, found in enumerate(header.matches[:MOST_SEARCHED]) if found is not None and found.role == "state"
    ]
    vague = [c for c in searched if (found := header.matches[c]) is not None and found.weak]
    marks = marks_by_content(taken, [*unknown, *states], vague, contents)
    if marks is not None:
        _take_from_state(taken, "reference_designators", marks)
    roles = {place: role for role, place in taken.items()}
    free = [c for c, text in enumerate(header.texts[:MOST_SEARCHED]) if text and roles.get(c, "state") == "state"]
    named = names_by_words(taken, free, contents)
    if named is not None:
        _take_from_state(taken, "name", named)


def _take_from_state(taken: dict[str, int], role: str, column: int) -> None:
    """A column under a header that names a state, such as `Schematic`, holds something else."""
    if taken.get("state") == column:
        del taken["state"]
    taken[role] = column


def _take_quantity(taken: dict[str, int], column: int) -> None:
    if taken.get("other_quantity") == column:
        del taken["other_quantity"]
    taken["quantity"] = column


def _take_counted_marks(taken: dict[str, int], header: HeaderRow, contents: Sequence[Content]) -> None:
    """`Parts` whose cells list as many marks as the quantity beside them says are designators, whatever the marks look like."""
    if "quantity" not in taken or "reference_designators" in taken:
        return
    counts = contents[taken["quantity"]].whole
    for role in ("name", "part_number"):
        found = header.matches[taken[role]] if role in taken else None
        if found is None or not found.weak or found.role not in {"name", "reference_designators"}:
            continue
        marks = [
            len(re.split(r"[\s,;]+(?:/\s+)?", cell.strip(" ,;"))) if cell else 0 for cell in contents[taken[role]].whole
        ]
        told = [(mark, INTEGER.match(count) and int(float(count))) for mark, count in zip(marks, counts, strict=True)]
        if sum(1 for mark, count in told if mark == count) >= 0.9 * len(told) and any(mark > 2 for mark, _ in told):
            taken["reference_designators"] = taken.pop(role)
            return


def _take_second_number(taken: dict[str, int], header: HeaderRow, contents: Sequence[Content]) -> None:
    """`No.` beside `Line No.`, which counts the lines, is the number of what stands in them."""
    line = header.matches[taken["item"]] if "item" in taken else None
    if line is None or line.weak or {"part_number", "mpn"} & taken.keys():
        return
    for column, found in enumerate(header.matches):
        if column in taken.values() or found is None or not found.weak or found.role != "item":
            continue
        content = contents[column]
        if content.fill > 0.9 and not content.counting and not content.outline and content.integers > 0.5:
            taken["part_number"] = column
            return


def _take_untitled_outline(taken: dict[str, int], header: HeaderRow, contents: Sequence[Content]) -> None:
    """Outline numbers need no header to be known."""
    if {"level", "parent"} & taken.keys() or ("item" in taken and contents[taken["item"]].outline):
        return
    for column, text in enumerate(header.texts[:MOST_SEARCHED]):
        if text:
            continue
        content = contents[column]
        if content.outline and content.fill > 0.5 and content.distinct > 0.9:
            taken["item"] = column
            return


def _prefer_maker_number(taken: dict[str, int], header: HeaderRow, contents: Sequence[Content]) -> None:
    """`Device` or `Part` beside an `MPN` is the name of a part, even where the names look like numbers."""
    found = header.matches[taken["part_number"]] if "part_number" in taken else None
    maker = header.matches[taken["mpn"]] if "mpn" in taken else None
    if not (found and maker and found.weak and found.role == "name" and not maker.weak):
        return
    if "name" not in taken or contents[taken["name"]].naming < contents[taken["part_number"]].naming:
        taken["name"] = taken.pop("part_number")


def _without_numbers(
    taken: dict[str, int], extra: list[int], contents: Sequence[Content], forced: Collection[str]
) -> list[int]:
    """Take no column of numbers for a description: counts for each of several models, and the sums of the lines.

    Returns what is left of the `extra` describing columns.
    """
    described = {role: taken[role] for role in DESCRIBING_ROLES if role in taken and role not in forced}
    words = {*described.values(), *extra}
    numbers = {column for column in words if contents[column].integers > _ALL_COUNTS}
    if len(numbers) < _SEVERAL:
        numbers = set()
    total = total_by_sums(taken, words, contents)
    for role, column in described.items():
        if column in numbers or column == total:
            del taken[role]
    if total is not None:
        taken["total_price"] = total
    return [column for column in extra if column not in numbers and column != total]


def _leave_lone_marks(taken: dict[str, int], header: HeaderRow, contents: Sequence[Content]) -> None:
    """`A2212` beside 4 pieces is a part number under a word such as `Ref`: four pieces fill four places of a board."""
    if not {"reference_designators", "quantity"} <= taken.keys():
        return
    column = taken["reference_designators"]
    found, marks, counts = header.matches[column], contents[column], contents[taken["quantity"]]
    usual = sum(1 for cell in marks.cells if cell.rstrip("0123456789") in _USUAL_MARKS)
    if (found is not None and not found.weak) or usual or marks.listing:
        return
    pairs = zip(map(count_designators, marks.whole), counts.whole, strict=True)
    several = [places == int(count) for places, count in pairs if places and count.isdecimal() and int(count) > 1]
    if len(several) < _SEVERAL or sum(several) > _FEW_RIGHT * len(several):
        return
    del taken["reference_designators"]
    if "part_number" not in taken and marks.codes > _ALL_COUNTS:
        taken["part_number"] = column


def _leave_material(taken: dict[str, int], header: HeaderRow, contents: Sequence[Content]) -> None:
    """`Material ID` or `Material Name` beside names that differ in each line, while few materials are shared by many, is what
    they are made of."""
    for role in ("part_number", "name"):
        place = taken.get(role)
        if place is None or "material" in taken or not tokens(header.texts[place]):
            continue
        said = match(tokens(header.texts[place])[0])
        if said is None or said.role != "material" or contents[place].distinct > _SHARED:
            continue
        named = [
            column
            for column, found in enumerate(header.matches)
            if column != place and found is not None and found.role == "name" and contents[column].distinct > _OWN
        ]
        if named:
            taken["material"] = taken.pop(role)
            taken.setdefault("name", named[0])


def _settle_quantities(
    sheet: Sheet, header: HeaderRow, rows: RowChoice, proposals: list[tuple[float, int, str]]
) -> None:
    """Of several quantities, one that is a fixed multiple of another counts several products: the other is wanted."""
    wanted = [p for p in proposals if p[2] == "quantity" and p[0] >= 0.6][:_MOST_COMPARED]
    if len(wanted) < 2:
        return
    numbers: dict[int, list[float | None]] = {}
    for _, negative, _ in wanted:
        cells = [str(c).strip() for c in sheet.columns[-negative].texts[rows][:SAMPLE]]
        parts = [split_quantity(cell) if cell else None for cell in cells]
        numbers[negative] = [float(p[0]) if p and re.fullmatch(r"\d+(\.\d+)?", p[0]) else None for p in parts]
    best = {negative: score for score, negative, _ in wanted}
    for index, (score, negative, role) in enumerate(proposals):
        if (score, negative, role) not in wanted:
            continue
        for other, counted in numbers.items():
            factor = _multiple(numbers[negative], counted) or 0.0
            # Of two that are the same in every line, `Qty (BUn)` and `Qty (CUn)`, the first will do.
            if other != negative and (factor > 1 or (factor == 1 and -other < -negative and score <= best[other])):
                proposals[index] = (0.3, negative, "other_quantity")


def _multiple(many: Sequence[float | None], one: Sequence[float | None]) -> float | None:
    """The factor between two columns of numbers, None where it is not the same in all rows that have both."""
    factor = None
    for a, b in zip(many, one, strict=True):
        if a and b:
            ratio = round(a / b, 6)
            if factor is not None and ratio != factor:
                return None
            factor = ratio
    return factor


def header_unit(text: str) -> str:
    """The unit that a header names in brackets or after a comma: `Mass [g]`, `Масса, кг`, `Gewicht in kg`."""
    for part in re.split(r"[(\[（【)\]）】,/_]|\bin\b|\bв\b|\s", _PER_WHAT.sub(" ", text))[1:]:
        if fold(part).rstrip(".") in units():
            return part.strip()
    return ""


def header_currency(text: str) -> str:
    """The currency that a header names: `Unit Price (EUR)`, `单价(元)`, `Cena [zł]`; `$` and `¥` as they are."""
    for part in re.split(r"[(\[（【)\]）】,/:_]|\bin\b|\s", text)[1:]:
        found = currency(part)
        if found:
            return found
    return ""
