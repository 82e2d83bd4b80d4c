"""What a batch remembers of each bill of materials: the verdicts and the few figures that the summary shows.

A `Record` is small, is kept in the output's journal as JSON, and holds nothing that depends on when or where it was made.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from desktop_app.audit import Audit
from desktop_app.bom import decimal_text
from desktop_app.bom.messages import Message, Words, in_words
from desktop_app.rules.model import Certainty, Outcome, Verdict
from desktop_app.rules.text import both


@dataclass(frozen=True)
class ItemVerdict:
    """The answer for one exported item. `status` is `""` where no rule decided.

    `share_low` and `share_high` bound the value share as decimal texts, `""` where none was calculated. `missing` counts
    the facts that would settle an open verdict; `first_missing` and `ask` are the most telling one and its supplier.
    """

    item: str
    description: str
    outcome: str
    status: str = ""
    rules: tuple[str, ...] = ()
    policy: str = "none"
    share_low: str = ""
    share_high: str = ""
    missing: int = 0
    first_missing: str = ""
    ask: str = ""

    def differs_from(self, other: "ItemVerdict") -> bool:
        """Whether the answer is another one: outcome, status, the rules that decide, or the policy."""
        return (self.outcome, self.status, self.rules, self.policy) != (
            other.outcome,
            other.status,
            other.rules,
            other.policy,
        )


@dataclass(frozen=True)
class Record:
    """One bill of materials of the tree, or a file that could not be audited: `failure` then says why.

    `path` is relative to the tree. `items` are its exported items, `other` the same items from the other standpoint, where
    one was asked for. `declarations` are the paths of the tables that applied.
    """

    path: str
    sha256: str = ""
    failure: str = ""
    items: tuple[ItemVerdict, ...] = ()
    other: tuple[ItemVerdict, ...] = ()
    lines: int = 0
    parts: int = 0
    declared: int = 0
    suspected: int = 0
    errors: int = 0
    warnings: int = 0
    declarations: tuple[str, ...] = ()

    @property
    def changes(self) -> tuple[tuple[ItemVerdict, ItemVerdict], ...]:
        """The items whose answer differs between the two standpoints, with both answers."""
        return tuple((one, two) for one, two in zip(self.items, self.other, strict=False) if one.differs_from(two))


def record_of(path: str, audit: Audit, other: Audit | None, declarations: tuple[str, ...]) -> Record:
    """The record of an audit."""
    certain = [any(flag.certainty is Certainty.DECLARED for flag in flags) for flags in audit.flags.values()]
    severities = [str(problem.severity) for problem in audit.problems]
    return Record(
        path=path,
        sha256=audit.source.sha256,
        items=tuple(_item(audit, verdict) for verdict in audit.verdicts),
        other=tuple(_item(other, verdict) for verdict in other.verdicts) if other is not None else (),
        lines=audit.bom.lines,
        parts=len(audit.bom),
        declared=sum(certain),
        suspected=len(certain) - sum(certain),
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        declarations=declarations,
    )


def to_json(record: Record) -> dict[str, Any]:
    """The record as plain values; a text that has a Chinese one, too, as both."""
    plain: dict[str, Any] = in_both(asdict(record))
    return plain


def from_json(document: Mapping[str, Any]) -> Record:
    """A record from plain values.

    Raises:
        TypeError: the values are not those of a record.
    """
    values: dict[str, Any] = from_both(document)
    for name in ("items", "other"):
        values[name] = tuple(ItemVerdict(**{**entry, "rules": tuple(entry["rules"])}) for entry in values[name])
    return Record(**{**values, "declarations": tuple(values["declarations"])})


def in_both(value: Any) -> Any:
    """Plain values in which a text with a Chinese one is `{"en": …, "zh": …}`."""
    if isinstance(value, Words | Message):
        return {"en": str(value), "zh": in_words(value, "zh")}
    if isinstance(value, dict):
        return {key: in_both(one) for key, one in value.items()}
    return [in_both(one) for one in value] if isinstance(value, list | tuple) else value


def from_both(value: Any) -> Any:
    """The values that `in_both` was given."""
    if isinstance(value, dict):
        if value.keys() == {"en", "zh"}:
            return Words(value["en"], value["zh"])
        return {key: from_both(one) for key, one in value.items()}
    return [from_both(one) for one in value] if isinstance(value, list) else value


def _item(audit: Audit, verdict: Verdict) -> ItemVerdict:
    parts = audit.bom.parts
    assessments = audit.assessments.get(verdict.item, ())
    share = next((a.share for a in assessments if a.share is not None), None)
    missing = {}
    if verdict.outcome is Outcome.UNDETERMINED:
        for assessment in assessments:
            if assessment.rule in verdict.rules:
                missing.update({(m.supplier, m.fact.en): m for m in assessment.missing})
    first = next(iter(missing.values()), None)
    return ItemVerdict(
        item=str(parts.part_number[verdict.item]),
        description=str(parts.description[verdict.item]),
        outcome=str(verdict.outcome),
        status=str(verdict.status) if verdict.status is not None else "",
        rules=verdict.rules,
        policy=str(verdict.policy),
        share_low=decimal_text(share.low, distinct_from=share.threshold) if share is not None else "",
        share_high=decimal_text(share.high, distinct_from=share.threshold) if share is not None else "",
        missing=len(missing),
        first_missing=both(first.fact) if first is not None else "",
        ask=first.supplier if first is not None else "",
    )
