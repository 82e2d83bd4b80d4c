"""A user's own file over a rule pack: entries to add, entries to amend, and what somebody found out about a rule's state.

    [overlay]
    by = "Anna Kovač"
    date = 2026-11-24

    [[confirm]]
    rules = ["cn-mofcom-2025-61/1.1"]      # or ["*"], every rule that is suspended by the pack
    status = "suspended"                   # or "in-force"
    since = 2026-11-11
    until = 2027-01-10                     # leave it out where no end is known
    source = { en = "MOFCOM announcement …, read on …", zh = "商务部公告……" }  # or one text for both languages

    [[amend]]
    table = "suspensions"
    id = "cn-mofcom-gac-2025-70"
    until_inclusive = false
    source = "…"

    [[reference_prices]]                   # turns a declared mass into a range of values, marked as an estimate
    item = "dy-metal"
    low = "200"
    high = "320"
    currency = "USD"
    per = "kg"
    source = "…"
    date = 2026-11-20

    [[add.items]]                          # a whole entry as in a pack; `add.rules`, `add.suspensions` … likewise

An overlay is laid over the document of the pack before that is checked, so that an amended pack is held to the same schema.
The audit names the overlay, who made it and when, beside every status that it decides.
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from desktop_app.bom.messages import Told, Words, in_words, told, worded
from desktop_app.resources import resource
from desktop_app.rules.model import Overlay


class InvalidPack(Told):
    """A rule pack or overlay that cannot be used; the message names file and entry."""


_STATES = {"suspended": "暂停实施", "in-force": "有效"}


@dataclass(frozen=True, eq=False)
class Layer:
    """An overlay as read: what the audit says of it, and its document. Two are the same where they are one object."""

    overlay: Overlay
    document: Mapping[str, Any]


def read_document(path: Path) -> tuple[Mapping[str, Any], bytes]:
    """A TOML file and its bytes. Nobody changes what was read: it is kept for the next one who reads the same.

    Raises:
        InvalidPack: it cannot be read, or is no TOML.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise InvalidPack(worded("pack-no-toml", file=path.name, problem=told(problem))) from problem
    return _document(path.name, data), data


def _document(file: str, data: bytes) -> Mapping[str, Any]:
    try:
        return _parsed(data)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise InvalidPack(worded("pack-no-toml", file=file, problem=told(problem))) from problem


@lru_cache(maxsize=32)
def _parsed(data: bytes) -> Mapping[str, Any]:
    return tomllib.loads(data.decode("utf-8"))


def check_schema(file: str, document: Mapping[str, Any], schema: str) -> None:
    """Hold a document against one of the shipped schemas.

    Raises:
        InvalidPack: it does not fit; the message names the entry.
    """
    import jsonschema  # noqa: PLC0415  (a tenth of a second that opening the window need not wait for)

    rules = json.loads(resource("schemas", schema).read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(document, default=lambda value: value.isoformat()))
    first = next(iter(jsonschema.Draft202012Validator(rules).iter_errors(plain)), None)
    if first is not None:
        where = "/".join(str(step) for step in first.absolute_path) or "top level"
        raise InvalidPack(worded("pack-entry-wrong", file=file, place=where, problem=schema_words(first)))


def schema_words(problem: Any) -> str:
    """A `ValidationError` of jsonschema in our words, for the commonest ways of not fitting; else as the library says it."""
    wanted, given = problem.validator_value, problem.instance
    if problem.validator == "required":
        return worded("schema-required", entry=next(name for name in wanted if name not in given))
    if problem.validator == "additionalProperties" and wanted is False:
        known = problem.schema.get("properties", {})
        return worded("schema-unknown", entry=next(name for name in given if name not in known))
    if problem.validator == "type" and isinstance(wanted, str):
        return worded("schema-type", value=repr(given), type=wanted)
    if problem.validator == "enum":
        return worded("schema-choice", value=repr(given), choices=", ".join(map(str, wanted)))
    return str(problem.message)


def read_overlay(path: Path) -> Layer:
    """An overlay file, checked for itself.

    Raises:
        InvalidPack: it cannot be read or does not fit its schema.
    """
    return overlay_of(path.name, read_document(path)[1])


def names_overlay(data: bytes) -> bool:
    """Whether a TOML file calls itself an overlay; what is none, or no TOML, does not."""
    try:
        return "overlay" in _document("", data)
    except InvalidPack:
        return False


