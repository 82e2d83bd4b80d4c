"""Two audits side by side: what a newer bill of materials, or a scenario, changes in the answers.

`compare_audits` pairs exported items and parts by number. `carried_over` says which decisions and declarations of the old
one hold in the new one: where the part is there and its revision is the same; all others are listed with the reason.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from desktop_app.audit import Audit, screened_columns
from desktop_app.bom import Bom
from desktop_app.bom.compare import BomComparison, compare
from desktop_app.declarations import Statement
from desktop_app.rules.model import Certainty, FlagKind, Outcome, RuleKind, Share, Verdict
from desktop_app.screening import Decision, Lapse, decide


@dataclass(frozen=True)
class Standing:
    """Where one exported item stands: its verdict, and the share that the content rule compares (None: none)."""

    item: str
    verdict: Verdict
    share: Share | None

    @property
    def answer(self) -> tuple[object, ...]:
        """What is compared: everything but the item's place in its bill of materials."""
        verdict = self.verdict
        return (verdict.outcome, verdict.status, verdict.rules, verdict.policy, self.share)


@dataclass(frozen=True)
class SideBySide:
    """One exported item in several audits, in their order; None where an audit does not have it."""

    item: str
    standings: tuple[Standing | None, ...]

    @property
    def changed(self) -> bool:
        """Whether the answer differs between any of them."""
        return len({one.answer if one is not None else None for one in self.standings}) > 1


@dataclass(frozen=True)
class OutcomeChange:
    """What a rule says of a part in both audits; None where there is no sign of rare earths."""

    part: str
    rule: str
    old: Outcome | None
    new: Outcome | None


@dataclass(frozen=True)
class FlagChange:
    """Flags that a part gained and lost."""

    part: str
    gained: frozenset[FlagKind]
    lost: frozenset[FlagKind]


class Left(StrEnum):
    """Why a statement is not carried over."""

    GONE = "gone"  # the part is not in the newer bill of materials
    REVISION = "revision"  # the part has another revision there
    SUPPLIER = "supplier"  # the part is from somebody else there


class Ended(StrEnum):
    """Why nothing has to be decided any more about a suspicion."""

    GONE = "gone"  # the part is not in the newer bill of materials
    DECLARED = "declared"  # somebody has stated what it is
    SETTLED = "settled"  # nothing is suspected of it


@dataclass(frozen=True)
class CarriedOver:
    """What was decided and declared in the old audit, by whether it holds in the new one.

    `suspicions` are the parts that were suspected before and still are, with nobody having decided about them.
    """

    decisions: tuple[Decision, ...]
    decisions_left: tuple[tuple[Decision, Lapse], ...]
    statements: tuple[Statement, ...]
    statements_left: tuple[tuple[Statement, Left], ...]
    suspicions: tuple[str, ...] = ()
    suspicions_left: tuple[tuple[str, Ended], ...] = ()

    @property
    def of_other_revisions(self) -> tuple[Statement, ...]:
        """Statements that `edits.revise_bom` is to set aside."""
        return tuple(statement for statement, why in self.statements_left if why is Left.REVISION)


@dataclass(frozen=True)
class AuditComparison:
    """All of it. `outcomes` and `flags` hold only what differs, in the order of the newer bill of materials."""

    bom: BomComparison
    items: tuple[SideBySide, ...]
    outcomes: tuple[OutcomeChange, ...]
    flags: tuple[FlagChange, ...]

    def of_part(self, part: str) -> tuple[OutcomeChange, ...]:
        """What rules say otherwise of one part."""
        return self._by_part.get(part, ())

    @cached_property
    def _by_part(self) -> dict[str, tuple[OutcomeChange, ...]]:
        found: dict[str, tuple[OutcomeChange, ...]] = {}
        for change in self.outcomes:
            found[change.part] = (*found.get(change.part, ()), change)
        return found

    @property
    def answered_otherwise(self) -> frozenset[str]:
        """Parts of which the law says something else now."""
        return frozenset({o.part for o in self.outcomes} | {f.part for f in self.flags})

    @property
    def changed_items(self) -> tuple[SideBySide, ...]:
        """Exported items whose answer changed, came or went."""
        return tuple(item for item in self.items if item.changed)


def standings(audit: Audit) -> dict[str, Standing]:
    """Where each exported item stands, by part number."""
    shares = {rule.id for rule in audit.pack.rules if rule.kind is RuleKind.CONTENT_SHARE}
    found = {}
    for verdict in audit.verdicts:
        number = str(audit.bom.parts.part_number[verdict.item])
        assessments = audit.assessments.get(verdict.item, ())
        share = next((a.share for a in assessments if a.rule in shares), None)
        found[number] = Standing(number, verdict, share)
    return found


def side_by_side(audits: Sequence[Audit]) -> tuple[SideBySide, ...]:
    """Every exported item of several audits (scenarios, revisions), in the order in which they are met."""
    each = [standings(audit) for audit in audits]
    numbers = dict.fromkeys(number for one in each for number in one)
    return tuple(SideBySide(number, tuple(one.get(number) for one in each)) for number in numbers)


def compare_audits(old: Audit, new: Audit) -> AuditComparison:
    """What differs between two audits, in the bill of materials and in the answers.

    An exported item that took another's place stands beside it.
    """
    bom = compare(old.bom, new.bom)
    items = _replaced_together(side_by_side((old, new)), bom)
    return AuditComparison(bom, items, tuple(_outcomes(old, new)), tuple(_flags(old, new)))


