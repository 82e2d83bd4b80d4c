"""What a part's own evidence says to one question, found once for as long as the evidence stays the same.

An audit is often made again: for another day, another reading, with one more answer of one supplier. What a part's own
evidence says does not change with these. It depends, beside the evidence, on the part's *shape*: whether it has relevant
components, and a declared material among them. `Kept` remembers the answer for each part and shape, as a value and as a
column of each vector that is made of it, so that the law is applied again without a loop over the parts.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt

from desktop_app.bom.exact import Ints
from desktop_app.rules.graph import Answers, Graph, Mask

LEAF, ASSEMBLY, HOLDS_MATERIAL = range(3)
SHAPES = 3

_NOT_SPECIAL = 255

T = TypeVar("T")


class Special:
    """The parts that have evidence of their own, in order, each with its shape; `shapes` are those of `parts`."""

    def __init__(self, parts: Ints, shapes: Answers, size: int) -> None:
        self.parts, self.shapes = parts, shapes
        shape_of = np.full(size, _NOT_SPECIAL, dtype=np.uint8)
        shape_of[parts] = shapes
        self.shape_of = shape_of.tobytes()

    def __contains__(self, part: object) -> bool:
        return isinstance(part, int) and self.shape_of[part] != _NOT_SPECIAL

    def __iter__(self) -> Iterator[int]:
        return iter(self.parts.tolist())

    def __len__(self) -> int:
        return len(self.parts)

    @cached_property
    def leaves(self) -> Mask:
        """Which of `parts` have no relevant components."""
        leaves: Mask = self.shapes == LEAF
        return leaves


def special_parts(graph: Graph, parts: Ints, material: Mask) -> Special:
    """Those of some parts that are relevant; `material` marks declared materials."""
    holding = np.zeros(len(graph.bom), dtype=bool)
    if material[parts].any():
        for layer in graph.layers:
            holding[layer.parents] = layer.most(material[layer.children])
    chosen = parts[graph.relevant[parts]]
    shapes = graph.has_children[chosen].astype(np.int8) + holding[chosen]
    return Special(chosen, shapes, len(graph.bom))


class Answered(Mapping[int, T]):
    """Answers by part, of special parts that have one."""

    def __init__(self, special: Special, made: Mapping[int, T | None], fresh: Mapping[int, T | None]) -> None:
        self._special, self._made, self._fresh = special, made, fresh

    def __getitem__(self, part: int) -> T:
        answer = self._answer(part)
        if answer is None:
            raise KeyError(part)
        return answer

    def get(self, part: int, default: Any = None) -> Any:
        """The answer, or `default`."""
        answer = self._answer(part)
        return default if answer is None else answer

    def __contains__(self, part: object) -> bool:
        return isinstance(part, int) and self._answer(part) is not None

    def __iter__(self) -> Iterator[int]:
        return (part for part in self._special if self._answer(part) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _answer(self, part: int) -> T | None:
        shape = self._special.shape_of[part]
        if shape == _NOT_SPECIAL:
            return None
        return self._fresh[part] if part in self._fresh else self._made[part * SHAPES + shape]


#: What one part answers: a value (None: nothing to say), its columns, and whether it holds as long as the evidence does.
Answer = tuple[T | None, tuple[float, ...], bool]


class Kept(Generic[T]):
    """Answers to one question by part and shape; `columns` numbers belong to each."""

    def __init__(self, size: int, columns: int, kind: npt.DTypeLike) -> None:
        self._known = np.zeros((SHAPES, size), dtype=bool)
        self._values: npt.NDArray[Any] = np.zeros((columns, SHAPES, size), dtype=kind)
        self._made: dict[int, T | None] = {}

    def ask(self, special: Special, make: Callable[[int], Answer[T]]) -> tuple[Answered[T], npt.NDArray[Any]]:
        """The answers, by part and as one column of numbers for each of `special.parts`; new ones are made."""
        parts, shapes = special.parts, special.shapes
        unknown = np.flatnonzero(~self._known[shapes, parts])
        fresh: dict[int, T | None] = {}
        for part, shape in zip(parts[unknown].tolist(), shapes[unknown].tolist(), strict=True):
            answer, values, lasting = make(part)
            self._values[:, shape, part] = values
            self._known[shape, part] = lasting
            if lasting:
                self._made[part * SHAPES + shape] = answer
            else:
                fresh[part] = answer
        return Answered(special, self._made, fresh), self._values[:, shapes, parts]

    def without(self, parts: Ints) -> "Kept[T]":
        """The same but for some parts, which are asked anew."""
        other = Kept.__new__(Kept)
        other._known, other._values, other._made = self._known.copy(), self._values.copy(), dict(self._made)
        other._known[:, parts] = False
        return other
