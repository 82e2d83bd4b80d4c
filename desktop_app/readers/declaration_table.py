"""A declarations table becomes `Statement`s, one for each row, and every statement keeps the way back to its cell.

Nothing is filled in from the row above and nothing is dropped in silence: a row that names no part, a stage that is none,
a date with two readings is reported with its row.
"""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

import numpy as np

from desktop_app.bom.exact import Text
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, error, info, warning
from desktop_app.declarations import NONE, NOT_APPLICABLE, STAGES, Statement, StatementSource
from desktop_app.readers import values
from desktop_app.readers.codes import country
from desktop_app.readers.line_items import gathered
from desktop_app.readers.sheet import rows_in_words
from desktop_app.readers.skipped import skipped
from desktop_app.readers.substances import constituent
from desktop_app.readers.table import Understood
from desktop_app.readers.values import Reading, clean
from desktop_app.readers.vocabulary import fold, table

_ISO_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?\Z")
_OTHER_DATE = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?:\s.*)?\Z")
_PLAIN_TEXTS = ("supplier", "equipment", "declared_by", "evidence")


def read_statements(found: Understood, file: str, digest: str) -> tuple[tuple[Statement, ...], list[Problem]]:
    """The statements of a declarations table, and what was not understood."""
    cells, headers, rows = gathered(found)
    reading = Reading(cells, headers, rows, found.sheet.decimal_comma_likely)
    reading.problems += [warning(note) for note in found.sheet.notes]
    reading.problems += skipped(found)
    size = len(rows)
    columns: dict[str, Text] = {role: reading.text(role) for role in _PLAIN_TEXTS if role in cells}
    columns["part_number"] = reading.text("part_number") if "part_number" in cells else np.full(size, "", dtype=object)
    if "item_class" in cells:
        columns["item_class"] = _identifiers(reading, "item_class")
    if "constituent" in cells:
        columns["constituent"] = _constituents(reading)
    columns.update(values.money(reading, "value"))
    columns.update(values.masses(reading))
    if "mass_percent" in cells:
        columns["mass_percent"] = _percent(reading)
    if "country_of_origin" in cells:
        columns["country_of_origin"] = values.origins(reading)
    for role in ("technology_origin", "equipment_origin"):
        if role in cells:
            columns[role] = _stage_origins(reading, role)
    if "stage" in cells:
        columns["stage"] = _stages(reading)
    dates = {role: _dates(reading, role) for role in ("declared_on", "valid_until") if role in cells}
    statements = []
    nameless = []
    for line in range(size):
        number = " ".join(columns["part_number"][line].split())
        if not number:
            nameless.append(line)
            continue
        texts = {role: str(column[line]) for role, column in columns.items() if role != "part_number"}
        when = {role: column[line] for role, column in dates.items()}
        source = StatementSource(file, digest, found.sheet.name, int(rows[line]), headers)
        statements.append(Statement(number, source, **texts, **when))  # type: ignore[arg-type]
    if nameless:
        reading.problems.append(
            error(
                worded("statement-without-part", rows=rows_in_words(rows[nameless])),
                row=int(rows[nameless[0]]),
                column=headers.get("part_number"),
            )
        )
    return tuple(statements), [in_file(problem, file) for problem in reading.problems]


def in_file(problem: Problem, file: str) -> Problem:
    """The problem with the name of the file that it is about."""
    return Problem(problem.severity, problem.message, problem.row, problem.column, file)


def _identifiers(reading: Reading, role: str) -> Text:
    """Ids of the rule pack, and `none` in any of the languages."""
    nothing = {fold(word) for words in table()["lines.nothing"].values() for word in words}
    return reading.cells[role].mapped(lambda text: NONE if fold(clean(text)) in nothing else fold(clean(text)))


