"""Worker processes on this machine, of which any may die without harm.

`concurrent.futures` gives up a whole pool when one of its processes dies, and does not say on which task. Here each
worker has a pipe of its own and one task at a time, so that a death has a name: the task is kept until all others are
done and then tried once more, alone, because memory that three workers shared may be enough for one. If it kills again,
it is the file's fault. A task that takes longer than the limit is ended and not tried again.
"""

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, Protocol, Self

from desktop_app.batch.jobs import ENDS_ITS_PROCESS, Answer, Failure, Setup, Task, Work, perform
from desktop_app.bom.messages import Told, reason, worded

#: Seconds that one file may take.
TIME_LIMIT = 3600.0

#: Tasks after which a worker makes room for a new one: what libraries do not give back (under 1 KiB a file, and what a
#: large file once needed) then has a bound however many files there are.
LIFETIME = 5_000

#: So many workers in a row may fail to start before the batch gives up.
FAILED_STARTS = 3

#: Seconds to wait for the end of a process that was killed.
PATIENCE = 5.0


class WorkersFailed(Told):
    """There are no workers, and will be none; the message says why."""


class Workers(Protocol):
    """A place where tasks are done, as a context: processes on this machine, or a cluster."""

    @property
    def setup(self) -> Setup:
        """What all its tasks share."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def answers(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer]]:
        """Each task with its answer, in the order in which they are done.

        Raises:
            WorkersFailed: no worker is left.
        """
        ...


@dataclass
class _Hand:
    """One worker: its process, our end of its pipe, and what it is doing since when.

    It says twice that it is there: first it is sent what all tasks share, then, when it has understood that, its task.
    Nothing is given to the process as it starts, because whoever starts a process waits until it has taken everything,
    and one that dies at birth never does.
    """

    process: SpawnProcess
    pipe: "Connection[object, object]"
    task: Task | None = None
    since: float = 0.0
    done: int = 0
    greeted: bool = False
    ready: bool = False

    def send(self, message: object) -> None:
        """Send to the worker; if it has died, the end of its pipe tells so to whoever waits for its answer."""
        with suppress(OSError):
            self.pipe.send(message)

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join(PATIENCE)
        with suppress(ValueError):  # not even killing ends a process that waits for a broken disk
            self.process.close()


class LocalWorkers:
    """Worker processes on this machine; see the module for what happens when one dies."""

    def __init__(
        self,
        setup: Setup,
        count: int = 0,
        work: Work = perform,
        time_limit: float = TIME_LIMIT,
        lifetime: int = LIFETIME,
    ) -> None:
        self.count = count or processors()
        self.setup = setup
        self._work = work
        self._time_limit = time_limit
        self._lifetime = lifetime
        self._hands: list[_Hand] = []
        self._failed_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for hand in self._hands:
            hand.end()
        self._hands = []

    def answers(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer]]:
        """See `Workers.answers`."""
        killers: list[Task] = []
        yield from self._spread(iter(tasks), self.count, killers)
        for task in killers:
            again: list[Task] = []
            yield from self._spread(iter([task]), 1, again)
            if again:
                yield task, Failure(ENDS_ITS_PROCESS)

    def _spread(self, tasks: Iterator[Task], count: int, killers: list[Task]) -> Iterator[tuple[Task, Answer]]:
        """Keep up to `count` workers busy; tasks on which one died go to `killers`."""
        returned: list[Task] = []
        while True:
            self._hand_out(tasks, returned, count)
            busy = [hand for hand in self._hands if hand.task is not None]
            if not busy:
                return
            patience = min(hand.since for hand in busy) + self._time_limit - time.monotonic()
            done = wait([hand.pipe for hand in busy], max(0.0, patience))
            for hand in busy:
                task = hand.task
                assert task is not None
                if hand.pipe in done:
                    try:
                        answer = hand.pipe.recv()
                    except (EOFError, OSError):
                        self._bury(hand, returned, killers)
                        continue
                    if not hand.ready:
                        self._prepare(hand, task)
                        continue
                    hand.task = None
                    hand.done += 1
                    if hand.done >= self._lifetime:
                        self._dismiss(hand)
                    assert isinstance(answer, Answer)
                    yield task, answer
                elif hand.since + self._time_limit < time.monotonic():
                    self._dismiss(hand)
                    yield task, Failure(worded("file-too-slow", seconds=format(self._time_limit, "g")))

    def _hand_out(self, tasks: Iterator[Task], returned: list[Task], count: int) -> None:
        while sum(hand.task is not None for hand in self._hands) < count:
            task = returned.pop() if returned else next(tasks, None)
            if task is None:
                return
            hand = next((hand for hand in self._hands if hand.task is None), None) or self._engage()
            hand.task, hand.since = task, time.monotonic()
            if hand.ready:
                hand.send(task)

    def _prepare(self, hand: _Hand, task: Task) -> None:
        """A new worker has said that it is there, for the first or for the second time."""
        hand.since = time.monotonic()
        if not hand.greeted:
            hand.greeted = True
            hand.send((self._work, self.setup))
        else:
            hand.ready, self._failed_starts = True, 0
            hand.send(task)

    def _bury(self, hand: _Hand, returned: list[Task], killers: list[Task]) -> None:
        """A worker has died on its task or, where it was not ready yet, before it began."""
        task = hand.task
        assert task is not None
        self._dismiss(hand)
        if hand.ready:
            killers.append(task)
            return
        returned.append(task)
        self._failed_starts += 1
        if self._failed_starts >= FAILED_STARTS:
            raise WorkersFailed(worded("workers-end"))

    def _dismiss(self, hand: _Hand) -> None:
        self._hands.remove(hand)
        hand.end()

    def _engage(self) -> _Hand:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        try:
            with _interrupts_held():
                process.start()
        except OSError as problem:
            raise WorkersFailed(worded("worker-unstarted", reason=reason(problem))) from problem
        theirs.close()  # else the end of the process would not be the end of the pipe
        hand = _Hand(process, ours)
        self._hands.append(hand)
        return hand


def processors() -> int:
    """How many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _serve(pipe: "Connection[object, object]") -> None:
    """The life of a worker: tasks in, answers out, until the pipe ends because the other side wants or is dead."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one that writes; it ends us
    with suppress(EOFError, OSError):
        pipe.send(None)
        received: Any = pipe.recv()
        work, setup = received
        pipe.send(None)
        while True:
            task = pipe.recv()
            assert isinstance(task, Task)
            pipe.send(work(setup, task, None))


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl+C waits while a process starts, and never reaches the one that starts: a blocked signal is inherited."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
