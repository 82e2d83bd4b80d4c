"""What Python does for itself while the window is open: when it looks for circles of garbage, and how threads take turns.

A look at every object stops all threads, a fifth of a second once a large bill of materials is open. What is open holds no
circles and is freed the moment nothing refers to it; only a dossier leaves some. So young objects are looked at as ever, all
of them only now and then, and where nobody waits: while another program is in front.
"""

import gc
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

#: Looks at middle-aged objects before one at all objects, instead of Python's 10.
SELDOM = 1_000

#: Seconds after which a working thread lets the window's have a turn; each call into Qt may cost one.
TURN = 0.0005


def prefer_the_window(app: QApplication) -> None:
    """Have the event loop wait for nothing that can be done later."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, SELDOM)
    sys.setswitchinterval(TURN)
    app.applicationStateChanged.connect(_tidy_behind)


def _tidy_behind(state: Qt.ApplicationState) -> None:
    if state is not Qt.ApplicationState.ApplicationActive:
        gc.collect()
