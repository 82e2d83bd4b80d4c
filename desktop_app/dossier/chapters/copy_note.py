"""What a copy leaves out, so that nobody takes it for the whole, and the digest that proves the whole."""

from desktop_app.dossier.book import Book
from desktop_app.dossier.style import CELL
from desktop_app.dossier.table import Column, Para, place_table


def write_copy_note(book: Book) -> None:
    """One short chapter."""
    book.chapter("chapter_copy")
    book.prose(book.voice.text(f"copy_{book.profile}"))
    if book.profile.veiled:
        book.prose(book.voice.text("copy_amounts"))
    if book.complete:
        book.prose(book.voice.text("copy_complete"))
        place_table(book.flow, [Column(1)], [[[Para(f"SHA-256 {book.complete}", CELL.bold())]]])
