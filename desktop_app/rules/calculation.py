"""The share of one item as a person can follow it: each term with its pieces, value, rate, origin and source.

Downwards from the item, the terms that bound its contents are listed with the number of pieces of each part in one piece
of the item. What is bounded as a whole (by a price, or by a declaration that its components narrow) is one line.
"""

import heapq
from fractions import Fraction

from desktop_app.alive import beat
from desktop_app.rules.content import NO_NOTE, WHOLE_NOTES, By, Contents, OwnTerm, quantity_of
from desktop_app.rules.interval import NOTHING, Interval, exactly, share_bounds
from desktop_app.rules.model import Calculation, Share, Term, Text


def calculate(contents: Contents, item: int, threshold: Fraction) -> Calculation:
    """The share of one item term by term, in the currency of its price (else the audit's)."""
    gathered, rates, graph = contents.gathered, contents.rates, contents.graph
    bom = gathered.bom
    price, currency = gathered.price_of(item)
    target = currency if price is not None else gathered.currency
    base = rates.base_of(target)
    pieces: dict[int, Interval] = {item: exactly(Fraction(1))}
    waiting = [(int(bom.depth[item]), item)]
    terms: list[Term] = []
    while waiting:
        _, part = heapq.heappop(waiting)
        beat()
        held, count, own = contents.held(part, base), pieces[part], contents.own(part)
        if part != item and held.by in WHOLE_NOTES:
            terms.append(_term(contents, part, count, _whole(contents, part, held.value, base, held.by), target))
        elif own is not None and held.by is not By.COMPONENTS:
            terms.extend(_term(contents, part, count, one, target) for one in own)
        else:
            for usage, child in graph.children(part):
                if child not in pieces:
                    pieces[child] = NOTHING
                    heapq.heappush(waiting, (int(bom.depth[child]), child))
                pieces[child] += count * quantity_of(bom, usage)
    held = contents.held(item, base)
    numerator = rates.convert(held.value, base, target)
    note = WHOLE_NOTES.get(held.by)
    bounds = share_bounds(numerator, price)
    return Calculation(
        item=item,
        currency=target,
        terms=tuple(terms),
        numerator_low=numerator.low,
        numerator_high=numerator.high,
        price=price,
        price_source=gathered.of(item).price_source,
        share=Share(bounds.low, bounds.low if bounds.high is None else bounds.high, threshold),
        notes=(gathered.pack.say(note),) if note is not None else (),
    )


def _whole(contents: Contents, part: int, value: Interval, base: str, by: By) -> OwnTerm:
    evidence = contents.gathered.of(part)
    shown = contents.rates.convert(value, base, evidence.currency)
    source, note = evidence.price_source, contents.gathered.pack.say(WHOLE_NOTES[by])
    if shown.high is None or contents.rates.base_of(evidence.currency) != base:
        return OwnTerm("", value, base, "", value, source, note, "")
    return OwnTerm("", shown, evidence.currency, "", shown, source, note, "")


def _term(contents: Contents, part: int, count: Interval, own: OwnTerm, target: str) -> Term:
    say, rates = contents.gathered.pack.say, contents.rates
    brought = rates.convert(own.counted * count, own.currency, target)
    rate = rates.between(own.currency, target)
    note = own.note
    if rate is None and not own.counted.nothing:
        note = _joined(note, say("term_no_rate"))
    if not count.known:
        note = _joined(note, say("term_quantity_unknown"))
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
    return Text(f"{first.en}; {second.en}", f"{first.zh}；{second.zh}") if first != NO_NOTE else second
