"""One message across the window: what went wrong or what happened, in plain words, until it is closed or replaced."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.ui import icons, theme
from desktop_app.ui.aloud import announce

Action = tuple[str, Callable[[], None]]


class MessageBar(QFrame):
    """A bar that is hidden while there is nothing to say; one that is not `closable` stays as long as it holds true."""

    def __init__(self, parent: QWidget | None = None, closable: bool = True) -> None:
        super().__init__(parent)
        self._severity = "info"
        self._picture = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        close = QToolButton()
        close.setIcon(icons.icon("close"))
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addLayout(self._buttons)
        close.setVisible(closable)
        row.addWidget(close)
        self.setObjectName("message")
        self.hide()

    @property
    def text(self) -> str:
        """What is said now, `""` while the bar is hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, severity: str, text: str, actions: Sequence[Action] = ()) -> None:
        """Show a message of a severity (`error`, `warning`, `info`) with buttons for what can be done about it."""
        self._severity = severity
        self._words.setText(text)
        self._words.setAccessibleName(text)
        while (entry := self._buttons.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.deleteLater()
        for title, act in actions:
            button = QPushButton(title.replace("&", "&&"))
            button.clicked.connect(act)
            self._buttons.addWidget(button)
        self.recolour()
        self.show()
        announce(self, text)

    def focus_first(self) -> None:
        """Give the keyboard to the first button."""
        entry = self._buttons.itemAt(0)
        widget = entry.widget() if entry is not None else None
        if widget is not None:
            widget.setFocus()

    def recolour(self) -> None:
        """Take the colours of the theme that is shown."""
        tone = theme.current().tone(self._severity)
        self.setStyleSheet(
            f"#message {{ background: {tone.wash}; border-bottom: 1px solid {theme.current().border}; }}"
            f"#message QLabel {{ color: {tone.ink}; }}"
        )
        self._picture.setPixmap(icons.icon(self._severity, self._severity).pixmap(18, 18))
