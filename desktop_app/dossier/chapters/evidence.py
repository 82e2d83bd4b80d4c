"""The index of evidence: each file that the audit rests on with its SHA-256, and what suppliers named as their proof."""

from collections.abc import Iterator

from desktop_app.documents import document_kinds
from desktop_app.dossier.book import Book
from desktop_app.dossier.style import CAPTION, CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table
from desktop_app.rules.model import Text


def write_evidence(book: Book) -> None:
    """Files with their digests, then the suppliers' statements with who made them and what they refer to."""
    voice, audit = book.voice, book.audit
    book.chapter("chapter_evidence")
    book.prose(voice.text("evidence_intro"))
    columns = columns_of(
        (0.06, voice.say("column_line")), (0.66, voice.say("column_file")), (0.28, voice.say("column_role"))
    )
    place_table(book.flow, columns, _files(book))
    _documents(book)
    if audit.statements and not book.profile.veiled:
        book.heading(voice.text("evidence_statements"))
        columns = columns_of(
            (0.2, voice.say("column_part")),
            (0.3, voice.say("column_said_by")),
            (0.22, voice.say("column_said_on")),
            (0.28, voice.say("column_refers")),
        )
        place_table(book.flow, columns, _statements(book))


def _documents(book: Book) -> None:
    """Documents of the application that the case says are at hand, with the digest of those that it holds."""
    at_hand = book.record.content.documents if book.record is not None else {}
    if not at_hand or book.profile.veiled:
        return
    voice = book.voice
    book.heading(voice.text("evidence_documents"))
    titles = {kind.id: kind.title for kind in document_kinds()}
    rows: list[list[Cell]] = []
    for kind, document in at_hand.items():
        digest = [Para(f"SHA-256 {document.sha256}", CAPTION)] if document.sha256 else []
        note = [Para(book.given(document.note, 200), CAPTION)] if document.note else []
        rows.append([book.paras(titles.get(kind, Text(kind, kind))), [*book.cell(document.file), *digest, *note]])
    columns = columns_of((0.4, voice.say("column_document")), (0.6, voice.say("column_file")))
    place_table(book.flow, columns, rows)


def _files(book: Book) -> Iterator[list[Cell]]:
    for line, file in enumerate(book.audit.evidence, start=1):
        name = [*book.cell(file.file, CELL.bold()), Para(f"SHA-256 {file.sha256}", CAPTION)]
        yield [[Para(f"E{line}", CELL.soft())], name, book.say(f"role_{file.role}")]


def _statements(book: Book) -> Iterator[list[Cell]]:
    """Each statement's maker, dates and proof once, however many rows say it."""
    seen = set()
    for said in book.audit.statements:
        key = (said.part_number, said.supplier, said.declared_by, said.declared_on, said.valid_until, said.evidence)
        if key in seen:
            continue
        seen.add(key)
        names = dict.fromkeys(name for name in (said.supplier, said.declared_by) if name)
        who = [Para(book.given(name), CELL) for name in names]
        when = book.say("no_date", CELL.soft())
        if said.declared_on:
            when = [Para(said.declared_on.isoformat(), CELL)]
        if said.valid_until:
            when += book.say("valid_until", CAPTION, day=said.valid_until.isoformat())
            if said.expired_on(book.audit.settings.as_of):
                when += book.say("ran_out", CAPTION.bold())
        place = book.voice.text("file_row", file=said.source.file, row=str(said.source.row + 1))
        proof = [*book.cell(said.evidence), *book.source(place)]
        yield [book.cell(said.part_number, CELL.bold()), who or book.cell(""), when, proof]
