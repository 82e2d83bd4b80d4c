"""The scenario tables: situations written so that a lawyer can read and amend them, and what the law says of each.

A scenario is a table of TOML:

    situation  what is the case, in one sentence
    bom        one line a part, indented by two blanks a level:  `4 × MAGNET: 0.30 EUR, made in DE, “NdFeB 42SH”, by Alpha`
               (`? ×` is an unknown quantity; what is not written is not known; `class x` is the BOM's own class column)
    declared   one sentence a statement:
               `MAGNET is ndfeb-dy-magnet` · `MAGNET holds dy-metal worth 0.0003 EUR from CN` · `MAGNET holds none` ·
               `MAGNET was made in CN` · `MAGNET magnet: technology JP, equipment CN` · `MAGNET every stage: technology JP`
               each may end in `, says Alpha`, `, on 2026-11-20`, `, until 2026-11-23`, `, in second.csv`
    day, reading, destination, currency, rates, item, end_uses   the settings, where they matter
    end_user, importer, intermediary, holdings, shipped          the application: names, `A holds 50 % of B`, day of export
    part       whose assessment is meant (the exported item if left out)
    article    the limb of article 1 that is asked about, and decides
    outcome, status, share, verdict, policy   what is expected; `share` as `0.1 %` or `0 % to 100 %`
    flags      the marks of the part, as `rare-earth declared`
    report_due the day by which the report of article 5 is due

`day` is a calendar day in Beijing, as the dates of the announcements are.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from building import AFTER_THE_SUSPENSION, Thing, assessment, audit_of, part_index, verdict

from desktop_app.application import Application, Holding, Party
from desktop_app.audit import Audit
from desktop_app.declarations import STAGES
from desktop_app.rules.model import Reading

_EXPECTED = ("outcome", "status", "share", "verdict", "policy", "flags", "report_due")

FOLDER = Path(__file__).parent / "scenarios"

_LINE = re.compile(r"(?P<indent> *)(?:(?P<quantity>\S+) × )?(?P<part>[^:]+?)(?:: (?P<rest>.*))?")
_HOLDS = re.compile(
    r"(?P<part>\S+) holds (?P<item>\S+)(?: worth (?P<value>\S+)(?: (?P<currency>[A-Z]{3}))?)?(?: from (?P<origin>\S+))?"
)
_STAGE = re.compile(
    r"(?P<part>\S+) (?P<stage>every stage|\w+): (?:technology (?P<technology>[^\s,]+))?(?:, )?"
    r"(?:equipment (?P<equipment>\S+)(?: “(?P<named>[^”]*)”)?)?"
)
_ENDS = re.compile(r", (?:says (?P<supplier>[^,]+)|(?P<when>on|until) (?P<day>\d{4}-\d\d-\d\d)|in (?P<file>\S+))$")
_WHEN = {"on": "declared_on", "until": "valid_until"}
_HOLDING = re.compile(r"(?P<owner>.+) holds (?P<percent>[\d.]+) % of (?P<owned>.+)")


@dataclass(frozen=True)
class Scenario:
    """One row: its file, and its entries as written."""

    file: str
    entries: Mapping[str, Any] = field(hash=False)

    def __str__(self) -> str:
        return f"{Path(self.file).stem}: {self.entries['situation']}"


def scenarios() -> list[Scenario]:
    """All rows of all tables."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        found += [Scenario(path.name, row) for row in tomllib.loads(path.read_text(encoding="utf-8"))["scenario"]]
    return found


def audit_scenario(scenario: Scenario) -> Audit:
    """The audit of a row."""
    row = scenario.entries
    statements: dict[str, list[dict[str, object]]] = {}
    for sentence in row.get("declared", []):
        part, rows = _statements(sentence)
        statements.setdefault(part, []).extend(rows)
    roots = _things(row["bom"], statements)
    assert not set(statements) - _numbers(roots), f"declared, but not in the BOM: {set(statements) - _numbers(roots)}"
    return audit_of(
        *roots,
        as_of=row.get("day", AFTER_THE_SUSPENSION),
        reading=Reading(row.get("reading", "assemblies-included")),
        destination=row.get("destination", ""),
        currency=row.get("currency", ""),
        rates=row.get("rates", {}),
        items=(row["item"],) if "item" in row else (),
        application=_application(row),
    )


def _application(row: Mapping[str, Any]) -> Application:
    holdings = [_HOLDING.fullmatch(sentence) for sentence in row.get("holdings", ())]
    assert all(holdings), row["holdings"]
    return Application(
        end_user=Party(row.get("end_user", "")),
        importer=Party(row.get("importer", "")),
        intermediaries=(Party(row["intermediary"]),) if "intermediary" in row else (),
        holdings=tuple(Holding(one["owner"], one["owned"], one["percent"]) for one in holdings if one),
        end_use_categories=tuple(row.get("end_uses", ())),
        shipped_on=row.get("shipped"),
    )


