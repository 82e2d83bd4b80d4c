"""What is not known and would narrow an answer: each missing fact once, with whom to ask, the most telling first."""

import heapq
from collections.abc import Iterable
from fractions import Fraction

from desktop_app.rules.content import By, Contents, OwnTerm, quantity_of
from desktop_app.rules.evidence import UNKNOWN_CURRENCY
from desktop_app.rules.interval import NOTHING, Interval, Ternary, exactly
from desktop_app.rules.listing import Listings
from desktop_app.rules.model import MissingFact, Term, Text
from desktop_app.rules.technology import Technologies


class _Found:
    """Missing facts by part and sentence; what one leaves open adds up, to at most the whole share."""

    def __init__(self, contents: Contents) -> None:
        self._gathered = contents.gathered
        self._facts: dict[tuple[int, str], MissingFact] = {}

    def add(self, part: int, fact: Text, narrows: Fraction) -> None:
        known = self._facts.get((part, fact.en))
        total = narrows if known is None or known.narrows is None else min(Fraction(1), known.narrows + narrows)
        self._facts[part, fact.en] = MissingFact(part, self._gathered.of(part).supplier, fact, total)

    def in_order(self) -> tuple[MissingFact, ...]:
        """The most telling first."""
        return tuple(sorted(self._facts.values(), key=lambda m: (-(m.narrows or Fraction(0)), m.part, m.fact.en)))


def missing_for_share(contents: Contents, item: int) -> tuple[MissingFact, ...]:
    """The facts that would narrow the share of one item, by how much of the share each leaves open.

    One way down from the item, into what is open only.
    """
    gathered, graph, rates = contents.gathered, contents.graph, contents.rates
    bom, pack, found = gathered.bom, gathered.pack, _Found(contents)
    price, currency = gathered.price_of(item)
    target = currency if price is not None else gathered.currency
    base = rates.base_of(target)
    worth = contents.price(item, base)
    if price is None and not contents.held(item, base).value.nothing:
        unstated = currency == UNKNOWN_CURRENCY and bom.parts.unit_price[item]
        name = "missing_price_currency" if unstated else "missing_price"
        found.add(item, pack.say(name, part=gathered.number(item)), Fraction(1))
    pieces: dict[int, Interval] = {item: exactly(Fraction(1))}
    waiting = [(int(bom.depth[item]), item)]
    while waiting:
        _, part = heapq.heappop(waiting)
        held, own, count = contents.held(part, base), contents.own(part), pieces[part]
        if held.value.known:
            continue
        if held.by in {By.CONFLICT, By.UNCOVERED}:
            name = "missing_conflict" if held.by is By.CONFLICT else "missing_constituents"
            fact = pack.say(name, part=gathered.number(part))
            found.add(part, fact, _open(held.value, held.value, count, worth))
        if own is not None and held.by is not By.COMPONENTS:
            for term in own:
                value = rates.convert(term.counted, term.currency, base)
                if not value.known:
                    for fact in _facts(contents, part, term, target):
                        found.add(part, fact, _open(value, held.value, count, worth))
        if own is None or held.by is not By.OWN:
            for usage, child in graph.children(part):
                quantity, inside = quantity_of(bom, usage), contents.held(child, base).value
                if inside.nothing:
                    continue
                if not quantity.known:
                    names = {"part": gathered.number(child), "parent": gathered.number(part)}
                    fact = pack.say("missing_quantity", **names)
                    found.add(child, fact, _open(inside * quantity, held.value, count, worth))
                if not inside.known:
                    if child not in pieces:
                        pieces[child] = NOTHING
                        heapq.heappush(waiting, (int(bom.depth[child]), child))
                    pieces[child] += count * quantity
    return found.in_order()


def questions_about(contents: Contents, term: Term, target: str) -> tuple[Text, ...]:
    """What would have to be asked about one term of a calculation; for what is bounded as a whole, all inside it."""
    own = [
        fact
        for one in contents.own(term.part) or ()
        if (one.constituent, one.origin) == (term.constituent, term.origin)
        for fact in _facts(contents, term.part, one, target)
    ]
    inside = [] if own else [missing.fact for missing in missing_for_share(contents, term.part)]
    found = [*own, *inside]
    if term.pieces_low != term.pieces_high:
        found.append(contents.gathered.pack.say("missing_pieces", part=contents.gathered.number(term.part)))
    return tuple(dict.fromkeys(found))


def _open(value: Interval, held: Interval, count: Interval, worth: Fraction | None) -> Fraction:
    """How much of the share a value inside a part leaves open, which is no more than what the part leaves open."""
    widths = [one.high - one.low for one in (value, held) if one.high is not None]
    if not widths or count.high is None or worth is None:
        return Fraction(1)
    return min(Fraction(1), min(widths) * count.high / worth)


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


def missing_for_technology(technologies: Technologies, part: int) -> tuple[MissingFact, ...]:
    """The stages that nobody declared, of the part or of what it contains; a suspected part's class comes first."""
    found: list[MissingFact] = []
    gathered, listings = technologies.gathered, technologies.listings
    pack = gathered.pack
    sentence = "missing_equipment" if technologies.asking.equipment else "missing_stage"
    for open_part in technologies[part].open_parts:
        evidence = gathered.of(open_part)
        if listings[open_part].class_open:
            found.append(MissingFact(open_part, evidence.supplier, pack.say("missing_class", part=evidence.number)))
        found.extend(
            MissingFact(
                open_part,
                evidence.supplier,
                pack.say(sentence, part=evidence.number, stage=pack.stages.get(stage, Text(stage, stage))),
            )
            for stage in technologies[open_part].missing_stages
        )
    return tuple(found)


def missing_class(listings: Listings, part: int) -> tuple[MissingFact, ...]:
    """Whose class would settle whether the part is a listed item: its own, or that of the open parts inside it."""
    gathered, graph = listings.gathered, listings.graph
    found, seen, waiting = [], {part}, [part]
    while waiting:
        current = waiting.pop()
        listing = listings[current]
        if listing.class_open:
            evidence = gathered.of(current)
            only_inside = listing.itself is Ternary.NO and not evidence.suspicions
            name = "missing_magnet_inside" if only_inside else "missing_class"
            found.append(MissingFact(current, evidence.supplier, gathered.pack.say(name, part=evidence.number)))
        for _, child in graph.children(current):
            if child not in seen and listings.magnet[child] == Ternary.MAYBE:
                seen.add(child)
                waiting.append(child)
    return tuple(sorted(found, key=lambda m: m.part))


def once(missing: Iterable[MissingFact]) -> tuple[MissingFact, ...]:
    """Each fact about a part once, as it first stands."""
    first: dict[tuple[int, str], MissingFact] = {}
    for one in missing:
        first.setdefault((one.part, one.fact.en), one)
    return tuple(first.values())
