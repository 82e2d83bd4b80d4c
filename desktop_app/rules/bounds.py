"""The bounds of counted value and share for all parts at once, in vectors of floats from the leaves to the roots.

Every number is at least zero and is only ever added, multiplied, divided, or compared for the smaller and the larger, so
that the relative error of a result is at most the number of roundings on its way (`tolerance`). Whoever compares with a
threshold treats what is nearer to it than that as undecided, and asks `desktop_app.rules.content` for the exact value.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from desktop_app.bom.exact import Floats
from desktop_app.rules.content import SEVERAL, Contents
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
    names, codes = bom.parts.currency_codes
    names, stated = list(names), codes[parts]
    for facts in gathered.application.items:
        part = bom.index.get(facts.part)
        if part is not None and relevant[part]:
            exact, currency = gathered.price_of(part)
            position = int(np.searchsorted(parts, part))
            price[position] = np.nan if exact is None else float(exact)
            stated[position] = len(names)
            names.append(currency)
    bases: dict[str, int] = {rates.currency: 0}
    base = np.zeros(len(names), dtype=np.int32)
    rate = np.full(len(names), np.nan)
    for code in np.flatnonzero(np.bincount(stated, minlength=len(names))).tolist():
        currency = gathered.currency_of(names[code])
        into = rates.base_of(currency)
        factor = rates.between(currency, into)
        base[code] = bases.setdefault(into, len(bases))
        if currency != UNKNOWN_CURRENCY and factor is not None:
            rate[code] = float(factor)
    in_base = np.full(len(bom), np.nan)
    base_index = np.zeros(len(bom), dtype=np.int32)
    in_base[parts], base_index[parts] = price * rate[stated], base[stated]
    return Prices(tuple(bases), base_index, in_base)


def find_shares(contents: Contents, prices: Prices) -> Shares:
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
            held_low, held_high = _held(contents, prices, number, base)
            price = prices.in_base[wanted]
            low[wanted] = held_low[wanted] / price
            high[wanted] = np.maximum(low[wanted], np.minimum(held_high[wanted] / price, 1.0))
            if number == 0:  # whether a part holds anything at all is the same in all currencies
                high[unknown] = np.where(held_high[unknown] > 0, 1.0, 0.0)
    terms = [layer.most_usages for layer in graph.layers]
    terms.append(max(0, int(contents.columns.count.max(initial=0))))
    roundings = sum(count + 4 for count in terms) + 16
    return Shares(contents, low, high, roundings * 2.0**-53, prices.bases)


def _held(contents: Contents, prices: Prices, number: int, base: str) -> tuple[Floats, Floats]:
    """Counted value in one piece of each part in one base currency."""
    graph, special, columns = contents.graph, contents.special, contents.columns
    size = len(graph.bom)
    low, high = np.zeros(size), np.zeros(size)
    _own(contents, base, low, high)
    settled = special.parts[~special.leaves & ((columns.count >= 0) | columns.needs)]
    settled = settled[[contents.own(part) is not None or contents.uncovered(part) for part in settled.tolist()]]
    for part in settled.tolist():
        value = contents.held(part, base).value
        low[part], high[part] = float(value.low), np.inf if value.high is None else float(value.high)
    ceiling = np.where((prices.base_index == number) & ~np.isnan(prices.in_base), prices.in_base, np.inf)
    high = np.maximum(low, np.minimum(high, ceiling))
    keep = np.zeros(size, dtype=bool)
    keep[settled] = True
    bounded = np.isfinite(high).all() and all(layer.sure for layer in graph.layers)
    for layer in graph.layers:
        below_low = layer.total(layer.low * low[layer.children])
        raised = layer.high * high[layer.children]
        if not bounded:
            raised[np.isnan(raised)] = 0.0  # any number of pieces of what holds nothing
        below_high = np.maximum(below_low, np.minimum(layer.total(raised), ceiling[layer.parents]))
        if len(settled):
            kept = keep[layer.parents]
            below_low = np.where(kept, low[layer.parents], below_low)
            below_high = np.where(kept, high[layer.parents], below_high)
        low[layer.parents], high[layer.parents] = below_low, below_high
    return low, high


def _own(contents: Contents, base: str, low: Floats, high: Floats) -> None:
    """The sums of the leaves' own terms in one base currency."""
    special, columns, rates = contents.special, contents.columns, contents.rates
    leaves = special.leaves
    one = leaves & (columns.currency != SEVERAL)
    between = [rates.between(currency, base) for currency in contents.gathered.currencies]
    rate = np.array([np.nan if factor is None else float(factor) for factor in between] or [np.nan])
    factor = rate[columns.currency[one]]
    known, most = ~np.isnan(factor), columns.high[one]
    low[special.parts[one]] = np.where(known, columns.low[one] * factor, 0.0)
    high[special.parts[one]] = np.where(most == 0, 0.0, np.where(known, most * factor, np.inf))
    for part in special.parts[leaves & (columns.currency == SEVERAL)].tolist():
        value = contents.own_value(part, base)
        assert value is not None
        low[part], high[part] = float(value.low), np.inf if value.high is None else float(value.high)
