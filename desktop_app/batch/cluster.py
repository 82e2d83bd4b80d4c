"""The same tasks on a cluster: Dask distributed, by the address of its scheduler. An optional extra, `lodestone[cluster]`.

Workers need not see our disk: the bytes of a file travel with its task, declarations tables are sent once and read once
per worker, and answers come back to the one process that writes. Dask runs a task again when its worker is lost; a task
that outlives several workers is tried once more alone, as on this machine, before the file is blamed. Nobody but us holds
a result, so that losing any worker, or all of them for a while, loses nothing.
"""

import hashlib
import logging
import time
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from desktop_app.batch.identity import program_identity
from desktop_app.batch.jobs import (
    ENDS_ITS_PROCESS,
    Answer,
    Declared,
    Failure,
    Judge,
    Look,
    Setup,
    Source,
    Task,
    Work,
    cannot_be_read,
    perform,
    read_table,
)
from desktop_app.batch.pool import WorkersFailed

if TYPE_CHECKING:
    from distributed import Client, Future

#: Tasks under way for each thread of the cluster: one at work and one on its way.
AHEAD = 2

#: Seconds to wait for the scheduler to answer.
CONNECTING = 15.0

#: Seconds to wait for a first or another worker to appear.
PATIENCE = 60.0


class ClusterWorkers:
    """The workers of a Dask cluster; see the module for what happens when one is lost."""

    def __init__(self, setup: Setup, address: str, work: Work = perform, patience: float = PATIENCE) -> None:
        """Nothing is connected before the context is entered."""
        self.setup = setup
        self._address = address
        self._work = work
        self._patience = patience
        self._client: Client | None = None
        self._tables: dict[tuple[str, str], Future] = {}
        self._shared: Future | None = None

    def __enter__(self) -> Self:
        try:
            import distributed  # noqa: PLC0415  (an optional extra)
        except ImportError as problem:
            raise WorkersFailed(
                "A cluster needs Dask, which is not installed: pip install “lodestone[cluster]”."
            ) from problem
        for name in ("distributed", "distributed.client", "distributed.core", "distributed.comm"):
            logging.getLogger(name).setLevel(logging.CRITICAL)  # what matters of it is raised, and told in our words
        try:
            self._client = distributed.Client(
                self._address, timeout=min(CONNECTING, self._patience), set_as_default=False
            )
        except (OSError, TimeoutError, ValueError) as problem:
            raise WorkersFailed(f"{self._address}: no Dask scheduler can be reached there ({problem}).") from problem
        try:
            self._client.wait_for_workers(1, timeout=self._patience)
        except TimeoutError as problem:
            self._leave()
            raise WorkersFailed(
                f"{self._address}: the scheduler has no worker. Start “dask worker {self._address} --nthreads 1”."
            ) from problem
        self._shared = self._client.submit(_itself, self.setup, pure=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave()

    def _leave(self) -> None:
        self._tables.clear()
        self._shared = None
        if self._client is not None:
            self._client.close(timeout=5)
            self._client = None

    def answers(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer]]:
        """See `Workers.answers`."""
        killers: list[Task] = []
        yield from self._spread(iter(tasks), killers)
        for task in killers:
            again: list[Task] = []
            yield from self._spread(iter([task]), again)
            if again:
                yield task, Failure(ENDS_ITS_PROCESS)

    def _spread(self, tasks: Iterator[Task], killers: list[Task]) -> Iterator[tuple[Task, Answer]]:
        """Keep the cluster busy, but hold only so many files in memory; tasks that outlived their workers go to `killers`."""
        under_way: dict[Future, Task] = {}
        last = time.monotonic()
        more = True
        while more or under_way:
            threads = self._threads()
            while more and len(under_way) < max(1, threads) * AHEAD:
                task = next(tasks, None)
                if task is None:
                    more = False
                    break
                try:
                    source = task.source.with_content()
                except OSError as problem:
                    yield task, Failure(cannot_be_read(problem))
                else:
                    under_way[self._submit(task, source)] = task
            if not under_way:
                continue
            done = self._done(under_way)
            if not done:
                if threads:
                    last = time.monotonic()
                elif time.monotonic() - last > self._patience:
                    raise WorkersFailed(
                        f"{self._address}: the cluster has had no worker for {self._patience:g} seconds. What is finished "
                        "is kept; run the same command again when there are workers."
                    )
                continue
            last = time.monotonic()
            for future in done:
                task = under_way.pop(future)
                answer = self._answer(future)
                if answer is None:
                    killers.append(task)
                else:
                    yield task, answer

    def _done(self, futures: Iterable["Future"]) -> set["Future"]:
        """Those that are done, after waiting for a first one, but not for long."""
        import distributed  # noqa: PLC0415

        assert self._client is not None
        try:
            with self._client.as_current():
                return set(distributed.wait(list(futures), timeout=1, return_when="FIRST_COMPLETED").done)
        except TimeoutError:
            return set()
        except distributed.CancelledError as problem:
            raise self._lost() from problem

    def _answer(self, future: "Future") -> Answer | None:
        """What came of a task; None if the workers died on it."""
        import distributed  # noqa: PLC0415

        try:
            answer = future.result(timeout=self._patience)
        except distributed.KilledWorker:
            return None
        except (distributed.CancelledError, TimeoutError, OSError) as problem:
            raise self._lost() from problem
        except Exception as problem:
            raise WorkersFailed(
                f"A worker of {self._address} cannot do the work ({type(problem).__name__}: {problem}). Is the same Lodestone "
                "installed there?"
            ) from problem
        if isinstance(answer, _OtherProgram):
            raise WorkersFailed(
                f"A worker of {self._address} runs another Lodestone ({answer.version}) than the one that started the batch "
                f"({self.setup.program[:18]}). Install the same on both."
            )
        assert isinstance(answer, Answer)
        return answer

    def _lost(self) -> WorkersFailed:
        return WorkersFailed(
            f"{self._address}: the connection to the scheduler was lost. What is finished is kept; run the same command again."
        )

    def _threads(self) -> int:
        assert self._client is not None
        try:
            return sum(self._client.nthreads().values())
        except (OSError, TimeoutError) as problem:
            raise self._lost() from problem

    def _submit(self, task: Task, source: Source) -> "Future":
        """Send a task with the bytes of its file."""
        assert self._client is not None
        tables = [self._table(table) for table in task.tables] if isinstance(task, Judge) else []
        sent = Look(source) if isinstance(task, Look) else Judge(source)
        try:
            with warnings.catch_warnings():
                warnings.filterwarnings("ignore", message="Sending large graph")
                return self._client.submit(_perform_there, self._shared, sent, tables, self._work, pure=False)
        except (OSError, RuntimeError) as problem:
            raise self._lost() from problem

    def _table(self, table: Source) -> "Future | Declared":
        """A table on the cluster, read by the first worker that needs it and wherever it is lost; or why it cannot be had."""
        assert self._client is not None
        try:
            data = table.with_content()
        except OSError:
            return read_table(table)
        key = (table.path, hashlib.sha256(data.read()).hexdigest())
        if key not in self._tables:
            self._tables[key] = self._client.submit(read_table, data, pure=False)
        return self._tables[key]


class _OtherProgram:
    """The answer of a worker that runs another program than we do, and therefore must not answer."""

    def __init__(self, version: str) -> None:
        self.version = version


def _itself(setup: Setup) -> Setup:
    """What all tasks share, as a task of its own: sent once, and made again on another worker when the first is lost."""
    return setup


def _perform_there(setup: Setup, task: Task, declared: Sequence[Declared], work: Work) -> Any:
    if setup.program != program_identity():
        return _OtherProgram(program_identity()[:18])
    return work(setup, task, declared)


def is_address(text: str) -> bool:
    """Whether a text looks like the address of a scheduler, such as tcp://10.0.0.5:8786."""
    scheme, separator, place = text.partition("://")
    return bool(separator) and scheme in {"tcp", "tls", "ws", "wss", "ucx", "ucxx"} and bool(Path(place).name)
