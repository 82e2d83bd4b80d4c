"""Workbooks are archives: what is refused before they are opened, so that no file can fill the memory.

A few kilobytes can unpack to terabytes, and two cells at the far corners of a sheet make an engine allocate seventeen
billion. Sizes are checked against limits that no honest bill of materials comes near; nothing is ever written to disk.
"""

import io
import re
import zipfile
import zlib

from desktop_app.readers.extents import cells_of_xlsb
from desktop_app.readers.source import UnreadableFile

#: Limits of an archive: entries, bytes of all entries unpacked, and how many times larger than the file that may be where
#: it is more than a little. Sheets pack to a tenth or a fiftieth, bombs to a thousandth.
MOST_ENTRIES = 10_000
MOST_UNPACKED = 2_000_000_000
MOST_RATIO, A_LITTLE = 200, 100_000_000

#: More cells than this are refused: such a sheet is damaged or hostile.
MOST_CELLS = 60_000_000

_LAST_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d{1,9})"')
_REFERENCE = re.compile(rb'r="([A-Z]{1,3})(\d{1,10})"')
_REPEATED_ROWS = re.compile(
    rb'<table:table-row\b[^>]*?number-rows-repeated="(\d{1,12})"[^>]*>(.*?)</table:table-row>', re.DOTALL
)
_REPEATED_CELLS = re.compile(
    rb'<table:table-cell\b[^>]*?number-columns-repeated="(\d{1,12})"[^>]*>(?!</table:table-cell>)'
)

_DAMAGED = "the workbook is damaged or not a workbook. Open it in a spreadsheet program and save it as XLSX."


def check_archive(name: str, data: bytes) -> dict[str, int]:
    """Refuse an archive that would unpack beyond the limits; the parts that are sheets of too many cells, and how many.

    Raises:
        UnreadableFile: it is one, or no archive at all.
    """
    oversized: dict[str, int] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            unpacked = sum(entry.file_size for entry in entries)
            if (
                len(entries) > MOST_ENTRIES
                or unpacked > MOST_UNPACKED
                or unpacked > MOST_RATIO * max(len(data), 10_000)
            ):
                raise UnreadableFile(
                    name,
                    f"it would unpack to {unpacked // 1_000_000:,} MB, which no bill of materials needs. Save it again in a "
                    "spreadsheet program, or export it as CSV.",
                )
            for entry in entries:
                if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                    cells = _cells_of_sheet(archive.read(entry))
                    if cells > MOST_CELLS:
                        oversized[entry.filename] = cells
                elif entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".bin"):
                    cells = cells_of_xlsb(archive.read(entry))
                    if cells > MOST_CELLS:
                        oversized[entry.filename] = cells
                elif entry.filename == "content.xml" and (cells := _cells_repeated(archive.read(entry))) > MOST_CELLS:
                    raise too_many_cells(name, cells)
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        zlib.error,
        MemoryError,
    ):
        raise UnreadableFile(name, _DAMAGED) from None
    return oversized


def too_many_cells(name: str, cells: int) -> UnreadableFile:
    """What is said of a file whose sheets are too large."""
    return UnreadableFile(
        name,
        f"a sheet reaches over {cells:,} cells, more than can be read. Delete the empty rows and columns after its last "
        "line and save it again.",
    )


def _cells_of_sheet(sheet: bytes) -> int:
    """Rows times columns that an engine will allocate; the search for columns stops early in sheets that are narrow."""
    tail = sheet[-200_000:]
    rows = max(sheet.count(b"<row"), max((int(row) for row in _LAST_ROW.findall(tail)), default=0))
    # A cell may name a row of its own. Columns of two letters and rows of more digits than there are rows are looked for
    # first, in one quick pass.
    digits = len(str(max(rows, 1)))
    far = re.search(rb'r="(?:[A-Z]{2,3}\d|[A-Z]\d{%d})' % (digits + 1), sheet)
    if far is None and 10**digits * 26 <= MOST_CELLS:
        return rows * 26
    widest, last = 1, rows
    for letters, row in set(_REFERENCE.findall(sheet)):
        widest, last = max(widest, _column(letters)), max(last, int(row))
    return last * widest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _cells_repeated(content: bytes) -> int:
    """The most cells that a repeated row of an OpenDocument sheet with something in it stands for."""
    most = 0
    if b"number-rows-repeated" in content:
        for times, cells in _REPEATED_ROWS.findall(content):
            if int(times) > 1_000 and (b"office:value" in cells or b"<text:p" in cells):
                width = sum(int(repeated) for repeated in _REPEATED_CELLS.findall(cells)) + cells.count(
                    b"<table:table-cell"
                )
                most = max(most, int(times) * width)
    return most
