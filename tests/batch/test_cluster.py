"""The batch on a real Dask cluster: a scheduler and workers as processes on loopback, some of which are killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from portfolio import Portfolio, product, write_portfolio
from workplaces import Here, dying, results, setup, slow

from desktop_app.batch import Order, Progress, Step, WorkersFailed, run_batch
from desktop_app.batch.cluster import ClusterWorkers
from desktop_app.batch.jobs import Work, perform

pytest.importorskip("distributed", reason="the extra lodestone[cluster] is not installed")

PRODUCTS = 20
WORKER = ("--nthreads", "1", "--no-dashboard", "--preload", Path(__file__).with_name("preloaded.py"))


@dataclass
class Cluster:
    """A scheduler and its workers."""

    folder: Path
    address: str = ""
    workers: list["subprocess.Popen[bytes]"] = field(default_factory=list)
    scheduler: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        file = self.folder / "scheduler.json"
        self.scheduler = self._process("dask_scheduler", "--port", "0", "--scheduler-file", file, "--no-dashboard")
        until = time.monotonic() + 30
        while not (file.exists() and file.read_text()):
            assert time.monotonic() < until, "the scheduler does not start"
            time.sleep(0.05)
        self.address = json.loads(file.read_text())["address"]

    def add_worker(self, *options: str) -> "subprocess.Popen[bytes]":
        worker = self._process("dask_worker", self.address, *WORKER, *options)
        self.workers.append(worker)
        return worker

    def wait_for_worker(self) -> None:
        """Until one has found the scheduler, which takes its time on a busy machine."""
        until = time.monotonic() + 60
        while b"Registered to:" not in (self.folder / "log.txt").read_bytes():
            assert time.monotonic() < until, "the worker does not find the scheduler"
            time.sleep(0.05)

    def _process(self, module: str, *options: object) -> "subprocess.Popen[bytes]":
        paths = [Path(__file__).parent, Path(__file__).parents[2], *filter(None, [os.environ.get("PYTHONPATH")])]
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(map(str, paths[::-1])),
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",  # by default 3, which costs as many starts of a worker
        }
        command = [sys.executable, "-m", f"distributed.cli.{module}", "--host", "127.0.0.1", *map(str, options)]
        log = (self.folder / "log.txt").open("ab")
        return subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=self.folder)

    def stop(self) -> None:
        """Nothing is waited for: workers end by themselves when their nanny is gone."""
        for process in [*self.workers, self.scheduler]:
            if process is not None:
                process.kill()
                process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Two workers with nannies, which start another process when one dies."""
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    made.start()
    try:
        made.add_worker()
        made.add_worker()
        yield made
    finally:
        made.stop()


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory: pytest.TempPathFactory) -> Portfolio:
    return write_portfolio(tmp_path_factory.mktemp("portfolio"), PRODUCTS, broken_every=10)


