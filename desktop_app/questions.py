"""Which questions would narrow the audit's open answers, whom to ask, and how few of them would settle a verdict.

Everything comes from the audit's own missing facts: those of undetermined assessments, by default only of the ones that
decide an undetermined verdict. A missing fact is told by the sentence of the rule pack that it was said with. What only
the user can know (an own price, a rate, a quantity, what an exported item without a supplier is) is kept apart, not lost.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from operator import eq
from typing import overload

import numpy as np
import numpy.typing as npt

from desktop_app.audit import Audit
from desktop_app.declarations.question import Choice, Choices, Question, Questionnaire, Topic
from desktop_app.rules.model import Assessment, ItemKind, MissingFact, Outcome, RulePack, Said, Text

Ints = npt.NDArray[np.intp]

#: What a sentence of the rule pack asks; sentences that are not here go to the supplier in the audit's words.
TOPICS = {
    "missing_class": Topic.CLASS,
    "missing_contents": Topic.CONTENTS,
    "missing_magnet_inside": Topic.CONTENTS,
    "missing_inside": Topic.CONSTITUENTS,
    "missing_constituents": Topic.CONSTITUENTS,
    "missing_origin_of": Topic.CONSTITUENT_ORIGIN,
    "missing_value_of": Topic.CONSTITUENT_VALUE,
    "missing_stage": Topic.STAGE,
    "missing_origin": Topic.ORIGIN,
}

#: Sentences about what no supplier is asked for: it stands in the user's own books.
OWN_SENTENCES = ("missing_price", "missing_price_currency", "missing_rate", "missing_quantity")

_ORDER = {topic: place for place, topic in enumerate(Topic)}
#: What the wider question about the contents of a part asks, too.
_IN_CONTENTS = (Topic.CLASS, Topic.CONSTITUENTS)

_WITH_SUBJECT = {Topic.CONSTITUENT_ORIGIN, Topic.CONSTITUENT_VALUE, Topic.STAGE}


class Scope(StrEnum):
    """Whose open answers are asked about."""

    VERDICTS = "verdicts"  # the exported items, where their verdict is undetermined
    EVERY_PART = "every-part"  # each assessed part, as if it were exported


@dataclass(frozen=True)
class Asked:
    """A question with what it is worth: `weight` adds up, over the open answers, the part of each that it leaves open.

    `part` is the part index, `whom` the supplier or manufacturer as the BOM writes it, `""` nobody known. `own` marks what
    only the user can answer.
    """

    question: Question
    part: int
    whom: str
    weight: Fraction
    own: bool


class Questions(Sequence[Asked]):
    """Some of the open questions in an order; each is made when it is looked at, because most never are."""

    def __init__(self, found: "_Table", rows: Ints) -> None:
        self._found = found
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Asked: ...

    @overload
    def __getitem__(self, place: slice) -> "Questions": ...

    def __getitem__(self, place: int | slice) -> "Asked | Questions":
        if isinstance(place, slice):
            return Questions(self._found, self._rows[place])
        return self._found.asked(int(self._rows[place]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    @property
    def weight(self) -> Fraction:
        """What they weigh together."""
        ranks, counts = np.unique(self._found.rank[self._rows], return_counts=True)
        weights = self._found.weights
        return sum((weights[rank] * count for rank, count in zip(ranks, counts.tolist(), strict=True)), Fraction(0))

    def most_telling_first(self) -> "Questions":
        """The same by weight, and then as the BOM has their parts."""
        rows = self._rows
        return Questions(self._found, rows[np.lexsort((self._found.part[rows], -self._found.rank[rows]))])


@dataclass(frozen=True)
class OpenQuestions:
    """All open questions: by supplier, the one whose answers tell most first (`""`, unassigned, last), and the user's own.

    `all` has every question, suppliers' first.
    """

    by_supplier: Mapping[str, Questions]
    own: Questions
    all: Questions


@dataclass(frozen=True, eq=False)
class _Table:
    """Questions in columns, a row each: a product in which much is suspected has hundreds of thousands.

    `topic` and `whom` are codes; `rank` is the place of its weight among `weights`, which stand in ascending order.
    """

    audit: Audit
    facts: Sequence[MissingFact]
    about: Sequence[tuple[Topic, str]]
    part: Ints
    rank: Ints
    weights: Sequence[Fraction]
    whom: Ints
    names: Sequence[str]
    own: npt.NDArray[np.bool_]

    def asked(self, row: int) -> Asked:
        """One question."""
        fact, (topic, subject) = self.facts[row], self.about[row]
        return Asked(
            _question(self.audit, fact, topic, subject),
            fact.part,
            self.names[self.whom[row]],
            self.weights[self.rank[row]],
            bool(self.own[row]),
        )


def open_questions(audit: Audit, scope: Scope = Scope.VERDICTS) -> OpenQuestions:
    """The questions that would narrow what is undetermined, each once."""
    return _sorted(_table(audit, scope))


def _sorted(found: _Table) -> OpenQuestions:
    """Questions of one part stand together; parts by their most telling question, then as the BOM has them."""
    group = np.where(found.own, len(found.names), found.whom)
    _, of_part = np.unique(group.astype(np.int64) * (len(found.audit.bom) + 1) + found.part, return_inverse=True)
    telling = np.zeros(of_part.max(initial=-1) + 1, dtype=np.int64)
    np.maximum.at(telling, of_part, found.rank)
    topic = np.array([_ORDER[topic] for topic, _ in found.about], dtype=np.int64)
    order = np.lexsort((topic, found.part, -telling[of_part], group))
    starts = np.searchsorted(group[order], np.arange(len(found.names) + 2))
    of_group = [order[start:end] for start, end in pairwise(starts.tolist())]
    own = of_group.pop()
    asked = [
        (not name, -int(found.rank[rows].max()), name, rows)
        for name, rows in zip(found.names, of_group, strict=True)
        if len(rows)
    ]
    asked.sort(key=lambda one: one[:3])
    whole = np.concatenate((*(rows for *_, rows in asked), own))
    return OpenQuestions(
        {name: Questions(found, rows) for *_, name, rows in asked}, Questions(found, own), Questions(found, whole)
    )


def questionnaires(
    audit: Audit, reference: str, scope: Scope = Scope.VERDICTS, contact: str = ""
) -> tuple[Questionnaire, ...]:
    """One questionnaire for each supplier with open questions, the most telling first; `supplier` `""` is unassigned.

    The sender is the applicant, as far as the audit knows one.
    """
    found = open_questions(audit, scope)
    applicant = audit.settings.application.applicant
    choices = choices_of(audit.pack)
    return tuple(
        Questionnaire(
            supplier=whom,
            reference=reference,
            issued=audit.settings.as_of,
            questions=tuple(one.question for one in group),
            choices=choices,
            sender=applicant.name,
            contact=contact or applicant.contact,
        )
        for whom, group in found.by_supplier.items()
    )


def choices_of(pack: RulePack) -> Choices:
    """What the rule pack lets a supplier choose from."""
    entries: dict[bool, list[Choice]] = {True: [], False: []}
    for item in pack.items.values():
        entries[item.kind is ItemKind.MATERIAL].append(Choice(item.id, item.label.en, item.label.zh))
    stages = tuple(Choice(id_, label.en, label.zh) for id_, label in pack.stages.items())
    # A line of the BOM may be a listed material itself, and an assembly may hold a listed magnet: both lists have all.
    return Choices((*entries[False], *entries[True]), (*entries[True], *entries[False]), stages)


def topic_of(pack: RulePack, fact: Text) -> tuple[Topic, str, bool]:
    """The topic of a missing fact, the id of the stage or constituent in it (`""`), and whether it is the user's own."""
    name, blanks = _sentence(pack, fact)
    if name in OWN_SENTENCES:
        return Topic.OTHER, "", True
    topic = TOPICS.get(name, Topic.OTHER)
    if topic not in _WITH_SUBJECT:
        return topic, "", False
    named = blanks.get("stage") or blanks.get("item") or ""
    label = named.en if isinstance(named, Text) else named
    known = pack.stages.items() if "stage" in blanks else ((id_, item.label) for id_, item in pack.items.items())
    return topic, next((id_ for id_, text in known if text.en == label), label), False


