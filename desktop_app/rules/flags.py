"""The marks in the tree: which parts show rare earths, Chinese equipment or a delicate end user, and why.

A flag is *declared* where a supplier or the BOM's own class column says so, and *suspected* where only words do. Words
that a declaration has answered flag nothing, and neither do words on an assembly whose components are themselves judged.
"""

from collections.abc import Collection, Iterable, Mapping

from desktop_app.bom import Bom
from desktop_app.rules.equipment import recognise
from desktop_app.rules.evaluate import Evaluation
from desktop_app.rules.evidence import CHINA, Evidence
from desktop_app.rules.model import Certainty, EndUseCategory, Flag, FlagKind, Policy, Text
from desktop_app.rules.parties import SURE, PartyMatch


def find_flags(
    evaluation: Evaluation,
    items: Collection[int],
    end_uses: Iterable[EndUseCategory],
    parties: Iterable[PartyMatch] = (),
) -> dict[int, tuple[Flag, ...]]:
    """Flags by part index, of flagged parts only.

    `items` are the exported ones, `end_uses` what is declared for them, and `parties` who in the application is, or may be, on
    a list.
    """
    flags: dict[int, list[Flag]] = {}
    for part in evaluation.special:
        evidence = evaluation.gathered.of(part)
        found = [flag for flag in (_rare_earth(evaluation, part, evidence), _equipment(evaluation, evidence)) if flag]
        if found:
            flags[part] = found
    pack = evaluation.gathered.pack
    for use in end_uses:
        if use.policy is not Policy.NONE:
            because = pack.say("flag_end_user", label=use.label, article=use.article)
            for item in items:
                flags.setdefault(item, []).append(Flag(FlagKind.END_USER, Certainty.DECLARED, because))
    for match in parties:
        certainty = Certainty.DECLARED if match.closeness in SURE else Certainty.SUSPECTED
        for item in items:
            flags.setdefault(item, []).append(Flag(FlagKind.END_USER, certainty, match.sentence(pack)))
    return {part: tuple(found) for part, found in sorted(flags.items())}


def _rare_earth(evaluation: Evaluation, part: int, evidence: Evidence) -> Flag | None:
    pack = evaluation.gathered.pack
    item = pack.items.get(evidence.item_class.value)
    if item is not None:
        because = pack.say("flag_declared_class", item=item.label, source=evidence.item_class.source)
        return Flag(FlagKind.RARE_EARTH, Certainty.DECLARED, because)
    held = [c for c in evidence.constituents if c.item in pack.items]
    if held:
        labels = [pack.items[c.item].label for c in held]
        items = Text(", ".join(label.en for label in labels), "、".join(label.zh for label in labels))
        because = pack.say("flag_declared_constituents", items=items, source=held[0].source)
        return Flag(FlagKind.RARE_EARTH, Certainty.DECLARED, because)
    listing = evaluation.listings[part]
    if not listing.class_open:
        return None
    if evidence.suspicions:
        first = evidence.suspicions[0]
        because = pack.say(
            "flag_suspected",
            matched=first.matched,
            family=Text(first.family.label_en, first.family.label_zh),
            why=Text(first.family.why_en, first.family.why_zh),
        )
        return Flag(FlagKind.RARE_EARTH, Certainty.SUSPECTED, because)
    return Flag(FlagKind.RARE_EARTH, Certainty.SUSPECTED, listing.because[0]) if listing.because else None


def _equipment(evaluation: Evaluation, evidence: Evidence) -> Flag | None:
    pack = evaluation.gathered.pack
    sentences = [
        pack.say(
            "flag_equipment",
            stage=pack.stages.get(stage, Text(stage, stage)),
            equipment=statement.equipment or pack.say("equipment_unnamed"),
            source=statement.equipment_source,
        )
        for stage, statements in evidence.stages.items()
        for statement in statements
        if statement.equipment_origin == CHINA
    ]
    if not sentences:
        return None
    named = [s.equipment for group in evidence.stages.values() for s in group if s.equipment_origin == CHINA]
    for entry in dict.fromkeys(filter(None, (recognise(pack, equipment) for equipment in named))):
        sentences.append(pack.say("flag_equipment_listed", code=entry.code, label=entry.label))
    because = Text(" ".join(s.en for s in sentences), "".join(s.zh for s in sentences))
    return Flag(FlagKind.CHINESE_EQUIPMENT, Certainty.DECLARED, because)


def flags_below(bom: Bom, flags: Mapping[int, tuple[Flag, ...]]) -> dict[int, frozenset[FlagKind]]:
    """The kinds of flag somewhere below a part, of the parts that have some; the part's own do not count."""
    below: dict[int, set[FlagKind]] = {}
    for kind in FlagKind:
        waiting = [part for part, found in flags.items() if any(flag.kind is kind for flag in found)]
        seen: set[int] = set()
        while waiting:
            for usage in bom.used_in(waiting.pop()):
                parent = int(bom.usages.parent[usage])
                if not bom.usages.cut[usage] and parent not in seen:
                    seen.add(parent)
                    below.setdefault(parent, set()).add(kind)
                    waiting.append(parent)
    return {part: frozenset(kinds) for part, kinds in below.items()}
