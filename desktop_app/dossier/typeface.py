"""The two typefaces as one: Latin letters of Source Sans 3, Han characters of Noto Sans SC, in regular and bold.

Noto Sans SC draws its own Latin letters after Source Sans, but leaves out half of Europe's (ł, ő, ş) and makes quotation
marks as wide as a Han character. So letters come from Source Sans, enlarged to the same height, and quotation marks follow
their neighbours. `runs` cuts a text into stretches of one face; what neither face has is shown as `□U+1F600`, never lost.
"""

import unicodedata
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from desktop_app.resources import resource


class Weight(IntEnum):
    """The two weights of the family."""

    REGULAR = 0
    BOLD = 1


#: Source Sans beside Noto Sans SC: with this factor its letters have the height of those that Noto draws.
LATIN_SCALE = 1.117

#: Punctuation that both faces have, full-width in the one and narrow in the other: it follows its neighbours.
AMBIGUOUS = frozenset("“”‘’…—·•°±§‰")

#: What stands for a character that cannot be printed, followed by its code point.
REPLACEMENT = "□"


#: White space between a Han character and a Latin letter or digit, in parts of the size.
GAP = 0.14


#: Texts shorter than this are remembered with their width.
SHORT = 80


@dataclass(frozen=True)
class Run:
    """A stretch of text in one font: `font` is an index into `Typeface.fonts`, `scale` its factor of the size.

    `gap` is white space before it, in parts of the size; negative where two signs stand closer.
    """

    font: int
    scale: float
    text: str
    gap: float = 0.0


@dataclass(frozen=True, eq=False)
class Typeface:
    """One weight: `advances` are widths of characters for size 1; `fonts` are the Latin and the Han font."""

    fonts: tuple[Any, Any]
    latin: frozenset[str]
    han: frozenset[str]
    advances: dict[str, float]
    _runs: dict[str, tuple[Run, ...]] = field(default_factory=dict)
    _widths: dict[str, float] = field(default_factory=dict)

    def width(self, text: str) -> float:
        """Width of a printable text at size 1."""
        known = self._widths.get(text)
        if known is None:
            known = self.measure(text)
            if len(text) < SHORT:
                if len(self._widths) > 200_000:
                    self._widths.clear()
                self._widths[text] = known
        return known

    def measure(self, text: str) -> float:
        """The same, not remembered."""
        if text.isascii():
            advances = self.advances
            return sum([advances[c] for c in text])
        return sum([_run_width(self, run) for run in _cut(self, text)])

    def positions(self, text: str) -> list[float]:
        """How far each character's left edge is from the beginning, for size 1; the end of the text last."""
        if text.isascii():
            return list(accumulate(map(self.advances.__getitem__, text), initial=0.0))
        reached, at = [0.0], 0.0
        for run in _cut(self, text):
            at += run.gap
            widths, factor = self.fonts[run.font].face.charWidths, run.scale / 1000
            for character in run.text:
                at += widths[ord(character)] * factor
                reached.append(at)
        return reached

    def runs(self, text: str) -> tuple[Run, ...]:
        """A printable text cut by font."""
        if text.isascii():
            return (Run(0, LATIN_SCALE, text),)
        known = self._runs.get(text)
        if known is None:
            known = _cut(self, text)
            if len(self._runs) > 50_000:
                self._runs.clear()
            self._runs[text] = known
        return known


def _run_width(face: Typeface, run: Run) -> float:
    widths = face.fonts[run.font].face.charWidths
    return run.gap + float(sum(widths[ord(c)] for c in run.text) * run.scale / 1000)


