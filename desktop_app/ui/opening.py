"""What the worker does with files: sorts them, reads them into a case, audits it, writes the dossier. No Qt.

`open_files` takes what the user handed over and the case that is open and returns the case that is open then, audited.
Everything it meets that the user must hear of is in the result or in an exception whose message can be shown as it stands.
No import is cheap here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.application import UnreadableApplication, read_application
from desktop_app.audit import UnknownItem
from desktop_app.bom.messages import Message, Told, Words, in_words, reason, told, worded
from desktop_app.case import SUFFIX, Case, CaseInUse, Content, EmptyCase, Holder, edits, is_case
from desktop_app.case.receiving import UNDECIDED, Arrival, received, taken_in
from desktop_app.case.scenario import Supposition, Unsupposable
from desktop_app.folder import TooManyFiles, files_in
from desktop_app.readers import Choices, FileKind, UnreadableFile, not_fitting, sort_files
from desktop_app.readers.kinship import of_one_product, shared_numbers
from desktop_app.rules.overlay import InvalidPack, names_overlay
from desktop_app.screening import InvalidLexicon
from desktop_app.ui import casework, shelf
from desktop_app.ui.comparing import Newer
from desktop_app.ui.outline import Outline, outline_of
from desktop_app.ui.recalled import recalled

Progress = Callable[[str], None]


class Refused(Told):
    """Something that was asked for is not done; the message names the file and says why."""


#: Exceptions whose message is written for the user.
PLAIN_ERRORS = (
    Refused,
    UnreadableFile,
    UnreadableApplication,
    UnknownItem,
    InvalidPack,
    InvalidLexicon,
    EmptyCase,
    Unsupposable,
    *casework.PLAIN_ERRORS,
)

#: So many of the files that wait are looked at for a revision of the open one.
LOOKED_AT = 3

#: Names by which application data is told from tables.
APPLICATION_SUFFIX = ".toml"


@dataclass(frozen=True)
class Wanted:
    """What the user handed over: files of any kind, and those whose kind was said.

    With `choices`, the one file is a bill of materials that is read like that.
    """

    files: tuple[Path, ...]
    declarations: tuple[Path, ...] = ()
    application: Path | None = None
    offer: bool = False  # a bill of materials that comes to an open case is only offered
    choices: Choices | None = None
    waiting: tuple[Path, ...] = ()  # bills of materials that came before and were not opened


@dataclass(frozen=True)
class Offered:
    """A bill of materials that came to an open case, with what came with it: it may be a newer one of the same.

    `unreadable` are messages about files that are none of these.
    """

    files: Newer
    unreadable: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kin:
    """A bill of materials that waits and looks like a revision of the open one: of the `of` part numbers of the smaller list,
    both have `shared`.
    """

    path: Path
    shared: int
    of: int


@dataclass(frozen=True)
class Opened:
    """The result: the case that is open now, how it stands, and its audit (None: it holds no bill of materials).

    `fresh` says whether it is another case than before, and `path` what it was opened from. `added` names the part masters,
    declarations and application data that joined, `arrived` are declarations that are to be shown before they do, `waiting`
    the files that were not opened, `overlays` those that may be laid over the rules, which is asked about; `unreadable` says of
    others why they did not join. `sure` says whether the bill of materials was read without doubt, `doubts` why not where its
    format leaves no columns to choose, and `recalled` names the file that it was read like, where that was chosen for another.
    `kin` are those of the files that wait which look like revisions of the open one, `beside` the declarations and application
    data that joined it and would join any of these.
    """

    case: Case
    standing: casework.Standing
    outline: Outline | None
    fresh: bool
    path: Path | None = None
    added: tuple[str, ...] = ()
    arrived: tuple[Arrival, ...] = ()
    waiting: tuple[Path, ...] = ()
    unreadable: tuple[str, ...] = ()
    sure: bool = True
    doubts: tuple[Message, ...] = ()
    recalled: str = ""
    overlays: tuple[Path, ...] = ()
    kin: tuple[Kin, ...] = ()
    beside: tuple[Path, ...] = ()


@dataclass(frozen=True)
class NotUnderstood:
    """A file was not opened, because nothing in it was understood; its cells can be shown."""

    path: Path
    reason: UnreadableFile


@dataclass(frozen=True)
class Occupied:
    """A case was not opened, because somebody has it open; None: nobody knows who."""

    path: Path
    holder: Holder | None


def open_files(
    wanted: Wanted, case: Case | None, folder: Path, today: date, progress: Progress
) -> Opened | Occupied | Offered | NotUnderstood:
    """Read what was handed over into a case and audit it.

    A folder stands for the files in it. A bill of materials makes a new case, without a name, in `folder`: the one with most
    lines, further ones are returned as `waiting`. Part masters, declarations and application data join the bill of materials
    that is opened, or else the open case; declarations for an open case are returned as `arrived`, to be shown first.

    Raises:
        See `PLAIN_ERRORS`; the open case is as it was.
    """
    progress("Reading the files")
    files = _files_in(wanted.files)
    if wanted.files and not files:
        raise UnreadableFile(wanted.files[0].name, worded("folder-empty"))
    try:
        return _open_files(wanted, files, case, folder, today, progress)
    except UnreadableFile as problem:
        path = next((path for path in files if path.name == problem.file), None)
        if path is None or not problem.by_hand:
            raise
        return NotUnderstood(path, problem)


def _open_files(
    wanted: Wanted, files: tuple[Path, ...], case: Case | None, folder: Path, today: date, progress: Progress
) -> Opened | Occupied | Offered:
    cases = [path for path in files if path.suffix.lower() == SUFFIX or _holds_case(path)]
    if cases:
        others = tuple(path for path in (*files, *wanted.declarations) if path != cases[0])
        return open_case(cases[0], case, progress, waiting=others)
    applications = [path for path in files if path.suffix.lower() == APPLICATION_SUFFIX]
    tables = [path for path in files if path not in applications]
    if wanted.application is not None:
        applications.append(wanted.application)
    contents = {path: file_bytes(path) for path in (*tables, *wanted.declarations, *applications)}
    overlays = tuple(path for path in applications if names_overlay(contents[path]))
    applications = [path for path in applications if path not in overlays]
    unreadable: list[str] = []
    masters: list[Path] = []
    if len(tables) == 1 and (case is None or wanted.choices is not None):
        boms, declarations = tables, list(wanted.declarations)
    else:
        boms, masters, declared, unreadable = _told_apart(tables, contents, case)
        declarations = [*declared, *wanted.declarations]
    if wanted.offer and len(boms) == 1 and case is not None and case.content.source is not None:
        newer = Newer(boms[0], tuple(declarations), tuple(masters), tuple(applications), overlays)
        return Offered(newer, tuple(unreadable))
    if not boms and case is None:
        if not declarations:
            alone = (*applications, *overlays)
            why = worded("application-alone" if applications else "overlay-alone")
            raise UnreadableFile(alone[0].name if alone else "", why)
        boms = [declarations.pop(0)]
    stated = {path: read_application(path) for path in applications}
    now = casework.begin(folder, today) if boms or case is None else case
    try:
        if boms or masters:
            given = [(path.name, contents[path]) for path in masters]
            opening = (boms[0].name, contents[boms[0]]) if boms else None
            unreadable += _take_in(now, opening, given, wanted.choices, progress)
        arrived: tuple[Arrival, ...] = ()
        if declarations:
            arrived, unasked = _received(now, [(path.name, contents[path]) for path in declarations], today, progress)
            if now is not case:
                unreadable += unasked
                _take_in_at_once(now, arrived, today, progress)
        for path, application in stated.items():
            now.apply(edits.open_application(application, path.name, contents[path]), casework.stamp())
        outline = audited(now, progress)
    except BaseException:
        if now is not case:
            casework.leave(now, keep=False)
        raise
    understood = now.ingredients(progress).read.understanding if outline is not None else None
    left = [path for path in (*boms[1:], *wanted.waiting) if path != boms[0]] if boms else []
    joined = (*masters, *declarations, *applications) if now is not case else (*masters, *applications)
    return Opened(
        now,
        casework.standing(now),
        outline,
        fresh=now is not case,
        path=boms[0] if boms else None,
        added=tuple(path.name for path in joined),
        arrived=arrived if now is case else (),
        waiting=tuple(boms[1:]),
        unreadable=tuple(unreadable),
        sure=understood is None or understood.sure,
        doubts=understood.doubts if understood is not None and not understood.sheets else (),
        recalled=understood.choices.profile if understood is not None else "",
        overlays=overlays,
        kin=_kin(now, left, progress) if left else (),
        beside=(*declarations, *applications) if now is not case else (),
    )


def _kin(case: Case, others: Sequence[Path], progress: Progress) -> tuple[Kin, ...]:
    """Those among the first others that look like revisions of what the case is about."""
    found = []
    numbers = {str(number) for number in case.ingredients(progress).read.bom.parts.part_number}
    for path in others[:LOOKED_AT]:
        progress("Reading the files")
        try:
            shared, smaller = shared_numbers(numbers, path.name, file_bytes(path))
        except UnreadableFile:
            continue  # which is told when it is opened
        if of_one_product(shared, smaller):
            found.append(Kin(path, shared, smaller))
    return tuple(found)


def _received(
    case: Case, answers: Sequence[tuple[str, bytes]], today: date, progress: Progress
) -> tuple[tuple[Arrival, ...], list[str]]:
    """Declarations held against what is known; and messages, where the library that may know which were sent cannot be asked."""
    made, sent = case.ingredients(progress), shelf.sent()
    arrived = received(answers, case.content, made, today, progress, sent.checksums, sent.unasked)
    if not sent.unasked:
        return arrived, []
    unasked = worded("questionnaire-record-unasked", problem=sent.unasked)
    returned = [one.file for one in arrived if one.intake is not None and one.intake.answers.identity.id]
    return arrived, [_about(file, unasked) for file in returned]


def _take_in_at_once(case: Case, arrived: tuple[Arrival, ...], today: date, progress: Progress) -> None:
    """Declarations that came with the bill of materials count without a question."""
    if unusable := next((one for one in arrived if one.problem), None):
        raise UnreadableFile(unusable.file, unusable.problem)
    taking = taken_in(case.content, arrived, UNDECIDED, casework.user(), today)
    casework.apply(case, lambda _: taking, progress)


def _take_in(
    case: Case,
    bom: tuple[str, bytes] | None,
    masters: Sequence[tuple[str, bytes]],
    choices: Choices | None,
    progress: Progress,
) -> list[str]:
    """Take a bill of materials and part masters in, read as was chosen now or before; what went wrong with the latter."""
    said = ""
    before = None
    if bom is not None and choices is None:
        before, said = recalled(*bom)
    try:
        casework.apply(case, _with_masters(bom, masters, choices or before), progress)
    except UnreadableFile as problem:
        if before is None:
            raise
        casework.apply(case, _with_masters(bom, masters, not_fitting(before, problem)), progress)
    return [said] if said else []


def _with_masters(
    bom: tuple[str, bytes] | None, masters: Sequence[tuple[str, bytes]], choices: Choices | None
) -> casework.Make:
    """A bill of materials (None: the open one) and part masters, taken in as one step."""

    def make(case: Case) -> edits.Edit:
        parts = [] if bom is None else [edits.open_bom(*bom, choices)]
        content = case.content
        for name, data in masters:
            joined = edits.add_part_master(content, name, data)
            parts.append(joined)
            content = Content({**content.state, **joined.values})
        return edits.together(parts[0].action, *parts)

    return make


def open_case(
    path: Path,
    case: Case | None,
    progress: Progress,
    *,
    read_only: bool = False,
    untitled: bool = False,
    waiting: tuple[Path, ...] = (),
) -> Opened | Occupied:
    """Open a case that was saved, or left behind, as it is; one that is open already stays.

    Raises:
        See `PLAIN_ERRORS`; the open case is as it was.
    """
    if case is not None and path.resolve() == case.path and not case.read_only:
        return Opened(case, casework.standing(case), audited(case, progress), False, path, waiting=waiting)
    try:
        now = casework.open_saved(path, read_only, untitled)
    except CaseInUse as problem:
        return Occupied(path, problem.holder)
    try:
        outline = audited(now, progress)
    except BaseException:
        casework.leave(now, keep=True)
        raise
    return Opened(now, casework.standing(now), outline, True, path, waiting=waiting)


def _files_in(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    try:
        return tuple(files_in(paths))
    except TooManyFiles as problem:
        raise Refused(told(problem)) from problem
    except OSError as problem:
        raise Refused(
            worded("files-unopened", file=Path(problem.filename or paths[0]).name, reason=reason(problem))
        ) from problem


_LISTS_PARTS = (FileKind.BOM, FileKind.PARTS)


def _told_apart(
    tables: Sequence[Path], contents: Mapping[Path, bytes], case: Case | None
) -> tuple[list[Path], list[Path], list[Path], list[str]]:
    """The bills of materials, those with most lines first; part masters of the first, or else of the open case; the
    declarations; what is none of them, as messages.

    Raises:
        UnreadableFile: none of them can be read.
    """
    given = list(tables)
    files = [(path.name, contents[path]) for path in given]
    source = case.content.source if case is not None else None
    kinds = sort_files(files)
    if case is not None and source is not None and any(one.kind in _LISTS_PARTS for one in kinds):
        known = (source.file, case.file(source.sha256))  # only a list of parts can be a part master of what is open
        kinds = tuple(one for one in sort_files([*files, known]) if one.place < len(given))
    boms = [given[one.place] for one in kinds if one.kind is FileKind.BOM]
    owner = boms[0].name if boms else source.file if source is not None else ""
    masters = [given[one.place] for one in kinds if one.kind is FileKind.PARTS and one.master_of == owner]
    boms += [given[one.place] for one in kinds if one.kind is FileKind.PARTS and one.master_of != owner]
    declared = [given[one.place] for one in kinds if one.kind is FileKind.DECLARATIONS]
    bad = [(given[one.place], one) for one in kinds if one.kind is FileKind.UNREADABLE]
    if bad and len(bad) == len(tables):
        raise UnreadableFile(bad[0][0].name, bad[0][1].message, bad[0][1].by_hand)
    return boms, masters, declared, [_about(path.name, one.message) for path, one in bad]


def _about(name: str, message: str) -> Words:
    return Words(f"{name}: {message}", f"{name}：{in_words(message, 'zh')}")


def audited(case: Case, progress: Progress, supposing: Sequence[Supposition] = ()) -> Outline | None:
    """The audit of a case, laid out for the window; None where it holds no bill of materials."""
    if case.content.source is None:
        return None
    progress("Reading the law")
    return outline_of(case.audit(progress, supposing), progress)


def supposed(
    case: Case, progress: Progress, supposing: tuple[Supposition, ...] | None, before: tuple[Supposition, ...]
) -> tuple[Outline | None, tuple[Supposition, ...]]:
    """The audit with what is supposed, or else with what was supposed before as far as the case still allows that."""
    if supposing is not None:
        return audited(case, progress, supposing), supposing
    try:
        return audited(case, progress, before), before
    except Unsupposable:
        return audited(case, progress), ()


def file_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise _unopened(path, problem) from problem


def _holds_case(path: Path) -> bool:
    try:
        return is_case(path)
    except OSError as problem:
        raise _unopened(path, problem) from problem


def _unopened(path: Path, problem: OSError) -> UnreadableFile:
    return UnreadableFile(path.name, worded("file-unopened", reason=reason(problem)))
