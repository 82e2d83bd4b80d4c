"""Workbooks are archives: unpacked once within limits, checked, and packed anew for the engine that reads the cells.

A few kilobytes can unpack to terabytes, and two cells at the far corners of a sheet make an engine allocate seventeen
billion. Sizes are held against limits that no honest bill of materials comes near. The engine gets exactly the bytes that
were checked, because two readers of one archive need not see the same in it. Nothing is ever written to disk.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Collection, Mapping, Sequence

from desktop_app.bom.messages import worded
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.xls_extents import DamagedRecords, Extent
from desktop_app.readers.xlsb_extents import SHARED_TEXTS, extent_of_sheet, is_sheet, lengths_of_texts
from desktop_app.readers.xml_extents import (
    cells_of_ods,
    cells_of_xlsx,
    characters_of_ods,
    characters_of_xlsx,
    lengths_of_shared,
    longest_shared,
    most_cells_in,
    plain_reach,
    well_formed,
)

#: Limits of an archive: entries, bytes of all entries unpacked, and how many times larger than the file that may be where
#: it is more than a little. Sheets pack to a tenth or a fiftieth, bombs to a thousandth.
MOST_ENTRIES = 10_000
MOST_UNPACKED = 2_000_000_000
MOST_RATIO, A_LITTLE = 200, 100_000_000

#: More cells than this, or more text in the cells of all sheets, are refused: such a file is damaged or hostile.
MOST_CELLS, MOST_SPARSE = 60_000_000, 20_000_000

#: Columns of a sheet in the widest spreadsheet programs.
MOST_COLUMNS = 16_384
MOST_CHARACTERS = 1_000_000_000

#: Parts of a workbook in which cells, their looks and their names stand; pictures and the like are not unpacked.
#: A row of an OpenDocument that was written with space between its tags, and that space.
_SPACED_ROW = re.compile(rb"<table:table-row[^<>]*>\s+<")
_AFTER_TAG, _BEFORE_TAG = re.compile(rb"(<(?:/?table:|/text:p)[^<>]*>)\s+"), re.compile(rb"\s+(?=</?table:)")

_WANTED = (".xml", ".rels", ".bin", "mimetype")


def unpacked(name: str, data: bytes) -> dict[str, bytes]:
    """The parts of a workbook that matter, by their paths.

    Raises:
        UnreadableFile: it would unpack beyond the limits, or is no archive at all.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if (
                len(entries) > MOST_ENTRIES
                or size > MOST_UNPACKED
                or size > max(A_LITTLE, MOST_RATIO * max(len(data), 10_000))
            ):
                raise UnreadableFile(
                    name,
                    worded("archive-too-large", megabytes=f"{size // 1_000_000:,}", parts=f"{len(entries):,}"),
                )
            return {entry.filename: archive.read(entry) for entry in entries if entry.filename.endswith(_WANTED)}
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
        raise UnreadableFile(name, worded("archive-damaged")) from None


def without_line_breaks(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of an OpenDocument whose tables were written with a line for each tag, as some programs do, without the
    space between those tags, which python-calamine takes for text."""
    content = parts.get("content.xml", b"")
    if not _SPACED_ROW.search(content):
        return parts
    for tag, without in ((_AFTER_TAG, rb"\1"), (_BEFORE_TAG, b"")):
        content = tag.sub(without, content)
    return parts | {"content.xml": content}


def packed(parts: Mapping[str, Sequence[bytes | memoryview]]) -> io.BytesIO:
    """An uncompressed archive of parts, each given in pieces."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for path, pieces in parts.items():
            with archive.open(zipfile.ZipInfo(path), "w", force_zip64=True) as part:
                for piece in pieces:
                    part.write(piece)
    out.seek(0)
    return out


def oversized(name: str, parts: Mapping[str, bytes], known: Collection[str] = ()) -> dict[str, int]:
    """The sheets of a workbook that reach too far, by their paths, with how many cells; `known` are paths that do not.

    Raises:
        UnreadableFile: the sheets of an OpenDocument, all of which stand in one part, reach too far together; or the cells
            of all sheets would hold too much text, or a binary sheet has damaged records.
    """
    found: dict[str, int] = {}
    binary = binary_extents(name, parts)
    characters = sum(extent.characters for extent in binary.values())
    for path, content in parts.items():
        if path in known:
            continue
        cells = 0
        if path == "content.xml":
            if not well_formed(content):  # an engine waits for ever for the end of a tag that never comes
                raise UnreadableFile(name, worded("archive-damaged"))
            cells = cells_of_ods(content)
            characters += characters_of_ods(content, MOST_CHARACTERS)
            if cells > MOST_CELLS:
                raise too_many_cells(name, cells)
        elif path.endswith(".xml") and b"sheetData" in content:
            reach = plain_reach(content)
            cells = reach if reach is not None and reach <= MOST_CELLS else cells_of_xlsx(content)
        elif path in binary:
            cells = binary[path].cells
        if characters > MOST_CHARACTERS:
            raise too_much_text(name, characters)
        if cells > MOST_CELLS:
            found[path] = cells
    return found


def check_shared_texts(name: str, parts: Mapping[str, bytes]) -> None:
    """See that the cells of all sheets of an XLSX do not take too much text from the shared strings.

    Raises:
        UnreadableFile: they do.
    """
    tables = shared_strings(parts)
    longest = max(map(longest_shared, tables), default=0)
    sheets = [content for path, content in parts.items() if path.endswith(".xml") and b"sheetData" in content]
    if longest * sum(map(most_cells_in, sheets)) <= MOST_CHARACTERS:
        return
    lengths = lengths_of_shared(tables)
    characters = sum(characters_of_xlsx(sheet, lengths) for sheet in sheets)
    if characters > MOST_CHARACTERS:
        raise too_much_text(name, characters)


def binary_extents(name: str, parts: Mapping[str, bytes]) -> dict[str, Extent]:
    """What the sheets of an XLSB reach over, by their paths.

    Raises:
        UnreadableFile: their records are damaged.
    """
    try:
        texts = b"".join(content for path, content in parts.items() if path.lower() == SHARED_TEXTS)
        lengths = lengths_of_texts(texts)
        return {path: extent_of_sheet(content, lengths) for path, content in parts.items() if is_sheet(path, content)}
    except DamagedRecords:
        raise UnreadableFile(name, worded("archive-damaged")) from None


def shared_strings(parts: Mapping[str, bytes]) -> list[bytes]:
    """The parts of an XLSX in which texts may stand that cells name by number."""
    return [content for path, content in parts.items() if path.endswith(".xml") and b"sheetData" not in content]


def most_cells(size: int) -> int:
    """How many cells a sheet may reach over in a workbook of so many bytes: sparse ones fewer, because most would be empty."""
    return min(MOST_CELLS, max(MOST_SPARSE, size // 5))


def too_many_cells(name: str, cells: int) -> UnreadableFile:
    """What is said of a file whose sheets are too large."""
    return UnreadableFile(
        name,
        worded("sheet-too-large", cells=f"{cells:,}"),
    )


def too_much_text(name: str, characters: int) -> UnreadableFile:
    """What is said of a file whose cells hold more text than is read."""
    return UnreadableFile(
        name,
        worded("cells-too-long", megabytes=f"{characters // 1_000_000:,}"),
    )
