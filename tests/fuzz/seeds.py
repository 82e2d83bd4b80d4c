"""Whole files of every kind that is read, for `readers.py` to damage; the binary ones are written byte by byte."""

import io
import struct
import zipfile

import messes_of_people  # noqa: F401 (adds to MESSES)
import xlsxwriter
from judging import written
from making import csv_bytes, ods_bytes, xlsx_bytes
from messes import MESSES, compose
from test_extents import record
from test_reporting_templates import template
from test_xml import HTML, IPC_2581, KICAD, RECORDS, SPREADSHEET, declared

from desktop_app.resources import resource

ROWS = [
    ["Level", "Part Number", "Description", "Qty", "Unit", "Unit Price", "Currency", "Country of Origin", "Ref Des"],
    [0, "DRIVE", "drive / 驱动", 1, "pcs", 900.5, "EUR", "DE", ""],
    [1, "MOTOR", "motor", "2 pcs", "", "€ 12,50", "", "CN", "M1-M2"],
    [2, "MAG", "NdFeB magnet N42SH", "4个", "", 3, "CNY", "中国", ""],
    [2, "MAG", "NdFeB magnet", 4, "", 3.1, "CNY", "JP", ""],
    [1, "MOTOR", "motor", 1, "", "12.5", "USD", "", "R1, R3, R5-R9"],
    ["", "", "Total", 7, "", 915, "", "", ""],
]
STATEMENTS = [
    ["Part Number", "Supplier", "Item Class", "Constituent", "Value", "Currency", "Country of Origin", "Stage",
     "Technology Origin", "Equipment Origin", "Declared On", "Valid Until"],
    ["MAG", "Magna", "ndfeb-dy-magnet", "dy-metal", "0.12", "EUR", "CN", "", "", "", "2026-01-05", "31.12.2027"],
    ["MAG", "Magna", "", "", "", "", "", "magnet", "VN", "CN", "", ""],
    ["MOTOR", "Acme", "none", "none", "", "", "", "", "", "", "", ""],
]  # fmt: skip


def compound(stream: bytes) -> bytes:
    """A compound file of a root and one stream, `Workbook`: header, sector table, directory, the stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    assert sectors <= 120, "one sector of the table must do"
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sectors), 0xFFFFFFFE]
    header = struct.pack("<8s16xHHHHH6xIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0,
                         4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)  # fmt: skip
    header = header.ljust(512, b"\xff")

    def entry(name: str, kind: int, child: int, start: int, length: int) -> bytes:
        said = name.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<HBBIII", len(said), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        return said.ljust(64, b"\0") + links + b"\0" * 36 + struct.pack("<IQ", start, length)

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Workbook", 2, 0xFFFFFFFF, 2, len(stream))
    fat = struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff")
    return header + fat + directory.ljust(512, b"\0") + stream


def xls_bytes(rows: list[list[object]]) -> bytes:
    """The rows as a BIFF8 workbook of one sheet."""

    def text(value: str) -> bytes:
        return struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")

    begin = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
    name = "BOM"
    sheet = struct.pack("<BB", len(name), 0) + name.encode()
    globals_length = 4 + len(begin) + 4 + 6 + len(sheet) + 4
    stream = record(0x0809, begin) + record(0x0085, struct.pack("<IH", globals_length, 0) + sheet) + record(0x000A, b"")
    stream += record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if isinstance(cell, int | float):
                stream += record(0x0203, struct.pack("<HHHd", r, c, 0, cell))
            elif cell:
                stream += record(0x0204, struct.pack("<HHH", r, c, 0) + text(str(cell)))
    return compound(stream + record(0x000A, b""))


def xlsb_bytes(rows: list[list[object]]) -> bytes:
    """The rows as a binary workbook of one sheet."""

    def part(kind: int, content: bytes = b"") -> bytes:
        head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
        length = len(content)
        size = b""
        while True:
            size += bytes([length & 0x7F | (0x80 if length > 0x7F else 0)])
            length >>= 7
            if not length:
                return head + size + content

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    book = (
        part(131) + part(143) + part(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("BOM")) + part(144) + part(132)
    )
    sheet = part(129) + part(148, struct.pack("<4I", 0, len(rows) - 1, 0, 8)) + part(145)
    for r, row in enumerate(rows):
        sheet += part(0, struct.pack("<I", r) + b"\0" * 13)
        for c, cell in enumerate(row):
            place = struct.pack("<II", c, 0)
            if isinstance(cell, int | float):
                sheet += part(5, place + struct.pack("<d", cell))
            elif cell:
                sheet += part(6, place + wide(str(cell)))
    sheet += part(146) + part(130)
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.'
            'binary.macroEnabled.main"/></Types>',
        )
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/worksheet" '
            'Target="worksheets/sheet1.bin"/></Relationships>',
        )
        archive.writestr("xl/workbook.bin", book)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return out.getvalue()


def grouped_xlsx() -> bytes:
    """A workbook with shared strings, merged cells, outline levels, indents and a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Bill")
        moved = [book.add_format({"indent": indent}) for indent in range(4)]
        sheet.merge_range(0, 0, 0, 3, "Product")
        sheet.write_row(2, 0, ["Part Number", "Qty", "Price"])
        for row in range(3, 30):
            sheet.set_row(row, None, None, {"level": row % 4})
            sheet.write(row, 0, f"P-{row}", moved[row % 4])
            sheet.write(row, 1, row)
            sheet.write_formula(row, 2, f"=B{row + 1}*2", None, row * 2)
    return out.getvalue()


