"""The rules applied: what each limb says of each part that shows a sign of rare earths, and the verdict on each item.

The outcome of a rule is what its words say of the part, whatever its status; the status says whether it binds on the day.
Nothing unknown is decided: where the bounds of a share hold the threshold, or an origin is not stated, the outcome is
`undetermined` and the facts that would settle it are listed, the most telling first.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from desktop_app.bom import Bom, Problem, decimal_text
from desktop_app.rules.content import Contents, calculate, find_contents
from desktop_app.rules.evidence import CHINA, Evidence, Gathered
from desktop_app.rules.interval import Ternary
from desktop_app.rules.listing import Listing, find_listings
from desktop_app.rules.missing import missing_for_share, missing_for_technology
from desktop_app.rules.model import (
    Assessment,
    Calculation,
    ItemKind,
    MissingFact,
    Outcome,
    Policy,
    Reading,
    Rule,
    RuleKind,
    Status,
    Text,
    Verdict,
)
from desktop_app.rules.money import Rates
from desktop_app.rules.technology import Technology, find_technologies


@dataclass(frozen=True)
class Evaluation:
    """Everything that was found out about the relevant parts, for the assessments and for explaining them later."""

    gathered: Gathered
    relevant: frozenset[int]
    contents: Mapping[int, Contents]
    listings: Mapping[int, Listing]
    technologies: Mapping[int, Technology]
    rates: Rates
    assessments: Mapping[int, tuple[Assessment, ...]]
    problems: tuple[Problem, ...]

    def calculation(self, part: int, threshold: Fraction) -> Calculation:
        """The share of one relevant part, term by term."""
        return calculate(self.gathered, self.contents, self.rates, part, threshold)


def has_sign(evidence: Evidence) -> bool:
    """Whether anything but `none` in the BOM's own class column suggests rare earths, or a supplier says there are none."""
    declared = evidence.item_class.value not in {"", "none"}
    return bool(declared or evidence.constituents or evidence.stages or evidence.stated or evidence.open_question)


def find_relevant(bom: Bom, signs: Iterable[int]) -> frozenset[int]:
    """Parts with a sign and all parts that contain one."""
    relevant = set(signs)
    waiting = list(relevant)
    while waiting:
        for usage in bom.used_in(waiting.pop()):
            parent = int(bom.usages.parent[usage])
            if not bom.usages.cut[usage] and parent not in relevant:
                relevant.add(parent)
                waiting.append(parent)
    return frozenset(relevant)


def evaluate(
    gathered: Gathered,
    candidates: Iterable[int],
    as_of: date,
    reading: Reading,
    destination: str,
    rates: Mapping[str, Fraction],
    progress: Callable[[str], None] | None = None,
) -> Evaluation:
    """Assess every part with a sign, and every part above one, as if it were exported.

    `candidates` are the parts about which anything is stated or suspected; `rates` are units of the audit's currency.
    """
    say = progress or (lambda _: None)
    exchange = Rates(gathered.currency, rates)
    relevant = find_relevant(gathered.bom, (p for p in candidates if has_sign(gathered.of(p))))
    say("Adding up values")
    contents, problems = find_contents(gathered, relevant, exchange)
    say("Looking up Annex 1")
    listings, listing_problems = find_listings(gathered, relevant)
    technologies = find_technologies(gathered, relevant, listings, reading)
    say("Applying the rules")
    evaluation = Evaluation(
        gathered, relevant, contents, listings, technologies, exchange, {}, (*problems, *listing_problems)
    )
    judge = {
        RuleKind.CONTENT_SHARE: _content_share,
        RuleKind.TECHNOLOGY_ORIGIN: _technology_origin,
        RuleKind.LISTED_ORIGIN: _listed_origin,
    }
    assessments: dict[int, tuple[Assessment, ...]] = {}
    for part in sorted(relevant):
        results = []
        for rule in gathered.pack.rules:
            status = rule.status_on(as_of).status
            number = gathered.of(part).number
            if destination == CHINA:
                because = (gathered.pack.say("destination_china", article=rule.article),)
                results.append(Assessment(part, rule.id, Outcome.NOT_APPLICABLE, status, None, because))
            elif (
                rule.kind is not RuleKind.LISTED_ORIGIN
                and gathered.of(part).origin.value == CHINA
                and listings[part].under(reading) is not Ternary.NO
            ):
                because = (gathered.pack.say("made_in_china", part=number, article=rule.article),)
                results.append(Assessment(part, rule.id, Outcome.NOT_APPLICABLE, status, None, because))
            else:
                results.append(judge[rule.kind](evaluation, rule, part, reading, status))
        assessments[part] = tuple(results)
    return Evaluation(gathered, relevant, contents, listings, technologies, exchange, assessments, evaluation.problems)


