"""Whether the window answers throughout: the longest time that its event loop is kept from turning, step by step.

    python tests/bench/answering.py [--parts 1000000] [--every 997] [--json OUT]

A timer of the window's thread that is due every 5 ms notes when it is late; the figure of a step is the longest time between
two of its turns, in milliseconds of the clock, in which a key or a click would have waited. Work in the worker thread counts,
too, as far as it keeps Python's lock. What is asked for is 100 ms. Times of the clock need a machine that does nothing else;
beside them stands the longest processor time of the window's own thread between two turns, which others hardly change.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from window import write_bom

#: Milliseconds between two turns of the timer.
BEAT = 5

#: Looks, 50 ms apart, at which nothing is under way before a step counts as done: the explanation follows a little later.
REST = 4

DAY = date(2026, 11, 24)


def write_newer(path: Path, newer: Path) -> None:
    """The same with every 200th magnet at another price, and every 500th line left out."""
    with path.open(encoding="utf-8") as lines, newer.open("w", encoding="utf-8") as file:
        for number, line in enumerate(lines):
            if number < 3 or number % 500:
                file.write(line.replace(".5,EUR", ".75,EUR") if number % 200 == 7 else line)


def write_answers(path: Path, answers: int) -> None:
    """That so many parts hold nothing that is listed."""
    with path.open("w", encoding="utf-8") as file:
        file.write("Part Number,Supplier,Constituent,Declared By,Declared On\n")
        for part in range(answers):
            file.write(f"P-{part:07},Supplier {part % 300},none,Anna Nowak,2026-11-01\n")


class Watch:
    """Notes the longest time between two turns of the event loop, of the clock and of the thread's own, in milliseconds."""

    def __init__(self, busy: Callable[[], bool]) -> None:
        from PySide6.QtCore import QTimer

        self.figures: dict[str, tuple[float, float]] = {}
        self._busy = busy
        self._begin()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _begin(self) -> None:
        self._last, self._own_last = time.perf_counter(), time.thread_time()
        self._longest = self._own = 0.0

    def _beat(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        self._longest, self._own = max(self._longest, now - self._last), max(self._own, own - self._own_last)
        self._last, self._own_last = now, own

    def step(self, name: str, work: Callable[[], object]) -> None:
        """Do something, and wait until nothing is under way any more."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, done, idle = QEventLoop(), QTimer(), 0

        def look() -> None:
            nonlocal idle
            idle = 0 if self._busy() else idle + 1
            if idle == REST:
                loop.quit()

        done.timeout.connect(look)
        self._begin()
        QTimer.singleShot(0, work)
        QTimer.singleShot(300, lambda: done.start(50))
        loop.exec()
        self.figures[name] = (1000 * self._longest, 1000 * self._own)
        print(f"{name:42} {1000 * self._longest:8.1f} {1000 * self._own:8.1f}", flush=True)


def measure(path: Path, newer: Path, answers: Path, folder: Path) -> dict[str, tuple[float, float]]:
    """Open the file in a window and do one thing after another."""
    from desktop_app.case import edits
    from desktop_app.screening import Ruling
    from desktop_app.ui.application import Program, make_application
    from desktop_app.ui.comparing import Newer
    from desktop_app.ui.wish import Wish

    app = make_application(sys.argv[:1])
    program = Program(app)
    window, session = program.window, program.session
    window.resize(1280, 800)
    window.show()
    watch = Watch(lambda: session.busy)
    step = watch.step
    step("nothing", lambda: None)
    step("open and audit", lambda: session.open([path]))
    workspace = window.workspace
    assert workspace is not None
    tree = workspace.tree
    step("filter by a word", lambda: workspace.filter.set_query("bracket"))
    step("filter by a flag", lambda: workspace.filter.set_query("flag:rare-earth"))
    step("no filter", lambda: workspace.filter.set_query(""))
    step("select the product", lambda: tree.setCurrentIndex(tree.tree.index(0, 0)))
    step("next flagged", workspace.next_flagged)
    step("expand all below", lambda: tree.expand_below(tree.tree.index(0, 0)))
    step("suppose nothing, audit again", lambda: session.suppose(()))
    revisions = window.side_desks.revisions
    step("compare with a newer one", lambda: revisions.compare(Newer(newer)))
    page = revisions.page
    assert page is not None
    for name, work in (
        ("next difference", lambda: page.trees.step(forward=True)),
        ("only the differences", page.only.toggle),
        ("all rows again", page.only.toggle),
        ("the list of parts", lambda: page.tabs.setCurrentIndex(1)),
    ):
        step(name, work)
    window.back_to_tree()
    step("write the dossier", lambda: session.save_dossier(folder / "dossier.pdf", Wish()))
    step("another destination", lambda: session.change(destination="JP"))
    step("undo", session.undo)
    suspects = workspace.suspicions.suspects.rows

    def dismiss() -> None:
        audit = session.outline.audit
        session.apply(lambda _: edits.decide(audit, suspects, Ruling.DISMISSED, "ferrite", "Anna Nowak", DAY))

    step(f"dismiss {len(suspects):,} suspicions", dismiss)
    step("undo that", session.undo)
    step("show 10,000 answers", lambda: session.open([], [answers]))
    step("take them in", window.answers.page.take)
    step("undo taking in", session.undo)
    session.close()
    window.close()
    return watch.figures


def main() -> int:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--parts", type=int, default=1_000_000)
    arguments.add_argument(
        "--every", type=int, default=997, metavar="N", help="every Nth part is a magnet (default 997)"
    )
    arguments.add_argument("--json", type=Path)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ.update(QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=name, XDG_DATA_HOME=name)
        path = Path(name) / "product.csv"
        newer = path.with_name("product-b.csv")
        write_bom(path, chosen.parts, chosen.every)
        write_newer(path, newer)
        answers = path.with_name("answers.csv")
        write_answers(answers, 10_000)
        figures = measure(path, newer, answers, Path(name))
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=2), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
