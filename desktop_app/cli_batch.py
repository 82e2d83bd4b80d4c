"""`lodestone batch`: every bill of materials in a tree of folders, here or on a cluster, with a progress bar.

The exit status is 1 where `--fail-on` was met, else 3 where a file could not be audited: whoever only looks at the status
must not take a file that was not read for one that needs no licence.
"""

import argparse
import hashlib
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from desktop_app.cli_options import Refused, iso_date, judging_options, named_pack, one_line, refusing, settings_of

if TYPE_CHECKING:
    from desktop_app.batch import Batch, Progress, Setup, Table
    from desktop_app.batch.pool import Workers

#: How many files and changes the output lists; the summary has them all.
SHOWN = 10

BAR = 28


def batch_options(parser: argparse.ArgumentParser) -> None:
    """What to audit, how to judge it, where to work and what to compare with."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the tree of folders with bills of materials")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help="the folder for the results")
    parser.add_argument("--workers", type=positive, metavar="N", help="worker processes (default: one per processor)")
    parser.add_argument(
        "--scheduler", metavar="tcp://HOST:PORT", help="work on the Dask cluster of this scheduler (lodestone[cluster])"
    )
    parser.add_argument(
        "--time-limit", type=positive, metavar="S", help="seconds that one file may take here (default: 3600)"
    )
    parser.add_argument(
        "--compare-to", type=iso_date, metavar="YYYY-MM-DD", help="another day: what changes from --as-of to it"
    )
    parser.add_argument(
        "--rules", type=Path, metavar="FILE.toml|ID", help="the rule pack to judge by (default: cn-2025-61)"
    )
    parser.add_argument(
        "--compare-rules", type=Path, metavar="FILE.toml|ID", help="another rule pack: what changes from --rules to it"
    )
    judging_options(parser)


def positive(text: str) -> int:
    """A whole number from 1."""
    if not (text.isascii() and text.isdecimal()) or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number from 1")
    return int(text)


def run_batch(options: argparse.Namespace) -> int:
    """Do what the options ask for; the exit status."""
    from desktop_app.batch import Order, OutputFailed, WorkersFailed, WrongFolders
    from desktop_app.batch import run_batch as run

    bar = _Bar(sys.stderr)
    with refusing():
        try:
            order = Order(options.folder, options.output, tuple(_table(path) for path in options.declarations))
            batch = run(order, _workers(options, _setup(options)), bar.show)
        except WrongFolders as problem:
            raise Refused(str(problem), 2) from problem
        except (OutputFailed, WorkersFailed) as problem:
            raise Refused(str(problem)) from problem
        except KeyboardInterrupt as problem:
            raise Refused(
                "interrupted. What is finished is kept; run the same command again to go on", 130
            ) from problem
        finally:
            bar.clear()
    if not batch.records:
        raise Refused(f"{options.folder}: there is no file in it that could be a bill of materials (CSV, XLSX, ODS, …)")
    print_batch(batch, sys.stdout)
    return exit_status(batch, options.fail_on)


def exit_status(batch: "Batch", fail_on: str | None) -> int:
    """1 where a verdict is what `--fail-on` names, or worse; else 3 where a file could not be used; else 0."""
    failing = {None: (), "required": ("required",), "undetermined": ("required", "undetermined")}[fail_on]
    if any(item.outcome in failing for record in batch.records for item in record.items):
        return 1
    return 3 if batch.failures or any(table.problem for table in batch.tables) else 0


def _setup(options: argparse.Namespace) -> "Setup":
    from desktop_app.batch import Setup, Standpoint
    from desktop_app.screening import load_lexicon

    settings, pack = settings_of(options), named_pack(options.rules)
    other = None
    if options.compare_to or options.compare_rules:
        other_pack = named_pack(options.compare_rules) if options.compare_rules else pack
        other = Standpoint(options.compare_to or settings.as_of, other_pack)
    return Setup(settings, pack, load_lexicon(), other)


def _table(path: Path) -> "Table":
    """A declarations table that was named, read here so that a mistake in its name stops the batch before it begins."""
    from desktop_app.batch import Table
    from desktop_app.readers import read_declarations

    data = path.read_bytes()
    statements, _ = read_declarations(path.name, data)
    return Table(path.as_posix(), path, hashlib.sha256(data).hexdigest(), statements=len(statements))


def _workers(options: argparse.Namespace, setup: "Setup") -> "Workers":
    from desktop_app.batch.cluster import ClusterWorkers, is_address
    from desktop_app.batch.pool import TIME_LIMIT, LocalWorkers

    if options.scheduler is None:
        return LocalWorkers(setup, options.workers or 0, time_limit=options.time_limit or TIME_LIMIT)
    if options.workers is not None or options.time_limit is not None:
        raise Refused("--workers and --time-limit are for processes on this machine, not for a cluster", 2)
    if not is_address(options.scheduler):
        raise Refused(f"“{options.scheduler}” is no address of a scheduler such as tcp://10.0.0.5:8786", 2)
    return ClusterWorkers(setup, options.scheduler)


class _Bar:
    """The progress: one line that is written over on a terminal, else a line for each tenth."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._terminal = out.isatty()
        self._began = self._last = time.monotonic()
        self._step = ""
        self._before = 0
        self._width = 0
        self._tenth = 0

    def show(self, progress: "Progress") -> None:
        """Show how far the batch is, at most ten times a second."""
        now = time.monotonic()
        if progress.step != self._step:
            self._step, self._began, self._before, self._tenth = progress.step, now, progress.done, 0
        elif progress.done < progress.total and now - self._last < 0.1 and self._terminal:
            return
        self._last = now
        share = progress.done / progress.total if progress.total else 0.0
        failed = f", {progress.failed} not audited" if progress.failed else ""
        counted = f"{progress.done} of {progress.total}{failed}" if progress.total else ""
        if self._terminal:
            filled = round(share * BAR)
            line = f"[{'#' * filled}{'.' * (BAR - filled)}] {progress.step} {counted}{self._left(progress, now)}"
            self._write(f"{line}  {one_line(progress.path)}")
        elif int(share * 10) > self._tenth:
            self._tenth = int(share * 10)
            print(f"{progress.step}: {counted}", file=self._out, flush=True)

    def _left(self, progress: "Progress", now: float) -> str:
        """How long the rest takes, where that can be said."""
        done, passed = progress.done - self._before, now - self._began
        if done < 5 or passed < 5 or progress.done == progress.total:
            return ""
        seconds = (progress.total - progress.done) * passed / done
        return f", {seconds / 60:.0f} min left" if seconds >= 90 else f", {seconds:.0f} s left"

    def _write(self, line: str) -> None:
        line = line[: shutil.get_terminal_size().columns - 1]
        print(f"\r{line.ljust(self._width)}", end="", file=self._out, flush=True)
        self._width = len(line)

    def clear(self) -> None:
        """Leave the line empty for what comes next."""
        if self._terminal and self._width:
            print(f"\r{' ' * self._width}\r", end="", file=self._out, flush=True)
            self._width = 0


