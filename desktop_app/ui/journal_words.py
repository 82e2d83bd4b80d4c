"""What an entry of a case's journal says, in words: for the names of undo and redo, and for the history."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.case import Action, Entry, Kind
from desktop_app.case.journal import Change
from desktop_app.rules.model import Reading, Status
from desktop_app.ui import language, wording

translate = QCoreApplication.translate

#: How many things a sentence names that may be about many.
NAMED = 3


def what(entry: Entry) -> str:
    """What was done, in a few words; an action that this version does not know is named as it stands."""
    words = _WORDS.get(entry.what)
    return words(entry) if words is not None else entry.what


def _changes(entry: Entry) -> Iterator[Change]:
    """One after the other: of fifty thousand, a sentence names three. An undo is named as what it takes back was named."""
    return (change.turned() if entry.kind is Kind.UNDO else change for change in entry.changes)


def _new(entry: Entry, area: str) -> Iterator[Any]:
    return (c.new for c in _changes(entry) if c.address.split("/")[0] == area and c.new is not None)


def _old(entry: Entry, area: str) -> Iterator[Any]:
    return (c.old for c in _changes(entry) if c.address.split("/")[0] == area and c.old is not None)


def _count(values: Iterator[Any]) -> int:
    return sum(1 for _ in values)


def _names(names: Iterable[str]) -> str:
    first = list(islice(names, NAMED + 1))
    return language.listed(first[:NAMED]) + (" …" if len(first) > NAMED else "")


def _files(values: Iterator[Any]) -> str:
    return _names(str(value["file"]) for value in values)


def _parts(values: Iterator[Any]) -> str:
    return _names(str(value["part"]) for value in values)


def _settings(entry: Entry) -> str:
    change = next((c for c in _changes(entry) if c.address == "settings"), None)
    if change is None or change.old is None or change.new is None:
        return translate("Journal", "Change the settings")
    old, new = change.old, change.new
    said = [words(new[name]) for name, words in _SETTINGS.items() if old.get(name) != new.get(name)]
    return language.listed(said) or translate("Journal", "Change the settings")


_SETTINGS: dict[str, Callable[[Any], str]] = {
    "as_of": lambda day: translate("Journal", "Judge for {day}").format(day=day),
    "reading": lambda value: translate("Journal", "Reading: {reading}").format(reading=wording.reading(Reading(value))),
    "destination": lambda code: translate("Journal", "Destination: {country}").format(country=code or "–"),
    "currency": lambda code: translate("Journal", "Currency: {currency}").format(currency=code or "–"),
    "rates": lambda rates: translate("Journal", "Rates: {rates}").format(
        rates=_names([f"{code} {rate}" for code, rate in rates.items()]) or "–"
    ),
    "items": lambda items: translate("Journal", "Exported items: {items}").format(
        items=_names(items) or translate("Journal", "all at the top")
    ),
}


def _law(entry: Entry) -> str:
    said = list(_new(entry, "law"))
    if not said:
        return translate("Journal", "Confirm the state of the law")
    return translate("Journal", "Confirm that the law is: {status} ({source})").format(
        status=wording.status(Status(said[0]["status"])), source=said[0]["source"]
    )


def _rules(entry: Entry) -> str:
    files, packs = _files(_new(entry, "overlay")), [str(value["id"]) for value in _new(entry, "rule-pack")]
    if packs and files:
        return translate("Journal", "Judge by {pack} with {files}").format(pack=packs[0], files=files)
    if packs:
        return translate("Journal", "Judge by {pack}").format(pack=packs[0])
    if files:
        return translate("Journal", "Lay {files} over the rules").format(files=files)
    if gone := _files(_old(entry, "overlay")):
        return translate("Journal", "Take {files} off the rules").format(files=gone)
    return translate("Journal", "Judge by the usual rule pack again")


_WORDS: dict[str, Callable[[Entry], str]] = {
    Action.CREATE: lambda _: translate("Journal", "Begin the case"),
    Action.OPEN_BOM: lambda e: translate("Journal", "Open {file}").format(file=_files(_new(e, "source"))),
    Action.MAP_COLUMNS: lambda _: translate("Journal", "Assign the columns"),
    Action.REVISE_BOM: lambda e: translate("Journal", "Put {file} in the place of the bill of materials").format(
        file=_files(_new(e, "source"))
    ),
    Action.ADD_PARTS: lambda e: translate("Journal", "Join the part master {files}").format(
        files=_files(_new(e, "master"))
    ),
    Action.ADD_DECLARATIONS: lambda e: translate("Journal", "Take in {files}").format(
        files=_files(_new(e, "declarations"))
    ),
    Action.TAKE_OUT_DECLARATIONS: lambda e: translate("Journal", "Take out {files}").format(
        files=_files(_old(e, "declarations"))
    ),
    Action.ADD_STATEMENTS: lambda e: translate("Journal", "Take in %n statement(s)", "", _count(_new(e, "statement"))),
    Action.SET_ASIDE: lambda e: translate("Journal", "Set %n statement(s) aside", "", _count(_new(e, "aside"))),
    Action.USE_AGAIN: lambda e: translate("Journal", "Use %n statement(s) again", "", _count(_old(e, "aside"))),
    Action.ATTACH_EVIDENCE: lambda e: translate("Journal", "Attach {files} as evidence").format(
        files=_files(_new(e, "evidence"))
    ),
    Action.CITE_EVIDENCE: lambda e: translate("Journal", "Name pages of {files}").format(
        files=_files(_new(e, "evidence"))
    ),
    Action.DISMISS: lambda e: translate("Journal", "Dismiss the suspicion about {parts}").format(
        parts=_parts(_new(e, "decision"))
    ),
    Action.CONFIRM: lambda e: translate("Journal", "Confirm the suspicion about {parts}").format(
        parts=_parts(_new(e, "decision"))
    ),
    Action.WITHDRAW_DECISION: lambda e: translate("Journal", "Withdraw the decision about {parts}").format(
        parts=_parts(_old(e, "decision"))
    ),
    Action.CONFIRM_LAW: _law,
    Action.WITHDRAW_LAW: lambda _: translate("Journal", "Withdraw what was confirmed about the law"),
    Action.CHANGE_RULES: _rules,
    Action.CHANGE_SETTINGS: _settings,
    Action.OPEN_APPLICATION: lambda e: translate("Journal", "Take in the application data of {file}").format(
        file=_files(_new(e, "application-file"))
    ),
    Action.CHANGE_APPLICATION: lambda _: translate("Journal", "Change the application data"),
    Action.CHANGE_DOCUMENT: lambda _: translate("Journal", "Change a document at hand"),
    Action.KEEP_SCENARIO: lambda e: translate("Journal", "Keep the scenario {name}").format(
        name=_names([str(value["name"]) for value in _new(e, "scenario")])
    ),
    Action.DROP_SCENARIO: lambda e: translate("Journal", "Throw the scenario {name} away").format(
        name=_names([str(value["name"]) for value in _old(e, "scenario")])
    ),
    Action.SAVE_AS: lambda _: translate("Journal", "Saved under this name"),
}
