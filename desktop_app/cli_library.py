"""`lodestone library`: take in what suppliers sent, offer it to other bills of materials, tell what runs out, back up, restore.

The library is the user's own file unless `--library` names another, or a PostgreSQL database that several share.
"""

import argparse
import getpass
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli_options import Refused, day_count, iso_date, one_line, refusing
from desktop_app.whole import write_whole

if TYPE_CHECKING:
    from desktop_app.bom import Bom
    from desktop_app.declarations import Statement
    from desktop_app.declarations.difference import Entry
    from desktop_app.declarations.library import Library
    from desktop_app.declarations.question import Questionnaire
    from desktop_app.intake import Intake

#: How many offers the output lists; the workbook of `-o` has them all.
SHOWN = 20


def library_options(parser: argparse.ArgumentParser) -> None:
    """Which library, and what to do with it."""
    parser.add_argument("--library", metavar="URL", help="sqlite:///FILE, a file, or postgresql://USER@HOST/DATABASE")
    parser.add_argument("--as-of", type=iso_date, metavar="YYYY-MM-DD", help="the day of doing it (default: today)")
    jobs = parser.add_subparsers(metavar="JOB", required=True, dest="job")
    take = jobs.add_parser("take", help="check declarations and take them in", allow_abbrev=False)
    take.add_argument("files", nargs="+", type=Path, metavar="FILE", help="returned questionnaires, declarations")
    take.add_argument("--bom", type=Path, metavar="FILE", help="the bill of materials that they are about")
    take.add_argument("--evidence", nargs="+", type=Path, default=[], metavar="FILE", help="files that prove them")
    take.add_argument("--by", default="", metavar="NAME", help="who takes them in (default: the user's name)")
    take.add_argument("--dry-run", action="store_true", help="only say what would change")
    offer = jobs.add_parser("offer", help="what the library holds about the parts of a bill of materials")
    offer.add_argument("bom", type=Path, metavar="FILE", help="the bill of materials")
    offer.add_argument("-o", "--output", type=Path, metavar="OUT.xlsx", help="write what still holds as declarations")
    expiring = jobs.add_parser("expiring", help="declarations that run out soon")
    expiring.add_argument("--within", type=day_count, default=90, metavar="DAYS", help="how soon (default: 90 days)")
    use = jobs.add_parser("use", help="use a library from now on, here and in the window")
    use.add_argument("url", nargs="?", default="", metavar="URL", help="as after --library; none: your own file again")
    for name, about in (("backup", "write the whole library into one file"), ("restore", "add what a backup holds")):
        job = jobs.add_parser(name, help=about)
        job.add_argument("backup", type=Path, metavar="FILE.zip", help="the backup")


def run_library(options: argparse.Namespace) -> int:
    """`lodestone library`; the exit status is 1 where something was held back."""
    day = options.as_of or date.today()
    if options.job == "use":
        return _use(options.url)
    with opened(options.library) as library, refusing():
        if options.job == "take":
            return _take(library, options, day)
        if options.job == "offer":
            return _offer(library, options, day)
        if options.job == "expiring":
            return _expiring(library, day, options.within)
        return _backup(library, options.backup) if options.job == "backup" else _restore(library, options.backup)


def _use(url: str) -> int:
    from desktop_app.declarations.connecting import UnusableLibrary, choose_url, shown
    from desktop_app.declarations.whereabouts import default_url

    with refusing():
        try:
            choose_url(url)
        except UnusableLibrary as problem:
            raise Refused(str(problem)) from problem
    print(f"In use: {one_line(shown(default_url()))}")
    return 0


def record_sent(url: str, questionnaires: "Sequence[Questionnaire]") -> None:
    """Remember in a library which questionnaires were sent, so that answers can be held against them."""
    with opened(url) as library:
        library.record_sent(questionnaires)


@contextmanager
def opened(url: str | None) -> "Iterator[Library]":
    """The library of a URL, or the user's own.

    Raises:
        Refused: it cannot be opened or used.
    """
    from sqlalchemy.exc import SQLAlchemyError

    from desktop_app.declarations.connecting import UnusableLibrary, open_library
    from desktop_app.declarations.whereabouts import default_url

    try:
        with open_library(url or default_url()) as library:
            yield library
    except UnusableLibrary as problem:
        raise Refused(str(problem)) from problem
    except SQLAlchemyError as problem:
        reason = str(getattr(problem, "orig", None) or problem).strip().splitlines() or [type(problem).__name__]
        raise Refused(f"the library cannot be used: {reason[0]}") from problem


