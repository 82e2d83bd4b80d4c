"""The form of the tables of a case, version by version: what brings a file from each version to the next.

`STEPS[n]` makes version n + 1 of version n. A new file is version 0, empty, so that the same steps make new files and bring
old ones up to date; all of them run in one transaction. A step never drops what users entered.
"""

import sqlite3
from collections.abc import Callable, Sequence

Step = Callable[[sqlite3.Connection], None]

#: “Lode”: marks a SQLite file as a case, at byte 68 of the file.
APPLICATION_ID = 0x4C6F6465


def _first_tables(connection: sqlite3.Connection) -> None:
    """Files by their SHA-256, the state by address as JSON, and the journal that led to it.

    A file that somebody else's program made with tables of these names is no case and is refused by `CREATE TABLE`.
    """
    connection.execute("CREATE TABLE file (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL)")
    connection.execute("CREATE TABLE state (address TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
    connection.execute(
        "CREATE TABLE journal (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, about INTEGER, what TEXT NOT NULL, "
        "by TEXT NOT NULL, at TEXT NOT NULL, changes TEXT NOT NULL, hash TEXT NOT NULL)"
    )
    for table in ("journal", "file"):
        for doing in ("UPDATE", "DELETE"):
            connection.execute(
                f"CREATE TRIGGER {table}_no_{doing.lower()} BEFORE {doing} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'nothing in a case is ever altered or deleted'); END"
            )


def _cited_pages(_: sqlite3.Connection) -> None:
    """Proofs may name pages and a day of their own. No table changes, and no value that is there: undoing and doing again bring
    back what was written in any version, so that old forms are read for ever. The number alone goes up, so that a program that
    would pass over the pages opens the case read-only.
    """


def _own_rules(_: sqlite3.Connection) -> None:
    """A case may name its rule pack and hold the user's own files over it. No table and no value changes; a program that would
    judge without them opens the case read-only.
    """


STEPS: Sequence[Step] = (_first_tables, _cited_pages, _own_rules)

#: The version that this program writes.
VERSION = len(STEPS)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of an open file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def bring_up_to_date(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> int | None:
    """Bring a file to the newest version within the caller's transaction; the version it had, None where nothing was to do."""
    found = version_of(connection)
    if found >= len(steps):
        return None
    for step in steps[found:]:
        step(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(steps)}")
    return found
