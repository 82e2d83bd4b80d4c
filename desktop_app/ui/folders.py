"""The folder in which files were chosen last, where the next choice begins."""

from pathlib import Path

from PySide6.QtCore import QSettings


def last_folder() -> str:
    """The folder of the last choice, or the user's own."""
    folder = str(QSettings().value("folder", ""))
    return folder if folder and Path(folder).is_dir() else str(Path.home())


def remember_folder(name: str) -> None:
    """Begin the next choice where this file is."""
    QSettings().setValue("folder", str(Path(name).resolve().parent))
