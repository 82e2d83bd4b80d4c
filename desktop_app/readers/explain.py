"""What `table` found in a sheet becomes an `Understanding`: roles with their confidence, rows by kind, how sure the whole is."""

from collections.abc import Iterable, Sequence

from desktop_app.bom.messages import Message, Words, worded
from desktop_app.bom.problem import Problem, Severity
from desktop_app.readers.choices import MODEL_QUANTITY, NO_HEADER, Choices
from desktop_app.readers.doubts import doubts
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.skipped import skipped
from desktop_app.readers.table import Region, Understood, titles_above
from desktop_app.readers.understanding import (
    SURE,
    ColumnUse,
    RowKind,
    SheetGlance,
    Skipped,
    TableUse,
    Understanding,
)

_SAMPLES = 5
_KINDS = {
    Kind.HEADING: RowKind.HEADING,
    Kind.TOTAL: RowKind.TOTAL,
    Kind.REMARK: RowKind.REMARK,
    Kind.AGAIN: RowKind.REMARK,
    Kind.NAMELESS: RowKind.NAMELESS,
}

#: What a column that little is known of may not be.
_CALLED = {
    "quantity": Words("the quantity", "数量"),
    "level": Words("the level", "层级"),
    "item": Words("the number of the line in the outline", "层级序号"),
    "parent": Words("what a line goes into", "父件"),
}
_NAMES_PARTS = Words("what tells the parts apart", "用以区分零件的内容")

#: Roles without which nothing can be concluded, and what their absence leaves of the confidence.
_NO_QUANTITY, _NO_HEADER, _NAMELESS_ROWS, _DOUBTFUL = 0.75, 0.5, 0.8, 0.6


def explained(
    found: Understood,
    sheets: Sequence[Sheet],
    candidates: Iterable[Understood],
    structure: str,
    problems: Iterable[Problem],
    choices: Choices,
) -> Understanding:
    """How a file was understood, from the sheet that was read, the others that were looked at, and what was chosen."""
    by_sheet = {candidate.sheet.name: candidate for candidate in candidates}
    glances = tuple(
        SheetGlance(
            sheet.name,
            len(sheet),
            len(sheet.columns),
            sheet.hidden,
            by_sheet[sheet.name].items if sheet.name in by_sheet else 0,
            round(by_sheet[sheet.name].score, 2) if sheet.name in by_sheet else 0.0,
        )
        for sheet in sheets
    )
    left_out = {problem.message for problem in skipped(found)}
    confidence, why = _confidence(found, structure, choices)
    return Understanding(
        structure,
        confidence,
        found.sheet.name,
        glances,
        tuple(_table(region) for region in found.regions),
        tuple(Skipped(kind, rows) for kind, rows in _skipped(found).items() if rows),
        tuple(p.message for p in problems if p.severity is Severity.INFO and p.message not in left_out),
        choices,
        doubts=why,
    )


def _table(region: Region) -> TableUse:
    roles = {column: role for role, column in region.columns.columns.items()}
    roles |= dict.fromkeys(region.columns.models.places, MODEL_QUANTITY)
    describing = dict.fromkeys(region.columns.describing, "description")
    items = region.rows.of(Kind.ITEM)
    used = []
    for index, (header, column) in enumerate(zip(region.header.texts, region.sheet.columns, strict=True)):
        role = roles.get(index, describing.get(index, ""))
        cells = column.rows(items[:200])
        if not header and not role and not cells.filled.any():
            continue
        sample = tuple(str(text) for text in cells.texts[cells.filled][:_SAMPLES])
        confidence = region.columns.confidence.get(role, 0.6) if role else 0.0
        used.append(ColumnUse(index, header, role, confidence, sample))
    rows = region.rows.rows
    last = int(items[-1]) if len(items) else region.header.last
    first = int(rows[0]) if len(rows) else region.header.last + 1
    header_row = region.header.row if region.header.row >= 0 else None
    return TableUse(header_row, max(0, region.header.last), (first, last), len(items), tuple(used))


def _skipped(found: Understood) -> dict[RowKind, tuple[int, ...]]:
    result: dict[RowKind, list[int]] = {kind: [] for kind in RowKind}
    result[RowKind.TITLE] = titles_above(found).tolist()
    for region in found.regions:
        if region.header.row >= 0:
            result[RowKind.HEADER] += range(min(region.header.row, region.header.last), region.header.last + 1)
        for kind, name in _KINDS.items():
            result[name] += region.rows.of(kind).tolist()
    result[RowKind.HEADER] += found.repeated
    result[RowKind.OUTSIDE] = list(found.outside)
    return {kind: tuple(sorted(set(map(int, rows)))) for kind, rows in result.items()}


def _confidence(found: Understood, structure: str, choices: Choices) -> tuple[float, tuple[Message, ...]]:
    """The least sure of what everything rests on, and why it is no surer: header, names, quantities, structure."""
    region = found.regions[0]
    sure = region.columns.confidence
    levels = "level" if "level" in sure else "item"  # beside levels, the number of a line decides nothing
    deciding = {"levels": (levels,), "parent-child": ("parent",)}.get(structure, ())
    roles = [role for role in dict.fromkeys((region.columns.identity, "quantity", *deciding)) if role in sure]
    total, why = min((sure[role] for role in roles), default=0.5), list[Message]()
    for role in roles:
        if sure[role] < SURE:
            header = region.columns.headers.get(role, "")
            why.append(worded("doubt-column", header=header, role=_CALLED.get(role, _NAMES_PARTS)))
    if structure != "declaration" and "quantity" not in sure:
        total = min(total, _NO_QUANTITY)
    if found.regions[0].header.by_cells and choices.header_row != NO_HEADER:
        total = min(total, _NO_HEADER)
        why.append(worded("doubt-no-header"))
    if structure == "flat" and "level" in sure:
        total = min(total, _DOUBTFUL)
        why.append(worded("doubt-levels", header=region.columns.headers.get("level", "")))
    other = (*found.sheet.doubts, *doubts(found)) if structure != "declaration" else ()
    if other:
        total = min(total, _DOUBTFUL)
    nameless = sum(map(_stated_without_name, found.regions))
    if nameless > 0.1 * max(1, found.items):
        total *= _NAMELESS_ROWS
        why.append(worded("doubt-nameless", count=nameless, lines=found.items))
    return round(total, 2), (*why, *other)


def _stated_without_name(region: Region) -> int:
    """How many rows without a name state how many of it, or several things of it: no mere second link or remark."""
    rows = region.rows.of(Kind.NAMELESS)
    several = region.sheet.filled_cells[rows] > 2
    if "quantity" in region.columns.columns:
        several |= region.sheet.columns[region.columns.columns["quantity"]].filled[rows]
    return int(several.sum())