@lru_cache(maxsize=16)
def overlay_of(file: str, data: bytes) -> Layer:
    """An overlay by the name and the bytes of its file; the same of both give the same object.

    Raises:
        InvalidPack: it is no TOML or does not fit its schema.
    """
    document = _document(file, data)
    check_schema(file, document, "overlay.schema.json")
    document = _with_words(document)
    head = document["overlay"]
    if not isinstance(head["date"], date):
        raise InvalidPack(worded("overlay-date", file=file))
    digest = hashlib.sha256(data).hexdigest()
    overlay = Overlay(file, digest, head["by"], head["date"], head.get("note", ""), _changes(document))
    return Layer(overlay, document)


def _changes(document: Mapping[str, Any]) -> tuple[str, ...]:
    """What an overlay does, an entry each."""
    found: list[str] = [
        worded("overlay-adds", id=entry["id"], table=table)
        for table, entries in document.get("add", {}).items()
        for entry in entries
    ]
    for entry in document.get("amend", []):
        fields = ", ".join(sorted(set(entry) - {"table", "id", "source"}))
        found.append(worded("overlay-amends", fields=fields, id=entry["id"], source=entry["source"]))
    for entry in document.get("reference_prices", []):
        amount = {name: entry[name] for name in ("item", "low", "high", "currency", "per", "source")}
        found.append(worded("overlay-prices", day=entry["date"], **amount))
    for entry in document.get("confirm", []):
        said = {"rules": ", ".join(entry["rules"]), "since": entry["since"], "source": entry["source"]}
        said["status"] = Words(entry["status"], _STATES[entry["status"]])
        if "until" in entry:
            found.append(worded("overlay-confirms-until", until=entry["until"], **said))
        else:
            found.append(worded("overlay-confirms", **said))
    return tuple(found)


def _with_words(document: Mapping[str, Any]) -> dict[str, Any]:
    """The document with texts of two languages as `Words`, which are English to whoever knows one only.

    Whole entries to add are as in a pack, and keep their texts as they are.
    """
    tables = ("confirm", "amend", "reference_prices")
    made = {**document, "overlay": {name: _words(value) for name, value in document["overlay"].items()}}
    for table in tables:
        if table in document:
            made[table] = [{**entry, "source": _words(entry["source"])} for entry in document[table]]
    return made


def _words(value: Any) -> Any:
    return Words(value["en"], value["zh"]) if isinstance(value, dict) else value


def lay_over(document: Mapping[str, Any], layers: Sequence[Layer]) -> dict[str, Any]:
    """The document of a pack with overlays, the later over the earlier.

    Raises:
        InvalidPack: an overlay amends what is not there, or adds what is.
    """
    merged = deepcopy(dict(document))
    for layer in layers:
        file = layer.overlay.file
        for table, entries in layer.document.get("add", {}).items():
            for entry in entries:
                if _find(merged, table, entry["id"]) is not None:
                    raise InvalidPack(worded("overlay-adds-known", file=file, table=table, id=entry["id"]))
                merged.setdefault(table, []).append(deepcopy(entry))
        given = layer.document.get("reference_prices", [])
        kept = [e for e in merged.get("reference_prices", []) if e["item"] not in {g["item"] for g in given}]
        if given:
            merged["reference_prices"] = [*kept, *map(dict, given)]
        for entry in layer.document.get("amend", []):
            found = _find(merged, entry["table"], entry["id"])
            if found is None:
                raise InvalidPack(worded("overlay-amends-unknown", file=file, id=entry["id"], table=entry["table"]))
            changed = {name: value for name, value in entry.items() if name not in {"table", "id", "source"}}
            found.update(deepcopy(changed))
            if "source" in found:
                found["source"] = _amended(found["source"], file, entry["source"])
    return merged


def _amended(before: str, file: str, source: str) -> Words:
    en, zh = (in_words(source, language) for language in ("en", "zh"))
    return Words(f"{before}; amended by {file}: {en}", f"{in_words(before, 'zh')}；由{file}更改：{zh}")


def _find(document: Mapping[str, Any], table: str, name: str) -> dict[str, Any] | None:
    entries: list[dict[str, Any]] = document.get(table, [])
    return next((entry for entry in entries if entry["id"] == name), None)
