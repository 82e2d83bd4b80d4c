"""The dossier as it will be printed, in the window; made by the worker, shown by QtPdf."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QModelIndex, QPointF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import icons

#: Languages of a dossier, by the name the dossier's writer knows them by.
DOSSIER_LANGUAGES = ("en+zh", "zh", "en")


def dossier_language() -> str:
    """The language that dossiers are written in, as last chosen."""
    chosen = str(QSettings().value("dossier/language", DOSSIER_LANGUAGES[0]))
    return chosen if chosen in DOSSIER_LANGUAGES else DOSSIER_LANGUAGES[0]


class Preview(QWidget):
    """Pages of a dossier with what can be done with it."""

    back_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()
    language_changed = Signal(str)

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
        self._pages = QLabel()
        self._pages.setObjectName("muted")
        self._language = QComboBox()
        titles = (self.tr("English and Chinese"), self.tr("Chinese"), self.tr("English"))
        for code, title in zip(DOSSIER_LANGUAGES, titles, strict=True):
            self._language.addItem(title, code)
        self._language.setCurrentIndex(self._language.findData(dossier_language()))
        self._language.setAccessibleName(self.tr("Language of the dossier"))
        self._language.activated.connect(self._choose_language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.bookmarks)
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
        save = QPushButton(self.tr("Save as PDF…"))
        save.setProperty("primary", True)
        save.clicked.connect(self.save_wanted)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self._pages)
        row.addSpacing(8)
        row.addWidget(self._language)
        for name, icon, step in ((self.tr("Smaller"), "minus", 1 / 1.2), (self.tr("Larger"), "plus", 1.2)):
            button = QToolButton()
            button.setIcon(icons.icon(icon))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _, step=step: self._zoom(step))
            row.addWidget(button)
        row.addWidget(print_it)
        row.addWidget(save)
        return bar

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document."""
        self.pdf = pdf
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.bookmarks.expandAll()
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

    def _choose_language(self) -> None:
        QSettings().setValue("dossier/language", self._language.currentData())
        self.language_changed.emit(self._language.currentData())

    def sizeHint(self) -> QSize:
        """As large as a page reads well."""
        return QSize(900, 700)
