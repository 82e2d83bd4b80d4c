"""What a bill of materials is: distinct parts, and usages that say which part goes into which, how many times.

Parts and usages are columns of equal length, not objects, so that a million usages fit easily and sums run in NumPy. The
tree that people know is a *view* of this graph: a sub-assembly used in ten places is stored once, and its occurrences are
enumerated only where somebody looks. `usages_of` and `used_in` are that view's two directions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property

import numpy as np

from desktop_app.bom.exact import Floats, Ints, Text, floats

#: Columns that belong to a part, by their role. `country_of_origin` is ISO 3166 alpha-2, numbers are decimal texts.
PART_ROLES = (
    "part_number",
    "revision",
    "description",
    "manufacturer",
    "mpn",
    "supplier",
    "unit_price",
    "currency",
    "country_of_origin",
    "hs_code",
    "mass",
    "mass_unit",
    "item_class",
)


@dataclass(frozen=True, eq=False)
class Parts:
    """Distinct parts, one entry each; text is `""` where the file says nothing.

    `part_number` is unique: what users and declarations call the part. Where a line has no number, it is the next best
    name in the line. `row` is the sheet row (0-based) where the part first stands, -1 for a part that the file only
    implies.
    """

    part_number: Text
    revision: Text
    description: Text
    manufacturer: Text
    mpn: Text
    supplier: Text
    unit_price: Text
    currency: Text
    country_of_origin: Text
    hs_code: Text
    mass: Text
    mass_unit: Text
    item_class: Text
    row: Ints

    def __len__(self) -> int:
        return len(self.part_number)

    def with_cells(self, cells: Mapping[tuple[int, str], str]) -> "Parts":
        """The same with other values, by part and role; what was found out about columns left as they are is kept."""
        columns = {field.name: getattr(self, field.name) for field in fields(self)}
        changed = {role for _, role in cells}
        for role in changed:
            columns[role] = columns[role].copy()
        for (part, role), value in cells.items():
            columns[role][part] = value
        made = Parts(**columns)
        derived = {"origin_codes": "country_of_origin", "currency_codes": "currency", "unit_price_float": "unit_price"}
        for name, role in derived.items():
            if role not in changed and name in self.__dict__:
                made.__dict__[name] = self.__dict__[name]
        return made

    @cached_property
    def origin_codes(self) -> tuple[list[str], Ints]:
        """The distinct countries of origin, and each part's as a position among them."""
        return _coded(self.country_of_origin)

    @cached_property
    def currency_codes(self) -> tuple[list[str], Ints]:
        """The distinct currencies, and each part's as a position among them."""
        return _coded(self.currency)

    @cached_property
    def unit_price_float(self) -> Floats:
        """Unit prices as floats in each part's own currency, NaN where unknown."""
        return floats(self.unit_price)


def _coded(texts: Text) -> tuple[list[str], Ints]:
    position: dict[str, int] = {}
    codes = [position.setdefault(text, len(position)) for text in texts.tolist()]
    return list(position), np.array(codes, dtype=np.int32)


@dataclass(frozen=True, eq=False)
class Usages:
    """`quantity` pieces (or `unit`s) of part `child` go into one piece of part `parent`.

    `quantity` is a decimal text, `""` where unknown; `row` the sheet row, -1 where implied; `cut` marks the usages that
    close a cycle: shown, but never summed. `sheet` says on which sheet each stands: 0 is the one that was read,
    n the nth of `Bom.elsewhere`; None where all stand on the first.
    """

    parent: Ints
    child: Ints
    quantity: Text
    unit: Text
    reference_designators: Text
    row: Ints
    cut: np.ndarray
    sheet: Ints | None = None

    def __len__(self) -> int:
        return len(self.parent)

    @cached_property
    def all_positive(self) -> bool:
        """Whether every quantity is known and more than nothing."""
        return bool((self.quantity_float > 0).all())

    @cached_property
    def quantity_float(self) -> Floats:
        """Quantities as floats, NaN where unknown."""
        return floats(self.quantity)