def _cut(face: Typeface, text: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    start, current, gap = 0, -1, 0.0
    for position, character in enumerate(text):
        font = _font_of(face, text, position, character)
        close = font == current == 1 and squeezed(text[position - 1], character)
        if font != current or close:
            if position > start:
                runs.append(_run(text, start, position, current, gap))
            gap = SQUEEZE if close else gap_between(text[position - 1], character) if position else 0.0
            start, current = position, font
    if start < len(text):
        runs.append(_run(text, start, len(text), current, gap))
    return tuple(runs)


def _run(text: str, start: int, end: int, font: int, gap: float) -> Run:
    return Run(font, 1.0 if font else LATIN_SCALE, text[start:end], gap)


#: Signs that fill the left half of their square, and those that fill the right half.
_LEFT_HALF = frozenset("，。、；：）］｝〕】》〉」』”’")
_RIGHT_HALF = frozenset("（［｛〔【《〈「『“‘")

#: What two signs lose between them where two empty halves, or one too many, would meet.
SQUEEZE = -0.5


def squeezed(before: str, after: str) -> bool:
    """Whether two full-width signs stand closer, as Chinese typesetting has it: 。」 and 》（ and （“ are one and a half wide."""
    if before in _LEFT_HALF:
        return after in _LEFT_HALF or after in _RIGHT_HALF
    return before in _RIGHT_HALF and after in _RIGHT_HALF


def gap_between(before: str, after: str) -> float:
    """The white space between two neighbours, in parts of the size: some where Han and Latin meet."""
    if is_han(before) == is_han(after):
        return 0.0
    return GAP if before.isalnum() and after.isalnum() else 0.0


def _font_of(face: Typeface, text: str, position: int, character: str) -> int:
    if character not in AMBIGUOUS:
        return 0 if character in face.latin else 1
    before, after = position - 1, position + 1
    while before >= 0 and text[before] in AMBIGUOUS:
        before -= 1
    while after < len(text) and text[after] in AMBIGUOUS:
        after += 1
    beside_han = (before >= 0 and is_han(text[before])) or (after < len(text) and is_han(text[after]))
    return 1 if beside_han else 0


def is_han(character: str) -> bool:
    """Whether a character is set full-width: Han, kana, hangul, or full-width punctuation."""
    return bool(character) and (
        "\u2e80" <= character <= "\u9fff"
        or "\uac00" <= character <= "\ud7af"
        or "\uf900" <= character <= "\ufaff"
        or "\uff00" <= character <= "\uffef"
        or "\U00020000" <= character <= "\U0003ffff"
    )


@lru_cache
def typeface(weight: Weight) -> Typeface:
    """The typeface in one weight, read from the shipped fonts once."""
    name = "Bold" if weight is Weight.BOLD else "Regular"
    fonts = tuple(
        TTFont(f"{family}-{name}", str(resource("fonts", f"{family}-{name}.ttf")), shapable=False)
        for family in ("SourceSans3", "NotoSansSC")
    )
    latin, han = ({chr(code) for code in font.face.charToGlyph if code >= 32 and code != 127} for font in fonts)
    # Letters and signs of the Latin face only: its full-width forms and the Han face's own punctuation stay with Han.
    latin = {c for c in latin if not is_han(c)} - {"\xad"}
    han -= {"\xad"} | {chr(code) for code in range(0x80, 0xA0)}
    advances = {c: fonts[1].face.charWidths[ord(c)] / 1000 for c in han}
    advances |= {c: fonts[0].face.charWidths[ord(c)] / 1000 * LATIN_SCALE for c in latin}
    return Typeface((fonts[0], fonts[1]), frozenset(latin), frozenset(han), advances)


@lru_cache
def _printable() -> frozenset[str]:
    sets = [typeface(weight).latin | typeface(weight).han for weight in Weight]
    invisible = {c for c in sets[0] | sets[1] if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}}
    return (sets[0] & sets[1]) - invisible


def printable(text: str) -> str:
    """The text with everything that the faces cannot show replaced by its code point, and tabs by spaces.

    Line ends stay. Accents that stand apart from their letter are joined to it where a face has the pair.
    """
    known = _printable()
    if known.issuperset(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    strange = set(text) - known - {"\n"}
    if strange:
        text = unicodedata.normalize("NFC", text)
        strange = set(text) - known - {"\n"}
    return text.translate({ord(c): f"{REPLACEMENT}U+{ord(c):04X}" for c in strange})
