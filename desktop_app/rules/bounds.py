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

    `exact` gives one part's bounds as fractions.
    """

    contents: Contents
    low: Floats
    high: Floats
    overfull: Mask
    tolerance: float

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


def find_prices(gathered: Gathered, rates: Rates) -> Prices:
    """The price of one piece of each part as a float, with the applicant's own where the BOM has none."""
    parts = gathered.bom.parts
    price = np.where(parts.unit_price_float > 0, parts.unit_price_float, np.nan)
    found: dict[str, int] = {}
    code = np.fromiter((found.setdefault(str(text), len(found)) for text in parts.currency), np.int32, len(parts))
    for facts in gathered.application.items:
        part = gathered.bom.index.get(facts.part)
        if part is not None:
            exact, currency = gathered.price_of(part)
            price[part] = np.nan if exact is None else float(exact)
            code[part] = found.setdefault(currency, len(found))
    bases: dict[str, int] = {}
    base = np.zeros(len(found), dtype=np.int32)
    rate = np.full(len(found), np.nan)
    for stated, position in found.items():
        currency = gathered.currency_of(stated)
        into = rates.base_of(currency)
        factor = rates.between(currency, into)
        base[position] = bases.setdefault(into, len(bases))
        if currency != UNKNOWN_CURRENCY and factor is not None:
            rate[position] = float(factor)
    return Prices(tuple(bases) or (rates.currency,), base[code] if found else code, price * rate[code])


def find_shares(contents: Contents, prices: Prices, special: Collection[int]) -> Shares:
    """The share bounds of every relevant part, each in the currency group of its own price."""
    graph = contents.graph
    size = len(graph.bom)
    low, high = np.zeros(size), np.zeros(size)
    unknown = np.isnan(prices.in_base)
    overfull = np.zeros(size, dtype=bool)
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        for number, base in enumerate(prices.bases):
            wanted = graph.relevant & (prices.base_index == number) & ~unknown
            if not wanted.any():
                continue
            held_low, held_high = _held(contents, prices, number, base, special)
            price = prices.in_base[wanted]
            low[wanted] = held_low[wanted] / price
            high[wanted] = np.maximum(low[wanted], np.minimum(held_high[wanted] / price, 1.0))
            overfull[wanted] = held_low[wanted] > price
        without = graph.relevant & unknown
        if without.any():
            _, held_high = _held(contents, prices, 0, prices.bases[0], special)
            high[without] = np.where(held_high[without] > 0, 1.0, 0.0)
    terms = [int(np.diff(layer.starts, append=len(layer.usages)).max()) for layer in graph.layers]
    roundings = sum(count + 4 for count in terms) + 8
    return Shares(contents, low, high, overfull, roundings * 2.0**-53)


def _held(
    contents: Contents, prices: Prices, number: int, base: str, special: Collection[int]
) -> tuple[Floats, Floats]:
    """Counted value in one piece of each part in one base currency."""
    graph = contents.graph
    low, high = np.zeros(len(graph.bom)), np.zeros(len(graph.bom))
    own = np.zeros(len(graph.bom), dtype=bool)
    ceiling = np.where((prices.base_index == number) & ~np.isnan(prices.in_base), prices.in_base, np.inf)
    for part in special:
        if contents.own(part) is not None or contents.uncovered(part):
            value = contents.held(part, base).value
            low[part], high[part] = float(value.low), np.inf if value.high is None else float(value.high)
            own[part] = True
    for layer in graph.layers:
        below_low = layer.total(layer.low * low[layer.children])
        raised = layer.high * high[layer.children]
        raised[np.isnan(raised)] = 0.0  # any number of pieces of what holds nothing
        below_high = np.maximum(below_low, np.minimum(layer.total(raised), ceiling[layer.parents]))
        kept = own[layer.parents]
        if kept.any():
            below_low = np.where(kept, low[layer.parents], below_low)
            below_high = np.where(kept, high[layer.parents], below_high)
        low[layer.parents], high[layer.parents] = below_low, below_high
    return low, high
