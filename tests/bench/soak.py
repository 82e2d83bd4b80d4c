"""A batch that goes on for long: thousands of products, 2 % of them broken, and the memory of each worker watched.

    python tests/bench/soak.py [--products 10000] [--workers N] [--folder DIR] [--json OUT]

It writes the portfolio, audits it in worker processes, and notes the memory of every worker for each share of the files.
A worker that keeps something of every file grows with their number, so what is judged is growth: the memory at the end
against that after the first tenth, when everything has been loaded. Then it runs the batch once more, which has nothing
to do. The figures are printed and, on request, written as JSON. Linux only: the memory is read from /proc.

On two processors that others used as well, 10,000 products took 193 s (52 a second) and 5.8 s the second time; a worker
had 104.7 MiB after a tenth and 107.3 MiB at the end, the process that writes 68 and 93 MiB (it keeps every record for
the summary). The growth of a worker, 0.6 KiB a file, is in no Python object (tracemalloc), and it is the same with one
file read again and again; it is why workers are replaced after some thousand tasks.
"""

import argparse
import json
import multiprocessing
import platform
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "batch"))

from portfolio import write_portfolio
from workplaces import setup

from desktop_app.batch import LocalWorkers, Order, Progress, Step, run_batch

#: Seconds between two looks at the memory.
EVERY = 0.25

MIB = 1 << 20


@dataclass(frozen=True)
class Figures:
    """What a soak found. Memory in MiB of one worker, resident; `grown` is the worst worker's."""

    products: int
    broken: int
    tables: int
    workers: int
    seconds: float
    per_second: float
    seconds_again: float
    audited: int
    failures: int
    kept: int
    memory_after_a_tenth: float
    memory_at_the_end: float
    memory_peak: float
    grown: float
    own_memory_after_a_tenth: float
    own_memory_at_the_end: float
    workers_started: int
    python: str
    machine: str


class Watch:
    """The resident memory of every worker and of this process, over the share of the files that are done."""

    def __init__(self) -> None:
        self.share = 0.0
        self.seen: dict[int, list[tuple[float, float]]] = {}
        self.own: list[tuple[float, float]] = []

    def tell(self, progress: Progress) -> None:
        """Note how far the batch is."""
        if progress.step is Step.AUDITING and progress.total:
            self.share = progress.done / progress.total

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Look at the memory every now and then while the block runs."""
        over = threading.Event()

        def look() -> None:
            while not over.wait(EVERY):
                self.own.append((self.share, resident(None)))
                for process in multiprocessing.active_children():
                    if process.pid is not None and (memory := resident(process.pid)):
                        self.seen.setdefault(process.pid, []).append((self.share, memory))

        watcher = threading.Thread(target=look, daemon=True)
        watcher.start()
        try:
            yield
        finally:
            over.set()
            watcher.join()


def resident(pid: int | None) -> float:
    """Resident memory of a process in MiB; 0 if it has gone."""
    try:
        pages = int(Path(f"/proc/{pid or 'self'}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * 4096 / MIB


def median_within(looks: list[tuple[float, float]], low: float, high: float) -> float:
    """The median memory while the share of files done was between two bounds; 0 where nobody looked then."""
    within = [memory for share, memory in looks if low <= share <= high]
    return statistics.median(within) if within else 0.0


def soak(folder: Path, products: int, workers: int) -> Figures:
    """Write a portfolio below `folder`, audit it twice, and measure."""
    made = write_portfolio(folder / "in", products)
    order = Order(made.folder, folder / "out")
    watch = Watch()
    began = time.perf_counter()
    with watch.watching():
        # Workers that are never replaced: what they keep of each file would add up.
        batch = run_batch(order, LocalWorkers(setup(), workers, lifetime=sys.maxsize), watch.tell)
    took = time.perf_counter() - began
    began = time.perf_counter()
    again = run_batch(order, LocalWorkers(setup(), workers))
    took_again = time.perf_counter() - began
    early = {pid: median_within(looks, 0.05, 0.15) for pid, looks in watch.seen.items()}
    late = {pid: median_within(looks, 0.9, 1.0) for pid, looks in watch.seen.items()}
    both = [pid for pid in watch.seen if early[pid] and late[pid]]
    return Figures(
        products=products,
        broken=len(made.broken),
        tables=len(made.tables),
        workers=workers,
        seconds=round(took, 2),
        per_second=round(products / took, 1),
        seconds_again=round(took_again, 2),
        audited=batch.audited,
        failures=len(batch.failures),
        kept=again.kept,
        memory_after_a_tenth=round(max((early[pid] for pid in both), default=0.0), 1),
        memory_at_the_end=round(max((late[pid] for pid in both), default=0.0), 1),
        memory_peak=round(max((m for looks in watch.seen.values() for _, m in looks), default=0.0), 1),
        grown=round(max((late[pid] - early[pid] for pid in both), default=0.0), 1),
        own_memory_after_a_tenth=round(median_within(watch.own, 0.05, 0.15), 1),
        own_memory_at_the_end=round(median_within(watch.own, 0.9, 1.0), 1),
        workers_started=len(watch.seen),
        python=platform.python_version(),
        machine=f"{platform.machine()}, {multiprocessing.cpu_count()} processors",
    )


def main() -> int:
    """Soak and print; 1 if a file got lost."""
    parser = argparse.ArgumentParser(description="Audit thousands of generated products and watch the memory.")
    parser.add_argument("--products", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="keep the portfolio and the output here (default: a temporary one)")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    options = parser.parse_args()
    if options.folder is not None:
        figures = soak(options.folder, options.products, options.workers)
    else:
        with tempfile.TemporaryDirectory() as folder:
            figures = soak(Path(folder), options.products, options.workers)
    for name, value in asdict(figures).items():
        print(f"{name.replace('_', ' '):26} {value}")
    if options.json is not None:
        options.json.write_text(json.dumps(asdict(figures), indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return int(figures.audited + figures.failures != figures.products or figures.kept != figures.products)


if __name__ == "__main__":
    sys.exit(main())
