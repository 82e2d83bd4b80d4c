"""Every row of the scenario tables is what the engine says; see `scenario.py` for how to read and write them."""

from collections import Counter

import pytest
from scenario import Scenario, audit_scenario, differences, scenarios

ROWS = scenarios()


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_scenario(row: Scenario):
    assert differences(row) == []


def test_there_are_enough_of_them_and_none_twice():
    assert len(ROWS) >= 80
    assert not [situation for situation, times in Counter(str(row) for row in ROWS).items() if times > 1]


def test_every_row_names_the_article_that_decides_or_expects_a_verdict():
    assert all("article" in row.entries or "verdict" in row.entries for row in ROWS)


def test_every_outcome_and_status_occurs():
    assert {row.entries.get("outcome") for row in ROWS} >= {
        "required",
        "not-required",
        "undetermined",
        "not-applicable",
    }
    assert {row.entries.get("status") for row in ROWS} >= {"not-yet", "in-force", "suspended", "unconfirmed"}


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_no_row_is_left_without_reasons(row: Scenario):
    audit = audit_scenario(row)
    for found in audit.assessments.values():
        for one in found:
            assert one.because and all(text.en and text.zh for text in one.because)
            assert bool(one.missing) == (one.outcome == "undetermined")
