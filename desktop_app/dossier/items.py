"""What the dossier says of an exported item and of the parts that matter: names, order, which ones get a page."""

import heapq
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
import numpy.typing as npt

from desktop_app.alive import beat, watched
from desktop_app.audit import Audit
from desktop_app.bom import fraction
from desktop_app.dossier.alike import MANY, Register, register_of
from desktop_app.rules.model import Assessment, MissingFact, Outcome, RuleKind, Text, Verdict

ZERO = Fraction(0)


@dataclass(frozen=True)
class Pieces:
    """A number of pieces, at least `low` and at most `high`; None is no upper bound."""

    low: Fraction
    high: Fraction | None


@dataclass(frozen=True, eq=False)
class Items:
    """Exported items of one audit and the parts with something to say."""

    audit: Audit

    def number(self, part: int) -> str:
        """The part number."""
        return str(self.audit.bom.parts.part_number[part])

    def name(self, part: int) -> Text:
        """What it is called: the applicant's description, or the BOM's."""
        facts = self.audit.settings.application.facts_of(self.number(part))
        of_bom = str(self.audit.bom.parts.description[part])
        english = (facts.description if facts is not None else "") or of_bom
        chinese = (facts.description_zh if facts is not None else "") or english
        return Text(english, chinese)

    def hs_code(self, part: int) -> str:
        """The HS code of the applicant or the BOM."""
        facts = self.audit.settings.application.facts_of(self.number(part))
        return (facts.hs_code if facts is not None else "") or str(self.audit.bom.parts.hs_code[part])

    def origin(self, part: int) -> str:
        """The country of origin as the audit weighs it, `""` unknown."""
        return self.audit.evaluation.gathered.of(part).origin.value

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Verdicts of items that have something to assess, the gravest first, then in the file's order."""
        order = (Outcome.REQUIRED, Outcome.UNDETERMINED, Outcome.NOT_REQUIRED)
        found = [v for v in self.audit.verdicts if v.outcome in order]
        return tuple(sorted(found, key=lambda v: order.index(v.outcome)))

    @cached_property
    def exported(self) -> frozenset[int]:
        """The parts that are exported."""
        return frozenset(self.audit.items)

    @cached_property
    def silent(self) -> int:
        """How many exported items show no sign of rare earths."""
        return len(self.audit.verdicts) - len(self.verdicts)

    def share(self, part: int) -> Assessment | None:
        """The assessment under the first rule that compares a share of it."""
        shares = {rule.id for rule in self.audit.pack.rules if rule.kind is RuleKind.CONTENT_SHARE}
        found = [a for a in self.audit.assessments.get(part, ()) if a.rule in shares]
        return next((a for a in found if a.share is not None), found[0] if found else None)

    def class_of(self, part: int) -> str:
        """The id of its class as the audit weighs it, `""` unknown."""
        return self.audit.evaluation.gathered.of(part).item_class.value

    def constituents_of(self, part: int) -> tuple[str, ...]:
        """The ids of the constituents that are declared of it."""
        return tuple(c.item for c in self.audit.evaluation.gathered.of(part).constituents)

    @cached_property
    def _relevant(self) -> frozenset[int]:
        """Parts with a sign of rare earths, and those that hold one."""
        return frozenset(self.audit.assessments)

    def pieces_in(self, item: int) -> dict[int, Pieces]:
        """Pieces of each part with a sign of rare earths in one piece of the item, the item itself included."""
        bom, relevant = self.audit.bom, self._relevant
        pieces = {item: Pieces(Fraction(1), Fraction(1))}
        waiting = [(int(bom.depth[item]), item)]
        while waiting:
            _, part = heapq.heappop(waiting)
            usages = bom.usages_of(part)
            beat()
            for usage, child in zip(usages.tolist(), bom.usages.child[usages].tolist(), strict=True):
                if child not in relevant or bom.usages.cut[usage]:
                    continue
                if child not in pieces:
                    pieces[child] = Pieces(ZERO, ZERO)
                    heapq.heappush(waiting, (int(bom.depth[child]), child))
                quantity = fraction(str(bom.usages.quantity[usage]))
                pieces[child] = _more(pieces[child], pieces[part], quantity)
        return pieces

    @cached_property
    def quantities(self) -> dict[int, list[tuple[int, Pieces]]]:
        """For each part with a sign of rare earths: the exported items that hold it, and how many pieces each."""
        found: dict[int, list[tuple[int, Pieces]]] = {}
        for item in self.audit.items:
            if item in self.audit.assessments:
                for part, pieces in watched(self.pieces_in(item).items()):
                    found.setdefault(part, []).append((item, pieces))
        return found

    @property
    def chosen(self) -> bool:
        """Whether the dossier is of some items of the file only. Then nothing is told of parts that are not in them."""
        return bool(self.audit.settings.items)

    def told(self, part: int) -> bool:
        """Whether a part is told of: it is in an exported item, or those are all that the file has."""
        return not self.chosen or bool(self._inside[part])

    @cached_property
    def _inside(self) -> npt.NDArray[np.bool_]:
        """By part: whether it is an exported item or in one."""
        bom = self.audit.bom
        inside = np.zeros(len(bom), dtype=bool)
        level = np.array(self.audit.items, dtype=np.int32)
        while len(level):
            inside[level] = True
            usages, _ = bom.usages_below(level)
            children = np.unique(bom.usages.child[usages])
            level = children[~inside[children]]
        return inside

    @cached_property
    def assessed(self) -> list[int]:
        """Parts with an assessment that are told of, in the file's order."""
        return [part for part in sorted(self.audit.assessments) if self.told(part)]

    @cached_property
    def scheduled(self) -> list[int]:
        """Parts of the item schedule in the file's order: exported items with something to assess, and all marked parts."""
        marked = {v.item for v in self.verdicts} | set(self.audit.flags)
        return sorted({part for part in marked if self.told(part)} | set(self.assessed))

    @property
    def many(self) -> bool:
        """Whether so many parts are told of that what is the same of several is said once."""
        return len(self.scheduled) > MANY

    @cached_property
    def register(self) -> Register:
        """The parts of the item schedule by groups of those about which the same is said."""
        return register_of(self.audit, watched(self.scheduled), self.class_of)

    @cached_property
    def missing(self) -> list[MissingFact]:
        """What is not known and would narrow a verdict, each fact once, the most telling first."""
        found: dict[tuple[int, str], MissingFact] = {}
        for verdict in self.verdicts:
            for assessment in self.audit.assessments.get(verdict.item, ()):
                for fact in watched(assessment.missing):
                    known = found.get((fact.part, fact.fact.en))
                    if known is None or (fact.narrows or 0) > (known.narrows or 0):
                        found[fact.part, fact.fact.en] = fact
        return sorted(found.values(), key=lambda m: (-(m.narrows or Fraction(0)), m.part, m.fact.en))


def _more(known: Pieces, parent: Pieces, quantity: Fraction | None) -> Pieces:
    """Pieces of a child so far, and those that `parent` pieces bring with `quantity` each (None or negative: unknown)."""
    if quantity is None or quantity < 0:
        return Pieces(known.low, None)
    high = None if known.high is None or parent.high is None else known.high + parent.high * quantity
    return Pieces(known.low + parent.low * quantity, high)
