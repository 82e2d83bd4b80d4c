"""Two bills of materials as one tree of pairs, row beside row: what a person sees who lays them side by side.

A row is a pair of parts, one of each side, with -1 for a gap. The rows below a pair are the children of both, found by what
stands for what (`desktop_app.bom.counterparts`), then by their reference designators, then by place: where exactly one part
went and one came between the same neighbours, the one replaced the other here. Lines of one parent and child are one row,
because splitting a line changes nothing.

Both bills of materials are graphs, and so are the pairs: the rows below a pair are made when somebody asks for them, in
columns, and whether a difference lies below a pair is known for all pairs from the start, from one walk over the levels
of the older graph. No occurrence is ever enumerated.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from desktop_app.bom.bom import Bom
from desktop_app.bom.compare import (
    Amounts,
    AttributeChange,
    BomComparison,
    ChangedQuantity,
    ChangedReferences,
    Move,
    amounts_of,
    attribute_changes,
    compare,
)
from desktop_app.bom.counterparts import (
    Children,
    children_of,
    no_children,
    places,
    rank_before,
    replacements,
    taken,
)
from desktop_app.bom.exact import Ints
from desktop_app.bom.references import references_of

Mask = npt.NDArray[np.bool_]
Keys = npt.NDArray[np.int64]

#: Pairs whose rows are kept at hand.
_KEPT = 4096


class State(StrEnum):
    """What became of a row."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"  # described differently, or used in another number or unit
    MOVED = "moved"  # from one parent to another: a row at either place
    REPLACED = "replaced"  # another part stands in its place
    ANSWER = "answer"  # the same, but something else is to be said of it (see `Alignment`)


STATES: tuple[State, ...] = tuple(State)

#: The states as they stand in the columns of `Rows`.
CODE = {state: number for number, state in enumerate(STATES)}


@dataclass(frozen=True, eq=False)
class Rows:
    """The rows below a pair, in columns.

    `old` and `new` are parts, -1 for a gap; `old_line` and `new_line` the first usage of each, -1 for roots and gaps, `several`
    whether either has more; `state` is a place in `STATES`. `leads` tells where a difference may lie below, `leaf` what is
    never opened: cycles, and the place that a part moved away from; what is in it is shown where it moved to. A row that
    moved here has its part of the older side, too, although the older side has nothing at this place.
    """

    old: Ints
    new: Ints
    old_line: Ints
    new_line: Ints
    several: Mask
    state: npt.NDArray[np.int8]
    leads: Mask
    leaf: Mask

    def __len__(self) -> int:
        return len(self.old)

    @property
    def differs(self) -> Mask:
        """The rows that differ or lead to one that may."""
        return self.leads | self.different

    @property
    def different(self) -> Mask:
        """The rows that differ themselves."""
        return np.asarray(self.state != CODE[State.SAME])

    def moved_here(self, row: int) -> bool:
        """Whether a row is the place that a part moved to."""
        return bool(self.state[row] == CODE[State.MOVED] and self.new[row] >= 0)


@dataclass(frozen=True)
class Detail:
    """One row in full; the amounts are how many go into one piece of the parent, `()` for a root or a gap.

    `pair` are the parts that are compared: those of the row or, at either place of a part that moved, the part on both sides.
    `references` are the reference designators of both; where they changed, that is among the `changes`, too.
    """

    state: State
    pair: tuple[int, int]
    changes: tuple[AttributeChange, ...]
    old_amounts: Amounts
    new_amounts: Amounts
    move: Move | None
    references: tuple[str, str]


