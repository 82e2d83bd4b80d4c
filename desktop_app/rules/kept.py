"""What a part's own evidence says to one question, found once for as long as the evidence stays the same.

An audit is often made again: for another day, another reading, with one more answer of one supplier. What a part's own
evidence says does not change with these. It depends, beside the evidence, on the part's *shape*: whether it has relevant
components, and a declared material among them. `Kept` remembers the answer for each part and shape, as a value and as a
column of each vector that is made of it, so that the law is applied again without a loop over the parts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt

from desktop_app.bom.exact import Ints
from desktop_app.rules.graph import Answers, Graph, Mask

LEAF, ASSEMBLY, HOLDS_MATERIAL = range(3)
SHAPES = 3

_NOT_SPECIAL = 255
_NO_ROW = -1

#: Rows that nobody asks for any more, up to which they are not thrown away.
_MOST_STALE = 10_000

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
    """Answers by part, of special parts that have one. `rows` says, for each of the special parts, which answer is its."""

    def __init__(self, special: Special, rows: Ints, answers: Sequence[T | None]) -> None:
        self._parts, self._rows, self._answers = special.parts, rows, answers
        self._row_of = np.full(len(special.shape_of), _NO_ROW, dtype=np.int32)
        self._row_of[special.parts] = rows

    def __getitem__(self, part: int) -> T:
        answer = self.get(part)
        if answer is None:
            raise KeyError(part)
        return answer  # type: ignore[no-any-return]

    def get(self, part: int, default: Any = None) -> Any:
        """The answer, or `default`."""
        row = self._row_of[part]
        answer = None if row == _NO_ROW else self._answers[row]
        return default if answer is None else answer

    def of(self, which: Mask) -> dict[int, T]:
        """The answers of some of the special parts, which all have one, at once."""
        answers = map(self._answers.__getitem__, self._rows[which].tolist())
        return dict(zip(self._parts[which].tolist(), answers, strict=True))

    def __contains__(self, part: object) -> bool:
        return isinstance(part, int) and self.get(part) is not None

    def __iter__(self) -> Iterator[int]:
        return (part for part in self._parts.tolist() if self.get(part) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


#: What one part answers: a value (None: nothing to say), its columns, and whether it holds as long as the evidence does.
Answer = tuple[T | None, tuple[float, ...], bool]


class Kept(Generic[T]):
    """Answers to one question by part and shape; `columns` numbers belong to each.

    Answers stand in rows, which are only ever added, so that those who hold earlier answers keep them.
    """

    def __init__(self, size: int, columns: int, kind: npt.DTypeLike) -> None:
        self._rows = np.full((SHAPES, size), _NO_ROW, dtype=np.int32)
        self._values: npt.NDArray[Any] = np.zeros((0, columns), dtype=kind)
        self._answers: list[T | None] = []
        self._most = _MOST_STALE

    def ask(self, special: Special, make: Callable[[int], Answer[T]]) -> tuple[Answered[T], npt.NDArray[Any]]:
        """The answers, by part and as one column of numbers for each of `special.parts`; new ones are made."""
        parts, shapes = special.parts, special.shapes
        unknown = np.flatnonzero(self._rows[shapes, parts] == _NO_ROW)
        made = [make(part) for part in parts[unknown].tolist()]
        if made:
            rows = np.arange(len(self._answers), len(self._answers) + len(made), dtype=np.int32)
            self._answers = [*self._answers, *(answer for answer, _, _ in made)]
            values = np.array([values for _, values, _ in made], dtype=self._values.dtype)
            self._values = np.concatenate([self._values, values])
            self._rows[shapes[unknown], parts[unknown]] = rows
        chosen = self._rows[shapes, parts]
        passing = unknown[[not lasting for _, _, lasting in made]]
        self._rows[shapes[passing], parts[passing]] = _NO_ROW
        return Answered(special, chosen, self._answers), self._values[chosen].T

    def without(self, parts: Ints) -> "Kept[T]":
        """The same but for some parts, which are asked anew."""
        other: Kept[T] = Kept(0, 0, self._values.dtype)
        other._rows, other._values, other._answers = self._rows.copy(), self._values, self._answers
        other._rows[:, parts] = _NO_ROW
        other._most = self._most
        if len(self._answers) > self._most:
            used = other._rows != _NO_ROW
            live = np.unique(other._rows[used])
            other._answers = [self._answers[row] for row in live.tolist()]
            other._values = self._values[live]
            other._rows[used] = np.searchsorted(live, other._rows[used])
            other._most = 2 * len(live) + _MOST_STALE
        return other
