"""What a change in the journal is about and what stood and stands there, in words: no addresses, no names of fields."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.case import Change
from desktop_app.rules.model import Reading, Status
from desktop_app.screening import Ruling
from desktop_app.ui import application_fields, language, role_words, wording
from desktop_app.ui.suspicions import ruling_words

translate = QCoreApplication.translate

#: How much of a value is shown.
_LONG = 160

#: Changes of one entry that are told; a step may have thousands.
MOST = 12

#: What stands for nothing.
_NOTHING = "–"


#: Fields of records: context and text of what they are called.
_FIELDS: Mapping[str, tuple[str, object]] = {
    "as_of": ("History", QT_TRANSLATE_NOOP("History", "day")),
    "reading": ("History", QT_TRANSLATE_NOOP("History", "reading")),
    "destination": ("Application", QT_TRANSLATE_NOOP("Application", "Destination")),
    "rates": ("History", QT_TRANSLATE_NOOP("History", "exchange rates")),
    "items": ("History", QT_TRANSLATE_NOOP("History", "exported items")),
    "file": ("History", QT_TRANSLATE_NOOP("History", "file")),
    "on": ("History", QT_TRANSLATE_NOOP("History", "on")),
    "by": ("History", QT_TRANSLATE_NOOP("History", "by")),
    "reason": ("History", QT_TRANSLATE_NOOP("History", "reason")),
    "about": ("History", QT_TRANSLATE_NOOP("History", "about")),
    "pages": ("History", QT_TRANSLATE_NOOP("History", "pages")),
    "dated": ("History", QT_TRANSLATE_NOOP("History", "dated")),
    "part": ("Application", QT_TRANSLATE_NOOP("Application", "Part")),
    "ruling": ("History", QT_TRANSLATE_NOOP("History", "decision")),
    "words": ("History", QT_TRANSLATE_NOOP("History", "words")),
    "rule": ("History", QT_TRANSLATE_NOOP("History", "rule")),
    "status": ("History", QT_TRANSLATE_NOOP("History", "status")),
    "since": ("History", QT_TRANSLATE_NOOP("History", "since")),
    "until": ("History", QT_TRANSLATE_NOOP("History", "until")),
    "source": ("History", QT_TRANSLATE_NOOP("History", "source")),
    "id": ("History", QT_TRANSLATE_NOOP("History", "name")),
    "sheet": ("History", QT_TRANSLATE_NOOP("History", "sheet")),
    "also": ("History", QT_TRANSLATE_NOOP("History", "further sheets")),
    "header_row": ("History", QT_TRANSLATE_NOOP("History", "header row")),
    "columns": ("History", QT_TRANSLATE_NOOP("History", "columns")),
    "unused": ("History", QT_TRANSLATE_NOOP("History", "columns without a role")),
    "models": ("History", QT_TRANSLATE_NOOP("History", "columns of models")),
    "rows": ("History", QT_TRANSLATE_NOOP("History", "rows")),
    "profile": ("History", QT_TRANSLATE_NOOP("History", "as in")),
    "doubt": ("History", QT_TRANSLATE_NOOP("History", "doubt")),
    "suppositions": ("History", QT_TRANSLATE_NOOP("History", "suppositions")),
    "subject": ("History", QT_TRANSLATE_NOOP("History", "what")),
    "of": ("History", QT_TRANSLATE_NOOP("History", "of what")),
    "address": ("Application", QT_TRANSLATE_NOOP("Application", "Address")),
    "country": ("Application", QT_TRANSLATE_NOOP("Application", "Country")),
    "contact": ("Application", QT_TRANSLATE_NOOP("Application", "Contact")),
    "name_zh": ("Application", QT_TRANSLATE_NOOP("Application", "Name in Chinese")),
    "description_zh": ("Application", QT_TRANSLATE_NOOP("Application", "Description in Chinese")),
    "owner": ("Application", QT_TRANSLATE_NOOP("Application", "Owner")),
    "owned": ("Application", QT_TRANSLATE_NOOP("Application", "holds of")),
    "percent": ("Application", QT_TRANSLATE_NOOP("Application", "Percent")),
    "end_use": ("Application", QT_TRANSLATE_NOOP("Application", "End use")),
    "end_use_zh": ("Application", QT_TRANSLATE_NOOP("Application", "End use in Chinese")),
    "end_use_categories": ("History", QT_TRANSLATE_NOOP("History", "Kinds of end use")),
    "contract_number": ("Application", QT_TRANSLATE_NOOP("Application", "Contract number")),
    "contract_date": ("Application", QT_TRANSLATE_NOOP("Application", "Contract date")),
    "shipped_on": ("Application", QT_TRANSLATE_NOOP("Application", "Day of export")),
}


def changes_words(changes: Sequence[Change]) -> list[str]:
    """The first changes of an entry, and how many more there are."""
    said = [change_words(change) for change in changes[:MOST]]
    if len(changes) > MOST:
        said.append(translate("History", "… and %n more", "", len(changes) - MOST))
    return said


def change_words(change: Change) -> str:
    """One change: what it is about, from, to; of a record only the fields that differ."""
    old, new = change.old, change.new
    if isinstance(old, dict) and isinstance(new, dict):
        differing = [name for name in {**old, **new} if old.get(name) != new.get(name)]
        said = "; ".join(
            f"{_field(name)} {_short(_value(name, old.get(name)))} → {_short(_value(name, new.get(name)))}"
            for name in differing
        )
    else:
        field = change.address.rpartition("/")[2]
        said = f"{_short(_value(field, old))} → {_short(_value(field, new))}"
    return translate("History", "{about}: {change}").format(about=_about(change), change=said)


def _about(change: Change) -> str:
    """What stands at an address; what is counted there is named by itself, not by its number."""
    area, _, rest = change.address.partition("/")
    if area == "application":
        return _field(rest)
    title = _areas().get(area, area)
    if area in {"decision", "scenario"}:
        return f"{title} {rest}"
    if area == "statement":
        named = change.new or change.old
        return f"{title} {named.get('part_number', '')}".rstrip() if isinstance(named, dict) else title
    return title


def _areas() -> Mapping[str, str]:
    return {
        "settings": translate("History", "Settings"),
        "source": translate("History", "Bill of materials"),
        "choices": translate("History", "How the file is read"),
        "master": translate("History", "Part master"),
        "declarations": translate("History", "Declarations"),
        "statement": translate("History", "Statement about"),
        "aside": translate("History", "Set aside"),
        "evidence": translate("History", "Evidence"),
        "decision": translate("History", "Decision about"),
        "law": translate("History", "State of the law"),
        "rule-pack": translate("History", "Rule pack"),
        "overlay": translate("History", "Own rules"),
        "document": translate("History", "Document at hand"),
        "scenario": translate("History", "Scenario"),
        "application-file": translate("History", "File of the application data"),
        "application-digest": translate("History", "SHA-256 of the application data"),
    }


def _field(name: str) -> str:
    """The name of a field of a record."""
    if name == "sha256":
        return "SHA-256"
    if name in (*application_fields.PARTIES, "intermediaries", "holdings"):
        return application_fields.party_title(name)
    found = _FIELDS.get(name)
    return translate(found[0], str(found[1])) if found is not None else role_words.role(name)


_ENUMERATED: Mapping[str, Callable[[Any], str]] = {
    "reading": lambda value: wording.reading(Reading(value)),
    "ruling": lambda value: ruling_words(Ruling(value)),
    "status": lambda value: wording.status(Status(value)),
}


def _value(field: str, value: Any) -> str:
    """A value in words; records within it with the names of their fields, lists behind each other."""
    if value is None or value in ("", [], {}):
        return _NOTHING
    if field in _ENUMERATED:
        try:
            return _ENUMERATED[field](value)
        except ValueError:  # of a newer version of the program
            return str(value)
    if field == "about":  # by keys that say nothing to anybody
        return translate("History", "%n statement(s) or decision(s)", "", len(value))
    if field == "pages":
        return "; ".join(value.values())
    if isinstance(value, dict):
        parts = [
            f"{name if field == 'rates' else _field(name)} {_value(name, one)}"
            for name, one in value.items()
            if one not in (None, "", [], {})
        ]
        return language.listed(parts)
    if field in {"header_row", "rows"}:
        return _row(value)
    return "; ".join(_value("", one) for one in value) if isinstance(value, list) else str(value)


def _row(value: Any) -> str:
    """Rows as a spreadsheet counts them; -1 is none."""
    if isinstance(value, list):
        return " – ".join(map(_row, value))
    return str(value + 1) if int(value) >= 0 else _NOTHING


def _short(text: str) -> str:
    return text if len(text) <= _LONG else text[:_LONG] + "…"
