"""All benches by one command: `python tests/bench/run.py [--small] [--runs N] [--only NAME …] [--json OUT]`.

Each figure is a ratio to a named floor on the same data, measured by turns in one run; the table has medians and spread, the
machine and the versions, and how the time of each job grows from ten thousand lines to three million. `--small` keeps the
suite alive in a minute and judges nothing. What bounds each figure is in `tests/bench/README.md`.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import dossier
import law
import pandas
import plain_way
import products
import python_calamine
from measuring import Figure, Growth, Results, beside, in_process, peak_gigabytes, processor_seconds, table

from desktop_app.audit import Audit, Settings, make_audit
from desktop_app.declarations import Statement, StatementSource
from desktop_app.readers import read_bom
from desktop_app.report import audit_chunks
from desktop_app.rules.pack import load_pack
from desktop_app.screening import Decision, Ruling, load_lexicon
from desktop_app.screening.decision import words_of

HERE = Path(__file__).resolve().parent
DAY = date(2026, 11, 24)
PACK, LEXICON = load_pack(), load_lexicon()
TENTH = 0.1


@dataclass(frozen=True)
class Scale:
    """How much is measured: lines of the tables, of the workbook, of the schedule, rows in the window, and of the growth."""

    lines: int
    workbook: int
    schedule: int
    window: int
    growth: tuple[int, ...]
    runs: int


FULL = Scale(1_000_000, 100_000, 5_000, 1_000_000, (10_000, 100_000, 1_000_000, 3_000_000), 5)
SMALL = Scale(2_000, 500, 60, 3_000, (1_000, 2_000), 2)


class Folder:
    """The generated files, each made once."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def table(self, lines: int, suspicious: float) -> Path:
        """A product as a text file."""
        path = self.path / f"{lines}-{suspicious}.csv"
        if not path.exists():
            products.write_product(path, lines, suspicious)
        return path

    def workbook(self, lines: int) -> Path:
        """A product, a tenth of it suspicious, as a workbook."""
        path = self.path / f"{lines}.xlsx"
        if not path.exists():
            products.as_workbook(self.table(lines, TENTH), path)
        return path


# --- The jobs ----------------------------------------------------------------------------------------------------------------


def read(path: Path) -> object:
    """Read, map and build."""
    return read_bom(path.name, path.read_bytes())


def pandas_csv(path: Path) -> object:
    """What a plain table costs."""
    return pandas.read_csv(path, dtype=str)


def bare_calamine(path: Path) -> object:
    """What the engine of the workbook reader costs alone."""
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]


def judged(path: Path) -> Audit:
    """Read and audited."""
    return make_audit(read_bom(path.name, path.read_bytes()), (), Settings(DAY), PACK, LEXICON)


def whole(path: Path, out: Path) -> None:
    """From the file to JSON on disk, as `lodestone audit --json` does it."""
    with out.open("wb") as file:
        file.writelines(audit_chunks(judged(path)))


def changes(audit: Audit) -> tuple[Callable[[], object], Callable[[], object]]:
    """One more fact, another one each time: a suspicion dismissed, and one answered by a declaration."""
    read_again = replace(judged_from(audit), statements=())
    columns = {role: getattr(audit.bom.parts, role) for role in ("part_number", "mpn", "description", "hs_code")}
    suspected = sorted(audit.suspicions)
    state = {"before": audit, "turn": 0}

    def next_part() -> int:
        state["turn"] += 1
        return suspected[state["turn"] * 7 % len(suspected)]

    def again(statements: tuple[Statement, ...], settings: Settings) -> None:
        state["before"] = make_audit(read_again, statements, settings, PACK, LEXICON, before=state["before"])

    def dismissed() -> None:
        part = next_part()
        number, revision = (str(getattr(audit.bom.parts, role)[part]) for role in ("part_number", "revision"))
        words = words_of(audit.suspicions[part], columns, part)
        decision = Decision(number, revision, Ruling.DISMISSED, "no magnet in it", "A. B.", DAY, words)
        again((), replace(audit.settings, decisions=(decision,)))

    def declared() -> None:
        number = str(audit.bom.parts.part_number[next_part()])
        source = StatementSource("answer.csv", "d" * 64, "", 1)
        stated = Statement(number, source, constituent="dy-metal", value="0.01", currency="EUR", country_of_origin="CN")
        again((Statement(number, source, item_class="ndfeb-dy-magnet"), stated), audit.settings)

    return dismissed, declared


def judged_from(audit: Audit):
    """What the audit was made of."""
    from desktop_app.readers.source import ReadBom

    return ReadBom(audit.source, audit.bom)


# --- The benches ---------------------------------------------------------------------------------------------------------------


