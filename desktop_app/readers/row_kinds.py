"""What a row of a table is, and whether a text is a word for a sum."""

import re
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache

import numpy as np
import numpy.typing as npt

from desktop_app.readers.sheet import Sheet
from desktop_app.readers.vocabulary import (
    IS_CJK,
    beginnings,
    fold,
    is_line_word,
    mentions,
    starts_as,
    vocabulary,
    without_brackets,
)
from desktop_app.readers.words import match

#: A dash with what explains a sum behind it.
_DASH = re.compile(r"\s[-–—]+\s")

#: Words and characters that what a sum of one section is called has at most.
_WORDS_OF_SUM, _CALLED = 5, 40

#: Signs of a label in Chinese or Japanese that ends with a word for a sum.
_LONGEST_SUM = 20

#: A name has fewer words.
_WORDS = 8


class Kind(IntEnum):
    """What a row is."""

    BLANK = 0
    ITEM = 1
    HEADING = 2
    TOTAL = 3
    REMARK = 4
    NAMELESS = 5
    AGAIN = 6


@dataclass(frozen=True)
class Rows:
    """Sheet rows of one table, each with its kind; neither changes."""

    rows: npt.NDArray[np.intp]
    kinds: npt.NDArray[np.int8]
    _of: dict[Kind, npt.NDArray[np.intp]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, kind: Kind) -> npt.NDArray[np.intp]:
        """Sheet rows of one kind, found once; not to be written to."""
        if kind not in self._of:
            chosen = self.rows[self.kinds == kind]
            chosen.flags.writeable = False
            self._of[kind] = chosen
        return self._of[kind]


def is_sentence(text: str) -> bool:
    """Whether a text is rather a remark than a name: eight words, or as many signs of Chinese or Japanese as they have."""
    return len(text.split()) >= _WORDS or sum(1 for char in text if IS_CJK.match(char)) >= 2 * _WORDS


def may_begin_total(start: str) -> bool:
    """Whether a text that begins with two characters may be a word for a sum."""
    return start.casefold() in beginnings("total") or not start.isascii() or start != start.strip()


@cache
def _sums_written_together() -> tuple[str, ...]:
    return tuple(word for word in vocabulary().lines["total"] if len(word) > 1 and IS_CJK.search(word))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word.split()[0] for word in vocabulary().lines["total"] if word)


def _ends_as_sum(text: str) -> bool:
    return text.strip().endswith(_sums_written_together())


def _closes_as_sum(text: str) -> bool:
    """Whether a short text of several words closes with a word for a sum: `Tier 1 subtotal`."""
    last = text.rstrip(" :*_")[-12:].casefold()
    if len(text) > _CALLED or not last.endswith(_last_words()):
        return False
    words = text.strip(" :*_").split()
    return 1 < len(words) <= _WORDS_OF_SUM and is_line_word("total_last", words[-1])


@cache
def _last_words() -> tuple[str, ...]:
    return tuple(vocabulary().lines["total_last"] - {""})


def is_total(text: str) -> bool:
    """Whether a text is a word for a sum: `Total`, `Total housing:`, `Summe 12`, 合计."""
    start = text.strip()[:2]
    plain, _ = without_brackets(text)
    if _closes_as_sum(plain):
        return True
    if len(plain) <= _LONGEST_SUM and IS_CJK.search(plain[-1:]) and _ends_as_sum(plain):  # "3D打印部分总计"
        return True
    if not start or (start.isascii() and start.casefold() not in beginnings("total")):
        return False
    if (
        starts_as("total", plain)
        or is_line_word("total_last", _DASH.split(plain, maxsplit=1)[0])
        or is_line_word("total", plain.rstrip("0123456789.,€$¥£% "))
    ):
        return True
    if plain.rstrip().endswith((":", "：")) and is_line_word("total", plain.split(maxsplit=1)[0]):  # "Total housing:"
        return True
    if len(text) > 40 or not mentions("total", text):
        return False
    head = text.split(maxsplit=1)[0]
    if head.isascii() and fold(head).strip(":") not in _first_words():  # "Diode / Gesamt 20 Stück" is a part
        return False
    told = (text,) if head.isascii() or not mentions("total", head) else (text, head)  # 購入送料 Akizuki
    # "Total production cost", 合計参考
    return any(found is not None and found.role == "total_price" for found in map(match, told))


def items_told(sheet: Sheet, rows: npt.NDArray[np.intp]) -> Rows:
    """The rows of a sheet whose format module told its columns apart: what has a name is an item, but for sums."""
    names = sheet.columns[sheet.roles.index("name")].rows(rows)
    sums = names.where(is_total)
    kinds = np.where(sums, Kind.TOTAL, np.where(names.filled, Kind.ITEM, Kind.BLANK)).astype(np.int8)
    return Rows(rows, kinds)
