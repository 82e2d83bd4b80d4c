"""A folder audited from the window: the same results as the command's, a broken file told, a wrong folder refused."""

import json
import shutil
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QPushButton

from desktop_app.audit import Settings
from desktop_app.resources import resource
from desktop_app.rules.model import Reading
from desktop_app.ui.folder_desk import FolderDesk
from desktop_app.ui.folder_dialog import FolderDialog, FolderOrder
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.session import Session

GOOD = "Level,Part Number,Description,Quantity,Unit Price,Currency\n0,TOP,Drive,1,90,EUR\n1,FAN,Axial fan,1,9,EUR\n"


def window_for(qtbot) -> MainWindow:
    window = MainWindow(Session())
    qtbot.addWidget(window)
    window.show()
    return window


def portfolio(folder: Path) -> Path:
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "one.csv").write_text(GOOD, encoding="utf-8")
    (folder / "two.csv").write_text(GOOD.replace("TOP", "OTHER"), encoding="utf-8")
    (folder / "broken.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    return folder


def order(folder: Path, out: Path, **more) -> FolderOrder:
    return FolderOrder(folder, out, Settings(date.today()), **more)


def buttons(window: MainWindow) -> list[str]:
    return [button.text() for button in window.message.findChildren(QPushButton)]


def test_a_folder_is_audited_and_its_summary_offered(qtbot, tmp_path):
    window, out = window_for(qtbot), tmp_path / "out"
    desk = window.side_desks.folders
    with qtbot.waitSignal(desk.finished, timeout=120_000) as told:
        desk.audit(order(portfolio(tmp_path / "in"), out))
        assert desk.busy
    assert (len(told.args[0].records), len(told.args[0].failures)) == (3, 1)
    document = json.loads((out / "a" / "one.csv.json").read_text(encoding="utf-8"))
    assert document["as_of"] == date.today().isoformat()
    assert document["verdicts"][0]["outcome"] == "undetermined"
    assert (out / "summary.html").is_file() and (out / "summary.xlsx").is_file()
    assert window.message.text == "2 bills of materials audited; 1 file could not be."
    assert "Show the summary" in buttons(window)
    assert not desk.busy


def test_folders_in_each_others_way_are_told_in_the_message_bar(qtbot, tmp_path):
    window, folder = window_for(qtbot), portfolio(tmp_path / "in")
    desk = window.side_desks.folders
    desk.audit(order(folder, folder))
    qtbot.waitUntil(lambda: not desk.busy, timeout=60_000)
    assert window.message.isVisibleTo(window)
    assert "folder" in window.message.text


def test_a_cancelled_batch_says_that_it_can_go_on_and_a_window_may_go_meanwhile(qtbot, tmp_path):
    session = Session()
    window = MainWindow(session)
    window.show()
    desk = window.side_desks.folders
    desk.audit(order(portfolio(tmp_path / "in"), tmp_path / "out"))
    session.stop()
    qtbot.waitUntil(lambda: not desk.busy, timeout=60_000)
    assert window.message.text.startswith("Cancelled.")
    desk.audit(order(tmp_path / "in", tmp_path / "out"))
    window.deleteLater()
    qtbot.waitUntil(lambda: not session.busy, timeout=120_000)
    assert (tmp_path / "out" / "summary.html").is_file()


def test_two_days_are_compared_and_the_answers_that_change_are_counted(qtbot, tmp_path):
    window, out = window_for(qtbot), tmp_path / "out"
    desk = window.side_desks.folders
    (tmp_path / "in").mkdir()
    for name in ("servo-drive.xlsx", "servo-drive-declarations.xlsx"):
        shutil.copy(resource("samples", name), tmp_path / "in" / name)
    settings = Settings(date(2025, 11, 1))
    with qtbot.waitSignal(desk.finished, timeout=120_000) as told:
        desk.audit(FolderOrder(tmp_path / "in", out, settings, date(2025, 12, 2)))
    changes = sum(len(record.changes) for record in told.args[0].records)
    assert changes > 0
    assert window.message.text.startswith(f"1 bill of materials audited; {changes} answer")
    assert "2025-12-02" in (out / "summary.html").read_text(encoding="utf-8")


def test_other_rules_that_are_none_are_refused_in_the_message_bar(qtbot, tmp_path):
    window = window_for(qtbot)
    rules = tmp_path / "rules.toml"
    rules.write_text("no = [rules", encoding="utf-8")
    desk = window.side_desks.folders
    desk.audit(order(portfolio(tmp_path / "in"), tmp_path / "out", other_day=date(2026, 12, 1), other_rules=rules))
    qtbot.waitUntil(lambda: not desk.busy, timeout=60_000)
    assert "rules.toml" in window.message.text
    assert not (tmp_path / "out").exists()


def asked(qtbot, desk: FolderDesk) -> FolderDialog:
    desk.begin()
    assert desk.dialog is not None
    qtbot.waitExposed(desk.dialog)
    return desk.dialog


def test_the_question_is_asked_beside_the_work_and_once(qtbot, tmp_path, monkeypatch):
    window = window_for(qtbot)
    desk = window.side_desks.folders
    given: list[FolderOrder] = []
    monkeypatch.setattr(desk, "audit", given.append)
    dialog = asked(qtbot, desk)
    assert asked(qtbot, desk) is dialog
    assert not dialog.isModal() and not dialog.start.isEnabled()
    dialog.folder.setText(str(tmp_path))
    assert dialog.start.isEnabled()
    assert Path(dialog.out.text()).parent == tmp_path.parent
    dialog.out.setText(str(tmp_path / "mine"))
    dialog.folder.setText(str(tmp_path / "absent"))
    assert not dialog.start.isEnabled() and dialog.out.text() == str(tmp_path / "mine")
    dialog.folder.setText(str(tmp_path))
    dialog.day.setDate(QDate(2026, 11, 20))
    dialog.destination.show_value("JP")
    dialog.reading.setCurrentIndex(dialog.reading.findData(Reading.MATERIALS_ONLY))
    dialog.start.click()
    assert desk.dialog is None
    (one,) = given
    assert (one.folder, one.out, one.other_day, one.other_rules) == (tmp_path, tmp_path / "mine", None, None)
    assert (one.settings.as_of, one.settings.destination) == (date(2026, 11, 20), "JP")
    assert one.settings.reading is Reading.MATERIALS_ONLY


def test_a_comparison_needs_another_day_or_other_rules(qtbot, tmp_path, monkeypatch):
    window = window_for(qtbot)
    desk = window.side_desks.folders
    given: list[FolderOrder] = []
    monkeypatch.setattr(desk, "audit", given.append)
    dialog = asked(qtbot, desk)
    dialog.folder.setText(str(tmp_path))
    assert not dialog.other_day.isEnabled() and not dialog.other_rules.isEnabled()
    dialog.compares.setChecked(True)
    assert not dialog.start.isEnabled()
    dialog.compare_with_file(str(tmp_path / "other.toml"))
    dialog.other_rules.activated.emit(dialog.other_rules.currentIndex())
    assert dialog.start.isEnabled()
    dialog.compare_with_file("")
    dialog.other_day.setDate(QDate(2026, 11, 10))
    dialog.day.setDate(QDate(2026, 11, 9))
    dialog.start.click()
    assert (given[0].other_day, given[0].other_rules) == (date(2026, 11, 10), None)
