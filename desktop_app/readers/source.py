"""What is known of a file that was read: which bytes, which sheet, which columns, and how it was understood.

`ReadBom` is what every BOM reader returns; the audit, the window and the dossier see files only through it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from desktop_app.bom import Bom, Problem
from desktop_app.bom.messages import in_words
from desktop_app.declarations import Statement
from desktop_app.readers.choices import AUTOMATIC, Choices
from desktop_app.readers.understanding import Understanding


class UnreadableFile(Exception):
    """A file that cannot be understood; the message names it and says what was looked for and what to do.

    `by_hand` says that its cells can be read, so that the user can show where header and columns are.
    """

    def __init__(self, file: str, message: str, by_hand: bool = False) -> None:
        super().__init__(f"{PurePath(file).name}: {message}")
        self.file = file
        self.message = message
        self.by_hand = by_hand

    def in_language(self, language: str) -> str:
        """The file and the message in `en` or `zh`."""
        between = "：" if language == "zh" else ": "
        return f"{PurePath(self.file).name}{between}{in_words(self.message, language)}"


@dataclass(frozen=True)
class JoinedFile:
    """A part master that was joined."""

    file: str
    sha256: str


@dataclass(frozen=True)
class SourceInfo:
    """How a file was read: `header_row` is 0-based in the sheet, `columns` the header text of each role.

    `structure` is one of `levels`, `parent-child`, `flat`, `declaration`, `cyclonedx`. `encoding` is that of a text file,
    `""` for a workbook. `choices` are those that it was read with, `masters` the part masters in files of their own,
    `also` the sheets that were read together with `sheet`.
    """

    file: str
    sha256: str
    sheet: str
    header_row: int
    encoding: str
    structure: str
    columns: Mapping[str, str] = field(default_factory=dict)
    choices: Choices = AUTOMATIC
    masters: tuple[JoinedFile, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class ReadBom:
    """A bill of materials as read: its source, the graph, what had to be assumed, and statements that stood in it.

    `understanding` says how the file was understood, in more detail than `source`; every reader gives it.
    """

    source: SourceInfo
    bom: Bom
    problems: tuple[Problem, ...] = ()
    statements: tuple[Statement, ...] = ()
    understanding: Understanding | None = None
