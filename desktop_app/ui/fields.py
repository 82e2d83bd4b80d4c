"""Fields of a form that all answer the same three things: what stands in them, that it changed, and how it is set.

Setting a field from outside is no change. A wheel that turns over a field without the keyboard scrolls the form instead of
choosing another country.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QRegularExpression, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QRegularExpressionValidator, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from desktop_app.ui import icons, language
from desktop_app.ui.countries import countries
from desktop_app.ui.locale_words import day_format
from desktop_app.ui.row_fields import HOLDINGS, INTERMEDIARIES, RowsField

# The day that stands for none; no contract is that old.
NO_DAY = QDate(1990, 1, 1)

_CODE_LENGTH = 3

# One exchange rate; a decimal comma will do.
_RATE = re.compile(r"\b([A-Za-z]{3})\s*=\s*(\d+(?:[.,]\d+)?)(?![\d.])")


def day_in(field: QDateEdit) -> date:
    """The day that a field shows."""
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())


class TextField(QLineEdit):
    """One line of text; a tool tip has all of it where the field is too narrow."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self.setToolTip)
        self.textEdited.connect(lambda _: self.changed.emit())

    def value(self) -> str:
        """The text without blanks around it."""
        return self.text().strip()

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self.setText(str(value))
        self.setCursorPosition(0)


class LongTextField(QPlainTextEdit):
    """A few lines of text, at least `lines` and as many as it has, up to six; Tab goes on to the next field."""

    changed = Signal()

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._needed = lines, 0
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())

    def sizeHint(self) -> QSize:
        """As high as the text that is in it, so that none of it is hidden, within bounds."""
        lines = min(max(int(self.document().size().height()), self._lines), 6)
        return QSize(300, lines * self.fontMetrics().lineSpacing() + 24)

    def minimumSizeHint(self) -> QSize:
        """The same height: an empty field is no higher than its few lines."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower field breaks its text into more lines."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        needed = self.sizeHint().height()
        if needed != self._needed:
            self._needed = needed
            self.updateGeometry()

    def value(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()

    def show_value(self, value: Any) -> None:
        """Show a text."""
        with QSignalBlocker(self):
            self.setPlainText(str(value))


class CurrencyField(TextField):
    """The three letters of a currency (ISO 4217), or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("EUR")
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[A-Za-z]{0,3}"), self))

    def value(self) -> str:
        """The code in capitals; `""` until all three letters are there."""
        code = super().value().upper()
        return code if len(code) == _CODE_LENGTH else ""


class RatesField(QLineEdit):
    """Exchange rates beside each other, such as `USD=0.92 CNY=0.13`; each is what one unit is worth.

    What is not understood as a whole is marked in the field and changes nothing: what held before holds on.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: dict[str, str] = {}
        self.setPlaceholderText("USD=0.92 CNY=0.13")
        why = self.tr("Write each rate with its currency, such as USD=0.92, and a blank between two.")
        self._doubt = QAction(icons.icon("undetermined"), why, self)
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self._rewrite)

    @property
    def understood(self) -> bool:
        """Whether all that stands in the field is rates."""
        return _rates_in(self.text()) is not None

    def value(self) -> dict[str, str]:
        """Decimal texts by currency."""
        rates = _rates_in(self.text())
        return dict(self._held) if rates is None else rates

    def show_value(self, value: Any) -> None:
        """Show rates."""
        self._held = dict(value)
        self.setText(_written(self._held))
        self.setCursorPosition(0)
        self._mark()

    def _edited(self) -> None:
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        if self.understood:
            self.removeAction(self._doubt)
        elif self._doubt not in self.actions():
            self.addAction(self._doubt, QLineEdit.ActionPosition.TrailingPosition)

    def _rewrite(self) -> None:
        rates = _rates_in(self.text())
        if rates is not None:
            self._held = rates
            self.setText(_written(rates))


def _rates_in(text: str) -> dict[str, str] | None:
    """The rates in a text; None where anything else stands in it."""
    rates = {code.upper(): number.replace(",", ".") for code, number in _RATE.findall(text)}
    right = not _RATE.sub("", text).strip(" ,;") and all(float(number) > 0 for number in rates.values())
    return rates if right else None


def _written(rates: Mapping[str, str]) -> str:
    return " ".join(f"{code}={number}" for code, number in rates.items())


class CountryField(QComboBox):
    """A country, or none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("not stated"), "")
        for code, name in countries(language.current()):
            self.addItem(f"{name} ({code})", code)
        self.setMaxVisibleItems(18)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _: self.changed.emit())

    def value(self) -> str:
        """The ISO 3166 alpha-2 code, `""` for none."""
        return self.currentData() or ""

    def show_value(self, value: Any) -> None:
        """Show a country; a code that is none of the list is added to it, so that it is not lost."""
        place = self.findData(str(value))
        if place < 0:
            self.addItem(str(value), str(value))
            place = self.count() - 1
        self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only where the keyboard is."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DayField(QDateEdit):
    """A day, or none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat(day_format())
        self.setMinimumDate(NO_DAY)
        self.setSpecialValueText(self.tr("not stated"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_value(None)
        self.dateChanged.connect(lambda _: self.changed.emit())

    def value(self) -> date | None:
        """The day."""
        return None if self.date() == NO_DAY else day_in(self)

    def show_value(self, value: Any) -> None:
        """Show a day; None shows none, and the calendar then opens on today."""
        with QSignalBlocker(self):
            self.setDate(QDate(value.year, value.month, value.day) if value is not None else NO_DAY)
        calendar = self.calendarWidget()
        if value is None and calendar is not None:
            calendar.setCurrentPage(QDate.currentDate().year(), QDate.currentDate().month())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only where the keyboard is."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


Field = TextField | RatesField | LongTextField | CountryField | DayField | RowsField


def field_for(path: str) -> Field:
    """The kind of field that an entry of the application data needs."""
    last = path.rpartition(".")[2]
    if last in {"country", "destination"}:
        return CountryField()
    if last in {"contract_date", "shipped_on"}:
        return DayField()
    if last == "currency":
        return CurrencyField()
    if last == "rates":
        return RatesField()
    if last in {"intermediaries", "holdings"}:
        return RowsField(INTERMEDIARIES if last == "intermediaries" else HOLDINGS)
    if last in {"address", "contact"}:
        return LongTextField(2)
    return LongTextField() if last in {"end_use", "end_use_zh"} else TextField()
