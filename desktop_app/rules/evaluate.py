"""The rules applied: what each limb says of each part that shows a sign of rare earths, and the verdict on each item.

The outcome of a rule is what its words say of the part, whatever its status; the status says whether it binds on the day.
Nothing unknown is decided: where the bounds of a share hold the threshold, or an origin is not stated, the outcome is
`undetermined` and the facts that would settle it are listed, the most telling first.

Outcomes are found for all parts at once, in vectors over the graph; the `Assessment` of a part, with its sentences, its
exact share and its missing facts, is made when it is asked for.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property

import numpy as np

from desktop_app.bom import Problem
from desktop_app.bom.exact import Ints
from desktop_app.bom.messages import first_of, worded
from desktop_app.bom.problem import info, warning
from desktop_app.rules.amounts import percent
from desktop_app.rules.assess import Findings, assess
from desktop_app.rules.bounds import Shares
from desktop_app.rules.calculation import calculate
from desktop_app.rules.content import Contents
from desktop_app.rules.evidence import Gathered
from desktop_app.rules.graph import Answers, Graph, Mask, build_graph
from desktop_app.rules.interval import Ternary
from desktop_app.rules.kept import Special, special_parts
from desktop_app.rules.listing import Listings
from desktop_app.rules.missing import Scope
from desktop_app.rules.model import (
    Assessment,
    Calculation,
    Outcome,
    Policy,
    Reading,
    Rule,
    RuleKind,
    RulePack,
    Share,
    Status,
    Verdict,
)
from desktop_app.rules.money import Rates
from desktop_app.rules.settling import settle
from desktop_app.rules.technology import Technologies
from desktop_app.rules.weighing import Weighing

__all__ = ["Assessments", "Evaluation", "evaluate", "percent"]

Codes = Answers  # positions in `OUTCOMES`

#: Outcomes by code; the first three are those of a `Ternary`.
OUTCOMES = (Outcome.NOT_REQUIRED, Outcome.UNDETERMINED, Outcome.REQUIRED, Outcome.NOT_APPLICABLE)
_NOT_APPLICABLE = 3

#: How many parts a problem that may be about many of them names.
_NAMED = 20

#: Parts with evidence inside an assembly up to which a report names all that is missing in it.
MOST_INSIDE = 6

#: Everything, for a report, which only needs the order.
_ALL_IN_ORDER = Scope(exact=False)

#: Exported items times parts with evidence up to which each item is reported with all that is missing anywhere in it.
MOST_IN_FULL = 200_000


class Assessments(Mapping[int, tuple[Assessment, ...]]):
    """Assessments by part index, in order of the parts, each made when it is first asked for."""

    def __init__(self, parts: Ints, findings: Sequence[Findings], codes: Sequence[Codes], destination: str) -> None:
        self._parts, self._findings, self._codes, self._destination = parts, findings, codes, destination
        self._made: dict[int, tuple[Assessment, ...]] = {}

    def __len__(self) -> int:
        return len(self._parts)

    def __iter__(self) -> Iterator[int]:
        return iter(self._parts.tolist())

    def __contains__(self, part: object) -> bool:
        return isinstance(part, int | np.integer) and self._position(int(part)) is not None

    def __getitem__(self, part: int) -> tuple[Assessment, ...]:
        position = self._position(part)
        if position is None:
            raise KeyError(part)
        if part not in self._made:
            self._made[part] = tuple(
                assess(found, int(part), OUTCOMES[codes[position]], self._leaving_for(found))
                for found, codes in zip(self._findings, self._codes, strict=True)
            )
        return self._made[part]

    def for_report(self, items: Sequence[int]) -> Iterator[Assessment]:
        """All assessments in the order of parts and rules, for a report on all parts.

        A part that holds more than a few parts with evidence of their own names what is missing in it and in what goes
        straight into it, and the components that lack more (`Assessment.elsewhere`). The exported `items` name everything
        that is missing in them, as long as that stays within reason.
        """
        if not len(self._parts):
            return
        listings = self._findings[0].listings
        graph, special = listings.graph, listings.special
        whole = frozenset(items if len(items) * len(special) <= MOST_IN_FULL else ())
        self._settle()
        crowded = graph.crowded(special, MOST_INSIDE)
        scopes = self._scopes()
        for position, part in enumerate(self._parts.tolist()):
            all_of_it = part in whole or not crowded[part]
            for found, codes, scope in zip(self._findings, self._codes, scopes, strict=True):
                reach = _ALL_IN_ORDER if all_of_it else scope
                yield assess(found, part, OUTCOMES[codes[position]], self._leaving_for(found), reach)

    def _scopes(self) -> list[Scope]:
        """For each rule, down to the parts whose own assessments name what they lack.

        What is missing of a share or of technology stands in assessments by the same rule, a class in one by any rule with
        the same list.
        """
        found: list[tuple[Mask, Mask]] = []
        classes: dict[int, Mask] = {}
        for findings, codes in zip(self._findings, self._codes, strict=True):
            undetermined = np.zeros(len(findings.made_in), dtype=bool)
            undetermined[self._parts] = codes == Ternary.MAYBE
            share = technology = np.zeros_like(undetermined)
            class_open = undetermined & (findings.listed == Ternary.MAYBE)
            if findings.shares is not None and findings.rule.threshold is not None:
                share = undetermined.copy()
                share[self._parts] &= ~findings.shares.reach(self._parts, findings.rule.threshold)[0]
            if findings.technologies is not None:
                technology = undetermined & (findings.technologies.chinese == Ternary.MAYBE)
                class_open = undetermined & (findings.technologies.chinese == Ternary.YES)
            found.append((share, technology))
            named = classes.setdefault(id(findings.listings), np.zeros_like(undetermined))
            named |= class_open
        return [
            Scope(share.tobytes(), technology.tobytes(), classes[id(findings.listings)].tobytes(), exact=False)
            for findings, (share, technology) in zip(self._findings, found, strict=True)
        ]

    def verdict(self, item: int, policy: Policy) -> Verdict:
        """The answer for one exported item: required if any rule is, else undetermined if any is, else not required."""
        position = self._position(item)
        found = [
            (found.rule.id, OUTCOMES[codes[position]], found.status)
            for found, codes in zip(self._findings, self._codes, strict=True)
            if position is not None and not found.rule.concerns_supply
        ]
        return _verdict(item, found, policy)

    def outcomes(self) -> dict[int, Outcome]:
        """What all rules together say of each part, as if it were exported, without making its assessments."""
        open_ = np.any([codes == Ternary.MAYBE for codes in self._codes], axis=0)
        needed = np.any([codes == Ternary.YES for codes in self._codes], axis=0)
        together = np.where(needed, Ternary.YES, np.where(open_, Ternary.MAYBE, Ternary.NO))
        return {part: OUTCOMES[code] for part, code in zip(self._parts.tolist(), together.tolist(), strict=True)}

    def shares(self) -> dict[int, Share]:
        """The value share of each part that has one, exact."""
        self._settle()
        return {
            part: one.share
            for found, codes in zip(self._findings, self._codes, strict=True)
            if found.shares is not None
            for part, code in zip(self._parts.tolist(), codes.tolist(), strict=True)
            if (one := assess(found, part, OUTCOMES[code], self._leaving_for(found))).share is not None
        }

    def _settle(self) -> None:
        """Make the exact contents of all parts, and their children, quick to look up."""
        self._findings[0].listings.graph.list_children()
        for shares in {id(found.shares): found.shares for found in self._findings if found.shares is not None}.values():
            for base in shares.bases:
                settle(shares.contents, base)

    def answers(self) -> dict[tuple[int, str], tuple[Outcome, Status]]:
        """Outcome and state by part and rule, without reasons."""
        return {
            (part, found.rule.id): (OUTCOMES[code], found.status)
            for found, codes in zip(self._findings, self._codes, strict=True)
            for part, code in zip(self._parts.tolist(), codes.tolist(), strict=True)
        }

    def _leaving_for(self, findings: Findings) -> str:
        return self._destination if self._destination in findings.rule.free_destinations else ""

    def _position(self, part: int) -> int | None:
        position = int(np.searchsorted(self._parts, np.int32(part)))
        return position if position < len(self._parts) and self._parts[position] == part else None


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Everything that was found out about the relevant parts, for the assessments and for explaining them later."""

    gathered: Gathered
    graph: Graph
    special: Special
    contents: Contents
    shares: Shares
    listings: Listings
    technologies: Technologies
    rates: Rates
    assessments: Assessments
    problems: tuple[Problem, ...] = field(default=())

    @cached_property
    def relevant(self) -> frozenset[int]:
        """The parts that show a sign or contain one that does."""
        return frozenset(np.flatnonzero(self.graph.relevant).tolist())

    def calculation(self, part: int, threshold: Fraction) -> Calculation:
        """The share of one relevant part, term by term."""
        return calculate(self.contents, part, threshold)


