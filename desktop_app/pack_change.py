"""What another rule pack changes: instruments and rules, their state on a day, and the verdicts of an open bill of materials.

Shown before a pack is installed, so that nobody finds out afterwards that an answer has turned.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.audit import Audit, make_audit
from desktop_app.readers import ReadBom
from desktop_app.rules.model import Outcome, RulePack, StatusOnDay, Text
from desktop_app.screening import load_lexicon


@dataclass(frozen=True)
class RuleChange:
    """A rule before and after, each with its state on the day; None where one pack does not have it.

    `reworded` says that article, summary, dates, threshold or lists differ beyond the state.
    """

    id: str
    article: Text
    before: StatusOnDay | None
    after: StatusOnDay | None
    reworded: bool


@dataclass(frozen=True)
class VerdictChange:
    """The outcome for one exported item before and after, equal ones too."""

    item: str
    before: Outcome
    after: Outcome


@dataclass(frozen=True)
class PackChange:
    """What differs from the first pack to the second. `items` are item classes and `parties` listed parties, by name.

    `parts` counts the parts whose assessments have another outcome, None where nothing is open.
    """

    before: RulePack
    after: RulePack
    day: date
    instruments_added: tuple[Text, ...]
    instruments_gone: tuple[Text, ...]
    rules: tuple[RuleChange, ...]
    items: tuple[str, ...]
    parties: int
    verdicts: tuple[VerdictChange, ...] = ()
    parts: int | None = None

    @property
    def empty(self) -> bool:
        """Whether no difference was found."""
        found = (self.instruments_added, self.instruments_gone, self.rules, self.items, self.parties, self.parts)
        return not any(found) and all(v.before == v.after for v in self.verdicts)


def pack_change(before: RulePack, after: RulePack, day: date, audits: Sequence[Audit] = ()) -> PackChange:
    """What changes on a day; `audits` are the open bill of materials judged by the first pack and by the second."""
    old, new = {i.id: i for i in before.instruments}, {i.id: i for i in after.instruments}
    items = [name for name in {**before.items, **after.items} if before.items.get(name) != after.items.get(name)]
    listed = [{(p.id, party) for p in pack.party_lists for party in p.parties} for pack in (before, after)]
    verdicts: tuple[VerdictChange, ...] = ()
    parts: int | None = None
    if audits:
        first, second = audits
        verdicts, parts = _verdicts(first, second), _parts_changed(first, second)
    return PackChange(
        before,
        after,
        day,
        tuple(one.title for name, one in new.items() if name not in old),
        tuple(one.title for name, one in old.items() if name not in new),
        _rules(before, after, day),
        tuple(items),
        len(listed[0] ^ listed[1]),
        verdicts,
        parts,
    )


def judged_by(audit: Audit, pack: RulePack, progress: Callable[[str], None] | None = None) -> Audit:
    """The same bill of materials, statements and settings judged by another pack.

    What somebody confirmed of the law, in a case or an overlay, holds for rules of the same id there too.
    """
    said = {rule.id: rule.confirmations for rule in audit.pack.rules}
    rules = tuple(replace(r, confirmations=(*r.confirmations, *said.get(r.id, ()))) for r in pack.rules)
    read = ReadBom(audit.source, audit.bom, statements=audit.statements)
    pack, lexicon = replace(pack, rules=rules), load_lexicon()
    return make_audit(read, (), audit.settings, pack, lexicon, progress, before=audit)


def _rules(before: RulePack, after: RulePack, day: date) -> tuple[RuleChange, ...]:
    found = []
    for name in {**before.by_id, **after.by_id}:
        old, new = before.by_id.get(name), after.by_id.get(name)
        states = [rule.status_on(day) if rule is not None else None for rule in (old, new)]
        reworded = old is not None and new is not None and old != new
        if old is None or new is None or reworded or states[0] != states[1]:
            named = new or old
            assert named is not None
            found.append(RuleChange(name, named.article, states[0], states[1], reworded))
    return tuple(found)


def _verdicts(before: Audit, after: Audit) -> tuple[VerdictChange, ...]:
    numbers = before.bom.parts.part_number
    after_by_item = {verdict.item: verdict.outcome for verdict in after.verdicts}
    return tuple(VerdictChange(str(numbers[v.item]), v.outcome, after_by_item[v.item]) for v in before.verdicts)


def _parts_changed(before: Audit, after: Audit) -> int:
    def outcomes(audit: Audit) -> dict[int, list[tuple[str, Outcome]]]:
        return {part: [(a.rule, a.outcome) for a in found] for part, found in audit.assessments.items()}

    old, new = outcomes(before), outcomes(after)
    return sum(old.get(part) != new.get(part) for part in old.keys() | new.keys())
