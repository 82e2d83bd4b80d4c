"""The application data of an open case: into the case, undone, imported, exported, with documents and the address book."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from showing import SAMPLE
from windows import after, open_drive

from desktop_app.addresses import read_book
from desktop_app.application import read_application
from desktop_app.resources import data_folder


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    with open_drive(qapp, qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def window(program):
    return program.window


def page_of(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk = window.side_desks.application
    assert window.pages.currentWidget() is desk.page
    return desk.page


def held(window):
    return window.session.case.content


def test_what_is_typed_is_in_the_case_and_is_undone(qtbot, window):
    page = page_of(qtbot, window)
    name = page.form.fields["applicant.name"]
    after(qtbot, window, lambda: qtbot.keyClicks(name, "Wendelstern"))
    assert held(window).application.applicant.name == "Wendelstern"
    assert window.pages.currentWidget() is page, "the audit that follows leaves the page open"
    after(qtbot, window, window.commands.undo.trigger)
    assert held(window).application.applicant.name == ""
    assert name.value() == ""


def test_the_destination_reaches_the_audit(qtbot, window):
    page = page_of(qtbot, window)
    field = page.form.fields["destination"]
    field.setCurrentIndex(field.findData("BR"))
    after(qtbot, window, lambda: field.activated.emit(field.currentIndex()))
    assert window.session.outline.audit.destination == "BR"


def test_import_and_export_are_the_same_file(qtbot, window, tmp_path, monkeypatch):
    page = page_of(qtbot, window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(SAMPLE[2]), ""))
    after(qtbot, window, page.import_wanted.emit)
    assert held(window).application.importer.name.startswith("Sulvale")
    assert page.form.fields["importer.name"].value().startswith("Sulvale")
    target = tmp_path / "out.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.export_wanted.emit()
    given, written = read_application(SAMPLE[2]), read_application(target)
    assert (written.importer, written.items, written.rates) == (given.importer, given.items, given.rates)


def test_a_document_is_kept_in_the_case_and_taken_out(qtbot, window, tmp_path, monkeypatch):
    page = page_of(qtbot, window)
    contract = tmp_path / "contract.pdf"
    contract.write_bytes(b"%PDF-1.7 the contract")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(contract), ""))
    after(qtbot, window, lambda: page.pane.attach_wanted.emit("contract"))
    kept = held(window).documents["contract"]
    assert kept.file == "contract.pdf"
    assert window.session.case.file(kept.sha256) == contract.read_bytes()
    assert "contract.pdf" in page.pane.toPlainText()
    after(qtbot, window, lambda: page.pane.detach_wanted.emit("contract"))
    assert held(window).documents == {}
    after(qtbot, window, lambda: page.pane.paper_wanted.emit("identity"))
    assert held(window).documents["identity"].note == "on paper"


def test_a_document_that_is_gone_is_told_and_nothing_changes(qtbot, window, tmp_path, monkeypatch):
    page = page_of(qtbot, window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "gone.pdf"), ""))
    with qtbot.waitSignal(window.session.refused, timeout=20_000) as refused:
        page.pane.attach_wanted.emit("contract")
    assert "gone.pdf" in refused.args[0]
    assert held(window).documents == {}


def test_parties_are_in_the_address_book_once_the_page_is_left(qtbot, window):
    page = page_of(qtbot, window)
    qtbot.keyClicks(page.form.fields["importer.name"], "Sulvale")
    qtbot.keyClicks(page.form.fields["importer.contact"], "Rafael")
    after(qtbot, window, page.leave)
    assert [party.name for party in read_book(data_folder() / "addresses.json")] == ["Sulvale"]
    assert window.pages.currentWidget() is window.workspace
    page = page_of(qtbot, window)
    assert page.form._names.stringList() == ["Sulvale"]
    page.form.forget_wanted.emit(page.form.party("importer"))
    assert read_book(data_folder() / "addresses.json") == ()


def test_a_damaged_address_book_is_told_and_left_alone(qtbot, window):
    book = data_folder() / "addresses.json"
    book.parent.mkdir(parents=True, exist_ok=True)
    book.write_text("{", encoding="utf-8")
    page_of(qtbot, window)
    assert "addresses.json" in window.message.text
    assert book.read_text(encoding="utf-8") == "{"
