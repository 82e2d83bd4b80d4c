"""Where the China-origin value of an exported item comes from: by supplier and by element, certain and possible."""

from collections.abc import Callable, Iterable
from fractions import Fraction

from desktop_app.dossier.book import Book
from desktop_app.dossier.charts import Bar, exposure_chart
from desktop_app.rules.model import Calculation, Term, Text

#: Bars of one figure; what is smaller is added up in the last.
AT_MOST = 10


def write_exposure(book: Book, calculation: Calculation) -> None:
    """Two figures, where there is more than one thing to compare."""
    voice, parts = book.voice, book.audit.bom.parts
    counted = [term for term in calculation.terms if term.high is None or term.high > 0]
    if len(counted) < 2:
        return

    def supplier(term: Term) -> str:
        name = str(parts.supplier[term.part] or parts.manufacturer[term.part])
        return book.given(name, 60) or voice.line("no_supplier")

    def element(term: Term) -> str:
        item = book.audit.pack.items.get(term.constituent)
        return " + ".join(item.elements) if item is not None else voice.line("contents_open")

    for name, key in (("chart_by_supplier", supplier), ("chart_by_element", element)):
        bars = _bars(counted, key, voice.line("chart_rest"))
        exposure_chart(book, _titled(voice.text(name), book.items.number(calculation.item)), bars, calculation.currency)


def _titled(title: Text, number: str) -> Text:
    return Text(f"{title.en}: {number}", f"{title.zh}：{number}")


def _bars(found: Iterable[Term], key: Callable[[Term], str], rest: str) -> list[Bar]:
    bars: dict[str, Bar] = {}
    for term in found:
        label = key(term)
        bars[label] = _added(bars.get(label, Bar(label, Fraction(0), Fraction(0))), term.low, term.high)
    ordered = sorted(bars.values(), key=lambda bar: (bar.high is not None, -(bar.high or bar.low), bar.label))
    shown, others = ordered[:AT_MOST], ordered[AT_MOST:]
    if others:
        last = Bar(rest, Fraction(0), Fraction(0))
        for bar in others:
            last = _added(last, bar.low, bar.high)
        shown.append(last)
    return shown


def _added(bar: Bar, low: Fraction, high: Fraction | None) -> Bar:
    return Bar(bar.label, bar.low + low, None if bar.high is None or high is None else bar.high + high)
