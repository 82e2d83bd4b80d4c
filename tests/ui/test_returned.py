"""Questionnaires that come back to the window: unanswered rows say nothing, impossible answers are problems with a cell."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from showing import BOM, DAY, opened, silent, written

from desktop_app.case.receiving import UNDECIDED, taken_in
from desktop_app.declarations.connecting import open_library
from desktop_app.declarations.questionnaire import COLUMNS
from desktop_app.declarations.whereabouts import default_url
from desktop_app.declarations.wording import words
from desktop_app.ui import casework, language, opening, output, shelf
from desktop_app.ui.answers_model import rows_of


@pytest.fixture
def asked(tmp_path: Path) -> tuple[opening.Opened, Path]:
    """The drive without declarations, and the questionnaire about its suspected magnet."""
    made = opened(tmp_path, written(tmp_path, "drive.csv", BOM))
    output.write_questionnaires(made.outline, tmp_path, silent)
    return made, next(tmp_path.glob("Gamma*.xlsx"))


def joined(made: opening.Opened, path: Path) -> opening.Opened:
    """The case once the answers are taken in as they come."""
    (arrival,) = opened(path.parent, path, case=made.case).arrived
    casework.apply(
        made.case, lambda case: taken_in(case.content, [arrival], UNDECIDED, casework.user(), DAY), lambda _: None
    )
    return opened(path.parent, path, case=made.case)


def test_a_questionnaire_that_comes_back_empty_states_nothing(asked):
    made, path = asked
    again = joined(made, path)
    assert [arrival.already for arrival in again.arrived] == [True]
    assert again.outline.audit.statements == ()
    assert again.outline.audit.verdicts == made.outline.audit.verdicts


def test_an_answer_that_cannot_be_is_a_problem_with_its_row_and_column(asked):
    made, path = asked
    book = load_workbook(path)
    sheet = book[words().sheets["table"]]
    row = next(r for r in range(2, sheet.max_row + 1) if ".stage.metal" in str(sheet.cell(r, len(COLUMNS)).value))
    sheet.cell(row, COLUMNS.index("technology_origin") + 1).value = "XQ"
    book.save(path)
    again = joined(made, path)
    held = [p for p in again.outline.audit.problems if "held back" in p.message]
    assert [(p.file, p.row, p.severity.value) for p in held] == [(path.name, row - 1, "error")]
    assert held[0].column is not None
    assert held[0].column.startswith("Technology Origin")
    assert again.outline.audit.statements == ()


def test_what_was_asked_is_kept_in_the_library_and_what_comes_back_is_held_against_it(asked, tmp_path):
    made, path = asked
    assert output.write_questionnaires(made.outline, tmp_path, silent)[1] is False, "there is no library yet"
    open_library(default_url()).close()
    count, recorded = output.write_questionnaires(made.outline, tmp_path, silent)
    assert (recorded, len(shelf.sent().checksums or {})) == (True, count)
    assert [row.kind for row in rows_of(opened(tmp_path, path, case=made.case).arrived) if row.kind == "remark"] == []
    book = load_workbook(path)
    identity = next(
        cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value in shelf.sent().checksums
    )
    identity.value = "0000-0000"
    book.save(path)
    rows = rows_of(opened(tmp_path, path, case=made.case).arrived)
    (remark,) = [row for row in rows if row.kind == "remark"]
    assert "0000-0000" in language.said(remark.message)


def test_a_library_that_cannot_be_reached_is_not_taken_for_one_without_a_record(asked, tmp_path, monkeypatch):
    made, path = asked
    monkeypatch.setenv("LODESTONE_LIBRARY", f"sqlite:///{path}/below-a-file.sqlite")
    (remark,) = [row for row in rows_of(opened(tmp_path, path, case=made.case).arrived) if row.kind == "remark"]
    assert "could not be looked up" in language.said(remark.message)
    assert "cannot be opened" in language.said(remark.message)
    fresh = opened(tmp_path, written(tmp_path, "again.csv", BOM), path)
    (told,) = fresh.unreadable
    assert told.startswith(f"{path.name}: Whether it was sent as it is could not be looked up.")


def test_what_was_asked_and_not_answered_is_listed_with_its_part(asked, tmp_path):
    made, path = asked
    rows = [row for row in rows_of(opened(tmp_path, path, case=made.case).arrived) if row.kind == "unanswered"]
    assert {row.part for row in rows} == {"MAG-2"}
    assert all(row.message for row in rows)
