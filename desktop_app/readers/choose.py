"""Which sheet of a file is the bill of materials, and what is said where none is.

Every sheet is read as far as roles and rows, which is cheap, and scored; a sheet that says who goes into whom is preferred
to a list of the same parts, the first and one called `BOM` to others that read about as well. Further bills of materials are
read with it (see `several`). Where the user names the sheet, the others are looked at all the same, because one of them may
be the part master.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.bom.messages import Message, worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers.choices import AUTOMATIC, NO_HEADER, Choices
from desktop_app.readers.columns import places_of
from desktop_app.readers.frame import without_frame
from desktop_app.readers.headerless import without_header
from desktop_app.readers.headings import under_headings
from desktop_app.readers.several import read_with, same_places, says_structure
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.table import Understood, understand, without_header_words
from desktop_app.readers.upward import counted, standing_on_header
from desktop_app.readers.vocabulary import mentions

_DECLARING = frozenset(
    {"constituent", "stage", "item_class", "technology_origin", "equipment_origin", "country_of_origin"}
)

#: How much less than the best sheet another may score that is still named to the user.
_WORTH_NAMING = 0.3


@dataclass(frozen=True, eq=False)
class Chosen:
    """The sheet that is read, all that read as tables of parts, and the remarks on the others.

    `further` are the sheets that are read with it; `doubts` say why another may be meant, or belong to it.
    """

    best: Understood
    found: tuple[Understood, ...]
    remarks: tuple[Problem, ...]
    further: tuple[Understood, ...] = ()
    doubts: tuple[Message, ...] = ()


def choose(file: str, sheets: Sequence[Sheet], choices: Choices, declarations: bool = False) -> Chosen:
    """The sheet to read.

    Args:
        declarations: only tables of suppliers' statements are wanted.

    Raises:
        UnreadableFile: no sheet will do, or the user's choice does not fit.
    """
    sheets = [under_headings(without_frame(sheet)) for sheet in sheets]
    wanted = _chosen_by_user(file, sheets, choices)
    kind = True if declarations else None
    told = [(sheet, choices if sheet in wanted else AUTOMATIC) for sheet in sheets]
    found = [u for sheet, said in told if (u := _understood(file, sheet, said, kind)) is not None]
    if declarations:
        found = [u for u in found if _DECLARING & u.regions[0].columns.columns.keys()]
    elif not any(u.sheet in wanted for u in found) and choices.header_row is None:
        found += [u for sheet in wanted if (u := without_header_words(file, sheet, choices)) is not None]
    eligible = [u for u in found if u.sheet in wanted]
    if not eligible:
        raise UnreadableFile(file, _nothing_found(wanted, choices, declarations))
    best = max(eligible, key=lambda u: (u.declaration if declarations else True, u.score * _promise(u, sheets)))
    if best.declaration:
        return Chosen(
            best, tuple(found), tuple(_named(best, _worth_naming(best, found)) if choices.sheet is None else ())
        )
    return _with_further(file, best, found, sheets, choices)


def _lists_below(found: Understood) -> bool:
    """Whether lines stand below the header, and some have a quantity if there is a column for it."""
    return found.items > 0 and any("quantity" not in one.columns.columns or counted(one) for one in found.regions)


def _understood(file: str, sheet: Sheet, choices: Choices, declaration: bool | None) -> Understood | None:
    found = understand(file, sheet, choices, declaration)
    if declaration or not len(sheet) or (found is not None and (found.declaration or _lists_below(found))):
        return found
    return standing_on_header(file, sheet, choices) or found


def _with_further(
    file: str, best: Understood, found: Sequence[Understood], sheets: Sequence[Sheet], choices: Choices
) -> Chosen:
    others = [u for u in found if u is not best and says_structure(u) and u.items]
    together, alternatives = read_with(best, others) if says_structure(best) else ((), ())
    if choices.sheet is not None:
        together = tuple(_as_found(file, sheet) for sheet in _sheets_called(file, sheets, choices.also))
    elif choices.columns or choices.unused or choices.models:
        together = tuple(_mapped_alike(file, best, other, choices) for other in together)
    read = {best.sheet.name, *(u.sheet.name for u in together)}
    remarks: list[Problem] = []
    if choices.sheet is not None and not choices.profile:  # somebody looked at this very file
        return Chosen(best, tuple(found), (), together)
    named = choices.columns.values()  # what the user named raises a score beyond comparison
    worth = [u for u in others if u.items >= 2 and (named or u.score >= _WORTH_NAMING * best.score)]
    left = [u for u in worth if u.sheet.name not in read]
    alike = [u for u in left if u in alternatives]
    unlike = [u for u in left if u not in alternatives]
    other = [
        worded(kind, sheet=best.sheet.name, listed=_listed(some))
        for kind, some in (("sheets-alike", alike), ("sheets-unlike", unlike))
        if some
    ]
    remarks += [warning(message) for message in other]
    remarks += _named(best, [u for u in _worth_naming(best, found) if u not in others])
    rivals = [u for u in left if not u.sheet.hidden and not mentions("superseded", u.sheet.name)]
    rivals = [u for u in rivals if not same_places(best, u)]
    evident = mentions("list", best.sheet.name) and not any(mentions("list", u.sheet.name) for u in rivals)
    doubts = other if rivals and not evident else []
    unread = [sheet for sheet in sheets if _may_list_more(sheet, best, found)] if choices.sheet is None else []
    if unread:
        doubts.append(worded("doubt-sheet-unread", sheet=best.sheet.name, listed=_quoted(unread)))
    return Chosen(best, tuple(found), tuple(remarks), together, tuple(doubts))


def _may_list_more(sheet: Sheet, best: Understood, found: Sequence[Understood]) -> bool:
    """Whether a sheet that nothing was read of may be meant, while the one that is read is not called a list of parts.

    It is called one itself, or has at least as many rows, which tell parts and quantities without a header.
    """
    if sheet.hidden or any(u.sheet is sheet for u in found) or mentions("list", best.sheet.name):
        return False
    rows = int((sheet.filled_cells > 1).sum())
    if mentions("list", sheet.name):
        return rows > 1
    return rows >= best.items and not mentions("superseded", sheet.name) and without_header(sheet) is not None


def _worth_naming(best: Understood, found: Sequence[Understood]) -> list[Understood]:
    return [u for u in found if u is not best and u.items >= 2 and u.score >= _WORTH_NAMING * best.score]


def _named(best: Understood, others: Sequence[Understood]) -> list[Problem]:
    return [info(worded("other-sheets", sheet=best.sheet.name, listed=_listed(others)))] if others else []


def _listed(found: Sequence[Understood]) -> str:
    return ", ".join(f"“{one.sheet.name}”" for one in found)


def _as_found(file: str, sheet: Sheet) -> Understood:
    """A sheet that the user named beside another.

    Raises:
        UnreadableFile: it is no table of parts.
    """
    found = understand(file, sheet, AUTOMATIC) or without_header_words(file, sheet, AUTOMATIC)
    if found is None:
        raise UnreadableFile(file, worded("sheet-no-table", sheet=sheet.name))
    return found


def _mapped_alike(file: str, best: Understood, other: Understood, choices: Choices) -> Understood:
    """Another sheet with what the user said of the columns of the first, as far as it has the same headers."""
    mine, theirs = best.regions[0].header.texts, set(other.regions[0].header.texts) - {""}

    def there(text: str) -> str:
        places = places_of(text, mine)
        return mine[places[0]] if places and mine[places[0]] in theirs else ""

    columns = {role: there(text) for role, text in choices.columns.items() if there(text)}
    unused = frozenset(there(text) for text in choices.unused) - {""}
    models = tuple(filter(None, map(there, choices.models)))
    again = understand(file, other.sheet, Choices(columns=columns, unused=unused, models=models), other.declaration)
    return again if again is not None else other


def _sheets_called(file: str, sheets: Sequence[Sheet], names: Sequence[str]) -> list[Sheet]:
    by_name = {sheet.name: sheet for sheet in sheets}
    for name in names:
        if name not in by_name:
            raise UnreadableFile(file, worded("no-such-sheet", sheet=name, listed=_quoted(sheets)))
    return [by_name[name] for name in names]


def _quoted(sheets: Sequence[Sheet]) -> str:
    return ", ".join(f"“{sheet.name}”" for sheet in sheets)


def _chosen_by_user(file: str, sheets: Sequence[Sheet], choices: Choices) -> Sequence[Sheet]:
    if choices.sheet is not None:
        chosen = [sheet for sheet in sheets if sheet.name == choices.sheet]
        if not chosen:
            raise UnreadableFile(file, worded("no-such-sheet", sheet=choices.sheet, listed=_quoted(sheets)))
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
    named *= 0.6 if mentions("superseded", found.sheet.name) else 1.0
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
