"""Figures that say something: where a share lies against its threshold, on a scale on which 0.01 % and 50 % are both seen."""

from math import log10

from desktop_app.dossier.book import Book
from desktop_app.dossier.flow import Strip
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.style import ACCENT, ALARM, CAPTION, LEFT, RULE, SOFT, WIDTH
from desktop_app.rules.evaluate import percent
from desktop_app.rules.model import Share

#: The scale runs over powers of ten of the share, from 0.001 % to 100 %; below it there is only “0”.
_FIRST, _LAST = -5, 0
_LABEL = 118.0


def share_chart(book: Book, share: Share) -> None:
    """A bar from the lower to the upper bound, and the threshold as a dashed line."""
    left, width = LEFT + _LABEL, WIDTH - _LABEL - 16
    name = book.voice.line("chart_share")
    threshold = book.voice.line("chart_threshold", threshold=percent(share.threshold))

    def x(value: float) -> float:
        if value <= 10.0**_FIRST:
            return left
        return left + width * (log10(value) - _FIRST) / (_LAST - _FIRST)

    def draw(sheet: Sheet, top: float) -> None:
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

    book.flow.place(Strip(54, draw))
