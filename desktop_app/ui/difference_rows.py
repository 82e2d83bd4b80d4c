"""A comparison in rows, section by section: which part, what about it, how it was and how it is. Words, no judgement."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.bom.align import State
from desktop_app.bom.compare import BomComparison
from desktop_app.case.revision import (
    AuditComparison,
    CarriedOver,
    Ended,
    FlagChange,
    Left,
    OutcomeChange,
    SideBySide,
    Standing,
)
from desktop_app.declarations import Statement
from desktop_app.rules.model import FlagKind, Outcome, RulePack
from desktop_app.screening import Decision, Lapse, Ruling
from desktop_app.ui import language, wording
from desktop_app.ui.language import in_words
from desktop_app.ui.locale_words import day_words
from desktop_app.ui.state_words import amount_words, role_words

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Row:
    """One difference.

    `tones` name the outcome or flag in whose colour and with whose icon each side is shown, `state` what became of it.
    """

    part: str
    what: str
    before: str = ""
    after: str = ""
    tones: tuple[str, str] = ("", "")
    state: State = State.SAME


@dataclass(frozen=True)
class Section:
    """Rows that belong together; `note` says what they are."""

    title: str
    note: str
    rows: Sequence[Row]


def sections(difference: AuditComparison, carried: CarriedOver, pack: RulePack) -> tuple[Section, ...]:
    """All that is told in lists, the verdicts first."""
    bom = difference.bom
    return (
        Section(translate("Difference", "Verdicts"), "", verdict_rows(difference.items)),
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
            (*outcome_rows(difference.outcomes, pack), *(_flag_row(change) for change in difference.flags)),
        ),
        Section(
            translate("Difference", "Carried over"),
            translate(
                "Difference",
                "Decisions and declarations that hold, because part and revision are the same, and suspicions still open.",
            ),
            (
                *map(_decision, carried.decisions),
                *map(_statement, carried.statements),
                *(_suspicion(part, translate("Difference", "still to be decided")) for part in carried.suspicions),
            ),
        ),
        Section(
            translate("Difference", "Not carried over"),
            translate(
                "Difference",
                "Decisions, declarations and suspicions that do not hold for the newer one, each with the reason.",
            ),
            (
                *(_decision(one, lapse(why)) for one, why in carried.decisions_left),
                *(_statement(one, left(why)) for one, why in carried.statements_left),
                *(_suspicion(part, ended(why)) for part, why in carried.suspicions_left),
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
    state = State.ANSWER if item.changed else State.SAME
    before = standing_words(old)
    if old is not None and old.item != item.item:
        before = translate("Difference", "{item}: {verdict}").format(item=old.item, verdict=before)
    return Row(item.item, what, before, standing_words(new), (_tone(old), _tone(new)), state)


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
    rows = [Row(number, added, "", there, state=State.ADDED) for number in bom.added]
    rows += [Row(number, removed, there, "", state=State.REMOVED) for number in bom.removed]
    replaced = translate("State", "Replaced")
    rows += [Row(one.new, replaced, one.old, one.new, state=State.REPLACED) for one in bom.replaced]
    for part in bom.changed:
        rows += [Row(part.part_number, role_words(c.role), c.old, c.new, state=State.CHANGED) for c in part.changes]
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
            into.format(amount=amount_words(move.old), parent=move.old_parent),
            into.format(amount=amount_words(move.new), parent=move.new_parent),
            state=State.MOVED,
        )
        for move in sorted(bom.moves, key=lambda move: not move.assembly)
    ]
    for q in bom.quantities:
        old, new = amount_words(q.old), amount_words(q.new)
        rows.append(Row(q.child, quantity.format(parent=q.parent), old, new, state=State.CHANGED))
    marks = translate("Difference", "References in {parent}")
    for r in bom.references:
        rows.append(Row(r.child, marks.format(parent=r.parent), r.old, r.new, state=State.CHANGED))
    for p in bom.new_places:
        rows.append(Row(p.child, now.format(parent=p.parent), "", amount_words(p.amounts), state=State.ADDED))
    for p in bom.lost_places:
        rows.append(Row(p.child, no_more.format(parent=p.parent), amount_words(p.amounts), "", state=State.REMOVED))
    return tuple(rows)


# --- Answers -------------------------------------------------------------------------------------------------------------


def outcome_rows(changes: Sequence[OutcomeChange], pack: RulePack) -> list[Row]:
    """What rules say of parts now and said before."""
    articles = {rule.id: in_words(rule.article) for rule in pack.rules}
    return [
        Row(
            change.part,
            articles.get(change.rule, change.rule),
            _outcome(change.old),
            _outcome(change.new),
            (str(change.old or ""), str(change.new or "")),
        )
        for change in changes
    ]


def _outcome(outcome: Outcome | None) -> str:
    return wording.outcome(outcome if outcome is not None else Outcome.NO_INDICATION)


def _flag_row(change: FlagChange) -> Row:
    def words(kinds: frozenset[FlagKind]) -> str:
        return language.listed(wording.flag_kind(kind) for kind in sorted(kinds))

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
    return Row(
        statement.part_number, translate("Difference", "Declaration"), wording.place(statement.source), why or _holds()
    )


def _suspicion(part: str, what: str) -> Row:
    suspected = translate("Difference", "suspected, not decided")
    return Row(part, translate("Difference", "Suspicion"), suspected, what)


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


def ended(why: Ended) -> str:
    """Why nothing is left to be decided about a suspicion."""
    words: dict[Ended, Callable[[], str]] = {
        Ended.GONE: lambda: translate("Difference", "the part is gone"),
        Ended.DECLARED: lambda: translate("Difference", "it is declared now"),
        Ended.SETTLED: lambda: translate("Difference", "nothing is suspected any more"),
    }
    return words[why]()
