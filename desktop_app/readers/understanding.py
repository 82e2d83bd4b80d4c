"""How a file was understood, as a value: which sheet, header and columns, what was left out and what was assumed.

The reader fills it in; a window shows it, a dossier can print it, and a profile (see `profiles`) is made of it. Rows and
columns are 0-based in the sheet, as everywhere in values; only messages count from 1.
"""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.bom.messages import Message
from desktop_app.readers.choices import AUTOMATIC, Choices

#: Below this the user should look at the mapping before anything is concluded from it.
SURE = 0.7


class RowKind(StrEnum):
    """What a row is that is no line item."""

    TITLE = "title"
    HEADER = "header"
    HEADING = "heading"
    TOTAL = "total"
    REMARK = "remark"
    NAMELESS = "nameless"  # something stands there, but no part is named
    OUTSIDE = "outside"  # the user drew the table's borders without it


@dataclass(frozen=True)
class ColumnUse:
    """A column of the sheet and the role it plays, `""` for none.

    `confidence` runs from 0 to 1; 1 is what the user decided. `sample` are the first filled cells of the line items.
    """

    index: int
    header: str
    role: str
    confidence: float
    sample: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableUse:
    """One table of the sheet: rows of its header (None without one), of its lines, and all columns that it has."""

    header_row: int | None
    last_header_row: int
    rows: tuple[int, int]
    lines: int
    columns: tuple[ColumnUse, ...]


@dataclass(frozen=True)
class Skipped:
    """Rows of one kind that are no line items."""

    kind: RowKind
    rows: tuple[int, ...]


@dataclass(frozen=True)
class SheetGlance:
    """A sheet of the file at a glance; `lines` are the line items it would give, 0 where it is no bill of materials."""

    name: str
    rows: int
    columns: int
    hidden: bool
    lines: int
    score: float


@dataclass(frozen=True)
class Understanding:
    """All of it. A format with fields of its own, such as CycloneDX, has no sheets and no tables.

    `structure` is that of `SourceInfo`; `assumed` are the messages of what the file does not say, and of what was chosen by
    hand; `choices` are those choices. `also` are the sheets that were read together with `sheet`, `doubts` the reasons why
    the file may be meant otherwise.
    """

    structure: str
    confidence: float
    sheet: str = ""
    sheets: tuple[SheetGlance, ...] = ()
    tables: tuple[TableUse, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    assumed: tuple[str, ...] = ()
    choices: Choices = AUTOMATIC
    also: tuple[str, ...] = ()
    doubts: tuple[Message, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether nothing asks for a look at the mapping."""
        chosen = self.choices.header_row is not None and bool(self.choices.columns)
        return (chosen or self.confidence >= SURE) and not self.choices.doubt

    def column_of(self, role: str) -> ColumnUse | None:
        """The column of the first table that plays a role."""
        return next((c for table in self.tables[:1] for c in table.columns if c.role == role), None)
