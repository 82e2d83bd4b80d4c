"""What a person decides in the window: suspicions, the law, evidence; kept with name and day, shown, and taken back."""

from datetime import date

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QPushButton
from showing import BOM, DECLARATIONS, written
from windows import after, open_drive

from desktop_app.dossier import dossier_bytes
from desktop_app.rules.model import Status
from desktop_app.ui.decision_dialog import DecisionDialog
from desktop_app.ui.expiring import expiring
from desktop_app.ui.history import HistoryModel
from desktop_app.ui.law_dialog import LawDialog
from desktop_app.ui.proof_dialog import ProofDialog
from desktop_app.ui.suspicions import SuspicionModel

#: Two magnets that are alike, and one that is not.
MORE = BOM + "1,MAG-3,Magnet NdFeB N38SH,1,pcs,1,EUR,Gamma,,\n1,HALL,BLDC motor,1,pcs,1,EUR,Gamma,,\n"


#: A day that no day on which this runs is, and before what the answers hold until.
DAY = date(2026, 11, 24)


@pytest.fixture
def window(qapp, qtbot, tmp_path):
    answers = DECLARATIONS.splitlines()
    dated = "\n".join([answers[0] + ",Valid Until", answers[1] + ",2026-12-24", answers[2] + ",2020-01-01"])
    with open_drive(qapp, qtbot, tmp_path, MORE, dated) as program:
        after(qtbot, program.window, lambda: program.session.change(as_of=DAY))
        yield program.window


@pytest.fixture
def audited(qtbot, window):
    def after(act):
        with qtbot.waitSignal(window.session.audited, timeout=20_000):
            act()
        qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)
        return window.session.outline.audit

    return after


def part(window, number):
    return window.session.outline.bom.index[number]


def dialog_of(window, kind):
    return next(one for one in window.findChildren(kind) if one.isVisible())


