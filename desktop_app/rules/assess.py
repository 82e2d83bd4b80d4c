"""One rule and one part in words: the outcome with its reasons, its share, and what is missing.

The outcome comes from the vectors of `desktop_app.rules.evaluate`; what is written here is why. It is made when somebody
looks at a part or when it is printed, from exact values.
"""

from dataclasses import dataclass

from desktop_app.rules.amounts import money, numerator, percent, percent_range
from desktop_app.rules.bounds import Shares
from desktop_app.rules.calculation import calculate
from desktop_app.rules.evidence import Gathered
from desktop_app.rules.interval import Ternary
from desktop_app.rules.listing import Listings
from desktop_app.rules.missing import missing_class, missing_for_share, missing_for_technology, once
from desktop_app.rules.model import (
    Assessment,
    ItemKind,
    MissingFact,
    Outcome,
    Reading,
    Rule,
    RuleKind,
    Status,
    Text,
)
from desktop_app.rules.technology import Technologies

#: How many parts of counted origin inside an assembly are named.
_NAMED = 5


@dataclass(frozen=True, eq=False)
class Findings:
    """What one rule needs to know about all parts; shares or technologies where its kind asks for them."""

    rule: Rule
    status: Status
    reading: Reading
    gathered: Gathered
    listings: Listings
    shares: Shares | None = None
    technologies: Technologies | None = None


def assess(findings: Findings, part: int, outcome: Outcome, leaving_for: str) -> Assessment:
    """The assessment of one part. `leaving_for` is the destination where that alone decides, else `""`."""
    pack, rule = findings.gathered.pack, findings.rule
    if outcome is Outcome.NOT_APPLICABLE:
        sentence = "destination_china" if leaving_for else "made_in_china"
        because = (pack.say(sentence, part=findings.gathered.number(part), article=rule.article),)
        return Assessment(part, rule.id, outcome, findings.status, None, because)
    if findings.listings[part].under(findings.reading) is Ternary.NO:
        return Assessment(part, rule.id, outcome, findings.status, None, _not_listed(findings, part))
    if rule.kind is RuleKind.CONTENT_SHARE:
        return _content_share(findings, part, outcome)
    if rule.kind is RuleKind.TECHNOLOGY_ORIGIN:
        return _technology_origin(findings, part, outcome)
    return _listed_origin(findings, part, outcome)


def _not_listed(findings: Findings, part: int) -> tuple[Text, ...]:
    listing, pack = findings.listings[part], findings.gathered.pack
    number = findings.gathered.number(part)
    because = list(listing.reasons(findings.reading))
    if findings.reading is Reading.MATERIALS_ONLY and listing.inside is not Ternary.NO:
        because.append(pack.say("not_in_reading", part=number))
    elif not because:
        because.append(pack.say("not_listed", part=number))
    return tuple(because)


def _content_share(findings: Findings, part: int, outcome: Outcome) -> Assessment:
    rule, listing = findings.rule, findings.listings[part]
    gathered = findings.gathered
    pack, evidence = gathered.pack, gathered.of(part)
    assert rule.threshold is not None and findings.shares is not None
    if listing.item is not None and listing.item.kind is ItemKind.MATERIAL and listing.inside is Ternary.NO:
        because = (*listing.because, pack.say("part_one_only", part=evidence.number, article=rule.article))
        return Assessment(part, rule.id, outcome, findings.status, None, because)
    contents = findings.shares.contents
    calculation = calculate(contents, part, rule.threshold)
    share, threshold = calculation.share, percent(rule.threshold)
    sentences = [*listing.reasons(findings.reading), pack.say("numerator", amount=numerator(calculation))]
    if calculation.price is None:
        sentences.append(pack.say("denominator_unknown", part=evidence.number))
    else:
        amount = money(calculation.price, calculation.currency)
        sentences.append(pack.say("denominator", part=evidence.number, amount=amount, source=evidence.price_source))
    shown = percent_range(share.low, share.high, rule.threshold)
    missing: tuple[MissingFact, ...] = ()
    if outcome is Outcome.REQUIRED:
        sentences.append(pack.say("share_met", share=shown, threshold=threshold, article=rule.article))
    elif share.low >= rule.threshold:
        sentences.append(pack.say("share_met_unsure", share=shown, threshold=threshold, part=evidence.number))
        missing = missing_class(findings.listings, part)
    elif outcome is Outcome.NOT_REQUIRED:
        sentences.append(pack.say("share_below", share=shown, threshold=threshold, article=rule.article))
    else:
        low, high = percent(share.low, rule.threshold), percent(share.high, rule.threshold)
        sentences.append(pack.say("share_open", low=low, high=high, threshold=threshold))
        missing = missing_for_share(contents, calculation)
        if listing.under(findings.reading) is Ternary.MAYBE:
            missing = once((*missing, *missing_class(findings.listings, part)))
    if not evidence.origin.value:
        sentences.append(pack.say("made_where_unknown", part=evidence.number))
    return Assessment(part, rule.id, outcome, findings.status, share, tuple(sentences), missing)


def _technology_origin(findings: Findings, part: int, outcome: Outcome) -> Assessment:
    assert findings.technologies is not None
    listing, technology = findings.listings[part], findings.technologies[part]
    pack = findings.gathered.pack
    because = listing.reasons(findings.reading) + technology.because
    if not technology.because:
        because += (pack.say("technology_none_here", part=findings.gathered.number(part)),)
    missing: tuple[MissingFact, ...] = ()
    if outcome is Outcome.UNDETERMINED:
        missing = missing_for_technology(findings.technologies, part)
        if technology.chinese is Ternary.YES or not missing:
            missing = missing_class(findings.listings, part)
    return Assessment(part, findings.rule.id, outcome, findings.status, None, because, missing)


def _listed_origin(findings: Findings, part: int, outcome: Outcome) -> Assessment:
    listing, rule = findings.listings[part], findings.rule
    pack, evidence = findings.gathered.pack, findings.gathered.of(part)
    number, origin, source = evidence.number, evidence.origin.value, evidence.origin.source
    missing: tuple[MissingFact, ...] = ()
    if outcome is Outcome.REQUIRED:
        last = [pack.say("origin_china", part=number, source=source, article=rule.article)]
    elif origin in rule.countries:
        last = [pack.say("origin_china_unsure", part=number, source=source)]
        missing = missing_class(findings.listings, part)
    elif origin:
        last = [pack.say("origin_other", part=number, origin=origin, source=source, article=rule.article)]
        last += _counted_inside(findings, part)
    else:
        last = [pack.say("origin_unknown", part=number)]
        missing = (MissingFact(part, evidence.supplier, pack.say("missing_origin", part=number)),)
        if listing.under(findings.reading) is Ternary.MAYBE:
            missing = once((*missing, *missing_class(findings.listings, part)))
    because = (*listing.reasons(findings.reading), *last)
    return Assessment(part, rule.id, outcome, findings.status, None, because, missing)


def _counted_inside(findings: Findings, part: int) -> list[Text]:
    """Listed magnets of counted origin inside an assembly made elsewhere: named, because they count under another limb."""
    gathered, listings = findings.gathered, findings.listings
    parts = gathered.bom.parts
    inside = [
        gathered.number(one)
        for one in listings.graph.within(part)[1:]
        if one in listings.own
        and listings.itself[one] == Ternary.YES
        and (parts.country_of_origin[one] in findings.rule.countries)
    ]
    if not inside:
        return []
    named = ", ".join(inside[:_NAMED]) + (" …" if len(inside) > _NAMED else "")
    return [gathered.pack.say("origin_inside", part=gathered.number(part), inside=named)]
