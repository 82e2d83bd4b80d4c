"""How far the sheets of XLSX and ODS workbooks reach, told from their XML before an engine allocates that far.

A cell names its place, and an engine makes room for every place up to the farthest, so that one cell of thirty bytes can ask
for five hundred gigabytes. Nearly every sheet is proved small in three quick passes, each of which looks for the first tag
that is not as spreadsheet programs write it; only a sheet with such a tag is gone through tag by tag. A text, too, may stand
once in a file and be named, or repeated, by a million cells.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from xml.parsers import expat

#: Columns that a pattern of letters stands for, narrow ones first: up to F, M, Z, AZ, BZ, DZ, JZ, VZ, ZZ, CZZ and XFD.
_LETTERS = (
    (6, b"[A-F]"),
    (13, b"[A-M]"),
    (26, b"[A-Z]"),
    (52, b"A?[A-Z]"),
    (78, b"[AB]?[A-Z]"),
    (130, b"[A-D]?[A-Z]"),
    (286, b"[A-J]?[A-Z]"),
    (598, b"[A-V]?[A-Z]"),
    (702, b"[A-Z]{1,2}"),
    (2_730, b"[A-C]?[A-Z]{1,2}"),
    (16_384, b"(?:[A-W]?[A-Z]{1,2}|X[A-E][A-Z]|XF[A-D])"),
)
_MOST_DIGITS = 6

#: Bytes that a cell with a value takes at least: <c t="s"><v>0</v></c>.
_LEAST_CELL = 20

_INSIDE = rb"(?:[^>\"']|\"[^\"]*\"|'[^']*')*"
_PREFIXED = re.compile(rb":(?:c|row)[\s>/]")
_REMARK = re.compile(rb"!(?:--|\[)")
_ROW_NUMBER = re.compile(rb'<row r="([0-9]+)"')
_ROW_OR_CELL = re.compile(rb"<(?:[\w.-]+:)?(row|c)(?=[\s/>])(" + _INSIDE + rb")>")
_PLACE = re.compile(rb"(?<![\w:.-])r\s*=\s*[\"']\s*([A-Za-z]{0,9})([0-9]{0,12})")
_SHARED = re.compile(rb"</(?:[\w.-]+:)?si\s*>")
_VALUE = re.compile(rb"<(?:[\w.-]+:)?v(?:\s[^>]*)?>\s*([0-9]{1,9})\s*<")

_ODS_TAG = re.compile(rb"<(/?)table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])(" + _INSIDE + rb")>")
_REPEATED = re.compile(rb"table:number-(?:rows|columns)-repeated\s*=\s*[\"']\s*\+?([0-9]{1,12})")
_SPACES = re.compile(rb"text:c\s*=\s*[\"']\s*\+?([0-9]{1,12})")


def plain_reach(sheet: bytes) -> int | None:
    """A bound of the cells that an XLSX sheet reaches over; None where a tag is not as spreadsheet programs write it."""
    # One byte is looked for ten times as fast as two, and most sheets have none of these.
    if (b":" in sheet and _PREFIXED.search(sheet)) or (b"!" in sheet and _REMARK.search(sheet)):
        return None
    place = sheet.rfind(b'<row r="')
    numbered = _ROW_NUMBER.match(sheet, place) if place >= 0 else None
    last = numbered[1].lstrip(b"0") or b"0" if numbered else b"9"
    if len(last) > _MOST_DIGITS or _odd_row(last).search(sheet):
        return None
    at = 0
    for columns, letters in _LETTERS:
        odd = _odd_cell(letters, last).search(sheet, at)
        if odd is None:
            return columns * int(last)
        at = odd.start()
    return None


@lru_cache(maxsize=100)
def _odd_row(last: bytes) -> "re.Pattern[bytes]":
    """A row that does not name its place first, names it again, or names one below."""
    plain = rb'r="(?:%s)"(?: (?!r=)[\w:.]{1,30}="[^"<>]*")*\s*/?>' % _at_most(last)
    return re.compile(rb"<row(?: (?!%s)|[\t\r\n>/])" % plain)


@lru_cache(maxsize=100)
def _odd_cell(letters: bytes, last: bytes) -> "re.Pattern[bytes]":
    """A cell that does not name its place first, names it again, or names one beyond."""
    place = rb'r="%s(?:%s)"' % (letters, _at_most(last))
    plain = rb'%s(?:>| [st]="[0-9A-Za-z]+"(?:>|/>| [st]="[0-9A-Za-z]+"/?>)|/>)' % place
    return re.compile(rb"<c(?: (?!%s)|[\t\r\n>/])" % plain)


def _at_most(number: bytes) -> bytes:
    """A pattern of the numbers up to one: of fewer digits, or with a smaller digit at some place, or that one itself."""
    further = [
        rb"%s[0-%d][0-9]{%d}" % (number[:place], digit - ord("1"), len(number) - place - 1)
        for place, digit in enumerate(number)
        if digit > ord("0")
    ]
    return b"|".join([b"[0-9]{1,%d}" % (len(number) - 1), *further, number] if len(number) > 1 else [*further, number])


def cells_of_xlsx(sheet: bytes) -> int:
    """Rows times columns, as an engine counts them: what names no place stands behind what came before."""
    row = column = rows = columns = 0
    for kind, attributes in _ROW_OR_CELL.findall(sheet):
        # Engines differ in which of two places of one tag they believe.
        places = _PLACE.findall(attributes)
        named = max((int(digits) for _, digits in places if digits), default=0)
        if kind == b"row":
            row = named or row + 1
            column = 0
        else:
            column = max((_column(letters) for letters, _ in places), default=0) or column + 1
            if not attributes.endswith(b"/"):  # an empty cell, which no engine keeps
                rows, columns = max(rows, named or max(row, 1)), max(columns, column)
    return rows * columns


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def longest_shared(part: bytes) -> int:
    """Bytes of the longest text in a table of shared strings, its markup included; 0 where the part is none."""
    return max(map(len, _SHARED.split(part))) if b"si>" in part else 0


def lengths_of_shared(tables: Sequence[bytes]) -> list[int]:
    """Bytes of each text in the tables of shared strings, its markup included."""
    return [len(text) for table in tables if b"si>" in table for text in _SHARED.split(table)]


def most_cells_in(sheet: bytes) -> int:
    """How many cells with a value an XLSX sheet has at most, by its length."""
    return len(sheet) // _LEAST_CELL


def characters_of_xlsx(sheet: bytes, lengths: Sequence[int]) -> int:
    """The text that the cells of an XLSX sheet take from the shared strings, whose lengths are given."""
    named = (int(found[1]) for found in _VALUE.finditer(sheet))
    return sum(lengths[index] for index in named if index < len(lengths))


def well_formed(content: bytes) -> bool:
    """Whether every tag of an XML is closed as it should be, and no entity is defined in it."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError):
        return False
    return True


