"""What counted value is inside one piece of a part, within bounds, exactly.

A part's contents are what its own declaration says, narrowed by what its components say, and cut at its price where they
are only bounded: nothing inside a part is worth more than the part. All of it is exact and made when asked for; the
vectors of `desktop_app.rules.bounds` find the same bounds for all parts at once, and ask here only where it is close.
"""

import sys
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import cached_property, lru_cache
from math import inf

import numpy as np

from desktop_app.alive import watched
from desktop_app.bom import Bom, Problem, decimal_text, fraction
from desktop_app.bom.exact import Floats, Ints
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import warning
from desktop_app.rules.evidence import Constituent, Evidence, Gathered
from desktop_app.rules.graph import Graph, Mask
from desktop_app.rules.interval import ANYTHING, NOTHING, ZERO, Interval, exactly
from desktop_app.rules.kept import Answer, Answered, Kept, Special
from desktop_app.rules.model import ItemClass, ItemKind, Text
from desktop_app.rules.money import Rates

NO_NOTE = Text("", "")


@dataclass(frozen=True)
class Counting:
    """What a content rule counts: constituents of these classes that come from these countries (ISO 3166 alpha-2)."""

    materials: frozenset[str]
    countries: frozenset[str]


@dataclass(frozen=True)
class OwnTerm:
    """What one piece of a part is stated, or bounded, to hold: `value` of a constituent, `counted` of it.

    `missing` names the sentence of what would narrow it (`""`: nothing).
    """

    constituent: str
    value: Interval
    currency: str
    origin: str
    counted: Interval
    source: Text
    note: Text
    missing: str


#: Stands for the currency of a part whose terms are in several.
SEVERAL = -1


@dataclass(frozen=True, eq=False)
class OwnColumns:
    """The terms of special parts, by part and added up in vectors, one entry for each of `Special.parts`.

    `low` and `high` (infinity: nothing bounds it) are amounts in the currency with the code `currency` (see
    `Gathered.currency_code`), meaningless where that is `SEVERAL`. `count` is how many terms there are, -1 where components
    say what the part holds; `needs` whether its class says that it holds something.
    """

    terms: Answered[tuple[OwnTerm, ...]]
    low: Floats
    high: Floats
    currency: Ints
    count: Ints
    needs: Mask


class By(StrEnum):
    """What gives a part's contents their bounds."""

    OWN = "own"  # its own declaration
    COMPONENTS = "components"
    TOGETHER = "together"  # one bound by its declaration, the other by its components
    CONFLICT = "conflict"  # the two exclude each other, and the bounds take in both
    UNCOVERED = "uncovered"  # its class says that there is more than its components declare
    PRICE = "price"  # its price, which its contents cannot exceed


#: The note on contents that are shown as one line, not taken apart.
WHOLE_NOTES = {
    By.TOGETHER: "term_together",
    By.CONFLICT: "term_conflict",
    By.UNCOVERED: "term_uncovered",
    By.PRICE: "term_bounded_by_price",
}


@dataclass(frozen=True)
class Held:
    """Counted value in one piece of a part, in the base currency that was asked for, and what bounds it."""

    value: Interval
    by: By


def quantity_of(bom: Bom, usage: int) -> Interval:
    """Pieces of the child in one piece of the parent; unknown or negative quantities are anything from nothing up."""
    return NOTHING if bom.usages.cut[usage] else _pieces(str(bom.usages.quantity[usage]))


@lru_cache(maxsize=1024)
def _pieces(text: str) -> Interval:
    exact = fraction(text)
    return ANYTHING if exact is None or exact < 0 else exactly(exact)


