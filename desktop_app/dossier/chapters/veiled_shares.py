"""The calculation without amounts: each term as part of the item's value in percent; they add up to the share itself."""

from collections.abc import Iterator
from fractions import Fraction

from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.style import CAPTION, CELL, TINT, Style
from desktop_app.dossier.table import Cell, Look, Para, columns_of, place_table
from desktop_app.rules.model import Calculation, Term


def write_veiled(book: Book, calculation: Calculation) -> None:
    """Terms and their sum in percent of the value of one piece; nothing where that value is not known."""
    voice = book.voice
    if calculation.price is None:
        book.prose(voice.text("veiled_no_price"), CELL)
        return
    columns = columns_of(
        (0.05, voice.say("column_line")),
        (0.32, voice.say("column_holds")),
        (0.11, voice.say("column_pieces"), True),
        (0.18, voice.say("column_low", currency="%"), True),
        (0.18, voice.say("column_high", currency="%"), True),
        (0.16, voice.say("column_remark")),
    )
    place_table(book.flow, columns, _terms(book, calculation, calculation.price))
    low, high = calculation.numerator_low, calculation.numerator_high
    bold = CELL.bold()
    total: list[Cell] = [
        book.say("sum_of_terms", bold),
        [Para(terms.shown(low / calculation.price * 100), bold)],
        _part(book, high, calculation.price, bold),
        [para for note in calculation.notes for para in book.paras(note, CAPTION)],
    ]
    place_table(
        book.flow, columns_of((0.48, ()), (0.18, (), True), (0.18, (), True), (0.16, ())), [total], Look(tint=TINT)
    )
    book.flow.gap(6)


def holds_cell(book: Book, term: Term) -> list[Para]:
    """Part, constituent and origin of a term."""
    what = book.voice.text("contents_open")
    if term.constituent:
        what = terms.constituent(book.audit, term.constituent)
    return [
        Para(book.given(book.items.number(term.part), 80), CELL.bold()),
        *book.paras(what),
        *book.say("origin_is", CELL.soft(), origin=terms.country(term.origin, book.voice)),
    ]


def _terms(book: Book, calculation: Calculation, price: Fraction) -> Iterator[list[Cell]]:
    for line, term in enumerate(calculation.terms, start=1):
        pieces = terms.shown(term.pieces_low)
        if term.pieces_low != term.pieces_high:
            pieces = f"≥ {pieces}"
        yield [
            [Para(str(line), CELL.soft())],
            holds_cell(book, term),
            [Para(pieces, CELL)],
            [Para(terms.shown(term.low / price * 100), CELL)],
            _part(book, term.high, price),
            book.paras(term.note, CAPTION) if term.note.en else [],
        ]


def _part(book: Book, value: Fraction | None, price: Fraction, style: Style = CELL) -> list[Para]:
    return book.say("unbounded", style) if value is None else [Para(terms.shown(value / price * 100), style)]
