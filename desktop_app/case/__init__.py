"""The saved case (`.lodestone`): what it holds, what can be done to it, its journal, and what-if laid over it.

`case` opens and changes, `edits` makes changes as values, `content` is what a case holds, `making` audits it, `scenario` and
`revision` compare. `store`, `journal`, `migration` and `lock` are the file. No Qt, no clock, nobody's name looked up.
"""

from desktop_app.case.case import SUFFIX, Case, ReadOnlyCase, WhyReadOnly, new_case, open_case, read_case
from desktop_app.case.content import (
    ChosenSettings,
    Content,
    Evidence,
    ReceivedFile,
    StoredFile,
    statement_key,
    subject_key,
)
from desktop_app.case.edits import Action, Edit
from desktop_app.case.journal import Change, Entry, Finding, Kind, Stamp
from desktop_app.case.law import LawConfirmation
from desktop_app.case.lock import CaseInUse, Holder
from desktop_app.case.making import EmptyCase
from desktop_app.case.recovery import Recoverable, discard, recoverable
from desktop_app.case.revision import AuditComparison, CarriedOver, carried_over, compare_audits, side_by_side
from desktop_app.case.scenario import Scenario, Subject, Supposition, Unsupposable
from desktop_app.case.store import UnreadableCase, UnwritableCase, is_case

__all__ = [
    "SUFFIX",
    "Action",
    "AuditComparison",
    "CarriedOver",
    "Case",
    "CaseInUse",
    "Change",
    "ChosenSettings",
    "Content",
    "Edit",
    "EmptyCase",
    "Entry",
    "Evidence",
    "Finding",
    "Holder",
    "Kind",
    "LawConfirmation",
    "ReadOnlyCase",
    "ReceivedFile",
    "Recoverable",
    "Scenario",
    "Stamp",
    "StoredFile",
    "Subject",
    "Supposition",
    "UnreadableCase",
    "Unsupposable",
    "UnwritableCase",
    "WhyReadOnly",
    "carried_over",
    "compare_audits",
    "discard",
    "is_case",
    "new_case",
    "open_case",
    "read_case",
    "recoverable",
    "side_by_side",
    "statement_key",
    "subject_key",
]
