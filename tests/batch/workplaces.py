"""What can happen to a worker, as jobs that stand in for the real one; and what the tests ask of a batch.

A worker process imports this module by its name, as it would import the real job.
"""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from desktop_app.audit import Settings
from desktop_app.batch import LocalWorkers, Setup
from desktop_app.batch.jobs import Answer, Declared, Judge, Task, Work, perform
from desktop_app.rules.model import RulePack
from desktop_app.rules.pack import load_pack
from desktop_app.screening import Lexicon, load_lexicon


def setup(**values: object) -> Setup:
    """A setup whose program does not change while somebody edits this checkout."""
    other, program = values.pop("other", None), values.pop("program", "tests")
    return Setup(Settings(**{"as_of": date(2026, 11, 24), **values}), *_shipped(), other, program)


@cache
def _shipped() -> tuple[RulePack, Lexicon]:
    return load_pack(), load_lexicon()


def local(count: int = 1, work: Work = perform, time_limit: float = 60, **settings: object) -> LocalWorkers:
    """Worker processes."""
    return LocalWorkers(setup(**settings), count, work, time_limit)


class Here:
    """The work done in this very process: what a batch is, without the second that a worker takes to start."""

    def __init__(self, **settings: object) -> None:
        self.setup = setup(**settings)

    @classmethod
    def under(cls, setup: Setup) -> "Here":
        """With a setup that exists already."""
        made = cls.__new__(cls)
        made.setup = setup
        return made

    def __enter__(self) -> "Here":
        return self

    def __exit__(self, *exception: object) -> None:
        pass

    def answers(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer]]:
        """Each task with its answer."""
        for task in tasks:
            yield task, perform(self.setup, task)


def results(out: Path) -> dict[str, bytes]:
    """Everything that a batch leaves for its user, by path."""
    files = (path for path in out.rglob("*") if path.is_file())
    return {
        path.relative_to(out).as_posix(): path.read_bytes() for path in files if ".lodestone-batch" not in path.parts
    }


def dying(setup: Setup, task: Task, declared: Sequence[Declared] | None = None) -> Answer:
    """The process ends on every file called `killer`, before anybody could catch anything."""
    if "killer" in task.source.path and isinstance(task, Judge):
        os._exit(9)
    return perform(setup, task, declared)


def dying_in_company(setup: Setup, task: Task, declared: Sequence[Declared] | None = None) -> Answer:
    """The process ends on the first try of each file called `hungry`, as if memory had been short just then."""
    if "hungry" in task.source.path and isinstance(task, Judge):
        tried = task.source.place.with_suffix(".tried")
        if not tried.exists():
            tried.touch()
            os._exit(9)
    return perform(setup, task, declared)


def dying_while_looking(setup: Setup, task: Task, declared: Sequence[Declared] | None = None) -> Answer:
    """The process ends even when it only looks what kind of file it is."""
    if "killer" in task.source.path:
        os._exit(9)
    return perform(setup, task, declared)


def sleeping(setup: Setup, task: Task, declared: Sequence[Declared] | None = None) -> Answer:
    """Never comes back from a file called `endless`."""
    if "endless" in task.source.path:
        time.sleep(3600)
    return perform(setup, task, declared)


def slow(setup: Setup, task: Task, declared: Sequence[Declared] | None = None) -> Answer:
    """Takes its time, so that there is something to kill in the middle of."""
    time.sleep(0.03)
    return perform(setup, task, declared)


def never_starting(setup: Setup, task: Task, declared: Sequence[Declared] | None = None) -> Answer:
    """Cannot be unpickled in a worker: see `test_pool`."""
    return perform(setup, task, declared)
