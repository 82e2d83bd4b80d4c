"""The view on the assembly tree: rows of one height, tinted where flagged, with jumps between flagged parts.

Columns can be moved, hidden and sorted; how they stand is remembered. Selected rows are copied as a table.
"""

from collections import deque
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStyleOptionViewItem, QTreeView, QWidget

from desktop_app.rules.model import FlagKind
from desktop_app.ui import delegates, icons, theme
from desktop_app.ui.columns import AT, COLUMNS
from desktop_app.ui.copying import Copying, selected_in_order
from desktop_app.ui.outline import Mask, Outline
from desktop_app.ui.tree_model import PART_ROLE, TreeModel
from desktop_app.ui.walk import Way, following, preceding, to_parts

Index = QModelIndex | QPersistentModelIndex

#: Occurrences that are opened at most when the tree is opened down to its flags or below a part, and rows that this may
#: bring: Qt asks for each of them, and more than these take longer than a person notices.
OPENED_AT_ONCE = 400
ROWS_AT_ONCE = 2_000

#: Parts that the widths of columns are taken from, and how wide part numbers get at most.
_LOOKED_AT = 1000
_WIDEST = 180

#: How narrow the column of the flags may get where there is little room.
_FLAGS_LEAST = 140

#: Room that a column's title needs besides its words.
_BESIDE_TITLE = 17


