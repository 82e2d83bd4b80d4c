"""One rule and one part in words: the outcome with its reasons, its share, and what is missing.

The outcome comes from the vectors of `desktop_app.rules.evaluate`; what is written here is why. It is made when somebody
looks at a part or when it is printed, from exact values.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from desktop_app.rules.amounts import money, money_range, percent, percent_range
from desktop_app.rules.bounds import Shares
from desktop_app.rules.countries import in_sentence
from desktop_app.rules.evidence import Gathered
from desktop_app.rules.graph import Answers, Mask
from desktop_app.rules.interval import Ternary
from desktop_app.rules.listing import Listings
from desktop_app.rules.missing import (
    EVERYTHING,
    NOTHING_LACKING,
    Lacking,
    Scope,
    missing_class,
    missing_for_share,
    missing_for_technology,
)
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
    def unlisted(self) -> bytes:
        """A byte for each part: 1 where it is certainly not on the list."""
        unlisted: Mask = self.listed == Ternary.NO
        return unlisted.tobytes()

    @cached_property
    def holding(self) -> Mask:
        """Parts that are, or contain, a listed item made in one of the rule's countries."""
        found: Mask = self.made_in & (self.listings.itself == Ternary.YES)
        for layer in self.listings.graph.layers:
            found[layer.parents] |= layer.most(found[layer.children])
        return found


Reasons = tuple[tuple[Text, ...], Lacking]


class Pending(Assessment):
    """An assessment whose reasons and missing facts are put together when they are first read."""

    def __init__(
        self, findings: "Findings", part: int, outcome: Outcome, share: Share | None, leaving_for: str, scope: Scope
    ) -> None:
        known = {"part": part, "rule": findings.rule.id, "outcome": outcome, "status": findings.status, "share": share}
        self.__dict__.update(known, _pending=(findings, leaving_for, scope))

    def __getattr__(self, name: str) -> Any:
        if name not in {"because", "missing", "elsewhere"}:
            raise AttributeError(name)
        findings, leaving_for, scope = self.__dict__["_pending"]
        because, lacking = _reasons(findings, self, leaving_for, scope)
        self.__dict__.update(because=because, missing=lacking.facts, elsewhere=lacking.elsewhere)
        return self.__dict__[name]


def assess(findings: Findings, part: int, outcome: Outcome, leaving_for: str, scope: Scope = EVERYTHING) -> Assessment:
    """The assessment of one part. `leaving_for` is the destination where that alone decides, else `""`.

    `scope` is how far what is missing is looked for.
    """
    rule, share = findings.rule, None
    if (
        rule.kind is RuleKind.CONTENT_SHARE
        and outcome is not Outcome.NOT_APPLICABLE
        and not _of_no_share(findings, part)
    ):
        assert findings.shares is not None and rule.threshold is not None
        bounds = findings.shares.exact(part)
        share = Share(bounds.low, bounds.low if bounds.high is None else bounds.high, rule.threshold)
    return Pending(findings, part, outcome, share, leaving_for, scope)


def _of_no_share(findings: Findings, part: int) -> bool:
    """Whether no value is compared: the part is not listed, or an item of Part 1."""
    if findings.unlisted[part]:
        return True
    own = findings.listings.own.get(part)
    material = own is not None and own.item is not None and own.item.kind is ItemKind.MATERIAL
    return material and findings.listings.inside[part] == Ternary.NO


def _reasons(findings: Findings, one: Assessment, leaving_for: str, scope: Scope) -> Reasons:
    pack, rule, part = findings.gathered.pack, findings.rule, one.part
    if one.outcome is Outcome.NOT_APPLICABLE:
        sentence = "made_in_china"
        if leaving_for:
            sentence = "destination_china" if leaving_for == "CN" else "destination_free"
        number, destination = findings.gathered.number(part), in_sentence(leaving_for)
        return (pack.say(sentence, part=number, destination=destination, article=rule.article),), NOTHING_LACKING
    if findings.unlisted[part]:
        return _not_listed(findings, part), NOTHING_LACKING
    if rule.kind is RuleKind.CONTENT_SHARE:
        return _content_share(findings, part, one.outcome, one.share, scope)
    if rule.kind in {RuleKind.TECHNOLOGY_ORIGIN, RuleKind.EQUIPMENT_ORIGIN}:
        return _technology_origin(findings, part, one.outcome, scope)
    if rule.kind is RuleKind.LISTED_ITEM:
        return _listed_item(findings, part, one.outcome, scope)
    return _listed_origin(findings, part, one.outcome, scope)


def _not_listed(findings: Findings, part: int) -> tuple[Text, ...]:
    listing, pack = findings.listings[part], findings.gathered.pack
    number = findings.gathered.number(part)
    because = list(listing.reasons(findings.reading))
    if findings.reading is Reading.MATERIALS_ONLY and listing.inside is not Ternary.NO:
        because.append(pack.say("not_in_reading", part=number, list=findings.rule.list_name))
    elif not because:
        because.append(pack.say("not_listed", part=number, list=findings.rule.list_name))
    return tuple(because)


