"""XLS and XLSB workbooks of one sheet, written byte by byte, because no library of ours writes them."""

import io
import struct
import zipfile


def record(kind: int, content: bytes) -> bytes:
    """A record of a BIFF stream."""
    return struct.pack("<HH", kind, len(content)) + content


def shared_texts(*pieces: bytes) -> bytes:
    """The record of an XLS with its shared texts, and those that continue it."""
    return record(0x00FC, b"\0" * 8 + pieces[0]) + b"".join(record(0x003C, piece) for piece in pieces[1:])


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


def xls_bytes(rows: list[list[object]], before_cells: bytes = b"") -> bytes:
    """The rows as a BIFF8 workbook of one sheet, with further records before those of its cells."""

    def text(value: str) -> bytes:
        return struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")

    begin = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
    name = "BOM"
    sheet = struct.pack("<BB", len(name), 0) + name.encode()
    globals_length = 4 + len(begin) + 4 + 6 + len(sheet) + 4
    stream = record(0x0809, begin) + record(0x0085, struct.pack("<IH", globals_length, 0) + sheet) + record(0x000A, b"")
    stream += record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)) + before_cells
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if isinstance(cell, int | float):
                stream += record(0x0203, struct.pack("<HHHd", r, c, 0, cell))
            elif cell:
                stream += record(0x0204, struct.pack("<HHH", r, c, 0) + text(str(cell)))
    return compound(stream + record(0x000A, b""))


def xlsb_record(kind: int, content: bytes = b"") -> bytes:
    """A record of a part of an XLSB."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = len(content)
    size = b""
    while True:
        size += bytes([length & 0x7F | (0x80 if length > 0x7F else 0)])
        length >>= 7
        if not length:
            return head + size + content


def changed_part(book: bytes, path: str, old: bytes, new: bytes) -> bytes:
    """An archive where something in one part is replaced once; a part that there is not yet is added."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    content = parts.get(path, b"")
    assert old in content
    parts[path] = content.replace(old, new, 1)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def xlsb_bytes(rows: list[list[object]]) -> bytes:
    """The rows as a binary workbook of one sheet."""

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    book = (
        xlsb_record(131)
        + xlsb_record(143)
        + xlsb_record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("BOM"))
        + xlsb_record(144)
        + xlsb_record(132)
    )
    sheet = xlsb_record(129) + xlsb_record(148, struct.pack("<4I", 0, len(rows) - 1, 0, 8)) + xlsb_record(145)
    for r, row in enumerate(rows):
        sheet += xlsb_record(0, struct.pack("<I", r) + b"\0" * 13)
        for c, cell in enumerate(row):
            place = struct.pack("<II", c, 0)
            if isinstance(cell, int | float):
                sheet += xlsb_record(5, place + struct.pack("<d", cell))
            elif cell:
                sheet += xlsb_record(6, place + wide(str(cell)))
    sheet += xlsb_record(146) + xlsb_record(130)
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
