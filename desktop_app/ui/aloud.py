"""What a screen reader is told beyond names and states: news, links that the keyboard reaches, and pages read line by line."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleTextSelectionEvent,
    QFocusEvent,
)
from PySide6.QtWidgets import QListView, QTextBrowser, QWidget


def announce(about: QObject, words: str) -> None:
    """Have something read aloud, where a screen reader listens; nothing moves for it."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))


def announce_row(view: QListView) -> None:
    """Have the current row read aloud of a list that is walked through while the keyboard stays in a field."""
    if QAccessible.isActive():
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(view.currentIndex().row())
        QAccessible.updateAccessibility(event)


class ReadingPage(QTextBrowser):
    """A page with links, which are followed by its owner.

    Tab goes from link to link, which Qt tells nobody; here each is announced. While a screen reader listens, the page has a
    caret, too, so that it can be read by line and word; nobody else needs one on a page that cannot be written in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a caret to who reads by it."""
        if QAccessible.isActive():
            self.setTextInteractionFlags(self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        super().focusInEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next link, or out of the page after the last, and tell which."""
        stays = super().focusNextPrevChild(forward)
        cursor = self.textCursor()
        if stays and cursor.hasSelection() and QAccessible.isActive():
            chosen = QAccessibleTextSelectionEvent(self, cursor.selectionStart(), cursor.selectionEnd())
            QAccessible.updateAccessibility(chosen)
            announce(self, self.tr("{words}, link").format(words=cursor.selectedText().strip()))
        return stays
