"""What the worker does with files: sorts them, reads them, audits, writes the dossier. No Qt, and no import is cheap here.

`open_files` takes what the user handed over and what is open already and returns both together, audited. Everything it
meets that the user must hear of is in the result or in an exception whose message can be shown as it stands.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop_app.application import Application, UnreadableApplication, read_application
from desktop_app.audit import NO_APPLICATION, Settings, UnknownItem, make_audit
from desktop_app.bom import Problem
from desktop_app.case.content import Content, statement_key
from desktop_app.case.law import confirmed
from desktop_app.case.making import law_in_use
from desktop_app.declarations import Statement
from desktop_app.folder import TooManyFiles, files_in
from desktop_app.intake import statements_in
from desktop_app.readers import FileKind, ReadBom, UnreadableFile, read_bom, sort_files
from desktop_app.rules.model import RulePack
from desktop_app.rules.pack import InvalidPack
from desktop_app.screening import InvalidLexicon, Lexicon
from desktop_app.ui.outline import Outline, outline_of
from desktop_app.whole import write_whole

Progress = Callable[[str], None]


class Refused(Exception):
    """Something that was asked for is not done; the message names the file and says why."""


#: Exceptions whose message is written for the user.
PLAIN_ERRORS = (Refused, UnreadableFile, UnreadableApplication, UnknownItem, InvalidPack, InvalidLexicon)

#: Names by which application data is told from tables.
APPLICATION_SUFFIX = ".toml"

#: Names by which a saved case is told from tables.
CASE_SUFFIX = ".lodestone"


@dataclass(frozen=True)
class Declared:
    """One file of declarations, or a part master, as it came."""

    path: Path
    data: bytes


@dataclass(frozen=True)
class Loaded:
    """All that was read from files, before anything is judged.

    `statements` and `problems` are those of all declarations together, because a later answer replaces an earlier one.
    """

    path: Path
    read: ReadBom
    declared: tuple[Declared, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()
    application: Application = NO_APPLICATION
    application_path: Path | None = None
    #: The bytes of the bill of materials.
    data: bytes = b""
    #: Part masters that were joined with it.
    masters: tuple[Declared, ...] = ()
    #: The case that this was opened from, with what it held and was judged by.
    case: Path | None = None
    content: Content | None = None
    settings: Settings | None = None


@dataclass(frozen=True)
class Wanted:
    """What the user handed over: files of any kind, and those whose kind was said."""

    files: tuple[Path, ...]
    declarations: tuple[Path, ...] = ()
    application: Path | None = None


@dataclass(frozen=True)
class Opened:
    """The result: what is open now and its audit. `fresh` says whether another BOM was opened, `waiting` which were not.

    `added` names the part masters, declarations and application data that joined, `unreadable` says of other files why they
    did not.
    """

    loaded: Loaded
    outline: Outline
    fresh: bool
    added: tuple[str, ...] = ()
    waiting: tuple[Path, ...] = ()
    unreadable: tuple[str, ...] = ()


def law() -> tuple[RulePack, Lexicon]:
    """The rule pack in use, shipped or installed, and the screening words."""
    used = law_in_use()
    return used.pack, used.lexicon


def open_files(
    wanted: Wanted, open_now: Loaded | None, settings: Settings, progress: Progress, known: Outline | None = None
) -> Opened:
    """Read what was handed over and audit it together with what is open, of which `known` is the last audit.

    A folder stands for the files in it. The bill of materials with most lines is opened, further ones are returned as
    `waiting`. Part masters, declarations and application data join the bill of materials that is opened, or else the open one.

    Raises:
        UnreadableFile, UnreadableApplication, UnknownItem, InvalidPack, InvalidLexicon, Refused: see `PLAIN_ERRORS`.
    """
    progress("Reading the files")
    files = _files_in(wanted.files)
    cases = [path for path in files if path.suffix.lower() == CASE_SUFFIX]
    if cases:
        return _open_case(cases[0], replace(wanted, files=files), progress)
    applications = [path for path in files if path.suffix.lower() == APPLICATION_SUFFIX]
    tables = [path for path in files if path not in applications]
    if wanted.application is not None:
        applications.append(wanted.application)
    contents = {path: _bytes(path) for path in (*tables, *wanted.declarations)}
    unreadable: list[str] = []
    masters: list[Path] = []
    if len(tables) == 1 and open_now is None:
        boms, declarations = tables, list(wanted.declarations)
    else:
        boms, masters, declared, unreadable = _told_apart(tables, contents, open_now)
        declarations = [*declared, *wanted.declarations]
    joining = tuple(Declared(path, contents[path]) for path in masters)
    if boms:
        loaded = _read(boms[0], contents[boms[0]], joining, progress)
    elif open_now is not None:
        loaded = _joined(open_now, joining, progress) if joining else open_now
    elif declarations:
        first = declarations.pop(0)
        loaded = Loaded(first, read_bom(first.name, contents[first], progress=progress), data=contents[first])
    else:
        name = applications[0].name if applications else ""
        raise UnreadableFile(name, "application data belongs to a bill of materials. Open that first, or drop both.")
    added = [path.name for path in masters]
    for path in declarations:
        progress("Reading the statements")
        others = tuple(d for d in loaded.declared if d.path != path and d.data != contents[path])
        loaded = replace(loaded, declared=(*others, Declared(path, contents[path])))
        added.append(path.name)
    if declarations or (masters and not boms):
        loaded = _with_statements(loaded)
    for path in applications:
        loaded = replace(loaded, application=read_application(path), application_path=path)
        added.append(path.name)
    if boms:
        settings = replace(settings, items=(), destination="")
    outline = audit_again(loaded, settings, progress, known)
    fresh = open_now is None or loaded.read is not open_now.read
    return Opened(loaded, outline, fresh, tuple(added), tuple(boms[1:]), tuple(unreadable))


def _with_statements(loaded: Loaded) -> Loaded:
    """Take the declarations in as they came: returned questionnaires are checked, unanswered rows are no statements."""
    files = [(declared.path.name, declared.data) for declared in loaded.declared]
    statements, problems = statements_in(files, law()[0], date.today(), loaded.read.bom)
    content = loaded.content
    if content is not None:
        every = (*statements, *content.statements.values())
        statements = tuple(s for s in every if statement_key(s) not in content.set_aside)
    return replace(loaded, statements=statements, problems=problems)


def _open_case(path: Path, wanted: Wanted, progress: Progress) -> Opened:
    """Open a case as it was saved; further files that came with it wait."""
    from desktop_app.ui import casework  # noqa: PLC0415  (needs this module)

    loaded, made = casework.open_saved(path, progress)
    others = tuple(other for other in (*wanted.files, *wanted.declarations) if other != path)
    return Opened(loaded, outline_of(made.audit(progress), progress), True, waiting=others)


def _files_in(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    try:
        return tuple(files_in(paths))
    except TooManyFiles as problem:
        raise Refused(str(problem)) from problem
    except OSError as problem:
        raise Refused(
            f"{Path(problem.filename or paths[0]).name}: it cannot be opened: {problem.strerror}."
        ) from problem


def _read(path: Path, data: bytes, masters: tuple[Declared, ...], progress: Progress) -> Loaded:
    """A bill of materials with its part masters."""
    given = [(master.path.name, master.data) for master in masters]
    return Loaded(path, read_bom(path.name, data, progress=progress, masters=given), data=data, masters=masters)


def _joined(loaded: Loaded, masters: tuple[Declared, ...], progress: Progress) -> Loaded:
    """What is open, read again as it was with further part masters."""
    known = {master.data for master in masters}
    every = (*(m for m in loaded.masters if m.data not in known), *masters)
    given = [(master.path.name, master.data) for master in every]
    read = read_bom(loaded.read.source.file, loaded.data, loaded.read.source.choices, progress, given)
    if loaded.content is not None:
        aside = loaded.content.set_aside
        read = replace(read, statements=tuple(s for s in read.statements if statement_key(s) not in aside))
    return replace(loaded, read=read, masters=every)


def _told_apart(
    tables: Sequence[Path], contents: Mapping[Path, bytes], open_now: Loaded | None
) -> tuple[list[Path], list[Path], list[Path], list[str]]:
    """The bills of materials, those with most lines first; part masters of the first, or else of what is open; the
    declarations; what is none of them, as messages.

    Raises:
        UnreadableFile: none of them can be read.
    """
    given = list(tables)
    files = [(path.name, contents[path]) for path in given]
    if open_now is not None:
        files.append((open_now.read.source.file, open_now.data))
    kinds = [one for one in sort_files(files) if one.place < len(given)]
    boms = [given[one.place] for one in kinds if one.kind is FileKind.BOM]
    owner = boms[0].name if boms else open_now.read.source.file if open_now is not None else ""
    masters = [given[one.place] for one in kinds if one.kind is FileKind.PARTS and one.master_of == owner]
    boms += [given[one.place] for one in kinds if one.kind is FileKind.PARTS and one.master_of != owner]
    declared = [given[one.place] for one in kinds if one.kind is FileKind.DECLARATIONS]
    bad = [(given[one.place], one.message) for one in kinds if one.kind is FileKind.UNREADABLE]
    if bad and len(bad) == len(tables):
        raise UnreadableFile(bad[0][0].name, bad[0][1])
    return boms, masters, declared, [f"{path.name}: {message}" for path, message in bad]


def audit_again(loaded: Loaded, settings: Settings, progress: Progress, known: Outline | None = None) -> Outline:
    """Judge what is open, with other settings; what was screened in `known` is not screened again."""
    progress("Reading the law")
    pack, lexicon = law()
    settings = replace(settings, application=loaded.application)
    if loaded.content is not None:
        pack = confirmed(pack, loaded.content.confirmations)
        chosen = loaded.content.chosen
        decisions = tuple(loaded.content.decisions.values())
        settings = replace(settings, decisions=decisions, currency=chosen.currency, rates=chosen.rates)
    same = known is not None and known.bom is loaded.read.bom
    suspicions = known.audit.suspicions if known is not None and same else None
    audit = make_audit(loaded.read, loaded.statements, settings, pack, lexicon, progress, loaded.problems, suspicions)
    return outline_of(audit, progress)


def dossier(outline: Outline, language: str, progress: Progress) -> bytes:
    """The dossier of an audit as PDF."""
    from desktop_app.dossier import dossier_bytes  # noqa: PLC0415  (ReportLab is not needed before)

    progress("Writing the dossier")
    return bytes(dossier_bytes(outline.audit, language=language, progress=progress))


def save(data: bytes, path: Path) -> Path:
    """Write a file whole or not at all."""
    try:
        write_whole(path, data)
    except OSError as problem:
        raise Refused(f"{path.name}: it cannot be written: {problem.strerror or problem}.") from problem
    return path


def write_questionnaires(outline: Outline, folder: Path, progress: Progress) -> int:
    """A workbook and a letter for each supplier with open questions; how many suppliers there are.

    Raises:
        Refused: a workbook is there already and has been filled in or changed.
    """
    from desktop_app.declarations.letter import letters  # noqa: PLC0415  (XlsxWriter is not needed before)
    from desktop_app.declarations.question import file_stem  # noqa: PLC0415
    from desktop_app.declarations.questionnaire import workbook  # noqa: PLC0415
    from desktop_app.questions import questionnaires  # noqa: PLC0415

    audit = outline.audit
    asked = questionnaires(audit, f"{Path(audit.source.file).stem} {audit.settings.as_of.isoformat()}")
    for one in asked:
        progress("Writing questionnaires")
        path = folder / f"{file_stem(one.supplier or 'unassigned')} {one.id}.xlsx"
        data = workbook(one)
        if path.exists() and path.read_bytes() != data:
            raise Refused(f"{path.name}: is there already and has been filled in or changed; it is not overwritten.")
        save(data, path)
        save(letters(one, path.name).encode("utf-8", "replace"), path.with_suffix(".txt"))
    return len(asked)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UnreadableFile(path.name, f"it cannot be opened: {problem.strerror or problem}.") from problem
