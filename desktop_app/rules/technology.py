"""Limb 1(2): with whose technology a part, and what it contains, was made, stage by stage.

The law's word is technology. Chinese equipment alone answers nothing; it is named where the technology of its stage is
not declared, because equipment often brings its process. A part's own complete statement settles it; an assembly
without one takes the answer from the listed things inside it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from desktop_app.declarations import NOT_APPLICABLE, STAGES
from desktop_app.rules.evidence import CHINA, Evidence, Gathered
from desktop_app.rules.interval import Ternary
from desktop_app.rules.listing import Listing
from desktop_app.rules.model import Reading, Text


@dataclass(frozen=True)
class Technology:
    """One part's answer: whether Chinese technology made it, the sentences why, and the stages nobody answered.

    `open_parts` are the parts whose stages are not declared, the part itself or some inside it.
    """

    chinese: Ternary
    because: tuple[Text, ...]
    missing_stages: tuple[str, ...]
    open_parts: tuple[int, ...]


def find_technologies(
    gathered: Gathered, relevant: Collection[int], listings: Mapping[int, Listing], reading: Reading
) -> dict[int, Technology]:
    """The answer for each relevant part, children before parents."""
    bom = gathered.bom
    found: dict[int, Technology] = {}
    for part in sorted(relevant, key=lambda p: -int(bom.depth[p])):
        evidence, listing = gathered.of(part), listings[part]
        obliged = listing.itself is not Ternary.NO or bool(evidence.stages) or listing.class_open
        own = _own(gathered, part, evidence, listing) if obliged else None
        below: list[tuple[int, Ternary]] = []
        if reading is Reading.ASSEMBLIES_INCLUDED or (own is not None and own.chinese is Ternary.MAYBE):
            for usage in bom.usages_of(part):
                child = int(bom.usages.child[usage])
                if child in found and not bom.usages.cut[usage]:
                    is_listed = max(listings[child].itself, listings[child].inside)
                    below.append((child, min(is_listed, found[child].chinese)))
        found[part] = _combined(own, below, found)
    return found


def _combined(own: Technology | None, below: list[tuple[int, Ternary]], found: Mapping[int, Technology]) -> Technology:
    answer = max((chinese for _, chinese in below), default=Ternary.NO)
    if own is not None and (own.chinese is Ternary.YES or answer is not Ternary.YES):
        return own
    because: list[Text] = list(own.because) if own is not None else []
    open_parts: list[int] = []
    for child, chinese in below:
        if chinese is answer:
            because.extend(text for text in found[child].because if text not in because)
        if chinese is Ternary.MAYBE:
            open_parts.extend(p for p in found[child].open_parts if p not in open_parts)
    return Technology(answer, tuple(because), (), tuple(open_parts))


def _own(gathered: Gathered, part: int, evidence: Evidence, listing: Listing) -> Technology:
    pack, number = gathered.pack, evidence.number
    asked = listing.item.stages if listing.item is not None and listing.item.listed else STAGES
    because: list[Text] = []
    missing: list[str] = []
    answered: list[str] = []
    chinese = Ternary.NO
    for stage in (*asked, *(s for s in evidence.stages if s not in asked)):
        statements = evidence.stages.get(stage, ())
        label = pack.stages.get(stage, Text(stage, stage))
        origins = [s.technology_origin for s in statements]
        from_china = next((s for s in statements if s.technology_origin == CHINA), None)
        if from_china is not None:
            sure = listing.itself is Ternary.YES or not listing.class_open
            chinese = Ternary.YES
            because.append(
                pack.say(
                    "technology_chinese" if sure else "technology_chinese_unsure",
                    part=number,
                    stage=label,
                    source=from_china.source,
                    article=_article(gathered),
                )
            )
        elif not origins or "" in origins:
            missing.append(stage)
        else:
            answered.append(f"{stage} {'/'.join(sorted(set(origins)))}")
        equipment = next((s for s in statements if s.equipment_origin == CHINA), None)
        if equipment is not None and from_china is None:
            named: str | Text = equipment.equipment or pack.say("equipment_unnamed")
            values: dict[str, str | Text] = {
                "part": number,
                "stage": label,
                "equipment": named,
                "source": equipment.source,
            }
            if "" in origins:
                because.append(pack.say("equipment_only", **values))
            else:
                because.append(
                    pack.say(
                        "equipment_beside_technology",
                        **values,
                        origin="/".join(o if o != NOT_APPLICABLE else "n/a" for o in sorted(set(origins))),
                        article=_article(gathered),
                    )
                )
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


def _article(gathered: Gathered) -> Text:
    return next(r.article for r in gathered.pack.rules if r.kind == "technology-origin")
