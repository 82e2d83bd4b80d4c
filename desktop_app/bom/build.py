"""Line items in file order become a `Bom`: parts told apart by number, usages by who stands under whom.

The idea: a line says two things, what a part is and where one stands. What it is is gathered over all its lines, and
where they disagree the value becomes unknown and the disagreement is kept. Where it stands becomes a usage of its parent
*part*, so that a sub-assembly whose children are listed under each of its occurrences is still stored once.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from desktop_app.bom.bom import PART_ROLES, Bom, Cell, Elsewhere, Parts, Usages
from desktop_app.bom.cycles import without_cycles
from desktop_app.bom.distinct import Codes, ToldApart, distinct, unlike
from desktop_app.bom.exact import Ints, Text, fraction
from desktop_app.bom.messages import Message, Words, listed, worded
from desktop_app.bom.problem import Problem, info, warning

#: Values of these decide verdicts, so that two of them for one part are an unknown, not a choice.
DECISIVE_ROLES = frozenset({"unit_price", "currency", "country_of_origin", "item_class", "supplier"})

#: Columns of decimal texts, where `5` and `5.0` are the same value.
NUMERIC_ROLES = frozenset({"unit_price", "mass"})


#: Findings of one kind that are told one by one; how many there are beyond is told as a number.
MOST_TOLD = 20

#: Descriptions of one part that are shown beside each other.
MOST_DESCRIPTIONS = 5


@dataclass(frozen=True, eq=False)
class Lines:
    """Line items as a reader understood them, in file order; all columns have the same length.

    `columns` holds text by role, numbers as decimal texts. The structure is given in one of two ways: `parent_line` (the
    index of the line that this one stands under, -1 for none; outlines and dotted numbers) or `parent_number` (the
    parent's part number, `""` for none). With neither, the list is flat. Where `implied_root` is given (never with
    `parent_number`), the lines that stand under nothing go into one implied part of that number. `sheet` is named with the
    rows of parts without a number where several sheets are read together. `told_apart` holds those of the columns whose
    distinct texts the reader knew. `listed` is how many line items of the file they are, where these go into several products
    (None: as many as there are). Where quantities stand in several columns, `quantity_headers` names them and
    `quantity_place` says for each line which of them states its own.
    """

    row: Ints
    columns: Mapping[str, Text]
    headers: Mapping[str, str] = field(default_factory=dict)
    parent_line: Ints | None = None
    parent_number: Text | None = None
    implied_root: str | None = None
    sheet: str = ""
    told_apart: tuple[ToldApart, ...] = ()
    listed: int | None = None
    quantity_place: Ints | None = None
    quantity_headers: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.row)

    def distinct(self, column: Text) -> tuple[Codes, Text]:
        """`distinct` of one of the columns."""
        known = next((known for known in self.told_apart if known.texts is column), None)
        return distinct(column) if known is None else known.in_order()


def build_bom(lines: Lines) -> tuple[Bom, list[Problem]]:
    """The graph that the lines describe, with what had to be assumed, added up or cut to make it one."""
    problems: list[Problem] = []
    part_of_line, names = _distinct(lines, problems)
    if lines.parent_number is not None:
        parent_part, names = _parents_by_number(lines, part_of_line, names, problems)
        listed = parent_part >= 0
        parent, child, source = parent_part[listed], part_of_line[listed], np.flatnonzero(listed)
    else:
        parent_line = lines.parent_line if lines.parent_line is not None else np.full(len(lines), -1, dtype=np.int32)
        under = parent_line >= 0
        parent = part_of_line[parent_line[under]]
        child, source = part_of_line[under], np.flatnonzero(under)
        parent, child, source = _one_listing_each(lines, parent_line, parent, child, source, names, problems)
        if lines.implied_root is not None:
            parent, child, source, names = _under_implied_root(
                lines, parent_line, part_of_line, names, (parent, child, source)
            )
    usages = _usages(lines, parent, child, source)
    beside = tuple(
        Elsewhere("", lines.sheet, {"quantity": header} if header else {}, {}) for header in lines.quantity_headers[1:]
    )
    _report_repeated(usages, names, problems)
    usages = without_cycles(usages, names, problems)
    parts, elsewhere, conflicts = _gather(lines, part_of_line, names, problems)
    items = len(lines) if lines.listed is None else lines.listed
    headers = {**lines.headers, **({"quantity": lines.quantity_headers[0]} if lines.quantity_headers else {})}
    bom = Bom(parts, usages, items, headers, elsewhere, conflicts, beside)
    return bom, problems


def _distinct(lines: Lines, problems: list[Problem]) -> tuple[Ints, list[str]]:
    """Which part each line is of, and what the parts are called."""
    column = lines.columns.get("part_number")
    if column is None:
        column = np.full(len(lines), "", dtype=object)
    part_of_line, names = lines.distinct(column)
    if not all(names):
        part_of_line, names = distinct(named_apart(column, lines, problems))
    return part_of_line.astype(np.int32), names.tolist()


def named_apart(given: Text, lines: Lines, problems: list[Problem]) -> Text:
    """What each line's part is called. A line without a number is a part of its own, never merged with a look-alike."""
    names = given.copy()
    taken = set(given)
    nameless = 0
    for line, number in enumerate(given):
        if number:
            continue
        nameless += 1
        name = next((text for role in ("mpn", "description") if (text := _text(lines, role, line))), "")
        row = int(lines.row[line]) + 1
        place = f"“{lines.sheet}” row {row}" if lines.sheet else f"row {row}"
        candidate = " ".join(name.split())[:80]
        if not candidate:
            candidate = place
        elif candidate in taken or lines.sheet:
            candidate = f"{candidate} ({place})"
        taken.add(candidate)
        names[line] = candidate
    if "part_number" in lines.columns:
        problems.append(
            info(
                worded("parts-without-number", nameless=nameless, lines=len(lines)),
                column=lines.headers.get("part_number"),
            )
        )
    return names


