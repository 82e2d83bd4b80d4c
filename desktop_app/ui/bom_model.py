"""What a bill of materials looks like so far, before anything is judged: a plain tree of parts with their quantities.

An index is an occurrence, as in `lazy_tree`; a usage that closes a cycle has nothing below it.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from desktop_app.bom import Bom
from desktop_app.ui import theme
from desktop_app.ui.lazy_tree import NO_INDEX, Index, LazyTree, Occurrence
from desktop_app.ui.outline import Ints

_DISPLAY = Qt.ItemDataRole.DisplayRole


@dataclass
class _Opened(Occurrence):
    """A part that was looked below: its children as usages (the root's: parts)."""

    part: int
    below: Ints


class BomModel(LazyTree[_Opened]):
    """Parts and their occurrences as they were read."""

    columns = 3
    batch = 2_000

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bom: Bom | None = None

    def show(self, bom: Bom | None) -> None:
        """Show another bill of materials, or none."""
        self.beginResetModel()
        self.bom = bom
        self._start_with(None if bom is None else _Opened(len(bom.roots), -1, bom.roots))
        self.endResetModel()

    def titles(self) -> list[str]:
        """The column titles."""
        return [self.tr("Part number"), self.tr("Quantity"), self.tr("Description")]

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        """Whether something goes into a part."""
        if parent.column() > 0 or self.bom is None:
            return False
        return len(self._children(parent)) > 0 if parent.isValid() else len(self.bom.roots) > 0

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

    def _children(self, index: Index) -> Ints:
        assert self.bom is not None
        if self._cut(self._usage(index)):
            return self.bom.roots[:0]
        return self.bom.usages_of(self.part(index))

    def _below(self, index: Index) -> _Opened:
        children = self._children(index)
        return _Opened(len(children), self.part(index), children)

    def _numbered(self, part: int, usage: int) -> str:
        assert self.bom is not None
        return ("↻ " if self._cut(usage) else "") + str(self.bom.parts.part_number[part])

    def _counted(self, usage: int) -> str:
        assert self.bom is not None
        if usage < 0:
            return ""
        quantity, unit = str(self.bom.usages.quantity[usage]), str(self.bom.usages.unit[usage])
        return f"{quantity or '?'} {unit}".strip()
