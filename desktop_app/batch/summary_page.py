"""The summary of a batch as one HTML page that needs nothing beside it: no script, no network, no other file.

Every text from a user's file is escaped, and links go to the audits beside the page by relative addresses. The choice
of outcomes is made by the style sheet alone.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from html import escape
from urllib.parse import quote

from desktop_app.batch.order import Batch, report_path
from desktop_app.batch.record import ItemVerdict
from desktop_app.batch.summary import (
    NOT_AUDITED,
    OUTCOMES,
    POLICIES,
    PRODUCTS,
    STATES,
    TABLE_HEADERS,
    changed_rows,
    overview,
    said,
    standpoints,
    table_lines,
)
from desktop_app.bom.messages import Words, in_words

Say = Callable[[object], str]

_TAGS = {"en": "en", "zh": "zh-CN"}

_HEADERS = (
    Words("File", "文件"),
    Words("Item", "物项"),
    Words("Description", "名称"),
    Words("Verdict", "结论"),
    Words("Status and rules", "状态与规则"),
    Words("What is open", "未明事项"),
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


def summary_page(batch: Batch, language: str = "en") -> bytes:
    """The summary as HTML, UTF-8, in `en` or `zh`."""
    day, then = standpoints(batch.setup)
    title = Words(f"Lodestone: verdicts as of {day}", f"Lodestone：截至{day}的结论").in_language(language)
    outcomes = _outcomes(batch)
    say = partial(in_words, language=language)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{"zh-CN" if language == "zh" else "en"}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f"<style>\n{_STYLE}{_choices_style(outcomes)}</style></head><body>",
        f"<h1>{escape(title)}</h1>",
        '<table class="overview"><tbody>',
        *(f"<tr><th>{escape(say(label))}</th><td>{_text(say(value))}</td></tr>" for label, value in overview(batch)),
        "</tbody></table>",
    ]
    if batch.setup.other is not None:
        parts += _changes(batch, day, then, say)
    parts += _products(batch, outcomes, say)
    if batch.tables:
        parts.append(f"<h2>{say(Words('Declarations that were applied', '所用申报表'))}</h2>")
        lines = (("", tuple(_text(say(cell)) for cell in line[:5])) for line in table_lines(batch))
        parts += _table([say(header) for header in TABLE_HEADERS[:5]], lines)
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


def _products(batch: Batch, outcomes: Iterable[str], say: Say) -> list[str]:
    shown, every = [], 0
    for record in batch.records:
        link = f'<a href="{escape(quote(report_path(record.path), errors="surrogateescape"))}">{_text(record.path)}</a>'
        if record.failure:
            every += 1
            cells = (_text(record.path), "", "", say(OUTCOMES[NOT_AUDITED]), "", _text(say(record.failure)))
            shown.append((NOT_AUDITED, cells))
        for item in record.items:
            every += 1
            if len(shown) < MOST_PRODUCTS:
                cells = (link, _text(item.item), _text(item.description), *_verdict(item, say), _open(item, say))
                shown.append((item.outcome, cells))
    parts = [f"<h2>{say(PRODUCTS)}</h2>", '<form class="choice">']
    every_one = say(Words("all", "全部"))
    parts.append(f'<label><input type="radio" name="show" id="show-all" checked> {every_one}</label>')
    parts += [
        f'<label><input type="radio" name="show" id="show-{outcome}"> {say(OUTCOMES[outcome])}</label>'
        for outcome in outcomes
    ]
    parts.append("</form>")
    if every > len(shown):
        left = every - len(shown)
        parts.append(f"<p>{say(Words(f'{left} more are in summary.csv.', f'另有{left}个见summary.csv。'))}</p>")
    return parts + _table([say(header) for header in _HEADERS], shown, 3, "products")


def _changes(batch: Batch, day: str, then: str, say: Say) -> list[str]:
    changes = changed_rows(batch)
    heading = Words(f"What changes from {day} to {then}", f"{day}至{then}的变化")
    parts = [f"<h2>{escape(say(heading))}</h2>"]
    if not changes:
        return [*parts, f"<p>{say(Words('No answer changes.', '没有结论变化。'))}</p>"]
    lines = []
    for record, one, two in changes:
        before, after = (" ".join(part for part in _verdict(verdict, say) if part) for verdict in (one, two))
        lines.append((two.outcome, (_text(record.path), _text(one.item), before, after)))
    return parts + _table((say(_HEADERS[0]), say(_HEADERS[1]), day, then), lines, 3)


def _verdict(item: ItemVerdict, say: Say) -> tuple[str, str]:
    """Outcome, and what it rests on, as HTML."""
    between = say(Words("; ", "；"))
    rests = between.join(part for part in (say(STATES[item.status]), ", ".join(item.rules)) if part)
    if item.policy != "none":
        rests += f" [{say(POLICIES[item.policy])}]"
    return say(said(item.outcome, item.status)), f'<span class="small">{_text(rests)}</span>' if rests else ""


def _open(item: ItemVerdict, say: Say) -> str:
    if not item.missing:
        return ""
    ask = say(Words(f" (ask {item.ask})", f"（询问{item.ask}）")) if item.ask else ""
    left = item.missing - 1
    more = say(Words(f" and {left} more", f"，另有{left}项")) if left else ""
    return f'<span class="small">{_text(say(item.first_missing) + ask + more)}</span>'


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
