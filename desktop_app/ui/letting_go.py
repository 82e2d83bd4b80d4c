"""Frees what the window showed before, piece by piece and beside the event loop.

An audit of a product in which much is suspected is a million objects. Where the last reference to it goes, Python frees them
all before anything else runs: half a second in which no key is answered. Here a thread takes it apart instead: whatever only
the thread itself still holds is replaced by what it refers to, so that each step frees one object and not what is below it.
What others hold, too, is left to them untouched. Nothing of Qt may be let go like that, because it belongs to its own thread.
"""

import gc
import sys
import threading
import time
from contextlib import suppress
from queue import Empty, SimpleQueue

import numpy as np

#: Objects taken apart before the window has a turn, and the seconds that it gets.
STEP, TURN = 2_000, 0.001

#: Seconds for which others, such as a job that still looks at it, may hold on to it; then it goes whenever they let go.
PATIENCE = 30.0

#: Seconds between looks at whether they did.
LOOK = 0.05

#: References to an object that one variable holds, as `sys.getrefcount` counts them.
_MINE = 2

_let_go: SimpleQueue[list[object]] = SimpleQueue()
_at_work = threading.Lock()


def let_go(thing: object) -> None:
    """Free something once nobody else holds it. The caller must drop its own references, too."""
    _let_go.put([thing])
    if _at_work.acquire(blocking=False):
        threading.Thread(target=_work, name="letting go", daemon=True).start()


def _work() -> None:
    waiting: list[tuple[float, list[object]]] = []
    while True:
        with suppress(Empty):
            waiting.append((time.monotonic() + PATIENCE, _let_go.get(timeout=LOOK if waiting else None)))
        now = time.monotonic()
        free = [sys.getrefcount(held[0]) == _MINE or now > until for until, held in waiting]
        for (_, held), at_last in zip(waiting, free, strict=True):
            if at_last:
                take_apart(held)
        waiting = [one for one in waiting if one[1]]


def take_apart(held: list[object]) -> None:
    """Empty the list, and free what only it holds, one object at a time; other threads have their turns."""
    steps = 0
    while held:
        thing = held.pop()
        if sys.getrefcount(thing) == _MINE:
            if isinstance(thing, np.ndarray):
                if thing.dtype.hasobject and thing.base is None:
                    _empty(thing)
            else:
                held += gc.get_referents(thing)
        del thing
        steps += 1
        if steps % STEP == 0:
            time.sleep(TURN)


def _empty(column: np.ndarray) -> None:
    """Free the texts of a column that nobody else holds, some at a time."""
    cells = column.reshape(-1)
    for start in range(0, len(cells), STEP):
        cells[start : start + STEP] = None
        time.sleep(0)
