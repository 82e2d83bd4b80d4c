"""Signs of life of long work, so that whoever started it can end it.

Much of an audit is found out when somebody first asks for it, through attributes and keys that can be handed nothing to call.
So work that may take long gives signs of life (`beat`), and whoever waits for it in the same thread listens (`heard_by`), and
may end it by raising. What is interrupted must find itself as if it had not begun: a result is kept when it is whole.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import TypeVar

#: Seconds between signs that are passed on: many more are given.
OFTEN = 0.1

Thing = TypeVar("Thing")

_LISTENER: ContextVar[Callable[[], None] | None] = ContextVar("listener", default=None)


@contextmanager
def heard_by(listener: Callable[[], None]) -> Iterator[None]:
    """Call `listener` at signs of life, every tenth of a second; what it raises passes through the work."""
    due = monotonic() + OFTEN

    def listen() -> None:
        nonlocal due
        if monotonic() >= due:
            listener()
            due = monotonic() + OFTEN

    token = _LISTENER.set(listen)
    try:
        yield
    finally:
        _LISTENER.reset(token)


def beat() -> None:
    """Give a sign of life. Costs a tenth of a microsecond where nobody listens."""
    listen = _LISTENER.get()
    if listen is not None:
        listen()


def watched(things: Iterable[Thing]) -> Iterator[Thing]:
    """The same things, with a sign of life at each."""
    for thing in things:
        beat()
        yield thing
