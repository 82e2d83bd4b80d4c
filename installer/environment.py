"""The isolated environment `.venv`: made, filled from the checkout, and trusted only when it was finished.

In go the checkout and the sets of packages wanted (`test`, `check`), out comes the path of the environment's Python. The
one idea: a stamp inside the environment says what it was made from. It is written as unfinished before anything else and
as finished when all is done, so that an environment whose making was interrupted is never mistaken for a good one, and a
second run has nothing to do but read it.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

import debian
from progress import SetupError, run, say

STAMP = "lodestone-environment.json"
PIP_OPTIONS = ("--no-input", "--disable-pip-version-check", "--progress-bar", "off")


@dataclass(frozen=True)
class Stamp:
    """What an environment was made from."""

    pyproject: str  # SHA-256 of pyproject.toml
    python: str  # for example cpython-311, and where that Python is installed
    place: str  # the checkout: an environment that was moved or copied has scripts that point elsewhere
    extras: tuple[str, ...]  # optional dependencies that are installed, sorted
    finished: bool


class Step(StrEnum):
    """What has to be done with the environment."""

    USE = "use"  # it is what is wanted
    INSTALL = "install"  # it is sound, and packages have to be added or changed
    MAKE = "make"  # there is none, or none that can be trusted


def wanted_stamp(root: Path, extras: Iterable[str]) -> Stamp:
    """The stamp that an environment of this checkout, with this Python, would have."""
    return Stamp(
        pyproject=hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest(),
        python=f"{sys.implementation.cache_tag} {sys.base_prefix}",
        place=str(root),
        extras=tuple(sorted(set(extras))),
        finished=True,
    )


def read_stamp(venv: Path) -> Stamp | None:
    """The stamp of an environment; None where it has none, or one that cannot be understood."""
    try:
        content = json.loads((venv / STAMP).read_text(encoding="utf-8"))
        return Stamp(**{**content, "extras": tuple(content["extras"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_stamp(venv: Path, stamp: Stamp) -> None:
    """Put the stamp in its place in one move, so that no half-written one is ever read."""
    new = venv / f"{STAMP}.new"
    new.write_text(json.dumps(asdict(stamp), indent=2, sort_keys=True) + "\n", encoding="utf-8")
    new.replace(venv / STAMP)


def next_step(have: Stamp | None, want: Stamp) -> Step:
    """What to do, from the stamp that is there and the one that is wanted."""
    if have is None or not have.finished or (have.python, have.place) != (want.python, want.place):
        return Step.MAKE
    if have.pyproject != want.pyproject or not set(want.extras) <= set(have.extras):
        return Step.INSTALL
    return Step.USE


def python_of(venv: Path) -> Path:
    """The interpreter inside an environment."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def own_variables() -> dict[str, str]:
    """The variables for programs in the environment: those of the user, but for the ones that let other packages in."""
    foreign = {"PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "__PYVENV_LAUNCHER__"}
    return {**{name: value for name, value in os.environ.items() if name not in foreign}, "PYTHONUTF8": "1"}


def prepare(root: Path, extras: Iterable[str], *, fresh: bool = False) -> Path:
    """Make sure that `.venv` holds the application and the extras; its Python.

    Raises:
        SetupError: it cannot be made, or a `.venv` is there that this program did not make.
    """
    venv, want = root / ".venv", wanted_stamp(root, extras)
    have = read_stamp(venv)
    step = Step.MAKE if fresh or not python_of(venv).exists() else next_step(have, want)
    if step is Step.USE:
        say(f"The environment {venv} is up to date.")
        return python_of(venv)
    if have is not None:  # what was once asked for stays: the tests' packages survive a change of pyproject.toml
        want = replace(want, extras=tuple(sorted({*want.extras, *have.extras})))
    if step is Step.MAKE:
        if have is None and not fresh and venv.is_dir() and any(venv.iterdir()):
            raise SetupError(f"{venv} was not made by this program. Rename it, or let it be replaced with --fresh.")
        _make(venv, replace(want, finished=False))
        have = None
    write_stamp(venv, replace(want, finished=False))
    failure = _install(root, venv, want.extras)
    if failure:
        if have is not None and have.pyproject == want.pyproject and _sound(venv):
            write_stamp(venv, have)  # nothing was changed: the application still runs, only the addition is missing
        raise SetupError(failure)
    write_stamp(venv, want)
    return python_of(venv)


def _make(venv: Path, unfinished: Stamp) -> None:
    """An empty environment with pip in it, by the first way that works on this machine."""
    if venv.exists():
        say(f"Removing {venv}, which is to be made anew ...")
        _empty(venv, unfinished)
    say(f"Making the environment {venv} with Python {sys.version.split()[0]} ...")
    reasons = []
    for way in (_by_venv, _by_venv_and_pip_of_this_python, _by_virtualenv, _by_venv_of_debian):
        venv.mkdir(parents=True, exist_ok=True)
        write_stamp(venv, unfinished)
        reason = way(venv)
        if not reason and run([python_of(venv), "-m", "pip", "--version"], env=own_variables())[0] == 0:
            return
        reasons.append(f"- {reason or 'the environment that was made has no pip'}")
        _empty(venv, unfinished)
    shutil.rmtree(venv)
    release = f"{sys.version_info.major}.{sys.version_info.minor}"
    raise SetupError(
        "No isolated environment can be made with this Python:\n"
        + "\n".join(reasons)
        + f"\nOn Debian an administrator would run: apt-get install python{release}-venv"
    )


def _empty(venv: Path, unfinished: Stamp) -> None:
    """Remove everything but the stamp, which by then says that the environment is not finished."""
    write_stamp(venv, unfinished)
    try:
        for entry in venv.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != STAMP:
                entry.unlink()
    except OSError as error:
        raise SetupError(f"{venv} cannot be emptied ({error}); close the programs that use it.") from error


def _base_python() -> str:
    """This Python outside of any environment in which it runs: one that may be about to be removed."""
    return getattr(sys, "_base_executable", "") or sys.executable


def _by_venv(venv: Path) -> str:
    if importlib.util.find_spec("ensurepip") is None:
        return "Python's own venv: the module ensurepip is not installed"
    status, output = run([_base_python(), "-m", "venv", venv], env=own_variables())
    return f"Python's own venv: {debian.last_complaint(output)}" if status else ""


def _by_venv_and_pip_of_this_python(venv: Path) -> str:
    """As Debian ships Python: venv without its pip, and a pip that can install into another environment."""
    if importlib.util.find_spec("pip") is None:
        return "venv with the pip of this Python: pip is not installed"
    say("  Python's own venv cannot put pip into it; the pip of this Python does.")
    status, output = run([_base_python(), "-m", "venv", "--without-pip", venv], env=own_variables())
    if status == 0:
        pip = [_base_python(), "-m", "pip", "--python", str(python_of(venv))]
        status, output = run([*pip, "install", *PIP_OPTIONS, "pip"], show=pip_progress, env=own_variables())
    return f"venv with the pip of this Python: {debian.last_complaint(output)}" if status else ""


def _by_virtualenv(venv: Path) -> str:
    """For a pip too old to install elsewhere: virtualenv, from a folder of its own and not among the user's packages."""
    if importlib.util.find_spec("pip") is None:
        return "virtualenv: pip is not installed"
    with tempfile.TemporaryDirectory() as folder:
        command = [_base_python(), "-m", "pip", "install", *PIP_OPTIONS, "--target", folder, "virtualenv"]
        status, output = run(command, show=pip_progress, env=own_variables())
        if status == 0:
            variables = {**own_variables(), "PYTHONPATH": folder}
            status, output = run([_base_python(), "-m", "virtualenv", str(venv)], env=variables)
    return f"virtualenv: {debian.last_complaint(output)}" if status else ""


def _by_venv_of_debian(venv: Path) -> str:
    if os.name == "nt" or not debian.is_debian():
        return "Debian's package for venv: this is not a Debian system"
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    failure = debian.install({"venv": [package, "python3-venv"]})
    if failure:
        return f"Debian's package {package}: {failure}"
    status, output = run([_base_python(), "-m", "venv", venv], env=own_variables())
    return f"Debian's package {package}: {debian.last_complaint(output)}" if status else ""


def _install(root: Path, venv: Path, extras: Iterable[str]) -> str:
    """Put the application and its dependencies into the environment; what went wrong, as text for the user."""
    named = ",".join(extras)
    say(f"Installing Lodestone from {root}" + (f" with the packages for: {named}" if named else "") + " ...")
    arguments = ["install", *PIP_OPTIONS, "--editable", f".[{named}]" if named else "."]
    status, output = run([python_of(venv), "-m", "pip", *arguments], show=pip_progress, cwd=root, env=own_variables())
    if status:
        return f"The packages could not be installed:\n{_tail(output)}"
    status, output = run([python_of(venv), "-c", "import desktop_app"], cwd=venv, env=own_variables())
    return f"The application was installed but cannot be imported:\n{_tail(output)}" if status else ""


def _sound(venv: Path) -> bool:
    """Whether every package in the environment has what it asks for."""
    return run([python_of(venv), "-m", "pip", "check"], env=own_variables())[0] == 0


def pip_progress(line: str) -> str | None:
    """The lines of pip that tell how far it is."""
    text = line.strip()
    if text.startswith("Installing collected packages:"):
        return f"Unpacking {text.count(',') + 1} package(s) ..."
    return text if text.startswith("Downloading ") else None


def _tail(output: str, lines: int = 25) -> str:
    return "\n".join(output.rstrip().splitlines()[-lines:])
