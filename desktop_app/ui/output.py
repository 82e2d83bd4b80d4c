"""What is made of the open audit, and what such files are worth: dossier, signature, evidence bundle, questionnaires.

All of it runs in a worker; what it needs loads when it is first asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.bom.messages import reason, told, worded
from desktop_app.case import Case
from desktop_app.ui import shelf
from desktop_app.ui.opening import Progress, Refused
from desktop_app.ui.outline import Outline
from desktop_app.ui.wish import SHAPES, Wish
from desktop_app.whole import write_whole

if TYPE_CHECKING:
    from desktop_app.dossier import Verification
    from desktop_app.dossier.signature_check import SignatureFinding
    from desktop_app.ui.signing import Signing


class Unfit(Refused):
    """The audit does not bear a dossier of the shape that is wished; the message says why."""


@dataclass(frozen=True)
class Previewed:
    """A dossier for the screen: the PDF, how it was made, and why not as it was wished."""

    pdf: bytes
    wish: Wish
    unfit: Unfit | None = None


def dossier(outline: Outline, case: Case | None, wish: Wish, progress: Progress) -> bytes:
    """The dossier of an audit as PDF, with the seal of the case that it is of.

    Raises:
        Unfit: the audit does not bear the shape that is wished.
    """
    from desktop_app.dossier import UnfitShape, dossier_bytes, record_of  # noqa: PLC0415  (ReportLab is not needed before)

    progress("Writing the dossier")
    record = record_of(case) if case is not None else None
    try:
        return dossier_bytes(outline.audit, wish.language, progress, wish.shape, wish.profile, wish.paper, record)
    except UnfitShape as problem:
        raise Unfit(told(problem)) from problem


def preview(outline: Outline, case: Case | None, wish: Wish, progress: Progress) -> Previewed:
    """The dossier for the screen; the whole one where the audit does not bear the shape that is wished."""
    try:
        return Previewed(dossier(outline, case, wish, progress), wish)
    except Unfit as problem:
        whole = replace(wish, shape=SHAPES[0])
        return Previewed(dossier(outline, case, whole, progress), whole, problem)


def signed(data: bytes, signing: "Signing", wish: Wish) -> bytes:
    """A dossier, signed.

    Raises:
        Refused: the certificate or the PDF cannot be used.
    """
    from desktop_app.dossier import Language, Voice, load_wording  # noqa: PLC0415
    from desktop_app.dossier.signature import SignatureError, load_signer, sign_pdf  # noqa: PLC0415  (loads when needed)

    try:
        signer = load_signer(signing.certificate, signing.passphrase)
        voice = Voice(Language(wish.language), load_wording())
        return sign_pdf(data, signer, voice, signing.visible, signing.time_stamp)
    except (SignatureError, OSError) as problem:
        raise Refused(told(problem)) from problem


def write_evidence(
    outline: Outline, case: Case, path: Path, wish: Wish, progress: Progress, signing: "Signing | None" = None
) -> Path:
    """The evidence bundle of a case as it stands, written whole, its dossier signed if that is wanted; its path.

    Raises:
        Refused: the audit is of an earlier state of the case, it cannot be signed, or the file cannot be written.
    """
    from desktop_app.dossier import BundleError, sources_of, write_bundle  # noqa: PLC0415  (ReportLab loads with it)

    progress("Packing the bundle")
    try:
        sign = (lambda data: signed(data, signing, wish)) if signing is not None else None
        write_bundle(outline.audit, path, sources_of(case), wish.language, progress, wish.paper, sign)
    except (BundleError, OSError) as problem:
        raise Refused(told(problem)) from problem
    return path


def check(
    path: Path, roots: Sequence[Path], lists: Sequence[Path], progress: Progress
) -> "tuple[SignatureFinding, ...] | Verification":
    """What the signatures of a PDF are worth, or whether an evidence bundle still proves what it says.

    Args:
        roots: files of certificates to trust.
        lists: files of revocation lists and OCSP answers.

    Raises:
        Refused: it is neither, or cannot be read.
    """
    from desktop_app.dossier import BundleError, verify_bundle  # noqa: PLC0415
    from desktop_app.dossier.signature import SignatureError  # noqa: PLC0415  (pyHanko loads with it)
    from desktop_app.dossier.signature_check import (  # noqa: PLC0415
        read_revocation_lists,
        read_roots,
        verify_pdf,
    )

    progress("Checking the file")
    try:
        with path.open("rb") as file:
            is_pdf = file.read(5) == b"%PDF-"
        trusted = [root for one in roots for root in read_roots(one)]
        revoked = read_revocation_lists(lists)
        if not is_pdf:
            return verify_bundle(path, progress, trusted, revoked)
        return verify_pdf(path.read_bytes(), trusted, revoked)
    except (SignatureError, BundleError, OSError) as problem:
        raise Refused(told(problem)) from problem


def save(data: bytes, path: Path) -> Path:
    """Write a file whole or not at all."""
    try:
        write_whole(path, data)
    except OSError as problem:
        raise Refused(worded("file-unwritten", file=path.name, reason=reason(problem))) from problem
    return path


def write_questionnaires(outline: Outline, folder: Path, progress: Progress) -> tuple[int, bool]:
    """A workbook and a letter for each supplier with open questions.

    Returns:
        How many suppliers there are, and whether the library keeps a record of what was asked.

    Raises:
        Refused: a workbook is there already and has been filled in or changed; or all are written, but the library cannot be
            used to record that.
    """
    from desktop_app.declarations.sending import AlreadyFilled, written  # noqa: PLC0415  (XlsxWriter is not needed before)
    from desktop_app.questions import questionnaires  # noqa: PLC0415

    audit = outline.audit
    asked = questionnaires(audit, f"{Path(audit.source.file).stem} {audit.settings.as_of.isoformat()}")
    try:
        for _ in written(asked, folder):
            progress("Writing questionnaires")
    except AlreadyFilled as problem:
        raise Refused(told(problem)) from problem
    except OSError as problem:
        raise Refused(worded("file-unwritten", file=folder.name, reason=reason(problem))) from problem
    try:
        return len(asked), shelf.record_sent(asked)
    except Refused as problem:
        raise Refused(worded("questionnaires-unrecorded", folder=folder.name, problem=told(problem))) from problem
