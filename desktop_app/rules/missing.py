"""What is not known and would narrow an answer: each missing fact once, with whom to ask, the most telling first."""

from collections.abc import Mapping
from fractions import Fraction

from desktop_app.rules.content import Contents
from desktop_app.rules.evidence import UNKNOWN_CURRENCY, Gathered
from desktop_app.rules.listing import Listing
from desktop_app.rules.model import Calculation, MissingFact, Term, Text
from desktop_app.rules.money import Rates
from desktop_app.rules.technology import Technology


def missing_for_share(
    gathered: Gathered, contents: Mapping[int, Contents], rates: Rates, calculation: Calculation
) -> tuple[MissingFact, ...]:
    """The facts that would narrow a share, by how much of the share each leaves open."""
    found: dict[tuple[int, str], MissingFact] = {}

    def add(part: int, fact: Text, narrows: Fraction | None) -> None:
        known = found.get((part, fact.en))
        total = narrows if known is None or known.narrows is None or narrows is None else known.narrows + narrows
        found[part, fact.en] = MissingFact(part, gathered.of(part).supplier, fact, total)

    item, pack = gathered.of(calculation.item), gathered.pack
    if item.price is None:
        currency_only = item.currency == UNKNOWN_CURRENCY and gathered.bom.parts.unit_price[calculation.item]
        name = "missing_price_currency" if currency_only else "missing_price"
        add(calculation.item, pack.say(name, part=item.number), Fraction(1))
    for term in calculation.terms:
        if term.low == term.high:
            continue
        narrows = _open(term, calculation)
        for fact in _facts(gathered, contents, rates, term, calculation.currency):
            add(term.part, fact, narrows)
        if term.pieces_low != term.pieces_high:
            for part, fact in _unknown_quantities(gathered, contents, term.part, calculation.item):
                add(part, fact, narrows)
    return tuple(sorted(found.values(), key=lambda m: (-(m.narrows or Fraction(0)), m.part, m.fact.en)))


def _open(term: Term, calculation: Calculation) -> Fraction:
    """How much of the share this term leaves open, at most the whole of it."""
    if term.high is None or not calculation.price:
        return Fraction(1)
    return min(Fraction(1), (term.high - term.low) / calculation.price)


def _facts(gathered: Gathered, contents: Mapping[int, Contents], rates: Rates, term: Term, target: str) -> list[Text]:
    pack, evidence = gathered.pack, gathered.of(term.part)
    expired = Text("", "")
    if evidence.expired:
        last = evidence.expired[-1]
        expired = pack.say("expired", supplier=last.declared_by or last.supplier, day=str(last.valid_until))
    facts = []
    for own in contents[term.part].own or ():
        if own.missing and own.constituent == term.constituent and own.origin == term.origin:
            item = pack.items.get(own.constituent)
            label = item.label if item is not None else Text(own.constituent, own.constituent)
            fact = pack.say(own.missing, part=evidence.number, item=label)
            facts.append(Text(fact.en + expired.en, fact.zh + expired.zh))
            if own.missing == "missing_origin_of" and not own.value.known:
                facts.append(pack.say("missing_value_of", part=evidence.number, item=label))
    facts.extend(
        pack.say("missing_rate", currency=currency, target=gathered.currency)
        for currency in rates.missing(term.currency, target)
    )
    return list(dict.fromkeys(facts))


def _unknown_quantities(
    gathered: Gathered, contents: Mapping[int, Contents], part: int, item: int
) -> list[tuple[int, Text]]:
    """The usages without a quantity on the ways from the item down to the part."""
    bom, found, seen, waiting = gathered.bom, [], {part}, [part]
    while waiting:
        current = waiting.pop()
        if current == item:
            continue
        for usage in bom.used_in(current):
            parent = int(bom.usages.parent[usage])
            if parent not in contents or bom.usages.cut[usage]:
                continue
            quantity = str(bom.usages.quantity[usage])
            if not quantity or quantity.startswith("-"):
                names = {"part": gathered.of(current).number, "parent": gathered.of(parent).number}
                found.append((current, gathered.pack.say("missing_quantity", **names)))
            if parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    return found


def missing_for_technology(
    gathered: Gathered, technologies: Mapping[int, Technology], listings: Mapping[int, Listing], part: int
) -> tuple[MissingFact, ...]:
    """The stages that nobody declared, of the part or of what it contains; a suspected part's class comes first."""
    found: list[MissingFact] = []
    pack = gathered.pack
    for open_part in technologies[part].open_parts:
        evidence = gathered.of(open_part)
        if listings[open_part].class_open:
            found.append(MissingFact(open_part, evidence.supplier, pack.say("missing_class", part=evidence.number)))
        missing = technologies[open_part].missing_stages
        found.extend(
            MissingFact(
                open_part,
                evidence.supplier,
                pack.say("missing_stage", part=evidence.number, stage=pack.stages.get(stage, Text(stage, stage))),
            )
            for stage in missing
        )
    return tuple(found)
