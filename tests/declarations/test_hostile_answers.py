"""Whatever a supplier writes into a questionnaire, it is taken, held back or refused in words; nothing breaks."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from filling import opened, saved
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import MergedCell

from desktop_app.declarations.answers import Expected, PartFacts, check
from desktop_app.declarations.question import Choices, Question, Questionnaire, Topic
from desktop_app.declarations.questionnaire import COLUMNS, workbook
from desktop_app.declarations.wording import words
from desktop_app.intake import take_in
from desktop_app.readers import UnreadableFile
from desktop_app.rules.pack import load_pack

ASKED = Questionnaire(
    "Aozuki",
    "R",
    date(2026, 11, 24),
    (
        Question("P-1", Topic.CONTENTS),
        Question("P-1", Topic.STAGE, "metal"),
        Question("P-2", Topic.OTHER, en="x", zh="x"),
    ),
    Choices((), (), ()),
)
BLANK = workbook(ASKED)
PACK = load_pack()

texts = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30)
values = st.one_of(
    texts,
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**12), 10**12),
    st.dates(date(1900, 3, 1), date(2200, 1, 1)),
    st.booleans(),
    st.sampled_from(
        ["none", "n/a", "CN", "中国", "100%", "1.234,5", "-0", "1e999", "dy-metal", "=1+1", "#REF!", "P-1"]
    ),
)
cells = st.tuples(st.integers(1, 12), st.integers(1, len(COLUMNS)), values)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(cells, max_size=25), st.lists(st.tuples(st.integers(1, 30), values), max_size=4))
def test_any_cells_are_taken_or_refused(table, first_sheet):
    book = opened(BLANK)
    for row, column, value in table:
        book[words().sheets["table"]].cell(row, column).value = value
    for row, value in first_sheet:
        cell = book[words().sheets["instructions"]].cell(row, 2)
        if not isinstance(cell, MergedCell):
            cell.value = value
    try:
        found = take_in("a.xlsx", saved(book), (), PACK, date(2026, 12, 1))
    except UnreadableFile:
        return
    answers = found.answers
    assert len(answers.statements) + len(answers.withheld) + len(answers.unanswered) <= len(found.read)
    assert len(found.difference.entries) == len(answers.statements)
    for statement in answers.statements:
        assert not statement.value.startswith("-")
        assert not statement.mass_percent or Decimal(statement.mass_percent) <= 100


def test_a_grid_that_does_not_hold_what_the_statements_say_is_no_reason_to_fail():
    from desktop_app.readers import read_declarations

    statements, _ = read_declarations("a.csv", b"Part Number,Item Class,Value\nP,none,-1\n")
    facts = {"P": PartFacts(Fraction(1), "EUR", Fraction(1))}
    for grid in ({}, {"": []}, {"": [["x"]]}, {"": [["Part Number"], ["P"]]}):
        answers = check("a.csv", "0" * 64, grid, statements, Expected(date(2026, 12, 1), facts))
        assert [e.cell for e in answers.errors] == ["row 2"]
