"""All that is known about each part, brought together from BOM cells, suppliers' statements and screening.

`Evidence` is one part's: class, origin, price, constituents, stages, suspicions, each with its source. Where two sources
disagree the value is unknown and a `Problem` says so; a statement that has run out or is another supplier's is not used,
and that is said too. Nothing is judged here.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.application import Application
from desktop_app.bom import Bom, Cell, Problem, fraction
from desktop_app.bom.exact import Ints
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import info, warning
from desktop_app.declarations import NONE, Statement
from desktop_app.rules.countries import in_sentence
from desktop_app.rules.kept import Kept
from desktop_app.rules.mass import constituent_grams
from desktop_app.rules.model import ItemKind, RulePack, Text
from desktop_app.rules.statements import sort_statements
from desktop_app.screening import Suspicion

CHINA = "CN"

#: Stands for a currency that a price has but nobody stated, in a file that uses several.
UNKNOWN_CURRENCY = "?"


@dataclass(frozen=True)
class Constituent:
    """A Part 1 constituent in one piece of a part: `value` in `currency` (None: unknown), `origin` alpha-2 or `""`.

    `grams` is its mass where that is stated, None where it is not.
    """

    item: str
    value: Fraction | None
    currency: str
    origin: str
    source: Text
    grams: Fraction | None = None


@dataclass(frozen=True)
class StageStatement:
    """A stage's declared origins: alpha-2, `n/a`, or `""` unknown; `source` is the cell of the technology's, if it has one."""

    technology_origin: str
    equipment_origin: str
    equipment: str
    source: Text
    equipment_source: Text


@dataclass(frozen=True)
class Known:
    """A value with where it is stated; `value` `""` is unknown, by `conflict` where sources state several."""

    value: str
    source: Text
    conflict: bool = False


@dataclass(frozen=True)
class Evidence:
    """What is known of one part. `price` is exact, in `currency`; None is unknown."""

    number: str
    supplier: str
    item_class: Known
    origin: Known
    price: Fraction | None
    currency: str
    price_source: Text
    contains_none: Text | None = None
    constituents: tuple[Constituent, ...] = ()
    stages: Mapping[str, tuple[StageStatement, ...]] = field(default_factory=dict)
    suspicions: tuple[Suspicion, ...] = ()
    expired: tuple[Statement, ...] = ()
    stated: bool = False  # a supplier's statement says what it is or holds

    @property
    def sign(self) -> bool:
        """Whether anything but `none` in the BOM's own class column suggests rare earths, or a supplier says there are none."""
        declared = self.item_class.value not in {"", "none"}
        return bool(declared or self.constituents or self.stages or self.stated or self.open_question)

    @property
    def open_question(self) -> bool:
        """Whether something suggests rare earths that no valid statement settles: words, a conflict, a statement run out."""
        return bool(self.suspicions or self.expired or self.item_class.conflict)


@dataclass(frozen=True, eq=False)
class Candidates:
    """The parts about which anything is stated or suspected, in order, and what decides of them in vectors.

    `signs` are those that show one (`Evidence.sign`); `material` marks, among all parts, the declared materials; `origins`
    are the distinct countries where the candidates were made, `origin` each one's as a position among them.
    """

    parts: Ints
    signs: Ints
    material: npt.NDArray[np.bool_]
    origins: tuple[str, ...]
    origin: Ints


