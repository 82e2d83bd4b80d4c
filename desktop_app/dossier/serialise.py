"""Writes ReportLab's objects as a file whose syntax the archive standard accepts.

ReportLab lets `endstream` follow a stream's last byte directly; PDF/A asks for a line end between the two. So the objects
are formatted by ReportLab and put together here: header, numbered objects, cross-reference table, trailer.
"""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFIndirectObject

_STREAM_END = b"endstream\nendobj\n"


def serialise(document: Any) -> bytes:
    """The bytes of a ReportLab document that is prepared for saving; stands in for its own `format`."""
    document.encrypt.prepare(document)
    root, info = document.Reference(document.Catalog), document.Reference(document.info)
    parts = [b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"]
    offsets: list[int] = []
    position = len(parts[0])
    # Formatting an object may register further ones behind it.
    while len(offsets) + 1 in document.numberToId:
        name = document.numberToId[len(offsets) + 1]
        made = PDFIndirectObject(name, document.idToObject[name]).format(document)
        if made.endswith(_STREAM_END):
            made = made[: -len(_STREAM_END)] + b"\n" + _STREAM_END
        offsets.append(position)
        parts.append(made)
        position += len(made)
    size = len(offsets) + 1
    table = [b"xref\n0 %d\n0000000000 65535 f \n" % size, *(b"%010d 00000 n \n" % offset for offset in offsets)]
    trailer = b"trailer\n<< /Size %d /Root %s /Info %s /ID %s >>\nstartxref\n%d\n%%%%EOF\n"
    parts += table
    parts.append(trailer % (size, root.format(document), info.format(document), document._ID, position))
    return b"".join(parts)
