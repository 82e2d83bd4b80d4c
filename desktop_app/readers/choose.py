"""Which sheet of a file is the bill of materials, and what is said where none is.

Every sheet is read as far as roles and rows, which is cheap, and scored; a sheet that says who goes into whom is preferred
to a list of the same parts, the first and one called `BOM` to others that read about as well. Where the user names the sheet,
the others are looked at all the same, because one of them may be the part master.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.bom.messages import Message, worded
from desktop_app.bom.problem import Problem, info
from desktop_app.readers.choices import AUTOMATIC, NO_HEADER, Choices
from desktop_app.readers.headings import under_headings
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.table import Understood, understand, without_header_words
from desktop_app.readers.words import mentions

_DECLARING = frozenset(
    {"constituent", "stage", "item_class", "technology_origin", "equipment_origin", "country_of_origin"}
)

#: How much less than the best sheet another may score that is still named to the user.
_WORTH_NAMING = 0.3


@dataclass(frozen=True, eq=False)
class Chosen:
    """The sheet that is read, all that read as tables of parts, and the remark on the others."""

    best: Understood
    found: tuple[Understood, ...]
    remarks: tuple[Problem, ...]


def choose(file: str, sheets: Sequence[Sheet], choices: Choices, declarations: bool = False) -> Chosen:
    """The sheet to read.

    Args:
        declarations: only tables of suppliers' statements are wanted.

    Raises:
        UnreadableFile: no sheet will do, or the user's choice does not fit.
    """
    sheets = [under_headings(sheet) for sheet in sheets]
    wanted = _chosen_by_user(file, sheets, choices)
    kind = True if declarations else None
    told = [(sheet, choices if sheet in wanted else AUTOMATIC) for sheet in sheets]
    found = [u for sheet, said in told if (u := understand(file, sheet, said, kind)) is not None]
    if declarations:
        found = [u for u in found if _DECLARING & u.regions[0].columns.columns.keys()]
    elif not any(u.sheet in wanted for u in found) and choices.header_row is None:
        found += [u for sheet in wanted if (u := without_header_words(file, sheet, choices)) is not None]
    eligible = [u for u in found if u.sheet in wanted]
    if not eligible:
        raise UnreadableFile(file, _nothing_found(wanted, choices, declarations))
    best = max(eligible, key=lambda u: (u.declaration if declarations else True, u.score * _promise(u, sheets)))
    others = [u for u in found if u is not best and u.items >= 2 and u.score >= _WORTH_NAMING * best.score]
    remarks = []
    if others and choices.sheet is None:
        listed = ", ".join(f"“{other.sheet.name}”" for other in others)
        remarks.append(info(worded("other-sheets", sheet=best.sheet.name, listed=listed)))
    return Chosen(best, tuple(found), tuple(remarks))


def _chosen_by_user(file: str, sheets: Sequence[Sheet], choices: Choices) -> Sequence[Sheet]:
    if choices.sheet is not None:
        chosen = [sheet for sheet in sheets if sheet.name == choices.sheet]
        if not chosen:
            listed = ", ".join(f"“{sheet.name}”" for sheet in sheets)
            raise UnreadableFile(file, worded("no-such-sheet", sheet=choices.sheet, listed=listed))
        sheets = chosen
    if not any(len(sheet) for sheet in sheets):
        raise UnreadableFile(file, worded("sheets-empty"))
    if choices.header_row is not None and not any(NO_HEADER <= choices.header_row < len(sheet) for sheet in sheets):
        raise UnreadableFile(file, worded("no-such-row", row=choices.header_row + 1))
    return sheets


def _promise(found: Understood, sheets: Sequence[Sheet]) -> float:
    """Of sheets that read about equally well, the one that is meant."""
    roles = found.regions[0].columns.columns.keys()
    structured = 2.5 if roles & {"level", "parent"} else 1.3 if "quantity" in roles else 1.0
    named = 1.4 if mentions("list", found.sheet.name) else 1.0
    return structured * named * (1.08 if found.sheet is sheets[0] else 1.0)


def _nothing_found(sheets: Sequence[Sheet], choices: Choices, declarations: bool) -> Message:
    if choices.header_row == NO_HEADER:
        return worded("no-number-column-header-row")
    if choices.header_row is not None:
        return worded("header-words-missing", row=choices.header_row + 1)
    if declarations:
        return worded("no-declarations-found")
    widest = max(len(sheet.columns) for sheet in sheets)
    if len(sheets) > 1:
        return worded("no-bom-found", size=worded("size-sheets", count=len(sheets)))
    return worded("no-bom-found", size=worded("size-sheet", rows=len(sheets[0]), columns=widest))


def no_lines(found: Understood) -> Message:
    """What is said of a header without lines."""
    return worded("no-lines-below", row=found.header_row + 1)
