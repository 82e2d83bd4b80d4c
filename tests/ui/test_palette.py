"""The command palette by keyboard, what fits what is typed, and the page of shortcuts."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester
from showing import BOM, written

from desktop_app.ui import palette_wiring, shortcuts_page
from desktop_app.ui.application import Program
from desktop_app.ui.palette import Command, CommandModel, Palette, likeness, matching, menu_commands

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    made = Program(qapp)
    made.window.show()
    with qtbot.waitSignal(made.session.audited, timeout=20_000):
        made.session.open([written(tmp_path, "drive.csv", BOM)])
    yield made
    made.session.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


def titles(palette: Palette) -> list[str]:
    return [command.title for command in palette.model.commands]


def pressed(qtbot, window) -> Palette:
    qtbot.keyClick(window, Qt.Key.Key_P, KEYS)
    palette = window.findChild(Palette)
    assert palette is not None
    return palette


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("ex", "Expand to flags", "Next flagged"),
        ("next", "Next flagged", "An extent"),
        ("expfl", "Expand to flags", "Collapse all"),
        ("flags expand", "Expand to flags", "Expand all below"),
        ("深色", "深色", "浅色"),
    ],
)
def test_what_begins_with_the_letters_comes_before_what_only_holds_them(typed, better, worse):
    assert likeness(typed, better) > likeness(typed, worse)


def test_letters_that_are_strewn_over_a_text_do_not_fit():
    assert likeness("zq", "Expand to flags") == 0
    assert likeness("eoa", "Expand to flags") < likeness("exp", "Expand to flags")


def test_the_group_and_the_english_name_find_a_command_after_its_title_does():
    light = Command("浅色", "视图 › 颜色", lambda: None, also="light")
    other = Command("Lightweight", "", lambda: None)
    assert matching("light", [light, other]) == [other, light]


def test_the_list_is_a_model(qtbot):
    model = CommandModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([Command("One", "", lambda: None)])
    model.show([])


def test_every_command_of_the_menus_is_listed_with_its_shortcut(program):
    listed = {command.title: command.keys for command in menu_commands(program.window.menus)}
    for action in program.window.commands.with_audit:
        if action.isEnabled():
            assert listed[action.text().removesuffix("…")] == action.shortcut().toString()
    assert {"Dark", "简体中文", "Supplier", "drive.csv"} <= listed.keys()


def test_a_command_is_found_and_run_by_keyboard_alone(qtbot, program):
    palette = pressed(qtbot, program.window)
    qtbot.keyClicks(palette.field, "dark")
    assert titles(palette)[0] == "Dark"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QSettings().value("theme") == "dark")
    assert not palette.isVisible()
    assert program.window.focusWidget() is program.window.workspace.tree


def test_arrows_go_round_and_escape_closes(qtbot, program):
    palette = pressed(qtbot, program.window)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.model.commands) - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_parts_and_exported_items_are_gone_to(qtbot, program):
    palette = palette_wiring.show(program.window)
    assert any(title.startswith("DRIVE") for title in titles(palette))
    qtbot.keyClicks(palette.field, "mag-2")
    assert titles(palette) == ["MAG-2 Magnet NdFeB N42SH"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    tree = program.window.workspace.tree
    wanted = program.session.outline.bom.index["MAG-2"]
    qtbot.waitUntil(lambda: tree.current_path()[-1] == wanted)


def test_that_nothing_fits_is_said(qtbot, program):
    palette = pressed(qtbot, program.window)
    qtbot.keyClicks(palette.field, "qqzzxx")
    assert palette._nothing.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_page_of_shortcuts_names_every_one(qtbot, program):
    text = shortcuts_page.html(program.window)
    for action in program.window.actions():
        keys = action.shortcut().toString()
        if keys:
            assert f"<b>{keys}</b>" in text, action.text()
    dialog = shortcuts_page.show(program.window)
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog.close()


def test_typed_letters_lead_to_the_part_that_begins_with_them(qtbot, program):
    tree = program.window.workspace.tree
    number = program.session.outline.bom.parts.part_number
    tree.collapseAll()
    qtbot.keyClicks(tree, "sp")
    assert number[tree.current_path()[-1]] == "SPARE"
    tree._typing.stop()
    seen = []
    for _ in range(4):
        qtbot.keyClick(tree, "m")
        seen.append(number[tree.current_path()[-1]])
        tree._typing.stop()
    assert seen == ["MAG-1", "MAG-2", "MAG-1", "MAG-2"]


def test_shift_and_right_open_all_below_within_a_limit(qtbot, program):
    tree = program.window.workspace.tree
    tree.collapseAll()
    tree.setCurrentIndex(tree.tree.index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    screws = tree.tree.index_of_part(program.session.outline.bom.index["SCREW"])
    assert tree.isExpanded(screws.parent())
