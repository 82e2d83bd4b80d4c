"""The assembly tree as a model: an index is an *occurrence*, a way of usages from an exported root down to a part.

The BOM is a graph; the tree is never built: see `lazy_tree` for what an index holds. Places are those of the file, whatever
the rows are sorted by. A usage that closes a cycle is a leaf.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, Qt

from desktop_app.ui import language, wording
from desktop_app.ui.columns import AT, COLUMNS
from desktop_app.ui.lazy_tree import NO_INDEX, Index, LazyTree, Occurrence
from desktop_app.ui.outline import Ints, Mask, Outline

PART_ROLE = Qt.ItemDataRole.UserRole + 1
USAGE_ROLE = Qt.ItemDataRole.UserRole + 2

_DISPLAY = Qt.ItemDataRole.DisplayRole
_ALIGN = Qt.ItemDataRole.TextAlignmentRole
_TIP = Qt.ItemDataRole.ToolTipRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ITEM = AT["item"]


@dataclass
class _Opened(Occurrence):
    """A part that was opened, and what goes into it as usages in file order; -1 and the exported parts for the root."""

    part: int
    usages: Ints


class TreeModel(LazyTree[_Opened]):
    """Parts and their occurrences with the audit's answers; see the module for what an index means."""

    columns = len(COLUMNS)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outline: Outline | None = None
        self._visible: Mask | None = None
        self._assemblies: Mask = np.empty(0, dtype=bool)  # the parts below which something is shown
        self._sort: tuple[int, Qt.SortOrder] = (_ITEM, Qt.SortOrder.AscendingOrder)

    # --- what is shown

    def show(self, outline: Outline | None, visible: Mask | None = None) -> None:
        """Show an audit, or the parts of it that `visible` marks (which must hold all parts above them)."""
        self.beginResetModel()
        self.outline, self._visible = outline, visible
        if outline is not None:
            self._assemblies = outline.assemblies if visible is None else outline.holding(visible)
        self._start_with(None if outline is None else self._root(outline))
        self.endResetModel()

    def answer_anew(self, outline: Outline) -> None:
        """Show another audit of the same BOM: what is open and selected stays so."""
        self.outline = outline
        self._reorder()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columns - 1))

    def part(self, index: Index) -> int:
        """The part of an occurrence, -1 for none."""
        if not index.isValid() or self.outline is None:
            return -1
        parent = self._occurrences[index.internalId()]
        if parent.part < 0:
            return int(parent.usages[parent.place_of(index.row())])
        return int(self.outline.bom.usages.child[parent.usages[parent.place_of(index.row())]])

    def usage(self, index: Index) -> int:
        """The usage that an occurrence ends with, -1 for a root."""
        parent = self._occurrences[index.internalId()]
        return -1 if parent.part < 0 else int(parent.usages[parent.place_of(index.row())])

    def path(self, index: Index) -> list[int]:
        """The parts from the root down to an occurrence."""
        found = []
        while index.isValid():
            found.append(self.part(index))
            index = self.parent(index)
        return found[::-1]

    def position(self, index: Index) -> str:
        """The dotted position of an occurrence in the file's order, such as `1.2.10`."""
        assert self.outline is not None
        bom, steps = self.outline.bom, []
        parent = self._occurrences[index.internalId()]
        chosen = parent.usages[parent.place_of(index.row())]
        while parent.part >= 0:
            steps.append(int(np.searchsorted(bom.usages_of(parent.part), chosen)) + 1)
            place, parent = parent.place, self._occurrences[parent.parent]
            chosen = parent.usages[place]
        steps.append(int(np.searchsorted(bom.roots, chosen)) + 1)
        return ".".join(map(str, reversed(steps)))

    def child_rows(self, index: Index, wanted: Mask) -> Ints:
        """The rows below an occurrence whose part is in `wanted`, in the order shown; cycles are left out."""
        number = self._number(index)
        if number < 0 or self.outline is None:
            return np.empty(0, dtype=np.int32)
        occurrence = self._occurrences[number]
        usages = occurrence.usages if occurrence.order is None else occurrence.usages[occurrence.order]
        if occurrence.part < 0:
            return np.flatnonzero(wanted[usages]).astype(np.int32)
        graph = self.outline.bom.usages
        return np.flatnonzero(wanted[graph.child[usages]] & ~graph.cut[usages]).astype(np.int32)

    def index_of_path(self, parts: Sequence[int]) -> QModelIndex:
        """The first occurrence that a way of parts leads to; invalid where the way is not shown."""
        index = QModelIndex()
        for part in parts:
            if self.outline is None:
                return QModelIndex()
            wanted = np.zeros(len(self.outline), dtype=bool)
            wanted[part] = True
            rows = self.child_rows(index, wanted)
            if not len(rows):
                return QModelIndex()
            self.fetch_to(index, int(rows[0]))
            index = self.index(int(rows[0]), 0, index)
        return index

    def index_of_part(self, part: int) -> QModelIndex:
        """One occurrence of a part: the first way up from it that is shown."""
        if self.outline is None:
            return QModelIndex()
        bom, way, seen = self.outline.bom, [part], {part}
        while True:
            above = next((u for u in bom.used_in(way[-1]) if not bom.usages.cut[u]), None)
            if above is None or int(bom.usages.parent[above]) in seen:
                return self.index_of_path(way[::-1])
            way.append(int(bom.usages.parent[above]))
            seen.add(way[-1])

    # --- QAbstractItemModel

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        """Whether anything is below, without opening it."""
        if not parent.isValid():
            return bool(self._occurrences) and bool(len(self._occurrences[0].usages))
        if parent.column() != 0 or self.outline is None:
            return False
        above = self._occurrences[parent.internalId()]
        chosen = above.usages[above.place_of(parent.row())]
        if above.part < 0:
            return bool(self._assemblies[chosen])
        usages = self.outline.bom.usages
        return bool(self._assemblies[usages.child[chosen]] and not usages.cut[chosen])

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Text, alignment, tool tip and accessible text of a cell; `PART_ROLE` and `USAGE_ROLE` give the indices."""
        if role not in _ANSWERED or not index.isValid() or self.outline is None:
            return None
        column = index.column()
        if role == _ALIGN:
            return _RIGHT if COLUMNS[column].right else None
        part = self.part(index)
        if role == PART_ROLE:
            return part
        usage = self.usage(index)
        if role == USAGE_ROLE:
            return usage
        if column == _ITEM:
            text = self.position(index)
            if usage >= 0 and self.outline.bom.usages.cut[usage]:
                text = self.tr("{position} (cycle)").format(position=text)
        else:
            text = COLUMNS[column].text(self.outline, part, usage)
        if role == _TIP:
            return self._tip(part, usage, column, text)
        return self._aloud(part, column, text) if role == _ACCESSIBLE else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == _DISPLAY:
            return COLUMNS[section].heading()
        if role == _ALIGN:
            return _RIGHT if COLUMNS[section].right else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the children of every assembly; by item they stand as in the file."""
        if (column, order) != self._sort:
            self._sort = (column, order)
            self._reorder()

    def _reorder(self) -> None:
        """Put the rows in their order; where they have it, nothing moves, and a large selection costs nothing."""
        orders = [self._order(occurrence) for occurrence in self._occurrences]
        if all(_same(one.order, order) for one, order in zip(self._occurrences, orders, strict=True)):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(old, self._occurrences[old.internalId()].place_of(old.row())) for old in before]
        for occurrence, order in zip(self._occurrences, orders, strict=True):
            occurrence.order = order
        after = [
            self.createIndex(self._occurrences[old.internalId()].row_of(place), old.column(), old.internalId())
            for old, place in kept
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # --- occurrences

    def _root(self, outline: Outline) -> _Opened:
        tops = np.array(outline.bom.roots, dtype=np.int32)
        return self._opened(-1, tops if self._visible is None else tops[self._visible[tops]])

    def _below(self, index: Index) -> _Opened:
        part = self.part(index)
        return self._opened(part, np.empty(0, dtype=np.int32) if self._is_cut(index) else self._children(part))

    def _opened(self, part: int, usages: Ints) -> _Opened:
        made = _Opened(len(usages), part, usages)
        made.order = self._order(made)
        return made

    def _children(self, part: int) -> Ints:
        assert self.outline is not None
        usages = self.outline.bom.usages_of(part)
        if self._visible is not None:
            usages = usages[self._visible[self.outline.bom.usages.child[usages]]]
        return usages

    def _is_cut(self, index: Index) -> bool:
        usage = self.usage(index)
        return usage >= 0 and self.outline is not None and bool(self.outline.bom.usages.cut[usage])

    def _order(self, occurrence: _Opened) -> Ints | None:
        column, order = self._sort
        key = COLUMNS[column].key
        descending = order is Qt.SortOrder.DescendingOrder
        count = len(occurrence.usages)
        if occurrence.part < 0 or key is None or self.outline is None or count < 2:
            return np.arange(count, dtype=np.int32)[::-1] if descending and count > 1 else None
        ordered = np.argsort(key(self.outline, occurrence.usages), kind="stable").astype(np.int32)
        return ordered[::-1] if descending else ordered

    def _tip(self, part: int, usage: int, column: int, text: str) -> str | None:
        assert self.outline is not None
        if usage >= 0 and self.outline.bom.usages.cut[usage] and column == _ITEM:
            return self.tr("This line closes a cycle: the part contains itself. It is shown, but never counted.")
        if column == AT["flags"]:
            lines = [wording.flag_in_full(flag) for flag in self.outline.flags(part)]
            below = [wording.flag_kind(kind) for kind in sorted(self.outline.flags_below(part))]
            if below:
                lines.append(self.tr("Further down: {flags}").format(flags=language.listed(below)))
            return "\n".join(lines) or None
        return text or None

    def _aloud(self, part: int, column: int, text: str) -> str:
        """A cell for who hears it among the others of its row: what bare figures and short words are about."""
        assert self.outline is not None
        if column == AT["flags"]:
            return language.listed(wording.flag_in_full(flag) for flag in self.outline.flags(part)) or text
        if column == AT["share"] and text:
            low, _, high = text.partition(" – ")
            bounds = self.tr("{low} to {high}").format(low=low, high=high) if high else low
            return self.tr("Value share {bounds}").format(bounds=bounds)
        if column == AT["outcome"] and text:
            return f"{COLUMNS[column].heading()}: {text}"
        return text


_ANSWERED = {_DISPLAY, _ALIGN, _TIP, _ACCESSIBLE, PART_ROLE, USAGE_ROLE}


def _same(one: Ints | None, other: Ints | None) -> bool:
    if one is None or other is None:
        return one is other
    return bool(np.array_equal(one, other))
