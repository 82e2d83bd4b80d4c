"""calamine, the engine that reads the cells of workbooks, called in this process or in one of its own.

The engine is written in Rust. It ends the process where it cannot get the memory that a damaged workbook makes it ask for,
and nothing in Python can hold that. Of the binary formats, whose sizes stand in many places, no check beforehand can be
trusted to find all of them; so they are read in a process that may die (`sheets_apart`), which costs some tenths of a
second. A worker of a batch is such a process already.

Nothing of ours is imported here, so that the process is there at once.
"""

import io
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from types import ModuleType
from typing import Any

#: Rows of cells as Python values: text, numbers, truth values, dates.
Rows = list[list[Any]]

#: Seconds that may pass without a sign of life of the process, and how many more for each megabyte of the file.
PATIENCE, PATIENCE_A_MEGABYTE = 120.0, 2.0

#: Rows that the process sends at once.
_AT_ONCE = 20_000


class Fault(StrEnum):
    """Why the engine cannot read a workbook."""

    PROTECTED = "protected"
    DAMAGED = "damaged"
    MEMORY = "memory"
    ENDED = "ended"  # the process of its own died
    SLOW = "slow"  # it gave no sign of life
    UNSTARTED = "unstarted"  # it could not be started


class EngineFailed(Exception):
    """The workbook cannot be read; `detail` is what the engine says of it, `""` where it says nothing."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault = fault
        self.detail = detail


@dataclass(frozen=True)
class Limits:
    """Cells of one sheet, cells of all sheets together, and columns that are read at most."""

    sheet: int
    all: int
    columns: int


@dataclass(frozen=True)
class FoundSheet:
    """A sheet of cells; `rows` are None where they were not wanted, or reach beyond the limits with `cells` of them."""

    name: str
    hidden: bool
    cells: int
    rows: Rows | None


def sheets_in(archive: io.BytesIO, unwanted: Collection[str], limits: Limits) -> Iterator[FoundSheet]:
    """The sheets of a workbook one after the other, read in this process; charts and the like are no sheets.

    Raises:
        EngineFailed: the workbook cannot be read.
    """
    with _failures():
        import python_calamine  # noqa: PLC0415 (loaded with the first workbook, not with the window)

        workbook = python_calamine.CalamineWorkbook.from_filelike(archive)
        left = limits.all
        for about in workbook.sheets_metadata:
            if about.typ != python_calamine.SheetTypeEnum.WorkSheet:
                continue
            hidden = about.visible != python_calamine.SheetVisibleEnum.Visible
            if about.name in unwanted:
                yield FoundSheet(about.name, hidden, 0, None)
                continue
            sheet = workbook.get_sheet_by_name(about.name)
            last_row, last_column = sheet.end or (-1, -1)
            cells = (last_row + 1) * (last_column + 1)
            if cells > min(left, limits.sheet) or last_column >= limits.columns:
                yield FoundSheet(about.name, hidden, cells, None)
                continue
            left -= cells
            yield FoundSheet(about.name, hidden, cells, sheet.to_python(skip_empty_area=False))


def sheets_apart(data: bytes, limits: Limits) -> Iterator[FoundSheet]:
    """The sheets of a workbook one after the other, read in a process of its own, whose death is a failure like others.

    Raises:
        EngineFailed: the workbook cannot be read.
    """
    if multiprocessing.parent_process() is not None:
        yield from sheets_in(io.BytesIO(data), (), limits)
        return
    yield from received(_serve, data, limits)


def received(serve: "Callable[[Connection[Any, Any]], None]", data: bytes, limits: Limits) -> Iterator[FoundSheet]:
    """What a process sends that runs `serve`; see `sheets_apart`."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), daemon=True)
    try:
        with _without_program():
            process.start()
    except OSError as problem:
        raise EngineFailed(Fault.UNSTARTED, str(problem)) from problem
    theirs.close()  # else the end of the process would not be the end of the pipe
    patience = PATIENCE + PATIENCE_A_MEGABYTE * len(data) / 1e6

    def message() -> Any:
        if not ours.poll(patience):
            raise EngineFailed(Fault.SLOW, f"{patience:.0f}")
        return ours.recv()

    try:
        ours.send(limits)
        ours.send_bytes(data)
        while (found := message()) is not None:
            if isinstance(found, EngineFailed):
                raise found
            name, hidden, cells, height = found
            rows: Rows | None = None if height is None else []
            while rows is not None and len(rows) < height:
                rows += message()
            yield FoundSheet(name, hidden, cells, rows)
    except (EOFError, OSError):
        raise EngineFailed(Fault.ENDED) from None
    except MemoryError:
        raise EngineFailed(Fault.MEMORY) from None
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()


@contextmanager
def _without_program() -> Iterator[None]:
    """A process that is started meanwhile does not run the main module of this one, which it would otherwise do first.

    It needs nothing of that; and a script that reads a workbook without asking whether it is the main module, or one that
    comes from standard input, would end it.
    """
    program = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = program


def _serve(pipe: "Connection[Any, Any]") -> None:
    """The life of the process: one workbook in, its sheets out."""
    _live_modestly()
    with suppress(EOFError, OSError):  # nobody wants the answer any more
        limits: Limits = pipe.recv()
        try:
            for sheet in sheets_in(io.BytesIO(pipe.recv_bytes()), (), limits):
                _send(pipe, sheet)
            pipe.send(None)
        except EngineFailed as failure:
            pipe.send(failure)
        except MemoryError:
            pipe.send(EngineFailed(Fault.MEMORY))


def _send(pipe: "Connection[Any, Any]", sheet: FoundSheet) -> None:
    rows = sheet.rows
    pipe.send((sheet.name, sheet.hidden, sheet.cells, None if rows is None else len(rows)))
    for start in range(0, len(rows or ()), _AT_ONCE):
        pipe.send((rows or [])[start : start + _AT_ONCE])


def _live_modestly() -> None:
    """Die in silence, and before the machine has no memory left."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one that wants the answer
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 (there is none elsewhere)

        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
    else:
        import resource  # noqa: PLC0415 (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":  # elsewhere the limit is not kept
            half = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
            _, most = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (half if most < 0 else min(half, most), most))


@contextmanager
def _failures() -> Iterator[None]:
    """What the engine raises becomes `EngineFailed`."""
    import python_calamine  # noqa: PLC0415 (see above)

    try:
        yield
    except python_calamine.PasswordError:
        raise EngineFailed(Fault.PROTECTED) from None
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError) as failure:
        raise EngineFailed(Fault.DAMAGED, str(failure)) from None
    except MemoryError:
        raise EngineFailed(Fault.MEMORY) from None
    except BaseException as failure:
        # The engine reports a bug on damaged input as a PanicException, which is no Exception.
        if type(failure).__name__ != "PanicException":
            raise
        raise EngineFailed(Fault.DAMAGED) from None
