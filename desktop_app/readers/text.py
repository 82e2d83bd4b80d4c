"""A text file (CSV, TSV, semicolons, pipes) becomes a `Sheet`: encoding, delimiter, quoting.

The delimiter is the one under which a row reads as header words, and failing that the one that cuts the rows most evenly.
pandas' C parser does the cutting; where the quotes of a file do not pair up, it is cut again without regard to quotes,
and that is said.
"""

import codecs
import csv
import io
import re
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.readers.encoding import decode
from desktop_app.readers.fixed_width import cut, header_line, known_words, set_by_tabs
from desktop_app.readers.headings import printed_structure
from desktop_app.readers.markdown import tables_of_markdown
from desktop_app.readers.outline import begins_item, names_of, outline_of
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.words import match
from desktop_app.readers.written_lists import is_written_item, is_written_sentence, written_list

_DELIMITERS = (",", ";", "\t", "|")
#: Signs that seldom part cells and often stand in them.
_UNUSUAL = (":", "^", "~")

#: A spreadsheet has no more columns than this, and a text file that has is none of ours.
MOST_COLUMNS = 16_384

#: More cells than this are refused: eight bytes each for the references alone.
MOST_CELLS = 150_000_000

#: Characters at the beginning that tell the usual width of the rows.
_HEAD = 200_000

# A line drawn across a list: `-----`, `|---|:--:|`, `+====+`.
_RULE_LINE = re.compile(r"(?m)^[|+;,\t ]*[-=_:]*[-=_]{2,}[-=_:|+;,\t ]*$")
_RULE_CELL = re.compile(r"[-=_:+ ]*[-=_]{2,}[-=_:+ ]*\Z")

#: What counts as a header that needs no better reading.
_FULL = 99

#: `="0010"`, and nothing computed.
_TEXT_FORMULA = re.compile(r'="((?:[^"]|"")*)"\s*\Z')

#: Roles that the words of a row must name for it to be taken for a header.
_SOME = 2

#: So many counted items of a list show that it is one of parts.
_FEWEST_COUNTED = 3

#: What surrounds a text that Markdown prints as it stands.
_FENCE = re.compile(r"(?m)^```.*$")

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
            worded("file-unknown"),
        )
    text, encoding = decoded
    if not text or text.isspace():
        raise UnreadableFile(name, worded("file-empty"))
    structure = printed_structure(text)
    if structure is not None:
        return replace(structure, encoding=encoding)
    marked_down = tables_of_markdown(text)
    delimiter, known = _delimiter(text)
    # Columns with header words are no list of items, whatever their cells begin with.
    outline = outline_of(text, name) if marked_down is not None or known < _SOME else None
    if outline is not None and (marked_down is None or _rather_outline(outline, marked_down)):
        beside = () if marked_down is None else (worded("doubt-tables-beside-list"),)
        return replace(outline, encoding=encoding, doubts=beside)
    if marked_down is not None:
        counted = 0 if outline is None else _counts(outline)
        beside = (worded("doubt-list-beside-tables", count=counted),) if counted >= _FEWEST_COUNTED else ()
        return replace(marked_down, encoding=encoding, doubts=beside)
    by_tabs = delimiter == "\t" and set_by_tabs(text[:_HEAD])
    printed = _printed_in_columns(_fenced(text), 0 if by_tabs else known, delimiter)
    if printed is not None:
        return Sheet("", tuple(printed), encoding)
    loose = (known < _SOME or delimiter not in {",", *_UNUSUAL}) and not _in_columns(text)
    written = written_list(text) if loose else None
    if written is None and loose and not _in_columns(text, (delimiter,)):
        written = names_of(text, name)
    if written is not None:
        return replace(written, encoding=encoding)
    cells, repaired = _cut(name, text, delimiter, data if encoding == "utf-8" and data[:3] != codecs.BOM_UTF8 else None)
    if len(cells) == 1 and '"' in text:
        inner = "\n".join(cells[0].texts)
        inside, _ = _delimiter(inner)
        if len(_rows(inner.split("\n", 1)[:1], inside)[0]) > 2:  # each row as a whole is one quoted cell
            cells, repaired = _cut(name, inner, delimiter := inside)
    notes = (worded("quotation-marks-odd"),) if repaired else ()
    return Sheet("", tuple(cells), encoding, decimal_comma_likely=delimiter == ";", notes=notes)


def _rather_outline(outline: Sheet, tables: Sheet) -> bool:
    """Whether a list beside tables says more of what there is than they do: it counts its items, and has more than their rows."""
    rows = tables.filled_cells > 0
    rows[list(tables.header_rows)] = False
    return _counts(outline) >= _FEWEST_COUNTED and _items(outline) > int(rows.sum())


