"""Fields of a form that all answer the same three things: what stands in them, that it changed, and how it is set.

Setting a field from outside is no change. A wheel that turns over a field without the keyboard scrolls the form instead of
choosing another country.
"""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.ui import language
from desktop_app.ui.countries import countries
from desktop_app.ui.locale_words import day_format

#: The day that stands for none; no contract is that old.
NO_DAY = QDate(1990, 1, 1)


class TextField(QLineEdit):
    """One line of text."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(lambda _: self.changed.emit())

    def value(self) -> str:
        """The text without blanks around it."""
        return self.text().strip()

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self.setText(str(value))
        self.setCursorPosition(0)


class LongTextField(QPlainTextEdit):
    """A few lines of text; Tab goes on to the next field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.changed)

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(300, 3 * self.fontMetrics().lineSpacing() + 20)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()

    def show_value(self, value: Any) -> None:
        """Show a text."""
        with QSignalBlocker(self):
            self.setPlainText(str(value))


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
        chosen = self.date()
        return None if chosen == NO_DAY else date(chosen.year(), chosen.month(), chosen.day())

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


Field = TextField | LongTextField | CountryField | DayField


def field_for(path: str) -> Field:
    """The kind of field that an entry of the application data needs."""
    last = path.rpartition(".")[2]
    if last in {"country", "destination"}:
        return CountryField()
    if last in {"contract_date", "shipped_on"}:
        return DayField()
    return LongTextField() if last in {"end_use", "end_use_zh"} else TextField()
