"""The one function that makes an Audit: everything that is known of a BOM, judged for a day and a reading.

An `Audit` is a pure value of what went in (bytes, statements, rule pack, settings, day). No clock, no network and no locale
play a part, so that the same input gives the same audit, the same JSON and the same PDF, years later too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop_app.application import Application
from desktop_app.bom import Bom, Problem
from desktop_app.declarations import Statement
from desktop_app.readers.source import ReadBom, SourceInfo
from desktop_app.rules.model import (
    Assessment,
    Calculation,
    Fact,
    Flag,
    FlagKind,
    Reading,
    Rule,
    RulePack,
    StatusOnDay,
    Verdict,
)
from desktop_app.screening import Lexicon

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Settings:
    """What the user decided. `rates` are decimal texts: 1 unit of the key is so many of the audit's currency.

    `destination` is ISO 3166 alpha-2, `""` none. `currency` `""` is the one that most prices are in. `items` are part
    numbers of exported items, empty for all roots.
    """

    as_of: date
    reading: Reading = Reading.ASSEMBLIES_INCLUDED
    destination: str = ""
    currency: str = ""
    rates: Mapping[str, str] = field(default_factory=dict, hash=False)
    items: tuple[str, ...] = ()
    application: Application = Application()


@dataclass(frozen=True)
class EvidenceFile:
    """A file that the audit rests on. `role` is `bom`, `declarations`, `application`, `rules` or `screening`."""

    file: str
    sha256: str
    role: str


@dataclass(frozen=True)
class StageAnswer:
    """What is declared of one production stage of a part: origins are ISO 3166 alpha-2, `n/a`, or `""` unknown."""

    part: int
    stage: str
    technology_origin: str
    equipment_origin: str
    equipment: str
    source: str


@dataclass(frozen=True, eq=False)
class Audit:
    """The answer, whole. Part indices are those of `bom`.

    `flags` holds flagged parts only; `flags_below` the kinds of flag somewhere below a part. `assessments` are ordered by
    part and rule; `law` is each rule with its state on the day. `calculation` and `facts` are made when asked for.
    """

    source: SourceInfo
    bom: Bom
    problems: tuple[Problem, ...]
    settings: Settings
    pack: RulePack
    currency: str
    law: tuple[tuple[Rule, StatusOnDay], ...]
    flags: Mapping[int, tuple[Flag, ...]]
    flags_below: Mapping[int, frozenset[FlagKind]]
    assessments: Mapping[int, tuple[Assessment, ...]]
    verdicts: tuple[Verdict, ...]
    evidence: tuple[EvidenceFile, ...]
    statements: tuple[Statement, ...]

    def calculation(self, part: int) -> Calculation | None:
        """The share calculation of one part, line by line; None where the part has no assessment."""
        raise NotImplementedError

    def facts(self, part: int) -> tuple[Fact, ...]:
        """Everything known about one part, each with its source."""
        raise NotImplementedError

    def stages(self, part: int) -> tuple[StageAnswer, ...]:
        """The stage statements that the technology limb weighs for a part: its own and those of what it contains."""
        raise NotImplementedError


def make_audit(
    read: ReadBom,
    statements: Sequence[Statement],
    settings: Settings,
    pack: RulePack,
    lexicon: Lexicon,
    progress: Progress | None = None,
    problems: Sequence[Problem] = (),
) -> Audit:
    """Judge a BOM with its statements. `problems` are those of the declaration files."""
    raise NotImplementedError
