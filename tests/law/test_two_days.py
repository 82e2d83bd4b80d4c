"""The same product on two days: the law between them, verdicts, and answers that a day alone changes."""

from datetime import date

from building import audit_of, magnet, motor, the_lexicon, thing

from desktop_app.rules.model import Outcome, Status
from desktop_app.rules.timeline import next_turn, turns
from desktop_app.two_days import audit_on, compare_days

LAST, NEXT = date(2026, 11, 10), date(2026, 11, 11)


def test_the_end_of_the_suspension_changes_the_state_and_no_outcome():
    audit = audit_of(magnet(price="1", dysprosium=("0.01", "CN")), as_of=LAST)
    found = compare_days(audit, NEXT, the_lexicon())
    assert {(c.before.status, c.after.status) for c in found.law} == {(Status.SUSPENDED, Status.UNCONFIRMED)}
    (verdict,) = found.verdicts
    assert (verdict.before.outcome, verdict.after.outcome) == (Outcome.REQUIRED, Outcome.REQUIRED)
    assert verdict.differs
    assert found.outcomes == ()


def test_the_earlier_day_comes_first_whichever_was_audited():
    audit = audit_of(magnet(price="1", dysprosium=("0.01", "CN")), as_of=NEXT)
    found = compare_days(audit, LAST, the_lexicon())
    assert (found.before.settings.as_of, found.after.settings.as_of) == (LAST, NEXT)
    assert found.after is audit


def test_a_statement_that_runs_out_between_the_days_changes_an_outcome():
    fan = thing("FAN", "12", "TW", description="Axial fan 24 V").declared(constituent="none", valid_until=LAST)
    audit = audit_of(motor(fan, number="CABINET"), as_of=LAST)
    found = compare_days(audit, NEXT, the_lexicon())
    numbers = audit.bom.parts.part_number
    changed = {(str(numbers[one.part]), one.rule[-3:]): (one.before, one.after) for one in found.outcomes}
    assert changed["FAN", "1.1"] == (Outcome.NOT_REQUIRED, Outcome.UNDETERMINED)
    assert found.verdicts[0].after.outcome is Outcome.UNDETERMINED


def test_a_day_between_which_nothing_lies_differs_in_nothing():
    audit = audit_of(magnet(price="1", dysprosium=("0.01", "CN")), as_of=date(2026, 3, 1))
    assert compare_days(audit, date(2026, 3, 2), the_lexicon()).nothing_differs


def test_an_audit_for_another_day_is_the_one_made_for_that_day():
    product = motor(magnet(dysprosium=("0.2", "")), price="30")
    again = audit_on(audit_of(product, as_of=LAST), NEXT, the_lexicon())
    at_once = audit_of(product, as_of=NEXT)
    assert again.verdicts == at_once.verdicts
    assert [p.message for p in again.problems] == [p.message for p in at_once.problems]


def test_the_days_on_which_something_changes():
    pack = audit_of(magnet()).pack
    assert turns(pack) == (date(2025, 10, 9), date(2025, 11, 7), NEXT)
    assert next_turn(pack, date(2025, 10, 9)) == date(2025, 11, 7)
    assert next_turn(pack, NEXT) is None
