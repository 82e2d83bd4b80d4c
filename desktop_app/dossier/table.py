"""Rows of cells whose text breaks into lines, over as many pages as they take, with the header on each.

A cell is a tuple of paragraphs (`Para`), most often one a language. A row that does not fit goes to the next page; one that
is taller than a good quarter of a page is continued there instead, so that no page stays empty and no line is lost.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.dossier.flow import Flow
from desktop_app.dossier.linebreak import break_lines
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.structure import Element
from desktop_app.dossier.style import HEAD, INK, LEFT, RULE, WIDTH, Colour, Style
from desktop_app.dossier.typeface import is_han, typeface

PAD = 3.4  # above and below the text of a row
_LEAST = 96.0  # room on a page that is worth beginning a long row in
SIDE = 6.0  # between the text of neighbouring columns


@dataclass(frozen=True)
class Para:
    """A printable text in one style. `field` names the form field that takes its place in a fillable form."""

    text: str
    style: Style
    field: str = ""


Cell = Sequence[Para]


@dataclass(frozen=True)
class Column:
    """`share` is the part of the page's width; `right` aligns numbers at the right edge."""

    share: float
    title: Cell = ()
    right: bool = False


@dataclass(frozen=True)
class Look:
    """How a table is drawn: lines between its rows, ground of its rows."""

    rules: bool = True
    tint: Colour | None = None
    pad: float = PAD
    left: float = LEFT
    width: float = WIDTH


PLAIN = Look()
BARE = Look(rules=False, pad=1.0)


@dataclass(frozen=True)
class _Line:
    text: str
    style: Style
    field: str


def set_lines(cell: Cell, width: float) -> list[_Line]:
    """The lines of a cell in a column of `width`."""
    return [
        _Line(line, para.style, para.field)
        for para in cell
        for line in break_lines(para.text, typeface(para.style.weight), para.style.size, width)
    ]


def height_of(lines: Sequence[_Line]) -> float:
    """Height of set lines, without padding."""
    return sum(line.style.leading for line in lines)


@dataclass(frozen=True)
class _Grid:
    columns: Sequence[Column]
    look: Look

    @property
    def edges(self) -> list[float]:
        total = sum(column.share for column in self.columns)
        edges, x = [], self.look.left
        for column in self.columns:
            edges.append(x)
            x += self.look.width * column.share / total
        return [*edges, self.look.left + self.look.width]

    def width(self, position: int) -> float:
        edges = self.edges
        beside = 0.0 if position == len(self.columns) - 1 else SIDE
        # Numbers stand at the right edge, where the next column begins: they need more air.
        return edges[position + 1] - edges[position] - beside * (2 if self.columns[position].right else 1)


def draw_lines(
    sheet: Sheet,
    lines: Sequence[_Line],
    x: float,
    top: float,
    width: float,
    right: bool = False,
    element: Element | None = None,
) -> None:
    """Draw set lines from `top` down, for an element of the structure; None is decoration."""
    y = top
    if sheet.ink.fillable:
        lines = _with_fields(sheet, lines, x, top, width)
    spoken = None
    for line in lines:
        if element is not None and sheet.ink.tagged:
            language = "zh-Hans" if any(map(is_han, line.text)) else ""
            if language != spoken:
                sheet.begin(element, language)
                spoken = language
        baseline = y - line.style.leading / 2 - line.style.size * 0.36
        if right:
            sheet.text_right(x + width, baseline, line.text, line.style)
        else:
            sheet.text(x, baseline, line.text, line.style)
        y -= line.style.leading
    sheet.end()


def _with_fields(sheet: Sheet, lines: Sequence[_Line], x: float, top: float, width: float) -> list[_Line]:
    """Note the form fields, each over all its lines, and give the lines back without their text."""
    y, shown = top, []
    for field, group in groupby(lines, key=lambda line: line.field):
        run = list(group)
        height = height_of(run)
        if field:
            sheet.fields.append((field, (x, y - height, x + width, y)))
            run = [replace(line, text="") for line in run]
        shown += run
        y -= height
    return shown


