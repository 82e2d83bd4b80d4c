"""The journal of the case that the dossier was made of: what was decided, by whom and when, and the seal that proves it."""

from collections.abc import Iterator

from desktop_app.case import Entry, Kind
from desktop_app.dossier.book import Book
from desktop_app.dossier.record import subjects
from desktop_app.dossier.style import CAPTION, CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table

#: Entries that are printed; of a longer journal, the latest.
AT_MOST = 200


def write_journal(book: Book) -> None:
    """The seal, then an extract of the journal, the latest entry last."""
    record, voice = book.record, book.voice
    if record is None:
        return
    book.chapter("chapter_journal")
    count = str(len(record.entries))
    book.prose(voice.text("journal_intro", count=count))
    book.facts([(voice.text("fact_seal"), [Para(record.seal, CELL.bold())])], 0.2)
    book.flow.gap(6)
    shown = [entry for entry in record.entries if entry.kind is not Kind.NOTE]
    if len(shown) > AT_MOST:
        book.caption("journal_cut", shown=str(AT_MOST), count=count)
    columns = columns_of(
        (0.06, voice.say("column_line")),
        (0.17, voice.say("column_when")),
        (0.19, voice.say("column_who")),
        (0.26, voice.say("column_action")),
        (0.32, voice.say("column_subject")),
    )
    place_table(book.flow, columns, _rows(book, shown[-AT_MOST:]))


def _rows(book: Book, entries: list[Entry]) -> Iterator[list[Cell]]:
    for entry in entries:
        about = subjects(entry.changes)
        yield [
            [Para(str(entry.number), CELL.soft())],
            [Para(f"{entry.moment:%Y-%m-%d %H:%M %Z}", CELL)],
            book.cell(entry.by),
            _action(book, entry),
            [Para(book.given(", ".join(about), 300), CAPTION)] if about else book.cell(""),
        ]


def _action(book: Book, entry: Entry) -> list[Para]:
    name = f"journal_{entry.what}"
    words = book.say(name, CELL) if name in book.voice.wording else book.cell(entry.what)
    if entry.kind is Kind.DO or entry.about is None:
        return words
    return [*book.say(f"journal_{entry.kind}", CELL.bold(), number=str(entry.about)), *words]
