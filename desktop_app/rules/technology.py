"""Limb 1(2): with whose technology a part, and what it contains, was made, stage by stage.

The law's word is technology. Chinese equipment alone answers nothing; it is named where the technology of its stage is
not declared, because equipment often brings its process. A part's own complete statement settles it; an assembly
without one takes the answer from the listed things inside it, found for all parts at once, layer by layer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from desktop_app.declarations import NOT_APPLICABLE, STAGES
from desktop_app.rules.countries import in_sentence
from desktop_app.rules.evidence import Evidence, Gathered, StageStatement
from desktop_app.rules.graph import Answers, Graph
from desktop_app.rules.interval import Ternary
from desktop_app.rules.kept import Answer, Kept, Special
from desktop_app.rules.listing import Listings, Own, lasts
from desktop_app.rules.model import MissingFact, RulePack, Text

#: How many parts inside an assembly are explained one by one.
EXPLAINED = 12

#: How many components in which more of them stand are named.
NAMED = 5

_NOT_SAID = -1

#: What a part's own statements say, and the stages that they leave out.
Stated = tuple[Ternary, tuple[str, ...]]


@dataclass(frozen=True)
class Technology:
    """One part's answer: whether technology that counts made it, the sentences why, and the stages nobody answered.

    `open_parts` are the parts whose stages are not declared, the part itself or some inside it; `elsewhere` the components
    in which more of them stand (none where these are all).
    """

    chinese: Ternary
    because: tuple[Text, ...]
    missing_stages: tuple[str, ...]
    open_parts: tuple[int, ...]
    elsewhere: tuple[int, ...] = ()


@dataclass(frozen=True)
class Asking:
    """What is asked of each stage: the origin of its technology or, with `equipment`, of its equipment; which countries count."""

    countries: frozenset[str]
    equipment: bool = False

    def origin(self, statement: StageStatement) -> str:
        """What a statement says of that."""
        return statement.equipment_origin if self.equipment else statement.technology_origin


@dataclass(frozen=True, eq=False)
class Technologies:
    """The answer for every relevant part as a vector, and as a `Technology` with its sentences where asked for.

    `own` holds the answer of each part's own statements with the stages that they leave out.
    """

    gathered: Gathered
    graph: Graph
    listings: Listings
    article: Text
    asking: "Asking"
    own: Mapping[int, Stated]
    chinese: Answers
    asked: dict[int, tuple[MissingFact, ...]] = field(default_factory=dict)  # see `desktop_app.rules.missing`
    _made: dict[int, Technology] = field(default_factory=dict)

    def __getitem__(self, part: int) -> Technology:
        return self.of(part)

    def of(self, part: int, ends: bytes = b"") -> Technology:
        """The answer for one part.

        With `ends`, what decides it is looked for in the part and what goes straight into it, and where the answer is open
        further down to components with a 1 there.
        """
        answer = Ternary(int(self.chinese[part]))
        if part in self.own and self.own[part][0] is answer:
            return self._technology(part)
        deciding, elsewhere = self._deciding(part, answer, ends)
        because = [text for one in deciding[:EXPLAINED] for text in self._technology(one).because]
        if part in self.own:
            because = [*self._technology(part).because, *because]
        if len(deciding) > EXPLAINED:
            because.append(self.gathered.pack.say("technology_more", count=str(len(deciding) - EXPLAINED)))
        if elsewhere:
            named = ", ".join(map(self.gathered.number, elsewhere[:NAMED])) + (" …" if len(elsewhere) > NAMED else "")
            because.append(self.gathered.pack.say("technology_within", parts=named))
        if answer is not Ternary.MAYBE:
            return Technology(answer, tuple(because), (), ())
        return Technology(answer, tuple(because), (), tuple(deciding), tuple(elsewhere))

    def of_own(self, part: int) -> Technology:
        """The answer of the part's own statements, with no stage missing where its components answer instead."""
        technology = self._technology(part)
        return technology if technology.chinese == self.chinese[part] else replace(technology, missing_stages=())

    def _technology(self, part: int) -> Technology:
        if part not in self._made:
            self._made[part] = self._stated(part)
        return self._made[part]

    def _stated(self, part: int) -> Technology:
        answer, missing = self.own[part]
        evidence, own = self.gathered.of(part), self.listings.own[part]
        because = _reasons(self, evidence, own, answer, missing)
        return Technology(answer, because, missing, (part,) if answer is Ternary.MAYBE else ())

    def _deciding(self, part: int, answer: Ternary, ends: bytes) -> tuple[list[int], list[int]]:
        """The parts inside whose own statements give the answer; and the `ends` that hold more of them."""
        found: list[int] = []
        elsewhere: list[int] = []
        seen, waiting, states, wanted = {part}, [part], self._states, int(answer)
        while waiting:
            for _, child in self.graph.children(waiting.pop()):
                if states[child] != wanted or child in seen:
                    continue
                seen.add(child)
                if child in self.own and self.own[child][0] is answer:
                    found.append(child)
                elif ends and (answer is not Ternary.MAYBE or ends[child]):
                    elsewhere.append(child)
                else:
                    waiting.append(child)
        return sorted(found), sorted(elsewhere)

    @cached_property
    def _states(self) -> bytes:
        """What each part says of the assembly that it goes into: nothing where it is not listed and holds nothing that is."""
        states: Answers = np.minimum(np.maximum(self.listings.itself, self.listings.inside), self.chinese)
        return states.tobytes()


