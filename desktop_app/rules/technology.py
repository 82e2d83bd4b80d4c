"""Limb 1(2): with whose technology a part, and what it contains, was made, stage by stage.

The law's word is technology. Chinese equipment alone answers nothing; it is named where the technology of its stage is
not declared, because equipment often brings its process. A part's own complete statement settles it; an assembly
without one takes the answer from the listed things inside it, found for all parts at once, layer by layer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from desktop_app.declarations import NOT_APPLICABLE, STAGES
from desktop_app.rules.evidence import Evidence, Gathered
from desktop_app.rules.graph import Answers, Graph
from desktop_app.rules.interval import Ternary
from desktop_app.rules.listing import Listing, Listings
from desktop_app.rules.model import Text

#: How many parts inside an assembly are explained one by one.
EXPLAINED = 12

_NOT_SAID = -1


@dataclass(frozen=True)
class Technology:
    """One part's answer: whether technology that counts made it, the sentences why, and the stages nobody answered.

    `open_parts` are the parts whose stages are not declared, the part itself or some inside it.
    """

    chinese: Ternary
    because: tuple[Text, ...]
    missing_stages: tuple[str, ...]
    open_parts: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Technologies:
    """The answer for every relevant part as a vector, and as a `Technology` with its sentences where asked for."""

    gathered: Gathered
    graph: Graph
    listings: Listings
    article: Text
    own: Mapping[int, Technology]
    chinese: Answers

    def __getitem__(self, part: int) -> Technology:
        answer = Ternary(int(self.chinese[part]))
        own = self.own.get(part)
        if own is not None and own.chinese is answer:
            return own
        deciding = self._deciding(part, answer)
        because = [text for one in deciding[:EXPLAINED] for text in self.own[one].because]
        if own is not None:
            because = [*own.because, *because]
        if len(deciding) > EXPLAINED:
            because.append(self.gathered.pack.say("technology_more", count=str(len(deciding) - EXPLAINED)))
        open_parts = tuple(p for one in deciding for p in self.own[one].open_parts) if answer is Ternary.MAYBE else ()
        return Technology(answer, tuple(dict.fromkeys(because)), (), open_parts)

    def _deciding(self, part: int, answer: Ternary) -> list[int]:
        """The parts inside whose own statements give the answer."""
        found, seen, waiting = [], {part}, [part]
        while waiting:
            for _, child in self.graph.children(waiting.pop()):
                if child in seen or min(self._listed[child], self.chinese[child]) != answer:
                    continue
                seen.add(child)
                own = self.own.get(child)
                if own is not None and own.chinese is answer:
                    found.append(child)
                else:
                    waiting.append(child)
        return sorted(found)

    @cached_property
    def _listed(self) -> Answers:
        return np.maximum(self.listings.itself, self.listings.inside)


def find_technologies(
    gathered: Gathered,
    graph: Graph,
    special: Iterable[int],
    listings: Listings,
    article: Text,
    countries: frozenset[str],
) -> Technologies:
    """The answer for each relevant part. `special` are the parts that have evidence of their own."""
    own: dict[int, Technology] = {}
    stated = np.full(len(graph.bom), _NOT_SAID, dtype=np.int8)
    for part in special:
        evidence, listing = gathered.of(part), listings[part]
        if listing.itself is not Ternary.NO or evidence.stages or listing.class_open:
            own[part] = _own(gathered, part, evidence, listing, article, countries)
            stated[part] = own[part].chinese
    answers = np.maximum(stated, Ternary.NO).astype(np.int8)
    listed = np.maximum(listings.itself, listings.inside)
    for layer in graph.layers:
        below = layer.most(np.minimum(listed[layer.children], answers[layer.children]))
        said = stated[layer.parents]
        keep = (said != _NOT_SAID) & (below != Ternary.YES)
        answers[layer.parents] = np.where(keep, said, below)
    return Technologies(gathered, graph, listings, article, own, answers)


def _own(
    gathered: Gathered, part: int, evidence: Evidence, listing: Listing, article: Text, countries: frozenset[str]
) -> Technology:
    pack, number = gathered.pack, evidence.number
    asked = listing.item.stages if listing.item is not None and listing.item.listed else STAGES
    because: list[Text] = []
    missing: list[str] = []
    answered: list[str] = []
    chinese = Ternary.NO
    for stage in (*asked, *(s for s in evidence.stages if s not in asked)):
        statements = evidence.stages.get(stage, ())
        label = pack.stages.get(stage, Text(stage, stage))
        origins = sorted({s.technology_origin for s in statements} - {""})
        counted = next((s for s in statements if s.technology_origin in countries), None)
        if counted is not None:
            sure = listing.itself is Ternary.YES or not listing.class_open
            chinese = Ternary.YES
            sentence = "technology_chinese" if sure else "technology_chinese_unsure"
            because.append(pack.say(sentence, part=number, stage=label, source=counted.source, article=article))
        elif origins:
            answered.append(f"{stage} {'/'.join(origins)}")
        else:
            missing.append(stage)
        equipment = next((s for s in statements if s.equipment_origin in countries), None)
        if equipment is not None and counted is None:
            values: dict[str, str | Text] = {
                "part": number,
                "stage": label,
                "equipment": equipment.equipment or pack.say("equipment_unnamed"),
                "source": equipment.source,
            }
            if not origins:
                because.append(pack.say("equipment_only", **values))
            elif origins == [NOT_APPLICABLE]:
                because.append(pack.say("equipment_of_no_stage", **values))
            else:
                origin = "/".join(origins)
                because.append(pack.say("equipment_beside_technology", **values, origin=origin, article=article))
    if chinese is Ternary.YES:
        return Technology(chinese, tuple(because), tuple(missing), ())
    if missing:
        labels = Text(
            ", ".join(pack.stages[s].en if s in pack.stages else s for s in missing),
            "、".join(pack.stages[s].zh if s in pack.stages else s for s in missing),
        )
        because.append(pack.say("technology_missing", part=number, stages=labels))
        return Technology(Ternary.MAYBE, tuple(because), tuple(missing), (part,))
    because.append(pack.say("technology_answered", part=number, stages=", ".join(answered)))
    return Technology(Ternary.NO, tuple(because), (), ())
