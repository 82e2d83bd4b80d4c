"""The seven kinds of document of an application, and how far the applicant's data and the documents at hand go for each.

Which fields belong to which document stands in `resources/dossier/completeness.toml`, beside the checks by which a finished
audit decides whether its dossier is a draft (`desktop_app.dossier.completeness`). Here no audit is needed: a form can show
what is missing while it is being filled in.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from desktop_app.application import Application
from desktop_app.resources import resource
from desktop_app.rules.model import Text


@dataclass(frozen=True)
class DocumentAtHand:
    """A document that the applicant has: the file, if it is kept (`sha256` of its bytes), and a remark such as where it lies."""

    file: str = ""
    sha256: str = ""
    note: str = ""


@dataclass(frozen=True)
class DocumentKind:
    """One of the documents that an application needs.

    `fields` name entries of `Application`, `party.field` for those of a party. `enclose` is whether a copy must be at hand.
    """

    id: str
    title: Text
    fields: tuple[str, ...]
    enclose: bool


@dataclass(frozen=True)
class DocumentState:
    """How far one document is: the fields that are filled and those that are missing, and what is at hand."""

    kind: DocumentKind
    filled: tuple[str, ...]
    missing: tuple[str, ...]
    at_hand: DocumentAtHand | None

    @property
    def to_enclose(self) -> bool:
        """Whether a copy still has to be found."""
        return self.kind.enclose and self.at_hand is None

    @property
    def complete(self) -> bool:
        """Whether nothing is missing that the applicant enters or encloses."""
        return not self.missing and not self.to_enclose

    @property
    def progress(self) -> tuple[int, int]:
        """How many of the things asked for are there, and how many are asked for."""
        asked = len(self.filled) + len(self.missing) + int(self.kind.enclose)
        return asked - len(self.missing) - int(self.to_enclose), asked


def read_kinds(path: Path | None = None) -> tuple[DocumentKind, ...]:
    """The kinds in a TOML file, by default the shipped ones, in the order of the law."""
    path = path or resource("dossier", "completeness.toml")
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["documents"]
    return tuple(
        DocumentKind(
            entry["id"],
            Text(entry["title"]["en"], entry["title"]["zh"]),
            tuple(entry["fields"]),
            entry["enclose"],
        )
        for entry in entries
    )


@lru_cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """The shipped kinds."""
    return read_kinds()


def document_states(
    application: Application,
    at_hand: Mapping[str, DocumentAtHand],
    destination: str = "",
    kinds: tuple[DocumentKind, ...] | None = None,
) -> tuple[DocumentState, ...]:
    """How far each document is.

    Args:
        at_hand: documents by the id of their kind.
        destination: the one of the audit's settings, which stands for that of the application (ISO 3166 alpha-2).

    Raises:
        AttributeError: a kind names a field that application data does not have.
    """
    states = []
    for kind in kinds if kinds is not None else document_kinds():
        filled = tuple(
            name for name in kind.fields if _value(application, name) or (name == "destination" and destination)
        )
        missing = tuple(name for name in kind.fields if name not in filled)
        states.append(DocumentState(kind, filled, missing, at_hand.get(kind.id)))
    return tuple(states)


def _value(application: Application, name: str) -> object:
    value: object = application
    for step in name.split("."):
        value = getattr(value, step)
    return value.strip() if isinstance(value, str) else value
