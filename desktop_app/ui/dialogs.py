"""An unexpected fault, told in plain words."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import __version__
from desktop_app.ui import icons


class FaultDialog(QDialog):
    """Something went wrong that nobody foresaw; says so, where the work is saved, and offers the details for a report."""

    def __init__(self, details: str, parent: QWidget | None = None, saved: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.details = f"Lodestone {__version__}, Qt {qVersion()}, Python {platform.python_version()}\n\n{details}"
        words = QLabel(
            self.tr(
                "Lodestone met a fault in itself and could not do what you asked. What was open before is still open. "
                "The details below help to mend it; they may name your files, so look before you pass them on."
            )
        )
        words.setWordWrap(True)
        kept = QLabel(self.tr("Everything that you did is saved in {file}.").format(file=saved))
        kept.setWordWrap(True)
        kept.setVisible(bool(saved))
        text = QPlainTextEdit(self.details)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details of the fault"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = QPushButton(icons.icon("copy"), self.tr("Copy details"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.details))
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(words)
        column.addWidget(kept)
        column.addWidget(text, 1)
        column.addWidget(buttons)
        self.resize(640, 420)
