"""The pane on the law: its timeline, a second day to compare with, and each rule, list and unverified entry with its source."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, QTimer, QUrl, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.rules.timeline import next_turn
from desktop_app.ui import law_page, theme
from desktop_app.ui.aloud import ReadingPage
from desktop_app.ui.locale_words import day_format
from desktop_app.ui.outline import Outline
from desktop_app.ui.timeline_view import TimelineView

if TYPE_CHECKING:
    from desktop_app.two_days import TwoDays


class LawPane(QWidget):
    """Shows the law of an audit. `compare_wanted` is a day to compare with, `part_wanted` a link that was followed."""

    compare_wanted = Signal(object)  # date
    part_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline: Outline | None = None
        self._compared: TwoDays | None = None
        self.timeline = TimelineView()
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(day_format())
        self.day.setDateRange(QDate(2025, 1, 1), QDate(2035, 12, 31))
        self.day.setAccessibleName(self.tr("Day to compare with"))
        self.compare = QPushButton(self.tr("Compare"))
        self.compare.setToolTip(self.tr("Judge the same for that day and show what differs"))
        self.next = QPushButton(self.tr("Next change"))
        self.next.setToolTip(self.tr("Compare with the next day on which the state of a rule changes"))
        self.page = ReadingPage()
        self.page.setAccessibleName(self.tr("The law and what differs between two days"))
        self.page.document().setDocumentMargin(12)
        self._lay_out()
        self.timeline.day_wanted.connect(self._choose)
        self.compare.clicked.connect(lambda: self.compare_wanted.emit(self.chosen))
        self.next.clicked.connect(self._compare_next)
        self.page.anchorClicked.connect(self._follow)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.write)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Compare with"))
        label.setObjectName("muted")
        label.setBuddy(self.day)
        asked, acts = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((asked, (label, self.day)), (acts, (self.compare, self.next))):
            row.setContentsMargins(10, 2, 10, 2)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.timeline)
        column.addLayout(asked)
        column.addLayout(acts)
        column.addWidget(self.page, 1)

    @property
    def chosen(self) -> date:
        """The day to compare with."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def show_audit(self, outline: Outline) -> None:
        """Show the law of an audit; an older comparison is taken away."""
        self._outline, self._compared = outline, None
        self.timeline.show_audit(outline)
        turn = next_turn(outline.audit.pack, outline.audit.settings.as_of)
        self.next.setEnabled(turn is not None)
        if turn is not None:
            self._choose(turn)
        self._soon.start()

    def show_comparison(self, compared: "TwoDays") -> None:
        """Show what differs between two days."""
        self._compared = compared
        self.write()

    def write(self) -> None:
        """Write the page now, also after colours or language changed."""
        self._soon.stop()
        self.timeline.update()
        if self._outline is not None:
            style = f"a {{ color: {theme.current().accent}; text-decoration: none; }}"
            body = law_page.page(self._outline, self._compared)
            self.page.setHtml(f"<html><head><style>{style}</style></head><body>{body}</body></html>")

    def _choose(self, day: date) -> None:
        with QSignalBlocker(self.day):
            self.day.setDate(QDate(day.year, day.month, day.day))

    def _compare_next(self) -> None:
        if self._outline is None:
            return
        turn = next_turn(self._outline.audit.pack, self._outline.audit.settings.as_of)
        if turn is not None:
            self._choose(turn)
            self.compare_wanted.emit(turn)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "part":
            self.part_wanted.emit(int(link.path()))
