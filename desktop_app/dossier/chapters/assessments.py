"""The assessments of all parts that show a sign of rare earths: each limb's outcome as if that part were exported, and why."""

from collections.abc import Iterator

from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.result import AT_LENGTH, item_cell, say_outcome
from desktop_app.dossier.marks import OUTCOME_COLOUR
from desktop_app.dossier.style import CELL, TINT
from desktop_app.dossier.table import Cell, Look, Para, columns_of, place_table
from desktop_app.rules.model import Outcome, Text

#: Rules whose outcomes fit beside each other.
SIDE_BY_SIDE = 4

#: Parts whose reasons are printed in full; the others stand in the table of outcomes.
AT_MOST = 300

#: Ground of the line that names a part.
BAND = Look(rules=False, tint=TINT)


def write_assessments(book: Book) -> None:
    """One row for each part and rule; the exported items are in chapter 1 already."""
    voice = book.voice
    book.chapter("chapter_assessments")
    if not book.items.assessed:
        book.prose(voice.text("assessments_none"))
        return
    book.prose(voice.text("assessments_intro"))
    if len(book.audit.pack.rules) <= SIDE_BY_SIDE:
        columns = columns_of(
            (0.4, voice.say("column_part")),
            *((0.6 / len(book.audit.pack.rules), voice.of(rule.article)) for rule in book.audit.pack.rules),
        )
        place_table(book.flow, columns, _outcomes(book))
    else:
        columns = columns_of((0.36, voice.say("column_part")), (0.64, voice.say("column_outcome")))
        place_table(book.flow, columns, _outcomes_listed(book))
    book.flow.gap(12)
    done = {verdict.item for verdict in book.items.verdicts[:AT_LENGTH]}
    parts = [part for part in book.items.assessed if part not in done]
    if len(parts) > AT_MOST:
        book.prose(voice.text("assessments_cut", count=str(len(parts) - AT_MOST), shown=str(AT_MOST)))
    for part in parts[:AT_MOST]:
        book.flow.need(90)
        _band(book, part)
        _reasons(book, part)
        book.flow.gap(6)


def _band(book: Book, part: int, again: bool = False) -> None:
    """The line that names a part; on a further page again, in short."""
    said = item_cell(book, part)
    if again:
        said = [Para(f"{said[0].text}  {book.voice.line('continued')}", said[0].style)]
    place_table(book.flow, columns_of((1.0, ())), [[said]], BAND)


def _outcomes(book: Book) -> Iterator[list[Cell]]:
    """Every part with the outcome of each rule in one line."""
    for part in book.items.assessed:
        by_rule = {assessment.rule: assessment for assessment in book.audit.assessments[part]}
        cells: list[Cell] = [item_cell(book, part)]
        for rule in book.audit.pack.rules:
            found = by_rule.get(rule.id)
            style = CELL if found is None else CELL.in_colour(OUTCOME_COLOUR[found.outcome])
            cells.append(book.cell("") if found is None else book.say(f"outcome_{found.outcome}", style))
        yield cells


def _outcomes_listed(book: Book) -> Iterator[list[Cell]]:
    """The same for packs of many rules: outcomes below each other, rules of the same outcome together."""
    for part in book.items.assessed:
        grouped: dict[Outcome, list[Text]] = {}
        for assessment in book.audit.assessments[part]:
            grouped.setdefault(assessment.outcome, []).append(book.audit.pack.by_id[assessment.rule].article)
        said: list[Para] = []
        for outcome, articles in grouped.items():
            said += book.say(f"outcome_{outcome}", CELL.bold().in_colour(OUTCOME_COLOUR[outcome]))
            said += book.paras(terms.articles(articles))
        yield [item_cell(book, part), said]


def _reasons(book: Book, part: int) -> None:
    """Outcomes and why; articles with the same of both share them."""
    grouped: dict[tuple[Outcome, tuple[Text, ...]], list[Text]] = {}
    for assessment in book.audit.assessments[part]:
        key = (assessment.outcome, tuple(book.reasons(assessment)))
        grouped.setdefault(key, []).append(book.audit.pack.by_id[assessment.rule].article)
    for (outcome, because), articles in grouped.items():
        if book.flow.room < 48:
            book.flow.new_page()
            _band(book, part, again=True)
        say_outcome(book, terms.articles(articles), outcome)
        book.side_by_side(because, CELL, again=lambda: _band(book, part, again=True))
        book.flow.gap(5)
