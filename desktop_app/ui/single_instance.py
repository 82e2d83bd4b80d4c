"""Files that arrive from a second start while the window is open.

A second start finds the first by a local socket that only this user may use (`first_start`), hands its files over, and ends;
where the first does not answer in time, the second opens a window of its own. Paths are handed over absolute, whatever
characters they have. On macOS the system itself sends files to the running program, as events (`qt_application`).
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: Milliseconds that a start waits for a running program.
PATIENCE = 2_000

#: Bytes that one start may hand over; more is nobody's list of files.
LARGEST = 1 << 20

_TAKEN = b"taken\n"


class Doorway(QObject):
    """Where later starts hand over their files. `hand_over` first; where it finds nobody, `open`."""

    files_arrived = Signal(list)  # of Path; empty where only the window is wanted

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def open(self) -> None:
        """Take files of later starts from now on."""
        QLocalServer.removeServer(self.name)  # left behind by a program that was killed
        self._server.listen(self.name)

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


def _words(line: bytes) -> list[str] | None:
    try:
        words = json.loads(line)
    except ValueError:
        return None
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        return words
    return None
