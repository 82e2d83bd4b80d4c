"""Reporting templates of the Responsible Minerals Initiative (AMRT, PRT, CMRT, EMRT, CRT): declarations that settle little.

They ask, for a company or a list of its products, whether a mineral was intentionally added, and which smelters supply it.
Only the AMRT asks about rare earths, all of them together: no element, no amount, no value, no origin of a technology. So no
statement is made of one; what it says is told, and that it leaves the questions of the law open.

Layout, read in the templates AMRT 1.2 and 1.3, CMRT 6.01 to 6.5, EMRT 1.1 to 2.1 and CRT 2.2 to 2.21 themselves: the sheet
`Declaration` has the title in row 2, the company in D8, the scope in D9, and each question as a row that begins `1)`, `2)` …
with one row a mineral below it, named in column B and answered in column D. `Smelter List` has its header in row 4. Compare
RMI, CMRT Completion Guide, Revision 5.0 (company questions in rows 8 to 22, due-diligence questions from row 24 on);
https://www.responsiblemineralsinitiative.org/reporting-templates/amrt; that AMRT 1.3 (17 October 2025) offers “Rare Earth
Elements” among its minerals is also stated at https://www.mdsksolutions.com/NewsRoom/?idx=168396757.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers.sheet import Sheet

_TITLE = re.compile(r"\((AMRT|PRT|CMRT|EMRT|CRT)\)")
_REVISION = re.compile(r"(?:Revision|Version)\s*([\d.]+)")
_RARE_EARTH = re.compile(
    r"rare[\s-]*earth|稀土|希土|レアアース|희토|seltene\s*erden|terres?\s+rares?|tierras?\s+raras?|\bREEs?\b|"
    r"scandium|yttrium|lanthanum|cerium|praseodymium|neodymium|samarium|europium|gadolinium|terbium|dysprosium|holmium|"
    r"erbium|thulium|ytterbium|lutetium|[钪钇镧铈镨钕钐铕钆铽镝钬铒铥镱镥]",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\s*1\s*\)")
_NEXT = re.compile(r"\s*2\s*\)")
_LABELS, _ANSWERS = 1, 3
_COMPANY, _SCOPE = 7, 8
_MOST_NAMED = 12


@dataclass(frozen=True)
class ReportingTemplate:
    """What a template says of rare earths.

    `kind` is `AMRT`, `PRT`, `CMRT`, `EMRT` or `CRT`; `answers` are mineral and answer, as they stand; `countries` those of the
    smelters of these minerals, `smelters` how many rows name one.
    """

    kind: str
    revision: str
    company: str
    scope: str
    answers: tuple[tuple[str, str], ...]
    smelters: int
    countries: tuple[str, ...]

    @property
    def asks_about_rare_earths(self) -> bool:
        """Whether any question is about one."""
        return bool(self.answers)


def reporting_template(sheets: Sequence[Sheet]) -> ReportingTemplate | None:
    """The template that a workbook is, or None."""
    named = {sheet.name: sheet for sheet in sheets}
    declaration = named.get("Declaration")
    if declaration is None or "Smelter List" not in named:
        return None
    head = " ".join(cell for row in range(min(4, len(declaration))) for cell in declaration.row(row))
    title = _TITLE.search(head)
    if title is None:
        return None
    revision = _REVISION.search(head)
    minerals = _answers(declaration)
    smelters, countries = _smelters(named["Smelter List"])
    return ReportingTemplate(
        title[1],
        revision[1] if revision else "",
        _cell(declaration, _COMPANY, _ANSWERS),
        _cell(declaration, _SCOPE, _ANSWERS),
        minerals,
        smelters,
        countries,
    )


def told_of(template: ReportingTemplate, file: str) -> tuple[Problem, ...]:
    """What a template says, and what it leaves open."""
    name = " ".join(filter(None, [template.kind, template.revision]))
    by = worded("template-of", company=template.company) if template.company else ""
    if not template.asks_about_rare_earths:
        return (
            info(
                worded("template-says-nothing", name=name, by=by),
                file=file,
            ),
        )
    scope = worded("template-scope", scope=template.scope) if template.scope else ""
    said = "; ".join(f"{mineral}: {answer or 'no answer'}" for mineral, answer in template.answers)
    countries = ", ".join(template.countries[:_MOST_NAMED])
    where: str = ""
    if template.smelters:
        code = "template-smelters-in" if countries else "template-smelters"
        where = worded(code, count=template.smelters, **({"countries": countries} if countries else {}))
    return (
        info(
            worded("template-says", name=name, by=by, scope=scope, said=said, where=where),
            file=file,
        ),
        warning(
            worded("template-no-statement"),
            file=file,
        ),
    )


def _answers(declaration: Sheet) -> tuple[tuple[str, str], ...]:
    """The rare earths among the minerals of the first question, with their answers."""
    labels = [_cell(declaration, row, _LABELS) for row in range(len(declaration))]
    first = next((row for row, label in enumerate(labels) if _ADDED.match(label)), len(labels))
    last = next((row for row, label in enumerate(labels) if row > first and _NEXT.match(label)), first)
    return tuple(
        (re.sub(r"\s*[(（]\*[)）]\s*$", "", labels[row]), _cell(declaration, row, _ANSWERS))
        for row in range(first + 1, last)
        if _RARE_EARTH.search(labels[row])
    )


def _smelters(sheet: Sheet) -> tuple[int, tuple[str, ...]]:
    """How many rows name a smelter of rare earths, and in which countries they are."""
    for row in range(min(8, len(sheet))):
        headers = sheet.row(row)
        metal = next(
            (i for i, text in enumerate(headers) if re.match(r"\s*(?:metal\b|金属|金屬|metall)", text, re.I)), -1
        )
        country = next(
            (i for i, text in enumerate(headers) if re.search(r"country|国家|國家|land\b|国\b|pays", text, re.I)), -1
        )
        if metal >= 0 and country >= 0:
            rows = [r for r in range(row + 1, len(sheet)) if _RARE_EARTH.search(_cell(sheet, r, metal))]
            countries = dict.fromkeys(text for r in rows if (text := _cell(sheet, r, country)) and "!" not in text)
            return len(rows), tuple(countries)
    return 0, ()


def _cell(sheet: Sheet, row: int, column: int) -> str:
    return str(sheet.columns[column].texts[row]).strip() if row < len(sheet) and column < len(sheet.columns) else ""