def _replaced_together(items: Sequence[SideBySide], bom: BomComparison) -> tuple[SideBySide, ...]:
    known = {item.item: item.standings for item in items}
    pairs = {one.old: one.new for one in bom.replaced if one.old in known and one.new in known}
    gone = set(pairs.values())
    found = []
    for item in items:
        if item.item in pairs:
            name = pairs[item.item]
            found.append(SideBySide(name, (item.standings[0], known[name][1])))
        elif item.item not in gone:
            found.append(item)
    return tuple(found)


def _outcomes(old: Audit, new: Audit) -> list[OutcomeChange]:
    before, after = _by_rule(old), _by_rule(new)
    found: dict[str, list[OutcomeChange]] = {}
    for part, rule in dict.fromkeys((*after, *before)):
        was, now = before.get((part, rule)), after.get((part, rule))
        if was is not now:
            found.setdefault(part, []).append(OutcomeChange(part, rule, was, now))
    return [change for part in _in_order(found, old.bom, new.bom) for change in found[part]]


def _by_rule(audit: Audit) -> dict[tuple[str, str], Outcome]:
    numbers, answers = audit.bom.parts.part_number, audit.evaluation.assessments.answers()
    return {(str(numbers[part]), rule): outcome for (part, rule), (outcome, _) in answers.items()}


def _flags(old: Audit, new: Audit) -> list[FlagChange]:
    before, after = _kinds(old), _kinds(new)
    nothing: frozenset[FlagKind] = frozenset()
    found = {}
    for part in before.keys() | after.keys():
        was, now = before.get(part, nothing), after.get(part, nothing)
        if was != now:
            found[part] = FlagChange(part, now - was, was - now)
    return [found[part] for part in _in_order(found, old.bom, new.bom)]


def _kinds(audit: Audit) -> dict[str, frozenset[FlagKind]]:
    numbers = audit.bom.parts.part_number
    return {str(numbers[part]): frozenset(flag.kind for flag in flags) for part, flags in audit.flags.items()}


def _in_order(parts: Mapping[str, object], old: Bom, new: Bom) -> list[str]:
    """Part numbers as the newer file lists them; those that only the old one has come last."""
    end = len(new)
    return sorted(parts, key=lambda p: new.index[p] if p in new.index else end + old.index.get(p, 0))


# --- What holds ----------------------------------------------------------------------------------------------------------


def carried_over(old: Audit, new: Audit, decisions: Sequence[Decision]) -> CarriedOver:
    """Which decisions and statements of the old audit hold for the new bill of materials.

    Statements that stand in the old bill of materials itself are part of it and are not asked about. A revision that one of
    the two files has no column for says nothing against a statement.
    """
    judged = decide(
        decisions, new.suspicions, screened_columns(new.bom), new.bom.index, new.bom.parts.revision.tolist()
    )
    kept, left = [], []
    folded: dict[str, int] = {}
    for place, number in enumerate(new.bom.parts.part_number):
        folded.setdefault(_folded(str(number)), place)
    folded_old = {_folded(str(number)): place for place, number in enumerate(old.bom.parts.part_number)}
    for statement in old.statements:
        if statement.source.sha256 == old.source.sha256:
            continue
        key = _folded(statement.part_number)
        why = _left(old.bom, new.bom, folded_old.get(key), folded.get(key))
        if why is None:
            kept.append(statement)
        else:
            left.append((statement, why))
    still, ended = _suspicions(old, new)
    return CarriedOver(tuple(judged.by_part.values()), judged.lapsed, tuple(kept), tuple(left), still, ended)


def _suspicions(old: Audit, new: Audit) -> tuple[tuple[str, ...], tuple[tuple[str, Ended], ...]]:
    """The parts of the old audit that are only suspected: those that still are, and the others with what became of them."""
    still, ended = [], []
    for part in sorted(old.flags):
        if _rare_earth(old, part) is Certainty.SUSPECTED:
            number = str(old.bom.parts.part_number[part])
            now = new.bom.index.get(number)
            certainty = _rare_earth(new, now) if now is not None else None
            if certainty is Certainty.SUSPECTED:
                still.append(number)
            elif now is None:
                ended.append((number, Ended.GONE))
            else:
                ended.append((number, Ended.SETTLED if certainty is None else Ended.DECLARED))
    return tuple(still), tuple(ended)


def _rare_earth(audit: Audit, part: int) -> Certainty | None:
    """What a part's flag for rare earths rests on; None where it has none."""
    return next((flag.certainty for flag in audit.flags.get(part, ()) if flag.kind is FlagKind.RARE_EARTH), None)


def _left(old: Bom, new: Bom, before: int | None, after: int | None) -> Left | None:
    if after is None:
        return Left.GONE
    if before is None:
        return None  # it was about a part that only the newer one has
    if _other_revision(old, new, before, after):
        return Left.REVISION
    return Left.SUPPLIER if _from_others(old, new, before, after) else None


def _other_revision(old: Bom, new: Bom, before: int, after: int) -> bool:
    if "revision" not in old.headers or "revision" not in new.headers:
        return False
    return bool(old.parts.revision[before] != new.parts.revision[after])


def _from_others(old: Bom, new: Bom, before: int, after: int) -> bool:
    """Whether no name that the old one gives for the part's source stands in the new one, where both name some."""
    was = {_folded(str(column[before])) for column in (old.parts.supplier, old.parts.manufacturer)} - {""}
    now = {_folded(str(column[after])) for column in (new.parts.supplier, new.parts.manufacturer)} - {""}
    return bool(was and now) and not was & now


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
