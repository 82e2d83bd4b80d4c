"""The jobs of a session: a line that is done in order, one audit and one dossier at a time, and whatever runs beside them.

What changes a case waits in the line, because each change is made on what the one before it left. An audit or a dossier takes
the place of the one under way, because only the latest is wanted. Results come back in the thread of the event loop.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal

from desktop_app.ui.worker import Job, Progress

#: Seconds that a job may take to end before the program ends without it.
CLOSING = 10.0


class Role(Enum):
    """What a job is to the session."""

    LINE = auto()  # its turn in the line
    AUDIT = auto()  # of the open case; the next one takes its place
    DOSSIER = auto()  # of what is shown; the next one takes its place
    OUTPUT = auto()  # what else is made of what is shown
    REPLACED = auto()  # an audit or a dossier whose place the next one took
    BESIDE = auto()  # changes nothing that is open and is not missed where it is cancelled


@dataclass(frozen=True)
class _Task:
    """Something that waits in the line. `lasting` ones are done even if the user cancels what is under way."""

    work: Callable[[Progress], Any]
    deliver: Callable[[Any], None]
    lasting: bool


class Jobs(QObject):
    """What is under way and what waits for its turn."""

    refused = Signal(str)
    crashed = Signal(str)
    working = Signal(str)  # what is being done; "" when nothing is
    cut_short = Signal(Role)
    idle = Signal()  # nothing is under way any more

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: dict[Job, Role] = {}
        self._line: deque[_Task] = deque()
        self._task: _Task | None = None

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return bool(self._jobs)

    @property
    def queued(self) -> int:
        """How many wishes wait for their turn."""
        return len(self._line)

    def queue(self, work: Callable[[Progress], Any], deliver: Callable[[Any], None], lasting: bool = False) -> None:
        """Do something when its turn comes; a lasting one is done even where the user cancels."""
        self._line.append(_Task(work, deliver, lasting))
        self._go_on()

    def start(self, work: Callable[[Progress], Any], deliver: Callable[[Any], None], role: Role) -> None:
        """Do something now, beside the line; an audit or a dossier stops the one before it."""
        if role in (Role.AUDIT, Role.DOSSIER):
            for before in self.under_way(role):
                before.stop()
                self._jobs[before] = Role.REPLACED
        job = self._made(work, role, untidy=role is Role.OUTPUT)
        job.progressed.connect(self.working)
        job.done.connect(deliver)
        job.refused.connect(self.refused)
        job.stopped.connect(lambda: self.cut_short.emit(self._jobs[job]))
        job.start()

    def beside(self, work: Callable[[Progress], Any]) -> Job:
        """A job for its owner to listen to and to start, of which nothing is told here but a fault."""
        return self._made(work, Role.BESIDE)

    def under_way(self, *roles: Role) -> list[Job]:
        """The jobs of these roles."""
        return [job for job, role in self._jobs.items() if role in roles]

    def stop(self, *roles: Role) -> None:
        """Cancel the jobs of these roles."""
        for job in self.under_way(*roles):
            job.stop()

    def stop_all(self) -> None:
        """Cancel what is under way and what waits, but nothing lasting."""
        self._line = deque(task for task in self._line if task.lasting)
        lasting = self._task is not None and self._task.lasting
        self.stop(*(role for role in Role if not (lasting and role is Role.LINE)))

    def finish(self) -> None:
        """Wait until everything has ended, or until that has taken too long."""
        until = monotonic() + CLOSING
        while (self._jobs or self._line) and monotonic() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)

    def _made(self, work: Callable[[Progress], Any], role: Role, untidy: bool = False) -> Job:
        job = Job(work, self, untidy)
        job.crashed.connect(self.crashed)
        job.finished.connect(lambda: self._ended(job))
        self._jobs[job] = role
        return job

    def _go_on(self) -> None:
        if self._task is None and self._line:
            self._task = self._line.popleft()
            self.start(self._task.work, self._task.deliver, Role.LINE)

    def _ended(self, job: Job) -> None:
        if self._jobs.pop(job) is Role.LINE:
            self._task = None
        job.deleteLater()
        self._go_on()
        if not self._jobs:
            self.working.emit("")
            self.idle.emit()
