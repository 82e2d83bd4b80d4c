"""Differences as a table: which part, what about it, how it was and how it is."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui import icons, theme
from desktop_app.ui.copying import Copying
from desktop_app.ui.difference_rows import Row
from desktop_app.ui.lists import leave_out_selection, selected_rows
from desktop_app.ui.state_words import LOOKS

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()


class DifferenceModel(QAbstractTableModel):
    """The rows of one section: part, what about it, before, after."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many differences."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Always four."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < 4:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Part"), self.tr("What"), self.tr("Before"), self.tr("After"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell; sides with a tone, and what became of a row, have their colour and icon."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = " ".join((row.part, row.what, row.before, row.after)[column].split())
            return text or None if role == Qt.ItemDataRole.ToolTipRole else text
        tone = row.tones[column - 2] if column >= 2 else ""
        if tone and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.current().tone(tone).ink)
        if tone and role == Qt.ItemDataRole.DecorationRole:
            return icons.icon(tone, tone)
        if column == 1 and row.state in LOOKS:
            icon, colour = LOOKS[row.state]
            if role == Qt.ItemDataRole.DecorationRole:
                return icons.icon(icon, colour)
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(theme.current().tone(colour).ink)
        return None


class DifferenceTable(QTableView):
    """The rows of a section; `part_wanted` follows a double click or Return. Selected rows are copied as a table."""

    part_wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.differences = DifferenceModel(self)
        self.setModel(self.differences)
        self._copying = Copying(self.differences, self)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        header = self.horizontalHeader()
        leave_out_selection(header)
        header.setAccessibleName(name)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, wide in enumerate((170, 230, 360)):
            header.resizeSection(column, wide)
        header.setStretchLastSection(True)
        self.activated.connect(lambda index: self.part_wanted.emit(self.differences.rows[index.row()].part))
        copy = QAction(icons.icon("copy"), self.tr("Copy as table"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        self._copying.copy(self._selected_table())

    def _selected_table(self) -> Iterator[list[object]]:
        model = self.differences
        yield [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
        for row in selected_rows(self):
            yield [model.index(row, column).data() for column in range(4)]
