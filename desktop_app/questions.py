"""Which questions would narrow the audit's open answers, whom to ask, and how few of them would settle a verdict.

Everything comes from the audit's own missing facts: those of undetermined assessments, by default only of the ones that
decide an undetermined verdict. A missing fact is told by the sentence of the rule pack that it was said with. What only
the user can know (an own price, a rate, a quantity, what an exported item without a supplier is) is kept apart, not lost.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from desktop_app.audit import Audit
from desktop_app.declarations.question import Choice, Choices, Question, Questionnaire, Topic
from desktop_app.rules.model import Assessment, ItemKind, MissingFact, Outcome, RulePack, Text

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

_ORDER = tuple(Topic)
_WITH_SUBJECT = {Topic.CONSTITUENT_ORIGIN, Topic.CONSTITUENT_VALUE, Topic.STAGE}


class Scope(StrEnum):
    """Whose open answers are asked about."""

    VERDICTS = "verdicts"  # the exported items, where their verdict is undetermined
    EVERY_PART = "every-part"  # each assessed part, as if it were exported


@dataclass(frozen=True)
class Asked:
    """A question with what it is worth: `weight` adds up, over the open answers, the part of each that it leaves open.

    `part` is the part index, `whom` the supplier or manufacturer as the BOM writes it, `""` nobody known; `items` are the
    parts with an open answer that it bears on. `own` marks what only the user can answer.
    """

    question: Question
    part: int
    whom: str
    weight: Fraction
    items: tuple[int, ...]
    own: bool


@dataclass(frozen=True)
class OpenQuestions:
    """All open questions: by supplier, the one whose answers tell most first (`""`, unassigned, last), and the user's own."""

    by_supplier: Mapping[str, tuple[Asked, ...]]
    own: tuple[Asked, ...]

    @property
    def all(self) -> tuple[Asked, ...]:
        """Every question, suppliers' first."""
        return (*(one for group in self.by_supplier.values() for one in group), *self.own)


def open_questions(audit: Audit, scope: Scope = Scope.VERDICTS) -> OpenQuestions:
    """The questions that would narrow what is undetermined, each once."""
    weights: dict[tuple[int, Topic, str, str], Fraction] = {}
    bears_on: dict[tuple[int, Topic, str, str], dict[int, None]] = {}
    facts: dict[tuple[int, Topic, str, str], tuple[MissingFact, bool]] = {}
    for assessment in _undetermined(audit, scope):
        for fact, part_of_it in _worth(assessment):
            topic, subject, own = topic_of(audit.pack, fact.fact)
            key = (fact.part, topic, subject, fact.fact.en if topic is Topic.OTHER else "")
            facts.setdefault(key, (fact, own))
            weights[key] = weights.get(key, Fraction(0)) + part_of_it
            bears_on.setdefault(key, {})[assessment.part] = None
    _without_doubles(weights, facts)
    names: dict[str, str] = {}
    applicant = folded(audit.settings.application.applicant.name)
    groups: dict[str, list[Asked]] = {}
    own_ones: list[Asked] = []
    for key, weight in weights.items():
        fact, own = facts[key]
        whom = names.setdefault(folded(fact.supplier), " ".join(fact.supplier.split()))
        own = own or (bool(applicant) and folded(whom) == applicant) or (not whom and fact.part in audit.items)
        one = Asked(_question(audit, fact, key[1], key[2]), fact.part, whom, weight, tuple(bears_on[key]), own)
        (own_ones if own else groups.setdefault(whom, [])).append(one)
    ranked = sorted(groups.items(), key=lambda group: (not group[0], -max(q.weight for q in group[1]), group[0]))
    return OpenQuestions({whom: _in_order(group) for whom, group in ranked}, _in_order(own_ones))


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
    for name, pattern in _patterns(pack):
        match = pattern.match(fact.en)
        if match is None:
            continue
        if name in OWN_SENTENCES:
            return Topic.OTHER, "", True
        blanks = match.groupdict()
        ids = {label.en: id_ for id_, label in pack.stages.items()} if "stage" in blanks else {}
        ids |= {item.label.en: item.id for item in pack.items.values()} if "item" in blanks else {}
        named = blanks.get("stage") or blanks.get("item") or ""
        subject = ids.get(named, named) if TOPICS[name] in _WITH_SUBJECT else ""
        return TOPICS[name], subject, False
    return Topic.OTHER, "", False


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


def _worth(assessment: Assessment) -> Iterable[tuple[MissingFact, Fraction]]:
    """Each missing fact with the part of this answer that it leaves open: of a share its width, else an equal part."""
    share = assessment.share
    width = share.high - share.low if share is not None else Fraction(0)
    parts = len({m.part for m in assessment.missing if m.narrows is None})
    for fact in assessment.missing:
        if fact.narrows is None or width <= 0:
            yield fact, Fraction(1, max(parts, 1))
        else:
            yield fact, min(Fraction(1), fact.narrows / width)


def _without_doubles(
    weights: dict[tuple[int, Topic, str, str], Fraction],
    facts: dict[tuple[int, Topic, str, str], tuple[MissingFact, bool]],
) -> None:
    """What a wider question of the same part asks too is asked once."""
    wider = {
        Topic.CLASS: (Topic.CONTENTS,),
        Topic.CONSTITUENTS: (Topic.CONTENTS,),
    }
    for key in list(weights):
        part, topic, _, _ = key
        for other in wider.get(topic, ()):
            over = (part, other, "", "")
            if over in weights:
                weights[over] = max(weights[over], weights.pop(key))
                del facts[key]
                break


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


def _in_order(group: Iterable[Asked]) -> tuple[Asked, ...]:
    """Questions of one part stand together; parts by their most telling question, then as the BOM has them."""
    listed = list(group)
    telling: dict[int, Fraction] = {}
    for one in listed:
        telling[one.part] = max(telling.get(one.part, Fraction(0)), one.weight)
    return tuple(sorted(listed, key=lambda q: (-telling[q.part], q.part, _ORDER.index(q.question.topic))))
