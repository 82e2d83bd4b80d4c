"""Whether a part is a listed item: by its own class, or because it contains a listed magnet.

Three answers. What a part *is* and what it *contains* are kept apart, because the two readings of Annex 1 Part 2 differ in
just that: `materials-only` asks what it is, `assemblies-included` also what it contains. What a part is follows from its
own evidence; what it contains is found for all parts at once, layer by layer. The sentences are made when asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from desktop_app.bom import Problem
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import warning
from desktop_app.rules.evidence import Evidence, Gathered
from desktop_app.rules.graph import Answers, Graph, Mask
from desktop_app.rules.interval import Ternary
from desktop_app.rules.kept import Answer, Kept, Special
from desktop_app.rules.model import ItemClass, ItemKind, MissingFact, Reading, Text


@dataclass(frozen=True)
class ListOf:
    """A list of the law: the ids of the classes on it, and what it is called."""

    classes: frozenset[str]
    name: Text

    def has(self, item: ItemClass | None) -> bool:
        """Whether a class is on the list."""
        return item is not None and item.id in self.classes

    def magnet(self, item: ItemClass | None) -> bool:
        """Whether a class is a magnet on the list: what carries up to assemblies."""
        return item is not None and item.kind is ItemKind.MAGNET and item.id in self.classes


@dataclass(frozen=True)
class Own:
    """What a part's own evidence says: whether it is on the list, whether it may contain a magnet, and why.

    `open` marks a part whose class, or whose contents, would have to be declared.
    """

    itself: Ternary
    contains: Ternary
    because: tuple[Text, ...]
    item: ItemClass | None = None
    open: bool = False


NOTHING_SAID = Own(Ternary.NO, Ternary.NO, ())


@dataclass(frozen=True)
class Listing:
    """One part's place on the list. `itself` and `inside` are about the part and its contents, `item` its declared class.

    `magnet` is whether it is, or contains, a listed magnet: what makes the assemblies above it items of Part 2.
    `class_open` marks a part whose own class would have to be declared.
    """

    itself: Ternary
    inside: Ternary
    magnet: Ternary
    item: ItemClass | None
    because: tuple[Text, ...]
    because_inside: tuple[Text, ...]
    class_open: bool

    def under(self, reading: Reading) -> Ternary:
        """Whether it is a listed item in this reading."""
        return self.itself if reading is Reading.MATERIALS_ONLY else max(self.itself, self.inside)

    def reasons(self, reading: Reading) -> tuple[Text, ...]:
        """Why."""
        return self.because if reading is Reading.MATERIALS_ONLY else self.because + self.because_inside


@dataclass(frozen=True, eq=False)
class Listings:
    """The listing of every relevant part, as vectors of answers, and as a `Listing` with its sentences where asked for."""

    gathered: Gathered
    graph: Graph
    of: ListOf
    special: Special
    own: Mapping[int, Own]
    itself: Answers
    inside: Answers
    magnet: Answers
    denied: tuple[int, ...]
    _last: dict[int, Listing] = field(default_factory=dict)
    asked: dict[int, MissingFact] = field(default_factory=dict)  # see `desktop_app.rules.missing`

    def __getitem__(self, part: int) -> Listing:
        if part not in self._last:  # one part is asked about by one rule after the other
            self._last.clear()
            self._last[part] = self._listing(part)
        return self._last[part]

    def _listing(self, part: int) -> Listing:
        own = self.own.get(part, NOTHING_SAID)
        inside = Ternary(int(self.inside[part]))
        return Listing(
            itself=own.itself,
            inside=inside,
            magnet=Ternary(int(self.magnet[part])),
            item=own.item,
            because=own.because,
            because_inside=self._why_inside(part, inside),
            class_open=own.open,
        )

    @cached_property
    def magnets(self) -> bytes:
        """`magnet` with a byte for each part, which is quicker to look up one by one."""
        return self.magnet.tobytes()

    def is_open(self, part: int) -> bool:
        """Whether the part's own class, or its contents, would have to be declared."""
        return self.own.get(part, NOTHING_SAID).open

    def under(self, reading: Reading) -> Answers:
        """Whether each part is a listed item in this reading."""
        return self.itself if reading is Reading.MATERIALS_ONLY else np.maximum(self.itself, self.inside)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Parts that are declared to contain nothing, and contain a listed magnet."""
        return tuple(
            warning(
                worded("nothing-declared-but-magnet", part=self.gathered.of(part).number),
                row=max(int(self.gathered.bom.parts.row[part]), 0),
            )
            for part in self.denied
        )

    def _why_inside(self, part: int, inside: Ternary) -> tuple[Text, ...]:
        if inside is Ternary.NO:
            return ()
        for _, child in self.graph.children(part):
            if self.magnets[child] == inside:
                sentence = "contains_listed" if inside is Ternary.YES else "may_contain"
                names = {"part": self.gathered.number(part), "child": self.gathered.number(child)}
                return (self.gathered.pack.say(sentence, **names),)
        return ()


def find_listings(gathered: Gathered, graph: Graph, special: Special, of: ListOf) -> Listings:
    """The listing of each relevant part. `special` are the parts that have evidence of their own."""
    size = len(graph.bom)

    def answer(part: int) -> Answer[Own]:
        evidence = gathered.of(part)
        found = _own(gathered, graph, part, evidence, of)
        magnet = (
            Ternary.YES if of.magnet(found.item) else Ternary.MAYBE if found.itself is Ternary.MAYBE else Ternary.NO
        )
        silent = evidence.contains_none is not None
        return found, (found.itself, found.contains, magnet, silent), lasts(gathered, graph, part)

    kept: Kept[Own] = gathered.kept(("listing", of), lambda: Kept(size, 4, np.int8))
    own, columns = kept.ask(special, answer)
    itself, floor, magnet, silent = (np.zeros(size, dtype=np.int8) for _ in range(4))
    for vector, column in zip((itself, floor, magnet, silent), columns, strict=True):
        vector[special.parts] = column
    inside, denied = _inside(graph, floor, magnet, silent.astype(bool))
    return Listings(gathered, graph, of, special, own, itself, inside, np.maximum(magnet, inside), denied)


def lasts(gathered: Gathered, graph: Graph, part: int) -> bool:
    """Whether the answer of a part's own evidence depends on nothing but that and its shape (see `Kept`).

    What an assembly without a class is declared to hold may stand in components somewhere inside it.
    """
    evidence = gathered.of(part)
    return not (evidence.constituents and graph.has_children[part] and not evidence.item_class.value)


def _inside(graph: Graph, floor: Answers, own_magnet: Answers, silent: Mask) -> tuple[Answers, tuple[int, ...]]:
    """Whether each part contains a listed magnet; and the parts declared to contain nothing that do."""
    inside = np.where(silent & (floor == Ternary.MAYBE), Ternary.NO, floor).astype(np.int8)
    magnet = np.maximum(own_magnet, inside)
    for layer in graph.layers:
        found = np.maximum(layer.most(magnet[layer.children]), floor[layer.parents])
        found[silent[layer.parents] & (found == Ternary.MAYBE)] = Ternary.NO
        inside[layer.parents] = found
        magnet[layer.parents] = np.maximum(own_magnet[layer.parents], found)
    return inside, tuple(int(part) for part in np.flatnonzero(silent & (inside == Ternary.YES)))


def _own(gathered: Gathered, graph: Graph, part: int, evidence: Evidence, of: ListOf) -> Own:
    """What the part is by its class or words, whether it may contain a magnet by them, and why."""
    pack, number = gathered.pack, evidence.number
    item = pack.items.get(evidence.item_class.value)
    source = evidence.item_class.source
    magnets = [c for c in evidence.constituents if of.magnet(pack.items.get(c.item))]
    contains, because = Ternary.NO, []
    if magnets:
        contains = Ternary.YES
        label = pack.items[magnets[0].item].label
        because = [pack.say("holds_magnet", part=number, item=label, source=magnets[0].source)]
    if evidence.item_class.conflict:
        return _open(contains, [pack.say("class_conflict", part=number, values=source), *because])
    contradiction = _contradiction(gathered, evidence, item, of)
    if contradiction is not None:
        return Own(Ternary.MAYBE, contains, (contradiction, *because), item, open=True)
    if item is not None:
        listed = of.has(item)
        sentence = "is_listed" if listed else "is_unlisted"
        why = pack.say(sentence, part=number, item=item.label, id=item.id, source=source, list=of.name)
        if listed and not item.verified:
            because = [pack.say("listing_unverified", list=of.name, source=item.source), *because]
        return Own(Ternary.YES if listed else Ternary.NO, contains, (why, *because), item)
    children = [gathered.of(child) for _, child in graph.children(part)]
    if evidence.item_class.value == "none":
        return _declared_none(gathered, evidence, contains, because, bool(children), of)
    if evidence.contains_none is not None and not evidence.constituents:
        return Own(Ternary.NO, contains, (pack.say("contains_none", part=number, source=evidence.contains_none),))
    if evidence.item_class.value:
        why = pack.say("class_not_in_pack", part=number, id=evidence.item_class.value, source=source)
        return _open(contains, [why, *because])
    return _unclassed(gathered, graph, part, evidence, contains, because)


def _unclassed(
    gathered: Gathered, graph: Graph, part: int, evidence: Evidence, contains: Ternary, because: list[Text]
) -> Own:
    """The same of a part whose class nobody states, by what it holds or is made of, by what ran out, or by words."""
    pack, number = gathered.pack, evidence.number
    children = [gathered.of(child) for _, child in graph.children(part)]
    materials = [child for child in children if _is_material(pack.items.get(child.item_class.value))]
    if evidence.constituents or materials:
        if not materials and _stands_in_components(gathered, graph, part, evidence):
            return Own(Ternary.NO, contains, tuple(because))
        return _open(contains, [pack.say("class_unknown", part=number), *because])
    if evidence.expired:
        last = evidence.expired[-1]
        supplier = last.declared_by or last.supplier or "?"
        return _open(contains, [pack.say("is_expired", part=number, supplier=supplier, day=str(last.valid_until))])
    # Words on an assembly whose components are themselves assessed say nothing more than these do.
    if evidence.suspicions and not children:
        first = evidence.suspicions[0]
        family = Text(first.family.label_en, first.family.label_zh)
        why = pack.say("is_suspected", part=number, matched=first.matched, family=family)
        if all(s.family.kind == "contains-magnet" for s in evidence.suspicions):
            return Own(Ternary.NO, Ternary.MAYBE, (why,), open=True)
        return _open(contains, [why])
    if evidence.stages and not children:
        return _open(contains, [pack.say("class_unknown", part=number)])
    return NOTHING_SAID


def _stands_in_components(gathered: Gathered, graph: Graph, part: int, evidence: Evidence) -> bool:
    """Whether components declare every element of what an assembly is declared to hold, so that they are what holds it."""
    items = gathered.pack.items
    if not graph.has_children[part] or any(c.item not in items for c in evidence.constituents):
        return False
    wanted = {element for c in evidence.constituents for element in items[c.item].elements}
    for one in graph.within(part)[1:]:
        below = gathered.of(one)
        for name in (below.item_class.value, *(c.item for c in below.constituents)):
            wanted -= set(items[name].elements) if name in items else set()
    return not wanted


def _open(contains: Ternary, because: list[Text]) -> Own:
    return Own(Ternary.MAYBE, contains, tuple(because), open=True)


def _declared_none(
    gathered: Gathered, evidence: Evidence, contains: Ternary, because: list[Text], has_children: bool, of: ListOf
) -> Own:
    """Declared to be no listed item itself; what it is declared to hold may still stand in a magnet inside it."""
    pack, number = gathered.pack, evidence.number
    why = pack.say("is_none", part=number, source=evidence.item_class.source)
    of_magnets = {e for item in pack.items.values() if of.magnet(item) for e in item.elements}
    held = [
        c
        for c in evidence.constituents
        if c.item not in pack.items
        or (_is_material(pack.items[c.item]) and of_magnets & set(pack.items[c.item].elements))
    ]
    if contains is Ternary.NO and held and not has_children:
        item = pack.items.get(held[0].item)
        label = item.label if item is not None else held[0].item
        may = pack.say("may_hold_magnet", part=number, item=label, source=held[0].source)
        return Own(Ternary.NO, Ternary.MAYBE, (why, may), open=True)
    return Own(Ternary.NO, contains, (why, *because))


def _is_material(item: ItemClass | None) -> bool:
    return item is not None and item.kind is ItemKind.MATERIAL


def _contradiction(gathered: Gathered, evidence: Evidence, item: ItemClass | None, of: ListOf) -> Text | None:
    """A class that is not listed, declared beside a constituent that would make it a listed one."""
    if item is None or item.kind is not ItemKind.UNLISTED:
        return None
    for constituent in evidence.constituents:
        held = gathered.pack.items.get(constituent.item)
        for other in gathered.pack.items.values() if held is not None else ():
            added = set(other.elements) - set(item.elements)
            if not added or not of.magnet(other) or held is None:
                continue
            if set(item.elements) & set(other.elements) and added <= set(held.elements):
                return gathered.pack.say(
                    "class_contradicted",
                    part=evidence.number,
                    item=item.label,
                    constituent=held.label,
                    source=evidence.item_class.source,
                )
    return None
