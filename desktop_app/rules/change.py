"""What would change an answer: the least answers, the least substitutions, the room that is left.

`what_would_change` is about the content limb, `ways_out` about every rule of a part. The content limb is read off the terms
of its calculation. To bring a sum below a limit with as few changes as possible, the
largest terms are taken first; no smaller set can do it, because no set of so many terms takes more away. A licence is
needed from the threshold on, so that what is left must stay strictly below it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.alive import beat, watched
from desktop_app.rules.evaluate import Evaluation
from desktop_app.rules.interval import Ternary
from desktop_app.rules.missing import questions_about
from desktop_app.rules.model import Assessment, Calculation, MissingFact, Outcome, Rule, RuleKind, Term, Text


@dataclass(frozen=True)
class Question:
    """One open term of a calculation: whom to ask what, and how much of the share it leaves open (at most 1)."""

    part: int
    supplier: str
    facts: tuple[Text, ...]
    open_share: Fraction


@dataclass(frozen=True)
class Substitution:
    """A constituent that would have to come from elsewhere; `share` is how much of the share would go with it, at most."""

    part: int
    supplier: str
    constituent: str
    share: Fraction


@dataclass(frozen=True)
class Change:
    """What would change the answer for one item; amounts are in `currency`, per piece, None where the price is unknown.

    `limit` is the counted value at which the threshold is reached. `headroom` is how much more counted value would stay
    below it in the worst case; zero or less where it may be reached. `price_to_clear` is the price of one piece above which
    the share would stay below the threshold in the worst case, None where nothing bounds the counted value.

    `clear_by` are the fewest questions that, all answered with “none from there”, would make the answer `not-required`;
    `require_by` the fewest that, all answered with “all of it”, would make it `required`. Both are empty where the answer is
    settled, or where no answers of these terms could do it. `substitute` are the fewest constituents that, got from
    elsewhere, would make it `not-required`.
    """

    item: int
    rule: str
    currency: str
    limit: Fraction | None
    headroom: Fraction | None
    price_to_clear: Fraction | None
    clear_by: tuple[Question, ...]
    require_by: tuple[Question, ...]
    substitute: tuple[Substitution, ...]


@dataclass(frozen=True)
class Replacement:
    """Something that would have to be got or made elsewhere, in words; `share` as in `Substitution`, None outside the share."""

    part: int
    supplier: str
    what: Text
    share: Fraction | None = None


@dataclass(frozen=True)
class WayOut:
    """What would change the answer of one rule about one part.

    Undetermined: `settle` are questions; all of them answered “none from there” make it `not-required`, and `fewest` says
    that no fewer could. Required: all of `replace` make it `not-required`. `change` has the amounts of a content rule.
    """

    assessment: Assessment
    rule: Rule
    settle: tuple[Question, ...] = ()
    fewest: bool = False
    replace: tuple[Replacement, ...] = ()
    change: Change | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        headroom = self.change.headroom if self.change is not None else None
        return not self.settle and not self.replace and headroom is None


def ways_out(evaluation: Evaluation, part: int) -> tuple[WayOut, ...]:
    """What would change the answer of each rule about one part, in the order of the rules, where there is something to tell."""
    by_id = evaluation.gathered.pack.by_id
    found = [_way_out(evaluation, one, by_id[one.rule]) for one in evaluation.assessments.get(part, ())]
    return tuple(way for way in found if not way.empty)


def _way_out(evaluation: Evaluation, one: Assessment, rule: Rule) -> WayOut:
    change = None
    if rule.kind is RuleKind.CONTENT_SHARE and one.share is not None:
        change = what_would_change(evaluation, one.part, rule)
    if one.outcome is Outcome.UNDETERMINED:
        if change is not None and change.clear_by:
            return WayOut(one, rule, change.clear_by, fewest=True, change=change)
        return WayOut(one, rule, tuple(map(_asked, one.missing)), change=change)
    if one.outcome is not Outcome.REQUIRED:
        return WayOut(one, rule, change=change)
    say, number = evaluation.gathered.pack.say, evaluation.gathered.number
    if change is not None:
        replace = _constituents_to_replace(evaluation, change.substitute)
    elif rule.kind in {RuleKind.TECHNOLOGY_ORIGIN, RuleKind.EQUIPMENT_ORIGIN}:
        replace = tuple(_stages_to_replace(evaluation, one.part, rule))
    elif rule.kind is RuleKind.LISTED_ORIGIN:
        supplier = evaluation.gathered.of(one.part).supplier
        replace = (Replacement(one.part, supplier, say("replace_origin", part=number(one.part))),)
    else:
        replace = ()
    return WayOut(one, rule, replace=replace, change=change)


def _asked(missing: MissingFact) -> Question:
    return Question(missing.part, missing.supplier, (missing.fact,), missing.narrows or Fraction(0))


def _constituents_to_replace(evaluation: Evaluation, found: Sequence[Substitution]) -> tuple[Replacement, ...]:
    """Substitutions in words; portions of one constituent in one part are one."""
    pack, shares = evaluation.gathered.pack, dict[tuple[int, str, str], Fraction]()
    for one in found:
        key = (one.part, one.supplier, one.constituent)
        shares[key] = min(Fraction(1), shares.get(key, Fraction(0)) + one.share)
    replacements = []
    for (part, supplier, constituent), share in shares.items():
        item = pack.items.get(constituent)
        named = item.label if item is not None else pack.say("replace_contents")
        what = pack.say("replace_constituent", item=named, part=evaluation.gathered.number(part))
        replacements.append(Replacement(part, supplier, what, share))
    return tuple(replacements)


def _stages_to_replace(evaluation: Evaluation, part: int, rule: Rule) -> Iterator[Replacement]:
    """The stages, of the part and of the listed things in it, whose technology (or equipment) counts."""
    gathered, listings = evaluation.gathered, evaluation.listings
    equipment = rule.kind is RuleKind.EQUIPMENT_ORIGIN
    for one in evaluation.graph.within(part):
        holds = max(listings.itself[one], listings.inside[one])
        if one not in evaluation.special or (one != part and holds == Ternary.NO):
            continue
        evidence = gathered.of(one)
        for stage, statements in evidence.stages.items():
            origins = {s.equipment_origin if equipment else s.technology_origin for s in statements}
            if origins & set(rule.countries):
                label = gathered.pack.stages.get(stage, Text(stage, stage))
                name = "replace_equipment" if equipment else "replace_technology"
                what = gathered.pack.say(name, stage=label, part=evidence.number)
                yield Replacement(one, evidence.supplier, what)


def what_would_change(evaluation: Evaluation, item: int, rule: Rule) -> Change:
    """What would change the answer of a content rule for one relevant part.

    Raises:
        ValueError: the rule compares no share.
    """
    if rule.threshold is None:
        raise ValueError(f"{rule.id} compares no share")
    calculation = evaluation.calculation(item, rule.threshold)
    price, high = calculation.price, calculation.numerator_high
    limit = None if price is None else price * rule.threshold
    share = calculation.share
    clear: Sequence[Term] = ()
    require: Sequence[Term] = ()
    if price is not None and share.low < rule.threshold <= share.high:
        opened = [t for t in calculation.terms if t.low != t.high]
        clear = _fewest_below(calculation, opened, price * rule.threshold, lambda t: t.low)
        require = _fewest_reaching(calculation, opened, price * rule.threshold)
    elsewhere: Sequence[Term] = ()
    if price is not None and share.high >= rule.threshold:
        counted = [t for t in calculation.terms if t.high != 0]
        elsewhere = _fewest_below(calculation, counted, price * rule.threshold, lambda _: Fraction(0))
    return Change(
        item=item,
        rule=rule.id,
        currency=calculation.currency,
        limit=limit,
        headroom=None if limit is None or high is None else limit - high,
        price_to_clear=None if high is None else high / rule.threshold,
        clear_by=tuple(_question(evaluation, calculation, term) for term in clear),
        require_by=tuple(_question(evaluation, calculation, term) for term in require),
        substitute=tuple(
            Substitution(t.part, evaluation.gathered.of(t.part).supplier, t.constituent, _part_of(t.high, price))
            for t in watched(elsewhere)
        ),
    )


def _fewest_below(
    calculation: Calculation, terms: Sequence[Term], limit: Fraction, at_best: Callable[[Term], Fraction]
) -> tuple[Term, ...]:
    """The fewest of some terms that bring the sum of all highs below the limit when they fall to `at_best`."""
    chosen: list[Term] = []
    ordered = sorted(terms, key=lambda t: _weight(t, at_best), reverse=True)
    unbounded = sum(term.high is None for term in calculation.terms)
    total = sum((term.high for term in calculation.terms if term.high is not None), Fraction(0))
    for term in watched((None, *ordered)):
        if term is not None:
            chosen.append(term)
            unbounded -= term.high is None
            total += at_best(term) - (term.high or 0)
        if not unbounded and total < limit:
            return tuple(chosen)
    return ()


def _weight(term: Term, at_best: Callable[[Term], Fraction]) -> tuple[bool, Fraction]:
    """How much a term can fall; what nothing bounds comes first."""
    beat()
    return (term.high is None, Fraction(0) if term.high is None else term.high - at_best(term))


def _fewest_reaching(calculation: Calculation, terms: Sequence[Term], limit: Fraction) -> tuple[Term, ...]:
    """The fewest of some terms that bring the sum of all lows to the limit when they rise to their highs."""
    total = sum((t.low for t in calculation.terms), Fraction(0))
    chosen: list[Term] = []
    for term in sorted(terms, key=lambda t: _weight(t, lambda one: one.low), reverse=True):
        chosen.append(term)
        if term.high is None:
            return tuple(chosen)
        total += term.high - term.low
        if total >= limit:
            return tuple(chosen)
    return ()


def _question(evaluation: Evaluation, calculation: Calculation, term: Term) -> Question:
    beat()
    width = None if term.high is None else term.high - term.low
    facts = questions_about(evaluation.contents, term, calculation.currency)
    supplier = evaluation.gathered.of(term.part).supplier
    return Question(term.part, supplier, facts, _part_of(width, calculation.price))


def _part_of(value: Fraction | None, price: Fraction | None) -> Fraction:
    return Fraction(1) if value is None or not price else min(Fraction(1), value / price)
