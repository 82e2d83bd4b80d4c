"""What is not known and would narrow an answer: each missing fact once, with whom to ask, the most telling first.

All of it for one item is a walk through everything open inside. A report on all parts cannot name the same facts again at
each level above them: there the walk stops at components whose own assessments name what they lack (see `Scope`), and
names these. Whoever follows them finds every fact.
"""

import heapq
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from desktop_app.alive import beat, watched
from desktop_app.rules.content import By, Contents, OwnTerm, quantity_of
from desktop_app.rules.evidence import UNKNOWN_CURRENCY
from desktop_app.rules.interval import Interval, Ternary
from desktop_app.rules.listing import Listings
from desktop_app.rules.model import MissingFact, Said, Term, Text
from desktop_app.rules.technology import Technologies, Technology

Number = Fraction | float  # `inf`: nothing bounds it


@dataclass(frozen=True)
class Scope:
    """How far missing facts are looked for.

    `share`, `technology` and `classes` hold a byte for each part: 1 where the part's own assessment by the same rule names
    what it lacks of that kind, so that the walk names the part itself, what is missing of it, and goes no deeper. Empty, all
    is walked through. `exact` gives `MissingFact.narrows` as fractions; a report, which only needs the order, takes floats.
    """

    share: bytes = b""
    technology: bytes = b""
    classes: bytes = b""
    exact: bool = True


EVERYTHING = Scope()


@dataclass(frozen=True)
class Lacking:
    """Missing facts, and the components whose own assessments name the rest (none where all are here)."""

    facts: tuple[MissingFact, ...] = ()
    elsewhere: tuple[int, ...] = ()

    def __add__(self, other: "Lacking") -> "Lacking":
        """Both, each fact about a part once, as it first stands."""
        first: dict[tuple[int, str], MissingFact] = {}
        for one in (*self.facts, *other.facts):
            first.setdefault((one.part, one.fact.en), one)
        return Lacking(tuple(first.values()), tuple(sorted({*self.elsewhere, *other.elsewhere})))


NOTHING_LACKING = Lacking()


class _Found:
    """Missing facts by part and sentence; what one leaves open adds up, to at most the whole share."""

    def __init__(self, contents: Contents) -> None:
        self._gathered = contents.gathered
        self._facts: dict[tuple[int, str], tuple[Text, Number]] = {}

    def add(self, part: int, fact: Text, narrows: Number) -> None:
        known = self._facts.get((part, fact.en))
        self._facts[part, fact.en] = (fact, narrows if known is None else min(1, known[1] + narrows))

    def in_order(self, exact: bool) -> tuple[MissingFact, ...]:
        """The most telling first."""
        ordered = sorted(self._facts.items(), key=lambda one: (-one[1][1], *one[0])) if len(self._facts) > 1 else None
        rate, supplier = self._gathered.pack.texts["missing_rate"], self._gathered.supplier
        return tuple(
            MissingFact(
                part,
                ""
                if isinstance(fact, Said) and fact.fills(rate)
                else supplier(part),  # no supplier is asked for a rate
                fact,
                Fraction(narrows) if exact else None,
            )
            for (part, _), (fact, narrows) in watched(ordered or self._facts.items())
        )


