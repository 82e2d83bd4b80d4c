"""A window with the drive open, and how to wait for its audits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from showing import BOM, DECLARATIONS, written

from desktop_app.ui.application import Program
from desktop_app.ui.main_window import MainWindow


@contextmanager
def open_drive(
    qapp: QApplication, qtbot, folder: Path, bom: str = BOM, declarations: str = DECLARATIONS
) -> Iterator[Program]:
    """A program with the drive and its declarations open."""
    program = Program(qapp)
    program.window.show()
    files = [written(folder, "drive.csv", bom), written(folder, "answers.csv", declarations)]
    after(qtbot, program.window, lambda: program.session.open(files))
    yield program
    program.session.close()
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()


def after(qtbot, window: MainWindow, do: Callable[[], object]) -> None:
    """Do something and wait for the audit that follows."""
    with qtbot.waitSignal(window.session.audited, timeout=20_000):
        do()
    qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)


def offered(window: MainWindow) -> dict[str, QPushButton]:
    """The buttons of the message that is shown, by their words."""
    return {button.text(): button for button in window.message.findChildren(QPushButton)}


def choose(box: QComboBox, code: str) -> None:
    """Pick an entry of a box as a user does, by what it stands for."""
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())
