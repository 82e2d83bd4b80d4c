"""The engine that reads workbooks in a process that may die: whatever becomes of it, there is an answer."""

import io
import os
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app import engine
from desktop_app.engine import EngineFailed, Fault, Limits, received, sheets_apart, sheets_in

sys.path.insert(0, str(Path(__file__).parent / "readers"))

from binary_books import changed_part, record, xls_bytes, xlsb_bytes, xlsb_record

ROWS = [["Part Number", "Qty"], ["A", 1], ["B", 2.5]]
LIMITS = Limits(1_000_000, 1_000_000, 16_384)
FAR = xlsb_record(5, struct.pack("<IId", 0xFFFF0000, 0, 1.0)) + xlsb_record(146)
#: Workbooks as they are, which make the engine ask for terabytes.
DEADLY = {
    "a column beyond all": changed_part(xlsb_bytes(ROWS), "xl/worksheets/sheet1.bin", xlsb_record(146), FAR),
    "a size below nothing": xls_bytes(
        ROWS, before_cells=record(0x0200, struct.pack("<IIHHH", 10, 9, 0, 255, 0))
    ),
}  # fmt: skip


def dies(_: object) -> None:
    os._exit(1)


def dies_after_a_sheet(pipe: "engine.Connection[object, object]") -> None:
    pipe.recv()
    pipe.recv_bytes()
    pipe.send(("BOM", False, 2, 2))
    os._exit(1)


def says_nothing(pipe: "engine.Connection[object, object]") -> None:
    pipe.recv()
    time.sleep(60)


@pytest.mark.parametrize("book", [xls_bytes(ROWS), xlsb_bytes(ROWS)], ids=["xls", "xlsb"])
def test_apart_is_read_what_is_read_here(book):
    assert list(sheets_apart(book, LIMITS)) == list(sheets_in(io.BytesIO(book), (), LIMITS))


@pytest.mark.parametrize("book", DEADLY.values(), ids=DEADLY)
def test_a_workbook_that_ends_the_process_is_a_failure_like_others(book, capfd):
    with pytest.raises(EngineFailed) as failure:
        list(sheets_apart(book, LIMITS))
    assert failure.value.fault is Fault.ENDED
    assert capfd.readouterr() == ("", "")


def test_a_workbook_that_the_engine_refuses_or_fails_on(capfd):
    with pytest.raises(EngineFailed) as failure:
        list(sheets_apart(b"nothing", LIMITS))
    assert failure.value.fault is Fault.DAMAGED
    assert failure.value.detail
    below = changed_part(xlsb_bytes(ROWS), "xl/worksheets/sheet1.bin", xlsb_record(145), xlsb_record(145) + b"\7\0")
    with pytest.raises(EngineFailed) as failure:
        list(sheets_apart(below, LIMITS))
    assert failure.value.fault is Fault.DAMAGED
    assert capfd.readouterr() == ("", "")


def test_limits_count_for_a_sheet_and_for_all():
    book = xls_bytes(ROWS)
    for limits in (Limits(5, 100, 100), Limits(100, 5, 100), Limits(100, 100, 1)):
        (sheet,) = sheets_in(io.BytesIO(book), (), limits)
        assert (sheet.cells, sheet.rows) == (6, None)
    (sheet,) = sheets_in(io.BytesIO(book), ["BOM"], LIMITS)
    assert (sheet.cells, sheet.rows) == (0, None)


@pytest.mark.parametrize("serve", [dies, dies_after_a_sheet])
def test_a_process_that_dies(serve):
    with pytest.raises(EngineFailed) as failure:
        list(received(serve, b"x" * 1_000_000, LIMITS))
    assert failure.value.fault is Fault.ENDED


def test_a_process_that_says_nothing(monkeypatch):
    monkeypatch.setattr(engine, "PATIENCE", 0.5)
    with pytest.raises(EngineFailed) as failure:
        list(received(says_nothing, b"", LIMITS))
    assert failure.value.fault is Fault.SLOW


def test_a_process_that_cannot_be_started(monkeypatch):
    def refuse(_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    with pytest.raises(EngineFailed) as failure:
        list(sheets_apart(xls_bytes(ROWS), LIMITS))
    assert failure.value.fault is Fault.UNSTARTED


@pytest.mark.parametrize("from_a_file", [True, False])
def test_a_script_that_does_not_ask_whether_it_is_the_main_module(from_a_file, tmp_path):
    book, script = tmp_path / "b.xls", tmp_path / "script.py"
    book.write_bytes(xls_bytes(ROWS))
    said = f"from desktop_app import engine\ndata = open({str(book)!r}, 'rb').read()\n"
    said += "print([sheet.cells for sheet in engine.sheets_apart(data, engine.Limits(100, 100, 100))])\n"
    script.write_text(said, encoding="utf-8")
    arguments = [str(script)] if from_a_file else ["-"]
    done = subprocess.run(
        [sys.executable, *arguments], input=said, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.returncode) == ("[6]\n", 0)