def _text(lines: Lines, role: str, line: int) -> str:
    column = lines.columns.get(role)
    return str(column[line]) if column is not None else ""


def _parents_by_number(
    lines: Lines, part_of_line: Ints, names: list[str], problems: list[Problem]
) -> tuple[Ints, list[str]]:
    assert lines.parent_number is not None
    index = {name: i for i, name in enumerate(names)}
    own = len(names)
    implied: dict[str, int] = {}
    codes, numbers = lines.distinct(lines.parent_number)
    parts = np.full(len(numbers), -1, dtype=np.int32)
    for at, number in enumerate(numbers.tolist()):
        if number:
            known = index.get(number)
            parts[at] = implied.setdefault(number, own + len(implied)) if known is None else known
    parent = parts[codes]
    if implied:
        listed = ", ".join(list(implied)[:5]) + (" …" if len(implied) > 5 else "")
        problems.append(
            info(
                worded("parents-without-line", count=len(implied), listed=listed),
                column=lines.headers.get("parent"),
            )
        )
    return parent, names + list(implied)


def _under_implied_root(
    lines: Lines,
    parent_line: Ints,
    part_of_line: Ints,
    names: list[str],
    listed: tuple[Ints, Ints, np.ndarray],
) -> tuple[Ints, Ints, np.ndarray, list[str]]:
    """Hang the lines that stand under nothing into the product that the file as a whole describes."""
    assert lines.implied_root is not None
    parent, child, source = listed
    root, taken = lines.implied_root, set(names)
    while root in taken:
        root += " (assembly)"
    tops = np.flatnonzero(parent_line < 0)
    parent = np.concatenate([np.full(len(tops), len(names), dtype=np.int32), parent])
    child, source = np.concatenate([part_of_line[tops], child]), np.concatenate([tops, source])
    order = np.argsort(source, kind="stable")
    return parent[order], child[order], source[order], [*names, root]


