"""`lodestone dossier` and `lodestone verify`: the PDF and the evidence bundle written, and a bundle checked again."""

import argparse
import getpass
import os
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli_options import Refused, audit_options, one_line, refusing

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from desktop_app.audit import Audit
    from desktop_app.dossier import Sources
    from desktop_app.dossier.signature_check import RevocationLists

#: The environment variable that may hold the passphrase of the certificate to sign with.
PASSPHRASE = "LODESTONE_PASSPHRASE"


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
    parser.add_argument("--paper", choices=["a4", "letter"], default="a4", help="A4 (default) or US Letter")
    parser.add_argument("--bundle", type=Path, metavar="OUT.zip", help="write the evidence bundle, too")
    parser.add_argument(
        "--evidence",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        metavar="FILE",
        help="documents of suppliers for the index of evidence, and for the bundle",
    )
    parser.add_argument(
        "--sign",
        type=Path,
        metavar="CERT.p12",
        help="sign the PDF, also that in a bundle, with this certificate (PAdES); forms so that they may still be filled in",
    )
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help=f"its first line opens the certificate; without it, the variable {PASSPHRASE} does, or it is asked for",
    )
    parser.add_argument("--visible", action="store_true", help="show the signature at the head of the first page")
    parser.add_argument(
        "--time-stamp", default="", metavar="URL", help="time-stamp service (RFC 3161); without it no network is used"
    )


def write_files(audit: "Audit", options: argparse.Namespace) -> list[str]:
    """Write the dossier and, where it is asked for, the bundle; a line about each.

    Raises:
        Refused: a file cannot be written, or the audit does not bear the shape.
    """
    from desktop_app.dossier import BundleError, UnfitShape, write_bundle, write_dossier
    from desktop_app.dossier.proofs import enclosed_in
    from desktop_app.dossier.signature import SignatureError

    if options.bundle is not None and options.profile != "internal":
        raise Refused("a bundle holds everything, also what this copy leaves out; write it without --profile", 2)
    sources = _sources(options)
    sign = _signing(options)
    record = sources.record if sources is not None else None
    try:
        with refusing():
            pages = write_dossier(
                audit,
                options.output,
                options.language,
                None,
                options.shape,
                options.profile,
                options.paper,
                sign,
                record,
                enclosed_in(((path.name, path.read_bytes()) for path in options.evidence), record),
            )
            signed = ", signed" if sign is not None else ""
            written = [f"Dossier of {pages} pages{signed}: {options.output}"]
            if options.bundle is not None and sources is not None:
                count = write_bundle(audit, options.bundle, sources, options.language, paper=options.paper, sign=sign)
                written.append(f"Evidence bundle of {count} files{signed}: {options.bundle}")
    except UnfitShape as problem:
        raise Refused(str(problem), 2) from problem
    except (BundleError, SignatureError) as problem:
        raise Refused(str(problem)) from problem
    return written


def _signing(options: argparse.Namespace) -> "Callable[[bytes], bytes] | None":
    """What signs the dossier as the options say; the certificate is opened before anything is written.

    The same PDF is signed once, so that file and bundle hold the same one.
    """
    from desktop_app.dossier import Language, Voice, load_wording
    from desktop_app.dossier.signature import SignatureError, load_signer, sign_pdf

    if options.sign is None:
        if options.visible or options.time_stamp or options.passphrase_file is not None:
            raise Refused("--visible, --time-stamp and --passphrase-file go with --sign", 2)
        return None
    if not options.sign.is_file():
        raise Refused(f"{options.sign}: there is no such file")
    try:
        with refusing():
            signer = load_signer(options.sign, _passphrase(options))
    except SignatureError as problem:
        raise Refused(str(problem)) from problem
    voice = Voice(Language(options.language), load_wording())
    return cache(lambda data: sign_pdf(data, signer, voice, options.visible, options.time_stamp))


def _passphrase(options: argparse.Namespace) -> str:
    """From the file, the environment or the keyboard: never from the command line, which others can see."""
    if options.passphrase_file is not None:
        lines = options.passphrase_file.read_text(encoding="utf-8").splitlines()
        return lines[0] if lines else ""
    if PASSPHRASE in os.environ:
        return os.environ[PASSPHRASE]
    if not sys.stdin.isatty():
        raise Refused(f"nobody can be asked for the passphrase; give --passphrase-file or {PASSPHRASE}", 2)
    return getpass.getpass(f"Passphrase of {options.sign}: ")


