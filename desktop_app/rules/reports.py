"""The reports that an export without a licence owes afterwards, with the day by which each is due.

Article 5 of Announcement 61 frees humanitarian exports and asks for a report within ten working days of export. The day of
export is the applicant's to state; without one the term is shown for the day that is judged.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.rules.model import EndUseCategory, RulePack, Text
from desktop_app.rules.working_days import Due, after_working_days


@dataclass(frozen=True)
class Report:
    """A report that a declared end use owes; `stated` is whether the day of export is the applicant's own."""

    use: EndUseCategory
    exported_on: date
    stated: bool
    due: Due

    def sentence(self, pack: RulePack) -> Text:
        """What is due, where and by when, in words."""
        said = pack.say(
            "report_due" if self.stated else "report_undated",
            label=self.use.label,
            article=self.use.article,
            to=self.use.report_to,
            count=str(self.use.report_within),
            day=self.exported_on.isoformat(),
            due=self.due.day.isoformat(),
        )
        if self.due.certain:
            return said
        unsure = pack.say("report_uncertain")
        return Text(f"{said.en} {unsure.en}", said.zh + unsure.zh)


def reports_due(
    pack: RulePack, uses: Iterable[EndUseCategory], exported_on: date | None, as_of: date
) -> tuple[Report, ...]:
    """The reports of declared end uses."""
    day = exported_on or as_of
    return tuple(
        Report(use, day, exported_on is not None, after_working_days(pack, day, use.report_within))
        for use in uses
        if use.report_within is not None
    )
