"""What can be done to a case, each as a value: the action's name, what is to stand at which addresses, and files to keep.

An edit is made from the content and nothing else; `Case.apply` writes it with who and when. What is taken out of a case is
taken out of its state only: the journal and the files keep it.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from desktop_app.application import Application
from desktop_app.audit import Audit, screened_columns
from desktop_app.case.codec import Plain, plain
from desktop_app.case.content import (
    APPLICATION_FIELDS,
    ChosenPack,
    ChosenSettings,
    Content,
    Evidence,
    ReceivedFile,
    SetAside,
    StoredFile,
    application_digest,
    statement_key,
    subject_key,
)
from desktop_app.case.law import LawConfirmation
from desktop_app.case.scenario import Scenario
from desktop_app.declarations import Statement
from desktop_app.documents import DocumentAtHand
from desktop_app.readers.choices import Choices
from desktop_app.screening import Decision, Ruling, words_of


class Action(StrEnum):
    """What an entry of the journal says was done."""

    CREATE = "create"
    OPEN_BOM = "open-bom"
    MAP_COLUMNS = "map-columns"
    REVISE_BOM = "revise-bom"
    ADD_PARTS = "add-part-master"
    ADD_DECLARATIONS = "add-declarations"
    TAKE_OUT_DECLARATIONS = "take-out-declarations"
    ADD_STATEMENTS = "add-statements"
    SET_ASIDE = "set-aside"
    USE_AGAIN = "use-again"
    ATTACH_EVIDENCE = "attach-evidence"
    CITE_EVIDENCE = "cite-evidence"
    DISMISS = "dismiss-suspicion"
    CONFIRM = "confirm-suspicion"
    WITHDRAW_DECISION = "withdraw-decision"
    CONFIRM_LAW = "confirm-law"
    WITHDRAW_LAW = "withdraw-law-confirmation"
    CHANGE_RULES = "change-rules"
    CHANGE_SETTINGS = "change-settings"
    OPEN_APPLICATION = "open-application"
    CHANGE_APPLICATION = "change-application"
    CHANGE_DOCUMENT = "change-document"
    KEEP_SCENARIO = "keep-scenario"
    DROP_SCENARIO = "drop-scenario"
    SAVE_AS = "save-as"


@dataclass(frozen=True)
class Edit:
    """`values` is what is to stand at each address, None for nothing; `files` are bytes by SHA-256."""

    action: Action
    values: Mapping[str, Plain]
    files: Mapping[str, bytes] = field(default_factory=dict)


def together(action: Action, *parts: Edit) -> Edit:
    """Several edits as one step, which is undone as one; the later counts where two change the same."""
    values = {address: value for part in parts for address, value in part.values.items()}
    return Edit(action, values, {sha256: data for part in parts for sha256, data in part.files.items()})


# --- Files ---------------------------------------------------------------------------------------------------------------


def _stored(name: str, data: bytes) -> tuple[StoredFile, dict[str, bytes]]:
    sha256 = hashlib.sha256(data).hexdigest()
    return StoredFile(name, sha256), {sha256: data}


def _next(taken: Iterable[str]) -> int:
    return max((int(number) for number in taken), default=0) + 1


def open_bom(name: str, data: bytes, choices: Choices | None = None) -> Edit:
    """Take a bill of materials in, as the one of the case."""
    file, files = _stored(name, data)
    values = {"source": plain(file), "choices": plain(choices) if choices is not None else None}
    return Edit(Action.OPEN_BOM, values, files)


def add_part_master(content: Content, name: str, data: bytes) -> Edit:
    """Join a part master with the bill of materials; one that is joined already is not joined twice."""
    stored, files = _stored(name, data)
    if stored.sha256 in {master.sha256 for master in content.masters.values()}:
        return Edit(Action.ADD_PARTS, {})
    return Edit(Action.ADD_PARTS, {f"master/{_next(content.masters):04}": plain(stored)}, files)


def map_columns(choices: Choices) -> Edit:
    """How the bill of materials is to be read."""
    return Edit(Action.MAP_COLUMNS, {"choices": plain(choices)})


def revise_bom(
    content: Content,
    name: str,
    data: bytes,
    not_carried: Iterable[Statement],
    by: str,
    on: date,
    choices: Choices | None = None,
) -> Edit:
    """Put a newer bill of materials in the place of the open one.

    Args:
        not_carried: statements that were made about other revisions of their parts; they are set aside.
    """
    opened = open_bom(name, data, choices)
    reason = f"made about another revision than that in {name}"
    aside = set_aside(not_carried, reason, by, on) if content.source is not None else Edit(Action.SET_ASIDE, {})
    return Edit(Action.REVISE_BOM, {**opened.values, **aside.values}, opened.files)


def add_declarations(content: Content, name: str, data: bytes, on: date) -> Edit:
    """Take a file of declarations in that was received on a day; one whose bytes are there already is not taken in twice."""
    file, files = _stored(name, data)
    if any(other.sha256 == file.sha256 for other in content.declarations.values()):
        return Edit(Action.ADD_DECLARATIONS, {})
    received = ReceivedFile(file.file, file.sha256, on)
    return Edit(Action.ADD_DECLARATIONS, {f"declarations/{_next(content.declarations):04}": plain(received)}, files)


def take_out_declarations(number: str) -> Edit:
    """Leave a file of declarations out, by its number in `Content.declarations`."""
    return Edit(Action.TAKE_OUT_DECLARATIONS, {f"declarations/{number}": None})


# --- Statements ----------------------------------------------------------------------------------------------------------


def add_statements(content: Content, statements: Iterable[Statement], files: Mapping[str, bytes] | None = None) -> Edit:
    """Take single statements in: typed in, or offered by the library. `files` are their evidence, by SHA-256."""
    known = {statement_key(statement) for statement in content.statements.values()}
    first = _next(content.statements)
    new = [statement for statement in statements if statement_key(statement) not in known]
    values = {f"statement/{first + place:06}": plain(statement) for place, statement in enumerate(new)}
    return Edit(Action.ADD_STATEMENTS, values, files or {})


def entered(statement: Statement, by: str, on: date) -> Statement:
    """A statement that a user typed in, with a source that says so."""
    source = replace(statement.source, file=f"entered by {by} on {on.isoformat()}")
    named = replace(statement, source=source)
    return replace(named, source=replace(source, sha256=statement_key(named)))


def set_aside(statements: Iterable[Statement], reason: str, by: str, on: date) -> Edit:
    """Let statements no longer count, with a reason; they stay in the case."""
    said = plain(SetAside(reason, by, on))
    return Edit(Action.SET_ASIDE, {f"aside/{statement_key(statement)}": said for statement in statements})


def use_again(keys: Iterable[str]) -> Edit:
    """Let statements count again that were set aside, by `statement_key`."""
    return Edit(Action.USE_AGAIN, {f"aside/{key}": None for key in keys})


@dataclass(frozen=True)
class NewProof:
    """A file that is to prove something: name and bytes, the pages that count, and the day that it bears, if it bears one.

    `pages` are as `desktop_app.case.citing.pages_said` makes them; `""` where none are named.
    """

    file: str
    data: bytes
    pages: str = ""
    dated: date | None = None


def attach_evidence(
    content: Content, about: Iterable[Statement | Decision], proofs: Iterable[NewProof], by: str, on: date
) -> Edit:
    """Keep files that prove statements and decisions: test reports, letters."""
    keys = tuple(sorted({subject_key(subject) for subject in about}))
    first, values, kept = _next(content.evidence), {}, {}
    for place, proof in enumerate(proofs):
        stored, bytes_of = _stored(proof.file, proof.data)
        pages = dict.fromkeys(keys, proof.pages) if proof.pages else {}
        said = Evidence(stored.file, stored.sha256, keys, by, on, pages, proof.dated)
        values[f"evidence/{first + place:04}"] = plain(said)
        kept.update(bytes_of)
    return Edit(Action.ATTACH_EVIDENCE, values, kept)


@dataclass(frozen=True)
class Citation:
    """Where in an attached file the proof stands: pages by `subject_key` (`""`: none are named), and the file's own day."""

    pages: Mapping[str, str]
    dated: date | None = None


