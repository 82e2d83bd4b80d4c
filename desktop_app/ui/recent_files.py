"""The files that were opened last, in the settings of whoever sits here."""

from pathlib import Path

from PySide6.QtCore import QSettings

#: How many the start page remembers.
MOST = 8


def recent() -> list[Path]:
    """The files that were opened last, the latest first, as far as they still exist."""
    stored = QSettings().value("recent")
    names = stored if isinstance(stored, list) else [stored] if stored else []
    return [path for name in names if (path := Path(str(name))).is_file()]


def remember(path: Path) -> None:
    """Put a file at the head of the recent ones."""
    others = [known for known in recent() if known != path]
    QSettings().setValue("recent", [str(path.resolve()), *map(str, others)][:MOST])