@dataclass(frozen=True, eq=False)
class Below:
    """Usages of parts of one depth, one part's after the other's: the same position of each column is one usage."""

    parent: Ints
    usages: Ints
    child: Ints

    def above(self, found: np.ndarray) -> Ints:
        """The parents of the parts that are marked, as often as they hold one."""
        parents: Ints = self.parent[found[self.child]]
        return parents


@dataclass(frozen=True)
class Cell:
    """Where a value stands: sheet row (0-based) and header text of the column.

    `file` and `sheet` are `""` where it is the sheet that the structure was read from.
    """

    row: int
    column: str
    file: str = ""
    sheet: str = ""

    def __str__(self) -> str:
        place = f"row {self.row + 1}, “{self.column}”"
        return ", ".join(
            [place, *([f"sheet “{self.sheet}”"] if self.sheet else []), *([self.file] if self.file else [])]
        )

    @property
    def chinese(self) -> str:
        """The place in Chinese."""
        where = f"{self.file}，" if self.file else ""
        where += f"工作表“{self.sheet}”，" if self.sheet else ""
        return f"{where}第{self.row + 1}行“{self.column}”列"


@dataclass(frozen=True, eq=False)
class Elsewhere:
    """Another sheet, or another column of quantities, that values were taken from.

    `headers` gives header texts by role, `rows` by role each part's row there, -1 for none.
    """

    file: str
    sheet: str
    headers: Mapping[str, str]
    rows: Mapping[str, Ints]


