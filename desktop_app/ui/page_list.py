"""The pages of a PDF as small pictures, one below the other; a click goes to the page.

A picture is made when it comes into view, one in each turn of the event loop, so that a dossier of a thousand pages opens as
fast as one of ten.
"""

from collections import deque
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QListView, QWidget

#: Width of a picture, in device-independent pixels.
WIDTH = 118

#: Pictures that are kept; those that came into view longest ago are made again.
KEPT = 200


class PageModel(QAbstractListModel):
    """One row a page: its number, and its picture once it was asked for (a white sheet before)."""

    def __init__(self, document: QPdfDocument, ratio: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._ratio = document, ratio
        self._pictures: dict[int, QPixmap] = {}
        self._wanted: deque[int] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._make_one)

    def show_again(self) -> None:
        """The document is another one."""
        self.beginResetModel()
        self._pictures.clear()
        self._wanted.clear()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Pages."""
        return 0 if parent.isValid() else self._document.pageCount()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Number or picture of a page."""
        page = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return str(page + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {number}").format(number=page + 1)
        if role == Qt.ItemDataRole.DecorationRole:
            if page not in self._pictures and page not in self._wanted:
                self._wanted.append(page)
                self._turn.start()
            return self._pictures.get(page) or self._sheet(page)
        return None

    def _size(self, page: int) -> QSize:
        points = self._document.pagePointSize(page)
        return QSize(WIDTH, round(WIDTH * points.height() / max(points.width(), 1.0)))

    def _sheet(self, page: int) -> QPixmap:
        sheet = QPixmap(self._size(page) * self._ratio)
        sheet.setDevicePixelRatio(self._ratio)
        sheet.fill(QColor("white"))
        return sheet

    def _make_one(self) -> None:
        if not self._wanted:
            self._turn.stop()
            return
        page = self._wanted.popleft()
        if page >= self._document.pageCount():
            return
        picture = self._sheet(page)
        painter = QPainter(picture)
        painter.drawImage(0, 0, self._drawn(page))
        painter.setPen(QColor("#9AA3AD"))
        size = self._size(page)
        painter.drawRect(0, 0, size.width() - 1, size.height() - 1)
        painter.end()
        self._pictures[page] = picture
        if len(self._pictures) > KEPT:
            del self._pictures[next(iter(self._pictures))]
        index = self.index(page)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def _drawn(self, page: int) -> Any:
        image = self._document.render(page, self._size(page) * self._ratio)
        image.setDevicePixelRatio(self._ratio)
        return image


class PageList(QListView):
    """The list; `page_wanted` is a page's index."""

    page_wanted = Signal(int)

    def __init__(self, document: QPdfDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageModel(document, self.devicePixelRatioF(), self)
        self.setModel(self.pages)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(QSize(WIDTH, round(WIDTH * 1.42)))
        self.setSpacing(8)
        self.setAccessibleName(self.tr("Pages as pictures"))
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    def show_page(self, page: int) -> None:
        """Mark the page that is read, without going anywhere."""
        index = self.pages.index(page)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _go(self, index: QModelIndex) -> None:
        self.page_wanted.emit(index.row())
