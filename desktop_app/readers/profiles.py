"""Choices that hold for every file with the same headers, as pure data, and how they are found again.

A user who has told a file's columns once should not have to tell them again next month. A profile is found by the header
texts, wherever their row stands then, and where the choices were made for a sheet without a header, by what its columns hold.
The very same file is read exactly as it was. Of any other, only what still makes sense is taken over: borders that the user
drew are found by what stands at them, and where that is gone, this is said as a doubt, because lines could be lost.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from desktop_app.declarations import STATEMENT_ROLES
from desktop_app.readers.choices import AUTOMATIC, MODEL_QUANTITY, NO_HEADER, Choices, as_plain, from_plain
from desktop_app.readers.content import NUMBER, SAMPLE, content_of
from desktop_app.readers.headers import DEEPEST_HEADER, find_header
from desktop_app.readers.line_items import KEPT_ROLES
from desktop_app.readers.opened import Opened
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.understanding import Understanding
from desktop_app.readers.vocabulary import compact

#: A table of more columns has its header, or is none that is recognised by its cells.
_MOST_COLUMNS = 60


@dataclass(frozen=True)
class Profile:
    """What was chosen for one file, and what it takes to find it again.

    `name` and `sha256` are those of the file, `choices` those made for it. `fingerprint` names the header texts, `height` in how
    many rows they stand, `turn` which of several rows with them it was (0 the first), `places` the columns they stand in.
    `begins` counts the rows from the header to the first line, where the user drew that border; `stop` names the first filled
    row that was left out below.
    """

    name: str
    sha256: str
    choices: Choices
    fingerprint: str
    height: int = 1
    turn: int = 0
    places: tuple[int, ...] = ()
    begins: int | None = None
    stop: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain values for a file."""
        return asdict(replace(self, choices=AUTOMATIC)) | {"choices": as_plain(self.choices)}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "Profile":
        """A profile from plain values.

        Raises:
            ValueError: they are not those of a profile.
        """
        try:
            begins = told["begins"]
            return cls(
                _text(told["name"]),
                _text(told["sha256"]),
                from_plain(told["choices"]),
                _text(told["fingerprint"]),
                int(told["height"]),
                int(told["turn"]),
                tuple(map(int, told["places"])),
                None if begins is None else int(begins),
                _text(told["stop"]),
            )
        except (KeyError, TypeError, AttributeError, IndexError, ValueError) as problem:
            raise ValueError(f"this is no profile of choices ({problem!r})") from problem


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a text is wanted, not {value!r}")
    return value


def profile_of(opened: Opened, understood: Understanding, choices: Choices) -> Profile:
    """The profile that keeps choices for a file, which must name its sheet and header row (see `pinned`)."""
    sheet = next(sheet for sheet in opened.sheets if sheet.name == understood.sheet)
    row = NO_HEADER if choices.header_row is None else choices.header_row
    profile = Profile(opened.file, opened.sha256, choices, _shape(sheet))
    last = NO_HEADER
    if row != NO_HEADER:
        last = max(row, understood.tables[0].last_header_row if understood.tables else row)
        height = last - row + 1
        named = _headed(sheet, row, height)
        turn = sum(1 for above in range(row) if _headed(sheet, above, height) == named)
        places = tuple(place for place, text in enumerate(sheet.row(row)) if text.strip())
        profile = replace(profile, fingerprint=named, height=height, turn=turn, places=places)
    if choices.rows is None:
        return profile
    begins = None if choices.rows[0] == last + 1 else choices.rows[0] - last
    below = np.flatnonzero(sheet.filled_cells[choices.rows[1] + 1 :])
    stop = _headed(sheet, choices.rows[1] + 1 + int(below[0]), 1) if len(below) else ""
    return replace(profile, begins=begins, stop=stop)


def pinned(understood: Understanding, choices: Choices) -> Choices:
    """The choices together with the sheet, the header row and the roles that were found with them: nothing is left open.

    Read with them, the file is what it was without; a later one with the same headers cannot be understood otherwise.
    """
    if not understood.tables:
        return replace(choices, sheet=understood.sheet or None, also=understood.also)
    table = understood.tables[0]
    row = NO_HEADER if table.header_row is None else table.header_row
    beside = [use for one in understood.tables if one.header_row == table.header_row for use in one.columns]
    texts = [use.header for use in beside]
    names = {f"column {use.index + 1}": use.header for use in beside if use.header and texts.count(use.header) == 1}
    columns = {role: names.get(text, text) for role, text in choices.columns.items()}
    for use in table.columns:
        if use.role in KEPT_ROLES or use.role in STATEMENT_ROLES:
            place = f"column {use.index + 1}"
            columns.setdefault(use.role, names.get(place, place))
    unused = frozenset(names.get(text, text) for text in choices.unused)
    sheet = understood.sheet or None
    places = [f"column {use.index + 1}" for use in table.columns if use.role == MODEL_QUANTITY]
    return replace(
        choices,
        sheet=sheet,
        header_row=row,
        columns=columns,
        unused=unused,
        profile="",
        doubt="",
        also=understood.also,
        models=tuple(names.get(place, place) for place in places),
    )