@dataclass(frozen=True, eq=False)
class Bom:
    """A directed acyclic graph of parts and usages.

    `lines` counts the line items of the file. `headers` gives the header text of each role that the file has.
    `rows_elsewhere` holds the rows of values that were found on another line of the part than its first, `elsewhere` the
    other sheets that values were taken from, and `conflicts` the differing values of one part and role, each with its cell;
    a value in conflict that decides something is left unknown in `parts`.
    """

    parts: Parts
    usages: Usages
    lines: int
    headers: Mapping[str, str] = field(default_factory=dict)
    rows_elsewhere: Mapping[tuple[int, str], int] = field(default_factory=dict)
    conflicts: Mapping[tuple[int, str], tuple[tuple[Cell, str], ...]] = field(default_factory=dict)
    elsewhere: tuple[Elsewhere, ...] = ()

    def __len__(self) -> int:
        return len(self.parts)

    @property
    def cited_otherwise(self) -> frozenset[int]:
        """Parts of which a value is cited from elsewhere than the file's own cell."""
        return frozenset()

    def parts_unlike(self, other: "Bom") -> set[int] | None:
        """The parts of which the two say different things; None where it is not the same list of the same usages."""
        if self is other:
            return set()
        same = self.usages is other.usages and self.headers == other.headers
        if not same or self.rows_elsewhere != other.rows_elsewhere or self.elsewhere != other.elsewhere:
            return None
        found = set(self.cited_otherwise | other.cited_otherwise)
        found.update(part for (part, _), _ in self.conflicts.items() ^ other.conflicts.items())
        for role in PART_ROLES:
            mine, others = getattr(self.parts, role), getattr(other.parts, role)
            if mine is not others:
                found.update(np.flatnonzero(mine != others).tolist())
        return found

    @cached_property
    def index(self) -> dict[str, int]:
        """Part index by part number."""
        return {number: i for i, number in enumerate(self.parts.part_number)}

    @cached_property
    def _down(self) -> tuple[Ints, Ints]:
        order = np.argsort(self.usages.parent, kind="stable").astype(np.int32)
        starts = np.searchsorted(self.usages.parent[order], np.arange(len(self.parts) + 1))
        return order, starts.astype(np.int32)

    @cached_property
    def _up(self) -> tuple[Ints, Ints]:
        order = np.argsort(self.usages.child, kind="stable").astype(np.int32)
        starts = np.searchsorted(self.usages.child[order], np.arange(len(self.parts) + 1))
        return order, starts.astype(np.int32)

    def usages_of(self, part: int) -> Ints:
        """Indices of the usages whose parent is `part`, in file order: its children."""
        order, starts = self._down
        return order[starts[part] : starts[part + 1]]

    def usages_below(self, parts: Ints) -> tuple[Ints, Ints]:
        """`usages_of` of many parts at once: the usages, one part's after the other's, and how many each part has."""
        order, starts = self._down
        counts = starts[parts + 1] - starts[parts]
        positions = np.repeat(starts[parts + 1] - np.cumsum(counts, dtype=np.int32), counts)
        return order[positions + np.arange(len(positions), dtype=np.int32)], counts

    def used_in(self, part: int) -> Ints:
        """Indices of the usages whose child is `part`, in file order: where it is used."""
        order, starts = self._up
        return order[starts[part] : starts[part + 1]]

    @cached_property
    def roots(self) -> Ints:
        """Parts that go into no other, in file order: what leaves the house."""
        used = np.zeros(len(self.parts), dtype=bool)
        used[self.usages.child[~self.usages.cut]] = True
        return np.flatnonzero(~used).astype(np.int32)

    @cached_property
    def depth(self) -> Ints:
        """Longest way down to each part from a root: 0 for a root, at least 1 more than each of its parents'."""
        depth = np.zeros(len(self.parts), dtype=np.int32)
        for number, parts in enumerate(self.levels):
            depth[parts] = number
        return depth

    @cached_property
    def levels(self) -> tuple[Ints, ...]:
        """Parts grouped by `depth`: whoever goes through them in order sees each parent before its children."""
        return topological_levels(len(self.parts), self.usages.parent, self.usages.child, ~self.usages.cut)

    @cached_property
    def layers(self) -> tuple["Below", ...]:
        """The usages of each group of `levels`, from the deepest up, without those that close a circle."""
        found = []
        for level in reversed(self.levels):
            usages, counts = self.usages_below(level)
            parent = np.repeat(level, counts)
            if self.usages.cut.any():
                keep = ~self.usages.cut[usages]
                usages, parent = usages[keep], parent[keep]
            if len(usages):
                found.append(Below(parent, usages, self.usages.child[usages]))
        return tuple(found)

    @property
    def max_depth(self) -> int:
        """Depth of the deepest part; a root is 0."""
        return len(self.levels) - 1 if len(self.parts) else 0

    def cell(self, part: int, role: str) -> Cell | None:
        """Where the file states this part's value of `role`, or None where the value is not from a cell."""
        for other in self.elsewhere:
            if role in other.rows and other.rows[role][part] >= 0:
                return Cell(int(other.rows[role][part]), other.headers.get(role, role), other.file, other.sheet)
        header = self.headers.get(role)
        row = self.rows_elsewhere.get((part, role), int(self.parts.row[part]))
        return Cell(row, header) if header is not None and row >= 0 else None

    def quantity_cell(self, usage: int) -> Cell | None:
        """Where the file states the quantity of a usage."""
        other = 0 if self.usages.sheet is None else int(self.usages.sheet[usage])
        headers, sheet = (
            (self.elsewhere[other - 1].headers, self.elsewhere[other - 1].sheet) if other else (self.headers, "")
        )
        header = headers.get("quantity")
        row = int(self.usages.row[usage])
        return Cell(row, header, sheet=sheet) if header is not None and row >= 0 else None


def topological_levels(parts: int, parent: Ints, child: Ints, keep: np.ndarray) -> tuple[Ints, ...]:
    """Parts by longest distance from a root, counting only the usages where `keep` is true.

    Parts on a cycle, and below one, are in none of the groups: that is how `desktop_app.bom.build` finds cycles.
    """
    parent, child = parent[keep], child[keep]
    order = np.argsort(parent, kind="stable")
    children = child[order]
    starts = np.searchsorted(parent[order], np.arange(parts + 1))
    waiting = np.bincount(child, minlength=parts)
    ready = np.flatnonzero(waiting == 0)
    levels: list[Ints] = []
    while len(ready):
        levels.append(ready.astype(np.int32))
        counts = starts[ready + 1] - starts[ready]
        offsets = np.repeat(starts[ready + 1] - np.cumsum(counts), counts) + np.arange(counts.sum())
        if len(offsets) * 10 > parts:
            times = np.bincount(children[offsets], minlength=parts)
            reached = np.flatnonzero(times)
            waiting -= times
        else:
            reached, few = np.unique(children[offsets], return_counts=True)
            waiting[reached] -= few
        ready = reached[waiting[reached] == 0]
    return tuple(levels)
