"""From when to when a rule binds, as its dates say."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.rules.model import Rule, RuleKind, Status, Suspension, Text

WORDS = Text("words", "词")
DAY = date(2026, 1, 1)


def rule(effective: date, *suspensions: tuple[date, date, bool]) -> Rule:
    made = tuple(
        Suspension(f"s{i}", WORDS, ("x/1",), since, until, inclusive, "source", True, WORDS)
        for i, (since, until, inclusive) in enumerate(suspensions)
    )
    return Rule("x/1", RuleKind.LISTED_ORIGIN, "x", WORDS, WORDS, effective, effective, "s", True, suspensions=made)


def test_a_rule_binds_from_its_first_day():
    assert rule(DAY).status_on(DAY).status is Status.IN_FORCE
    assert rule(DAY).status_on(DAY - timedelta(1)).status is Status.NOT_YET


def test_whether_the_last_day_is_suspended_is_a_setting():
    for inclusive, expected in ((True, Status.SUSPENDED), (False, Status.UNCONFIRMED)):
        one = rule(DAY, (DAY + timedelta(10), DAY + timedelta(20), inclusive))
        assert one.status_on(DAY + timedelta(20)).status is expected


def test_a_second_suspension_takes_over_from_the_first():
    one = rule(DAY, (DAY + timedelta(10), DAY + timedelta(20), True), (DAY + timedelta(21), DAY + timedelta(30), True))
    assert one.status_on(DAY + timedelta(25)).status is Status.SUSPENDED
    assert one.status_on(DAY + timedelta(31)).status is Status.UNCONFIRMED


@given(st.integers(-400, 400), st.integers(0, 60), st.integers(1, 60))
@settings(deadline=None)
def test_the_bounds_of_a_status_hold_it(offset, begins, lasts):
    one = rule(DAY, (DAY + timedelta(begins), DAY + timedelta(begins + lasts), True))
    day = DAY + timedelta(offset)
    found = one.status_on(day)
    if found.since is not None:
        assert found.since <= day
        assert one.status_on(found.since).status is found.status
    if found.until is not None:
        assert day <= found.until
        assert one.status_on(found.until).status is found.status
        assert one.status_on(found.until + timedelta(1)).status is not found.status
