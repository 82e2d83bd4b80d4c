"""The files of the case are listed with what they add; declarations are taken out and statements used again, as steps."""

from datetime import date

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from windows import open_drive

from desktop_app.case import edits
from desktop_app.ui.files_pane import FilesModel


@pytest.fixture
def window(qapp, qtbot, tmp_path):
    with open_drive(qapp, qtbot, tmp_path) as program:
        yield program.window


@pytest.fixture
def after(qtbot, window):
    def act(step):
        with qtbot.waitSignal(window.session.audited, timeout=20_000):
            step()
        qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)
        return window.session.outline.audit

    return act


def shown(window) -> list[list[str]]:
    model = window.workspace.files.model
    return [[model.data(model.index(row, c)) for c in range(model.columnCount())] for row in range(model.rowCount())]


def chosen(window, kind: str) -> None:
    pane = window.workspace.files
    row = next(row for row, words in enumerate(shown(window)) if words[0] == kind)
    pane.list.table.selectRow(row)


def test_files_are_listed_with_what_each_adds(window):
    audit = window.session.outline.audit
    kinds = [(row[0], row[1], row[3]) for row in shown(window)]
    assert kinds == [
        ("Bill of materials", "drive.csv", f"{audit.bom.lines} lines"),
        ("Declarations", "answers.csv", f"{len(audit.statements)} statements that count"),
    ]


def test_declarations_are_taken_out_and_brought_back(window, after):
    pane, before = window.workspace.files, len(window.session.outline.audit.statements)
    assert before and not pane.out.isEnabled() and not pane.again.isEnabled()
    chosen(window, "Bill of materials")
    assert not pane.out.isEnabled()
    chosen(window, "Declarations")
    assert pane.out.isEnabled()
    assert after(pane.out.click).statements == ()
    assert [row[0] for row in shown(window)] == ["Bill of materials"]
    assert len(after(window.session.undo).statements) == before
    assert [row[0] for row in shown(window)] == ["Bill of materials", "Declarations"]


def test_statements_that_were_set_aside_are_used_again(window, after):
    pane, session = window.workspace.files, window.session
    statements = session.outline.audit.statements
    aside = edits.set_aside(statements[:2], "a newer letter counts", "Q. Lin", date(2026, 11, 2))
    assert len(after(lambda: session.apply(lambda _: aside)).statements) == len(statements) - 2
    assert shown(window)[-1] == [
        "Set aside",
        "a newer letter counts",
        "2026-11-02, Q. Lin",
        "2 statements that do not count",
    ]
    chosen(window, "Set aside")
    assert pane.again.isEnabled() and not pane.out.isEnabled()
    assert len(after(pane.again.click).statements) == len(statements)
    assert "Set aside" not in [row[0] for row in shown(window)]


def test_the_model_is_a_proper_one(window):
    model = window.workspace.files.model
    assert isinstance(model, FilesModel)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(model.rows)
