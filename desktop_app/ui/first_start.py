"""Whether another start of this program has a window open: what can be said of it before anything of a network is loaded.

A user has one window on one screen. The first start holds a `Claim` until its `Doorway` (see `single_instance`) is open, so
that two starts at once do not both find nobody; a later one hands its files over at the doorway and ends.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QStandardPaths

#: Milliseconds that a start waits for another one that has begun and has no doorway yet.
PATIENCE = 2_000


class Claim:
    """What a start holds from its beginning until its doorway is open, or until it has handed over."""

    def __init__(self, name: str = "") -> None:
        self.name = name or address()
        self._lock = QLockFile(f"{_place(self.name)}.lock")
        self._lock.tryLock(PATIENCE)

    @property
    def may_be_taken(self) -> bool:
        """Whether somebody may be listening; where it is False, nobody is. A socket may be left behind by a program that died."""
        return sys.platform == "win32" or _place(self.name).exists()

    def release(self) -> None:
        """Let other starts look for the doorway."""
        self._lock.unlock()


def address() -> str:
    """The name of the doorway's socket: one for each user, settings and screen."""
    screen = os.environ.get("WAYLAND_DISPLAY", "") + "|" + os.environ.get("DISPLAY", "")
    settings = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    whose = f"{Path.home()}|{settings}|{screen}".encode("utf-8", "surrogateescape")
    digest = QCryptographicHash.hash(whose, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()[:16]
    name = f"lodestone-{digest}"
    if sys.platform == "win32":
        return name
    # A folder that is the user's alone, so that nobody else can take the name.
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return str(Path(folder) / name) if folder else name


def _place(name: str) -> Path:
    """Where the socket of this name stands, where sockets are files."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation), name)
