"""Dates and numbers as people write them where the window is read.

A day is written by the user's region where that writes the language that is shown, always with four digits of the year. A
number has the decimal sign and groups of the language, digit for digit as it was: the law's sentences beside it, which come
ready from the rule pack, are written in the same way. What is exported or copied from a file stays as it stands there.
"""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

_PLAIN = re.compile(r"(-?)(\d+)(?:\.(\d+))?")
_SHORT_YEAR = re.compile(r"(?<!y)yy(?!y)")


def day_format() -> str:
    """How Qt is to write days."""
    return _SHORT_YEAR.sub("yyyy", QLocale().dateFormat(QLocale.FormatType.ShortFormat))


def day_words(day: date) -> str:
    """A day."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_format())


def number_words(text: str) -> str:
    """A decimal text with the signs of the language; what is no plain decimal stays as it is."""
    found = _PLAIN.fullmatch(text)
    if found is None:
        return text
    sign, whole, decimals = found.groups()
    locale = QLocale(QLocale().language())
    if len(whole) > 4:
        whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", locale.groupSeparator(), whole)
    return f"{sign}{whole}{locale.decimalPoint()}{decimals}" if decimals else f"{sign}{whole}"


def locale_for(language: str, territory: QLocale.Country) -> QLocale:
    """The locale of a language as written in a region; the language's own where nobody writes it there."""
    plain = QLocale(language)
    regional = QLocale(plain.language(), plain.script(), territory)
    return regional if regional.language() == plain.language() and regional.territory() == territory else plain
