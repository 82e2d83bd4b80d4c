"""Which files of a tree of folders a batch looks at, and which declarations tables apply to which of them.

Files are taken by their ending, because a product's folder also holds drawings of gigabytes; what they are is then told
by their content. Everything that was not looked at is counted, so that nobody takes silence for an answer.
"""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from desktop_app.batch.output import STATE_FOLDER
from desktop_app.bom.messages import reason

#: Endings of files that may hold a bill of materials or declarations.
LOOKED_AT = frozenset(
    {".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xltx", ".xls", ".ods"}
    | {".json", ".xml", ".html", ".htm", ".net"}
)


@dataclass(frozen=True)
class Listed:
    """A file to look at: `path` is relative to the tree's folder, with `/` on every system; `place` is where it is."""

    path: str
    place: Path


@dataclass(frozen=True)
class Listing:
    """What is in a tree. `not_looked_at` counts files by ending, `closed` names folders that cannot be listed, with why."""

    files: tuple[Listed, ...]
    not_looked_at: Mapping[str, int] = field(default_factory=dict)
    closed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """A declarations table: where it stands and which bytes it was when the batch looked.

    `scope` is the folder whose bills of materials it applies to, `""` for the whole tree. A table that was named on the
    command line has its path as given and applies to the whole tree. `problem` says why it cannot be used, `""` if it can.
    """

    path: str
    place: Path
    sha256: str
    scope: str = ""
    statements: int = 0
    problem: str = ""

    def applies_to(self, path: str) -> bool:
        """Whether the file at `path` stands in the table's folder or below."""
        return not self.scope or path.startswith(self.scope + "/")


def list_tree(folder: Path, out: Path) -> Listing:
    """The files under `folder`, in the order of their paths.

    Hidden files and folders, lock files of office programs, linked folders, `out` and the output of other batches are left
    out.
    """
    files: list[Listed] = []
    other: Counter[str] = Counter()
    closed: dict[str, str] = {}

    def note_closed(problem: OSError) -> None:
        place = Path(os.fsdecode(problem.filename)) if problem.filename else folder
        closed[_relative(place, folder)] = reason(problem)

    ours = out.resolve()
    for here, folders, names in os.walk(folder, onerror=note_closed):
        if STATE_FOLDER in folders or Path(here).resolve() == ours:
            folders.clear()
            continue
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            place = Path(here, name)
            if name.startswith((".", "~$")) or not place.is_file():
                continue
            if place.suffix.lower() in LOOKED_AT:
                files.append(Listed(_relative(place, folder), place))
            else:
                other[place.suffix.lower()] += 1
    files.sort(key=lambda file: PurePosixPath(file.path).parts)
    return Listing(tuple(files), dict(sorted(other.items())), dict(sorted(closed.items())))


def tables_for(path: str, tables: Iterable[Table]) -> tuple[Table, ...]:
    """The tables that apply to the file at `path`, each content once: those for the whole tree first, the nearest last."""
    applying = [table for table in tables if table.applies_to(path)]
    applying.sort(key=lambda table: len(PurePosixPath(table.scope).parts))
    once: dict[str, Table] = {}
    for table in applying:
        once.setdefault(table.sha256, table)
    return tuple(once.values())


def folder_of(path: str) -> str:
    """The folder that a file of the tree stands in, `""` for the tree's own."""
    return path.rpartition("/")[0]


def _relative(place: Path, folder: Path) -> str:
    path = place.relative_to(folder).as_posix()
    return "" if path == "." else path
