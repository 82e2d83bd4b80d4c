"""A small language for law cases: things that contain things, what is declared of them, and what the audit says.

    audit_of(magnet(price="0.3", dysprosium=("0.0003", "CN")))

builds a bill of materials of one magnet with one supplier's statement and audits it. `outcome(audit, "1.1")` is what limb
1(1) says of its root; `share(audit)` the bounds. Everything runs through `make_audit`, as the program does.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import cache

import numpy as np

from desktop_app.application import Application
from desktop_app.audit import Audit, Settings, make_audit
from desktop_app.bom import Lines, build_bom
from desktop_app.declarations import STAGES, Statement, StatementSource
from desktop_app.readers.source import ReadBom, SourceInfo
from desktop_app.rules.model import Assessment, Outcome, Reading, RulePack, Status, Verdict
from desktop_app.rules.pack import load_pack
from desktop_app.screening import Lexicon, load_lexicon

AFTER_THE_SUSPENSION = date(2026, 11, 24)

Amount = tuple[str, str]  # ("0.0003", "CN") or ("0.0003 USD", "CN"); "" is unknown


@dataclass(frozen=True)
class Thing:
    """A part: its BOM cells by role, its suppliers' statements by role, and what it is made of with quantities."""

    number: str
    cells: Mapping[str, str]
    statements: tuple[Mapping[str, object], ...] = ()
    parts: tuple[tuple[str, "Thing"], ...] = ()

    def declared(self, **statement: object) -> "Thing":
        """The same with one more statement about it."""
        return replace(self, statements=(*self.statements, statement))

    def made_of(self, *parts: "Thing | tuple[object, Thing]") -> "Thing":
        """The same with parts, each alone (one piece) or with its quantity; `""` is an unknown quantity."""
        more = tuple(("1", p) if isinstance(p, Thing) else (str(p[0]), p[1]) for p in parts)
        return replace(self, parts=self.parts + more)


def thing(
    number: str,
    price: str = "",
    made_in: str = "DE",
    *,
    is_a: str = "",
    holds: Mapping[str, Amount | Iterable[Amount]] | None = None,
    technology: str | Mapping[str, str] | None = None,
    equipment: Mapping[str, str] | None = None,
    currency: str = "EUR",
    **cells: str,
) -> Thing:
    """A part. `is_a` is its declared class, `holds` its declared constituents, `technology` origins by stage (or of all)."""
    made = Thing(
        number, {"unit_price": price, "currency": currency if price else "", "country_of_origin": made_in, **cells}
    )
    if is_a:
        made = made.declared(item_class=is_a)
    for constituent, amounts in (holds or {}).items():
        for value, origin in [amounts] if isinstance(amounts, tuple) else amounts:
            number_text, _, stated = value.partition(" ")
            made = made.declared(
                constituent=constituent,
                value=number_text,
                currency=(stated or currency) if number_text else "",
                country_of_origin=origin,
            )
    stages = dict.fromkeys(STAGES, technology) if isinstance(technology, str) else dict(technology or {})
    for stage in {**stages, **(equipment or {})}:
        made = made.declared(
            stage=stage, technology_origin=stages.get(stage, ""), equipment_origin=(equipment or {}).get(stage, "")
        )
    return made


def magnet(
    number: str = "MAGNET",
    price: str = "0.3",
    dysprosium: Amount | None = None,
    terbium: Amount | None = None,
    *,
    is_a: str = "",
    holds: Mapping[str, Amount | Iterable[Amount]] | None = None,
    **more: object,
) -> Thing:
    """A magnet of NdFeB: with dysprosium unless only terbium is named. Made in Germany unless said otherwise."""
    held: dict[str, Amount | Iterable[Amount]] = dict(holds or {})
    if dysprosium is not None:
        held["dy-metal"] = dysprosium
    if terbium is not None:
        held["tb-metal"] = terbium
    kind = is_a or ("ndfeb-tb-magnet" if terbium is not None and dysprosium is None else "ndfeb-dy-magnet")
    return thing(number, price, is_a=kind, holds=held, **more)  # type: ignore[arg-type]


def motor(*parts: Thing | tuple[object, Thing], number: str = "MOTOR", price: str = "100", **more: object) -> Thing:
    """An assembly made in Germany of parts, each alone or with its quantity."""
    return thing(number, price, **more).made_of(*parts)  # type: ignore[arg-type]


@cache
def the_pack() -> RulePack:
    """The shipped rule pack."""
    return load_pack()


@cache
def the_lexicon() -> Lexicon:
    """The shipped screening words."""
    return load_lexicon()


