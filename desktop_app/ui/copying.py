"""Rows of a view on the clipboard, as a table in text with tabs: of very many rows some in each turn of the event loop."""

import time
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView

#: Seconds of one turn.
TURN = 0.02


def selected_in_order(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """The first cells of the selected rows of a tree, from top to bottom."""
    selection, above = view.selectionModel().selection(), dict[tuple[int, ...], QModelIndex]()
    for place in range(selection.count()):
        part = selection.at(place)
        parent = part.parent()
        path = _path(parent)
        above.update(((*path, row), parent) for row in range(part.top(), part.bottom() + 1))
    for path in sorted(above):
        yield view.model().index(path[-1], 0, above[path])


def _path(index: QModelIndex) -> tuple[int, ...]:
    return (*_path(index.parent()), index.row()) if index.isValid() else ()


class Copying(QObject):
    """Copies rows of one model; what is under way is finished at once where the model is about to change."""

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Iterator[Sequence[object]] = iter(())
        self._lines: list[str] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        for change in (model.modelAboutToBeReset, model.layoutAboutToBeChanged, model.rowsAboutToBeRemoved):
            change.connect(self._finish)

    def copy(self, rows: Iterable[Sequence[object]]) -> None:
        """Put a table on the clipboard; few rows are there when it returns."""
        self._rows, self._lines = iter(rows), []
        self._timer.start(0)
        self._turn()

    def _turn(self) -> None:
        self._go_on(time.perf_counter() + TURN)

    def _finish(self) -> None:
        if self._timer.isActive():
            self._go_on(float("inf"))

    def _go_on(self, until: float) -> None:
        for row in self._rows:
            self._lines.append("\t".join(" ".join(str("" if cell is None else cell).split()) for cell in row))
            if time.perf_counter() > until:
                return
        self._timer.stop()
        QGuiApplication.clipboard().setText("\n".join(self._lines))
        self._lines = []
