"""Everything that can be got out of a PDF by somebody who looks for what was withheld, and the ways in which it could be written.

All objects of all revisions are read, reachable or not: strings, names, keys, streams unpacked; page text glyph by glyph through
the fonts' own `ToUnicode`; text that stands behind glyphs; XMP, bookmarks, form fields, attached files; bytes between objects.
"""

import base64
import io
import re
from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

_SHOWN = re.compile(
    rb"/(\S+) [\d.]+ Tf|(\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)(?=[^()]*?T[jJ])|\[(.*?)\] TJ", re.DOTALL
)
_STRING = re.compile(rb"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]+>", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def objects(data: bytes) -> Iterator[Any]:
    """Every object that any cross-reference section names, with what is inside it."""
    reader = PdfFileReader(io.BytesIO(data), strict=False)
    for revision in range(reader.total_revisions):
        resolver = reader.get_historical_resolver(revision)
        for reference in sorted(resolver.explicit_refs_in_revision(), key=lambda ref: ref.idnum):
            try:
                yield from _inside(resolver.get_object(reference))
            except PdfError:
                continue
    yield from _inside(reader.trailer_view)


def _inside(value: Any) -> Iterator[Any]:
    yield value
    if isinstance(value, generic.DictionaryObject):
        for key in value:
            yield key
            if not isinstance(value.raw_get(key), generic.IndirectObject):
                yield from _inside(value.raw_get(key))
    elif isinstance(value, generic.ArrayObject):
        for one in range(len(value)):
            if not isinstance(value.raw_get(one), generic.IndirectObject):
                yield from _inside(value.raw_get(one))


def haystack(data: bytes) -> tuple[bytes, str]:
    """All bytes, packed and unpacked, and all text that any of them stand for."""
    found_bytes, texts = [data], []
    for value in objects(data):
        if isinstance(value, generic.StreamObject):
            found_bytes.append(value.data)
        if isinstance(value, generic.TextStringObject | generic.ByteStringObject):
            raw = value.original_bytes if hasattr(value, "original_bytes") else bytes(value)
            found_bytes.append(raw)
            texts.append(_decoded(raw))
        if isinstance(value, generic.NameObject):
            texts.append(str(value))
    for stream in found_bytes[1:]:
        texts += [_decoded(_plain(string)) for string in _STRING.findall(stream)]
    texts += list(glyph_text(data))
    return b"\0".join(found_bytes), "\0".join(texts)


def glyph_text(data: bytes) -> Iterator[str]:
    """What each page draws, in the order of drawing, read through its fonts' `ToUnicode`."""
    reader = PdfFileReader(io.BytesIO(data), strict=False)
    for number in range(int(reader.root["/Pages"]["/Count"])):
        page = reader.get_object(reader.find_page_for_modification(number)[0].reference)
        maps = {str(name)[1:]: to_unicode(font) for name, font in page["/Resources"]["/Font"].items()}
        contents = page["/Contents"]
        streams = contents if isinstance(contents, generic.ArrayObject) else [contents]
        code = b"\n".join(stream.get_object().data for stream in streams)
        current: dict[int, str] = {}
        shown: list[str] = []
        for font, string, several in _SHOWN.findall(code):
            if font:
                current = maps[font.decode("latin-1")]
            for one in [string] if string else _STRING.findall(several):
                shown.append("".join(current.get(byte, "\ufffd") for byte in _plain(one)))
        yield "".join(shown)


def to_unicode(font: Any) -> dict[int, str]:
    """What each code of a simple font stands for."""
    font = font.get_object()
    if "/ToUnicode" not in font:
        return {code: bytes([code]).decode("latin-1") for code in range(256)}
    cmap = font["/ToUnicode"].get_object().data.decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, several in re.findall(
            r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\[.*?\]|<[0-9A-Fa-f]+>)", block, re.DOTALL
        ):
            texts = [bytes.fromhex(text).decode("utf-16-be") for text in re.findall(r"<([0-9A-Fa-f]+)>", several)]
            for step, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[code] = texts[step] if several.startswith("[") else chr(ord(texts[0]) + step)
    return found


def characters(data: bytes) -> set[str]:
    """Every character that a font in the file has a name for."""
    fonts = [v for v in objects(data) if isinstance(v, generic.DictionaryObject) and v.get("/Type") == "/Font"]
    return {
        character for font in fonts if "/ToUnicode" in font for text in to_unicode(font).values() for character in text
    }


def _plain(string: bytes) -> bytes:
    """The bytes of a PDF string as it is written."""
    if string.startswith(b"<"):
        digits = re.sub(rb"[^0-9A-Fa-f]", b"", string)
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    inner = re.sub(rb"\\([0-7]{1,3})", lambda found: bytes([int(found[1], 8) & 255]), string[1:-1])
    return re.sub(rb"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), inner, flags=re.DOTALL)


def _decoded(raw: bytes) -> str:
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    return f"{raw.decode('latin-1')}\0{raw.decode('utf-8', 'replace')}"


def folded(text: str) -> str:
    """A text as it is compared: without blanks, and in any case."""
    return "".join(text.split()).casefold()


def written_in(secret: str, data: bytes, text: str) -> list[str]:
    """In which ways a secret stands in a file: in its text, or in its bytes in some encoding. `data`, `text`: `haystack`."""
    found = ["text"] if folded(secret) in text else []
    for encoding in ("utf-8", "utf-16-be", "utf-16-le", "latin-1", "gb18030"):
        try:
            raw = secret.encode(encoding)
        except UnicodeEncodeError:
            continue
        # The middle of a text in base64 does not depend on what stands before it, but for where it begins.
        turns = [base64.b64encode(b"\0" * turn + raw)[4:-4] for turn in range(3)] if len(raw) > 8 else []
        forms = {"plain": raw, "hex": raw.hex().encode(), "HEX": raw.hex().upper().encode()}
        forms |= {f"base64/{turn}": form for turn, form in enumerate(turns)}
        found += [f"{encoding} {name}" for name, form in forms.items() if len(form) > 3 and form in data]
    return found