def _not_listed(evaluation: Evaluation, part: int, reading: Reading) -> tuple[Text, ...]:
    listing, pack = evaluation.listings[part], evaluation.gathered.pack
    number = evaluation.gathered.of(part).number
    because = list(listing.reasons(reading))
    if reading is Reading.MATERIALS_ONLY and listing.inside is not Ternary.NO:
        because.append(pack.say("not_in_reading", part=number))
    elif not because:
        because.append(pack.say("not_listed", part=number))
    return tuple(because)


def _content_share(evaluation: Evaluation, rule: Rule, part: int, reading: Reading, status: Status) -> Assessment:
    gathered, listing = evaluation.gathered, evaluation.listings[part]
    pack, evidence = gathered.pack, gathered.of(part)
    assert rule.threshold is not None
    listed = listing.under(reading)
    if listing.item is not None and listing.item.kind is ItemKind.MATERIAL and listing.inside is Ternary.NO:
        because = (*listing.because, pack.say("part_one_only", part=evidence.number, article=rule.article))
        return Assessment(part, rule.id, Outcome.NOT_REQUIRED, status, None, because)
    if listed is Ternary.NO:
        return Assessment(part, rule.id, Outcome.NOT_REQUIRED, status, None, _not_listed(evaluation, part, reading))
    calculation = evaluation.calculation(part, rule.threshold)
    share = calculation.share
    because_list = [*listing.reasons(reading), pack.say("numerator", amount=_amounts(calculation))]
    if calculation.price is None:
        because_list.append(pack.say("denominator_unknown", part=evidence.number))
    else:
        amount = _amount(calculation.price, calculation.currency)
        because_list.append(pack.say("denominator", part=evidence.number, amount=amount, source=evidence.price_source))
    threshold = percent(rule.threshold)
    missing: tuple[MissingFact, ...] = ()
    if share.low >= rule.threshold:
        sure = listed is Ternary.YES
        outcome = Outcome.REQUIRED if sure else Outcome.UNDETERMINED
        shown = _range(share.low, share.high, rule.threshold)
        because_list.append(
            pack.say(
                "share_met" if sure else "share_met_unsure",
                share=shown,
                threshold=threshold,
                article=rule.article,
                part=evidence.number,
            )
        )
        if not sure:
            missing = _missing_class(evaluation, part)
    elif share.high < rule.threshold:
        outcome = Outcome.NOT_REQUIRED
        shown = _range(share.low, share.high, rule.threshold)
        because_list.append(pack.say("share_below", share=shown, threshold=threshold, article=rule.article))
    else:
        outcome = Outcome.UNDETERMINED
        low, high = percent(share.low, rule.threshold), percent(share.high, rule.threshold)
        because_list.append(pack.say("share_open", low=low, high=high, threshold=threshold))
        missing = missing_for_share(gathered, evaluation.contents, evaluation.rates, calculation)
        if listed is Ternary.MAYBE:
            missing = _once((*missing, *_missing_class(evaluation, part)))
    if not evidence.origin.value:
        because_list.append(pack.say("made_where_unknown", part=evidence.number))
    return Assessment(part, rule.id, outcome, status, share, tuple(because_list), missing)


def _technology_origin(evaluation: Evaluation, rule: Rule, part: int, reading: Reading, status: Status) -> Assessment:
    gathered, listing = evaluation.gathered, evaluation.listings[part]
    listed, technology = listing.under(reading), evaluation.technologies[part]
    if listed is Ternary.NO:
        return Assessment(part, rule.id, Outcome.NOT_REQUIRED, status, None, _not_listed(evaluation, part, reading))
    because = listing.reasons(reading) + technology.because
    if not technology.because:
        because += (gathered.pack.say("technology_none_here", part=gathered.of(part).number),)
    missing: tuple[MissingFact, ...] = ()
    answer = min(listed, technology.chinese)
    if answer is Ternary.MAYBE:
        missing = missing_for_technology(gathered, evaluation.technologies, evaluation.listings, part)
        if technology.chinese is Ternary.YES:
            missing = _missing_class(evaluation, part)
    outcome = (Outcome.NOT_REQUIRED, Outcome.UNDETERMINED, Outcome.REQUIRED)[answer]
    return Assessment(part, rule.id, outcome, status, None, because, missing)