@pytest.fixture(scope="module")
def expected(portfolio, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("expected")
    run_batch(Order(portfolio.folder, out), Here())
    return results(out)


def workers_of(cluster: Cluster, work: Work = perform, patience: float = 20, **settings: object) -> ClusterWorkers:
    return ClusterWorkers(setup(**settings), cluster.address, work, patience)


def nurslings(cluster: Cluster) -> list[int]:
    """The processes that work: the children of the nannies."""
    nannies = {worker.pid for worker in cluster.workers}
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            if parent in nannies and b"spawn_main" in stat.with_name("cmdline").read_bytes():
                found.append(int(stat.parent.name))
        except (OSError, IndexError):
            continue
    return found


def test_a_cluster_leaves_the_same_bytes_as_this_machine(portfolio, expected, cluster, tmp_path):
    batch = run_batch(Order(portfolio.folder, tmp_path), workers_of(cluster))
    assert batch.audited == len(portfolio.good)
    assert results(tmp_path) == expected
    again = run_batch(Order(portfolio.folder, tmp_path), workers_of(cluster))
    assert (again.audited, again.kept) == (0, PRODUCTS)


@pytest.mark.skipif(sys.platform != "linux", reason="finds the workers in /proc")
def test_workers_killed_in_mid_run_lose_nothing(portfolio, expected, cluster, tmp_path):
    killed = []

    def kill(progress: Progress) -> None:
        if progress.step is Step.AUDITING and progress.done in {2, 6, 12}:
            for pid in nurslings(cluster)[:1]:
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    batch = run_batch(Order(portfolio.folder, tmp_path), workers_of(cluster, slow), kill)
    assert len(killed) >= 2
    assert batch.audited == len(portfolio.good)
    assert results(tmp_path) == expected


def test_a_file_that_kills_every_worker_is_named_and_the_rest_is_audited(cluster, tmp_path):
    (tmp_path / "in").mkdir()
    for number in range(6):
        name, data = product(number)
        (tmp_path / "in" / name).write_bytes(data)
    (tmp_path / "in" / "P00002-killer.csv").write_bytes(product(2)[1])
    batch = run_batch(Order(tmp_path / "in", tmp_path / "out"), workers_of(cluster, dying))
    assert [record.path for record in batch.failures] == ["P00002-killer.csv"]
    assert "ended without an answer" in batch.failures[0].failure
    assert batch.audited == 6


def test_a_worker_with_another_program_refuses(portfolio, cluster, tmp_path):
    with pytest.raises(WorkersFailed, match="another Lodestone"):
        run_batch(Order(portfolio.folder, tmp_path), workers_of(cluster, program="0.0.1 other"))


def test_a_table_reaches_the_cluster_once_and_a_file_that_is_gone_is_told(cluster, tmp_path):
    made = write_portfolio(tmp_path / "in", 6, broken_every=0)
    gone = made.folder / made.good[2]

    def vanish(progress: Progress) -> None:
        if progress.step is Step.AUDITING and progress.done == 0:
            gone.unlink(missing_ok=True)

    batch = run_batch(Order(made.folder, tmp_path / "out"), workers_of(cluster), vanish)
    assert [(r.path, "gone" in r.failure) for r in batch.failures] == [(made.good[2], True)]
    assert batch.applied_to(batch.tables[0]) == 5


def test_a_scheduler_that_dies_ends_the_batch_with_a_message_and_what_is_finished_is_kept(
    portfolio, expected, tmp_path
):
    (tmp_path / "cluster").mkdir()
    own = Cluster(tmp_path / "cluster")
    own.start()
    try:
        own.add_worker("--no-nanny")
        own.wait_for_worker()

        def kill(progress: Progress) -> None:
            if progress.step is Step.AUDITING and progress.done == 5:
                own.scheduler.kill()

        began = time.monotonic()
        with pytest.raises(WorkersFailed, match="run the same"):
            run_batch(Order(portfolio.folder, tmp_path / "out"), workers_of(own, slow, patience=3), kill)
        assert time.monotonic() - began < 30
    finally:
        own.stop()
    batch = run_batch(Order(portfolio.folder, tmp_path / "out"), Here())
    assert batch.kept >= 5
    assert results(tmp_path / "out") == expected


def test_a_scheduler_without_workers_and_an_address_without_a_scheduler_are_told(portfolio, tmp_path):
    own = Cluster(tmp_path)
    own.start()
    try:
        workers = ClusterWorkers(setup(), own.address, patience=1)
        with pytest.raises(WorkersFailed, match="has no worker"):
            run_batch(Order(portfolio.folder, tmp_path / "out"), workers)
    finally:
        own.stop()
    with pytest.raises(WorkersFailed, match="no Dask scheduler can be reached"):
        run_batch(
            Order(portfolio.folder, tmp_path / "out"), ClusterWorkers(setup(), "tcp://nowhere.invalid:1", patience=1)
        )
