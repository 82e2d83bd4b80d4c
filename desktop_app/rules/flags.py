"""The marks in the tree: which parts show rare earths, Chinese equipment or a delicate end user, and why.

A flag is *declared* where a supplier or the BOM's own class column says so, and *suspected* where only words do. Words
that a declaration has answered flag nothing, and neither do words on an assembly whose components are themselves judged.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

import numpy as np
import numpy.typing as npt

from desktop_app.bom.bom import Below
from desktop_app.rules.equipment import recognise
from desktop_app.rules.evaluate import Evaluation
from desktop_app.rules.evidence import CHINA, Evidence
from desktop_app.rules.graph import Layer
from desktop_app.rules.kept import Answer, Kept
from desktop_app.rules.listing import lasts
from desktop_app.rules.model import Certainty, EndUseCategory, Flag, FlagKind, Policy, Text
from desktop_app.rules.parties import SURE, PartyMatch

Codes = npt.NDArray[np.uint8]  # a bit for each kind of flag, by part

_BITS = {kind: position for position, kind in enumerate(FlagKind)}

_KINDS = tuple(frozenset(kind for kind, bit in _BITS.items() if code >> bit & 1) for code in range(1 << len(FlagKind)))


def find_flags(
    evaluation: Evaluation,
    items: Collection[int],
    end_uses: Iterable[EndUseCategory],
    parties: Iterable[PartyMatch] = (),
) -> tuple[dict[int, tuple[Flag, ...]], "FlagsBelow"]:
    """Flags by part index, of flagged parts only, and the kinds of flag somewhere below each part.

    `items` are the exported ones, `end_uses` what is declared for them, and `parties` who in the application is, or may be, on
    a list.
    """
    gathered, listings = evaluation.gathered, evaluation.listings

    def answer(part: int) -> Answer[tuple[Flag, ...]]:
        evidence = gathered.of(part)
        found = [flag for flag in (_rare_earth(evaluation, part, evidence), _equipment(evaluation, evidence)) if flag]
        return tuple(found) or None, (_code(found),), lasts(gathered, listings.graph, part)

    kept: Kept[tuple[Flag, ...]] = gathered.kept(("flags", listings.of), lambda: Kept(len(gathered.bom), 1, np.uint8))
    own, (codes,) = kept.ask(evaluation.special, answer)
    own_flags = own.of(codes != 0)
    flags = dict(own_flags)
    kinds = np.zeros(len(gathered.bom), dtype=np.uint8)
    kinds[evaluation.special.parts] = codes
    pack = gathered.pack
    for use in end_uses:
        if use.policy is not Policy.NONE:
            because = pack.say("flag_end_user", label=use.label, article=use.article)
            for item in items:
                flags[item] = (*flags.get(item, ()), Flag(FlagKind.END_USER, Certainty.DECLARED, because))
    for match in parties:
        certainty = Certainty.DECLARED if match.closeness in SURE else Certainty.SUSPECTED
        for item in items:
            flags[item] = (*flags.get(item, ()), Flag(FlagKind.END_USER, certainty, match.sentence(pack)))
    of_items = {item: flags[item] for item in items if item in flags}
    kinds[list(of_items)] = [_code(found) for found in of_items.values()]
    in_order = flags if len(flags) == len(own_flags) else dict(sorted(flags.items()))
    # Whatever is above a part with a sign is in the graph, but for usages of exactly zero pieces.
    whole = bool(of_items) or not gathered.bom.usages.all_positive
    return in_order, _below(gathered.bom.layers if whole else evaluation.graph.layers, kinds)


def _code(flags: Iterable[Flag]) -> int:
    """A bit for each kind."""
    return sum({1 << _BITS[flag.kind] for flag in flags})


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
        if not entry.verified:
            sentences.append(pack.say("flag_equipment_unverified", code=entry.code, source=entry.source))
    because = Text(" ".join(s.en for s in sentences), "".join(s.zh for s in sentences))
    return Flag(FlagKind.CHINESE_EQUIPMENT, Certainty.DECLARED, because)


class FlagsBelow(Mapping[int, frozenset[FlagKind]]):
    """The kinds of flag somewhere below a part, of the parts that have some."""

    def __init__(self, codes: Codes) -> None:
        self._codes = codes

    def __getitem__(self, part: int) -> frozenset[FlagKind]:
        code = int(self._codes[part])
        if not code:
            raise KeyError(part)
        return _KINDS[code]

    def __contains__(self, part: object) -> bool:
        return isinstance(part, int) and bool(self._codes[part])

    def __iter__(self) -> Iterator[int]:
        return iter(np.flatnonzero(self._codes).tolist())

    def __len__(self) -> int:
        return int(np.count_nonzero(self._codes))


def _below(layers: Iterable[Layer | Below], kinds: Codes) -> FlagsBelow:
    """What is flagged below each part; the part's own flags do not count."""
    below = np.zeros_like(kinds)
    for bit in (1 << position for position in _BITS.values()):
        found = (kinds & bit) != 0
        if not found.any():
            continue
        above = np.zeros_like(found)
        for layer in layers:
            parents = layer.above(found)
            above[parents] = found[parents] = True
        below[above] |= bit
    return FlagsBelow(below)
