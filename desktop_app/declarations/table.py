"""Statements as a declarations workbook in the canonical columns, which the reader takes back as they are.

For handing on what a library holds. Where a statement first stood (file, SHA-256, row) is said in two more columns, because
the workbook is only a copy.
"""

import io
from collections.abc import Sequence
from datetime import date, datetime, time

from desktop_app.declarations.questionnaire import cell_text
from desktop_app.declarations.statement import STATEMENT_ROLES, Statement
from desktop_app.declarations.wording import words

_NUMBERS = {"value", "mass", "mass_percent"}

#: A stored number keeps this many digits; a longer one is written as text, so that none is lost.
_DIGITS = 15


def statements_workbook(statements: Sequence[Statement], made_for: date) -> bytes:
    """The statements as XLSX, one row each. The same statements and day give the same bytes."""
    import xlsxwriter  # noqa: PLC0415 (loaded with the first workbook that is written, not with the window)

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"created": datetime.combine(made_for, time())})
    sheet = book.add_worksheet(words().sheets["table"])
    quoted, bold = book.add_format({"quote_prefix": True}), book.add_format({"bold": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})

    def write(row: int, column: int, role: str, value: object) -> None:
        if isinstance(value, date):
            sheet.write_datetime(row, column, datetime.combine(value, time()), day)
        elif role in _NUMBERS and value and len(str(value).strip("-0").replace(".", "")) <= _DIGITS:
            sheet.write_number(row, column, float(str(value)))
        elif value:
            text, is_risky = cell_text(str(value))
            sheet.write_string(row, column, text, quoted if is_risky else None)

    titles = [words().headers[role]["en"] for role in STATEMENT_ROLES]
    for column, title in enumerate([*titles, "First stated in", "SHA-256 of that file"]):
        sheet.write_string(0, column, title, bold)
    for row, statement in enumerate(statements, 1):
        for column, role in enumerate(STATEMENT_ROLES):
            write(row, column, role, getattr(statement, role))
        write(row, len(titles), "source", str(statement.source))
        write(row, len(titles) + 1, "sha256", statement.source.sha256)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(titles) + 1, 16)
    book.close()
    return target.getvalue()
