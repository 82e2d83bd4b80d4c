"""Statements written as a workbook come back as they were."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.declarations import STATEMENT_ROLES, Statement, StatementSource
from desktop_app.declarations.table import statements_workbook
from desktop_app.readers import read_declarations

SOURCE = StatementSource("a.xlsx", "a" * 64, "Declarations", 1)
DAY = date(2026, 11, 24)
HOLDS = Statement(
    "WP-1",
    SOURCE,
    supplier="磁材 GmbH",
    constituent="dy-metal",
    value="0.018",
    currency="USD",
    mass="1.234",
    mass_unit="g",
    mass_percent="2",
    country_of_origin="AU",
    declared_by="=A1",
    declared_on=date(2026, 9, 1),
    valid_until=date(2027, 9, 1),
    evidence="report.pdf",
)
STAGE = Statement("WP-1", SOURCE, stage="metal", technology_origin="JP", equipment_origin="n/a", equipment="+furnace")
CLASS = Statement("-7", SOURCE, item_class="none")


def said(statement: Statement) -> list[object]:
    return [getattr(statement, role) for role in STATEMENT_ROLES]


def back(*statements: Statement) -> list[list[object]]:
    read, problems = read_declarations("t.xlsx", statements_workbook(statements, DAY))
    assert [p for p in problems if p.severity != "info"] == []
    return [said(one) for one in read]


def test_statements_come_back_as_they_were():
    assert back(HOLDS, STAGE, CLASS) == [said(HOLDS), said(STAGE), said(CLASS)]


def test_the_same_statements_give_the_same_bytes():
    assert statements_workbook([HOLDS], DAY) == statements_workbook([HOLDS], DAY)


@settings(max_examples=30)
@given(st.decimals(min_value=0, max_value=10**6, places=6), st.integers(0, 6))
def test_no_digit_of_a_value_is_lost(number, places):
    text = f"{number:.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    assert back(replace(HOLDS, value=text))[0][4] == text
