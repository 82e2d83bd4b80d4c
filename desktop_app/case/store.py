"""The one SQLite file of a case: files by their hash, the state by address, and the journal. Knows no bill of materials.

Each change is one transaction that is on disk when `Store.append` returns: a process that dies at any moment loses at most
the change it was writing. The rollback journal is used and not a write-ahead log, because a case may lie on a network drive,
and because at rest it then is one file that can be mailed. A file of somebody else's is not trusted with SQL of its own.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from weakref import WeakValueDictionary

from desktop_app.bom.messages import Told, reason, told, worded
from desktop_app.case.codec import Plain, canonical, members
from desktop_app.case.journal import BEGINNING, Change, Entry, Finding, Kind, Stamp, Steps, check, sealed
from desktop_app.case.migration import APPLICATION_ID, STEPS, Step, bring_up_to_date, version_of

SQLITE_HEADER = b"SQLite format 3\0"

#: Bytes of a file that are read at once.
PIECE = 1 << 20


class UnreadableCase(Told):
    """A file that is no case, or a damaged one; the message names it and says what to do."""


class UnwritableCase(Told):
    """A change could not be written and was not made; the message says why."""


def is_case(path: Path) -> bool:
    """Whether a file is a case by its content: a SQLite file with the mark of this program.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(72)
    return start.startswith(SQLITE_HEADER) and start[68:72] == APPLICATION_ID.to_bytes(4, "big")


@dataclass(frozen=True)
class Append:
    """What one entry adds: files by SHA-256 that are not there yet, and changes of the state."""

    kind: Kind
    about: int | None
    what: str
    changes: tuple[Change, ...]
    files: Mapping[str, bytes]


