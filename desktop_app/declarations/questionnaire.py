"""A `Questionnaire` becomes a workbook that a supplier fills in and the declarations reader reads as it comes back.

Three sheets: instructions with id and checksum, the table, and what the codes mean. Only the cells for answers can be
written to. Everything that comes from a BOM is written as text: a part called `=1+1` stays a name. XlsxWriter is used and
not openpyxl, because it puts no clock into the file (the same questionnaire gives the same bytes), writes strings as
strings on request, and is loaded for writing only.
"""

import io
import math
import tomllib
from datetime import datetime, time
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop_app.declarations.question import FREE_ROWS, Choice, Questionnaire, Row
from desktop_app.declarations.statement import NONE, NOT_APPLICABLE, SAYING, SIGNING
from desktop_app.declarations.wording import words
from desktop_app.resources import resource

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: Columns of the table by role, in order; `question` and `key` are the questionnaire's own.
COLUMNS = ("part_number", "supplier", "description", "question", *SAYING, *SIGNING, "key")

#: Cells for answers by kind of row, besides the signature.
ANSWERS = {
    "class": ("item_class", "mass", "mass_unit", "country_of_origin"),
    "constituent": (
        "constituent",
        "value",
        "currency",
        "mass",
        "mass_unit",
        "mass_percent",
        "country_of_origin",
    ),
    "stage": ("technology_origin", "equipment_origin", "equipment"),
    "other": COLUMNS[4:16],
    "more": ("part_number", "supplier", *COLUMNS[4:16]),
}

WIDTHS = {"part_number": 18, "supplier": 24, "description": 36, "question": 64, "equipment": 28, "evidence": 28}
MASS_UNITS = ("g", "kg", "mg")

#: A cell that begins so is a formula to some programs, even as text.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_CELL = 32_767


@cache
def countries() -> tuple[str, ...]:
    """ISO 3166 alpha-2 codes, in their order."""
    raw = tomllib.loads(resource("headers", "countries.toml").read_text(encoding="utf-8"))
    return tuple(sorted(raw["alpha3"]))


@cache
def currencies() -> tuple[str, ...]:
    """ISO 4217 codes, in their order."""
    raw = tomllib.loads(resource("headers", "currencies.toml").read_text(encoding="utf-8"))
    return tuple(sorted(raw["codes"]))


def workbook(questionnaire: Questionnaire) -> bytes:
    """The questionnaire as XLSX. The same questionnaire gives the same bytes."""
    import xlsxwriter  # noqa: PLC0415 (loaded with the first questionnaire, not with the window)

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    day = datetime.combine(questionnaire.issued, time())
    book.set_properties({"title": words().labels["title"]["en"], "created": day, "comments": questionnaire.id})
    writer = _Writer(book, questionnaire)
    writer.instructions()
    writer.table()
    writer.codes()
    book.close()
    return target.getvalue()


def cell_text(text: str) -> tuple[str, bool]:
    """A text as a workbook can hold it, and whether it must be marked as text, because it begins as a formula does."""
    shown = text.encode("utf-8", "replace").decode("utf-8")[:_LONGEST_CELL]
    return shown, shown.startswith(_FORMULA_SIGNS)