def differences(scenario: Scenario) -> list[str]:
    """What the engine says otherwise than the row."""
    row, audit = scenario.entries, audit_scenario(scenario)
    found: dict[str, object] = {}
    if "article" in row:
        one = assessment(audit, row["article"].replace("(", ".").rstrip(")"), row.get("part"))
        found = {"outcome": str(one.outcome), "status": str(one.status)}
        if one.share is not None:
            found["share"] = _percent(one.share.low, one.share.high)
    decided = verdict(audit, row.get("item"))
    found |= {"verdict": str(decided.outcome), "policy": str(decided.policy)}
    marks = audit.flags.get(part_index(audit, row.get("part")), ())
    found["flags"] = [f"{flag.kind} {flag.certainty}" for flag in marks]
    found["report_due"] = next((report.due.day for report in audit.reports), None)
    expected = {name: row[name] for name in _EXPECTED if name in row}
    assert expected, "a row must expect something"
    return [
        f"{name}: expected {value}, found {found.get(name)}"
        for name, value in expected.items()
        if found.get(name) != value
    ]


def _percent(low: Fraction, high: Fraction) -> str:
    def one(value: Fraction) -> str:
        return f"{float(value * 100):.12g} %"

    return one(low) if low == high else f"{one(low)} to {one(high)}"


def _things(lines: list[str], statements: Mapping[str, list[dict[str, object]]]) -> list[Thing]:
    """The indented lines as things."""
    pending: list[tuple[int, str, Thing, list[tuple[str, Thing]]]] = []
    roots: list[Thing] = []

    def close(level: int) -> None:
        while pending and pending[-1][0] >= level:
            _, quantity, one, parts = pending.pop()
            done = one.made_of(*parts)
            if pending:
                pending[-1][3].append((quantity, done))
            else:
                roots.append(done)

    for line in lines:
        match = _LINE.fullmatch(line)
        assert match is not None, line
        close(len(match["indent"]) // 2)
        one = Thing(match["part"], _cells(match["rest"] or ""), tuple(statements.get(match["part"], ())))
        quantity = match["quantity"] or "1"
        pending.append((len(match["indent"]) // 2, "" if quantity == "?" else quantity, one, []))
    close(0)
    return roots


def _cells(text: str) -> dict[str, str]:
    cells: dict[str, str] = {"unit_price": "", "currency": "", "country_of_origin": "", "description": ""}
    for phrase in filter(None, text.split(", ")):
        price = re.fullmatch(r"(-?[\d.]+)(?: ([A-Z]{3}))?", phrase)
        if price:
            cells["unit_price"], cells["currency"] = price[1], price[2] or ""
        elif phrase.startswith("made in "):
            cells["country_of_origin"] = phrase.removeprefix("made in ")
        elif phrase.startswith("by "):
            cells["supplier"] = phrase.removeprefix("by ")
        elif phrase.startswith("class "):
            cells["item_class"] = phrase.removeprefix("class ")
        else:
            assert phrase[0] == "“" and phrase[-1] == "”", phrase
            cells["description"] = phrase.strip("“”")
    return cells


def _statements(sentence: str) -> tuple[str, list[dict[str, object]]]:
    shared: dict[str, object] = {}
    while (ends := _ENDS.search(sentence)) is not None:
        if ends["supplier"]:
            shared["supplier"] = ends["supplier"]
        elif ends["when"]:
            shared[_WHEN[ends["when"]]] = date.fromisoformat(ends["day"])
        else:
            shared["file"] = ends["file"]
        sentence = sentence[: ends.start()]
    holds = _HOLDS.fullmatch(sentence)
    if holds is not None:
        row = {"constituent": holds["item"], "value": holds["value"], "currency": holds["currency"]}
        row["country_of_origin"] = holds["origin"]
        return holds["part"], [{**{name: value for name, value in row.items() if value}, **shared}]
    part, _, rest = sentence.partition(" ")
    if rest.startswith("is "):
        return part, [{"item_class": rest.removeprefix("is "), **shared}]
    if rest.startswith("was made in "):
        return part, [{"country_of_origin": rest.removeprefix("was made in "), **shared}]
    stage = _STAGE.fullmatch(sentence)
    assert stage is not None, sentence
    said = {
        "technology_origin": stage["technology"],
        "equipment_origin": stage["equipment"],
        "equipment": stage["named"],
    }
    row = {name: value for name, value in said.items() if value}
    stages = STAGES if stage["stage"] == "every stage" else (stage["stage"],)
    assert set(stages) <= set(STAGES), sentence
    return part, [{"stage": name, **row, **shared} for name in stages]


def _numbers(things: list[Thing]) -> set[str]:
    return {one.number for one in things} | {n for one in things for n in _numbers([part for _, part in one.parts])}
