"""A tree model that is never built whole: occurrences get a number when somebody asks for what is below them.

An index's internal id is the number of its *parent* occurrence; its row stands for a place among what is below that one, in
whatever order it is shown. An unopened occurrence therefore costs nothing. Long lists are handed out in batches, which the view
asks for as it scrolls. Occurrence 0 is the invisible root.
"""

from dataclasses import dataclass, field
from typing import ClassVar, Generic, TypeVar

import numpy as np
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from desktop_app.ui.outline import Ints

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()


@dataclass
class Occurrence:
    """An occurrence that was opened, with `count` places below it.

    `order` holds the places as they are shown, None for all as they stand; `shown` is how many of them were handed out.
    `parent` is the number of the occurrence above, -1 for the root, `place` its own place there; `opened` are numbers of
    opened occurrences by their place.
    """

    count: int
    order: Ints | None = field(default=None, kw_only=True)
    parent: int = field(default=-1, init=False)
    place: int = field(default=0, init=False)
    shown: int = field(default=0, init=False)
    opened: dict[int, int] = field(default_factory=dict, init=False)

    def __len__(self) -> int:
        return self.count if self.order is None else len(self.order)

    def place_of(self, row: int) -> int:
        """The place that is shown in a row."""
        return row if self.order is None else int(self.order[row])

    def row_of(self, place: int) -> int:
        """The row in which a place is shown, -1 where it is not."""
        if self.order is None:
            return place
        rows = np.flatnonzero(self.order == place)
        return int(rows[0]) if len(rows) else -1


Opened = TypeVar("Opened", bound=Occurrence)


class LazyTree(QAbstractItemModel, Generic[Opened]):
    """The mechanism; a model of its own says what is below an occurrence and what a cell says.

    `columns` is how many there are, `batch` how many rows are handed out at once.
    """

    columns: ClassVar[int]
    batch: ClassVar[int] = 20_000

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._occurrences: list[Opened] = []

    def _below(self, index: Index) -> Opened | None:
        """What is below an occurrence; None where nothing ever is."""
        raise NotImplementedError

    # --- QAbstractItemModel

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """The occurrence in a row below another."""
        number = self._number(parent)
        if number < 0 or not 0 <= row < self._occurrences[number].shown or not 0 <= column < self.columns:
            return QModelIndex()
        return self.createIndex(row, column, number)

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """The occurrence above."""
        if not index.isValid():
            return QModelIndex()
        above = self._occurrences[index.internalId()]
        if above.parent < 0:
            return QModelIndex()
        return self.createIndex(self._occurrences[above.parent].row_of(above.place), 0, above.parent)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows were handed out."""
        if parent.isValid() and not self.hasChildren(parent):
            return 0
        number = self._number(parent)
        return 0 if number < 0 else self._occurrences[number].shown

    def columnCount(self, _parent: Index = NO_INDEX) -> int:
        """All columns, whatever a view hides."""
        return self.columns

    def canFetchMore(self, parent: Index) -> bool:
        """Whether rows are left to hand out."""
        if parent.isValid() and not self.hasChildren(parent):
            return False
        number = self._number(parent)
        return number >= 0 and self._occurrences[number].shown < len(self._occurrences[number])

    def fetchMore(self, parent: Index) -> None:
        """Hand out the next batch of rows."""
        number = self._number(parent)
        if number >= 0:
            self._hand_out(parent, self._occurrences[number].shown + self.batch)

    def fetch_to(self, parent: Index, row: int) -> None:
        """Hand out rows until `row` is among them, at once, because views lay all of them out anew each time."""
        number = self._number(parent)
        if number >= 0 and row >= self._occurrences[number].shown:
            self._hand_out(parent, max(row + 1, self._occurrences[number].shown + self.batch))

    def _hand_out(self, parent: Index, count: int) -> None:
        occurrence = self._occurrences[self._number(parent)]
        until = min(len(occurrence), count)
        if until > occurrence.shown:
            self.beginInsertRows(parent, occurrence.shown, until - 1)
            occurrence.shown = until
            self.endInsertRows()

    # --- occurrences

    def _start_with(self, root: Opened | None) -> None:
        """Forget all occurrences, and begin with another root; between the beginning and the end of a reset."""
        self._occurrences = []
        if root is not None:
            self._add(root, -1, 0)

    def _add(self, occurrence: Opened, parent: int, place: int) -> int:
        occurrence.parent, occurrence.place = parent, place
        occurrence.shown = min(len(occurrence), self.batch)
        self._occurrences.append(occurrence)
        return len(self._occurrences) - 1

    def _at(self, index: Index) -> tuple[Opened, int]:
        """The occurrence above a row, and the row's place there."""
        above = self._occurrences[index.internalId()]
        return above, above.place_of(index.row())

    def _number(self, index: Index) -> int:
        """The number of an occurrence, given to it now if it has none; 0 is the root, -1 where there is none."""
        if not index.isValid():
            return 0 if self._occurrences else -1
        above, place = self._at(index)
        number = above.opened.get(place)
        if number is None:
            below = self._below(index)
            if below is None:
                return -1
            number = above.opened[place] = self._add(below, index.internalId(), place)
        return number