def _counts(outline: Sheet) -> int:
    """How many items of a written list say how many pieces there are of them."""
    return int(outline.columns[outline.roles.index("quantity")].filled.sum()) if "quantity" in outline.roles else 0


def _items(outline: Sheet) -> int:
    return int(outline.columns[outline.roles.index("name")].filled.sum())


def _printed_in_columns(text: str, known: int, delimiter: str) -> list[Column] | None:
    """The columns of a list of fixed width, where its header says more that way than the `known` words under a delimiter."""
    if not any(gap in text[:_HEAD] for gap in ("  ", "\t")):
        return None
    head = [line.expandtabs() for line in text[:_HEAD].splitlines()]
    header = header_line(head)
    if (
        header is None
        or is_written_item(head[header])
        or known_words(head[header]) <= known
        or (known > 1 and delimiter in head[header])
    ):
        return None
    rows = cut([line.expandtabs() for line in text.splitlines()], header)
    width = max(map(len, rows))
    table = np.full((width, len(rows)), "", dtype=object)
    for number, row in enumerate(rows):
        table[: len(row), number] = row
    return _without_rules([Column(column) for column in table])


def _fenced(text: str) -> str:
    """A Markdown text with nothing but what it prints as it stands, between two fences, where that begins with a header."""
    if "```" not in text:  # told at once; the pattern looks at each line, and lets nobody else have a turn
        return text
    parts = _FENCE.split(text)
    if len(parts) == 3 and header_line(parts[1].splitlines()[:3]) is not None:
        return "\n" * parts[0].count("\n") + parts[1]
    return text


def _delimiter(text: str) -> tuple[str, int]:
    """The delimiter, and how many roles the words of the best header name under it."""
    hint = _HINT.match(text)
    if hint:
        return hint.group(1), _FULL
    head = text[:200_000]
    lines = head.splitlines()[:60]
    best, best_score, best_known = ",", -1.0, 0
    for delimiter in _DELIMITERS:
        if delimiter not in head:
            continue
        rows = _rows(lines, delimiter)
        widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
        if not widths:
            continue
        width, times = widths.most_common(1)[0]
        headers = (row for row in rows if not (is_written_sentence(line := delimiter.join(row)) or begins_item(line)))
        known = max((len({m.role for cell in row if (m := match(cell))}) for row in headers), default=0)
        score = 4.0 * known + (times / sum(widths.values()) * min(width, 12) / 3 if width > 1 else 0.0)
        if score > best_score:
            best, best_score, best_known = delimiter, score, known
    return _unusual_delimiter(lines) or (best, best_known)


def _unusual_delimiter(lines: list[str]) -> tuple[str, int] | None:
    """A sign that cuts all lines alike and the first one into header words, and how many roles these name; None elsewhere."""
    written = [line for line in lines if line.strip()]
    for delimiter in _UNUSUAL if len(written) > _SOME else ():
        width = written[0].count(delimiter)
        if width < _SOME or any(line.count(delimiter) != width for line in written):
            continue
        cells = written[0].split(delimiter)
        known = len({found.role for cell in cells if (found := match(cell))})
        if known > _SOME and all(map(match, cells)):
            return delimiter, known
    return None


def _in_columns(text: str, marks: Sequence[str] = (";", "\t", "|")) -> bool:
    """Whether most lines are cut by a character, one that hardly stands in anything else unless others are named."""
    lines = [line for line in text[:_HEAD].splitlines() if line.strip()]
    return any(sum(1 for line in lines if mark in line.strip()[1:-1]) > 0.5 * len(lines) for mark in marks)


