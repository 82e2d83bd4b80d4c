"""What stands below the last line of a table and is none: sums, labels with what they label, signatures, workings."""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from desktop_app.readers.numbers import split_price
from desktop_app.readers.proved import count_in
from desktop_app.readers.row_kinds import Kind, is_sentence, is_total
from desktop_app.readers.sheet import Column, Mask, Sheet
from desktop_app.readers.vocabulary import mentions, starts_as

_COUNT = re.compile(r"[~≈<>±=]*\s*\d")
#: So many lines that, by and large, all state a count show that one must.
_MANY, _ALL = 8, 0.95

#: Counts whose sum is no coincidence.
_FEWEST = 3

#: So many cells of a line make a list wide.
_WIDE = 4

#: Of quantity and part number, both.
_BOTH = 2
#: Blank rows that set apart what stands below, and lines without which nothing does.
_FAR, _FEWEST = 3, 3
#: So many rows far below tell what all of them are.
_LOOKED = 100

#: What notes begin with, and the words of a lone text below the sums that no name has.
NOTE_MARKS, _WORDS = ("*", "†", "※"), 4


def mark_closing(
    sheet: Sheet, rows: npt.NDArray[np.intp], kinds: npt.NDArray[np.int8], lines: Mask, filled: npt.NDArray[np.intp]
) -> None:
    """Rows at the end that are a label and what it labels, `Total Placements:` 80, up to the last that is none."""
    live = kinds != Kind.BLANK
    usual = float(np.median(filled[live])) if live.any() else 0.0
    for i in np.flatnonzero(live)[::-1]:
        if kinds[i] == Kind.TOTAL or filled[i] == 1:  # a lone text is judged by what stands around it
            continue
        words = [text for text in map(str.strip, sheet.row(int(rows[i]))) if text and not split_price(text)]
        labelled = any(text[-1] in ":：" for text in words)
        # A label and a number may stand where names and quantities do, but in a wider table only.
        line = lines[i] and not (labelled and filled[i] == 2 < usual)
        if line or not labelled or filled[i] > max(2.0, 0.6 * usual):
            return
        kinds[i] = Kind.TOTAL if any(is_total(text) for text in words) else Kind.REMARK


def mark_below_sums(
    sheet: Sheet,
    rows: npt.NDArray[np.intp],
    kinds: npt.NDArray[np.int8],
    stated: Mask,
    headed: Mask,
    filled: npt.NDArray[np.intp],
) -> None:
    """What stands below the last sum of the table and states more than a name but no quantity is no part: hours of work, who
    paid for what. Neither is what stands there below a row with words for all its numbers, the header of another table.

    Args:
        stated: rows that state a quantity, a place or a number of the line.
        headed: rows with words where quantities and prices stand.
    """
    sums = np.flatnonzero(kinds == Kind.TOTAL)
    heads = [
        row
        for row in np.flatnonzero(headed & (kinds == Kind.ITEM))
        if row and kinds[row - 1] in {Kind.BLANK, Kind.TOTAL, Kind.HEADING}
    ]
    kinds[heads] = Kind.REMARK
    apart = [row for row in heads if len(sums) and row > sums[-1]]
    apart += [row for row in heads if kinds[row - 1] == Kind.BLANK and _counts_hours(sheet, int(rows[row]))]
    if apart and (not len(sums) or sums[-1] > apart[0] or not stated[sums[-1] : apart[0]].any()):
        after = np.arange(len(kinds)) > apart[0]
        kinds[after & (kinds == Kind.ITEM)] = Kind.REMARK
    last = (
        int(np.flatnonzero(stated & (kinds == Kind.ITEM))[-1]) if (stated & (kinds == Kind.ITEM)).any() else len(kinds)
    )
    below = sums[sums > last]
    if len(below):
        after = (np.arange(len(kinds)) > below[0]) & (kinds == Kind.ITEM)
        kinds[after & (filled > 1)] = Kind.REMARK
        for row in np.flatnonzero(after & (filled == 1)):
            said = next(text for text in sheet.row(int(rows[row])) if text.strip())
            if len(said.split()) >= _WORDS or said.startswith(NOTE_MARKS):
                kinds[row] = Kind.REMARK


def _counts_hours(sheet: Sheet, row: int) -> bool:
    return any(mentions("hours", text) for text in sheet.row(row) if text)


def mark_changes(counts: Column, kinds: npt.NDArray[np.int8]) -> None:
    """What stands below the last count and a blank row, with something else where all lines state their count, is no line: a
    history of changes, `C3 | Change from 22 pF`."""
    counted = counts.where(lambda text: _COUNT.match(text) is not None)
    items = kinds == Kind.ITEM
    if (counted & items).sum() < _MANY:
        return
    last = int(np.flatnonzero(counted & items)[-1])
    above = items & (np.arange(len(kinds)) <= last)
    blank = np.flatnonzero(kinds[last:] == Kind.BLANK)
    if len(blank) and counted[above].mean() >= _ALL:
        kinds[items & counts.filled & (np.arange(len(kinds)) > last + blank[0])] = Kind.REMARK


