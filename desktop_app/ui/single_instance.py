"""Files that arrive from outside while the window is open: from a second start, or from the Finder of macOS.

A user has one window on one screen. A second start finds the first by a local socket that only this user may use, hands its
files over, and ends; where the first does not answer in time, the second opens a window of its own. On macOS the system
itself sends files to the running program, as events. Paths are handed over absolute, whatever characters they have.
"""

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QLockFile, QObject, QStandardPaths, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

#: Milliseconds that a start waits for a running program.
PATIENCE = 2_000

#: Bytes that one start may hand over; more is nobody's list of files.
LARGEST = 1 << 20

_TAKEN = b"taken\n"


class Application(QApplication):
    """Qt's application, which also hears of files that macOS opens with it."""

    files_arrived = Signal(list)  # of Path

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        #: Files that arrived before anybody listened.
        self.early: list[Path] = []
        self.listening = False

    def event(self, event: QEvent) -> bool:
        """Take files; all else as ever."""
        if isinstance(event, QFileOpenEvent) and event.file():
            paths = [Path(event.file())]
            if self.listening:
                self.files_arrived.emit(paths)
            else:
                self.early += paths
            return True
        return super().event(event)


class Doorway(QObject):
    """Where later starts hand over their files. `hand_over` first; where it finds nobody, `open`."""

    files_arrived = Signal(list)  # of Path; empty where only the window is wanted

    def __init__(self, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name or address()
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def hand_over_or_open(self, paths: Sequence[Path]) -> bool:
        """Give files to the program that is running, or be that program from now on; whether they were taken."""
        # Two starts at once must not both find nobody.
        lock = QLockFile(_lock_name(self.name))
        locked = lock.tryLock(PATIENCE)
        try:
            if self.hand_over(paths):
                return True
            QLocalServer.removeServer(self.name)  # left behind by a program that was killed
            self._server.listen(self.name)
            return False
        finally:
            if locked:
                lock.unlock()

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Give files to the program that is running; whether it took them."""
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(PATIENCE):
            return False
        words = [os.path.abspath(path) for path in paths]  # noqa: PTH100  (a link is opened as a link)
        socket.write(json.dumps(words).encode("ascii") + b"\n")
        answered = socket.waitForBytesWritten(PATIENCE) and socket.waitForReadyRead(PATIENCE)
        return answered and bytes(socket.readAll().data()) == _TAKEN

    def close(self) -> None:
        """Take no more files."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            # Qt deletes a socket with its server; what it tells goes through this object, which ends with it.
            self._callers.append(socket)
            socket.readyRead.connect(self._listen)
            socket.disconnected.connect(self._forget)
        self._listen()

    def _listen(self) -> None:
        for socket in self._callers:
            if socket.canReadLine():
                words = _words(bytes(socket.readLine(LARGEST).data()))
                if words is None:
                    socket.disconnectFromServer()
                    return
                socket.write(_TAKEN)
                socket.flush()
                self.files_arrived.emit([Path(word) for word in words])
                return
            if socket.bytesAvailable() > LARGEST:
                socket.disconnectFromServer()
                return

    def _forget(self) -> None:
        self._callers = [s for s in self._callers if s.state() != QLocalSocket.LocalSocketState.UnconnectedState]


def address() -> str:
    """The name of the socket: one for each user, settings and screen."""
    screen = os.environ.get("WAYLAND_DISPLAY", "") + "|" + os.environ.get("DISPLAY", "")
    settings = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    digest = hashlib.sha256(f"{Path.home()}|{settings}|{screen}".encode("utf-8", "surrogateescape")).hexdigest()[:16]
    name = f"lodestone-{digest}"
    if sys.platform == "win32":
        return name
    # A folder that is the user's alone, so that nobody else can take the name.
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return str(Path(folder) / name) if folder else name


def _lock_name(name: str) -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
    return f"{name if Path(name).is_absolute() else Path(folder) / name}.lock"


def _words(line: bytes) -> list[str] | None:
    try:
        words = json.loads(line)
    except ValueError:
        return None
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        return words
    return None
