"""The tour: offered once, five steps on the sample, by keyboard, skippable."""

import pytest
from PySide6.QtCore import Qt
from windows import after, offered

from desktop_app.ui import tour
from desktop_app.ui.application import Program


@pytest.fixture
def program(qapp, qtbot):
    made = Program(qapp)
    made.window.show()
    yield made
    made.session.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def window(program):
    return program.window


def begun(qtbot, window):
    after(qtbot, window, window.commands.tour.trigger)
    desk = window.side_desks.tour
    qtbot.waitUntil(lambda: desk.card is not None and desk.card.isVisible(), timeout=5000)
    return desk.card


def test_five_steps_stand_beside_what_they_speak_of_by_keyboard(qtbot, window):
    card = begun(qtbot, window)
    titles: list[str] = []
    while card.isVisible() and len(titles) < 6:
        titles.append(card._title.text())
        assert window.rect().contains(card.geometry())
        assert card.accessibleName()
        assert card.next.hasFocus()
        qtbot.keyClick(card.next, Qt.Key.Key_Space)
    assert len(titles) == len(set(titles)) == 5
    assert tour.was_seen()
    assert window.workspace.tree.hasFocus()


def test_arrows_go_to_and_fro_and_escape_skips(qtbot, window):
    card = begun(qtbot, window)
    qtbot.keyClick(card, Qt.Key.Key_Right)
    qtbot.keyClick(card, Qt.Key.Key_Right)
    assert card.place == 2
    qtbot.keyClick(card, Qt.Key.Key_Left)
    assert card.place == 1
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert not card._frame.isVisible()


def test_it_is_offered_once(qtbot, window):
    desk = window.side_desks.tour
    desk.offer()
    offered(window)["Not now"].click()
    assert window.message.text == ""
    desk.offer()
    assert window.message.text == ""


def test_it_begins_again_on_the_open_sample(qtbot, window):
    card = begun(qtbot, window)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    window.commands.tour.trigger()
    assert card.isVisible()
    assert card.place == 0
