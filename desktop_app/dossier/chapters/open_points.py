"""Chapters on what is open: missing facts and whom to ask, problems of the input, and what was taken for granted."""

from collections.abc import Iterator
from fractions import Fraction

from desktop_app.alive import watched
from desktop_app.bom import Problem, Severity
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.asked import Asked, whom, write_asked
from desktop_app.dossier.chapters.result import item_cell
from desktop_app.dossier.completeness import Document, documents, gaps
from desktop_app.dossier.marks import draw_box
from desktop_app.dossier.style import ALARM, CAPTION, CELL, LEFT
from desktop_app.dossier.table import Cell, Look, Para, columns_of, place_table
from desktop_app.rules.evaluate import percent
from desktop_app.rules.model import MissingFact, Text


def write_missing(book: Book) -> None:
    """What would narrow an answer, the most telling first, with whom to ask."""
    voice = book.voice
    book.chapter("chapter_missing")
    if not book.items.missing:
        book.prose(voice.text("missing_none"))
        return
    book.prose(voice.text("missing_intro"))
    if book.items.many:
        facts = sum(len(those) for those in _by_part(book).values())
        parts = len({part for part, _ in _by_part(book)})
        book.prose(voice.text("missing_alike", facts=f"{facts:,}", parts=f"{parts:,}"))
        write_asked(book, _asked(book), "column_narrows")
        return
    columns = columns_of(
        (0.05, voice.say("column_line")),
        (0.2, voice.say("column_part")),
        (0.43, voice.say("column_fact")),
        (0.19, voice.say("column_ask")),
        (0.13, voice.say("column_narrows"), True),
    )
    place_table(book.flow, columns, _missing(book))


def _by_part(book: Book) -> dict[tuple[int, str], list[MissingFact]]:
    """The missing facts by the part that they are about and whom to ask."""
    groups: dict[tuple[int, str], list[MissingFact]] = {}
    for fact in watched(book.items.missing):
        groups.setdefault((fact.part, fact.supplier), []).append(fact)
    return groups


def _asked(book: Book) -> Iterator[Asked]:
    for (part, supplier), facts in watched(_by_part(book).items()):
        weight = max(fact.narrows or Fraction(0) for fact in facts)
        yield Asked(part, supplier, tuple(fact.fact for fact in facts), weight)


def _missing(book: Book) -> Iterator[list[Cell]]:
    for line, ((part, supplier), facts) in enumerate(_by_part(book).items(), start=1):
        ask = whom(book, supplier)
        for position, fact in enumerate(facts):
            number = [Para(str(line), CELL.soft())] if not position else []
            name = item_cell(book, part) if not position else []
            narrows = [book.figure(percent(fact.narrows))] if fact.narrows else book.cell("")
            yield [number, name, book.paras(fact.fact), ask if not position else [], narrows]


def write_checklist(book: Book) -> None:
    """The documents of an application with what this dossier contributes, then what keeps it from being final."""
    voice = book.voice
    book.chapter("chapter_checklist")
    book.prose(voice.text("checklist_intro"))
    columns = columns_of(
        (0.05, ()),
        (0.4, voice.say("column_document")),
        (0.38, voice.say("column_here")),
        (0.17, voice.say("column_state")),
    )
    place_table(book.flow, columns, (_document(book, number, one) for number, one in enumerate(documents(), start=1)))
    book.caption("checklist_source")
    open_gaps = gaps(book.audit, book.shape)
    book.heading(voice.text("final_heading"))
    if not open_gaps:
        book.prose(voice.text("final_yes"))
        return
    book.prose(voice.text("final_no", count=str(len(open_gaps))))
    for gap in open_gaps:
        _gap(book, book.paras(gap))


def _document(book: Book, number: int, document: Document) -> list[Cell]:
    here = document.present(book.audit)
    state = book.say("part_here" if here else "part_missing", CELL.bold() if here else CELL.bold().in_colour(ALARM))
    if document.elsewhere:
        state = book.say("to_be_enclosed", CELL)
    return [
        [Para(str(number), CELL.soft())],
        book.paras(document.title),
        book.paras(book.voice.filled(document.contribution)),
        state,
    ]


def _gap(book: Book, paras: list[Para]) -> None:
    flow = book.flow
    flow.need(30)
    top = flow.y
    page = flow.sheet
    place_table(flow, columns_of((0.04, ()), (0.96, ())), [[[], paras]], Look(rules=False, pad=2))
    if flow.sheet is page:
        draw_box(page, False, LEFT + 5, top - 7.5, 6.5)


def write_problems(book: Book) -> None:
    """What the input got wrong and what was done about it, as the program said it."""
    voice, audit = book.voice, book.audit
    book.chapter("chapter_problems")
    _decisions(book)
    if not audit.problems:
        book.prose(voice.text("problems_none"))
        return
    book.prose(voice.text("problems_intro"))
    columns = columns_of(
        (0.12, voice.say("column_severity")), (0.26, voice.say("column_place")), (0.62, voice.say("column_message"))
    )
    order = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    problems = sorted(audit.problems, key=lambda p: order.index(p.severity))
    place_table(
        book.flow,
        columns,
        ([_severity(book, p), _place(book, p), book.paras(Text(p.message, p.in_language("zh")))] for p in problems),
    )


def _severity(book: Book, problem: Problem) -> list[Para]:
    style = CELL.bold() if problem.severity is not Severity.INFO else CELL
    return book.say(
        f"severity_{problem.severity}", style.in_colour(ALARM) if problem.severity is Severity.ERROR else style
    )


def _place(book: Book, problem: Problem) -> list[Para]:
    words = [(problem.file or book.audit.source.file) + (f" [{problem.sheet}]" if problem.sheet else "")]
    if problem.row is not None:
        words.append(book.voice.line("row", row=str(problem.row + 1)))
    if problem.column:
        words.append(f"“{problem.column}”")
    return [Para(book.given(", ".join(words)), CAPTION)]


def _decisions(book: Book) -> None:
    """What a person decided about suspicions, with reason, name and day."""
    audit, voice = book.audit, book.voice
    if not audit.decisions:
        return
    book.heading(voice.text("decisions_heading"))
    columns = columns_of(
        (0.3, voice.say("column_part")),
        (0.16, voice.say("column_ruling")),
        (0.34, voice.say("column_reason")),
        (0.2, voice.say("column_decided")),
    )
    rows = (
        [
            item_cell(book, part),
            book.say(f"ruling_{decision.ruling}"),
            [*book.cell(decision.reason), *book.attached(decision)],
            [*book.cell(decision.by), Para(decision.on.isoformat(), CAPTION)],
        ]
        for part, decision in sorted(audit.decisions.items())
    )
    place_table(book.flow, columns, rows)
    book.flow.gap(10)


def write_assumptions(book: Book) -> None:
    """What the arithmetic takes for granted, numbered."""
    audit = book.audit
    book.chapter("chapter_assumptions")
    for assumption in audit.pack.assumptions:
        book.flow.need(40)
        book.side_by_side([assumption])
        book.flow.gap(4)
