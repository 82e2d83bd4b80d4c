"""One batch from its order to its result: list, look, audit what is new, and put everything in order.

What a batch leaves depends on its order and on the files, not on how it went: records are sorted by path, and a file that
was audited by an earlier run, with the same bytes and under the same order, is taken over from the journal.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop_app.batch.identity import audit_identity, setup_identity
from desktop_app.batch.jobs import Answer, Failure, Judge, Judged, Look, Looked, Source, Task, cannot_be_read
from desktop_app.batch.order import Batch, Order, Progress, Step, Tell, report_path
from desktop_app.batch.output import OutputFolder
from desktop_app.batch.pool import Workers
from desktop_app.batch.record import Record, from_both, from_json, in_both, to_json
from desktop_app.batch.summary import summary_csv
from desktop_app.batch.summary_page import summary_page
from desktop_app.batch.summary_workbook import summary_workbook
from desktop_app.batch.tree import Listed, Table, folder_of, list_tree, tables_for
from desktop_app.bom.messages import Told, worded


class WrongFolders(Told, ValueError):
    """The folder to read and the folder to write cannot be these; the message says why."""


def run_batch(order: Order, workers: Workers, tell: Tell = lambda _: None) -> Batch:
    """Audit every bill of materials under the folder: one audit JSON each under the output folder, and the summary.

    Args:
        order: what to audit.
        workers: where, and under which setup; not entered yet.
        tell: told of the progress.

    Raises:
        WrongFolders: the folder to read does not exist, or one of the two folders is in the other's way.
        OutputFailed: the output cannot be written.
        WorkersFailed: there are no workers.
    """
    check_folders(order.folder, order.out)
    tell(Progress(Step.LISTING, 0, 0))
    listing = list_tree(order.folder, order.out)
    closed = {path: Record(path, failure=worded("folder-unlisted", reason=why)) for path, why in listing.closed.items()}
    with OutputFolder(order.out) as output, workers:
        known = _known(output, workers.setup.program)
        kinds, unread = _look(listing.files, known, output, workers, tell)
        tables = _tables(order, listing.files, kinds)
        setup = setup_identity(workers.setup)
        audits = [
            _Audit(setup, file, kinds[file.path].sha256, tables_for(file.path, tables))
            for file in listing.files
            if file.path in kinds and not kinds[file.path].declares
        ]
        kept = {audit.path: record for audit in audits if (record := _kept(audit, known, output)) is not None}
        fresh, entries = _audit(audits, kept, output, workers, tell)
        records = {**closed, **unread, **kept, **fresh}
        removed = _remove_outdated(known, records, output)
        entries += [known.audits[path] for path in kept]
        entries += [_kind_entry(kind, workers.setup.program) for kind in {k.sha256: k for k in kinds.values()}.values()]
        output.replace_journal(entries)
        ordered = tuple(records[path] for path in sorted(records, key=lambda path: path.split("/")))
        audited = sum(not record.failure for record in fresh.values())
        batch = Batch(order, workers.setup, ordered, tables, listing, audited, len(kept), removed)
        tell(Progress(Step.SUMMARISING, len(audits), len(audits), len(batch.failures)))
        output.write_together(
            {
                "summary.xlsx": summary_workbook(batch, order.language),
                "summary.csv": summary_csv(batch),
                "summary.html": summary_page(batch, order.language),
            }
        )
    return batch


def check_folders(folder: Path, out: Path) -> None:
    """Refuse folders that a batch cannot read from and write to.

    Raises:
        WrongFolders: as `run_batch`.
    """
    if not folder.is_dir():
        raise WrongFolders(worded("folder-absent", folder=folder))
    source, target = folder.resolve(), out.resolve()
    if source == target or source.is_relative_to(target):
        raise WrongFolders(worded("folder-holds-output", folder=out))


# --- What is known from before -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Known:
    """What the journal knows: kinds of files by the SHA-256 of their content, and finished files by path."""

    kinds: Mapping[str, Looked]
    audits: Mapping[str, Mapping[str, Any]]


def _known(output: OutputFolder, program: str) -> _Known:
    kinds: dict[str, Looked] = {}
    audits: dict[str, Mapping[str, Any]] = {}
    for entry in output.noted():
        try:
            if "kind" not in entry:
                audits[from_json(entry["record"]).path] = entry
            elif entry["program"] == program:
                kinds[entry["kind"]["sha256"]] = Looked(**from_both(entry["kind"]))
        except (KeyError, TypeError):  # another version of the program wrote this line; its work is done again
            continue
    return _Known(kinds, audits)


def _kind_entry(kind: Looked, program: str) -> dict[str, Any]:
    return {"kind": in_both(asdict(kind)), "program": program}


def _kept(audit: "_Audit", known: _Known, output: OutputFolder) -> Record | None:
    """The record of an earlier run, if it was of the same content and what it wrote is still there."""
    entry = known.audits.get(audit.path)
    if entry is None or entry.get("identity") != audit.identity():
        return None
    record = from_json(entry["record"])
    return record if record.failure or output.holds(report_path(audit.path), entry["output"]) else None


def _remove_outdated(known: _Known, records: Mapping[str, Record], output: OutputFolder) -> int:
    """Take away the audits of files that are gone or can no longer be audited: they would pass for today's."""
    outdated = [path for path in known.audits if path not in records or records[path].failure]
    return sum(output.remove(report_path(path), str(known.audits[path].get("output", ""))) for path in outdated)


