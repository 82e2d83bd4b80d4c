"""Exact contents of all relevant parts at once, for whoever reports on them all.

`Contents.held` finds one part's contents as fractions, one usage after the other. Prices, quantities and what suppliers
declare are decimals, so that all of them are whole numbers of one small unit. Counted in that unit, a layer of assemblies
is two sums of Python's whole numbers, which never overflow: the same exact value, without a fraction for each usage. The
unit shrinks by the denominator of the quantities with each layer.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import lcm

import numpy as np

from desktop_app.bom import fraction
from desktop_app.bom.exact import Text
from desktop_app.rules.content import By, Contents, Held
from desktop_app.rules.graph import Layer
from desktop_app.rules.interval import Interval

#: Units beyond this many digits are not worth it: something else than decimals is in play.
_MOST_DIGITS = 60


def settle(contents: Contents, base: str) -> None:
    """Find what every relevant part holds in `base`, so that `Contents.held` answers at once."""
    if base in contents.settled:
        return
    contents.settled.add(base)
    graph, gathered = contents.graph, contents.gathered
    usages = np.concatenate([layer.usages for layer in graph.layers]) if graph.layers else np.zeros(0, dtype=np.int32)
    quantities = _quantities(gathered.bom.usages.quantity, usages)
    per_layer = lcm(*(quantity.denominator for quantity in quantities.values() if quantity is not None))
    prices = {part: contents.price(part, base) for layer in graph.layers for part in layer.parents.tolist()}
    leaves = {part: contents.held(part, base).value for part in contents.special if not graph.has_children[part]}
    declared = [contents.own_value(part, base) for part in contents.special if graph.has_children[part]]
    values = [*leaves.values(), *(value for value in declared if value is not None)]
    amounts = [*prices.values(), *(amount for value in values for amount in (value.low, value.high))]
    unit = _common(amounts)
    if unit is None or len(str(per_layer)) * len(graph.layers) > _MOST_DIGITS:
        return
    _Settling(contents, base, quantities, per_layer, unit, prices).run(leaves)


def _quantities(texts: Text, usages: np.ndarray) -> dict[str, Fraction | None]:
    """Quantities by their text; unknown and negative ones are None."""
    found = {str(text): fraction(str(text)) for text in set(texts[usages].tolist())}
    return {text: None if exact is None or exact < 0 else exact for text, exact in found.items()}


def _common(amounts: Iterable[Fraction | None]) -> int | None:
    """The least common denominator of what is known; None where it is too long to be one of decimals."""
    unit = 1
    for denominator in {amount.denominator for amount in amounts if amount is not None}:
        unit = lcm(unit, denominator)
        if len(str(unit)) > _MOST_DIGITS:
            return None
    return unit


class _Settling:
    """One run from the leaves up: `low` and `high` are whole numbers of the unit of the part's own layer."""

    def __init__(
        self,
        contents: Contents,
        base: str,
        quantities: dict[str, Fraction | None],
        per_layer: int,
        unit: int,
        prices: dict[int, Fraction | None],
    ) -> None:
        size = len(contents.graph.bom)
        self.contents, self.base, self.prices, self.per_layer = contents, base, prices, per_layer
        self.pieces = {text: None if q is None else int(q * per_layer) for text, q in quantities.items()}
        self.unit = unit
        self.low, self.high = np.zeros(size, dtype=object), np.zeros(size, dtype=object)
        self.open = np.zeros(size, dtype=bool)  # without an upper bound
        self.layer_of = np.zeros(size, dtype=np.int32)

    def run(self, leaves: dict[int, Interval]) -> None:
        """Layer by layer."""
        for part, value in leaves.items():
            self._keep(part, value, self.unit)
        unit = self.unit
        for number, layer in enumerate(self.contents.graph.layers, start=1):
            unit *= self.per_layer
            self._layer(layer, number, unit)

    def _keep(self, part: int, value: Interval, unit: int) -> None:
        self.low[part] = value.low.numerator * (unit // value.low.denominator)
        if value.high is None:
            self.open[part] = True
        else:
            self.high[part] = value.high.numerator * (unit // value.high.denominator)

    def _layer(self, layer: Layer, number: int, unit: int) -> None:
        """Sums for the parents of one layer, then what their prices or own declarations make of them."""
        child = layer.children
        texts = self.contents.graph.bom.usages.quantity[layer.usages].tolist()
        pieces = [self.pieces[text] for text in texts]
        unknown = np.array([one is None for one in pieces])
        times = np.array([one or 0 for one in pieces], dtype=object)
        if self.per_layer > 1:
            times = times * np.array(
                [self.per_layer ** (number - 1 - at) for at in self.layer_of[child].tolist()], object
            )
        low, high = layer.total(self.low[child] * times), layer.total(self.high[child] * times)
        holding = self.open[child] | (self.high[child] != 0)
        open_ = layer.most((unknown & holding) | (self.open[child] & ~unknown & (times != 0)))
        self.layer_of[layer.parents] = number
        special = self.contents.special
        for position, part in enumerate(layer.parents.tolist()):
            if part in special:
                self._keep(part, self.contents.held(part, self.base).value, unit)
                continue
            least, most, price = low[position], high[position], self.prices[part]
            ceiling = None if price is None else price.numerator * (unit // price.denominator)
            by = By.COMPONENTS
            if ceiling is not None and (open_[position] or most > ceiling):
                cut = max(least, ceiling)
                by = By.PRICE if open_[position] or cut != most else by
                most = cut
            elif open_[position]:
                self.open[part] = True
            self.low[part], self.high[part] = least, most
            upper = None if self.open[part] else Fraction(most, unit)
            lower = upper if upper is not None and least == most else Fraction(least, unit)
            self.contents.keep(part, self.base, Held(Interval(lower, upper), by))
