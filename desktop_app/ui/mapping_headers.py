"""The two headers of a sheet that is being understood: roles above the columns, header row and borders beside the rows.

Both paint only what is seen, so that a sheet of 16,384 columns and a hundred thousand rows costs no more than a small one.
There is one list of roles, which is put above the column that is clicked.
"""

from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from desktop_app.readers.understanding import SURE
from desktop_app.ui import icons, role_words, theme
from desktop_app.ui.mapping_cells import CellModel

#: What a column can be besides a role: left to the reader, or not used.
FOUND, UNUSED = "found", "unused"

_GAP = 5


class _RoleList(QComboBox):
    """The list of roles, hidden while it is not open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.timeout.connect(self.hide)

    def hidePopup(self) -> None:
        """Go with the list, once what was chosen in it is told."""
        super().hidePopup()
        self._leave.start()


class RoleHeader(QHeaderView):
    """Above each column its letter, how sure its role is, and the role as a drop-down."""

    role_chosen = Signal(int, str)  # the column; a role, FOUND or UNUSED

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultSectionSize(150)
        self.setMinimumSectionSize(56)
        self.setMouseTracking(True)
        self.structure = ""
        self._column = -1
        self.roles = _RoleList(self.viewport())
        self.roles.setMaxVisibleItems(18)
        self.roles.hide()
        self.roles.activated.connect(self._choose)
        self.sectionClicked.connect(self.open)

    def sizeHint(self) -> QSize:
        """Two lines: letter and certainty, and the role."""
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().height() + 4 * _GAP + 4)

    def open(self, column: int) -> None:
        """Open the list of roles for a column."""
        model = self.model()
        if not isinstance(model, CellModel) or not 0 <= column < model.columnCount():
            return
        self._column = column
        self._fill(model)
        state = model.state(column)
        wanted = (state.role or UNUSED) if state.chosen else FOUND
        self.roles.setCurrentIndex(max(0, self.roles.findData(wanted)))
        self.roles.setAccessibleName(self.tr("Role of column {letters}").format(letters=role_words.letters(column)))
        self.roles.setGeometry(
            self._box(QRect(self.sectionViewportPosition(column), 0, self.sectionSize(column), self.height()))
        )
        self.roles.show()
        self.roles.showPopup()

    def _fill(self, model: CellModel) -> None:
        self.roles.clear()
        self.roles.addItem(self.tr("As found"), FOUND)
        self.roles.addItem(self.tr("Not used"), UNUSED)
        self.roles.insertSeparator(2)
        taken = {state.role: column for column, state in model.roles().items()}
        for role in role_words.offered(self.structure):
            text = f"{role_words.sign(role)}  {role_words.role(role)}"
            if role not in role_words.SHARED and taken.get(role, self._column) != self._column:
                text += self.tr(" (now column {letters})").format(letters=role_words.letters(taken[role]))
            self.roles.addItem(text, role)
        view = self.roles.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 40)

    def _choose(self, place: int) -> None:
        chosen = self.roles.itemData(place)
        if chosen is not None and self._column >= 0:
            self.role_chosen.emit(self._column, chosen)

    def _box(self, rect: QRect) -> QRect:
        """Where the drop-down of a section is."""
        top = rect.top() + self.fontMetrics().height() + 2 * _GAP
        return QRect(rect.left() + _GAP, top, rect.width() - 2 * _GAP, rect.bottom() - top - 2)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """One column's letter, certainty and role."""
        model, shown = self.model(), theme.current()
        if not isinstance(model, CellModel) or not rect.isValid():
            return
        state, tone = model.state(column), shown.tone(role_words.tone(model.state(column).role))
        painter.save()
        painter.fillRect(rect, QColor(shown.window))
        painter.setPen(QColor(shown.border))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        line = QRect(
            rect.left() + _GAP + 2, rect.top() + _GAP, rect.width() - 2 * _GAP - 4, self.fontMetrics().height()
        )
        letters = role_words.letters(column)
        painter.setPen(QColor(shown.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, letters)
        room = line.width() - self.fontMetrics().horizontalAdvance(letters) - 8
        self._certainty(painter, line, room, state.role, state.confidence, state.chosen)
        box = self._box(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        read = bool(role_words.sign(state.role))
        painter.setPen(QColor(tone.ink if read else shown.border))
        painter.setBrush(QColor(tone.wash if read else shown.base))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(tone.ink if read else shown.muted))
        icons.draw(painter, "next", tone.ink if read else shown.muted, box.right() - 16, box.center().y() - 5, 12)
        words = box.adjusted(7, 0, -20, 0)
        text = self.fontMetrics().elidedText(self._words(state.role, read), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _words(self, role: str, read: bool) -> str:
        if read:
            return f"{role_words.sign(role)} {role_words.role(role)}"
        if role:
            return self.tr("Not used: {role}").format(role=role_words.role(role))
        return self.tr("Not used")

    def _certainty(self, painter: QPainter, line: QRect, room: int, role: str, confidence: float, chosen: bool) -> None:
        shown = theme.current()
        doubtful = not chosen and bool(role) and confidence < SURE
        text = self.tr("chosen") if chosen else f"{round(confidence * 100)} %" if role else ""
        icon = 16 if doubtful else 0
        if not text or self.fontMetrics().horizontalAdvance(text) + icon > room:
            return
        painter.setPen(QColor(shown.tone("warning").ink if doubtful else shown.accent if chosen else shown.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        if doubtful:
            x = line.right() - self.fontMetrics().horizontalAdvance(text) - icon
            icons.draw(painter, "warning", shown.tone("warning").ink, x, line.center().y() - 6, 13)


class Handle(Enum):
    """What can be dragged: the header row, and the borders above the first and below the last line."""

    HEADER = auto()
    FIRST = auto()
    LAST = auto()


class BorderHeader(QHeaderView):
    """Row numbers with a sign for what is no line item; header row and borders can be dragged to other rows."""

    dropped = Signal(object, int)  # a Handle and the row that it was let go at
    dragged = Signal()  # something is being dragged, or no longer
    menu_wanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(self.fontMetrics().height() + 10)
        self.setMouseTracking(True)
        self.moving: Handle | None = None
        self.row = -1
        self._scroll = QTimer(self)
        self._scroll.setInterval(60)
        self._scroll.timeout.connect(self._scroll_on)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)

    def sizeHint(self) -> QSize:
        """Room for the sign and the largest number."""
        digits = len(str(max(1, self.count())))
        return QSize(self.fontMetrics().horizontalAdvance("0" * digits) + 48, super().sizeHint().height())

    def edges(self) -> dict[Handle, int]:
        """Where the borders are in the view, in pixels; those out of sight are far away."""
        model = self.model()
        extent = model.extent if isinstance(model, CellModel) else None
        if extent is None:
            return {}
        places = {Handle.FIRST: extent.first, Handle.LAST: extent.last}
        if self.moving in places:
            places[self.moving] = self.row
        below = self.sectionSize(extent.last) if self.count() else 0
        return {
            handle: self.sectionViewportPosition(row) + (below if handle is Handle.LAST else 0)
            for handle, row in places.items()
        }

    def handle_at(self, y: int) -> Handle | None:
        """What can be dragged at a height."""
        model = self.model()
        extent = model.extent if isinstance(model, CellModel) else None
        if extent is None:
            return None
        for handle, edge in self.edges().items():
            if abs(y - edge) <= 5:
                return handle
        row = self.logicalIndexAt(y)
        return Handle.HEADER if 0 <= extent.header <= row <= extent.last_header else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is there."""
        handle = self.handle_at(event.position().toPoint().y())
        if event.button() is Qt.MouseButton.LeftButton and handle is not None:
            self.moving = handle
            self._move(event.position().toPoint().y())
            self._scroll.start()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where it would be, and while nothing is held, what can be taken hold of."""
        y = event.position().toPoint().y()
        if self.moving is not None:
            self._move(y)
            return
        handle = self.handle_at(y)
        shape = Qt.CursorShape.ArrowCursor
        if handle is not None:
            shape = Qt.CursorShape.OpenHandCursor if handle is Handle.HEADER else Qt.CursorShape.SplitVCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self.moving is None:
            super().mouseReleaseEvent(event)
            return
        handle, row = self.moving, self.row
        self.moving, self.row = None, -1
        self._scroll.stop()
        self.dragged.emit()
        self.viewport().update()
        self.dropped.emit(handle, row)

    def _move(self, y: int) -> None:
        size = self.defaultSectionSize()
        at = min(max(y, 0), self.viewport().height() - 1)
        if self.moving is Handle.FIRST:
            at += size // 2
        elif self.moving is Handle.LAST:
            at -= size // 2
        found = self.logicalIndexAt(at)
        row = found if found >= 0 else self.count() - 1 if at > 0 else 0
        if row != self.row:
            self.row = row
            self.dragged.emit()
            self.viewport().update()

    def _scroll_on(self) -> None:
        """Scroll while something is held beyond the edge."""
        table = self.parent()
        y = self.mapFromGlobal(self.cursor().pos()).y()
        step = -1 if y < 0 else 1 if y > self.viewport().height() else 0
        bar = getattr(table, "verticalScrollBar", lambda: None)()
        if step and bar is not None:
            bar.setValue(bar.value() + step)
            self._move(y)

    def _ask_menu(self, at: QPoint) -> None:
        row = self.logicalIndexAt(at)
        if row >= 0:
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(at))

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        """One row's number, and a sign for what it is."""
        model, shown = self.model(), theme.current()
        if not isinstance(model, CellModel) or not rect.isValid():
            return
        extent, kind = model.extent, model.kind(row)
        painter.save()
        painter.fillRect(rect, QColor(shown.window))
        painter.setPen(QColor(shown.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if extent is not None and extent.first <= row <= extent.last:
            faded = kind is not None
            painter.fillRect(
                QRect(rect.left(), rect.top(), 4, rect.height()), QColor(shown.border if faded else shown.accent)
            )
        is_header = kind == "header"
        if is_header:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.accent))
            painter.drawRoundedRect(QRectF(rect).adjusted(6, 2, -4, -3), 4, 4)
        ink = QColor(shown.on_accent if is_header else shown.muted if kind is not None else shown.text)
        painter.setPen(ink)
        if kind is not None:
            sign = QRect(rect.left() + 8, rect.top(), 20, rect.height())
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, role_words.row_sign(kind))
        if is_header:
            font = QFont(painter.font())
            font.setBold(True)
            painter.setFont(font)
        painter.drawText(
            rect.adjusted(0, 0, -10, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row + 1)
        )
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and above them the borders with something to take hold of."""
        super().paintEvent(event)
        shown, painter = theme.current(), QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.viewport().width()
        for place in self.edges().values():
            edge = max(place, 5) if place > -5 else place  # the handle above the very first row stays in sight
            painter.setPen(QPen(QColor(shown.accent), 2))
            painter.drawLine(0, edge, width, edge)
            painter.setBrush(QColor(shown.base))
            painter.drawRoundedRect(QRectF(width / 2 - 9, edge - 4, 18, 8), 4, 4)
            painter.drawLine(QPoint(width // 2 - 4, edge), QPoint(width // 2 + 4, edge))
        painter.end()
