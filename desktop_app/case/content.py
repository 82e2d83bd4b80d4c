"""What a case holds, as values: made from its state, whatever the journal was that led there. No file, no clock.

An address names one thing that can change, such as `settings`, `decision/MOT-1` or `declarations/0002`; what stands there
is one of the values below as JSON. Addresses that this version does not know are left alone.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from desktop_app.application import Application, application_toml
from desktop_app.audit import Settings
from desktop_app.bom.messages import told, worded
from desktop_app.case.codec import Plain, digest, plain, restored
from desktop_app.case.law import LawConfirmation
from desktop_app.case.scenario import Scenario
from desktop_app.case.store import UnreadableCase
from desktop_app.declarations import Statement
from desktop_app.documents import DocumentAtHand
from desktop_app.readers.choices import Choices
from desktop_app.rules.model import Reading
from desktop_app.screening import Decision

T = TypeVar("T")

#: What application data is called that was entered or changed in the case.
ENTERED = "application data of the case"


@dataclass(frozen=True)
class StoredFile:
    """A file that the case holds: the name that it had, and the SHA-256 of its bytes."""

    file: str
    sha256: str


@dataclass(frozen=True)
class ReceivedFile:
    """A file of declarations that the case holds, and the day on which it was received."""

    file: str
    sha256: str
    on: date


@dataclass(frozen=True)
class ChosenSettings:
    """What the user chose for the audit; see `desktop_app.audit.Settings`."""

    as_of: date
    reading: Reading = Reading.ASSEMBLIES_INCLUDED
    destination: str = ""
    currency: str = ""
    rates: Mapping[str, str] = field(default_factory=dict)
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChosenPack:
    """The rule pack that a case is judged by, by its id; of which version is the program's to say."""

    id: str


@dataclass(frozen=True)
class SetAside:
    """A statement that does not count, by decision."""

    reason: str
    by: str
    on: date


@dataclass(frozen=True)
class Evidence:
    """A file that proves statements and decisions, which `about` names by `subject_key`; `by` attached it `on` a day.

    `pages` says for each of them where in the file the proof stands (`desktop_app.case.citing.pages_said`), as far as somebody
    did; `dated` is the day that the document itself bears.
    """

    file: str
    sha256: str
    about: tuple[str, ...]
    by: str
    on: date
    pages: Mapping[str, str] = field(default_factory=dict)
    dated: date | None = None


