"""Where files are: those that travel with the program (rule packs, words, samples, fonts, icons), and the user's own.

One function finds shipped files in the three ways to run it. In a source tree they stand beside the package; a wheel carries
them inside the package; a frozen bundle unpacks them beside its own code. The first place that exists is taken.
"""

import os
import sys
from functools import cache
from pathlib import Path


@cache
def resource_root() -> Path:
    """The folder that holds `rules/`, `screening/`, `samples/` and the rest.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = [package / "resources", package.parent / "resources"]
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "resources")
    for folder in candidates:
        if (folder / "rules").is_dir():
            return folder
    raise FileNotFoundError(
        "The files that belong to Lodestone (rules, fonts, samples) are missing; looked in "
        + ", ".join(str(folder) for folder in candidates)
        + ". Install it again."
    )


def resource(*parts: str) -> Path:
    """The path of one shipped file or folder, for example `resource("rules", "cn-2025-61.toml")`."""
    return resource_root().joinpath(*parts)


def data_folder() -> Path:
    """The folder in which programs keep a user's data on this system."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Lodestone"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Lodestone"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "lodestone"
