"""The sheet as a table, with roles above, header row and borders beside it, and lines where the borders are.

What a user does with it comes out as signals; the view decides nothing. By keyboard: F2 or Alt+Down opens the roles of the
current column, the menu key what the current row can be.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from desktop_app.ui import theme
from desktop_app.ui.mapping_cells import CellModel
from desktop_app.ui.mapping_headers import BorderHeader, Handle, RoleHeader

#: Columns and rows whose texts decide how wide columns are at first; the narrowest and the widest, in pixels.
_MEASURED_COLUMNS, _MEASURED_ROWS, _NARROWEST, _WIDEST = 120, 60, 128, 280


class MappingView(QTableView):
    """Shows a `CellModel`."""

    role_chosen = Signal(int, str)
    header_wanted = Signal(int)  # a row, -1 for none
    first_wanted = Signal(int)
    last_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = CellModel(self)
        self.setModel(self.cells)
        self.roles = RoleHeader(self)
        self.borders = BorderHeader(self)
        self.setHorizontalHeader(self.roles)
        self.setVerticalHeader(self.borders)
        self.setAccessibleName(self.tr("The sheet as it stands"))
        self.roles.setAccessibleName(self.tr("Roles of the columns"))
        self.borders.setAccessibleName(self.tr("Rows, header row and borders of the table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.roles.role_chosen.connect(self.role_chosen)
        self.borders.dropped.connect(self._drop)
        self.borders.dragged.connect(self.viewport().update)
        self.borders.menu_wanted.connect(self._show_menu)

    def fit_columns(self) -> None:
        """Make the first columns as wide as their texts, within reason."""
        sheet, extent = self.cells.sheet, self.cells.extent
        if sheet is None or extent is None:
            return
        metrics = QFontMetrics(self.font())
        rows = slice(max(extent.header, 0), extent.first + _MEASURED_ROWS)
        for column in range(min(len(sheet.columns), _MEASURED_COLUMNS)):
            texts = sheet.columns[column].texts[rows]
            widest = max((metrics.horizontalAdvance(str(text)[:60].split("\n")[0]) for text in texts), default=0)
            self.setColumnWidth(column, min(_WIDEST, max(_NARROWEST, widest + 18)))

    def go_to(self, row: int, column: int = -1) -> None:
        """Make a row current and show it."""
        at = column if column >= 0 else max(0, self.currentIndex().column())
        index = self.cells.index(row, at)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def selected_columns(self) -> set[int]:
        """The columns in which some cell is selected."""
        selection = self.selectionModel().selection()
        parts = (selection.at(place) for place in range(selection.count()))
        return {column for part in parts for column in range(part.left(), part.right() + 1)}

    def recolour(self) -> None:
        """Paint again in other colours."""
        for part in (self, self.roles, self.borders):
            part.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 and Alt+Down open the roles of the current column."""
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if (event.key() == Qt.Key.Key_F2 or alt_down) and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            self.roles.open(self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the row under the mouse, or the current one, can be."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self._show_menu(index.row(), self.viewport().mapToGlobal(at))

    def row_menu(self, row: int) -> QMenu:
        """What a row can be made."""
        menu = QMenu(self)
        number = row + 1
        for text, signal, value in (
            (self.tr("The header is row {row}"), self.header_wanted, row),
            (self.tr("The lines begin in row {row}"), self.first_wanted, row),
            (self.tr("The lines end with row {row}"), self.last_wanted, row),
            (self.tr("There is no header row"), self.header_wanted, -1),
        ):
            menu.addAction(text.format(row=number)).triggered.connect(lambda _=False, s=signal, v=value: s.emit(v))
        return menu

    def _show_menu(self, row: int, at: QPoint) -> None:
        menu = self.row_menu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _drop(self, handle: Handle, row: int) -> None:
        wanted = {Handle.HEADER: self.header_wanted, Handle.FIRST: self.first_wanted, Handle.LAST: self.last_wanted}
        wanted[handle].emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and the borders of the table over them."""
        super().paintEvent(event)
        painter, shown = QPainter(self.viewport()), theme.current()
        width = self.viewport().width()
        for handle, edge in self.borders.edges().items():
            held = self.borders.moving is handle
            painter.setPen(
                QPen(QColor(shown.accent), 3 if held else 2, Qt.PenStyle.SolidLine if held else Qt.PenStyle.DashLine)
            )
            painter.drawLine(0, edge, width, edge)
        if self.borders.moving is Handle.HEADER and self.borders.row >= 0:
            top = self.rowViewportPosition(self.borders.row)
            painter.setPen(QPen(QColor(shown.accent), 3))
            painter.drawRect(1, top + 1, width - 3, self.rowHeight(self.borders.row) - 3)
        painter.end()