def _content_share(findings: Findings, part: int, outcome: Outcome, share: Share | None, scope: Scope) -> Reasons:
    rule, listing = findings.rule, findings.listings[part]
    gathered = findings.gathered
    pack, number = gathered.pack, gathered.number(part)
    assert rule.threshold is not None and findings.shares is not None
    if share is None:
        return (*listing.because, pack.say("part_one_only", part=number, article=rule.article)), NOTHING_LACKING
    contents, threshold = findings.shares.contents, percent(rule.threshold)
    price, own_currency = gathered.price_of(part)
    currency = own_currency if price is not None else gathered.currency
    held = contents.held(part, contents.rates.base_of(currency)).value
    inside = contents.rates.convert(held, contents.rates.base_of(currency), currency)
    sentences = [*listing.reasons(findings.reading), pack.say("numerator", amount=money_range(inside, currency))]
    if price is None:
        sentences.append(pack.say("denominator_unknown", part=number))
    else:
        source = gathered.price_source(part)
        sentences.append(pack.say("denominator", part=number, amount=money(price, currency), source=source))
    lacking = NOTHING_LACKING
    if outcome is Outcome.REQUIRED:
        shown = percent_range(share.low, share.high, rule.threshold)
        sentences.append(pack.say("share_met", share=shown, threshold=threshold, article=rule.article))
    elif share.low >= rule.threshold:
        shown = percent_range(share.low, share.high, rule.threshold)
        sentences.append(pack.say("share_met_unsure", share=shown, threshold=threshold, part=number))
        lacking = missing_class(findings.listings, part, scope)
    elif outcome is Outcome.NOT_REQUIRED:
        shown = percent_range(share.low, share.high, rule.threshold)
        sentences.append(pack.say("share_below", share=shown, threshold=threshold, article=rule.article))
    else:
        low, high = percent(share.low, rule.threshold), percent(share.high, rule.threshold)
        sentences.append(pack.say("share_open", low=low, high=high, threshold=threshold))
        lacking = missing_for_share(contents, part, scope)
        if listing.under(findings.reading) is Ternary.MAYBE:
            lacking += missing_class(findings.listings, part, scope)
    if not gathered.origin_of(part).value:
        sentences.append(pack.say("made_where_unknown", part=number))
    return tuple(sentences), lacking


def _technology_origin(findings: Findings, part: int, outcome: Outcome, scope: Scope) -> Reasons:
    assert findings.technologies is not None
    listing, technology = findings.listings[part], findings.technologies.of(part, scope.technology)
    pack = findings.gathered.pack
    because = listing.reasons(findings.reading) + technology.because
    if not technology.because:
        because += (pack.say("technology_none_here", part=findings.gathered.number(part)),)
    lacking = NOTHING_LACKING
    if outcome is Outcome.UNDETERMINED:
        lacking = missing_for_technology(findings.technologies, technology)
        if technology.chinese is Ternary.YES or lacking == NOTHING_LACKING:
            lacking = missing_class(findings.listings, part, scope)
    return because, lacking


def _listed_origin(findings: Findings, part: int, outcome: Outcome, scope: Scope) -> Reasons:
    listing, rule = findings.listings[part], findings.rule
    gathered = findings.gathered
    pack, number = gathered.pack, gathered.number(part)
    origin = gathered.origin_of(part)
    lacking = NOTHING_LACKING
    if outcome is Outcome.REQUIRED:
        last = [pack.say("origin_china", part=number, source=origin.source, article=rule.article)]
    elif origin.value in rule.countries:
        last = [pack.say("origin_china_unsure", part=number, source=origin.source, list=rule.list_name)]
        lacking = missing_class(findings.listings, part, scope)
    elif origin.value:
        made_in = in_sentence(origin.value)
        last = [pack.say("origin_other", part=number, origin=made_in, source=origin.source, article=rule.article)]
        last += _counted_inside(findings, part)
    else:
        last = [pack.say("origin_unknown", part=number)]
        lacking = Lacking((MissingFact(part, gathered.supplier(part), pack.say("missing_origin", part=number)),))
        if listing.under(findings.reading) is Ternary.MAYBE:
            lacking += missing_class(findings.listings, part, scope)
    return (*listing.reasons(findings.reading), *last), lacking


def _listed_item(findings: Findings, part: int, outcome: Outcome, scope: Scope) -> Reasons:
    because = findings.listings[part].reasons(findings.reading)
    if outcome is Outcome.UNDETERMINED:
        return because, missing_class(findings.listings, part, scope)
    pack = findings.gathered.pack
    return (*because, pack.say("listed_whatever_origin", article=findings.rule.article)), NOTHING_LACKING


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
