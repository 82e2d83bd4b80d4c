"""The statement that ends a no-licence record: what was found, on what it rests, for which day, and who stands for it."""

from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.annexes import signature


def write_statement(book: Book) -> None:
    """One page to be signed."""
    voice, audit = book.voice, book.audit
    book.chapter("chapter_statement")
    day = terms.day(audit.settings.as_of, voice)
    book.prose(voice.text("statement_found", day=day, count=str(len(audit.verdicts))))
    book.prose(voice.text("statement_rests", file=book.given(audit.source.file), sha256=audit.source.sha256))
    book.prose(voice.text("statement_again"))
    book.prose(audit.pack.disclaimer)
    signature(book, "sign_applicant")
