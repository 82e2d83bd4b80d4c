"""Whether a dossier may be final: the documents that an application needs, and what of them is still missing.

What is asked for stands in `resources/dossier/completeness.toml`; each entry names one of the checks below. What is missing
keeps the draft mark on the dossier, but never stops it from being printed.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from desktop_app.application import Party
from desktop_app.audit import Audit
from desktop_app.dossier.items import Items
from desktop_app.dossier.shape import Shape
from desktop_app.resources import resource
from desktop_app.rules.model import Outcome, Status, Text

Check = Callable[[Audit], bool]


@dataclass(frozen=True)
class Document:
    """One of the documents of an application: what this dossier contributes, which checks stand for that.

    `elsewhere` marks documents that the dossier cannot hold and the applicant has to enclose.
    """

    title: Text
    contribution: Text
    checks: tuple[str, ...]
    elsewhere: bool

    def present(self, audit: Audit) -> bool:
        """Whether the dossier holds what it can contribute."""
        return not self.elsewhere and all(CHECKS[name](audit) for name in self.checks)


@dataclass(frozen=True)
class Requirement:
    """Something without which the dossier stays a draft: a check, and the sentence for when it fails.

    `record` marks what a no-licence record needs too.
    """

    check: str
    gap: Text
    record: bool


def _party(party: Party) -> bool:
    return bool(party.name and party.name_zh and party.address and party.country and party.contact)


#: Every check that `completeness.toml` may name.
CHECKS: Mapping[str, Check] = {
    "applicant": lambda audit: _party(audit.settings.application.applicant),
    "importer": lambda audit: _party(audit.settings.application.importer),
    "end_user": lambda audit: _party(audit.settings.application.end_user),
    "end_use": lambda audit: bool(audit.settings.application.end_use),
    "end_use_zh": lambda audit: bool(audit.settings.application.end_use_zh),
    "contract": lambda audit: bool(
        audit.settings.application.contract_number and audit.settings.application.contract_date
    ),
    "destination": lambda audit: bool(audit.destination),
    "item_names_zh": lambda audit: all(_facts(audit, v.item, "description_zh") for v in _judged(audit)),
    "item_codes": lambda audit: all(
        _facts(audit, v.item, "hs_code") or audit.bom.parts.hs_code[v.item] for v in _judged(audit)
    ),
    "item_origins": lambda audit: all(Items(audit).origin(v.item) for v in _judged(audit)),
    "determined": lambda audit: not any(v.outcome is Outcome.UNDETERMINED for v in audit.verdicts),
    "law_confirmed": lambda audit: not any(state.status is Status.UNCONFIRMED for _, state in audit.law),
    "no_errors": lambda audit: not any(problem.severity == "error" for problem in audit.problems),
}


def _judged(audit: Audit) -> list[Any]:
    return [v for v in audit.verdicts if v.outcome is not Outcome.NO_INDICATION]


def _facts(audit: Audit, part: int, name: str) -> str:
    facts = audit.settings.application.facts_of(str(audit.bom.parts.part_number[part]))
    return str(getattr(facts, name)) if facts is not None else ""


def _text(entry: Mapping[str, str]) -> Text:
    return Text(entry["en"], entry["zh"])


@lru_cache
def _document() -> Mapping[str, Any]:
    return tomllib.loads(resource("dossier", "completeness.toml").read_text(encoding="utf-8"))


def documents() -> tuple[Document, ...]:
    """The documents of an application, in the order of the law."""
    return tuple(
        Document(_text(entry["title"]), _text(entry["contribution"]), tuple(entry["checks"]), entry["elsewhere"])
        for entry in _document()["documents"]
    )


def requirements() -> tuple[Requirement, ...]:
    """What a final dossier needs."""
    return tuple(
        Requirement(entry["check"], _text(entry["gap"]), entry.get("record", False))
        for entry in _document()["requirements"]
    )


def gaps(audit: Audit, shape: Shape = Shape.FULL) -> tuple[Text, ...]:
    """What is still missing for a final document of this shape, in words."""
    asked = [one for one in requirements() if shape is not Shape.RECORD or one.record]
    return tuple(one.gap for one in asked if not CHECKS[one.check](audit))


def is_complete(audit: Audit, shape: Shape = Shape.FULL) -> bool:
    """Whether nothing is missing."""
    return not gaps(audit, shape)
