"""The calculation without amounts: each term as part of the item's value in percent; they add up to the share itself."""

from collections.abc import Iterator
from fractions import Fraction

from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.term_rows import are_many, holds_cell, part_of, place_sums, write_many_terms
from desktop_app.dossier.style import CAPTION, CELL, FINE
from desktop_app.dossier.table import Cell, Para, columns_of, place_table
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
    many = are_many(book, calculation)
    if many:
        write_many_terms(book, calculation, lambda term: [Para(_pieces(term), FINE)])
    else:
        place_table(book.flow, columns, _terms(book, calculation, calculation.price))
    low, high = calculation.numerator_low, calculation.numerator_high
    bold = CELL.bold()
    total: list[Cell] = [
        book.say("sum_of_terms", bold),
        [Para(terms.shown(low / calculation.price * 100), bold)],
        part_of(book, high, calculation.price, bold),
        [para for note in calculation.notes for para in book.paras(note, CAPTION)],
    ]
    place_sums(book, [total], many, (0.48, 0.18, 0.18, 0.16))
    book.flow.gap(6)


def _terms(book: Book, calculation: Calculation, price: Fraction) -> Iterator[list[Cell]]:
    for line, term in enumerate(calculation.terms, start=1):
        yield [
            [Para(str(line), CELL.soft())],
            holds_cell(book, term),
            [Para(_pieces(term), CELL)],
            [Para(terms.shown(term.low / price * 100), CELL)],
            part_of(book, term.high, price),
            book.paras(term.note, CAPTION) if term.note.en else [],
        ]


def _pieces(term: Term) -> str:
    pieces = terms.shown(term.pieces_low)
    return pieces if term.pieces_low == term.pieces_high else f"≥ {pieces}"
