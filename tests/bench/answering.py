"""Whether the window answers throughout: the longest time that its event loop is kept from turning, step by step.

    python tests/bench/answering.py [--parts 1000000] [--json OUT]

A timer of the window's thread that is due every 5 ms notes when it is late; the figure of a step is the longest time between
two of its turns, in milliseconds of the clock, in which a key or a click would have waited. Work in the worker thread counts,
too, as far as it keeps Python's lock. What is asked for is 100 ms. Times of the clock need a machine that does nothing else.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from window import write_bom

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


def measure(path: Path, newer: Path, folder: Path) -> dict[str, float]:
    """Open the file in a window and do one thing after another."""
    from PySide6.QtCore import QEventLoop, QTimer

    from desktop_app.ui.application import Program, make_application
    from desktop_app.ui.comparing import Newer
    from desktop_app.ui.wish import Wish

    app = make_application(sys.argv[:1])
    program = Program(app)
    window, session = program.window, program.session
    window.resize(1280, 800)
    window.show()
    figures: dict[str, float] = {}
    last, longest = time.perf_counter(), 0.0

    def beat() -> None:
        nonlocal last, longest
        now = time.perf_counter()
        longest, last = max(longest, now - last), now

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(BEAT)

    def step(name: str, work: Callable[[], object]) -> None:
        nonlocal last, longest
        loop = QEventLoop()
        done = QTimer()
        idle = 0

        def look() -> None:
            nonlocal idle
            idle = 0 if session.busy else idle + 1
            if idle == REST:
                loop.quit()

        done.timeout.connect(look)
        last, longest = time.perf_counter(), 0.0
        QTimer.singleShot(0, work)
        QTimer.singleShot(300, lambda: done.start(50))
        loop.exec()
        figures[name] = 1000 * longest
        print(f"{name:42} {figures[name]:8.1f}", flush=True)

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
    step("write the dossier", lambda: session.save_dossier(folder / "dossier.pdf", Wish()))
    session.close()
    window.close()
    return figures


def main() -> int:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--parts", type=int, default=1_000_000)
    arguments.add_argument("--json", type=Path)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ.update(QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=name, XDG_DATA_HOME=name)
        path = Path(name) / "product.csv"
        newer = path.with_name("product-b.csv")
        write_bom(path, chosen.parts)
        write_newer(path, newer)
        figures = measure(path, newer, Path(name))
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=2), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
