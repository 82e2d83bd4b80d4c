"""The way from one wanted occurrence to the next, over the whole tree, opened or not.

Sub-assemblies that hold nothing wanted are stepped over by a look at their children's column, so that a jump costs the
depth of the tree and not its size.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex

from desktop_app.ui.outline import Ints, Mask
from desktop_app.ui.tree_model import TreeModel


class Walked(Protocol):
    """A model that hands its rows out in batches."""

    def fetch_to(self, parent: QModelIndex, row: int) -> None:
        """Hand out rows until `row` is among them."""

    def index(self, row: int, column: int, parent: QModelIndex) -> QModelIndex:
        """The occurrence in a row below another."""


@dataclass(frozen=True)
class Way:
    """What is looked for in a tree.

    `wanted` tells whether an occurrence is, `leading` gives the rows below one that are wanted or may lead to what is.
    """

    model: Walked
    wanted: Callable[[QModelIndex], bool]
    leading: Callable[[QModelIndex], Ints]


def to_parts(model: TreeModel, wanted: Mask, leading: Mask) -> Way:
    """The way to occurrences of some parts; `leading` marks them and all parts above them."""
    return Way(model, lambda here: bool(wanted[model.part(here)]), lambda above: model.child_rows(above, leading))


def following(way: Way, start: QModelIndex) -> QModelIndex:
    """The next wanted occurrence after `start`, top down.

    Invalid where none follows. An invalid `start` stands before the first.
    """
    found = _first_below(way, start)
    index = start
    while not found.isValid() and index.isValid():
        above = index.parent()
        for row in way.leading(above):
            if row > index.row():
                found = _first_at(way, _child(way, above, int(row)))
                if found.isValid():
                    break
        index = above
    return found


def preceding(way: Way, start: QModelIndex) -> QModelIndex:
    """The wanted occurrence before `start`; an invalid `start` stands after the last."""
    if not start.isValid():
        return _last_below(way, start)
    index = start
    while index.isValid():
        above = index.parent()
        for row in way.leading(above)[::-1]:
            if row < index.row():
                here = _child(way, above, int(row))
                found = _last_below(way, here)
                if found.isValid():
                    return found
                if way.wanted(here):
                    return here
        if above.isValid() and way.wanted(above):
            return above
        index = above
    return QModelIndex()


def _child(way: Way, above: QModelIndex, row: int) -> QModelIndex:
    way.model.fetch_to(above, row)
    return way.model.index(row, 0, above)


def _first_at(way: Way, here: QModelIndex) -> QModelIndex:
    return here if way.wanted(here) else _first_below(way, here)


def _first_below(way: Way, above: QModelIndex) -> QModelIndex:
    for row in way.leading(above):
        found = _first_at(way, _child(way, above, int(row)))
        if found.isValid():
            return found
    return QModelIndex()


def _last_below(way: Way, above: QModelIndex) -> QModelIndex:
    for row in way.leading(above)[::-1]:
        here = _child(way, above, int(row))
        found = _last_below(way, here)
        if found.isValid():
            return found
        if way.wanted(here):
            return here
    return QModelIndex()
