"""The lists beside the tree."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from showing import drive

from desktop_app.bom.problem import error, info, warning
from desktop_app.ui.lists import ListPane, ProblemModel, QuestionModel


def texts(model) -> list[list[str]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_problems_name_rows_as_a_spreadsheet_does(qapp):
    model = ProblemModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([error("cannot be read", row=4, column="Qty"), warning("odd", file="answers.csv"), info("taken as EUR")])
    assert texts(model) == [
        ["Error", "cannot be read", "5", "Qty", ""],
        ["Warning", "odd", "", "", "answers.csv"],
        ["Note", "taken as EUR", "", "", ""],
    ]
    assert not model.index(0, 0).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_open_questions_are_listed_once_with_the_most_telling_first(qapp, tmp_path: Path):
    outline = drive(tmp_path, declared=False)
    questions = outline.worklist
    model = QuestionModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.outline = outline
    model.show(questions)
    assert len({(q.part, q.question.en) for q in questions}) == len(questions) > 0
    weights = [q.weight for q in questions]
    assert weights == sorted(weights, reverse=True)
    assert all(row[3] in {"DRIVE", "MAG-1", "MAG-2"} for row in texts(model))


def test_an_empty_list_says_so_instead(qtbot):
    pane = ListPane(ProblemModel(), "Problems", "The files were read without problems.", 1)
    qtbot.addWidget(pane)
    pane.show()
    pane.show_rows([])
    assert not pane.table.isVisible()
    pane.show_rows([info("something")])
    assert pane.table.isVisible()