@dataclass(frozen=True)
class Gathered:
    """Evidence by part index, made on demand; the audit's currency; and what did not fit."""

    bom: Bom
    pack: RulePack
    file: str
    currency: str
    sole_currency: str | None
    application: Application
    statements: Mapping[int, tuple[Statement, ...]]
    expired: Mapping[int, tuple[Statement, ...]]
    suspicions: Mapping[int, tuple[Suspicion, ...]]
    problems: tuple[Problem, ...]
    _made: dict[int, Evidence] = field(default_factory=dict)
    _prices: dict[int, tuple[Fraction | None, str]] = field(default_factory=dict)
    _origins: dict[int, Known] = field(default_factory=dict)
    _currency_codes: dict[str, int] = field(default_factory=dict)
    _kept: dict[Hashable, Kept[Any]] = field(default_factory=dict)

    def of(self, part: int) -> Evidence:
        """What is known of one part."""
        if part not in self._made:
            self._made[part] = _evidence(self, part)
        return self._made[part]

    @cached_property
    def candidates(self) -> Candidates:
        """Whatever may matter; anything else is known by its cells alone."""
        classed = np.flatnonzero(self.bom.parts.item_class != "").tolist()
        conflicting = (part for part, role in self.bom.conflicts if role == "item_class")
        parts = sorted({*self.suspicions, *self.statements, *self.expired, *classed, *conflicting})
        return _candidates(self, parts)

    def kept(self, question: Hashable, make: Callable[[], Kept[Any]]) -> Kept[Any]:
        """What is remembered of the answers to a question (see `desktop_app.rules.kept`)."""
        if question not in self._kept:
            self._kept[question] = make()
        return self._kept[question]

    def number(self, part: int) -> str:
        """The part's number."""
        return str(self.bom.parts.part_number[part])

    def price_of(self, part: int) -> tuple[Fraction | None, str]:
        """The price of one piece, exact, and its currency; a price of nothing or less, or in no stated currency, is None."""
        if part not in self._prices:
            self._prices[part] = self._price_of(part)
        return self._prices[part]

    def _price_of(self, part: int) -> tuple[Fraction | None, str]:
        parts = self.bom.parts
        text, currency = str(parts.unit_price[part]), str(parts.currency[part])
        if not text and self.application.items:
            facts = self.application.facts_of(str(parts.part_number[part]))
            if facts is not None and facts.unit_price:
                text, currency = facts.unit_price, facts.currency
        price, currency = fraction(text), self.currency_of(currency)
        known = price is not None and price.numerator > 0 and currency != UNKNOWN_CURRENCY
        return (price if known else None), currency

    def price_source(self, part: int) -> Text:
        """Where the price stands: in a cell, in the application where the BOM has none, or nowhere."""
        parts = self.bom.parts
        if not parts.unit_price[part] and self.application.items:
            facts = self.application.facts_of(str(parts.part_number[part]))
            if facts is not None and facts.unit_price:
                return self.pack.say("source_application", file=self.application.file)
        return self.cell_source(self.bom.cell(part, "unit_price"))

    def origin_of(self, part: int) -> Known:
        """Where the part was made; the application's own word counts where nobody else says it."""
        if part not in self._origins:
            self._origins[part] = self._origin_of(part)
        return self._origins[part]

    def _origin_of(self, part: int) -> Known:
        parts = self.bom.parts
        origins = [
            Known(s.country_of_origin, self.statement_source(s, "country_of_origin"))
            for s in self.statements.get(part, ())
            if s.country_of_origin and s.constituent in {"", NONE}
        ]
        if parts.country_of_origin[part]:
            cell = self.cell_source(self.bom.cell(part, "country_of_origin"))
            origins.insert(0, Known(str(parts.country_of_origin[part]), cell))
        if not origins and self.application.items:
            facts = self.application.facts_of(str(parts.part_number[part]))
            if facts is not None and facts.country_of_origin:
                source = self.pack.say("source_application", file=self.application.file)
                origins.append(Known(facts.country_of_origin, source))
        return _agreed(origins, self, part, "country_of_origin")

    def supplier(self, part: int) -> str:
        """Whom to ask about the part: its supplier, else its maker, `""` where the BOM names neither."""
        return str(self.bom.parts.supplier[part] or self.bom.parts.manufacturer[part])

    def currency_of(self, stated: str) -> str:
        """The currency of an amount whose cell says `stated`."""
        return stated or (self.sole_currency if self.sole_currency is not None else UNKNOWN_CURRENCY)

    def currency_code(self, currency: str) -> int:
        """A number for a currency, the same as long as the evidence is kept."""
        return self._currency_codes.setdefault(currency, len(self._currency_codes))

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies that have a number, in its order."""
        return tuple(self._currency_codes)

    def cell_source(self, cell: Cell | None, file: str | None = None) -> Text:
        """Where a value stands, in words."""
        if cell is None:
            return self.pack.say("source_none")
        place = (file or cell.file or self.file) + (f" [{cell.sheet}]" if cell.sheet else "")
        return self.pack.say("source_cell", file=place, row=str(cell.row + 1), column=cell.column)

    def statement_source(self, statement: Statement, role: str) -> Text:
        """Where a statement's value stands, in words."""
        return self.cell_source(statement.source.cell(role), statement.source.file)


