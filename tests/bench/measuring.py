"""How the benches measure: a job and its floor by turns, several times, as processor time, and what comes of it.

A `Figure` is one line of the table: the job, its floor on the same data in the same run, both as all times measured, and
their ratio. Processor time is used throughout, because others may use the machine, too; `again` runs are apart from the
first one, which fills caches. Peak memory is of a process of its own, because a process never gives memory back.
"""

import importlib.metadata
import math
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

Job = Callable[[], object]

PACKAGES = ("numpy", "pandas", "python-calamine", "openpyxl", "PySide6-Essentials", "reportlab")


@dataclass(frozen=True)
class Figure:
    """One job beside its floor: seconds of each run, the aim for the ratio of medians (None: there is none), a remark."""

    name: str
    floor: str
    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    aim: float | None = None
    remark: str = ""

    @property
    def ratio(self) -> float:
        """Median over median."""
        return statistics.median(self.ours) / statistics.median(self.theirs)

    @property
    def spread(self) -> tuple[float, float]:
        """The smallest and the largest ratio of a run to its floor in the same turn."""
        pairs = [mine / bare for mine, bare in zip(self.ours, self.theirs, strict=False)]
        return min(pairs), max(pairs)

    def as_plain(self) -> dict[str, Any]:
        """For JSON."""
        return {**asdict(self), "ratio": self.ratio, "spread": self.spread}


@dataclass(frozen=True)
class Growth:
    """One job at several sizes; `exponents` are of the time from one size to the next (n log n is about 1.1)."""

    name: str
    sizes: tuple[int, ...]
    seconds: tuple[float, ...]

    @property
    def exponents(self) -> tuple[float, ...]:
        """log(time ratio) / log(size ratio)."""
        return tuple(
            math.log(later / earlier) / math.log(large / small)
            for small, large, earlier, later in zip(
                self.sizes, self.sizes[1:], self.seconds, self.seconds[1:], strict=False
            )
        )

    def as_plain(self) -> dict[str, Any]:
        """For JSON."""
        return {**asdict(self), "exponents": self.exponents}


@dataclass
class Results:
    """Everything that was measured."""

    figures: list[Figure] = field(default_factory=list)
    growth: list[Growth] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def as_plain(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "machine": machine(),
            "figures": [figure.as_plain() for figure in self.figures],
            "growth": [growth.as_plain() for growth in self.growth],
            "notes": self.notes,
        }


def processor_seconds(job: Job) -> float:
    """Seconds of this process while the job runs."""
    began = time.process_time()
    job()
    return time.process_time() - began


def beside(
    name: str, ours: Job, floor: str, theirs: Job, runs: int, aim: float | None = None, remark: str = ""
) -> Figure:
    """Both by turns, after one run of each that does not count."""
    theirs()
    ours()
    times = [(processor_seconds(theirs), processor_seconds(ours)) for _ in range(runs)]
    return Figure(name, floor, tuple(mine for _, mine in times), tuple(bare for bare, _ in times), aim, remark)


def in_process(code: Sequence[str], **environment: str) -> float:
    """Processor seconds of a Python process of its own, which keeps bytecode as an installation does."""
    place = {**os.environ, **environment}
    place.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *code], check=True, capture_output=True, env=place)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak_gigabytes(code: Sequence[str]) -> float:
    """The most memory that a Python process of its own had; `code` ends in a line that prints nothing."""
    told = "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    done = subprocess.run(
        [sys.executable, "-c", "\n".join([*code, told])], check=True, capture_output=True, text=True
    ).stdout
    return int(done.split()[-1]) / 1e6


def machine() -> dict[str, str]:
    """What it ran on."""
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        )
        if Path("/proc/cpuinfo").exists()
        else iter(()),
        platform.processor(),
    )
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    return {
        "processor": f"{model} × {os.cpu_count()}",
        "system": platform.platform(),
        "load": f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "",
        "python": platform.python_version(),
        **versions,
    }


def table(results: Results) -> str:
    """All of it for a reader."""
    lines = ["; ".join(f"{name} {value}" for name, value in machine().items()), ""]
    lines.append(f"{'job':44} {'ms':>9} {'floor':40} {'ms':>9} {'ratio':>7} {'spread':>15} {'aim':>5}")
    for one in results.figures:
        low, high = one.spread
        ours, theirs = (1000 * statistics.median(times) for times in (one.ours, one.theirs))
        aim = "" if one.aim is None else f"{one.aim:g}"
        lines.append(
            f"{one.name:44} {ours:9.1f} {one.floor:40} {theirs:9.1f} {one.ratio:7.2f} {low:7.2f}–{high:<7.2f} {aim:>5}"
        )
        if one.remark:
            lines.append(f"    {one.remark}")
    if results.growth:
        lines += ["", "growth: seconds at each size, and the exponent from the size before"]
    for growth in results.growth:
        exponents = ["", *(f"^{exponent:.2f}" for exponent in growth.exponents)]
        steps = zip(growth.sizes, growth.seconds, exponents, strict=True)
        lines.append(f"{growth.name:44} " + "  ".join(f"{size:,}: {took:.3f} {power}" for size, took, power in steps))
    return "\n".join([*lines, "", *results.notes])
