"""The chain of the journal: every way to tamper with a case behind its back is found."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from axes import DESK, axis, stamp

from desktop_app.case import ChosenSettings, Stamp, edits, open_case, read_case
from desktop_app.case.journal import BEGINNING, Change, Entry, Kind, Steps, check, sealed


def entry(number: int, previous: str, *changes: Change, kind: Kind = Kind.DO, about: int | None = None) -> Entry:
    unsealed = Entry(number, kind, about, "change-settings", "A", "2026-11-24T10:00:00+00:00", changes, "")
    return replace(unsealed, hash=sealed(previous, unsealed))


def chain() -> list[Entry]:
    first = entry(1, BEGINNING, Change("a", None, 1))
    second = entry(2, first.hash, Change("a", 1, 2), Change("b", None, "x"))
    return [first, second, entry(3, second.hash, Change("b", "x", None))]


def test_a_whole_chain_agrees_with_the_state_that_it_leads_to():
    assert check(chain(), {"a": 2}) == ()


@pytest.mark.parametrize(
    "alter",
    [
        lambda c: [replace(c[0], by="B"), *c[1:]],
        lambda c: [replace(c[0], at="2026-11-23T10:00:00+00:00"), *c[1:]],
        lambda c: [replace(c[0], changes=(Change("a", None, 7),)), *c[1:]],
        lambda c: [c[0], c[2]],
        lambda c: c[1:],
        lambda c: [c[1], c[0], c[2]],
        lambda c: c[:2],
        lambda c: [*c, entry(4, BEGINNING, Change("a", 2, 3))],
    ],
)
def test_altered_left_out_swapped_cut_off_and_added_entries_are_found(alter):
    assert check(alter(chain()), {"a": 2})


def test_a_state_that_was_altered_behind_the_journal_is_found():
    assert [f.message for f in check(chain(), {"a": 3})] == ["“a” was altered without an entry in the journal."]


def test_an_undo_out_of_turn_is_found():
    with pytest.raises(ValueError, match="turn"):
        Steps([1, 2], []).take(3, Kind.UNDO, 1)


def test_a_stamp_needs_a_name_and_a_time_zone():
    with pytest.raises(ValueError, match="time zone"):
        Stamp("A", datetime(2026, 11, 24))
    with pytest.raises(ValueError, match="name"):
        Stamp(" ", datetime(2026, 11, 24, tzinfo=UTC))


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE journal SET by = 'Mallory' WHERE number = 2", "Entry 2 or one before it was altered"),
        ("DELETE FROM journal WHERE number = 2", "Entry 2 is missing"),
        ("DELETE FROM journal WHERE number = 3", "altered without an entry"),
        ("UPDATE state SET value = replace(value, '2026-11-24', '2026-11-01')", "“settings” was altered"),
        ("DELETE FROM state WHERE address = 'source'", "“source” was altered"),
        ("UPDATE file SET content = x'00'", "was altered (SHA-256"),
        ("UPDATE file SET content = 5", "was altered (SHA-256"),
        ("UPDATE file SET content = x''", "was altered (SHA-256"),
        ("DELETE FROM file", "is missing (SHA-256"),
    ],
)
def test_tampering_with_the_file_by_sql_is_found(tmp_path, sql, said):
    with axis(tmp_path) as case:
        path = case.path
    with closing(sqlite3.connect(path)) as connection:
        if " state" not in sql:
            with pytest.raises(sqlite3.IntegrityError, match="ever altered or deleted"):
                connection.execute(sql)
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(sql)
        connection.commit()
    with read_case(path) as case:
        assert any(said in finding.message for finding in case.verify()), case.verify()


def test_part_numbers_and_names_in_any_script_and_broken_ones_are_kept(tmp_path):
    with axis(tmp_path) as case:
        case.apply(edits.withdraw_decisions(["\ud800"]), stamp(3))
        case.apply(
            edits.change_settings(ChosenSettings(date(2027, 1, 1), items=("磁钢 \ud800",))), stamp(4, "名\ud800")
        )
        path = case.path
    with open_case(path, stamp(5), DESK) as case:
        assert case.content.chosen.items == ("磁钢 \ud800",)
        assert case.verify() == ()
