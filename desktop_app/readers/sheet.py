"""A sheet of cells as they stand: columns of text, every row and column in its place.

`Sheet` is what the format modules make of a file and what everything after them reads. Cells are text (`""` is empty);
for a workbook, `numeric` remembers which cells were stored as numbers, because `1.234` typed as text may be one thousand
two hundred while a stored number never is. Work on a column is done once for each distinct value, which is what keeps
files of a million lines quick.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.bom.distinct import ToldApart, distinct
from desktop_app.bom.exact import Ints, Text
from desktop_app.bom.messages import Message, Words

Mask = npt.NDArray[np.bool_]

#: Rows from which on it pays to look whether they are a stretch.
_MANY = 1_000


@dataclass(frozen=True, eq=False)
class Column:
    """Cells of one column; `numeric` is true where the file stored a number, None where it stores only text.

    `known` is what `codes` and `distinct` are, where whoever made the column knew them anyway.
    """

    texts: Text
    numeric: Mask | None = None
    known: tuple[npt.NDArray[np.intp], Text] | None = None

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def _distinct(self) -> tuple[npt.NDArray[np.intp], Text]:
        if self.known is not None:
            return self.known
        return distinct(self.texts)

    @property
    def codes(self) -> npt.NDArray[np.intp]:
        """For each row, the index of its text in `distinct`."""
        return self._distinct[0]

    @property
    def distinct(self) -> Text:
        """Each text of the column once."""
        return self._distinct[1]

    @cached_property
    def counts(self) -> npt.NDArray[np.intp]:
        """How many rows have each of the distinct texts."""
        return np.bincount(self.codes, minlength=len(self.distinct))

    @cached_property
    def filled(self) -> Mask:
        """Where there is something in the cell."""
        if self.known is None and "_distinct" not in self.__dict__:
            return np.asarray(self.texts != "", dtype=bool)
        return np.asarray(self.distinct != "", dtype=bool)[self.codes] if len(self) else np.zeros(0, dtype=bool)

    def rows_of(self, text: str) -> npt.NDArray[np.intp]:
        """The rows where a text stands."""
        if self.known is None and "_distinct" not in self.__dict__:
            return np.flatnonzero(self.texts == text)
        at = np.flatnonzero(self.distinct == text)
        return np.flatnonzero(np.isin(self.codes, at)) if len(at) != 1 else np.flatnonzero(self.codes == at[0])

    def mapped(self, function: Callable[[str], Any]) -> npt.NDArray[Any]:
        """`function` of every cell, called once for each distinct text; an object array."""
        values = np.empty(len(self.distinct), dtype=object)
        values[:] = [function(text) for text in self.distinct]
        return values[self.codes] if len(values) else np.empty(0, dtype=object)

    def changed(self, function: Callable[[str], str]) -> "Column":
        """The column with `function` of every cell, called once for each distinct text; the cells are then plain text."""
        stated = self.distinct.tolist()
        changed = [function(text) for text in stated]
        if changed == stated and self.numeric is None:
            return self
        values = np.empty(len(changed), dtype=object)
        values[:] = changed
        merged, texts = distinct(values)
        codes = merged[self.codes]
        return Column(texts[codes], known=(codes, texts))

    @property
    def told_apart(self) -> ToldApart:
        """The column for whoever needs no more than its texts."""
        return ToldApart(self.texts, self.codes, self.distinct)

    def where(self, test: Callable[[str], bool]) -> Mask:
        """`test` of every cell, called once for each distinct text."""
        values = np.fromiter((test(text) for text in self.distinct), dtype=bool, count=len(self.distinct))
        return values[self.codes] if len(values) else np.zeros(0, dtype=bool)

    def rows(self, selection: npt.NDArray[Any] | slice) -> "Column":
        """The cells of some rows."""
        if isinstance(selection, np.ndarray) and selection.dtype != bool and len(selection) > _MANY:
            first, last = int(selection[0]), int(selection[-1])
            if last - first + 1 == len(selection) and first >= 0 and (np.diff(selection) == 1).all():
                selection = slice(first, last + 1)  # a view, where a selection would copy
        texts, numeric = self.texts[selection], None if self.numeric is None else self.numeric[selection]
        if self.known is None and "_distinct" not in self.__dict__:
            return Column(texts, numeric)
        codes = self.codes[selection]
        used = np.bincount(codes, minlength=len(self.distinct)) > 0
        return Column(texts, numeric, ((np.cumsum(used) - 1)[codes], self.distinct[used]))


@dataclass(frozen=True, eq=False)
class Sheet:
    """One sheet of a workbook, or a text file: `columns` of equal length, row 0 being the sheet's first.

    `encoding` is that of a text file, `""` for a workbook; `hidden` sheets are read only where no other is a bill of
    materials. `notes` are remarks of the format module, such as a quoting that had to be repaired. `outline` is the level at
    which a workbook groups each row, None where it groups none; `indents` the indents of a column's cells by its number.
    `header_rows` are those that the format itself marks as headers, as Markdown does; no other row is one then. `roles` are
    those of the columns, `""` for none, where there is no header and the format module told them apart; `doubts` are its
    reasons why the file may be meant otherwise than it was cut. `product` is what the file calls that which its lines go into.
    """

    name: str
    columns: tuple[Column, ...]
    encoding: str = ""
    hidden: bool = False
    decimal_comma_likely: bool = False
    notes: tuple[Message, ...] = ()
    outline: Ints | None = None
    indents: Mapping[int, Ints] = field(default_factory=dict)
    header_rows: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()
    doubts: tuple[Message, ...] = ()
    product: str = ""

    def __len__(self) -> int:
        return len(self.columns[0]) if self.columns else 0

    def row(self, number: int) -> list[str]:
        """The cells of one row as text."""
        return [str(column.texts[number]) for column in self.columns]

    def first_rows(self, count: int) -> list[tuple[str, ...]]:
        """The cells of the first rows as text; quicker than `row` for each, where there are thousands of columns."""
        return list(zip(*(map(str, column.texts[:count].tolist()) for column in self.columns), strict=True))

    @cached_property
    def filled_cells(self) -> npt.NDArray[np.intp]:
        """How many cells of each row hold something."""
        total = np.zeros(len(self), dtype=np.intp)
        for column in self.columns:
            total += column.filled
        return total


def joined(columns: Sequence[Column]) -> Column:
    """Several columns under each other."""
    if len(columns) == 1:
        return columns[0]
    texts = np.concatenate([column.texts for column in columns])
    if all(column.numeric is None for column in columns):
        return Column(texts)
    masks = [np.zeros(len(c), dtype=bool) if c.numeric is None else c.numeric for c in columns]
    return Column(texts, np.concatenate(masks))


def rows_in_words(rows: Sequence[int] | npt.NDArray[Any], most: int = 12) -> Words:
    """Sheet rows (0-based) as a spreadsheet numbers them: `rows 3, 7–9 and 12`, `第3、7–9、12行`; long lists end in `…`."""
    numbers = sorted({int(row) + 1 for row in rows})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    words = [str(a) if a == b else f"{a}, {b}" if b == a + 1 else f"{a}–{b}" for a, b in runs]
    chinese = "、".join(word.replace(", ", "、") for word in words[:most])
    if len(words) > most:
        text = ", ".join(words[:most]) + f", … ({len(numbers)} in all)"
        return Words(f"rows {text}", f"第{chinese}……行（共{len(numbers)}行）")
    text = ", ".join(words[:-1]) + " and " + words[-1] if len(words) > 1 else words[0] if words else ""
    return Words(("row " if len(numbers) == 1 else "rows ") + text, f"第{chinese}行")
