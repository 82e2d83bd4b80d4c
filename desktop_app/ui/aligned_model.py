"""Two aligned bills of materials as one tree model: the columns of the older side, the change, the columns of the newer.

An index is an occurrence of a *pair*, a way of rows from an exported item down; two views on this one model therefore show the
same rows at the same heights. What an index holds is told in `lazy_tree`.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont, QIcon

from desktop_app.bom.align import STATES, Alignment, Detail, Rows, State
from desktop_app.bom.compare import Amounts
from desktop_app.rules.model import Outcome
from desktop_app.ui import icons, language, theme
from desktop_app.ui.columns import AT as COLUMN_AT
from desktop_app.ui.columns import COLUMNS
from desktop_app.ui.lazy_tree import NO_INDEX, Index, LazyTree, Occurrence
from desktop_app.ui.outline import Ints, Outline
from desktop_app.ui.state_words import LOOKS, amount_words, role_words, state_words
from desktop_app.ui.walk import Way

#: What is shown of a part on either side, by the ids of the tree's columns.
SIDE = ("part_number", "description", "revision", "quantity", "outcome", "share")

#: Positions of the columns: the older side, the change, the newer side.
CHANGE = len(SIDE)
OLDER = range(CHANGE)
COLUMNS_SHOWN = 2 * len(SIDE) + 1
NEWER = range(CHANGE + 1, COLUMNS_SHOWN)

STATE_ROLE = Qt.ItemDataRole.UserRole + 1

_DISPLAY = Qt.ItemDataRole.DisplayRole
_QUANTITY = SIDE.index("quantity")
_OUTCOME = SIDE.index("outcome")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass
class _Opened(Occurrence):
    """A pair that was opened, and the rows below it; `opens` says below which of them something is, a byte each, because views
    ask for each. Where only some rows are shown, they stand in their order."""

    pair: tuple[int, int]
    rows: Rows
    opens: bytes

    def row_of(self, place: int) -> int:
        """The row in which a place is shown, -1 where it is not."""
        if self.order is None:
            return place
        row = int(np.searchsorted(self.order, place))
        return row if row < len(self.order) and self.order[row] == place else -1


class AlignedModel(LazyTree[_Opened]):
    """Pairs of parts with what became of them; see the module for what an index means."""

    columns = COLUMNS_SHOWN

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.alignment: Alignment | None = None
        self.differences_only = False
        self.sides: tuple[Outline, Outline] | None = None
        self._details: dict[tuple[int, int], Detail] = {}

    # --- what is shown

    def show(self, alignment: Alignment, older: Outline, newer: Outline) -> None:
        """Show two audits, aligned."""
        self.alignment, self.sides = alignment, (older, newer)
        self._start_again()

    def show_differences_only(self, only: bool) -> None:
        """Leave out what is the same and leads to no difference; everything is closed after that."""
        self.differences_only = only
        self._start_again()

    def _start_again(self) -> None:
        self.beginResetModel()
        self._details = {}
        self._start_with(None if self.alignment is None else self._opened((-1, -1)))
        self.endResetModel()

    def pair(self, index: Index) -> tuple[int, int]:
        """The parts of a row, of the older and of the newer side; -1 for a gap."""
        above, place = self._at(index)
        return int(above.rows.old[place]), int(above.rows.new[place])

    def state(self, index: Index) -> State:
        """What became of a row."""
        above, place = self._at(index)
        return STATES[int(above.rows.state[place])]

    def leads(self, index: Index) -> bool:
        """Whether a difference may lie below a row."""
        above, place = self._at(index)
        return bool(above.rows.leads[place])

    def is_gap(self, index: Index, newer: bool) -> bool:
        """Whether a side has nothing at this place; a part that moved here is nothing on the older side."""
        above, place = self._at(index)
        return self._is_gap(above.rows, place, newer)

    def detail(self, index: Index) -> Detail:
        """All that is to be said of a row."""
        assert self.alignment is not None
        above, place = self._at(index)
        key = index.internalId(), place
        if key not in self._details:
            self._details[key] = self.alignment.detail(above.pair, above.rows, place)
        return self._details[key]

    @property
    def way(self) -> Way:
        """The way from one difference to the next."""
        return Way(self, lambda here: self.state(here) is not State.SAME, self.leading_rows)

    def leading_rows(self, index: Index) -> Ints:
        """The rows below one that differ or may lead to a difference, as shown."""
        number = self._number(index)
        if number < 0:
            return np.empty(0, dtype=np.int32)
        occurrence = self._occurrences[number]
        differs = occurrence.rows.differs
        return np.flatnonzero(differs if occurrence.order is None else differs[occurrence.order]).astype(np.int32)

    def index_of_move(self, index: Index) -> QModelIndex:
        """The other place of a part that moved; invalid where that is not shown."""
        assert self.alignment is not None
        detail = self.detail(index)
        move = detail.move
        if move is None:
            return QModelIndex()
        here = self.is_gap(index, newer=False)
        bom, parent = (self.alignment.old, move.old_parent) if here else (self.alignment.new, move.new_parent)
        above = self._index_of_part(bom.index[parent], newer=not here)
        if above is None:
            return QModelIndex()
        number = self._number(above)
        rows = self._occurrences[number].rows
        child = detail.pair[0] if here else detail.pair[1]
        for place in np.flatnonzero((rows.old if here else rows.new) == child):
            if STATES[rows.state[place]] is State.MOVED and self._is_gap(rows, int(place), newer=here):
                row = self._occurrences[number].row_of(int(place))
                self.fetch_to(above, row)
                return self.index(row, 0, above)
        return QModelIndex()

    def index_of_part(self, number: str) -> QModelIndex:
        """One row of a part, that of the newer side where it has one; invalid where none is shown."""
        assert self.alignment is not None
        newer = number in self.alignment.new.index
        part = (self.alignment.new if newer else self.alignment.old).index.get(number)
        found = self._index_of_part(part, newer) if part is not None else None
        return found if found is not None else QModelIndex()

    def _index_of_part(self, part: int, newer: bool) -> QModelIndex | None:
        """One occurrence of a part of a side, the first way up from it; None where it is not shown.

        What is in a part that moved away stands where it moved to.
        """
        assert self.alignment is not None
        bom = self.alignment.new if newer else self.alignment.old
        way, seen = [part], {part}
        while True:
            above = next((int(u) for u in bom.used_in(way[-1]) if not bom.usages.cut[u]), None)
            if above is None or int(bom.usages.parent[above]) in seen:
                break
            way.append(int(bom.usages.parent[above]))
            seen.add(way[-1])
        index = QModelIndex()
        for step in reversed(way):
            if index.isValid() and self.state(index) is State.MOVED and self.is_gap(index, newer=True):
                index = self.index_of_move(index)
            number = self._number(index)
            if number < 0:
                return None
            rows = self._occurrences[number].rows
            found = np.flatnonzero((rows.new if newer else rows.old) == step)
            shown = [int(place) for place in found if not self._is_gap(rows, int(place), newer)]
            row = self._occurrences[number].row_of(shown[0]) if shown else -1
            if row < 0:
                return None
            self.fetch_to(index, row)
            index = self.index(row, 0, index)
        return index

    # --- QAbstractItemModel

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        """Whether anything is shown below; opened to find out only where what `leads` is not known for sure."""
        if not parent.isValid():
            return bool(self._occurrences) and len(self._occurrences[0]) > 0
        above, place = self._at(parent)
        if parent.column() != 0 or not above.opens[place]:
            return False
        if not self.differences_only:
            return True
        paired = min(self.pair(parent)) >= 0 and STATES[int(above.rows.state[place])] is not State.REPLACED
        if paired and place not in above.opened:
            return bool(above.rows.leads[place])
        return len(self._occurrences[self._number(parent)]) > 0

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The titles; which side they are of is said to those who cannot see it."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        right = section != CHANGE and _column(section) == _QUANTITY
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if right else _LEFT
        if role not in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if section == CHANGE:
            return self.tr("Change")
        title = COLUMNS[COLUMN_AT[SIDE[_column(section)]]].heading()
        if role == _DISPLAY:
            return title
        side = self.tr("newer, {column}") if section in NEWER else self.tr("older, {column}")
        return side.format(column=title)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Words, icon and colour of a cell; `STATE_ROLE` gives the state."""
        if not index.isValid() or self.sides is None:
            return None
        if role in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
            return self._text(index) or (None if role == Qt.ItemDataRole.ToolTipRole else "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        if role == STATE_ROLE:
            return self.state(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() != CHANGE and _column(index.column()) == _QUANTITY else _LEFT
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(index)
        if role in (Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.FontRole):
            return self._look(index, role)
        return None

    # --- cells

    def _text(self, index: Index) -> str:
        column = index.column()
        if column == CHANGE:
            return self._change(index)
        assert self.sides is not None
        newer = column in NEWER
        if self.is_gap(index, newer):
            return self._elsewhere(index, newer) if _column(column) == 0 else ""
        part = self.pair(index)[newer]
        if _column(column) == _QUANTITY:
            return amount_words(self._amounts(index)[newer])
        text = COLUMNS[COLUMN_AT[SIDE[_column(column)]]].text(self.sides[newer], part, -1)
        return " ".join(text.split())

    def _amounts(self, index: Index) -> tuple[Amounts, Amounts]:
        assert self.alignment is not None
        above, place = self._at(index)
        return self.alignment.amounts(above.pair, above.rows, place)

    def _change(self, index: Index) -> str:
        state = self.state(index)
        if state is State.SAME:
            return self.tr("Differences below") if self.leads(index) else ""
        if state is not State.CHANGED:
            return state_words(state)
        roles = language.listed(map(role_words, self._changed_roles(index)))
        return self.tr("{state}: {attributes}").format(state=state_words(state), attributes=roles)

    def _changed_roles(self, index: Index) -> list[str]:
        detail = self.detail(index)
        roles = [change.role for change in detail.changes if change.role != "part_number"]
        both = not self.is_gap(index, newer=False) and not self.is_gap(index, newer=True)
        if both and detail.old_amounts != detail.new_amounts:
            roles.insert(0, "quantity")
        return roles

    def _elsewhere(self, index: Index, newer: bool) -> str:
        """What stands in a gap: where the part went, or came from."""
        move = self.detail(index).move
        if move is None:
            return ""
        if newer:
            return self.tr("moved to {parent}").format(parent=move.new_parent)
        return self.tr("moved from {parent}").format(parent=move.old_parent)

    def _spoken(self, index: Index) -> str:
        text, column = self._text(index), index.column()
        if column == CHANGE or _column(column) != 0:
            return text
        if not text:
            text = self.tr("nothing on this side")
        change = self._change(index)
        return f"{text}, {change}" if change else text

    def _icon(self, index: Index) -> QIcon | None:
        column, state = index.column(), self.state(index)
        if column == CHANGE:
            if state is State.SAME:
                return icons.icon("below") if self.leads(index) else None
            return icons.icon(*LOOKS[state])
        outcome = self._outcome(index) if _column(column) == _OUTCOME else None
        return icons.icon(outcome, outcome) if outcome is not None else None

    def _outcome(self, index: Index) -> Outcome | None:
        """What is to be said of a side's part; None where it is not assessed or not here."""
        newer = index.column() in NEWER
        if self.sides is None or self.is_gap(index, newer):
            return None
        return self.sides[newer].outcomes.get(self.pair(index)[newer])

    def _look(self, index: Index, role: int) -> QColor | QFont | None:
        column, state, shown = index.column(), self.state(index), theme.current()
        if role == Qt.ItemDataRole.ForegroundRole and column != CHANGE and _column(column) == _OUTCOME:
            outcome = self._outcome(index)
            return QColor(shown.tone(outcome).ink) if outcome is not None else None
        if state is State.SAME:
            muted = column == CHANGE or self.is_gap(index, column in NEWER)
            return QColor(shown.muted) if muted and role == Qt.ItemDataRole.ForegroundRole else None
        tone = shown.tone(LOOKS[state][1])
        if column == CHANGE or self.is_gap(index, column in NEWER):
            return QColor(tone.ink) if role == Qt.ItemDataRole.ForegroundRole else None
        if not self._is_changed(index):
            return None
        if role == Qt.ItemDataRole.FontRole:
            bold = QFont()
            bold.setBold(True)
            return bold
        return QColor(tone.ink if role == Qt.ItemDataRole.ForegroundRole else tone.wash)

    def _is_changed(self, index: Index) -> bool:
        """Whether a cell differs from that of the other side."""
        if self.is_gap(index, newer=False) or self.is_gap(index, newer=True):
            return False
        return self._text(index) != self._text(index.sibling(index.row(), _other(index.column())))

    # --- occurrences

    def _opened(self, pair: tuple[int, int]) -> _Opened:
        assert self.alignment is not None
        rows = self.alignment.rows(*pair)
        order = np.flatnonzero(rows.differs).astype(np.int32) if self.differences_only else None
        return _Opened(len(rows), pair, rows, self.alignment.opens(rows).tobytes(), order=order)

    def _below(self, index: Index) -> _Opened | None:
        above, place = self._at(index)
        return None if above.rows.leaf[place] else self._opened(self.pair(index))

    @staticmethod
    def _is_gap(rows: Rows, place: int, newer: bool) -> bool:
        if newer:
            return bool(rows.new[place] < 0)
        return bool(rows.old[place] < 0) or rows.moved_here(place)


def _column(section: int) -> int:
    """Which of `SIDE` a column is."""
    return section if section < CHANGE else section - CHANGE - 1


def _other(section: int) -> int:
    """The same column of the other side."""
    return section - CHANGE - 1 if section in NEWER else section + CHANGE + 1
