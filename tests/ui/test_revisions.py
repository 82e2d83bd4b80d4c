"""A newer bill of materials is dropped on an open case: asked about, compared, taken over, undone."""

import weakref

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog
from showing import BOM, NEWER_BOM, written
from windows import after, offered, open_drive

from desktop_app.bom.align import State
from desktop_app.ui.comparing import Newer
from desktop_app.ui.difference_rows import Row
from desktop_app.ui.difference_table import DifferenceModel


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    with open_drive(qapp, qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def window(program):
    return program.window


@pytest.fixture
def newer(tmp_path):
    return written(tmp_path, "drive-b.csv", NEWER_BOM)


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPointF(50, 50), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *how))


def dropped(qtbot, window, path):
    with qtbot.waitSignal(window.session.offered, timeout=20_000):
        drop(window, path)
    return offered(window)


def compared(qtbot, window, path):
    dropped(qtbot, window, path)["Compare"].click()
    desk = window.side_desks.revisions
    qtbot.waitUntil(lambda: desk.page is not None and window.pages.currentWidget() is desk.page, timeout=20_000)
    return desk.page


#: The tabs of the page.
SIDE_BY_SIDE, PARTS, STRUCTURE, OUTCOMES, CARRIED, LEFT = range(6)


def rows(page, tab):
    page.tabs.setCurrentIndex(tab)
    return [(row.part, row.what, row.before, row.after) for row in page.table.differences.rows]


def test_a_bom_dropped_on_an_open_case_is_asked_about_and_nothing_changes(qtbot, window, newer):
    before = window.session.case.seal
    buttons = dropped(qtbot, window, newer)
    assert list(buttons) == ["Compare", "Take it over as the newer one", "Open it apart"]
    assert window.session.case.seal == before
    assert window.session.outline.audit.source.file == "drive.csv"


def test_a_comparison_is_freed_once_another_stands_in_its_place(qtbot, window, newer):
    first = weakref.ref(compared(qtbot, window, newer).comparison)
    window.side_desks.revisions.compare(Newer(newer))
    qtbot.waitUntil(lambda: first() is None, timeout=20_000)
    assert window.side_desks.revisions.page.comparison is not None


def test_the_comparison_lists_what_differs(qtbot, window, newer):
    page = compared(qtbot, window, newer)
    (verdict,) = page.verdicts.differences.rows
    assert verdict.part == "DRIVE" and verdict.state is State.ANSWER
    assert verdict.before != verdict.after, "the share moved"
    parts = rows(page, PARTS)
    assert ("CAP", "Replaced", "SHAFT", "CAP") in parts
    assert ("MAG-1", "Unit price", "3", "3.5") in parts
    structure = rows(page, STRUCTURE)
    assert ("SENSOR", "Sub-assembly moved", "1 pcs in DRIVE", "1 pcs in ROTOR") in structure
    assert ("MAG-1", "Quantity in ROTOR", "8 pcs", "10 pcs") in structure
    carried = rows(page, CARRIED)
    assert [row[1] for row in carried if row[0] == "MAG-1"] == ["Declaration", "Declaration"]
    assert ("MAG-2", "Suspicion", "suspected, not decided", "still to be decided") in carried
    assert rows(page, LEFT) == []
    assert "Nothing differs here" in page._note.text()


def test_the_comparison_is_exported_as_a_workbook(qtbot, window, newer, tmp_path, monkeypatch):
    page = compared(qtbot, window, newer)
    target = tmp_path / "differences.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(window.session.saved, timeout=20_000):
        page.export_wanted.emit(page.comparison)
    lines = [tuple(cell.value for cell in row) for row in load_workbook(target).active.iter_rows()]
    assert lines[0] == ("Section", "Part", "What", "Before", "After")
    assert ("Parts", "MAG-1", "Unit price", "3", "3.5") in lines
    assert len(lines) == 1 + sum(len(section.rows) for section in page.exported()[0])


