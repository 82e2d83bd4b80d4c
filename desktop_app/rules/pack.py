"""A rule pack: the law as a TOML file becomes a `RulePack`, or a clear refusal.

The file is checked against `resources/schemas/rules.schema.json` and for what a schema cannot say (that a suspension names
rules that exist, that each rule's instrument is described), so that a mistyped pack never judges anything. A pack may
`include` files that stand beside it or are shipped (production stages, sentences), and users lay their own files over it
(`desktop_app.rules.overlay`).
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

from desktop_app.bom.messages import Words, in_words, worded
from desktop_app.resources import resource
from desktop_app.rules.mass import ReferencePrice
from desktop_app.rules.model import (
    Calendar,
    Confirmation,
    EndUseCategory,
    EquipmentEntry,
    Instrument,
    ItemClass,
    ItemKind,
    Lifting,
    ListedParty,
    PartyList,
    PartyNotice,
    Policy,
    Rule,
    RuleKind,
    RulePack,
    Status,
    Suspension,
    Text,
)
from desktop_app.rules.overlay import InvalidPack, Layer, check_schema, lay_over, read_document, read_overlay

__all__ = ["DEFAULT_PACK", "InvalidPack", "load_pack", "shipped_packs"]

DEFAULT_PACK = "cn-2025-61.toml"

#: Tables whose entries have an id.
_TABLES = ("rules", "items", "instruments", "suspensions", "end_uses", "stages", "readings")


def shipped_packs() -> list[Path]:
    """The rule packs that travel with the program, the default one first. What they include is not among them."""
    found = [path for path in sorted(resource("rules").glob("*.toml")) if "rules" in read_document(path)[0]]
    return sorted(found, key=lambda path: path.name != DEFAULT_PACK)


def load_pack(path: Path | None = None, overlays: Sequence[Path] = (), beside: bool = True) -> RulePack:
    """The rule pack in a TOML file, by default the shipped one, with the user's files over it in their order.

    Raises:
        InvalidPack: see `layered_pack`; or one of the user's files cannot be read.
    """
    return layered_pack(path or resource("rules", DEFAULT_PACK), [read_overlay(one) for one in overlays], beside)


def layered_pack(path: Path, layers: Sequence[Layer], beside: bool) -> RulePack:
    """The rule pack in a TOML file with overlays that were read before.

    Its `sha256` is that of its bytes and of those it includes; overlays keep their own. Without `beside`, it includes
    shipped files only.

    Raises:
        InvalidPack: a file is unreadable, against its schema, or inconsistent.
    """
    document, data = read_document(path)
    digest = hashlib.sha256(data)
    for name in document.get("include", []):
        own = path.with_name(name)
        included, bytes_ = read_document(own if beside and own.is_file() else resource("rules", name))
        digest.update(bytes_)
        document = {**included, **document, "texts": {**included.get("texts", {}), **document.get("texts", {})}}
    document = lay_over(document, layers)
    named = " + ".join([path.name, *(layer.overlay.file for layer in layers)])
    check_schema(named, document, "rules.schema.json")
    _check_references(named, document)
    texts = {name: _text(entry) for name, entry in document["texts"].items()}
    suspensions = tuple(_suspension(entry) for entry in document["suspensions"])
    confirmations = [found for layer in layers for found in _confirmations(layer, document, texts)]
    return RulePack(
        id=document["id"],
        version=" + ".join([document["version"], *(layer.overlay.file for layer in layers)]),
        title=_text(document["title"]),
        sha256=digest.hexdigest(),
        instruments=tuple(_instrument(entry) for entry in document["instruments"]),
        rules=tuple(
            _rule(entry, suspensions, document["suspensions"], confirmations, texts) for entry in document["rules"]
        ),
        suspensions=suspensions,
        items={entry["id"]: _item(entry, document["stages"]) for entry in document["items"]},
        readings={entry["id"]: _text(entry["label"]) for entry in document["readings"]},
        end_uses={entry["id"]: _end_use(entry) for entry in document["end_uses"]},
        assumptions=tuple(_text(entry) for entry in document["assumptions"]),
        stages={entry["id"]: _text(entry["label"]) for entry in document["stages"]},
        texts=texts,
        disclaimer=_text(document["disclaimer"]),
        equipment=tuple(_equipment(entry) for entry in document.get("equipment", ())),
        calendars={entry["year"]: _calendar(entry) for entry in document.get("calendars", ())},
        reference_prices={entry["item"]: _reference_price(entry) for entry in document.get("reference_prices", ())},
        party_lists=tuple(_party_list(entry) for entry in document.get("party_lists", ())),
        overlays=tuple(layer.overlay for layer in layers),
    )


def _confirmations(
    layer: Layer, document: Mapping[str, Any], texts: Mapping[str, Text]
) -> list[tuple[tuple[str, ...], Confirmation]]:
    """What an overlay confirms: rule ids and the state of these rules."""
    suspended = {rule for entry in document["suspensions"] for rule in entry["rules"]}
    known = {entry["id"] for entry in document["rules"]}
    found = []
    for entry in layer.document.get("confirm", []):
        file, since, until = layer.overlay.file, _date(entry["since"]), entry.get("until")
        until = _date(until) if until is not None else None
        rules = tuple(sorted(suspended)) if entry["rules"] == ["*"] else tuple(entry["rules"])
        unknown = [rule for rule in rules if rule not in known]
        if unknown:
            raise InvalidPack(worded("confirmation-of-unknown-rule", file=file, rule=unknown[0]))
        if until is not None and until < since:
            raise InvalidPack(worded("confirmation-ends-early", file=file, rule=rules[0]))
        status = Status(entry["status"])
        by, day = entry.get("by", layer.overlay.by), _date(entry.get("date", layer.overlay.day))
        named = texts["status_" + status.value.replace("-", "_")]
        words: dict[str, str | Text] = {"by": by, "day": str(day), "source": entry["source"], "until": str(until)}
        pattern = texts["confirmed" if until is None else "confirmed_until"]
        note, after = _filled(pattern, {**words, "status": named}), _filled(texts["confirmed_ran_out"], words)
        source = Words(f"{entry['source']} ({file})", f"{in_words(entry['source'], 'zh')}（{file}）")
        found.append((rules, Confirmation(status, since, until, source, by, day, note, after)))
    return found


def _filled(pattern: Text, values: Mapping[str, str | Text]) -> Text:
    def in_language(language: str) -> str:
        words = {name: v.in_language(language) if isinstance(v, Text | Words) else v for name, v in values.items()}
        return pattern.in_language(language).format(**words)

    return Text(in_language("en"), in_language("zh"))


def _check_references(file: str, document: Mapping[str, Any]) -> None:
    rules = [entry["id"] for entry in document["rules"]]
    instruments = {entry["id"] for entry in document["instruments"]}
    items = {entry["id"]: ItemKind(entry["kind"]) for entry in document["items"]}
    for name in _TABLES:
        ids = [entry["id"] for entry in document[name]]
        if len(set(ids)) != len(ids):
            raise InvalidPack(
                worded("pack-same-id", file=file, table=name, id=next(i for i in ids if ids.count(i) > 1))
            )
    for entry in document["rules"]:
        if entry["instrument"] not in instruments:
            raise InvalidPack(
                worded("rule-of-unknown-instrument", file=file, rule=entry["id"], instrument=entry["instrument"])
            )
        for item in (*entry.get("counts", ()), *entry.get("covers", ())):
            if item not in items:
                raise InvalidPack(worded("rule-of-unknown-class", file=file, rule=entry["id"], item=item))
    for entry in document.get("reference_prices", ()):
        if entry["item"] not in items:
            raise InvalidPack(worded("reference-price-of-unknown-class", file=file, item=entry["item"]))
        if Fraction(entry["low"]) > Fraction(entry["high"]):
            raise InvalidPack(worded("reference-price-bounds", file=file, item=entry["item"]))
    for entry in document["suspensions"]:
        for rule in entry["rules"]:
            if rule not in rules:
                raise InvalidPack(worded("suspension-of-unknown-rule", file=file, id=entry["id"], rule=rule))
        if entry["until"] < entry["since"]:
            raise InvalidPack(worded("suspension-ends-early", file=file, id=entry["id"]))


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


def _rule(
    entry: Mapping[str, Any],
    suspensions: Sequence[Suspension],
    notes: Sequence[Mapping[str, Any]],
    confirmations: Sequence[tuple[tuple[str, ...], Confirmation]],
    texts: Mapping[str, Text],
) -> Rule:
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
        countries=tuple(entry.get("countries", ("CN",))),
        counts=tuple(entry.get("counts", ())),
        covers=tuple(entry.get("covers", ())),
        list_name=_text(entry["list"]) if "list" in entry else texts["the_list"],
        assemblies=entry.get("assemblies", True),
        free_destinations=tuple(entry.get("free_destinations", ("CN",))),
        made_anywhere=entry.get("made_anywhere", False),
        concerns_supply=entry.get("concerns", "item") == "supply",
        confirmations=tuple(found for rules, found in confirmations if entry["id"] in rules),
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
        code=entry.get("code", ""),
        hs=tuple(entry.get("hs", ())),
        note=_text(entry["note"]) if "note" in entry else Text("", ""),
    )


def _equipment(entry: Mapping[str, Any]) -> EquipmentEntry:
    words = tuple(word.casefold() for word in entry["words"])
    return EquipmentEntry(entry["code"], _text(entry["label"]), words, entry["source"], entry["verified"])


def _calendar(entry: Mapping[str, Any]) -> Calendar:
    free = (_date(first) + timedelta(days=n) for first, last in entry["free"] for n in range((last - first).days + 1))
    return Calendar(frozenset(free), frozenset(map(_date, entry["working"])), entry["source"], entry["verified"])


def _reference_price(entry: Mapping[str, Any]) -> ReferencePrice:
    per = {"g": 1, "kg": 1000}[entry["per"]]
    low, high = Fraction(entry["low"]) / per, Fraction(entry["high"]) / per
    return ReferencePrice(entry["item"], low, high, entry["currency"], entry["source"], str(entry["date"]))


def _party_list(entry: Mapping[str, Any]) -> PartyList:
    return PartyList(
        id=entry["id"],
        label=_text(entry["label"]),
        article=_text(entry["article"]),
        policy=Policy(entry["policy"]),
        parties=tuple(
            ListedParty(tuple(names), notice)
            for said in entry["notices"]
            for notice in (_party_notice(said),)
            for names in said["parties"]
        ),
        source=entry["source"],
        verified=entry["verified"],
        complete=entry["complete"],
    )


def _party_notice(entry: Mapping[str, Any]) -> PartyNotice:
    lifted = (
        Lifting(
            _date(one["since"]),
            _date(one["until"]) if "until" in one else None,
            one["how"] == "ended",
            one["source"],
            one["verified"],
        )
        for one in entry.get("lifted", ())
    )
    return PartyNotice(
        _text(entry["title"]),
        _date(entry["date"]),
        entry.get("country", ""),
        tuple(lifted),
        entry["source"],
        entry["verified"],
    )


def _end_use(entry: Mapping[str, Any]) -> EndUseCategory:
    report = entry.get("report", {})
    return EndUseCategory(
        entry["id"],
        _text(entry["label"]),
        _text(entry["article"]),
        Policy(entry["policy"]),
        report.get("working_days"),
        report.get("to", ""),
    )


def _date(value: object) -> date:
    if not isinstance(value, date):
        raise InvalidPack(worded("pack-no-date", value=repr(value)))
    return value