def _listed_origin(evaluation: Evaluation, rule: Rule, part: int, reading: Reading, status: Status) -> Assessment:
    gathered, listing = evaluation.gathered, evaluation.listings[part]
    pack, evidence = gathered.pack, gathered.of(part)
    listed = listing.under(reading)
    if listed is Ternary.NO:
        return Assessment(part, rule.id, Outcome.NOT_REQUIRED, status, None, _not_listed(evaluation, part, reading))
    number, source = evidence.number, evidence.origin.source
    missing: tuple[MissingFact, ...] = ()
    if evidence.origin.value == CHINA:
        sure = listed is Ternary.YES
        outcome = Outcome.REQUIRED if sure else Outcome.UNDETERMINED
        sentence = "origin_china" if sure else "origin_china_unsure"
        last = pack.say(sentence, part=number, source=source, article=rule.article)
        missing = () if sure else _missing_class(evaluation, part)
    elif evidence.origin.value:
        outcome = Outcome.NOT_REQUIRED
        last = pack.say("origin_other", part=number, origin=evidence.origin.value, source=source, article=rule.article)
    else:
        outcome = Outcome.UNDETERMINED
        last = pack.say("origin_unknown", part=number)
        missing = (MissingFact(part, evidence.supplier, pack.say("missing_origin", part=number)),)
    return Assessment(part, rule.id, outcome, status, None, (*listing.reasons(reading), last), missing)


def _missing_class(evaluation: Evaluation, part: int) -> tuple[MissingFact, ...]:
    """Whose class would settle whether the part is an item of Annex 1: its own, or that of the open parts inside it."""
    gathered, found, seen, waiting = evaluation.gathered, [], {part}, [part]
    bom = gathered.bom
    while waiting:
        current = waiting.pop()
        if evaluation.listings[current].class_open:
            evidence = gathered.of(current)
            found.append(
                MissingFact(current, evidence.supplier, gathered.pack.say("missing_class", part=evidence.number))
            )
        for usage in bom.usages_of(current):
            child = int(bom.usages.child[usage])
            if child in evaluation.listings and child not in seen and not bom.usages.cut[usage]:
                seen.add(child)
                if evaluation.listings[child].magnet is Ternary.MAYBE:
                    waiting.append(child)
    return tuple(sorted(found, key=lambda m: m.part))


def _once(missing: Sequence[MissingFact]) -> tuple[MissingFact, ...]:
    return tuple({(m.part, m.fact.en): m for m in reversed(missing)}.values())[::-1]


def percent(share: Fraction, distinct_from: Fraction | None = None) -> str:
    """A share as percent with at most 6 significant digits, never rounded onto the threshold."""
    other = None if distinct_from is None else distinct_from * 100
    exact = decimal_text(share * 100)
    return f"{exact if len(exact) <= 9 else decimal_text(_rounded(share * 100, other))} %"


def _rounded(value: Fraction, distinct_from: Fraction | None) -> Fraction:
    if value == 0:
        return value
    digits = 6
    while True:
        rounded = Fraction(f"{float(value):.{digits - 1}e}") if digits <= 15 else value
        if rounded != distinct_from or value == distinct_from or digits > 15:
            return rounded
        digits += 3


def _range(low: Fraction, high: Fraction, threshold: Fraction) -> str:
    one = percent(low, threshold)
    return one if low == high else f"{one} – {percent(high, threshold)}"


def _amount(value: Fraction, currency: str) -> str:
    return f"{decimal_text(value)} {currency}".rstrip()


def _amounts(calculation: Calculation) -> Text:
    low = _amount(calculation.numerator_low, calculation.currency)
    if calculation.numerator_high is None:
        return Text(f"at least {low}, with no upper bound", f"至少{low}，无上限")
    if calculation.numerator_high == calculation.numerator_low:
        return Text(low, low)
    high = _amount(calculation.numerator_high, calculation.currency)
    return Text(f"between {low} and {high}", f"{low}至{high}")


def verdict_on(item: int, assessments: Sequence[Assessment], policy: Policy) -> Verdict:
    """The answer for one exported item: required if any rule is, else undetermined if any is, else not required."""
    for outcome in (Outcome.REQUIRED, Outcome.UNDETERMINED):
        deciding = [a for a in assessments if a.outcome is outcome]
        if deciding:
            break
    else:
        outcome, deciding = Outcome.NOT_REQUIRED, list(assessments)
    if not assessments:
        return Verdict(item, Outcome.NO_INDICATION, None, (), policy)
    status = max((a.status for a in deciding), key=lambda s: s.binding)
    return Verdict(item, outcome, status, tuple(a.rule for a in deciding), policy)
