"""Makes the bundle: `python installer/bundle/build.py`, with any Python 3.11 or newer that has `venv`.

Into a work folder outside the checkout go an environment of its own, PyInstaller's intermediate files and, at
`dist/lodestone`, the bundle with the licences of all parts and an SBOM. The last step is the bundle's own self-test. The
place and size of the bundle are printed; whatever fails ends the build with its exit status.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

#: Everything that has a date gets this one (1 January 2026), so that two builds of the same sources compare.
EPOCH = "1767225600"


def main() -> None:
    """Build, prove, report."""
    parser = argparse.ArgumentParser(description="Make the bundle of Lodestone.")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "lodestone-bundle", metavar="FOLDER")
    parser.add_argument("--no-self-test", action="store_true", help="do not run the bundle")
    options = parser.parse_args()
    work: Path = options.work.resolve()
    if work.is_relative_to(ROOT):
        parser.error("the work folder must be outside the checkout")
    work.mkdir(parents=True, exist_ok=True)
    python = environment(work / "environment")
    run([python, HERE / "icons.py", work / "icons"])
    make: list[str | Path] = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    run([*make, "--distpath", work / "dist", "--workpath", work / "build", HERE / "lodestone.spec"])
    bundle = work / "dist" / "lodestone"
    if sys.platform == "linux":
        strip(bundle)
    tables = work / "build" / "lodestone"
    run([python, HERE / "parts.py", bundle, tables])
    if sys.platform == "darwin":
        run([python, HERE / "parts.py", work / "dist" / "Lodestone.app" / "Contents" / "Resources", tables])
    size = sum(file.stat().st_size for file in bundle.rglob("*") if file.is_file() and not file.is_symlink())
    say(f"{bundle}: {size / 1e6:.1f} MB")
    if not options.no_self_test:
        run([program(bundle), "--self-test"])


def environment(folder: Path) -> Path:
    """An environment with the program, as a wheel, and PyInstaller; its Python."""
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        run([sys.executable, "-m", "venv", folder])
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "-r", HERE / "requirements.txt"])
    run([*pip, "--no-deps", "--force-reinstall", ROOT])
    return python


def strip(bundle: Path) -> None:
    """Take symbols out of the libraries that bear it: those that wheels carry in `….libs` were patched and do not."""
    libraries: list[str | Path] = [
        file
        for file in sorted(bundle.rglob("*.so*"))
        if file.is_file() and not file.is_symlink() and not file.parent.name.endswith(".libs")
    ]
    run(["strip", "--strip-unneeded", *libraries])


def program(bundle: Path) -> Path:
    """The bundle's command."""
    return bundle / ("lodestone.exe" if sys.platform == "win32" else "lodestone")


def run(command: Sequence[str | Path]) -> None:
    """Run a command, and end the build where it fails."""
    say("+ " + " ".join(map(str, command[:8])) + (" …" if len(command) > 8 else ""))
    settings = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    # Inside the checkout, or where somebody's path leads there, `desktop_app` would not be imported from the wheel.
    settings.pop("PYTHONPATH", None)
    status = subprocess.run([str(word) for word in command], env=settings, cwd=HERE, check=False).returncode
    if status != 0:
        sys.exit(status)


def say(line: str) -> None:
    """One line for the person who builds."""
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