def reading(scale: Scale, folder: Folder, results: Results) -> None:
    """Read, map and build, against bare libraries."""
    path, book = folder.table(scale.lines, 0.0), folder.workbook(scale.workbook)
    results.figures += [
        beside(
            f"read CSV, {scale.lines:,} lines",
            lambda: read(path),
            "pandas.read_csv(dtype=str)",
            lambda: pandas_csv(path),
            scale.runs,
            2.5,
        ),
        beside(
            f"read XLSX, {scale.workbook:,} lines",
            lambda: read(book),
            "bare python-calamine",
            lambda: bare_calamine(book),
            scale.runs,
            1.3,
        ),
    ]


def auditing(scale: Scale, folder: Folder, results: Results) -> None:
    """From file to JSON, without suspicious lines and with a tenth of them; peak memory of a process that does only that."""
    for suspicious, said in ((0.0, "nothing suspicious"), (TENTH, "a tenth suspicious")):
        path, out = folder.table(scale.lines, suspicious), folder.path / "audit.json"
        found = beside(
            f"audit to JSON, {scale.lines:,} lines, {said}",
            lambda path=path, out=out: whole(path, out),
            "pandas.read_csv(dtype=str)",
            lambda path=path: pandas_csv(path),
            scale.runs,
            6.0,
        )
        code = [
            "import sys",
            f"sys.path[:0] = {[str(HERE), str(HERE.parents[1])]!r}",
            "from pathlib import Path",
            "import run",
        ]
        peak = peak_gigabytes([*code, f"run.whole(Path({str(path)!r}), Path({str(out)!r}))"])
        remark = f"peak memory {peak:.2f} GB (aim 1.5); {out.stat().st_size / 1e6:,.1f} MB of JSON"
        results.figures.append(replace(found, remark=remark))


def evaluation(scale: Scale, _folder: Folder, results: Results) -> None:
    """The law over a graph of 30 levels against adding up one number over it."""
    bom, leaves = law.product(scale.lines // 5, scale.lines)
    alone = law.bare(bom)
    for magnets, suspected in ((0.0005, 0.0005), (0.02, 0.03)):
        gathered = law.facts(bom, leaves, magnets, suspected)
        signs = len(gathered.statements) + len(gathered.suspicions)
        results.figures.append(
            beside(
                f"evaluation, {signs:,} parts declared or suspected",
                lambda gathered=gathered: law.judged(gathered),
                "bare NumPy roll-up by level",
                alone,
                3 * scale.runs,
                5.0,
            )
        )


def again(scale: Scale, folder: Folder, results: Results) -> None:
    """An audit after one more fact, against a bare roll-up of the same bill of materials."""
    audit = judged(folder.table(scale.lines, TENTH))
    alone = law.bare(audit.bom)
    for name, change in zip(("dismissed", "declared"), changes(audit), strict=True):
        found = beside(f"audit again, a suspicion {name}", change, "bare NumPy roll-up by level", alone, 3 * scale.runs)
        took = 1000 * statistics.median(found.ours)
        results.figures.append(replace(found, remark=f"{took:.0f} ms at the median (aim 50 ms for 1,000,000 lines)"))


#: Both processes paint a window once and end: the event loop is replaced by a turn of it.
PAINTED = """
from PySide6.QtWidgets import QApplication, QMainWindow
def paint(_application=None):
    QApplication.processEvents()
    [window.repaint() for window in QApplication.topLevelWidgets() if window.isVisible()]
    return 0
QApplication.exec = paint
"""


def starting(scale: Scale, folder: Folder, results: Results) -> None:
    """The command without arguments until its window is painted, against an empty window of the same toolkit."""
    place = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder.path), "XDG_DATA_HOME": str(folder.path)}
    path = {"PYTHONPATH": str(HERE.parents[1])}
    ours = f"{PAINTED}\nfrom desktop_app.cli import main\nmain([])"
    bare = f"{PAINTED}\napp = QApplication([])\nwindow = QMainWindow()\nwindow.show()\napp.exec()"
    times = [
        (in_process(["-c", bare], **place), in_process(["-c", ours], **place, **path)) for _ in range(scale.runs + 1)
    ]
    mine, theirs = tuple(one for _, one in times[1:]), tuple(one for one, _ in times[1:])
    results.figures.append(Figure("start until the window is painted", "empty PySide6 window", mine, theirs, 2.0))


def window(scale: Scale, folder: Folder, results: Results) -> None:
    """Frames of the tree and filters over it, by `window.py` in a process of its own, a run each."""
    out = folder.path / "window.json"
    frames, filters = [], []
    for _ in range(scale.runs):
        command = [sys.executable, str(HERE / "window.py"), "--parts", str(scale.window), "--json", str(out)]
        subprocess.run(command, check=True, capture_output=True)
        found = json.loads(out.read_text(encoding="utf-8"))
        plain = found["frame, plain list, median"] / 1000
        frames.append((found["frame, row, median"] / 1000, plain))
        filters.append((max(took for name, took in found.items() if name.startswith("filter")) / 1000, plain))
    for name, pairs, remark in (
        ("a frame of the tree while scrolling", frames, f"over {scale.window:,} rows; aim 16 ms at the median"),
        ("first results of the slowest filter", filters, "aim 200 ms"),
    ):
        mine, bare = zip(*pairs, strict=True)
        results.figures.append(Figure(name, "a frame of a plain QListView", mine, bare, None, remark))