def _sentence(pack: RulePack, fact: Text) -> tuple[str, Mapping[str, str | Text]]:
    """The name of the sentence that a fact was said with, and what fills its blanks; `""` where it is none of ours."""
    if isinstance(fact, Said):
        return _names(pack).get(fact.pattern, ""), fact.blanks
    for name, pattern in _patterns(pack):
        match = pattern.match(fact.en)
        if match is not None:
            return name, match.groupdict()
    return "", {}


@lru_cache(maxsize=4)
def _names(pack: RulePack) -> dict[Text, str]:
    """The names of the sentences that ask for something."""
    return {pack.texts[name]: name for name in (*TOPICS, *OWN_SENTENCES) if name in pack.texts}


def folded(name: str) -> str:
    """How names of companies compare: without regard to case, width and spacing."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@lru_cache(maxsize=4)
def _patterns(pack: RulePack) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences of missing facts as patterns, the longest first; a remark on a statement run out may follow."""
    labels = {
        "stage": "|".join(re.escape(label.en) for label in pack.stages.values()),
        "item": "|".join(re.escape(item.label.en) for item in pack.items.values()),
    }
    expired = _pattern(pack.texts["expired"].en, {}).replace("?P<", "?P<expired_")
    names = [name for name in (*TOPICS, *OWN_SENTENCES) if name in pack.texts]
    names.sort(key=lambda name: -len(pack.texts[name].en))
    return tuple(
        (name, re.compile(f"{_pattern(pack.texts[name].en, labels)}(?:{expired})?\\Z", re.DOTALL)) for name in names
    )


