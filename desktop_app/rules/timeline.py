"""The states of a rule from first to last, and which rules differ between two days.

timeline(rule)                     not yet, in force, suspended, … each with its days and source
turns(pack)                        the days on which the state of some rule changes
law_changes(pack, one, other)      rules whose state differs
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.rules.model import Rule, RulePack, StatusOnDay

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """A state that holds from `first` (None: from the beginning) to `last` (None: nothing known ends it), both included."""

    first: date | None
    last: date | None
    state: StatusOnDay


@dataclass(frozen=True)
class LawChange:
    """A rule whose state differs between two days."""

    rule: Rule
    before: StatusOnDay
    after: StatusOnDay


def timeline(rule: Rule) -> tuple[Period, ...]:
    """The states of a rule in order of time, without gaps; neighbours differ in state or in what says so."""
    turns = sorted({rule.issued, *_turns(rule)})
    days = [turns[0] - _DAY, *turns]
    firsts: list[date | None] = [None, *turns]
    found: list[Period] = []
    for day, first in zip(days, firsts, strict=True):
        state = rule.status_on(day)
        if found and (found[-1].state.status, found[-1].state.source) == (state.status, state.source):
            continue
        if found and first is not None:
            found[-1] = Period(found[-1].first, first - _DAY, found[-1].state)
        found.append(Period(first, None, state))
    return tuple(found)


def turns(pack: RulePack) -> tuple[date, ...]:
    """The days on which the state of some rule changes, in order."""
    return tuple(sorted({period.first for rule in pack.rules for period in timeline(rule) if period.first is not None}))


def next_turn(pack: RulePack, day: date) -> date | None:
    """The first day after one on which the state of some rule changes; None where no further one is known."""
    return next((turn for turn in turns(pack) if turn > day), None)


def _turns(rule: Rule) -> Iterator[date]:
    """Days on which something may begin."""
    yield rule.effective
    for suspension in rule.suspensions:
        yield suspension.since
        yield suspension.last_day + _DAY
    for confirmed in rule.confirmations:
        yield confirmed.since
        if confirmed.until is not None:
            yield confirmed.until + _DAY


def law_changes(pack: RulePack, one: date, other: date) -> tuple[LawChange, ...]:
    """Rules whose state differs between two days, in the order of the pack."""
    pairs = ((rule, rule.status_on(one), rule.status_on(other)) for rule in pack.rules)
    return tuple(LawChange(rule, before, after) for rule, before, after in pairs if before.status is not after.status)