class Contents:
    """The contents of the parts of a graph. `special` are the parts that have evidence of their own."""

    def __init__(self, gathered: Gathered, graph: Graph, rates: Rates, counting: Counting, special: Special) -> None:
        self.gathered, self.graph, self.rates, self.counting, self.special = gathered, graph, rates, counting, special
        self._held: dict[tuple[str, int], Held] = {}
        self.asked: dict[tuple[int, str], list[tuple[Text, Interval]]] = {}  # see `desktop_app.rules.missing`
        self.settled: set[str] = set()  # see `desktop_app.rules.settling`
        self._widths: dict[str, list[float]] = {}

    def own(self, part: int) -> tuple[OwnTerm, ...] | None:
        """What the part itself is stated to hold; None where its components say it."""
        if part not in self.special:
            return None if self._has_children(part) else ()
        terms: tuple[OwnTerm, ...] | None = self.columns.terms.get(part)
        return terms

    @cached_property
    def columns(self) -> OwnColumns:
        """What the special parts themselves are stated to hold, in vectors."""
        kept: Kept[tuple[OwnTerm, ...]] = self.gathered.kept(
            ("contents", self.counting), lambda: Kept(len(self.graph.bom), 5, np.float64)
        )
        terms, (low, high, currency, count, needs) = kept.ask(self.special, self._answer)
        return OwnColumns(terms, low, high, currency.astype(np.int32), count.astype(np.int32), needs.astype(bool))

    def _answer(self, part: int) -> Answer[tuple[OwnTerm, ...]]:
        terms = self._own_terms(self.gathered.of(part), self._has_children(part))
        needs = bool(self._needed(part))
        if terms is None:
            return None, (0.0, 0.0, 0, -1, needs), True
        counted = [term for term in terms if not term.counted.nothing]
        low = sum((float(term.counted.low) for term in counted), 0.0)
        high = sum((inf if term.counted.high is None else float(term.counted.high) for term in counted), 0.0)
        currencies = {term.currency for term in counted}
        code = self.gathered.currency_code(currencies.pop()) if len(currencies) == 1 else 0 if not counted else SEVERAL
        return terms, (low, high, code, len(terms), needs), True

    def held(self, part: int, base: str) -> Held:
        """The contents of one relevant part in `base` (see `Rates.base_of`)."""
        if (base, part) not in self._held:
            for one in watched(reversed(self._unknown_within(part, base))):
                self._held[base, one] = self._find(one, base)
        return self._held[base, part]

    def keep(self, part: int, base: str, held: Held) -> None:
        """Remember what a part holds, found in another way than by `held` (see `desktop_app.rules.settling`)."""
        self._held[base, part] = held

    def widths(self, base: str) -> list[float]:
        """How far apart the bounds of what each part holds are; zero where it is known, and never else."""
        if base not in self._widths:
            found = [0.0] * len(self.graph.bom)
            for part in np.flatnonzero(self.graph.relevant).tolist():
                value = self.held(part, base).value
                if value.high is None:
                    found[part] = inf
                elif not value.known:
                    found[part] = max(float(value.high - value.low), sys.float_info.min)
            self._widths[base] = found
        return self._widths[base]

    def own_value(self, part: int, base: str) -> Interval | None:
        """The sum of the part's own terms in `base`, None where it has none."""
        own = self.own(part)
        if own is None:
            return None
        return sum((self.rates.convert(t.counted, t.currency, base) for t in own), NOTHING)

    def price(self, part: int, base: str) -> Fraction | None:
        """The price of one piece in `base`, None where it is unknown or its rate is missing."""
        price, currency = self.gathered.price_of(part)
        rate = self.rates.between(currency, base)
        return None if price is None or rate is None else price * rate

    def uncovered(self, part: int) -> bool:
        """Whether a listed part's class says that it holds something which neither it nor its components declare."""
        if part not in self.special or not self._has_children(part) or self.own(part) is not None:
            return False
        return bool(self._needed(part) - self._covered(part))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Declarations that their part's components contradict."""
        found: list[Problem] = []
        columns = self.columns
        for part in self.special.parts[(columns.count >= 0) & ~self.special.leaves].tolist():
            evidence = self.gathered.of(part)
            base = self.rates.base_of(evidence.currency)
            own, below = self.own_value(part, base), self._below(part, base)
            if own is None:
                continue
            if own.high is not None and below.low > own.high:
                message = worded("holds-less-than-inside", part=evidence.number)
            elif below.high is not None and own.low > below.high:
                message = worded("holds-more-than-inside", part=evidence.number)
            else:
                continue
            found.append(warning(message, row=max(int(self.gathered.bom.parts.row[part]), 0)))
        return tuple(found)

    def _has_children(self, part: int) -> bool:
        return bool(self.graph.has_children[part])

    def _unknown_within(self, part: int, base: str) -> list[int]:
        seen, waiting = {part}, [part]
        while waiting:
            for _, child in self.graph.children(waiting.pop()):
                if child not in seen and (base, child) not in self._held:
                    seen.add(child)
                    waiting.append(child)
        return sorted(seen, key=lambda p: int(self.gathered.bom.depth[p]))

    def _below(self, part: int, base: str) -> Interval:
        bom = self.gathered.bom
        return sum(
            (self.held(child, base).value * quantity_of(bom, usage) for usage, child in self.graph.children(part)),
            NOTHING,
        )

    def _find(self, part: int, base: str) -> Held:
        value, by = self._before_price(part, base)
        price = self.price(part, base)
        if price is not None and (value.high is None or value.high > price):
            cut = value.at_most(price)
            if cut != value:
                return Held(cut, by if by in {By.UNCOVERED, By.CONFLICT} else By.PRICE)
        return Held(value, by)

    def _before_price(self, part: int, base: str) -> tuple[Interval, By]:
        own = self.own_value(part, base)
        if own is not None and not self._has_children(part):
            return own, By.OWN
        below = self._below(part, base)
        if own is None:
            return (Interval(below.low, None), By.UNCOVERED) if self.uncovered(part) else (below, By.COMPONENTS)
        if own.high is not None and below.low > own.high:
            return own.hull(below), By.CONFLICT
        if below.high is not None and own.low > below.high:
            return own, By.OWN  # components without any sign may hold the rest
        low = max(own.low, below.low)
        high = min((h for h in (own.high, below.high) if h is not None), default=None)
        value = Interval(low, high)
        return value, By.OWN if value == own else By.COMPONENTS if value == below else By.TOGETHER

    # --- what a part itself is stated to hold ------------------------------------------------------------------------

    def _own_terms(self, evidence: Evidence, has_children: bool) -> tuple[OwnTerm, ...] | None:
        pack = self.gathered.pack
        item = pack.items.get(evidence.item_class.value)
        if item is not None and item.id in self.counting.materials and not evidence.constituents:
            return (self._material(evidence, item),)
        if evidence.constituents:
            terms = tuple(
                self._constituent(evidence, position, pack.items.get(c.item))
                for position, c in enumerate(evidence.constituents)
            )
            declared = {e for c in evidence.constituents for e in self._elements(c.item)}
            return terms if self._controlled(item) <= declared else (*terms, self._open(evidence, item, ZERO_OR_MORE))
        if evidence.contains_none is not None:
            return (self._open(evidence, item, "term_none_contradicts"),) if self._controlled(item) else ()
        if has_children:
            return None
        if evidence.item_class.value == "none" or (item is not None and not item.listed):
            return ()
        if item is None and not evidence.open_question and not evidence.item_class.value and not evidence.stages:
            return ()
        return (self._open(evidence, item, ZERO_OR_MORE),)

    def _open(self, evidence: Evidence, item: ItemClass | None, note: str) -> OwnTerm:
        """Contents that nobody declared: from nothing to the price of the part."""
        pack, bounded = self.gathered.pack, evidence.price is not None
        if note == ZERO_OR_MORE and not bounded:
            note = "term_no_bound"
        value = Interval(ZERO, evidence.price)
        missing = "missing_constituents" if item is not None else "missing_contents"
        source = evidence.price_source if bounded else pack.say("source_none")
        return OwnTerm("", value, evidence.currency, "", value, source, pack.say(note), missing)

    def _material(self, evidence: Evidence, item: ItemClass) -> OwnTerm:
        value = ANYTHING if evidence.price is None else exactly(evidence.price)
        missing = "missing_price" if evidence.price is None else ""
        return self._counted(item.id, value, evidence.currency, evidence.origin.value, evidence.price_source, missing)

    def _constituent(self, evidence: Evidence, position: int, item: ItemClass | None) -> OwnTerm:
        c = evidence.constituents[position]
        estimate = self._estimate(c) if c.value is None else None
        if estimate is not None:
            return estimate
        known = c.value is not None
        value = Interval(ZERO, evidence.price) if c.value is None else exactly(c.value)
        currency = c.currency if known else evidence.currency
        if item is not None and item.id in self.counting.materials:
            missing = "" if known else "missing_value_of"
            return self._counted(c.item, value, currency, c.origin, c.source, missing)
        if item is not None and not self._elements(c.item) & self._all_elements:
            return OwnTerm(c.item, value, currency, c.origin, NOTHING, c.source, NO_NOTE, "")
        # A magnet, or something that the pack does not know, is not counted itself, but may hold what is, wherever
        # it was made.
        inside = Interval(ZERO, value.high)
        note = self.gathered.pack.say("term_inside")
        return OwnTerm(c.item, value, currency, c.origin, inside, c.source, note, "missing_inside")

    def _estimate(self, c: Constituent) -> OwnTerm | None:
        """What a declared mass is worth at the user's reference price; None without either."""
        price = self.gathered.pack.reference_prices.get(c.item)
        if price is None or c.grams is None or c.item not in self.counting.materials:
            return None
        low, high = price.worth(c.grams)
        term = self._counted(c.item, Interval(low, high), price.currency, c.origin, c.source, "missing_value_of")
        if term.counted.nothing:
            return term
        source = f"{price.source}, {price.day}"
        name = "term_estimated" if c.origin else "term_estimated_origin_unknown"
        return replace(term, note=self.gathered.pack.say(name, grams=decimal_text(c.grams), source=source))

    def _counted(self, item: str, value: Interval, currency: str, origin: str, source: Text, missing: str) -> OwnTerm:
        pack = self.gathered.pack
        if origin and origin not in self.counting.countries:
            return OwnTerm(item, value, currency, origin, NOTHING, source, pack.say("term_origin_other"), "")
        note = pack.say("term_value_unknown") if missing else NO_NOTE
        if origin:
            return OwnTerm(item, value, currency, origin, value, source, note, missing)
        if value.nothing:
            return OwnTerm(item, value, currency, origin, NOTHING, source, NO_NOTE, "")
        counted = Interval(ZERO, value.high)
        note = pack.say("term_origin_unknown")
        return OwnTerm(item, value, currency, origin, counted, source, note, "missing_origin_of")

    # --- which elements are accounted for ----------------------------------------------------------------------------

    @cached_property
    def _all_elements(self) -> frozenset[str]:
        return frozenset(e for material in self.counting.materials for e in self.gathered.pack.items[material].elements)

    def _elements(self, item: str) -> frozenset[str]:
        found = self.gathered.pack.items.get(item)
        return frozenset(found.elements if found is not None else ())

    def _controlled(self, item: ItemClass | None) -> frozenset[str]:
        """The elements that an item of this listed class holds in a form that counts."""
        if item is None or item.kind in {ItemKind.UNLISTED, ItemKind.MATERIAL}:
            return frozenset()
        return self._elements(item.id) & self._all_elements

    def _needed(self, part: int) -> frozenset[str]:
        return self._controlled(self.gathered.pack.items.get(self.gathered.of(part).item_class.value))

    def _covered(self, part: int) -> frozenset[str]:
        """The elements that what a part is made of is declared to hold."""
        covered: set[str] = set()
        for one in self.graph.within(part)[1:]:
            if one in self.special:
                evidence = self.gathered.of(one)
                for item in (evidence.item_class.value, *(c.item for c in evidence.constituents)):
                    covered |= self._elements(item)
        return frozenset(covered)


#: The note on contents of which nothing is declared, where the part has a price.
ZERO_OR_MORE = "term_nothing_declared"
