"""Who has a case open for writing: a small file beside it, locked by the operating system and naming its holder.

The lock itself is the system's, so that it ends with the process, however that ends; the text in the file only says whose
it is. Reading needs no lock.
"""

import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.bom.messages import Told, worded


@dataclass(frozen=True)
class Holder:
    """Who opens a case, on which machine, since when (with a time zone)."""

    user: str
    host: str
    since: datetime


class CaseInUse(Told):
    """Another process has the case open. `holder` is who, None where the lock does not say."""

    def __init__(self, path: Path, holder: Holder | None) -> None:
        if holder is None:
            message = worded("case-open-elsewhere", file=path.name)
        else:
            since = holder.since.isoformat(sep=" ", timespec="minutes")
            user = holder.user or worded("somebody")
            code = "case-open-on" if holder.host else "case-open-by"
            host = {"host": holder.host} if holder.host else {}
            message = worded(code, file=path.name, user=user, since=since, **host)
        super().__init__(message)
        self.path = path
        self.holder = holder


def lock_path(path: Path) -> Path:
    """Where the lock of a case is."""
    return path.with_name(f".{path.name}.lock")


class CaseLock:
    """A lock that is held until `release`."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path, self._handle = path, handle

    def release(self) -> None:
        """Let others open the case."""
        if self._handle < 0:
            return
        handle, self._handle = self._handle, -1
        if sys.platform == "win32":  # an open file cannot be removed there, and one that others opened stays
            os.close(handle)
            with suppress(OSError):
                self._path.unlink()
        else:
            with suppress(OSError):
                self._path.unlink()
            os.close(handle)


def acquire(path: Path, holder: Holder) -> CaseLock:
    """Take the lock of a case.

    Raises:
        CaseInUse: another process has it, or another window of this one.
        OSError: no file can be written beside the case.
    """
    where = lock_path(path)
    while True:
        handle = os.open(where, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            if not _locked(handle):
                raise CaseInUse(path, holder_of(path))
            if not _is_still(where, handle):  # its last holder removed it while we opened it
                os.close(handle)
                continue
            said = {"user": holder.user, "host": holder.host, "since": holder.since.isoformat()}
            os.ftruncate(handle, 0)
            os.write(handle, json.dumps(said).encode("ascii"))
        except BaseException:
            os.close(handle)
            raise
        return CaseLock(where, handle)


def holder_of(path: Path) -> Holder | None:
    """Who last took the lock of a case; None where nobody did or the file does not say."""
    try:
        said = json.loads(lock_path(path).read_bytes())
        return Holder(str(said["user"]), str(said["host"]), datetime.fromisoformat(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_still(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    #: Far behind the text, because others may not read locked bytes.
    _PLACE = 1 << 30

    def _locked(handle: int) -> bool:
        os.lseek(handle, _PLACE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
