"""Names that stand alone in their row: headings over the lines below, or parts of which nothing but the name was known.

A list that is cut into sections shows it: one heads its first line, a blank row or a sum stands before each, the words are
such as head a section (`Fasteners:`, `Diodes` over `Diode 30 V`), or the parts have numbers and it has none. Where nothing
shows it, a lone name or two between lines that are complete are parts whose quantity was left out. And a heading heads
something: of three names under each other two are parts.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from desktop_app.readers.sheet import Mask
from desktop_app.readers.vocabulary import fold, is_line_word

#: Of a list's lines at most this share, or two, are parts without anything but a name, unless they stand together.
_FEW = 0.1

#: A heading over a heading is usual, a third one above each other is not.
_STACKED = 2

#: More names before blank rows are a way to write headings.
_FEW_IDLE = 2

#: Letters of a word for a kind of parts, its last left aside.
_SHORTEST_KIND = 4


def parts_among(labels: Sequence[str], blank: Mask, lines: Mask, lone: Mask, named: Mask, last: bool) -> Mask:
    """Which lone names are parts.

    Args:
        labels: what each row of the table is called by.
        blank: rows without anything.
        lines: rows that are line items beyond doubt.
        lone: rows with nothing but one text.
        named: rows with a text such as the parts are called by.
        last: whether the sheet ends with this table; otherwise what stands below its lines belongs to the next.
    """
    found = np.zeros(len(lone), dtype=bool)
    if not lone.any() or not lines.any():
        return found
    first, end = int(np.argmax(lines)), int(np.flatnonzero(lines)[-1])
    heads = [int(i) for i in np.flatnonzero(lone) if last or i < end]
    at_a_break = {i for i in heads if i < first or not (lines[i - 1] or lone[i - 1])}
    telling = {i for i in heads if _heads_by_its_words(labels[i], labels[i + 1] if i + 1 < len(labels) else "")}
    broken = [i for i in heads if first < i < end and i in at_a_break]
    if not at_a_break and not telling and len(heads) <= max(2, _FEW * int(lines.sum())):
        found[heads] = True
    elif len(broken) >= 2 and not {i for i in telling if i not in at_a_break}:
        # Where each section stands after a blank row, a name that follows a line at once is a line itself.
        within = [i for i in heads if i not in at_a_break and lines[i - 1]]
        found[within] = len(within) <= len(broken)
    sectioned = bool(at_a_break or telling)
    for run in _runs(heads):
        found[run] |= found[run[0]] and lines[run[0] - 1]  # after a part another one
        if len(run) > _STACKED and run[0] > first:
            found[run[1:] if sectioned else run] = True
        elif len(run) > 1 and run[0] > first and 0 not in heads and blank[run[-1] + 1 :][:1].all() and not telling:
            found[run] = True  # nothing stands below them that they could head
    if last:
        found[_last_after_gaps(blank, lines, lone)] = True
    # One or two that follow a line at once and stand before a blank row head nothing, whatever the lines are called by.
    idle = [i for i in heads if first < i < end and lines[i - 1] and blank[i + 1] and i not in telling]
    found &= named
    found[idle if len(idle) <= _FEW_IDLE else []] = True
    return found & lone


def _heads_by_its_words(label: str, below: str) -> bool:
    text = label.strip()
    kind = fold(text)[:-1]  # in most languages the plural differs at the end
    return (
        text.endswith((":", "："))
        or is_line_word("section", text)
        or (len(kind) >= _SHORTEST_KIND and kind.isalpha() and fold(below).startswith(kind))
    )


def _runs(places: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _last_after_gaps(blank: Mask, lines: Mask, lone: Mask) -> npt.NDArray[np.intp]:
    """The lone name in the last row of a list that has blank rows between its lines anyway: it heads nothing."""
    live = np.flatnonzero(~blank)
    if len(live) < 3 or not lone[live[-1]] or not lines[live[-2]]:
        return live[:0]
    gaps = sum(1 for above, below in pairwise(live[:-1]) if below - above > 1)
    return live[-1:] if gaps >= 2 else live[:0]