def pages(scale: Scale, _folder: Folder, results: Results) -> None:
    """A schedule in the dossier against a bare canvas that draws the same strings."""
    audit = dossier.audit_of(scale.schedule)
    dossier.register_fonts()
    drawn = dossier.strings_of(audit, "en+zh")
    found = beside(
        f"dossier, schedule of {scale.schedule:,} lines",
        lambda: dossier.schedule(audit, "en+zh"),
        "bare ReportLab canvas, same strings",
        lambda: dossier.bare(drawn),
        scale.runs,
    )
    rate = len(drawn) / statistics.median(found.ours)
    results.figures.append(replace(found, remark=f"{len(drawn)} pages, {rate:.0f} a second"))


def otherwise(scale: Scale, folder: Folder, results: Results) -> None:
    """The same workbook audited, and treated as people without this program would."""
    book, out = folder.workbook(scale.workbook), folder.path / "audit.json"
    results.figures.append(
        beside(
            f"audit to JSON of a workbook, {scale.workbook:,} lines",
            lambda: whole(book, out),
            "openpyxl and plain Python recursion",
            lambda: plain_way.by_hand(book),
            scale.runs,
            remark="the floor gives one number a part: no evidence, reasons, law or exactness",
        )
    )
    program = plain_way.office()
    if program is None:
        results.notes.append("LibreOffice is not installed here; its conversion was not measured.")
        return
    import resource

    def children() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    theirs = []
    for _ in range(scale.runs):
        before = children()
        plain_way.convert(program, book, folder.path)
        theirs.append(children() - before)
    ours = tuple(processor_seconds(lambda: whole(book, out)) for _ in range(scale.runs))
    name = f"audit to JSON of a workbook, {scale.workbook:,} lines"
    results.figures.append(Figure(name, "LibreOffice converting it to CSV", ours, tuple(theirs)))


def growth(scale: Scale, folder: Folder, results: Results) -> None:
    """How the time of each job grows with the lines: the best of a few runs, one where a run takes long."""
    jobs: dict[str, list[float]] = {}
    for lines in scale.growth:
        runs = 3 if lines < 500_000 else 1
        quiet, noisy, out = folder.table(lines, 0.0), folder.table(lines, TENTH), folder.path / "audit.json"
        audit = judged(noisy)
        dismissed, _ = changes(audit)
        dismissed()
        bom, leaves = law.product(lines // 5, lines)
        gathered = law.facts(bom, leaves, 0.02, 0.03)
        law.judged(gathered)
        for name, job, times in (
            ("read CSV", lambda quiet=quiet: read(quiet), runs),
            ("audit to JSON, nothing suspicious", lambda quiet=quiet, out=out: whole(quiet, out), runs),
            ("audit to JSON, a tenth suspicious", lambda noisy=noisy, out=out: whole(noisy, out), runs),
            ("evaluation", lambda gathered=gathered: law.judged(gathered), 7),
            ("audit again, a suspicion dismissed", dismissed, 7),
            ("pandas.read_csv(dtype=str)", lambda quiet=quiet: pandas_csv(quiet), runs),
        ):
            jobs.setdefault(name, []).append(min(processor_seconds(job) for _ in range(times)))
    results.growth += [Growth(name, scale.growth, tuple(seconds)) for name, seconds in jobs.items()]


BENCHES = {
    bench.__name__: bench
    for bench in (reading, auditing, evaluation, again, starting, window, pages, otherwise, growth)
}


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--small", action="store_true", help="a minute's worth, to see that everything still runs")
    options.add_argument("--runs", type=int, help="runs of each figure (5)")
    options.add_argument("--only", nargs="+", choices=BENCHES, default=list(BENCHES), help="some of the benches")
    options.add_argument("--json", type=Path, help="write the figures here too")
    chosen = options.parse_args()
    scale = SMALL if chosen.small else FULL
    if chosen.runs:
        scale = replace(scale, runs=chosen.runs)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    results = Results()
    with tempfile.TemporaryDirectory() as place:
        for name in chosen.only:
            print(f"{name} …", file=sys.stderr, flush=True)
            BENCHES[name](scale, Folder(Path(place)), results)
    print(table(results))
    if chosen.json:
        chosen.json.write_text(json.dumps(results.as_plain(), indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