def gather(
    bom: Bom,
    file: str,
    statements: Sequence[Statement],
    suspicions: Mapping[int, tuple[Suspicion, ...]],
    pack: RulePack,
    as_of: date,
    currency: str,
    application: Application,
    before: Gathered | None = None,
) -> Gathered:
    """Bring the sources together for a day. `currency` `""` is the one that most prices are in.

    What was found out `before` about parts of which nothing else is said now is taken over.
    """
    found = sort_statements(bom, statements, pack, as_of)
    problems = list(found.problems)
    used = [statement for group in found.valid.values() for statement in group]
    counted, unstated = _currencies_of_prices(bom)
    stated = set(counted) | {s.currency for s in used if s.value and s.currency}
    stated |= {facts.currency for facts in application.items if facts.currency}
    stated |= {code for (_, role), values in bom.conflicts.items() if role == "currency" for _, code in values}
    unstated += sum(1 for s in used if s.value and not s.currency)
    currency = currency or (counted[0] if counted else next(iter(sorted(stated)), ""))
    sole = next(iter(stated), currency) if len(stated) <= 1 else None
    if unstated and sole is not None:
        problems.append(
            info(
                worded("currencies-taken", count=unstated, currency=sole)
                if sole
                else worded("currencies-taken-alike", count=unstated)
            )
        )
    elif unstated:
        problems.append(warning(worded("currencies-missing", count=unstated)))
    gathered = Gathered(
        bom, pack, file, currency, sole, application, found.valid, found.expired, suspicions, tuple(problems)
    )
    if before is not None:
        _keep(gathered, before)
    return gathered


def _currencies_of_prices(bom: Bom) -> tuple[list[str], int]:
    """The currencies that prices are in, the one that most are in first, then as they come; how many prices have none."""
    names, codes = bom.parts.currency_codes
    priced = codes[~np.isnan(bom.parts.unit_price_float)]
    counts = np.bincount(priced, minlength=len(names))
    first = np.full(len(names), len(priced))
    first[priced[::-1]] = np.arange(len(priced))[::-1]
    order = sorted(np.flatnonzero(counts).tolist(), key=lambda code: (-counts[code], first[code]))
    unstated = sum(int(counts[code]) for code in order if not names[code])
    return [names[code] for code in order if names[code]], unstated


#: What evidence, and the answers that are kept with it, take from a pack; confirmations of rules leave it as it is.
_OF_THE_PACK = ("items", "texts", "stages", "reference_prices", "equipment")


def _keep(gathered: Gathered, before: Gathered) -> None:
    """Take over what was found out about parts of which the same is said."""
    alike = ("file", "currency", "sole_currency", "application")
    unlike = gathered.bom.parts_unlike(before.bom)
    same = all(getattr(gathered, name) == getattr(before, name) for name in alike)
    same = same and all(getattr(gathered.pack, name) is getattr(before.pack, name) for name in _OF_THE_PACK)
    if unlike is None or not same:
        return
    for mine, others in (
        (gathered.statements, before.statements),
        (gathered.expired, before.expired),
        (gathered.suspicions, before.suspicions),
    ):
        for part, said in mine.items():
            known = others.get(part)
            if known is not said and known != said:  # mostly it is the very same
                unlike.add(part)
        unlike.update(others.keys() - mine.keys())
    gathered._made.update(before._made)
    for part in unlike:
        gathered._made.pop(part, None)
    parts = np.array(sorted(unlike), dtype=np.int32)
    gathered._currency_codes.update(before._currency_codes)
    gathered._kept.update({question: kept.without(parts) for question, kept in before._kept.items()})
    if "candidates" in before.__dict__:
        gathered.__dict__["candidates"] = _merged(before.candidates, gathered, unlike)


def _candidates(gathered: Gathered, parts: Sequence[int]) -> Candidates:
    """Some candidates; `parts` are in order."""
    items = gathered.pack.items
    found = [gathered.of(part) for part in parts]
    index = np.array(parts, dtype=np.int32)
    classes = [items.get(e.item_class.value) for e in found]
    material = np.zeros(len(gathered.bom), dtype=bool)
    material[index] = [item is not None and item.kind is ItemKind.MATERIAL for item in classes]
    position: dict[str, int] = {}
    origin = [position.setdefault(e.origin.value, len(position)) for e in found]
    signs = index[np.array([e.sign for e in found], dtype=bool)]
    return Candidates(index, signs, material, tuple(position), np.array(origin, dtype=np.int32))


