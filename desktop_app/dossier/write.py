"""Puts the chapters in their order, and the pages into a PDF: the same audit gives the same bytes."""

import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from desktop_app.alive import heard_by
from desktop_app.audit import Audit
from desktop_app.dossier.archive import Metadata, describe
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.annexes import write_annexes
from desktop_app.dossier.chapters.assessments import write_assessments
from desktop_app.dossier.chapters.copy_note import write_copy_note
from desktop_app.dossier.chapters.cover import write_cover
from desktop_app.dossier.chapters.evidence import write_evidence
from desktop_app.dossier.chapters.glossary import write_glossary
from desktop_app.dossier.chapters.journal import write_journal
from desktop_app.dossier.chapters.law import write_law
from desktop_app.dossier.chapters.open_points import write_assumptions, write_checklist, write_missing, write_problems
from desktop_app.dossier.chapters.parties import write_parties
from desktop_app.dossier.chapters.result import write_result
from desktop_app.dossier.chapters.schedule import write_schedule
from desktop_app.dossier.chapters.shares import write_shares
from desktop_app.dossier.chapters.statement import write_statement
from desktop_app.dossier.chapters.summary import write_summary
from desktop_app.dossier.chapters.technology import write_technology
from desktop_app.dossier.chapters.ways import write_ways
from desktop_app.dossier.fields import add_fields, finish_form
from desktop_app.dossier.flow import Flow
from desktop_app.dossier.frame import frame_pages, insert_contents
from desktop_app.dossier.language import Language, Voice
from desktop_app.dossier.paper import Paper
from desktop_app.dossier.profile import Profile
from desktop_app.dossier.proofs import Enclosed
from desktop_app.dossier.record import CaseRecord
from desktop_app.dossier.serialise import serialise
from desktop_app.dossier.shape import Shape, check_fit
from desktop_app.dossier.sheet import Ink, Sheet
from desktop_app.dossier.structure import write_structure
from desktop_app.dossier.typeface import Weight, printable, typeface
from desktop_app.dossier.wording import load_wording
from desktop_app.whole import write_whole

Progress = Callable[[str], None]

#: Chapters in their order. Those with a name are numbered, and referred to by that name.
CHAPTERS: Mapping[Shape, tuple[tuple[str, Callable[[Book], None]], ...]] = {
    Shape.FULL: (
        ("", write_cover),
        ("chapter_result", write_result),
        ("chapter_law", write_law),
        ("chapter_schedule", write_schedule),
        ("chapter_shares", write_shares),
        ("chapter_technology", write_technology),
        ("chapter_parties", write_parties),
        ("chapter_missing", write_missing),
        ("chapter_ways", write_ways),
        ("chapter_checklist", write_checklist),
        ("chapter_problems", write_problems),
        ("chapter_assumptions", write_assumptions),
        ("chapter_evidence", write_evidence),
        ("chapter_journal", write_journal),
        ("chapter_assessments", write_assessments),
        ("chapter_glossary", write_glossary),
        ("chapter_copy", write_copy_note),
        ("", write_annexes),
    ),
    Shape.FORMS: (("", write_annexes),),
    Shape.SUMMARY: (("", write_cover), ("", write_summary)),
    Shape.RECORD: (
        ("", write_cover),
        ("chapter_result", write_result),
        ("chapter_law", write_law),
        ("chapter_schedule", write_schedule),
        ("chapter_shares", write_shares),
        ("chapter_technology", write_technology),
        ("chapter_problems", write_problems),
        ("chapter_assumptions", write_assumptions),
        ("chapter_evidence", write_evidence),
        ("chapter_journal", write_journal),
        ("chapter_assessments", write_assessments),
        ("chapter_glossary", write_glossary),
        ("chapter_copy", write_copy_note),
        ("chapter_statement", write_statement),
    ),
}


#: With more parts to tell of, the structure for screen readers would outweigh the pages, and is left out.
TAGGED = 600


def write_dossier(
    audit: Audit,
    path: Path,
    language: str = "en+zh",
    progress: Progress | None = None,
    shape: str = "full",
    profile: str = "internal",
    paper: str = "a4",
    sign: Callable[[bytes], bytes] | None = None,
    record: CaseRecord | None = None,
    enclosed: Sequence[Enclosed] = (),
) -> int:
    """Write the dossier to a file, whole or not at all, and return its number of pages.

    Args:
        language: `en`, `zh` or `en+zh`.
        progress: told in a few words what is being done; it may raise to cancel, and that exception passes.
        shape: `full`, `summary` or `record` (see `desktop_app.dossier.shape`).
        profile: `internal`, `authority` or `customer` (see `desktop_app.dossier.profile`).
        paper: `a4` or `letter` (see `desktop_app.dossier.paper`).
        sign: makes a signed file of the printed one (see `desktop_app.dossier.signature`); what it raises passes.
        record: of the saved case that the audit is of (see `desktop_app.dossier.record`).
        enclosed: documents that go with the dossier, for its index of evidence (see `desktop_app.dossier.proofs`).

    Raises:
        ValueError: there is no such language, shape, profile or paper; `UnfitShape`, if the audit does not bear the shape.
        OSError: the file cannot be written.
    """
    chosen = (Shape(shape), Profile(profile), Paper(paper))
    data, pages = _make(audit, Language(language), progress, *chosen, record, enclosed)
    write_whole(path, sign(data) if sign is not None else data)
    return pages


