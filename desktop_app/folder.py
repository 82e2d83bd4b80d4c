"""A folder stands for the files in it: what is handed over becomes a list of files."""

import os
from collections.abc import Iterable
from pathlib import Path

from desktop_app.bom.messages import Told, worded

#: A folder of more files is not one of a product.
MOST_FILES = 500


class TooManyFiles(Told):
    """A folder holds more files than anybody hands over for one product; the message names it."""


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files themselves and those in folders, folders below included, each once.

    Hidden files and the locks of office programs (`~$…`) are left out; links to folders are not followed.

    Raises:
        TooManyFiles: a folder holds more than `MOST_FILES`.
        OSError: a folder cannot be read.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            found.setdefault(path)
            continue
        held = 0
        for folder, below, names in os.walk(path, onerror=_raise):
            below[:] = sorted(name for name in below if not name.startswith("."))
            for name in sorted(names):
                if name.startswith((".", "~$")):
                    continue
                held += 1
                if held > MOST_FILES:
                    raise TooManyFiles(worded("folder-too-full", folder=path.name, most=MOST_FILES))
                found.setdefault(Path(folder) / name)
    return list(found)


def _raise(problem: OSError) -> None:
    raise problem