def _refuse(*_: object) -> None:
    raise ValueError("a document type")


def cells_of_ods(content: bytes) -> int:
    """The cells that all sheets of an OpenDocument reach over: rows times columns to the farthest cell with content of each."""
    total = rows = columns = row = column = times = 0
    for closing, name, attributes in _ODS_TAG.findall(content):
        if name == b"table":
            total, rows, columns, row, times = total + rows * columns, 0, 0, 0, 0
        elif name == b"table-row":
            if not closing:
                row, column = row + times, 0
                times = _times(attributes)
        elif not closing:
            column += _times(attributes)
            # An empty cell is a tag of its own; whatever holds something stays open or names a value.
            if not attributes.endswith(b"/") or b"office:" in attributes:
                rows, columns = max(rows, row + times), max(columns, column)
    return total + rows * columns


def characters_of_ods(content: bytes, most: int) -> int:
    """The text that the repeated cells of an OpenDocument stand for, markup included; counting stops above `most`."""
    total = times = within = start = 0
    for found in _ODS_TAG.finditer(content):
        if within:
            text = content[start : found.start()]
            spaces = sum(int(number) for number in _SPACES.findall(text)) if b"text:c" in text else 0
            total += within * times * (len(text) + spaces)
            within = 0
            if total > most:
                return total
        if found[2] == b"table-row":
            times = _times(found[3])
        elif found[2] != b"table" and not found[1] and not found[3].endswith(b"/"):
            within, start = _times(found[3]), found.end()
    return total


def _times(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found[1]) if found else 1
