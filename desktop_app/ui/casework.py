"""Cases as the window keeps them: begun in the recovery folder, opened, changed step by step, left. In the worker; no Qt.

Whatever is open is a case from the first file on. One without a name lies in the recovery folder, where it is found again
after a crash or after the window was closed on it. Every change is in its file when the function returns.
"""

import getpass
import platform
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from desktop_app.bom.messages import reason, worded
from desktop_app.case import (
    Case,
    CaseInUse,
    Edit,
    Entry,
    Holder,
    ReadOnlyCase,
    Recoverable,
    Stamp,
    UnreadableCase,
    UnwritableCase,
    WhyReadOnly,
    discard,
    edits,
    new_case,
    open_case,
    read_case,
    recoverable,
)
from desktop_app.readers import UnreadableFile

Progress = Callable[[str], None]

#: An edit is made from the case as it is when its turn comes.
Make = Callable[[Case], Edit]

#: Exceptions of cases whose message is written for the user.
PLAIN_ERRORS = (CaseInUse, ReadOnlyCase, UnreadableCase, UnwritableCase)


#: What is read anew when it changes.
_READ = {"source", "choices", "master", "declarations", "rule-pack", "overlay"}


@dataclass(frozen=True)
class Standing:
    """How a case stands: its name and place, whether it has one of its own, and what can be undone and done again.

    `last_change` is the hash of the last entry that changed what it holds; another one means that something was done.
    """

    path: Path
    source: str
    untitled: bool
    read_only: WhyReadOnly | None
    last_change: str
    undo: Entry | None
    redo: Entry | None
    #: The journal, or what was added to it since it was last asked for.
    entries: tuple[Entry, ...] = ()

    @property
    def name(self) -> str:
        """What it is called: by its file, or as long as it has no name by its bill of materials."""
        return self.source if self.untitled else self.path.name


def stamp() -> Stamp:
    """Who sits here, now."""
    return Stamp(user(), datetime.now(UTC).astimezone())


def holder() -> Holder:
    """Who opens a case here."""
    return Holder(user(), platform.node(), datetime.now(UTC).astimezone())


def user() -> str:
    """The name of whoever sits here, as the system knows it."""
    with suppress(OSError, KeyError):  # a system without a name for its user
        return getpass.getuser()
    return "unknown"


def standing(case: Case, after: int = 0) -> Standing:
    """How a case stands now, with the entries of its journal after a number."""
    source = case.content.source
    return Standing(
        case.path,
        source.file if source is not None else "",
        case.untitled,
        case.why_read_only,
        case.last_change,
        case.next_undo,
        case.next_redo,
        tuple(case.journal(after)),
    )


def begin(folder: Path, as_of: date) -> Case:
    """A new case without a name.

    Raises:
        UnwritableCase: none can be made in that folder.
    """
    return new_case(folder, as_of, stamp(), holder())


def open_saved(path: Path, read_only: bool = False, untitled: bool = False) -> Case:
    """A case that was saved.

    Raises:
        CaseInUse: somebody has it open.
        UnreadableCase: it is damaged.
    """
    if read_only:
        return read_case(path, holder())
    return open_case(path, stamp(), holder(), untitled=untitled)


def apply(case: Case, make: Make, progress: Progress) -> Entry | None:
    """Make a change. One after which a file could not be read is not made; exported items that it takes away are not chosen.

    Raises:
        UnreadableFile: a file could not be read any more.
        InvalidPack: the rules could not be used.
        ReadOnlyCase, UnwritableCase: nothing has changed.
    """
    edit = make(case)
    reads = any(address.split("/")[0] in _READ for address in edit.values)
    if reads and (edit.values.get("source") or case.content.source) is not None:
        bom = case.after(edit, progress).read.bom
        chosen = case.content.chosen
        items = tuple(number for number in chosen.items if number in bom.index)
        if items != chosen.items:
            edit = edits.together(edit.action, edit, edits.change_settings(replace(chosen, items=items)))
    return case.apply(edit, stamp())


def undo_to(case: Case, number: int) -> Entry | None:
    """Take back everything that was done after an entry; the last that did so, None where there was nothing."""
    last = None
    while (entry := case.next_undo) is not None and entry.number > number:
        last = case.undo(stamp())
    return last


def content_of(path: Path) -> bytes:
    """The bytes of a file that is to be kept.

    Raises:
        UnreadableFile: it cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UnreadableFile(path.name, worded("file-unopened", reason=reason(problem))) from problem


def leave(case: Case, keep: bool) -> None:
    """Let go of a case; one without a name is removed unless it is to be kept for another day."""
    path, remove = case.path, case.untitled and not keep and not case.read_only
    case.close()
    if remove:
        with suppress(OSError):  # what cannot be removed is offered again, which does no harm
            path.unlink()


def left_behind(folder: Path) -> Sequence[Recoverable]:
    """Cases without a name in which something was done and that nobody has open."""
    return recoverable(folder, holder())


def put_away(path: Path) -> None:
    """Move a case that nobody wants back out of sight.

    Raises:
        CaseInUse: somebody has it open.
        UnwritableCase: it cannot be moved.
    """
    try:
        discard(path, holder())
    except OSError as problem:
        raise UnwritableCase(worded("case-unmoved", file=path.name, reason=reason(problem))) from problem
