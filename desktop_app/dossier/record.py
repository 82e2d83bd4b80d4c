"""What a dossier says of the saved case that it was made of: its seal, and the journal that leads to it.

The seal is the hash of the journal's last entry. Printed in a dossier, it proves years later that the journal, and with it
all that the case held on that day, is the same. A bundle carries the journal whole, so that the seal can be computed again.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any

from desktop_app.bom.messages import Told, told, worded
from desktop_app.case import Case, Change, Content, Entry, Finding, Kind
from desktop_app.case.journal import check

SCHEMA = "lodestone-journal/1"


class UnreadableRecord(Told, ValueError):
    """A journal that is none."""


@dataclass(frozen=True, eq=False)
class CaseRecord:
    """The journal of a case, the earliest entry first; it has one at least."""

    entries: tuple[Entry, ...]

    @property
    def seal(self) -> str:
        """The hash of the last entry."""
        return self.entries[-1].hash

    @cached_property
    def taken_in(self) -> dict[str, date]:
        """The day on which each file came into the case, by its SHA-256: that of its receipt where one is told."""
        days: dict[str, date] = {}
        for entry in self.entries:
            for change in entry.changes:
                if isinstance(change.new, dict) and change.new.get("sha256"):
                    told_day = change.new.get("on")
                    day = date.fromisoformat(told_day) if told_day else entry.moment.date()
                    days.setdefault(change.new["sha256"], day)
        return days

    @cached_property
    def content(self) -> Content:
        """What the case holds after the last entry."""
        state: dict[str, Any] = {}
        for entry in self.entries:
            for change in entry.changes:
                if change.new is None:
                    state.pop(change.address, None)
                else:
                    state[change.address] = change.new
        return Content(state)

    def check(self) -> tuple[Finding, ...]:
        """What is wrong with the chain of entries."""
        return check(self.entries, self.content.state)

    def to_json(self) -> bytes:
        """The journal as a file of a bundle."""
        entries = [
            {**asdict(entry), "changes": [[c.address, c.old, c.new] for c in entry.changes]} for entry in self.entries
        ]
        value = {"schema": SCHEMA, "seal": self.seal, "entries": entries}
        return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(
            "utf-8", "backslashreplace"
        )


def record_of(case: Case) -> CaseRecord:
    """The record of a case as it stands."""
    return CaseRecord(tuple(case.journal()))


def read_record(data: bytes) -> CaseRecord:
    """The record in a file of a bundle.

    Raises:
        UnreadableRecord: it is none.
    """
    try:
        value = json.loads(data.decode("utf-8"))
        entries = tuple(_entry(one) for one in value["entries"])
    except (ValueError, TypeError, KeyError) as problem:
        raise UnreadableRecord(worded("record-unread", problem=told(problem))) from problem
    if value.get("schema") != SCHEMA or not entries:
        raise UnreadableRecord(worded("record-of-others"))
    return CaseRecord(entries)


def _entry(said: Mapping[str, Any]) -> Entry:
    changes = tuple(Change(address, old, new) for address, old, new in said["changes"])
    return Entry(**{**said, "kind": Kind(said["kind"]), "changes": changes})


def subjects(changes: Sequence[Change]) -> list[str]:
    """What an entry is about, as far as its values name it: files, or else parts, settings, fields of the application."""
    values = [change.new if change.new is not None else change.old for change in changes]
    files = [str(value["file"]) for value in values if isinstance(value, dict) and value.get("file")]
    if files:
        return list(dict.fromkeys(files))
    found: list[str] = []
    for change in changes:
        area, _, rest = change.address.partition("/")
        value = change.new if change.new is not None else change.old
        if area == "settings" and isinstance(change.new, dict):
            before = change.old if isinstance(change.old, dict) else {}
            found += [
                f"{key.replace('_', ' ')}: {_short(new)}"
                for key, new in change.new.items()
                if new and before.get(key) != new
            ]
        elif isinstance(value, dict):
            found += [str(value[key]) for key in ("part", "rule", "status", "reason", "name") if value.get(key)]
        elif area == "application":
            found.append(rest.replace("_", " "))
    return list(dict.fromkeys(found))


def _short(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {one}" for key, one in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
