"""Questionnaires that come back to the window: unanswered rows say nothing, impossible answers are problems with a cell."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from showing import BOM, DAY, silent, written

from desktop_app.audit import Settings
from desktop_app.declarations.questionnaire import COLUMNS
from desktop_app.declarations.wording import words
from desktop_app.ui import opening


@pytest.fixture
def asked(tmp_path: Path) -> tuple[opening.Opened, Path]:
    """The drive without declarations, and the questionnaire about its suspected magnet."""
    bom = written(tmp_path, "drive.csv", BOM)
    opened = opening.open_files(opening.Wanted((bom,)), None, Settings(DAY), silent)
    opening.write_questionnaires(opened.outline, tmp_path, silent)
    return opened, next(tmp_path.glob("Gamma*.xlsx"))


def joined(opened: opening.Opened, path: Path) -> opening.Opened:
    return opening.open_files(opening.Wanted((), (path,)), opened.loaded, Settings(DAY), silent, opened.outline)


def test_a_questionnaire_that_comes_back_empty_states_nothing(asked):
    opened, path = asked
    again = joined(opened, path)
    assert again.added == (path.name,)
    assert again.loaded.statements == ()
    assert again.outline.audit.verdicts == opened.outline.audit.verdicts


def test_an_answer_that_cannot_be_is_a_problem_with_its_row_and_column(asked):
    opened, path = asked
    book = load_workbook(path)
    sheet = book[words().sheets["table"]]
    row = next(r for r in range(2, sheet.max_row + 1) if ".stage.metal" in str(sheet.cell(r, len(COLUMNS)).value))
    sheet.cell(row, COLUMNS.index("technology_origin") + 1).value = "XQ"
    book.save(path)
    again = joined(opened, path)
    held = [p for p in again.outline.audit.problems if "held back" in p.message]
    assert [(p.file, p.row, p.severity.value) for p in held] == [(path.name, row - 1, "error")]
    assert held[0].column is not None
    assert held[0].column.startswith("Technology Origin")
    assert again.loaded.statements == ()
