"""The same product judged for two days: what the law changes between them, and what that changes in the answers.

Both audits are made of the same files and settings but for the day, so that every difference comes from the day alone:
instruments that begin, are suspended or run out, statements of suppliers that expire, parties that are put on a list.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.audit import Audit, make_audit
from desktop_app.readers.source import ReadBom
from desktop_app.rules.model import Outcome, Status, Verdict
from desktop_app.rules.timeline import LawChange, law_changes
from desktop_app.screening import Lexicon

Progress = Callable[[str], None]


@dataclass(frozen=True)
class VerdictOnDays:
    """The verdicts on one exported item on both days."""

    item: int
    before: Verdict
    after: Verdict

    @property
    def differs(self) -> bool:
        """Whether anything but the rules that decided it is otherwise."""
        one, other = self.before, self.after
        return (one.outcome, one.status, one.policy) != (other.outcome, other.status, other.policy)


@dataclass(frozen=True)
class OutcomeOnDays:
    """A part and rule whose outcome differs, whatever the rule's state; None is a part that shows no sign on that day."""

    part: int
    rule: str
    before: Outcome | None
    after: Outcome | None


@dataclass(frozen=True, eq=False)
class TwoDays:
    """The comparison: audits, states of rules that differ, all verdicts, and parts whose outcome differs."""

    before: Audit
    after: Audit
    law: tuple[LawChange, ...]
    verdicts: tuple[VerdictOnDays, ...]
    outcomes: tuple[OutcomeOnDays, ...]

    @property
    def nothing_differs(self) -> bool:
        """Whether both days give the same."""
        return not (self.law or self.outcomes or any(verdict.differs for verdict in self.verdicts))


def audit_on(audit: Audit, day: date, lexicon: Lexicon, progress: Progress | None = None) -> Audit:
    """The same audit for another day. Words do not depend on the day, and what reading met is not told again."""
    read = ReadBom(bom=audit.bom, source=audit.source, statements=(), problems=())
    settings = replace(audit.settings, as_of=day)
    return make_audit(read, audit.statements, settings, audit.pack, lexicon, progress, before=audit)


def compare_days(audit: Audit, day: date, lexicon: Lexicon, progress: Progress | None = None) -> TwoDays:
    """An audit beside the same for another day; the earlier day comes first."""
    other = audit_on(audit, day, lexicon, progress)
    before, after = (audit, other) if audit.settings.as_of <= day else (other, audit)
    old, new = _outcomes(before), _outcomes(after)
    return TwoDays(
        before=before,
        after=after,
        law=law_changes(audit.pack, before.settings.as_of, after.settings.as_of),
        verdicts=tuple(
            VerdictOnDays(one.item, one, two) for one, two in zip(before.verdicts, after.verdicts, strict=True)
        ),
        outcomes=tuple(
            OutcomeOnDays(part, rule, old.get((part, rule)), new.get((part, rule)))
            for part, rule in sorted(old.keys() | new.keys())
            if old.get((part, rule)) != new.get((part, rule))
        ),
    )


def _outcomes(audit: Audit) -> dict[tuple[int, str], Outcome]:
    answers: dict[tuple[int, str], tuple[Outcome, Status]] = audit.evaluation.assessments.answers()
    return {key: outcome for key, (outcome, _) in answers.items()}
