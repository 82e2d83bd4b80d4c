"""Qt's application under this program, which also hears of files that macOS opens with it: the system sends them as events."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


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
