"""Documents that were attached to statements and decisions in a saved case, and what each proves: numbered P1, P2 … in print.

Of each it is told which file it is (name, SHA-256), its own day and that on which it was attached, and for what it stands on
which pages. What a proof was attached to may have gone since (taken out, set aside, decided anew); that is told, too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from desktop_app.audit import Audit
from desktop_app.case.content import Content, subject_key
from desktop_app.declarations import Statement
from desktop_app.screening import Decision


class Subject(StrEnum):
    """What a proof stands for."""

    STATEMENT = "statement"
    DECISION = "decision"
    GONE = "gone"  # a statement or decision that no longer counts


@dataclass(frozen=True)
class Proven:
    """One thing that a proof stands for, and on which pages; `part` is `""` where it is gone, `pages` where none are named."""

    key: str
    subject: Subject
    part: str
    pages: str


@dataclass(frozen=True)
class Proof:
    """An attached document. `label` is its number in print."""

    label: str
    file: str
    sha256: str
    dated: date | None
    on: date
    by: str
    proves: tuple[Proven, ...]


@dataclass(frozen=True, eq=False)
class Proofs:
    """The proofs of a case, in the order in which they were attached, beside the audit of it."""

    audit: Audit
    content: Content | None

    @cached_property
    def all(self) -> tuple[Proof, ...]:
        """Each proof with what it stands for."""
        attached = self.content.evidence.values() if self.content is not None else ()
        return tuple(
            Proof(
                label=f"P{number}",
                file=one.file,
                sha256=one.sha256,
                dated=one.dated,
                on=one.on,
                by=one.by,
                proves=tuple(sorted(self._proven(one.about, one.pages), key=_in_print)),
            )
            for number, one in enumerate(attached, start=1)
        )

    def of(self, subject: Statement | Decision) -> list[tuple[Proof, str]]:
        """The proofs of a statement or decision, each with the pages that are named for it."""
        return self._by_key.get(subject_key(subject), []) if self.all else []

    @cached_property
    def _by_key(self) -> dict[str, list[tuple[Proof, str]]]:
        found: dict[str, list[tuple[Proof, str]]] = {}
        for proof in self.all:
            for proven in proof.proves:
                found.setdefault(proven.key, []).append((proof, proven.pages))
        return found

    @cached_property
    def _subjects(self) -> dict[str, tuple[Subject, str]]:
        """What counts in the audit, and the part that it is about, by its key."""
        said = {subject_key(one): (Subject.STATEMENT, one.part_number) for one in self.audit.statements}
        return said | {subject_key(one): (Subject.DECISION, one.part) for one in self.audit.decisions.values()}

    def _proven(self, about: Sequence[str], pages: Mapping[str, str]) -> list[Proven]:
        gone = (Subject.GONE, "")
        return [Proven(key, *self._subjects.get(key, gone), pages.get(key, "")) for key in about]

    def as_plain(self) -> list[dict[str, Any]]:
        """The proofs for a bundle's manifest, where a program finds what the index of evidence says."""
        return [
            {
                "label": proof.label,
                "name": proof.file,
                "sha256": proof.sha256,
                "dated": proof.dated.isoformat() if proof.dated else None,
                "attached": {"on": proof.on.isoformat(), "by": proof.by},
                "proves": [{"subject": str(one.subject), "part": one.part, "pages": one.pages} for one in proof.proves],
            }
            for proof in self.all
        ]


def _in_print(proven: Proven) -> tuple[bool, str, str, str]:
    """What counts before what is gone, then by part."""
    return proven.subject is Subject.GONE, proven.part, str(proven.subject), proven.pages
