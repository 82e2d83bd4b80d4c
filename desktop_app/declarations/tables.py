"""The tables of the library of declarations, and what makes two of its rows the same.

Rows are added and never overwritten: a statement that no longer counts is set aside by a `decision`, which stays on record.
A declaration is known by its digest (what it says, of which part, in which cell of which file), so that taking the same
file in twice, on two machines at once or again after a crash, adds nothing.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from datetime import date

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
)

from desktop_app.declarations.statement import STATEMENT_ROLES, Statement, StatementSource

METADATA = MetaData()

#: Roles of a statement that are stored as text; the two dates are columns of their own kind.
TEXT_ROLES = tuple(role for role in STATEMENT_ROLES if role not in {"declared_on", "valid_until"})

#: Files that came in (`declarations`) or prove something (`evidence`), each once. `headers` are the header texts of a table
#: of declarations by role, as JSON; `content` is None where only the SHA-256 was kept.
FILE = Table(
    "file",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("headers", Text, nullable=False, server_default="{}"),
    Column("content", LargeBinary),
)

#: One statement of a supplier. `set_aside` follows from the last decision about it.
DECLARATION = Table(
    "declaration",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("part_key", Text, nullable=False),
    Column("supplier_key", Text, nullable=False),
    Column("revision", Text, nullable=False, server_default=""),
    *(Column(role, Text, nullable=False, server_default="") for role in TEXT_ROLES),
    Column("declared_on", Date),
    Column("valid_until", Date),
    Column("file_sha256", String(64), ForeignKey("file.sha256"), nullable=False),
    Column("sheet", Text, nullable=False),
    Column("sheet_row", Integer, nullable=False),
    Column("taken_on", Date, nullable=False),
    Column("set_aside", Boolean, nullable=False, server_default=false()),
    # Holds all that an offer shows, so that offers for a whole BOM never touch the wide rows.
    Index("declaration_part", "part_key", "set_aside", "supplier", "revision", "valid_until"),
    Index("declaration_valid_until", "valid_until"),
)

#: Which evidence file belongs to which declaration.
EVIDENCE = Table(
    "evidence",
    METADATA,
    Column("declaration_digest", String(64), ForeignKey("declaration.digest"), primary_key=True),
    Column("file_sha256", String(64), ForeignKey("file.sha256"), primary_key=True),
)

#: Whether a declaration counts, who said so, when and why; the last one holds.
DECISION = Table(
    "decision",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("declaration_digest", String(64), ForeignKey("declaration.digest"), nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_on", Date, nullable=False),
)

#: Questionnaires that were sent.
QUESTIONNAIRE = Table(
    "questionnaire",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("checksum", String(64), nullable=False),
    Column("supplier", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("issued", Date, nullable=False),
)


def folded(name: str) -> str:
    """How part numbers and names compare: without regard to case, width and spacing."""
    text = name if name.isascii() else unicodedata.normalize("NFKC", name)
    return " ".join(text.casefold().split())


def digest_of(statement: Statement) -> str:
    """What makes two declarations the same: all that is said, and the cell it is said in."""
    source = statement.source
    said = [storable(str(getattr(statement, role) or "")) for role in STATEMENT_ROLES]
    whole = json.dumps([*said, source.sha256, storable(source.sheet), source.row])
    return hashlib.sha256(whole.encode("ascii")).hexdigest()


def row_of(statement: Statement, revision: str, day: date) -> dict[str, object]:
    """A statement as a row of `DECLARATION`; `revision` is the part's in the BOM that it was asked for."""
    source = statement.source
    return {
        "digest": digest_of(statement),
        "part_key": folded(storable(statement.part_number)),
        "supplier_key": folded(storable(statement.supplier)),
        "revision": storable(revision),
        **{role: storable(getattr(statement, role)) for role in TEXT_ROLES},
        "declared_on": statement.declared_on,
        "valid_until": statement.valid_until,
        "file_sha256": source.sha256,
        "sheet": storable(source.sheet),
        "sheet_row": source.row,
        "taken_on": day,
    }


def file_of(source: StatementSource, content: bytes | None) -> dict[str, object]:
    """The file of a statement as a row of `FILE`."""
    headers = json.dumps(dict(source.headers), sort_keys=True)
    name = storable(source.file)
    return {"sha256": source.sha256, "name": name, "role": "declarations", "headers": headers, "content": content}


def statement_of(row: Mapping[str, object], file: str, headers: Mapping[str, str]) -> Statement:
    """A row of `DECLARATION` as the statement that it was; `file` and `headers` are those of the file that it came in."""
    source = StatementSource(file, str(row["file_sha256"]), str(row["sheet"]), int(str(row["sheet_row"])), headers)
    values = {role: row[role] for role in STATEMENT_ROLES}
    return Statement(source=source, **values)  # type: ignore[arg-type]


def storable(text: str) -> str:
    """Text as every database takes it: no NUL, no half of a character pair."""
    return (
        text
        if text.isascii() and "\0" not in text
        else text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    )


def decision_row(declaration: str, counts: bool, reason: str, by: str, day: date) -> dict[str, object]:
    """A decision about a declaration, by its digest, as a row of `DECISION`."""
    whole = json.dumps([declaration, counts, storable(reason), storable(by), day.isoformat()])
    return {
        "digest": hashlib.sha256(whole.encode("ascii")).hexdigest(),
        "declaration_digest": declaration,
        "counts": counts,
        "reason": storable(reason),
        "decided_by": storable(by),
        "decided_on": day,
    }
