"""What comes back is checked cell by cell."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from filling import opened, put, rows_by_key, saved, sign

from desktop_app.declarations.answers import Answers, Expected, PartFacts, check, column_letters
from desktop_app.declarations.question import Choice, Choices, Question, Questionnaire, Topic
from desktop_app.declarations.questionnaire import COLUMNS, workbook
from desktop_app.declarations.wording import words
from desktop_app.readers import read_declarations
from desktop_app.readers.workbook import read_workbook

CHOICES = Choices(
    (Choice("smco-magnet", "SmCo magnet", "钐钴永磁材料"), Choice("ndfeb-magnet", "NdFeB magnet", "钕铁硼")),
    (Choice("dy-metal", "Dysprosium metal", "金属镝"), Choice("tb-metal", "Terbium metal", "金属铽")),
    (Choice("mining", "Mining", "稀土开采"), Choice("metal", "Metal smelting", "金属冶炼")),
)
ASKED = Questionnaire(
    "Aozuki K.K.",
    "R-1",
    date(2026, 11, 24),
    (
        Question("P-1", Topic.CONTENTS),
        Question("P-1", Topic.STAGE, "metal"),
        Question("P-2", Topic.CONSTITUENT_ORIGIN, "dy-metal"),
    ),
    CHOICES,
)
EXPECTED = Expected(
    today=date(2026, 12, 1),
    parts={"P-1": PartFacts(Fraction("1.35"), "USD", Fraction(10)), "P-2": PartFacts()},
    classes={"smco-magnet", "ndfeb-magnet", "dy-metal", "tb-metal"},
    sent={ASKED.id: ASKED.checksum},
)


def filled(*cells: tuple[str, str, object], signature: dict[str, object] | None = None) -> bytes:
    book = opened(workbook(ASKED))
    keys = rows_by_key(book)
    for key, role, value in cells:
        row = keys[key] if key in keys else max(keys.values()) + int(key)
        put(book, row, role, value)
    sign(book, **(signature or {}))
    return saved(book)


def checked(data: bytes, expected: Expected = EXPECTED) -> Answers:
    statements, _ = read_declarations("a.xlsx", data)
    grid = {s.name: [s.row(r) for r in range(len(s))] for s in read_workbook("a.xlsx", data)}
    return check("a.xlsx", "0" * 64, grid, statements, expected)


def place(key: str, role: str) -> str:
    keys = rows_by_key(opened(workbook(ASKED)))
    return f"{column_letters(COLUMNS.index(role))}{keys[key]}"


FIRST, SECOND, STAGE, OF = "1.constituent.1", "1.constituent.2", "1.stage.metal", "2.of.dy-metal"


@pytest.mark.parametrize(
    ("cells", "at", "words_in_message"),
    [
        ([(FIRST, "constituent", "dy-metal"), (FIRST, "value", -1)], (FIRST, "value"), "negative"),
        ([(FIRST, "constituent", "dy-metal"), (FIRST, "mass", -1)], (FIRST, "mass"), "negative"),
        ([(FIRST, "constituent", "dy-metal"), (FIRST, "mass_percent", 101)], (FIRST, "mass_percent"), "over 100"),
        (
            [
                (FIRST, "constituent", "dy-metal"),
                (FIRST, "mass_percent", 60),
                (SECOND, "constituent", "tb-metal"),
                (SECOND, "mass_percent", 41),
            ],
            (SECOND, "mass_percent"),
            "add up to over 100",
        ),
        (
            [(FIRST, "constituent", "dy-metal"), (FIRST, "mass", 11), (FIRST, "mass_unit", "g")],
            (FIRST, "mass"),
            "heavier than the part",
        ),
        (
            [(FIRST, "constituent", "dy-metal"), (FIRST, "mass", 0.011), (FIRST, "mass_unit", "kg")],
            (FIRST, "mass"),
            "heavier than the part",
        ),
        (
            [
                (FIRST, "constituent", "dy-metal"),
                (FIRST, "value", 1),
                (FIRST, "currency", "USD"),
                (SECOND, "constituent", "tb-metal"),
                (SECOND, "value", 0.36),
                (SECOND, "currency", "USD"),
            ],
            (SECOND, "value"),
            "worth more than the part",
        ),
        ([(STAGE, "technology_origin", "XQ")], (STAGE, "technology_origin"), "not understood"),
        ([(STAGE, "equipment_origin", "Atlantis")], (STAGE, "equipment_origin"), "not understood"),
        ([("1.class", "country_of_origin", "China or Japan")], ("1.class", "country_of_origin"), "not understood"),
        ([(OF, "value", "much")], (OF, "value"), "not understood"),
        ([("1.class", "item_class", "neodymium")], ("1.class", "item_class"), "none of the ids"),
        (
            [(FIRST, "constituent", "dy-metal"), (FIRST, "mass", 1), (FIRST, "mass_unit", "stone")],
            (FIRST, "mass_unit"),
            "no unit of mass",
        ),
        ([(OF, "country_of_origin", "AU"), (OF, "declared_on", date(2026, 12, 2))], (OF, "declared_on"), "future"),
        ([(OF, "country_of_origin", "AU"), (OF, "declared_on", "soon")], (OF, "declared_on"), "not understood"),
        (
            [
                (OF, "country_of_origin", "AU"),
                (OF, "declared_on", date(2026, 5, 2)),
                (OF, "valid_until", date(2026, 5, 1)),
            ],
            (OF, "valid_until"),
            "ends before",
        ),
    ],
)
def test_what_cannot_be_is_reported_at_its_cell_and_held_back(cells, at, words_in_message):
    answers = checked(filled(*cells))
    (error,) = answers.errors
    assert (error.sheet, error.cell) == (words().sheets["table"], place(*at))
    assert words_in_message in error.message
    assert [s.source.row + 1 for s in answers.withheld] == [int(place(*at)[1:])]
    assert error.cell in str(error)


@pytest.mark.parametrize(
    "cells",
    [
        [(FIRST, "constituent", "dy-metal"), (FIRST, "value", 1.35), (FIRST, "currency", "USD")],
        [(FIRST, "constituent", "dy-metal"), (FIRST, "value", 99), (FIRST, "currency", "CNY")],
        [(FIRST, "constituent", "dy-metal"), (FIRST, "mass", 10000), (FIRST, "mass_unit", "mg")],
        [(FIRST, "constituent", "dy-metal"), (FIRST, "mass_percent", 100)],
        [(FIRST, "constituent", "dy-metal"), (FIRST, "mass", 10), (FIRST, "mass_unit", "克")],
        [(OF, "country_of_origin", "AU"), (OF, "declared_on", date(2026, 12, 1))],
        [(STAGE, "technology_origin", "n/a"), (STAGE, "equipment_origin", "Japan")],
        [(FIRST, "constituent", "none")],
    ],
)
def test_what_just_can_be_is_taken(cells):
    answers = checked(filled(*cells))
    assert answers.errors == ()
    assert len(answers.statements) == 1


def test_the_mass_of_the_part_in_the_answer_goes_before_that_of_the_bom():
    cells = [("1.class", "item_class", "smco-magnet"), ("1.class", "mass", 20), ("1.class", "mass_unit", "g")]
    cells += [(FIRST, "constituent", "dy-metal"), (FIRST, "mass", 15), (FIRST, "mass_unit", "g")]
    assert checked(filled(*cells)).errors == ()


def test_the_signature_of_the_first_sheet_holds_for_rows_without_one():
    signature = {"declared_by": "A. B.", "declared_on": date(2026, 11, 30), "valid_until": date(2027, 11, 30)}
    answers = checked(filled((OF, "country_of_origin", "AU"), (STAGE, "technology_origin", "JP"), signature=signature))
    assert {(s.declared_by, s.declared_on, s.valid_until) for s in answers.statements} == {tuple(signature.values())}
    assert answers.remarks == ()


def test_a_signature_whose_date_cannot_be_read_is_an_error_of_its_cell():
    (error,) = checked(filled((OF, "country_of_origin", "AU"), signature={"declared_on": "last week"})).errors
    assert error.sheet == words().sheets["instructions"]
    assert error.cell.startswith("B")


def test_rows_left_empty_are_no_statements_and_are_listed():
    answers = checked(filled((STAGE, "technology_origin", "JP")))
    assert [s.stage for s in answers.statements] == ["metal"]
    assert [u.key for u in answers.unanswered] == ["1.class", "1.constituent.1", OF]


def test_nothing_is_due_of_a_part_that_is_none():
    answers = checked(filled(("1.class", "item_class", "none")))
    assert [u.key for u in answers.unanswered] == [OF]


def test_a_free_row_holds_whatever_is_more():
    answers = checked(filled(("1", "part_number", "P-1"), ("1", "stage", "metal"), ("1", "technology_origin", "EE")))
    assert [(s.part_number, s.supplier, s.stage) for s in answers.statements] == [("P-1", "Aozuki K.K.", "metal")]


def test_an_untouched_questionnaire_is_intact():
    answers = checked(filled())
    assert (answers.intact, answers.identity.id, answers.identity.reference) == (True, ASKED.id, "R-1")
    assert answers.remarks == answers.errors == ()


def test_a_changed_question_holds_everything_back():
    book = opened(filled((OF, "country_of_origin", "AU")))
    book[words().sheets["table"]].cell(2, 1).value = "P-9"
    answers = checked(saved(book))
    assert answers.intact is False
    assert (len(answers.statements), len(answers.withheld)) == (0, 1)
    assert "protected cell was changed" in answers.errors[0].message


def test_a_missing_row_is_noticed_and_another_order_is_not():
    book = opened(filled())
    sheet = book[words().sheets["table"]]
    first, second = ([cell.value for cell in sheet[r]] for r in (2, 3))
    for column, (one, two) in enumerate(zip(first, second, strict=True), 1):
        sheet.cell(2, column).value, sheet.cell(3, column).value = two, one
    assert checked(saved(book)).intact is True
    sheet.delete_rows(3)
    assert checked(saved(book)).intact is False


def test_a_questionnaire_that_nobody_sent_is_remarked_and_a_forged_one_refused():
    data = filled((OF, "country_of_origin", "AU"))
    stranger = checked(data, replace(EXPECTED, sent={}))
    assert "not among those that were sent" in stranger.remarks[0].message
    forged = checked(data, replace(EXPECTED, sent={ASKED.id: "0" * 64}))
    assert forged.intact is False and forged.statements == ()
