"""The way from one flagged occurrence to the next, over the whole tree, opened or not.

Sub-assemblies that hold nothing wanted are stepped over by a look at their children's column, so that a jump costs the
depth of the tree and not its size.
"""

from PySide6.QtCore import QModelIndex

from desktop_app.ui.outline import Mask
from desktop_app.ui.tree_model import TreeModel


def following(model: TreeModel, start: QModelIndex, wanted: Mask, leading: Mask) -> QModelIndex:
    """The next occurrence of a wanted part after `start`, top down; `leading` marks the wanted and all parts above them.

    Invalid where none follows. An invalid `start` stands before the first.
    """
    found = _first_below(model, start, wanted, leading)
    index = start
    while not found.isValid() and index.isValid():
        above = index.parent()
        for row in model.child_rows(above, leading):
            if row > index.row():
                found = _first_at(model, _child(model, above, int(row)), wanted, leading)
                if found.isValid():
                    break
        index = above
    return found


def preceding(model: TreeModel, start: QModelIndex, wanted: Mask, leading: Mask) -> QModelIndex:
    """The occurrence of a wanted part before `start`; an invalid `start` stands after the last."""
    if not start.isValid():
        return _last_below(model, start, wanted, leading)
    index = start
    while index.isValid():
        above = index.parent()
        for row in model.child_rows(above, leading)[::-1]:
            if row < index.row():
                here = _child(model, above, int(row))
                found = _last_below(model, here, wanted, leading)
                if found.isValid():
                    return found
                if wanted[model.part(here)]:
                    return here
        if above.isValid() and wanted[model.part(above)]:
            return above
        index = above
    return QModelIndex()


def _child(model: TreeModel, above: QModelIndex, row: int) -> QModelIndex:
    model.fetch_to(above, row)
    return model.index(row, 0, above)


def _first_at(model: TreeModel, here: QModelIndex, wanted: Mask, leading: Mask) -> QModelIndex:
    return here if wanted[model.part(here)] else _first_below(model, here, wanted, leading)


def _first_below(model: TreeModel, above: QModelIndex, wanted: Mask, leading: Mask) -> QModelIndex:
    for row in model.child_rows(above, leading):
        found = _first_at(model, _child(model, above, int(row)), wanted, leading)
        if found.isValid():
            return found
    return QModelIndex()


def _last_below(model: TreeModel, above: QModelIndex, wanted: Mask, leading: Mask) -> QModelIndex:
    for row in model.child_rows(above, leading)[::-1]:
        here = _child(model, above, int(row))
        found = _last_below(model, here, wanted, leading)
        if found.isValid():
            return found
        if wanted[model.part(here)]:
            return here
    return QModelIndex()
