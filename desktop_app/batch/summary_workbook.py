"""The summary of a batch as a workbook: overview, products, changes, files that were not audited, declarations.

The same batch gives the same bytes: XlsxWriter puts no clock into the file when it is told a day. Everything that comes
from the files of users is written as text, whatever it begins with.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING

from desktop_app.batch.order import Batch
from desktop_app.batch.record import ItemVerdict
from desktop_app.batch.summary import (
    COLUMNS,
    COMPARED,
    FORMULA_SIGNS,
    POLICIES,
    PRODUCTS,
    STATES,
    TABLE_HEADERS,
    Cell,
    changed_rows,
    columns,
    overview,
    rows,
    said,
    standpoints,
    table_lines,
)
from desktop_app.bom.messages import Words, in_words

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

TITLE = Words("Lodestone batch summary", "Lodestone批量审核汇总")

#: Rows of a sheet, its header not counted; what is beyond is only in the CSV, and the overview says so.
MOST_ROWS = 1_048_575

LONGEST_CELL = 32_767

WIDTHS = {"File": 42, "Item": 22, "Description": 32, "Outcome": 26, "Rules": 34, "First Open Fact": 60, "Problem": 80}
COLOURS = {"required": "#F8D0CC", "undetermined": "#FBE8B4", "not-required": "#D5EBD0", "not-audited": "#DDDDDD"}


def summary_workbook(batch: Batch, language: str = "en") -> bytes:
    """The summary as XLSX, in `en` or `zh`."""
    import xlsxwriter  # noqa: PLC0415 (loaded when there is something to write)

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties(
        {"title": in_words(TITLE, language), "created": datetime.combine(batch.setup.settings.as_of, time())}
    )
    writer = _Writer(book, language)
    products = rows(batch)
    lines = overview(batch)
    if len(products) > MOST_ROWS:
        lines.append((Words("Products left out of this workbook", "本工作簿未列出的产品"), len(products) - MOST_ROWS))
    writer.overview(lines)
    writer.sheet(PRODUCTS, columns(batch), (_labelled(row.cells, batch) for row in products), 3, products)
    if batch.setup.other is not None:
        now, then = standpoints(batch.setup)
        headers = (
            *COLUMNS[:3],
            Words(f"On {now}", f"{now}"),
            COLUMNS[4],
            Words(f"On {then}", f"{then}"),
            COLUMNS[4],
            COLUMNS[5],
            COMPARED[2],
        )
        changes = (
            (
                record.path,
                one.item,
                one.description,
                *_answer(one),
                *_answer(two),
                *map(", ".join, (one.rules, two.rules)),
            )
            for record, one, two in changed_rows(batch)
        )
        writer.sheet(Words("Changes", "变化"), headers, changes)
    writer.sheet(
        Words("Not audited", "未审核"), (COLUMNS[0], COLUMNS[-1]), ((r.path, r.failure) for r in batch.failures)
    )
    about = (COLUMNS[0], *TABLE_HEADERS[1:])
    writer.sheet(TABLE_HEADERS[0], about, table_lines(batch))
    book.close()
    return target.getvalue()


def _answer(item: ItemVerdict) -> tuple[Words, Words]:
    return said(item.outcome, item.status), STATES[item.status]


def _labelled(cells: Sequence[Cell], batch: Batch) -> list[Cell]:
    """A row of products with outcomes and states in words for people."""
    named: dict[str, Cell] = dict(zip(columns(batch), cells, strict=True))
    for outcome, status in (("Outcome", "Status"), ("Outcome Then", "Status Then")):
        if named.get(outcome):
            named[outcome] = said(str(named[outcome]), str(named[status]))
            named[status] = STATES[str(named[status])]
    for policy in ("Policy", "Policy Then"):
        if named.get(policy):
            named[policy] = POLICIES[str(named[policy])]
    return list(named.values())


class _Writer:
    """The sheets of one workbook and the formats they share."""

    def __init__(self, book: "Workbook", language: str) -> None:
        self._book, self._language = book, language
        font = {"font_name": "Calibri", "font_size": 10, "valign": "top"}
        self._font = font
        self._bold = book.add_format({**font, "bold": True, "bg_color": "#EEEEEE", "bottom": 1})
        self._title = book.add_format({**font, "bold": True, "font_size": 14})
        self._label = book.add_format({**font, "bold": True})
        self._wide = book.add_format({**font, "text_wrap": True})
        self._formats: dict[tuple[str, bool], Format] = {}

    def overview(self, lines: Iterable[tuple[Words, Cell]]) -> None:
        """Labels and values."""
        sheet = self._book.add_worksheet(self._say(Words("Overview", "概览")))
        sheet.set_column(0, 0, 36)
        sheet.set_column(1, 1, 90)
        sheet.write_string(0, 0, self._say(TITLE), self._title)
        for number, (label, value) in enumerate(lines, start=2):
            sheet.write_string(number, 0, self._say(label), self._label)
            if isinstance(value, int):
                sheet.write_number(number, 1, value, self._wide)
            else:
                sheet.write_string(number, 1, _fitting(self._say(value)), self._wide)

    def sheet(
        self,
        name: Words,
        headers: Sequence[Words],
        lines: Iterable[Sequence[Cell]],
        coloured: int = -1,
        products: Sequence[object] = (),
    ) -> None:
        """A table with a header that stays in sight and can be filtered by; the column `coloured` shows the outcome."""
        sheet = self._book.add_worksheet(self._say(name))
        for column, header in enumerate(headers):
            sheet.set_column(column, column, WIDTHS.get(header, 16))
            sheet.write_string(0, column, self._say(header), self._bold)
        last = 0
        for number, line in enumerate(lines, start=1):
            if number > MOST_ROWS:
                break
            outcome = str(getattr(products[number - 1], "outcome", "")) if products else ""
            for column, value in enumerate(line):
                self._cell(sheet, number, column, value, COLOURS.get(outcome, "") if column == coloured else "")
            last = number
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(headers) - 1)

    def _cell(self, sheet: "Worksheet", row: int, column: int, value: Cell, colour: str) -> None:
        if isinstance(value, int):
            sheet.write_number(row, column, value, self._format(colour, False))
        elif value:
            sheet.write_string(
                row, column, _fitting(self._say(value)), self._format(colour, value.startswith(FORMULA_SIGNS))
            )

    def _say(self, text: str) -> str:
        return in_words(text, self._language)

    def _format(self, colour: str, quoted: bool) -> "Format":
        key = (colour, quoted)
        if key not in self._formats:
            properties: dict[str, object] = {**self._font}
            if colour:
                properties["bg_color"] = colour
            if quoted:
                properties["quote_prefix"] = True
            self._formats[key] = self._book.add_format(properties)
        return self._formats[key]


def _fitting(text: str) -> str:
    """A text that a cell can hold."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")[:LONGEST_CELL]
