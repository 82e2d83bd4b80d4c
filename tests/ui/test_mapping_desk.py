"""How a file is read, from the window: on request, by itself where that is doubtful, by hand, and again for the next file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from showing import DAY, silent, written

from desktop_app.case import read_case
from desktop_app.readers import kept_profiles
from desktop_app.ui import casework
from desktop_app.ui.application import Program
from desktop_app.ui.comparing import Newer, compare_with
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.mapping_dialog import MappingDialog
from desktop_app.ui.recalled import profiles_file

LIST = "Part,Qty,Stock\nA-1,2,40\nB-2,8,90\n"
NEXT = "List of August,,\nPart,Qty,Stock\nA-1,3,50\nC-3,4,60\n"
UNSURE = "4711-A,Case,12\n4711-B,Lid,12\n4711-C,Magnet,96\n"
SOFTWARE = """{"bomFormat": "CycloneDX", "metadata": {"component": {"type": "device", "name": "Gateway"}},
"components": [{"type": "library", "name": "tls"}, {"type": "operating-system", "name": "os"}]}"""
STRANGE = "Gehäuse,grau,Halle 3\nDeckel,grau,Halle 3\n"


@pytest.fixture
def window(qapp: QApplication, qtbot):
    made = Program(qapp)
    made.session.crashed.connect(pytest.fail)
    made.window.show()
    yield made.window
    made.session.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


def opened(qtbot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.session.open([path])


def shown(qtbot, window: MainWindow) -> MappingDialog:
    """The dialog, once the file is read in it."""
    qtbot.waitUntil(lambda: window.mapping.dialog is not None, timeout=20_000)
    dialog = window.mapping.dialog
    qtbot.waitUntil(lambda: dialog.trial is not None, timeout=20_000)
    return dialog


def with_role(qtbot, dialog: MappingDialog, column: int, role: str) -> None:
    with qtbot.waitSignal(dialog.shown, timeout=20_000):
        dialog.view.role_chosen.emit(column, role)


def quantities(window: MainWindow) -> list[str]:
    return list(window.session.outline.bom.usages.quantity)


def button(window: MainWindow, text: str) -> QPushButton:
    return next(b for b in window.message.findChildren(QPushButton) if b.text() == text and not b.isHidden())


def test_a_choice_is_taken_kept_used_for_the_next_file_and_undone(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "july.csv", LIST))
    assert window.mapping.dialog is None
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(qtbot, window)
    with_role(qtbot, dialog, 2, "quantity")
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        dialog.use.click()
    assert (window.mapping.dialog, quantities(window)) == (None, ["40", "90"])
    assert window.session.case.content.choices.columns["quantity"] == "Stock"
    assert [profile.name for profile in kept_profiles(profiles_file())] == ["july.csv"]

    opened(qtbot, window, written(tmp_path, "august.csv", NEXT))
    assert quantities(window) == ["50", "60"]
    assert "july.csv" in window.message.text
    assert any("july.csv" in problem.message for problem in window.session.outline.audit.problems)
    button(window, "How this file was read…").click()
    assert "july.csv" in shown(qtbot, window).certainty.text()

    opened(qtbot, window, written(tmp_path, "july.csv", LIST))
    assert window.mapping.dialog is None
    dialog = window.mapping
    window.mapping.show()
    dialog = shown(qtbot, window)
    with qtbot.waitSignal(dialog.shown, timeout=20_000):
        dialog.back.click()
    dialog.keep.setChecked(False)
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        dialog.use.click()
    assert (quantities(window), kept_profiles(profiles_file())) == (["2", "8"], ())
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.session.undo()
    assert quantities(window) == ["40", "90"]


def test_the_choice_is_part_of_the_case(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "july.csv", LIST))
    window.mapping.show()
    dialog = shown(qtbot, window)
    with_role(qtbot, dialog, 2, "quantity")
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        dialog.use.click()
    saved = tmp_path / "case.lodestone"
    with qtbot.waitSignal(window.session.saved, timeout=20_000):
        window.session.save_as(saved)
    with read_case(saved, casework.holder()) as case:
        assert case.content.choices.columns["quantity"] == "Stock"
        assert list(case.ingredients().read.bom.usages.quantity) == ["40", "90"]


def test_a_doubtful_reading_is_shown_by_itself_and_once_only(qtbot, window, tmp_path):
    path = written(tmp_path, "unsure.csv", UNSURE)
    opened(qtbot, window, path)
    dialog = shown(qtbot, window)
    assert dialog.message.text.startswith("No row of header words")
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        dialog.use.click()
    opened(qtbot, window, path)
    assert window.mapping.dialog is None


def test_a_list_of_software_is_told_where_there_are_no_columns_to_choose(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "sbom.json", SOFTWARE))
    qtbot.waitUntil(lambda: window.message.text.startswith("The file lists software"), timeout=5_000)
    assert window.mapping.dialog is None


def test_what_is_cancelled_changes_nothing(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "unsure.csv", UNSURE))
    seal = window.session.case.seal
    shown(qtbot, window).cancel.click()
    assert (window.mapping.dialog, window.session.case.seal) == (None, seal)
    assert not profiles_file().exists()


def test_a_file_that_is_not_understood_is_opened_by_hand(qtbot, window, tmp_path):
    with qtbot.waitSignal(window.session.not_understood, timeout=20_000):
        window.session.open([written(tmp_path, "strange.csv", STRANGE)])
    assert window.message.text.startswith("strange.csv: no bill of materials")
    button(window, "Choose by hand…").click()
    dialog = shown(qtbot, window)
    with_role(qtbot, dialog, 0, "part_number")
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        dialog.use.click()
    assert set(window.session.outline.bom.parts.part_number) == {"strange", "Gehäuse", "Deckel"}
    assert window.session.case.content.choices.header_row == -1


def test_what_was_open_stays_when_another_file_is_not_understood(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "july.csv", LIST))
    with qtbot.waitSignal(window.session.not_understood, timeout=20_000):
        window.session.open([written(tmp_path, "strange.csv", STRANGE)])
    assert window.session.outline.audit.source.file == "july.csv"
    button(window, "Choose by hand…").click()
    dialog = shown(qtbot, window)
    with_role(qtbot, dialog, 0, "part_number")
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        dialog.use.click()
    assert window.session.outline.audit.source.file == "strange.csv"


def test_kept_choices_that_no_longer_fit_are_said_and_looked_at(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "july.csv", LIST + "Spares,,\nZ-9,1,1\n"))
    window.mapping.show()
    dialog = shown(qtbot, window)
    with qtbot.waitSignal(dialog.shown, timeout=20_000):
        dialog.last.setValue(3)
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        dialog.use.click()
    assert quantities(window) == ["2", "8"]
    opened(qtbot, window, written(tmp_path, "august.csv", NEXT))
    assert "Check where the table ends" in shown(qtbot, window).message.text
    assert quantities(window) == ["3", "4"]


def test_a_newer_file_that_is_compared_is_read_as_was_chosen_too(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "july.csv", LIST))
    window.mapping.show()
    dialog = shown(qtbot, window)
    with_role(qtbot, dialog, 2, "quantity")
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        dialog.use.click()
    newer = Newer(written(tmp_path, "august.csv", NEXT))
    found = compare_with(window.session.case, window.session.outline.audit, newer, DAY, silent)
    assert list(found.new.bom.usages.quantity) == ["50", "60"]
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.session.apply(lambda case: found.take_over(case, "me", DAY))
    assert quantities(window) == ["50", "60"]
    assert window.session.case.content.choices.profile == "july.csv"


def test_a_damaged_file_of_choices_is_said_and_stops_nothing(qtbot, window, tmp_path):
    profiles_file().parent.mkdir(parents=True)
    profiles_file().write_text("{", encoding="utf-8")
    opened(qtbot, window, written(tmp_path, "july.csv", LIST))
    assert quantities(window) == ["2", "8"]
    assert "profiles.json" in window.message.text


def test_the_dialog_goes_when_another_file_comes_and_with_its_window(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "unsure.csv", UNSURE))
    shown(qtbot, window)
    opened(qtbot, window, written(tmp_path, "july.csv", LIST))
    assert window.mapping.dialog is None
    window.mapping.show()
    assert window.mapping.dialog is not None
    window.hide()
    assert window.mapping.dialog is None


def test_a_case_that_cannot_be_changed_only_shows_how_it_was_read(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "july.csv", LIST))
    saved = tmp_path / "case.lodestone"
    with qtbot.waitSignal(window.session.saved, timeout=20_000):
        window.session.save_as(saved)
    window.close_file()
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.session.open_case(saved, read_only=True)
    window.mapping.show()
    dialog = shown(qtbot, window)
    assert not dialog.use.isVisible()
    assert dialog.view.cells.rowCount() == 3


def test_it_can_be_asked_for_beside_the_problems(qtbot, window, tmp_path):
    opened(qtbot, window, written(tmp_path, "july.csv", LIST))
    buttons = [b for b in window.workspace.docks[1].titleBarWidget().findChildren(QToolButton) if b.defaultAction()]
    assert [b.defaultAction() for b in buttons] == [window.commands.reading]
    buttons[0].click()
    assert parts_of(shown(qtbot, window)) == ["july"]


def parts_of(dialog: MappingDialog) -> list[str]:
    return [dialog.bom.index(row, 0).data() for row in range(dialog.bom.rowCount())]
