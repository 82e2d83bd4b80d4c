"""`lodestone law`, `explain`, `compare-dates` and `parties`: the law on a day and over time, and what would change an answer."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli_options import (
    Refused,
    audit_options,
    iso_date,
    one_line,
    pack_of,
    pack_options,
    refusing,
)
from desktop_app.cli_summary import OUTCOMES

if TYPE_CHECKING:
    from desktop_app.rules.change import WayOut
    from desktop_app.rules.model import RulePack, StatusOnDay, Verdict

#: How many parts a comparison lists.
SHOWN = 40


# --- law -----------------------------------------------------------------------------------------------------------------


def law_options(parser: argparse.ArgumentParser) -> None:
    """Which day, which pack, and how much of it."""
    parser.add_argument("--as-of", type=iso_date, metavar="YYYY-MM-DD", help="the day (default: today)")
    parser.add_argument("--timeline", action="store_true", help="each rule's states from first to last")
    parser.add_argument("--entries", action="store_true", help="the classes with their codes, and the lists of parties")
    pack_options(parser)


def run_law(options: argparse.Namespace) -> int:
    """`lodestone law`."""
    with refusing():
        pack = pack_of(options)
    day = options.as_of or date.today()
    print(f"{pack.title.en}, rule pack {pack.id} {pack.version}, on {day.isoformat()}")
    for overlay in pack.overlays:
        print(f"Overlay {overlay.file} by {overlay.by}, {overlay.day.isoformat()}: {'; '.join(overlay.changes)}")
    for rule in pack.rules:
        state = rule.status_on(day)
        print(f"{rule.id}  {_span(state)}  {rule.article.en}")
        print(f"    {rule.summary.en}")
        if state.note.en:
            print(f"    {state.note.en}")
        print(f"    Source: {state.source}{'' if rule.verified else ' (unverified)'}")
        if options.timeline:
            for line in _periods(pack, rule.id, day):
                print(f"    {line}")
    if options.entries:
        _print_entries(pack, day)
    _print_unverified(pack)
    print(pack.disclaimer.en)
    return 0


def _span(state: "StatusOnDay") -> str:
    since = f" since {state.since.isoformat()}" if state.since else ""
    until = f" until {state.until.isoformat()}" if state.until else ""
    return f"{state.status}{since}{until}"


def _periods(pack: "RulePack", rule: str, day: date) -> Iterator[str]:
    from desktop_app.rules.timeline import timeline

    for period in timeline(pack.by_id[rule]):
        first = period.first.isoformat() if period.first else "…".ljust(10)
        last = period.last.isoformat() if period.last else "…".ljust(10)
        holds = (period.first is None or period.first <= day) and (period.last is None or day <= period.last)
        yield f"{'>' if holds else ' '} {first} to {last}  {period.state.status}"


def _print_entries(pack: "RulePack", day: date) -> None:
    print("Classes:")
    for item in pack.items.values():
        codes = " ".join(text for text in (item.code, *item.hs) if text)
        mark = "" if item.verified else " (unverified)"
        print(f"  {item.id}  {item.label.en} / {item.label.zh}{'  ' + codes if codes else ''}{mark}")
    for of in pack.party_lists:
        now = sum(party.notice.day <= day for party in of.parties)
        print(
            f"{of.label.en}: {now} parties on {day.isoformat()}{'' if of.complete else ', not complete'} ({of.source})"
        )


def _print_unverified(pack: "RulePack") -> None:
    from desktop_app.rules.verification import unverified

    found = unverified(pack)
    if not found:
        return
    print(f"Not verified ({len(found)} entries of the pack): " + ", ".join(dict.fromkeys(one.id for one in found)))


# --- explain -------------------------------------------------------------------------------------------------------------


def explain_options(parser: argparse.ArgumentParser) -> None:
    """One audit, and the parts that are explained."""
    audit_options(parser)
    parser.add_argument(
        "--part", nargs="+", action="extend", default=[], metavar="PART", help="the parts (default: the exported items)"
    )


def run_explain(options: argparse.Namespace) -> int:
    """`lodestone explain`: what the law says of a part, why, and what would change it."""
    from desktop_app.cli_audit import audit_of
    from desktop_app.rules.change import ways_out

    audit = audit_of(options)
    numbers = audit.bom.parts.part_number
    unknown = [part for part in options.part if part not in audit.bom.index]
    if unknown:
        raise Refused(f"The bill of materials has no part “{unknown[0]}”.", 2)
    for part in [audit.bom.index[name] for name in options.part] or audit.items:
        print(one_line(str(numbers[part])))
        assessments = audit.assessments.get(part, ())
        if not assessments:
            print("  No sign of rare earths: there is nothing to assess.")
        ways = {way.rule.id: way for way in ways_out(audit.evaluation, part)}
        for one in assessments:
            rule = audit.pack.by_id[one.rule]
            print(f"  {rule.article.en}: {OUTCOMES[one.outcome]} ({one.status})")
            for sentence in one.because:
                print(f"    - {one_line(sentence.en)}")
            if one.rule in ways:
                for line in _way(ways[one.rule]):
                    print(f"    {one_line(line)}")
    return 0


def _way(way: "WayOut") -> Iterator[str]:
    """What would change one answer, in lines."""
    from desktop_app.rules.amounts import money, percent

    change = way.change
    if way.settle:
        yield "What would settle it" + (", with the fewest questions:" if way.fewest else ":")
        for question in way.settle:
            whom = f" (ask {question.supplier})" if question.supplier else ""
            share = f", {percent(question.open_share)} of the value" if question.open_share else ""
            yield f"  ? {'; '.join(fact.en for fact in question.facts)}{share}{whom}"
    if way.replace:
        yield "What would have to come from elsewhere, so that it does not apply:"
        for one in way.replace:
            share = f", {percent(one.share)} of the value" if one.share is not None else ""
            yield f"  ! {one.what.en}{share}{f' ({one.supplier})' if one.supplier else ''}"
    if change is not None and change.limit is not None and change.headroom is not None:
        limit = money(change.limit, change.currency)
        if change.headroom > 0:
            yield f"Headroom: {money(change.headroom, change.currency)} more until the threshold, {limit} a piece"
        else:
            yield f"No headroom: the threshold is at {limit} a piece"
        if change.price_to_clear is not None and way.replace:
            yield f"Above a price of {money(change.price_to_clear, change.currency)} a piece the share would stay below it"


# --- compare-dates -------------------------------------------------------------------------------------------------------


def compare_options(parser: argparse.ArgumentParser) -> None:
    """One audit, and the day that it is compared with."""
    audit_options(parser)
    parser.add_argument(
        "--with",
        dest="other",
        type=iso_date,
        metavar="YYYY-MM-DD",
        help="the other day (default: the next one on which the state of a rule changes)",
    )


def run_compare(options: argparse.Namespace) -> int:
    """`lodestone compare-dates`."""
    from desktop_app.cli_audit import audit_of
    from desktop_app.rules.timeline import next_turn
    from desktop_app.screening import load_lexicon
    from desktop_app.two_days import compare_days

    audit = audit_of(options)
    other = options.other or next_turn(audit.pack, audit.settings.as_of)
    if other is None:
        raise Refused("no later day is known on which the state of a rule changes; name one with --with", 2)
    found = compare_days(audit, other, load_lexicon())
    one, two = found.before.settings.as_of.isoformat(), found.after.settings.as_of.isoformat()
    print(f"{one_line(audit.source.file)}: {one} and {two}")
    if found.nothing_differs:
        print("Nothing differs.")
        return 0
    for change in found.law:
        print(f"  {change.rule.article.en}: {change.before.status} → {change.after.status} ({change.after.source})")
    numbers = audit.bom.parts.part_number
    for verdict in found.verdicts:
        before, after = _verdict(verdict.before), _verdict(verdict.after)
        same = f"{before}, on both days" if before == after else f"{before} → {after}"
        print(f"  {one_line(str(numbers[verdict.item]))}: {same}")
    for one_outcome in found.outcomes[:SHOWN]:
        words = " → ".join(OUTCOMES[o] if o is not None else "no sign" for o in (one_outcome.before, one_outcome.after))
        print(f"  {one_line(str(numbers[one_outcome.part]))}, {audit.pack.by_id[one_outcome.rule].article.en}: {words}")
    if len(found.outcomes) > SHOWN:
        print(f"  … and {len(found.outcomes) - SHOWN} more answers")
    return 0


def _verdict(verdict: "Verdict") -> str:
    words = [OUTCOMES[verdict.outcome], *([str(verdict.status)] if verdict.status else [])]
    return ", ".join(words) + (f" [{verdict.policy}]" if verdict.policy != "none" else "")


# --- parties -------------------------------------------------------------------------------------------------------------


def parties_options(parser: argparse.ArgumentParser) -> None:
    """Names, or those of an application."""
    parser.add_argument("names", nargs="*", metavar="NAME", help="names to look for")
    parser.add_argument(
        "--application", type=Path, metavar="FILE.toml", help="its parties, with what is stated of holdings"
    )
    parser.add_argument("--as-of", type=iso_date, metavar="YYYY-MM-DD", help="the day (default: today)")
    parser.add_argument(
        "--fail-on", choices=["listed", "similar"], help="exit with 1 if a party is listed (or resembles one)"
    )
    pack_options(parser)


def run_parties(options: argparse.Namespace) -> int:
    """`lodestone parties`."""
    from desktop_app.application import Application, Party, read_application
    from desktop_app.rules.parties import SURE, check_parties

    if not options.names and options.application is None:
        raise Refused("name a party, or give --application (see lodestone parties --help)", 2)
    with refusing():
        pack = pack_of(options)
        asked = [read_application(options.application)] if options.application else []
    asked += [Application(end_user=Party(name=name)) for name in options.names]
    day = options.as_of or date.today()
    checks = [check for application in asked for check in check_parties(application, pack, day)]
    for check in checks:
        print(f"{pack.texts[f'role_{check.party.role}'].en}: {one_line(' / '.join(check.party.names))}")
        for match in check.matches:
            print(f"  {match.closeness} {match.score}: {one_line(match.sentence(pack).en)}")
            print(f"    review: {match.policy}; source: {match.listed.notice.source}")
        if not check.matches:
            print(f"  not found; the closest name is “{check.closest}” (score {check.score} of 100)")
    for of in pack.party_lists:
        if not of.complete:
            print(f"Not complete here: {of.label.en} ({of.source}). Not finding a name proves nothing.")
    matches = [match for check in checks for match in check.matches]
    failing = {"listed": any(match.closeness in SURE for match in matches), "similar": bool(matches)}
    return int(failing.get(options.fail_on, False))