def place_table(flow: Flow, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], look: Look = PLAIN) -> None:
    """Place a table; `rows` may be a generator, and is used up row by row."""
    grid = _Grid(columns, look)
    edges, widths = grid.edges, [grid.width(i) for i in range(len(columns))]
    header = [set_lines(column.title, width) for column, width in zip(columns, widths, strict=True)]
    header_height = max((height_of(lines) for lines in header), default=0.0)
    header_height = header_height + 2 * PAD if header_height else 0.0
    table = flow.root.add("Table") if look.rules or look.tint else None
    titles = table.add("TR") if table is not None and header_height else None

    def head() -> None:
        nonlocal titles
        if not header_height:
            return
        sheet, top = flow.sheet, flow.y
        sheet.rule(look.left, top, look.left + look.width, INK, 0.9)
        for lines, x, width, column in zip(header, edges, widths, columns, strict=False):
            draw_lines(sheet, lines, x, top - PAD, width, column.right, titles and titles.add("TH"))
        titles = None  # on further pages the header is a repetition
        flow.y -= header_height
        sheet.rule(look.left, flow.y, look.left + look.width, INK, 0.4)

    def draw(lines_of: Sequence[Sequence[_Line]], height: float, cells: Sequence[Element]) -> None:
        sheet, top = flow.sheet, flow.y
        if look.tint is not None:
            sheet.box(look.left, top - height, look.width, height, look.tint)
        for lines, x, width, column, cell in zip(lines_of, edges, widths, columns, cells, strict=False):
            draw_lines(sheet, lines, x, top - look.pad, width, column.right, cell)
        flow.y -= height
        if look.rules:
            sheet.rule(look.left, flow.y, look.left + look.width, RULE, 0.4)

    page = flow.height - header_height
    first = True
    for row in rows:
        lines_of: list[Sequence[_Line]] = [set_lines(cell, width) for cell, width in zip(row, widths, strict=True)]
        height = max(map(height_of, lines_of)) + 2 * look.pad
        cells = _elements(flow, table, lines_of)
        if first:
            flow.need(header_height + min(height, page * 0.28))
            head()
            first = False
        if height > flow.room:
            while height > flow.room and height > page * 0.28:
                if flow.room < _LEAST and not flow.at_top:
                    flow.new_page()
                    head()
                    continue
                taken, lines_of = _split(lines_of, flow.room - 2 * look.pad)
                if any(taken):
                    draw(taken, max(map(height_of, taken)) + 2 * look.pad, cells)
                flow.new_page()
                head()
                height = max(map(height_of, lines_of)) + 2 * look.pad
            if height > flow.room:
                flow.new_page()
                head()
        draw(lines_of, height, cells)


def _elements(flow: Flow, table: Element | None, lines_of: Sequence[Sequence[_Line]]) -> list[Element]:
    """The structure of a row: cells of a table, or paragraphs where the columns are only a way to set text."""
    if table is None:
        return [flow.root.add("P") for _ in lines_of]
    row = table.add("TR")
    return [row.add("TD") for _ in lines_of]


def _split(lines_of: Sequence[Sequence[_Line]], room: float) -> tuple[list[Sequence[_Line]], list[Sequence[_Line]]]:
    above, below = [], []
    for lines in lines_of:
        used, count = 0.0, 0
        while count < len(lines) and used + lines[count].style.leading <= room:
            used += lines[count].style.leading
            count += 1
        above.append(lines[:count])
        below.append(lines[count:])
    return above, below


def table_height(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], look: Look = PLAIN) -> float:
    """How high a table without a header would be on one page."""
    grid = _Grid(columns, look)
    return sum(
        max(height_of(set_lines(cell, grid.width(i))) for i, cell in enumerate(row)) + 2 * look.pad for row in rows
    )


def columns_of(*entries: tuple[float, Sequence[str]] | tuple[float, Sequence[str], bool]) -> list[Column]:
    """Columns from share, title in each language, and whether numbers stand at the right."""
    columns = []
    for entry in entries:
        share, titles, right = entry if len(entry) == 3 else (*entry, False)
        columns.append(Column(share, tuple(Para(title, HEAD) for title in titles), right))
    return columns