def dossier_bytes(
    audit: Audit,
    language: str = "en+zh",
    progress: Progress | None = None,
    shape: str = "full",
    profile: str = "internal",
    paper: str = "a4",
    record: CaseRecord | None = None,
    enclosed: Sequence[Enclosed] = (),
) -> bytes:
    """The dossier as `write_dossier` writes it, for a preview."""
    chosen = (Shape(shape), Profile(profile), Paper(paper))
    return _make(audit, Language(language), progress, *chosen, record, enclosed)[0]


def _make(
    audit: Audit,
    language: Language,
    progress: Progress | None,
    shape: Shape,
    profile: Profile,
    paper: Paper,
    record: CaseRecord | None,
    enclosed: Sequence[Enclosed],
) -> tuple[bytes, int]:
    check_fit(audit, shape)
    say = progress or (lambda _: None)
    complete = ""
    if profile is not Profile.INTERNAL:
        whole, _ = _make(audit, language, progress, shape, Profile.INTERNAL, paper, record, enclosed)
        complete = hashlib.sha256(whole).hexdigest()
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, paper.size)
    tagged = len(audit.assessments) <= TAGGED and shape is not Shape.FORMS
    flow = Flow(Ink(canvas._doc, shape is Shape.FORMS, tagged), lambda count: say(f"Laying out page {count}"), paper)
    chapters = [(name, write) for name, write in CHAPTERS[shape] if name not in _left_out(profile, record)]
    numbered = [name for name, _ in chapters if name]
    numbers = {name: str(number) for number, name in enumerate(numbered, start=1)}
    book = Book(audit, Voice(language, load_wording(), numbers), flow, shape, profile, record, enclosed, complete)
    with heard_by(lambda: flow.progress(len(flow.pages))):
        for _, write in chapters:
            write(book)
    say("Numbering pages")
    if shape.bound:
        insert_contents(book)
    frame_pages(book)
    say("Writing the PDF")
    digest = _emit(canvas, book)
    describe(canvas, _metadata(book), digest)
    canvas._doc.format = lambda: serialise(canvas._doc)
    canvas.save()
    vars(
        canvas._doc
    ).clear()  # tens of thousands of objects go at once, instead of waiting in circles for Python's look
    return buffer.getvalue(), len(flow.pages)


def _left_out(profile: Profile, record: CaseRecord | None) -> frozenset[str]:
    return profile.left_out if record is not None else profile.left_out | {"chapter_journal"}


def new_canvas(buffer: io.BytesIO, size: tuple[float, float]) -> Canvas:
    """A ReportLab canvas whose first page has this size, and which knows neither a clock nor Helvetica."""
    font = typeface(Weight.REGULAR).fonts[0]
    if font.fontName not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(font)
    canvas = Canvas(
        buffer,
        pagesize=size,
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 4),
        initialFontName=font.fontName,
    )
    canvas._doc._timeStamp = TimeStamp(1)
    return canvas


def _emit(canvas: Any, book: Book) -> str:
    """Hand the pages to the document, and return a digest of what they draw."""
    digest = hashlib.sha256()
    flow, fields = book.flow, list[Any]()
    pages: list[tuple[Sheet, Any]] = []
    height, up = flow.paper.size[1], flow.paper.shift[1]
    canvas.bookmarkPage("cover", fit="XYZ", left=0, top=height)
    canvas.addOutlineEntry(book.voice.one_line(book.title), "cover", 0)
    for page_index, sheet in enumerate(flow.pages):
        for key, heading, level, y in sheet.bookmarks:
            canvas.bookmarkPage(key, fit="XYZ", left=0, top=min(y + up + 20, height))
            canvas.addOutlineEntry(heading, key, level, closed=level == 0)
        for key, rectangle in sheet.links:
            canvas.linkRect("", key, flow.paper.placed(rectangle), relative=0, thickness=0, F=4)
        add_fields(canvas, flow, page_index, fields, book.voice.line)
        sheet.finish()
        streams = []
        for packed in sheet.finished:
            digest.update(packed)
            stream = PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), packed)
            streams.append(canvas._doc.Reference(stream))
        canvas.showPage()
        page = canvas._doc.idToObject[f"Page{canvas._doc.pageCounter - 1}"]
        page.Contents = PDFArray(streams)
        page.stream = None
        page.__Refs__ = ["Parent"]
        pages.append((sheet, page))
    if flow.ink.tagged:
        write_structure(canvas._doc, flow.root, pages)
    canvas.addPageLabel(0, style="ARABIC", start=1)
    if fields:
        finish_form(canvas, fields)
    canvas.showOutline()
    return digest.hexdigest()


def _metadata(book: Book) -> Metadata:
    audit, voice = book.audit, book.voice
    names = [book.items.number(verdict.item) for verdict in (book.items.verdicts or audit.verdicts)[:3]]
    title = printable(f"{voice.one_line(book.title)}: {', '.join(names)}")[:200]
    author = printable(audit.settings.application.applicant.name) or "–"
    language = "zh-Hans" if voice.language is Language.CHINESE else "en"
    keywords = audit.pack.id if book.record is None else f"{audit.pack.id}; case {book.record.seal}"
    return Metadata(
        title, author, printable(voice.one_line(audit.pack.title)), keywords, language, audit.settings.as_of
    )
