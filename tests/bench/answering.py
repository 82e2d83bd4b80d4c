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
from pathlib import Path
from typing import TYPE_CHECKING

from window import write_bom

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

#: Milliseconds between two turns of the timer.
BEAT = 5

#: Looks, 50 ms apart, at which nothing is under way before a step counts as done: the explanation follows a little later.
REST = 4


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
    _decide(window, step)
    step("show 10,000 answers", lambda: session.open([], [answers]))
    step("take them in", window.answers.page.take)
    step("undo taking in", session.undo)
    step("save the case", lambda: session.save_as(folder / "product.lodestone"))
    step("close it", window.commands.close.trigger)
    step("open the case", lambda: session.open_case(folder / "product.lodestone"))
    step("open another list beside", lambda: session.open([newer]))
    session.close()
    window.close()
    return watch.figures


def _decide(window: "MainWindow", step: Callable[[str, Callable[[], object]], None]) -> None:
    """Dismiss everything that is suspected, take that back, copy the tree, and look at the data of the application."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from desktop_app.ui.decision_dialog import DecisionDialog

    workspace = window.workspace
    assert workspace is not None
    tree, suspicions = workspace.tree, workspace.suspicions
    step("select all suspicions", suspicions.table.selectAll)
    step(
        f"ask to dismiss {len(suspicions.suspects.rows):,} of them",
        lambda: QTest.keyClick(suspicions, Qt.Key.Key_Delete),
    )
    dialog = window.findChild(DecisionDialog)
    assert dialog is not None
    dialog._reason.setText("ferrite")
    step("dismiss them", dialog.accept)
    step("undo that", window.session.undo)
    step("select what is open in the tree", tree.selectAll)
    step("copy it as a table", tree.copy)
    step("the data of the application", window.commands.application.trigger)
    window.back_to_tree()


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
