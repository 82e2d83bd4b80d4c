"""Set Lodestone up from this checkout and start it: `python3 installer/start.py`, with Python 3.11 or newer and nothing else.

The first run makes an isolated environment in `.venv`, installs the application into it and, on Debian with the right to
do so, the system libraries that Qt asks for and does not find. Later runs find all that and start in seconds. Then the
window opens on the shipped sample; where there is no display, the sample is audited and its dossier written. With
`--tests` everything that the tests need is installed and they are run.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  the message is for the Pythons that are too old
    sys.exit(f"Lodestone needs Python 3.11 or newer; this is Python {sys.version.split()[0]} ({sys.executable}).")

import debian
import environment
from progress import SetupError, run, say

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
SAMPLE = (
    SAMPLES / "servo-drive.xlsx",
    "--declarations",
    SAMPLES / "servo-drive-declarations.xlsx",
    "--application",
    SAMPLES / "servo-drive-application.toml",
)


@dataclass(frozen=True)
class Tool:
    """Something that tests start: its Debian package, what it is for, and where it is unless it is on the path."""

    package: str
    purpose: str
    place: str = ""


TEST_TOOLS = {
    "Xvfb": Tool("xvfb", "gives the real window a display in memory"),
    "xdotool": Tool("xdotool", "drags, clicks and types as a person does"),
    "pdftotext": Tool("poppler-utils", "reads the text of the dossier independently"),
    "qpdf": Tool("qpdf", "checks that the dossier is a sound PDF"),
    "javac": Tool("default-jdk-headless", "runs PDFBox Preflight"),
    "preflight.jar": Tool("libpdfbox2-java", "checks that the dossier is PDF/A", "/usr/share/java/preflight.jar"),
    "javax.activation.jar": Tool(
        "libactivation-java", "PDFBox Preflight needs", "/usr/share/java/javax.activation.jar"
    ),
    "jaxb-api.jar": Tool("libjaxb-api-java", "PDFBox Preflight needs", "/usr/share/java/jaxb-api.jar"),
    "commons-io.jar": Tool("libcommons-io-java", "PDFBox Preflight needs", "/usr/share/java/commons-io.jar"),
    "initdb": Tool("postgresql", "makes a server for the shared library", "/usr/lib/postgresql/*/bin/initdb"),
}

QT_TESTS = ("ui", "e2e")  # folders of tests that load Qt

# Plugins of Qt that the window loads, and what needs them. What the modules of Qt themselves need, everything needs.
PLUGINS = {
    "platforms/libqxcb.so": "a window",
    "xcbglintegrations/libqxcb-glx-integration.so": "a window",
    "platforms/libqwayland.so": "a window on Wayland",
    "printsupport/libcupsprintersupport.so": "printing",
}

PROBE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from PySide6.QtGui import QGuiApplication
print("platform:", QGuiApplication(sys.argv[:1]).platformName())
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; the exit status of what was started, or 2 where the set-up could not be done."""
    options, passed_on = parse(arguments)
    try:
        if options.checks:
            return check(environment.prepare(ROOT, ["check"], fresh=options.fresh))
        if options.tests:
            return test(environment.prepare(ROOT, ["test"], fresh=options.fresh), passed_on)
        return start(environment.prepare(ROOT, [], fresh=options.fresh))
    except SetupError as error:
        say(f"The set-up stopped.\n{error}")
        return 2
    except KeyboardInterrupt:
        say("Interrupted.")
        return 130