def _one_listing_each(
    lines: Lines,
    parent_line: Ints,
    parent: Ints,
    child: Ints,
    source: np.ndarray,
    names: list[str],
    problems: list[Problem],
) -> tuple[Ints, Ints, np.ndarray]:
    """Keep one listing of the children of a part that an outline spells out at several places.

    Equal listings are one. Where they differ, each child keeps the larger number of pieces, so that nothing that may be
    inside is missed, and the rows are named.
    """
    above = parent_line[source]
    first_above = np.full(len(names), -1, dtype=np.int64)
    first_above[parent[::-1]] = above[::-1]
    repeated = np.zeros(len(names), dtype=bool)
    repeated[parent[above != first_above[parent]]] = True
    if not repeated.any():
        return parent, child, source
    listings: dict[int, dict[int, list[int]]] = defaultdict(dict)
    for position in np.flatnonzero(repeated[parent]):
        listings[int(parent[position])].setdefault(int(above[position]), []).append(int(position))
    keep = np.ones(len(parent), dtype=bool)
    for part, by_line in listings.items():
        groups = [_by_child(positions, child) for positions in by_line.values()]
        sums = [{c: _summed(lines, source, positions) for c, positions in group.items()} for group in groups]
        rows = ", ".join(dict.fromkeys(str(int(lines.row[line]) + 1) for line in by_line))
        if any(other != sums[0] for other in sums[1:]):
            problems.append(
                warning(
                    worded("children-differ", part=names[part], rows=rows),
                    row=int(lines.row[next(iter(by_line))]),
                )
            )
        for c in {c for group in groups for c in group}:
            best = max((i for i in range(len(groups)) if c in groups[i]), key=lambda i: (_weight(sums[i][c]), -i))
            for i, group in enumerate(groups):
                if i != best:
                    keep[group.get(c, [])] = False
    return parent[keep], child[keep], source[keep]


def _by_child(positions: Sequence[int], child: Ints) -> dict[int, list[int]]:
    group: dict[int, list[int]] = defaultdict(list)
    for position in positions:
        group[int(child[position])].append(position)
    return group


def _summed(lines: Lines, source: np.ndarray, positions: Sequence[int]) -> object:
    quantities = [fraction(_text(lines, "quantity", int(source[p]))) for p in positions]
    return None if any(q is None for q in quantities) else sum(q for q in quantities if q is not None)


def _weight(quantity: object) -> float:
    return float("inf") if quantity is None else float(quantity)  # type: ignore[arg-type]


def _usages(lines: Lines, parent: Ints, child: Ints, source: np.ndarray) -> Usages:
    # A source of -1 is a part without a line (a parent known by number only): one piece, implied by the structure.
    implied = source < 0
    safe = np.where(implied, 0, source)

    def column(role: str, default: str) -> Text:
        texts = lines.columns.get(role)
        taken = np.full(len(source), default, dtype=object) if texts is None else texts[safe].astype(object)
        taken[implied] = default
        return taken

    return Usages(
        parent=parent.astype(np.int32),
        child=child.astype(np.int32),
        quantity=column("quantity", "1"),
        unit=column("unit", ""),
        reference_designators=column("reference_designators", ""),
        row=np.where(implied, -1, lines.row[safe] if len(lines) else -1).astype(np.int32),
        cut=np.zeros(len(source), dtype=bool),
        sheet=None
        if lines.quantity_place is None
        else np.where(implied, 0, lines.quantity_place[safe]).astype(np.int32),
    )


def _report_repeated(usages: Usages, names: list[str], problems: list[Problem]) -> None:
    key = usages.parent.astype(np.int64) * len(names) + usages.child
    order = np.argsort(key, kind="stable")
    same = np.flatnonzero(np.diff(key[order]) == 0)
    groups: dict[int, list[int]] = {}
    for i in same:
        groups.setdefault(int(key[order[i]]), [int(order[i])]).append(int(order[i + 1]))
    if len(groups) > MOST_TOLD:
        problems.append(info(worded("usages-repeated-many", count=len(groups), most=MOST_TOLD)))
    for positions in list(groups.values())[:MOST_TOLD]:
        first = positions[0]
        rows = ", ".join(str(int(usages.row[p]) + 1) for p in positions)
        problems.append(
            info(
                worded(
                    "usages-repeated",
                    part=names[usages.child[first]],
                    count=len(positions),
                    parent=names[usages.parent[first]],
                    rows=rows,
                ),
                row=int(usages.row[positions[1]]),
            )
        )


def _gather(
    lines: Lines, part_of_line: Ints, names: list[str], problems: list[Problem]
) -> tuple[Parts, dict[tuple[int, str], int], dict[tuple[int, str], tuple[tuple[Cell, str], ...]]]:
    """What all lines of a part say of it, and where they disagree."""
    total = len(names)
    lines_of_part = np.bincount(part_of_line, minlength=total)
    first_line = np.full(total, -1, dtype=np.int64)
    first_line[part_of_line[::-1]] = np.arange(len(part_of_line))[::-1]
    own = first_line >= 0
    elsewhere: dict[tuple[int, str], int] = {}
    conflicts: dict[tuple[int, str], tuple[tuple[Cell, str], ...]] = {}
    columns: dict[str, Text] = {}
    again = np.flatnonzero(lines_of_part[part_of_line] > 1)
    for role in PART_ROLES:
        values = np.full(total, "", dtype=object)
        texts = lines.columns.get(role)
        if role == "part_number":
            values[:] = names
        elif texts is not None:
            values[own] = texts[first_line[own]]
            _reconcile(role, texts, again, part_of_line, lines, values, elsewhere, conflicts)
        columns[role] = values
    _report_conflicts(lines, names, conflicts, problems)
    row = np.where(own, lines.row[np.where(own, first_line, 0)] if len(lines) else -1, -1).astype(np.int32)
    return Parts(**columns, row=row), elsewhere, conflicts


