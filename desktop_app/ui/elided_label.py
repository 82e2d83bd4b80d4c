"""A label of one line that ends in “…” where its text has no room; a screen reader gets all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

#: Narrower than this, in widths of “x”, an elided text says nothing and is left out.
_LEAST = 5


class ElidedLabel(QLabel):
    """Plain text, as much of it as there is room for."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.words = ""
        self.show_words(text)

    def show_words(self, words: str) -> None:
        """Show another text."""
        self.words = words
        self.setAccessibleName(words)
        self._elide()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        margins = self.contentsMargins()
        wide = self.fontMetrics().horizontalAdvance(self.words) + margins.left() + margins.right() + 1
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for now."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room, metrics = self.contentsRect().width(), self.fontMetrics()
        fits = metrics.horizontalAdvance(self.words) <= room
        shown = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown if fits or room > _LEAST * metrics.averageCharWidth() else "")