def print_batch(batch: "Batch", out: TextIO) -> None:
    """The batch in a few lines: what was audited, the verdicts, what could not be audited, what changes."""
    from desktop_app.batch.summary import answer_counts, changed_rows, said, scope_text, standpoints

    broken = [table for table in batch.tables if table.problem]
    shown = [*broken, *(table for table in batch.tables if not table.problem)][:SHOWN]
    for table in shown:
        applies = f"{table.statements} statements for {batch.applied_to(table)} bills of materials ({scope_text(table.scope)})"
        problem = f"CANNOT BE USED: {table.problem}" if table.problem else applies
        print(f"Declarations {one_line(table.path)}: {one_line(problem)}", file=out)
    if len(batch.tables) > len(shown):
        print(
            f"  … and {len(batch.tables) - len(shown)} more declarations tables, each for its folder and below",
            file=out,
        )
    done = len(batch.records) - len(batch.failures)
    kept = f", {batch.kept} files as in an earlier run" if batch.kept else ""
    print(f"{done} bills of materials audited ({batch.audited} now{kept}); {len(batch.failures)} not audited", file=out)
    day, then = standpoints(batch.setup)
    counts = answer_counts(record for record in batch.records if not record.failure)
    if counts:
        print(f"As of {day}: {', '.join(f'{answer} {count}' for answer, count in counts.items())}", file=out)
    if then:
        changes = changed_rows(batch)
        print(f"From {day} to {then} the answer changes for {len(changes)} products", file=out)
        for record, one, two in changes[:SHOWN]:
            answers = (f"{said(v.outcome, v.status)}{f' ({v.status})' if v.status else ''}" for v in (one, two))
            print(f"  {one_line(record.path)}: {one_line(one.item)}: {' → '.join(answers)}", file=out)
        if len(changes) > SHOWN:
            print(f"  … and {len(changes) - SHOWN} more", file=out)
    for record in batch.failures[:SHOWN]:
        print(f"  not audited: {one_line(record.path)}: {one_line(record.failure)}", file=out)
    if len(batch.failures) > SHOWN:
        print(f"  … and {len(batch.failures) - SHOWN} more", file=out)
    if batch.listing.not_looked_at:
        print(f"Not looked at: {sum(batch.listing.not_looked_at.values())} files of other kinds", file=out)
    if batch.removed:
        print(f"Removed: {batch.removed} audits of an earlier run whose files are gone or changed", file=out)
    print(f"Summary: {batch.order.out / 'summary.html'} (and .xlsx, .csv)", file=out)
