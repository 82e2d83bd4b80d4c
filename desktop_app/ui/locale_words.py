"""Dates and numbers as people write them where the window is read.

A day is written as in the user's region, where that is known and the language is written there, always with four digits of
the year; else as ISO 8601 has it, which nobody misreads. A number has the decimal sign and groups of the language, digit for
digit as it was: the law's sentences beside it, which come ready from the rule pack, are written in the same way. What is
written into files stays as it stands in the bill of materials.
"""

import re
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from desktop_app.ui import language

ISO = "yyyy-MM-dd"

_PLAIN = re.compile(r"(-?)(\d+)(?:\.(\d+))?")
_SHORT_YEAR = re.compile(r"(?<!y)yy(?!y)")


def day_format(system: QLocale | None = None) -> str:
    """How Qt is to write days; `system` is the user's settings."""
    system = system or QLocale.system()
    if system.language() is QLocale.Language.C:
        return ISO
    regional = _regional(system)
    return ISO if regional is None else _SHORT_YEAR.sub("yyyy", regional.dateFormat(QLocale.FormatType.ShortFormat))


def day_words(day: date) -> str:
    """A day."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_format())


def moment_words(moment: datetime) -> str:
    """A moment by the clock of this computer."""
    local = moment.astimezone()
    return f"{day_words(local.date())} {local:%H:%M}"


def number_words(text: str) -> str:
    """A decimal text with the signs of the language; what is no plain decimal stays as it is."""
    found = _PLAIN.fullmatch(text)
    if found is None:
        return text
    sign, whole, decimals = found.groups()
    locale = QLocale()
    if len(whole) > 4:
        whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", locale.groupSeparator(), whole)
    return f"{sign}{whole}{locale.decimalPoint()}{decimals}" if decimals else f"{sign}{whole}"


def _regional(system: QLocale) -> QLocale | None:
    """The shown language as written in the user's region; None where nobody writes it there."""
    plain = QLocale(language.locale_name())
    if system.language() is plain.language():
        return system
    there = QLocale(plain.language(), plain.script(), system.territory())
    return there if there.territory() is system.territory() else None
