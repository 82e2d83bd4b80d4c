"""The journal of the open case as a list, the latest first: who did what and when, from what to what; and back to there."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop_app.case import Entry, Kind
from desktop_app.ui import icons, theme
from desktop_app.ui.change_words import changes_words
from desktop_app.ui.journal_words import what
from desktop_app.ui.lists import Index, ListPane, RowsModel

translate = QCoreApplication.translate


def done_words(entry: Entry) -> str:
    """What an entry did, with whether it undid or did again."""
    if entry.kind is Kind.UNDO:
        return translate("History", "Undone: {what}").format(what=what(entry))
    if entry.kind is Kind.REDO:
        return translate("History", "Done again: {what}").format(what=what(entry))
    return what(entry)


class HistoryModel(RowsModel):
    """Entries: when, who, what, from and to. `undone` are the numbers of those that do not hold."""

    undone: frozenset[int] = frozenset()

    def titles(self) -> list[str]:
        """The column titles."""
        return [self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("From → to")]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        entry = self.rows[index.row()]
        assert isinstance(entry, Entry)
        if role == Qt.ItemDataRole.DisplayRole:
            when = entry.moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")
            changes = "; ".join(changes_words(entry.changes)) if index.column() == 3 else ""
            return (when, entry.by, done_words(entry), changes)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([done_words(entry), *changes_words(entry.changes)])
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 2:
            return icons.icon({Kind.UNDO: "undo", Kind.REDO: "redo"}.get(entry.kind, "history"), "neutral")
        if role == Qt.ItemDataRole.ForegroundRole and entry.number in self.undone:
            return QColor(theme.current().muted)
        return None


class HistoryPane(QWidget):
    """The list, with a button that takes back everything after the selected entry."""

    back_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HistoryModel(self)
        self.list = ListPane(self.model, self.tr("History"), self.tr("Nothing was done yet."), 3)
        self.list.table.selectionModel().currentRowChanged.connect(lambda *_: self._offer())
        self.list.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.table.customContextMenuRequested.connect(self._show_menu)
        self.back = QPushButton(icons.icon("undo"), self.tr("Undo to here"))
        self.back.setToolTip(self.tr("Take back everything that was done after the selected line"))
        self.back.clicked.connect(self._go_back)
        hint = QLabel(self.tr("Nothing is ever lost: undoing is recorded too and can be done again."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(10, 4, 10, 6)
        row.addWidget(hint, 1)
        row.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self._done: frozenset[int] = frozenset()
        self._changeable = True
        self._offer()

    def show_entries(self, entries: list[Entry], changeable: bool) -> None:
        """Show a journal, the latest entry first."""
        from desktop_app.case.journal import Steps  # noqa: PLC0415  (is there with the case)

        steps = Steps([], [])
        for entry in entries:
            try:
                steps.take(entry.number, entry.kind, entry.about)
            except ValueError:  # an altered journal; what follows cannot be undone past this point
                steps = Steps([], [])
        self._done, self._changeable = frozenset(steps.done), changeable
        taken_back = {e.number for e in entries if e.kind is Kind.DO} - self._done
        self.model.undone = frozenset(taken_back)
        self.list.show_rows(list(reversed(entries)))
        self.list.table.resizeColumnsToContents()
        self.list.table.setColumnWidth(2, min(340, self.list.table.columnWidth(2)))
        self._offer()

    def _current(self) -> Entry | None:
        entry = self.list.current
        return entry if isinstance(entry, Entry) else None

    def _offer(self) -> None:
        entry = self._current()
        later = entry is not None and any(number > entry.number for number in self._done)
        self.back.setEnabled(self._changeable and later)

    def _go_back(self) -> None:
        entry = self._current()
        if entry is not None:
            self.back_wanted.emit(entry.number)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        action = menu.addAction(self.back.text())
        action.setEnabled(self.back.isEnabled())
        action.triggered.connect(self._go_back)
        menu.exec(self.list.table.viewport().mapToGlobal(at))
