"""What newly arrived statements change in those already there, shown before they are taken in.

Statements are compared by what they are about: a part's class, one of its constituents, one of its stages, each from one
source. A conflict is never solved here: both statements stay on record, and a person says which one counts.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.declarations.statement import SAYING, SIGNING, Statement


class Change(StrEnum):
    """What a new statement is to those already there."""

    ADDED = "added"  # nothing was stated about this before
    CHANGED = "changed"  # fills in, renews, or later says otherwise than a statement of the same supplier
    CONFLICTING = "conflicting"  # says otherwise, and nothing shows that it is the later word
    SAME = "same"  # says what is already there, or less


@dataclass(frozen=True)
class Entry:
    """One new statement beside the one that it meets; `roles` are where they differ."""

    change: Change
    new: Statement
    old: Statement | None
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Difference:
    """All of it, in the order of the new statements."""

    entries: tuple[Entry, ...]

    def of(self, change: Change) -> tuple[Entry, ...]:
        """The entries of one kind."""
        return tuple(entry for entry in self.entries if entry.change is change)

    def after(self, known: Sequence[Statement], chosen: Mapping[int, bool] | None = None) -> tuple[Statement, ...]:
        """The statements that count once the new ones are taken in.

        A changed statement gives way to the new one. Of a conflict both stay, side by side, unless `chosen` says by the
        entry's index that the new (True) or the old (False) one counts.
        """
        gone: set[int] = set()
        added: list[Statement] = []
        for index, entry in enumerate(self.entries):
            decided = (chosen or {}).get(index)
            takes_over = entry.change is Change.CHANGED or (entry.change is Change.CONFLICTING and decided is True)
            if takes_over:
                gone.add(id(entry.old))
            if entry.change is not Change.SAME and not (entry.change is Change.CONFLICTING and decided is False):
                added.append(entry.new)
        return (*(s for s in known if id(s) not in gone), *added)


def by_supplier(statement: Statement) -> str:
    """The source of a statement where nothing else is known: its supplier's name."""
    return _folded(statement.supplier)


def difference(
    known: Sequence[Statement], new: Sequence[Statement], source: Callable[[Statement], str] = by_supplier
) -> Difference:
    """What `new` statements add to, change in, or contradict of the `known` ones.

    `source` names who speaks: two statements of different sources about one part do not meet. A maker and a dealer of the
    same part may be one source.
    """
    groups: dict[tuple[str, ...], list[Statement]] = {}
    of_part: dict[tuple[str, ...], list[Statement]] = {}
    for statement in known:
        key = (source(statement), *about(statement))
        groups.setdefault(key, []).append(statement)
        of_part.setdefault(key[:2], []).append(statement)
    order = {id(statement): place for place, statement in enumerate(known)}
    entries: dict[int, Entry] = {}
    waiting: list[int] = []
    for place, statement in enumerate(new):
        old = groups.get((source(statement), *about(statement)), [])
        twin = next((o for o in old if not _differing(statement, o, (*SAYING, *SIGNING))), None)
        if twin is None:
            waiting.append(place)
        else:
            old.remove(twin)
            entries[place] = Entry(Change.SAME, statement, twin)
    for place in waiting:
        statement = new[place]
        key = (source(statement), *about(statement))
        old = groups.get(key, [])
        if old:
            nearest = min(old, key=lambda o: (len(_differing(statement, o, SAYING)), order[id(o)]))
            old.remove(nearest)
            entries[place] = _compared(statement, nearest)
        else:
            excluded = _excluded(statement, of_part.get(key[:2], ()))
            change = Change.CONFLICTING if excluded is not None else Change.ADDED
            entries[place] = Entry(change, statement, excluded, ("constituent",) if excluded is not None else ())
    return Difference(tuple(entries[place] for place in range(len(new))))


def about(statement: Statement) -> tuple[str, ...]:
    """What a statement is about, folded: its part, and its class, one of its constituents, or one of its stages."""
    part = _folded(statement.part_number)
    if statement.stage:
        return (part, "stage", statement.stage)
    if statement.item_class or not statement.constituent:
        return (part, "class", "")
    return (part, "holds", statement.constituent)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _differing(new: Statement, old: Statement, roles: Iterable[str]) -> tuple[str, ...]:
    return tuple(role for role in roles if getattr(new, role) != getattr(old, role))


def _compared(new: Statement, old: Statement) -> Entry:
    said = _differing(new, old, SAYING)
    against = [role for role in said if getattr(new, role) and getattr(old, role)]
    more = [role for role in said if getattr(new, role) and not getattr(old, role)]
    roles = (*said, *_differing(new, old, SIGNING))
    if against:
        later = new.declared_on is not None and old.declared_on is not None and new.declared_on > old.declared_on
        return Entry(Change.CHANGED if later else Change.CONFLICTING, new, old, roles)
    renewed = _later(new.declared_on, old.declared_on) or _later(new.valid_until, old.valid_until)
    return Entry(Change.CHANGED if more or renewed else Change.SAME, new, old, roles)


def _later(new: date | None, old: date | None) -> bool:
    return new is not None and (old is None or new > old)


def _excluded(new: Statement, others: Iterable[Statement]) -> Statement | None:
    """A known statement that the new one excludes: that the part holds nothing against that it holds something."""
    if not new.constituent:
        return None
    return next(
        (o for o in others if o.constituent and (o.constituent == "none") is not (new.constituent == "none")), None
    )
