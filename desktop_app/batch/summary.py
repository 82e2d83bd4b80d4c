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
from desktop_app.bom.messages import Words, listed
from desktop_app.rules.model import Outcome, Policy, Reading, Status
from desktop_app.rules.text import both

#: Outcome of a row that stands for a file and not for a product.
NOT_AUDITED = "not-audited"

OUTCOMES = {
    str(Outcome.REQUIRED): Words("licence required", "需要许可证"),
    str(Outcome.UNDETERMINED): Words("undetermined", "尚不能确定"),
    str(Outcome.NOT_REQUIRED): Words("no licence required", "无需许可证"),
    str(Outcome.NOT_APPLICABLE): Words("not applicable", "不适用"),
    str(Outcome.NO_INDICATION): Words("no indication of rare earths", "无稀土迹象"),
    NOT_AUDITED: Words("not audited", "未审核"),
}
STATES = {
    "": Words("", ""),
    str(Status.NOT_YET): Words("not yet in force", "尚未生效"),
    str(Status.IN_FORCE): Words("in force", "有效"),
    str(Status.SUSPENDED): Words("suspended", "暂停实施"),
    str(Status.UNCONFIRMED): Words("unconfirmed", "未确认"),
}
POLICIES = {
    str(Policy.NONE): Words("none", "无"),
    str(Policy.PRESUMPTION_OF_DENIAL): Words("presumption-of-denial", "原则上不予许可"),
    str(Policy.CASE_BY_CASE): Words("case-by-case", "逐案审批"),
    str(Policy.EXEMPT): Words("exempt", "豁免"),
}
READINGS = {
    str(Reading.MATERIALS_ONLY): Words("materials-only", "仅材料"),
    str(Reading.ASSEMBLIES_INCLUDED): Words("assemblies-included", "包含组件"),
}

#: How a licence that is required reads where the rules that require it do not bind on the day.
WOULD_BE_REQUIRED = Words("licence would be required", "届时需要许可证")

#: What a spreadsheet program takes for the beginning of a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")

COLUMNS = (
    Words("File", "文件"),
    Words("Item", "物项"),
    Words("Description", "名称"),
    Words("Outcome", "结论"),
    Words("Status", "规则状态"),
    Words("Rules", "规则"),
    Words("Policy", "审批政策"),
    Words("Share Low", "比例下限"),
    Words("Share High", "比例上限"),
    Words("Open Facts", "未明事实"),
    Words("First Open Fact", "首要未明事实"),
    Words("Ask", "询问对象"),
    Words("Declared Flags", "已申报标记"),
    Words("Suspected Flags", "存疑标记"),
    Words("Errors", "错误"),
    Words("Warnings", "警告"),
    Words("Declarations", "申报表"),
    Words("Audit", "审核文件"),
    Words("SHA-256", "SHA-256"),
    Words("Problem", "问题"),
)
COMPARED = (
    Words("Outcome Then", "届时结论"),
    Words("Status Then", "届时规则状态"),
    Words("Rules Then", "届时规则"),
    Words("Policy Then", "届时审批政策"),
    Words("Changed", "有变化"),
)

PRODUCTS = Words("Products", "产品")
TABLE_HEADERS = (
    Words("Declarations", "申报表"),
    Words("Applies to", "适用范围"),
    Words("Statements", "声明数"),
    Words("Bills of materials", "物料清单数"),
    Words("Problem", "问题"),
    Words("SHA-256", "SHA-256"),
)

YES, NO = Words("yes", "是"), Words("no", "否")

Cell = str | int


@dataclass(frozen=True)
class Row:
    """One line of the summary: a product, or a file that gave none. `outcome` and `then` are words of the audit JSON."""

    cells: tuple[Cell, ...]
    outcome: str
    then: str = ""
    changed: bool = False


def columns(batch: Batch) -> tuple[Words, ...]:
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


def said(outcome: str, status: str) -> Words:
    """An outcome in words, which do not call required what no rule requires on the day."""
    idle = status in {str(Status.NOT_YET), str(Status.SUSPENDED)}
    return WOULD_BE_REQUIRED if idle and outcome == str(Outcome.REQUIRED) else OUTCOMES[outcome]


def answer_counts(records: Iterable[Record]) -> Mapping[Words, int]:
    """How many products have which answer, in words; files that could not be audited count as such."""
    counts: Counter[Words] = Counter()
    for record in records:
        counts.update([OUTCOMES[NOT_AUDITED]] if record.failure else [said(i.outcome, i.status) for i in record.items])
    return {answer: counts[answer] for answer in (WOULD_BE_REQUIRED, *OUTCOMES.values()) if counts[answer]}


def overview(batch: Batch) -> list[tuple[Words, Cell]]:
    """What was judged and how, as labels and values."""
    setup = batch.setup
    settings, pack = setup.settings, setup.pack
    lines: list[tuple[Words, Cell]] = [
        (Words("As of", "判断日期"), settings.as_of.isoformat()),
        (Words("Reading", "解释"), READINGS[str(settings.reading)]),
        (
            Words("Destination", "目的地"),
            settings.destination or settings.application.destination or Words("none given", "未注明"),
        ),
        (
            Words("Currency", "货币"),
            settings.currency
            or settings.application.currency
            or Words("of most prices in each file", "各文件中多数价格所用货币"),
        ),
    ]
    rates = {**settings.application.rates, **settings.rates}
    if rates:
        lines.append((Words("Rates", "汇率"), ", ".join(f"1 {code} = {rate}" for code, rate in sorted(rates.items()))))
    lines += [
        (Words("Rule pack", "规则库"), f"{pack.id} {pack.version}, SHA-256 {pack.sha256}"),
        *(
            (Words(f"Rule {rule.id}", f"规则{rule.id}"), STATES[str(rule.status_on(settings.as_of).status)])
            for rule in pack.rules
        ),
    ]
    if setup.other is not None:
        other = setup.other
        lines.append((Words("Compared with", "比较对象"), standpoints(setup)[1]))
        lines += [
            (
                Words(f"Rule {rule.id}, compared", f"规则{rule.id}（比较）"),
                STATES[str(rule.status_on(other.as_of).status)],
            )
            for rule in other.pack.rules
        ]
        lines.append((Words("Products whose answer changes", "结论有变化的产品"), len(changed_rows(batch))))
    audited = [record for record in batch.records if not record.failure]
    lines += [
        (Words("Bills of materials audited", "已审核的物料清单"), len(audited)),
        *((Words(answer.capitalize(), answer.zh), count) for answer, count in answer_counts(batch.records).items()),
        (Words("Declarations tables", "申报表"), len(batch.tables)),
    ]
    if batch.listing.not_looked_at:
        counted = listed(
            Words(f"{count} {ending or 'without ending'}", f"{ending or '无扩展名'} {count}个")
            for ending, count in batch.listing.not_looked_at.items()
        )
        lines.append((Words("Files of other kinds, not looked at", "未查看的其他类型文件"), counted))
    lines += [(Words("Lodestone", "Lodestone"), __version__), (Words("Please note", "请注意"), both(pack.disclaimer))]
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


def scope_text(scope: str) -> Words:
    """The folder that a table applies to, in words."""
    return Words(f"{scope}/ and below", f"{scope}/及以下") if scope else Words("the whole tree", "全部文件夹")


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
    then = (other.outcome, other.status, ", ".join(other.rules), other.policy, YES if changed else NO)
    return Row((*cells, *then), item.outcome, other.outcome, changed)
