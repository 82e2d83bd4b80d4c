"""Columns of the tree by keyboard: shown and hidden, moved, made wider; and what-if from the tree's menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from windows import open_drive

from desktop_app.ui.column_dialog import ColumnDialog
from desktop_app.ui.columns import AT


@pytest.fixture
def window(qapp, qtbot, tmp_path):
    with open_drive(qapp, qtbot, tmp_path) as program:
        yield program.window


@pytest.fixture
def dialog(qtbot, window):
    window.commands.arrange.trigger()
    found = window.findChild(ColumnDialog)
    qtbot.waitUntil(found.isVisible)
    return found


def in_order(window) -> list[int]:
    header = window.workspace.tree.header()
    return [header.logicalIndex(place) for place in range(header.count())]


def go_to(dialog, number: int) -> None:
    dialog.list.setCurrentRow(next(r for r in range(dialog.list.count()) if dialog.list.item(r).data(256) == number))


def test_a_column_is_moved_hidden_and_made_wider_by_keyboard(qtbot, window, dialog):
    tree, supplier = window.workspace.tree, AT["supplier"]
    go_to(dialog, supplier)
    before = in_order(window)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    after = in_order(window)
    assert after.index(supplier) == before.index(supplier) - 1
    assert dialog.list.currentItem().data(256) == supplier, "the column that is moved stays the current one"
    dialog.width_field.setFocus()
    dialog.width_field.selectAll()
    qtbot.keyClicks(dialog.width_field, "333")
    assert tree.columnWidth(supplier) == 333
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert tree.isColumnHidden(supplier)
    assert not dialog.width_field.isEnabled()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not tree.isColumnHidden(supplier)


def test_the_item_is_always_shown_and_nothing_moves_past_an_end(qtbot, window, dialog):
    go_to(dialog, AT["item"])
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not window.workspace.tree.isColumnHidden(AT["item"])
    before = in_order(window)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert in_order(window) == before


def test_a_part_is_supposed_otherwise_from_the_menu_of_the_tree(window):
    part = window.session.outline.bom.index["MAG-1"]
    window.workspace.go_to_part(part)
    menu = QMenu()
    window.workspace.tree.menu_wanted.emit(menu, [part])
    next(action for action in menu.actions() if action.text() == "What if…").trigger()
    pane = window.side_desks.scenarios.pane
    assert pane.isVisible()
    assert "MAG-1" in pane.part.text()