def messy(seed: int, workbook: bool) -> bytes:
    """A list composed of several kinds of mess."""
    return written(compose(seed, sorted(MESSES)[seed % len(MESSES) :: 7]), workbook)


CYCLONEDX_JSON = b"""{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "r",
 "name": "box"}}, "components": [{"type": "device", "bom-ref": "a", "name": "A", "version": "1", "supplier": {"name": "Acme"},
 "properties": [{"name": "cdx:device:quantity", "value": "2"}], "components": [{"type": "device", "bom-ref": "c", "name": "C"}]}],
 "dependencies": [{"ref": "r", "dependsOn": ["a"]}, {"ref": "a", "dependsOn": ["c"]}]}"""

CYCLONEDX_XML = b"""<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><metadata>
<component type="device"><name>box</name></component></metadata><components><component type="device" bom-ref="b"><name>B</name>
<version>1</version><properties><property name="x:quantity">2</property></properties><components><component type="device"
 bom-ref="c"><name>C</name></component></components></component></components><dependencies><dependency ref="b"><dependency
 ref="c"/></dependency></dependencies></bom>"""

SEEDS = {
    "text": [
        csv_bytes(ROWS),
        csv_bytes(ROWS, ";", "utf-16"),
        csv_bytes(ROWS, "\t", "gb18030"),
        csv_bytes(ROWS[1:3], "|"),
        *(messy(seed, False) for seed in range(20)),
    ],
    "xlsx": [
        xlsx_bytes(ROWS),
        xlsx_bytes({"A": ROWS, "B": STATEMENTS}),
        grouped_xlsx(),
        *(messy(s, True) for s in range(12)),
    ],
    "ods": [ods_bytes(ROWS), ods_bytes(STATEMENTS)],
    "xls": [xls_bytes(ROWS), xls_bytes(STATEMENTS)],
    "xlsb": [xlsb_bytes(ROWS), xlsb_bytes(STATEMENTS)],
    "cyclonedx": [CYCLONEDX_JSON, CYCLONEDX_XML],
    "kicad": [KICAD],
    "ipc-2581": [IPC_2581],
    "xml-tables": [RECORDS, SPREADSHEET.encode(), HTML.encode()],
    "material-declarations": [declared()],
    "declarations": [csv_bytes(STATEMENTS), xlsx_bytes(STATEMENTS), template()],
    "questionnaires": [resource("samples", "servo-drive-declarations.xlsx").read_bytes()],
}