def missing_for_share(contents: Contents, item: int, scope: Scope = EVERYTHING) -> Lacking:
    """The facts that would narrow the share of one item, by how much of the share each leaves open.

    One way down from the item, into what is open only.
    """
    gathered, graph = contents.gathered, contents.graph
    bom, pack, found = gathered.bom, gathered.pack, _Found(contents)
    price, currency = gathered.price_of(item)
    target = currency if price is not None else gathered.currency
    base = contents.rates.base_of(target)
    sizes = (_Exact if scope.exact else _Quick)(contents, base)
    exact_worth = contents.price(item, base)
    worth = None if exact_worth is None else sizes.number(exact_worth)
    if price is None and not sizes.nothing(item):
        unstated = currency == UNKNOWN_CURRENCY and bom.parts.unit_price[item]
        name = "missing_price_currency" if unstated else "missing_price"
        found.add(item, pack.say(name, part=gathered.number(item)), 1)
    most: dict[int, Number] = {item: 1}  # pieces of each part in the item, at most
    elsewhere: list[int] = []
    waiting = [(0, item)]
    while waiting:
        _, part = heapq.heappop(waiting)
        beat()
        if sizes.known(part):
            continue
        by, width, count = contents.held(part, base).by, sizes.width(part), most[part]

        def opens(least: Number, width: Number = width, count: Number = count) -> Number:
            """How much of the share a value inside the part leaves open: no more than what the part itself does."""
            least = min(least, width)
            return 1 if worth is None or inf in (least, count) else min(1, least * count / worth)

        if by in _OF_THE_WHOLE:
            found.add(part, pack.say(_OF_THE_WHOLE[by], part=gathered.number(part)), opens(width))
        if by is not By.COMPONENTS:
            for fact, value in _asked(contents, part, base, target):
                found.add(part, fact, opens(sizes.width_of(value)))
        if by is By.OWN:
            continue
        if scope.share and part != item and scope.share[part]:
            if graph.has_children[part]:
                elsewhere.append(part)
            continue
        for usage, child in graph.children(part):
            if sizes.nothing(child):
                continue
            pieces = sizes.pieces(usage)
            if pieces == inf:
                names = {"part": gathered.number(child), "parent": gathered.number(part)}
                found.add(child, pack.say("missing_quantity", **names), opens(inf))
            if not sizes.known(child):
                if child not in most:
                    most[child] = 0
                    heapq.heappush(waiting, (int(bom.depth[child]), child))
                most[child] += count * pieces
    return Lacking(found.in_order(scope.exact), tuple(sorted(elsewhere)))


class _Exact:
    """What parts hold in one currency, and pieces, as fractions; `inf` where nothing bounds them."""

    def __init__(self, contents: Contents, base: str) -> None:
        self._contents, self._base, self._bom = contents, base, contents.gathered.bom

    def known(self, part: int) -> bool:
        return self._contents.held(part, self._base).value.known

    def nothing(self, part: int) -> bool:
        return self._contents.held(part, self._base).value.nothing

    def width(self, part: int) -> Number:
        return self.width_of(self._contents.held(part, self._base).value)

    def pieces(self, usage: int) -> Number:
        high = quantity_of(self._bom, usage).high
        return inf if high is None else high

    @staticmethod
    def width_of(value: Interval) -> Number:
        return inf if value.high is None else value.high - value.low

    @staticmethod
    def number(value: Fraction) -> Number:
        return value


class _Quick(_Exact):
    """The same as floats, looked up in lists."""

    def __init__(self, contents: Contents, base: str) -> None:
        super().__init__(contents, base)
        self._widths = contents.widths(base)
        self._pieces = contents.graph.most_pieces

    def known(self, part: int) -> bool:
        return self._widths[part] == 0

    def nothing(self, part: int) -> bool:
        return self._widths[part] == 0 and super().nothing(part)

    def width(self, part: int) -> Number:
        return self._widths[part]

    def pieces(self, usage: int) -> Number:
        return self._pieces[usage]

    @staticmethod
    def width_of(value: Interval) -> Number:
        return inf if value.high is None else float(value.high - value.low)

    @staticmethod
    def number(value: Fraction) -> Number:
        return float(value)


#: What is asked about a part whose contents are bounded as a whole.
_OF_THE_WHOLE = {By.CONFLICT: "missing_conflict", By.UNCOVERED: "missing_constituents"}


def questions_about(contents: Contents, term: Term, target: str) -> tuple[Text, ...]:
    """What would have to be asked about one term of a calculation; for what is bounded as a whole, all inside it."""
    own = [
        fact
        for one in contents.own(term.part) or ()
        if (one.constituent, one.origin) == (term.constituent, term.origin)
        for fact in _facts(contents, term.part, one, target)
    ]
    inside = [] if own else [missing.fact for missing in missing_for_share(contents, term.part).facts]
    found = [*own, *inside]
    if term.pieces_low != term.pieces_high:
        found.append(contents.gathered.pack.say("missing_pieces", part=contents.gathered.number(term.part)))
    return tuple(dict.fromkeys(found))


