"""Where the China-origin value of an exported item comes from: by supplier and by element, certain and possible."""

from collections.abc import Sequence
from fractions import Fraction

from desktop_app.dossier.book import Book
from desktop_app.dossier.charts import Bar, exposure_chart
from desktop_app.exposure import Slice, exposure_of
from desktop_app.rules.model import Text

#: Bars of one figure; what is smaller is added up in the last.
AT_MOST = 10


def write_exposure(book: Book, item: int) -> None:
    """Two figures, where there is more than one thing to compare. A veiled copy compares parts of the value."""
    voice = book.voice
    exposure = exposure_of(book.audit, item)
    if exposure is None or sum(len(piece.parts) for piece in exposure.by_supplier) < 2:
        return
    veiled = book.profile.veiled
    if veiled and exposure.price is None:
        return
    unit = "%" if veiled else book.given(exposure.currency, 12).replace("\n", " ")
    for name, slices, otherwise in (
        ("chart_by_supplier", exposure.by_supplier, "no_supplier"),
        ("chart_by_element", exposure.by_element, "contents_open"),
    ):
        bars = [_bar(book, piece, otherwise, veiled) for piece in slices[:AT_MOST]]
        if len(slices) > AT_MOST:
            bars.append(_rest(slices[AT_MOST:], voice.line("chart_rest"), veiled))
        title, number = voice.text(name), book.items.number(item)
        exposure_chart(book, Text(f"{title.en}: {number}", f"{title.zh}：{number}"), bars, unit)


def _bar(book: Book, piece: Slice, otherwise: str, veiled: bool) -> Bar:
    label = book.given(piece.key, 60) if piece.key else book.voice.line(otherwise)
    low, high = _amounts(piece, veiled)
    return Bar(label, low, high)


def _amounts(piece: Slice, veiled: bool) -> tuple[Fraction, Fraction | None]:
    if not veiled:
        return piece.low, piece.high
    return (piece.share_low or Fraction(0)) * 100, None if piece.share_high is None else piece.share_high * 100


def _rest(slices: Sequence[Slice], label: str, veiled: bool) -> Bar:
    low, high = Fraction(0), Fraction(0)
    for piece in slices:
        at_least, at_most = _amounts(piece, veiled)
        low, high = low + at_least, high + (at_most or at_least)
    return Bar(label, low, high)
