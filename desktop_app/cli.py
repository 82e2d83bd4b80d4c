"""The command line: the same jobs as in the window, without one. `lodestone --help` lists them.

Exit status: 0 done; 1 `--fail-on` was met; 2 wrong usage; 3 a file cannot be read or written (one line on stderr).
"""

import argparse
import difflib
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from desktop_app import __version__
from desktop_app.cli_batch import batch_options, run_batch
from desktop_app.cli_dossier import dossier_options, run_verify, verify_options, write_files
from desktop_app.cli_files import sort_out
from desktop_app.cli_law import (
    compare_options,
    explain_options,
    law_options,
    parties_options,
    run_compare,
    run_explain,
    run_law,
    run_parties,
)
from desktop_app.cli_library import library_options, record_sent, run_library
from desktop_app.cli_options import (
    OUTCOMES,
    STATES,
    Refused,
    audit_options,
    declaration_options,
    one_line,
    pack_of,
    read_as_asked,
    refusing,
    settings_of,
)
from desktop_app.cli_rules import rules_options, run_rules
from desktop_app.rules.model import Outcome
from desktop_app.whole import write_whole

if TYPE_CHECKING:
    from desktop_app.audit import Audit


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()  # in a bundle, a worker process starts as this very command
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a Chinese part name must not stop the audit.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    if not words or words[0] not in (*_COMMANDS, "open", "-h", "--help", "--version", "--self-test"):
        if words and _misspelt(words[0]):
            parser.error(f"“{words[0]}” is neither a command nor a file{_resembling(words[0])}")
        words = ["open", *words]
    options = parser.parse_args(words)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except Refused as refusal:
        print(f"lodestone: {one_line(str(refusal))}", file=sys.stderr)
        return refusal.status
    except KeyboardInterrupt:
        print("lodestone: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stdout = None  # whoever read the output has had enough; not worth a word
        return 0


def window_main() -> int:
    """The entry of a double click: no console, files as arguments."""
    return main(["open", *sys.argv[1:]])


# --- What to audit and how -----------------------------------------------------------------------------------------------


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


# --- Commands ------------------------------------------------------------------------------------------------------------


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


def run_dossier(options: argparse.Namespace) -> int:
    """`lodestone dossier`."""
    audit = audit_of(options)
    written = write_files(audit, options)
    print_verdicts(audit, sys.stdout)
    print("\n".join(written))
    return fail_status(audit, options.fail_on)


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


def run_window(options: argparse.Namespace) -> int:
    """`lodestone [FILE…]`."""
    if _no_display():
        raise Refused("there is no display for the window; the commands need none (see lodestone --help)")
    try:
        from desktop_app.ui.application import run
    except ImportError as problem:
        raise Refused(f"the window cannot be opened, because Qt cannot be loaded ({problem})") from problem
    return run(options.files, options.declarations, options.application, options.sample)


def _no_display() -> bool:
    """Whether Qt would end the process for want of a display; only Linux has machines without one."""
    if not sys.platform.startswith("linux"):
        return False
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return False
    return not Path(os.environ.get("XDG_RUNTIME_DIR") or "/", "wayland-0").exists()


def fail_status(audit: "Audit", fail_on: str | None) -> int:
    """1 where a verdict is what `--fail-on` names, or worse."""
    failing = {
        None: set[Outcome](),
        "required": {Outcome.REQUIRED},
        "undetermined": {Outcome.REQUIRED, Outcome.UNDETERMINED},
    }[fail_on]
    return int(any(verdict.outcome in failing for verdict in audit.verdicts))


# --- What is printed -----------------------------------------------------------------------------------------------------


def print_summary(audit: "Audit", out: TextIO) -> None:
    """The audit in a few lines: how the file was understood, what it shows, what is missing."""
    source, bom = audit.source, audit.bom
    sheets = [f"“{sheet}”" for sheet in (source.sheet, *source.also) if sheet]
    where = f", sheet{'s' if len(sheets) > 1 else ''} {', '.join(sheets)}" if sheets else ""
    structure = {"parent-child": "parent-child list", "levels": "list with levels", "flat": "flat list"}
    kind = structure.get(source.structure, source.structure)
    print(f"{source.file}{where}: {kind}, {bom.lines} lines, {len(bom)} parts", file=out)
    flagged = {
        "declared": sum(any(f.certainty == "declared" for f in flags) for flags in audit.flags.values()),
        "suspected": sum(all(f.certainty == "suspected" for f in flags) for flags in audit.flags.values()),
    }
    print(f"Flagged parts: {flagged['declared']} declared, {flagged['suspected']} suspected", file=out)
    for problem in audit.problems:
        if problem.severity != "info":
            said = [problem.file or "", f"sheet “{problem.sheet}”" if problem.sheet else ""]
            place = f" ({', '.join(filter(None, said))})" if any(said) else ""
            print(f"{problem.severity}: {one_line(problem.message)}{place}", file=out)
    print_verdicts(audit, out)
    print_missing(audit, out)


def print_verdicts(audit: "Audit", out: TextIO) -> None:
    """One line an exported item."""
    numbers = audit.bom.parts.part_number
    destination = f", destination {audit.destination}" if audit.destination else ""
    print(f"As of {audit.settings.as_of.isoformat()}, reading {audit.settings.reading}{destination}:", file=out)
    for verdict in audit.verdicts:
        line = f"  {one_line(str(numbers[verdict.item]))}: {OUTCOMES[verdict.outcome]}"
        if verdict.rules:
            line += f" ({', '.join(verdict.rules)}"
            line += f"; {STATES[verdict.status]})" if verdict.status else ")"
        if verdict.policy != "none":
            line += f" [{verdict.policy}]"
        print(line, file=out)


#: How many missing facts the summary lists; the JSON and the dossier have them all.
SHOWN_MISSING = 10


def print_missing(audit: "Audit", out: TextIO) -> None:
    """The facts that would settle the open verdicts, the most telling first."""
    seen = {}
    for verdict in audit.verdicts:
        if verdict.outcome is Outcome.UNDETERMINED:
            for assessment in audit.assessments[verdict.item]:
                if assessment.rule in verdict.rules:
                    seen.update({(m.supplier, m.fact.en): m for m in assessment.missing})
    if not seen:
        return
    print(f"What would settle it ({len(seen)} facts):", file=out)
    for missing in list(seen.values())[:SHOWN_MISSING]:
        whom = f" (ask {one_line(missing.supplier)})" if missing.supplier else ""
        print(f"  - {one_line(missing.fact.en)}{whom}", file=out)
    if len(seen) > SHOWN_MISSING:
        print(f"  … and {len(seen) - SHOWN_MISSING} more", file=out)


# --- Options -------------------------------------------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; exit status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {one_line(message)} (see {self.prog} --help)\n")


def _misspelt(word: str) -> bool:
    """Whether a first word looks like a command, and like no file or option."""
    return word.replace("-", "").isalpha() and not word.startswith("-") and not Path(word).exists()


def _resembling(word: str) -> str:
    close = difflib.get_close_matches(word, _COMMANDS_WITH_WINDOW, 1)
    return f"; did you mean {close[0]}?" if close else ""


class _SelfTest(argparse.Action):
    """Runs the self-test in place of a command, as `--version` tells the version."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from desktop_app import selftest

        parser.exit(selftest.run())


@dataclass(frozen=True)
class _Command:
    """A sub-command: its help, what adds its options, what runs it."""

    about: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="lodestone",
        description="Whether a product needs China's export licence for its rare earths, on which day, and why.",
        epilog="To begin: lodestone audit bom.xlsx. Without a command, the window opens on the files given. Exit status: 0 done, "
        "1 --fail-on was met, 2 wrong usage, 3 a file cannot be read or written. Not legal advice.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"lodestone {__version__}")
    parser.add_argument("--self-test", action=_SelfTest, nargs=0, help="prove that this installation works, and exit")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, command in _COMMANDS_WITH_WINDOW.items():
        sub = commands.add_parser(name, help=command.about, description=command.about, allow_abbrev=False)
        command.options(sub)
        sub.set_defaults(run=command.run)
    return parser


def _window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="bills of materials, declarations, cases")
    declaration_options(parser)
    parser.add_argument("--sample", action="store_true", help="open the shipped sample")


def _run_audit_options(parser: argparse.ArgumentParser) -> None:
    audit_options(parser)
    parser.add_argument(
        "--json", type=Path, metavar="OUT", help="write the audit as JSON to a file, or - for the output"
    )


def _questionnaire_options(parser: argparse.ArgumentParser) -> None:
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


_COMMANDS = {
    "audit": _Command("Audit a bill of materials.", _run_audit_options, run_audit),
    "dossier": _Command("Write the dossier that goes with a licence application.", dossier_options, run_dossier),
    "verify": _Command(
        "Check an evidence bundle and compute its audit again, or the signatures of a PDF.", verify_options, run_verify
    ),
    "questionnaire": _Command(
        "Write a workbook for each supplier with open questions.", _questionnaire_options, run_questionnaire
    ),
    "library": _Command("Keep declarations beyond one audit.", library_options, run_library),
    "batch": _Command("Audit every bill of materials in a tree of folders.", batch_options, run_batch),
    "rules": _Command("Install signed rule packs, and sign them.", rules_options, run_rules),
    "explain": _Command("Why a part is judged as it is, and what would change it.", explain_options, run_explain),
    "compare-dates": _Command("What differs between two days.", compare_options, run_compare),
    "law": _Command("Each rule and its status on a day, or over time.", law_options, run_law),
    "parties": _Command("Look for names on the lists of parties.", parties_options, run_parties),
}
_COMMANDS_WITH_WINDOW = {"open": _Command("Open the window.", _window_options, run_window), **_COMMANDS}
