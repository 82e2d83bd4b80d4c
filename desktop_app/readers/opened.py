"""A file opened once: its sheets as cells, or the document that it is, whatever its name says.

What is opened can be read again and again with other choices, which is what a mapping dialog does while its user tries
things out: `read.what_if` costs no reading of bytes.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any
from xml.etree.ElementTree import Element

from desktop_app.bom.messages import worded
from desktop_app.readers import cyclonedx_xml, json_tables
from desktop_app.readers.cyclonedx import is_json, parse_json
from desktop_app.readers.html_tables import read_html
from desktop_app.readers.interactive_bom import read_interactive_bom
from desktop_app.readers.material_declarations import is_material_declaration
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.source import UnreadableFile
from desktop_app.readers.text import read_text
from desktop_app.readers.workbook import read_workbook
from desktop_app.readers.xml_tables import sheets_of
from desktop_app.readers.xml_text import is_html, is_markup, local, parse_xml

#: Larger files are refused before anything looks into them.
MOST_BYTES = 2_000_000_000


@dataclass(frozen=True, eq=False)
class Opened:
    """A file's name without folders, the SHA-256 of its bytes, and what is in it: sheets, or one of the two documents.

    `document` is a CycloneDX BOM in the form of its JSON, `declaration` the root of a material declaration in XML. `masters`
    are part masters in files of their own, which are joined with whatever is read from this one.
    """

    file: str
    sha256: str
    sheets: tuple[Sheet, ...] = ()
    document: dict[str, Any] | None = None
    declaration: Element | None = None
    masters: tuple["Opened", ...] = ()

    @property
    def stem(self) -> str:
        """What the product is called that a file describes without naming it."""
        return PurePosixPath(self.file).stem or self.file


def open_file(name: str, data: bytes, masters: Iterable[tuple[str, bytes]] = ()) -> Opened:
    """What a file holds, and what the part masters hold that came with it.

    Raises:
        UnreadableFile: one of them is of no format that is read, or damaged, protected or too large.
    """
    return replace(_open(name, data), masters=tuple(_open(*master) for master in masters))


def _open(name: str, data: bytes) -> Opened:
    file = file_name(name)
    if len(data) > MOST_BYTES:
        raise UnreadableFile(file, worded("file-too-large", megabytes=f"{len(data) // 1_000_000:,}"))
    digest = hashlib.sha256(data).hexdigest()
    if is_json(data):
        return _json(file, digest, data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        return Opened(file, digest, tuple(read_workbook(file, data)))
    if data.startswith(b"%PDF"):
        raise UnreadableFile(file, worded("file-is-pdf"))
    if not data[:4_096].strip(b"\0 \t\r\n") and not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile(file, worded("file-empty"))
    if is_markup(data):
        return _markup(file, digest, data)
    sheet = read_text(file, data)
    if not sheet.header_rows and file.lower().endswith((".md", ".markdown")) and b"<table" in data.lower():
        return Opened(file, digest, tuple(read_html(file, data)) or (sheet,))
    return Opened(file, digest, (sheet,))


def _json(file: str, digest: str, data: bytes) -> Opened:
    document = parse_json(file, data)
    if document is not None:
        return Opened(file, digest, document=document)
    try:
        sheets = json_tables.sheets_of(data)
    except RecursionError:
        raise UnreadableFile(file, worded("json-too-deep")) from None
    if not sheets:
        raise UnreadableFile(
            file,
            worded("json-unknown"),
        )
    return Opened(file, digest, tuple(sheets))


def _markup(file: str, digest: str, data: bytes) -> Opened:
    if is_html(data):
        board = read_interactive_bom(file, data)
        tables = [board] if board is not None else read_html(file, data)
        if not tables:
            raise UnreadableFile(file, worded("html-without-table"))
        return Opened(file, digest, tuple(tables))
    root = parse_xml(file, data)
    try:
        if cyclonedx_xml.is_cyclonedx(root):
            return Opened(file, digest, document=cyclonedx_xml.document_of(root))
        if is_material_declaration(root):
            return Opened(file, digest, declaration=root)
        sheets = sheets_of(file, root)
    except RecursionError:
        raise UnreadableFile(file, worded("xml-too-deep")) from None
    if not sheets:
        raise UnreadableFile(
            file,
            worded("xml-unknown", element=local(root)[:60]),
        )
    return Opened(file, digest, tuple(sheets))


def file_name(name: str) -> str:
    """The last part of a path in either notation."""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    return "file" if last in {"", ".", ".."} else last
