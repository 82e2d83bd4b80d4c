"""Two revisions of a bill of materials side by side: parts added, removed, changed; usages added, removed, moved, altered.

Parts are the same where their numbers are, and usages where parent and child are: lines of one parent and child are added
up by unit before they are compared, because splitting a line changes nothing. A child that lost one parent and gained
another has moved. Numbers compare as numbers, so that `5` and `5.0` are no change. Everything runs in vectors over the
columns; only what differs becomes an object.
"""

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

import numpy as np
import numpy.typing as npt

from desktop_app.bom.bom import PART_ROLES, Bom, Usages
from desktop_app.bom.build import NUMERIC_ROLES
from desktop_app.bom.counterparts import counterparts, twins
from desktop_app.bom.exact import DECIMAL_TEXT, Ints, Text
from desktop_app.bom.references import places_of, references_of

Keys = npt.NDArray[np.int64]

#: The bits of a usage's key that hold the child.
_CHILD = 0xFFFFFFFF

#: How many pieces by unit; None in place of a number where at least one line states none.
Amounts = tuple[tuple[str, Fraction | None], ...]


@dataclass(frozen=True)
class AttributeChange:
    """A part's value of a role before and after; `""` is unknown."""

    role: str
    old: str
    new: str


@dataclass(frozen=True)
class ChangedPart:
    """A part that both have, with what is said differently of it, in the order of the roles."""

    part_number: str
    changes: tuple[AttributeChange, ...]


@dataclass(frozen=True)
class Place:
    """How many of `child` go into one piece of `parent`, by unit; both by part number."""

    parent: str
    child: str
    amounts: Amounts


@dataclass(frozen=True)
class ChangedQuantity:
    """A usage that both have with another quantity or unit."""

    parent: str
    child: str
    old: Amounts
    new: Amounts


@dataclass(frozen=True)
class ChangedReferences:
    """A usage that both have at other places; in which order and as what ranges they are listed changes nothing."""

    parent: str
    child: str
    old: str
    new: str


@dataclass(frozen=True)
class Move:
    """A part that went from one parent to another; `assembly` is whether it has parts of its own in either revision."""

    child: str
    old_parent: str
    new_parent: str
    old: Amounts
    new: Amounts
    assembly: bool


@dataclass(frozen=True)
class Replacement:
    """A part of another number that took the place of one that is gone; both by part number."""

    old: str
    new: str


