"""Whole files of every kind that is read, for `readers.py` to damage; binary workbooks are in `tests/readers/binary_books.py`."""

import io

import messes_of_people  # noqa: F401 (adds to MESSES)
import xlsxwriter
from binary_books import xls_bytes, xlsb_bytes
from judging import written
from making import csv_bytes, ods_bytes, xlsx_bytes
from messes import MESSES, compose
from test_interactive_bom import PACKED_PAGE
from test_reporting_templates import template
from test_written_lists import COUNTS_FIRST, COUNTS_LAST
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
    "written-lists": [COUNTS_FIRST.encode(), COUNTS_LAST.encode()],
    "interactive-bom": [PACKED_PAGE],
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
