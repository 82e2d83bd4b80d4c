"""A text file (CSV, TSV, semicolons, pipes) becomes a `Sheet`: encoding, delimiter, quoting.

The delimiter is the one under which a row reads as header words, and failing that the one that cuts the rows most evenly.
pandas' C parser does the cutting; where the quotes of a file do not pair up, it is cut again without regard to quotes,
and that is said.
"""

import csv
import io
import re
import warnings
from collections import Counter
from typing import Literal

import numpy as np

from desktop_app.readers.encoding import decode
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.words import match

_DELIMITERS = (",", ";", "\t", "|")

#: A spreadsheet has no more columns than this, and a text file that has is none of ours.
MOST_COLUMNS = 16_384

_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def read_text(name: str, data: bytes) -> Sheet:
    """The sheet that a text file is; its name is `""`.

    Raises:
        UnreadableFile: the bytes are no text.
    """
    decoded = decode(data)
    if decoded is None:
        raise UnreadableFile(
            name,
            "this is neither a text file nor a workbook that can be opened. Looked for CSV, TSV, XLSX, XLSM, XLSB, XLS, "
            "ODS and CycloneDX JSON. Export the bill of materials from its program as XLSX or CSV.",
        )
    text, encoding = decoded
    if not text.strip():
        raise UnreadableFile(name, "the file is empty. Export the bill of materials again and open that file.")
    delimiter = _delimiter(text)
    cells, repaired = _cut(name, text, delimiter)
    if len(cells) == 1 and '"' in text:
        inner = "\n".join(cells[0])
        if len(_rows(inner.split("\n", 1)[:1], _delimiter(inner))[0]) > 2:  # each row as a whole is one quoted cell
            cells, repaired = _cut(name, inner, delimiter := _delimiter(inner))
    notes = (
        ("The quotation marks of the file do not pair up; its rows were cut without regard to them.",)
        if repaired
        else ()
    )
    columns = tuple(Column(column) for column in cells)
    return Sheet("", columns, encoding, decimal_comma_likely=delimiter == ";", notes=notes)


def _delimiter(text: str) -> str:
    hint = _HINT.match(text)
    if hint:
        return hint.group(1)
    head = text[:200_000]
    lines = head.splitlines()[:60]
    best, best_score = ",", -1.0
    for delimiter in _DELIMITERS:
        if delimiter not in head:
            continue
        rows = _rows(lines, delimiter)
        widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
        if not widths:
            continue
        width, times = widths.most_common(1)[0]
        known = max((len({m.role for cell in row if (m := match(cell))}) for row in rows), default=0)
        score = 4.0 * known + (times / sum(widths.values()) * min(width, 12) / 3 if width > 1 else 0.0)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _rows(lines: list[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return [line.split(delimiter) for line in lines]


def _cut(name: str, text: str, delimiter: str) -> tuple[list[np.ndarray], bool]:
    """Columns of cells, and whether quotes had to be ignored."""
    hint = _HINT.match(text)
    if hint:  # the hint keeps its row, so that row numbers agree with a text editor's
        text = "\n" + text[hint.end() :]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    width = 1 + max(line.count(delimiter) for line in lines)
    if width > MOST_COLUMNS:
        raise UnreadableFile(name, f"a line has {width} columns, more than any spreadsheet. Check the export.")
    quoted = '"' in text
    frame = _parsed(text, delimiter, width, 0)
    repaired = False
    if quoted and (frame is None or _swallowed(frame, lines, delimiter)):
        plain = _parsed(text, delimiter, width, 3)
        if plain is not None:
            frame, repaired = [_unquoted(column) for column in plain], True
    if frame is None:
        frame = _slowly(name, text, delimiter)
    if any(blank in text for blank in (delimiter + " ", "\n ", '" ', "\t ", delimiter + "\t", "\u00a0", "\u3000")):
        frame = [_without_blanks(column) for column in frame]
    while len(frame) > 1 and not (frame[-1] != "").any():
        frame.pop()
    return frame, repaired


def _parsed(text: str, delimiter: str, width: int, quoting: Literal[0, 3]) -> list[np.ndarray] | None:
    # 0 minds quotation marks, 3 ignores them (csv.QUOTE_MINIMAL, csv.QUOTE_NONE).
    import pandas  # noqa: PLC0415 (loaded with the first file, not with the window)

    try:
        # pandas only warns where it drops the cells of a row that is longer than the others.
        with warnings.catch_warnings():
            warnings.simplefilter("error", pandas.errors.ParserWarning)
            frame = pandas.read_csv(
                io.BytesIO(text.encode("utf-8", "replace")),
                header=None,
                names=range(width),
                sep=delimiter,
                dtype=object,
                na_filter=False,
                skip_blank_lines=False,
                index_col=False,
                quoting=quoting,
                encoding="utf-8",
                low_memory=False,
            )
    except (pandas.errors.ParserError, pandas.errors.EmptyDataError, pandas.errors.ParserWarning, ValueError):
        return None
    return [frame[column].to_numpy(dtype=object) for column in frame.columns]


def _swallowed(frame: list[np.ndarray], lines: list[str], delimiter: str) -> bool:
    """Whether a quotation mark without its partner has swallowed rows: a cell runs over lines that are whole rows each."""
    if not any("\n" in cell and delimiter in cell for column in frame for cell in set(column)):
        return False
    usual = Counter(line.count(delimiter) for line in lines if line.strip()).most_common(1)[0][0]
    inside: list[str] = []
    for line in lines:
        odd = line.count('"') % 2 == 1
        if odd or inside:
            inside.append(line)
        if odd and len(inside) > 1:
            if _all_whole(inside, delimiter, usual):
                return True
            inside = []
    return len(inside) > 1 and _all_whole(inside, delimiter, usual)


def _all_whole(lines: list[str], delimiter: str, usual: int) -> bool:
    return all(line.count(delimiter) == usual for line in lines if line.strip())


def _unquoted(column: np.ndarray) -> np.ndarray:
    stripped = np.empty(len(column), dtype=object)
    stripped[:] = [
        cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell for cell in column
    ]
    return stripped


def _slowly(name: str, text: str, delimiter: str) -> list[np.ndarray]:
    """Rows that pandas refuses, cut by hand."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)) or [[""]]
    except csv.Error as failure:
        raise UnreadableFile(
            name, f"its rows cannot be told apart ({failure}). Export it again as CSV or XLSX."
        ) from None
    width = max(1, *(len(row) for row in rows))
    if width > MOST_COLUMNS:
        raise UnreadableFile(name, f"a row has {width} columns, more than any spreadsheet. Check the export.")
    table = np.full((len(rows), width), "", dtype=object)
    for i, row in enumerate(rows):
        table[i, : len(row)] = row
    return [table[:, column] for column in range(width)]


def _without_blanks(column: np.ndarray) -> np.ndarray:
    # Only texts that begin with a space can be nothing but space.
    suspects = np.flatnonzero((column < "!") & (column != "") | (column == "\u00a0") | (column == "\u3000"))
    blank = [i for i in suspects if column[i].isspace()]
    if blank:
        column = column.copy()
        column[blank] = ""
    return column
