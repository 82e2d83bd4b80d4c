"""Chapter 1: the verdict on each exported item, and in which words it was reached."""

from collections.abc import Iterator, Sequence

from desktop_app.dossier import terms
from desktop_app.dossier.alike import MANY
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.cover import answer_of, share_text
from desktop_app.dossier.chapters.register import parts_cell
from desktop_app.dossier.marks import OUTCOME_COLOUR
from desktop_app.dossier.style import CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table
from desktop_app.rules.model import Assessment, Outcome, Policy, Share, Text, Verdict

#: Items whose reasons are printed at length here; the others' are in the chapter on assessments.
AT_LENGTH = 12


def write_result(book: Book) -> None:
    """The table of verdicts, then the reasons of each."""
    voice, audit = book.voice, book.audit
    book.chapter("chapter_result")
    book.prose(voice.text("result_intro"))
    book.prose(audit.pack.readings[audit.settings.reading])
    if book.items.verdicts:
        if len(book.items.verdicts) > MANY:
            book.prose(voice.text("result_alike"))
        verdict_table(book, book.items.verdicts)
        book.flow.gap(4)
    if book.items.silent:
        book.caption("result_silent", count=str(book.items.silent))
    for verdict in book.items.verdicts[:AT_LENGTH]:
        _reasons(book, verdict)
    if len(book.items.verdicts) > AT_LENGTH:
        book.caption("result_more", count=str(len(book.items.verdicts) - AT_LENGTH))


def verdict_table(book: Book, verdicts: Sequence[Verdict]) -> None:
    """Item, answer, share and what decides, one row an item; of many, one row for those with the same answer."""
    voice = book.voice
    columns = columns_of(
        (0.3, voice.say("column_item")),
        (0.17, voice.say("column_verdict")),
        (0.23, voice.say("column_share"), True),
        (0.3, voice.say("column_decided_by")),
    )
    place_table(book.flow, columns, _rows(book, verdicts))


def _alike(book: Book, verdicts: Sequence[Verdict]) -> Iterator[tuple[Verdict, list[Para]]]:
    """Verdicts with what they are about: an item, or all those that are alike and have the same share."""
    if len(verdicts) <= MANY:
        yield from ((verdict, item_cell(book, verdict.item)) for verdict in verdicts)
        return
    groups: dict[tuple[int, Share | None], list[Verdict]] = {}
    for verdict in verdicts:
        assessment = book.items.share(verdict.item)
        share = assessment.share if assessment is not None else None
        groups.setdefault((book.items.register.group_of[verdict.item].number, share), []).append(verdict)
    for (number, _), alike in groups.items():
        first = alike[0]
        items = [verdict.item for verdict in alike]
        yield (
            first,
            [Para(f"G{number}", CELL.bold()), *parts_cell(book, items)] if items[1:] else item_cell(book, items[0]),
        )


def _rows(book: Book, verdicts: Sequence[Verdict]) -> Iterator[list[Cell]]:
    voice, pack = book.voice, book.audit.pack
    for verdict, about in _alike(book, verdicts):
        colour = OUTCOME_COLOUR[verdict.outcome]
        words = book.paras(voice.text(answer_of(verdict)), CELL.bold().in_colour(colour))
        assessment = book.items.share(verdict.item)
        share = book.cell("")
        if assessment is not None and assessment.share is not None:
            share = [book.figure(share_text(assessment.share).en)]
        decided: list[Para] = []
        if verdict.outcome is not Outcome.NOT_REQUIRED:
            decided += book.paras(terms.articles([pack.by_id[rule].article for rule in verdict.rules]))
        if verdict.status is not None and decided:
            decided += book.say(f"status_{verdict.status}", CELL.bold())
        if verdict.policy is not Policy.NONE:
            decided += book.say(f"policy_{verdict.policy}", CELL.bold())
        yield [about, words, share, decided or book.cell("")]


def item_cell(book: Book, part: int, longest: int = 200) -> list[Para]:
    """Part number in bold above the name in the languages that are printed, each cut at `longest` characters."""
    number = [Para(book.given(book.items.number(part), 120), CELL.bold())]
    name = book.items.name(part)
    return number + [Para(book.given(one, longest), CELL.soft()) for one in book.voice.of(name) if one.strip()]


def _reasons(book: Book, verdict: Verdict) -> None:
    number, name = book.items.number(verdict.item), book.items.name(verdict.item)
    book.heading(Text(f"{number}  {name.en}".strip(), f"{number}  {name.zh}".strip()))
    for assessment in book.audit.assessments.get(verdict.item, ()):
        _assessment(book, assessment)


def _assessment(book: Book, assessment: Assessment) -> None:
    book.flow.need(48)
    say_outcome(book, book.audit.pack.by_id[assessment.rule].article, assessment.outcome)
    book.side_by_side(book.reasons(assessment), CELL)
    book.flow.gap(7)


def say_outcome(book: Book, article: Text, outcome: Outcome) -> None:
    """An article with its outcome, as the title of the reasons."""
    words = book.voice.text(f"outcome_{outcome}")
    title = Text(f"{article.en}: {words.en}", f"{article.zh}：{words.zh}")
    book.side_by_side([title], CELL.bold().in_colour(OUTCOME_COLOUR[outcome]))