class Alignment:
    """Two bills of materials, the older and the newer, aligned.

    Args:
        comparison: what `compare` says of the two, where it is known already.
        answered_otherwise: numbers of parts of which something else is to be said although they are described alike.
    """

    def __init__(
        self,
        old: Bom,
        new: Bom,
        comparison: BomComparison | None = None,
        answered_otherwise: Collection[str] = (),
    ) -> None:
        self.old, self.new = old, new
        self.comparison = compare(old, new) if comparison is None else comparison
        self._same = self.comparison.counterparts
        numbers = new.parts.part_number[self._same] if len(new) else old.parts.part_number
        self._renamed = (self._same >= 0) & np.asarray(old.parts.part_number != numbers, dtype=bool)
        self._is_new = np.ones(len(new), dtype=bool)
        self._is_new[self._same[self._same >= 0]] = False
        self._before = np.full(len(new), -1, dtype=np.int32)
        kept = np.flatnonzero(self._same >= 0).astype(np.int32)
        self._before[self._same[kept]] = kept
        self._holds = tuple(np.bincount(bom.usages.parent, minlength=len(bom)) > 0 for bom in (old, new))
        self._changed = self._marked(part.part_number for part in self.comparison.changed)
        self._answer = self._marked(answered_otherwise)
        uses: list[ChangedQuantity | ChangedReferences] = [*self.comparison.quantities, *self.comparison.references]
        self._used_otherwise = self._keys(self._before, ((new.index[one.parent], new.index[one.child]) for one in uses))
        self._references = {(new.index[one.parent], new.index[one.child]): one for one in self.comparison.references}
        moves = self.comparison.moves
        self._moves_away = {(old.index[one.old_parent], old.index[one.child]): one for one in moves}
        self._moves_here = {(new.index[one.new_parent], int(self._same[old.index[one.child]])): one for one in moves}
        self._away = _sorted_keys(self._moves_away)
        self._here = _sorted_keys(self._moves_here)
        self._below = self._differences_below()
        self.rows = lru_cache(maxsize=_KEPT)(self._rows)

    @property
    def roots(self) -> Rows:
        """The exported items."""
        return self.rows(-1, -1)

    def _rows(self, old: int, new: int) -> Rows:
        """The rows below a pair, the newer side in its file's order; (-1, -1) stands above the roots."""
        top = old < 0 and new < 0
        was = children_of(self.old, old) if old >= 0 or top else no_children()
        now = children_of(self.new, new) if new >= 0 or top else no_children()
        if old < 0 <= new:
            return self._one_sided(now, new, is_old=False)
        if new < 0 <= old:
            return self._one_sided(was, old, is_old=True)
        return self._paired(was, now, old, new)

    def detail(self, parents: tuple[int, int], rows: Rows, row: int) -> Detail:
        """All that is to be said of a row below a pair of parents."""
        old, new = int(rows.old[row]), int(rows.new[row])
        state = STATES[rows.state[row]]
        away = state is State.MOVED and not rows.moved_here(row)
        move = None
        if state is State.MOVED:
            move = self._moves_away[parents[0], old] if away else self._moves_here[parents[1], new]
        if away:
            new = int(self._same[old])
        changes = attribute_changes(self.old, old, self.new, new) if old >= 0 and new >= 0 else ()
        if other := self._references.get((parents[1], new)):
            changes = (*changes, AttributeChange("references", other.old, other.new))
        references = (
            _references(self.old, parents[0], old, int(rows.old_line[row])),
            _references(self.new, parents[1], new, int(rows.new_line[row])),
        )
        if move is not None:
            return Detail(state, (old, new), changes, move.old, move.new, move, references)
        return Detail(state, (old, new), changes, *self.amounts(parents, rows, row), None, references)

    def amounts(self, parents: tuple[int, int], rows: Rows, row: int) -> tuple[Amounts, Amounts]:
        """How many of each side go into one piece of the parent."""
        several = bool(rows.several[row])
        return (
            _amounts(self.old, parents[0], int(rows.old[row]), int(rows.old_line[row]), several),
            _amounts(self.new, parents[1], int(rows.new[row]), int(rows.new_line[row]), several),
        )

    def opens(self, rows: Rows) -> Mask:
        """Below which rows something is, without making it."""
        holds = taken(self._holds[0], rows.old) | taken(self._holds[1], rows.new)
        return np.asarray(holds & ~rows.leaf)

    # --- what is known of all pairs

    def _marked(self, numbers: Iterable[str]) -> Mask:
        """The parts of the older side with these numbers."""
        found = np.zeros(len(self.old), dtype=bool)
        index = self.old.index
        found[[index[number] for number in numbers if number in index]] = True
        return found

    @staticmethod
    def _keys(numbers: Ints, pairs: Iterable[tuple[int, int]]) -> Keys:
        return np.unique(np.array([int(numbers[one]) << 32 | int(numbers[other]) for one, other in pairs], np.int64))

    def _differences_below(self) -> Mask:
        """The parts of the older side below which, and below their counterpart, some row differs."""
        old, found = self.old, np.zeros(len(self.old), dtype=bool)
        comparison, index = self.comparison, self.new.index
        above_old = [*(move.old_parent for move in comparison.moves), *(p.parent for p in comparison.lost_places)]
        above_new = [*(move.new_parent for move in comparison.moves), *(p.parent for p in comparison.new_places)]
        above_new += [*(one.parent for one in comparison.quantities), *(one.parent for one in comparison.references)]
        found[[old.index[number] for number in above_old]] = True
        before = self._before[[index[number] for number in above_new]]
        found[before[before >= 0]] = True
        different = self._changed | self._answer | self._renamed
        cut = old.usages.cut
        found[old.usages.parent[cut & different[old.usages.child]]] = True
        for layer in old.layers:
            found[layer.above(found | different)] = True
        return found

    # --- the rows of one pair

    def _one_sided(self, side: Children, parent: int, is_old: bool) -> Rows:
        """What is below a part that only one side has here. What the other side has elsewhere is no difference of its own."""
        nothing = np.full(len(side), -1, dtype=np.int32)
        gone = self._same < 0 if is_old else self._is_new
        state = np.full(len(side), CODE[State.SAME], dtype=np.int8)
        moved = np.zeros(len(side), dtype=bool)
        if gone[parent]:
            state[:] = CODE[State.REMOVED if is_old else State.ADDED]
            moved = _among(np.int64(parent) << 32 | side.part.astype(np.int64), self._away if is_old else self._here)
            state[moved] = CODE[State.MOVED]
        leaf = side.cut | (moved & is_old)
        if is_old:
            leads = np.zeros(len(side), dtype=bool)
            return Rows(side.part, nothing, side.line, nothing, side.lines > 1, state, leads, leaf)
        before = np.where(moved, self._before[side.part], -1).astype(np.int32)
        leads = moved & self._leading(before) & ~leaf
        return Rows(before, side.part, nothing, side.line, side.lines > 1, state, leads, leaf)

    def _paired(self, was: Children, now: Children, old: int, new: int) -> Rows:
        at = places(self._same[was.part], now.part)
        matched = np.zeros(len(now), dtype=bool)
        matched[at[at >= 0]] = True
        away = (at < 0) & _among(np.int64(old) << 32 | was.part.astype(np.int64), self._away)
        here = ~matched & _among(np.int64(new) << 32 | now.part.astype(np.int64), self._here)
        if old < 0:
            away[:], here[:] = False, False
        partner = replacements(self.old, self.new, was, now, at, ~away, ~here)
        beside = np.full(len(now), -1, dtype=np.int32)  # the row of `was` beside each of `now`
        for pairs in (at, partner):
            paired = np.flatnonzero(pairs >= 0)
            beside[pairs[paired]] = paired
        alone = np.flatnonzero((at < 0) & (partner < 0))
        rank = np.cumsum(matched, dtype=np.int32)
        order = np.lexsort(
            (
                np.concatenate((np.arange(len(now)), alone)),
                np.concatenate((np.where(matched, 0, 2), np.ones(len(alone), dtype=np.int64))),
                np.concatenate((rank, rank_before(at, rank)[alone])),
            )
        )
        old_row = np.concatenate((beside, alone)).astype(np.int32)[order]
        new_row = np.concatenate((np.arange(len(now)), np.full(len(alone), -1))).astype(np.int32)[order]
        state = np.full(len(order), CODE[State.ADDED], dtype=np.int8)
        state[new_row < 0] = CODE[State.REMOVED]
        both = (old_row >= 0) & (new_row >= 0)
        state[both] = self._states(was, now, old_row[both], new_row[both], old, new)
        moved_away = (old_row >= 0) & (new_row < 0) & taken(away, old_row)
        moved_here = (new_row >= 0) & (old_row < 0) & taken(here, new_row)
        state[moved_away | moved_here] = CODE[State.MOVED]
        old_part, new_part = taken(was.part, old_row), taken(now.part, new_row)
        old_part = np.where(moved_here, self._before[new_part], old_part).astype(np.int32)
        leaf = moved_away | ((old_row >= 0) & taken(was.cut, old_row)) | ((new_row >= 0) & taken(now.cut, new_row))
        replaced = state == CODE[State.REPLACED]
        leads = ((both & ~replaced) | moved_here) & self._leading(old_part) & ~leaf
        for row in np.flatnonzero(replaced & ~leaf):
            pair = int(old_part[row]), int(new_part[row])
            counterpart = self._same[pair[0]] == pair[1]
            leads[row] = self._below[pair[0]] if counterpart else self._holds[0][pair[0]] or self._holds[1][pair[1]]
        several = (taken(was.lines, old_row) > 1) | (taken(now.lines, new_row) > 1)
        lines = taken(was.line, old_row), taken(now.line, new_row)
        return Rows(old_part, new_part, *lines, several, state, leads, leaf)

    def _leading(self, old: Ints) -> Mask:
        return np.asarray((old >= 0) & self._below[old])

    def _states(
        self, was: Children, now: Children, before: Ints, after: Ints, old: int, new: int
    ) -> npt.NDArray[np.int8]:
        """The state of rows that both sides have."""
        one, other = was.part[before], now.part[after]
        changed = self._changed[one].copy()
        if old >= 0 and self._same[old] == new:
            changed |= _among(np.int64(old) << 32 | one.astype(np.int64), self._used_otherwise)
        elif old >= 0:
            changed |= self._of_other_amount(was, now, before, after, old, new)
        state = np.where(self._answer[one], CODE[State.ANSWER], CODE[State.SAME])
        state = np.where(changed, CODE[State.CHANGED], state)
        number = self.old.parts.part_number[one] != self.new.parts.part_number[other]
        return np.where(np.asarray(number, dtype=bool), CODE[State.REPLACED], state).astype(np.int8)

    def _of_other_amount(self, was: Children, now: Children, before: Ints, after: Ints, old: int, new: int) -> Mask:
        """Where two parents of different numbers use a part in another number or unit."""
        usages, others = self.old.usages, self.new.usages
        line, other = was.line[before], now.line[after]
        differs = np.asarray(usages.quantity[line] != others.quantity[other], dtype=bool)
        differs |= np.asarray(usages.unit[line] != others.unit[other], dtype=bool)
        differs |= (was.lines[before] > 1) | (now.lines[after] > 1)
        for row in np.flatnonzero(differs):
            amounts = _amounts(self.old, old, int(was.part[before[row]]), int(line[row]), True)
            differs[row] = amounts != _amounts(self.new, new, int(now.part[after[row]]), int(other[row]), True)
        return differs


def _amounts(bom: Bom, parent: int, child: int, line: int, several: bool) -> Amounts:
    """How many of a child go into one piece of a parent, of which `line` is the first usage; `()` where it is -1."""
    if line < 0:
        return ()
    if not several:
        return amounts_of(bom.usages, (line,))
    usages = bom.usages_of(parent)
    return amounts_of(bom.usages, usages[bom.usages.child[usages] == child])


def _references(bom: Bom, parent: int, child: int, line: int) -> str:
    """The reference designators of a child in a parent, of which `line` is the first usage; `""` where it is -1."""
    if line < 0:
        return ""
    usages = bom.usages_of(parent)
    return references_of(bom.usages, usages[bom.usages.child[usages] == child])


def _sorted_keys(pairs: Iterable[tuple[int, int]]) -> Keys:
    return np.unique(np.array([one << 32 | other for one, other in pairs], dtype=np.int64))


def _among(keys: Keys, wanted: Keys) -> Mask:
    """Which keys are among some that are sorted."""
    if not len(wanted):
        return np.zeros(len(keys), dtype=bool)
    places = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
    return np.asarray(wanted[places] == keys)
