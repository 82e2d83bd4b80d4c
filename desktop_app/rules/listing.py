"""Whether a part is an item of Annex 1: by its own class, or because it contains a listed magnet.

Three answers, each with the sentences that say why. What a part *is* and what it *contains* are kept apart, because the
two readings of Part 2 differ in just that: `materials-only` asks what it is, `assemblies-included` also what it contains.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from desktop_app.bom import Problem
from desktop_app.bom.problem import warning
from desktop_app.rules.evidence import Evidence, Gathered
from desktop_app.rules.interval import Ternary
from desktop_app.rules.model import ItemClass, ItemKind, Reading, Text


@dataclass(frozen=True)
class Listing:
    """One part's place in Annex 1. `itself` and `inside` are about the part and its contents, `item` its declared class.

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
        """Whether it is an item of Annex 1 in this reading."""
        return self.itself if reading is Reading.MATERIALS_ONLY else max(self.itself, self.inside)

    def reasons(self, reading: Reading) -> tuple[Text, ...]:
        """Why."""
        return self.because if reading is Reading.MATERIALS_ONLY else self.because + self.because_inside


def find_listings(gathered: Gathered, relevant: Collection[int]) -> tuple[dict[int, Listing], list[Problem]]:
    """The listing of each relevant part, children before parents."""
    bom = gathered.bom
    found: dict[int, Listing] = {}
    problems: list[Problem] = []
    for part in sorted(relevant, key=lambda p: -int(bom.depth[p])):
        children = [
            int(bom.usages.child[u])
            for u in bom.usages_of(part)
            if not bom.usages.cut[u] and int(bom.usages.child[u]) in found
        ]
        found[part] = _listing(gathered, part, {child: found[child] for child in children}, problems)
    return found, problems


def _listing(gathered: Gathered, part: int, children: Mapping[int, Listing], problems: list[Problem]) -> Listing:
    evidence, pack = gathered.of(part), gathered.pack
    item = pack.items.get(evidence.item_class.value)
    itself, inside_by_word, because = _itself(gathered, evidence, item, children)
    because_inside: list[Text] = []
    inside = max([inside_by_word, *(listing.magnet for listing in children.values())])
    if evidence.contains_none is not None and inside is not Ternary.NO:
        if inside is Ternary.YES:
            problems.append(
                warning(
                    f"“{evidence.number}” is declared to contain no listed constituent, but its components include a listed "
                    "magnet; the components count.",
                    row=max(int(gathered.bom.parts.row[part]), 0),
                )
            )
        else:
            inside = Ternary.NO
    if inside is not Ternary.NO:
        for child, listing in children.items():
            if listing.magnet is inside:
                sentence = "contains_listed" if inside is Ternary.YES else "may_contain"
                because_inside.append(pack.say(sentence, part=evidence.number, child=gathered.of(child).number))
                break
    if item is not None and item.kind is ItemKind.MAGNET:
        own_magnet = Ternary.YES
    elif itself is Ternary.MAYBE:
        own_magnet = Ternary.MAYBE
    else:
        own_magnet = Ternary.NO
    return Listing(
        itself=itself,
        inside=inside,
        magnet=max(own_magnet, inside),
        item=item,
        because=tuple(because),
        because_inside=tuple(because_inside),
        class_open=itself is Ternary.MAYBE or inside_by_word is Ternary.MAYBE,
    )


def _itself(
    gathered: Gathered, evidence: Evidence, item: ItemClass | None, children: Mapping[int, Listing]
) -> tuple[Ternary, Ternary, list[Text]]:
    """What the part is by its class or words: itself on the list, containing by its words, and why."""
    pack, number = gathered.pack, evidence.number
    source = evidence.item_class.source
    if evidence.item_class.conflict:
        return Ternary.MAYBE, Ternary.NO, [pack.say("class_conflict", part=number, values=source)]
    contradiction = _contradiction(gathered, evidence, item)
    if contradiction is not None:
        return Ternary.MAYBE, Ternary.NO, [contradiction]
    if item is not None:
        sentence = "is_listed" if item.listed else "is_unlisted"
        because = [pack.say(sentence, part=number, item=item.label, id=item.id, source=source)]
        return (Ternary.YES if item.listed else Ternary.NO), Ternary.NO, because
    if evidence.item_class.value == "none":
        return Ternary.NO, Ternary.NO, [pack.say("is_none", part=number, source=source)]
    if evidence.contains_none is not None and not evidence.constituents:
        return Ternary.NO, Ternary.NO, [pack.say("contains_none", part=number, source=evidence.contains_none)]
    if evidence.item_class.value:
        because = [pack.say("class_not_in_pack", part=number, id=evidence.item_class.value, source=source)]
        return Ternary.MAYBE, Ternary.NO, because
    holds_material = any(c.item is not None and c.item.kind is ItemKind.MATERIAL for c in children.values())
    if evidence.constituents or holds_material:
        return Ternary.MAYBE, Ternary.NO, [pack.say("class_unknown", part=number)]
    if evidence.expired:
        last = evidence.expired[-1]
        supplier = last.declared_by or last.supplier or "?"
        because = [pack.say("is_expired", part=number, supplier=supplier, day=str(last.valid_until))]
        return Ternary.MAYBE, Ternary.NO, because
    # Words on an assembly whose components are themselves assessed say nothing more than these do.
    if evidence.suspicions and not children:
        first = evidence.suspicions[0]
        family = Text(first.family.label_en, first.family.label_zh)
        because = [pack.say("is_suspected", part=number, matched=first.matched, family=family)]
        only_inside = all(s.family.kind == "contains-magnet" for s in evidence.suspicions)
        return (Ternary.NO, Ternary.MAYBE, because) if only_inside else (Ternary.MAYBE, Ternary.NO, because)
    if evidence.stages and not children:
        return Ternary.MAYBE, Ternary.NO, [pack.say("class_unknown", part=number)]
    return Ternary.NO, Ternary.NO, []


def _contradiction(gathered: Gathered, evidence: Evidence, item: ItemClass | None) -> Text | None:
    """A class that is not listed, declared beside a constituent that would make it a listed one."""
    if item is None or item.kind is not ItemKind.UNLISTED:
        return None
    listed = [other for other in gathered.pack.items.values() if other.kind is ItemKind.MAGNET]
    for constituent in evidence.constituents:
        held = gathered.pack.items.get(constituent.item)
        for other in listed if held is not None else ():
            added = set(other.elements) - set(item.elements)
            if added and set(item.elements) < set(other.elements) and held is not None and added <= set(held.elements):
                return gathered.pack.say(
                    "class_contradicted",
                    part=evidence.number,
                    item=item.label,
                    constituent=held.label,
                    source=evidence.item_class.source,
                )
    return None
