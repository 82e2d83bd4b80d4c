"""Bytes of a text file become text: which encoding it is, told by marks, by validity and by what makes sense to read.

A byte-order mark or valid UTF-8 settles it. Otherwise every candidate that decodes is judged by the words it yields:
header words of the table count most, then whether letters stand where letters of that language do. Statistics over a few
short rows mislead, known words do not; charset-normalizer is asked only where nothing here is convincing.
"""

import codecs
import re
import unicodedata
from itertools import pairwise

from desktop_app.readers.words import match

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: In order of preference where two make equally good sense.
_CANDIDATES = ("cp1252", "gb18030", "big5", "cp932", "cp1250", "cp1251", "euc_kr", "koi8-r")

#: How much more sense an encoding must make that nothing but statistics suggests.
_CLEARLY = 0.3

#: Bytes that the judgement reads; enough for any header and some hundred rows.
_SAMPLE = 200_000

_SEPARATORS = re.compile(r"[;,\t|\r\n/()\[\]（）]")
_RUN = re.compile(r"[^\W\d_µμΩ]+")


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and its encoding, or None where the bytes are no text in any of the known encodings."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :] if encoding == "utf-8" else data, encoding)
    trimmed = data.rstrip(b"\0")
    if b"\0" in trimmed:
        return _without_mark(data)
    try:
        return trimmed.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as failure:
        # A file cut off within a character is still UTF-8 up to there.
        if failure.start >= len(trimmed) - 3 and failure.start > 0 and not trimmed[: failure.start].isascii():
            return trimmed[: failure.start].decode("utf-8"), "utf-8"
    if _looks_binary(trimmed):
        return None
    best = _most_plausible(trimmed)
    return None if best is None else (_lenient(trimmed, best), best)


def _decoded(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        if text.count("\ufffd") > 1 + len(text) // 1000:
            return None
    text = text.rstrip("\0")
    return None if "\0" in text else (text, encoding)


def _without_mark(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without its mark: nearly every other byte of Latin text and of separators is zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(4, len(sample) // 20) or min(even, odd) * 10 > max(even, odd):
        return None
    return _decoded(data, "utf-16-le" if odd > even else "utf-16-be")


def _looks_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = sum(sample.count(byte) for byte in [*range(1, 9), *range(14, 27), *range(28, 32), 127])
    return controls * 50 > len(sample)


def _lenient(data: bytes, encoding: str) -> str:
    return data.decode(encoding, errors="replace")


def _most_plausible(data: bytes) -> str | None:
    sample = data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data[:_SAMPLE]
    scores = {encoding: _plausibility(sample, encoding) for encoding in _CANDIDATES}
    best = max(_CANDIDATES, key=lambda encoding: scores[encoding])
    if scores[best] < 0.5:
        from charset_normalizer import from_bytes  # noqa: PLC0415 (seldom needed)

        guess = from_bytes(sample).best()
        if guess is not None and _plausibility(sample, guess.encoding) > scores[best] + _CLEARLY:
            return str(guess.encoding)
    return best if scores[best] > -5 else None


def _plausibility(sample: bytes, encoding: str) -> float:
    """How much sense a sample makes in an encoding: mean plausibility of its non-ASCII letters, plus known words."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        text = sample.decode(encoding, errors="replace")
        # Undefined bytes: a stray one may be damage, several are the wrong encoding.
        if text.count("\ufffd") > max(1, len(text) // 2000):
            return -10.0
    foreign = [char for char in text if not char.isascii()]
    damaged = text.count("\ufffd")
    if not foreign:
        return 0.0
    # Piece by piece: what stands in brackets or after a slash may be known however the rest is misread ("Iloœæ [szt.]").
    words = {piece.strip(' "') for line in text.splitlines()[:40] for piece in _SEPARATORS.split(line)}
    known = sum(1 for word in words if _is_word(word) and len(word) <= 30 and (m := match(word)) and m.score > 0.7)
    return 3.0 * min(known, 5) + _sense(text, len(foreign), encoding) - 2.0 * damaged


def _is_word(text: str) -> bool:
    """Whether a text has letters beyond ASCII and nothing to draw boxes with, as misread text has in KOI8-R."""
    return any(c.isalpha() and not c.isascii() for c in text) and not any("\u2500" <= c <= "\u259f" for c in text)


def _sense(text: str, foreign: int, encoding: str) -> float:
    total = 0.0
    for run in _RUN.findall(text):
        if not run.isascii():
            total += _run_sense(run)
    for char in set(text):
        if not char.isascii() and (not char.isalpha() or char in "µμΩ"):
            total += text.count(char) * _symbol_sense(char)
    if encoding in {"gb18030", "big5"}:
        total -= _rare_share(text, "gb2312" if encoding == "gb18030" else "big5") * foreign
    return total / foreign


def _run_sense(run: str) -> float:
    """Letters of one word: -1 to 1 for each non-ASCII one."""
    scripts = [_script(char) for char in run]
    count = sum(1 for char in run if not char.isascii())
    kinds = set(scripts)
    if kinds <= {"latin", "accent"}:
        # Western and Polish words have an accent here and there; strings of accented capitals are Cyrillic misread.
        share = count / len(run)
        upper_inside = sum(1 for a, b in pairwise(run) if a.islower() and b.isupper())
        if share > 0.5 and len(run) > 2:
            return -1.0 * count
        return (0.8 if len(run) > 1 else 0.1) * count - upper_inside
    if kinds == {"cyrillic"}:
        mixed = sum(1 for a, b in pairwise(run) if a.islower() and b.isupper())
        return 0.8 * count - 2.0 * mixed if len(run) > 1 else 0.1 * count
    if kinds <= {"han", "kana", "latin"}:
        # A lone character stuck to Latin letters is rather a symbol misread together with the letter after it.
        lone = count == 1 and (len(run) == 1 or "latin" in kinds)
        return (0.1 if lone else 0.75 if "kana" in kinds else 0.7) * count
    if kinds <= {"hangul", "latin"}:
        return 0.55 * count
    return -1.0 * count


def _script(char: str) -> str:
    point = ord(char)
    if point < 0x80:
        return "latin"
    if point < 0x250:
        return "accent"
    if 0x400 <= point < 0x500:
        return "cyrillic"
    if 0x3040 <= point < 0x3100:
        return "kana"
    if 0x4E00 <= point < 0xA000:
        return "han"
    if 0xAC00 <= point < 0xD7B0:
        return "hangul"
    return "rare"


def _symbol_sense(char: str) -> float:
    if char in "°±µμ²³½¼×÷€£Ω®™–—“”‘’•…≤≥ø§«»":
        return 0.4
    if "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uff5e":
        return 0.5
    if "\uff61" <= char <= "\uff9f":  # half-width katakana: what other double-byte text looks like in Shift-JIS
        return -0.6
    if "\u2500" <= char <= "\u259f":
        return -1.0
    category = unicodedata.category(char)
    return -1.5 if category in {"Cc", "Co", "Cn", "Cs"} else -0.2


def _rare_share(text: str, narrow: str) -> float:
    """Share of Chinese characters that are not among the few thousand common ones of that script."""
    common = rare = 0
    for char in text:
        if "\u4e00" <= char <= "\u9fff":
            try:
                lead = char.encode(narrow)[0]
            except UnicodeEncodeError:
                rare += 1
                continue
            usual = 0xB0 <= lead <= 0xD7 if narrow == "gb2312" else 0xA4 <= lead <= 0xC6
            common, rare = common + usual, rare + (not usual)
    return rare / (common + rare) * 2.0 if common + rare else 0.0