def mark_sum_of_counts(counts: Column, kinds: npt.NDArray[np.int8]) -> None:
    """A row without a name below the lines, whose count is what theirs add up to, is their sum."""
    items = np.flatnonzero(kinds == Kind.ITEM)
    for row in np.flatnonzero(kinds == Kind.NAMELESS):
        above = items[items < row]
        total = count_in(str(counts.texts[row]))
        if len(above) >= _FEWEST and total and total == sum(filter(None, map(count_in, map(str, counts.texts[above])))):
            kinds[row] = Kind.TOTAL


def mark_legend(
    sheet: Sheet, rows: npt.NDArray[np.intp], counts: Column, kinds: npt.NDArray[np.int8], filled: npt.NDArray[np.intp]
) -> None:
    """Rows of a cell or two below a lone label, below a wide list of which all lines state their count, explain its signs:
    `Legend:`, `grey | not fitted`."""
    items = np.flatnonzero(kinds == Kind.ITEM)
    counted = items[counts.filled[items]]
    if len(counted) < _MANY or np.median(filled[counted]) < _WIDE:
        return
    last = int(counted[-1])
    if (items <= last).sum() * _ALL > len(counted):
        return
    for row in range(last + 1, len(kinds)):
        said = next((text.strip() for text in sheet.row(int(rows[row])) if text.strip()), "")
        if filled[row] == 1 and said.endswith((":", "：")) and kinds[row - 1] == Kind.BLANK:
            below = np.arange(len(kinds)) >= row
            if filled[below].max() <= 2:
                kinds[below & (filled > 0)] = Kind.REMARK
            return


def mark_between_sums(kinds: npt.NDArray[np.int8], filled: npt.NDArray[np.intp]) -> None:
    """Rows of a few cells below a wide list, between its total and another one, are what that one adds up."""
    items = kinds == Kind.ITEM
    usual = np.median(filled[items]) if items.sum() >= _MANY else 0
    if usual < _WIDE:
        return
    for first, second in pairwise(np.flatnonzero(kinds == Kind.TOTAL)):
        between = np.arange(first + 1, second)
        if (
            len(between)
            and (filled[between] <= 0.5 * usual).all()
            and not (items & (np.arange(len(kinds)) > second)).any()
        ):
            kinds[between[items[between]]] = Kind.REMARK


def mark_sentences(
    sheet: Sheet, rows: npt.NDArray[np.intp], kinds: npt.NDArray[np.int8], stated: Sequence[Mask]
) -> None:
    """Rows that say a sentence and state neither quantity nor number, where nearly all lines state both, are notes.

    Args:
        stated: of quantity and numbers, as far as there are such columns, the rows that state them.
    """
    items = kinds == Kind.ITEM
    if len(stated) < _BOTH or items.sum() < _MANY or any(some[items].mean() < _ALL for some in stated):
        return
    for row in np.flatnonzero(items & ~np.any(stated, axis=0)):
        if any(is_sentence(text) for text in sheet.row(int(rows[row])) if text):
            kinds[row] = Kind.REMARK


def mark_far_below(
    sheet: Sheet, rows: npt.NDArray[np.intp], kinds: npt.NDArray[np.int8], stated: Mask, counts: Column
) -> None:
    """What stands far below lines that nearly all state a quantity or a place, and states none, is no line but a remark: where
    other things stand in place of quantities, or most are rather sentences than names."""
    items = kinds == Kind.ITEM
    lines = np.flatnonzero(stated & items)
    if len(lines) < _FEWEST or stated[: lines[-1] + 1][items[: lines[-1] + 1]].mean() < _ALL:
        return
    blank = kinds[lines[-1] :] == Kind.BLANK
    gaps = np.flatnonzero(np.convolve(blank, np.ones(_FAR, dtype=np.intp), "valid") == _FAR)
    below = (
        np.flatnonzero((kinds != Kind.BLANK) & (np.arange(len(kinds)) > lines[-1] + gaps[0]))
        if len(gaps)
        else lines[:0]
    )
    looked = below[:_LOOKED]
    sentences = sum(1 for row in looked if max(len(text.split()) for text in sheet.row(int(rows[row]))) >= _WORDS)
    if counts.filled[below].any() or sentences >= max(1, len(looked) / 2):
        kinds[below[items[below]]] = Kind.REMARK


def mark_signatures(
    sheet: Sheet, rows: npt.NDArray[np.intp], kinds: npt.NDArray[np.int8], filled: npt.NDArray[np.intp]
) -> None:
    """Rows at the end in which nothing stands but labels and what they label: `Drawn: A. Smith`, `编制：张三`, `审核：李四`."""
    for i in np.flatnonzero(filled)[::-1]:
        cells = [text.strip() for text in sheet.row(int(rows[i])) if text.strip()]
        if kinds[i] == Kind.ITEM and not all(re.match(r"[^\d:：]{1,20}[:：]", cell) for cell in cells):
            return
        if kinds[i] == Kind.ITEM and not any(starts_as("remark", cell) for cell in cells):
            return
        kinds[i] = Kind.REMARK if kinds[i] == Kind.ITEM else kinds[i]
