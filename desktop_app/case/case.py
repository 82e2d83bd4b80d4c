"""The saved case: everything the user added, decided and confirmed, in one file that is always saved.

    case = new_case(recovery_folder, day, stamp, holder)        # untitled, in the recovery folder
    case.apply(edits.open_bom("axis.xlsx", data), stamp)        # on disk when it returns
    audit = case.audit(progress)                                # the same content gives the same audit
    case.undo(stamp); case.redo(stamp)
    case.save_as(path, stamp, holder)

Nobody's name and no clock is looked up here: who and when come in with each change.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from datetime import date
from enum import StrEnum
from pathlib import Path

from desktop_app.application import application_toml
from desktop_app.audit import Audit
from desktop_app.bom.messages import Told, reason, worded
from desktop_app.case.codec import Plain, canonical, plain
from desktop_app.case.content import ChosenSettings, Content, application_digest
from desktop_app.case.edits import Action, Edit
from desktop_app.case.journal import Change, Entry, Finding, Kind, Stamp
from desktop_app.case.lock import CaseInUse, CaseLock, Holder, acquire
from desktop_app.case.making import Ingredients, Progress, Readings, ingredients
from desktop_app.case.scenario import Supposition
from desktop_app.case.store import (
    Append,
    InterruptedCase,
    Store,
    UnreadableCase,
    UnwritableCase,
    create_store,
    finish_store,
    open_store,
    read_store,
)

SUFFIX = ".lodestone"


class ReadOnlyCase(Told):
    """A change was asked for of a case that is open read-only; the message says why it is."""


class WhyReadOnly(StrEnum):
    """Why nothing can be changed in a case."""

    NEWER = "newer"  # a newer version of the program saved it
    PROTECTED = "protected"  # nothing can be written where it lies
    ASKED = "asked"  # it was opened to look at it


class Case:
    """An open case. Made by `new_case`, `open_case` and `read_case`; close it, or use it in a `with`."""

    def __init__(
        self, store: Store, lock: CaseLock | None, untitled: bool, read_only: str = "", why: WhyReadOnly | None = None
    ) -> None:
        self._store, self._lock = store, lock
        self._readings = Readings()
        self._last: Audit | None = None  # makes the next one quick
        self.untitled = untitled
        #: Why nothing can be changed, in words and as a kind; `""` and None where it can.
        self.read_only, self.why_read_only = read_only, why

    def __enter__(self) -> "Case":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; everything is saved already."""
        self._store.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @property
    def path(self) -> Path:
        """Where the case is."""
        return self._store.path

    @property
    def content(self) -> Content:
        """What the case holds now, as a value that later changes leave alone."""
        return Content(dict(self._store.state))

    def file(self, sha256: str) -> bytes:
        """The bytes that are cited by a SHA-256: of a file that came in, or of application data entered in the case
        (as TOML).

        Raises:
            UnreadableCase: the case does not hold it, or it was altered.
        """
        application = self.content.application
        if sha256 and sha256 == application_digest(application):
            return application_toml(application).encode("utf-8")
        return self._store.file(sha256)

    # --- Auditing

    def ingredients(self, progress: Progress | None = None, content: Content | None = None) -> Ingredients:
        """What the audit is made of; of the content given, or the present one.

        Raises:
            EmptyCase, UnreadableFile, UnreadableCase: see `desktop_app.case.making.ingredients`.
        """
        return ingredients(content or self.content, self._store.file, self._readings, progress)

    def audit(self, progress: Progress | None = None, suppositions: Sequence[Supposition] = ()) -> Audit:
        """The audit of what the case holds, with suppositions laid over it.

        Raises:
            EmptyCase, UnreadableFile, UnreadableCase, UnknownItem, Unsupposable.
        """
        made = self.ingredients(progress)
        if suppositions:
            return made.supposing(suppositions).audit(progress, self._last)
        self._last = made.audit(progress, self._last)
        return self._last

    def after(self, edit: Edit, progress: Progress | None = None) -> Ingredients:
        """What the audit would be made of once an edit were made; what is read for it is not read again.

        Raises:
            EmptyCase, UnreadableFile, UnreadableCase: see `desktop_app.case.making.ingredients`.
        """
        state = {
            address: value for address, value in {**self.content.state, **edit.values}.items() if value is not None
        }

        def files(sha256: str) -> bytes:
            return edit.files[sha256] if sha256 in edit.files else self._store.file(sha256)

        return ingredients(Content(state), files, self._readings, progress)

    # --- Changing

    def apply(self, edit: Edit, stamp: Stamp) -> Entry | None:
        """Make a change; it is on disk when this returns. None where it would change nothing.

        Raises:
            ReadOnlyCase, UnwritableCase: nothing has changed.
        """
        changes = self._changes(edit.values)
        if not changes:
            return None
        return self._append(Append(Kind.DO, None, str(edit.action), changes, edit.files), stamp)

    def undo(self, stamp: Stamp) -> Entry | None:
        """Take back the last change that was not taken back; None where there is none."""
        return self._turn(Kind.UNDO, self.next_undo, stamp)

    def redo(self, stamp: Stamp) -> Entry | None:
        """Make the last change again that was taken back; None where there is none."""
        return self._turn(Kind.REDO, self.next_redo, stamp)

    @property
    def next_undo(self) -> Entry | None:
        """What `undo` would take back."""
        done = self._store.steps.done
        entry = self._store.entry(done[-1]) if done else None
        # Before the case was made there is nothing to go back to.
        return entry if entry is not None and entry.what != Action.CREATE else None

    @property
    def next_redo(self) -> Entry | None:
        """What `redo` would make again."""
        undone = self._store.steps.undone
        return self._store.entry(undone[-1]) if undone else None

    def _changes(self, values: Mapping[str, Plain]) -> tuple[Change, ...]:
        state = self._store.state
        wanted = [Change(address, state.get(address), new) for address, new in values.items()]
        return tuple(change for change in wanted if canonical(change.old) != canonical(change.new))

    def _turn(self, kind: Kind, entry: Entry | None, stamp: Stamp) -> Entry | None:
        if entry is None:
            return None
        changes = entry.changes if kind is Kind.REDO else tuple(change.turned() for change in reversed(entry.changes))
        return self._append(Append(kind, entry.number, entry.what, changes, {}), stamp)

    def _append(self, adding: Append, stamp: Stamp) -> Entry:
        if self.read_only:
            raise ReadOnlyCase(self.read_only)
        return self._store.append(adding, stamp)

    # --- Journal

    def journal(self, after: int = 0) -> Iterator[Entry]:
        """Every change, the earliest first, from the entry after a number on."""
        return self._store.entries(after)

    @property
    def seal(self) -> str:
        """The hash of the last entry: whoever knows it can tell whether anything before it was altered."""
        return self._store.seal

    @property
    def last_change(self) -> str:
        """The hash of the last entry that changed what the case holds, which saving it under another name does not."""
        return self._store.last_change

    def verify(self) -> tuple[Finding, ...]:
        """What in the case is not as its journal says; nothing where all is well."""
        return self._store.check()

    # --- Saving

    def save_as(self, path: Path, stamp: Stamp, holder: Holder) -> None:
        """Go on in another file, which holds everything of this one. What was saved before stays as it is.

        An untitled case moves: its file in the recovery folder is removed once the other is whole. A file that is there
        already is replaced at once or not at all.

        Raises:
            CaseInUse: the other file is a case that somebody has open.
            UnwritableCase, UnreadableCase: it cannot be written; this case stays open as it was.
        """
        if self._store.newer:
            raise UnwritableCase(worded("case-saved-by-newer", file=self.path.name))
        path = path.resolve()
        if path == self.path and not self.read_only:
            return
        lock = _lock(path, holder)
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.unlink(missing_ok=True)
            self._store.copy_to(beside)
            with closing(open_store(beside, stamp)) as copy:
                copy.append(Append(Kind.NOTE, None, str(Action.SAVE_AS), (), {}), stamp)
            beside.replace(path)
            _sync_folder(path.parent)
            store = open_store(path, stamp)
        except BaseException as problem:
            lock.release()
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            if isinstance(problem, OSError):
                raise UnwritableCase(worded("case-unwritten", file=path.name, reason=reason(problem))) from problem
            raise
        before, moved = self.path, self.untitled
        self.close()
        if moved:
            with suppress(OSError):
                before.unlink()
        self._store, self._lock, self.untitled = store, lock, False
        self.read_only, self.why_read_only = "", None


