"""More than forty ways in which sheets are messy, each with a name, composed at random over a list whose truth is known.

`compose(seed, names)` makes a `Draft`: a list of parts (flat, by levels, outline numbers, parents, indentation, a column for
each level, or lists within records) and then lets each named mess do its worst to it. What a reader must find is in
`Draft.truth`, which the messes never change, only where it says that a mess does.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from messy import HEADERS, Truth

KINDS = ["flat", "levels", "outline", "parent", "indented", "ladder", "records"]
_STRUCTURE = {"flat": "flat", "parent": "parent-child", "records": "parent-child"}

#: Messes that need room around or between the lines of a list that nothing else orders.
FLAT_ONLY = frozenset(
    {"headings", "subtotals", "blank rows between", "quantities of some", "repeated header", "lone numbers"}
)


@dataclass
class Col:
    """A column on its way: header, role (`""` for a decoy) and a cell for each line."""

    header: str
    role: str
    cells: list[str]


@dataclass
class Draft:
    """A sheet on its way, with what is true of it."""

    chance: random.Random
    language: str
    kind: str
    parents: list[int]
    numbers: list[str]
    quantities: list[str]
    columns: list[Col]
    above: list[list[str]] = field(default_factory=list)
    below: list[list[str]] = field(default_factory=list)
    before: dict[int, list[list[str]]] = field(default_factory=dict)
    upper_header: list[str] | None = None
    margin: int = 0
    first_sheets: dict[str, list[list[str]]] = field(default_factory=dict)
    delimiter: str = ","
    encoding: str = "utf-8"
    newline: str = "\n"
    hint: str = ""
    prices: list[str] = field(default_factory=list)

    def of(self, role: str) -> Col:
        """The column of a role."""
        return next(column for column in self.columns if column.role == role)

    @property
    def depth(self) -> int:
        """Depth of the deepest line, a root being 0."""
        depths: list[int] = []
        for parent in self.parents:
            depths.append(0 if parent < 0 else depths[parent] + 1)
        return 1 if self.kind == "flat" else max(depths)

    @property
    def rows(self) -> list[list[str]]:
        """The sheet as it stands."""
        blank = [""] * self.margin
        rows = [[*blank, *row] for row in self.above]
        if self.upper_header is not None:
            rows.append([*blank, *self.upper_header])
        rows.append([*blank, *(column.header for column in self.columns)])
        for line in range(len(self.numbers)):
            rows += [[*blank, *row] if row else [] for row in self.before.get(line, [])]
            rows.append([*blank, *(column.cells[line] for column in self.columns)])
        return rows + [[*blank, *row] if row else [] for row in self.below]

    @property
    def truth(self) -> Truth:
        """What a reader must find."""
        header_row = len(self.above) + (self.upper_header is not None)
        headers = {
            c.role: c.header for c in self.columns if c.role in {"part_number", "quantity", "level", "parent", "item"}
        }
        return Truth(
            _STRUCTURE.get(self.kind, "levels"),
            header_row,
            headers,
            len(self.numbers),
            self.depth,
            self.quantities,
            self.numbers,
            self.parents,
            self.prices,
        )

    def alone(self, text: str, role: str = "part_number") -> list[str]:
        """A row in which only the column of a role says something."""
        return [text if column.role == role else "" for column in self.columns]


Mess = Callable[[Draft], None]
MESSES: dict[str, Mess] = {}


def mess(name: str) -> Callable[[Mess], Mess]:
    """Enter a mess under its name."""

    def enter(make: Mess) -> Mess:
        MESSES[name] = make
        return make

    return enter


def compose(seed: int, names: list[str]) -> Draft:
    """A list of parts with some messes, the same for the same seed and names."""
    draft = _list(random.Random(seed))
    for name in sorted(names, key=lambda name: "column" not in name):  # rows that repeat the columns come after them
        if draft.kind == "flat" or name not in FLAT_ONLY:
            MESSES[name](draft)
    return draft


def _list(chance: random.Random) -> Draft:
    language, kind = chance.choice(sorted(HEADERS)), chance.choice(KINDS)
    words = HEADERS[language]
    count = chance.randint(5, 14)
    parents = [-1]
    for line in range(1, count):
        path = [line - 1]
        while parents[path[-1]] >= 0:
            path.append(parents[path[-1]])
        parents.append(0 if kind == "flat" else chance.choice(path))
    if kind == "records":  # lists of records: every line but the first record's own goes into a line above it
        parents = [-1] + [0] * (count // 2) + [1] * (count - 1 - count // 2)
    if kind in {"indented", "ladder"}:  # at least two steps, or nobody could tell
        parents[1], parents[2], parents[3:5] = 0, 1, [1, 0]
        parents[5:] = [0] * (count - 5)
    numbers = [f"{'ABCDE'[line % 5]}-{1000 + line * 7}" for line in range(count)]
    quantities = [str(chance.randint(1, 40)) for _ in range(count)]
    draft = Draft(chance, language, kind, parents, numbers, quantities, [])
    depth = [0] * count
    for line in range(1, count):
        depth[line] = depth[parents[line]] + 1
    number, quantity = (
        Col(chance.choice(words[r]), r, c) for r, c in (("part_number", numbers), ("quantity", quantities))
    )
    number, quantity = (
        Col(number.header, number.role, list(numbers)),
        Col(quantity.header, quantity.role, list(quantities)),
    )
    described = Col(
        chance.choice(words["description"]), "description", [f"part {line} of the pump" for line in range(count)]
    )
    draft.columns = [number, described, quantity]
    if kind == "levels":
        mark = chance.choice(["{0}", "L{0}", "{1}{0}", "Level {0}", "{2}{0}", "{0}.0"])
        cells = [mark.format(d + 1, "." * (d + 1), "  " * d) for d in depth]
        draft.columns.insert(0, Col(chance.choice(words["level"]), "level", cells))
    elif kind == "outline":
        draft.columns.insert(0, Col(chance.choice(words["item"]), "item", _outline(parents)))
    elif kind == "parent":
        above = ["" if p < 0 else numbers[p] for p in parents]
        draft.columns.insert(0, Col(chance.choice(words["parent"]), "parent", above))
    elif kind == "indented":
        number.cells = [
            chr(0x3000 if language in {"zh", "ja"} else 32) * 2 * d + n for d, n in zip(depth, numbers, strict=True)
        ]
        draft.columns.remove(described)
    elif kind == "ladder":
        head = words["level"][0]
        steps = [
            Col(f"{head} {s + 1}", "level" if s == 0 else "", ["x" if d == s else "" for d in depth])
            for s in range(max(depth) + 1)
        ]
        draft.columns = [*steps, *draft.columns]
    elif kind == "records":
        _as_records(draft)
    return draft


def _as_records(draft: Draft) -> None:
    """The export of a system that names a product on the first row of its list; the root has no line of its own."""
    draft.parents, draft.numbers = draft.parents[1:], draft.numbers[1:]
    draft.quantities = draft.quantities[1:]
    root, first = "A-1000", draft.numbers[0]
    seen: set[int] = set()
    cells = []
    for parent in draft.parents:
        cells.append("" if parent in seen else root if parent == 0 else first)
        seen.add(parent)
    draft.parents = [-2 if parent == 0 else 0 for parent in draft.parents]
    draft.columns = [
        Col("product_tmpl_id", "parent", cells),
        Col("bom_line_ids/product_id", "part_number", list(draft.numbers)),
        Col("bom_line_ids/product_qty", "quantity", list(draft.quantities)),
    ]


def _outline(parents: list[int]) -> list[str]:
    numbers: list[str] = []
    children = [0] * len(parents)
    for parent in parents:
        if parent < 0:
            numbers.append("1")
        else:
            children[parent] += 1
            numbers.append(f"{numbers[parent]}.{children[parent]}")
    return numbers
