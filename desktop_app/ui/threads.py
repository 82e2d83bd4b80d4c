"""What Python does for itself while the window is open: when it looks for circles of garbage, and how threads take turns.

A look at every object stops all threads: a fifth of a second once a large bill of materials is open, seconds where much in it
is suspected. What is open holds no circles and is freed the moment nothing refers to it, so that only young objects are
looked at while somebody works. Work that leaves circles behind, as making a PDF does, is `tidied` by itself, and what dialogs
leave goes when the user turns to another program.
"""

import gc
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop_app.ui.worker import Progress

T = TypeVar("T")

#: Looks at middle-aged objects before one at all objects, instead of Python's 10: hardly ever.
SELDOM = 100_000

#: Seconds after which a working thread lets the window's have a turn; each call into Qt may cost one.
TURN = 0.0005


def prefer_the_window() -> None:
    """Have the event loop wait for nothing that can be done later, or not at all."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, SELDOM)
    sys.setswitchinterval(TURN)


def tidy_while_away(app: QGuiApplication) -> None:
    """Look at all objects whenever the user has turned to another program, and nobody waits."""
    app.applicationStateChanged.connect(_look_if_away)


def _look_if_away(state: Qt.ApplicationState) -> None:
    if state == Qt.ApplicationState.ApplicationInactive:
        gc.collect()


class _AtWork:
    """How many threads do work that is tidied: what was there before comes back into sight with the last of them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._threads = 0

    def __enter__(self) -> None:
        with self._lock:
            self._threads += 1
        gc.freeze()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._threads -= 1
            if not self._threads:
                gc.unfreeze()


_AT_WORK = _AtWork()


def tidied(work: Callable[[Progress], T]) -> Callable[[Progress], T]:
    """The same work, which frees what it leaves behind in circles, without a look at what was there before.

    The look is taken piece by piece, at each word of progress and at the end, because nobody else gets a turn meanwhile;
    what outlives a word is looked at no more until the user is in another program.
    """

    def tidily(progress: Progress) -> T:
        def say(text: str) -> None:
            gc.collect()
            gc.freeze()
            progress(text)

        with _AT_WORK:
            try:
                return work(say)
            finally:
                gc.collect()

    return tidily
