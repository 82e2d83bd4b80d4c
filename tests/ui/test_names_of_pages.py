"""Every control of the pages beside the tree has a name for those who cannot see it."""

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from windows import open_drive

from desktop_app.ui import palette_wiring
from desktop_app.ui.application import Program
from desktop_app.ui.compare_page import ComparePage
from desktop_app.ui.scenario_page import ScenarioPage

KINDS = (QAbstractButton, QAbstractItemView, QComboBox, QDateEdit, QLineEdit, QPlainTextEdit)


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    with open_drive(qapp, qtbot, tmp_path) as made:
        yield made


def nameless(page: QWidget) -> list[tuple[str, str]]:
    found = []
    for widget in page.findChildren(QWidget):
        inside = isinstance(widget.parent(), QComboBox | QDateEdit | QLineEdit)
        if not isinstance(widget, KINDS) or inside or not widget.isVisibleTo(page):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight")):
            continue
        if not (widget.accessibleName() or text):
            found.append((type(widget).__name__, type(widget.parent()).__name__))
    return found


def test_every_control_of_the_pages_has_a_name(qtbot, program: Program):
    window = program.window
    desks = window.side_desks
    desks.application.show()
    desks.scenarios.show()
    desks.rules.ask()
    pages = [
        desks.rules.dialog,
        desks.application.page,
        desks.scenarios.pane,
        ComparePage(),
        ScenarioPage(),
        palette_wiring.show(window),
    ]
    for page in pages:
        assert nameless(page) == [], page
