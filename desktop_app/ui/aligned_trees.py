"""Two bills of materials side by side: two views on one model, scrolled, opened and selected together.

Because both show the same rows, what belongs together stands at one height, and where one side has nothing there is a hatched
gap. Between them a column says what became of each row.
"""

from collections import deque
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QBrush, QColor, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollBar,
    QSizePolicy,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.bom.align import State
from desktop_app.ui import icons, theme
from desktop_app.ui.aligned_model import CHANGE, NEWER, OLDER, SIDE, AlignedModel
from desktop_app.ui.comparing import Comparison
from desktop_app.ui.copying import Copying, selected_in_order
from desktop_app.ui.delegates import ROW_HEIGHT
from desktop_app.ui.state_words import LOOKS
from desktop_app.ui.walk import following, preceding

Index = QModelIndex | QPersistentModelIndex

#: Widths at first, in device-independent pixels; the description takes what is left.
_WIDE = {"part_number": 132, "revision": 76, "quantity": 60, "outcome": 134, "share": 96}
_CHANGE_WIDE = 140

#: Narrower than this, a side leaves these columns out one by one.
_ROOM = {"share": 534, "revision": 452, "description": 412}


#: Rows that are opened at most to show the first differences, and rows that this may bring: aligning them takes time, and both
#: views ask for each.
_OPENED_AT_ONCE = 80
_ROWS_AT_ONCE = 1_500

#: The titles stand at one height, whatever stands beside them.
_TITLE_HIGH = 36