def parse(arguments: Sequence[str] | None) -> tuple[argparse.Namespace, list[str]]:
    """The switches, and the arguments that go to pytest."""
    parser = argparse.ArgumentParser(
        prog="start.py",
        description="Set Lodestone up from this checkout and start it on the shipped sample.",
        epilog="Arguments that stand here for something else go to pytest: start.py --tests -k dossier",
        allow_abbrev=False,
    )
    jobs = parser.add_mutually_exclusive_group()
    jobs.add_argument("--tests", action="store_true", help="install what the tests need and run them all")
    jobs.add_argument("--checks", action="store_true", help="check style and types (ruff, mypy) instead")
    parser.add_argument("--fresh", action="store_true", help="make the environment anew, even if there is a good one")
    options, passed_on = parser.parse_known_args(arguments)
    if passed_on and not options.tests:
        parser.error(f"unknown: {' '.join(passed_on)}")
    return options, passed_on


def start(python: Path) -> int:
    """Open the window on the sample or, without a display, write the sample's dossier."""
    missing = system_libraries(python, needed=display_named())
    if has_display(python):
        say("Opening the window on the sample.")
        return call([python, "-m", "desktop_app", "--sample"])
    status = dossier(python)
    return status or (1 if missing and display_named() else 0)


def dossier(python: Path) -> int:
    """Audit the sample and write its dossier; the program itself prints the verdict."""
    pdf = ROOT / "out" / f"{SAMPLE[0].stem}-dossier.pdf"
    pdf.parent.mkdir(exist_ok=True)
    pdf.unlink(missing_ok=True)
    say(f"Auditing the sample {SAMPLE[0].relative_to(ROOT)} and writing its dossier ...")
    status = call([python, "-m", "desktop_app", "dossier", *SAMPLE, "-o", pdf])
    if status == 0 and not pdf.is_file():
        raise SetupError(f"The program reported success, but {pdf} is not there.")
    if status == 0:
        say(f"The dossier is here: {pdf} ({pdf.stat().st_size / 1024:.0f} KiB)")
        say(f"The same of a list of your own: {python.with_name('lodestone')} dossier LIST.xlsx -o DOSSIER.pdf")
    return status


def test(python: Path, passed_on: Sequence[str]) -> int:
    """Run the tests with what they need; where something cannot be installed, say what that leaves untested."""
    system_libraries(python)
    absent = absent_tools()
    if absent and sys.platform == "linux":
        say(f"Programs that the tests start and that are not here: {' '.join(absent)}")
        if failure := debian.install({name: [tool.package] for name, tool in absent.items()}):
            say(f"  {failure}")
    notes = [
        f"{name} is missing, which {tool.purpose}: tests that start it are skipped."
        for name, tool in absent_tools().items()
    ]
    without_qt: list[str] = []
    if run([python, "-c", "import PySide6.QtWidgets"], env=environment.own_variables())[0] != 0:
        without_qt = ["-p", "no:pytest-qt", *(f"--ignore=tests/{folder}" for folder in QT_TESTS)]
        folders = ", ".join(f"tests/{folder}" for folder in QT_TESTS)
        notes.append(f"Qt cannot be loaded without the libraries above: {folders} are not run.")
    say("Running the tests ...")
    status = call([python, "-m", "pytest", *without_qt, *passed_on])
    if notes:
        say("Not everything was tested:\n" + "\n".join(f"- {note}" for note in notes))
    return status or (2 if without_qt else 0)


def absent_tools() -> dict[str, Tool]:
    """The tools of the tests that are not here."""
    return {name: tool for name, tool in TEST_TOOLS.items() if not _is_here(name, tool)}


def _is_here(name: str, tool: Tool) -> bool:
    return next(Path("/").glob(tool.place[1:]), None) is not None if tool.place else shutil.which(name) is not None


def check(python: Path) -> int:
    """Style and types, all of them even if one complains."""
    statuses = []
    for arguments in (["ruff", "check"], ["ruff", "format", "--check"], ["mypy", "desktop_app"]):
        say(" ".join(arguments))
        statuses.append(call([python, "-m", *arguments]))
    return max(statuses)


