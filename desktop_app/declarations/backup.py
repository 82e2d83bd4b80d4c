"""The whole library in one file, and back: a ZIP of JSON lines and of the files, the same from SQLite and PostgreSQL.

A backup is one consistent moment, however many people are writing. Restoring adds what the library does not have and
changes nothing that it has, so that it also moves a library from one database to another, or joins two.
"""

import json
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Date, LargeBinary, Table, select, update

from desktop_app.bom.messages import Told, told, worded
from desktop_app.declarations.library import Library, insert_new
from desktop_app.declarations.tables import DECISION, DECLARATION, EVIDENCE, FILE, QUESTIONNAIRE

FORMAT = "lodestone-library/1"

#: Tables in the order in which they depend on each other, with what orders their rows.
TABLES: Mapping[str, tuple[Table, str]] = {
    "file": (FILE, "sha256"),
    "declaration": (DECLARATION, "id"),
    "evidence": (EVIDENCE, "declaration_digest"),
    "decision": (DECISION, "id"),
    "questionnaire": (QUESTIONNAIRE, "id"),
}

#: Numbers that a database gives to its rows; another one gives others.
_NUMBERED = {"declaration", "decision"}

_EPOCH = (1980, 1, 1, 0, 0, 0)
_ROWS_AT_ONCE = 2_000


class UnusableBackup(Told):
    """A file that is no backup of a library, or a damaged one; the message says which and why."""


def back_up(library: Library, path: Path) -> dict[str, int]:
    """Write the whole library into one file, which is there whole or not at all; how many rows of each table."""
    new = path.with_name(path.name + ".new")
    counts: dict[str, int] = {}
    try:
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive, _at_one_moment(library) as connection:
            for name, (table, order) in TABLES.items():
                counts[name] = _write(connection, archive, name, table, order)
            _entry(archive, "manifest.json", json.dumps({"format": FORMAT, "rows": counts}, sort_keys=True).encode())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return counts


def restore(library: Library, path: Path) -> dict[str, int]:
    """Add what a backup holds and the library does not; how many rows of each table were new.

    Raises:
        UnusableBackup: it is none, or damaged. The library is then as it was.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = json.loads(archive.read("manifest.json"))
            if manifest.get("format") != FORMAT:
                raise UnusableBackup(worded("backup-of-other-version", file=path.name))
            with library.writing() as connection:
                counts = {name: _read(connection, archive, name) for name in TABLES}
                _follow_decisions(connection)
                return counts
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, EOFError) as problem:
        raise UnusableBackup(worded("backup-damaged", file=path.name, problem=told(problem))) from problem


def _at_one_moment(library: Library) -> Connection:
    engine = library.engine
    if engine.dialect.name == "postgresql":
        return engine.connect().execution_options(isolation_level="REPEATABLE READ")
    return engine.connect()


def _write(connection: Connection, archive: zipfile.ZipFile, name: str, table: Table, order: str) -> int:
    number = 0
    dates = [column.name for column in table.columns if isinstance(column.type, Date)]
    blobs = [column.name for column in table.columns if isinstance(column.type, LargeBinary)]
    columns = [c for c in table.columns if c.name not in blobs]
    rows = connection.execute(
        select(*columns).order_by(*table.primary_key.columns if order not in table.c else [table.c[order]])
    )
    with archive.open(zipfile.ZipInfo(f"{name}.jsonl", _EPOCH), "w", force_zip64=True) as target:
        for row in rows.mappings():
            values = dict(row)
            if name in _NUMBERED:
                del values["id"]
            values |= {key: values[key].isoformat() for key in dates if values[key] is not None}
            target.write(json.dumps(values, ensure_ascii=True).encode("ascii") + b"\n")
            number += 1
    if blobs:
        kept = connection.execute(select(FILE.c.sha256).where(FILE.c.content.is_not(None)).order_by(FILE.c.sha256))
        for sha256 in kept.scalars().all():
            content = connection.execute(select(FILE.c.content).where(FILE.c.sha256 == sha256)).scalar_one()
            _entry(archive, f"files/{sha256}", bytes(content))
    return number


def _entry(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)


def _read(connection: Connection, archive: zipfile.ZipFile, name: str) -> int:
    table, _ = TABLES[name]
    names = set(archive.namelist())
    added = 0
    with archive.open(f"{name}.jsonl") as lines:
        for rows in _batches(lines):
            for row in rows:
                for column in table.columns:
                    if isinstance(column.type, Date) and row.get(column.name) is not None:
                        row[column.name] = date.fromisoformat(row[column.name])
                if table is FILE:
                    entry = f"files/{row['sha256']}"
                    row["content"] = archive.read(entry) if entry in names else None
            added += insert_new(connection, table, rows)
    return added


def _batches(lines: IO[bytes]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for line in lines:
        batch.append(json.loads(line))
        if len(batch) == _ROWS_AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def _follow_decisions(connection: Connection) -> None:
    """Where two libraries were joined, the last decision about a declaration says whether it counts."""
    c = DECISION.c
    last: dict[str, bool] = {}
    for row in connection.execute(select(c.declaration_digest, c.counts).order_by(c.decided_on, c.id)):
        last[row.declaration_digest] = row.counts
    for counts in (True, False):
        digests = [digest for digest, counting in last.items() if counting is counts]
        for start in range(0, len(digests), _ROWS_AT_ONCE):
            chunk = digests[start : start + _ROWS_AT_ONCE]
            connection.execute(update(DECLARATION).where(DECLARATION.c.digest.in_(chunk)).values(set_aside=not counts))