@dataclass
class _Outline:
    rows: list[tuple[int, str, Thing]] = field(default_factory=list)  # parent line, quantity, thing
    seen: dict[str, Thing] = field(default_factory=dict)

    def add(self, one: Thing, quantity: str, under: int) -> None:
        line = len(self.rows)
        self.rows.append((under, quantity, one))
        self.seen.setdefault(one.number, one)
        for amount, part in one.parts:
            self.add(part, amount, line)


def read_of(*roots: Thing, file: str = "product.csv") -> ReadBom:
    """The things as a file that was read."""
    outline = _Outline()
    for root in roots:
        outline.add(root, "1", -1)
    roles = sorted({role for _, _, one in outline.rows for role in one.cells})

    def column(texts: Iterable[str]) -> np.ndarray:
        listed = list(texts)
        made = np.empty(len(listed), dtype=object)
        made[:] = listed
        return made

    columns = {role: column(one.cells.get(role, "") for _, _, one in outline.rows) for role in roles}
    columns["part_number"] = column(one.number for _, _, one in outline.rows)
    columns["quantity"] = column(quantity for _, quantity, _ in outline.rows)
    headers = {role: role.replace("_", " ").title() for role in columns}
    lines = Lines(
        np.arange(1, len(outline.rows) + 1, dtype=np.int32),
        columns,
        headers,
        np.array([under for under, _, _ in outline.rows], dtype=np.int32),
    )
    bom, problems = build_bom(lines)
    source = SourceInfo(file, "b" * 64, "", 0, "utf-8", "levels", headers)
    return ReadBom(source, bom, tuple(problems))


def statements_of(*roots: Thing, file: str = "declarations.csv") -> list[Statement]:
    """What is declared of the things and of all that they are made of, a row each."""
    outline = _Outline()
    for root in roots:
        outline.add(root, "1", -1)
    found: list[Statement] = []
    for number, one in outline.seen.items():
        for row in one.statements:
            where = dict(row)
            name = str(where.pop("file", file))
            source = StatementSource(name, name.ljust(64, "d"), "", len(found) + 1)
            found.append(Statement(number, source, **where))  # type: ignore[arg-type]
    return found


def audit_of(
    *roots: Thing,
    as_of: date = AFTER_THE_SUSPENSION,
    reading: Reading = Reading.ASSEMBLIES_INCLUDED,
    destination: str = "",
    rates: Mapping[str, str] | None = None,
    currency: str = "",
    items: tuple[str, ...] = (),
    application: Application | None = None,
    pack: RulePack | None = None,
) -> Audit:
    """The audit of these things as one bill of materials."""
    application = application or Application()
    settings = Settings(as_of, reading, destination, currency, rates or {}, items, application)
    return make_audit(read_of(*roots), statements_of(*roots), settings, pack or the_pack(), the_lexicon())


def part_index(audit: Audit, part: str | None) -> int:
    """The index of a part, by default of the first exported item."""
    return audit.items[0] if part is None else audit.bom.index[part]


def assessment(audit: Audit, limb: str, part: str | None = None) -> Assessment:
    """What one limb says of a part, by default of the exported item; the limb by the end of its id."""
    found = [a for a in audit.assessments.get(part_index(audit, part), ()) if a.rule.endswith("/" + limb)]
    assert len(found) == 1, f"no assessment of {part or 'the item'} under {limb}"
    return found[0]


def outcome(audit: Audit, limb: str, part: str | None = None) -> Outcome:
    """`required`, `not-required`, `undetermined` or `not-applicable`."""
    return assessment(audit, limb, part).outcome


def status(audit: Audit, limb: str) -> Status:
    """The state of a limb on the day of the audit."""
    return next(on_day.status for rule, on_day in audit.law if rule.id.endswith("/" + limb))


def share(audit: Audit, part: str | None = None) -> tuple[Fraction, Fraction]:
    """The bounds of the value share of limb 1(1)."""
    found = assessment(audit, "1.1", part).share
    assert found is not None
    return found.low, found.high


def percent(low: str, high: str | None = None) -> tuple[Fraction, Fraction]:
    """Bounds in percent as fractions of one, to compare with `share`."""
    return Fraction(low) / 100, Fraction(high if high is not None else low) / 100


def verdict(audit: Audit, item: str | None = None) -> Verdict:
    """The verdict on an exported item, by default the first."""
    return next(v for v in audit.verdicts if v.item == part_index(audit, item))


def reasons(audit: Audit, limb: str, part: str | None = None) -> str:
    """The English sentences of an assessment."""
    return " ".join(text.en for text in assessment(audit, limb, part).because)


def missing(audit: Audit, limb: str, part: str | None = None) -> list[str]:
    """What would have to be known, in English."""
    return [m.fact.en for m in assessment(audit, limb, part).missing]


def messages(audit: Audit, *containing: str) -> list[str]:
    """Messages of the problems that contain all of some texts."""
    return [p.message for p in audit.problems if all(text in p.message for text in containing)]