def system_libraries(python: Path, *, needed: bool = True) -> dict[str, list[Path]]:
    """Look for the libraries that Qt loads, install what is missing where that is allowed, and look again.

    Where they are not `needed`, because no window will open, they are installed only if that can be done without asking.

    Returns: the sonames that are still missing, each with the files that ask for it.
    """
    if sys.platform != "linux":
        return {}
    missing = debian.missing_libraries(qt_files(python))
    if not missing:
        return {}
    if not needed and (not debian.is_debian() or debian.right_to_install() is None):
        say(f"A window would need {len(missing)} more system libraries; without a display they are not needed.")
        return missing
    say(f"Qt asks for {len(missing)} system libraries that are not here: {' '.join(missing)}")
    failure = debian.install({soname: debian.package_candidates(soname) for soname in missing})
    if failure:
        say(f"  {failure}")
    missing = debian.missing_libraries(qt_files(python))
    say("\n".join(missing_notes(missing)) or "Qt finds all its libraries now.")
    return missing


def missing_notes(missing: dict[str, list[Path]]) -> list[str]:
    """One sentence for each purpose that missing libraries stop; a library is named for the widest purpose only."""
    purposes = dict.fromkeys(PLUGINS.values())
    by_purpose: dict[str, list[str]] = {purpose: [] for purpose in purposes}
    for soname, files in missing.items():
        stopped = {next((about for name, about in PLUGINS.items() if file.match(name)), "a window") for file in files}
        by_purpose[next(purpose for purpose in purposes if purpose in stopped)].append(soname)
    return [f"Still missing for {purpose}: {' '.join(names)}" for purpose, names in by_purpose.items() if names]


def qt_files(python: Path) -> list[Path]:
    """The files of Qt that the window loads: the modules that its source imports, and the plugins it draws with."""
    folder = next(python.parent.parent.glob("lib/python*/site-packages/PySide6"), None)
    if folder is None:
        raise SetupError(f"PySide6 is not in {python.parent.parent}; make it anew with --fresh.")
    modules = {"QtWidgets"}
    for source in (ROOT / "desktop_app").rglob("*.py"):
        modules |= set(re.findall(r"\bPySide6\.(Qt\w+)", source.read_text(encoding="utf-8")))
    plugins = [name for name in PLUGINS if "wayland" not in name or "WAYLAND_DISPLAY" in os.environ]
    files = [folder / f"{module}.abi3.so" for module in sorted(modules)]
    files += [folder / "Qt" / "plugins" / name for name in plugins]
    return [file for file in files if file.is_file()]


def display_named() -> bool:
    """Whether the session names a display; on Windows and macOS there always is one."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def has_display(python: Path) -> bool:
    """Whether a window can be opened: Qt itself is asked, because a display may be named and not answer."""
    if not display_named():
        say("There is no display, so the sample is audited without the window.")
        return False
    if sys.platform != "linux":
        return True
    status, output = run([python, "-c", PROBE], env=environment.own_variables())
    platform = re.search(r"^platform: (\S+)", output, re.MULTILINE)
    if status == 0 and platform and platform[1] not in ("offscreen", "minimal"):
        return True
    reason = f"Qt draws on '{platform[1]}'" if platform else qt_complaint(output)
    say(f"No window can be opened here ({reason}), so the sample is audited without it.")
    return False


def qt_complaint(output: str) -> str:
    """The line of Qt's last words that tells the cause; it also lists remedies and plugins that have no part in it."""
    telling = ("could not connect", "cannot open shared object", "Failed to create wl_display")
    lines = (line for line in output.splitlines() if any(words in line for words in telling))
    return re.sub(r"^qt\.[\w.]+: ", "", next(lines, debian.last_complaint(output)))


def call(command: Sequence[str | Path]) -> int:
    """Run a program of the environment, which speaks to the user itself; its exit status."""
    sys.stdout.flush()
    words = [str(part) for part in command]
    return subprocess.run(words, check=False, cwd=ROOT, env=environment.own_variables()).returncode


if __name__ == "__main__":
    sys.exit(main())
