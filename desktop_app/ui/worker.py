"""Work beside the event loop: a function runs in a thread, says what it does, can be told to stop, and hands back a value.

The function takes a `progress` callable and calls it with a few words now and then. Once `stop` was called, the next such
call raises `Stopped` inside the work, which then ends without a result. Work that says nothing for a while is interrupted
where it stands: Python raises `Stopped` in it, as Ctrl+C would, but never while a module is being loaded, because half a
library cannot be loaded again.
"""

import sys
import threading
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from desktop_app.ui.threads import housekeeping

Progress = Callable[[str], None]

#: Milliseconds in which work may stop at its next word before it is interrupted, and between attempts.
GRACE, AGAIN = 250, 100

#: Milliseconds from one word that is passed on to the next: work may say thousands in a second, and each costs the window a turn.
PACE = 40


class Stopped(BaseException):
    """The user cancelled; raised inside the work. No error, so that nothing that handles errors keeps it."""


class Job(QThread):
    """One piece of work. Exactly one of `done`, `refused`, `crashed` and `stopped` follows `start`, in the caller's thread.

    `refused` carries the message of an exception that was written for the user, `crashed` the details of any other. Of words
    in quick succession `progressed` carries the last. An `untidy` job leaves circles of garbage behind, which are freed at
    each word that it carries.
    """

    progressed = Signal(str)
    done = Signal(object)
    refused = Signal(str)
    crashed = Signal(str)
    stopped = Signal()
    _spoke = Signal()

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None, untidy: bool = False) -> None:
        super().__init__(parent)
        self._work = work
        self._untidy = untidy
        self._stop = threading.Event()
        self._guard = threading.Lock()
        self._thread = 0
        self._told = False
        self._word = self._passed_on = ""
        self._heard = False  # whether the window knows that there is a word, and will come for those that follow
        self._spoke.connect(self._pass_on)

    def start(self, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
        """Begin the work in its thread."""
        house = housekeeping()
        house.begin(self._untidy)
        if self._untidy:
            self.progressed.connect(house.tidy)
        self.finished.connect(house.end_untidy if self._untidy else house.end)
        super().start(priority)

    def stop(self) -> None:
        """Ask the work to end at its next word, or soon after where it stands."""
        if not self._stop.is_set():
            self._stop.set()
            QTimer.singleShot(GRACE, self, self._interrupt)

    def run(self) -> None:
        """The thread; called by Qt."""
        try:
            self._run()
        except Stopped:  # it came when the work had ended already
            self._tell(self.stopped)

    def _run(self) -> None:
        try:
            self._thread = threading.get_ident()
            try:
                result = self._work(self._say)
            finally:
                with self._guard:
                    self._thread = 0
        except Stopped:
            self._tell(self.stopped)
        except Exception as problem:  # noqa: BLE001  whatever goes wrong here must reach the user, not end the thread
            from desktop_app.ui import language  # noqa: PLC0415
            from desktop_app.ui.opening import PLAIN_ERRORS  # noqa: PLC0415  (the readers load with the first job)

            if isinstance(problem, PLAIN_ERRORS):
                self._tell(self.refused, language.said(problem))
            else:
                self._tell(self.crashed, traceback.format_exc())
        else:
            if self._stop.is_set():
                self._tell(self.stopped)
            else:
                self._tell(self.done, result)

    def _tell(self, signal: Any, *what: object) -> None:
        if not self._told:
            self._told = True
            signal.emit(*what)

    def _interrupt(self) -> None:
        """Raise `Stopped` in the work where it stands; later, where a module is being loaded."""
        import ctypes  # noqa: PLC0415  (not needed to start)

        with self._guard:
            if not self._thread:
                return
            frame = sys._current_frames().get(self._thread)
            while frame is not None and not frame.f_code.co_filename.startswith("<frozen importlib"):
                frame = frame.f_back
            if frame is None:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._thread), ctypes.py_object(Stopped))
                return
        QTimer.singleShot(AGAIN, self, self._interrupt)

    def _say(self, text: str) -> None:
        if self._stop.is_set():
            raise Stopped
        self._word = text
        if not self._heard:
            self._heard = True
            self._spoke.emit()

    def _pass_on(self) -> None:
        self._passed_on = self._word
        QTimer.singleShot(PACE, self, self._listen_again)
        self.progressed.emit(self._passed_on)

    def _listen_again(self) -> None:
        self._heard = False
        if self._word != self._passed_on and not self._told:  # nothing is said after the result
            self._heard = True
            self._pass_on()
