"""What the worker does with files: sorts them, reads them, audits, writes the dossier. No Qt, and no import is cheap here.

`open_files` takes what the user handed over and what is open already and returns both together, audited. Everything it
meets that the user must hear of is in the result or in an exception whose message can be shown as it stands.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from desktop_app.application import Application, UnreadableApplication, read_application
from desktop_app.audit import NO_APPLICATION, Settings, UnknownItem, make_audit
from desktop_app.bom import Problem
from desktop_app.declarations import Statement
from desktop_app.readers import ReadBom, UnreadableFile, looks_like_declarations, read_bom, read_declarations
from desktop_app.rules.model import RulePack
from desktop_app.rules.pack import InvalidPack, load_pack
from desktop_app.screening import InvalidLexicon, Lexicon, load_lexicon
from desktop_app.ui.outline import Outline, outline_of

Progress = Callable[[str], None]

#: Exceptions whose message is written for the user.
PLAIN_ERRORS = (UnreadableFile, UnreadableApplication, UnknownItem, InvalidPack, InvalidLexicon)

#: Names by which application data is told from tables.
APPLICATION_SUFFIX = ".toml"


@dataclass(frozen=True)
class Declared:
    """One declarations file as read."""

    path: Path
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Loaded:
    """All that was read from files, before anything is judged."""

    path: Path
    read: ReadBom
    declared: tuple[Declared, ...] = ()
    application: Application = NO_APPLICATION
    application_path: Path | None = None


@dataclass(frozen=True)
class Wanted:
    """What the user handed over: files of any kind, and those whose kind was said."""

    files: tuple[Path, ...]
    declarations: tuple[Path, ...] = ()
    application: Path | None = None


@dataclass(frozen=True)
class Opened:
    """The result: what is open now and its audit. `fresh` says whether another BOM was opened, `waiting` which were not."""

    loaded: Loaded
    outline: Outline
    fresh: bool
    added: tuple[str, ...] = ()
    waiting: tuple[Path, ...] = ()


@cache
def law() -> tuple[RulePack, Lexicon]:
    """The shipped rule pack and screening words, read once."""
    return load_pack(), load_lexicon()


def open_files(wanted: Wanted, open_now: Loaded | None, settings: Settings, progress: Progress) -> Opened:
    """Read what was handed over and audit it together with what is open.

    The first bill of materials is opened, further ones are returned as `waiting`. Declarations and application data join
    the bill of materials that is opened, or else the open one.

    Raises:
        UnreadableFile, UnreadableApplication, UnknownItem, InvalidPack, InvalidLexicon: see `PLAIN_ERRORS`.
    """
    progress("Reading the files")
    applications = [path for path in wanted.files if path.suffix.lower() == APPLICATION_SUFFIX]
    tables = [path for path in wanted.files if path not in applications]
    if wanted.application is not None:
        applications.append(wanted.application)
    contents = {path: _bytes(path) for path in (*tables, *wanted.declarations)}
    if len(tables) == 1 and open_now is None:
        boms, declarations = tables, list(wanted.declarations)
    else:
        declaring = {path for path in tables if looks_like_declarations(path.name, contents[path])}
        boms = [path for path in tables if path not in declaring]
        declarations = [*(path for path in tables if path in declaring), *wanted.declarations]
    if boms:
        loaded = Loaded(boms[0], read_bom(boms[0].name, contents[boms[0]], progress=progress))
    elif open_now is not None:
        loaded = open_now
    elif declarations:
        first = declarations.pop(0)
        loaded = Loaded(first, read_bom(first.name, contents[first], progress=progress))
    else:
        name = applications[0].name if applications else ""
        raise UnreadableFile(name, "application data belongs to a bill of materials. Open that first, or drop both.")
    added = []
    for path in declarations:
        progress("Reading the statements")
        statements, problems = read_declarations(path.name, contents[path])
        others = tuple(d for d in loaded.declared if d.path != path)
        loaded = replace(loaded, declared=(*others, Declared(path, statements, problems)))
        added.append(path.name)
    for path in applications:
        loaded = replace(loaded, application=read_application(path), application_path=path)
        added.append(path.name)
    if boms:
        settings = replace(settings, items=(), destination="")
    outline = audit_again(loaded, settings, progress)
    return Opened(loaded, outline, fresh=loaded.path != (open_now.path if open_now else None) or bool(boms),
                  added=tuple(added), waiting=tuple(boms[1:]))  # fmt: skip


def audit_again(loaded: Loaded, settings: Settings, progress: Progress) -> Outline:
    """Judge what is open, with other settings."""
    progress("Reading the law")
    pack, lexicon = law()
    statements = [statement for declared in loaded.declared for statement in declared.statements]
    problems = [problem for declared in loaded.declared for problem in declared.problems]
    settings = replace(settings, application=loaded.application)
    audit = make_audit(loaded.read, statements, settings, pack, lexicon, progress, problems)
    return outline_of(audit, progress)


def dossier(outline: Outline, language: str, progress: Progress) -> bytes:
    """The dossier of an audit as PDF."""
    from desktop_app.dossier import dossier_bytes  # noqa: PLC0415  (ReportLab is not needed before)

    progress("Writing the dossier")
    return bytes(dossier_bytes(outline.audit, language=language, progress=progress))


def save(data: bytes, path: Path) -> Path:
    """Write a file whole or not at all."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as problem:
        beside.unlink(missing_ok=True)
        raise UnreadableFile(path.name, f"it cannot be written: {problem.strerror or problem}.") from problem
    return path


def files_in(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """The files among some paths, and what is none."""
    return [p for p in paths if p.is_file()], [p for p in paths if not p.is_file()]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UnreadableFile(path.name, f"it cannot be opened: {problem.strerror or problem}.") from problem
