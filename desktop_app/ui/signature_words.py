"""What was found of a signed PDF or an evidence bundle, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui import language

if TYPE_CHECKING:
    from desktop_app.dossier.signature_check import SignatureFinding
    from desktop_app.dossier.verify import Verification

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Checked:
    """What was found in a file: sentences, each with its severity (`info`, `warning`, `error`).

    `untrusted`: a root certificate is missing; `unasked`: nothing yet says whether a trusted certificate was revoked.
    """

    path: Path
    sentences: tuple[tuple[str, str], ...]
    untrusted: bool = False
    unasked: bool = False


def of_pdf(path: Path, findings: Sequence["SignatureFinding"]) -> Checked:
    sentences = [sentence for finding in findings for sentence in _signature(finding)]
    if not findings:
        sentences.append(("warning", translate("Signing", "The PDF is not signed.")))
    return Checked(path, tuple(sentences), *_open(findings))


def _open(findings: Sequence["SignatureFinding"]) -> tuple[bool, bool]:
    """Whether a further root could help, and whether a revocation list could tell more."""
    from desktop_app.dossier.signature_check import Revocation, Trust  # noqa: PLC0415  (is there with the finding)

    untrusted = any(one.intact and one.trust is not Trust.TRUSTED for one in findings)
    unasked = any(
        one.trust is Trust.TRUSTED and one.revocation in {Revocation.NOT_ASKED, Revocation.UNSETTLED}
        for one in findings
    )
    return untrusted, unasked


def _signature(finding: "SignatureFinding") -> list[tuple[str, str]]:
    from desktop_app.dossier.signature_check import Added, TimeStamp, Trust  # noqa: PLC0415  (is there with the finding)

    clocks = {
        TimeStamp.NONE: translate("Signing", "by the signer’s own clock"),
        TimeStamp.TRUSTED: translate("Signing", "by a trusted time-stamp service"),
        TimeStamp.UNTRUSTED: translate("Signing", "by a time-stamp service that is not trusted"),
    }
    trusts = {
        Trust.TRUSTED: translate("Signing", "The certificate leads to a root that you trust."),
        Trust.SELF_SIGNED: translate(
            "Signing", "The certificate is not trusted: the signer made it, and nobody else vouches for the name."
        ),
        Trust.UNKNOWN: translate("Signing", "The certificate is not trusted: it leads to no root that you trust."),
        Trust.EXPIRED: translate(
            "Signing",
            "The certificate is not trusted: it is not valid today, and no trusted time stamp proves that it was.",
        ),
        Trust.UNFIT: translate(
            "Signing", "The certificate is not trusted: it, or one above it, was not made for this or breaks a rule."
        ),
    }
    when = "–" if finding.signed_at is None else finding.signed_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    who = translate("Signing", "Signed by {signer} on {time}, {clock}. Issuer: {issuer}.")
    said = [
        ("info", who.format(signer=finding.signer, time=when, clock=clocks[finding.time_stamp], issuer=finding.issuer))
    ]
    if not finding.intact:
        said.append(
            (
                "error",
                translate("Signing", "What was signed has changed since, or the signature is not of that certificate."),
            )
        )
    elif finding.added is Added.OTHER:
        said.append(("error", translate("Signing", "Something was added to the file after it was signed.")))
    elif finding.added is Added.ALLOWED:
        said.append(
            (
                "info",
                translate("Signing", "Fields were filled in or signed since, as the signer allowed; nothing else."),
            )
        )
    else:
        said.append(("info", translate("Signing", "No byte has changed since.")))
    if finding.intact:
        said.append(("info" if finding.trust is Trust.TRUSTED else "warning", trusts[finding.trust]))
    return [*said, *([_revoked(finding)] if finding.trust is Trust.TRUSTED else [])]


def _revoked(finding: "SignatureFinding") -> tuple[str, str]:
    """Whether a trusted certificate was revoked, as far as that was asked."""
    from desktop_app.dossier.signature_check import Revocation  # noqa: PLC0415

    return {
        Revocation.NOT_ASKED: (
            "info",
            translate("Signing", "Whether it was revoked was not asked: no revocation list was given."),
        ),
        Revocation.NOT_REVOKED: ("info", translate("Signing", "It was not revoked, by the revocation lists given.")),
        Revocation.REVOKED: (
            "error",
            translate("Signing", "It was revoked on {day}.").format(
                day=finding.revoked_on.isoformat() if finding.revoked_on else "–"
            ),
        ),
        Revocation.UNSETTLED: (
            "warning",
            translate(
                "Signing",
                "The revocation lists given do not settle whether it was revoked: they are of another issuer, or too old.",
            ),
        ),
    }[finding.revocation]


def of_bundle(path: Path, found: "Verification") -> Checked:
    def said(good: bool, yes: str, no: str) -> tuple[str, str]:
        return ("info", yes) if good else ("error", no)

    sentences = [
        said(
            found.intact,
            translate("Signing", "The files are those of the manifest."),
            translate("Signing", "The files are not those of the manifest."),
        ),
        said(
            found.same_verdicts,
            translate("Signing", "Computed again from the files, the verdicts are the same."),
            translate("Signing", "Computed again from the files, the verdicts differ."),
        ),
        said(
            found.same_audit,
            translate("Signing", "So is every other entry of the audit."),
            translate("Signing", "The audit as a whole is not the same."),
        ),
    ]
    if not found.same_dossier:
        text = translate("Signing", "The dossier, printed again by this version, has other bytes.")
        sentences.append(("warning", text))
    if not found.signatures:
        sentences.append(("info", translate("Signing", "The dossier in the bundle is not signed.")))
    sentences += [("warning", language.said(text)) for text in found.findings]
    sentences += [sentence for finding in found.signatures for sentence in _signature(finding)]
    return Checked(path, tuple(sentences), *_open(found.signatures))