# --- Opening -------------------------------------------------------------------------------------------------------------


def new_case(folder: Path, as_of: date, stamp: Stamp, holder: Holder) -> Case:
    """A new, untitled case in the recovery folder, judged for a day.

    Raises:
        UnwritableCase: it cannot be made there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path, lock = _free(folder, holder)
    except OSError as problem:
        raise UnwritableCase(worded("case-folder-unwritten", folder=folder, reason=reason(problem))) from problem
    try:
        case = Case(create_store(path.resolve()), lock, untitled=True)
    except BaseException:
        lock.release()
        raise
    case.apply(Edit(Action.CREATE, {"settings": plain(ChosenSettings(as_of))}), stamp)
    return case


def open_case(path: Path, stamp: Stamp, holder: Holder, *, untitled: bool = False) -> Case:
    """Open a case to work on it. One of a newer version, or in a place where nothing can be written, opens read-only.

    Args:
        stamp: for the journal, where the case has to be brought up to date.
        untitled: it is one of the recovery folder, which `save_as` moves from there.

    Raises:
        CaseInUse: another process has it open; `read_case` can show it.
        UnreadableCase: it is no case, or a damaged one.
    """
    path = path.resolve()
    if not os.access(path, os.W_OK) and path.exists():
        why = worded("case-protected", file=path.name)
        return _reading(path, why, WhyReadOnly.PROTECTED)
    try:
        lock = acquire(path, holder)
    except OSError as problem:
        why = worded("case-unlockable", file=path.name, reason=reason(problem))
        return _reading(path, why, WhyReadOnly.PROTECTED)
    try:
        store = open_store(path, stamp)
    except BaseException:
        lock.release()
        raise
    if store.newer:
        lock.release()
        return Case(store, None, untitled, _newer(path), WhyReadOnly.NEWER)
    return Case(store, lock, untitled)


def read_case(path: Path, holder: Holder | None = None) -> Case:
    """Open a case to look at it, whoever has it open. It shows what is saved at this moment.

    Args:
        holder: who may take back a change that a crash interrupted, where that is needed before it can be read.

    Raises:
        UnreadableCase: it is no case, or a damaged one; or a crash interrupted its last change and nobody may take it back.
    """
    return _reading(path.resolve(), worded("case-asked-read-only", file=path.name), WhyReadOnly.ASKED, holder)


def _reading(path: Path, words: str, why: WhyReadOnly, holder: Holder | None = None) -> Case:
    try:
        store = read_store(path)
    except InterruptedCase:
        if holder is None:
            message = worded("case-interrupted", file=path.name)
            raise UnreadableCase(message) from None
        try:
            lock = acquire(path, holder)
        except (OSError, CaseInUse):
            lock = None
        if lock is not None:
            try:
                finish_store(path)
            finally:
                lock.release()
        store = _again(path)
    if store.newer:
        return Case(store, None, False, _newer(path), WhyReadOnly.NEWER)
    return Case(store, None, False, words, why)


def _again(path: Path) -> Store:
    try:
        return read_store(path)
    except InterruptedCase:
        raise UnreadableCase(worded("case-being-changed", file=path.name)) from None


def _newer(path: Path) -> str:
    return worded("case-of-newer", file=path.name)


def _lock(path: Path, holder: Holder) -> CaseLock:
    try:
        return acquire(path, holder)
    except OSError as problem:
        raise UnwritableCase(worded("case-unlocked", file=path.name, reason=reason(problem))) from problem


def _free(folder: Path, holder: Holder) -> tuple[Path, CaseLock]:
    """The first untitled name that is no file and nobody's."""
    number = 0
    while True:
        number += 1
        path = folder / f"untitled-{number}{SUFFIX}"
        if path.exists():
            continue
        try:
            lock = acquire(path, holder)
        except CaseInUse:
            continue
        if path.exists():
            lock.release()
            continue
        return path, lock


def _sync_folder(folder: Path) -> None:
    """Have a renaming on disk, where the system lets a folder be synchronised."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