def _pattern(sentence: str, labels: Mapping[str, str]) -> str:
    """A sentence with blanks as a regular expression; of a blank in `labels` only these, or an id, are taken."""
    parts = re.split(r"\{(\w+)\}", sentence)
    blanks = {name: f"{known}|[\\w-]+" for name, known in labels.items()}
    return "".join(
        f"(?P<{part}>{blanks.get(part, '.*')})" if place % 2 else re.escape(part) for place, part in enumerate(parts)
    )


def _undetermined(audit: Audit, scope: Scope) -> Iterable[Assessment]:
    if scope is Scope.EVERY_PART:
        for group in audit.assessments.values():
            yield from (a for a in group if a.outcome is Outcome.UNDETERMINED)
        return
    for verdict in audit.verdicts:
        if verdict.outcome is Outcome.UNDETERMINED:
            yield from (a for a in audit.assessments[verdict.item] if a.rule in verdict.rules)


def _worth(assessment: Assessment) -> Iterator[tuple[MissingFact, Fraction]]:
    """Each missing fact with the part of this answer that it leaves open: of a share its width, else an equal part."""
    share = assessment.share
    width = share.high - share.low if share is not None else Fraction(0)
    parts = len({m.part for m in assessment.missing if m.narrows is None})
    equal = Fraction(1, max(parts, 1))
    for fact in assessment.missing:
        if fact.narrows is None or width <= 0:
            yield fact, equal
        else:
            yield fact, min(Fraction(1), fact.narrows / width)


class _Asking:
    """What facts ask, as numbers; of sentences that differ in nothing but the part, the first is looked at."""

    def __init__(self, pack: RulePack) -> None:
        self._pack = pack
        self._numbers: dict[tuple[Topic, str, str], int] = {}
        self._seen: dict[
            tuple[int, int], tuple[int, object]
        ] = {}  # by the places of a sentence and its subject, kept here
        self.about: list[tuple[Topic, str]] = []
        self.own: list[bool] = []

    def number(self, fact: Text) -> int:
        """What a fact asks; it is the same for another fact that asks the same of its part."""
        if not isinstance(fact, Said):
            return self._number(fact)
        subject = fact.blanks.get("stage") or fact.blanks.get("item")
        key = (id(fact.pattern), id(subject))
        seen = self._seen.get(key)
        if seen is not None:
            return seen[0]
        found = self._number(fact)
        if self.about[found][0] is not Topic.OTHER:
            self._seen[key] = (found, (fact.pattern, subject))
        return found

    def find(self, topic: Topic) -> int | None:
        """The number of a topic without a subject; None where nothing asks that."""
        return self._numbers.get((topic, "", ""))

    def _number(self, fact: Text) -> int:
        topic, subject, own = topic_of(self._pack, fact)
        number = self._numbers.setdefault((topic, subject, fact.en if topic is Topic.OTHER else ""), len(self._numbers))
        if number == len(self.about):
            self.about.append((topic, subject))
            self.own.append(own)
        return number


