"""Frees what the window showed before, a little in each turn of its event loop.

An audit of a product in which much is suspected is a million objects. Where the last reference to it goes, Python frees them
all before anything else runs: half a second in which no key is answered. Therefore the large collections in what leaves are
looked up first, and what is in them is held until the rest is gone; then it is let go piece by piece. Nothing is changed
in what others may hold, too, and what stays open is left out. All of it happens in the thread of the window.
"""

import time
import weakref
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Members from which on a collection is freed piece by piece, and members of a piece.
LARGE, PIECE = 100, 200

#: Members of a collection that refer to whatever all of them do.
SOME = 5

#: Seconds of a turn in which pieces are freed, and milliseconds from one turn to the next.
TURN, NEXT = 0.004, 12

#: Milliseconds from one look to the next at whether something that is still held elsewhere, as by a job, is gone.
LOOK = 250

Large: TypeAlias = (
    "dict[object, object] | list[object] | tuple[object, ...] | set[object] | frozenset[object] | NDArray[Any]"
)

_MANY = (dict, list, tuple, set, frozenset)


class LettingGo(QObject):
    """Holds what leaves until it is free."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leaving: deque[_Leaving] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    def __bool__(self) -> bool:
        """Whether something is not free yet."""
        return bool(self._leaving)

    def take(self, leaving: object, staying: object = None) -> None:
        """Free something once nobody else holds it, but for what `staying` holds, too. The caller lets go of it."""
        self._leaving.append(_Leaving(leaving, staying))
        self._timer.start(NEXT)

    def _turn(self) -> None:
        until = time.perf_counter() + TURN
        waiting = deque(one for one in self._leaving if not one.step(until))
        self._leaving = waiting
        if not waiting:
            self._timer.stop()
        else:
            self._timer.setInterval(LOOK if all(one.held_elsewhere for one in waiting) else NEXT)


class _Leaving:
    """One thing that leaves: first its large collections are looked up and cut into pieces, then it is let go itself,
    and when it is gone, the pieces are."""

    def __init__(self, leaving: object, staying: object) -> None:
        self._gone = weakref.ref(leaving)
        self._cutting: Iterator[list[object]] | None = _pieces(leaving, staying)
        self._pieces: deque[list[object]] = deque()

    @property
    def held_elsewhere(self) -> bool:
        """Whether nothing can be done now, because somebody else still holds the thing."""
        return self._cutting is None and self._gone() is not None

    def step(self, until: float) -> bool:
        """Go on until a time of the clock; whether everything is free."""
        while self._cutting is not None:
            piece = next(self._cutting, None)
            if piece is None:
                self._cutting = None
            else:
                self._pieces.append(piece)
            if time.perf_counter() > until:
                return False
        if self._gone() is not None:
            return False
        while self._pieces:
            self._pieces.popleft()  # collections before what is in them
            if time.perf_counter() > until:
                return False
        return True


def _pieces(leaving: object, staying: object) -> Iterator[list[object]]:
    """The members of the large collections of one thing that the other has not, cut into pieces."""
    known = {id(one) for one in large_collections(staying)}
    found = [one for one in large_collections(leaving) if id(one) not in known]
    known.update(map(id, found))
    for one in found:
        yield [one]  # to free a collection takes time of its own, even where all its members are still held
    for one in found:
        yield from _cut(one, known)


def _cut(collection: Large, known: set[int]) -> Iterator[list[object]]:
    """The members in pieces, and what is in large ones that are not known yet.

    They are taken down at once, because another thread may add to the collection.
    """
    if isinstance(collection, dict):
        members: Sequence[object] | NDArray[Any] = [*collection.keys(), *collection.values()]
    elif isinstance(collection, _MANY):
        members = list(collection)
    else:
        members = collection.reshape(-1)
    for start in range(0, len(members), PIECE):
        piece = list(members[start : start + PIECE])
        yield piece
        for member in piece:
            for large in _large_in(member):
                if id(large) not in known:
                    known.add(id(large))
                    yield from _cut(large, known)


def _large_in(member: object) -> Iterator[Large]:
    """A member that is large itself, or the large collections that objects in a small one hold."""
    if is_large(member):
        yield member
    elif isinstance(member, _MANY):
        for one in _held_by(member):
            yield from filter(is_large, (one, *_held_by(one)))


def large_collections(thing: object) -> Iterator[Large]:
    """The collections with many members that something of ours leads to, each once.

    Of their members only some are looked at, to find what all of them refer to.
    """
    seen, waiting = {id(thing)}, [thing]
    while waiting:
        for member in _held_by(waiting.pop()):
            if id(member) in seen:
                continue
            seen.add(id(member))
            if is_large(member):
                yield member
                members = member.values() if isinstance(member, dict) else member
                waiting.append(tuple(islice(members, SOME)))
            else:
                waiting.append(member)


def is_large(thing: object) -> TypeGuard[Large]:
    """Whether freeing it in one go is worth avoiding."""
    if isinstance(thing, _MANY):
        return len(thing) >= LARGE
    return type(thing).__name__ == "ndarray" and thing.dtype.hasobject and thing.size >= LARGE  # type: ignore[attr-defined]


def _held_by(one: object) -> list[object]:
    if isinstance(one, dict):
        return [*one.keys(), *one.values()]
    if isinstance(one, _MANY):
        return list(one)
    ours = type(one).__module__.startswith("desktop_app.")
    return list(getattr(one, "__dict__", {}).values()) if ours else []
