"""The summary of a batch as plain tables, and as CSV: what the workbook and the page show too.

Everything here follows from the `Batch` and from nothing else: no clock, no machine, not whether a result was made now or
taken over from an earlier run. In the CSV, outcomes and states are the words of the audit JSON, for programs; a text that
a spreadsheet program would take for a formula begins with an apostrophe.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app import __version__
from desktop_app.batch.jobs import Setup
from desktop_app.batch.order import Batch, report_path
from desktop_app.batch.record import ItemVerdict, Record
from desktop_app.rules.model import Outcome, Status

#: Outcome of a row that stands for a file and not for a product.
NOT_AUDITED = "not-audited"

OUTCOMES = {
    str(Outcome.REQUIRED): "licence required",
    str(Outcome.UNDETERMINED): "undetermined",
    str(Outcome.NOT_REQUIRED): "no licence required",
    str(Outcome.NOT_APPLICABLE): "not applicable",
    str(Outcome.NO_INDICATION): "no indication of rare earths",
    NOT_AUDITED: "not audited",
}
STATES = {
    "": "",
    str(Status.NOT_YET): "not yet in force",
    str(Status.IN_FORCE): "in force",
    str(Status.SUSPENDED): "suspended",
    str(Status.UNCONFIRMED): "unconfirmed",
}

#: How a licence that is required reads where the rules that require it do not bind on the day.
WOULD_BE_REQUIRED = "licence would be required"

#: What a spreadsheet program takes for the beginning of a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")

COLUMNS = (
    "File",
    "Item",
    "Description",
    "Outcome",
    "Status",
    "Rules",
    "Policy",
    "Share Low",
    "Share High",
    "Open Facts",
    "First Open Fact",
    "Ask",
    "Declared Flags",
    "Suspected Flags",
    "Errors",
    "Warnings",
    "Declarations",
    "Audit",
    "SHA-256",
    "Problem",
)
COMPARED = ("Outcome Then", "Status Then", "Rules Then", "Policy Then", "Changed")

Cell = str | int


@dataclass(frozen=True)
class Row:
    """One line of the summary: a product, or a file that gave none. `outcome` and `then` are words of the audit JSON."""

    cells: tuple[Cell, ...]
    outcome: str
    then: str = ""
    changed: bool = False


def columns(batch: Batch) -> tuple[str, ...]:
    """The headers of `rows`."""
    return COLUMNS if batch.setup.other is None else (*COLUMNS, *COMPARED)


def rows(batch: Batch) -> list[Row]:
    """All products and all files without any, in the order of their paths."""
    compared = batch.setup.other is not None
    found = []
    for record in batch.records:
        if record.failure:
            blank = ("",) * len(COMPARED) if compared else ()
            cells = (record.path, "", "", NOT_AUDITED, *[""] * 14, record.sha256, record.failure, *blank)
            found.append(Row(cells, NOT_AUDITED))
            continue
        others: Sequence[ItemVerdict | None] = record.other if compared else [None] * len(record.items)
        for item, other in zip(record.items, others, strict=True):
            found.append(_row(record, item, other))
    return found


def changed_rows(batch: Batch) -> list[tuple[Record, ItemVerdict, ItemVerdict]]:
    """The products whose answer is another one from the other standpoint, in the order of their paths."""
    return [(record, one, two) for record in batch.records for one, two in record.changes]


def standpoints(setup: Setup) -> tuple[str, str]:
    """How the two standpoints are called where they are compared: by day, and by rule pack where that differs too."""
    day = setup.settings.as_of.isoformat()
    if setup.other is None:
        return day, ""
    then = setup.other.as_of.isoformat()
    packs = [f"{pack.id} {pack.version}" for pack in (setup.pack, setup.other.pack)]
    if setup.pack.sha256 == setup.other.pack.sha256:
        return day, then
    if packs[0] == packs[1]:
        packs = [
            f"{name} ({pack.sha256[:12]})" for name, pack in zip(packs, (setup.pack, setup.other.pack), strict=True)
        ]
    return f"{day}, {packs[0]}", f"{then}, {packs[1]}"


def said(outcome: str, status: str) -> str:
    """An outcome in words, which do not call required what no rule requires on the day."""
    idle = status in {str(Status.NOT_YET), str(Status.SUSPENDED)}
    return WOULD_BE_REQUIRED if idle and outcome == str(Outcome.REQUIRED) else OUTCOMES[outcome]


def answer_counts(records: Iterable[Record]) -> Mapping[str, int]:
    """How many products have which answer, in words; files that could not be audited count as such."""
    counts: Counter[str] = Counter()
    for record in records:
        counts.update([OUTCOMES[NOT_AUDITED]] if record.failure else [said(i.outcome, i.status) for i in record.items])
    return {answer: counts[answer] for answer in (WOULD_BE_REQUIRED, *OUTCOMES.values()) if counts[answer]}


def overview(batch: Batch) -> list[tuple[str, Cell]]:
    """What was judged and how, as labels and values."""
    setup = batch.setup
    settings, pack = setup.settings, setup.pack
    lines: list[tuple[str, Cell]] = [
        ("As of", settings.as_of.isoformat()),
        ("Reading", str(settings.reading)),
        ("Destination", settings.destination or settings.application.destination or "none given"),
        ("Currency", settings.currency or settings.application.currency or "of most prices in each file"),
    ]
    rates = {**settings.application.rates, **settings.rates}
    if rates:
        lines.append(("Rates", ", ".join(f"1 {code} = {rate}" for code, rate in sorted(rates.items()))))
    lines += [
        ("Rule pack", f"{pack.id} {pack.version}, SHA-256 {pack.sha256}"),
        *((f"Rule {rule.id}", STATES[str(rule.status_on(settings.as_of).status)]) for rule in pack.rules),
    ]
    if setup.other is not None:
        other = setup.other
        lines.append(("Compared with", standpoints(setup)[1]))
        lines += [
            (f"Rule {rule.id}, compared", STATES[str(rule.status_on(other.as_of).status)]) for rule in other.pack.rules
        ]
        lines.append(("Products whose answer changes", len(changed_rows(batch))))
    audited = [record for record in batch.records if not record.failure]
    lines += [
        ("Bills of materials audited", len(audited)),
        *((answer.capitalize(), count) for answer, count in answer_counts(batch.records).items()),
        ("Declarations tables", len(batch.tables)),
    ]
    if batch.listing.not_looked_at:
        counted = (f"{count} {ending or 'without ending'}" for ending, count in batch.listing.not_looked_at.items())
        lines.append(("Files of other kinds, not looked at", ", ".join(counted)))
    lines += [("Lodestone", __version__), ("Please note", pack.disclaimer.en)]
    return lines


def table_lines(batch: Batch) -> list[tuple[str, str, int, int, str, str]]:
    """The declarations tables: path, the folder that it applies to, statements, bills of materials, problem, SHA-256."""
    return [
        (
            table.path,
            scope_text(table.scope),
            table.statements,
            batch.applied_to(table),
            table.problem,
            table.sha256,
        )
        for table in batch.tables
    ]


def scope_text(scope: str) -> str:
    """The folder that a table applies to, in words."""
    return f"{scope}/ and below" if scope else "the whole tree"


def summary_csv(batch: Batch) -> bytes:
    """All rows as CSV: UTF-8 with its mark, so that spreadsheet programs see it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns(batch))
    for row in rows(batch):
        writer.writerow([neutral(cell) for cell in row.cells])
    return text.getvalue().encode("utf-8-sig", errors="backslashreplace")


def neutral(cell: Cell) -> Cell:
    """A cell that no spreadsheet program takes for a formula."""
    return "'" + cell if isinstance(cell, str) and cell.startswith(FORMULA_SIGNS) else cell


def _row(record: Record, item: ItemVerdict, other: ItemVerdict | None) -> Row:
    cells: tuple[Cell, ...] = (
        record.path,
        item.item,
        item.description,
        item.outcome,
        item.status,
        ", ".join(item.rules),
        item.policy,
        item.share_low,
        item.share_high,
        item.missing,
        item.first_missing,
        item.ask,
        record.declared,
        record.suspected,
        record.errors,
        record.warnings,
        ", ".join(record.declarations),
        report_path(record.path),
        record.sha256,
        "",
    )
    if other is None:
        return Row(cells, item.outcome)
    changed = item.differs_from(other)
    then = (other.outcome, other.status, ", ".join(other.rules), other.policy, "yes" if changed else "no")
    return Row((*cells, *then), item.outcome, other.outcome, changed)
