"""Tables are copied whole, however many rows they have and whatever happens to the model meanwhile."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QGuiApplication

from desktop_app.ui import copying
from desktop_app.ui.copying import Copying


@pytest.fixture
def model(qapp):
    QGuiApplication.clipboard().setText("before")
    return QStringListModel([str(row) for row in range(200)])


def rows_of(model):
    for row in range(model.rowCount()):
        yield [model.index(row, 0).data(), None, "a\nb"]


def copied():
    return QGuiApplication.clipboard().text().splitlines()


EXPECTED = [f"{row}\t\ta b" for row in range(200)]


def test_few_rows_are_there_at_once(model):
    Copying(model, model).copy(rows_of(model))
    assert copied() == EXPECTED


def test_many_rows_take_turns(qtbot, model, monkeypatch):
    monkeypatch.setattr(copying, "TURN", 0)
    Copying(model, model).copy(rows_of(model))
    assert copied() == ["before"]
    qtbot.waitUntil(lambda: copied() == EXPECTED)


def test_what_is_under_way_is_finished_before_the_model_changes(qtbot, model, monkeypatch):
    monkeypatch.setattr(copying, "TURN", 0)
    Copying(model, model).copy(rows_of(model))
    model.setStringList(["other"])
    assert copied() == EXPECTED


def test_the_later_of_two_copies_counts(qtbot, model, monkeypatch):
    monkeypatch.setattr(copying, "TURN", 0)
    one = Copying(model, model)
    one.copy(rows_of(model))
    one.copy([["last"], ["of all"]])
    qtbot.waitUntil(lambda: copied() == ["last", "of all"])
    qtbot.wait(50)
    assert copied() == ["last", "of all"]
