"""What somebody confirmed about the law: that a rule is in force or suspended from a day on, and what says so.

A rule pack cannot know what followed the last announcement in it. A confirmation fills that gap for the days that it names
and nothing else; the state of the rule then names its source, who confirmed it and when. The pack itself stays as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

from desktop_app.rules.model import Rule, RulePack, Status, StatusOnDay, Text


@dataclass(frozen=True)
class LawConfirmation:
    """A rule's state from `since` to `until` (inclusive; None: until further notice), with the source that says so.

    `rule` is an id such as `cn-mofcom-2025-61/1.1`; `status` is in-force or suspended.
    """

    rule: str
    status: Status
    since: date
    until: date | None
    source: str
    by: str
    on: date

    def covers(self, day: date) -> bool:
        """Whether it says something about a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class ConfirmedRule(Rule):
    """A rule of the pack with what was `said` about it in the case, the latest last."""

    said: tuple[LawConfirmation, ...] = ()

    def status_on(self, day: date) -> StatusOnDay:
        """The confirmed state where the day is covered, else what the pack says.

        Where a confirmation has run out and the pack knows nothing either, the state is unconfirmed since that day.
        """
        for said in reversed(self.said):
            if said.covers(day):
                source = f"{said.source} (confirmed by {said.by} on {said.on.isoformat()})"
                note = Text(
                    f"Confirmed by {said.by} on {said.on.isoformat()}: {said.source}",
                    f"由{said.by}于{said.on.isoformat()}确认：{said.source}",
                )
                return StatusOnDay(said.status, said.since, said.until, source, note)
        found = super().status_on(day)
        later = min((c.since for c in self.said if c.since > day), default=None)
        if later is not None and (found.until is None or later <= found.until):
            found = replace(found, until=later - timedelta(days=1))
        ended = [c.until for c in self.said if c.until is not None and c.until < day]
        if found.status is Status.UNCONFIRMED and ended:
            since = max(ended) + timedelta(days=1)
            found = replace(found, since=max(found.since or since, since))
        return found


def confirmed(pack: RulePack, confirmations: Sequence[LawConfirmation]) -> RulePack:
    """The pack with what was confirmed; confirmations of rules that it does not have change nothing."""
    if not confirmations:
        return pack
    return replace(pack, rules=tuple(_with(rule, confirmations) for rule in pack.rules))


def _with(rule: Rule, confirmations: Sequence[LawConfirmation]) -> Rule:
    own = tuple(c for c in confirmations if c.rule == rule.id)
    return ConfirmedRule(**{f.name: getattr(rule, f.name) for f in fields(Rule)}, said=own) if own else rule
