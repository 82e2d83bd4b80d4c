"""Files made in memory for the reader tests: rows of cells in, bytes of a CSV, XLSX or ODS out."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

import openpyxl

from desktop_app.bom import Bom
from desktop_app.readers import ReadBom, read_bom

Rows = Sequence[Sequence[object]]


def csv_bytes(rows: Rows, delimiter: str = ",", encoding: str = "utf-8", newline: str = "\n") -> bytes:
    """The rows as a text file; cells are quoted where they must be."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=newline).writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_bytes(sheets: Mapping[str, Rows] | Rows) -> bytes:
    """The rows as a workbook; a mapping gives several sheets by name. None leaves a cell out."""
    named = sheets if isinstance(sheets, Mapping) else {"BOM": sheets}
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in named.items():
        sheet = book.create_sheet(name)
        for r, row in enumerate(rows, start=1):
            for c, cell in enumerate(row, start=1):
                if cell not in (None, ""):
                    sheet.cell(r, c, cell)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def ods_bytes(rows: Rows, sheet: str = "Sheet1") -> bytes:
    """The rows as an OpenDocument spreadsheet with numbers, texts and empty cells."""

    def cell(value: object) -> str:
        if value in (None, ""):
            return "<table:table-cell/>"
        if isinstance(value, int | float):
            return (
                f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p>'
                "</table:table-cell>"
            )
        return f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'

    body = "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in rows)
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{urn}:office:1.0" '
        f'xmlns:table="{urn}:table:1.0" xmlns:text="{urn}:text:1.0" office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="{sheet}">{body}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{urn}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return data.getvalue()


def read(rows: Rows, name: str = "product.csv", **how: str) -> ReadBom:
    """The rows written as CSV and read again."""
    return read_bom(name, csv_bytes(rows, **how))


def tree(bom: Bom) -> dict[str, list[tuple[str, str]]]:
    """Children with their quantities by parent, parents without children left out."""
    parts = bom.parts.part_number
    found: dict[str, list[tuple[str, str]]] = {}
    for usage in range(len(bom.usages)):
        parent, child = parts[bom.usages.parent[usage]], parts[bom.usages.child[usage]]
        found.setdefault(parent, []).append((child, bom.usages.quantity[usage]))
    return found


def column(bom: Bom, role: str) -> dict[str, str]:
    """A column of the parts by part number."""
    return dict(zip(bom.parts.part_number, getattr(bom.parts, role), strict=True))


def messages(read_: ReadBom, *containing: str) -> list[str]:
    """Messages of the problems that contain all of some texts."""
    return [p.message for p in read_.problems if all(text in p.message for text in containing)]
