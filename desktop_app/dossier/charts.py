"""Figures that say something: where a share lies against its threshold, on a scale on which 0.01 % and 50 % are both seen.

They are vectors, drawn with the operators of `Sheet` like the rest of a page. `reportlab.graphics` (`Drawing`, `renderPDF`) was
tried in their place. It is deterministic and uses no transparency, but its `String` has one font: a label with Latin and Han
signs falls into pieces, without the text that searching and copying need, and nothing in a drawing can be marked as a figure
for screen readers. Each drawing begins with a font by a name that the page does not have, which would have to be taken out for
PDF/A-1b. And it took 2.7 ms for the shapes and labels of a share, which take 0.16 ms here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import log10

from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.flow import Strip
from desktop_app.dossier.linebreak import fitting
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.style import ACCENT, ALARM, CAPTION, CELL, LEFT, RIGHT, RULE, SOFT, TINT, WIDTH
from desktop_app.dossier.typeface import typeface
from desktop_app.rules.evaluate import percent
from desktop_app.rules.model import Share, Text

#: The scale runs over powers of ten of the share, from 0.001 % to 100 %; below it there is only “0”.
_FIRST, _LAST = -5, 0
_LABEL = 118.0


def share_chart(book: Book, share: Share, number: str = "") -> None:
    """A bar from the lower to the upper bound, and the threshold as a dashed line."""
    left, width = LEFT + _LABEL, WIDTH - _LABEL - 16
    name = f"{book.voice.line('chart_share')} {number}".strip().replace("\n", " ")
    threshold = book.voice.line("chart_threshold", threshold=percent(share.threshold))

    def x(value: float) -> float:
        if value <= 10.0**_FIRST:
            return left
        return left + width * (log10(value) - _FIRST) / (_LAST - _FIRST)

    def draw(sheet: Sheet, top: float) -> None:
        low_text, high_text = percent(share.low, share.threshold), percent(share.high, share.threshold)
        sheet.begin(book.flow.root.add("Figure", f"{name}: {low_text} – {high_text}; {threshold}"))
        page = sheet
        axis = top - 34
        page.rule(left, axis, left + width, SOFT, 0.6)
        for power in range(_FIRST, _LAST + 1):
            place = left + width * (power - _FIRST) / (_LAST - _FIRST)
            page.line([(place, axis), (place, axis - 3)], SOFT, 0.6)
            label = f"≤ {10.0 ** (power + 2):g} %" if power == _FIRST else f"{10.0 ** (power + 2):g} %"
            page.text_centred(place, axis - 11, label, CAPTION)
        mark = x(float(share.threshold))
        page.line([(mark, top - 9), (mark, axis)], ALARM, 1.0, dash="3 2")
        page.text_centred(mark, top - 7, threshold, CAPTION.in_colour(ALARM))
        low, high = x(float(share.low)), x(float(share.high))
        page.box(low, axis + 6, max(high - low, 0.01), 7, RULE)
        page.frame(low, axis + 6, max(high - low, 0.01), 7, ACCENT, 0.8)
        for end in {low, high}:
            page.shape(
                [(end, axis + 15.5), (end + 4.2, axis + 9.5), (end, axis + 3.5), (end - 4.2, axis + 9.5)], ACCENT
            )
        page.text(LEFT, axis + 6.5, name, CAPTION)
        sheet.end()

    book.flow.place(Strip(54, draw))


@dataclass(frozen=True)
class Bar:
    """One bar: what is certain, and what is possible at most (None: no upper bound)."""

    label: str
    low: Fraction
    high: Fraction | None


def _amount(bar: Bar, currency: str) -> str:
    high, low = "∞" if bar.high is None else terms.shown(bar.high), terms.shown(bar.low)
    return f"{low} {currency}" if low == high else f"{low} – {high} {currency}"


def exposure_chart(book: Book, title: Text, bars: Sequence[Bar], currency: str) -> None:
    """Bars of amounts: dark is certain, light with an outline is possible, an open end has no upper bound."""
    flow = book.flow
    top_value = max((bar.low if bar.high is None else bar.high for bar in bars), default=Fraction(0)) or Fraction(1)
    amounts = {bar: _amount(bar, currency) for bar in bars}
    widest = max((typeface(CELL.weight).width(text) * CELL.size for text in amounts.values()), default=0.0)
    left = LEFT + 196
    room = max(RIGHT - left - widest - 16, 40.0)
    heading = fitting(book.voice.one_line(title), typeface(CAPTION.weight), CAPTION.size, WIDTH)

    def draw_title(sheet: Sheet, top: float) -> None:
        sheet.begin(flow.root.add("P"))
        sheet.text(LEFT, top - 11, heading, CAPTION.bold())
        sheet.end()

    def line(bar: Bar) -> Strip:
        def draw(sheet: Sheet, top: float) -> None:
            middle = top - 7
            sure = room * float(bar.low / top_value)
            most = room if bar.high is None else room * float(bar.high / top_value)
            label = fitting(bar.label, typeface(CELL.weight), CELL.size, 188)
            sheet.begin(flow.root.add("P"))
            sheet.text(LEFT, middle - 2.7, label, CELL)
            sheet.end()
            sheet.box(left, middle - 4, max(most, 0.4), 8, TINT)
            sheet.frame(left, middle - 4, max(most, 0.4), 8, ACCENT, 0.5)
            if sure:
                sheet.box(left, middle - 4, sure, 8, ACCENT)
            if bar.high is None:
                sheet.shape([(left + most, middle + 6), (left + most + 7, middle), (left + most, middle - 6)], ACCENT)
            sheet.begin(flow.root.add("P"))
            sheet.text_right(RIGHT, middle - 2.7, amounts[bar], CELL)
            sheet.end()

        return Strip(14, draw)

    flow.place(Strip(18, draw_title), *(line(bar) for bar in bars[:2]))
    for bar in bars[2:]:
        flow.place(line(bar))
    flow.gap(8)