class TreeView(QTreeView):
    """The tree; `part_chosen` tells which part is current, with the way that leads to it."""

    part_chosen = Signal(int, list)
    judged_alone = Signal(int)
    menu_wanted = Signal(QMenu, list)  # others may add what can be done with the selected parts

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = TreeModel(self)
        self._to_flags: Way | None = None
        self._visible: Mask | None = None
        self.setModel(self.tree)
        delegates.install(self, self)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(True)
        self.setIndentation(14)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Assembly tree"))
        self._copying = Copying(self.tree, self)
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(QGuiApplication.styleHints().keyboardInputInterval() * 2)
        header = self.header()
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setAccessibleName(self.tr("Columns of the tree"))
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(True)
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.column_menu().exec(header.mapToGlobal(at)))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self._restore_columns()
        self.setSortingEnabled(True)
        self.sortByColumn(AT["item"], Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        self.verticalScrollBar().valueChanged.connect(self._fetch_what_is_near)

    # --- what is shown

    def show_audit(self, outline: Outline, visible: Mask | None = None, keep: bool = False) -> None:
        """Show an audit; with `keep`, of the same BOM and with the same parts visible, nothing is closed or scrolled."""
        self._visible = visible
        self._to_flags = None
        if keep and self.tree.outline is not None:
            self.tree.answer_anew(outline)
            self.viewport().update()  # what lies below the roots was not said to have changed
            self._tell_current()
            return
        before = self._path_in(outline)
        self.tree.show(outline, visible)
        if not self._fitted:
            self._fit()
        self.expand_to_flags()
        again = self.tree.index_of_path(before) if before else QModelIndex()
        if again.isValid():
            self.go_to(again)
        elif self.tree.rowCount():
            self.setCurrentIndex(self.tree.index(0, 0))

    def _path_in(self, outline: Outline) -> list[int]:
        """The current path in another outline, whose parts may have other places; empty where it is not there."""
        shown, path = self.tree.outline, self.current_path()
        if shown is None or shown.bom is outline.bom:
            return path
        found = [outline.bom.index.get(str(shown.bom.parts.part_number[part])) for part in path]
        return [] if None in found else [part for part in found if part is not None]

    def current_path(self) -> list[int]:
        """The parts from the root down to the current one."""
        index = self.currentIndex()
        return self.tree.path(index) if index.isValid() else []

    def expand_to_flags(self) -> bool:
        """Open what leads to flagged parts, or to all that are shown where others are hidden, the upper levels first.

        Returns:
            False where a limit was reached.
        """
        outline = self.tree.outline
        if outline is None:
            return True
        leading = outline.leads_to_flag if self._visible is None else self._visible
        holding = outline.holding(leading) & leading
        waiting = deque([QModelIndex()])
        opened = rows = 0
        while waiting and opened < OPENED_AT_ONCE and rows < ROWS_AT_ONCE:
            index = waiting.popleft()
            if index.isValid():
                self.expand(index)
                opened += 1
                rows += self.tree.rowCount(index)
            for row in self.tree.child_rows(index, holding)[: OPENED_AT_ONCE - len(waiting)]:
                if row < self.tree.rowCount(index):
                    waiting.append(self.tree.index(int(row), 0, index))
        if not opened and self.tree.rowCount() == 1:
            self.expand(self.tree.index(0, 0))
        return not waiting

    def expand_below(self, index: QModelIndex) -> None:
        """Open an occurrence and what is below it, the upper levels first, up to a limit."""
        waiting, opened, rows = deque([index]), 0, 0
        while waiting and opened < OPENED_AT_ONCE and rows < ROWS_AT_ONCE:
            here = waiting.popleft()
            if not self.tree.hasChildren(here):
                continue
            self.expand(here)
            opened += 1
            count = self.tree.rowCount(here)
            rows += count
            waiting.extend(self.tree.index(row, 0, here) for row in range(min(count, 2000)))

    # --- going about

    def go_to(self, index: QModelIndex) -> None:
        """Make an occurrence current and see to it that it is in view."""
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def go_to_part(self, part: int) -> bool:
        """Make some occurrence of a part current; False where the filter hides it."""
        index = self.tree.index_of_part(part)
        self.go_to(index)
        return index.isValid()

    def go_to_path(self, parts: list[int]) -> None:
        """Make the occurrence at the end of a way current."""
        self.go_to(self.tree.index_of_path(parts))

    def next_flagged(self) -> bool:
        """Go to the next flagged occurrence, from the last on to the first; False where there is none."""
        return self._go_flagged(forward=True)

    def previous_flagged(self) -> bool:
        """Go to the flagged occurrence before, from the first on to the last."""
        return self._go_flagged(forward=False)

    def _go_flagged(self, forward: bool) -> bool:
        outline = self.tree.outline
        if outline is None:
            return False
        if self._to_flags is None:
            wanted = outline.flagged if self._visible is None else outline.flagged & self._visible
            self._to_flags = to_parts(self.tree, wanted, outline.above(wanted))
        step = following if forward else preceding
        found = step(self._to_flags, self.currentIndex().siblingAtColumn(0))
        if not found.isValid():
            found = step(self._to_flags, QModelIndex())
        self.go_to(found)
        return found.isValid()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which part is current."""
        super().currentChanged(current, previous)
        self._tell_current()

    def _tell_current(self) -> None:
        path = self.current_path()
        if path:
            self.part_chosen.emit(path[-1], path)

    def _fetch_what_is_near(self) -> None:
        last = self.indexAt(QPoint(4, self.viewport().height() - 4))
        above = last.parent() if last.isValid() else QModelIndex()
        if last.isValid() and last.row() > self.tree.rowCount(above) - 200 and self.tree.canFetchMore(above):
            self.tree.fetchMore(above)

    # --- painting

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Tint flagged rows, then draw the row."""
        outline = self.tree.outline
        if outline is not None:
            part = int(index.data(PART_ROLE))
            flags = outline.flags(part)
            selected = self.selectionModel().isSelected(index)
            if selected:
                painter.fillRect(option.rect, QColor(theme.current().selection))
            elif flags:
                kinds = [flag.kind for flag in flags]
                kind = FlagKind.RARE_EARTH if FlagKind.RARE_EARTH in kinds else kinds[0]
                painter.fillRect(option.rect, QColor(theme.current().tone(kind).row))
        super().drawRow(painter, option, index)
        painter.setPen(QColor(theme.current().hover))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        current = self.currentIndex()
        if current.row() == index.row() and current.internalId() == index.internalId() and self.hasFocus():
            painter.setPen(QColor(theme.current().accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A chevron where something is below; no lines."""
        if self.tree.hasChildren(index):
            name = "next" if self.isExpanded(index) else "closed"
            size = 12
            x = rect.right() - self.indentation() / 2 - size / 2 + 1
            icons.draw(painter, name, theme.current().muted, x, rect.center().y() - size / 2 + 1, size)

    # --- columns, copying, menus

    def column_menu(self) -> QMenu:
        """Choose which columns are shown."""
        menu = QMenu(self)
        self.fill_column_menu(menu)
        return menu

    def fill_column_menu(self, menu: QMenu) -> None:
        """List the columns in a menu, the shown ones checked."""
        menu.clear()
        for number, column in enumerate(COLUMNS):
            action = menu.addAction(column.heading())
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(number != AT["item"])
            action.toggled.connect(lambda shown, number=number: self._show_column(number, shown))
        menu.addSeparator()
        self._fill_sort_menu(menu.addMenu(self.tr("Sort by")))
        menu.addAction(self.tr("Reset columns")).triggered.connect(self.reset_columns)

    def _fill_sort_menu(self, menu: QMenu) -> None:
        """The shown columns by which rows are sorted; the one that is chosen again turns the order round."""
        header = self.header()
        down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        for number, column in enumerate(COLUMNS):
            if not self.isColumnHidden(number):
                action = menu.addAction(column.heading())
                action.setCheckable(True)
                current = number == header.sortIndicatorSection()
                action.setChecked(current)
                order = Qt.SortOrder.DescendingOrder if current and not down else Qt.SortOrder.AscendingOrder
                action.triggered.connect(lambda _, number=number, order=order: self.sortByColumn(number, order))

    def arrange_columns(self) -> None:
        """Ask in a dialog which columns are shown, in which order and how wide."""
        from desktop_app.ui.column_dialog import ColumnDialog  # noqa: PLC0415  (loads when it is needed)

        dialog = ColumnDialog(self, self.window())
        self._fitted = True  # from now on as somebody wants it
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def reset_columns(self) -> None:
        """The columns as they were at first."""
        header = self.header()
        for number, column in enumerate(COLUMNS):
            header.moveSection(header.visualIndex(number), number)
            header.resizeSection(number, self._wide(number))
            header.setSectionHidden(number, not column.shown)
        self.sortByColumn(AT["item"], Qt.SortOrder.AscendingOrder)

    def remember_columns(self) -> None:
        """Keep how the columns stand."""
        QSettings().setValue(_columns_key(), self.header().saveState())

    def _restore_columns(self) -> None:
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(36)
        state = QSettings().value(_columns_key())
        self._fitted = state is not None and header.restoreState(state)
        if not self._fitted:
            self.reset_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until somebody changed the columns, the description takes the room that the others leave."""
        super().resizeEvent(event)
        if not self._fitted:
            self._fit()

    def _fit(self) -> None:
        """Part numbers get the width that most of them take, the description what the other columns leave."""
        header, numbers, description = self.header(), AT["part_number"], AT["description"]
        outline = self.tree.outline
        least = COLUMNS[description].wide
        if outline is not None:
            lengths = sorted(len(number) for number in outline.bom.parts.part_number[:_LOOKED_AT])
            usual = lengths[len(lengths) * 9 // 10] if lengths else 0
            wide = min(_WIDEST, max(COLUMNS[numbers].wide, 20 + usual * self.fontMetrics().averageCharWidth()))
            header.resizeSection(numbers, wide)
            if not any(outline.bom.parts.description[:_LOOKED_AT]):
                least = 90
        shown = [n for n in range(len(COLUMNS)) if not self.isColumnHidden(n) and n != description]
        room = self.viewport().width() - sum(header.sectionSize(number) for number in shown)
        if room < least:
            room += header.sectionSize(AT["supplier"])
        flags = AT["flags"]
        if room < least and not self.isColumnHidden(flags):  # one chip with its words, and the others by their signs
            spared = min(least - room, max(0, header.sectionSize(flags) - _FLAGS_LEAST))
            header.resizeSection(flags, header.sectionSize(flags) - spared)
            room += spared
        header.resizeSection(description, max(least, room))

    def _show_column(self, number: int, shown: bool) -> None:
        self.setColumnHidden(number, not shown)
        if shown and self.columnWidth(number) < 36:
            self.setColumnWidth(number, self._wide(number))

    def _wide(self, number: int) -> int:
        """How wide a column is at first: wide enough for its title, in whatever language."""
        title = self.fontMetrics().horizontalAdvance(COLUMNS[number].heading())
        return max(COLUMNS[number].wide, title + _BESIDE_TITLE)

    def copy(self) -> None:
        """Put the selected rows with the shown columns on the clipboard as a table."""
        self._copying.copy(self._selected_table())

    def _selected_table(self) -> Iterator[list[object]]:
        header = self.header()
        columns = [header.logicalIndex(place) for place in range(header.count())]
        columns = [number for number in columns if not self.isColumnHidden(number)]
        yield [COLUMNS[number].heading() for number in columns]
        for row in selected_in_order(self):
            yield [row.siblingAtColumn(number).data() for number in columns]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and, with Shift and the right arrow, open all below; the rest as in any tree."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        wide = event.key() == Qt.Key.Key_Right and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if wide or event.text() == "*":
            self.expand_below(self.currentIndex().siblingAtColumn(0))
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, letters: str) -> None:
        """Typed letters lead to the next part whose number begins with them; a pause begins anew."""
        if not self._typing.isActive():
            self._typed = ""
        self._typing.start()
        self._typed += letters
        outline = self.tree.outline
        if outline is None or not self._typed.strip():
            return
        wanted = outline.beginning(self._typed)
        if self._visible is not None:
            wanted &= self._visible
        if not wanted.any():
            return
        current = self.currentIndex().siblingAtColumn(0)
        if len(self._typed) > 1 and current.isValid() and wanted[self.tree.part(current)]:
            return
        way = to_parts(self.tree, wanted, outline.above(wanted))
        found = following(way, current)
        self.go_to(found if found.isValid() else following(way, QModelIndex()))

    def selected_parts(self) -> list[int]:
        """The parts of the selected rows, each once."""
        return list(dict.fromkeys(self.tree.part(row) for row in self.selectionModel().selectedRows()))

    def _show_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            return
        menu = QMenu(self)
        copy = QAction(icons.icon("copy"), self.tr("Copy as table"), menu)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self.copy)
        menu.addAction(copy)
        menu.addSeparator()
        menu.addAction(self.tr("Expand all below")).triggered.connect(lambda: self.expand_below(index))
        menu.addAction(self.tr("Collapse")).triggered.connect(lambda: self.collapse(index))
        menu.addSeparator()
        part = self.tree.part(index)
        menu.addAction(self.tr("Judge this part as the exported item")).triggered.connect(
            lambda: self.judged_alone.emit(part)
        )
        self.menu_wanted.emit(menu, list(dict.fromkeys([*self.selected_parts(), part])))
        menu.exec(self.viewport().mapToGlobal(at))


def _columns_key() -> str:
    """A new set of columns starts from its own defaults."""
    return f"columns/{len(COLUMNS)}"
