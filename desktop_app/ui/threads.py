"""What Python does for itself while the window is open: when it looks for circles of garbage, and how threads take turns.

Python looks for circles in whichever thread happens to make an object, and takes apart what it finds there. A model, a timer or
an animation of Qt that dies in another thread than the window's may end the program. While a job runs beside the window, Python
therefore looks for none by itself; the window's thread does it, in short looks that a timer asks for.

A look at every object stops all threads: a fifth of a second once a large bill of materials is open, seconds where much in it
is suspected. What is open holds no circles and is freed the moment nothing refers to it, so that only young objects are
looked at while somebody works. What jobs that leave large circles behind, as writing workbooks does, have made since their last
word is looked at with each word. What dialogs and dossiers leave goes once the user has been in another program for a while.

Nothing may ask Python for its objects (`gc.get_objects`) while other threads run: a tuple that one of them is just building
would have a second owner, and its builder fail.
"""

import gc
import sys

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

#: Looks at middle-aged objects before one at all objects, instead of Python's 10: hardly ever.
SELDOM = 100_000

#: Seconds after which a working thread lets the window's have a turn; each call into Qt may cost one.
TURN = 0.0005

#: Milliseconds between looks at what is young while jobs run: a worker may make half a million objects in so many.
BETWEEN_LOOKS = 20

#: Milliseconds in another program after which the user is not just looking something up there.
AWAY = 30_000

#: Young objects that are too many for one look in the window's thread: what makes so many at once reads what is kept.
TOO_MANY = 50_000


def prefer_the_window() -> None:
    """Have the event loop wait for nothing that can be done later, or not at all."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, SELDOM)
    sys.setswitchinterval(TURN)


def tidy_while_away(app: QGuiApplication, after: int = AWAY) -> None:
    """Look at all objects once the user has been in another program for some milliseconds, and nobody waits."""
    timer = QTimer(app, singleShot=True, interval=after)
    timer.timeout.connect(gc.collect)

    def follow(state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationInactive:
            timer.start()
        else:
            timer.stop()

    app.applicationStateChanged.connect(follow)


class Housekeeping(QObject):
    """Looks for circles in the thread of the window, as long as jobs run beside it. Used in that thread only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at_work = 0
        self._untidy = 0
        self._timer = QTimer(self, interval=BETWEEN_LOOKS)
        self._timer.timeout.connect(self._look_at_what_is_young)

    def begin(self, untidy: bool) -> None:
        """A job begins; an untidy one leaves circles behind, and what was there before it is not looked at meanwhile."""
        self._at_work += 1
        gc.disable()
        self._timer.start()
        if untidy:
            self._untidy += 1
            gc.freeze()

    def tidy(self) -> None:
        """Free the circles that an untidy job has left since its last word. What outlives the look is looked at no more
        until the user is in another program, so that each look is short."""
        if self._untidy:
            gc.collect()
            gc.freeze()

    def end(self) -> None:
        """A job has ended: with the last of them Python looks for circles by itself again, because only one thread is left."""
        self._at_work -= 1
        if not self._at_work:
            self._timer.stop()
            self._look_at_what_is_young()
            gc.enable()

    def end_untidy(self) -> None:
        """An untidy job has ended: what was there before comes back into sight with the last of them."""
        gc.collect()
        self._untidy -= 1
        if not self._untidy:
            gc.unfreeze()
        self.end()

    def _look_at_what_is_young(self) -> None:
        """Free young circles. What outlives the look grows old at once: most of it is what a job has read, which is kept."""
        young = gc.get_count()[0]
        if young <= gc.get_threshold()[0]:
            return
        if young <= TOO_MANY or self._untidy:
            gc.collect(0)
        if not self._untidy:
            gc.freeze()
            gc.unfreeze()


def housekeeping() -> Housekeeping:
    """The one of the running program; made when it is first asked for."""
    app = QCoreApplication.instance()
    assert app is not None, "jobs run beside an event loop"
    return app.findChild(Housekeeping, options=Qt.FindChildOption.FindDirectChildrenOnly) or Housekeeping(app)
