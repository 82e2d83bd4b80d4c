"""Chapter 5: technology and equipment of each production stage, as declared; what is not declared is said in its place."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop_app.alive import watched
from desktop_app.audit import StageAnswer
from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.register import parts_cell
from desktop_app.dossier.chapters.result import item_cell
from desktop_app.dossier.style import ALARM, CAPTION, CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table
from desktop_app.rules.evidence import CHINA
from desktop_app.rules.model import RuleKind, Text


def write_technology(book: Book) -> None:
    """One table of all stages of all parts inside the exported items."""
    voice = book.voice
    book.chapter("chapter_technology")
    rules = [rule.article for rule in book.audit.pack.rules if rule.kind is RuleKind.TECHNOLOGY_ORIGIN]
    if rules:
        book.prose(voice.text("technology_intro", article=terms.articles(rules)))
    answers = _answers(book)
    if not answers:
        book.prose(voice.text("technology_none"))
        return
    columns = columns_of(
        (0.25, voice.say("column_part")),
        (0.19, voice.say("column_stage")),
        (0.16, voice.say("column_technology")),
        (0.22, voice.say("column_equipment")),
        (0.18, voice.say("column_where")),
    )
    rows = _owed_together(book, answers) if book.items.many else _rows(book, answers)
    place_table(book.flow, columns, rows)


def _answers(book: Book) -> list[StageAnswer]:
    """The stages of all exported items, each statement once, by part and in the order of the process."""
    found: dict[tuple[int, str, str, str], StageAnswer] = {}
    for verdict in book.items.verdicts:
        for answer in watched(book.audit.stages(verdict.item)):
            found.setdefault((answer.part, answer.stage, answer.source.en, answer.technology_origin), answer)
    return sorted(found.values(), key=lambda answer: answer.part)


def _owed_together(book: Book, answers: list[StageAnswer]) -> Iterator[list[Cell]]:
    """Parts of which nothing is declared in one row for those that owe the same stages; then the others, each by itself."""
    owing: dict[tuple[str, ...], list[int]] = {}
    others: list[StageAnswer] = []
    for part, group in watched(groupby(answers, key=lambda answer: answer.part)):
        said = list(group)
        if part not in book.items.register.lines or any(answer.source.en for answer in said):
            others += said
        else:
            owing.setdefault(tuple(answer.stage for answer in said), []).append(part)
    missing = book.say("not_declared", CELL.bold().in_colour(ALARM))
    for stages, parts in owing.items():
        yield [parts_cell(book, parts), _named(book, stages), missing, missing, []]
    yield from _rows(book, others)


def _named(book: Book, stages: Sequence[str]) -> list[Para]:
    """Stages in a row."""
    named = [book.audit.pack.stages.get(stage, Text(stage, stage)) for stage in stages]
    return book.paras(Text(", ".join(stage.en for stage in named), "、".join(stage.zh for stage in named)))


def _rows(book: Book, answers: list[StageAnswer]) -> Iterator[list[Cell]]:
    stages = book.audit.pack.stages
    for part, group in groupby(answers, key=lambda answer: answer.part):
        said = list(group)
        name = item_cell(book, part)
        missing = book.say("not_declared", CELL.bold().in_colour(ALARM))
        if len(said) > 1 and not any(answer.source.en for answer in said):
            yield [name, _named(book, [answer.stage for answer in said]), missing, missing, []]
            continue
        for answer in said:
            stage = book.paras(stages.get(answer.stage, Text(answer.stage, answer.stage)))
            if not answer.source.en:
                yield [name, stage, missing, missing, []]
            else:
                equipment = _origin(book, answer.equipment_origin)
                if answer.equipment:
                    equipment = [*equipment, Para(book.given(answer.equipment), CAPTION)]
                origin = _origin(book, answer.technology_origin)
                yield [name, stage, origin, equipment, book.source(answer.source)]
            name = []


def _origin(book: Book, code: str) -> list[Para]:
    if not code:
        return book.say("not_declared", CELL.bold().in_colour(ALARM))
    return book.paras(terms.country(code, book.voice), CELL.bold() if code == CHINA else CELL)