def _asked(contents: Contents, part: int, base: str, target: str) -> list[tuple[Text, Interval]]:
    """What would have to be asked about the part's own terms, with what each leaves open; the same wherever it is used."""
    key = (part, target)
    if key not in contents.asked:
        found = contents.asked[key] = []
        for term in contents.own(part) or ():
            value = contents.rates.convert(term.counted, term.currency, base)
            if not value.known:
                found += [(fact, value) for fact in _facts(contents, part, term, target)]
    return contents.asked[key]


def _facts(contents: Contents, part: int, own: OwnTerm, target: str) -> list[Text]:
    gathered = contents.gathered
    pack, evidence = gathered.pack, gathered.of(part)
    facts = []
    if own.missing:
        item = pack.items.get(own.constituent)
        label = item.label if item is not None else Text(own.constituent, own.constituent)
        fact = pack.say(own.missing, part=evidence.number, item=label)
        if evidence.expired:
            last = evidence.expired[-1]
            expired = pack.say("expired", supplier=last.declared_by or last.supplier, day=str(last.valid_until))
            fact = Text(fact.en + expired.en, fact.zh + expired.zh)
        facts.append(fact)
        if own.missing == "missing_origin_of" and not own.value.known:
            facts.append(pack.say("missing_value_of", part=evidence.number, item=label))
    facts.extend(
        pack.say("missing_rate", currency=currency, target=gathered.currency)
        for currency in contents.rates.missing(own.currency, target)
    )
    return facts


def missing_for_technology(technologies: Technologies, found: Technology) -> Lacking:
    """The stages that nobody declared, of a part or of what it contains; a suspected part's class comes first."""
    facts = [fact for part in watched(found.open_parts) for fact in _of_technology(technologies, part)]
    return Lacking(tuple(facts), found.elsewhere)


def _of_technology(technologies: Technologies, part: int) -> tuple[MissingFact, ...]:
    """The stages that nobody declared of one part; the same wherever the part is used."""
    if part not in technologies.asked:
        gathered, pack = technologies.gathered, technologies.gathered.pack
        sentence = "missing_equipment" if technologies.asking.equipment else "missing_stage"
        number, supplier = gathered.number(part), gathered.supplier(part)
        first = (pack.say("missing_class", part=number),) if technologies.listings.is_open(part) else ()
        stages = (pack.stages.get(stage, Text(stage, stage)) for stage in technologies.of_own(part).missing_stages)
        facts = (*first, *(pack.say(sentence, part=number, stage=stage) for stage in stages))
        technologies.asked[part] = tuple(MissingFact(part, supplier, fact) for fact in facts)
    return technologies.asked[part]


def missing_class(listings: Listings, part: int, scope: Scope = EVERYTHING) -> Lacking:
    """Whose class would settle whether the part is a listed item: its own, or that of the open parts inside it."""
    graph, maybe, magnet = listings.graph, int(Ternary.MAYBE), listings.magnets
    found, elsewhere, seen, waiting = [], [], {part}, [part]
    while waiting:
        current = waiting.pop()
        if listings.is_open(current):
            found.append(_of_class(listings, current))
        inside = [child for _, child in graph.children(current) if magnet[child] == maybe]
        if scope.classes and current != part and scope.classes[current]:
            if inside:
                elsewhere.append(current)
            continue
        for child in inside:
            if child not in seen:
                seen.add(child)
                waiting.append(child)
    return Lacking(tuple(sorted(found, key=lambda m: m.part)), tuple(sorted(elsewhere)))


def _of_class(listings: Listings, part: int) -> MissingFact:
    """What would settle the class of one open part; the same wherever the part is used."""
    if part not in listings.asked:
        gathered = listings.gathered
        only_inside = listings.own[part].itself is Ternary.NO and not gathered.of(part).suspicions
        name = "missing_magnet_inside" if only_inside else "missing_class"
        fact = gathered.pack.say(name, part=gathered.number(part))
        listings.asked[part] = MissingFact(part, gathered.supplier(part), fact)
    return listings.asked[part]