# --- The steps -----------------------------------------------------------------------------------------------------------


def _look(
    files: Sequence[Listed], known: _Known, output: OutputFolder, workers: Workers, tell: Tell
) -> tuple[dict[str, Looked], dict[str, Record]]:
    """What each file is, by path; and the files that cannot be looked at."""
    kinds: dict[str, Looked] = {}
    unread: dict[str, Record] = {}

    def told(path: str) -> None:
        tell(Progress(Step.LOOKING, len(kinds) + len(unread), len(files), len(unread), path))

    new: list[Task] = []
    for file in files:
        try:
            with file.place.open("rb") as opened:
                sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
        except OSError as problem:
            unread[file.path] = Record(file.path, failure=cannot_be_read(problem))
            told(file.path)
            continue
        if sha256 in known.kinds:
            kinds[file.path] = known.kinds[sha256]
            told(file.path)
        else:
            new.append(Look(Source(file.path, file.place)))
    for task, answer in workers.answers(new):
        path = task.source.path
        if isinstance(answer, Looked):
            kinds[path] = answer
            output.note(_kind_entry(answer, workers.setup.program))
        else:
            assert isinstance(answer, Failure)
            unread[path] = Record(path, failure=answer.message)
        told(path)
    return kinds, unread


def _tables(order: Order, files: Sequence[Listed], kinds: Mapping[str, Looked]) -> tuple[Table, ...]:
    """The tables of the order, and those of the tree that are not among them, in the order of their paths."""
    ordered = {table.sha256 for table in order.tables}
    found = [
        Table(file.path, file.place, kind.sha256, folder_of(file.path), kind.statements, kind.problem)
        for file in files
        if (kind := kinds.get(file.path)) is not None and kind.declares and kind.sha256 not in ordered
    ]
    return (*order.tables, *found)


@dataclass(frozen=True)
class _Audit:
    """An audit to be made: the identity of its setup, its file, which bytes that was when we looked, and its tables."""

    setup: str
    file: Listed
    sha256: str
    tables: tuple[Table, ...]

    @property
    def path(self) -> str:
        return self.file.path

    def task(self) -> Judge:
        tables = tuple(Source(table.path, table.place) for table in self.tables)
        return Judge(Source(self.path, self.file.place), tables)

    def identity(self, sha256: str = "", tables: Sequence[str] = ()) -> str:
        """See `desktop_app.batch.identity`; of what we saw when we looked, or of what was in fact read."""
        digests = tables or [table.sha256 for table in self.tables]
        named = [(table.path, digest) for table, digest in zip(self.tables, digests, strict=True)]
        return audit_identity(self.setup, self.file.place.name, sha256 or self.sha256, named)


def _audit(
    audits: Sequence[_Audit], kept: Mapping[str, Record], output: OutputFolder, workers: Workers, tell: Tell
) -> tuple[dict[str, Record], list[Mapping[str, Any]]]:
    """Make the audits that are not kept: the records by path, and the lines of the journal for those that will last."""
    by_path = {audit.path: audit for audit in audits if audit.path not in kept}
    fresh: dict[str, Record] = {}
    entries: list[Mapping[str, Any]] = []
    failed = sum(bool(record.failure) for record in kept.values())
    tell(Progress(Step.AUDITING, len(kept), len(audits), failed))
    for task, answer in workers.answers(audit.task() for audit in by_path.values()):
        path = task.source.path
        record, identity, digest = _finished(by_path[path], answer, output)
        fresh[path] = record
        failed += bool(record.failure)
        if identity:
            entries.append({"identity": identity, "output": digest, "record": to_json(record)})
            output.note(entries[-1])
        tell(Progress(Step.AUDITING, len(kept) + len(fresh), len(audits), failed, path))
    return fresh, entries


def _finished(audit: _Audit, answer: Answer, output: OutputFolder) -> tuple[Record, str, str]:
    """Write what an answer brought: its record; its identity, `""` if it is to be tried again; the digest of its file."""
    if isinstance(answer, Judged):
        problem = output.write(report_path(audit.path), answer.report)
        if problem:
            return Record(audit.path, answer.sha256, failure=problem), "", ""
        identity = audit.identity(answer.sha256, answer.tables)
        return answer.record, identity, hashlib.sha256(answer.report).hexdigest()
    assert isinstance(answer, Failure)
    identity = audit.identity(answer.sha256) if answer.sha256 else ""
    return Record(audit.path, answer.sha256 or audit.sha256, failure=answer.message), identity, ""
