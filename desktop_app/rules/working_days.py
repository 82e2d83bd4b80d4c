"""Working days in China, for the report that Article 5 asks for within ten of them after a humanitarian export.

Weekends are free but for the days that the State Council swaps in, and its holidays are free too. The pack holds both by
year. A year that it does not hold is counted with weekends only, and the result says so.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.rules.model import RulePack


@dataclass(frozen=True)
class Due:
    """The last day of a term in working days; `certain` is whether all its days stand in a verified calendar."""

    day: date
    certain: bool


def working_day(pack: RulePack, day: date) -> bool:
    """Whether offices in China work on a day."""
    calendar = pack.calendars.get(day.year)
    if calendar is not None:
        if day in calendar.working:
            return True
        if day in calendar.free:
            return False
    return day.weekday() < 5


def after_working_days(pack: RulePack, start: date, count: int) -> Due:
    """The day that is `count` working days after `start`; the start itself does not count."""
    day, certain = start, True
    while count > 0:
        day += timedelta(days=1)
        calendar = pack.calendars.get(day.year)
        certain = certain and calendar is not None and calendar.verified
        count -= working_day(pack, day)
    return Due(day, certain)
