"""What is asked of one supplier, as plain data: questions, the rows of the table that carries them, an id and a checksum.

A `Question` is about one part and one topic. A `Questionnaire` turns its questions into `Row`s, in which answers are given
in the columns of the canonical declarations table, so that a filled questionnaire *is* a declarations table. The checksum
is over what the sender wrote into these rows; a supplier cannot change a question and have it go unnoticed.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from desktop_app.declarations.wording import words

#: Rows for constituents that each part gets whose constituents are asked for, and rows at the end for anything more.
CONSTITUENT_ROWS = 3
FREE_ROWS = 20

#: Windows keeps these names for devices, whatever follows their first point.
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?\Z", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_LONGEST_STEM = 80  # characters; at most 240 bytes in UTF-8 with what is appended


class Topic(StrEnum):
    """What about a part is asked."""

    CLASS = "class"  # what it is: a listed magnet or target, or none
    CONTENTS = "contents"  # what it is and what it holds
    CONSTITUENTS = "constituents"  # what it holds
    CONSTITUENT_ORIGIN = "constituent-origin"  # where one declared constituent comes from
    CONSTITUENT_VALUE = "constituent-value"  # what one declared constituent is worth
    STAGE = "stage"  # with whose technology and equipment one production stage was done
    ORIGIN = "origin"  # in which country it was made
    OTHER = "other"  # anything else, in the words of the audit


@dataclass(frozen=True)
class Question:
    """One question about one part.

    `subject` is the id of the constituent or stage that it is about, else `""`. `en` and `zh` are the audit's own words for
    what is missing. `mpn` is the number that the supplier knows the part by.
    """

    part_number: str
    topic: Topic
    subject: str = ""
    en: str = ""
    zh: str = ""
    description: str = ""
    mpn: str = ""


@dataclass(frozen=True)
class Choice:
    """One entry of a drop-down: the text that goes into the cell, and what it means."""

    id: str
    en: str
    zh: str


@dataclass(frozen=True)
class Choices:
    """What the drop-downs offer: classes and constituents of the rule pack (without `none`), stages in their order."""

    item_classes: tuple[Choice, ...]
    constituents: tuple[Choice, ...]
    stages: tuple[Choice, ...]

    @cached_property
    def by_id(self) -> dict[str, Choice]:
        """Every choice by what goes into the cell."""
        return {one.id: one for one in (*self.item_classes, *self.constituents, *self.stages)}


@dataclass(frozen=True)
class Row:
    """One row of the questionnaire's table, as the sender writes it. `kind` says which cells are for answers.

    `kind` is `class`, `constituent`, `stage`, `other` or `more` (a free row, with an empty `key`). `constituent` and `stage`
    are filled in by the sender; `text` is what is asked.
    """

    key: str
    kind: str
    part_number: str
    supplier: str
    description: str
    text: str
    constituent: str = ""
    stage: str = ""

    @property
    def written(self) -> tuple[str, ...]:
        """The cells that the sender wrote, as `checksum` takes them."""
        return (self.key, self.part_number, self.supplier, self.description, self.text, self.constituent, self.stage)


@dataclass(frozen=True)
class Questionnaire:
    """The questions to one supplier, most telling part first. `supplier` `""` means that nobody is known to ask.

    `reference` is ours; `sender` who asks and `contact` where answers go, both may be `""`; `issued` the day it is made
    for. Equal values make equal files.
    """

    supplier: str
    reference: str
    issued: date
    questions: tuple[Question, ...]
    choices: Choices
    sender: str = ""
    contact: str = ""

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts asked about, in the order of the questions."""
        return tuple(dict.fromkeys(question.part_number for question in self.questions))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the table: for each part its class, its constituents, its stages, then what else is asked."""
        by_part: dict[str, list[Question]] = {}
        for question in self.questions:
            by_part.setdefault(question.part_number, []).append(question)
        rows: list[Row] = []
        for place, questions in enumerate(by_part.values(), 1):
            rows.extend(_rows_of(self, place, questions))
        return tuple(rows)

    @cached_property
    def checksum(self) -> str:
        """SHA-256 over what the sender wrote into the rows."""
        return checksum(row.written for row in self.rows)

    @cached_property
    def id(self) -> str:
        """Names this questionnaire; the same questions to the same supplier under the same reference have the same id."""
        whole = json.dumps([self.supplier, self.reference, self.issued.isoformat(), self.checksum])
        digest = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:12].upper()
        return f"LQ-{digest[:4]}-{digest[4:8]}-{digest[8:]}"


def checksum(rows: Iterable[Sequence[str]]) -> str:
    """SHA-256 of the sender's cells of rows (`Row.written`), the key first.

    Blind to the order of the rows, and to spaces that a spreadsheet program may change inside a cell.
    """
    cells = sorted([" ".join(text.split()) for text in row] for row in rows)
    return hashlib.sha256(json.dumps(cells, ensure_ascii=True, separators=(",", ":")).encode("ascii")).hexdigest()


def _rows_of(asked: Questionnaire, place: int, questions: Sequence[Question]) -> list[Row]:
    first, labels = questions[0], asked.choices.by_id
    named = " · ".join(text for text in (first.description, first.mpn) if text)
    topics = {question.topic for question in questions}
    rows: list[Row] = []

    def add(key: str, kind: str, topic: Topic, question: Question | None = None, **filled: str) -> None:
        about = question or first
        label = labels.get(about.subject, Choice(about.subject, about.subject, about.subject))
        text = words().question(topic, (label.en, label.zh), (about.en, about.zh))
        rows.append(Row(f"{place}.{key}", kind, first.part_number, asked.supplier, named, text, **filled))

    of_class = next((t for t in (Topic.CONTENTS, Topic.CLASS, Topic.ORIGIN) if t in topics), None)
    if of_class is not None:
        add("class", "class", Topic.ORIGIN if of_class is Topic.ORIGIN else Topic.CLASS)
    held = [q for q in questions if q.topic in {Topic.CONSTITUENT_ORIGIN, Topic.CONSTITUENT_VALUE}]
    for constituent in dict.fromkeys(q.subject for q in held):
        question = next(q for q in held if q.subject == constituent)
        add(f"of.{constituent}", "constituent", question.topic, question, constituent=constituent)
    if topics & {Topic.CONTENTS, Topic.CONSTITUENTS}:
        for number in range(1, CONSTITUENT_ROWS + 1):
            add(f"constituent.{number}", "constituent", Topic.CONSTITUENTS)
    for question in questions:
        if question.topic is Topic.STAGE:
            add(f"stage.{question.subject}", "stage", Topic.STAGE, question, stage=question.subject)
    for number, question in enumerate((q for q in questions if q.topic is Topic.OTHER), 1):
        add(f"other.{number}", "other", Topic.OTHER, question)
    return rows


def file_stem(name: str, taken: Collection[str] = ()) -> str:
    """A file name, without its ending, that says `name` and is safe on every system.

    No folder separators, control or direction-changing characters, no name that Windows keeps for devices, no point or
    space at either end, at most 80 characters; one that is in `taken` (as `folded_stem` compares) gets a number.
    """
    text = unicodedata.normalize("NFC", name)
    kept = "".join(" " if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} else c for c in text)
    kept = " ".join(_FORBIDDEN.sub("-", kept).split()).strip(". -")
    stem = _shortened(kept, _LONGEST_STEM) or "unnamed"
    if _RESERVED.match(stem):
        stem = f"{stem.partition('.')[0]}_"
    numbered, number = stem, 1
    while folded_stem(numbered) in taken:
        number += 1
        numbered = f"{_shortened(stem, _LONGEST_STEM - 6)} ({number})"
    return numbered


def folded_stem(stem: str) -> str:
    """How file names compare where a system does not tell capitals and accents' encodings apart."""
    return unicodedata.normalize("NFKC", stem).casefold()


def _shortened(text: str, longest: int) -> str:
    cut = text[:longest]
    while len(cut.encode("utf-8")) > 3 * longest // 2 + 40:
        cut = cut[:-1]
    return cut.strip(". -")
