"""Killed at any moment, a case loses at most the change that was being written; two at once cannot write."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, date, datetime

import pytest
from axes import ANNA, BO, DAY, DESK, axis, stamp

from desktop_app.case import (
    CaseInUse,
    ChosenSettings,
    Holder,
    UnreadableCase,
    UnwritableCase,
    edits,
    is_case,
    open_case,
    read_case,
    recoverable,
)
from desktop_app.case.lock import lock_path
from desktop_app.case.migration import APPLICATION_ID, STEPS, VERSION
from desktop_app.case.store import open_store

posix = pytest.mark.skipif(os.name != "posix", reason="fork and SIGKILL")


def _write_for_ever(path, pipe: int, size: int) -> None:
    """Change the case again and again, undoing now and then, and tell after each change how many there were."""
    case = open_case(path, stamp(), DESK)
    dice = random.Random(size)
    for number in range(10_000):
        if number % 5 == 4:
            entry = case.undo(stamp(number))
        elif number % 5 == 3:
            entry = case.apply(edits.open_bom(f"{number}.csv", dice.randbytes(size)), stamp(number))
        else:
            entry = case.apply(
                edits.change_settings(ChosenSettings(DAY, items=(f"{os.getpid()} {number}",))), stamp(number)
            )
        os.write(pipe, entry.number.to_bytes(4, "big"))


@posix
@pytest.mark.parametrize("size", [2_000, 3_000_000])
def test_a_kill_at_any_moment_loses_at_most_the_change_being_written(tmp_path, size):
    with axis(tmp_path) as case:
        path = case.path
    dice = random.Random(size)
    interrupted = 0
    for _ in range(25):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            try:
                _write_for_ever(path, writing, size)
            finally:
                os._exit(1)
        os.close(writing)
        told = os.read(reading, 4)
        assert told  # at least one change was made
        time.sleep(dice.uniform(0, 0.06))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reading, "rb") as rest:
            told += rest.read()
        committed = int.from_bytes(told[len(told) // 4 * 4 - 4 : len(told) // 4 * 4], "big")
        interrupted += path.with_name(path.name + "-journal").exists()
        with read_case(path, DESK) as seen:  # also where the crash left half a change behind
            assert seen.content.chosen is not None
        with open_case(path, stamp(), DESK) as case:
            assert committed <= list(case.journal())[-1].number <= committed + 1
            assert case.verify() == ()
            case.undo(stamp())
    assert recoverable(path.parent, DESK)[0].path == path
    if size > 1_000_000:
        print(f"{interrupted} kills met a change half-way")
        assert interrupted, "no kill met a change half-way; the test proves little"


def test_a_case_that_another_process_has_open_names_who_and_can_be_read(tmp_path):
    with axis(tmp_path) as case:
        path = case.path
    program = (
        "import sys; sys.path[:0] = [sys.argv[2]]\n"
        "from pathlib import Path; from datetime import datetime, UTC\n"
        "from desktop_app.case import *; from axes import stamp\n"
        "case = open_case(Path(sys.argv[1]), stamp(), Holder('Bo Lindqvist', 'desk-7', datetime(2026, 11, 24, 8, tzinfo=UTC)))\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    here = os.path.dirname(__file__)  # noqa: PTH120
    other = subprocess.Popen(
        [sys.executable, "-c", program, str(path), here], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(CaseInUse, match="Bo Lindqvist on desk-7 since 2026-11-24 08:00") as refused:
            open_case(path, stamp(), DESK)
        assert refused.value.holder.user == BO
        with read_case(path) as seen:
            assert seen.audit().verdicts and seen.read_only
        other.kill()
        other.wait(10)
        with open_case(path, stamp(), DESK) as case:  # the lock of a dead process is nobody's
            assert case.read_only == ""
        assert not lock_path(path).exists()
    finally:
        other.kill()
        other.communicate()


def test_a_window_cannot_open_twice_what_it_has_open(tmp_path):
    with axis(tmp_path) as case, pytest.raises(CaseInUse, match=ANNA):
        open_case(case.path, stamp(), DESK)


def test_a_lock_file_that_says_nothing_useful_still_tells_that_the_case_is_open(tmp_path):
    with axis(tmp_path) as case:
        lock_path(case.path).write_bytes(b"\xff{")
        with pytest.raises(CaseInUse, match="by another program"):
            open_case(case.path, stamp(), DESK)


def test_who_reads_while_another_writes_sees_one_moment_and_a_whole_journal(tmp_path):
    with axis(tmp_path) as case:
        with read_case(case.path) as seen:
            case.apply(edits.change_settings(ChosenSettings(date(2027, 1, 1))), stamp(5))
            assert seen.content.chosen.as_of == DAY
            assert seen.verify() == ()
        with read_case(case.path) as seen:
            assert seen.content.chosen.as_of == date(2027, 1, 1)


def test_a_full_disk_changes_nothing_and_says_so_and_work_goes_on_when_there_is_room(tmp_path):
    with axis(tmp_path) as case:
        before, count = dict(case.content.state), len(list(case.journal()))
        connection = case._store._connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(UnwritableCase, match="could not be saved"):
            case.apply(edits.open_bom("big.csv", bytes(200_000)), stamp(5))
        assert dict(case.content.state) == before and case.verify() == ()
        connection.execute("PRAGMA max_page_count = 1000000")
        case.apply(edits.open_bom("big.csv", bytes(200_000)), stamp(6))
        assert len(list(case.journal())) == count + 1 and case.verify() == ()


# --- Versions ------------------------------------------------------------------------------------------------------------


def test_an_empty_case_of_the_version_before_the_first_is_brought_up_to_date(tmp_path):
    path = tmp_path / "old.lodestone"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 0")
        connection.execute("VACUUM")
    assert is_case(path)
    with read_case(path) as seen:
        assert not list(seen.journal())
    with open_case(path, stamp(7), DESK) as case:
        (entry,) = case.journal()
        assert (str(entry.kind), entry.what, entry.by) == ("note", f"brought from version 0 to {VERSION}", ANNA)
        case.apply(edits.change_settings(ChosenSettings(date(2027, 1, 1))), stamp(8))
        assert case.verify() == ()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION


def _version_two(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE remark (number INTEGER PRIMARY KEY, text TEXT)")


def _failing(_: sqlite3.Connection) -> None:
    raise sqlite3.OperationalError("disk I/O error")


def test_a_step_that_fails_leaves_the_case_as_it_was(tmp_path):
    with axis(tmp_path) as case:
        path = case.path
    before = path.read_bytes()
    with pytest.raises(UnreadableCase, match="disk I/O error"):
        open_store(path, stamp(), [*STEPS, _version_two, _failing])
    assert path.read_bytes()[:96] == before[:96]
    with open_case(path, stamp(), DESK) as case:
        assert case.verify() == () and len(list(case.journal())) == 3


def test_a_case_of_a_newer_version_opens_read_only_and_says_why(tmp_path):
    with axis(tmp_path) as case:
        path = case.path
    store = open_store(path, stamp(), [*STEPS, _version_two])
    store.close()
    data = path.read_bytes()
    with open_case(path, stamp(), DESK) as case:
        assert "newer version" in case.read_only
        assert case.audit().verdicts
        with pytest.raises(Exception, match="newer version"):
            case.save_as(tmp_path / "copy.lodestone", stamp(), DESK)
    assert path.read_bytes() == data
    assert not (tmp_path / "copy.lodestone").exists()


def test_a_newer_version_with_other_tables_is_refused_in_words(tmp_path):
    path = tmp_path / "new.lodestone"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 99")
        connection.execute("CREATE TABLE everything (x)")
    for opening in (lambda: open_case(path, stamp(), DESK), lambda: read_case(path)):
        with pytest.raises(UnreadableCase, match="only a newer version"):
            opening()
    assert not lock_path(path).exists()


@posix
def test_a_write_protected_case_opens_read_only(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("nothing is write-protected for root")
    with axis(tmp_path) as case:
        path = case.path
    path.chmod(0o444)
    with open_case(path, stamp(), DESK) as case:
        assert "write-protected" in case.read_only


def test_the_lock_says_who_where_and_since_when(tmp_path):
    with axis(tmp_path) as case:
        said = json.loads(lock_path(case.path).read_bytes())
    assert said == {"user": ANNA, "host": "desk-12", "since": "2026-11-24T09:12:00+00:00"}
    in_use = CaseInUse(tmp_path / "a.lodestone", Holder("", "", datetime(2026, 1, 1, tzinfo=UTC)))
    assert "open by somebody since 2026-01-01 00:00+00:00" in str(in_use)
    assert "自2026-01-01 00:00+00:00起由某人打开" in in_use.in_language("zh")