def find_technologies(
    gathered: Gathered,
    graph: Graph,
    special: Special,
    listings: Listings,
    article: Text,
    asking: Asking,
) -> Technologies:
    """The answer for each relevant part. `special` are the parts that have evidence of their own."""

    def answer(part: int) -> Answer[Stated]:
        listed, stages = listings.own[part], gathered.of(part).stages
        lasting = lasts(gathered, graph, part)
        if not (stages or listed.open or listed.itself is not Ternary.NO):
            return None, (_NOT_SAID,), lasting
        found = _answer(stages, _asked(listed), asking) if stages else (Ternary.MAYBE, _asked(listed))
        return found, (found[0],), lasting

    size = len(graph.bom)
    kept: Kept[Stated] = gathered.kept(("technology", listings.of, asking), lambda: Kept(size, 1, np.int8))
    own, (column,) = kept.ask(special, answer)
    stated = np.full(size, _NOT_SAID, dtype=np.int8)
    stated[special.parts] = column
    answers = np.maximum(stated, Ternary.NO).astype(np.int8)
    listed_or_holds = np.maximum(listings.itself, listings.inside)
    for layer in graph.layers:
        below = layer.most(np.minimum(listed_or_holds[layer.children], answers[layer.children]))
        said = stated[layer.parents]
        keep = (said != _NOT_SAID) & (below != Ternary.YES)
        answers[layer.parents] = np.where(keep, said, below)
    return Technologies(gathered, graph, listings, article, asking, own, answers)


def _asked(own: Own) -> tuple[str, ...]:
    """The stages that a part's class has; all of them where it is not a listed one."""
    return own.item.stages if own.item is not None and own.item.listed else STAGES


def _answer(stages: Mapping[str, tuple[StageStatement, ...]], asked: tuple[str, ...], asking: Asking) -> Stated:
    """What a part's own statements say, and the stages that they leave out."""
    origins = {stage: {asking.origin(s) for s in statements} - {""} for stage, statements in stages.items()}
    missing = tuple(stage for stage in (*asked, *(s for s in stages if s not in asked)) if not origins.get(stage))
    if any(found & asking.countries for found in origins.values()):
        return Ternary.YES, missing
    return (Ternary.MAYBE if missing else Ternary.NO), missing


def _reasons(
    found: Technologies, evidence: Evidence, own: Own, answer: Ternary, missing: tuple[str, ...]
) -> tuple[Text, ...]:
    """The sentences of a part's own statements: what counts, and equipment that does not by itself."""
    pack, number, asking = found.gathered.pack, evidence.number, found.asking
    asked = _asked(own)
    because: list[Text] = []
    answered: list[Text] = []
    for stage in (*asked, *(s for s in evidence.stages if s not in asked)):
        statements = evidence.stages.get(stage, ())
        label = pack.stages.get(stage, Text(stage, stage))
        origins = sorted({asking.origin(s) for s in statements} - {""})
        counted = next((s for s in statements if asking.origin(s) in asking.countries), None)
        if counted is not None:
            because.append(_counted(found, number, label, counted, own))
            continue
        if origins:
            answered.append(_answered(pack, label, origins))
        equipment = next((s for s in statements if s.equipment_origin in asking.countries), None)
        if equipment is not None:
            because.append(_equipment(found, number, label, equipment, origins))
    kind = "equipment" if asking.equipment else "technology"
    if answer is Ternary.MAYBE:
        labels = [pack.stages.get(stage, Text(stage, stage)) for stage in missing]
        listed = Text(", ".join(label.en for label in labels), "、".join(label.zh for label in labels))
        because.append(pack.say(f"{kind}_missing", part=number, stages=listed))
    elif answer is Ternary.NO:
        listed = Text("; ".join(said.en for said in answered), "；".join(said.zh for said in answered))
        because.append(pack.say(f"{kind}_answered", part=number, stages=listed))
    return tuple(because)


def _answered(pack: RulePack, label: Text, origins: Sequence[str]) -> Text:
    """A stage with the origins stated for it."""
    codes = [pack.say("stage_does_not_occur") if code == NOT_APPLICABLE else in_sentence(code) for code in origins]
    said = _joined(codes)
    return Text(f"{label.en} {said.en}", f"{label.zh}：{said.zh}")


def _joined(codes: Sequence[Text]) -> Text:
    return Text("/".join(code.en for code in codes), "、".join(code.zh for code in codes))


def _counted(found: Technologies, number: str, label: Text, said: StageStatement, own: Own) -> Text:
    pack = found.gathered.pack
    source = said.equipment_source if found.asking.equipment else said.source
    values: dict[str, str | Text] = {"part": number, "stage": label, "source": source, "article": found.article}
    if found.asking.equipment:
        named = said.equipment or pack.say("equipment_unnamed")
        return pack.say("equipment_counted", **values, origin=in_sentence(said.equipment_origin), equipment=named)
    sure = own.itself is Ternary.YES or not own.open
    sentence = "technology_chinese" if sure else "technology_chinese_unsure"
    return pack.say(sentence, **values, list=found.listings.of.name)


def _equipment(found: Technologies, number: str, label: Text, said: StageStatement, origins: list[str]) -> Text:
    """Equipment that counts beside technology that does not, or that nobody declared."""
    pack = found.gathered.pack
    values: dict[str, str | Text] = {
        "part": number,
        "stage": label,
        "equipment": said.equipment or pack.say("equipment_unnamed"),
        "source": said.equipment_source,
    }
    if not origins:
        return pack.say("equipment_only", **values)
    if origins == [NOT_APPLICABLE]:
        return pack.say("equipment_of_no_stage", **values)
    return pack.say(
        "equipment_beside_technology",
        **values,
        origin=_joined([in_sentence(code) for code in origins]),
        article=found.article,
    )
