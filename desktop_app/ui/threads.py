"""What Python does for itself while the window is open: when it looks for circles of garbage, and how threads take turns.

A look at every object stops all threads: a fifth of a second once a large bill of materials is open, seconds where much in it
is suspected. What is open holds no circles and is freed the moment nothing refers to it, so that only young objects are
looked at while somebody works. Work that leaves circles behind, as making a PDF does, is `tidied` by itself, and what dialogs
leave goes when the user turns to another program.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

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


@contextmanager
def tidied() -> Iterator[None]:
    """Free what the work inside left behind in circles, without a look at what was there before."""
    gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
