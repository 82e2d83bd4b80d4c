"""The window from start page to preview, driven in one process without a screen."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from showing import BOM, DECLARATIONS, SAMPLE, written
from windows import offered

from desktop_app.rules.model import Outcome, Reading
from desktop_app.ui import explanation
from desktop_app.ui.application import Program
from desktop_app.ui.columns import AT
from desktop_app.ui.dialogs import FaultDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.save_dialog import SaveDialog


@pytest.fixture
def program(qapp: QApplication, qtbot):
    made = Program(qapp)
    made.window.show()
    yield made
    made.session.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def window(program: Program) -> MainWindow:
    return program.window


def drop(window: QWidget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPointF(50, 50), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *how))


def opened(qtbot, window: MainWindow, *paths: Path) -> None:
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        drop(window, *paths)


def rows(window: MainWindow, column: str = "part_number") -> list[str]:
    """What the tree shows of a column, from top to bottom."""
    tree = window.workspace.tree
    index, found = tree.tree.index(0, 0), []
    while index.isValid():
        found.append(index.siblingAtColumn(AT[column]).data())
        index = tree.indexBelow(index)
    return found


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    return written(tmp_path, "drive.csv", BOM)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    return written(tmp_path, "answers.csv", DECLARATIONS)


def test_a_dropped_file_opens_with_its_flagged_rows_in_sight(qtbot, window, drive):
    opened(qtbot, window, drive)
    assert window.pages.currentWidget() is window.workspace
    assert rows(window) == ["DRIVE", "ROTOR", "MAG-1", "SHAFT", "FRAME", "SENSOR", "MAG-2", "SPARE"]
    assert rows(window, "flags")[2] == "Rare earth"
    assert rows(window, "flags")[6] == "Rare earth?"
    assert window.windowTitle() == "drive.csv – Undetermined – Lodestone"


def test_a_bom_and_declarations_dropped_together_are_told_apart(qtbot, window, drive, answers):
    opened(qtbot, window, answers, drive)
    assert window.session.case.content.source.file == "drive.csv"
    assert [one.file for one in window.session.case.content.declarations.values()] == ["answers.csv"]
    assert window.windowTitle() == "drive.csv – Licence required – Lodestone"


def test_declarations_dropped_later_audit_again(qtbot, window, drive, answers):
    opened(qtbot, window, drive)
    with qtbot.waitSignal(window.session.arrived, timeout=20_000):
        drop(window, answers)
    assert window.session.case.content.declarations == {}
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.answers.page.accept.click()
    assert window.session.standing.name == "drive.csv"
    assert window.windowTitle() == "drive.csv[*] – Licence required – Lodestone"
    assert "answers.csv" in window.message.text


def test_the_same_declarations_again_are_not_taken_in(qtbot, window, drive, answers):
    opened(qtbot, window, drive, answers)
    with qtbot.waitSignal(window.session.arrived, timeout=20_000):
        drop(window, answers)
    assert not window.answers.page.accept.isEnabled()
    assert len(window.session.case.content.declarations) == 1


def test_a_filter_that_nothing_fits_says_so_and_is_cleared_by_escape(qtbot, window, drive):
    opened(qtbot, window, drive)
    workspace = window.workspace
    workspace.filter.set_query("no such part")
    assert rows(window) == []
    assert workspace._nothing.isVisible()
    workspace.filter.field.setFocus()
    qtbot.keyClick(workspace.filter.field, Qt.Key.Key_Escape)
    assert workspace.filter.field.text() == ""
    assert not workspace._nothing.isVisible()
    assert rows(window)[0] == "DRIVE"


def test_of_several_boms_the_first_is_open_and_the_others_are_offered(qtbot, window, drive, tmp_path):
    other = written(tmp_path, "other.csv", BOM.replace("DRIVE", "OTHER"))
    opened(qtbot, window, drive, other)
    assert window.session.standing.name == "drive.csv"
    assert window.session.waiting == (other,)
    assert "other.csv" in window.message.text
    assert "other.csv looks like a revision of it: 8 of 9 part numbers are the same." in window.message.text
    assert [*offered(window)] == ["Compare with other.csv as the newer", "… as the older"]
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.session.open([other])
    assert rows(window)[0] == "OTHER"
    assert window.session.waiting == ()


@pytest.mark.parametrize(("button", "older"), [(0, "drive.csv"), (1, "e-drive.csv")])
def test_of_two_revisions_dropped_together_the_one_is_compared_with_the_other(
    qtbot, window, drive, answers, tmp_path, button, older
):
    other = written(tmp_path, "e-drive.csv", BOM.replace("MAG-1,Sintered magnet,8", "MAG-1,Sintered magnet,10"))
    opened(qtbot, window, drive, other, answers)
    [*offered(window).values()][button].click()
    desk = window.side_desks.revisions
    qtbot.waitUntil(lambda: desk.page is not None and window.pages.currentWidget() is desk.page, timeout=20_000)
    assert window.session.standing.name == older
    assert len(window.session.case.content.declarations) == 1


def test_a_file_that_cannot_be_read_is_said_in_plain_words_and_what_was_open_stays(qtbot, window, drive, tmp_path):
    opened(qtbot, window, drive)
    with qtbot.waitSignal(window.session.refused, timeout=20_000):
        drop(window, written(tmp_path, "empty.csv", ""))
    assert window.message.text.startswith("empty.csv: ")
    assert "Traceback" not in window.message.text
    assert rows(window)[0] == "DRIVE"


def test_a_folder_is_not_passed_over_in_silence(qtbot, window, tmp_path):
    (tmp_path / "nothing").mkdir()
    with qtbot.waitSignal(window.session.refused, timeout=20_000):
        drop(window, tmp_path / "nothing")
    assert window.message.text.startswith("nothing: the folder is empty")


def test_application_data_alone_says_what_it_belongs_to(qtbot, window):
    with qtbot.waitSignal(window.session.refused, timeout=20_000):
        drop(window, SAMPLE[2])
    assert "bill of materials" in window.message.text


def test_the_sample_shows_all_three_answers_and_says_that_the_law_is_unconfirmed(qtbot, program, window):
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.start.sample_wanted.emit()
    outcomes = {verdict.outcome for verdict in window.session.outline.audit.verdicts}
    assert outcomes == {Outcome.REQUIRED, Outcome.UNDETERMINED, Outcome.NOT_REQUIRED}
    assert window.session.case.content.application.file == SAMPLE[2].name
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.workspace.strip.as_of_changed.emit(date(2026, 11, 12))
    assert "Unconfirmed" in window.workspace.strip._law.text()


def test_day_reading_and_destination_audit_again_and_keep_the_place(qtbot, window, drive, answers):
    opened(qtbot, window, drive, answers)
    tree, strip = window.workspace.tree, window.workspace.strip
    tree.go_to_part(window.session.outline.bom.index["MAG-1"])
    before = tree.current_path()
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        strip._day.setDate(QDate(2026, 3, 1))
    assert window.session.outline.audit.settings.as_of == date(2026, 3, 1)
    assert "Suspended" in strip._law.text()
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        strip._reading.setCurrentIndex(1)
        strip._reading.activated.emit(1)
    assert window.session.outline.audit.settings.reading is Reading.MATERIALS_ONLY
    assert window.windowTitle() == "drive.csv[*] – Not required – Lodestone"
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        at = strip._destination.findData("CN")
        strip._destination.setCurrentIndex(at)
        strip._destination.activated.emit(at)
    assert window.session.outline.audit.destination == "CN"
    assert tree.current_path() == before


def test_one_part_can_be_judged_as_the_exported_item_and_all_again(qtbot, window, drive, answers):
    opened(qtbot, window, drive, answers)
    bom = window.session.outline.bom
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.workspace.tree.judged_alone.emit(bom.index["SENSOR"])
    assert window.session.outline.audit.items == (bom.index["SENSOR"],)
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        window.workspace.strip.all_items_wanted.emit()
    assert window.session.outline.audit.items == (bom.index["DRIVE"],)


def test_f4_goes_through_the_flagged_parts_and_round(qtbot, window, drive):
    opened(qtbot, window, drive)
    tree = window.workspace.tree
    tree.collapseAll()
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F4)
        seen.append(tree.currentIndex().siblingAtColumn(AT["part_number"]).data())
    assert seen == ["MAG-1", "MAG-2", "MAG-1"]
    qtbot.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert tree.currentIndex().siblingAtColumn(AT["part_number"]).data() == "MAG-2"


def test_expand_to_flags_closes_what_leads_to_none(qtbot, window, drive):
    opened(qtbot, window, drive)
    window.workspace.tree.expandAll()
    assert "SCREW" in rows(window)
    window.commands.expand.trigger()
    assert rows(window) == ["DRIVE", "ROTOR", "MAG-1", "SHAFT", "FRAME", "SENSOR", "MAG-2", "SPARE"]


def test_no_more_is_opened_at_once_than_can_be_shown_in_a_moment(qtbot, window, drive, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.tree_view.ROWS_AT_ONCE", 4)
    opened(qtbot, window, drive)
    assert rows(window) == ["DRIVE", "ROTOR", "FRAME", "SENSOR", "SPARE"]
    window.commands.expand.trigger()
    assert "F4" in window.statusBar().currentMessage()


def test_rows_are_sorted_by_keyboard_from_the_menu(qtbot, window, drive):
    opened(qtbot, window, drive)
    for expected in (["FRAME", "ROTOR", "SENSOR", "SPARE"], ["SPARE", "SENSOR", "ROTOR", "FRAME"]):
        menu = window._columns
        menu.aboutToShow.emit()
        sort = next(a for a in menu.actions() if a.text() == "Sort by").menu()
        next(a for a in sort.actions() if a.text() == "Part number").trigger()
        assert [row for row in rows(window) if row in expected] == expected


def test_a_filter_shows_what_matches_and_a_link_out_of_it_takes_it_away(qtbot, window, drive):
    opened(qtbot, window, drive)
    window.workspace.filter.set_query("screw")
    assert rows(window) == ["DRIVE", "FRAME", "SCREW", "SPARE", "FRAME", "SCREW"]
    assert window.workspace.filter.count.text() == "1 part"
    window.workspace.inspector.part_wanted.emit(window.session.outline.bom.index["SHAFT"])
    assert window.workspace.filter.field.text() == ""
    assert window.workspace.tree.currentIndex().siblingAtColumn(AT["part_number"]).data() == "SHAFT"


def test_a_flag_button_writes_its_term_into_the_filter(qtbot, window, drive):
    opened(qtbot, window, drive)
    bar = window.workspace.filter
    bar._buttons["flag:suspected"].click()
    assert bar.field.text() == "flag:suspected"
    assert rows(window) == ["DRIVE", "SENSOR", "MAG-2"]
    bar._buttons["flag:suspected"].click()
    assert bar.field.text() == ""


def test_the_explanation_names_cells_reasons_and_terms_and_escapes_the_file(qtbot, window, drive, answers):
    opened(qtbot, window, drive, answers)
    bom, inspector = window.session.outline.bom, window.workspace.inspector
    window.workspace.go_to_part(bom.index["MAG-1"])
    inspector.write()
    text = inspector.toPlainText()
    for expected in (
        "Licence required",
        "answers.csv, row 2",
        "1 × 0.12 EUR",
        "Dysprosium metal",
        "Sintering furnace",
        "drive.csv, row 4, “Unit Price”",
        "Used in",
    ):
        assert expected in text
    window.workspace.go_to_part(bom.index["FRAME"])
    inspector.write()
    assert "Frame <b>bold</b> & more" in inspector.toPlainText()
    assert "nothing to assess" in inspector.toPlainText()


def test_a_page_that_failed_is_told_and_the_next_one_is_written(qtbot, window, drive, monkeypatch):
    opened(qtbot, window, drive)
    inspector, told = window.workspace.inspector, []
    window.session.crashed.disconnect()
    window.session.crashed.connect(told.append)
    with monkeypatch.context() as broken:
        broken.setattr(explanation, "page", lambda *_: 1 / 0)
        inspector.write_soon()
        qtbot.waitUntil(lambda: not window.session.busy)
    assert "ZeroDivisionError" in told[0]
    assert inspector.toPlainText() == ""
    qtbot.wait(1)  # what is to be deleted later is
    inspector.write_soon()
    qtbot.waitUntil(lambda: "DRIVE" in inspector.toPlainText())


def test_selected_rows_are_copied_as_a_table(qtbot, window, drive):
    opened(qtbot, window, drive)
    window.workspace.tree.selectAll()
    qtbot.keyClick(window.workspace.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Item", "Part number", "Description"]
    assert lines[3].split("\t")[:3] == ["1.1.1", "MAG-1", "Sintered magnet"]
    assert len(lines) == 9


def test_columns_and_docks_are_remembered(qtbot, program, window, drive):
    opened(qtbot, window, drive)
    window.workspace.tree.setColumnHidden(AT["supplier"], True)
    window.workspace.tree.header().moveSection(AT["outcome"], 1)
    window.workspace.docks[1].hide()
    program._renew_window()
    again = program.window.workspace
    assert again.tree.isColumnHidden(AT["supplier"])
    assert again.tree.header().visualIndex(AT["outcome"]) == 1
    assert again.docks[1].isHidden()


def test_the_dossier_is_shown_and_saved(qtbot, window, drive, answers, tmp_path, monkeypatch):
    opened(qtbot, window, drive, answers)
    with qtbot.waitSignal(window.session.previewed, timeout=60_000):
        window.commands.preview.trigger()
    assert window.pages.currentWidget() is window.dossier.preview
    assert window.dossier.preview.document.pageCount() > 1
    target = tmp_path / "dossier.pdf"
    monkeypatch.setattr("desktop_app.ui.main_window.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(window.session.saved, timeout=60_000):
        window.commands.save.trigger()
    assert target.read_bytes().startswith(b"%PDF-")
    assert str(target) in window.message.text
    assert [f.name for f in tmp_path.iterdir() if f.name.endswith(".part")] == []
    qtbot.keyClick(window.dossier.preview, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.workspace


def test_a_dossier_that_cannot_be_written_is_refused_in_plain_words(qtbot, window, drive, tmp_path, monkeypatch):
    opened(qtbot, window, drive)
    target = tmp_path / "no-such-folder" / "dossier.pdf"
    monkeypatch.setattr("desktop_app.ui.main_window.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    window.commands.save.trigger()
    with qtbot.waitSignal(window.session.refused, timeout=60_000):
        window.findChild(SaveDialog).save.click()
    assert "cannot be written" in window.message.text


def test_questionnaires_are_written_for_the_suppliers(qtbot, window, drive, tmp_path, monkeypatch):
    opened(qtbot, window, drive)
    folder = tmp_path / "asked"
    folder.mkdir()
    monkeypatch.setattr("desktop_app.ui.main_window.QFileDialog.getExistingDirectory", lambda *_: str(folder))
    with qtbot.waitSignal(window.session.asked, timeout=60_000) as asked:
        window.commands.ask.trigger()
    workbooks = list(folder.glob("*.xlsx"))
    assert asked.args[0] == len(workbooks) > 0
    assert all(book.with_suffix(".txt").is_file() for book in workbooks)
    assert str(folder) in window.message.text
    workbooks[0].write_bytes(b"filled in by hand")
    with qtbot.waitSignal(window.session.refused, timeout=60_000):
        window.commands.ask.trigger()
    assert "not overwritten" in window.message.text


def test_one_unreadable_file_among_others_is_named_and_the_others_open(qtbot, window, drive, answers, tmp_path):
    opened(qtbot, window, written(tmp_path, "empty.csv", ""), drive, answers)
    assert rows(window)[0] == "DRIVE"
    assert "empty.csv" in window.message.text


def test_a_fault_is_told_in_plain_words_with_details_to_copy(qtbot, program):
    program.session.crashed.emit("Traceback: something")
    dialog = program.window.findChild(FaultDialog)
    assert dialog is not None
    assert "Traceback: something" in dialog.details
    dialog.close()


def test_closing_the_file_leads_back_to_the_start_page_with_it_under_recent(qtbot, window, drive):
    opened(qtbot, window, drive)
    window.commands.close.trigger()
    assert window.pages.currentWidget() is window.start
    assert window.windowTitle() == "Lodestone"
    assert not window.commands.save.isEnabled()
    recent = [w for w in window.start.findChildren(QWidget) if w.toolTip() == str(drive)]
    assert len(recent) == 1
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        qtbot.mouseClick(recent[0], Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert rows(window)[0] == "DRIVE"


def test_the_explanation_is_made_beside_the_window_and_only_the_last_one_wanted_is_shown(qtbot, window, drive, answers):
    opened(qtbot, window, drive, answers)
    tree, inspector = window.workspace.tree, window.workspace.inspector
    for number in ("MAG-1", "SHAFT"):
        window.workspace.go_to_part(window.session.outline.bom.index[number])
        inspector.write_soon()
    assert window.session.busy, "nothing waits for the page"
    qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)
    assert inspector.toPlainText().splitlines()[1] == "SHAFT"
    assert tree.hasFocus()


def test_another_language_and_other_colours_keep_what_is_open(qtbot, program, drive, answers):
    opened(qtbot, program.window, drive, answers)
    program.window.workspace.go_to_part(program.session.outline.bom.index["MAG-1"])
    program.choose_language("zh")
    qtbot.waitUntil(lambda: "需要" in program.window.windowTitle(), timeout=5000)
    assert program.window.workspace.tree.current_path()[-1] == program.session.outline.bom.index["MAG-1"]
    program.choose_theme("dark")
    assert program.window.palette().window().color().lightness() < 60
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(program.session.audited, timeout=20_000), qtbot.captureExceptions() as raised:
        program.session.change(reading=Reading.MATERIALS_ONLY)  # nothing of the window that is gone listens
    assert raised == []


def test_every_control_has_a_name_for_those_who_cannot_see_it(qtbot, window, drive):
    opened(qtbot, window, drive)
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QDateEdit, QLineEdit, QTextEdit

    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QDateEdit, QLineEdit, QTextEdit)
    nameless = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, kinds) or not widget.isVisibleTo(window):
            continue
        if widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight")) or isinstance(
            widget.parent(), QComboBox | QDateEdit | QLineEdit
        ):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text):
            nameless.append((type(widget).__name__, widget.objectName(), type(widget.parent()).__name__))
    assert nameless == []
