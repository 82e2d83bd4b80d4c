"""What is open, written into a case file and read back from one. Runs in the worker; no Qt.

The window works on what it has read; a case is written when the user asks for it. One that was opened from a case is written
as that case gone on: its journal, decisions, documents and scenarios stay, and what changed in the window is added.
"""

import getpass
import platform
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.audit import Settings
from desktop_app.case import Case, CaseInUse, Holder, Stamp, UnreadableCase, UnwritableCase, edits, new_case, read_case
from desktop_app.case.making import Ingredients, Progress
from desktop_app.ui.opening import Declared, Loaded, Refused


def stamp() -> Stamp:
    """Who sits here, now."""
    return Stamp(_user(), datetime.now(UTC).astimezone())


def holder() -> Holder:
    """Who opens a case here."""
    return Holder(_user(), platform.node(), datetime.now(UTC).astimezone())


def _user() -> str:
    with suppress(OSError, KeyError):  # a system without a name for its user
        return getpass.getuser()
    return "unknown"


def open_saved(path: Path, progress: Progress) -> tuple[Loaded, Ingredients]:
    """What a case holds, as it is when files are opened, and all that its audit is made of.

    Raises:
        Refused: it is damaged, or holds no bill of materials.
        UnreadableFile: a file in it cannot be read.
    """
    try:
        with read_case(path, holder()) as case:
            content = case.content
            made = case.ingredients(progress)
            declared = tuple(Declared(Path(d.file), case.file(d.sha256)) for d in content.declarations.values())
            masters = tuple(Declared(Path(m.file), case.file(m.sha256)) for m in content.masters.values())
            data = case.file(content.source.sha256) if content.source is not None else b""
    except (UnreadableCase, ValueError) as problem:
        raise Refused(str(problem)) from problem
    loaded = Loaded(
        path,
        made.read,
        declared,
        made.statements,
        made.problems,
        application=content.application,
        case=path,
        content=content,
        settings=content.settings,
        data=data,
        masters=masters,
    )
    return loaded, made


def save_case(loaded: Loaded, settings: Settings, path: Path) -> Path:
    """Write what is open into a case file; it holds the files themselves, and goes on from the case that was opened.

    Raises:
        Refused: it cannot be written there, or somebody has that case open.
    """
    try:
        with TemporaryDirectory() as folder:
            if loaded.case is not None:
                case = read_case(loaded.case, holder())
            else:
                case = new_case(Path(folder), settings.as_of, stamp(), holder())
            with case:
                _save(case, loaded, settings, path)
    except (CaseInUse, UnreadableCase, UnwritableCase) as problem:
        raise Refused(str(problem)) from problem
    return path


def _save(case: Case, loaded: Loaded, settings: Settings, path: Path) -> None:
    if loaded.case is None:
        case.apply(edits.open_bom(loaded.path.name, loaded.data), stamp())
        _bring_up_to_date(case, loaded, settings)
        case.save_as(path, stamp(), holder())
    else:
        case.save_as(path, stamp(), holder())
        _bring_up_to_date(case, loaded, settings)


def _bring_up_to_date(case: Case, loaded: Loaded, settings: Settings) -> None:
    for master in loaded.masters:
        case.apply(edits.add_part_master(case.content, master.path.name, master.data), stamp())
    for declared in loaded.declared:
        case.apply(edits.add_declarations(case.content, declared.path.name, declared.data, stamp().at.date()), stamp())
    if loaded.application != case.content.application:
        case.apply(edits.change_application(loaded.application), stamp())
    chosen = replace(
        case.content.chosen,
        as_of=settings.as_of,
        reading=settings.reading,
        destination=settings.destination,
        items=settings.items,
    )
    case.apply(edits.change_settings(chosen), stamp())
