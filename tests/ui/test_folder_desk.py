"""A folder audited from the window: the same results as the command's, a broken file told, a wrong folder refused."""

import json
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QPushButton

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


def buttons(window: MainWindow) -> list[str]:
    return [button.text() for button in window.message.findChildren(QPushButton)]


def test_a_folder_is_audited_and_its_summary_offered(qtbot, tmp_path):
    window, out = window_for(qtbot), tmp_path / "out"
    desk = window.side_desks.folders
    with qtbot.waitSignal(desk.finished, timeout=120_000) as told:
        desk.audit(portfolio(tmp_path / "in"), out)
        assert desk.busy
    assert (len(told.args[0].records), len(told.args[0].failures)) == (3, 1)
    document = json.loads((out / "a" / "one.csv.json").read_text(encoding="utf-8"))
    assert document["as_of"] == date.today().isoformat()
    assert document["verdicts"][0]["outcome"] == "undetermined"
    assert (out / "summary.html").is_file() and (out / "summary.xlsx").is_file()
    assert window.message.text == "2 bills of materials audited; 1 files could not be."
    assert "Show the summary" in buttons(window)
    assert not desk.busy


def test_folders_in_each_others_way_are_told_in_the_message_bar(qtbot, tmp_path):
    window, folder = window_for(qtbot), portfolio(tmp_path / "in")
    desk = window.side_desks.folders
    desk.audit(folder, folder)
    qtbot.waitUntil(lambda: not desk.busy, timeout=60_000)
    assert window.message.isVisibleTo(window)
    assert "folder" in window.message.text


def test_a_cancelled_batch_says_that_it_can_go_on_and_a_window_may_go_meanwhile(qtbot, tmp_path):
    session = Session()
    window = MainWindow(session)
    window.show()
    desk = window.side_desks.folders
    desk.audit(portfolio(tmp_path / "in"), tmp_path / "out")
    session.stop()
    qtbot.waitUntil(lambda: not desk.busy, timeout=60_000)
    assert window.message.text.startswith("Cancelled.")
    desk.audit(tmp_path / "in", tmp_path / "out")
    window.deleteLater()
    qtbot.waitUntil(lambda: not session.busy, timeout=120_000)
    assert (tmp_path / "out" / "summary.html").is_file()
