"""One rule and one part in words: the outcome with its reasons, its share, and what is missing.

The outcome comes from the vectors of `desktop_app.rules.evaluate`; what is written here is why. It is made when somebody
looks at a part or when it is printed, from exact values.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from desktop_app.rules.amounts import money, money_range, percent, percent_range
from desktop_app.rules.bounds import Shares
from desktop_app.rules.evidence import Gathered
from desktop_app.rules.graph import Answers, Mask
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
    Share,
    Status,
    Text,
)
from desktop_app.rules.technology import Technologies

#: How many parts of counted origin inside an assembly are named.
_NAMED = 5


@dataclass(frozen=True, eq=False)
class Findings:
    """What one rule needs to know about all parts; shares or technologies where its kind asks for them.

    `reading` is `materials-only` too where the rule's list names no assemblies.
    """

    rule: Rule
    status: Status
    reading: Reading
    gathered: Gathered
    listings: Listings
    made_in: Mask
    shares: Shares | None = None
    technologies: Technologies | None = None

    @cached_property
    def listed(self) -> Answers:
        """Whether each part is on the rule's list, in the reading and as far as the rule reaches."""
        return self.listings.under(self.reading)

    @cached_property
    def holding(self) -> Mask:
        """Parts that are, or contain, a listed item made in one of the rule's countries."""
        found: Mask = self.made_in & (self.listings.itself == Ternary.YES)
        for layer in self.listings.graph.layers:
            found[layer.parents] |= layer.most(found[layer.children])
        return found


Reasons = tuple[tuple[Text, ...], tuple[MissingFact, ...]]


class Pending(Assessment):
    """An assessment whose reasons and missing facts are put together when they are first read."""

    def __init__(
        self, findings: "Findings", part: int, outcome: Outcome, share: Share | None, leaving_for: str
    ) -> None:
        known = {"part": part, "rule": findings.rule.id, "outcome": outcome, "status": findings.status, "share": share}
        self.__dict__.update(known, _pending=(findings, leaving_for))

    def __getattr__(self, name: str) -> Any:
        if name not in {"because", "missing"}:
            raise AttributeError(name)
        findings, leaving_for = self.__dict__["_pending"]
        because, missing = _reasons(findings, self, leaving_for)
        self.__dict__.update(because=because, missing=missing)
        return self.__dict__[name]


def assess(findings: Findings, part: int, outcome: Outcome, leaving_for: str) -> Assessment:
    """The assessment of one part. `leaving_for` is the destination where that alone decides, else `""`."""
    rule, share = findings.rule, None
    if (
        rule.kind is RuleKind.CONTENT_SHARE
        and outcome is not Outcome.NOT_APPLICABLE
        and not _of_no_share(findings, part)
    ):
        assert findings.shares is not None and rule.threshold is not None
        bounds = findings.shares.exact(part)
        share = Share(bounds.low, bounds.low if bounds.high is None else bounds.high, rule.threshold)
    return Pending(findings, part, outcome, share, leaving_for)


def _of_no_share(findings: Findings, part: int) -> bool:
    """Whether no value is compared: the part is not listed, or an item of Part 1."""
    if findings.listed[part] == Ternary.NO:
        return True
    own = findings.listings.own.get(part)
    material = own is not None and own.item is not None and own.item.kind is ItemKind.MATERIAL
    return material and findings.listings.inside[part] == Ternary.NO


def _reasons(findings: Findings, one: Assessment, leaving_for: str) -> Reasons:
    pack, rule, part = findings.gathered.pack, findings.rule, one.part
    if one.outcome is Outcome.NOT_APPLICABLE:
        sentence = "made_in_china"
        if leaving_for:
            sentence = "destination_china" if leaving_for == "CN" else "destination_free"
        values = {"part": findings.gathered.number(part), "destination": leaving_for}
        return (pack.say(sentence, **values, article=rule.article),), ()
    if findings.listed[part] == Ternary.NO:
        return _not_listed(findings, part), ()
    if rule.kind is RuleKind.CONTENT_SHARE:
        return _content_share(findings, part, one.outcome, one.share)
    if rule.kind in {RuleKind.TECHNOLOGY_ORIGIN, RuleKind.EQUIPMENT_ORIGIN}:
        return _technology_origin(findings, part, one.outcome)
    if rule.kind is RuleKind.LISTED_ITEM:
        return _listed_item(findings, part, one.outcome)
    return _listed_origin(findings, part, one.outcome)


