"""`lodestone audit`, `dossier` and `questionnaire`: what is made of one bill of materials or case."""

import argparse
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli_dossier import write_files
from desktop_app.cli_files import sort_out
from desktop_app.cli_library import record_sent
from desktop_app.cli_options import (
    Refused,
    audit_options,
    one_line,
    pack_of,
    read_as_asked,
    refusing,
    settings_of,
)
from desktop_app.cli_summary import fail_status, print_summary, print_verdicts
from desktop_app.whole import write_whole

if TYPE_CHECKING:
    from desktop_app.audit import Audit

#: Looks at middle-aged objects before one at all objects, instead of Python's 10.
_HARDLY_EVER = 100_000


@contextmanager
def hardly_tidied() -> Iterator[None]:
    """Have Python look at young objects only for circles of garbage: what one audit is made of stays until it is written.

    Looking at all of it took a third of the time in which a dossier of 50,000 suspected parts is written.
    """
    before = gc.get_threshold()
    gc.set_threshold(before[0], before[1], _HARDLY_EVER)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def audit_of(options: argparse.Namespace) -> "Audit":
    """The audit that the options ask for.

    Raises:
        Refused: a file cannot be read, or an item is not in the bill of materials.
    """
    from desktop_app.audit import make_audit
    from desktop_app.cli_case import audit_of_case, names_case
    from desktop_app.intake import statements_in
    from desktop_app.screening import load_lexicon

    with refusing():
        sort_out(options)
        if names_case(options.file):
            return audit_of_case(options)
        read = read_as_asked(options)
        pack = pack_of(options)
        files = [(path.name, path.read_bytes()) for path in options.declarations]
        statements, problems = statements_in(files, pack, date.today(), read.bom)
        settings = settings_of(options)
        return make_audit(read, statements, settings, pack, load_lexicon(), problems=problems)


@hardly_tidied()
def run_audit(options: argparse.Namespace) -> int:
    """`lodestone audit`."""
    from desktop_app.report import audit_chunks

    audit = audit_of(options)
    if options.json is not None:
        if str(options.json) == "-":
            sys.stdout.flush()
            sys.stdout.buffer.writelines(audit_chunks(audit))
            sys.stdout.flush()
        else:
            with refusing():
                write_whole(options.json, audit_chunks(audit))
    if str(options.json) != "-":
        print_summary(audit, sys.stdout)
    return fail_status(audit, options.fail_on)


@hardly_tidied()
def run_dossier(options: argparse.Namespace) -> int:
    """`lodestone dossier`."""
    audit = audit_of(options)
    written = write_files(audit, options)
    print_verdicts(audit, sys.stdout)
    print("\n".join(written))
    return fail_status(audit, options.fail_on)


@hardly_tidied()
def run_questionnaire(options: argparse.Namespace) -> int:
    """`lodestone questionnaire`: a workbook and a letter for each supplier, and a line about each."""
    from desktop_app.declarations.sending import AlreadyFilled, written
    from desktop_app.questions import Scope, open_questions, questionnaires

    audit = audit_of(options)
    scope = Scope.EVERY_PART if options.every_part else Scope.VERDICTS
    reference = options.reference or f"{Path(audit.source.file).stem} {audit.settings.as_of.isoformat()}"
    asked = questionnaires(audit, reference, scope, options.contact)
    with refusing():
        options.output.mkdir(parents=True, exist_ok=True)
        try:
            for sheet, path in written(asked, options.output, with_pdf=options.pdf):
                counted = f"{len(sheet.questions)} questions about {len(sheet.parts)} parts"
                print(f"{one_line(str(path))}: {counted} ({sheet.id})")
        except AlreadyFilled as problem:
            raise Refused(f"{problem.path.parent}: {str(problem).removesuffix('.')}") from problem
    if options.library is not None:
        record_sent(options.library, asked)
    own = dict.fromkeys(one.question.en for one in open_questions(audit, scope).own)  # a rate is asked for each part
    if own:
        print(f"For you to answer ({len(own)} facts):")
        for question in own:
            print(f"  - {one_line(question)}")
    if not asked and not own:
        print("Nothing is open that a supplier could answer.")
    return fail_status(audit, options.fail_on)


def run_audit_options(parser: argparse.ArgumentParser) -> None:
    """Those of an audit, and where its JSON goes."""
    audit_options(parser)
    parser.add_argument(
        "--json", type=Path, metavar="OUT", help="write the audit as JSON to a file, or - for the output"
    )


def questionnaire_options(parser: argparse.ArgumentParser) -> None:
    """Those of an audit, what is asked of whom, and where it goes."""
    audit_options(parser)
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FOLDER", help="the folder for the workbooks and letters"
    )
    parser.add_argument("--reference", default="", metavar="TEXT", help="your reference (default: file name and day)")
    parser.add_argument(
        "--contact", default="", metavar="TEXT", help="where answers go (default: the applicant's contact)"
    )
    parser.add_argument("--pdf", action="store_true", help="write each questionnaire as a PDF to print, too")
    parser.add_argument("--library", metavar="URL", help="remember in this library which questionnaires were sent")
    parser.add_argument(
        "--every-part",
        action="store_true",
        help="ask about every undetermined part, not only about what decides the exported items",
    )
