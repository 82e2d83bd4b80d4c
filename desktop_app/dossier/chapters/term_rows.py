"""What a term of a calculation says. Of thousands, what is the same of many is said once with their sum, and each is one line."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from fractions import Fraction

from desktop_app.alive import watched
from desktop_app.dossier import terms
from desktop_app.dossier.alike import in_a_row, sentence, without_own
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.register import CLOSE
from desktop_app.dossier.style import CELL, FINE, TINT, Style
from desktop_app.dossier.table import Band, Cell, Look, Para, columns_of, place_table
from desktop_app.rules.model import Calculation, Term, Text
from desktop_app.rules.text import Said

#: Amounts of a term, or of a sum of terms, in the units of the table.
Shown = Callable[[Fraction | None], list[Para]]

#: With more terms, of a product with a register, what is the same of several is said once.
MANY_TERMS = 20

#: Part of the width that the column of an amount takes.
_AMOUNT = 0.16

_ROW = Text("…", "…")


def holds_cell(book: Book, term: Term) -> list[Para]:
    """Part, constituent and origin of a term."""
    number = Para(book.given(book.items.number(term.part), 80), CELL.bold())
    return [number, *book.paras(_constituent(book, term)), *book.paras(_origin(book, term), CELL.soft())]


def _constituent(book: Book, term: Term) -> Text:
    """The constituent that a term is the value of."""
    if not term.constituent:
        return book.voice.text("contents_open")
    return terms.constituent(book.audit, term.constituent)


def _origin(book: Book, term: Term) -> Text:
    """Where it comes from."""
    return book.voice.text("origin_is", origin=terms.country(term.origin, book.voice))


def are_many(book: Book, calculation: Calculation) -> bool:
    """Whether what is the same of several terms is said once."""
    return book.items.many and len(calculation.terms) > MANY_TERMS


def place_sums(book: Book, rows: Sequence[Sequence[Cell]], many: bool, shares: Sequence[float]) -> None:
    """Sums of terms: label, low, high and remark, of these shares of the width; below many terms in the columns of those."""
    label, low, high, remark = shares
    columns = columns_of((label, ()), (low, (), True), (high, (), True), (remark, ()))
    if many:
        columns = columns_of((0.3, ()), (0.38, ()), (_AMOUNT, (), True), (_AMOUNT, (), True))
        rows = [[row[0], row[3], row[1], row[2]] for row in rows]
    place_table(book.flow, columns, rows, Look(tint=TINT))


def write_many_terms(book: Book, calculation: Calculation, product: Callable[[Term], list[Para]]) -> None:
    """The terms in amounts, or as parts of the item's value in a veiled copy; `product` is how one term is made up."""
    veiled, price = book.profile.veiled, calculation.price
    unit = "%" if veiled else calculation.currency
    columns = columns_of(
        (0.08, book.voice.say("column_line"), True),
        (0.22, book.voice.say("column_part")),
        (0.1, book.voice.say("column_row"), True),
        (0.28, book.voice.say("column_pieces" if veiled else "column_term"), True),
        (_AMOUNT, book.voice.say("column_low", currency=unit), True),
        (_AMOUNT, book.voice.say("column_high", currency=unit), True),
    )

    def shown(value: Fraction | None) -> list[Para]:
        if veiled and price is not None:
            return part_of(book, value, price, FINE)
        return [Para(terms.shown(value), FINE)] if value is not None else book.say("unbounded", FINE)

    book.caption("terms_alike")
    place_table(book.flow, columns, _rows(book, calculation, product, shown), CLOSE)


def _rows(
    book: Book, calculation: Calculation, product: Callable[[Term], list[Para]], shown: Shown
) -> Iterator[list[Cell] | Band]:
    alike: dict[Hashable, list[Term]] = {}
    for term in watched(calculation.terms):
        key = (term.constituent, term.origin, sentence(term.source), sentence(term.note))
        alike.setdefault(key, []).append(term)
    lines = book.items.register.lines
    for those in alike.values():
        yield Band(_what(book, those))
        for term in those:
            line = lines.get(term.part)
            yield [
                [Para(f"{line:,}" if line is not None else "–", FINE.soft())],
                [Para(book.given(book.items.number(term.part), 80), FINE.bold())],
                [Para(_row(term), FINE)],
                product(term),
                shown(term.low),
                shown(term.high),
            ]
        if len(those) > 1:
            yield _sum(book, those, shown)


def _what(book: Book, those: Sequence[Term]) -> list[Para]:
    """What is the same of all these terms."""
    term = those[0]
    said = [_constituent(book, term), _origin(book, term)]
    if not book.profile.veiled:
        said.append(book.cited(without_own(term.source, row=_ROW)))
    if term.note.en:
        said.append(without_own(term.note, row=_ROW))
    return [
        Para(book.voice.line("terms_count", count=f"{len(those):,}"), CELL.bold()),
        *book.paras(in_a_row(text for text in said if text.en)),
    ]


def _row(term: Term) -> str:
    """The row in which a value stands."""
    row = str(term.source.blanks.get("row", "")) if isinstance(term.source, Said) else ""
    return f"{int(row):,}" if row.isdecimal() else "–"


def _sum(book: Book, those: Sequence[Term], shown: Shown) -> list[Cell]:
    low = sum((term.low for term in those), Fraction(0))
    high: Fraction | None = Fraction(0)
    for term in those:
        high = None if high is None or term.high is None else high + term.high
    amounts = [[Para(para.text, para.style.bold()) for para in shown(value)] for value in (low, high)]
    return [[], book.say("terms_sum", FINE.bold()), [], [], *amounts]


def part_of(book: Book, value: Fraction | None, price: Fraction, style: Style = CELL) -> list[Para]:
    """A value in percent of the price of one piece."""
    return book.say("unbounded", style) if value is None else [Para(terms.shown(value / price * 100), style)]
