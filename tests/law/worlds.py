"""Random products of which everything is true and known, and what an audit sees once some facts are forgotten.

A `World` is a small product with its true prices, contents, origins and quantities; `forget` takes facts away by name and
gives the `Thing`s that are left, so that a test can hold what the audit then says against the truth, or against what it
says when less is forgotten.
"""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from building import Thing, thing
from hypothesis import strategies as st

from desktop_app.bom import decimal_text
from desktop_app.declarations import STAGES

#: 1 USD is so many EUR in every world; a power of two, so that amounts stay decimal.
DOLLAR = Fraction(1, 2)

KINDS = ("magnet", "unlisted magnet", "smco", "fan", "quiet")


@dataclass(frozen=True)
class Portion:
    """One constituent of one piece: `value` in EUR."""

    item: str
    value: Fraction
    origin: str


@dataclass(frozen=True)
class Node:
    """A part with the truth about it; `children` are indices of later nodes with quantities, `price` is in EUR."""

    name: str
    kind: str
    made_in: str
    currency: str
    portions: tuple[Portion, ...]
    children: tuple[tuple[int, Fraction], ...]
    technology: tuple[str, ...]
    price: Fraction
    states_contents: bool


@dataclass(frozen=True)
class World:
    """Nodes, the first of which is the exported item."""

    nodes: tuple[Node, ...]

    def content(self, index: int) -> Fraction:
        """The true China-origin Part 1 value in one piece, by walking the whole tree below it."""
        return sum(self.content_by_item(index).values(), Fraction(0))

    def content_by_item(self, index: int) -> dict[str, Fraction]:
        """The same by constituent."""
        node = self.nodes[index]
        found: dict[str, Fraction] = {}
        for portion in node.portions:
            if portion.origin == "CN":
                found[portion.item] = found.get(portion.item, Fraction(0)) + portion.value
        for child, quantity in node.children:
            for item, value in self.content_by_item(child).items():
                found[item] = found.get(item, Fraction(0)) + quantity * value
        return found

    def share(self, index: int) -> Fraction:
        """The true share."""
        return self.content(index) / self.nodes[index].price

    def facts(self) -> list[str]:
        """The names of all that can be forgotten."""
        names = ["rate"]
        for node in self.nodes:
            names += [
                f"{node.name} {what}" for what in ("price", "origin", "class", "declaration", "contents", "stages")
            ]
            names += [
                f"{node.name} portion {i} {what}" for i in range(len(node.portions)) for what in ("value", "origin")
            ]
            names += [f"{node.name} child {i}" for i in range(len(node.children))]
            names += [f"{node.name} stage {stage}" for stage in STAGES]
        return names

    def forget(self, forgotten: Collection[str] = ()) -> Thing:
        """The product as the file and the suppliers describe it, without what is forgotten."""
        made: dict[int, Thing] = {}
        for index in reversed(range(len(self.nodes))):
            node = self.nodes[index]
            parts = [
                ("" if f"{node.name} child {i}" in forgotten else decimal_text(quantity), made[child])
                for i, (child, quantity) in enumerate(node.children)
            ]
            made[index] = self._thing(index, forgotten).made_of(*parts)
        return made[0]

    def rates(self, forgotten: Collection[str] = ()) -> dict[str, str]:
        """What the user gives as exchange rates."""
        return {} if "rate" in forgotten else {"USD": decimal_text(DOLLAR)}

    def _thing(self, index: int, forgotten: Collection[str]) -> Thing:
        node = self.nodes[index]
        rate = DOLLAR if node.currency == "USD" else Fraction(1)

        def known(what: str) -> bool:
            return f"{node.name} {what}" not in forgotten

        words = {"magnet": "NdFeB 42SH", "unlisted magnet": "NdFeB N35", "smco": "SmCo", "fan": "axial fan"}
        one = thing(
            node.name,
            decimal_text(node.price / rate) if known("price") else "",
            node.made_in if known("origin") else "",
            currency=node.currency,
            description=words.get(node.kind, ""),
        )
        classes = {"magnet": "ndfeb-dy-magnet", "unlisted magnet": "ndfeb-magnet", "smco": "smco-magnet"}
        if node.kind in classes and known("class"):
            one = one.declared(item_class=classes[node.kind])
        if known("declaration"):
            for i, portion in enumerate(node.portions):
                valued = known(f"portion {i} value")
                one = one.declared(
                    constituent=portion.item,
                    value=decimal_text(portion.value / rate) if valued else "",
                    currency=node.currency if valued else "",
                    country_of_origin=portion.origin if known(f"portion {i} origin") else "",
                )
            if node.kind == "fan" and not node.portions:
                one = one.declared(constituent="none")
        if node.states_contents and known("contents"):
            for item, value in sorted(self.content_by_item(index).items()):
                one = one.declared(
                    constituent=item,
                    value=decimal_text(value / rate),
                    currency=node.currency,
                    country_of_origin="CN",
                )
        if node.technology and known("stages"):
            for stage, origin in zip(STAGES, node.technology, strict=True):
                if known(f"stage {stage}"):
                    one = one.declared(stage=stage, technology_origin=origin)
        return one


amounts = st.sampled_from([Fraction(n, d) for n in (1, 2, 3, 7) for d in (1, 10, 1000)])


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A product of up to seven parts, shared ones among them, some of its shares exactly at the threshold."""
    size = draw(st.integers(1, 7))
    nodes: list[Node] = []
    for index in reversed(range(size)):  # the last first, so that children are there before their parents
        later = list(range(index + 1, size))
        chosen = draw(st.lists(st.sampled_from(later), max_size=3, unique=True)) if later else []
        quantities = st.sampled_from([Fraction(1), Fraction(2), Fraction(1, 2), Fraction(3)])
        children = tuple((child, draw(quantities)) for child in sorted(chosen))
        kind = "assembly" if children else draw(st.sampled_from(KINDS))
        portions = tuple(draw(st.lists(_portions(kind), min_size=1, max_size=3))) if kind in {"magnet", "smco"} else ()
        if kind == "fan" and draw(st.booleans()):
            portions = (draw(_portions("magnet")),)
        technology = tuple(draw(st.sampled_from(["CN", "JP", "JP", "n/a"])) for _ in STAGES)
        price = draw(amounts) + sum((p.value for p in portions), Fraction(0))
        node = Node(
            name=f"P{index}",
            kind=kind,
            made_in=draw(st.sampled_from(["DE", "DE", "DE", "CN"])),
            currency=draw(st.sampled_from(["EUR", "EUR", "USD"])),
            portions=portions,
            children=children,
            technology=technology if kind in {"magnet", "smco"} and draw(st.booleans()) else (),
            price=price,
            states_contents=kind == "assembly" and draw(st.integers(0, 3)) == 0,
        )
        nodes.insert(0, node)
        content = World((*(_filler(i) for i in range(index)), *nodes)).content(index)
        at_the_threshold = content > 0 and draw(st.booleans())
        worth = max(content * 1000, price) if at_the_threshold else content + price
        nodes[0] = Node(**{**node.__dict__, "price": worth, "states_contents": node.states_contents and content > 0})
    return World(tuple(nodes))


def _portions(kind: str) -> st.SearchStrategy[Portion]:
    items = ["smco-alloy"] if kind == "smco" else ["dy-metal", "dy-oxide", "dyfe-alloy"]
    return st.builds(Portion, st.sampled_from(items), amounts, st.sampled_from(["CN", "CN", "AU"]))


def _filler(index: int) -> Node:
    return Node(f"P{index}", "quiet", "DE", "EUR", (), (), (), Fraction(1), False)