def evaluate(
    gathered: Gathered,
    as_of: date,
    reading: Reading,
    destination: str,
    rates: Mapping[str, Fraction],
    progress: Callable[[str], None] | None = None,
) -> Evaluation:
    """Assess every part with a sign, and every part above one, as if it were exported.

    `rates` are units of the audit's currency.
    """
    say = progress or (lambda _: None)
    pack, exchange = gathered.pack, Rates(gathered.currency, rates)
    graph = build_graph(gathered.bom, gathered.candidates.signs)
    special = _special(gathered, graph)
    say("Adding up values")
    weighing = Weighing(gathered, graph, special, exchange)
    share_rule = _first(pack, RuleKind.CONTENT_SHARE)
    shares = weighing.shares(share_rule)
    say("Looking up Annex 1")
    listings = weighing.listings(share_rule)
    technologies = weighing.technologies(_first(pack, RuleKind.TECHNOLOGY_ORIGIN))
    say("Applying the rules")
    findings = [weighing.findings(rule, as_of, reading) for rule in pack.rules]
    codes = [_codes(found, weighing.parts, weighing.origin_unknown, destination) for found in findings]
    return Evaluation(
        gathered=gathered,
        graph=graph,
        special=special,
        contents=shares.contents,
        shares=shares,
        listings=listings,
        technologies=technologies,
        rates=exchange,
        assessments=Assessments(weighing.parts, findings, codes, destination),
        problems=(*weighing.problems, *_price_problems(shares, graph)),
    )


