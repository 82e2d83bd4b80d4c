"""`lodestone --self-test`: the program proves itself where it is installed, without Python, network or display.

Each step does for real what users do, with the shipped sample, in a folder that is thrown away; the window's step draws in
memory where there is no display. One line a step; exit status 0 if all went well, 1 if one did not. This is how a package
is proved on a machine that has nothing else.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.resources import resource, resource_root

if TYPE_CHECKING:
    from desktop_app.audit import Audit

#: The day that is judged, so that every self-test of a version says the same.
DAY = date(2026, 12, 1)

_BOM = "servo-drive.xlsx"
_DECLARATIONS = "servo-drive-declarations.xlsx"
_APPLICATION = "servo-drive-application.toml"


class Failed(Exception):
    """A step did not give what it must; the message says what it gave."""


def run() -> int:
    """Take every step and print a line about each; the exit status."""
    _say(f"lodestone {__version__} self-test, files in {resource_root()}")
    with tempfile.TemporaryDirectory(prefix="lodestone-self-test-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        failed = [name for name, step in _STEPS.items() if not _taken(name, step, place)]
    _say("self-test passed" if not failed else f"self-test FAILED: {', '.join(failed)}")
    return int(bool(failed))


def _taken(name: str, step: Callable[[Path], str], place: Path) -> bool:
    started = time.perf_counter()
    try:
        told, good = step(place), True
    except Exception as problem:  # noqa: BLE001  (whatever breaks a step is what the test is for)
        told, good = f"{type(problem).__name__}: {problem}", False
    _say(f"{'ok  ' if good else 'FAIL'} {name:<8} {time.perf_counter() - started:5.1f} s  {told}")
    return good


def _say(line: str) -> None:
    # A program made for windows only has no standard output on Windows; there the exit status alone speaks.
    if sys.stdout is not None:
        print(line, flush=True)  # noqa: T201


# --- Steps ---------------------------------------------------------------------------------------------------------------


def _audit(_: Path) -> str:
    audit = _audit_of_sample()
    if not audit.verdicts:
        raise Failed("the sample has no verdict")
    numbers = audit.bom.parts.part_number
    said = ", ".join(f"{numbers[v.item]} {v.outcome}" for v in audit.verdicts)
    return f"{audit.bom.lines} lines, {len(audit.bom)} parts, on {DAY.isoformat()}: {said}"


def _bundle(place: Path) -> str:
    from desktop_app.dossier import SourceFile, Sources, verify_bundle, write_bundle  # noqa: PLC0415

    def source(name: str) -> SourceFile:
        return SourceFile(name, resource("samples", name).read_bytes())

    sources = Sources(source(_BOM), (source(_DECLARATIONS),), source(_APPLICATION), received=DAY)
    path = place / "bundle 卷宗.zip"
    files = write_bundle(_audit_of_sample(), path, sources)
    found = verify_bundle(path)
    if not (found.holds and found.same_audit and found.same_dossier):
        raise Failed("; ".join(found.findings) or "computed again, the bundle differs")
    return f"{files} files, {path.stat().st_size:,} bytes; computed again, audit and dossier are the same"


def _library(place: Path) -> str:
    from desktop_app.declarations.connecting import open_library  # noqa: PLC0415
    from desktop_app.declarations.whereabouts import sqlite_url  # noqa: PLC0415

    audit = _audit_of_sample()
    library = open_library(sqlite_url(place / "library.sqlite"))
    try:
        library.add(audit.statements, DAY)
        kept = len(library.about([str(number) for number in audit.bom.parts.part_number], DAY))
    finally:
        library.close()
    if not kept:
        raise Failed("the library gives back nothing of what it was given")
    return f"{len(audit.statements)} statements kept, {kept} offered again"


def _window(place: Path) -> str:
    from desktop_app.ui.rehearsal import rehearse  # noqa: PLC0415

    seen = rehearse(resource("samples", _BOM), resource("samples", _DECLARATIONS), place / "settings")
    return f"“{seen.title}” on {seen.platform}, {seen.width} × {seen.height}, dossier of {seen.pages} pages shown"


_STEPS = {"audit": _audit, "bundle": _bundle, "library": _library, "window": _window}


def _audit_of_sample() -> "Audit":
    from desktop_app.application import read_application  # noqa: PLC0415
    from desktop_app.audit import Settings, make_audit  # noqa: PLC0415
    from desktop_app.intake import statements_in  # noqa: PLC0415
    from desktop_app.readers import read_bom  # noqa: PLC0415
    from desktop_app.rules.pack import load_pack  # noqa: PLC0415
    from desktop_app.screening import load_lexicon  # noqa: PLC0415

    bom, declarations = resource("samples", _BOM), resource("samples", _DECLARATIONS)
    pack, read = load_pack(), read_bom(_BOM, bom.read_bytes())
    statements, problems = statements_in([(_DECLARATIONS, declarations.read_bytes())], pack, DAY, read.bom)
    settings = Settings(DAY, application=read_application(resource("samples", _APPLICATION)))
    return make_audit(read, statements, settings, pack, load_lexicon(), problems=problems)
