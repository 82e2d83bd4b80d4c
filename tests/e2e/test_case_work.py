"""A day's work on one case, by keyboard: open, dismiss, take answers in, record the law, undo ten times, save, kill, recover.

What the program did is read from its window titles and from the case file, as another person would open it.
"""

import signal
import time
from datetime import datetime

from desk import wait_for

from desktop_app.case import Holder, Kind, read_case
from desktop_app.rules.model import Status

BOM = """Level,Part Number,Description,Quantity,Unit,Unit Price,Currency,Supplier,Country of Origin,Item Class
0,DRIVE,Servo drive,1,pcs,900,EUR,,DE,
1,MAG-2,Magnet NdFeB N42SH,2,pcs,1,EUR,Gamma,,
1,MAG-1,Sintered magnet,8,pcs,3,EUR,Magna GmbH,VN,ndfeb-dy-magnet
"""
ANSWERS = """Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin,Stage,Technology Origin
MAG-1,Magna GmbH,ndfeb-dy-magnet,dy-metal,0.12,EUR,CN,,
MAG-1,Magna GmbH,,,,,,magnet,VN
"""


def journal(path):
    with read_case(path, Holder("test", "", datetime.now().astimezone())) as case:
        assert case.verify() == ()
        return case.content, list(case.journal())


def dismiss_first(desk, window):
    """F4 to the suspected magnet, and dismiss it with a reason."""
    desk.focus(window)
    desk.keys("F4", "ctrl+shift+x")
    desk.focus(desk.window("Dismiss the suspicion"))
    desk.type("ferrite")
    desk.keys("Return")


def unsaved(tmp_path):
    return next(iter(sorted((tmp_path / "data" / "lodestone" / "recovery").glob("*.lodestone"))), None)


def test_a_days_work_survives_a_kill(desk, tmp_path):
    bom, answers, saved = tmp_path / "drive.csv", tmp_path / "answers.csv", tmp_path / "drive.lodestone"
    bom.write_text(BOM)
    answers.write_text(ANSWERS)

    # Open, and dismiss what only looks like a rare-earth magnet.
    program = desk.start_lodestone(bom)
    dismiss_first(desk, desk.window("^drive.csv – .* – Lodestone$"))
    window = desk.window("^drive.csv. – .* – Lodestone$")

    # The supplier's answers: shown first, taken in by Ctrl+Return.
    desk.focus(window)
    desk.keys("ctrl+shift+o")
    desk.focus(desk.window("Add declarations"))
    desk.keys("ctrl+a")
    desk.type(str(answers))
    desk.keys("Return")
    time.sleep(2)
    desk.focus(window)
    desk.keys("ctrl+Return")
    window = desk.window("^drive.csv. – Licence required – Lodestone$")

    # What the ministry has announced since.
    desk.focus(window)
    desk.keys("ctrl+shift+r")
    desk.focus(desk.window("Record what holds"))
    desk.type("MOFCOM 99 of 2026")
    desk.keys("Return")
    case = unsaved(tmp_path)
    wait_for(lambda: journal(case)[0].confirmations, "the confirmation in the case")

    # Ten times back and forth, and saved.
    desk.focus(window)
    for _ in range(3):
        desk.keys("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+shift+z", "ctrl+shift+z", "ctrl+shift+z")
    desk.keys("ctrl+z", "ctrl+shift+z", "ctrl+s")
    desk.focus(desk.window("Save case"))
    desk.keys("ctrl+a")
    desk.type(str(saved))
    desk.keys("Return")
    window = desk.window("^drive.lodestone – .* – Lodestone$")
    content, entries = journal(saved)
    assert [e.kind for e in entries].count(Kind.UNDO) == 10
    assert [e.what for e in entries if e.kind is Kind.DO] == [
        "create",
        "open-bom",
        "dismiss-suspicion",
        "add-declarations",
        "confirm-law",
    ]
    assert content.decisions["MAG-2"].reason == "ferrite"
    assert {said.status for said in content.confirmations} == {Status.SUSPENDED}

    # One more change, and the program is killed; nothing of it is lost, and the lock ends with it.
    desk.focus(window)
    desk.keys("ctrl+z")
    wait_for(lambda: not journal(saved)[0].confirmations, "the undo in the file")
    program.send_signal(signal.SIGKILL)
    program.wait(20)
    again = desk.start_lodestone(saved)
    desk.window("^drive.lodestone – Licence required – Lodestone$")
    assert again.poll() is None


def test_work_without_a_name_is_offered_again_after_a_kill(desk, tmp_path):
    bom = tmp_path / "drive.csv"
    bom.write_text(BOM)
    program = desk.start_lodestone(bom)
    dismiss_first(desk, desk.window("^drive.csv – .* – Lodestone$"))
    desk.window("^drive.csv. – .* – Lodestone$")
    program.send_signal(signal.SIGKILL)
    program.wait(20)
    bom.unlink()

    desk.start_lodestone()
    window = desk.window("^Lodestone$")
    time.sleep(3)
    desk.focus(window)
    desk.keys("ctrl+shift+u")
    desk.window("^drive.csv. – .* – Lodestone$")
    assert journal(unsaved(tmp_path))[0].decisions["MAG-2"].reason == "ferrite"