def _table(audit: Audit, scope: Scope) -> _Table:
    asking, parts = _Asking(audit.pack), len(audit.bom)
    rows: dict[int, int] = {}  # by what is asked and the part
    facts: list[MissingFact] = []
    numbers: list[int] = []
    weights: list[Fraction] = []
    for assessment in _undetermined(audit, scope):
        for fact, part_of_it in _worth(assessment):
            number = asking.number(fact.fact)
            row = rows.setdefault(number * parts + fact.part, len(facts))
            if row == len(facts):
                facts.append(fact)
                numbers.append(number)
                weights.append(part_of_it)
            else:
                weights[row] += part_of_it
    contents = asking.find(Topic.CONTENTS)
    narrower = {asking.find(topic) for topic in _IN_CONTENTS}
    keep = []
    for row, number in enumerate(numbers):
        over = rows.get(contents * parts + facts[row].part) if contents is not None and number in narrower else None
        if over is None:
            keep.append(row)
        else:  # the wider question of the same part asks that, too
            weights[over] = max(weights[over], weights[row])
    facts = [facts[row] for row in keep]
    numbers = [numbers[row] for row in keep]
    rank, ascending = _ranked([weights[row] for row in keep])
    part = np.fromiter((fact.part for fact in facts), dtype=np.intp, count=len(facts))
    whom, names = _whom(facts)
    applicant = folded(audit.settings.application.applicant.name)
    ours = np.array([bool(applicant) and folded(name) == applicant for name in names], dtype=bool)
    nobody = np.array([not name for name in names], dtype=bool)
    own = np.array([asking.own[number] for number in numbers], dtype=bool)
    own |= ours[whom] | (nobody[whom] & np.isin(part, np.array(audit.items, dtype=np.intp)))
    about = [asking.about[number] for number in numbers]
    return _Table(audit, facts, about, part, rank, ascending, whom, names, own)


def _whom(facts: Iterable[MissingFact]) -> tuple[Ints, list[str]]:
    """For each fact the number of its supplier, and their names as each is first written."""
    numbers: dict[str, int] = {}
    by_name: dict[str, int] = {}
    names: list[str] = []
    found = []
    for fact in facts:
        number = numbers.get(fact.supplier)
        if number is None:
            number = numbers[fact.supplier] = by_name.setdefault(folded(fact.supplier), len(names))
            if number == len(names):
                names.append(" ".join(fact.supplier.split()))
        found.append(number)
    return np.array(found, dtype=np.intp), names


def _ranked(weights: Sequence[Fraction]) -> tuple[Ints, list[Fraction]]:
    """For each weight its place among the different ones, and these in ascending order."""
    numbers: dict[tuple[int, int], int] = {}
    different: list[Fraction] = []
    number_of = np.empty(len(weights), dtype=np.intp)
    for place, weight in enumerate(weights):
        number = number_of[place] = numbers.setdefault(weight.as_integer_ratio(), len(different))
        if number == len(different):
            different.append(weight)
    rough = np.array([float(weight) for weight in different])  # in the same order, if not always told apart
    order = np.argsort(rough, kind="stable")
    ascending: list[int] = []
    for alike in np.split(order, np.flatnonzero(np.diff(rough[order])) + 1):
        ascending += sorted(alike.tolist(), key=lambda number: different[number])
    rank = np.empty(len(different), dtype=np.intp)
    rank[ascending] = np.arange(len(different))
    return rank[number_of], [different[number] for number in ascending]


def _question(audit: Audit, fact: MissingFact, topic: Topic, subject: str) -> Question:
    parts = audit.bom.parts
    return Question(
        part_number=str(parts.part_number[fact.part]),
        topic=topic,
        subject=subject,
        en=fact.fact.en,
        zh=fact.fact.zh,
        description=" ".join(str(parts.description[fact.part]).split()),
        mpn=" ".join(str(parts.mpn[fact.part]).split()),
    )
