"""The page that shows a newer bill of materials beside the open one, section by section, and what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTabBar,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import icons, theme
from desktop_app.ui.comparing import Comparison
from desktop_app.ui.difference_rows import Row, Section, sections

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
        """One cell; sides with a tone have its colour and icon."""
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
        return None


class DifferenceTable(QTableView):
    """The rows of a section; `part_wanted` follows a double click or Return. Selected rows are copied as a table."""

    part_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.differences = DifferenceModel(self)
        self.setModel(self.differences)
        self.setAccessibleName(self.tr("Differences"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setAccessibleName(self.tr("Differences"))
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
        model = self.differences
        titles = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(4)]
        lines = ["\t".join(titles)]
        for row in sorted(index.row() for index in self.selectionModel().selectedRows()):
            lines.append("\t".join(str(model.index(row, column).data()) for column in range(4)))
        QGuiApplication.clipboard().setText("\n".join(lines))


class ComparePage(QWidget):
    """`take_over_wanted` and `apart_wanted` carry the comparison that is shown."""

    back_wanted = Signal()
    part_wanted = Signal(str)
    take_over_wanted = Signal(object)
    apart_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self._sections: Sequence[Section] = ()
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._note = QLabel()
        self._note.setObjectName("muted")
        self._note.setContentsMargins(16, 8, 16, 8)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Sections of the comparison"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self._show_section)
        self.table = DifferenceTable()
        self.table.part_wanted.connect(self.part_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.tabs)
        column.addWidget(self._note)
        column.addWidget(self.table, 1)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        back = QToolButton()
        back.setIcon(icons.icon("back"))
        back.setText(self.tr("Keep the open one"))
        back.setToolTip(self.tr("Back to the tree (Esc)"))
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        back.clicked.connect(self.back_wanted)
        leave = QAction(self)
        leave.setShortcut(Qt.Key.Key_Escape)
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.triggered.connect(self.back_wanted)
        self.addAction(leave)
        apart = QPushButton(self.tr("Open the newer one apart"))
        apart.clicked.connect(lambda: self.apart_wanted.emit(self.comparison))
        self.take_over = QPushButton(self.tr("Take the newer one over"))
        self.take_over.setProperty("primary", True)
        self.take_over.setToolTip(self.tr("Put it in the place of the open one; what does not hold is set aside"))
        self.take_over.clicked.connect(lambda: self.take_over_wanted.emit(self.comparison))
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(back)
        row.addSpacing(6)
        row.addWidget(self._title, 1)
        row.addWidget(apart)
        row.addWidget(self.take_over)
        return bar

    def show_comparison(self, comparison: Comparison, changeable: bool = True) -> None:
        """Show a comparison."""
        self.comparison = comparison
        self.take_over.setEnabled(changeable)
        old, new = comparison.old.source.file, comparison.path.name
        self._title.setText(self.tr("{new} beside {old}").format(new=new, old=old))
        self._sections = sections(comparison.difference, comparison.carried, comparison.new.pack)
        changed = len(comparison.difference.changed_items)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for number, section in enumerate(self._sections):
            count = changed if number == 0 else len(section.rows)
            self.tabs.addTab(f"{section.title} ({count})")
        first = next((n for n, s in enumerate(self._sections) if s.rows and (n or changed)), 0)
        self.tabs.setCurrentIndex(first)
        self._show_section(first)
        self.table.setFocus()

    def _show_section(self, number: int) -> None:
        if 0 <= number < len(self._sections):
            section = self._sections[number]
            nothing = self.tr("Nothing differs here.")
            self._note.setText(section.note if section.rows else f"{section.note} {nothing}")
            self.table.differences.show(section.rows)
            self.table.selectRow(0)