class _Writer:
    """The three sheets of one workbook, and the formats they share."""

    def __init__(self, book: "Workbook", questionnaire: Questionnaire) -> None:
        self.book, self.asked = book, questionnaire
        self.formats: dict[tuple[tuple[str, object], ...], Format] = {}
        choices = questionnaire.choices
        self.lists: dict[str, list[Choice]] = {
            "class": [*choices.item_classes, _meaning(NONE, "none")],
            "constituent": [*choices.constituents, _meaning(NONE, "none")],
            "stage": list(choices.stages),
            "country": [_meaning(NOT_APPLICABLE, "not_applicable"), *(Choice(code, "", "") for code in countries())],
            "currency": [Choice(code, "", "") for code in currencies()],
            "mass": [Choice(unit, "", "") for unit in MASS_UNITS],
        }

    def style(self, **properties: object) -> "Format":
        """A cell format, made once."""
        wanted: dict[str, Any] = {"valign": "top", "font_name": "Calibri", "font_size": 10, **properties}
        key = tuple(sorted(wanted.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format(wanted)
        return self.formats[key]

    def text(self, sheet: "Worksheet", row: int, column: int, text: str, **properties: object) -> None:
        """A cell of text, whatever it begins with."""
        shown, quoted = cell_text(text)
        if quoted:
            properties["quote_prefix"] = True
        sheet.write_string(row, column, shown, self.style(**properties))

    def answer(self, sheet: "Worksheet", row: int, column: int, role: str) -> None:
        """An empty cell for an answer."""
        date = {"num_format": "yyyy-mm-dd"} if role in {"declared_on", "valid_until"} else {}
        sheet.write_blank(row, column, None, self.style(locked=False, bg_color="#FFF9D6", border=1, **date))

    def instructions(self) -> None:
        """Id, checksum, who asks whom, how to fill in, and the signature for all rows."""
        sheet = self.book.add_worksheet(words().sheets["instructions"])
        asked, say = self.asked, words().labels
        sheet.set_column(0, 0, 46)
        sheet.set_column(1, 1, 90)
        self.text(sheet, 0, 0, say["title"]["en"], bold=True, font_size=14)
        self.text(sheet, 1, 0, say["title"]["zh"], bold=True, font_size=14)
        entries = {
            "id": asked.id,
            "reference": asked.reference,
            "to": asked.supplier or words().label("unassigned"),
            "from": asked.sender,
            "contact": asked.contact,
            "issued": asked.issued.isoformat(),
            "checksum": asked.checksum,
        }
        line = 3
        for name, value in entries.items():
            self.text(sheet, line, 0, words().label(name), bold=True)
            self.text(sheet, line, 1, value)
            line += 1
        line += 1
        for entry in words().instructions:
            for language in ("en", "zh"):
                sheet.merge_range(line, 0, line, 1, "", self.style(text_wrap=True))
                self.text(sheet, line, 0, entry[language], text_wrap=True)
                sheet.set_row(line, 28)
                line += 1
        line += 1
        self.text(sheet, line, 0, words().label("signature"), bold=True)
        names = dict(zip(("signed_by", "signed_on", "holds_until", "documents"), SIGNING, strict=True))
        for offset, (name, role) in enumerate(names.items(), 1):
            self.text(sheet, line + offset, 0, words().label(name))
            self.answer(sheet, line + offset, 1, role)
        sheet.protect()
        sheet.set_portrait()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.activate()

    def table(self) -> None:
        """The header, the rows of the questions, and the free rows."""
        sheet = self.book.add_worksheet(words().sheets["table"])
        for column, role in enumerate(COLUMNS):
            sheet.set_column(column, column, WIDTHS.get(role, 13))
            self.text(sheet, 0, column, words().header(role), bold=True, text_wrap=True, bg_color="#DCE6F0", border=1)
        sheet.set_row(0, 45)
        # Free rows hold no text of ours: a row with any text and no part number is an error to the reader.
        free = [Row("", "more", "", "", "", "") for _ in range(FREE_ROWS)]
        previous = ""
        for line, row in enumerate((*self.asked.rows, *free), 1):
            self._row(sheet, line, row, first_of_part=row.part_number != previous)
            previous = row.part_number
        self._validations(sheet, len(self.asked.rows), len(self.asked.rows) + len(free))
        sheet.freeze_panes(1, 1)
        sheet.protect(
            "", {"format_columns": True, "format_rows": True, "autofilter": True, "select_locked_cells": True}
        )
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _row(self, sheet: "Worksheet", line: int, row: Row, first_of_part: bool) -> None:
        filled = {
            "part_number": row.part_number,
            "supplier": row.supplier,
            "description": row.description,
            "question": row.text,
            "constituent": row.constituent,
            "stage": row.stage,
            "key": row.key,
        }
        open_cells = {*ANSWERS[row.kind], *SIGNING}
        for column, role in enumerate(COLUMNS):
            if filled.get(role):
                wrap = {"text_wrap": True} if role in {"question", "description"} else {}
                bold = {"bold": True} if role == "part_number" and first_of_part else {}
                grey = {"font_color": "#808080"} if role == "key" else {}
                self.text(sheet, line, column, filled[role], border=1, **wrap, **bold, **grey)
            elif role in open_cells:
                self.answer(sheet, line, column, role)
            else:
                sheet.write_blank(line, column, None, self.style(bg_color="#EDEDED", border=1))
        lines = max(
            _lines(filled["question"], WIDTHS["question"]), _lines(filled["description"], WIDTHS["description"])
        )
        sheet.set_row(line, 6 + 13 * lines)

    def _validations(self, sheet: "Worksheet", asked: int, last: int) -> None:
        """Drop-downs and bounds; countries and units may be typed, the reader knows their names."""
        at = {role: COLUMNS.index(role) for role in COLUMNS}
        lists = {
            "item_class": ("class", "stop"),
            "constituent": ("constituent", "stop"),
            "stage": ("stage", "stop"),
            "country_of_origin": ("country", "warning"),
            "technology_origin": ("country", "warning"),
            "equipment_origin": ("country", "warning"),
            "currency": ("currency", "warning"),
            "mass_unit": ("mass", "warning"),
        }
        for role, (name, error) in lists.items():
            # The first country of the list is n/a, which is no answer to where a thing was made.
            skip = 1 if role == "country_of_origin" else 0
            source = self._range(name, skip)
            sheet.data_validation(
                1, at[role], last, at[role], {"validate": "list", "source": source, "error_type": error}
            )
        if asked:
            first, end = 2, asked + 1
            sheet.data_validation(
                asked + 1,
                at["part_number"],
                last,
                at["part_number"],
                {"validate": "list", "source": f"=$A${first}:$A${end}", "error_type": "warning"},
            )
        for role, maximum in {"value": None, "mass": None, "mass_percent": 100}.items():
            rule: dict[str, Any] = {"validate": "decimal", "criteria": ">=", "value": 0, "error_type": "warning"}
            if maximum is not None:
                rule = rule | {"criteria": "between", "minimum": 0, "maximum": maximum}
                del rule["value"]
            sheet.data_validation(1, at[role], last, at[role], rule)

    def _range(self, name: str, skip: int) -> str:
        column = 3 * list(self.lists).index(name)
        letter = chr(ord("A") + column)
        return f"={words().sheets['codes']}!${letter}${2 + skip}:${letter}${1 + len(self.lists[name])}"

    def codes(self) -> None:
        """What may stand in the drop-downs, with its meaning: three columns for each list."""
        sheet = self.book.add_worksheet(words().sheets["codes"])
        for place, (name, entries) in enumerate(self.lists.items()):
            column = 3 * place
            sheet.set_column(column, column, 20)
            sheet.set_column(column + 1, column + 2, 34 if any(entry.en for entry in entries) else 2)
            self.text(sheet, 0, column, words().label(f"codes_{name}"), bold=True)
            for line, entry in enumerate(entries, 1):
                self.text(sheet, line, column, entry.id)
                if entry.en:
                    self.text(sheet, line, column + 1, entry.en)
                    self.text(sheet, line, column + 2, entry.zh)
        sheet.protect()


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column so many digits wide; a Chinese character is as wide as two digits."""
    return max(1, math.ceil(sum(2 if ord(c) > 0x2E80 else 1 for c in text) / (0.92 * width)))


def _meaning(code: str, label: str) -> Choice:
    entry = words().labels[label]
    return Choice(code, entry["en"], entry["zh"])