def cite_evidence(content: Content, citations: Mapping[str, Citation]) -> Edit:
    """Name the pages of attached files, by their numbers in `Content.evidence`; of subjects not mentioned they stay.

    Raises:
        KeyError: there is no such file.
        ValueError: a file is not about what its pages are to prove.
    """
    values = {}
    for number, citation in citations.items():
        proof = content.evidence[number]
        if not citation.pages.keys() <= set(proof.about):
            raise ValueError(f"evidence {number} does not prove all that its pages are named for")
        pages = {key: text for key, text in {**proof.pages, **citation.pages}.items() if text}
        values[f"evidence/{number}"] = plain(replace(proof, pages=pages, dated=citation.dated))
    return Edit(Action.CITE_EVIDENCE, values)


# --- Decisions -----------------------------------------------------------------------------------------------------------


def decide(audit: Audit, parts: Iterable[int], ruling: Ruling, reason: str, by: str, on: date) -> Edit:
    """Dismiss or confirm the suspicions of parts of an audit; parts that are not suspected are passed over.

    Which parts are alike tells `desktop_app.screening.alike`.

    Raises:
        ValueError: no reason is given.
    """
    if not reason.strip():
        raise ValueError("a decision needs a reason")
    bom, columns = audit.bom, screened_columns(audit.bom)
    values = {}
    for part in parts:
        if part in audit.suspicions:
            number, revision = str(bom.parts.part_number[part]), str(bom.parts.revision[part])
            words = words_of(audit.suspicions[part], columns, part)
            values[_decision(number)] = plain(Decision(number, revision, ruling, reason.strip(), by, on, words))
    return Edit(Action.DISMISS if ruling is Ruling.DISMISSED else Action.CONFIRM, values)


