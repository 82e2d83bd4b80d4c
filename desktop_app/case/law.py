"""What somebody confirmed about the law: that a rule is in force or suspended from a day on, and what says so.

A rule pack cannot know what followed the last announcement in it. A confirmation in the case fills that gap as one in a
user's overlay file would (`desktop_app.rules.overlay`); the state of the rule then names its source, who confirmed it and
when. The pack itself stays as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.rules.model import Confirmation, Rule, RulePack, Status


@dataclass(frozen=True)
class LawConfirmation:
    """A rule's state from `since` to `until` (inclusive; None: until further notice), with the source that says so.

    `rule` is an id such as `cn-mofcom-2025-61/1.1`; `status` is in-force or suspended.

    Raises:
        ValueError: another status, no source, or an end before the beginning.
    """

    rule: str
    status: Status
    since: date
    until: date | None
    source: str
    by: str
    on: date

    def __post_init__(self) -> None:
        if self.status not in {Status.IN_FORCE, Status.SUSPENDED}:
            raise ValueError("a rule can be confirmed to be in force or suspended")
        if not self.source.strip():
            raise ValueError("a confirmation needs its source")
        if self.until is not None and self.until < self.since:
            raise ValueError("a confirmation cannot end before it begins")


def confirmed(pack: RulePack, said: Sequence[LawConfirmation]) -> RulePack:
    """The pack with what was confirmed, the latest last; confirmations of rules that it does not have change nothing."""
    if not said:
        return pack
    return replace(
        pack, rules=tuple(_with(rule, [one for one in said if one.rule == rule.id], pack) for rule in pack.rules)
    )


def _with(rule: Rule, said: Sequence[LawConfirmation], pack: RulePack) -> Rule:
    return replace(rule, confirmations=(*rule.confirmations, *(_confirmation(one, pack) for one in said)))


def _confirmation(said: LawConfirmation, pack: RulePack) -> Confirmation:
    words = {"by": said.by, "day": said.on.isoformat(), "source": said.source, "until": str(said.until)}
    status = pack.texts[f"status_{said.status.replace('-', '_')}"]
    return Confirmation(
        status=said.status,
        since=said.since,
        until=said.until,
        source=f"{said.source} (confirmed by {said.by} on {said.on.isoformat()})",
        by=said.by,
        day=said.on,
        note=pack.say("confirmed" if said.until is None else "confirmed_until", **words, status=status),
        note_after=pack.say("confirmed_ran_out", **words),
    )