def _rows(lines: list[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return [line.split(delimiter) for line in lines]


def _cut(name: str, text: str, delimiter: str, data: bytes | None = None) -> tuple[list[Column], bool]:
    """Columns of cells, and whether quotes had to be ignored. `data` is the text in UTF-8, where it is at hand."""
    hint = _HINT.match(text)
    if hint or "\r" in text or data is None or b"\0" in data[-8:] or not text.endswith("\n"):
        data = None
    if hint:  # the hint keeps its row, so that row numbers agree with a text editor's
        text = "\n" + text[hint.end() :]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    repaired = False
    columns = _parsed(text, delimiter, _check_size(name, text, _width(name, text[:_HEAD], delimiter)), 0, data)
    if columns is None:
        columns = _parsed(text, delimiter, _check_size(name, text, _width(name, text, delimiter)), 0)
    if '"' in text and (columns is None or _swallowed(columns, text, delimiter)):
        plain = _parsed(text, delimiter, _check_size(name, text, _width(name, text, delimiter)), 3)
        if plain is not None:
            columns, repaired = [_unquoted(column) for column in plain], True
    if columns is None:
        columns = _slowly(name, text, delimiter)
    formulas = "=" in text and '="' in text
    columns = [_plain(column, formulas) for column in columns]
    if _RULE_LINE.search(text[:_HEAD]):
        columns = _without_rules(columns)
    while len(columns) > 1 and not columns[-1].filled.any():
        columns.pop()
    return columns, repaired


def _width(name: str, text: str, delimiter: str) -> int:
    width = 1 + max(line.count(delimiter) for line in text.split("\n"))
    if width > MOST_COLUMNS:
        raise UnreadableFile(name, worded("line-too-wide", width=width))
    return width


def _check_size(name: str, text: str, width: int) -> int:
    lines = text.count("\n") + 1
    if width * lines > MOST_CELLS:
        raise UnreadableFile(
            name,
            worded("text-too-large", lines=f"{lines:,}", width=f"{width:,}"),
        )
    return width


#: Lines that are parsed at once.
_AT_ONCE = 50_000


def _parsed(
    text: str, delimiter: str, width: int, quoting: Literal[0, 3], encoded: bytes | None = None
) -> list[Column] | None:
    # 0 minds quotation marks, 3 ignores them (csv.QUOTE_MINIMAL, csv.QUOTE_NONE).
    import pandas  # noqa: PLC0415 (loaded with the first file, not with the window)

    data = io.BytesIO(text.encode("utf-8", "replace") if encoded is None else encoded)
    try:
        # pandas only warns where it drops the cells of a row that is longer than the others.
        with warnings.catch_warnings():
            warnings.simplefilter("error", pandas.errors.ParserWarning)
            # In pieces, because the parser does not let other threads run, and the window's must.
            pieces = pandas.read_csv(
                data,
                header=None,
                names=list(range(width)),
                sep=delimiter,
                dtype="object",
                na_filter=False,
                skip_blank_lines=False,
                index_col=False,
                quoting=quoting,
                encoding="utf-8",
                low_memory=False,
                chunksize=_AT_ONCE,
            )
            with pieces:
                frames = list(pieces)
    except (pandas.errors.ParserError, pandas.errors.EmptyDataError, pandas.errors.ParserWarning, ValueError):
        return None
    texts = ([frame[column].to_numpy(dtype=object) for frame in frames] for column in range(width))
    return [Column(parts[0] if len(parts) == 1 else np.concatenate(parts)) for parts in texts]


def _swallowed(columns: list[Column], text: str, delimiter: str) -> bool:
    """Whether a quotation mark without its partner has swallowed rows: a cell runs over lines that are whole rows each."""
    if len(columns[0]) >= text.count("\n") + (not text.endswith("\n")):
        return False
    lines = text.split("\n")
    if not any("\n" in cell and delimiter in cell for column in columns for cell in column.distinct):
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


def _unquoted(column: Column) -> Column:
    def plain(cell: str) -> str:
        return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell

    return Column(column.mapped(plain))


def _slowly(name: str, text: str, delimiter: str) -> list[Column]:
    """Rows that pandas refuses, cut by hand."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)) or [[""]]
    except csv.Error as failure:
        raise UnreadableFile(name, worded("rows-not-told-apart", failure=failure)) from None
    width = _check_size(name, text, max(1, *(len(row) for row in rows)))
    if width > MOST_COLUMNS:
        raise UnreadableFile(name, worded("row-too-wide", width=width))
    table = np.full((len(rows), width), "", dtype=object)
    for i, row in enumerate(rows):
        table[i, : len(row)] = row
    return [Column(table[:, column]) for column in range(width)]


def _without_rules(columns: list[Column]) -> list[Column]:
    """The columns with nothing in the rows that only draw a line."""
    drawn = np.ones(len(columns[0]), dtype=bool)
    said = np.zeros(len(columns[0]), dtype=bool)
    for column in columns:
        drawn &= ~column.filled | column.where(lambda text: bool(_RULE_CELL.match(text)))
        said |= column.filled
    drawn &= said
    return [Column(np.where(drawn, "", column.texts).astype(object)) for column in columns] if drawn.any() else columns


def _plain(column: Column, formulas: bool) -> Column:
    """A column in which cells of nothing but space are empty, and `="0010"` is 0010.

    Exports write numbers as formulas of a text, so that a spreadsheet leaves their zeros alone.
    """
    distinct = column.distinct.tolist()
    if any(map(str.isspace, distinct)) or (formulas and any(text.startswith('="') for text in distinct)):
        return column.changed(_plain_cell)
    return column


def _plain_cell(text: str) -> str:
    found = _TEXT_FORMULA.match(text)
    return found[1].replace('""', '"') if found else "" if text.isspace() else text
