"""What a screen reader hears beyond names: news, links that Tab reaches, rows of the palette, and what has the keyboard.

`tests/e2e/test_screen_reader.py` asks the real window through the accessibility bus.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from windows import open_drive

from desktop_app.rules.model import Reading
from desktop_app.ui import aloud, palette_wiring
from desktop_app.ui.application import Program
from desktop_app.ui.columns import AT
from desktop_app.ui.main_window import MainWindow

ALOUD = Qt.ItemDataRole.AccessibleTextRole


class Listener:
    """In place of `QAccessible`: keeps what a screen reader would be sent."""

    Event = QAccessible.Event

    def __init__(self) -> None:
        self.said: list[str] = []
        self.rows: list[tuple[str, int]] = []

    @staticmethod
    def isActive() -> bool:
        return True

    def updateAccessibility(self, event) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.said.append(event.message())
        elif event.type() is QAccessible.Event.Focus:
            self.rows.append((event.object().accessibleName(), event.child()))


@pytest.fixture
def window(qapp, qtbot, tmp_path: Path) -> Iterator[MainWindow]:
    with open_drive(qapp, qtbot, tmp_path) as program:
        yield program.window


@pytest.fixture
def listener(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Listener:
    made = Listener()
    monkeypatch.setattr(aloud, "QAccessible", made)
    return made


def test_a_message_is_read_aloud(listener, window):
    window.message.say("info", "Two files joined.")
    assert listener.said == ["Two files joined."]


def test_the_verdict_is_named_in_words_and_read_aloud_when_it_changes(qtbot, listener, window):
    strip = window.workspace.strip
    assert strip._verdict.accessibleName() == "Verdict: Licence required"
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.session.change(destination="CN")
    assert listener.said == [strip._verdict.accessibleName()]
    assert listener.said[0].startswith("Verdict: ")
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.session.change(reading=Reading.MATERIALS_ONLY)
    assert len(listener.said) == 1, "the same again is no news"
    assert strip._law._title.accessibleName() == strip._law.text()
    assert "Announcement 61/2025, Article 1(1): " in strip._law._title.accessibleDescription()


def test_links_that_tab_reaches_are_told_and_the_page_gets_a_caret(qtbot, listener):
    page = aloud.ReadingPage()
    qtbot.addWidget(page)
    page.setHtml('<p>One <a href="a">first place</a> and <a href="b">second place</a>.</p>')
    page.show()
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus, timeout=5_000)
    assert page.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert listener.said == ["first place, link", "second place, link"]


def test_rows_of_the_palette_are_told_while_the_keyboard_stays_in_its_field(qtbot, listener, window):
    palette = palette_wiring.show(window)
    assert listener.rows == [], "the field itself is told when it takes the keyboard"
    qtbot.keyClicks(palette.field, "law")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert listener.rows[-1] == ("Commands that fit", 1)
    palette.close_sheet()


def test_bare_figures_of_the_tree_say_what_they_are_about(window):
    tree = window.workspace.tree
    root = tree.tree.index(0, 0)
    said = [root.siblingAtColumn(AT[column]).data(ALOUD) for column in ("part_number", "share", "outcome")]
    assert said[0] == "DRIVE"
    assert said[1].startswith("Value share ")
    assert " – " not in said[1]
    assert said[2] == "Outcome: Required"


def test_a_covered_pane_comes_to_the_front_with_the_keyboard(qtbot, window):
    explanation, _, law = window.workspace.docks
    explanation.raise_()
    window.activateWindow()
    window.workspace.law.day.setFocus()
    qtbot.waitUntil(lambda: not law.visibleRegion().isEmpty(), timeout=5_000)
    assert law.isAncestorOf(QApplication.focusWidget())


def test_the_first_thing_that_can_be_done_has_the_keyboard_at_the_start(qtbot, qapp):
    program = Program(qapp)
    program.window.show()
    assert program.window.focusWidget().text() == "Choose files…"
    program.session.close()
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()
