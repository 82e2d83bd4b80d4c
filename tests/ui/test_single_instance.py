"""A second start hands its files to the first; files that the system sends arrive; nobody waits for a dead program."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop_app.ui.first_start import Claim, address
from desktop_app.ui.single_instance import Doorway

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop_app.ui.single_instance import Doorway
app = QCoreApplication([])
sys.exit(0 if Doorway(sys.argv[1]).hand_over([Path(p) for p in sys.argv[2:]]) else 1)
"""

FROM_THE_FINDER = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from desktop_app.ui.qt_application import Application
app = Application(["lodestone"])
def send(name): QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/tmp/" + name)))
send("early.csv")
app.files_arrived.connect(lambda paths: print(*(path.name for path in paths)))
app.listening = True
print(*(path.name for path in app.early))
send("later.csv")
"""


@pytest.fixture
def name(tmp_path: Path) -> str:
    return str(tmp_path / "door")


def test_a_second_start_hands_over_any_path(qtbot: QtBot, name: str, tmp_path: Path):
    first = Doorway(name)
    first.open()
    assert Claim(name).may_be_taken
    paths = [
        tmp_path / "with spaces.csv",
        tmp_path / "物料清单 🧲.xlsx",
        Path("//server/share/bom.ods"),
        Path("/" + "d/" * 145),
    ]
    with qtbot.waitSignal(first.files_arrived, timeout=10_000) as arrived:
        second = subprocess.Popen([sys.executable, "-c", SECOND_START, name, *map(str, paths)])
    assert arrived.args == [paths]
    assert second.wait(10) == 0
    first.close()


def test_where_nobody_answers_the_second_becomes_the_first(qapp: object, name: str):
    Path(name).touch()  # as a program that was killed leaves it
    again = Doorway(name)
    assert not again.hand_over([Path("bom.csv")])
    again.open()
    socket = QLocalSocket()
    socket.connectToServer(name)
    assert socket.waitForConnected(1000)
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe is no file; there everybody asks")
def test_where_nobody_ever_listened_nothing_is_asked(qapp: object, name: str):
    assert not Claim(name).may_be_taken


def test_a_start_keeps_others_waiting_until_its_doorway_is_open(qapp: object, name: str):
    claim = Claim(name)
    assert not QLockFile(f"{name}.lock").tryLock(0)
    claim.release()
    assert QLockFile(f"{name}.lock").tryLock(0)


@pytest.mark.parametrize("words", [b"nonsense\n", b'{"a": 1}\n', json.dumps([1]).encode() + b"\n"])
def test_what_is_no_list_of_files_is_not_taken(qtbot: QtBot, name: str, words: bytes):
    first = Doorway(name)
    first.open()
    socket = QLocalSocket()
    with qtbot.assertNotEmitted(first.files_arrived), qtbot.waitSignal(socket.disconnected, timeout=5000):
        socket.connectToServer(name)
        socket.write(words)
    first.close()


def test_users_and_screens_have_doors_of_their_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    names = {address()}
    monkeypatch.setenv("DISPLAY", ":4711")
    names.add(address())
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    names.add(address())
    assert len(names) == 3


def test_files_that_macos_sends_are_kept_until_somebody_listens():
    done = subprocess.run([sys.executable, "-c", FROM_THE_FINDER], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["early.csv", "later.csv"], done.stderr
