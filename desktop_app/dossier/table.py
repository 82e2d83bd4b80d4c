"""Rows of cells whose text breaks into lines, over as many pages as they take, with the header on each.

A cell is a tuple of paragraphs (`Para`), most often one a language. A row that does not fit goes to the next page; one that
is taller than a good quarter of a page is continued there instead, so that no page stays empty and no line is lost.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.dossier.flow import Flow
from desktop_app.dossier.linebreak import break_lines, widest
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.structure import Element
from desktop_app.dossier.style import HEAD, INK, LEFT, RULE, TINT, WIDTH, Colour, Style
from desktop_app.dossier.typeface import is_han, typeface

PAD = 3.4  # above and below the text of a row
_LEAST = 96.0  # room on a page that is worth beginning a long row in
_BELOW_BAND = 30.0  # room for a row below a band
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
class Band:
    """Stands over the full width of a table, says what is the same of the rows below it, and says it again on each page."""

    said: Cell


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


def _unbroken(cell: Cell, width: float) -> Cell:
    """A cell of numbers: one that is too wide for its column is set smaller, because a number in two lines is two numbers."""
    return [_narrowed(para, width) for para in cell]


def _narrowed(para: Para, width: float) -> Para:
    face, size = typeface(para.style.weight), para.style.size
    if "\n" not in para.text and face.width(para.text) * size <= width:
        return para
    needed = widest(para.text, face) * size
    return replace(para, style=replace(para.style, size=size * width / needed)) if needed > width else para


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


def place_table(
    flow: Flow,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell] | Band],
    look: Look = PLAIN,
    keep: float = 0.0,
    again: Callable[[], None] | None = None,
) -> None:
    """Place a table; `rows` may be a generator, and is used up row by row. Each band has a row below it.

    Where a row leaves its first cells empty because the rows above said it, a new page says it again. `keep` is room that
    what follows the last row needs on the same page; `again` draws what stands above the table on a further page.
    """
    table = _Table(flow, _Grid(columns, look), again)
    said: Sequence[Cell] = ()
    for row, last in _with_end(rows):
        if isinstance(row, Band):
            said = ()
            table.begin(row)
            continue
        said = _carried(said, row)
        table.place(row, said, keep if last else 0.0)


class _Table:
    """A table being placed: its header, and where its columns are."""

    def __init__(self, flow: Flow, grid: _Grid, again: Callable[[], None] | None) -> None:
        self._flow, self._grid, self._look, self._again = flow, grid, grid.look, again
        self._edges, self._widths = grid.edges, [grid.width(i) for i in range(len(grid.columns))]
        self._header = self._set([column.title for column in grid.columns])
        height = max(map(height_of, self._header), default=0.0)
        self._header_height = height + 2 * PAD if height else 0.0
        self._page = flow.height - self._header_height
        self._element = flow.root.add("Table") if self._look.rules or self._look.tint else None
        self._titles = self._element.add("TR") if self._element is not None and height else None
        self._begun = False
        self._band: Sequence[_Line] = ()

    def begin(self, band: Band) -> None:
        """Place a band with room for a row below it."""
        lines = set_lines(band.said, self._look.width)
        self._band = ()
        self._start(height_of(lines) + 2 * PAD + _BELOW_BAND)
        self._band = lines
        self._draw_band(self._element.add("TR").add("TD") if self._element is not None else None)

    def _start(self, height: float) -> None:
        """Make room for something of this height, below the header where nothing stands in the table yet."""
        if self._begun and height > self._flow.room:
            self._turn()
        elif not self._begun:
            self._flow.need(self._header_height + height)
            self._head()
            self._begun = True

    def place(self, row: Sequence[Cell], said: Sequence[Cell], keep: float) -> None:
        """Place a row, on a new page as `said`; `keep` is room that has to be left below it."""
        flow, lines_of = self._flow, self._set(row)
        height = self._height(lines_of)
        cells = self._elements(lines_of)
        if not self._begun:
            self._start(min(height, self._page * 0.28))
        while height > flow.room and height > self._page * 0.28:
            if flow.room < _LEAST and not flow.at_top:
                self._turn()
                continue
            taken, lines_of = _split(lines_of, flow.room - 2 * self._look.pad)
            if any(taken):
                self._draw(taken, self._height(taken), cells)
            self._turn()
            height = self._height(lines_of)
        if height + keep > flow.room:
            self._turn()
            if said is not row:
                lines_of = self._set(said)
                height = self._height(lines_of)
        self._draw(lines_of, height, cells)

    def _set(self, row: Sequence[Cell]) -> list[Sequence[_Line]]:
        return [
            set_lines(_unbroken(cell, width) if column.right else cell, width)
            for cell, width, column in zip(row, self._widths, self._grid.columns, strict=True)
        ]

    def _height(self, lines_of: Sequence[Sequence[_Line]]) -> float:
        return max(map(height_of, lines_of)) + 2 * self._look.pad

    def _elements(self, lines_of: Sequence[Sequence[_Line]]) -> list[Element]:
        """The structure of a row: cells of a table, or paragraphs where the columns are only a way to set text."""
        if self._element is None:
            return [self._flow.root.add("P") for _ in lines_of]
        row = self._element.add("TR")
        return [row.add("TD") for _ in lines_of]

    def _turn(self) -> None:
        self._flow.new_page()
        if self._again is not None:
            self._again()
        self._head()
        self._draw_band(None)  # again, which is a repetition

    def _head(self) -> None:
        if not self._header_height:
            return
        flow, look = self._flow, self._look
        sheet, top, right = flow.sheet, flow.y, look.left + look.width
        sheet.rule(look.left, top, right, INK, 0.9)
        for lines, x, width, column in zip(self._header, self._edges, self._widths, self._grid.columns, strict=False):
            draw_lines(sheet, lines, x, top - PAD, width, column.right, self._titles and self._titles.add("TH"))
        self._titles = None  # on further pages the header is a repetition
        flow.y -= self._header_height
        sheet.rule(look.left, flow.y, right, INK, 0.4)

    def _draw_band(self, cell: Element | None) -> None:
        if not self._band:
            return
        flow, look, height = self._flow, self._look, height_of(self._band) + 2 * PAD
        flow.sheet.box(look.left, flow.y - height, look.width, height, TINT)
        draw_lines(flow.sheet, self._band, look.left, flow.y - PAD, look.width, element=cell)
        flow.y -= height

    def _draw(self, lines_of: Sequence[Sequence[_Line]], height: float, cells: Sequence[Element]) -> None:
        flow, look = self._flow, self._look
        sheet, top = flow.sheet, flow.y
        if look.tint is not None:
            sheet.box(look.left, top - height, look.width, height, look.tint)
        for lines, x, width, column, cell in zip(
            lines_of, self._edges, self._widths, self._grid.columns, cells, strict=False
        ):
            draw_lines(sheet, lines, x, top - look.pad, width, column.right, cell)
        flow.y -= height
        if look.rules:
            sheet.rule(look.left, flow.y, look.left + look.width, RULE, 0.4)


def _with_end(rows: Iterable[Sequence[Cell] | Band]) -> Iterator[tuple[Sequence[Cell] | Band, bool]]:
    """Each row, and whether it is the last."""
    coming = iter(rows)
    row = next(coming, None)
    while row is not None:
        following = next(coming, None)
        yield row, following is None
        row = following


def _carried(above: Sequence[Cell], row: Sequence[Cell]) -> Sequence[Cell]:
    """The row with the first cells that it leaves to the rows above, or the row itself."""
    said = list(row)
    for position, cell in enumerate(row):
        if cell or position >= len(above):
            break
        said[position] = above[position]
    return said if said and said[0] is not row[0] else row


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
