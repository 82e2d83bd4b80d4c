"""All that is known about each part, brought together from BOM cells, suppliers' statements and screening.

`Evidence` is one part's: class, origin, price, constituents, stages, suspicions, each with its source. Where two sources
disagree the value is unknown and a `Problem` says so; a statement that has run out or is another supplier's is not used,
and that is said too. Nothing is judged here.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from desktop_app.application import Application
from desktop_app.bom import Bom, Cell, Problem, fraction
from desktop_app.bom.problem import info, warning
from desktop_app.declarations import NONE, Statement
from desktop_app.rules.model import RulePack, Text
from desktop_app.screening import Suspicion

CHINA = "CN"

#: Stands for a currency that a price has but nobody stated, in a file that uses several.
UNKNOWN_CURRENCY = "?"


@dataclass(frozen=True)
class Constituent:
    """A Part 1 constituent in one piece of a part: `value` in `currency` (None: unknown), `origin` alpha-2 or `""`."""

    item: str
    value: Fraction | None
    currency: str
    origin: str
    source: Text


@dataclass(frozen=True)
class StageStatement:
    """A stage's declared origins: alpha-2, `n/a`, or `""` unknown."""

    technology_origin: str
    equipment_origin: str
    equipment: str
    source: Text


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
    def open_question(self) -> bool:
        """Whether something suggests rare earths that no valid statement settles: words, a conflict, a statement run out."""
        return bool(self.suspicions or self.expired or self.item_class.conflict)


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

    def of(self, part: int) -> Evidence:
        """What is known of one part."""
        if part not in self._made:
            self._made[part] = _evidence(self, part)
        return self._made[part]

    def currency_of(self, stated: str) -> str:
        """The currency of an amount whose cell says `stated`."""
        return stated or (self.sole_currency if self.sole_currency is not None else UNKNOWN_CURRENCY)

    def cell_source(self, cell: Cell | None, file: str | None = None) -> Text:
        """Where a value stands, in words."""
        if cell is None:
            return self.pack.say("source_none")
        return self.pack.say("source_cell", file=file or self.file, row=str(cell.row + 1), column=cell.column)

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
) -> Gathered:
    """Bring the sources together for a day. `currency` `""` is the one that most prices are in."""
    problems: list[Problem] = []
    valid, expired = _by_part(bom, statements, as_of, problems)
    used = [statement for group in valid.values() for statement in group]
    counted = Counter(code for code in bom.parts.currency[bom.parts.unit_price != ""] if code)
    stated = set(counted) | {s.currency for s in used if s.value and s.currency}
    stated |= {facts.currency for facts in application.items if facts.currency}
    unstated = sum(1 for code in bom.parts.currency[bom.parts.unit_price != ""] if not code)
    unstated += sum(1 for s in used if s.value and not s.currency)
    currency = currency or (counted.most_common(1)[0][0] if counted else next(iter(sorted(stated)), ""))
    sole = next(iter(stated), currency) if len(stated) <= 1 else None
    if unstated and sole is not None:
        problems.append(
            info(
                f"{unstated} amount(s) have no currency; they are taken to be in "
                + (f"{sole}, the only currency that is stated." if sole else "one and the same currency.")
            )
        )
    elif unstated:
        problems.append(
            warning(f"{unstated} amount(s) have no currency although several are in use; they are unknown.")
        )
    return Gathered(bom, pack, file, currency, sole, application, valid, expired, suspicions, tuple(problems))


def _by_part(
    bom: Bom, statements: Sequence[Statement], as_of: date, problems: list[Problem]
) -> tuple[dict[int, tuple[Statement, ...]], dict[int, tuple[Statement, ...]]]:
    folded: dict[str, list[int]] = defaultdict(list)
    if statements:
        for index, number in enumerate(bom.parts.part_number):
            folded[_fold(str(number))].append(index)
    valid: dict[int, list[Statement]] = defaultdict(list)
    expired: dict[int, list[Statement]] = defaultdict(list)
    strangers: dict[str, Statement] = {}
    for statement in statements:
        exact = bom.index.get(statement.part_number)
        alike = folded.get(_fold(statement.part_number), [])
        part = exact if exact is not None else (alike[0] if len(alike) == 1 else None)
        source = statement.source
        if part is None:
            strangers.setdefault(statement.part_number, statement)
        elif not _same_supplier(statement.supplier, (bom.parts.supplier[part], bom.parts.manufacturer[part])):
            problems.append(
                warning(
                    f"A statement by “{statement.supplier}” about “{statement.part_number}” is not used, because the BOM names "
                    f"“{bom.parts.supplier[part] or bom.parts.manufacturer[part]}” as its source.",
                    row=source.row,
                    column=source.headers.get("supplier"),
                    file=source.file,
                )
            )
        elif statement.expired_on(as_of):
            expired[part].append(statement)
            problems.append(
                warning(
                    f"The statement about “{statement.part_number}” ran out on {statement.valid_until} and is not used.",
                    row=source.row,
                    column=source.headers.get("valid_until"),
                    file=source.file,
                )
            )
        else:
            valid[part].append(statement)
    for number, statement in strangers.items():
        problems.append(
            info(
                f"“{number}” is declared, but is not in this bill of materials.",
                row=statement.source.row,
                file=statement.source.file,
            )
        )
    return {p: tuple(s) for p, s in valid.items()}, {p: tuple(s) for p, s in expired.items()}


