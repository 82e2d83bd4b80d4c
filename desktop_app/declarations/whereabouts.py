"""Where the user's library is. Told without loading what opens one, because the window asks at every file."""

import os
from pathlib import Path

from desktop_app.resources import data_folder


def default_url() -> str:
    """Where the user's library is: `LODESTONE_LIBRARY` if set, else as was chosen, else a file in the user's data folder."""
    return os.environ.get("LODESTONE_LIBRARY") or chosen_url() or sqlite_url(own_file())


def own_file() -> Path:
    """The library in a file of the user's data folder."""
    return data_folder() / "declarations.sqlite"


def chosen_url() -> str:
    """The library that the user chose once and for all, `""` for none."""
    try:
        return choice_file().read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def there_is_one() -> bool:
    """Whether a library was chosen or made."""
    return bool(os.environ.get("LODESTONE_LIBRARY") or chosen_url()) or own_file().is_file()


def choice_file() -> Path:
    """The file that holds the choice."""
    return data_folder() / "library-url.txt"


def sqlite_url(path: Path) -> str:
    """The URL of a library in a file."""
    return f"sqlite:///{path.resolve()}"
