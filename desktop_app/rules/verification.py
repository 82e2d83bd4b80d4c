"""The entries of a rule pack that nobody could verify, in one list, so that whoever shows the law can show them as such."""

from dataclasses import dataclass
from typing import Protocol

from desktop_app.rules.model import RulePack, Text


@dataclass(frozen=True)
class Unverified:
    """One entry that is recalled or rests on one weak source: its table, its id or code, what it is, and that source."""

    table: str
    id: str
    label: Text
    source: str


class _Sourced(Protocol):
    @property
    def source(self) -> str: ...
    @property
    def verified(self) -> bool: ...


def unverified(pack: RulePack) -> tuple[Unverified, ...]:
    """All of them, in the order of the pack's tables."""
    found: list[tuple[bool, Unverified]] = []

    def add(table: str, name: str, label: Text, entry: _Sourced) -> None:
        found.append((entry.verified, Unverified(table, name, label, entry.source)))

    for instrument in pack.instruments:
        add("instruments", instrument.id, instrument.title, instrument)
    for rule in pack.rules:
        add("rules", rule.id, rule.article, rule)
    for suspension in pack.suspensions:
        add("suspensions", suspension.id, suspension.title, suspension)
    for item in pack.items.values():
        add("items", item.id, item.label, item)
    for machine in pack.equipment:
        add("equipment", machine.code, machine.label, machine)
    for of in pack.party_lists:
        add("party_lists", of.id, of.label, of)
        for notice in dict.fromkeys(party.notice for party in of.parties):
            add("party_lists", of.id, notice.title, notice)
            for lifting in notice.lifted:
                add("party_lists", of.id, notice.title, lifting)
    for year, calendar in pack.calendars.items():
        add("calendars", str(year), Text(f"holidays of {year}", f"{year}年节假日"), calendar)
    return tuple(one for verified, one in found if not verified)
