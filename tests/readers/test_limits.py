"""Files made to fill the memory or to hang the reader: refused with one message, or read in no time."""

import io
import zipfile

import pytest
import xlsxwriter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from making import csv_bytes, messages, ods_bytes, xlsx_bytes
from test_hostile import damaged, survives
from test_xml import HTML, IPC_2581, KICAD, RECORDS, SPREADSHEET, declared

from desktop_app.readers import UnreadableFile, read_bom

MANY = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
ROWS = [["Part Number", "Qty"], ["A", 1], ["B", 2]]


def changed(data: bytes, part: str, change: "tuple[bytes, bytes] | bytes") -> bytes:
    """An archive with one part changed: a replacement within it, or other content."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == part:
                content = change if isinstance(change, bytes) else content.replace(*change)
            new.writestr(entry.filename, content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def refused(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableFile, match=word):
        read_bom("x.xlsx", data)


def test_an_archive_that_unpacks_to_a_thousand_times_its_size():
    refused(changed(xlsx_bytes(ROWS), "docProps/app.xml", b"\0" * 120_000_000), "unpack")


def test_two_cells_at_the_far_corners_of_a_sheet():
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    refused(changed(xlsx_bytes(ROWS), SHEET, (b"</sheetData>", far)), "cells")


def test_a_sheet_too_large_is_left_out_and_said_where_another_can_be_read():
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    book = changed(xlsx_bytes({"Log": ROWS, "BOM": ROWS}), SHEET, (b"</sheetData>", far))
    found = read_bom("x.xlsx", book)
    assert found.source.sheet == "BOM"
    assert messages(found, "“Log” was not read", "cells")


def test_a_row_repeated_a_million_times():
    row = b'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" '
    row += b'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
    refused(changed(ods_bytes(ROWS), "content.xml", (b"</table:table>", row)), "cells|damaged")


def test_too_many_entries():
    out = io.BytesIO(xlsx_bytes(ROWS))
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(10_050):
            archive.writestr(f"x/{number}", b"")
    refused(out.getvalue(), "unpack")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\x", "xl/../../x"])
def test_paths_out_of_the_archive_are_never_written(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    out = io.BytesIO(xlsx_bytes(ROWS))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, b"evil")
    assert read_bom("x.xlsx", out.getvalue()).bom.lines == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "data",
    [
        csv_bytes([["Part Number", "Description", "Qty"], ["A", "x" * 1_000_000, "1"]] * 3),
        csv_bytes([["Part Number", "Qty", *[f"c{i}" for i in range(16_382)]], *[[f"P{i}", "1"] for i in range(3)]]),
        csv_bytes([["Part Number", "Qty"], *[["A\0B", "1\0"]] * 5]),
        "Part Number,Qty\nA\ud800,1\n\udfffB,2\n".encode("utf-8", "surrogatepass"),
        b"Part Number,Qty\n" + b'"' * 100_001 + b"\nA,1\n",
        b"a" * 5_000_000,
        b"," * 16_000 + b"\n" + b"\n" * 300_000,
        b"Level,Part,Qty\n" + b"".join(b"%d,P%d,1\n" % (i, i) for i in range(20_000)),
        b"<table>" * 20_000 + b"<tr><td>Part</td><td>Qty</td></tr>",
        b"<html><table><tr><td colspan=99999 rowspan=99999>Part</td></tr></table>",
        b'<a xmlns="x">' + b"<b/>" * 200_000 + b"</a>",
        b"<a>" * 200_000,
    ],
    ids=[
        "cells of a megabyte", "16,384 columns", "zero bytes", "lone surrogates", "quotation marks", "one long line",
        "empty lines", "levels upon levels", "tables in tables", "huge spans", "empty elements", "deep elements",
    ],
)  # fmt: skip
def test_strange_files_are_read_or_refused(data):
    survives(data)


@MANY
@given(
    st.sampled_from([HTML.encode(), IPC_2581, KICAD, RECORDS, SPREADSHEET.encode(), declared()]),
    st.randoms(use_true_random=False),
    st.integers(1, 12),
)
def test_markup_with_damage(data, chance, hits):
    survives(damaged(data, chance, hits))


@MANY
@given(st.text(alphabet="<>/=\"'!?-&;abtrdhxml:[]0 \n", max_size=120))
@example("<?xml version='1.0'?>")
@example("<a b='&#xD800;'/>")
@example("<!DOCTYPE")
@example("<table><tr><td rowspan=-1>")
def test_any_markup(text):
    survives(("<" + text).encode())


def test_a_cell_that_names_a_row_far_below_its_own():
    cell = b'<c r="ZZ1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    refused(changed(xlsx_bytes(ROWS), SHEET, (b"</row>", cell)), "cells")


INLINE = b't="inlineStr"><is><t>x</t></is></c>'


@pytest.mark.parametrize(
    "row",
    [
        b"<row r='1048576'><c r='XFD1048576' " + INLINE + b"</row>",
        b'<row r = "1048576"><c r = "XFD1048576" ' + INLINE + b"</row>",
        b'<row a=">" r="1048576"><c b=">" r="XFD1048576" ' + INLINE + b"</row>",
        b'<a:row r="1048576"><a:c r="XFD1048576"><a:v>1</a:v></a:c></a:row>',
        b'<row r="1048576"><c r="xfd1048576" ' + INLINE + b"</row>",
        b'<row r="4"><c r="A4" r="XFD1048576"' + INLINE + b"</row>",
        b'<row r="4" r="1048576"><c r="A4" ' + INLINE + (b"<c " + INLINE) * 100 + b"</row>",
        b'<row r="' + b"9" * 5_000 + b'"><c ' + INLINE + b"</row>",
        b'<row r="1048576">' + (b"<c " + INLINE) * 100 + b'</row><row r="4"><c r="A4" ' + INLINE + b"</row>",
    ],
    ids=[
        "single quotes",
        "spaces",
        "signs in attributes",
        "prefixes",
        "small letters",
        "two places",
        "two rows",
        "a row of many digits",
        "cells without a place",
    ],
)
def test_far_cells_however_they_are_written(row):
    refused(changed(xlsx_bytes(ROWS), SHEET, (b"</sheetData>", row + b"</sheetData>")), "cells")


@pytest.mark.parametrize(
    "row",
    [
        b"<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384' "
        b"office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>",
        b'<table:table-row><table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
        b"<text:p>x</text:p></table:table-cell></table:table-row>" * 5_000,
        b'<table:table-row table:number-rows-repeated="4000000000"><table:table-cell/></table:table-row>'
        b'<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
        b'<table:table-row><table:table-cell table:number-columns-repeated="4000000000"/><table:table-cell '
        b'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
    ],
    ids=["single quotes", "many rows", "empty rows above", "empty cells before"],
)
def test_far_cells_of_an_open_document(row):
    refused(changed(ods_bytes(ROWS), "content.xml", (b"</table:table>", row + b"</table:table>")), "cells")


def test_a_long_text_in_very_many_cells():
    row = b'<table:table-row table:number-rows-repeated="3000"><table:table-cell table:number-columns-repeated="100" '
    row += b'office:value-type="string"><text:p>' + b"x" * 100_000 + b"</text:p></table:table-cell></table:table-row>"
    refused(changed(ods_bytes(ROWS), "content.xml", (b"</table:table>", row + b"</table:table>")), "MB of text")
    spaces = (
        b'<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="4000000000"/></text:p>'
    )
    spaces += b"</table:table-cell></table:table-row></table:table>"
    refused(changed(ods_bytes(ROWS), "content.xml", (b"</table:table>", spaces)), "MB of text")


def test_a_long_shared_text_that_very_many_cells_name():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row in range(1_500):
            sheet.write_row(row, 0, ["Part Number", "Qty"] if row == 0 else [f"P{row}", "long"])
    text = (b"<t>long</t>", b"<t>" + b"x" * 2_000_000 + b"</t>")
    refused(changed(out.getvalue(), "xl/sharedStrings.xml", text), "MB of text")


def test_an_open_document_whose_tags_do_not_close():
    for change in [
        (b"</table:table>", b"</taBle:table>"),
        (b"UTF-8", b"UTG-8"),
        (b"<office:body>", b"<!DOCTYPE x [<!ENTITY e 'x'>]><office:body>"),
    ]:
        refused(changed(ods_bytes(ROWS), "content.xml", change), "damaged")


def test_a_sheet_that_is_nearly_empty_but_reaches_far():
    far = b'<row r="900000"><c r="Y900000" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    refused(changed(xlsx_bytes(ROWS), SHEET, (b"</sheetData>", far)), "cells")


def test_html_with_a_declaration_that_is_none():
    with pytest.raises(UnreadableFile, match="HTML"):
        read_bom("x.xls", b"<html><table><tr><td>Part<td>Qty<tr><td>A<td>1</table><![CDAT[x]]></html>")


@pytest.mark.parametrize("number", [b"", b"A6", b"2true", b"-1", b"9" * 5_000])
@pytest.mark.parametrize("marked", [b'r="4" outlineLevel="%b"', b'r="%b" outlineLevel="1"', b'r="4"'])
def test_outline_levels_and_indents_that_are_no_numbers(number, marked):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        moved = book.add_format({"indent": 3})
        for row, name in enumerate(["Part Number", "A", "B", "C"]):
            sheet.set_row(row, None, None, {"level": row // 2})
            sheet.write_row(row, 0, [name, "Qty" if row == 0 else row], moved)
    said = marked.replace(b"%b", number)
    book = changed(out.getvalue(), SHEET, (b'r="4" spans="1:2" outlineLevel="1"', said))
    book = changed(book, "xl/styles.xml", (b'indent="3"', b'indent="' + number + b'"'))
    try:
        assert read_bom("x.xlsx", book).bom.lines in {2, 3}
    except UnreadableFile as refusal:
        assert "damaged" in refusal.message
