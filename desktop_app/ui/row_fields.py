"""Fields that hold several entries of one kind as the rows of a table: intermediaries, and who holds how much of whom.

The last row is always empty and takes the next entry; Delete removes a row. A row that lacks what its kind needs is marked
and stays in the field, but is no part of its value.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.application import Holding, Party
from desktop_app.bom.exact import DECIMAL_TEXT
from desktop_app.ui import language, theme

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()

#: Rows that a field shows before it scrolls, and how high one is.
_SHOWN, _HEIGHT = 6, 32

_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole


@dataclass(frozen=True)
class Kind:
    """What the entries of a field are: the names of their texts, which of them none goes without, and how wide each stands."""

    make: Callable[..., Any]
    names: tuple[str, ...]
    needed: tuple[str, ...]
    widths: tuple[int, ...]


INTERMEDIARIES = Kind(Party, ("name", "name_zh", "country", "address", "contact"), (), (180, 130, 96, 176, 150))
HOLDINGS = Kind(Holding, ("owner", "owned", "percent", "source"), ("owner", "owned", "percent"), (200, 200, 90, 180))


def _title(name: str) -> str:
    return {
        "name": translate("Application", "Name"),
        "name_zh": translate("Application", "Name in Chinese"),
        "country": translate("Application", "Country"),
        "address": translate("Application", "Address"),
        "contact": translate("Application", "Contact"),
        "owner": translate("Application", "Owner"),
        "owned": translate("Application", "holds of"),
        "percent": translate("Application", "Percent"),
        "source": translate("Application", "Who says so"),
    }[name]


class EntriesModel(QAbstractTableModel):
    """Rows of texts with an empty one below them; `changed` follows a change by hand, `refused` one that cannot be."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._rows: list[dict[str, str]] = [{}]

    def entries(self) -> tuple[Any, ...]:
        """The entries of the rows that have all they need."""
        return tuple(
            self.kind.make(**{name: row.get(name, "") for name in self.kind.names})
            for row in self._rows
            if row and not self._lacking(row)
        )

    def show(self, entries: Sequence[Any]) -> None:
        """Show entries; rows that lack something stay below them."""
        drafts = [row for row in self._rows if row and self._lacking(row)]
        self.beginResetModel()
        rows = [{name: text for name in self.kind.names if (text := getattr(entry, name))} for entry in entries]
        self._rows = [*rows, *drafts, {}]
        self.endResetModel()

    def remove(self, row: int) -> None:
        """Take a row away; the empty one stays."""
        if 0 <= row < len(self._rows) - 1:
            self.beginRemoveRows(NO_INDEX, row, row)
            del self._rows[row]
            self.endRemoveRows()
            self.changed.emit()

    def _lacking(self, row: dict[str, str]) -> list[str]:
        return [name for name in self.kind.needed if not row.get(name)]

    # --- QAbstractTableModel

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """The entries and the empty row."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """The texts of an entry."""
        return 0 if parent.isValid() else len(self.kind.names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.kind.names):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return _title(self.kind.names[section]) if role == _DISPLAY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.isValid() else found

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """One cell; where the row lacks something, its cells say so."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (_DISPLAY, _EDIT):
            return row.get(self.kind.names[index.column()], "")
        lacking = self._lacking(row) if row else []
        if lacking and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.current().tone("warning").ink)
        if lacking and role == Qt.ItemDataRole.ToolTipRole:
            text = self.tr("Does not count yet: {missing} is missing.")
            return text.format(missing=language.listed(f"“{_title(name)}”" for name in lacking))
        return None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Write a cell; a text in the empty row opens another below it."""
        if role != _EDIT or not index.isValid():
            return False
        name = self.kind.names[index.column()]
        text = _plain(name, str(value))
        wrong = self._wrong(name, text)
        if wrong:
            self.refused.emit(wrong)
            return False
        row = self._rows[index.row()]
        if text == row.get(name, ""):
            return False
        row[name] = text
        if not text:
            del row[name]
        last = len(self._rows) - 1
        if index.row() == last:
            self.beginInsertRows(NO_INDEX, last + 1, last + 1)
            self._rows.append({})
            self.endInsertRows()
        elif not row:
            self.remove(index.row())
            return True
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), len(self.kind.names) - 1))
        self.changed.emit()
        return True

    def _wrong(self, name: str, text: str) -> str:
        if name == "percent" and text and not (DECIMAL_TEXT.match(text) and 0 <= Fraction(text) <= 100):
            return self.tr("“{text}” is no share: write percent from 0 to 100, such as 51.5.").format(text=text)
        if name == "country" and text and not (len(text) == 2 and text.isascii() and text.isalpha()):
            return self.tr("“{text}” is no country: write its two letters, such as DE.").format(text=text)
        return ""


def _plain(name: str, text: str) -> str:
    text = " ".join(text.split())
    if name == "percent":
        return text.rstrip("%％ ").replace(",", ".")
    return text.upper() if name == "country" else text


class RowsField(QTableView):
    """A field whose value is a tuple of entries."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = EntriesModel(kind, self)
        self.rows.changed.connect(self.changed)
        self.rows.refused.connect(self.refused)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(kind.widths):
            header.resizeSection(column, width)
        header.setStretchLastSection(True)
        for signal in (self.rows.modelReset, self.rows.rowsInserted, self.rows.rowsRemoved):
            signal.connect(self._fit)
        self._fit()

    def value(self) -> tuple[Any, ...]:
        """The entries."""
        return self.rows.entries()

    def show_value(self, value: Any) -> None:
        """Show entries."""
        self.rows.show(value)

    def setAccessibleName(self, name: str) -> None:
        """The table and its header have the same name."""
        super().setAccessibleName(name)
        self.horizontalHeader().setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the row."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.rows.remove(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        shown = min(self.rows.rowCount(), _SHOWN)
        self.setFixedHeight(shown * _HEIGHT + self.horizontalHeader().sizeHint().height() + 16)
