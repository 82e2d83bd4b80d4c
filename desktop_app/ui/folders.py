"""The folder in which files were chosen last, where the next choice begins; files and folders opened by the system."""

from pathlib import Path

from PySide6.QtCore import QSettings


def last_folder() -> str:
    """The folder of the last choice, or the user's own."""
    folder = str(QSettings().value("folder", ""))
    return folder if folder and Path(folder).is_dir() else str(Path.home())


def remember_folder(name: str) -> None:
    """Begin the next choice where this file is."""
    QSettings().setValue("folder", str(Path(name).resolve().parent))


def open_outside(path: Path) -> None:
    """Have the system open a file or show a folder."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415  (loads when it is needed)
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
