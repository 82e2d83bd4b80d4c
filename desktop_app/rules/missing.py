"""What is not known and would narrow an answer: each missing fact once, with whom to ask, the most telling first."""

from collections.abc import Iterable
from fractions import Fraction

from desktop_app.rules.calculation import calculate
from desktop_app.rules.content import WHOLE_NOTES, By, Contents
from desktop_app.rules.evidence import UNKNOWN_CURRENCY
from desktop_app.rules.interval import Ternary
from desktop_app.rules.listing import Listings
from desktop_app.rules.model import Calculation, MissingFact, Term, Text
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


def missing_for_share(contents: Contents, calculation: Calculation) -> tuple[MissingFact, ...]:
    """The facts that would narrow a share, by how much of the share each leaves open."""
    gathered, found = contents.gathered, _Found(contents)
    item, pack = gathered.of(calculation.item), gathered.pack
    if item.price is None and calculation.numerator_high != 0:
        currency_only = item.currency == UNKNOWN_CURRENCY and gathered.bom.parts.unit_price[calculation.item]
        name = "missing_price_currency" if currency_only else "missing_price"
        found.add(calculation.item, pack.say(name, part=item.number), Fraction(1))
    seen, waiting = {calculation.item}, [(calculation, Fraction(1))]
    while waiting:
        one, most = waiting.pop()
        for part, narrows in _add_of(contents, one, None if one is calculation else most, found):
            if part not in seen:
                seen.add(part)
                waiting.append((calculate(contents, part, calculation.share.threshold), narrows))
    return found.in_order()


def _add_of(
    contents: Contents, calculation: Calculation, at_most: Fraction | None, found: _Found
) -> list[tuple[int, Fraction]]:
    """Add what a calculation leaves open, and tell which parts in it are bounded as a whole.

    `at_most` is what it can leave open of the share that is asked about, None where it is that share's own calculation.
    """
    base = contents.rates.base_of(calculation.currency)
    by = contents.held(calculation.item, base).by
    whole = Fraction(1) if at_most is None else at_most
    if by in {By.CONFLICT, By.UNCOVERED}:
        name = "missing_conflict" if by is By.CONFLICT else "missing_constituents"
        number = contents.gathered.of(calculation.item).number
        found.add(calculation.item, contents.gathered.pack.say(name, part=number), whole)
    bounded = []
    for term in calculation.terms:
        if term.low == term.high:
            continue
        narrows = _open(term, calculation) if at_most is None else at_most
        for fact in _facts(contents, term, calculation.currency):
            found.add(term.part, fact, narrows)
        if term.pieces_low != term.pieces_high:
            for part, fact in _unknown_quantities(contents, term.part, calculation.item):
                found.add(part, fact, narrows)
        if term.part != calculation.item and contents.held(term.part, base).by in WHOLE_NOTES:
            bounded.append((term.part, narrows))
    return bounded


def _open(term: Term, calculation: Calculation) -> Fraction:
    """How much of the share this term leaves open, at most the whole of it."""
    if term.high is None or not calculation.price:
        return Fraction(1)
    return min(Fraction(1), (term.high - term.low) / calculation.price)


def _facts(contents: Contents, term: Term, target: str) -> list[Text]:
    gathered = contents.gathered
    pack, evidence = gathered.pack, gathered.of(term.part)
    expired = Text("", "")
    if evidence.expired:
        last = evidence.expired[-1]
        expired = pack.say("expired", supplier=last.declared_by or last.supplier, day=str(last.valid_until))
    facts = []
    for own in contents.own(term.part) or ():
        if own.missing and own.constituent == term.constituent and own.origin == term.origin:
            item = pack.items.get(own.constituent)
            label = item.label if item is not None else Text(own.constituent, own.constituent)
            fact = pack.say(own.missing, part=evidence.number, item=label)
            facts.append(Text(fact.en + expired.en, fact.zh + expired.zh))
            if own.missing == "missing_origin_of" and not own.value.known:
                facts.append(pack.say("missing_value_of", part=evidence.number, item=label))
    facts.extend(
        pack.say("missing_rate", currency=currency, target=gathered.currency)
        for currency in contents.rates.missing(term.currency, target)
    )
    return list(dict.fromkeys(facts))


def _unknown_quantities(contents: Contents, part: int, item: int) -> list[tuple[int, Text]]:
    """The usages without a quantity on the ways from the item down to the part."""
    graph, gathered = contents.graph, contents.gathered
    inside = set(graph.within(item))
    found, seen, waiting = [], {part}, [part]
    while waiting:
        current = waiting.pop()
        if current == item:
            continue
        for usage, parent in graph.parents(current):
            if parent not in inside:
                continue
            quantity = str(gathered.bom.usages.quantity[usage])
            if not quantity or quantity.startswith("-"):
                names = {"part": gathered.number(current), "parent": gathered.number(parent)}
                found.append((current, gathered.pack.say("missing_quantity", **names)))
            if parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    return found


def missing_for_technology(technologies: Technologies, part: int) -> tuple[MissingFact, ...]:
    """The stages that nobody declared, of the part or of what it contains; a suspected part's class comes first."""
    found: list[MissingFact] = []
    gathered, listings = technologies.gathered, technologies.listings
    pack = gathered.pack
    for open_part in technologies[part].open_parts:
        evidence = gathered.of(open_part)
        if listings[open_part].class_open:
            found.append(MissingFact(open_part, evidence.supplier, pack.say("missing_class", part=evidence.number)))
        found.extend(
            MissingFact(
                open_part,
                evidence.supplier,
                pack.say("missing_stage", part=evidence.number, stage=pack.stages.get(stage, Text(stage, stage))),
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
