"""A rule pack: the law as a TOML file becomes a `RulePack`, or a clear refusal.

The file is checked against `resources/schemas/rules.schema.json` and for what a schema cannot say (that a suspension names
rules that exist, that each rule's instrument is described), so that a mistyped pack never judges anything.
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from desktop_app.resources import resource
from desktop_app.rules.model import (
    EndUseCategory,
    Instrument,
    ItemClass,
    ItemKind,
    Policy,
    Rule,
    RuleKind,
    RulePack,
    Status,
    Suspension,
    Text,
)

DEFAULT_PACK = "cn-2025-61.toml"


class InvalidPack(Exception):
    """A rule pack that cannot be used; the message names file and entry."""


def load_pack(path: Path | None = None) -> RulePack:
    """The rule pack in a TOML file, by default the shipped one.

    Raises:
        InvalidPack: unreadable, against the schema, or inconsistent in itself.
    """
    path = path or resource("rules", DEFAULT_PACK)
    try:
        data = path.read_bytes()
        document = tomllib.loads(data.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise InvalidPack(f"{path.name}: {problem}") from problem
    _check_schema(path.name, document)
    _check_references(path.name, document)
    suspensions = tuple(_suspension(entry) for entry in document["suspensions"])
    return RulePack(
        id=document["id"],
        version=document["version"],
        title=_text(document["title"]),
        sha256=hashlib.sha256(data).hexdigest(),
        instruments=tuple(_instrument(entry) for entry in document["instruments"]),
        rules=tuple(_rule(entry, suspensions, document["suspensions"]) for entry in document["rules"]),
        suspensions=suspensions,
        items={entry["id"]: _item(entry, document["stages"]) for entry in document["items"]},
        readings={entry["id"]: _text(entry["label"]) for entry in document["readings"]},
        end_uses={entry["id"]: _end_use(entry) for entry in document["end_uses"]},
        assumptions=tuple(_text(entry) for entry in document["assumptions"]),
        stages={entry["id"]: _text(entry["label"]) for entry in document["stages"]},
        texts={name: _text(entry) for name, entry in document["texts"].items()},
        disclaimer=_text(document["disclaimer"]),
    )


def _check_schema(file: str, document: Mapping[str, Any]) -> None:
    import jsonschema  # noqa: PLC0415  (a tenth of a second that opening the window need not wait for)

    schema = json.loads(resource("schemas", "rules.schema.json").read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(document, default=lambda value: value.isoformat()))
    first = next(iter(jsonschema.Draft202012Validator(schema).iter_errors(plain)), None)
    if first is not None:
        raise InvalidPack(
            f"{file}: {'/'.join(str(step) for step in first.absolute_path) or 'top level'}: {first.message}"
        )


def _check_references(file: str, document: Mapping[str, Any]) -> None:
    rules = [entry["id"] for entry in document["rules"]]
    instruments = {entry["id"] for entry in document["instruments"]}
    for name in ("rules", "items", "instruments", "suspensions", "end_uses", "stages", "readings"):
        ids = [entry["id"] for entry in document[name]]
        if len(set(ids)) != len(ids):
            raise InvalidPack(f"{file}: two {name} have the same id: {next(i for i in ids if ids.count(i) > 1)}")
    for entry in document["rules"]:
        if entry["instrument"] not in instruments:
            raise InvalidPack(f"{file}: rule {entry['id']} belongs to an unknown instrument {entry['instrument']}")
    for entry in document["suspensions"]:
        for rule in entry["rules"]:
            if rule not in rules:
                raise InvalidPack(f"{file}: suspension {entry['id']} names an unknown rule {rule}")
        if entry["until"] < entry["since"]:
            raise InvalidPack(f"{file}: suspension {entry['id']} ends before it begins")


def _text(entry: Mapping[str, str]) -> Text:
    return Text(entry["en"], entry["zh"])


def _instrument(entry: Mapping[str, Any]) -> Instrument:
    return Instrument(
        entry["id"],
        _text(entry["title"]),
        _text(entry["summary"]),
        _date(entry["issued"]),
        entry["source"],
        entry["verified"],
    )


def _rule(entry: Mapping[str, Any], suspensions: Sequence[Suspension], notes: Sequence[Mapping[str, Any]]) -> Rule:
    own = tuple(s for s in suspensions if entry["id"] in s.rules)
    latest = max((n for n in notes if entry["id"] in n["rules"]), key=lambda n: _date(n["until"]), default=None)
    threshold = entry.get("threshold")
    return Rule(
        id=entry["id"],
        kind=RuleKind(entry["kind"]),
        instrument=entry["instrument"],
        article=_text(entry["article"]),
        summary=_text(entry["summary"]),
        issued=_date(entry["issued"]),
        effective=_date(entry["effective"]),
        source=entry["source"],
        verified=entry["verified"],
        threshold=Fraction(threshold) if threshold is not None else None,
        suspensions=own,
        status_notes={Status.UNCONFIRMED: _text(latest["note_unconfirmed"])} if latest is not None else {},
    )


def _suspension(entry: Mapping[str, Any]) -> Suspension:
    return Suspension(
        id=entry["id"],
        title=_text(entry["title"]),
        rules=tuple(entry["rules"]),
        since=_date(entry["since"]),
        until=_date(entry["until"]),
        until_inclusive=entry["until_inclusive"],
        source=entry["source"],
        verified=entry["verified"],
        note=_text(entry["note_suspended"]),
    )


def _item(entry: Mapping[str, Any], stages: Sequence[Mapping[str, Any]]) -> ItemClass:
    return ItemClass(
        id=entry["id"],
        kind=ItemKind(entry["kind"]),
        label=_text(entry["label"]),
        elements=tuple(entry["elements"]),
        stages=tuple(stage["id"] for stage in stages if entry["kind"] in stage["kinds"]),
        source=entry["source"],
        verified=entry["verified"],
    )


def _end_use(entry: Mapping[str, Any]) -> EndUseCategory:
    return EndUseCategory(entry["id"], _text(entry["label"]), _text(entry["article"]), Policy(entry["policy"]))


def _date(value: object) -> date:
    if not isinstance(value, date):
        raise InvalidPack(f"not a date: {value!r}")
    return value
