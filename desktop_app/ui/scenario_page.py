"""Scenarios side by side: one row an exported item, one column the case as it is, and one each scenario."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.case.revision import SideBySide
from desktop_app.ui import icons, theme
from desktop_app.ui.comparing import ScenarioComparison
from desktop_app.ui.difference_rows import standing_words

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()


class ScenarioModel(QAbstractTableModel):
    """Exported items in rows; the first column is the item, the second the case as it is, then the scenarios."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: Sequence[SideBySide] = ()
        self.names: Sequence[str] = ()

    def show(self, comparison: ScenarioComparison) -> None:
        """Show a comparison."""
        self.beginResetModel()
        self.items, self.names = comparison.items, comparison.names
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many exported items."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """The item, and one for each audit."""
        return 0 if parent.isValid() or not self.names else len(self.names) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the scenarios."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= len(self.names):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Item") if not section else self.names[section - 1] or self.tr("As it is")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Where the item stands; what differs from the case as it is stands out by its weight."""
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if index.column() == 0:
            return item.item if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
        standing, as_it_is = item.standings[index.column() - 1], item.standings[0]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return standing_words(standing)
        differs = (standing.answer if standing else None) != (as_it_is.answer if as_it_is else None)
        if role == Qt.ItemDataRole.FontRole and differs:
            strong = QFont()
            strong.setBold(True)
            return strong
        if standing is None:
            return None
        outcome = standing.verdict.outcome
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.current().tone(outcome).ink)
        return icons.icon(outcome, outcome) if role == Qt.ItemDataRole.DecorationRole else None


class ScenarioPage(QWidget):
    """Shows a comparison of scenarios."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bar = QFrame()
        bar.setObjectName("bar")
        back = QToolButton()
        back.setIcon(icons.icon("back"))
        back.setText(self.tr("Back to the tree"))
        back.setToolTip(self.tr("Back to the tree (Esc)"))
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        back.clicked.connect(self.back_wanted)
        leave = QAction(self)
        leave.setShortcut(Qt.Key.Key_Escape)
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.triggered.connect(self.back_wanted)
        self.addAction(leave)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 7, 12, 7)
        row.addWidget(back)
        row.addStretch(1)
        self._note = QLabel()
        self._note.setObjectName("muted")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(16, 8, 16, 8)
        self.model = ScenarioModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Scenarios side by side"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(32)
        header = self.table.horizontalHeader()
        header.setAccessibleName(self.tr("Scenarios side by side"))
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._note)
        column.addWidget(self.table, 1)

    def show_comparison(self, comparison: ScenarioComparison) -> None:
        """Show it, the columns as wide as they need."""
        self.model.show(comparison)
        lines = [self.tr("Each column is the same case, audited with what the scenario supposes. Bold: differs.")]
        for name, why in comparison.impossible:
            lines.append(self.tr("{name} cannot be shown: {why}").format(name=name, why=why))
        self._note.setText("\n".join(lines))
        self.table.resizeColumnsToContents()
        for number in range(self.model.columnCount()):
            self.table.setColumnWidth(number, min(360, self.table.columnWidth(number) + 24))
        self.table.selectRow(0)
        self.table.setFocus()
