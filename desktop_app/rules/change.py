"""What would change an answer of the content limb: the least answers, the least substitutions, the room that is left.

Everything is read off the terms of the calculation. To bring a sum below a limit with as few changes as possible, the
largest terms are taken first; no smaller set can do it, because no set of so many terms takes more away. A licence is
needed from the threshold on, so that what is left must stay strictly below it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.rules.evaluate import Evaluation
from desktop_app.rules.missing import questions_about
from desktop_app.rules.model import Calculation, Rule, Term, Text


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

    def questions_by_supplier(self) -> dict[str, tuple[Question, ...]]:
        """The questions of `clear_by`, by whom to ask, the most telling supplier first."""
        suppliers = dict.fromkeys(question.supplier for question in self.clear_by)
        return {name: tuple(q for q in self.clear_by if q.supplier == name) for name in suppliers}


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
            for t in elsewhere
        ),
    )


def _fewest_below(
    calculation: Calculation, terms: Sequence[Term], limit: Fraction, at_best: Callable[[Term], Fraction]
) -> tuple[Term, ...]:
    """The fewest of some terms that bring the sum of all highs below the limit when they fall to `at_best`."""
    chosen: list[Term] = []
    ordered = sorted(terms, key=lambda t: _weight(t, at_best), reverse=True)
    for term in (None, *ordered):
        if term is not None:
            chosen.append(term)
        highs = [at_best(t) if any(t is c for c in chosen) else t.high for t in calculation.terms]
        if None not in highs and sum(h for h in highs if h is not None) < limit:
            return tuple(chosen)
    return ()


def _weight(term: Term, at_best: Callable[[Term], Fraction]) -> tuple[bool, Fraction]:
    """How much a term can fall; what nothing bounds comes first."""
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
    width = None if term.high is None else term.high - term.low
    facts = questions_about(evaluation.contents, term, calculation.currency)
    supplier = evaluation.gathered.of(term.part).supplier
    return Question(term.part, supplier, facts, _part_of(width, calculation.price))


def _part_of(value: Fraction | None, price: Fraction | None) -> Fraction:
    return Fraction(1) if value is None or not price else min(Fraction(1), value / price)
