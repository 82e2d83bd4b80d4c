"""What is done with one file of a batch. It runs in a worker, reads its file, and gives back values; it writes nothing.

There are two tasks: `Look` tells a declarations table from everything else, `Judge` makes the audit. Whatever is wrong
with the file comes back as a `Failure`, so that the one who asked goes on with the next file. What all tasks of a batch
share is a `Setup`, which a worker is given once.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath
from traceback import extract_tb

from desktop_app.audit import Settings, make_audit
from desktop_app.batch.identity import program_identity
from desktop_app.batch.record import Record, record_of
from desktop_app.bom import Problem
from desktop_app.bom.messages import Words, in_words, reason, told, worded
from desktop_app.bom.problem import warning
from desktop_app.declarations import Statement
from desktop_app.readers import UnreadableFile, looks_like_declarations, read_bom, read_declarations
from desktop_app.report import audit_json
from desktop_app.rules.model import RulePack
from desktop_app.screening import Lexicon

#: Declarations tables that a worker keeps in memory; each is read once for many bills of materials.
KEPT_TABLES = 32


@dataclass(frozen=True)
class Standpoint:
    """A day and a rule pack to judge by, for the comparison with another."""

    as_of: date
    pack: RulePack


@dataclass(frozen=True)
class Setup:
    """What all audits of a batch share; `other` is the standpoint that they are compared with.

    `program` is the identity of the program that started the batch: a worker that runs another one refuses.
    """

    settings: Settings
    pack: RulePack
    lexicon: Lexicon
    other: Standpoint | None = None
    program: str = field(default_factory=program_identity)


@dataclass(frozen=True)
class Source:
    """A file to read: `path` as the output names it, `place` where it is, `content` its bytes if they travel with the task."""

    path: str
    place: Path
    content: bytes | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The file's name without folders."""
        return PurePosixPath(self.path).name

    def read(self) -> bytes:
        """The file's bytes.

        Raises:
            OSError: it cannot be read.
        """
        return self.content if self.content is not None else self.place.read_bytes()

    def with_content(self) -> "Source":
        """The same file with its bytes, for a worker that does not see our disk.

        Raises:
            OSError: it cannot be read.
        """
        return self if self.content is not None else replace(self, content=self.place.read_bytes())


@dataclass(frozen=True)
class Look:
    """Tell what kind of table a file holds."""

    source: Source


@dataclass(frozen=True)
class Judge:
    """Audit a file with the statements of the tables that apply to it."""

    source: Source
    tables: tuple[Source, ...] = ()


Task = Look | Judge


@dataclass(frozen=True)
class Failure:
    """Why a file gave no result. `sha256` is of its bytes where these would fail again, `""` where trying again may help."""

    message: str
    sha256: str = ""


@dataclass(frozen=True)
class Looked:
    """What a file is. `problem` says why a declarations table cannot be used, `""` if it can."""

    sha256: str
    declares: bool
    statements: int = 0
    problem: str = ""


@dataclass(frozen=True)
class Judged:
    """An audit: its record, its JSON, and the SHA-256 of what was read for it, tables in the order of the task."""

    record: Record
    report: bytes
    sha256: str
    tables: tuple[str, ...] = ()


Answer = Looked | Judged | Failure


@dataclass(frozen=True)
class Declared:
    """A declarations table as read: its statements, or why there are none."""

    path: str
    sha256: str
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()


#: What a worker runs; another one can be put in its place to see how a batch bears workers that die.
Work = Callable[[Setup, Task, Sequence[Declared] | None], Answer]

ENDS_ITS_PROCESS = (
    "The process that read it ended without an answer, and did so again when the file was read alone. It may need more "
    "memory than there is, or be damaged in a way that the program does not bear."
)


def perform(setup: Setup, task: Task, declared: Sequence[Declared] | None = None) -> Answer:
    """Do one task; `declared` holds its tables where they have been read already.

    Nothing that is wrong with a file leaves this function as an exception.
    """
    try:
        if isinstance(task, Look):
            return look(task.source)
        tables = declared if declared is not None else [read_table(table) for table in task.tables]
        return judge(setup, task.source, tables)
    except OSError as problem:
        return Failure(cannot_be_read(problem))
    except MemoryError:
        return Failure(worded("file-needs-memory"))
    except Exception as problem:  # noqa: BLE001  an error of the program on one file must not stop the other ten thousand
        return Failure(unexpected(problem))


def look(source: Source) -> Looked:
    """Whether the file is a declarations table, and whether that can be used.

    Raises:
        OSError: it cannot be read.
    """
    data = source.read()
    digest = hashlib.sha256(data).hexdigest()
    if not looks_like_declarations(source.name, data):
        return Looked(digest, declares=False)
    try:
        statements, _ = read_declarations(source.name, data)
    except UnreadableFile as problem:
        return Looked(digest, declares=True, problem=_sentence(problem.message))
    return Looked(digest, declares=True, statements=len(statements))


def judge(setup: Setup, source: Source, tables: Sequence[Declared]) -> Judged | Failure:
    """The audit of one file, or why it is no bill of materials.

    Raises:
        OSError: the file cannot be read.
    """
    data = source.read()
    try:
        read = read_bom(source.name, data)
    except UnreadableFile as problem:
        return Failure(_sentence(problem.message), hashlib.sha256(data).hexdigest())
    statements = [statement for table in tables for statement in table.statements]
    problems = [problem for table in tables for problem in table.problems]
    audit = make_audit(read, statements, setup.settings, setup.pack, setup.lexicon, problems=problems)
    other = None
    if setup.other is not None:
        settings = replace(setup.settings, as_of=setup.other.as_of)
        other = make_audit(read, statements, settings, setup.other.pack, setup.lexicon, problems=problems, before=audit)
    record = record_of(source.path, audit, other, tuple(table.path for table in tables))
    report = audit_json(audit)
    return Judged(record, report, read.source.sha256, tuple(table.sha256 for table in tables))


def read_table(source: Source) -> Declared:
    """The statements of a declarations table; a table that cannot be used is a problem of every audit that needs it."""
    try:
        data = source.read()
    except OSError as problem:
        return Declared(source.path, "", problems=(_unused(source.name, cannot_be_read(problem)),))
    return _declared(source.path, source.name, data, hashlib.sha256(data).hexdigest())


@lru_cache(maxsize=KEPT_TABLES)
def _declared(path: str, name: str, data: bytes, sha256: str) -> Declared:
    try:
        statements, problems = read_declarations(name, data)
    except UnreadableFile as problem:
        return Declared(path, sha256, problems=(_unused(name, problem.message),))
    return Declared(path, sha256, statements, problems)


def _unused(name: str, why: str) -> Problem:
    return warning(worded("table-unused", why=why), file=name)


def cannot_be_read(problem: OSError) -> str:
    """Why a file could not be read, as a sentence."""
    if isinstance(problem, FileNotFoundError):
        return worded("file-gone")
    return worded("file-unread", reason=reason(problem))


def unexpected(problem: Exception) -> str:
    """An error of the program in one line that can be reported, with the place in the code."""
    frames = extract_tb(problem.__traceback__)
    place = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return worded("program-failed", fault=type(problem).__name__, detail=told(problem), place=place)


def _sentence(message: str) -> Words:
    return Words(message[:1].upper() + message[1:], in_words(message, "zh"))
