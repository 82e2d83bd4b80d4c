"""Fills questionnaires as suppliers would, from statements that are known: into the rows asked, else into the free ones."""

import io
from collections.abc import Iterable

from openpyxl import Workbook, load_workbook

from desktop_app.declarations import Statement
from desktop_app.declarations.questionnaire import COLUMNS
from desktop_app.declarations.statement import SIGNING
from desktop_app.declarations.wording import words

ANSWERS = COLUMNS[4:16]


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def rows_by_key(book: Workbook) -> dict[str, int]:
    """Sheet row (from 1) of each row with a key."""
    sheet = book[words().sheets["table"]]
    return {
        sheet.cell(r, len(COLUMNS)).value: r for r in range(2, sheet.max_row + 1) if sheet.cell(r, len(COLUMNS)).value
    }


def put(book: Workbook, row: int, role: str, value: object) -> None:
    """Write one answer; refuses a cell that is protected."""
    cell = book[words().sheets["table"]].cell(row, COLUMNS.index(role) + 1)
    assert not cell.protection.locked, f"{cell.coordinate} ({role}) is not for answers"
    cell.value = value


def sign(book: Workbook, **signature: object) -> None:
    """Fill in the signature for all rows on the first sheet."""
    sheet = book[words().sheets["instructions"]]
    labels = dict(zip(SIGNING, ("signed_by", "signed_on", "holds_until", "documents"), strict=True))
    places = {row[0].value: row[0].row for row in sheet.iter_rows(max_col=1)}
    for role, value in signature.items():
        sheet.cell(places[words().label(labels[role])], 2).value = value


def fill(data: bytes, statements: Iterable[Statement]) -> tuple[bytes, dict[int, int]]:
    """The workbook with the statements about its parts written in, and the sheet row (from 1) of each by its place."""
    book = opened(data)
    sheet = book[words().sheets["table"]]
    keys = rows_by_key(book)
    part_of = {key: sheet.cell(row, 1).value for key, row in keys.items()}
    free = iter(range(max(keys.values()) + 1, sheet.max_row + 1))
    used: set[str] = set()
    placed: dict[int, int] = {}
    listed = [s for s in statements if s.part_number in part_of.values()]
    for place, statement in enumerate(listed):
        kind = f"stage.{statement.stage}" if statement.stage else "constituent" if statement.constituent else "class"
        kinds = ["class", "constituent"] if statement.item_class and statement.constituent else [kind]
        for wanted in kinds:
            key = next(
                (k for k, p in part_of.items() if p == statement.part_number and k not in used and f".{wanted}" in k),
                None,
            )
            row = keys[key] if key else next(free)
            used.add(key or "")
            placed.setdefault(place, row)
            roles = [role for role in ANSWERS if getattr(statement, role)]
            if len(kinds) == 2:
                roles = [r for r in roles if (r == "constituent") == (wanted == "constituent")]
            for role in roles:
                if key and role == "stage":
                    continue
                number = role in {"value", "mass", "mass_percent"}
                put(book, row, role, float(getattr(statement, role)) if number else getattr(statement, role))
            if not key:
                put(book, row, "part_number", statement.part_number)
    if listed:
        sign(book, **{role: getattr(listed[0], role) or None for role in SIGNING})
    return saved(book), placed