def _merged(before: Candidates, gathered: Gathered, unlike: Collection[int]) -> Candidates:
    """The candidates of before with those anew of which something else is said."""
    conflicts, item_class = gathered.bom.conflicts, gathered.bom.parts.item_class
    said = (gathered.suspicions, gathered.statements, gathered.expired)
    anew = [
        part
        for part in sorted(unlike)
        if any(part in one for one in said) or item_class[part] or (part, "item_class") in conflicts
    ]
    new = _candidates(gathered, anew)
    kept = ~np.isin(before.parts, list(unlike))
    position = {name: place for place, name in enumerate(before.origins)}
    translated = np.array([position.setdefault(name, len(position)) for name in new.origins], dtype=np.int32)
    parts = np.concatenate([before.parts[kept], new.parts])
    order = np.argsort(parts)
    material = before.material.copy()
    material[list(unlike)] = False
    signs = np.concatenate([before.signs[~np.isin(before.signs, list(unlike))], new.signs])
    return Candidates(
        parts[order],
        np.sort(signs),
        material | new.material,
        tuple(position),
        np.concatenate([before.origin[kept], translated[new.origin]])[order],
    )


def _evidence(gathered: Gathered, part: int) -> Evidence:
    bom, parts = gathered.bom, gathered.bom.parts
    statements = gathered.statements.get(part, ())
    price, currency = gathered.price_of(part)
    classes = [Known(s.item_class, gathered.statement_source(s, "item_class")) for s in statements if s.item_class]
    if parts.item_class[part]:
        classes.insert(0, Known(str(parts.item_class[part]), gathered.cell_source(bom.cell(part, "item_class"))))
    none = next((s for s in statements if s.constituent == NONE), None)
    stages: dict[str, list[StageStatement]] = defaultdict(list)
    for s in statements:
        if s.stage:
            equipped = gathered.statement_source(s, "equipment_origin" if s.equipment_origin else "stage")
            source = gathered.statement_source(s, "technology_origin") if s.technology_origin else equipped
            stages[s.stage].append(
                StageStatement(s.technology_origin, s.equipment_origin, s.equipment, source, equipped)
            )
    return Evidence(
        number=gathered.number(part),
        supplier=gathered.supplier(part),
        item_class=_agreed(classes, gathered, part, "item_class"),
        origin=gathered.origin_of(part),
        price=price,
        currency=currency,
        price_source=gathered.price_source(part),
        contains_none=gathered.statement_source(none, "constituent") if none is not None else None,
        constituents=tuple(_constituent(gathered, part, s) for s in statements if s.constituent not in {"", NONE}),
        stages={stage: tuple(group) for stage, group in stages.items()},
        suspicions=gathered.suspicions.get(part, ()),
        expired=gathered.expired.get(part, ()),
        stated=any(s.item_class or s.constituent for s in statements),
    )


def _agreed(known: list[Known], gathered: Gathered, part: int, role: str) -> Known:
    """The value that all sources give, unknown where they differ (or the BOM's own lines do) or there are none."""
    for cell, value in gathered.bom.conflicts.get((part, role), ()) if gathered.bom.conflicts else ():
        known.append(Known(value, gathered.cell_source(cell)))
    if not known:
        return Known("", gathered.pack.say("source_none"))
    if len({k.value for k in known}) == 1:
        return known[0]
    listed = "; ".join(f"{k.value}: {k.source.en}" for k in known)
    listed_zh = "；".join(
        f"{in_sentence(k.value).zh if role == 'country_of_origin' else k.value}：{k.source.zh}" for k in known
    )
    return Known("", gathered.pack.say("value_conflict", values=Text(listed, listed_zh)), conflict=True)


def _constituent(gathered: Gathered, part: int, statement: Statement) -> Constituent:
    currency = gathered.currency_of(statement.currency)
    value = fraction(statement.value)
    if value is not None and (value <= 0 or currency == UNKNOWN_CURRENCY):
        value = None
    return Constituent(
        statement.constituent,
        value,
        currency,
        statement.country_of_origin,
        gathered.statement_source(statement, "value" if statement.value else "constituent"),
        constituent_grams(
            statement.mass,
            statement.mass_unit,
            statement.mass_percent,
            str(gathered.bom.parts.mass[part]),
            str(gathered.bom.parts.mass_unit[part]),
        ),
    )
