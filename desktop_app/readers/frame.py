"""Words of a drawing's frame that stand in the cells around a printed list, as GOST 2.104 draws it: they are no cells of it.

    Справ. №     | C1 | Capacitor | 2         becomes              | C1 | Capacitor | 2
    Подп. и дата |    |           |                                |    |           |

The boxes of the left margin are known by their words; only where several of them stand are those of the title block left out
too, because `Дата` alone may head a column.
"""

from dataclasses import replace

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.readers.sheet import Column, Mask, Sheet, rows_in_words
from desktop_app.readers.vocabulary import is_line_word

#: Different boxes of the margin that prove a frame.
_FEWEST_BOXES = 3

#: Rows within which a frame begins: it is drawn around each page.
_FIRST_PAGE = 1_000


def without_frame(sheet: Sheet) -> Sheet:
    """The sheet without the words of a drawing's frame, and a remark on the rows where they stood."""
    head = [column.rows(slice(0, _FIRST_PAGE)) for column in sheet.columns]
    if not any(_cells(column, "frame").any() for column in head):
        return sheet
    margin = [_cells(column, "frame") for column in sheet.columns]
    boxes = {str(text).strip() for column, hit in zip(sheet.columns, margin, strict=True) for text in column.texts[hit]}
    if len(boxes) < _FEWEST_BOXES:
        return sheet
    block = [_cells(column, "title_block") for column in sheet.columns]
    rows_of_block = np.sum(block, axis=0) >= 2  # one such word may be a name or a header
    dropped = [hit | (words & rows_of_block) for hit, words in zip(margin, block, strict=True)]
    columns = [
        Column(np.where(gone, "", column.texts).astype(object), column.numeric) if gone.any() else column
        for column, gone in zip(sheet.columns, dropped, strict=True)
    ]
    note = worded("drawing-frame", rows=rows_in_words(np.flatnonzero(np.any(dropped, axis=0))))
    return replace(sheet, columns=tuple(columns), notes=(*sheet.notes, note))


def _cells(column: Column, kind: str) -> Mask:
    return column.where(lambda text: is_line_word(kind, " ".join(text.split())) if text else False)