def _report_conflicts(
    lines: Lines,
    names: list[str],
    conflicts: Mapping[tuple[int, str], tuple[tuple[Cell, str], ...]],
    problems: list[Problem],
) -> None:
    by_role = Counter(role for _, role in conflicts)
    told: Counter[str] = Counter()
    for (part, role), differing in conflicts.items():
        told[role] += 1
        if told[role] > MOST_TOLD:
            continue
        said = listed(
            (Words(f"“{value}” in row {place.row + 1}", f"第{place.row + 1}行“{value}”") for place, value in differing),
            "; ",
            "；",
        )
        problems.append(
            warning(
                worded(
                    "values-differ",
                    part=names[part],
                    column=lines.headers.get(role, role),
                    said=said,
                    outcome=outcome_of_conflict(role),
                ),
                row=differing[1][0].row,
                column=lines.headers.get(role),
            )
        )
    for role, number in by_role.items():
        if number > MOST_TOLD:
            problems.append(
                warning(
                    worded("values-differ-many", number=number, column=lines.headers.get(role, role), most=MOST_TOLD),
                    column=lines.headers.get(role),
                )
            )


def _reconcile(
    role: str,
    texts: Text,
    again: np.ndarray,
    part_of_line: Ints,
    lines: Lines,
    values: Text,
    elsewhere: dict[tuple[int, str], int],
    conflicts: dict[tuple[int, str], tuple[tuple[Cell, str], ...]],
) -> None:
    numeric = role in NUMERIC_ROLES
    # Most parts say the same on all of their lines; the others are gone through again.
    other = np.zeros(len(values), dtype=bool)
    other[part_of_line[again[unlike(texts[again], values[part_of_line[again]])]]] = True
    if not other.any():
        return
    again = again[other[part_of_line[again]]]
    stated = again[texts[again] != ""]
    part = part_of_line[stated]
    first = np.full(len(values), -1, dtype=np.int64)
    first[part[::-1]] = stated[::-1]
    for late in np.flatnonzero((first >= 0) & (values == "")):
        values[late] = str(texts[first[late]])
        elsewhere[int(late), role] = int(lines.row[first[late]])
    # Only lines that differ from their part's first are looked at one by one.
    said: dict[int, dict[object, tuple[Cell, str]]] = {}
    header = lines.headers.get(role, role)
    for line in stated[unlike(texts[stated], texts[first[part]])]:
        at = int(part_of_line[line])
        for seen in (int(first[at]), int(line)):
            text = str(texts[seen])
            value = fraction(text) if numeric else text
            said.setdefault(at, {}).setdefault(value, (Cell(int(lines.row[seen]), header), text))
    for at, by_value in said.items():
        if len(by_value) > 1:
            conflicts[at, role] = tuple(by_value.values())
            values[at] = settled(role, [text for _, text in by_value.values()])


def same_value(role: str, one: str, other: str) -> bool:
    """Whether two texts of a role state the same: `5` and `5.0` are the same price."""
    return one == other or (role in NUMERIC_ROLES and fraction(one) is not None and fraction(one) == fraction(other))


def settled(role: str, values: Sequence[str]) -> str:
    """What counts of a part where its lines differ: nothing of what decides, all that describes, else the first."""
    if role in DECISIVE_ROLES:
        return ""
    if role != "description":
        return values[0]
    kept: list[str] = []
    for text in values:
        if not any(text in other for other in kept):
            kept = [other for other in kept if other not in text] + [text]
    return " · ".join(kept[:MOST_DESCRIPTIONS])


def outcome_of_conflict(role: str) -> Message:
    """What `settled` does, in words."""
    if role in DECISIVE_ROLES:
        return worded("outcome-unknown")
    return worded("outcome-all" if role == "description" else "outcome-first")
