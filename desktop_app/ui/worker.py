"""Work beside the event loop: a function runs in a thread, says what it does, can be told to stop, and hands back a value.

The function takes a `progress` callable and calls it with a few words now and then. Once `stop` was called, the next such
call raises `Stopped` inside the work, which then ends without a result.
"""

import threading
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

Progress = Callable[[str], None]


class Stopped(Exception):
    """The user cancelled; raised inside the work by its progress callable."""


class Job(QThread):
    """One piece of work. Exactly one of `done`, `refused`, `crashed` and `stopped` follows `start`, in the caller's thread.

    `refused` carries the message of an exception that was written for the user, `crashed` the details of any other.
    """

    progressed = Signal(str)
    done = Signal(object)
    refused = Signal(str)
    crashed = Signal(str)
    stopped = Signal()

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()

    def stop(self) -> None:
        """Ask the work to end at its next word."""
        self._stop.set()

    def run(self) -> None:
        """The thread; called by Qt."""
        try:
            result = self._work(self._say)
        except Stopped:
            self.stopped.emit()
        except Exception as problem:  # noqa: BLE001  whatever goes wrong here must reach the user, not end the thread
            from desktop_app.ui.opening import PLAIN_ERRORS  # noqa: PLC0415  (the readers load with the first job)

            if isinstance(problem, PLAIN_ERRORS):
                self.refused.emit(str(problem))
            else:
                self.crashed.emit(traceback.format_exc())
        else:
            if self._stop.is_set():
                self.stopped.emit()
            else:
                self.done.emit(result)

    def _say(self, text: str) -> None:
        if self._stop.is_set():
            raise Stopped
        self.progressed.emit(text)