def withdraw_decisions(part_numbers: Iterable[str]) -> Edit:
    """Take decisions about suspicions back."""
    return Edit(Action.WITHDRAW_DECISION, {_decision(number): None for number in part_numbers})


def _decision(part_number: str) -> str:
    return f"decision/{part_number.encode('utf-8', 'backslashreplace').decode('utf-8')}"


def confirm_law(content: Content, confirmations: Iterable[LawConfirmation]) -> Edit:
    """Record what holds for rules, and what says so; of several about one day the last counts."""
    first = _next(content.all("law", LawConfirmation))
    values = {f"law/{first + place:04}": plain(said) for place, said in enumerate(confirmations)}
    return Edit(Action.CONFIRM_LAW, values)


def withdraw_law(content: Content, confirmation: LawConfirmation) -> Edit:
    """Take a confirmation back."""
    said = content.all("law", LawConfirmation)
    return Edit(Action.WITHDRAW_LAW, {f"law/{number}": None for number, one in said.items() if one == confirmation})


def change_rules(content: Content, pack: str, overlays: Sequence[tuple[str, bytes]]) -> Edit:
    """Judge by another rule pack, or by other files of the user's own over it.

    Args:
        pack: the id of one that is at hand; `""` for the one that the program starts with.
        overlays: all that are to count, by name and bytes, the later over the earlier; those of the case that are not among
            them no longer do.
    """
    values: dict[str, Plain] = {"rule-pack": plain(ChosenPack(pack)) if pack else None}
    values |= {f"overlay/{number}": None for number in content.overlays}
    numbers = {one.sha256: int(number) for number, one in content.overlays.items()}
    files: dict[str, bytes] = {}
    last = 0
    for name, data in overlays:
        stored, kept = _stored(name, data)
        # What stays keeps its number as long as the order does, so that the journal tells only what changed.
        number = numbers.get(stored.sha256, 0)
        last = number if number > last else max(last, _next(content.overlays) - 1) + 1
        values[f"overlay/{last:04}"] = plain(stored)
        files |= kept
    return Edit(Action.CHANGE_RULES, values, files)


# --- Settings and application --------------------------------------------------------------------------------------------


def change_settings(settings: ChosenSettings) -> Edit:
    """Judge for another day, reading, destination, currency, rates or items; `dataclasses.replace` makes the new ones."""
    return Edit(Action.CHANGE_SETTINGS, {"settings": plain(settings)})


def open_application(application: Application, name: str, data: bytes) -> Edit:
    """Take application data in that was read from a file."""
    file, files = _stored(name, data)
    values = _application(application)
    values |= {"application-file": plain(file), "application-digest": application_digest(application)}
    return Edit(Action.OPEN_APPLICATION, values, files)


def change_application(application: Application) -> Edit:
    """What was entered into the forms; its `file` and `sha256` play no part."""
    return Edit(Action.CHANGE_APPLICATION, _application(application))


def _application(application: Application) -> dict[str, Plain]:
    return {f"application/{name}": plain(getattr(application, name)) for name in APPLICATION_FIELDS}


def change_document(kind: str, document: DocumentAtHand | None, data: bytes | None = None) -> Edit:
    """Which document is at hand for one of the seven kinds, with its bytes if they are to be kept; None: none is."""
    if document is None:
        return Edit(Action.CHANGE_DOCUMENT, {f"document/{kind}": None})
    files: dict[str, bytes] = {}
    if data is not None:
        stored, files = _stored(document.file, data)
        document = replace(document, sha256=stored.sha256)
    return Edit(Action.CHANGE_DOCUMENT, {f"document/{kind}": plain(document)}, files)


# --- Scenarios -----------------------------------------------------------------------------------------------------------


def keep_scenario(scenario: Scenario) -> Edit:
    """Keep suppositions under their name, in the place of what had that name."""
    return Edit(Action.KEEP_SCENARIO, {f"scenario/{_scenario(scenario.name)}": plain(scenario)})


def drop_scenario(name: str) -> Edit:
    """Throw a scenario away."""
    return Edit(Action.DROP_SCENARIO, {f"scenario/{_scenario(name)}": None})


def _scenario(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