@dataclass(frozen=True, eq=False)
class Content:
    """A case at one moment. Two of the same state give the same audit."""

    state: Mapping[str, Plain]

    def one(self, address: str, kind: type[T]) -> T | None:
        """What stands at an address.

        Raises:
            UnreadableCase: something else does.
        """
        value = self.state.get(address)
        return _understood(address, kind, value) if value is not None else None

    def all(self, area: str, kind: type[T]) -> dict[str, T]:
        """What stands below an area, by the rest of the address, in its order.

        Raises:
            UnreadableCase: something else does.
        """
        start = f"{area}/"
        found = sorted(address for address in self.state if address.startswith(start))
        return {address[len(start) :]: _understood(address, kind, self.state[address]) for address in found}

    @cached_property
    def source(self) -> StoredFile | None:
        """The bill of materials."""
        return self.one("source", StoredFile)

    @cached_property
    def masters(self) -> dict[str, StoredFile]:
        """Part masters that are joined with the bill of materials, by their number in the case."""
        return self.all("master", StoredFile)

    @cached_property
    def choices(self) -> Choices:
        """How the bill of materials is to be read."""
        return self.one("choices", Choices) or Choices()

    @cached_property
    def declarations(self) -> dict[str, ReceivedFile]:
        """Files of declarations by their number in the case."""
        return self.all("declarations", ReceivedFile)

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statements that came from elsewhere than a file of the case (typed in, from a library), by number."""
        return self.all("statement", Statement)

    @cached_property
    def set_aside(self) -> dict[str, SetAside]:
        """Statements that do not count, by `statement_key`."""
        return self.all("aside", SetAside)

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """Files that prove statements and decisions, by their number in the case."""
        return self.all("evidence", Evidence)

    def evidence_of(self, subjects: Iterable[Statement | Decision]) -> dict[str, Evidence]:
        """The files that prove any of some statements and decisions, by their number in the case."""
        if not self.evidence:
            return {}
        keys = {subject_key(subject) for subject in subjects}
        return {number: one for number, one in self.evidence.items() if not keys.isdisjoint(one.about)}

    @cached_property
    def decisions(self) -> dict[str, Decision]:
        """Decisions about suspicions by part number."""
        return {decision.part: decision for decision in self.all("decision", Decision).values()}

    @cached_property
    def confirmations(self) -> tuple[LawConfirmation, ...]:
        """What was confirmed about the law, the earliest first."""
        return tuple(self.all("law", LawConfirmation).values())

    @cached_property
    def rule_pack(self) -> str:
        """The id of the rule pack that was chosen for the case; `""` for the one that the program starts with."""
        chosen = self.one("rule-pack", ChosenPack)
        return chosen.id if chosen is not None else ""

    @cached_property
    def overlays(self) -> dict[str, StoredFile]:
        """The user's own files over the rule pack, by their number in the case, the later over the earlier."""
        return self.all("overlay", StoredFile)

    @cached_property
    def chosen(self) -> ChosenSettings:
        """What was chosen for the audit.

        Raises:
            KeyError: nothing was; every case that was made by `new_case` has a day.
        """
        found = self.one("settings", ChosenSettings)
        if found is None:
            raise KeyError("settings")
        return found

    @cached_property
    def documents(self) -> dict[str, DocumentAtHand]:
        """Documents at hand, by the id of their kind."""
        return self.all("document", DocumentAtHand)

    @cached_property
    def scenarios(self) -> dict[str, Scenario]:
        """What-if scenarios by name."""
        return {scenario.name: scenario for scenario in self.all("scenario", Scenario).values()}

    @cached_property
    def application(self) -> Application:
        """The application data, with the file that it is from; or, once anything in it was changed, with a hash of itself."""
        given = {
            name: self.state[f"application/{name}"]
            for name in APPLICATION_FIELDS
            if f"application/{name}" in self.state
        }
        if not given:
            return Application()
        data = _understood("application", Application, given)
        origin = self.one("application-file", StoredFile)
        if origin is not None and self.state.get("application-digest") == application_digest(data):
            return replace(data, file=origin.file, sha256=origin.sha256)
        return replace(data, file=ENTERED, sha256=application_digest(data))

    @cached_property
    def settings(self) -> Settings:
        """Everything that the audit is told besides files."""
        chosen = self.chosen
        return Settings(
            as_of=chosen.as_of,
            reading=chosen.reading,
            destination=chosen.destination,
            currency=chosen.currency,
            rates=chosen.rates,
            items=chosen.items,
            application=self.application,
            decisions=tuple(self.decisions.values()),
        )


def _understood(address: str, kind: type[T], value: Plain) -> T:
    try:
        return restored(kind, value)
    except (ValueError, TypeError, KeyError, AttributeError) as problem:
        raise UnreadableCase(worded("case-content-unread", address=address, problem=told(problem))) from problem


#: The parts of the application data that can change one by one.
APPLICATION_FIELDS = tuple(f.name for f in fields(Application) if f.name not in {"file", "sha256"})

#: How the bytes of a file are had by its SHA-256.
Files = Callable[[str], bytes]


def application_digest(application: Application) -> str:
    """SHA-256 of the application data as a file: what is cited as its source where it was entered in the case."""
    return hashlib.sha256(application_toml(application).encode("utf-8")).hexdigest()


def statement_key(statement: Statement) -> str:
    """What names a statement: all that is said, and the cell it is said in."""
    said = plain(statement)
    said["source"].pop("headers")
    return digest(said)


def subject_key(subject: Statement | Decision) -> str:
    """What names that which a file proves: a statement, or a decision with all that it says, so that a later one is another."""
    return statement_key(subject) if isinstance(subject, Statement) else digest(plain(subject))
