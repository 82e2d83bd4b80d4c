"""What a batch is asked for, how far it is, and what comes of it, as values.

`desktop_app.batch.run` makes a `Batch` of an `Order`; the summaries only show it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.batch.jobs import Setup
from desktop_app.batch.record import Record
from desktop_app.batch.tree import Listing, Table


class Step(StrEnum):
    """What a batch is doing."""

    LISTING = "listing the files"
    LOOKING = "looking what they are"
    AUDITING = "auditing"
    SUMMARISING = "writing the summary"


@dataclass(frozen=True)
class Progress:
    """How far a batch is: `done` of `total` files of this step; `failed` of them gave no audit; `path` is the last one."""

    step: Step
    done: int
    total: int
    failed: int = 0
    path: str = ""


#: Told of every file; it may raise to cancel, and that exception passes. What is finished is kept.
Tell = Callable[[Progress], None]


@dataclass(frozen=True)
class Order:
    """What to audit and where to put it. `tables` are declarations that apply to everything.

    `language` is that of the workbook and the page, `en` or `zh`; the CSV is for programs and stays English.
    """

    folder: Path
    out: Path
    tables: tuple[Table, ...] = ()
    language: str = "en"


@dataclass(frozen=True)
class Batch:
    """The result. `records` are all files that were to be audited, by path, and `tables` the declarations that were found.

    The last three say how this run went: audits made now, results taken over from before, outdated audits removed.
    """

    order: Order
    setup: Setup
    records: tuple[Record, ...]
    tables: tuple[Table, ...]
    listing: Listing
    audited: int
    kept: int
    removed: int

    @property
    def failures(self) -> tuple[Record, ...]:
        """The files that could not be audited."""
        return tuple(record for record in self.records if record.failure)

    def applied_to(self, table: Table) -> int:
        """How many bills of materials a table was applied to."""
        return sum(table.path in record.declarations for record in self.records)


def report_path(path: str) -> str:
    """Where the audit of a file is in the output: the tree is mirrored, and the ending tells a.csv from a.xlsx."""
    return path + ".json"
