"""Chapter 3: every exported item and every part that is marked, with what customs and the ministry ask of each."""

from collections.abc import Iterator

from desktop_app.dossier import terms
from desktop_app.dossier.book import LONGEST, Book
from desktop_app.dossier.chapters.register import marks_of, quantity_cell, write_register
from desktop_app.dossier.chapters.result import item_cell
from desktop_app.dossier.chapters.tree import write_tree
from desktop_app.dossier.style import CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table


def write_schedule(book: Book) -> None:
    """The table of items and marked parts, or their register where they are many; then the tree."""
    voice, bom = book.voice, book.audit.bom
    book.chapter("chapter_schedule")
    intro = "schedule_intro_chosen" if book.items.chosen else "schedule_intro"
    book.prose(
        voice.text(intro, lines=f"{bom.lines:,}", parts=f"{len(bom):,}", listed=f"{len(book.items.scheduled):,}")
    )
    if book.items.many:
        write_register(book)
    else:
        _write_table(book)
    write_tree(book)


def _write_table(book: Book) -> None:
    voice = book.voice
    columns = columns_of(
        (0.045, voice.say("column_line")),
        (0.3, voice.say("column_part")),
        (0.13, voice.say("column_hs")),
        (0.12, voice.say("column_origin")),
        (0.135, voice.say("column_quantity"), True),
        (0.27, voice.say("column_marks")),
    )
    place_table(book.flow, columns, _rows(book))


def _rows(book: Book) -> Iterator[list[Cell]]:
    items = book.items
    for line, part in enumerate(items.scheduled, start=1):
        yield [
            [Para(str(line), CELL.soft())],
            item_cell(book, part, LONGEST),
            book.cell(items.hs_code(part)),
            book.paras(terms.country(items.origin(part), book.voice)),
            quantity_cell(book, part),
            marks_of(book, part),
        ]
