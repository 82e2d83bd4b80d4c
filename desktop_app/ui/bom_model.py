"""What a bill of materials looks like so far, before anything is judged: a plain tree of parts with their quantities.

An index is an occurrence, as in `tree_model`, and its internal id the number of its *parent* occurrence. Occurrences get a
number when somebody looks below them; a usage that closes a cycle has nothing below it.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop_app.bom import Bom
from desktop_app.ui import theme
from desktop_app.ui.outline import Ints

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()

_DISPLAY = Qt.ItemDataRole.DisplayRole

#: Children that are handed out at once.
BATCH = 2_000


@dataclass
class _Occurrence:
    """A part that was looked below: its number, its parent's, its place there; its children as usages (the root's: parts)."""

    part: int
    parent: int
    place: int
    below: Ints
    shown: int
    opened: dict[int, int] = field(default_factory=dict)


class BomModel(QAbstractItemModel):
    """Parts and their occurrences as they were read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bom: Bom | None = None
        self._occurrences: list[_Occurrence] = []

    def show(self, bom: Bom | None) -> None:
        """Show another bill of materials, or none."""
        self.beginResetModel()
        self.bom = bom
        self._occurrences = [] if bom is None else [_Occurrence(-1, -1, 0, bom.roots, min(len(bom.roots), BATCH))]
        self.endResetModel()

    def titles(self) -> list[str]:
        """The column titles."""
        return [self.tr("Part number"), self.tr("Quantity"), self.tr("Description")]

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """The occurrence in a row below another."""
        number = self._number(parent)
        if number < 0 or not 0 <= row < self._occurrences[number].shown or not 0 <= column < 3:
            return QModelIndex()
        return self.createIndex(row, column, number)

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """The occurrence above."""
        above = self._occurrences[index.internalId()] if index.isValid() else None
        if above is None or above.part < 0:
            return QModelIndex()
        return self.createIndex(above.place, 0, above.parent)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many children were handed out."""
        if parent.column() > 0:
            return 0
        number = self._number(parent)
        return 0 if number < 0 else self._occurrences[number].shown

    def columnCount(self, _parent: Index = NO_INDEX) -> int:
        """Number, quantity, description."""
        return 3

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        """Whether something goes into a part."""
        if parent.column() > 0 or self.bom is None:
            return False
        return len(self._below(parent)) > 0 if parent.isValid() else len(self.bom.roots) > 0

    def canFetchMore(self, parent: Index) -> bool:
        """Whether children were held back."""
        number = self._number(parent)
        return number >= 0 and self._occurrences[number].shown < len(self._occurrences[number].below)

    def fetchMore(self, parent: Index) -> None:
        """Hand out more children."""
        if not self.canFetchMore(parent):
            return
        occurrence = self._occurrences[self._number(parent)]
        shown = min(len(occurrence.below), occurrence.shown + BATCH)
        self.beginInsertRows(parent, occurrence.shown, shown - 1)
        occurrence.shown = shown
        self.endInsertRows()

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """One cell."""
        if not index.isValid() or self.bom is None:
            return None
        part, usage = self.part(index), self._usage(index)
        if role in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
            if role != _DISPLAY and self._cut(usage):
                return self.tr("This line closes a cycle: the part contains itself. It is shown, but never counted.")
            return (self._numbered(part, usage), self._counted(usage), str(self.bom.parts.description[part]))[
                index.column()
            ]
        if role == Qt.ItemDataRole.ForegroundRole and (index.column() == 2 or self._cut(usage)):
            return QColor(theme.current().muted)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (
                Qt.AlignmentFlag.AlignRight if section == 1 else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        return self.titles()[section] if role == _DISPLAY else None

    def part(self, index: Index) -> int:
        """The part of an occurrence."""
        assert self.bom is not None
        usage = self._usage(index)
        return int(self.bom.usages.child[usage]) if usage >= 0 else int(self._occurrences[0].below[index.row()])

    def row_of(self, index: Index) -> int:
        """The row of the sheet that was read where an occurrence stands, -1 where the file only implies it or on another."""
        assert self.bom is not None
        usage = self._usage(index)
        if usage >= 0 and self.bom.usages.sheet is not None and self.bom.usages.sheet[usage]:
            return -1
        return int(self.bom.usages.row[usage]) if usage >= 0 else int(self.bom.parts.row[self.part(index)])

    def _usage(self, index: Index) -> int:
        above = self._occurrences[index.internalId()]
        return -1 if above.part < 0 else int(above.below[index.row()])

    def _cut(self, usage: int) -> bool:
        return usage >= 0 and self.bom is not None and bool(self.bom.usages.cut[usage])

    def _below(self, index: Index) -> Ints:
        assert self.bom is not None
        if self._cut(self._usage(index)):
            return self.bom.roots[:0]
        return self.bom.usages_of(self.part(index))

    def _number(self, index: Index) -> int:
        """The number of an occurrence, given to it now if it has none; 0 is the invisible root, -1 where there is none."""
        if not index.isValid():
            return 0 if self._occurrences else -1
        above = self._occurrences[index.internalId()]
        number = above.opened.get(index.row())
        if number is None:
            below = self._below(index)
            number = len(self._occurrences)
            self._occurrences.append(
                _Occurrence(self.part(index), index.internalId(), index.row(), below, min(len(below), BATCH))
            )
            above.opened[index.row()] = number
        return number

    def _numbered(self, part: int, usage: int) -> str:
        assert self.bom is not None
        return ("↻ " if self._cut(usage) else "") + str(self.bom.parts.part_number[part])

    def _counted(self, usage: int) -> str:
        assert self.bom is not None
        if usage < 0:
            return ""
        quantity, unit = str(self.bom.usages.quantity[usage]), str(self.bom.usages.unit[usage])
        return f"{quantity or '?'} {unit}".strip()
