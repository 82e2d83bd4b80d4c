"""What a term of a calculation says. Of thousands, what is the same of many is said once with their sum, and each is one line."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from fractions import Fraction

from desktop_app.dossier import terms
from desktop_app.dossier.alike import sentence, without_own
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.register import CLOSE
from desktop_app.dossier.style import CAPTION, CELL, FINE, Style
from desktop_app.dossier.table import Cell, Para, columns_of, place_table
from desktop_app.rules.model import Calculation, Term, Text
from desktop_app.rules.text import Said

#: Amounts of a term, or of a sum of terms, in the units of the table.
Shown = Callable[[Fraction | None], list[Para]]

_ROW = Text("…", "…")


def holds_cell(book: Book, term: Term) -> list[Para]:
    """Part, constituent and origin of a term."""
    return [Para(book.given(book.items.number(term.part), 80), CELL.bold()), *what_of(book, term)]


def what_of(book: Book, term: Term) -> list[Para]:
    """Constituent and origin of a term."""
    what = book.voice.text("contents_open")
    if term.constituent:
        what = terms.constituent(book.audit, term.constituent)
    return [*book.paras(what), *book.say("origin_is", CELL.soft(), origin=terms.country(term.origin, book.voice))]


def write_many_terms(book: Book, calculation: Calculation, product: Callable[[Term], list[Para]]) -> None:
    """The terms in amounts, or as parts of the item's value in a veiled copy; `product` is how one term is made up."""
    veiled, price = book.profile.veiled, calculation.price
    unit = "%" if veiled else calculation.currency
    columns = columns_of(
        (0.25, book.voice.say("column_holds")),
        (0.06, book.voice.say("column_line"), True),
        (0.17, book.voice.say("column_part")),
        (0.07, book.voice.say("column_row"), True),
        (0.19, book.voice.say("column_pieces" if veiled else "column_term"), True),
        (0.13, book.voice.say("column_low", currency=unit), True),
        (0.13, book.voice.say("column_high", currency=unit), True),
    )

    def shown(value: Fraction | None) -> list[Para]:
        if veiled and price is not None:
            return part_of(book, value, price, FINE)
        return [Para(terms.shown(value), FINE)] if value is not None else book.say("unbounded", FINE)

    book.caption("terms_alike")
    place_table(book.flow, columns, _rows(book, calculation, product, shown), CLOSE)


def _rows(
    book: Book, calculation: Calculation, product: Callable[[Term], list[Para]], shown: Shown
) -> Iterator[list[Cell]]:
    alike: dict[Hashable, list[Term]] = {}
    for term in calculation.terms:
        key = (term.constituent, term.origin, sentence(term.source), sentence(term.note))
        alike.setdefault(key, []).append(term)
    lines = book.items.register.lines
    for those in alike.values():
        what: list[Para] = _what(book, those)
        for term in those:
            line = lines.get(term.part)
            yield [
                what,
                [Para(f"{line:,}" if line is not None else "–", FINE.soft())],
                [Para(book.given(book.items.number(term.part), 80), FINE.bold())],
                [Para(_row(term.source), FINE)],
                product(term),
                shown(term.low),
                shown(term.high),
            ]
            what = []
        if len(those) > 1:
            yield _sum(book, those, shown)


def _what(book: Book, those: Sequence[Term]) -> list[Para]:
    """What is the same of all these terms."""
    term = those[0]
    said = [*book.say("terms_count", CELL.bold(), count=f"{len(those):,}"), *what_of(book, term)]
    if not book.profile.veiled:
        said += book.source(without_own(term.source, row=_ROW))
    return [*said, *(book.paras(without_own(term.note, row=_ROW), CAPTION.bold()) if term.note.en else [])]


def _row(source: Text) -> str:
    """The row in which a value stands."""
    return str(source.blanks.get("row", "–")) if isinstance(source, Said) else "–"


def _sum(book: Book, those: Sequence[Term], shown: Shown) -> list[Cell]:
    low = sum((term.low for term in those), Fraction(0))
    high: Fraction | None = Fraction(0)
    for term in those:
        high = None if high is None or term.high is None else high + term.high
    amounts = [[Para(para.text, para.style.bold()) for para in shown(value)] for value in (low, high)]
    return [[], [], book.say("terms_sum", FINE.bold()), [], [], *amounts]


def part_of(book: Book, value: Fraction | None, price: Fraction, style: Style = CELL) -> list[Para]:
    """A value in percent of the price of one piece."""
    return book.say("unbounded", style) if value is None else [Para(terms.shown(value / price * 100), style)]