def _take(library: "Library", options: argparse.Namespace, day: date) -> int:
    from desktop_app.intake import compared, take_in
    from desktop_app.readers import read_bom
    from desktop_app.rules.installed import pack_at_hand

    pack, sent = pack_at_hand(), library.sent()
    bom = read_bom(options.bom.name, options.bom.read_bytes()).bom if options.bom is not None else None
    evidence = [(path.name, path.read_bytes()) for path in options.evidence]
    held_back = 0
    for path in options.files:
        data = path.read_bytes()
        found = take_in(path.name, data, (), pack, day, bom, sent)
        answers = found.answers
        numbers = list(dict.fromkeys(s.part_number for s in answers.statements))
        known = library.about(numbers, day)
        changes = compared(answers, known, bom)
        _print_findings(path.name, found)
        held_back += len(answers.errors)
        for entry in changes.entries:
            if entry.old is not None and entry.change != "same":
                print(f"  {entry.change}: {one_line(_beside(entry))}")
        if options.dry_run:
            counts = {change: sum(e.change == change for e in changes.entries) for change in ("added", "changed")}
            conflicts = sum(e.change == "conflicting" for e in changes.entries)
            print(f"  would add {counts['added']}, change {counts['changed']}; {conflicts} conflicts")
            continue
        by = options.by or getpass.getuser()
        taken = library.take(changes, day, by, _revisions(bom, numbers), content=data)
        for name, content in evidence:
            library.attach(answers.statements, name, hashlib.sha256(content).hexdigest(), content)
        print(f"  {taken.added} taken in, {taken.known} known before, {taken.set_aside} set aside by a later word")
    return int(held_back > 0)


def _print_findings(name: str, found: "Intake") -> None:
    answers = found.answers
    about = f" ({answers.identity.id}, {answers.identity.supplier})" if answers.identity.id else ""
    print(f"{one_line(name)}{one_line(about)}: {len(answers.statements)} statements, {len(answers.withheld)} held back")
    for error in answers.errors:
        print(f"  error: {one_line(str(error))}")
    for remark in answers.remarks:
        print(f"  remark: {one_line(str(remark))}")
    for problem in found.problems:
        if problem.severity != "info":
            print(f"  {problem.severity}: {one_line(problem.message)}")
    for one in answers.unanswered:
        print(f"  not answered: {one_line(one.part_number)}, row {one.row + 1} ({one.key.partition('.')[2]})")


def _beside(entry: "Entry") -> str:
    """What differs, old and new side by side, with where each stands."""
    assert entry.old is not None
    roles = [
        f"{role.replace('_', ' ')} {getattr(entry.old, role) or 'empty'} → {getattr(entry.new, role) or 'empty'}"
        for role in entry.roles
    ]
    return f"{entry.new.part_number}: {'; '.join(roles)} ({entry.old.source} → {entry.new.source})"


def _revisions(bom: "Bom | None", numbers: Sequence[str]) -> dict[str, str]:
    if bom is None:
        return {}
    return {number: str(bom.parts.revision[bom.index[number]]) for number in numbers if number in bom.index}


def _offer(library: "Library", options: argparse.Namespace, day: date) -> int:
    from desktop_app.declarations.table import statements_workbook
    from desktop_app.readers import read_bom

    bom = read_bom(options.bom.name, options.bom.read_bytes()).bom
    numbers = [str(number) for number in bom.parts.part_number]
    offers = library.offers(numbers, day)
    holding: list[int] = []
    for shown, place in enumerate(offers.parts):
        found = offers.of(place)
        holding += [offer.id for offer in found if not offer.expired]
        expired = sum(offer.expired for offer in found)
        if shown < SHOWN:
            ran_out = f", {expired} of them run out" if expired else ""
            whose = ", ".join(dict.fromkeys(offer.supplier or "no supplier" for offer in found))
            print(f"  {one_line(numbers[place])}: {len(found)} declarations{ran_out} ({one_line(whose)})")
    if len(offers.parts) > SHOWN:
        print(f"  … and {len(offers.parts) - SHOWN} more parts")
    print(f"{len(offers)} declarations about {len(offers.parts)} of {len(bom)} parts")
    if options.output is not None:
        statements: tuple[Statement, ...] = library.statements(holding)
        write_whole(options.output, statements_workbook(statements, day))
        print(f"{len(statements)} that still hold: {one_line(str(options.output))}")
    return 0


def _expiring(library: "Library", day: date, within: int) -> int:
    found = library.expiring(day, within)
    for statement in found:
        said = statement.item_class or statement.constituent or statement.stage or "origin"
        whose = statement.supplier or statement.declared_by or "no supplier"
        print(f"  {statement.valid_until}: {one_line(statement.part_number)}, {one_line(said)} ({one_line(whose)})")
    print(f"{len(found)} declarations run out within {within} days of {day.isoformat()}")
    return 0


def _backup(library: "Library", path: Path) -> int:
    from desktop_app.declarations.backup import back_up

    counts = back_up(library, path)
    print(f"{one_line(str(path))}: {counts['declaration']} declarations, {counts['file']} files")
    return 0


def _restore(library: "Library", path: Path) -> int:
    from desktop_app.declarations.backup import UnusableBackup, restore

    try:
        counts = restore(library, path)
    except UnusableBackup as problem:
        raise Refused(str(problem)) from problem
    print(f"{counts['declaration']} declarations and {counts['file']} files were not there and are now")
    return 0
