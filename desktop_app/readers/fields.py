"""Records of named fields, as XML and JSON files list them, become a sheet: row 0 holds the names, row *n* the *n*-th record."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.readers.archive import MOST_CELLS
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.source import UnreadableFile

_MOST_COLUMNS = 16_384


class Stored(str):
    """The text of a value that the file stores as a number."""

    __slots__ = ()


def sheet_of_records(name: str, records: Iterable[Mapping[str, str]], encoding: str) -> Sheet:
    """A sheet with the fields in order of appearance and a row for each record.

    Raises:
        UnreadableFile: the records have more fields than a spreadsheet has columns, or more cells than can be read.
    """
    listed: Sequence[Mapping[str, str]] = list(records)
    if not listed:
        return Sheet(name, ())
    names = list(dict.fromkeys(field for record in listed for field in record))
    if len(names) > _MOST_COLUMNS or len(names) * len(listed) > MOST_CELLS:
        raise UnreadableFile(name, worded("too-many-fields", count=len(names)))
    return Sheet(name, tuple(_column(field, listed) for field in names), encoding=encoding)


def _column(field: str, records: Sequence[Mapping[str, str]]) -> Column:
    texts = np.empty(len(records) + 1, dtype=object)
    texts[:] = [field, *(record.get(field, "") for record in records)]
    numeric = np.array([isinstance(text, Stored) for text in texts], dtype=bool)
    if not numeric.any():
        return Column(texts)
    texts[:] = [str(text) for text in texts]
    return Column(texts, numeric)
