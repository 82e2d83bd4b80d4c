"""Documents that prove statements and decisions, and what each proves: numbered P1, P2 … in print.

In a saved case they are attached to what they prove. Of each it is told which file it is (name, SHA-256), its own day and that on
which it was attached, and for what it stands on which pages. What a proof was attached to may have gone since (taken out, set
aside, decided anew); that is told, too. Documents that are only enclosed prove what names them in its evidence.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from desktop_app.audit import Audit
from desktop_app.case.citing import UnreadablePages, pages_said
from desktop_app.case.content import Content, subject_key
from desktop_app.declarations import Statement
from desktop_app.dossier.record import CaseRecord
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
    """A document. `label` is its number in print; `on` and `by` are of its attachment, None and `""` where there is none."""

    label: str
    file: str
    sha256: str
    dated: date | None
    on: date | None
    by: str
    proves: tuple[Proven, ...]


@dataclass(frozen=True)
class Enclosed:
    """A document that goes with a dossier and is attached to nothing."""

    file: str
    sha256: str


def enclosed_in(files: Iterable[tuple[str, bytes]], record: CaseRecord | None) -> tuple[Enclosed, ...]:
    """Those of the files that go with a dossier, name and bytes, which no saved case has attached or noted as at hand."""
    content = record.content if record is not None else Content({})
    known = {proof.sha256 for proof in content.evidence.values()}
    known |= {document.sha256 for document in content.documents.values()}
    named = [Enclosed(name, hashlib.sha256(data).hexdigest()) for name, data in files]
    return tuple(one for one in dict.fromkeys(named) if one.sha256 not in known)


@dataclass(frozen=True, eq=False)
class Proofs:
    """The proofs of a case, in the order in which they were attached, then what is enclosed; beside the audit of them."""

    audit: Audit
    content: Content | None
    enclosed: Sequence[Enclosed] = ()

    @cached_property
    def all(self) -> tuple[Proof, ...]:
        """Each proof with what it stands for."""
        attached = list(self.content.evidence.values()) if self.content is not None else []
        made = [
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
        ]
        for number, document in enumerate(self.enclosed, start=len(made) + 1):
            proves = tuple(sorted(self._naming(document.file), key=_in_print))
            made.append(Proof(f"P{number}", document.file, document.sha256, None, None, "", proves))
        return tuple(made)

    def _naming(self, file: str) -> Iterator[Proven]:
        """The statements that name a file in their evidence, with the pages that stand beside its name."""
        named = re.compile(rf"(?<![\w.-]){re.escape(file)}(?!\w|\.\w)", re.IGNORECASE)
        for said in self.audit.statements:
            found = named.search(said.evidence)
            if found is not None:
                beside = (said.evidence[: found.start()] + said.evidence[found.end() :]).strip(" ,;:，；：()（）")
                yield Proven(subject_key(said), Subject.STATEMENT, said.part_number, _pages(beside))

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
                "attached": {"on": proof.on.isoformat(), "by": proof.by} if proof.on else None,
                "proves": [{"subject": str(one.subject), "part": one.part, "pages": one.pages} for one in proof.proves],
            }
            for proof in self.all
        ]


def _in_print(proven: Proven) -> tuple[bool, str, str, str]:
    """What counts before what is gone, then by part."""
    return proven.subject is Subject.GONE, proven.part, str(proven.subject), proven.pages


def _pages(text: str) -> str:
    """Pages, where a text names nothing else."""
    try:
        return pages_said(text)
    except UnreadablePages:
        return ""
