"""The program with a window: makes Qt's application, one session and its window, and runs until the window is closed.

Language and theme are the program's: a theme recolours the window that is there, another language makes a new one on the
same session, at the same place.
"""

import os
import signal
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.resources import resource
from desktop_app.ui import icons, language, theme
from desktop_app.ui.first_start import Claim
from desktop_app.ui.input_method import let_fcitx_answer
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.qt_application import Application
from desktop_app.ui.session import Session
from desktop_app.ui.threads import prefer_the_window, tidy_while_away

#: Milliseconds of the event loop until later starts can hand over their files: the first picture comes first.
DOORWAY_AFTER = 100

#: The shipped sample: bill of materials, declarations, application data.
SAMPLE = ("servo-drive.xlsx", "servo-drive-declarations.xlsx", "servo-drive-application.toml")


class Program(QObject):
    """Session, window, language and theme of one run."""

    def __init__(self, app: QApplication, recovery: Path | None = None) -> None:
        super().__init__(app)
        self._app = app
        self.session = Session(self, recovery)
        self.session.crashed.connect(self.show_fault)
        language.apply_fonts(app)
        language.apply(app, str(QSettings().value("language", "system")))
        theme.apply(app, str(QSettings().value("theme", "system")))
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.window = self._make_window()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.session)
        window.language_chosen.connect(self.choose_language)
        window.theme_chosen.connect(self.choose_theme)
        window.sample_wanted.connect(self.open_sample)
        return window

    def welcome(self, paths: list[Path]) -> None:
        """Open files that arrived from outside, and come to the front."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if paths:
            self.window.open_paths(paths)

    def open_sample(self) -> None:
        """Open the shipped sample as if nothing were open."""
        bom, declarations, application = (resource("samples", name) for name in SAMPLE)
        self.session.open([bom], [declarations], application)

    def choose_language(self, choice: str) -> None:
        """Speak another language from now on."""
        QSettings().setValue("language", choice)
        language.apply(self._app, choice)
        # The menu that chose is still on its way out of its own window.
        QTimer.singleShot(0, self._renew_window)

    def _renew_window(self) -> None:
        old = self.window
        old.remember()
        path = old.workspace.tree.current_path() if old.workspace is not None else []
        self.window = self._make_window()
        if self.window.workspace is not None and path:
            self.window.workspace.tree.go_to_path(path)
        self.window.show()
        if self.session.case is None:
            self.session.look_for_left_behind()
        old.deleteLater()
        old.hide()

    def choose_theme(self, mode: str) -> None:
        """Show other colours from now on."""
        QSettings().setValue("theme", mode)
        theme.apply(self._app, mode)
        self.window.recolour()

    def _system_changed(self) -> None:
        if str(QSettings().value("theme", "system")) == "system":
            self.choose_theme("system")

    def show_fault(self, details: str) -> None:
        """Tell of a fault that nobody foresaw."""
        from desktop_app.ui.dialogs import FaultDialog  # noqa: PLC0415  (hopefully never needed)

        # Every change is in the case's file before it is shown; one fault may bring others along, and is told once.
        if not any(dialog.isVisible() for dialog in self.window.findChildren(FaultDialog)):
            standing = self.session.standing
            FaultDialog(details, self.window, str(standing.path) if standing is not None else "").open()


def make_application(arguments: list[str]) -> Application:
    """Qt's application under this program's name."""
    QCoreApplication.setOrganizationName("Lodestone")
    QCoreApplication.setApplicationName("Lodestone")
    QCoreApplication.setApplicationVersion(__version__)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    let_fcitx_answer(os.environ)
    app = Application([*arguments, "-style", "Fusion"])
    app.setDesktopFileName("lodestone")
    app.setWindowIcon(QIcon(icons.application_icon()))
    prefer_the_window()
    tidy_while_away(app)
    return app


def run(files: list[Path], declarations: list[Path], application_file: Path | None, sample: bool) -> int:
    """Open the window, on files or the sample if some are named; the exit status once it is closed."""
    app = make_application(sys.argv[:1])
    alone = sample or declarations or application_file is not None or app.platformName() in {"offscreen", "minimal"}
    claim = None if alone else Claim()
    if claim is not None and _handed_over(claim, files):
        return 0
    program = Program(app)
    app.files_arrived.connect(program.welcome)
    app.listening = True
    _catch_faults(program)
    _end_on_interrupt(app)
    program.window.show()
    if claim is not None:
        QTimer.singleShot(DOORWAY_AFTER, lambda: _open_doorway(claim, program, app))
    QTimer.singleShot(0, program.session.look_for_left_behind)
    QTimer.singleShot(500, program.window.side_desks.tour.offer)
    if sample:
        QTimer.singleShot(0, program.open_sample)
    elif files or declarations or application_file is not None:
        named = [path for path in (*files, *declarations, application_file) if path is not None]
        missing = [path for path in named if not path.exists()]
        if missing:
            QTimer.singleShot(0, lambda: program.window.open_paths(missing))
        present = [path for path in files if path not in missing]
        known = [path for path in declarations if path not in missing]
        given = None if application_file in missing else application_file
        if present or known or given is not None:
            QTimer.singleShot(0, lambda: program.session.open(present, known, given))
    if app.early:
        QTimer.singleShot(0, lambda: program.window.open_paths(app.early))
    status = app.exec()
    program.session.close()
    if program.session.busy:  # a thread that cannot be stopped, as one that waits for a network, would outlive Qt
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    return status


def _handed_over(claim: Claim, files: list[Path]) -> bool:
    """Whether a program that runs already took the files."""
    if not claim.may_be_taken:
        return False
    from desktop_app.ui.single_instance import Doorway  # noqa: PLC0415  (most starts are alone, and need no network)

    return Doorway(claim.name).hand_over(files)


def _open_doorway(claim: Claim, program: Program, app: Application) -> None:
    from desktop_app.ui.single_instance import Doorway  # noqa: PLC0415  (see above)

    doorway = Doorway(claim.name, program)
    doorway.files_arrived.connect(program.welcome)
    doorway.open()
    claim.release()
    app.aboutToQuit.connect(doorway.close)


def _catch_faults(program: Program) -> None:
    """Faults in slots and threads reach the user as a dialog, and the console as before."""

    def shown(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, problem, trace)
        if not issubclass(kind, KeyboardInterrupt):
            program.session.crashed.emit("".join(traceback.format_exception(kind, problem, trace)))

    def in_thread(fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None:
            shown(fault.exc_type, fault.exc_value, fault.exc_traceback)

    sys.excepthook = shown
    threading.excepthook = in_thread


def _end_on_interrupt(app: QApplication) -> None:
    """Ctrl+C in the console ends the program; Python only hears it when it gets a turn."""
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    turn = QTimer(app)
    turn.timeout.connect(lambda: None)
    turn.start(400)