def _first(pack: RulePack, kind: RuleKind) -> Rule:
    """The first rule of a kind; any rule where the pack has none of it, so that there is something to explain."""
    return next((rule for rule in pack.rules if rule.kind is kind), pack.rules[0])


def _special(gathered: Gathered, graph: Graph) -> Special:
    """Relevant parts that have more evidence than price and origin, and the parts that hold a declared material."""
    candidates = gathered.candidates
    materials = candidates.parts[candidates.material[candidates.parts] & graph.relevant[candidates.parts]]
    holding = {parent for part in materials.tolist() for _, parent in graph.parents(part)}
    parts = candidates.parts
    if holding:
        parts = np.union1d(parts, np.array(sorted(holding), dtype=np.int32)).astype(np.int32)
    return special_parts(graph, parts, candidates.material)


def _codes(findings: Findings, parts: Ints, unknown: Mask, destination: str) -> Codes:
    """What the rule says of each of the parts, as positions in `OUTCOMES`."""
    rule = findings.rule
    if destination and destination in rule.free_destinations:
        return np.full(len(parts), _NOT_APPLICABLE, dtype=np.int8)
    listed, made_in = findings.listed[parts], findings.made_in[parts]
    codes: Codes = listed
    if rule.kind is RuleKind.LISTED_ITEM:
        return codes
    if rule.kind is RuleKind.LISTED_ORIGIN:
        origin = np.where(made_in, Ternary.YES, np.where(unknown[parts], Ternary.MAYBE, Ternary.NO))
        codes = np.minimum(listed, origin.astype(np.int8))
        return codes
    if rule.kind is RuleKind.CONTENT_SHARE:
        codes = _share_codes(findings, rule, parts, listed)
    else:
        assert findings.technologies is not None
        codes = np.minimum(listed, findings.technologies.chinese[parts])
    if not rule.made_anywhere:
        codes = np.where(made_in & (listed != Ternary.NO), _NOT_APPLICABLE, codes).astype(np.int8)
    return codes


def _share_codes(findings: Findings, rule: Rule, parts: Ints, listed: Answers) -> Codes:
    assert findings.shares is not None and rule.threshold is not None
    low, high = findings.shares.reach(parts, rule.threshold)
    reached = np.where(low, Ternary.YES, np.where(high, Ternary.MAYBE, Ternary.NO))
    codes: Codes = np.minimum(listed, reached).astype(np.int8)
    candidates = findings.gathered.candidates
    materials = candidates.parts[candidates.material[candidates.parts]]
    of_part_one = materials[
        findings.listings.graph.relevant[materials] & (findings.listings.inside[materials] == Ternary.NO)
    ]
    codes[np.searchsorted(parts, of_part_one)] = Ternary.NO
    return codes


def _price_problems(shares: Shares, graph: Graph) -> list[Problem]:
    """Prices that cannot be right: nothing or less, or less than what is declared to be inside."""
    gathered = shares.contents.gathered
    parts = gathered.bom.parts
    column = gathered.bom.headers.get("unit_price")
    found = []
    nothing = np.flatnonzero(graph.relevant & (parts.unit_price_float <= 0))
    if len(nothing):
        named = first_of((gathered.number(int(part)) for part in nothing[: _NAMED + 1]), _NAMED)
        message = worded("price-nothing", parts=named)
        found.append(info(message, row=max(int(parts.row[nothing[0]]), 0), column=column))
    overfull = np.flatnonzero(shares.low > 1 + 2 * shares.tolerance)
    for part in overfull[:_NAMED].tolist():
        message = worded("price-below-contents", part=gathered.number(part))
        found.append(warning(message, row=max(int(parts.row[part]), 0), column=column))
    if len(overfull) > _NAMED:
        found.append(warning(worded("price-below-contents-more", count=len(overfull) - _NAMED), column=column))
    return found


def _verdict(item: int, found: Sequence[tuple[str, Outcome, Status]], policy: Policy) -> Verdict:
    for outcome in (Outcome.REQUIRED, Outcome.UNDETERMINED):
        deciding = [one for one in found if one[1] is outcome]
        if deciding:
            break
    else:
        outcome, deciding = Outcome.NOT_REQUIRED, list(found)
    if not found:
        return Verdict(item, Outcome.NO_INDICATION, None, (), policy)
    status = max((status for _, _, status in deciding), key=lambda s: s.binding)
    return Verdict(item, outcome, status, tuple(rule for rule, _, _ in deciding), policy)
