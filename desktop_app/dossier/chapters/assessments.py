"""The assessments of all parts that show a sign of rare earths: each limb's outcome as if that part were exported, and why."""

from collections.abc import Iterator

from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.result import AT_LENGTH, item_cell
from desktop_app.dossier.marks import OUTCOME_COLOUR
from desktop_app.dossier.style import CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table


def write_assessments(book: Book) -> None:
    """One row for each part and rule; the exported items are in chapter 1 already."""
    voice = book.voice
    book.chapter("chapter_assessments")
    if not book.audit.assessments:
        book.prose(voice.text("assessments_none"))
        return
    book.prose(voice.text("assessments_intro"))
    titles = voice.say("column_reasons")
    share = 0.62 / len(titles)
    columns = columns_of((0.38, voice.say("column_part")), *((share, (title,)) for title in titles))
    done = {verdict.item for verdict in book.items.verdicts[:AT_LENGTH]}
    place_table(book.flow, columns, _rows(book, done))


def _rows(book: Book, done: set[int]) -> Iterator[list[Cell]]:
    languages = book.voice.languages
    for part in sorted(set(book.audit.assessments) - done):
        name = item_cell(book, part)
        for assessment in book.audit.assessments[part]:
            rule = book.audit.pack.by_id[assessment.rule]
            colour = OUTCOME_COLOUR[assessment.outcome]
            outcome = book.say(f"outcome_{assessment.outcome}", CELL.bold().in_colour(colour))
            said = [book.cited(reason) for reason in assessment.because]
            reasons = [
                [Para(book.given(reason.in_language(language), 1500), CELL) for reason in said]
                for language in languages
            ]
            yield [[*name, *book.paras(rule.article), *outcome], *reasons]
            name = [Para(book.given(book.items.number(part), 120), CELL.soft())]
