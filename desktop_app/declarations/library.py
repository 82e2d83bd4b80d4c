"""Declarations that outlive a case: kept with their files, offered when another BOM holds the same part, told before they expire.

One library is a SQLite file of one user or a PostgreSQL database of a team; both are used through the same statements.
Whatever is taken in is one transaction, so that a crash at any moment leaves the library before or after it. Nothing is
overwritten or deleted: what no longer counts is set aside by a decision that stays on record.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Engine, Row, and_, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from desktop_app.declarations.difference import Change, Difference
from desktop_app.declarations.question import Questionnaire
from desktop_app.declarations.statement import Statement
from desktop_app.declarations.tables import (
    DECISION,
    DECLARATION,
    EVIDENCE,
    FILE,
    QUESTIONNAIRE,
    decision_row,
    digest_of,
    file_of,
    folded,
    row_of,
    statement_of,
    storable,
)

#: How many values go into one `IN (…)`.
_CHUNK = 10_000

_JOIN = {
    "sqlite": "SELECT b.key, d.id, d.supplier, d.revision, d.valid_until FROM json_each(?) AS b "
    "JOIN declaration AS d ON d.part_key = b.value WHERE NOT d.set_aside",
    "postgresql": "SELECT b.place - 1, d.id, d.supplier, d.revision, d.valid_until "
    "FROM json_array_elements_text(CAST(%s AS json)) WITH ORDINALITY AS b(value, place) "
    "JOIN declaration AS d ON d.part_key = b.value WHERE NOT d.set_aside",
}


@dataclass(frozen=True)
class Taken:
    """What an import did: declarations added, those that were there already, and those set aside by it."""

    added: int
    known: int
    set_aside: int


@dataclass(frozen=True)
class Offer:
    """A declaration in the library about a part of a BOM; `id` names it to `Library.statements`.

    `revision` is the part's revision that it was given for, `""` unknown. `expired` is as of the day asked for.
    """

    id: int
    supplier: str
    revision: str
    valid_until: date | None
    expired: bool


@dataclass(frozen=True, eq=False)
class Offers:
    """What the library holds about the parts of a BOM: `of` one part, by its place in the list that was asked for."""

    day: date
    rows: Sequence[Sequence[Any]]

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def _by_part(self) -> dict[int, list[Sequence[Any]]]:
        found: dict[int, list[Sequence[Any]]] = {}
        for row in self.rows:
            found.setdefault(row[0], []).append(row)
        return found

    @property
    def parts(self) -> tuple[int, ...]:
        """The places of the parts about which there is something, in order."""
        return tuple(sorted(self._by_part))

    def of(self, place: int) -> tuple[Offer, ...]:
        """The declarations about one part, the oldest in the library first."""
        offers = []
        for _, id_, supplier, revision, until in sorted(self._by_part.get(place, ()), key=lambda row: int(row[1])):
            end = date.fromisoformat(until) if isinstance(until, str) else until
            offers.append(Offer(id_, supplier, revision, end, end is not None and end < self.day))
        return tuple(offers)


class Library:
    """An open library. Make one with `open_library`; use it in a `with`, or `close` it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or server."""
        self.engine.dispose()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that is wholly done or not at all; others who write wait for it."""
        with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    # --- Taking in -------------------------------------------------------------------------------------------------------

    def take(
        self,
        difference: Difference,
        day: date,
        by: str,
        revisions: Mapping[str, str] | None = None,
        chosen: Mapping[int, bool] | None = None,
        content: bytes | None = None,
    ) -> Taken:
        """Take in what a difference adds and changes; what it replaces is set aside with the reason.

        Args:
            day: the day of taking in, and `by` who does it, for the record.
            revisions: the revision of each part in the BOM that it was asked for.
            chosen: of a conflict, by the entry's index, whether the new (True) or the old (False) statement counts; both
                stay in force where nothing was chosen, and both stay on record in any case.
            content: the file itself, to be kept as evidence.
        """
        new = [entry.new for entry in difference.entries if entry.change is not Change.SAME]
        decisions = []
        for index, entry in enumerate(difference.entries):
            decided = (chosen or {}).get(index)
            if entry.old is None or entry.change is Change.SAME:
                continue
            if entry.change is Change.CHANGED or decided is True:
                decisions.append(decision_row(digest_of(entry.old), False, f"replaced by {entry.new.source}", by, day))
            elif decided is False:
                decisions.append(decision_row(digest_of(entry.new), False, f"{entry.old.source} counts", by, day))
        with self.writing() as connection:
            added = self._add(connection, new, day, revisions or {}, content)
            gone = self._decide(connection, decisions)
        return Taken(added, len(difference.entries) - added, gone)

    def add(
        self,
        statements: Sequence[Statement],
        day: date,
        revisions: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> Taken:
        """Take in statements as they are, beside whatever is there."""
        with self.writing() as connection:
            added = self._add(connection, statements, day, revisions or {}, content)
        return Taken(added, len(statements) - added, 0)

    def decide(self, statements: Iterable[Statement], counts: bool, reason: str, by: str, day: date) -> int:
        """Set declarations aside, or let them count again; how many the library knows of them."""
        rows = [decision_row(digest_of(statement), counts, reason, by, day) for statement in statements]
        with self.writing() as connection:
            return self._decide(connection, rows)

    def attach(self, statements: Iterable[Statement], name: str, sha256: str, content: bytes) -> None:
        """Keep an evidence file (a test report, a letter) with declarations that are in the library."""
        digests = [digest_of(statement) for statement in statements]
        with self.writing() as connection:
            file: dict[str, object] = {
                "sha256": sha256,
                "name": storable(name),
                "role": "evidence",
                "headers": "{}",
                "content": content,
            }
            self._keep_files(connection, [file])
            known = _known_digests(connection, digests)
            rows = [{"declaration_digest": digest, "file_sha256": sha256} for digest in digests if digest in known]
            insert_new(connection, EVIDENCE, rows)

    def record_sent(self, questionnaires: Iterable[Questionnaire]) -> None:
        """Remember which questionnaires were sent, so that answers can be held against them."""
        rows = [
            {
                "id": q.id,
                "checksum": q.checksum,
                "supplier": storable(q.supplier),
                "reference": storable(q.reference),
                "issued": q.issued,
            }
            for q in questionnaires
        ]
        with self.writing() as connection:
            insert_new(connection, QUESTIONNAIRE, rows)

    # --- Looking up ------------------------------------------------------------------------------------------------------

    def offers(self, part_numbers: Sequence[str], day: date) -> Offers:
        """The declarations that count about these parts, found by part number without regard to case and spacing."""
        keys = json.dumps([folded(str(number)) for number in part_numbers])
        # The driver's own cursor: for a hundred thousand rows, rows that know their columns cost as much as the join.
        with self.engine.connect() as connection, closing(connection.connection.cursor()) as cursor:
            cursor.execute(_JOIN[self.engine.dialect.name], (keys,))
            return Offers(day, cursor.fetchall())

    def statements(self, ids: Iterable[int]) -> tuple[Statement, ...]:
        """The statements with these ids, in the order of the ids; unknown ids are left out."""
        wanted = list(ids)
        found: dict[int, Statement] = {}
        with self.engine.connect() as connection:
            for chunk in _chunks(wanted):
                for row in connection.execute(_WITH_FILE.where(DECLARATION.c.id.in_(chunk))):
                    found[row.id] = _statement(row)
        return tuple(found[id_] for id_ in wanted if id_ in found)

    def about(self, part_numbers: Sequence[str], day: date) -> tuple[Statement, ...]:
        """The statements that count about these parts, in the order of the parts; expired ones are among them."""
        offers = self.offers(part_numbers, day)
        return self.statements(offer.id for place in offers.parts for offer in offers.of(place))

    def expiring(self, day: date, within: int) -> tuple[Statement, ...]:
        """Statements that count and run out from `day` to `within` days later, the soonest first."""
        until = DECLARATION.c.valid_until
        wanted = _WITH_FILE.where(and_(~DECLARATION.c.set_aside, until >= day, until <= day + timedelta(days=within)))
        with self.engine.connect() as connection:
            return tuple(_statement(row) for row in connection.execute(wanted.order_by(until, DECLARATION.c.id)))

    def evidence_of(self, statement: Statement) -> tuple[tuple[str, str], ...]:
        """Name and SHA-256 of the evidence files kept with a statement."""
        joined = select(FILE.c.name, FILE.c.sha256).join(EVIDENCE, EVIDENCE.c.file_sha256 == FILE.c.sha256)
        wanted = joined.where(EVIDENCE.c.declaration_digest == digest_of(statement)).order_by(FILE.c.name)
        with self.engine.connect() as connection:
            return tuple((row.name, row.sha256) for row in connection.execute(wanted))

    def content(self, sha256: str) -> bytes | None:
        """The bytes of a file that was kept; None where only its SHA-256 is known, or nothing."""
        with self.engine.connect() as connection:
            found = connection.execute(select(FILE.c.content).where(FILE.c.sha256 == sha256)).scalar()
        return None if found is None else bytes(found)

    def decisions(self, statement: Statement) -> tuple[tuple[bool, str, str, date], ...]:
        """What was decided about a statement, the earliest first: whether it counts, why, by whom, when."""
        c = DECISION.c
        wanted = select(c.counts, c.reason, c.decided_by, c.decided_on).where(
            c.declaration_digest == digest_of(statement)
        )
        with self.engine.connect() as connection:
            return tuple((r[0], r[1], r[2], r[3]) for r in connection.execute(wanted.order_by(c.id)))

    def sent(self) -> dict[str, str]:
        """The checksum of each questionnaire that was sent, by its id."""
        with self.engine.connect() as connection:
            rows = connection.execute(select(QUESTIONNAIRE.c.id, QUESTIONNAIRE.c.checksum))
            return {row.id: row.checksum for row in rows}

    def __len__(self) -> int:
        with self.engine.connect() as connection:
            return int(connection.execute(select(func.count()).select_from(DECLARATION)).scalar_one())

    # --- Inside one transaction ------------------------------------------------------------------------------------------

    def _add(
        self,
        connection: Connection,
        statements: Sequence[Statement],
        day: date,
        revisions: Mapping[str, str],
        content: bytes | None,
    ) -> int:
        sources = {statement.source.sha256: statement.source for statement in statements}
        self._keep_files(connection, [file_of(source, content) for source in sources.values()])
        rows = {}
        for statement in statements:
            row = row_of(statement, revisions.get(statement.part_number, ""), day)
            rows[str(row["digest"])] = row
        known = _known_digests(connection, list(rows))
        return insert_new(connection, DECLARATION, [row for digest, row in rows.items() if digest not in known])

    def _keep_files(self, connection: Connection, rows: Sequence[dict[str, object]]) -> None:
        for row in rows:
            insert = _inserting(connection, FILE).values(row)
            kept = func.coalesce(FILE.c.content, insert.excluded.content)
            connection.execute(insert.on_conflict_do_update(index_elements=[FILE.c.sha256], set_={"content": kept}))

    def _decide(self, connection: Connection, rows: Sequence[dict[str, object]]) -> int:
        known = _known_digests(connection, [str(row["declaration_digest"]) for row in rows])
        here = [row for row in rows if row["declaration_digest"] in known]
        insert_new(connection, DECISION, here)
        if here:
            change = (
                update(DECLARATION)
                .where(DECLARATION.c.digest == bindparam("about"))
                .values(set_aside=bindparam("gone"))
            )
            connection.execute(change, [{"about": r["declaration_digest"], "gone": not r["counts"]} for r in here])
        return len(here)


_WITH_FILE = select(DECLARATION, FILE.c.name.label("file_name"), FILE.c.headers.label("file_headers")).join(
    FILE, FILE.c.sha256 == DECLARATION.c.file_sha256
)


def _statement(row: Row[Any]) -> Statement:
    return statement_of(dict(row._mapping), row.file_name, json.loads(row.file_headers))


def _inserting(connection: Connection, table: Any) -> Any:
    dialects: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
    return dialects[connection.dialect.name](table)


def insert_new(connection: Connection, table: Any, rows: Sequence[Mapping[str, object]]) -> int:
    """Insert the rows whose keys the table does not have; somebody else may add the same ones meanwhile. How many were new."""
    if not rows:
        return 0
    count = select(func.count()).select_from(table)
    before = connection.execute(count).scalar_one()
    connection.execute(_inserting(connection, table).on_conflict_do_nothing(), list(rows))
    return int(connection.execute(count).scalar_one() - before)


def _known_digests(connection: Connection, digests: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for chunk in _chunks(digests):
        found.update(connection.execute(select(DECLARATION.c.digest).where(DECLARATION.c.digest.in_(chunk))).scalars())
    return found


def _chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]
