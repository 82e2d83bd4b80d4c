"""The part of a BOM that matters to the rules, in layers that vectors run through from the leaves to the roots.

Relevant are the parts that show a sign of rare earths and all parts that contain one. A layer holds parents of one depth
with their usages grouped by parent, so that whoever goes through the layers in order has finished every child before its
parents, and one `reduceat` sums a whole layer. Nothing here knows how many occurrences the tree would have.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.bom import Bom
from desktop_app.bom.exact import Floats, Ints

Mask = npt.NDArray[np.bool_]
Answers = npt.NDArray[np.int8]  # a `Ternary` for each part


@dataclass(frozen=True, eq=False)
class Layer:
    """Parents of one depth: usage `usages[starts[i]:starts[i + 1]]` are those of `parents[i]`, `children` their parts.

    `low` and `high` are pieces of the child in one piece of the parent; unknown or negative ones are 0 and infinity, and
    `sure` says that there are none of these.
    """

    parents: Ints
    starts: Ints
    usages: Ints
    children: Ints
    low: Floats
    high: Floats
    sure: bool

    @cached_property
    def most_usages(self) -> int:
        """How many usages the parent with the most has."""
        return int(np.diff(self.starts, append=len(self.usages)).max())

    def above(self, found: Mask) -> Ints:
        """The parents of any of the parts that are marked."""
        parents: Ints = self.parents[self.most(found[self.children])]
        return parents

    def total(self, of_child: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """The sum for each parent of one value for each usage."""
        return np.add.reduceat(of_child, self.starts)

    def most(self, of_child: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """The largest for each parent of one value for each usage."""
        return np.maximum.reduceat(of_child, self.starts)


@dataclass(frozen=True, eq=False)
class Graph:
    """Relevant parts and their usages; usages of exactly zero pieces and those that close a circle are not in it."""

    bom: Bom
    relevant: Mask
    layers: tuple[Layer, ...]
    _listed: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    @cached_property
    def live(self) -> Mask:
        """Usages that put something into their parent."""
        return _live(self.bom)

    @cached_property
    def most_pieces(self) -> list[float]:
        """For each usage pieces of the child in one piece of the parent, at most; infinity where nobody says."""
        found = self.bom.usages.quantity_float
        most: list[float] = np.where(found >= 0, found, np.inf).tolist()
        return most

    @cached_property
    def has_children(self) -> Mask:
        """Parts with something relevant inside."""
        found = np.zeros(len(self.bom), dtype=bool)
        for layer in self.layers:
            found[layer.parents] = True
        return found

    def children(self, part: int) -> Iterator[tuple[int, int]]:
        """Usage and child of what a part is made of and matters, in file order."""
        if self._listed:
            return iter(self._listed.get(part, ()))
        if not self.has_children[part]:
            return iter(())
        below = self.bom.usages_of(part)
        child = self.bom.usages.child[below]
        keep = self.live[below] & self.relevant[child]
        return iter(list(zip(below[keep].tolist(), child[keep].tolist(), strict=True)))

    def list_children(self) -> None:
        """Look up the children of all parts at once, which makes `children` quicker for whoever goes through many."""
        if self._listed:
            return
        for layer in self.layers:
            pairs = list(zip(layer.usages.tolist(), layer.children.tolist(), strict=True))
            ends = [*layer.starts[1:].tolist(), len(pairs)]
            for parent, start, end in zip(layer.parents.tolist(), layer.starts.tolist(), ends, strict=True):
                self._listed[parent] = pairs[start:end]

    def crowded(self, special: Container[int], most: int) -> Mask:
        """Parts with more than `most` of the special ones inside."""
        crowded = np.zeros(len(self.bom), dtype=bool)
        inside: dict[int, set[int]] = {}
        for layer in self.layers:
            crowded[layer.parents] = layer.most(crowded[layer.children])
            for parent in layer.parents[~crowded[layer.parents]].tolist():
                found: set[int] = set()
                for _, child in self.children(parent):
                    if child in special:
                        found.add(child)
                    found.update(inside.get(child, ()))
                if len(found) > most:
                    crowded[parent] = True
                else:
                    inside[parent] = found
        return crowded

    def parents(self, part: int) -> Iterator[tuple[int, int]]:
        """Usage and parent of where a part goes in."""
        for usage in self.bom.used_in(part):
            if self.live[usage]:
                yield int(usage), int(self.bom.usages.parent[usage])

    def within(self, part: int) -> list[int]:
        """The part and everything relevant inside it, each once, parents before children."""
        seen, waiting = {part}, [part]
        while waiting:
            for _, child in self.children(waiting.pop()):
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)
        return sorted(seen, key=lambda p: (int(self.bom.depth[p]), p))


def build_graph(bom: Bom, signs: Ints) -> Graph:
    """The graph of the parts with a sign and of all that contain one."""
    relevant = np.zeros(len(bom), dtype=bool)
    relevant[signs] = True
    quantity = bom.usages.quantity_float
    all_positive = bom.usages.all_positive
    layers = []
    for below in bom.layers if len(signs) else ():
        keep = np.flatnonzero(relevant[below.child])
        if not len(keep):
            continue
        owner, usages, child = below.parent[keep], below.usages[keep], below.child[keep]
        relevant[owner] = True
        pieces = quantity[usages]
        if not all_positive:
            alive = pieces != 0
            owner, usages, child, pieces = owner[alive], usages[alive], child[alive], pieces[alive]
            if not len(usages):
                continue
        first = np.ones(len(owner), dtype=bool)
        np.not_equal(owner[1:], owner[:-1], out=first[1:])
        starts = np.flatnonzero(first).astype(np.int32)
        sure = all_positive or bool((pieces >= 0).all())
        low, high = pieces, pieces
        if not sure:
            known = pieces >= 0
            low, high = np.where(known, pieces, 0.0), np.where(known, pieces, np.inf)
        layers.append(Layer(owner[starts], starts, usages, child, low, high, sure))
    return Graph(bom, relevant, tuple(layers))


def _live(bom: Bom) -> Mask:
    live: Mask = ~bom.usages.cut & (bom.usages.quantity_float != 0)
    return live
