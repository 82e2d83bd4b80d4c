"""What a change in the journal is about and what stood and stands there, in words: no addresses, no names of fields."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.case import Change
from desktop_app.rules.model import Reading, Status
from desktop_app.screening import Ruling
from desktop_app.ui import application_fields, role_words, wording
from desktop_app.ui.suspicions import ruling_words

translate = QCoreApplication.translate

#: How much of a value is shown.
_LONG = 160

#: What stands for nothing.
_NOTHING = "–"


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
    if name in (*application_fields.PARTIES, "intermediaries", "holdings"):
        return application_fields.party_title(name)
    own = {
        "as_of": translate("History", "day"),
        "reading": translate("History", "reading"),
        "destination": translate("Application", "Destination"),
        "rates": translate("History", "exchange rates"),
        "items": translate("History", "exported items"),
        "file": translate("History", "file"),
        "sha256": "SHA-256",
        "on": translate("History", "on"),
        "by": translate("History", "by"),
        "reason": translate("History", "reason"),
        "about": translate("History", "about"),
        "pages": translate("History", "pages"),
        "dated": translate("History", "dated"),
        "part": translate("Application", "Part"),
        "ruling": translate("History", "decision"),
        "words": translate("History", "words"),
        "rule": translate("History", "rule"),
        "status": translate("History", "status"),
        "since": translate("History", "since"),
        "until": translate("History", "until"),
        "source": translate("History", "source"),
        "id": translate("History", "name"),
        "sheet": translate("History", "sheet"),
        "also": translate("History", "further sheets"),
        "header_row": translate("History", "header row"),
        "columns": translate("History", "columns"),
        "unused": translate("History", "columns without a role"),
        "rows": translate("History", "rows"),
        "profile": translate("History", "as in"),
        "doubt": translate("History", "doubt"),
        "suppositions": translate("History", "suppositions"),
        "subject": translate("History", "what"),
        "of": translate("History", "of what"),
        "address": translate("Application", "Address"),
        "country": translate("Application", "Country"),
        "contact": translate("Application", "Contact"),
        "name_zh": translate("Application", "Name in Chinese"),
        "description_zh": translate("Application", "Description in Chinese"),
        "owner": translate("Application", "Owner"),
        "owned": translate("Application", "holds of"),
        "percent": translate("Application", "Percent"),
        "end_use": translate("Application", "End use"),
        "end_use_zh": translate("Application", "End use in Chinese"),
        "end_use_categories": translate("History", "Kinds of end use"),
        "contract_number": translate("Application", "Contract number"),
        "contract_date": translate("Application", "Contract date"),
        "shipped_on": translate("Application", "Day of export"),
    }
    return own.get(name) or role_words.role(name)


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
        return ", ".join(parts)
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
