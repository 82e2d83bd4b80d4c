"""What makes the file one for the archive (PDF/A-1b): XMP metadata that agree with the document's own, and a colour profile.

The profile is sRGB, made here from its published numbers instead of shipped as somebody's file. No clock plays a part:
every date is the day of the audit, and the identifier is a digest of the pages.
"""

import struct
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

PRODUCER = "Lodestone"


@dataclass(frozen=True)
class Metadata:
    """What the document says of itself; `language` is a tag such as `en` or `zh-Hans`."""

    title: str
    author: str
    subject: str
    keywords: str
    language: str
    day: date


def describe(canvas: Any, metadata: Metadata, digest: str) -> None:
    """Write metadata, output intent and identifier into a ReportLab canvas. `digest` makes its identifier."""
    document = canvas._doc
    stamp = document._timeStamp
    stamp.YMDhms = (metadata.day.year, metadata.day.month, metadata.day.day, 0, 0, 0)
    stamp.dhh = stamp.dmm = 0
    info = document.info
    info._dateFormatter = lambda y, m, d, *_: f"D:{y:04d}{m:02d}{d:02d}000000Z"
    info.title, info.author, info.subject = metadata.title, metadata.author, metadata.subject
    info.keywords, info.creator, info.producer = metadata.keywords, PRODUCER, PRODUCER
    document._ID = f"[<{digest[:32]}><{digest[:32]}>]".encode()
    catalog = document.Catalog
    catalog.Lang = PDFString(metadata.language)
    catalog.Metadata = PDFStream(
        PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}),
        _xmp(metadata).encode("utf-8"),
    )
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [PDFZCompress])
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
        "Info": PDFString("sRGB IEC61966-2.1"),
        "DestOutputProfile": document.Reference(profile, "outputProfile"),
    }
    catalog.OutputIntents = PDFArray([PDFDictionary(intent)])


def _xmp(metadata: Metadata) -> str:
    """The same metadata as RDF; PDF/A wants each entry to say what the document's own dictionary says."""
    when = f"{metadata.day.isoformat()}T00:00:00Z"

    def simple(name: str, value: str) -> str:
        return f"<{name}>{escape(value)}</{name}>" if value else ""

    def alternative(name: str, value: str) -> str:
        return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(value)}</rdf:li></rdf:Alt></{name}>'

    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\n'
        "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
        "<dc:format>application/pdf</dc:format>\n"
        f"{alternative('dc:title', metadata.title)}\n"
        f"<dc:creator><rdf:Seq><rdf:li>{escape(metadata.author)}</rdf:li></rdf:Seq></dc:creator>\n"
        f"{alternative('dc:description', metadata.subject)}\n"
        f"<dc:language><rdf:Bag><rdf:li>{escape(metadata.language)}</rdf:li></rdf:Bag></dc:language>\n"
        f"{simple('pdf:Keywords', metadata.keywords)}{simple('pdf:Producer', PRODUCER)}{simple('xmp:CreatorTool', PRODUCER)}\n"
        f"<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>\n"
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
    )


@lru_cache
def srgb_profile() -> bytes:
    """An ICC profile (version 2) of sRGB: its primaries adapted to D50 and its tone curve in 1024 steps."""

    def s15(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    def xyz(*values: float) -> bytes:
        return b"XYZ \0\0\0\0" + s15(*values)

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    name = b"sRGB IEC61966-2.1\0"
    described = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + b"\0" * (4 + 4 + 2 + 1 + 67)
    curve = b"curv\0\0\0\0" + struct.pack(">I", 1024)
    curve += b"".join(struct.pack(">H", round(linear(step / 1023) * 65535)) for step in range(1024))
    tags = [
        (b"desc", described),
        (b"cprt", b"text\0\0\0\0Public domain\0"),
        (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
        (b"rXYZ", xyz(0.43607, 0.22249, 0.01392)),
        (b"gXYZ", xyz(0.38515, 0.71687, 0.09708)),
        (b"bXYZ", xyz(0.14307, 0.06061, 0.71410)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ]
    table, body, offset, placed = b"", b"", 128 + 4 + 12 * len(tags), dict[bytes, int]()
    for signature, content in tags:
        if content not in placed:
            placed[content] = offset + len(body)
            body += content + b"\0" * (-len(content) % 4)
        table += signature + struct.pack(">II", placed[content], len(content))
    size = offset + len(body)
    header = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    header += (
        struct.pack(">6H", 2025, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 4 + b"\0" * 4 + b"\0" * 4 + b"\0" * 4 + b"\0" * 8
    )
    header += struct.pack(">I", 0) + s15(0.9642, 1.0, 0.8249) + b"\0" * 48
    return header + struct.pack(">I", len(tags)) + table + body
