"""Documents that prove what is declared or decided: on which pages the proof stands, and the day that each document bears."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtGui import QColor
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.bom.messages import told
from desktop_app.case.citing import UnreadablePages, last_page, pages_said
from desktop_app.ui import language, theme

translate = QCoreApplication.translate

_FILE, _ABOUT, _PAGES, _DATED = range(4)


@dataclass(frozen=True)
class Line:
    """A document and something that it proves. Lines of one `document` share its day.

    `length` is how many pages the document has, 0 where that is not known.
    """

    document: int
    file: str
    about: str
    pages: str = ""
    dated: date | None = None
    length: int = 0


class ProofDialog(QDialog):
    """Asks for pages and days; `pages` and `dated` say what was entered, line by line."""

    def __init__(self, lines: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self.setWindowTitle(self.tr("Pages of the proof"))
        words = QLabel(
            self.tr(
                "Name the pages that prove it, as 3 or 3–4, 7, and the day that the document bears. Both are printed in the"
                " index of evidence; what is left empty is printed as not named."
            )
        )
        words.setWordWrap(True)
        words.setObjectName("muted")
        self.table = self._filled()
        self._remark = QLabel()
        self._remark.setWordWrap(True)
        self._remark.setAccessibleName(self.tr("Remark"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.table.itemChanged.connect(self._changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        for widget in (words, self.table, self._remark, buttons):
            column.addWidget(widget)
        self.resize(880, 320)
        self._check()
        self.table.setCurrentCell(0, _PAGES)
        self.table.setFocus()

    @property
    def pages(self) -> list[str]:
        """The pages of each line, in the form in which they are kept."""
        return [pages_said(self._text(row, _PAGES)) for row in range(len(self._lines))]

    @property
    def dated(self) -> list[date | None]:
        """The day of each line's document."""
        return [_day(self._text(row, _DATED)) for row in range(len(self._lines))]

    def _filled(self) -> QTableWidget:
        table = QTableWidget(len(self._lines), 4)
        table.setAccessibleName(self.tr("Documents and what they prove"))
        table.setHorizontalHeaderLabels(
            [self.tr("Document"), self.tr("Proves"), self.tr("Pages"), self.tr("Its date (year-month-day)")]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        for row, line in enumerate(self._lines):
            texts = (line.file, line.about, line.pages, line.dated.isoformat() if line.dated else "")
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column in {_FILE, _ABOUT}:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                    item.setToolTip(text)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (_FILE, _ABOUT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_PAGES, 110)
        header.resizeSection(_DATED, 180)
        return table

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _changed(self, item: QTableWidgetItem) -> None:
        """Write what was entered in its kept form, a day to all lines of its document, and check all."""
        rows = [item.row()]
        if item.column() == _DATED:
            document = self._lines[item.row()].document
            rows = [row for row, line in enumerate(self._lines) if line.document == document]
        text = _kept(item.column(), item.text().strip())
        with QSignalBlocker(self.table):
            for row in rows:
                self._item(row, item.column()).setText(text)
        self._check()

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item is not None  # every cell was filled
        return item

    def _check(self) -> None:
        """Mark what cannot be read, which must be mended first; pages past the end are only remarked on."""
        wrong: list[str] = []
        beyond: list[str] = []
        bad, good = QColor(theme.current().tone("error").ink), self.palette().text().color()
        with QSignalBlocker(self.table):
            for row, line in enumerate(self._lines):
                said = {column: _wrong(column, self._text(row, column)) for column in (_PAGES, _DATED)}
                for column, problem in said.items():
                    self._item(row, column).setForeground(bad if problem else good)
                wrong += [problem for problem in said.values() if problem]
                if not said[_PAGES] and line.length and last_page(pages_said(self._text(row, _PAGES))) > line.length:
                    beyond.append(self._beyond(line))
        self._remark.setText("\n".join(dict.fromkeys(wrong or beyond)))
        self._ok.setEnabled(not wrong)

    def _beyond(self, line: Line) -> str:
        counted = self.tr("%n page(s)", "", line.length)
        return self.tr("{file} has {count}. Pages may be named as they are printed; check that they are.").format(
            file=line.file, count=counted
        )


def length_of(path: str) -> int:
    """How many pages a PDF has; 0 where the file is none, or does not say."""
    document = QPdfDocument()
    return document.pageCount() if document.load(path) == QPdfDocument.Error.None_ else 0


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _kept(column: int, text: str) -> str:
    """A cell in the form in which it is kept; what cannot be read stays as it stands."""
    if _wrong(column, text):
        return text
    if column == _PAGES:
        return pages_said(text)
    day = _day(text)
    return day.isoformat() if day is not None else ""


def _wrong(column: int, text: str) -> str:
    """What is wrong with a cell, `""` if nothing."""
    try:
        if column == _PAGES:
            pages_said(text)
        else:
            _day(text)
    except UnreadablePages as problem:
        return language.said(told(problem))
    except ValueError:
        return translate("ProofDialog", "“{text}” is no day; write it as 2026-03-02.").format(text=text)
    return ""
