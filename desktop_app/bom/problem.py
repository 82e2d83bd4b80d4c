"""What the user's file got wrong, as values that travel with the result instead of stopping it.

A `Problem` says where it is, what is wrong and what was done about it. Nothing that a reader or the builder mends,
skips or adds up goes without one.
"""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.bom.messages import in_words


class Severity(StrEnum):
    """How much a problem weighs on the result."""

    ERROR = "error"  # part of the file could not be used as it stands
    WARNING = "warning"  # it was used, and somebody should look
    INFO = "info"  # an assumption that was made


@dataclass(frozen=True, order=True)
class Problem:
    """One finding about the input.

    `row` is 0-based in the sheet, as in the JSON; messages name rows as a spreadsheet does, from 1. `column` is the
    header text of the column, `file` the name of the file where that is not the BOM itself, `sheet` that of the sheet where
    another is read with the one that the file was read from.
    """

    severity: Severity
    message: str
    row: int | None = None
    column: str | None = None
    file: str | None = None
    sheet: str | None = None

    def in_language(self, language: str) -> str:
        """The message in `en` or `zh`; one that is no `Message` has English only."""
        return in_words(self.message, language)


def error(message: str, row: int | None = None, column: str | None = None, file: str | None = None) -> Problem:
    """A problem that kept part of the file from being used."""
    return Problem(Severity.ERROR, message, row, column, file)


def warning(message: str, row: int | None = None, column: str | None = None, file: str | None = None) -> Problem:
    """A problem that somebody should look at."""
    return Problem(Severity.WARNING, message, row, column, file)


def info(message: str, row: int | None = None, column: str | None = None, file: str | None = None) -> Problem:
    """An assumption that was made, said so that nobody has to guess it."""
    return Problem(Severity.INFO, message, row, column, file)
