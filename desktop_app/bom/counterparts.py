"""Which part of a newer bill of materials stands for which of an older one.

Parts are the same where their numbers are. A part whose number is gone and one whose number is new stand for each other where
one took the other's place: below parents that stand for each other, with the same reference designators, or as the only ones
that went and came between the same neighbours. So an assembly that got a new number with its new revision is still the place
where its parts are. Each stands for one other at most; whoever is found first, from the exported items down, counts.
"""

from collections import deque
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.bom.bom import Bom
from desktop_app.bom.exact import Ints
from desktop_app.bom.references import places_of

Mask = npt.NDArray[np.bool_]
Column = npt.NDArray[Any]


@dataclass(frozen=True, eq=False)
class Children:
    """The distinct children of a part in the file's order.

    Each with its first line (-1 for an exported item), how many lines it has, and whether the first closes a cycle.
    """

    part: Ints
    line: Ints
    lines: Ints
    cut: Mask

    def __len__(self) -> int:
        return len(self.part)


def children_of(bom: Bom, part: int) -> Children:
    """The children of a part; those of -1 are the exported items."""
    if part < 0:
        none = np.full(len(bom.roots), -1, dtype=np.int32)
        return Children(bom.roots, none, np.zeros(len(none), dtype=np.int32), np.zeros(len(none), dtype=bool))
    usages = bom.usages_of(part)
    distinct, first, counts = np.unique(bom.usages.child[usages], return_index=True, return_counts=True)
    order = np.argsort(first, kind="stable")
    lines = usages[first[order]]
    return Children(distinct[order], lines, counts[order].astype(np.int32), bom.usages.cut[lines])


def no_children() -> Children:
    """Of a side that has nothing."""
    none = np.empty(0, dtype=np.int32)
    return Children(none, none, none, np.empty(0, dtype=bool))


def twins(old: Bom, new: Bom) -> Ints:
    """The index in `new` of each part of `old`, -1 where its number is gone."""
    index = new.index
    return np.fromiter((index.get(number, -1) for number in old.parts.part_number), np.int32, len(old))


def counterparts(old: Bom, new: Bom) -> Ints:
    """The index in `new` of what stands for each part of `old`: its twin, or what took its place; -1 for none."""
    found = twins(old, new)
    fresh = np.ones(len(new), dtype=bool)
    fresh[found[found >= 0]] = False
    if not fresh.any() or (found >= 0).all():
        return found
    waiting = deque([-1, *_parents_of_changed_children(old, new, found, fresh)])
    while waiting:
        parent = waiting.popleft()
        was, now = children_of(old, parent), children_of(new, int(found[parent]) if parent >= 0 else -1)
        at = places(found[was.part], now.part)
        partner = replacements(old, new, was, now, at, (found[was.part] < 0) & ~was.cut, fresh[now.part] & ~now.cut)
        for row in np.flatnonzero(partner >= 0):
            one, other = int(was.part[row]), int(now.part[partner[row]])
            found[one] = other
            fresh[other] = False
            if len(old.usages_of(one)) and len(new.usages_of(other)):
                waiting.append(one)
    return found


def _parents_of_changed_children(old: Bom, new: Bom, found: Ints, fresh: Mask) -> list[int]:
    """The parts that have a twin, lost a child whose number is gone and got one whose number is new; from the top down."""
    lost = np.unique(old.usages.parent[found[old.usages.child] < 0])
    got = np.unique(new.usages.parent[fresh[new.usages.child]])
    both = lost[np.isin(found[lost], got)]
    return [int(part) for part in both[np.argsort(old.depth[both], kind="stable")]]


def replacements(old: Bom, new: Bom, was: Children, now: Children, at: Ints, may_go: Mask, may_come: Mask) -> Ints:
    """For each of the older children the row of the newer ones that stands in its place, -1 for none.

    Args:
        at: the row of the newer ones that each of the older stands beside already, -1 for none.
        may_go: which of the older, and `may_come`, which of the newer may replace and be replaced.
    """
    partner = np.full(len(was), -1, dtype=np.int32)
    matched = np.zeros(len(now), dtype=bool)
    matched[at[at >= 0]] = True
    gone, came = np.flatnonzero((at < 0) & may_go), np.flatnonzero(~matched & may_come)
    if not len(gone) or not len(came):
        return partner
    named = {places: row for row in came if (places := _places(new, now.line[row]))}
    for row in gone:
        places = _places(old, was.line[row])
        if places and places in named:
            partner[row] = named.pop(places)
    rank = np.cumsum(matched, dtype=np.int32)
    gone = gone[partner[gone] < 0]
    came = came[~np.isin(came, partner)]
    before, behind = rank_before(at, rank)[gone], _rank_behind(at, rank, int(matched.sum()))[gone]
    only_gone, only_came = np.bincount(before, minlength=1), np.bincount(rank[came], minlength=1)
    single = {int(rank[row]): row for row in came if only_came[rank[row]] == 1}
    for row, left, right in zip(gone, before.tolist(), behind.tolist(), strict=True):
        if only_gone[left] == 1 and right == left + 1 and left in single:
            partner[row] = single[left]
    return partner


def _places(bom: Bom, line: int) -> frozenset[str]:
    return places_of(str(bom.usages.reference_designators[line])) if line >= 0 else frozenset()


def places(wanted: Ints, among: Ints) -> Ints:
    """The place of each wanted value among others that are all different; -1 where it is not there."""
    if not len(among):
        return np.full(len(wanted), -1, dtype=np.int32)
    order = np.argsort(among, kind="stable")
    place = order[np.minimum(np.searchsorted(among, wanted, sorter=order), len(among) - 1)]
    return np.where((wanted >= 0) & (among[place] == wanted), place, -1).astype(np.int32)


def rank_before(at: Ints, rank: Ints) -> Ints:
    """For each row of the older side how far down, counted in matched rows, its last matched row from there up is."""
    last = np.maximum.accumulate(np.where(at >= 0, np.arange(len(at)), -1)).astype(np.int32)
    return np.where(last >= 0, taken(rank, taken(at, last)), 0).astype(np.int32)


def _rank_behind(at: Ints, rank: Ints, matched: int) -> Ints:
    """The same for the first matched row from there down; one more than there are where none is."""
    rows = np.where(at >= 0, np.arange(len(at)), len(at))[::-1]
    following = np.minimum.accumulate(rows)[::-1]
    found = following < len(at)
    return np.where(found, taken(rank, taken(at, np.where(found, following, -1).astype(np.int32))), matched + 1).astype(
        np.int32
    )


def taken(column: Column, rows: Ints) -> Column:
    """The values at some rows; what stands at -1 is -1, or False."""
    empty = column.dtype.type(False if column.dtype == bool else -1)
    if not len(column):
        return np.full(len(rows), empty, dtype=column.dtype)
    return np.asarray(np.where(rows >= 0, column[rows], empty), dtype=column.dtype)