def _not_listed(findings: Findings, part: int) -> tuple[Text, ...]:
    listing, pack = findings.listings[part], findings.gathered.pack
    number = findings.gathered.number(part)
    because = list(listing.reasons(findings.reading))
    if findings.reading is Reading.MATERIALS_ONLY and listing.inside is not Ternary.NO:
        because.append(pack.say("not_in_reading", part=number, list=findings.rule.list_name))
    elif not because:
        because.append(pack.say("not_listed", part=number, list=findings.rule.list_name))
    return tuple(because)


def _content_share(findings: Findings, part: int, outcome: Outcome, share: Share | None) -> Reasons:
    rule, listing = findings.rule, findings.listings[part]
    gathered = findings.gathered
    pack, evidence = gathered.pack, gathered.of(part)
    assert rule.threshold is not None and findings.shares is not None
    if share is None:
        return (*listing.because, pack.say("part_one_only", part=evidence.number, article=rule.article)), ()
    contents, threshold = findings.shares.contents, percent(rule.threshold)
    currency = evidence.currency if evidence.price is not None else gathered.currency
    held = contents.held(part, contents.rates.base_of(currency)).value
    inside = contents.rates.convert(held, contents.rates.base_of(currency), currency)
    sentences = [*listing.reasons(findings.reading), pack.say("numerator", amount=money_range(inside, currency))]
    if evidence.price is None:
        sentences.append(pack.say("denominator_unknown", part=evidence.number))
    else:
        amount = money(evidence.price, currency)
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
        missing = missing_for_share(contents, part)
        if listing.under(findings.reading) is Ternary.MAYBE:
            missing = once((*missing, *missing_class(findings.listings, part)))
    if not evidence.origin.value:
        sentences.append(pack.say("made_where_unknown", part=evidence.number))
    return tuple(sentences), missing


def _technology_origin(findings: Findings, part: int, outcome: Outcome) -> Reasons:
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
    return because, missing


def _listed_origin(findings: Findings, part: int, outcome: Outcome) -> Reasons:
    listing, rule = findings.listings[part], findings.rule
    pack, evidence = findings.gathered.pack, findings.gathered.of(part)
    number, origin, source = evidence.number, evidence.origin.value, evidence.origin.source
    missing: tuple[MissingFact, ...] = ()
    if outcome is Outcome.REQUIRED:
        last = [pack.say("origin_china", part=number, source=source, article=rule.article)]
    elif origin in rule.countries:
        last = [pack.say("origin_china_unsure", part=number, source=source, list=rule.list_name)]
        missing = missing_class(findings.listings, part)
    elif origin:
        last = [pack.say("origin_other", part=number, origin=origin, source=source, article=rule.article)]
        last += _counted_inside(findings, part)
    else:
        last = [pack.say("origin_unknown", part=number)]
        missing = (MissingFact(part, evidence.supplier, pack.say("missing_origin", part=number)),)
        if listing.under(findings.reading) is Ternary.MAYBE:
            missing = once((*missing, *missing_class(findings.listings, part)))
    return (*listing.reasons(findings.reading), *last), missing


def _listed_item(findings: Findings, part: int, outcome: Outcome) -> Reasons:
    because = findings.listings[part].reasons(findings.reading)
    if outcome is Outcome.UNDETERMINED:
        return because, missing_class(findings.listings, part)
    return (*because, findings.gathered.pack.say("listed_whatever_origin", article=findings.rule.article)), ()


def _counted_inside(findings: Findings, part: int) -> list[Text]:
    """Listed magnets of counted origin inside an assembly made elsewhere: named, because they count under another limb."""
    gathered, holding = findings.gathered, findings.holding
    inside: list[str] = []
    seen, waiting = {part}, [part]
    while waiting and len(inside) <= _NAMED:
        for _, child in findings.listings.graph.children(waiting.pop()):
            if child not in seen and holding[child]:
                seen.add(child)
                waiting.append(child)
                if findings.made_in[child] and findings.listings.itself[child] == Ternary.YES:
                    inside.append(gathered.number(child))
    if not inside:
        return []
    named = ", ".join(inside[:_NAMED]) + (" …" if len(inside) > _NAMED else "")
    return [gathered.pack.say("origin_inside", part=gathered.number(part), inside=named)]
