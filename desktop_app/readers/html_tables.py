"""HTML tables become sheets: what many ERP systems export under a name that ends in `.xls`.

A lenient parser, because such files are seldom well-formed; scripts and references are text that nobody runs or follows.
"""

from html.parser import HTMLParser

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.readers.archive import MOST_CELLS, too_many_cells
from desktop_app.readers.encoding import decode
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.source import UnreadableFile

_MOST_SPAN = 1_000


class _Tables(HTMLParser):
    """Rows of cells of each table, the inner ones of nested tables apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[tuple[str, int, int]]]] = []
        self._open: list[list[list[tuple[str, int, int]]]] = []
        self._cell: list[str] | None = None
        self._spans = (1, 1)
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin tables, rows and cells; a row or a cell that was not ended ends here."""
        if tag == "table":
            self._end_cell()
            self._open.append([])
            self.tables.append(self._open[-1])
        elif tag in {"script", "style"}:
            self._hidden += 1
        elif not self._open:
            return
        elif tag == "tr":
            self._end_cell()
            self._open[-1].append([])
        elif tag in {"td", "th"}:
            self._end_cell()
            said = dict(attrs)
            self._spans = (_span(said.get("colspan")), _span(said.get("rowspan")))
            self._cell = []
        elif tag in {"br", "p", "div"} and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End cells and tables."""
        if tag in {"script", "style"}:
            self._hidden = max(0, self._hidden - 1)
        elif tag in {"td", "th", "tr"}:
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_cell()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Text of a cell."""
        if self._cell is not None and not self._hidden:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None and self._open:
            if not self._open[-1]:
                self._open[-1].append([])
            text = "".join(self._cell)
            lines = [" ".join(line.split()) for line in text.split("\n")]
            self._open[-1][-1].append(("\n".join(filter(None, lines)), *self._spans))
        self._cell = None


def _span(text: str | None) -> int:
    return max(1, min(int(text), _MOST_SPAN)) if text and text.isdecimal() and text.isascii() else 1


def read_html(name: str, data: bytes) -> list[Sheet]:
    """The tables of an HTML file as sheets `table 1`, `table 2` …; none where it has none.

    Raises:
        UnreadableFile: a table is too large.
    """
    decoded = decode(data)
    if decoded is None:
        return []
    text, encoding = decoded
    found = _Tables()
    try:
        found.feed(text)
        found.close()
    except AssertionError:  # how the parser reports a declaration that it does not know
        raise UnreadableFile(name, worded("html-damaged")) from None
    tables = [table for table in found.tables if any(table)]
    return [
        _sheet(name, f"table {number}" if len(tables) > 1 else "", table, encoding)
        for number, table in enumerate(tables, 1)
    ]


def _sheet(name: str, title: str, rows: list[list[tuple[str, int, int]]], encoding: str) -> Sheet:
    """A cell over several columns or rows stands in the first of them, as in a workbook."""
    cells: dict[tuple[int, int], str] = {}
    taken: set[tuple[int, int]] = set()
    for r, row in enumerate(rows):
        c = 0
        for text, across, down in row:
            while (r, c) in taken:
                c += 1
            cells[r, c] = text
            if across * down > 1:
                taken |= {(r + i, c + j) for i in range(down) for j in range(across)}
            c += across
            if len(taken) > MOST_CELLS or c > 16_384:
                raise too_many_cells(name, max(len(taken), c * len(rows)))
    width = 1 + max((c for _, c in cells), default=-1)
    if width * len(rows) > MOST_CELLS:
        raise too_many_cells(name, width * len(rows))
    table = np.full((width, len(rows)), "", dtype=object)
    for (r, c), text in cells.items():
        table[c, r] = text
    return Sheet(title, tuple(Column(column) for column in table), encoding)
