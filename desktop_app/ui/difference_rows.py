"""A comparison in rows, section by section: which part, what about it, how it was and how it is. Words, no judgement."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.bom import decimal_text
from desktop_app.bom.compare import Amounts, BomComparison
from desktop_app.case.revision import AuditComparison, CarriedOver, FlagChange, Left, SideBySide, Standing
from desktop_app.declarations import Statement
from desktop_app.rules.model import FlagKind, Outcome, RulePack
from desktop_app.screening import Decision, Lapse, Ruling
from desktop_app.ui import wording
from desktop_app.ui.columns import COLUMNS
from desktop_app.ui.language import in_words
from desktop_app.ui.locale_words import day_words, number_words

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Row:
    """One difference. `tones` name the outcome or severity in whose colour and with whose icon each side is shown."""

    part: str
    what: str
    before: str = ""
    after: str = ""
    tones: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Section:
    """Rows that belong together; `note` says what they are."""

    title: str
    note: str
    rows: Sequence[Row]


def sections(difference: AuditComparison, carried: CarriedOver, pack: RulePack) -> tuple[Section, ...]:
    """The whole comparison."""
    bom = difference.bom
    return (
        Section(
            translate("Difference", "Verdicts"),
            translate("Difference", "Every exported item of either, those whose answer changed first."),
            verdict_rows(difference.items),
        ),
        Section(
            translate("Difference", "Parts"),
            translate("Difference", "Parts that came, went, or are described differently."),
            part_rows(bom),
        ),
        Section(
            translate("Difference", "Structure"),
            translate("Difference", "Sub-assemblies and parts that moved, and other quantities."),
            structure_rows(bom),
        ),
        Section(
            translate("Difference", "Outcomes and flags"),
            translate("Difference", "Parts, each as if it were exported, of which the law says something else now."),
            (*_outcome_rows(difference, pack), *(_flag_row(change) for change in difference.flags)),
        ),
        Section(
            translate("Difference", "Carried over"),
            translate("Difference", "Decisions and declarations that hold, because part and revision are the same."),
            (*map(_decision, carried.decisions), *map(_statement, carried.statements)),
        ),
        Section(
            translate("Difference", "Not carried over"),
            translate(
                "Difference", "Decisions and declarations that do not hold for the newer one, each with the reason."
            ),
            (
                *(_decision(one, lapse(why)) for one, why in carried.decisions_left),
                *(_statement(one, left(why)) for one, why in carried.statements_left),
            ),
        ),
    )


# --- Verdicts ------------------------------------------------------------------------------------------------------------


def verdict_rows(items: Sequence[SideBySide]) -> tuple[Row, ...]:
    """The verdict on each exported item in two audits, those that differ first."""
    ordered = sorted(items, key=lambda item: not item.changed)
    return tuple(_verdict(item) for item in ordered)


def _verdict(item: SideBySide) -> Row:
    old, new = item.standings
    what = translate("Difference", "Verdict changed") if item.changed else translate("Difference", "Verdict as before")
    return Row(item.item, what, standing_words(old), standing_words(new), (_tone(old), _tone(new)))


def standing_words(standing: Standing | None) -> str:
    """Where an item stands, in a line: verdict, share and, where it is reviewed in another way, how."""
    if standing is None:
        return translate("Difference", "not an exported item")
    words = [wording.outcome(standing.verdict.outcome)]
    if standing.share is not None:
        words.append(wording.share(standing.share))
    policy = wording.policy(standing.verdict.policy)
    return " · ".join([*words, policy] if policy else words)


def _tone(standing: Standing | None) -> str:
    return str(standing.verdict.outcome) if standing is not None else ""


# --- Bill of materials ---------------------------------------------------------------------------------------------------


def part_rows(bom: BomComparison) -> tuple[Row, ...]:
    """Parts added, removed and changed."""
    added = translate("Difference", "Added")
    removed = translate("Difference", "Removed")
    there = translate("Difference", "there")
    rows = [Row(number, added, "", there) for number in bom.added]
    rows += [Row(number, removed, there, "") for number in bom.removed]
    names = {column.id: column.heading() for column in COLUMNS}
    names["country_of_origin"] = names["origin"]
    for part in bom.changed:
        rows += [Row(part.part_number, names.get(c.role, c.role.replace("_", " ")), c.old, c.new) for c in part.changes]
    return tuple(rows)


def structure_rows(bom: BomComparison) -> tuple[Row, ...]:
    """What moved, what is used in another number, what is used somewhere it was not, and what no longer is."""
    moved, assembly = translate("Difference", "Moved"), translate("Difference", "Sub-assembly moved")
    into = translate("Difference", "{amount} in {parent}")
    quantity = translate("Difference", "Quantity in {parent}")
    now, no_more = translate("Difference", "Used in {parent}"), translate("Difference", "No longer used in {parent}")
    rows = [
        Row(
            move.child,
            assembly if move.assembly else moved,
            into.format(amount=_amounts(move.old), parent=move.old_parent),
            into.format(amount=_amounts(move.new), parent=move.new_parent),
        )
        for move in sorted(bom.moves, key=lambda move: not move.assembly)
    ]
    rows += [Row(q.child, quantity.format(parent=q.parent), _amounts(q.old), _amounts(q.new)) for q in bom.quantities]
    rows += [Row(p.child, now.format(parent=p.parent), "", _amounts(p.amounts)) for p in bom.new_places]
    rows += [Row(p.child, no_more.format(parent=p.parent), _amounts(p.amounts), "") for p in bom.lost_places]
    return tuple(rows)


def _amounts(amounts: Amounts) -> str:
    unknown = translate("Difference", "an unknown number")
    return ", ".join(
        f"{number_words(decimal_text(number)) if number is not None else unknown} {unit}".strip()
        for unit, number in amounts
    )


# --- Answers -------------------------------------------------------------------------------------------------------------


def _outcome_rows(difference: AuditComparison, pack: RulePack) -> list[Row]:
    articles = {rule.id: in_words(rule.article) for rule in pack.rules}
    return [
        Row(
            change.part,
            articles.get(change.rule, change.rule),
            _outcome(change.old),
            _outcome(change.new),
            (str(change.old or ""), str(change.new or "")),
        )
        for change in difference.outcomes
    ]


def _outcome(outcome: Outcome | None) -> str:
    return wording.outcome(outcome if outcome is not None else Outcome.NO_INDICATION)


def _flag_row(change: FlagChange) -> Row:
    def words(kinds: frozenset[FlagKind]) -> str:
        return ", ".join(wording.flag_kind(kind) for kind in sorted(kinds))

    tones = (min(change.lost, default=""), min(change.gained, default=""))
    return Row(
        change.part,
        translate("Difference", "Flags"),
        words(change.lost),
        words(change.gained),
        (str(tones[0]), str(tones[1])),
    )


# --- What holds ----------------------------------------------------------------------------------------------------------


def _decision(decision: Decision, why: str = "") -> Row:
    ruling = {
        Ruling.DISMISSED: translate("Difference", "Suspicion dismissed"),
        Ruling.CONFIRMED: translate("Difference", "Suspicion confirmed"),
    }[decision.ruling]
    return Row(decision.part, ruling, f"{decision.reason} ({decision.by}, {day_words(decision.on)})", why or _holds())


def _statement(statement: Statement, why: str = "") -> Row:
    return Row(statement.part_number, translate("Difference", "Declaration"), str(statement.source), why or _holds())


def _holds() -> str:
    return translate("Difference", "holds")


def lapse(why: Lapse) -> str:
    """Why a decision does not hold."""
    words: dict[Lapse, Callable[[], str]] = {
        Lapse.GONE: lambda: translate("Difference", "the part is gone"),
        Lapse.REVISION: lambda: translate("Difference", "the part has another revision"),
        Lapse.WORDS: lambda: translate("Difference", "other words are suspected now"),
        Lapse.SETTLED: lambda: translate("Difference", "nothing is suspected any more"),
    }
    return words[why]()


def left(why: Left) -> str:
    """Why a declaration is not carried over."""
    words: dict[Left, Callable[[], str]] = {
        Left.GONE: lambda: translate("Difference", "the part is gone"),
        Left.REVISION: lambda: translate("Difference", "the part has another revision"),
        Left.SUPPLIER: lambda: translate("Difference", "the part is from another supplier"),
    }
    return words[why]()