def _sources(options: argparse.Namespace) -> "Sources | None":
    """What a bundle carries; of a case that is taken as it stands, also for the seal in the dossier alone."""
    from desktop_app.cli_case import as_it_stands, names_case, sources_of_case
    from desktop_app.dossier import SourceFile, Sources

    def source(path: Path) -> SourceFile:
        return SourceFile(path.name, path.read_bytes())

    with refusing():
        evidence = tuple(source(path) for path in options.evidence)
        if names_case(options.file):
            if as_it_stands(options):
                return sources_of_case(options.file, evidence)
            if options.bundle is not None:
                raise Refused("--bundle takes a case as it stands; save in the case what the options say instead", 2)
            return None
        if options.bundle is None:
            return None
        return Sources(
            bom=source(options.file),
            masters=tuple(source(path) for path in options.part_master),
            declarations=tuple(source(path) for path in options.declarations),
            application=source(options.application) if options.application else None,
            evidence=evidence,
            received=date.today(),
            rules=source(options.rules) if options.rules else None,
            overlays=tuple(source(path) for path in options.overlay),
        )


def verify_options(parser: argparse.ArgumentParser) -> None:
    """Which bundle or signed PDF, and whom to trust."""
    parser.add_argument("file", type=Path, metavar="BUNDLE.zip|SIGNED.pdf", help="the evidence bundle, or a signed PDF")
    parser.add_argument(
        "--trust",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        metavar="ROOT.pem",
        help="root certificates that signers of a PDF may lead to; without them no signer is trusted",
    )
    parser.add_argument(
        "--revocation",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        metavar="FILE",
        help="revocation lists (CRL) and OCSP answers of the issuers; without them nobody is asked whether one was revoked",
    )


def run_verify(options: argparse.Namespace) -> int:
    """`lodestone verify`: 0 where the files are whole and the audit comes out again, 1 where not.

    Of a PDF: 0 where every signature covers the whole file as it is and is by a trusted certificate, 1 where not. So is it of
    a bundle with a signed dossier, but whether the certificate is trusted counts only where roots to trust are named.
    """
    from desktop_app.dossier.signature import SignatureError
    from desktop_app.dossier.signature_check import read_revocation_lists, read_roots

    try:
        with refusing(), options.file.open("rb") as file:
            is_pdf = file.read(5) == b"%PDF-"
            roots = [root for path in options.trust for root in read_roots(path)]
            lists = read_revocation_lists(options.revocation)
    except SignatureError as problem:
        raise Refused(str(problem)) from problem
    return _verify_pdf(options.file, roots, lists) if is_pdf else _verify_bundle(options.file, roots, lists)


def _verify_bundle(path: Path, roots: "list[Any]", lists: "RevocationLists") -> int:
    from desktop_app.dossier import BundleError, verify_bundle

    try:
        with refusing():
            found = verify_bundle(path, None, roots, lists)
    except BundleError as problem:
        raise Refused(str(problem)) from problem
    for item, outcome in found.verdicts:
        print(f"  {one_line(item)}: {outcome}")
    for finding in found.findings:
        print(one_line(finding))
    if found.seal:
        print(f"Seal of the case, computed from its journal: {found.seal}")
    for signature in found.signatures:
        print(one_line(f"Dossier: {signature.sentence()}"))
    if not found.signatures:
        print("The dossier is not signed.")
    print(
        "The files are whole."
        if found.intact
        else "The files are NOT those of the manifest, or not as they were signed."
    )
    print(
        "Computed again, the verdicts are the same." if found.same_verdicts else "Computed again, the verdicts DIFFER."
    )
    print("So is the whole audit." if found.same_audit else "The audit as a whole is not the same.")
    same = "has the same bytes" + (" but for the signature." if found.signatures else ".")
    print(f"The dossier {same}" if found.same_dossier else "The dossier, printed again, has other bytes.")
    relied = not roots or (bool(found.signatures) and all(signature.holds for signature in found.signatures))
    return 0 if found.intact and found.same_verdicts and found.same_audit and relied else 1


def _verify_pdf(path: Path, roots: "list[Any]", lists: "RevocationLists") -> int:
    from desktop_app.dossier.signature import SignatureError
    from desktop_app.dossier.signature_check import verify_pdf

    try:
        with refusing():
            found = verify_pdf(path.read_bytes(), roots, lists)
    except SignatureError as problem:
        raise Refused(f"{path}: {problem}") from problem
    for signature in found:
        print(one_line(signature.sentence()))
    if not found:
        print("The PDF is not signed.")
    return 0 if found and all(signature.holds for signature in found) else 1