class Store:
    """An open file. Made by `create_store`, `open_store` and `read_store`; safe to use from several threads."""

    def __init__(self, path: Path, connection: sqlite3.Connection, newer: bool = False) -> None:
        self.path = path
        self.newer = newer
        self._connection = connection
        self._guard = RLock()
        self._held: WeakValueDictionary[int, Entry] = WeakValueDictionary()  # an entry never changes, and may be large
        self.steps = Steps([], [])
        with transaction(connection, "DEFERRED"):  # both of one moment, whoever writes meanwhile
            self.state = _state(connection)
            rows = connection.execute("SELECT number, kind, about FROM journal ORDER BY number").fetchall()
        for number, kind, about in rows:
            try:
                self.steps.take(number, Kind(kind), about)
            except ValueError:  # `check` says so; what follows cannot be undone past this point
                self.steps = Steps([], [])

    def close(self) -> None:
        """Let go of the file."""
        with self._guard:
            self._connection.close()

    # --- Reading

    def file(self, sha256: str) -> bytes:
        """The content of a file that the case holds.

        Raises:
            UnreadableCase: it does not, or its bytes were altered.
        """
        with self._guard:
            row = self._connection.execute("SELECT rowid FROM file WHERE sha256 = ?", (sha256,)).fetchone()
            if row is None:
                raise UnreadableCase(worded("case-file-missing", case=self.path.name, sha256=sha256))
            try:  # in pieces, because as one value of a row no other thread could run meanwhile
                with self._connection.blobopen("file", "content", row[0], readonly=True) as blob:
                    content = b"".join(iter(lambda: blob.read(PIECE), b""))
            except sqlite3.Error as problem:  # what stands there is no file
                raise UnreadableCase(worded("case-file-altered", case=self.path.name, sha256=sha256)) from problem
        if hashlib.sha256(content).hexdigest() != sha256:
            raise UnreadableCase(worded("case-file-altered", case=self.path.name, sha256=sha256))
        return content

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """The journal from the entry after a number on."""
        with self._guard:
            rows = self._connection.execute(f"{_JOURNAL} WHERE number > ? ORDER BY number", (after,)).fetchall()
        for row in rows:
            yield self._entry(row)

    def entry(self, number: int) -> Entry:
        """One entry.

        Raises:
            KeyError: there is none of this number.
        """
        with self._guard:
            row = self._connection.execute(f"{_JOURNAL} WHERE number = ?", (number,)).fetchone()
        if row is None:
            raise KeyError(number)
        return self._entry(row)

    def _entry(self, row: Sequence[Plain]) -> Entry:
        """One entry, read again only if nobody holds it any more."""
        entry = self._held.get(row[0])
        if entry is None:
            entry = self._held[row[0]] = _entry(row)
        return entry

    @property
    def seal(self) -> str:
        """The hash of the latest entry, which seals all before it; `""` before the first."""
        with self._guard:
            row = self._connection.execute("SELECT hash FROM journal ORDER BY number DESC LIMIT 1").fetchone()
        return str(row[0]) if row is not None else ""

    @property
    def last_change(self) -> str:
        """The hash of the latest entry that is more than a note; `""` before the first."""
        wanted = "SELECT hash FROM journal WHERE kind <> ? ORDER BY number DESC LIMIT 1"
        with self._guard:
            row = self._connection.execute(wanted, (str(Kind.NOTE),)).fetchone()
        return str(row[0]) if row is not None else ""

    def check(self) -> tuple[Finding, ...]:
        """What in the file does not agree with the journal: its own chain, the state, the files."""
        with self._guard, transaction(self._connection, "DEFERRED"):
            state = _state(self._connection)
            rows = self._connection.execute(f"{_JOURNAL} ORDER BY number").fetchall()
            found = list(check(map(_entry, rows), state))
            names = [row[0] for row in self._connection.execute("SELECT sha256 FROM file ORDER BY sha256")]
        for name in names:
            try:
                self.file(name)
            except UnreadableCase as problem:
                found.append(Finding(None, told(problem)))
        wanted = {v["sha256"] for v in state.values() if isinstance(v, dict) and "file" in v and v.get("sha256")}
        missing = sorted(wanted.difference(names))
        found += [Finding(None, worded("case-misses-file", sha256=name)) for name in missing]
        return tuple(found)

    # --- Writing

    def append(self, adding: Append, stamp: Stamp) -> Entry:
        """Write one entry and what it changes, wholly or not at all.

        Raises:
            UnwritableCase: the disk is full, the file is read-only or was taken away; nothing has changed.
        """
        with self._guard:
            try:
                with transaction(self._connection):
                    entry = _append(self._connection, adding, stamp)
            except sqlite3.Error as problem:
                raise UnwritableCase(worded("change-unsaved", file=self.path.name, problem=told(problem))) from problem
            for change in adding.changes:
                if change.new is None:
                    self.state.pop(change.address, None)
                else:
                    self.state[change.address] = change.new
            self.steps.take(entry.number, entry.kind, entry.about)
            self._held[entry.number] = entry
            return entry

    def copy_to(self, path: Path) -> None:
        """Write the whole file to a path that has none yet, page by page, even while changes wait.

        Raises:
            UnwritableCase: it cannot be written there.
        """
        try:
            with closing(sqlite3.connect(path)) as copy, self._guard:
                copy.execute("PRAGMA synchronous = FULL")
                self._connection.backup(copy)
        except (sqlite3.Error, OSError) as problem:
            raise UnwritableCase(worded("copy-unwritten", file=path.name, problem=told(problem))) from problem


_JOURNAL = "SELECT number, kind, about, what, by, at, changes, hash FROM journal"


def _state(connection: sqlite3.Connection) -> dict[str, Plain]:
    rows = connection.execute("SELECT address, value FROM state")
    return {address: json.loads(value) for address, value in rows}


