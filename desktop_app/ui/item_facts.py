"""What the applicant states about the exported items, as a table: one row an item, what the BOM says shown where nothing is
stated, so that only what it lacks has to be typed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.application import ItemFacts
from desktop_app.bom.exact import DECIMAL_TEXT
from desktop_app.ui import theme

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()

#: What can be stated of an item, in the order of the columns; the part number stands before them.
FIELDS = ("description", "description_zh", "unit_price", "currency", "country_of_origin", "hs_code")


@dataclass(frozen=True)
class ItemRow:
    """One exported item: what the applicant states, and what the BOM says of the same fields."""

    facts: ItemFacts
    of_bom: ItemFacts


class ItemFactsModel(QAbstractTableModel):
    """Rows are exported items; `stated` follows a change with the new facts, `refused` one that is no price, code or country."""

    stated = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ItemRow] = []

    def show(self, rows: Sequence[ItemRow]) -> None:
        """Show other items, or the same with other values, without closing a cell that is being edited."""
        rows = list(rows)
        if [row.facts.part for row in rows] == [row.facts.part for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(FIELDS)))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many items."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """The part number and what can be stated of it."""
        return 0 if parent.isValid() else len(FIELDS) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section <= len(FIELDS):
            return None
        return (
            self.tr("Item"),
            self.tr("Description"),
            self.tr("Name in Chinese"),
            self.tr("Unit price"),
            self.tr("Currency"),
            self.tr("Made in"),
            self.tr("HS code"),
        )[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All but the part number can be edited."""
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is stated, else what the BOM says, which is told apart by its slope and its tool tip."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if index.column() == 0:
            return row.facts.part if role == Qt.ItemDataRole.DisplayRole else None
        name = FIELDS[index.column() - 1]
        stated, of_bom = str(getattr(row.facts, name)), str(getattr(row.of_bom, name))
        if role == Qt.ItemDataRole.EditRole:
            return stated
        if role == Qt.ItemDataRole.DisplayRole:
            return stated or of_bom
        if not stated and of_bom:
            if role == Qt.ItemDataRole.FontRole:
                sloped = QFont()
                sloped.setItalic(True)
                return sloped
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(theme.current().muted)
            if role == Qt.ItemDataRole.ToolTipRole:
                return self.tr("From the bill of materials; type to state something else.")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """State something; an empty cell states nothing."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not index.column():
            return False
        name, text = FIELDS[index.column() - 1], str(value).strip()
        if name in {"currency", "country_of_origin"}:
            text = text.upper()
        wrong = self._wrong(name, text)
        if wrong:
            self.refused.emit(wrong)
            return False
        row = self.rows[index.row()]
        if text == getattr(row.facts, name):
            return False
        facts = replace(row.facts, **{name: text})
        self.rows[index.row()] = replace(row, facts=facts)
        self.dataChanged.emit(index, index)
        self.stated.emit(facts)
        return True

    def _wrong(self, name: str, text: str) -> str:
        if not text:
            return ""
        if name == "unit_price" and not DECIMAL_TEXT.match(text):
            return self.tr("“{text}” is no price: write digits with a point, such as 1985.00.").format(text=text)
        if name == "currency" and not (len(text) == 3 and text.isascii() and text.isalpha()):
            return self.tr("“{text}” is no currency: write its three letters, such as EUR.").format(text=text)
        if name == "country_of_origin" and not (len(text) == 2 and text.isascii() and text.isalpha()):
            return self.tr("“{text}” is no country: write its two letters, such as DE.").format(text=text)
        return ""


class ItemFactsTable(QTableView):
    """The table, as high as its rows up to a few."""

    def __init__(self, model: ItemFactsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(self.tr("What is stated about the exported items"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setAccessibleName(self.tr("What is stated about the exported items"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, wide in enumerate((96, 180, 150, 90, 76, 76, 104)):
            header.resizeSection(column, wide)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        rows = min(max(self.model().rowCount(), 1), 8)
        self.setFixedHeight(rows * 32 + self.horizontalHeader().sizeHint().height() + 16)
