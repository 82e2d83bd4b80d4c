"""The assessments of all parts that show a sign of rare earths: each limb's outcome as if that part were exported, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.dossier import terms
from desktop_app.dossier.alike import Group
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.register import parts_cell
from desktop_app.dossier.chapters.result import AT_LENGTH, item_cell, say_outcome
from desktop_app.dossier.marks import OUTCOME_COLOUR
from desktop_app.dossier.style import CELL, TINT
from desktop_app.dossier.table import Cell, Look, Para, columns_of, place_table
from desktop_app.rules.model import Outcome, Text

#: Rules whose outcomes fit beside each other.
SIDE_BY_SIDE = 4

#: Parts, or groups of them, whose reasons are printed in full; the others stand in the table of outcomes.
AT_MOST = 300

#: Ground of the line that names a part.
BAND = Look(rules=False, tint=TINT)


@dataclass(frozen=True)
class _Subject:
    """What is assessed: a part, and the group that it stands for, if any."""

    part: int
    group: Group | None = None

    @property
    def size(self) -> int:
        return 1 if self.group is None else len(self.group.parts)

    def name(self, book: Book) -> list[Para]:
        """What it is called; a group by its number and its lines of the register."""
        if self.group is None:
            return item_cell(book, self.part)
        return [Para(f"G{self.group.number}", CELL.bold()), *parts_cell(book, self.group.parts)]


def write_assessments(book: Book) -> None:
    """One row for each part and rule; the exported items are in chapter 1 already."""
    voice = book.voice
    book.chapter("chapter_assessments")
    if not book.items.assessed:
        book.prose(voice.text("assessments_none"))
        return
    book.prose(voice.text("assessments_intro"))
    subjects = _subjects(book)
    if len(book.audit.pack.rules) <= SIDE_BY_SIDE:
        columns = columns_of(
            (0.4, voice.say("column_part")),
            *((0.6 / len(book.audit.pack.rules), voice.of(rule.article)) for rule in book.audit.pack.rules),
        )
        place_table(book.flow, columns, _outcomes(book, subjects))
    else:
        columns = columns_of((0.36, voice.say("column_part")), (0.64, voice.say("column_outcome")))
        place_table(book.flow, columns, _outcomes_listed(book, subjects))
    book.flow.gap(12)
    for subject in _explained(book, subjects):
        book.flow.need(90)
        _band(book, subject)
        _reasons(book, subject)
        book.flow.gap(6)


def _subjects(book: Book) -> list[_Subject]:
    """Parts in the file's order; of many, the groups of those that are alike."""
    if not book.items.many:
        return [_Subject(part) for part in book.items.assessed]
    groups = book.items.register.groups
    return [_Subject(group.parts[0], group) for group in groups if group.parts[0] in book.audit.assessments]


def _explained(book: Book, subjects: Sequence[_Subject]) -> list[_Subject]:
    """Those whose reasons are printed here, after saying how many are not; of groups the largest."""
    done = {verdict.item for verdict in book.items.verdicts[:AT_LENGTH]}
    parts = [subject for subject in subjects if subject.size > 1 or subject.part not in done]
    if not book.items.many:
        return parts
    book.prose(book.voice.text("assessments_alike"))
    if len(parts) > AT_MOST:
        parts.sort(key=lambda subject: -subject.size)
        left = sum(subject.size for subject in parts[AT_MOST:])
        book.prose(book.voice.text("assessments_cut", count=f"{left:,}", shown=str(AT_MOST)))
    return parts[:AT_MOST]


def _band(book: Book, subject: _Subject, again: bool = False) -> None:
    """The line that names a part, below the group that it stands for; on a further page again, in short."""
    said = item_cell(book, subject.part)
    if subject.group is not None:
        said = [Para("    ".join(para.text for para in subject.name(book)), CELL.bold()), *said]
    if again:
        said = [Para(f"{subject.name(book)[0].text}  {book.voice.line('continued')}", said[0].style)]
    place_table(book.flow, columns_of((1.0, ())), [[said]], BAND)


def _outcomes(book: Book, subjects: Sequence[_Subject]) -> Iterator[list[Cell]]:
    """Every part with the outcome of each rule in one line."""
    for subject in subjects:
        by_rule = {assessment.rule: assessment for assessment in book.audit.assessments[subject.part]}
        cells: list[Cell] = [subject.name(book)]
        for rule in book.audit.pack.rules:
            found = by_rule.get(rule.id)
            style = CELL if found is None else CELL.in_colour(OUTCOME_COLOUR[found.outcome])
            cells.append(book.cell("") if found is None else book.say(f"outcome_{found.outcome}", style))
        yield cells


def _outcomes_listed(book: Book, subjects: Sequence[_Subject]) -> Iterator[list[Cell]]:
    """The same for packs of many rules: outcomes below each other, rules of the same outcome together."""
    for subject in subjects:
        grouped: dict[Outcome, list[Text]] = {}
        for assessment in book.audit.assessments[subject.part]:
            grouped.setdefault(assessment.outcome, []).append(book.audit.pack.by_id[assessment.rule].article)
        said: list[Para] = []
        for outcome, articles in grouped.items():
            said += book.say(f"outcome_{outcome}", CELL.bold().in_colour(OUTCOME_COLOUR[outcome]))
            said += book.paras(terms.articles(articles))
        yield [subject.name(book), said]


def _reasons(book: Book, subject: _Subject) -> None:
    """Outcomes and why; articles with the same of both share them."""
    grouped: dict[tuple[Outcome, tuple[Text, ...]], list[Text]] = {}
    for assessment in book.audit.assessments[subject.part]:
        key = (assessment.outcome, tuple(book.reasons(assessment)))
        grouped.setdefault(key, []).append(book.audit.pack.by_id[assessment.rule].article)
    for (outcome, because), articles in grouped.items():
        if book.flow.room < 48:
            book.flow.new_page()
            _band(book, subject, again=True)
        say_outcome(book, terms.articles(articles), outcome)
        book.side_by_side(because, CELL, again=lambda: _band(book, subject, again=True))
        book.flow.gap(5)