class _Cell(QStyledItemDelegate):
    """A cell of a row of one height. What stands in a gap is written by the view, over all of its columns."""

    def __init__(self, view: "SideView") -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """No text in a gap."""
        super().initStyleOption(option, index)
        if index.column() != CHANGE and self._view.is_gap(index):
            option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the rows of the tree."""
        return QSize(super().sizeHint(option, index).width(), max(ROW_HEIGHT, option.fontMetrics.height() + 10))


class SideView(QTreeView):
    """One side: its own columns of the model, and for the newer one the change before them."""

    def __init__(self, model: AlignedModel, newer: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aligned, self._newer = model, newer
        self.setModel(model)
        self.setItemDelegate(_Cell(self))
        self.columns = tuple(NEWER if newer else OLDER)
        self.setTreePosition(self.columns[0])
        for column in range(model.columnCount()):
            self.setColumnHidden(column, column not in self.columns and not (newer and column == CHANGE))
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn if newer else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setIndentation(14)
        name = self.tr("Newer bill of materials") if newer else self.tr("Older bill of materials")
        self.setAccessibleName(name)
        header = self.header()
        header.setAccessibleName(name)
        header.setSectionsMovable(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(30)
        for column, name in zip(self.columns, SIDE, strict=True):
            if name in _WIDE:
                header.resizeSection(column, _WIDE[name])
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(CHANGE, _CHANGE_WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, columns are left out that say least."""
        room = self.viewport().width() - (_CHANGE_WIDE if self._newer else 0)
        for column, name in zip(self.columns, SIDE, strict=True):
            if name in _ROOM:
                self.setColumnHidden(column, room < _ROOM[name])
        super().resizeEvent(event)

    def is_gap(self, index: Index) -> bool:
        """Whether this side has nothing in a row."""
        return self._aligned.is_gap(index, self._newer)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Tint what differs, hatch a gap, then draw the row."""
        shown, model = theme.current(), self._aligned
        state = model.state(index)
        if self.selectionModel().isSelected(index):
            painter.fillRect(option.rect, QColor(shown.selection))
        elif self.is_gap(index):
            painter.fillRect(self._own(option.rect), QBrush(QColor(shown.border), Qt.BrushStyle.BDiagPattern))
        elif state is not State.SAME:
            painter.fillRect(option.rect, QColor(shown.tone(LOOKS[state][1]).row))
        super().drawRow(painter, option, index)
        if self.is_gap(index):
            self._write_in_gap(painter, option, index)
        painter.setPen(QColor(shown.hover))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        current = self.currentIndex()
        if current.row() == index.row() and current.internalId() == index.internalId() and self.hasFocus():
            painter.setPen(QColor(shown.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _write_in_gap(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Where a part went, or came from."""
        first = index.sibling(index.row(), self.columns[0])
        colour = first.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(colour if isinstance(colour, QColor) else QColor(theme.current().muted))
        place = self._own(option.rect)
        place.setLeft(self.visualRect(first).left() + 4)
        text = option.fontMetrics.elidedText(str(first.data()), Qt.TextElideMode.ElideRight, place.width() - 8)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _own(self, row: QRect) -> QRect:
        """A row without the column between the sides."""
        return row.adjusted(self.columnWidth(CHANGE) if self._newer else 0, 0, 0, 0)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A chevron where something is below; no lines."""
        if self._aligned.hasChildren(index.sibling(index.row(), 0)):
            name = "next" if self.isExpanded(index) else "closed"
            size = 12
            x = rect.right() - self.indentation() / 2 - size / 2 + 1
            icons.draw(painter, name, theme.current().muted, x, rect.center().y() - size / 2 + 1, size)


class AlignedTrees(QWidget):
    """Both sides with their titles; `row_chosen` carries the current row. `tools` stand beside the titles."""

    row_chosen = Signal(QModelIndex)

    def __init__(self, tools: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AlignedModel(self)
        self._copying = Copying(self.model, self)
        self.older, self.newer = SideView(self.model, newer=False), SideView(self.model, newer=True)
        self.newer.setSelectionModel(self.older.selectionModel())
        self._titles = QLabel(), QLabel()
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        for title, view in zip(self._titles, self.views, strict=True):
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            title.setMinimumHeight(_TITLE_HIGH)
            title.setBuddy(view)
            top = QHBoxLayout()
            top.setContentsMargins(12, 0, 8, 0)
            top.setSpacing(4)
            top.addWidget(title, 1)
            for widget in tools if view is self.newer else ():
                top.addWidget(widget)
            half = QWidget()
            column = QVBoxLayout(half)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addLayout(top)
            column.addWidget(view, 1)
            halves.addWidget(half)
        halves.setSizes([1000, 1000 + 2 * _CHANGE_WIDE])
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(halves)
        self._together(self.older, self.newer)
        self._together(self.newer, self.older)
        self.older.verticalScrollBar().valueChanged.connect(self._fetch_what_is_near)
        self.older.selectionModel().currentChanged.connect(lambda current, _: self.row_chosen.emit(current))
        copy = QAction(icons.icon("copy"), self.tr("Copy as table"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.triggered.connect(self.copy)
        other = QAction(icons.icon("moved"), self.tr("Go to the other place of what moved"), self)
        other.triggered.connect(self.go_to_other_place)
        self.addActions([copy, other])
        for view in self.views:
            view.addActions([copy, other])
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            view.activated.connect(lambda _: self.go_to_other_place())

    @property
    def views(self) -> tuple[SideView, SideView]:
        """The older and the newer side."""
        return self.older, self.newer

    def _together(self, one: SideView, other: SideView) -> None:
        one.expanded.connect(other.expand)
        one.collapsed.connect(other.collapse)
        bar: QScrollBar = other.verticalScrollBar()
        one.verticalScrollBar().valueChanged.connect(bar.setValue)

    def _fetch_what_is_near(self) -> None:
        """Ask for further rows of a long list before its end is scrolled to."""
        last = self.older.indexAt(QPoint(4, self.older.viewport().height() - 4)).siblingAtColumn(0)
        above = last.parent()
        if last.isValid() and last.row() > self.model.rowCount(above) - 200 and self.model.canFetchMore(above):
            self.model.fetchMore(above)

    # --- what is shown

    def show_comparison(self, comparison: Comparison) -> None:
        """Show two audits, opened to their first differences."""
        self._titles[0].setText(self.tr("Open: {file}").format(file=comparison.old.source.file))
        self._titles[1].setText(self.tr("Newer: {file}").format(file=comparison.path.name))
        self.model.show(comparison.alignment, comparison.older, comparison.newer)
        self._open_and_go()

    def show_differences_only(self, only: bool) -> None:
        """Leave out rows that are the same, or show all again."""
        if only == self.model.differences_only:
            return
        self.model.show_differences_only(only)
        self._open_and_go()

    def _open_and_go(self) -> None:
        self.expand_to_differences()
        if not self.step(forward=True) and self.model.rowCount():
            self.go_to(self.model.index(0, 0))

    def expand_to_differences(self) -> bool:
        """Open what leads to differences, the upper levels first; False where a limit was reached."""
        waiting = deque([QModelIndex()])
        opened = rows = 0
        while waiting and opened < _OPENED_AT_ONCE and rows < _ROWS_AT_ONCE:
            index = waiting.popleft()
            if index.isValid():
                self.older.expand(index)
                opened += 1
                rows += self.model.rowCount(index)
            for row in self.model.leading_rows(index)[: _OPENED_AT_ONCE - len(waiting)]:
                child = self.model.index(int(row), 0, index)
                if child.isValid() and self.model.leads(child):
                    waiting.append(child)
        if not opened and self.model.rowCount() == 1:
            self.older.expand(self.model.index(0, 0))
        return not waiting

    # --- going about

    def go_to(self, index: QModelIndex) -> None:
        """Make a row current and see to it that it is in view."""
        if index.isValid():
            self.older.setCurrentIndex(index)
            for view in self.views:
                view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def go_to_part(self, number: str) -> bool:
        """Go to some row of a part, that of the newer side where it has one; False where none is shown."""
        found = self.model.index_of_part(number)
        self.go_to(found)
        return found.isValid()

    def step(self, forward: bool) -> bool:
        """Go to the next row that differs, or to the one before, round the end; False where there is none."""
        step, way = following if forward else preceding, self.model.way
        found = step(way, self.older.currentIndex().siblingAtColumn(0))
        if not found.isValid():
            found = step(way, QModelIndex())
        self.go_to(found)
        return found.isValid()

    def go_to_other_place(self) -> None:
        """From where a part moved away to where it moved, and back."""
        index = self.older.currentIndex()
        if index.isValid() and self.model.state(index) is State.MOVED:
            self.go_to(self.model.index_of_move(index))

    def copy(self) -> None:
        """Put the selected rows of both sides on the clipboard as a table."""
        self._copying.copy(self._selected_table())

    def _selected_table(self) -> Iterator[list[object]]:
        columns, of_titles = range(self.model.columnCount()), Qt.ItemDataRole.AccessibleTextRole
        yield [self.model.headerData(column, Qt.Orientation.Horizontal, of_titles) for column in columns]
        for row in selected_in_order(self.older):
            yield [row.siblingAtColumn(column).data() for column in columns]
