"""Finds words in a PDF: a field, what was found and how much of it, and the way from one place to the next."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop_app.ui import icons


class _Field(QLineEdit):
    """Enter goes to the next place, with Shift to the one before."""

    def __init__(self, search: "PageSearch") -> None:
        super().__init__()
        self._search = search

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._search.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class PageSearch(QWidget):
    """A search field for a view; places that were found are marked in it."""

    def __init__(self, document: QPdfDocument, view: QPdfView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._found = QPdfSearchModel(self)
        self._found.setDocument(document)
        view.setSearchModel(self._found)
        self.field = _Field(self)
        self.field.setPlaceholderText(self.tr("Find in the dossier"))
        self.field.setAccessibleName(self.tr("Find in the dossier"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(150)
        self.field.textChanged.connect(self._search)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self._found.countChanged.connect(self._tell)
        view.currentSearchResultIndexChanged.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        self._steps: list[QToolButton] = []
        for name, icon, step in ((self.tr("Place before"), "previous", -1), (self.tr("Next place"), "next", 1)):
            button = QToolButton()
            button.setIcon(icons.icon(icon))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _, step=step: self.go(step))
            button.setEnabled(False)
            self._steps.append(button)
            row.addWidget(button)

    def go(self, step: int) -> None:
        """Go on by places, round at the end."""
        places = self._found.rowCount(QModelIndex())
        if places:
            now = self._view.currentSearchResultIndex()
            self._view.setCurrentSearchResultIndex((now + step) % places if now >= 0 else 0)

    def again(self) -> None:
        """Search the document that is shown now."""
        self._found.setSearchString("")
        self._search(self.field.text())

    def _search(self, text: str) -> None:
        self._view.setCurrentSearchResultIndex(-1)
        self._found.setSearchString(text.strip())
        self._tell()

    def _tell(self) -> None:
        places, now = self._found.rowCount(QModelIndex()), self._view.currentSearchResultIndex()
        for button in self._steps:
            button.setEnabled(places > 0)
        if not self.field.text().strip():
            self.count.clear()
        elif not places:
            self.count.setText(self.tr("not found"))
        elif now < 0:
            self.count.setText(self.tr("%n place(s)", "", places))
        else:
            self.count.setText(self.tr("{place} of {count}").format(place=now + 1, count=places))
