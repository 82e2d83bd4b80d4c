"""`lodestone dossier` and `lodestone verify`: the PDF and the evidence bundle written, and a bundle checked again."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli_options import Refused, audit_options, choices_of, one_line, refusing

if TYPE_CHECKING:
    from desktop_app.audit import Audit
    from desktop_app.dossier import Sources


def dossier_options(parser: argparse.ArgumentParser) -> None:
    """What to write, in which language and for whom."""
    audit_options(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf", help="the PDF to write")
    parser.add_argument("--language", choices=["en", "zh", "en+zh"], default="en+zh", help="en, zh or en+zh (default)")
    parser.add_argument(
        "--shape",
        choices=["full", "summary", "record", "forms"],
        default="full",
        help="the whole file (default), two pages, the record that no licence is needed, or the forms to fill in",
    )
    parser.add_argument(
        "--profile",
        choices=["internal", "authority", "customer"],
        default="internal",
        help="whom the copy is for: all of it (default), the authority, or a customer without prices and suppliers",
    )
    parser.add_argument("--bundle", type=Path, metavar="OUT.zip", help="write the evidence bundle, too")
    parser.add_argument(
        "--evidence",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        metavar="FILE",
        help="documents of suppliers that go into the bundle",
    )


def write_files(audit: "Audit", options: argparse.Namespace) -> list[str]:
    """Write the dossier and, where it is asked for, the bundle; a line about each.

    Raises:
        Refused: a file cannot be written, or the audit does not bear the shape.
    """
    from desktop_app.dossier import BundleError, UnfitShape, write_bundle, write_dossier

    sources = _sources(options) if options.bundle is not None else None
    try:
        with refusing():
            pages = write_dossier(audit, options.output, options.language, None, options.shape, options.profile)
            written = [f"Dossier of {pages} pages: {options.output}"]
            if sources is not None:
                count = write_bundle(audit, options.bundle, sources, options.language)
                written.append(f"Evidence bundle of {count} files: {options.bundle}")
    except UnfitShape as problem:
        raise Refused(str(problem), 2) from problem
    except BundleError as problem:
        raise Refused(str(problem)) from problem
    return written


def _sources(options: argparse.Namespace) -> "Sources":
    from desktop_app.cli_case import names_case
    from desktop_app.dossier import SourceFile, Sources

    def source(path: Path) -> SourceFile:
        return SourceFile(path.name, path.read_bytes())

    with refusing():
        if names_case(options.file):
            raise Refused("--bundle needs the bill of materials and its declarations themselves, not a case", 2)
        return Sources(
            bom=source(options.file),
            declarations=tuple(source(path) for path in options.declarations),
            application=source(options.application) if options.application else None,
            evidence=tuple(source(path) for path in options.evidence),
            choices=choices_of(options),
            received=date.today(),
            rules=source(options.rules) if options.rules else None,
            overlays=tuple(source(path) for path in options.overlay),
        )


def verify_options(parser: argparse.ArgumentParser) -> None:
    """Which bundle."""
    parser.add_argument("file", type=Path, metavar="BUNDLE.zip", help="the evidence bundle")


def run_verify(options: argparse.Namespace) -> int:
    """`lodestone verify`: 0 where the files are whole and the audit comes out again, 1 where not."""
    from desktop_app.dossier import BundleError, verify_bundle

    try:
        with refusing():
            found = verify_bundle(options.file)
    except BundleError as problem:
        raise Refused(str(problem)) from problem
    for item, outcome in found.verdicts:
        print(f"  {one_line(item)}: {outcome}")
    for finding in found.findings:
        print(one_line(finding))
    print("The files are whole." if found.intact else "The files are NOT those of the manifest.")
    print(
        "Computed again, the verdicts are the same." if found.same_verdicts else "Computed again, the verdicts DIFFER."
    )
    print("So is the whole audit." if found.same_audit else "The audit as a whole is not the same.")
    print("The dossier has the same bytes." if found.same_dossier else "The dossier, printed again, has other bytes.")
    return 0 if found.intact and found.same_verdicts and found.same_audit else 1
