"""What stands in a column: shares of numbers, codes, designators, amounts, on a sample of its cells.

Header words propose what a column is; this is what confirms or corrects them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import overload

import numpy as np
import numpy.typing as npt

from desktop_app.readers.numbers import split_price, split_quantity, units
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.structure import AFTER_LEVEL, BEFORE_LEVEL
from desktop_app.readers.vocabulary import fold, is_line_word

#: Rows of a sheet: by number, or all of a stretch.
RowChoice = npt.NDArray[np.intp] | slice

#: Rows that are looked at to decide what a column is.
SAMPLE = 2_000

#: Marks that show whether each is of a place of its own.
_MANY_MARKS = 10

#: Columns, from the left, among which one is sought by its content whose header says nothing. Headers count in all.
MOST_SEARCHED = 1_000

INTEGER = re.compile(r"\d{1,7}(?:\.0+)?\Z", re.ASCII)
#: A cell that was struck out by hand.
_DRAWN = re.compile(r"[-–—_]{3,}\Z")
#: A number that counts lines, as lists write it: `1`, `1.`, `(1)`, `#1`.
LINE_NUMBER = re.compile(r"['’(#]?(\d{1,7})(?:\.0+)?['’.):]?\Z", re.ASCII)
NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?\Z", re.ASCII)
OUTLINE = re.compile(r"\d{1,4}(?:\.\d{1,4})*\.?\Z", re.ASCII)
DESIGNATOR = re.compile(
    r"[A-Z+]{1,6}[_$]?\d{1,5}(?:[A-Z]|[_.]\d{1,3})?(?:\s*(?:[-–~]|\.{2,3}|…)\s*[A-Z]{0,6}\d{1,5})?\Z"
)
_AROUND_RANGE = re.compile(r"(?<=\d)\s+([-–~…]|\.{2,3})\s+(?=[A-Z]{0,6}\d)")
CODE = re.compile(r"(?=.*\d)[\w./\-+#()&*:=°]{3,40}\Z")
LEVEL = re.compile(rf"{BEFORE_LEVEL}\d{{1,2}}(?:\.\d{{1,3}})*\.?{AFTER_LEVEL}|[.\-_*>+·…»\s]+\Z", re.IGNORECASE)
#: A symbol in a library, as KiCad says what stands for a part: `Device:C`.
SYMBOL = re.compile(r"[\w.+\-]+:[\w.+\-/]+\Z")
UUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-|(?=\d*[a-fA-F])[0-9a-fA-F]{32}(?:[0-9a-fA-F]{8})?\Z")
#: A web address without a page, as shops are named.
SITE = re.compile(r"(?:https?://)?(?:www\.)?[\w\-]+(?:\.[\w\-]+)+/?\Z", re.IGNORECASE)
URL = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)


@dataclass(frozen=True)
class Content:
    """What stands in a column, in shares of its filled cells."""

    cells: tuple[str, ...]
    whole: tuple[str, ...]  # with the empty ones, row by row

    @property
    def rows(self) -> int:
        """How many rows were looked at."""
        return len(self.whole)

    def share(self, test: "re.Pattern[str]") -> float:
        """Share of the cells that match a pattern."""
        return sum(1 for cell in self.cells if test.match(cell)) / len(self.cells) if self.cells else 0.0

    @cached_property
    def fill(self) -> float:
        """Share of the rows where something stands."""
        return len(self.cells) / self.rows if self.rows else 0.0

    @cached_property
    def naming(self) -> float:
        """Share of the rows where something stands that could name a part: `-` and `n/a` do not."""
        return sum(1 for cell in self.cells if not is_line_word("placeholder", cell)) / self.rows if self.rows else 0.0

    @cached_property
    def distinct(self) -> float:
        """Share of different texts."""
        return len(set(self.cells)) / len(self.cells) if self.cells else 0.0

    @cached_property
    def integers(self) -> float:
        """Share of whole numbers."""
        return self.share(INTEGER)

    @cached_property
    def line_numbers(self) -> list[int]:
        """The whole numbers among the cells, dots and brackets around them left aside."""
        return [int(found[1]) for cell in self.cells if (found := LINE_NUMBER.match(cell))]

    @cached_property
    def counting(self) -> bool:
        """Whether the cells count 1, 2, 3 … or 10, 20, 30 …, restarts and gaps allowed."""
        numbers = self.line_numbers
        if len(numbers) < 0.8 * len(self.cells) or not numbers:
            return False
        if len(numbers) == 1:
            return numbers[0] in {0, 1, 10}
        steps = [b - a for a, b in pairwise(numbers)]
        usual = max(set(steps), key=steps.count)
        return (
            usual in {1, 2, 5, 10, 20, 50, 100, 1000, 10_000}
            and steps.count(usual) >= 0.6 * len(steps)
            and min(numbers) <= usual
        )

    @cached_property
    def numbering(self) -> bool:
        """Whether the cells are line numbers out of order: small whole numbers, hardly any of them twice."""
        numbers = self.line_numbers
        return (
            len(numbers) >= max(2, 0.9 * len(self.cells))
            and len(set(numbers)) >= 0.9 * len(numbers)
            and max(numbers) <= max(30, 3 * len(numbers))
        )

    @cached_property
    def outline(self) -> bool:
        """Whether the cells are dotted outline numbers, at least one of them below another."""
        numbers = {cell.rstrip(".") for cell in self.cells if OUTLINE.match(cell)}
        # A note below the table may stand in the column too.
        others = sum(1 for cell in self.cells if not OUTLINE.match(cell))
        if others > max(0.1 * len(self.cells), min(2, len(numbers) // 2)):
            return False
        deep = [number for number in numbers if "." in number]
        return bool(deep) and sum(1 for n in deep if n.rsplit(".", 1)[0] in numbers) >= 0.5 * len(deep)

    @cached_property
    def designators(self) -> float:
        """Share of cells that list reference designators."""
        hits = 0
        for cell in self.cells:
            marks = [mark for mark in re.split(r"[,;、，\s]+(?:/\s+)?", _AROUND_RANGE.sub(r"\1", cell)) if mark]
            hits += bool(marks) and sum(1 for mark in marks[:8] if DESIGNATOR.match(mark)) >= 0.7 * min(8, len(marks))
        return hits / len(self.cells) if self.cells else 0.0

    @cached_property
    def listing(self) -> bool:
        """Whether designators are listed, or are of several kinds: SKU100, SKU110 are none, and C1, R1, R2-R4 are."""
        several = sum(1 for cell in self.cells if re.search(r"[A-Z]\d+\s*[,;、，\s\-–~]\s*[A-Z]*\d", cell))
        if sum(1 for cell in self.cells if re.search(r"\d{5}", cell)) > 0.5 * len(self.cells):
            return False  # no board has so many places
        kinds = {re.match(r"\D*", cell)[0] for cell in self.cells}  # type: ignore[index]
        many = len(self.cells) >= 5 and 1 < len(kinds) <= 0.5 * len(self.cells) + 2
        once = len(self.cells) < _MANY_MARKS or self.distinct > 0.5  # no two parts stand in one place
        return once and self.designators > 0.6 and (several > 0 or many)

    @cached_property
    def codes(self) -> float:
        """Share of cells that are one word with a digit in it, as part numbers are."""
        return self.share(CODE)

    @cached_property
    def quantities(self) -> float:
        """Share of cells that are numbers, with or without a unit, or words for "some"."""
        good = sum(1 for cell in self.cells if split_quantity(cell) or is_line_word("some", cell))
        return good / len(self.cells) if self.cells else 0.0

    @cached_property
    def prices(self) -> float:
        """Share of cells that are amounts of money."""
        good = sum(1 for cell in self.cells if split_price(cell) or is_line_word("placeholder", cell))
        return good / len(self.cells) if self.cells else 0.0

    @cached_property
    def has_money_sign(self) -> bool:
        """Whether some amount carries a currency."""
        return any((split_price(cell) or ("", ""))[1] for cell in self.cells[:50])

    @cached_property
    def prose(self) -> bool:
        """Whether the cells are sentences rather than values."""
        return sum(len(cell.split()) for cell in self.cells) > 4 * len(self.cells)

    @cached_property
    def phrases(self) -> float:
        """Share of cells of several words."""
        return sum(1 for cell in self.cells if " " in cell) / len(self.cells) if self.cells else 0.0

    @cached_property
    def urls(self) -> float:
        """Share of web addresses."""
        return self.share(URL)

    @cached_property
    def unit_words(self) -> float:
        """Share of units such as pcs, kg."""
        return sum(1 for c in self.cells if fold(c).rstrip(".") in units()) / len(self.cells) if self.cells else 0.0


class Contents(Sequence[Content]):
    """What stands in each column of some rows, looked at where it is asked for: a sheet may have thousands of columns."""

    def __init__(self, sheet: Sheet, rows: RowChoice) -> None:
        self._sheet, self._rows = sheet, rows
        self._known: dict[int, Content] = {}

    def __len__(self) -> int:
        return len(self._sheet.columns)

    @overload
    def __getitem__(self, column: int) -> Content: ...
    @overload
    def __getitem__(self, column: slice) -> list[Content]: ...
    def __getitem__(self, column: int | slice) -> Content | list[Content]:
        if isinstance(column, slice):
            return [self[place] for place in range(*column.indices(len(self)))]
        if column not in self._known:
            self._known[column] = content_of(self._sheet, column, self._rows)
        return self._known[column]


def content_of(sheet: Sheet, column: int, rows: RowChoice) -> Content:
    """A sample of the cells of one column."""
    texts = sheet.columns[column].texts
    chosen = texts[rows[:SAMPLE]] if isinstance(rows, np.ndarray) and rows.dtype != bool else texts[rows][:SAMPLE]
    sample = tuple(map(str.strip, chosen.tolist()))
    said = {text for text in set(sample) if text and not _DRAWN.match(text)}
    return Content(tuple(text for text in sample if text in said), sample)
