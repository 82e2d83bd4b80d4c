"""What China-origin Part 1 value is inside one piece of a part, within bounds, and the calculation a person can follow.

Two passes over the same graph. Upwards, each part's contents are its own declaration or else the sum of its children's,
cut at its price where they are only bounded: nothing inside a part is worth more than the part. Downwards from one item,
the same terms are listed with the number of pieces of each part in one piece of the item; their sum is the same number.
"""

import heapq
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.bom import Bom, Problem, fraction
from desktop_app.bom.problem import warning
from desktop_app.rules.evidence import CHINA, Evidence, Gathered
from desktop_app.rules.interval import ANYTHING, NOTHING, ZERO, Interval, exactly, share_bounds
from desktop_app.rules.model import Calculation, ItemClass, ItemKind, Share, Term, Text
from desktop_app.rules.money import Money, Rates, times, total

NO_NOTE = Text("", "")


@dataclass(frozen=True)
class OwnTerm:
    """What one piece of a part is stated, or bounded, to hold: `value` of a constituent, `counted` as of China origin.

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


@dataclass(frozen=True)
class Contents:
    """One part's contents: `money` counted in one piece; `own` terms where it does not take them from its children.

    `capped` marks contents that are bounded by the part's price, `conflict` those where its own declaration and its
    children's contents exclude each other.
    """

    money: Money
    own: tuple[OwnTerm, ...] | None
    capped: bool = False
    conflict: bool = False


def quantity_of(bom: Bom, usage: int) -> Interval:
    """Pieces of the child in one piece of the parent; unknown or negative quantities are anything from nothing up."""
    if bom.usages.cut[usage]:
        return NOTHING
    exact = fraction(str(bom.usages.quantity[usage]))
    return ANYTHING if exact is None or exact < 0 else exactly(exact)


def find_contents(
    gathered: Gathered, relevant: Collection[int], rates: Rates
) -> tuple[dict[int, Contents], list[Problem]]:
    """The contents of each relevant part, children before parents."""
    bom = gathered.bom
    contents: dict[int, Contents] = {}
    problems: list[Problem] = []
    for part in sorted(relevant, key=lambda p: -int(bom.depth[p])):
        evidence = gathered.of(part)
        below = total(
            times(contents[int(bom.usages.child[usage])].money, quantity_of(bom, int(usage)))
            for usage in bom.usages_of(part)
            if int(bom.usages.child[usage]) in contents
        )
        has_children = any(int(bom.usages.child[u]) in contents and not bom.usages.cut[u] for u in bom.usages_of(part))
        own = own_terms(gathered, evidence, has_children)
        money: Money = below if own is None else total({term.currency: term.counted} for term in own)
        conflict = False
        if own is not None and has_children:
            stated, found = rates.convert(money, evidence.currency), rates.convert(below, evidence.currency)
            conflict = stated.high is not None and found.low > stated.high
            if conflict:
                money = {evidence.currency: stated.hull(found)}
                problems.append(
                    warning(
                        f"“{evidence.number}” is declared to hold less China-origin Part 1 value than its components do; "
                        "the bounds take in both.",
                        row=max(int(bom.parts.row[part]), 0),
                    )
                )
        capped = False
        if evidence.price is not None:
            whole = rates.convert(money, evidence.currency)
            if whole.high is None or whole.high > evidence.price:
                bounded = whole.at_most(evidence.price)
                capped = bounded != whole
                if capped:
                    money = {evidence.currency: bounded}
                if whole.low > evidence.price:
                    problems.append(
                        warning(
                            f"The constituents declared for “{evidence.number}” are worth more than its unit price; check both.",
                            row=max(int(bom.parts.row[part]), 0),
                            column=bom.headers.get("unit_price"),
                        )
                    )
        contents[part] = Contents(money, own, capped, conflict)
    return contents, problems


def own_terms(gathered: Gathered, evidence: Evidence, has_children: bool) -> tuple[OwnTerm, ...] | None:
    """What the part itself is stated to hold; None where its children say it."""
    pack = gathered.pack
    item = pack.items.get(evidence.item_class.value)
    if item is not None and item.kind is ItemKind.MATERIAL and not evidence.constituents:
        return (_material(gathered, evidence, item),)
    if evidence.constituents:
        return tuple(
            _constituent(gathered, evidence, position, pack.items.get(c.item))
            for position, c in enumerate(evidence.constituents)
        )
    if evidence.contains_none is not None:
        return ()
    if has_children:
        return None
    if evidence.item_class.value == "none" or (item is not None and not item.listed):
        return ()
    if item is None and not evidence.open_question and not evidence.item_class.value and not evidence.stages:
        return ()
    bounded = evidence.price is not None
    note = pack.say("term_nothing_declared" if bounded else "term_no_bound")
    value = Interval(ZERO, evidence.price)
    missing = "missing_constituents" if item is not None else "missing_contents"
    source = evidence.price_source if bounded else pack.say("source_none")
    return (OwnTerm("", value, evidence.currency, "", value, source, note, missing),)


def _material(gathered: Gathered, evidence: Evidence, item: ItemClass) -> OwnTerm:
    value = ANYTHING if evidence.price is None else exactly(evidence.price)
    missing = "missing_price" if evidence.price is None else ""
    return _counted(gathered, item.id, value, evidence.currency, evidence.origin.value, evidence.price_source, missing)


def _constituent(gathered: Gathered, evidence: Evidence, position: int, item: ItemClass | None) -> OwnTerm:
    c = evidence.constituents[position]
    if item is not None and item.kind is not ItemKind.MATERIAL:
        # A magnet or target named as a constituent is no Part 1 item, but it may hold some.
        item = None
    listed = item is not None
    if c.value is None:
        value, currency = Interval(ZERO, evidence.price), evidence.currency
    else:
        value, currency = (exactly(c.value) if listed else Interval(ZERO, c.value)), c.currency
    return _counted(
        gathered, c.item, value, currency, c.origin, c.source, "" if c.value is not None else "missing_value_of"
    )


def _counted(
    gathered: Gathered, item: str, value: Interval, currency: str, origin: str, source: Text, missing: str
) -> OwnTerm:
    pack = gathered.pack
    if origin and origin != CHINA:
        return OwnTerm(item, value, currency, origin, NOTHING, source, pack.say("term_origin_other"), "")
    note = pack.say("term_value_unknown") if missing else NO_NOTE
    if origin == CHINA:
        return OwnTerm(item, value, currency, origin, value, source, note, missing)
    counted = Interval(ZERO, value.high)
    return OwnTerm(item, value, currency, origin, counted, source, pack.say("term_origin_unknown"), "missing_origin_of")


def calculate(
    gathered: Gathered,
    contents: Mapping[int, Contents],
    rates: Rates,
    item: int,
    threshold: Fraction,
) -> Calculation:
    """The share of one item term by term, in the currency of its price (else the audit's)."""
    bom, pack = gathered.bom, gathered.pack
    evidence = gathered.of(item)
    target = evidence.currency if evidence.price is not None else gathered.currency
    pieces: dict[int, Interval] = {item: exactly(Fraction(1))}
    waiting = [(int(bom.depth[item]), item)]
    terms: list[Term] = []
    while waiting:
        _, part = heapq.heappop(waiting)
        held, count = contents[part], pieces[part]
        if part != item and (held.capped or held.conflict):
            currency = gathered.of(part).currency
            note = pack.say("term_conflict" if held.conflict else "term_bounded_by_price")
            value = rates.convert(held.money, currency)
            own: tuple[OwnTerm, ...] = (
                OwnTerm("", value, currency, "", value, gathered.of(part).price_source, note, ""),
            )
        elif held.own is not None:
            own = held.own
        else:
            for usage in bom.usages_of(part):
                child = int(bom.usages.child[usage])
                if child not in contents or bom.usages.cut[usage]:
                    continue
                if child not in pieces:
                    pieces[child] = NOTHING
                    heapq.heappush(waiting, (int(bom.depth[child]), child))
                pieces[child] += count * quantity_of(bom, int(usage))
            continue
        terms.extend(_term(gathered, rates, part, count, one, target) for one in own)
    whole = rates.convert(contents[item].money, target)
    notes = []
    if contents[item].capped:
        notes.append(pack.say("term_bounded_by_price"))
    if contents[item].conflict:
        notes.append(pack.say("term_conflict"))
    bounds = share_bounds(whole, evidence.price)
    assert bounds.high is not None
    return Calculation(
        item=item,
        currency=target,
        terms=tuple(terms),
        numerator_low=whole.low,
        numerator_high=whole.high,
        price=evidence.price,
        price_source=evidence.price_source,
        share=Share(bounds.low, bounds.high, threshold),
        notes=tuple(notes),
    )


def _term(gathered: Gathered, rates: Rates, part: int, count: Interval, own: OwnTerm, target: str) -> Term:
    brought = rates.convert(times({own.currency: own.counted}, count), target)
    rate = rates.between(own.currency, target)
    note = own.note
    if rate is None and not own.counted.nothing:
        note = _joined(note, gathered.pack.say("term_no_rate"))
    if not count.known:
        note = _joined(note, gathered.pack.say("term_quantity_unknown"))
    return Term(
        part=part,
        constituent=own.constituent,
        pieces_low=count.low,
        pieces_high=count.high,
        value_low=own.value.low,
        value_high=own.value.high,
        currency=own.currency,
        rate=rate if own.currency != target else None,
        origin=own.origin,
        low=brought.low,
        high=brought.high,
        source=own.source,
        note=note,
    )


def _joined(first: Text, second: Text) -> Text:
    return Text(f"{first.en}; {second.en}", f"{first.zh}；{second.zh}") if first.en else second
