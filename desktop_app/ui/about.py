"""What the program is, and every part of it with version, licence and the text of its terms."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app import __version__
from desktop_app.components import Component, components
from desktop_app.resources import resource
from desktop_app.ui import icons


class AboutDialog(QDialog):
    """The program, its parts and their licences; the text of the selected part's terms below."""

    def __init__(self, disclaimer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Lodestone"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        purpose = self.tr("Audits bills of materials against China's export controls on rare earths.")
        self.parts = (_program(), *components())
        words = QLabel(f"<p><b>Lodestone {__version__}</b> · MIT<br>{purpose}</p><p>{disclaimer}</p>")
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        head = QLabel()
        head.setPixmap(icons.application_pixmap(48))
        self.table = self._table()
        self.terms = QPlainTextEdit()
        self.terms.setReadOnly(True)
        self.terms.setAccessibleName(self.tr("Terms of the selected part"))
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.table)
        halves.addWidget(self.terms)
        halves.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(halves, 1)
        column.addWidget(buttons)
        self.resize(680, 620)
        self.table.currentCellChanged.connect(lambda row, *_: self._show_terms(row))
        self.table.setCurrentCell(0, 0)

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self.parts), 3)
        table.setAccessibleName(self.tr("Parts of the program"))
        table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        for row, part in enumerate(self.parts):
            for column, text in enumerate((part.name, part.version, part.licence)):
                table.setItem(row, column, QTableWidgetItem(text))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _show_terms(self, row: int) -> None:
        if not 0 <= row < len(self.parts):
            return
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in self.parts[row].terms]
        missing = self.tr("The text of these terms is not installed here; the name of the licence is above.")
        self.terms.setPlainText("\n\n".join(texts) or missing)


def _program() -> Component:
    root = resource("rules").parent.parent
    return Component("Lodestone", __version__, "MIT", tuple(path for path in [root / "LICENSE"] if path.is_file()))
