"""Pictures of the window with the shipped sample: `screenshots.py` writes the README's, `screenshots.py FOLDER` all kinds.

Each picture is taken by a process of its own, because Qt takes its scale from the environment at the start. No screen is
needed. The kinds are start page, tree, explanation scrolled to the calculation, and dossier; English and Chinese; light
and dark; 1280×800 at 100 % and 200 %.
"""

import itertools
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
README_PICTURE = ROOT / "resources" / "help" / "screenshot.png"

#: The part that is selected: a magnet with both flags.
SELECTED = "WP-4201"

LONGEST = 90_000


def main() -> int:
    """Take the pictures that are asked for."""
    if len(sys.argv) > 2:
        return take(*sys.argv[1:])
    if len(sys.argv) == 1:
        README_PICTURE.parent.mkdir(exist_ok=True)
        return start("tree", "en", "light", "1", README_PICTURE)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    kinds = [("tree", *rest) for rest in itertools.product(("en", "zh"), ("light", "dark"), ("1", "2"))]
    kinds += [(kind, *rest, "1") for kind in ("start", "why", "dossier") for rest in (("en", "light"), ("zh", "dark"))]
    failed = 0
    for kind in kinds:
        failed |= start(*kind, folder / ("-".join(kind[:3]) + ("-200" if kind[3] == "2" else "") + ".png"))
    return failed


def start(kind: str, language: str, theme: str, scale: str, target: Path) -> int:
    """Take one picture in a process of its own."""
    with tempfile.TemporaryDirectory() as settings:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": scale,
            "XDG_CONFIG_HOME": settings,
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, __file__, kind, language, theme, str(target)]
        status = subprocess.run(command, env=environment, check=False).returncode
    print(f"{'failed' if status else 'wrote'} {target}")
    return status


def take(kind: str, language: str, theme: str, target: str) -> int:
    """Open the window, bring it where it should be, and take its picture."""
    from PySide6.QtCore import QSettings, QTimer

    from desktop_app.ui.application import Program, make_application

    app = make_application(sys.argv[:1])
    QSettings().setValue("theme", theme)
    QSettings().setValue("language", language)
    program = Program(app)
    window = program.window
    window.resize(1280, 800)
    window.show()
    QTimer.singleShot(LONGEST, lambda: app.exit(1))

    def keep() -> None:
        window.grab().save(target)
        app.exit(0)

    def shown(_audited: object = None) -> None:
        workspace = window.workspace
        assert workspace is not None
        workspace.go_to_part(program.session.outline.bom.index[SELECTED])
        workspace.tree.scrollToTop()
        if kind == "why":
            QTimer.singleShot(500, lambda: workspace.inspector.verticalScrollBar().setValue(1100))
        if kind == "dossier":
            program.session.previewed.connect(lambda _: QTimer.singleShot(1500, keep))
            window.show_preview()
        else:
            QTimer.singleShot(1000, keep)

    if kind == "start":
        QTimer.singleShot(500, keep)
    else:
        program.session.audited.connect(lambda outline: QTimer.singleShot(300, lambda: shown(outline)))
        program.open_sample()
    status = app.exec()
    program.session.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