def test_declarations_that_come_with_it_are_compared_and_taken_over_in_one_step(qtbot, window, newer, tmp_path):
    more = written(tmp_path, "more.csv", "Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin\n"
                   "MAG-2,Gamma,ndfeb-dy-magnet,dy-metal,0.01,EUR,JP\n")  # fmt: skip
    with qtbot.waitSignal(window.session.offered, timeout=20_000):
        drop(window, newer, more)
    assert "drive-b.csv, more.csv" in window.message.text
    entries = len(window.session.history)
    offered(window)["Compare"].click()
    desk = window.side_desks.revisions
    qtbot.waitUntil(lambda: desk.page is not None and window.pages.currentWidget() is desk.page, timeout=20_000)
    assert "drive-b.csv with more.csv" in desk.page._title.text()
    assert ("MAG-2", "Suspicion", "suspected, not decided", "it is declared now") in rows(desk.page, LEFT)
    after(qtbot, window, desk.page.take_over.click)
    content = window.session.case.content
    assert sorted(one.file for one in content.declarations.values()) == ["answers.csv", "more.csv"]
    assert content.source.file == "drive-b.csv" and len(window.session.history) == entries + 1
    after(qtbot, window, window.commands.undo.trigger)
    content = window.session.case.content
    assert content.source.file == "drive.csv" and len(content.declarations) == 1


def test_taken_over_it_is_the_open_one_until_undone(qtbot, window, newer):
    page = compared(qtbot, window, newer)
    after(qtbot, window, page.take_over.click)
    assert window.session.outline.audit.source.file == "drive-b.csv"
    assert "CAP" in window.session.outline.bom.index
    assert len(window.session.case.content.declarations) == 1
    assert "undo" in window.message.text
    after(qtbot, window, window.commands.undo.trigger)
    assert window.session.outline.audit.source.file == "drive.csv"


def test_it_is_taken_over_without_a_look(qtbot, window, newer):
    buttons = dropped(qtbot, window, newer)
    after(qtbot, window, buttons["Take it over as the newer one"].click)
    assert window.session.outline.audit.source.file == "drive-b.csv"


def test_it_is_opened_apart(qtbot, window, newer):
    case = window.session.case
    buttons = dropped(qtbot, window, newer)
    after(qtbot, window, buttons["Open it apart"].click)
    assert window.session.case is not case
    assert window.session.outline.audit.source.file == "drive-b.csv"
    assert not window.session.case.content.declarations


def test_what_was_declared_about_another_revision_is_listed_and_set_aside(qtbot, window, tmp_path):
    lines = BOM.splitlines()
    with_revision = [line + (",Revision" if number == 0 else ",A") for number, line in enumerate(lines)]
    first = written(tmp_path, "rev-a.csv", "\n".join(with_revision) + "\n")
    second = written(tmp_path, "rev-b.csv", first.read_text().replace("ndfeb-dy-magnet,A", "ndfeb-dy-magnet,B"))
    after(qtbot, window, lambda: window.session.open([first, tmp_path / "answers.csv"]))
    page = compared(qtbot, window, second)
    left = rows(page, LEFT)
    assert [row[:2] for row in left if row[3] == "the part has another revision"] == [("MAG-1", "Declaration")] * 2
    after(qtbot, window, page.take_over.click)
    assert len(window.session.case.content.set_aside) == 2
    assert "2 declarations" in window.message.text


def test_rows_of_a_list_are_copied(qtbot, window, newer):
    page = compared(qtbot, window, newer)
    rows(page, PARTS)
    page.table.selectAll()
    page.table.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Part\tWhat\tBefore\tAfter"
    assert "CAP\tReplaced\tSHAFT\tCAP" in lines


def test_what_was_compared_with_another_state_of_the_case_is_compared_again(qtbot, window, newer):
    page = compared(qtbot, window, newer)
    before = page.comparison
    after(qtbot, window, lambda: window.session.change(destination="JP"))
    page.take_over.click()
    assert "worked out again" in window.message.text
    qtbot.waitUntil(lambda: page.comparison is not before and not window.session.busy, timeout=20_000)
    assert page.comparison.new.destination == "JP"
    assert window.session.case.content.source.file == "drive.csv"
    after(qtbot, window, page.take_over.click)
    assert window.session.case.content.source.file == "drive-b.csv"


def test_a_file_is_chosen_by_keyboard(qtbot, window, newer, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(newer), ""))
    window.commands.compare.trigger()
    desk = window.side_desks.revisions
    qtbot.waitUntil(lambda: desk.page is not None and window.pages.currentWidget() is desk.page, timeout=20_000)
    qtbot.keyClick(desk.page, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.workspace


def test_a_file_that_is_no_bom_is_refused(qtbot, window, tmp_path):
    desk = window.side_desks.revisions
    with qtbot.waitSignal(window.session.refused, timeout=20_000) as refused:
        desk.compare(Newer(written(tmp_path, "empty.csv", "")))
    assert "empty.csv" in refused.args[0]


def test_the_differences_are_a_model(qtbot):
    model = DifferenceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([Row("A", "Added", "", "there", ("", "required"))])
    assert model.index(0, 3).data() == "there"
    model.show([])
