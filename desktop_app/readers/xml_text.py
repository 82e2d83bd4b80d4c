"""XML as a tree, with everything switched off that a file could use against the machine that reads it.

No entities, no document type with declarations, no external references, no network: `defusedxml` refuses them, and what it
refuses becomes the readers' one exception.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from desktop_app.bom.messages import worded
from desktop_app.readers.source import UnreadableFile

#: Larger XML files are refused; a million lines of a netlist are far below.
MOST_BYTES = 400_000_000

#: What HTML begins with that has no `<html>` of its own, as some programs write it.
_HTML_BEGINS = re.compile(r"<(?:!doctype html|(?:html|head|body|meta|div|table|style|center|font|h[1-6]|pre|p|b|br)\b)")


def is_markup(data: bytes) -> bool:
    """Whether a file begins as XML or HTML does, in UTF-8 or UTF-16."""
    head = data[:400]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and start[1:2].isalpha() | (start[1:2] in {b"?", b"!"})


def is_html(data: bytes) -> bool:
    """Whether a markup file is HTML, which is seldom well-formed."""
    head = data[:2_000]
    text = (
        head.decode("utf-16", "ignore") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head.decode("latin-1")
    ).lower()
    text = text.lstrip("\ufeff\xef\xbb\xbf \t\r\n")
    return bool(_HTML_BEGINS.match(text)) or (
        "<html" in text and "schemas-microsoft-com:office:spreadsheet" not in text
    )


def parse_xml(name: str, data: bytes) -> Element:
    """The root of an XML file.

    Raises:
        UnreadableFile: it is not well-formed, too large, or uses entities or a document type of its own.
    """
    from defusedxml import ElementTree  # noqa: PLC0415 (loaded with the first XML file, not with the window)
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415

    if len(data) > MOST_BYTES:
        raise UnreadableFile(name, worded("xml-too-large", megabytes=f"{len(data) // 1_000_000:,}"))
    try:
        root: Element = ElementTree.fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except DefusedXmlException:
        raise UnreadableFile(
            name,
            worded("xml-entities"),
        ) from None
    except (ParseError, ValueError, LookupError, RecursionError) as failure:
        raise UnreadableFile(name, worded("xml-invalid", failure=failure)) from None
    return root


def local(element: Element) -> str:
    """An element's name without its namespace."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def children(element: Element, name: str) -> Iterator[Element]:
    """Direct children of one name."""
    return (child for child in element if local(child) == name)


def child(element: Element, name: str) -> Element | None:
    """The first direct child of one name."""
    return next(children(element, name), None)


def descendants(element: Element, name: str) -> Iterator[Element]:
    """All elements of one name below, in document order."""
    return (found for found in element.iter() if local(found) == name)


def attribute(element: Element | None, *names: str) -> str:
    """The first of some attributes that is there, whatever its namespace or letter case; `""` if none is."""
    if element is None:
        return ""
    said = {key.rsplit("}", 1)[-1].casefold(): value for key, value in element.attrib.items()}
    return next((said[name.casefold()].strip() for name in names if said.get(name.casefold(), "").strip()), "")


def text_of(element: Element | None) -> str:
    """An element's text with single spaces, `""` for none."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
