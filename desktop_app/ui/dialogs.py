"""The few dialogs: an unexpected fault in plain words, and what the program is made of."""

import platform
from importlib import metadata

from PySide6.QtCore import QCoreApplication, Qt, qVersion
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

translate = QCoreApplication.translate

#: What the program rests on, with the licence of each.
PARTS = (
    ("PySide6_Essentials", "LGPL-3.0"),
    ("PySide6_Pdf", "LGPL-3.0"),
    ("numpy", "BSD-3-Clause"),
    ("pandas", "BSD-3-Clause"),
    ("python-calamine", "MIT"),
    ("charset-normalizer", "MIT"),
    ("reportlab", "BSD-3-Clause"),
    ("pyHanko", "MIT"),
    ("cryptography", "Apache-2.0 or BSD-3-Clause"),
    ("XlsxWriter", "BSD-2-Clause"),
    ("SQLAlchemy", "MIT"),
    ("alembic", "MIT"),
    ("jsonschema", "MIT"),
    ("defusedxml", "PSF-2.0"),
    ("periodictable", "public domain"),
    ("RapidFuzz", "MIT"),
    ("anyascii", "ISC"),
    ("OpenCC", "Apache-2.0"),
)


class FaultDialog(QDialog):
    """Something went wrong that nobody foresaw; says so, and offers the details for a report."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
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
        column.addWidget(text, 1)
        column.addWidget(buttons)
        self.resize(640, 420)


def information(title: str, html: str, parent: QWidget) -> QDialog:
    """A dialog that only tells something."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    words = QLabel(html)
    words.setTextFormat(Qt.TextFormat.RichText)
    words.setWordWrap(True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(14)
    column.addWidget(words)
    column.addWidget(buttons)
    dialog.setMinimumWidth(460)
    return dialog


def about(disclaimer: str, parent: QWidget) -> QDialog:
    """The program, its parts and their licences."""
    rows = "".join(
        f'<tr><td style="padding:2px 24px 2px 0">{name.replace("_", "-")}</td>'
        f'<td style="padding:2px 24px 2px 0">{_version(name)}</td><td style="padding:2px 0">{licence}</td></tr>'
        for name, licence in PARTS
    )
    purpose = translate("Dialogs", "Audits bills of materials against China's export controls on rare earths.")
    made_of = translate("Dialogs", "Made with")
    html = (
        f"<p><b>Lodestone {__version__}</b> · MIT<br>{purpose}</p><p>{disclaimer}</p><p>{made_of}</p>"
        f'<table>{rows}<tr><td style="padding:2px 24px 2px 0">Noto Sans SC</td><td></td>'
        '<td style="padding:2px 0">OFL-1.1</td></tr></table>'
    )
    return information(translate("Dialogs", "About Lodestone"), html, parent)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
