"""What the mapping dialog asks of the readers: open a file once, then read it with one draft after another. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Severity
from desktop_app.readers import (
    Choices,
    Draft,
    Opened,
    Profile,
    ReadBom,
    RowKind,
    Understanding,
    UnreadableFile,
    draft_of,
    open_file,
    pinned,
    profile_of,
    what_if,
)
from desktop_app.readers.sheet import Sheet

Progress = Callable[[str], None]

#: Rows that are no line items are listed one by one up to so many; the sheet shows them all.
LISTED = 2_000


@dataclass(frozen=True)
class Trial:
    """A file read with a draft: what came of it, or why nothing did. `sheet` is the one that is shown, `remarks` what is said."""

    opened: Opened
    draft: Draft
    sheet: Sheet
    read: ReadBom | None = None
    message: str = ""
    remarks: tuple["Remark", ...] = ()

    @property
    def grave(self) -> int:
        """How many problems ask for a look."""
        return sum(1 for remark in self.remarks if remark.kind in ("error", "warning"))


@dataclass(frozen=True)
class Decided:
    """The choices that the user took, and the profile that keeps them for files with the same headers."""

    choices: Choices
    profile: Profile


@dataclass(frozen=True)
class Remark:
    """A line about how a file was read. `kind` is a severity, `assumed`, `more` or a kind of row."""

    kind: str
    row: int | None
    text: str


def open_with(name: str, data: Callable[[], bytes], choices: Choices, progress: Progress) -> Trial:
    """Open a file and read it with choices that were made before.

    Raises:
        UnreadableFile: it has no cells that could be shown.
    """
    progress("Opening the file")
    opened = open_file(name, data())
    if not opened.sheets:
        raise UnreadableFile(opened.file, worded("format-has-fields"))
    first = next((sheet for sheet in opened.sheets if sheet.name == choices.sheet), opened.sheets[0])
    return _tried(opened, Draft(choices.sheet), choices, first, progress)


def try_out(opened: Opened, draft: Draft, progress: Progress) -> Trial:
    """Read an opened file with a draft."""
    sheet = next((one for one in opened.sheets if one.name == draft.sheet), opened.sheets[0])
    return replace(_tried(opened, draft, draft.choices(len(sheet)), sheet, progress), draft=draft)


def _tried(opened: Opened, draft: Draft, choices: Choices, sheet: Sheet, progress: Progress) -> Trial:
    try:
        read = what_if(opened, choices, progress)
    except UnreadableFile as problem:
        return Trial(opened, draft, sheet, message=problem.message)
    understood, bom = read.understanding, read.bom
    assert understood is not None
    sheet = next((one for one in opened.sheets if one.name == understood.sheet), sheet)
    headers = [""] * len(sheet.columns)
    for table in reversed(understood.tables):
        for use in table.columns:
            headers[use.index] = use.header
    _ = (bom.roots, bom.levels, bom.usages_of(0) if len(bom) else None)  # what the view asks for first
    return Trial(opened, draft_of(choices, headers, len(sheet)), sheet, read, remarks=_remarks(read, understood, sheet))


def decided(trial: Trial) -> Decided:
    """What is kept when the user takes a trial: all that was found is then chosen."""
    assert trial.read is not None and trial.read.understanding is not None
    understood = trial.read.understanding
    choices = pinned(understood, trial.draft.choices(len(trial.sheet)))
    return Decided(choices, profile_of(trial.opened, understood, choices))


def _remarks(read: ReadBom, understood: Understanding, sheet: Sheet) -> tuple[Remark, ...]:
    """What went wrong, what was assumed, and each row that is no line item, in this order."""
    found = [
        Remark(str(p.severity), None if p.sheet else p.row, p.message)
        for p in read.problems
        if p.severity is not Severity.INFO
    ]
    found.sort(key=lambda remark: remark.kind != Severity.ERROR)
    found += [Remark("assumed", None, text) for text in understood.assumed]
    rows = sorted((row, str(one.kind)) for one in understood.skipped for row in one.rows if one.kind != RowKind.HEADER)
    return (*found, *(Remark(kind, row, _first_text(sheet, row)) for row, kind in rows[:LISTED]), *_more(len(rows)))


def _more(rows: int) -> list[Remark]:
    return [Remark("more", None, str(rows - LISTED))] if rows > LISTED else []


def _first_text(sheet: Sheet, row: int) -> str:
    texts = (" ".join(str(column.texts[row])[:200].split()) for column in sheet.columns)
    return next((text for text in texts if text), "")