def _entry(row: Sequence[Plain]) -> Entry:
    number, kind, about, what, by, at, changes, sealed_by = row
    made = tuple(Change(address, old, new) for address, old, new in members(changes))
    return Entry(number, Kind(kind), about, what, by, at, made, sealed_by)


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """Everything inside is done, or nothing; a `DEFERRED` one that only reads sees one moment."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _append(connection: sqlite3.Connection, adding: Append, stamp: Stamp) -> Entry:
    last = connection.execute("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    number, previous = (last[0] + 1, last[1]) if last is not None else (1, BEGINNING)
    by = stamp.by.encode("utf-8", "replace").decode("utf-8")
    unsealed = Entry(number, adding.kind, adding.about, adding.what, by, stamp.at.isoformat(), adding.changes, "")
    entry = Entry(**{**unsealed.__dict__, "hash": sealed(previous, unsealed)})
    connection.executemany("INSERT OR IGNORE INTO file VALUES (?, ?)", adding.files.items())
    changes = canonical([[change.address, change.old, change.new] for change in entry.changes])
    connection.execute(
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (number, str(entry.kind), entry.about, entry.what, entry.by, entry.at, changes, entry.hash),
    )
    gone = [(change.address,) for change in entry.changes if change.new is None]
    kept = [(change.address, canonical(change.new)) for change in entry.changes if change.new is not None]
    connection.executemany("DELETE FROM state WHERE address = ?", gone)
    connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", kept)
    return entry


# --- Opening -------------------------------------------------------------------------------------------------------------


def create_store(path: Path) -> Store:
    """Make a new, empty case.

    Raises:
        UnwritableCase: there is a file already, or none can be made.
    """
    try:
        with path.open("xb"):
            pass
        connection = _connect(path)
        with transaction(connection):
            bring_up_to_date(connection)
    except (OSError, sqlite3.Error) as problem:
        raise UnwritableCase(worded("case-not-made", file=path.name, problem=told(problem))) from problem
    return Store(path, connection)


def open_store(path: Path, stamp: Stamp, steps: Sequence[Step] = STEPS) -> Store:
    """Open a case for writing, and bring it to the newest version where it is older; a newer one is only read.

    Raises:
        UnreadableCase: it is no case, or a damaged one.
    """
    _refuse_others(path)
    connection = _connect(path)
    try:
        if version_of(connection) <= len(steps):
            with transaction(connection):
                before = bring_up_to_date(connection, steps)
                if before is not None:
                    what = f"brought from version {before} to {len(steps)}"
                    _append(connection, Append(Kind.NOTE, None, what, (), {}), stamp)
        return _store(path, connection, steps)
    except sqlite3.Error as problem:
        connection.close()
        raise _damaged(path, problem) from problem


def read_store(path: Path, steps: Sequence[Step] = STEPS) -> Store:
    """Open a case without changing anything in it. One of an older version is brought up to date in memory only.

    Raises:
        UnreadableCase: it is no case, or a damaged one.
        InterruptedCase: its last change was interrupted; `finish_store` has to come first.
    """
    _refuse_others(path)
    connection = _connect(path, writing=False)
    try:
        if version_of(connection) < len(steps):
            memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
            with closing(connection):
                connection.backup(memory)
            connection = memory
            with transaction(memory):
                bring_up_to_date(memory, steps)
        return _store(path, connection, steps)
    except sqlite3.Error as problem:
        connection.close()
        raise _damaged(path, problem) from problem


class InterruptedCase(Exception):
    """The last change was interrupted by a crash and has to be taken back before the case can be read."""


#: SQLITE_READONLY_ROLLBACK, SQLITE_READONLY_RECOVERY
_INTERRUPTED = {776, 264}


def finish_store(path: Path) -> None:
    """Take back a change that a crash interrupted. Nobody else may have the case open for writing.

    Raises:
        UnreadableCase: the file is damaged or write-protected.
    """
    connection = _connect(path)
    try:
        version_of(connection)
    except sqlite3.Error as problem:
        raise _damaged(path, problem) from problem
    finally:
        connection.close()


def _store(path: Path, connection: sqlite3.Connection, steps: Sequence[Step]) -> Store:
    newer = version_of(connection) > len(steps)
    if newer:
        connection.execute("PRAGMA query_only = ON")
    try:
        return Store(path, connection, newer)
    except (sqlite3.Error, ValueError, TypeError) as problem:
        connection.close()
        if newer:
            raise UnreadableCase(worded("case-only-newer-reads", file=path.name)) from problem
        raise _damaged(path, problem) from problem


def _refuse_others(path: Path) -> None:
    try:
        if not is_case(path):
            raise UnreadableCase(worded("case-no-case", file=path.name))
    except OSError as problem:
        raise UnreadableCase(worded("case-unopened", file=path.name, reason=reason(problem))) from problem


def _damaged(path: Path, problem: Exception) -> UnreadableCase | InterruptedCase:
    if getattr(problem, "sqlite_errorcode", 0) in _INTERRUPTED:
        return InterruptedCase(path.name)
    return UnreadableCase(worded("case-damaged", file=path.name, problem=told(problem)))


def _connect(path: Path, writing: bool = True) -> sqlite3.Connection:
    mode = "rw" if writing else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False, timeout=5.0
    )
    pragmas = ["trusted_schema = OFF", "cell_size_check = ON", "synchronous = EXTRA"]
    try:
        for pragma in pragmas if writing else [*pragmas, "query_only = ON"]:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error as problem:
        connection.close()
        raise _damaged(path, problem) from problem
    return connection