def _constituents(reading: Reading) -> Text:
    """Ids of the rule pack; a name, a formula or a CAS number of one is that id, and said."""
    ids = _identifiers(reading, "constituent")
    named = reading.cells["constituent"].mapped(lambda text: constituent(clean(text)))
    meant = (named != "") & (named != ids)
    if meant.any():
        read = dict.fromkeys(zip(reading.cells["constituent"].texts[meant], named[meant], strict=True))
        told = ", ".join(f"“{clean(text)}” → {id_}" for text, id_ in read)
        reading.problems.append(
            info(
                worded("constituents-named", listed=told, rows=rows_in_words(reading.rows[meant])),
                column=reading.headers.get("constituent"),
            )
        )
    return np.where(meant, named, ids).astype(object)


def _percent(reading: Reading) -> Text:
    found = reading.numbers("mass_percent")
    unread = found.bad & reading.cells["mass_percent"].filled
    reading.warn(
        "mass_percent",
        unread,
        lambda rows, texts: worded("share-unread", rows=rows, texts=texts),
    )
    stored = reading.cells["mass_percent"].numeric
    known = [float(value) for value in found.values if value]
    if stored is not None and stored.any() and known and max(known) <= 1 and any(0 < value < 1 for value in known):
        reading.problems.append(
            warning(
                worded("shares-all-small"),
                column=reading.headers.get("mass_percent"),
            )
        )
    return found.values


@cache
def _not_applicable() -> frozenset[str]:
    return frozenset(fold(word) for words in table()["lines.not_applicable"].values() for word in words)


def _stage_origins(reading: Reading, role: str) -> Text:
    """Countries, or `n/a` where the stage does not occur."""

    def origin(text: str) -> str | None:
        return NOT_APPLICABLE if fold(clean(text)) in _not_applicable() else country(clean(text))

    found = reading.cells[role].mapped(origin)
    unclear = np.array([code is None for code in found], dtype=bool)
    reading.warn(
        role,
        unclear,
        lambda rows, texts: worded("statement-origin-unread", rows=rows, texts=texts),
    )
    result = found.astype(object)
    result[unclear] = ""
    return result


@cache
def _stage_words() -> Mapping[str, str]:
    return {
        fold(word): role.removeprefix("stages.")
        for role, languages in table().items()
        if role.startswith("stages.")
        for words in languages.values()
        for word in words
    }


def _stages(reading: Reading) -> Text:
    words = _stage_words()
    found = reading.cells["stage"].mapped(lambda text: words.get(fold(clean(text)), "" if not clean(text) else None))
    unclear = np.array([stage is None for stage in found], dtype=bool)
    reading.warn(
        "stage",
        unclear,
        lambda rows, texts: worded("stage-unread", rows=rows, listed=", ".join(STAGES), texts=texts),
    )
    result = found.astype(object)
    result[unclear] = ""
    return result


def read_date(text: str) -> dt.date | None:
    """A date, or None where the text is none or has two readings, as 03/04/2026 has."""
    iso = _ISO_DATE.match(text)
    try:
        if iso:
            return dt.date(int(iso[1]), int(iso[2]), int(iso[3]))
        other = _OTHER_DATE.match(text)
        if other is None:
            return None
        first, mark, second, year = int(other[1]), other[2], int(other[3]), int(other[4])
        if mark == "." or first > 12 or first == second:  # with points the day always comes first
            return dt.date(year, second, first)
        return dt.date(year, first, second) if second > 12 else None
    except ValueError:
        return None


def _dates(reading: Reading, role: str) -> Text:
    column = reading.cells[role]
    found = column.mapped(lambda text: read_date(clean(text)))
    if column.numeric is not None:
        for line in np.flatnonzero(column.numeric):  # a date that lost its format: days since 1899-12-30
            serial = str(column.texts[line])
            if serial.isdigit() and 25_569 <= int(serial) <= 73_050:  # 1970 to 2099
                found[line] = dt.date(1899, 12, 30) + dt.timedelta(days=int(serial))
    unread = np.array([day is None for day in found], dtype=bool) & column.where(lambda text: bool(clean(text)))
    reading.warn(
        role,
        unread,
        lambda rows, texts: worded(
            "date-unread",
            rows=rows,
            texts=texts,
            consequence=worded("validity-unknown") if role == "valid_until" else "",
        ),
    )
    return found
