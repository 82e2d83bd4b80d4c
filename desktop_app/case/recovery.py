"""What a crash left behind: untitled cases in the recovery folder that nobody has open any more.

An untitled case is a case like any other, saved with every change; it only lies in a folder of the program's until the user
gives it a name. So there is nothing to piece together after a crash: what lies there is listed, and opened with
`open_case(path, …, untitled=True)`.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.bom.messages import told
from desktop_app.case.case import SUFFIX, read_case
from desktop_app.case.lock import CaseInUse, Holder, acquire
from desktop_app.case.store import UnreadableCase

#: Where cases go that the user does not want back.
DISCARDED = "discarded"


@dataclass(frozen=True)
class Recoverable:
    """A case that was left behind. `source` is the file's name of its bill of materials, `""` where it has none.

    `changes` counts the entries of its journal; `changed_at` and `changed_by` are of the last one. `problem` says why it
    cannot be read, `""` where it can.
    """

    path: Path
    source: str = ""
    changes: int = 0
    changed_at: datetime | None = None
    changed_by: str = ""
    problem: str = ""


def recoverable(folder: Path, holder: Holder) -> tuple[Recoverable, ...]:
    """Untitled cases that nobody has open, the last changed first. Those in which nothing was ever done are left out.

    A change that a crash interrupted is taken back while looking.
    """
    found = []
    for path in sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []:
        try:
            acquire(path, holder).release()
        except (CaseInUse, OSError):
            continue
        try:
            with read_case(path, holder) as case:
                entries = list(case.journal())
                source = case.content.source
        except UnreadableCase as problem:
            found.append(Recoverable(path, problem=told(problem)))
            continue
        if len(entries) > 1:
            last = entries[-1]
            named = source.file if source is not None else ""
            found.append(Recoverable(path, named, len(entries), last.moment, last.by))
    return tuple(sorted(found, key=lambda one: one.changed_at.timestamp() if one.changed_at else 0.0, reverse=True))


def discard(path: Path, holder: Holder) -> Path:
    """Move an untitled case out of sight, into a folder beside it, where it stays until somebody empties that.

    Raises:
        CaseInUse: somebody has it open.
        OSError: it cannot be moved.
    """
    lock = acquire(path, holder)
    try:
        folder = path.parent / DISCARDED
        folder.mkdir(exist_ok=True)
        number, target = 0, folder / path.name
        while target.exists():
            number += 1
            target = folder / f"{path.stem} ({number}){path.suffix}"
        path.rename(target)
        with suppress(OSError):
            path.with_name(path.name + "-journal").rename(target.with_name(target.name + "-journal"))
    finally:
        lock.release()
    return target