@dataclass(frozen=True)
class BomComparison:
    """What differs, each in the order of the file that has it. `added` and `removed` are part numbers without `replaced`.

    `new_places` and `lost_places` are usages that only one of the two has and that are no move; those of added and removed
    parts are among them.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[ChangedPart, ...]
    quantities: tuple[ChangedQuantity, ...]
    moves: tuple[Move, ...]
    new_places: tuple[Place, ...]
    lost_places: tuple[Place, ...]
    replaced: tuple[Replacement, ...]
    references: tuple[ChangedReferences, ...]
    #: What stands for each part of the older one, as `desktop_app.bom.counterparts` finds it.
    counterparts: Ints = field(repr=False, compare=False)

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        parts = (self.added, self.removed, self.replaced, self.changed)
        return not any((*parts, self.quantities, self.references, self.moves, self.new_places, self.lost_places))

    @cached_property
    def changed_numbers(self) -> frozenset[str]:
        """Parts that both have and that are described differently or used in another number or at other places of a board."""
        used = {one.child for one in self.quantities} | {one.child for one in self.references}
        return frozenset({part.part_number for part in self.changed} | used)


def compare(old: Bom, new: Bom) -> BomComparison:
    """What a newer bill of materials changes."""
    twin = twins(old, new)
    both = np.flatnonzero(twin >= 0).astype(np.int32)
    same = counterparts(old, new)
    is_added = np.ones(len(new), dtype=bool)
    is_added[same[same >= 0]] = False
    before, after = _Uses(old, np.arange(len(old), dtype=np.int64)), _Uses(new, _common(same, len(new)))
    quantities, references, lost, gained = _usages(before, after)
    moves, lost, gained = _moves(before, after, lost, gained)
    return BomComparison(
        added=tuple(new.parts.part_number[is_added]),
        removed=tuple(old.parts.part_number[same < 0]),
        changed=_changed(old, new, both, twin[both]),
        quantities=quantities,
        moves=moves,
        new_places=tuple(after.place(key) for key in gained),
        lost_places=tuple(before.place(key) for key in lost),
        replaced=tuple(
            Replacement(str(old.parts.part_number[part]), str(new.parts.part_number[same[part]]))
            for part in np.flatnonzero((twin < 0) & (same >= 0))
        ),
        references=references,
        counterparts=same,
    )


def _common(same: Ints, size: int) -> Keys:
    """Numbers for the parts of the newer one: those of what they stand for, and further ones for the added."""
    numbers = np.arange(len(same), len(same) + size, dtype=np.int64)
    kept = np.flatnonzero(same >= 0)
    numbers[same[kept]] = kept
    return numbers


# --- Parts ---------------------------------------------------------------------------------------------------------------


def _changed(old: Bom, new: Bom, before: Ints, after: Ints) -> tuple[ChangedPart, ...]:
    found: dict[int, list[AttributeChange]] = defaultdict(list)
    for role in PART_ROLES[1:]:
        was, now = getattr(old.parts, role)[before], getattr(new.parts, role)[after]
        for place in np.flatnonzero(was != now).tolist():
            if role not in NUMERIC_ROLES or not _equal_numbers(was[place], now[place]):
                found[place].append(AttributeChange(role, str(was[place]), str(now[place])))
    numbers = old.parts.part_number[before]
    return tuple(ChangedPart(str(numbers[place]), tuple(found[place])) for place in sorted(found))


def attribute_changes(old: Bom, before: int, new: Bom, after: int) -> tuple[AttributeChange, ...]:
    """What is said differently of one part of each, the part number included, in the order of the roles."""
    found = []
    for role in PART_ROLES:
        was, now = str(getattr(old.parts, role)[before]), str(getattr(new.parts, role)[after])
        if was != now and not (role in NUMERIC_ROLES and _equal_numbers(was, now)):
            found.append(AttributeChange(role, was, now))
    return tuple(found)


def _number(text: str) -> Fraction | None:
    return Fraction(text) if DECIMAL_TEXT.match(text) else None


def _equal_numbers(one: str, other: str) -> bool:
    value = _number(one)
    return value is not None and value == _number(other)


# --- Usages --------------------------------------------------------------------------------------------------------------


class _Uses:
    """The usages of one BOM by a key of parent and child that both BOMs share."""

    def __init__(self, bom: Bom, common: Keys) -> None:
        self.bom = bom
        usages = bom.usages
        self._all: Keys = common[usages.parent] << 32 | common[usages.child]
        self._order: Ints = np.argsort(self._all, kind="stable").astype(np.int32)
        self._sorted = self._all[self._order]
        self.keys, self._starts, self._counts = np.unique(self._sorted, return_index=True, return_counts=True)

    def lines(self, keys: Keys) -> tuple[Ints, npt.NDArray[np.bool_]]:
        """The first usage of each key, and whether it is the only one."""
        places = np.searchsorted(self.keys, keys)
        return self._order[self._starts[places]], np.asarray(self._counts[places] == 1, dtype=bool)

    def of(self, key: int) -> Ints:
        """All usages of one key, in file order."""
        place = int(np.searchsorted(self.keys, key))
        start = self._starts[place]
        return self._order[start : start + self._counts[place]]

    def in_file_order(self, keys: Keys) -> list[int]:
        """The keys as the file lists them."""
        first, _ = self.lines(keys)
        return [int(key) for key in keys[np.argsort(first, kind="stable")]]

    def amounts(self, key: int) -> Amounts:
        """Pieces by unit."""
        return amounts_of(self.bom.usages, self.of(key))

    def names(self, key: int) -> tuple[str, str]:
        """Parent and child by part number."""
        usage, numbers = int(self.of(key)[0]), self.bom.parts.part_number
        return str(numbers[self.bom.usages.parent[usage]]), str(numbers[self.bom.usages.child[usage]])

    def place(self, key: int) -> Place:
        """The usage as a value."""
        return Place(*self.names(key), self.amounts(key))

    def is_assembly(self, key: int) -> bool:
        """Whether the child has parts of its own."""
        child = int(self.bom.usages.child[int(self.of(key)[0])])
        return len(self.bom.usages_of(child)) > 0


def amounts_of(usages: Usages, lines: Iterable[int]) -> Amounts:
    """How many pieces some usages are together, by unit."""
    totals: dict[str, Fraction | None] = {}
    for usage in lines:
        unit = str(usages.unit[usage])
        quantity = _number(str(usages.quantity[usage]))
        before = totals.get(unit, Fraction(0))
        totals[unit] = None if before is None or quantity is None else before + quantity
    return tuple(sorted(totals.items()))


def _usages(
    before: _Uses, after: _Uses
) -> tuple[tuple[ChangedQuantity, ...], tuple[ChangedReferences, ...], list[int], list[int]]:
    """Usages with another quantity or at other places, and the keys of those that only the old or only the new has.

    Where one of the two files has no reference designators at all, none has changed.
    """
    both = np.intersect1d(before.keys, after.keys, assume_unique=True)
    was, only_then = before.lines(both)
    now, only_now = after.lines(both)
    old, new = before.bom.usages, after.bom.usages
    differ = (old.quantity[was] != new.quantity[now]) | (old.unit[was] != new.unit[now])
    referred = all(_bools(usages.reference_designators != "").any() for usages in (old, new))
    if referred:
        differ |= old.reference_designators[was] != new.reference_designators[now]
    look = np.flatnonzero(_bools(differ) | ~only_then | ~only_now)
    changed, references = [], []
    for key in after.in_file_order(both[look]):
        amounts = before.amounts(key), after.amounts(key)
        if amounts[0] != amounts[1]:
            changed.append(ChangedQuantity(*after.names(key), *amounts))
        marks = (references_of(old, before.of(key)), references_of(new, after.of(key))) if referred else ("", "")
        if marks[0] != marks[1] and places_of(marks[0]) != places_of(marks[1]):
            references.append(ChangedReferences(*after.names(key), *marks))
    lost = before.in_file_order(np.setdiff1d(before.keys, both, assume_unique=True))
    gained = after.in_file_order(np.setdiff1d(after.keys, both, assume_unique=True))
    return tuple(changed), tuple(references), lost, gained


def _bools(column: Text | npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    return np.asarray(column, dtype=bool)


def _moves(
    before: _Uses, after: _Uses, lost: list[int], gained: list[int]
) -> tuple[tuple[Move, ...], list[int], list[int]]:
    """Pairs of a lost and a gained usage of one child, those of equal quantity first; and what is left of both."""
    pairs: dict[int, int] = {}
    exact: dict[tuple[int, Amounts], deque[int]] = defaultdict(deque)
    for key in lost:
        exact[key & _CHILD, before.amounts(key)].append(key)
    for key in gained:
        alike = exact.get((key & _CHILD, after.amounts(key)))
        if alike:
            pairs[key] = alike.popleft()
    left: dict[int, deque[int]] = defaultdict(deque)
    taken = set(pairs.values())
    for key in lost:
        if key not in taken:
            left[key & _CHILD].append(key)
    for key in gained:
        if key not in pairs and left.get(key & _CHILD):
            pairs[key] = left[key & _CHILD].popleft()
    moves = []
    for key in gained:
        if key in pairs:
            partner = pairs[key]
            (old_parent, child), (new_parent, _) = before.names(partner), after.names(key)
            assembly = before.is_assembly(partner) or after.is_assembly(key)
            moves.append(Move(child, old_parent, new_parent, before.amounts(partner), after.amounts(key), assembly))
    gone = set(pairs.values())
    return tuple(moves), [key for key in lost if key not in gone], [key for key in gained if key not in pairs]
