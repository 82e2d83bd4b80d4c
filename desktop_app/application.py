"""Who applies, for whom and for what: the applicant's own data, read from a TOML file and printed in the dossier.

Nothing in it is required to audit; what is missing is shown as missing. It may also carry what the BOM lacks about the
exported items (a price, a country of manufacture) and exchange rates, both named as the applicant's own statement.
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

from desktop_app.bom.exact import DECIMAL_TEXT
from desktop_app.bom.messages import Told, told, worded


class UnreadableApplication(Told):
    """An application file that cannot be used; the message names it and the entry."""


@dataclass(frozen=True)
class Party:
    """An organisation; `country` is ISO 3166 alpha-2, `""` is not given."""

    name: str = ""
    name_zh: str = ""
    address: str = ""
    country: str = ""
    contact: str = ""


@dataclass(frozen=True)
class ItemFacts:
    """What the applicant states about an exported item where the BOM says nothing; numbers are decimal texts."""

    part: str
    description: str = ""
    description_zh: str = ""
    unit_price: str = ""
    currency: str = ""
    country_of_origin: str = ""
    hs_code: str = ""


@dataclass(frozen=True)
class Holding:
    """What the applicant states of ownership: `owner` holds `percent` (a decimal text) of `owned`; `source` says who says so."""

    owner: str
    owned: str
    percent: str
    source: str = ""


@dataclass(frozen=True)
class Application:
    """The applicant's data; `legal_representative` is a person of the applicant.

    `intermediaries` receive the goods between applicant and end user. `end_use_categories` are ids of the rule pack;
    `shipped_on` is the day of export; `file` and `sha256` say where it is from.
    """

    applicant: Party = Party()
    importer: Party = Party()
    end_user: Party = Party()
    legal_representative: Party = Party()
    intermediaries: tuple[Party, ...] = ()
    holdings: tuple[Holding, ...] = ()
    end_use: str = ""
    end_use_zh: str = ""
    end_use_categories: tuple[str, ...] = ()
    contract_number: str = ""
    contract_date: date | None = None
    destination: str = ""
    shipped_on: date | None = None
    currency: str = ""
    rates: Mapping[str, str] = field(default_factory=dict, hash=False)
    items: tuple[ItemFacts, ...] = ()
    file: str = ""
    sha256: str = ""

    def facts_of(self, part_number: str) -> ItemFacts | None:
        """What it states about one exported item."""
        return next((facts for facts in self.items if facts.part == part_number), None)


def read_application(path: Path) -> Application:
    """The application data in a TOML file.

    Raises:
        UnreadableApplication: no such file, not TOML, an unknown entry or a value of the wrong kind.
    """
    try:
        data = path.read_bytes()
        document = tomllib.loads(data.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise UnreadableApplication(worded("application-no-toml", file=path.name, problem=told(problem))) from problem
    reader = _Reader(path.name)
    reader.only(document, "", _TABLES)
    end_use, contract = reader.table(document, "end_use"), reader.table(document, "contract")
    shipment, settings = reader.table(document, "shipment"), reader.table(document, "audit")
    reader.only(end_use, "end_use", {"description", "description_zh", "categories"})
    reader.only(contract, "contract", {"number", "date"})
    reader.only(shipment, "shipment", {"destination", "date"})
    reader.only(settings, "audit", {"currency"})
    categories = end_use.get("categories", [])
    if not isinstance(categories, list) or not all(isinstance(c, str) for c in categories):
        raise UnreadableApplication(worded("application-categories", file=path.name))
    rates = reader.table(document, "rates")
    return Application(
        applicant=reader.party(document, "applicant"),
        importer=reader.party(document, "importer"),
        end_user=reader.party(document, "end_user"),
        legal_representative=reader.party(document, "legal_representative"),
        intermediaries=tuple(reader.of_party(e, "intermediaries") for e in reader.entries(document, "intermediaries")),
        holdings=tuple(reader.holding(entry) for entry in reader.entries(document, "holdings")),
        end_use=reader.text(end_use, "end_use", "description"),
        end_use_zh=reader.text(end_use, "end_use", "description_zh"),
        end_use_categories=tuple(categories),
        contract_number=reader.text(contract, "contract", "number"),
        contract_date=reader.day(contract, "contract", "date"),
        destination=reader.text(shipment, "shipment", "destination").upper(),
        shipped_on=reader.day(shipment, "shipment", "date"),
        currency=reader.text(settings, "audit", "currency").upper(),
        rates={code.upper(): reader.number(rates, "rates", code) for code in rates},
        items=tuple(reader.item(entry) for entry in reader.entries(document, "item_facts")),
        file=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
    )


_BARE = re.compile(r"[A-Za-z0-9_-]+\Z")


def application_toml(application: Application) -> str:
    """Application data as a file that `read_application` reads back as the same; what is empty is left out."""
    parties = [
        (name, getattr(application, name)) for name in ("applicant", "legal_representative", "importer", "end_user")
    ]
    tables: list[tuple[str, Mapping[str, object]]] = [(f"[{name}]", vars(party)) for name, party in parties]
    end_use = {"description": application.end_use, "description_zh": application.end_use_zh}
    tables += [
        ("[end_use]", {**end_use, "categories": application.end_use_categories}),
        ("[contract]", {"number": application.contract_number, "date": application.contract_date}),
        ("[shipment]", {"destination": application.destination, "date": application.shipped_on}),
        ("[audit]", {"currency": application.currency}),
        ("[rates]", application.rates),
    ]
    tables += [("[[intermediaries]]", vars(party)) for party in application.intermediaries]
    tables += [("[[holdings]]", vars(holding)) for holding in application.holdings]
    tables += [("[[item_facts]]", vars(facts)) for facts in application.items]
    blocks = []
    for title, entries in tables:
        lines = [
            f"{key if _BARE.match(key) else _toml(key)} = {_toml(value)}" for key, value in entries.items() if value
        ]
        if lines:
            blocks.append("\n".join([title, *lines]) + "\n")
    return "\n".join(blocks)


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, date):
        return value.isoformat()
    text = str(value).encode("utf-8", "replace").decode("utf-8")
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


_TABLES = {
    "applicant",
    "importer",
    "end_user",
    "intermediaries",
    "holdings",
    "legal_representative",
    "end_use",
    "contract",
    "shipment",
    "rates",
    "audit",
    "item_facts",
}
_PARTY = {"name", "name_zh", "address", "country", "contact"}
_HOLDING = {"owner", "owned", "percent", "source"}
_ITEM = {"part", "description", "description_zh", "unit_price", "currency", "country_of_origin", "hs_code"}


@dataclass(frozen=True)
class _Reader:
    """Takes values out of the document and names file and entry where one is not what it should be."""

    file: str

    def only(self, table: Mapping[str, Any], name: str, known: set[str]) -> None:
        unknown = sorted(set(table) - known)
        if unknown:
            where = f"[{name}] " if name else ""
            raise UnreadableApplication(
                worded(
                    "application-unknown-entry",
                    file=self.file,
                    table=where,
                    entry=unknown[0],
                    known=", ".join(sorted(known)),
                )
            )

    def table(self, document: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        table = document.get(name, {})
        if not isinstance(table, dict):
            raise UnreadableApplication(worded("application-no-table", file=self.file, table=name))
        return table

    def entries(self, document: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
        entries = document.get(name, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise UnreadableApplication(worded("application-brackets", file=self.file, table=name))
        return entries

    def text(self, table: Mapping[str, Any], name: str, key: str) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            raise UnreadableApplication(worded("application-no-text", file=self.file, table=name, entry=key))
        return value.strip()

    def number(self, table: Mapping[str, Any], name: str, key: str) -> str:
        value = table.get(key, "")
        text = value.strip() if isinstance(value, str) else ""
        if isinstance(value, int) and not isinstance(value, bool):
            text = str(value)
        if (text and not DECIMAL_TEXT.match(text)) or (not text and value != ""):
            raise UnreadableApplication(worded("application-no-number", file=self.file, table=name, entry=key))
        return text

    def day(self, table: Mapping[str, Any], name: str, key: str) -> date | None:
        value = table.get(key)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            raise UnreadableApplication(worded("application-no-date", file=self.file, table=name, entry=key))
        return value

    def party(self, document: Mapping[str, Any], name: str) -> Party:
        return self.of_party(self.table(document, name), name)

    def of_party(self, table: Mapping[str, Any], name: str) -> Party:
        self.only(table, name, _PARTY)
        fields = {key: self.text(table, name, key) for key in _PARTY}
        return Party(**{**fields, "country": fields["country"].upper()})

    def holding(self, table: Mapping[str, Any]) -> Holding:
        self.only(table, "holdings", _HOLDING)
        texts = {key: self.text(table, "holdings", key) for key in ("owner", "owned", "source")}
        percent = self.number(table, "holdings", "percent")
        if not (texts["owner"] and texts["owned"] and percent):
            raise UnreadableApplication(worded("application-holding", file=self.file))
        if not 0 <= Fraction(percent) <= 100:
            raise UnreadableApplication(worded("application-percent", file=self.file))
        return Holding(**texts, percent=percent)

    def item(self, table: Mapping[str, Any]) -> ItemFacts:
        self.only(table, "item_facts", _ITEM)
        texts = {key: self.text(table, "item_facts", key) for key in _ITEM - {"unit_price"}}
        for key in ("currency", "country_of_origin"):
            texts[key] = texts[key].upper()
        if not texts["part"]:
            raise UnreadableApplication(worded("application-item", file=self.file))
        return ItemFacts(**texts, unit_price=self.number(table, "item_facts", "unit_price"))
