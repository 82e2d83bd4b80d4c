"""A comparison as a workbook: verdicts and every difference, one a row, as texts whatever they begin with. No Qt."""

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from desktop_app.declarations.questionnaire import cell_text
from desktop_app.ui.difference_rows import Section

#: Rows that a sheet takes at most, its header not counted.
ROWS = 1_000_000

_WIDE = (22, 24, 36, 48, 48)


def workbook(sections: Iterable[Section], titles: Sequence[str], name: str) -> bytes:
    """The rows of all sections as XLSX.

    Args:
        titles: the five columns: section, part, what, before, after.
        name: of the sheet; where one does not hold all rows, further ones have a number behind it.
    """
    import xlsxwriter  # noqa: PLC0415  (loaded with the first one)

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    bold, plain, quoted = (book.add_format(properties) for properties in ({"bold": True}, {}, {"quote_prefix": True}))
    rows = _rows(sections)
    number = 1
    while True:
        sheet = book.add_worksheet(name[:28] if number == 1 else f"{name[:26]} {number}")
        sheet.freeze_panes(1, 0)
        for column, (title, wide) in enumerate(zip(titles, _WIDE, strict=True)):
            sheet.set_column(column, column, wide)
            sheet.write_string(0, column, title, bold)
        written = 0
        for written, cells in enumerate(islice(rows, ROWS), start=1):
            for column, cell in enumerate(cells):
                text, marked = cell_text(cell)
                sheet.write_string(written, column, text, quoted if marked else plain)
        if written < ROWS:
            break
        number += 1
    book.close()
    return target.getvalue()


def _rows(sections: Iterable[Section]) -> Iterator[tuple[str, str, str, str, str]]:
    for section in sections:
        for row in section.rows:
            yield section.title, row.part, row.what, row.before, row.after