def matching(profiles: Iterable[Profile], opened: Opened) -> Choices | None:
    """What was chosen for this file or for one with the same headers; of several profiles the first, the same file first."""
    profiles = tuple(profiles)
    same = next((p for p in profiles if p.sha256 == opened.sha256 and p.name == opened.file), None)
    if same is not None:
        return replace(same.choices, profile=same.name)
    for profile in profiles:
        order = sorted(opened.sheets, key=lambda sheet: sheet.name != profile.choices.sheet)
        for sheet in order:
            row = _header_again(profile, sheet)
            if row is not None:
                return _again(profile, opened, sheet, row)
    return None


def _header_again(profile: Profile, sheet: Sheet) -> int | None:
    """The row of the profile's headers in a sheet, `NO_HEADER` where it fits without one."""
    if not profile.fingerprint:
        return None
    if profile.choices.header_row == NO_HEADER:
        fits = _shape(sheet) == profile.fingerprint and find_header(sheet) is None
        return NO_HEADER if fits else None
    turn = 0
    for row in np.flatnonzero(sheet.filled_cells[:DEEPEST_HEADER] == len(profile.places)):
        if _headed(sheet, int(row), profile.height) == profile.fingerprint:
            if turn == profile.turn:
                return int(row) if _fits(profile, sheet, int(row)) else None
            turn += 1
    return None


def _fits(profile: Profile, sheet: Sheet, row: int) -> bool:
    """Whether columns that the choices name by their place still stand there."""
    texts = [text.strip() for text in sheet.row(row)]
    if profile.places == tuple(place for place, text in enumerate(texts) if text):
        return True
    named = {*profile.choices.columns.values(), *profile.choices.unused, *profile.choices.models}
    return profile.height == 1 and {compact(name) or name for name in named} <= {
        compact(text) or text for text in texts
    }


def _again(profile: Profile, opened: Opened, sheet: Sheet, row: int) -> Choices:
    also = tuple(one.name for one in opened.sheets if one.name in profile.choices.also and one is not sheet)
    choices = replace(
        profile.choices, sheet=sheet.name or None, header_row=row, rows=None, profile=profile.name, also=also
    )
    doubt = ""
    if row == NO_HEADER:
        doubt = (
            f"The sheet has no header row. Its columns were taken as in “{profile.name}”, because they hold the same kinds of "
            "cells. Check them."
        )
    if profile.choices.rows is None:
        return replace(choices, doubt=doubt)
    last = NO_HEADER if row == NO_HEADER else row + profile.height - 1
    first = last + (1 if profile.begins is None else profile.begins)
    end = len(sheet) - 1
    if profile.stop:
        below = np.flatnonzero(sheet.filled_cells[first:]) + first
        stops = [int(r) for r in below if _headed(sheet, int(r), 1) == profile.stop]
        if len(stops) != 1:
            found = "does not stand in it" if not stops else f"stands in it {len(stops)} times"
            return replace(
                choices,
                doubt=f"In “{profile.name}” the table was drawn to end above a certain row; that row {found}, so that all lines "
                "were read. Check where the table ends.",
            )
        end = stops[0] - 1
    if first > end:
        doubt = f"The borders drawn in “{profile.name}” do not fit; all lines were read. Check them."
        return replace(choices, doubt=doubt)
    return replace(choices, rows=(first, end), doubt=doubt)


def _headed(sheet: Sheet, row: int, height: int) -> str:
    """A short name of the texts in some rows that letter case, spaces and empty cells do not change."""
    texts = [text.strip() for place in range(row, min(row + height, len(sheet))) for text in sheet.row(place)]
    return _digest([compact(text) or text for text in texts if text])


def _shape(sheet: Sheet) -> str:
    """A short name of what the columns of a sheet hold: numbers, text, or nothing; `""` where that tells too little."""
    if not 2 <= len(sheet.columns) <= _MOST_COLUMNS:
        return ""
    rows = np.flatnonzero(sheet.filled_cells)[:SAMPLE]
    contents = [content_of(sheet, column, rows) for column in range(len(sheet.columns))]
    kinds = ["" if c.fill < 0.1 else "number" if c.share(NUMBER) > 0.8 else "text" for c in contents]
    return _digest([f"{place} {kind}" for place, kind in enumerate(kinds)])


def _digest(texts: Sequence[str]) -> str:
    told = "\n".join(texts)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16] if told else ""
