"""Pages of a document as people write them, made into one form: “p. 3-4, 7”, “第3–4页、第7页” and “S. 3–4 u. 7” are “3–4, 7”.

A page is named as the document names it: by a number, a Roman numeral, or letters before a number (“A-3”, “B12”); whether the
counting starts with the cover is for the document to say. What cannot be read so is refused, and never kept as it stands.
"""

import re

from desktop_app.bom.messages import Told, worded

#: Words and signs around pages that say no more than that these are pages.
_WORDS = re.compile(r"(?i:\b(?:pages?|pp?|seiten?|s)\b\.?|\bpp?(?=\d))|[第页頁]|ページ")

#: Between one citation and the next.
_BETWEEN = re.compile(r"\s*(?:[,;，；、&]|\b(?:and|und|u\.)|和|及)\s*")

_ROMAN = r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_PAGE = re.compile(rf"(?P<letters>[A-Za-z]{{1,3}}[-.]?)?(?P<number>[1-9]\d{{0,5}})|(?P<roman>(?i:{_ROMAN}))")
_TO = re.compile(r"\s*(?:[-‐‑–—~～]|至|\bto\b|\bbis\b)\s*")


class UnreadablePages(Told, ValueError):
    """A text that names no pages; the message says how they are written."""


def pages_said(text: str) -> str:
    """Pages in the form in which they are kept and printed, such as `3–4, 7`; `""` for a text of nothing but blanks.

    Raises:
        UnreadablePages: something in it is no page, or a range runs backwards.
    """
    bare = _WORDS.sub(" ", text).strip()
    if not text.strip():
        return ""
    try:
        return ", ".join(_span(part) for part in _BETWEEN.split(bare))
    except ValueError:
        raise UnreadablePages(worded("pages-unread", text=text.strip()[:80])) from None


def last_page(pages: str) -> int:
    """The highest plain number among pages in the kept form; 0 where only letters and Roman numerals are named."""
    ends = [end for span in pages.split(", ") for end in span.split("–")]
    return max((int(end) for end in ends if end.isdigit()), default=0)


def _span(text: str) -> str:
    first = _PAGE.match(text)
    if first is None:
        raise ValueError(text)
    if first.end() == len(text):
        return first[0]
    between = _TO.match(text, first.end())
    last = _PAGE.fullmatch(text, between.end()) if between is not None else None
    if last is None or not _before(first, last):
        raise ValueError(text)
    return f"{first[0]}–{last[0]}"


def _before(first: re.Match[str], last: re.Match[str]) -> bool:
    """Whether two pages are of one counting, the first before the last."""
    if first["number"] is None or last["number"] is None:
        return first["number"] == last["number"] and _value(first["roman"]) < _value(last["roman"])
    return first["letters"] == last["letters"] and int(first["number"]) < int(last["number"])


def _value(roman: str) -> int:
    worth = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}[sign] for sign in roman.lower()]
    return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))
