"""The dossier as it will be printed, in the window; made by the worker, shown by QtPdf."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import icons
from desktop_app.ui.page_list import PageList
from desktop_app.ui.page_search import PageSearch
from desktop_app.ui.wish import Wish, wish
from desktop_app.ui.wish_boxes import WishBoxes


class Preview(QWidget):
    """Pages of a dossier with what can be done with it."""

    back_wanted = Signal()
    save_wanted = Signal()
    sign_wanted = Signal()
    print_wanted = Signal()
    wish_changed = Signal(Wish)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pdf = b""
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = QPdfView()
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageSpacing(14)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.bookmarks = QTreeView()
        self._bookmarks = QPdfBookmarkModel(self)
        self._bookmarks.setDocument(self.document)
        self.bookmarks.setModel(self._bookmarks)
        self.bookmarks.setHeaderHidden(True)
        self.bookmarks.setAccessibleName(self.tr("Contents of the dossier"))
        self.bookmarks.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.bookmarks.clicked.connect(self._go_to)
        self.bookmarks.activated.connect(self._go_to)
        self.view.setAccessibleName(self.tr("Pages of the dossier"))
        self.page_list = PageList(self.document)
        self.page_list.page_wanted.connect(lambda page: self.view.pageNavigator().jump(page, QPointF()))
        self.view.pageNavigator().currentPageChanged.connect(self.page_list.show_page)
        self.search = PageSearch(self.document, self.view)
        self._pages = QLabel()
        self._pages.setObjectName("muted")
        self.shown = wish()
        self.boxes = WishBoxes(self.shown, self)
        self.boxes.chosen.connect(self.wish_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        split = QSplitter(Qt.Orientation.Horizontal)
        side = QTabWidget()
        side.setDocumentMode(True)
        side.addTab(self.bookmarks, self.tr("Contents"))
        side.addTab(self.page_list, self.tr("Pages"))
        side.setAccessibleName(self.tr("Ways through the dossier"))
        split.addWidget(side)
        split.addWidget(self.view)
        split.setSizes([260, 1000])
        split.setStretchFactor(1, 1)
        split.setCollapsible(1, False)
        column.addWidget(split, 1)

    def _bar(self) -> QFrame:
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
        print_it = QPushButton(icons.icon("print"), self.tr("Print…"))
        print_it.clicked.connect(self.print_wanted)
        sign = QPushButton(self.tr("Sign and save…"))
        sign.clicked.connect(self.sign_wanted)
        save = QPushButton(self.tr("Save as PDF…"))
        save.setProperty("primary", True)
        save.clicked.connect(self.save_wanted)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(back)
        acts.addSpacing(8)
        acts.addWidget(self.search, 1)
        acts.addStretch(1)
        for button in (print_it, sign, save):
            acts.addWidget(button)
        how = QHBoxLayout()
        how.setSpacing(8)
        for box in self.boxes.boxes:
            how.addWidget(box)
        how.addStretch(1)
        how.addWidget(self._pages)
        for name, icon, step in ((self.tr("Smaller"), "minus", 1 / 1.2), (self.tr("Larger"), "plus", 1.2)):
            zoom = QToolButton()
            zoom.setIcon(icons.icon(icon))
            zoom.setToolTip(name)
            zoom.setAccessibleName(name)
            zoom.clicked.connect(lambda _, step=step: self._zoom(step))
            how.addWidget(zoom)
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(10, 7, 12, 7)
        rows.setSpacing(7)
        rows.addLayout(acts)
        rows.addLayout(how)
        return bar

    def show_pdf(self, pdf: bytes, shown: Wish) -> None:
        """Show a document that was made like that."""
        self.pdf, self.shown = pdf, shown
        self.boxes.show_wish(shown)
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.bookmarks.expandAll()
        self.page_list.pages.show_again()
        self.search.again()
        self._pages.setText(self.tr("%n page(s)", "", self.document.pageCount()))

    def _go_to(self, bookmark: QModelIndex) -> None:
        page = bookmark.data(QPdfBookmarkModel.Role.Page)
        place = bookmark.data(QPdfBookmarkModel.Role.Location)
        self.view.pageNavigator().jump(int(page), place if isinstance(place, QPointF) else QPointF())

    def _zoom(self, step: float) -> None:
        if self.view.zoomMode() is not QPdfView.ZoomMode.Custom:
            page = self.document.pagePointSize(0)
            shown = (self.view.viewport().width() - 12) / page.width() * 72 / self.view.logicalDpiX()
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomFactor(shown)
        self.view.setZoomFactor(min(4.0, max(0.3, self.view.zoomFactor() * step)))

    def sizeHint(self) -> QSize:
        """As large as a page reads well."""
        return QSize(900, 700)
