"""The bounds of counted value and share for all parts at once, in vectors of floats from the leaves to the roots.

Every number is at least zero and is only ever added, multiplied, divided, or compared for the smaller and the larger, so
that the relative error of a result is at most the number of roundings on its way (`tolerance`). Whoever compares with a
threshold treats what is nearer to it than that as undecided, and asks `desktop_app.rules.content` for the exact value.
"""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from desktop_app.bom.exact import Floats
from desktop_app.rules.content import Contents
from desktop_app.rules.evidence import UNKNOWN_CURRENCY, Gathered
from desktop_app.rules.graph import Mask
from desktop_app.rules.interval import Interval, share_bounds
from desktop_app.rules.money import Rates


@dataclass(frozen=True, eq=False)
class Prices:
    """Prices as floats, NaN where unknown, each in the base currency `bases[base_index]` of its own group."""

    bases: tuple[str, ...]
    base_index: np.ndarray
    in_base: Floats


@dataclass(frozen=True, eq=False)
class Shares:
    """Bounds of each relevant part's share (0 to 1 where its price is unknown), each right within `tolerance` of itself.

    `exact` gives one part's bounds as fractions. `bases` are the currencies in which contents are compared with prices.
    """

    contents: Contents
    low: Floats
    high: Floats
    tolerance: float
    bases: tuple[str, ...]

    def exact(self, part: int) -> Interval:
        """The bounds of one part's share, exact."""
        _, currency = self.contents.gathered.price_of(part)
        base = self.contents.rates.base_of(currency)
        return share_bounds(self.contents.held(part, base).value, self.contents.price(part, base))

    def reach(self, parts: np.ndarray, threshold: Fraction) -> tuple[Mask, Mask]:
        """Whether the low and the high bound of the shares of some parts reach a threshold; decided exactly."""
        limit = float(threshold)
        low, high = self.low[parts], self.high[parts]
        margin = limit * (2 * self.tolerance + 1e-15)
        low_reaches, high_reaches = low >= limit, high >= limit
        for position in np.flatnonzero((np.abs(low - limit) <= margin) | (np.abs(high - limit) <= margin)):
            share = self.exact(int(parts[position]))
            low_reaches[position] = share.low >= threshold
            high_reaches[position] = share.high is None or share.high >= threshold
        return low_reaches, high_reaches


def find_prices(gathered: Gathered, rates: Rates, relevant: Mask) -> Prices:
    """The price of one piece of each relevant part as a float, with the applicant's own where the BOM has none."""
    bom = gathered.bom
    parts = np.flatnonzero(relevant)
    price = bom.parts.unit_price_float[parts]
    price = np.where(price > 0, price, np.nan)
    stated = bom.parts.currency[parts].tolist()
    for facts in gathered.application.items:
        part = bom.index.get(facts.part)
        if part is not None and relevant[part]:
            exact, currency = gathered.price_of(part)
            position = int(np.searchsorted(parts, part))
            price[position] = np.nan if exact is None else float(exact)
            stated[position] = currency
    bases: dict[str, int] = {rates.currency: 0}
    known: dict[str, int] = {}
    base: list[int] = []
    rate: list[float] = []
    for text in dict.fromkeys(stated):
        currency = gathered.currency_of(text)
        into = rates.base_of(currency)
        factor = rates.between(currency, into)
        known[text] = len(base)
        base.append(bases.setdefault(into, len(bases)))
        rate.append(np.nan if currency == UNKNOWN_CURRENCY or factor is None else float(factor))
    code = np.fromiter(map(known.__getitem__, stated), np.intp, len(stated))
    in_base = np.full(len(bom), np.nan)
    base_index = np.zeros(len(bom), dtype=np.int32)
    if len(parts):
        in_base[parts], base_index[parts] = price * np.array(rate)[code], np.array(base, dtype=np.int32)[code]
    return Prices(tuple(bases), base_index, in_base)


def find_shares(contents: Contents, prices: Prices, special: Collection[int]) -> Shares:
    """The share bounds of every relevant part, each in the currency group of its own price."""
    graph = contents.graph
    size = len(graph.bom)
    low, high = np.zeros(size), np.zeros(size)
    unknown = graph.relevant & np.isnan(prices.in_base)
    priced = graph.relevant & ~unknown
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        for number, base in enumerate(prices.bases):
            wanted = np.flatnonzero(priced & (prices.base_index == number))
            if not len(wanted) and (number or not unknown.any()):
                continue
            held_low, held_high = _held(contents, prices, number, base, special)
            price = prices.in_base[wanted]
            low[wanted] = held_low[wanted] / price
            high[wanted] = np.maximum(low[wanted], np.minimum(held_high[wanted] / price, 1.0))
            if number == 0:  # whether a part holds anything at all is the same in all currencies
                high[unknown] = np.where(held_high[unknown] > 0, 1.0, 0.0)
    terms = [int(np.diff(layer.starts, append=len(layer.usages)).max()) for layer in graph.layers]
    terms.append(max((len(contents.own(part) or ()) for part in special), default=0))
    roundings = sum(count + 4 for count in terms) + 16
    return Shares(contents, low, high, roundings * 2.0**-53, prices.bases)


def _held(
    contents: Contents, prices: Prices, number: int, base: str, special: Collection[int]
) -> tuple[Floats, Floats]:
    """Counted value in one piece of each part in one base currency."""
    graph = contents.graph
    size = len(graph.bom)
    low, high, settled = np.zeros(size), np.zeros(size), np.zeros(size, dtype=bool)
    ceiling = np.where((prices.base_index == number) & ~np.isnan(prices.in_base), prices.in_base, np.inf)
    factors: dict[str, float | None] = {}
    for part in special:
        if not graph.has_children[part]:
            low[part], high[part] = _own(contents, part, base, factors)
        elif contents.own(part) is not None or contents.uncovered(part):
            value = contents.held(part, base).value
            low[part], high[part] = float(value.low), np.inf if value.high is None else float(value.high)
            settled[part] = True
    high = np.maximum(low, np.minimum(high, ceiling))
    for layer in graph.layers:
        below_low = layer.total(layer.low * low[layer.children])
        raised = layer.high * high[layer.children]
        raised[np.isnan(raised)] = 0.0  # any number of pieces of what holds nothing
        below_high = np.maximum(below_low, np.minimum(layer.total(raised), ceiling[layer.parents]))
        kept = settled[layer.parents]
        if kept.any():
            below_low = np.where(kept, low[layer.parents], below_low)
            below_high = np.where(kept, high[layer.parents], below_high)
        low[layer.parents], high[layer.parents] = below_low, below_high
    return low, high


def _own(contents: Contents, part: int, base: str, factors: dict[str, float | None]) -> tuple[float, float]:
    """The sum of a part's own terms in one base currency; `factors` keeps what rates into it were met."""
    low = high = 0.0
    for term in contents.own(part) or ():
        most, least = term.counted.high, term.counted.low
        if most == 0:
            continue
        if term.currency not in factors:
            rate = contents.rates.between(term.currency, base)
            factors[term.currency] = None if rate is None else float(rate)
        factor = factors[term.currency]
        if factor is None:
            high = np.inf
            continue
        high += np.inf if most is None else float(most) * factor
        if least:
            low += float(least) * factor
    return low, high
