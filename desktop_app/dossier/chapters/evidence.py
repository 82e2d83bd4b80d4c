"""The index of evidence: file, day, SHA-256 and pages of all that the audit rests on, and what suppliers named as their proof."""

from collections.abc import Iterator
from itertools import groupby

from desktop_app.documents import document_kinds
from desktop_app.dossier.book import Book
from desktop_app.dossier.proofs import Proof, Proven, Subject
from desktop_app.dossier.style import CAPTION, CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table
from desktop_app.rules.model import Text


def write_evidence(book: Book) -> None:
    """Files with their digests, then the suppliers' statements with who made them and what they refer to."""
    voice, audit = book.voice, book.audit
    book.chapter("chapter_evidence")
    book.prose(voice.text("evidence_intro"))
    _files(book)
    _proofs(book)
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


def _files(book: Book) -> None:
    """The files of the audit; of a saved case, with the day on which each came into it."""
    voice = book.voice
    days = book.record.taken_in if book.record is not None else {}
    rows: list[list[Cell]] = []
    for line, file in enumerate(book.audit.evidence, start=1):
        name = [*book.cell(file.file, CELL.bold()), Para(f"SHA-256 {file.sha256}", CAPTION)]
        rows.append([[Para(f"E{line}", CELL.soft())], name, book.say(f"role_{file.role}")])
        if days:
            day = days.get(file.sha256)
            rows[-1].insert(2, book.cell(day.isoformat() if day else ""))
    widths = (0.06, 0.59, 0.12, 0.23) if days else (0.06, 0.66, 0.28)
    titles = ("column_line", "column_file", *(["column_said_on"] if days else []), "column_role")
    columns = columns_of(*((width, voice.say(title)) for width, title in zip(widths, titles, strict=True)))
    place_table(book.flow, columns, rows)


def _proofs(book: Book) -> None:
    """Documents that were attached to statements and decisions, with the pages on which each proof stands."""
    if not book.proofs.all or book.profile.veiled:
        return
    voice = book.voice
    book.heading(voice.text("evidence_proofs"))
    columns = columns_of(
        (0.05, voice.say("column_line")),
        (0.59, voice.say("column_file")),  # a digest takes one line
        (0.12, voice.say("column_said_on")),
        (0.24, voice.say("column_proves")),
    )
    place_table(book.flow, columns, (_proof(book, proof) for proof in book.proofs.all))


def _proof(book: Book, proof: Proof) -> list[Cell]:
    dated = [Para(proof.dated.isoformat(), CELL)] if proof.dated else []
    attached = book.say("proof_enclosed", CAPTION)
    if proof.on is not None:
        attached = book.say("proof_attached", CAPTION, day=proof.on.isoformat(), who=proof.by)
    proves: list[Para] = []
    for (subject, pages), alike in groupby(sorted(proof.proves, key=_standing), key=_standing):
        parts = ", ".join(dict.fromkeys(one.part for one in alike))
        proves += book.say(f"proves_{subject}", parts=parts)
        proves += book.pages(pages, CELL.bold()) if pages else book.say("pages_none", CAPTION)
    return [
        [Para(proof.label, CELL.soft())],
        [*book.cell(proof.file, CELL.bold()), Para(f"SHA-256 {proof.sha256}", CAPTION)],
        [*dated, *attached],
        proves or book.say("proves_nothing", CAPTION),
    ]


def _standing(proven: Proven) -> tuple[Subject, str]:
    return proven.subject, proven.pages


def _statements(book: Book) -> Iterator[list[Cell]]:
    """Each statement's maker, dates and proof once, however many rows say it."""
    seen = set()
    index = book.audit.bom.index
    for said in book.audit.statements:
        if book.items.chosen and not (said.part_number in index and book.items.told(index[said.part_number])):
            continue
        proofs = tuple((proof.label, pages) for proof, pages in book.proofs.of(said))
        key = (
            said.part_number,
            said.supplier,
            said.declared_by,
            said.declared_on,
            said.valid_until,
            said.evidence,
            proofs,
        )
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
        named = book.cell(said.evidence) if said.evidence or not proofs else []
        proof = [*named, *book.attached(said), *book.source(place)]
        yield [book.cell(said.part_number, CELL.bold()), who or book.cell(""), when, proof]
