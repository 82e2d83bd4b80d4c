"""The summary of a batch as one HTML page that needs nothing beside it: no script, no network, no other file.

Every text from a user's file is escaped, and links go to the audits beside the page by relative addresses. The choice
of outcomes is made by the style sheet alone.
"""

from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import quote

from desktop_app.batch.order import Batch, report_path
from desktop_app.batch.record import ItemVerdict
from desktop_app.batch.summary import (
    NOT_AUDITED,
    OUTCOMES,
    STATES,
    changed_rows,
    overview,
    said,
    standpoints,
    table_lines,
)

#: Products on the page; a browser is slow with more, and the CSV has them all.
MOST_PRODUCTS = 50_000

_STYLE = """\
:root { color-scheme: light dark; --line: #8884; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: Canvas; white-space: nowrap; }
.overview { width: auto; } .overview th { font-weight: 600; white-space: nowrap; }
.o { font-weight: 600; white-space: nowrap; border-left: .35rem solid transparent; }
.required .o { border-color: #c0392b; } .undetermined .o { border-color: #d99a00; } .not-required .o { border-color: #2e8b57; }
.not-audited .o { border-color: #777; } .small { font-size: .87em; opacity: .8; }
.choice label { display: inline-block; margin: 0 1rem .5rem 0; }
"""


def summary_page(batch: Batch) -> bytes:
    """The summary as HTML, UTF-8."""
    day, then = standpoints(batch.setup)
    title = f"Lodestone: verdicts as of {day}"
    outcomes = _outcomes(batch)
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f"<style>\n{_STYLE}{_choices_style(outcomes)}</style></head><body>",
        f"<h1>{escape(title)}</h1>",
        '<table class="overview"><tbody>',
        *(f"<tr><th>{escape(label)}</th><td>{_text(value)}</td></tr>" for label, value in overview(batch)),
        "</tbody></table>",
    ]
    if batch.setup.other is not None:
        parts += _changes(batch, day, then)
    parts += _products(batch, outcomes)
    if batch.tables:
        headers = ("Declarations", "Applies to", "Statements", "Bills of materials", "Problem")
        parts.append("<h2>Declarations that were applied</h2>")
        parts += _table(headers, (("", tuple(_text(cell) for cell in line[:5])) for line in table_lines(batch)))
    parts.append("</body></html>\n")
    return "\n".join(parts).encode("utf-8", errors="backslashreplace")


def _outcomes(batch: Batch) -> list[str]:
    """The outcomes that are on the page."""
    found = {item.outcome for record in batch.records for item in record.items}
    found |= {NOT_AUDITED} if batch.failures else set()
    return [outcome for outcome in OUTCOMES if outcome in found]


def _choices_style(outcomes: Iterable[str]) -> str:
    """Rules that leave only the rows of the outcome that is chosen."""
    return "".join(f"body:has(#show-{o}:checked) .products tbody tr:not(.{o}) {{ display: none; }}\n" for o in outcomes)


def _products(batch: Batch, outcomes: Iterable[str]) -> list[str]:
    shown, every = [], 0
    for record in batch.records:
        link = f'<a href="{escape(quote(report_path(record.path), errors="surrogateescape"))}">{_text(record.path)}</a>'
        if record.failure:
            every += 1
            cells = (_text(record.path), "", "", OUTCOMES[NOT_AUDITED], "", _text(record.failure))
            shown.append((NOT_AUDITED, cells))
        for item in record.items:
            every += 1
            if len(shown) < MOST_PRODUCTS:
                cells = (link, _text(item.item), _text(item.description), *_verdict(item), _open(item))
                shown.append((item.outcome, cells))
    parts = ["<h2>Products</h2>", '<form class="choice">']
    parts.append('<label><input type="radio" name="show" id="show-all" checked> all</label>')
    parts += [
        f'<label><input type="radio" name="show" id="show-{outcome}"> {OUTCOMES[outcome]}</label>'
        for outcome in outcomes
    ]
    parts.append("</form>")
    if every > len(shown):
        parts.append(f"<p>{every - len(shown)} more are in summary.csv.</p>")
    headers = ("File", "Item", "Description", "Verdict", "Status and rules", "What is open")
    return parts + _table(headers, shown, 3, "products")


def _changes(batch: Batch, day: str, then: str) -> list[str]:
    changes = changed_rows(batch)
    parts = [f"<h2>What changes from {escape(day)} to {escape(then)}</h2>"]
    if not changes:
        return [*parts, "<p>No answer changes.</p>"]
    lines = []
    for record, one, two in changes:
        before, after = (" ".join(part for part in _verdict(verdict) if part) for verdict in (one, two))
        lines.append((two.outcome, (_text(record.path), _text(one.item), before, after)))
    return parts + _table(("File", "Item", day, then), lines, 3)


def _verdict(item: ItemVerdict) -> tuple[str, str]:
    """Outcome, and what it rests on, as HTML."""
    rests = "; ".join(part for part in (STATES[item.status], ", ".join(item.rules)) if part)
    if item.policy != "none":
        rests += f" [{item.policy}]"
    return said(item.outcome, item.status), f'<span class="small">{_text(rests)}</span>' if rests else ""


def _open(item: ItemVerdict) -> str:
    if not item.missing:
        return ""
    ask = f" (ask {item.ask})" if item.ask else ""
    more = f" and {item.missing - 1} more" if item.missing > 1 else ""
    return f'<span class="small">{_text(item.first_missing + ask + more)}</span>'


def _table(
    headers: Sequence[str], lines: Iterable[tuple[str, Sequence[str]]], marked: int = -1, name: str = ""
) -> list[str]:
    """A table whose cells are HTML already; each line with the class of its row, which the column `marked` shows."""
    parts = [
        f"<table{_class(name)}><thead><tr>",
        *(f"<th>{escape(header)}</th>" for header in headers),
        "</tr></thead><tbody>",
    ]
    for kind, cells in lines:
        row = "".join(f"<td{_class('o' if column == marked else '')}>{cell}</td>" for column, cell in enumerate(cells))
        parts.append(f"<tr{_class(kind)}>{row}</tr>")
    return [*parts, "</tbody></table>"]


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _text(value: object) -> str:
    """A text of a user's file for the page: escaped, without control characters."""
    return escape("".join(c if c.isprintable() else " " for c in str(value)))
