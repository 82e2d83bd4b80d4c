"""Choices that hold for every file with the same headers, as pure data that a case or a settings file can keep.

A user who has told a file's columns once should not have to tell them again next month. A profile is found again by the
header texts, wherever their row stands then.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.readers.explain import fingerprint
from desktop_app.readers.headers import DEEPEST_HEADER
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.source import Choices


@dataclass(frozen=True)
class Profile:
    """What was chosen for files whose header texts have a fingerprint; `name` is what a user calls it."""

    fingerprint: str
    choices: Choices
    name: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain values for a file."""
        return {
            "fingerprint": self.fingerprint,
            "name": self.name,
            "columns": dict(sorted(self.choices.columns.items())),
            "unused": sorted(self.choices.unused),
        }

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "Profile":
        """A profile from plain values.

        Raises:
            ValueError: they are not those of a profile.
        """
        columns, unused = told.get("columns", {}), told.get("unused", [])
        texts = [told.get("fingerprint"), told.get("name", "")]
        if not isinstance(columns, Mapping) or not isinstance(unused, list):
            raise ValueError("a profile needs “columns” as texts by role and “unused” as a list of texts")
        if not all(isinstance(text, str) for text in (*texts, *columns, *columns.values(), *unused)) or not texts[0]:
            raise ValueError("a profile needs a “fingerprint”, and texts everywhere")
        return cls(str(texts[0]), Choices(columns=dict(columns), unused=frozenset(unused)), str(texts[1]))


def profile_of(header_texts: Iterable[str], choices: Choices, name: str = "") -> Profile:
    """The profile that keeps what was chosen for a header; the sheet and the row are found anew in each file."""
    kept = Choices(columns=choices.columns, unused=choices.unused)
    return Profile(fingerprint(list(header_texts)), kept, name)


def matching(profiles: Iterable[Profile], sheets: Iterable[Sheet]) -> Choices | None:
    """The choices of the first profile whose headers stand in one of the sheets, with that sheet and row filled in."""
    known = {profile.fingerprint: profile for profile in profiles}
    for sheet in sheets:
        for row in range(min(len(sheet), DEEPEST_HEADER) if known else 0):
            if sheet.filled_cells[row]:
                profile = known.get(fingerprint([text.strip() for text in sheet.row(row)]))
                if profile is not None:
                    return replace(profile.choices, sheet=sheet.name or None, header_row=row)
    return None