def cells(model):
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def text_of(pdf):
    """All text of a PDF."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return " ".join(" ".join(document.getAllText(n).text().split()) for n in range(document.pageCount()))


def dismiss(window, audited, number, reason="ferrite", alike=False):
    window.decisions.dismiss([part(window, number)])
    dialog = dialog_of(window, DecisionDialog)
    assert not dialog._ok.isEnabled()
    dialog._reason.setText(reason)
    dialog._by.setText("Anna Nowak")
    dialog.all_alike.setChecked(alike)
    return audited(dialog._ok.click)


def test_a_suspicion_is_dismissed_with_a_reason_shown_with_who_and_when_and_taken_back(window, audited):
    workspace = window.workspace
    assert workspace._tabs.tabText(1) == "Suspected (3)"
    audit = dismiss(window, audited, "MAG-2")
    magnet = part(window, "MAG-2")
    assert magnet not in audit.flags
    assert workspace._tabs.tabText(1) == "Suspected (2)"
    assert cells(workspace.suspicions.suspects)[-1][3] == f"dismissed by Anna Nowak, {date.today()}: ferrite"
    workspace.go_to_part(magnet)
    workspace.inspector.write()
    assert f"dismissed by Anna Nowak, {date.today()}: ferrite" in workspace.inspector.toPlainText()
    assert window.commands.undo.text() == "Undo: Dismiss the suspicion about MAG-2"
    assert magnet in audited(window.commands.undo.trigger).flags


def test_all_that_are_alike_are_decided_at_once(window, audited):
    audit = dismiss(window, audited, "MAG-2", alike=True)
    assert {audit.bom.parts.part_number[p] for p in audit.decisions} == {"MAG-2", "MAG-3"}
    assert part(window, "HALL") in audit.flags
    assert window.commands.undo.text() == "Undo: Dismiss the suspicion about MAG-2, MAG-3"


def test_all_suspicions_are_selected_and_dismissed_with_two_keys(qtbot, window, audited):
    pane = window.workspace.suspicions
    window.workspace._tabs.setCurrentIndex(1)
    qtbot.keyClick(pane.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    numbers = window.session.outline.bom.parts.part_number
    assert [numbers[part] for part in pane.selected()] == [row[0] for row in cells(pane.suspects)]
    qtbot.keyClick(pane, Qt.Key.Key_Delete)
    dialog = dialog_of(window, DecisionDialog)
    dialog._reason.setText("ferrite")
    audit = audited(dialog._ok.click)
    assert len(audit.decisions) == 3
    assert window.workspace._tabs.tabText(1) == "Suspected (0)"


def test_a_suspicion_is_confirmed_from_the_page_about_its_part_and_withdrawn_from_the_tree(window, audited):
    window.workspace.go_to_part(part(window, "HALL"))
    window.workspace.inspector.write()
    window.workspace.inspector.ruling_wanted.emit("confirm", part(window, "HALL"))
    dialog = dialog_of(window, DecisionDialog)
    dialog._reason.setText("seen opened")
    audit = audited(dialog._ok.click)
    assert part(window, "HALL") in audit.flags
    assert "confirmed" in cells(window.workspace.suspicions.suspects)[-1][3]
    menu = QMenu()
    window.workspace.tree.menu_wanted.emit(menu, [part(window, "HALL")])
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == [
        "What if…",
        "Dismiss the suspicion…",
        "Confirm the suspicion…",
        "Withdraw the decision",
        "Attach evidence…",
    ]
    assert audited(actions["Withdraw the decision"].trigger).decisions == {}


def test_the_list_of_suspected_parts_works_by_keyboard_and_is_a_model(window, qtbot):
    pane = window.workspace.suspicions
    model = SuspicionModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.outline = window.session.outline
    model.show(window.session.outline.suspected)
    window.workspace._tabs.setCurrentIndex(1)
    pane.table.selectRow(0)
    qtbot.keyClick(pane, Qt.Key.Key_Delete)
    dialog_of(window, DecisionDialog).reject()


def test_what_holds_is_recorded_shown_in_verdict_journal_and_dossier_and_taken_back(window, audited):
    strip = window.workspace.strip
    assert "Unconfirmed" in strip._law.text()
    assert strip._law.record.isVisibleTo(window)
    strip._law.record.click()
    dialog = dialog_of(window, LawDialog)
    assert not dialog._ok.isEnabled()
    dialog.source.setText("MOFCOM announcement 99/2026")
    dialog.by.setText("Anna Nowak")
    audit = audited(dialog._ok.click)
    assert {state.status for _, state in audit.law} == {Status.SUSPENDED}
    assert "Suspended" in strip._law.text()
    assert not strip._law.record.isVisibleTo(window)
    assert "MOFCOM announcement 99/2026" in strip._law.toolTip()
    assert "MOFCOM announcement 99/2026" in cells(window.workspace.history.model)[0][2]
    assert "MOFCOM announcement 99/2026" in text_of(dossier_bytes(audit, language="en"))
    window.decisions.record_law()
    again = dialog_of(window, LawDialog)
    withdraw = [b for b in again.findChildren(QPushButton) if b.text() == "Withdraw"]
    assert len(withdraw) == len(audit.law)
    audited(withdraw[0].click)
    assert {state.status for _, state in audited(window.commands.undo.trigger).law} == {Status.SUSPENDED}
    assert Status.UNCONFIRMED in {state.status for _, state in audited(window.commands.undo.trigger).law}


def test_the_history_lists_who_did_what_from_what_to_what_and_goes_back(window, audited, qtbot):
    dismiss(window, audited, "MAG-2")
    audited(lambda: window.session.change(destination="JP"))
    pane = window.workspace.history
    pane.model.parent()
    QAbstractItemModelTester(HistoryModel(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    what = [row[2] for row in cells(pane.model)]
    assert what == [
        "Destination: JP",
        "Dismiss the suspicion about MAG-2",
        "Judge for 2026-11-24",
        "Take in answers.csv",
        "Open drive.csv",
        "Begin the case",
    ]
    assert cells(pane.model)[0][3] == "Settings: Destination – → JP"
    pane.list.table.selectRow(3)
    audit = audited(pane.back.click)
    assert audit.decisions == {}
    assert audit.settings.as_of == date.today()
    assert cells(pane.model)[0][2] == "Undone: Judge for 2026-11-24"
    for _ in range(3):
        audited(window.commands.redo.trigger)
    assert window.session.outline.audit.destination == "JP"


def attach(window, part_number, path, monkeypatch):
    """The dialog that asks for the pages of a file that is to be attached."""
    monkeypatch.setattr("desktop_app.ui.proof_desk.QFileDialog.getOpenFileNames", lambda *_: ([str(path)], ""))
    window.workspace.inspector.evidence_wanted.emit(part(window, part_number))
    return dialog_of(window, ProofDialog)


def test_evidence_is_kept_with_what_is_declared_of_a_part_and_names_its_pages(window, audited, tmp_path, monkeypatch):
    report = written(tmp_path, "report.pdf", "measured")
    dialog = attach(window, "MAG-1", report, monkeypatch)
    dialog.table.item(0, 2).setText("see there")
    assert not dialog._ok.isEnabled()
    assert "names no pages" in dialog._remark.text()
    dialog.table.item(0, 2).setText("p. 3-4, 7")
    dialog.table.item(0, 3).setText("2.3.2026")
    assert "is no day" in dialog._remark.text()
    dialog.table.item(0, 3).setText("2026-03-02")
    assert dialog._ok.isEnabled()
    assert dialog.table.item(0, 2).text() == "3–4, 7"
    audited(dialog.accept)
    (one,) = window.session.case.content.evidence.values()
    assert window.session.case.file(one.sha256) == b"measured"
    assert set(one.pages) == set(one.about)
    assert (set(one.pages.values()), one.dated) == ({"3–4, 7"}, date(2026, 3, 2))
    window.workspace.go_to_part(part(window, "MAG-1"))
    window.workspace.inspector.write()
    assert "report.pdf, p. 3–4, 7" in window.workspace.inspector.toPlainText()
    window.decisions.proofs.attach([part(window, "SCREW")])
    assert "Nothing is declared" in window.message.text
    window.decisions.proofs.cite([part(window, "SCREW")])
    assert "No document is attached" in window.message.text


def test_pages_of_a_proof_are_corrected_later_for_each_statement_and_taken_back(window, audited, tmp_path, monkeypatch):
    dialog = attach(window, "MAG-1", written(tmp_path, "report.pdf", "measured"), monkeypatch)
    audited(dialog.accept)
    menu = QMenu()
    window.decisions.proofs._fill_menu(menu, [part(window, "MAG-1")])
    next(action for action in menu.actions() if action.text() == "Pages of the evidence…").trigger()
    dialog = dialog_of(window, ProofDialog)
    last = dialog.table.rowCount() - 1
    assert dialog.table.item(last, 1).text().startswith("MAG-1: ")
    dialog.table.item(last, 2).setText("12")
    dialog.table.item(last, 3).setText("2026-03-02")
    assert dialog.table.item(0, 3).text() == "2026-03-02", "lines of one document share its day"
    audited(dialog.accept)
    (one,) = window.session.case.content.evidence.values()
    assert list(one.pages.values()) == ["12"]
    model = window.workspace.history.model
    assert any("Name pages of report.pdf" in str(cell) for row in cells(model) for cell in row)
    audited(window.session.undo)
    (one,) = window.session.case.content.evidence.values()
    assert (one.pages, one.dated) == ({}, None)


def test_a_decision_about_a_part_of_which_nothing_is_declared_can_be_proven(window, audited, tmp_path, monkeypatch):
    dismiss(window, audited, "HALL")
    dialog = attach(window, "HALL", written(tmp_path, "sheet.pdf", "ferrite"), monkeypatch)
    assert dialog.table.item(0, 1).text().startswith("HALL: decision of ")
    audited(dialog.accept)
    decided = window.session.outline.audit.decisions[part(window, "HALL")]
    assert [one.file for one in window.session.case.content.evidence_of([decided]).values()] == ["sheet.pdf"]


def test_pages_past_the_end_of_a_pdf_are_remarked_on_and_not_refused(window, audited, tmp_path, monkeypatch):
    report = tmp_path / "report.pdf"
    writer = QPdfWriter(str(report))
    painter = QPainter(writer)
    writer.newPage()
    painter.end()
    dialog = attach(window, "MAG-1", report, monkeypatch)
    dialog.table.item(0, 2).setText("2")
    assert dialog._remark.text() == ""
    dialog.table.item(0, 2).setText("2–3")
    assert "report.pdf has 2 page" in dialog._remark.text()
    assert dialog._ok.isEnabled()
    dialog.reject()


def test_what_runs_out_is_announced_with_what_has_run_out_first(window):
    ending = expiring(window.session.outline)
    assert [(one.statement.stage, one.days < 0) for one in ending] == [("magnet", True), ("", False)]
    rows = cells(window.workspace.expiring.model)
    assert rows[0][0] == "2020-01-01, run out and not used"
    assert rows[1][0] == "2026-12-24, in 30 days"
    assert window.workspace._tabs.tabText(3) == "Expiring (2)"
