"""The lists beside the tree: problems in the files, and the questions that are still open.

Both are flat models over tuples that the audit made; a double click leads to the part or tells the row of the file.
"""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QStackedLayout, QTableView, QWidget

from desktop_app.bom import Problem
from desktop_app.questions import Asked
from desktop_app.rules.model import Text
from desktop_app.ui import icons, language, theme, wording
from desktop_app.ui.language import in_words
from desktop_app.ui.outline import Outline

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()

_DISPLAY = Qt.ItemDataRole.DisplayRole


class RowsModel(QAbstractTableModel):
    """A flat list; what a row is, subclasses say."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[object] = ()

    def show(self, rows: Sequence[object]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def titles(self) -> list[str]:
        """The column titles."""
        raise NotImplementedError

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    @cached_property
    def _width(self) -> int:
        return len(self.titles())

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else self._width

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.titles()[section] if role == _DISPLAY else None


class ProblemModel(RowsModel):
    """Problems: severity, message, row as a spreadsheet counts, column, file or sheet if another than the one that was read."""

    def titles(self) -> list[str]:
        """The column titles."""
        return [self.tr("Kind"), self.tr("What was found"), self.tr("Row"), self.tr("Column"), self.tr("File")]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """One cell."""
        problem = self.rows[index.row()]
        assert isinstance(problem, Problem)
        column = index.column()
        if role == _DISPLAY:
            row = "" if problem.row is None else str(problem.row + 1)
            place = " · ".join(filter(None, (problem.file, problem.sheet)))
            return (wording.severity(problem.severity), language.said(problem), row, problem.column, place)[
                column
            ] or ""
        if role == Qt.ItemDataRole.ToolTipRole and column == 1:
            return language.said(problem)
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            return icons.icon(problem.severity, problem.severity)
        if role == Qt.ItemDataRole.ForegroundRole and column == 0:
            return QColor(theme.current().tone(problem.severity).ink)
        return None


class QuestionModel(RowsModel):
    """Open questions: what weight it has among all, what, whom to ask, about which part."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outline: Outline | None = None

    def titles(self) -> list[str]:
        """The column titles."""
        return [self.tr("Weight"), self.tr("What is missing"), self.tr("Ask"), self.tr("Part")]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """One cell."""
        asked, column = self.rows[index.row()], index.column()
        assert isinstance(asked, Asked) and self.outline is not None
        if role in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
            if column == 0:
                return wording.percent(asked.weight / self.outline.open_weight)
            if column == 1:
                return in_words(Text(asked.question.en, asked.question.zh))
            if column == 2:
                return self.tr("you") if asked.own else asked.whom or self.tr("(no supplier named)")
            return str(self.outline.bom.parts.part_number[asked.part])
        if role == Qt.ItemDataRole.DecorationRole and column == 1:
            return icons.icon("undetermined", "undetermined")
        return None


#: Rows by which the width of a column is found; of a thousand, as Qt would have it, the window would take notice.
MEASURED = 64


def leave_out_selection(header: QHeaderView) -> None:
    """Have a header show nothing of what is selected below it: to do so, Qt asks about every row each time it paints."""
    header.setHighlightSections(False)
    header.setSelectionModel(QItemSelectionModel(header.model(), header))


def selected_rows(view: QAbstractItemView) -> list[int]:
    """The selected rows of a list in order, from their ranges: of ten thousands, an index each would take long."""
    selection, found = view.selectionModel().selection(), set[int]()
    for place in range(selection.count()):
        found.update(range(selection.at(place).top(), selection.at(place).bottom() + 1))
    return sorted(found)


class ListPane(QWidget):
    """A list with a sentence in its place while it is empty."""

    chosen = Signal(int)

    def __init__(
        self, model: RowsModel, name: str, when_empty: str, stretched: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.table = QTableView()
        self.table.setModel(model)
        self.table.setAccessibleName(name)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(30)
        header = self.table.horizontalHeader()
        leave_out_selection(header)
        header.setAccessibleName(name)
        header.setResizeContentsPrecision(MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self.table.activated.connect(lambda index: self.chosen.emit(index.row()))
        self._empty = QLabel(when_empty)
        self._empty.setObjectName("muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self._empty)
        self._layout.addWidget(self.table)

    @property
    def current(self) -> object | None:
        """The row that the keyboard is on."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and index.row() < len(self.model.rows) else None

    def show_rows(self, rows: Sequence[object]) -> None:
        """Show rows, or that there are none."""
        self.model.show(rows)
        self._layout.setCurrentIndex(1 if rows else 0)
