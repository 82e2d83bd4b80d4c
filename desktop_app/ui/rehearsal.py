"""The window, opened for a self-test: a file is opened in it, its dossier shown, a picture taken, and it is closed again.

Nothing of it is kept: settings go to a folder that the caller throws away. Where there is no display, Qt's offscreen
platform draws the same window in memory.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.application import Program, make_application
from desktop_app.ui.wish import Wish

#: Milliseconds that one thing may take on a slow machine.
PATIENCE = 120_000


class WindowFailed(Exception):
    """The window did not do what it was asked; the message says what."""


@dataclass(frozen=True)
class Seen:
    """What the window showed: Qt's platform, the window's title, pages of the dossier, its size on the screen."""

    platform: str
    title: str
    pages: int
    width: int
    height: int


def rehearse(bom: Path, declarations: Path, settings: Path) -> Seen:
    """Open a window on a bill of materials, show its dossier, and close it.

    Raises:
        WindowFailed: something was refused, failed, or did not happen in time.
    """
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QCoreApplication.instance()
    app = running if isinstance(running, QApplication) else make_application(sys.argv[:1])
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(settings))
    program = Program(app, settings / "recovery")
    try:
        program.window.show()
        _until(
            program, lambda: program.session.open([bom], [declarations]), lambda: program.session.outline is not None
        )
        _until(program, lambda: program.session.preview(Wish("en")), lambda: program.window.dossier.preview is not None)
        preview = program.window.dossier.preview
        pages = preview.document.pageCount() if preview is not None else 0
        picture = program.window.grab()
        if not pages or picture.isNull():
            raise WindowFailed("the window shows no pages")
        return Seen(app.platformName(), program.window.windowTitle(), pages, picture.width(), picture.height())
    finally:
        program.session.close()
        program.window.close()


def _until(program: Program, ask: Callable[[], None], happened: Callable[[], bool]) -> None:
    """Ask for something and let events pass until it has happened."""
    faults: list[str] = []
    loop = QEventLoop()
    look, limit = QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if happened() or faults else None)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    program.session.refused.connect(faults.append)
    program.session.crashed.connect(faults.append)
    ask()
    look.start(20)
    limit.start(PATIENCE)
    loop.exec()
    program.session.refused.disconnect(faults.append)
    program.session.crashed.disconnect(faults.append)
    if faults:
        raise WindowFailed(faults[0].strip().splitlines()[-1])
    if not happened():
        raise WindowFailed(f"nothing happened within {PATIENCE // 1000} seconds")