def _fold(number: str) -> str:
    return " ".join(number.split()).casefold()


_LEGAL_FORMS = re.compile(
    r"\b(gmbh|co|kg|ag|inc|ltd|limited|llc|corp|corporation|company|s\.?a|s\.?r\.?l|s\.?p\.?a|bv|oy|ab|plc|kk|sp z o o)\b"
)


def _same_supplier(stated: str, known: Iterable[str]) -> bool:
    """Whether a statement's supplier is one that the BOM names for the part; an empty name on either side fits."""
    names = [name for name in map(_company, known) if name]
    own = _company(stated)
    return not own or not names or any(own.startswith(name) or name.startswith(own) for name in names)


def _company(name: str) -> str:
    return " ".join(_LEGAL_FORMS.sub(" ", re.sub(r"[.,&+()\-]", " ", str(name).casefold())).split())


def _evidence(gathered: Gathered, part: int) -> Evidence:
    bom, parts = gathered.bom, gathered.bom.parts
    statements = gathered.statements.get(part, ())
    number = str(parts.part_number[part])
    facts = gathered.application.facts_of(number)
    of_application = gathered.pack.say("source_application", file=gathered.application.file)
    price, currency = fraction(str(parts.unit_price[part])), str(parts.currency[part])
    price_source = gathered.cell_source(bom.cell(part, "unit_price"))
    if price is None and facts is not None and facts.unit_price:
        price, currency, price_source = fraction(facts.unit_price), facts.currency, of_application
    currency = gathered.currency_of(currency)
    if price is not None and (price <= 0 or currency == UNKNOWN_CURRENCY):
        price = None
    origins = [
        Known(s.country_of_origin, gathered.statement_source(s, "country_of_origin"))
        for s in statements
        if s.country_of_origin and not s.constituent.strip(NONE)
    ]
    if parts.country_of_origin[part]:
        cell = gathered.cell_source(bom.cell(part, "country_of_origin"))
        origins.insert(0, Known(str(parts.country_of_origin[part]), cell))
    if not origins and facts is not None and facts.country_of_origin:
        origins.append(Known(facts.country_of_origin, of_application))
    classes = [Known(s.item_class, gathered.statement_source(s, "item_class")) for s in statements if s.item_class]
    if parts.item_class[part]:
        classes.append(Known(str(parts.item_class[part]), gathered.cell_source(bom.cell(part, "item_class"))))
    none = next((s for s in statements if s.constituent == NONE), None)
    stages: dict[str, list[StageStatement]] = defaultdict(list)
    for s in statements:
        if s.stage:
            source = gathered.statement_source(s, "technology_origin")
            stages[s.stage].append(StageStatement(s.technology_origin, s.equipment_origin, s.equipment, source))
    return Evidence(
        number=number,
        supplier=str(parts.supplier[part] or parts.manufacturer[part]),
        item_class=_agreed(classes, gathered, part, "item_class"),
        origin=_agreed(origins, gathered, part, "country_of_origin"),
        price=price,
        currency=currency,
        price_source=price_source,
        contains_none=gathered.statement_source(none, "constituent") if none is not None else None,
        constituents=tuple(_constituent(gathered, s) for s in statements if s.constituent.strip() not in {"", NONE}),
        stages={stage: tuple(group) for stage, group in stages.items()},
        suspicions=gathered.suspicions.get(part, ()),
        expired=gathered.expired.get(part, ()),
        stated=any(s.item_class or s.constituent for s in statements),
    )


def _agreed(known: list[Known], gathered: Gathered, part: int, role: str) -> Known:
    """The value that all sources give, unknown where they differ (or the BOM's own lines do) or there are none."""
    header = gathered.bom.headers.get(role, role)
    for row, value in gathered.bom.conflicts.get((part, role), ()):
        known.append(Known(value, gathered.cell_source(Cell(row, header))))
    if not known:
        return Known("", gathered.pack.say("source_none"))
    if len({k.value for k in known}) == 1:
        return known[0]
    listed = "; ".join(f"{k.value}: {k.source.en}" for k in known)
    listed_zh = "；".join(f"{k.value}：{k.source.zh}" for k in known)
    return Known("", gathered.pack.say("value_conflict", values=Text(listed, listed_zh)), conflict=True)


def _constituent(gathered: Gathered, statement: Statement) -> Constituent:
    currency = gathered.currency_of(statement.currency)
    value = fraction(statement.value)
    if value is not None and (value < 0 or currency == UNKNOWN_CURRENCY):
        value = None
    return Constituent(
        statement.constituent,
        value,
        currency,
        statement.country_of_origin,
        gathered.statement_source(statement, "value" if statement.value else "constituent"),
    )
