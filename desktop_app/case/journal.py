"""The record of every change to a case: who, when, what, from, to. It is only ever added to, and each entry seals the last.

An entry's hash is that of its own content and of the hash before it, so that nothing in the middle can be altered, left out
or put in without every later hash being wrong. Undoing is an entry too, whose changes are those of the undone one turned
round; what can be undone or done again therefore follows from the journal alone, today or after any number of restarts.

Whoever can write the file can also write a new chain. The hash of the last entry, kept elsewhere (printed in a dossier,
sent to somebody), proves all that came before it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.bom.messages import told, worded
from desktop_app.case.codec import Plain, canonical, digest

#: What the first entry seals.
BEGINNING = "0" * 64


class Kind(StrEnum):
    """What an entry does to those before it."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    NOTE = "note"  # changes nothing: saved under another name, brought up to a newer form


@dataclass(frozen=True)
class Stamp:
    """Who changes something, and when; the moment has a time zone.

    Raises:
        ValueError: it has none, or nobody is named.
    """

    by: str
    at: datetime

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a change needs a moment with a time zone")
        if not self.by.strip():
            raise ValueError("a change needs a name")


@dataclass(frozen=True)
class Change:
    """One address of the case with what stood there and what stands there now; None is nothing."""

    address: str
    old: Plain
    new: Plain

    def turned(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.address, self.new, self.old)


@dataclass(frozen=True)
class Entry:
    """One line of the journal. `about` is the number of the entry that an undo or redo is about, `at` ISO 8601.

    `what` is the name of an action (see `desktop_app.case.edits.Action`), for programs to put into words.
    """

    number: int
    kind: Kind
    about: int | None
    what: str
    by: str
    at: str
    changes: tuple[Change, ...]
    hash: str

    @property
    def moment(self) -> datetime:
        """When it was made."""
        return datetime.fromisoformat(self.at)


def sealed(previous: str, entry: Entry) -> str:
    """The hash that an entry ought to have after one with the hash `previous`."""
    changes = [[change.address, change.old, change.new] for change in entry.changes]
    said = [previous, entry.number, str(entry.kind), entry.about, entry.what, entry.by, entry.at, changes]
    return digest(said)


@dataclass
class Steps:
    """What can be undone and done again: numbers of entries, the latest last."""

    done: list[int]
    undone: list[int]

    def take(self, number: int, kind: Kind, about: int | None) -> None:
        """Follow one more entry.

        Raises:
            ValueError: an undo or redo is not about the entry whose turn it is.
        """
        if kind is Kind.DO:
            self.done.append(number)
            self.undone.clear()
        elif kind is not Kind.NOTE:
            source, target = (self.done, self.undone) if kind is Kind.UNDO else (self.undone, self.done)
            if not source or source[-1] != about:
                raise ValueError(worded("step-out-of-turn", entry=number, about=about))
            target.append(source.pop())


@dataclass(frozen=True)
class Finding:
    """Something in a case that is not as its journal says. `entry` is the number of the entry, None where none is meant."""

    entry: int | None
    message: str


def check(entries: Iterable[Entry], state: Mapping[str, Plain]) -> tuple[Finding, ...]:
    """What is wrong with a journal, and with a state that ought to be what it leads to."""
    found: list[Finding] = []
    previous, last = BEGINNING, 0
    replayed: dict[str, Plain] = {}
    steps = Steps([], [])
    for entry in entries:
        if entry.number != last + 1:
            found.append(Finding(entry.number, worded("entry-missing", entry=last + 1)))
        if entry.hash != sealed(previous, entry):
            found.append(Finding(entry.number, worded("entry-altered", entry=entry.number)))
        try:
            steps.take(entry.number, entry.kind, entry.about)
        except ValueError as problem:
            found.append(Finding(entry.number, worded("entry-order", problem=told(problem))))
        for change in entry.changes:
            if canonical(replayed.get(change.address)) != canonical(change.old):
                message = worded("entry-from-nothing", entry=entry.number, address=change.address)
                found.append(Finding(entry.number, message))
            if change.new is None:
                replayed.pop(change.address, None)
            else:
                replayed[change.address] = change.new
        previous, last = entry.hash, entry.number
    for address in sorted({*replayed, *state}):
        if canonical(replayed.get(address)) != canonical(state.get(address)):
            found.append(Finding(None, worded("state-altered", address=address)))
    return tuple(found)
