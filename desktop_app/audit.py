"""The one function that makes an Audit: everything that is known of a BOM, judged for a day and a reading.

An `Audit` is a pure value of what went in (bytes, statements, rule pack, settings, day). No clock, no network and no locale
play a part, so that the same input gives the same audit, the same JSON and the same PDF, years later too.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from desktop_app.alive import watched
from desktop_app.application import Application
from desktop_app.bom import Bom, Problem, fraction
from desktop_app.bom.messages import Told, first_of, worded
from desktop_app.bom.problem import info, warning
from desktop_app.decided import decided_fact, decision_problems
from desktop_app.declarations import STAGES, Statement
from desktop_app.readers.source import ReadBom, SourceInfo
from desktop_app.rules.evaluate import Assessments, Evaluation, evaluate
from desktop_app.rules.evidence import gather
from desktop_app.rules.facts import facts_of
from desktop_app.rules.flags import find_flags
from desktop_app.rules.model import (
    Calculation,
    EndUseCategory,
    Fact,
    Flag,
    FlagKind,
    Policy,
    Reading,
    Rule,
    RuleKind,
    RulePack,
    StatusOnDay,
    Text,
    Verdict,
)
from desktop_app.rules.parties import PartyCheck, check_parties, party_problems
from desktop_app.rules.reports import Report, reports_due
from desktop_app.rules.text import both
from desktop_app.screening import LONGEST, Decision, Lexicon, Suspicion, decide, screen, screened_in_part

Progress = Callable[[str], None]

#: Columns of a part in which words are looked for, the most telling first.
SCREENED_ROLES = ("part_number", "mpn", "description", "hs_code")

#: Nothing is stated about the applicant.
NO_APPLICATION = Application()


class UnknownItem(Told, ValueError):
    """An exported item was asked for that the bill of materials does not have; the message names it."""


@dataclass(frozen=True)
class Settings:
    """What the user decided. `rates` are decimal texts: 1 unit of the key is so many of the audit's currency.

    `destination` is ISO 3166 alpha-2, `""` none. `currency` `""` is the one that most prices are in. `items` are part
    numbers of exported items, empty for all roots. `decisions` are about suspicions, the last about a part counts.
    """

    as_of: date
    reading: Reading = Reading.ASSEMBLIES_INCLUDED
    destination: str = ""
    currency: str = ""
    rates: Mapping[str, str] = field(default_factory=dict, hash=False)
    items: tuple[str, ...] = ()
    application: Application = NO_APPLICATION
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True)
class EvidenceFile:
    """A file that the audit rests on.

    `role` is `bom`, `parts` (a part master), `declarations`, `application`, `rules` or `screening`.
    """

    file: str
    sha256: str
    role: str


@dataclass(frozen=True)
class StageAnswer:
    """What is declared of one production stage of a part: origins are ISO 3166 alpha-2, `n/a`, or `""` unknown.

    `stage` is an id of the pack's stages; an empty `source` marks a stage that ought to be declared and is not.
    """

    part: int
    stage: str
    technology_origin: str
    equipment_origin: str
    equipment: str
    source: Text


@dataclass(frozen=True, eq=False)
class Audit:
    """The answer, whole. Part indices are those of `bom`.

    `items` are the exported parts, each with its verdict in `verdicts`. `flags` holds flagged parts only; `flags_below` the
    kinds of flag somewhere below a part. `assessments` are by part, ordered as the pack's rules; `law` is each rule with
    its state on the day. `suspicions` are all that screening found with the word list `lexicon` (its SHA-256), and
    `decisions` what a person decided about them, by part, as far as it holds. `parties` are those of the application with
    what was found of them on lists, `reports` what is owed after an export that is exempt. Of the parts `screened_in_part`,
    texts were so long that words were looked for in their beginning only. Calculations, facts and stages
    are made when asked for.
    """

    source: SourceInfo
    bom: Bom
    problems: tuple[Problem, ...]
    settings: Settings
    pack: RulePack
    currency: str
    destination: str
    law: tuple[tuple[Rule, StatusOnDay], ...]
    items: tuple[int, ...]
    flags: Mapping[int, tuple[Flag, ...]]
    flags_below: Mapping[int, frozenset[FlagKind]]
    assessments: Assessments
    verdicts: tuple[Verdict, ...]
    evidence: tuple[EvidenceFile, ...]
    statements: tuple[Statement, ...]
    evaluation: Evaluation
    suspicions: Mapping[int, tuple[Suspicion, ...]] = field(default_factory=dict)
    lexicon: str = ""
    decisions: Mapping[int, Decision] = field(default_factory=dict)
    parties: tuple[PartyCheck, ...] = ()
    reports: tuple[Report, ...] = ()
    screened_in_part: tuple[int, ...] = ()

    def calculation(self, part: int) -> Calculation | None:
        """The share calculation of one part, line by line; None where the part has no assessment."""
        rule = next((rule for rule in self.pack.rules if rule.kind is RuleKind.CONTENT_SHARE), None)
        if rule is None or rule.threshold is None or part not in self.evaluation.relevant:
            return None
        return self.evaluation.calculation(part, rule.threshold)

    def facts(self, part: int) -> tuple[Fact, ...]:
        """Everything known about one part, each with its source."""
        facts = facts_of(self.evaluation.gathered, part)
        return (*facts, decided_fact(self.decisions[part])) if part in self.decisions else facts

    def stages(self, part: int) -> tuple[StageAnswer, ...]:
        """The stage statements that the technology limb weighs for a part: its own and those of what it contains.

        In the order of the parts and of the process; stages that a listed or suspected part still owes are among them.
        """
        found: list[StageAnswer] = []
        nowhere = Text("", "")
        for one in watched(within for within in self._relevant_within(part) if within in self.evaluation.special):
            stated = self.evaluation.gathered.of(one).stages
            owed = self.evaluation.technologies[one].missing_stages
            for stage in (*STAGES, *(s for s in stated if s not in STAGES)):
                statements = stated.get(stage, ())
                found.extend(
                    StageAnswer(one, stage, s.technology_origin, s.equipment_origin, s.equipment, s.source)
                    for s in statements
                )
                if stage in owed and not statements:
                    found.append(StageAnswer(one, stage, "", "", "", nowhere))
        return tuple(found)

    def _relevant_within(self, part: int) -> list[int]:
        """A part and what it contains by way of parts that show a sign of rare earths, in the order of the parts."""
        bom, relevant = self.bom, self.evaluation.graph.relevant
        within = np.zeros(len(bom), dtype=bool)
        level = np.array([part], dtype=np.int32)
        while len(level):
            within[level] = True
            usages, _ = bom.usages_below(level)
            children = bom.usages.child[usages[~bom.usages.cut[usages]]]
            level = np.unique(children[relevant[children] & ~within[children]])
        return [int(part) for part in np.flatnonzero(within)]


def make_audit(
    read: ReadBom,
    statements: Sequence[Statement],
    settings: Settings,
    pack: RulePack,
    lexicon: Lexicon,
    progress: Progress | None = None,
    problems: Sequence[Problem] = (),
    suspicions: Mapping[int, tuple[Suspicion, ...]] | None = None,
    before: Audit | None = None,
) -> Audit:
    """Judge a BOM with its statements. `problems` are those of the declaration files.

    An audit that was made `before` of the same bill of materials makes this one quick, whatever else is different: what was
    found out about parts of which nothing else is said now is taken over. The result is the same as without.

    Args:
        suspicions: what screening found in the same parts with the same lexicon before, which saves doing it again.
        progress: told in a few words what is being done; it may raise to cancel, and that exception passes.

    Raises:
        UnknownItem: `settings.items` names a part that the BOM does not have.
    """
    say = progress or (lambda _: None)
    bom, application = read.bom, settings.application
    items = _items(bom, settings.items)
    every = (*read.statements, *statements)
    say("Looking for words that suggest rare earths")
    columns = screened_columns(bom)
    alike = before if before is not None and _screened_alike(bom, before.bom) else None
    if suspicions is None:
        known = alike is not None and alike.lexicon == lexicon.sha256
        suspicions = alike.suspicions if alike is not None and known else screen(lexicon, columns)
    in_part = screened_in_part(columns) if alike is None else alike.screened_in_part
    decided = decide(settings.decisions, suspicions, columns, bom.index, bom.parts.revision)
    say("Bringing the facts together")
    currency = settings.currency or application.currency
    earlier = before.evaluation.gathered if before is not None else None
    gathered = gather(bom, read.source.file, every, decided.open, pack, settings.as_of, currency, application, earlier)
    destination = (settings.destination or application.destination).upper()
    rates = {code: rate for code, text in {**application.rates, **settings.rates}.items() if (rate := fraction(text))}
    evaluation = evaluate(gathered, settings.as_of, settings.reading, destination, rates, progress)
    end_uses, unknown_uses = _end_uses(application, pack)
    checks = check_parties(application, pack, settings.as_of)
    parties = [match for check in checks for match in check.matches]
    flags, below = find_flags(evaluation, items, end_uses, parties)
    reports = reports_due(pack, end_uses, application.shipped_on, settings.as_of)
    policy = strictest([*(use.policy for use in end_uses), *(match.policy for match in parties)])
    return Audit(
        source=read.source,
        bom=bom,
        problems=(
            *read.problems,
            *problems,
            *_screening_problems(bom, in_part),
            *decision_problems(decided),
            *gathered.problems,
            *evaluation.problems,
            *unknown_uses,
            *party_problems(application, pack, parties),
            *(info(both(report.sentence(pack)), file=application.file or None) for report in reports),
        ),
        settings=settings,
        pack=pack,
        currency=gathered.currency,
        destination=destination,
        law=tuple((rule, rule.status_on(settings.as_of)) for rule in pack.rules),
        items=items,
        flags=flags,
        flags_below=below,
        assessments=evaluation.assessments,
        verdicts=tuple(evaluation.assessments.verdict(item, policy) for item in items),
        evidence=_evidence(read, every, application, pack, lexicon),
        statements=every,
        evaluation=evaluation,
        suspicions=suspicions,
        lexicon=lexicon.sha256,
        decisions=decided.by_part,
        parties=checks,
        reports=reports,
        screened_in_part=in_part,
    )


def screened_columns(bom: Bom) -> dict[str, Sequence[str]]:
    """The columns of a BOM in which words are looked for, by role."""
    return {role: getattr(bom.parts, role) for role in SCREENED_ROLES}


def _screening_problems(bom: Bom, parts: Sequence[int]) -> list[Problem]:
    """That very long texts were gone through in part only."""
    names = first_of(str(bom.parts.part_number[part])[:60] for part in parts)
    return [warning(worded("screened-in-part", parts=names, most=f"{LONGEST:,}"))] if parts else []


def _screened_alike(bom: Bom, other: Bom) -> bool:
    return all(getattr(bom.parts, role) is getattr(other.parts, role) for role in SCREENED_ROLES)


def strictest(policies: Iterable[Policy]) -> Policy:
    """The policy that decides where several apply: a presumption of denial before a case-by-case review before exemption."""
    order = (Policy.PRESUMPTION_OF_DENIAL, Policy.CASE_BY_CASE, Policy.EXEMPT, Policy.NONE)
    return min(policies, key=order.index, default=Policy.NONE)


def _items(bom: Bom, wanted: Sequence[str]) -> tuple[int, ...]:
    if not wanted:
        return tuple(int(root) for root in bom.roots)
    unknown = [number for number in wanted if number not in bom.index]
    if unknown:
        raise UnknownItem(worded("item-unknown", part=unknown[0]))
    return tuple(dict.fromkeys(bom.index[number] for number in wanted))


def _end_uses(application: Application, pack: RulePack) -> tuple[list[EndUseCategory], list[Problem]]:
    found: list[EndUseCategory] = []
    problems: list[Problem] = []
    for name in application.end_use_categories:
        if name in pack.end_uses:
            found.append(pack.end_uses[name])
        else:
            known = ", ".join(pack.end_uses)
            message = worded("end-use-unknown", name=name, known=known)
            problems.append(warning(message, file=application.file or None))
    return found, problems


def _evidence(
    read: ReadBom, statements: Sequence[Statement], application: Application, pack: RulePack, lexicon: Lexicon
) -> tuple[EvidenceFile, ...]:
    files = [EvidenceFile(read.source.file, read.source.sha256, "bom")]
    files += [EvidenceFile(master.file, master.sha256, "parts") for master in read.source.masters]
    stated = {(s.source.file, s.source.sha256): None for s in statements}
    files += [EvidenceFile(file, sha256, "declarations") for file, sha256 in stated]
    if application.sha256:
        files.append(EvidenceFile(application.file, application.sha256, "application"))
    files.append(EvidenceFile(f"{pack.id} {pack.version}", pack.sha256, "rules"))
    files += [EvidenceFile(overlay.file, overlay.sha256, "rules") for overlay in pack.overlays]
    files.append(EvidenceFile("screening words", lexicon.sha256, "screening"))
    seen: dict[str, EvidenceFile] = {}
    for file in files:
        seen.setdefault(file.sha256, file)
    return tuple(seen.values())
