"""The folder that a batch writes to: files that are there whole or not at all, and a journal of what has been finished.

A file is written under another name in the state folder and then moved into its place, so that neither a full disk nor a
killed process leaves half of one. The journal gets a line for each finished file; a line that was cut off by a crash is
passed over. What the journal says is believed only where the file beside it still has the bytes that it had then: a
file that was lost, cut short or edited is made again. A lock keeps two batches from writing to one folder.
"""

import errno
import hashlib
import json
import shutil
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from desktop_app.bom.messages import Told, reason, worded

STATE_FOLDER = ".lodestone-batch"

#: What will be no better with the next file.
_ENDS_THE_BATCH = {errno.ENOSPC, errno.EROFS, errno.EIO, errno.EDQUOT}


class OutputFailed(Told):
    """The output folder cannot be written; the message says where and why, and what is kept."""


class OutputFolder:
    """The output of one batch at a time, as a context: locked, with the traces of a killed run removed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._state = folder / STATE_FOLDER
        self._new = self._state / "new"
        self._journal_path = self._state / "journal"
        self._journal: IO[bytes] | None = None
        self._lock: IO[bytes] | None = None
        self._written = 0

    def __enter__(self) -> Self:
        try:
            self._state.mkdir(parents=True, exist_ok=True)
            self._lock = (self._state / "lock").open("ab")
            if not _locked(self._lock):
                raise OutputFailed(worded("output-in-use", folder=self.folder))
            shutil.rmtree(self._new, ignore_errors=True)
            self._new.mkdir(exist_ok=True)
            self._journal = self._journal_path.open("ab")
        except OSError as problem:
            self._close()
            raise failed(self.folder, problem) from problem
        except OutputFailed:
            self._close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._new, ignore_errors=True)
        self._close()

    def _close(self) -> None:
        for file in (self._journal, self._lock):
            if file is not None:
                with suppress(OSError):  # a line that did not fit on the disk; whoever wrote it has been told
                    file.close()
        self._journal = self._lock = None

    def write(self, path: str, data: bytes) -> str:
        """Write a file below the folder, whole or not at all.

        Args:
            path: relative to the folder, with `/`.
            data: all of it.

        Returns:
            Why this one file could not be written, `""` if it was.

        Raises:
            OutputFailed: no other file could be written either.
        """
        place = self.folder / path
        self._written += 1
        new = self._new / str(self._written)
        try:
            new.write_bytes(data)
            place.parent.mkdir(parents=True, exist_ok=True)
            new.replace(place)
        except OSError as problem:
            new.unlink(missing_ok=True)
            if problem.errno in _ENDS_THE_BATCH:
                raise failed(place, problem) from problem
            return worded("output-unwritten", file=place.name, reason=reason(problem))
        return ""

    def write_together(self, files: Mapping[str, bytes]) -> None:
        """Write files so that none is in its place before all of them have been written.

        Raises:
            OutputFailed: one cannot be written; the old ones are as they were, unless moving them was what failed.
        """
        place = self.folder
        try:
            for path, data in files.items():
                place = self.folder / path
                (self._new / path).write_bytes(data)
            for path in files:
                place = self.folder / path
                (self._new / path).replace(place)
        except OSError as problem:
            raise failed(place, problem) from problem

    def holds(self, path: str, sha256: str) -> bool:
        """Whether a file below the folder is there with exactly these bytes."""
        try:
            return hashlib.sha256((self.folder / path).read_bytes()).hexdigest() == sha256
        except OSError:
            return False

    def remove(self, path: str, sha256: str) -> bool:
        """Remove a file that an earlier run wrote and nobody has changed since; whether that was done."""
        if not self.holds(path, sha256):
            return False
        try:
            (self.folder / path).unlink()
        except OSError:
            return False
        return True

    def note(self, entry: Mapping[str, Any]) -> None:
        """Add a line to the journal.

        Raises:
            OutputFailed: it cannot be written.
        """
        assert self._journal is not None, "the output folder has not been entered"
        try:
            self._journal.write(b"\n" + _line(entry))  # the break first: it ends a line that a crash cut off
            self._journal.flush()
        except OSError as problem:
            raise failed(self._journal_path, problem) from problem

    def noted(self) -> list[dict[str, Any]]:
        """All lines of the journal that are whole, the oldest first."""
        entries = []
        for line in self._journal_path.read_bytes().split(b"\n"):
            try:
                entry = json.loads(line) if line else None
            except ValueError:
                continue
            if isinstance(entry, dict):
                entries.append(entry)
        return entries

    def replace_journal(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """Put these lines in the place of all others.

        Raises:
            OutputFailed: it cannot be written; the old journal is as it was.
        """
        assert self._journal is not None, "the output folder has not been entered"
        try:
            new = self._new / "journal"
            new.write_bytes(b"\n".join(_line(entry) for entry in entries))
            self._journal.close()  # Windows does not replace an open file
            new.replace(self._journal_path)
            self._journal = self._journal_path.open("ab")
        except OSError as problem:
            raise failed(self._journal_path, problem) from problem


def failed(place: Path, problem: OSError) -> OutputFailed:
    """What to tell the user when the output cannot be written."""
    what = worded("disk-full") if problem.errno in {errno.ENOSPC, errno.EDQUOT} else reason(problem)
    return OutputFailed(worded("output-failed", place=place, reason=what))


def _line(entry: Mapping[str, Any]) -> bytes:
    return json.dumps(entry, sort_keys=True, separators=(",", ":")).encode("ascii")


def _locked(file: IO[bytes]) -> bool:
    """Take the lock; it goes with the process, however that ends. A file system without locks has to do without."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  (there is no such module elsewhere)

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  (nor this one on Windows)

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        return problem.errno not in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
    return True
