"""Columns of text told apart by object first: parsers and look-ups make equal cells one and the same object.

A column of a million texts has few objects, and where each lies is known without a look into it. Comparing places instead
of texts spares a million looks into memory in no order, which is what costs most in large files. The answers are those of
comparing texts: different objects may be equal, and are then looked into.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.bom.exact import Text

Codes = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class ToldApart:
    """A column with what `distinct` says of it, in whatever order, for those who would ask again.

    `codes` is for each cell the index of its text in `values`, in which each text stands once.
    """

    texts: Text
    codes: Codes
    values: Text

    def in_order(self) -> tuple[Codes, Text]:
        """What `distinct` says: the texts that stand in the column, in the order in which they first do."""
        first = np.full(len(self.values), len(self.texts), dtype=np.intp)
        first[self.codes[::-1]] = np.arange(len(self.texts))[::-1]
        order = np.argsort(first, kind="stable")[: int((first < len(self.texts)).sum())]
        rank = np.empty(len(self.values), dtype=np.intp)
        rank[order] = np.arange(len(order))
        return rank[self.codes], self.values[order]


def places(texts: Text) -> Codes:
    """Where the object of each cell lies in memory, as long as the column is kept."""
    return np.ndarray(texts.shape, np.intp, np.ascontiguousarray(texts).data)


def distinct(texts: Text) -> tuple[Codes, Text]:
    """For each cell the index of its text among the distinct ones, and these in the order in which they first stand."""
    import pandas  # noqa: PLC0415 (loaded with the first file, not with the window)

    object_of, cell = told_apart_by_object(texts)
    if 2 * len(cell) > len(texts):
        codes, values = pandas.factorize(texts)
        return codes, np.asarray(values, dtype=object)
    text_of, values = pandas.factorize(texts[cell])
    return text_of[object_of], np.asarray(values, dtype=object)


def told_apart_by_object(texts: Text) -> tuple[Codes, Codes]:
    """For each cell the number of its object, in the order in which they first stand, and a cell that each stands in first.

    Different objects may be equal texts.
    """
    import pandas  # noqa: PLC0415 (loaded with the first file, not with the window)

    object_of, objects = pandas.factorize(places(texts))
    cell = np.empty(len(objects), dtype=np.intp)
    cell[object_of[::-1]] = np.arange(len(texts))[::-1]
    return object_of, cell


def unlike(texts: Text, others: Text) -> npt.NDArray[np.bool_]:
    """Where two columns differ."""
    found: npt.NDArray[np.bool_] = places(texts) != places(others)
    at = np.flatnonzero(found)
    found[at] = texts[at] != others[at]
    return found
