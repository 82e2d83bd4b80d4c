"""The page that shows what came back before anything of it counts: the table, the selected row side by side, what to do.

Works by keyboard: arrows go through the rows, N, O and B say what counts of the selected conflicts, Ctrl+Return takes all
in, Escape leaves everything as it was.
"""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.case.receiving import Arrival, Counts, Offered
from desktop_app.declarations import Statement
from desktop_app.declarations.statement import SAYING, SIGNING
from desktop_app.ui import language, theme
from desktop_app.ui.aloud import ReadingPage
from desktop_app.ui.answers_model import AnswersModel, Row, kind_words, role_words, rows_of
from desktop_app.ui.lists import leave_out_selection

if TYPE_CHECKING:
    from desktop_app.rules.model import RulePack

#: Rows whose words make the widths of the columns: those that are in sight first.
_MEASURED = 20


class AnswersPage(QWidget):
    """Shows arrivals; `taken` carries them with the decisions, `left` says that nothing is taken in."""

    taken = Signal(object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arrivals: Sequence[Arrival] | Offered = ()
        self.model = AnswersModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("What came back"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(30)
        header = self.table.horizontalHeader()
        leave_out_selection(header)
        header.setAccessibleName(self.tr("What came back"))
        header.setResizeContentsPrecision(_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._compare())
        self.model.dataChanged.connect(lambda *_: self._count())
        self.beside = ReadingPage()
        self.beside.setAccessibleName(self.tr("Both statements side by side"))
        self.beside.document().setDocumentMargin(14)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.beside)
        split.setSizes([420, 220])
        split.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(split, 1)
        column.addWidget(self._foot())
        for keys, act in (
            ("Escape", self.left.emit),
            ("Ctrl+Return", self.take),
            ("N", lambda: self.decide(Counts.NEW)),
            ("O", lambda: self.decide(Counts.OLD)),
            ("B", lambda: self.decide(Counts.BOTH)),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("bar")
        title = QLabel(self.tr("What came back, before it counts"))
        title.setStyleSheet("font-size: 15px; font-weight: 600;")
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        column.addWidget(title)
        column.addWidget(self.summary)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self._choices = []
        for words, keys, counts in (
            (self.tr("The new one counts"), "N", Counts.NEW),
            (self.tr("The old one counts"), "O", Counts.OLD),
            (self.tr("Both stay"), "B", Counts.BOTH),
        ):
            button = QPushButton(words)
            button.setToolTip(f"{words} ({keys})")
            button.clicked.connect(lambda _=False, counts=counts: self.decide(counts))
            row.addWidget(button)
            self._choices.append(button)
        row.addStretch(1)
        self.keep = QCheckBox(self.tr("Keep in the library for other bills of materials"))
        self.keep.setChecked(str(QSettings().value("library/keep", "true")).casefold() != "false")
        self.keep.toggled.connect(lambda kept: QSettings().setValue("library/keep", "true" if kept else "false"))
        row.addWidget(self.keep)
        leave = QPushButton(self.tr("Leave as it was"))
        leave.setToolTip(self.tr("Take nothing in (Esc)"))
        leave.clicked.connect(self.left)
        self.accept = QPushButton(self.tr("Take in"))
        self.accept.setProperty("primary", True)
        self.accept.setToolTip(self.tr("Take in what is new and changed, as decided (Ctrl+Return)"))
        self.accept.clicked.connect(self.take)
        row.addWidget(leave)
        row.addWidget(self.accept)
        return foot

    def show_arrivals(self, arrivals: "Sequence[Arrival] | Offered", pack: "RulePack | None") -> None:
        """Show what came, nothing decided yet."""
        self.arrivals = arrivals
        self.keep.setVisible(not isinstance(arrivals, Offered))
        self.model.show(rows_of(arrivals), pack)
        self.table.resizeColumnsToContents()
        for column, most in ((2, 190), (3, 240), (6, 200)):
            self.table.setColumnWidth(column, min(most, self.table.columnWidth(column) + 8))
        self.table.setColumnWidth(5, max(130, self.table.columnWidth(5)))
        if self.model.rows:
            self.table.selectRow(0)
        self._count()
        self._compare()

    def decide(self, counts: Counts) -> None:
        """Say what counts of the selected conflicts, and go to the next that is open."""
        places = [index.row() for index in self.table.selectionModel().selectedRows()]
        self.model.decide(places, counts)
        following = [
            n for n, row in enumerate(self.model.rows) if row.at is not None and row.at not in self.model.chosen
        ]
        if following and places:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(following[0], 0), flags)

    def take(self) -> None:
        """Take in what came, as decided."""
        if self.accept.isEnabled():
            self.taken.emit(self.arrivals, dict(self.model.chosen))

    def recolour(self) -> None:
        """Write again what carries colours of its own."""
        self._compare()

    def _count(self) -> None:
        counts: dict[str, int] = {}
        for row in self.model.rows:
            counts[row.kind] = counts.get(row.kind, 0) + 1
        each = self.tr("{kind}: {number}")
        said = "   ".join(each.format(kind=kind_words(kind), number=number) for kind, number in counts.items())
        open_ones = self.model.open_conflicts
        if open_ones:
            said += "   " + self.tr(
                "%n conflict(s) undecided: what differs stays unknown until you say which one counts.", "", open_ones
            )
        self.summary.setText(said or self.tr("There is nothing in it."))
        useful = any(row.kind in {"added", "changed", "conflicting", "same", "refused"} for row in self.model.rows)
        self.accept.setEnabled(useful)

    def _compare(self) -> None:
        index = self.table.currentIndex()
        row = self.model.rows[index.row()] if index.isValid() and index.row() < len(self.model.rows) else None
        for button in self._choices:
            button.setEnabled(row is not None and row.at is not None)
        self.beside.setHtml(self._side_by_side(row) if row is not None else "")

    def _side_by_side(self, row: Row) -> str:
        muted = theme.current().muted
        if row.new is None:
            return f"<p>{escape(language.said(row.message) or kind_words(row.kind))}</p>"
        lines = [f"<p>{escape(language.said(row.message))}</p>"] if row.message else []
        shown = [r for r in (*SAYING, *SIGNING) if getattr(row.new, r) or (row.old and getattr(row.old, r))]
        heads = ("", self.tr("Known now"), self.tr("Arrived"))
        lines.append('<table cellspacing="0" cellpadding="4"><tr>')
        lines += [f'<td style="color:{muted}; padding-right:24px"><b>{escape(head)}</b></td>' for head in heads]
        lines.append("</tr>")
        for role in shown:
            old = str(getattr(row.old, role) or "–") if row.old is not None else ""
            new = str(getattr(row.new, role) or "–")
            ink = theme.current().tone("required").ink if role in row.roles else theme.current().text
            weight = "600" if role in row.roles else "400"
            lines.append(
                f'<tr><td style="color:{muted}; padding-right:24px">{escape(role_words(role))}</td>'
                f'<td style="padding-right:24px; color:{ink}; font-weight:{weight}">{escape(old)}</td>'
                f'<td style="color:{ink}; font-weight:{weight}">{escape(new)}</td></tr>'
            )
        sources = (_where(row.old) if row.old is not None else "", _where(row.new))
        stands_in = escape(self.tr("Stands in"))
        lines.append(f'<tr><td style="color:{muted}">{stands_in}</td>')
        lines += [f'<td style="color:{muted}; padding-right:24px">{escape(source)}</td>' for source in sources]
        return "".join(lines) + "</tr></table>"


def _where(statement: Statement) -> str:
    source = statement.source
    sheet = f", {source.sheet}" if source.sheet else ""
    return f"{source.file}{sheet}, {source.row + 1}"
