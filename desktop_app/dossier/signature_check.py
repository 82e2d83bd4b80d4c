"""What the signatures in a PDF are worth. No network is used, and nobody is trusted unasked.

A certificate is trusted only if it leads to a root that the caller names. Whether it was revoked is asked only of revocation
lists and OCSP answers that the caller has in files; without any, the finding says that it was not asked.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from asn1crypto import cms, crl, ocsp, pem, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from desktop_app.bom.messages import told, worded
from desktop_app.dossier.signature import SignatureError, name_of

#: Entries of a PDF's catalog that signing makes or changes.
_OF_SIGNATURES = {"/AcroForm", "/Perms", "/DSS", "/Extensions", "/Version"}


class Trust(StrEnum):
    """Whether the signer's certificate can be relied on."""

    TRUSTED = "trusted"  # leads to a root that the caller named
    SELF_SIGNED = "self-signed"  # nobody but the signer vouches for the name
    UNKNOWN = "unknown"  # leads to no root that the caller named
    EXPIRED = "expired"  # was not valid at the time of signing, as far as that is proved
    UNFIT = "unfit"  # not made for signing documents, or its chain breaks a rule


class Revocation(StrEnum):
    """Whether a certificate that leads to a named root was revoked."""

    NOT_ASKED = "not-asked"  # the caller has no list and no answer, or the certificate is not trusted anyway
    NOT_REVOKED = "not-revoked"  # for it and each one above it, what the caller has says so
    REVOKED = "revoked"
    UNSETTLED = "unsettled"  # what the caller has is of another issuer, or too old


class TimeStamp(StrEnum):
    """Who says when it was signed."""

    NONE = "none"  # the signer's own clock
    TRUSTED = "trusted"  # a time-stamp service whose certificate leads to a named root
    UNTRUSTED = "untrusted"


class Added(StrEnum):
    """What was appended to the file after signing."""

    NOTHING = "nothing"
    ALLOWED = "allowed"  # fields filled in, further signatures: no more than the signer allowed by certifying a form
    OTHER = "other"


TRUSTS = {
    Trust.TRUSTED: "The certificate leads to a root that you trust.",
    Trust.SELF_SIGNED: "The certificate is NOT trusted: the signer made it, and nobody else vouches for the name.",
    Trust.UNKNOWN: "The certificate is NOT trusted: it leads to no root certificate given here.",
    Trust.EXPIRED: "The certificate is NOT trusted: it is not valid today, and no trusted time stamp proves that it was.",
    Trust.UNFIT: "The certificate is NOT trusted: it, or one above it, was not made for this or breaks a rule.",
}

REVOCATIONS = {
    Revocation.NOT_ASKED: "Whether it was revoked was not asked: no revocation list was given.",
    Revocation.NOT_REVOKED: "It was not revoked, by the revocation lists given.",
    Revocation.REVOKED: "It WAS REVOKED{on}.",
    Revocation.UNSETTLED: "Whether it was revoked is NOT settled by the revocation lists given: of another issuer, or too old.",
}

CLOCKS = {
    TimeStamp.NONE: "by the signer's own clock",
    TimeStamp.TRUSTED: "by a trusted time-stamp service",
    TimeStamp.UNTRUSTED: "by a time-stamp service that is not trusted",
}

ADDITIONS = {
    Added.NOTHING: "",
    Added.ALLOWED: "; fields were filled in or signed afterwards, as the signer allowed",
    Added.OTHER: "; something was ADDED to the file after signing",
}


@dataclass(frozen=True)
class RevocationLists:
    """What issuers say of certificates that they revoked, from files of the user (`read_revocation_lists`)."""

    crls: tuple[Any, ...] = ()
    ocsps: tuple[Any, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.crls or self.ocsps)


@dataclass(frozen=True)
class SignatureFinding:
    """One signature. `intact`: what it covers is unchanged and it was made with the key of its certificate.

    `added` is what came after it. `issuer` vouches for the `signer`. `revoked_on` is told where the certificate was revoked.
    """

    field: str
    signer: str
    issuer: str
    signed_at: datetime | None
    time_stamp: TimeStamp
    intact: bool
    added: Added
    trust: Trust
    revocation: Revocation = Revocation.NOT_ASKED
    revoked_on: date | None = None

    def sentence(self) -> str:
        """What it is worth, in words."""
        when = (
            "at no stated time"
            if self.signed_at is None
            else f"at {self.signed_at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
        )
        whole = "unchanged since" if self.intact else "CHANGED since, or the signature is not by that certificate"
        said = f"Signed by {self.signer}, {when} ({CLOCKS[self.time_stamp]}): {whole}{ADDITIONS[self.added]}."
        revoked = ""
        if self.trust is Trust.TRUSTED:
            on = f" on {self.revoked_on.isoformat()}" if self.revoked_on else ""
            revoked = " " + REVOCATIONS[self.revocation].format(on=on)
        return f"{said} {TRUSTS[self.trust]}{revoked}"

    @property
    def unaltered(self) -> bool:
        """Whether the file is as it was signed, but for what the signer allowed; whoever that was."""
        return self.intact and self.added is not Added.OTHER

    @property
    def holds(self) -> bool:
        """Whether it proves that the named signer signed the file as it is, as far as was asked."""
        asked = self.revocation in {Revocation.NOT_ASKED, Revocation.NOT_REVOKED}
        return self.unaltered and self.trust is Trust.TRUSTED and asked


def read_roots(path: Path) -> list[Any]:
    """The certificates in a PEM or DER file.

    Raises:
        SignatureError: there is none.
        OSError: it cannot be read.
    """
    try:
        roots = [x509.Certificate.load(block, strict=True) for block in _blocks(path)]
        for root in roots:
            root.native  # noqa: B018  (asn1crypto reads when it is asked)
    except (ValueError, TypeError) as problem:
        raise SignatureError(worded("certificate-none", file=path)) from problem
    return roots


def read_revocation_lists(paths: Sequence[Path]) -> RevocationLists:
    """The revocation lists (CRL) and OCSP answers in PEM or DER files.

    Raises:
        SignatureError: a file holds neither.
        OSError: one cannot be read.
    """
    crls: list[Any] = []
    ocsps: list[Any] = []
    for path in paths:
        for block in _blocks(path):
            for kind, found in ((crl.CertificateList, crls), (ocsp.OCSPResponse, ocsps)):
                try:
                    read = kind.load(block, strict=True)
                    read.native  # noqa: B018
                except (ValueError, TypeError):
                    continue
                found.append(read)
                break
            else:
                raise SignatureError(worded("revocation-list-none", file=path))
    return RevocationLists(tuple(crls), tuple(ocsps))


def _blocks(path: Path) -> list[bytes]:
    data = path.read_bytes()
    return [block for _, _, block in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]


def verify_pdf(
    data: bytes, roots: Sequence[Any] = (), lists: RevocationLists | None = None
) -> tuple[SignatureFinding, ...]:
    """What each signature of a PDF is worth; none if it is not signed. `roots`: certificates to trust (`read_roots`).

    Raises:
        SignatureError: it is not a PDF that can be read, or a signature in it is no signature at all.
    """
    try:
        signatures = PdfFileReader(io.BytesIO(data)).embedded_regular_signatures
        return tuple(_finding(one, data, roots, lists or RevocationLists()) for one in signatures)
    except SignatureError:
        raise
    except Exception as problem:  #  a damaged file breaks the library in many ways; none may pass for sound
        raise SignatureError(worded("signatures-unread", problem=told(problem))) from problem


def only_signed(data: bytes, printed: bytes) -> bool:
    """Whether a PDF is another one with signatures appended, which may be seen on its pages, and with no other change.

    Raises:
        SignatureError: it cannot be read.
    """
    if not data.startswith(printed):
        return False
    try:
        reader = PdfFileReader(io.BytesIO(data))
        before = reader.get_historical_resolver(0)
        old = before.explicit_refs_in_revision()
        later = range(1, reader.total_revisions)
        changed = {ref for revision in later for ref in reader.xrefs.explicit_refs_in_revision(revision)} & old
        return all(_signs(before.get_object(ref), reader.get_object(ref)) for ref in changed)
    except Exception as problem:  #  a damaged file breaks the library in many ways; none may pass for sound
        raise SignatureError(worded("signatures-unread", problem=told(problem))) from problem


def _signs(before: Any, after: Any) -> bool:
    """Whether an object was changed by nothing but a signature: the catalog by its field, a page by what shows it."""
    kind = before.get("/Type") if isinstance(before, generic.DictionaryObject) else None
    own = {"/Catalog": _OF_SIGNATURES, "/Page": {"/Annots"}}.get(str(kind))
    if own is None or {*before} - own != {*after} - own:
        return False
    if any(before.raw_get(key) != after.raw_get(key) for key in {*before} - own):
        return False
    was, now = list(before.get("/Annots", [])), list(after.get("/Annots", []))
    return now[: len(was)] == was and all(one.get_object().get("/FT") == "/Sig" for one in now[len(was) :])


def _filled(signature: Any, data: bytes) -> bool:
    """Whether the gap that a signature leaves for itself holds nothing but it and the zeros behind it."""
    start, length, end, _ = signature.byte_range
    gap, made = data[start + length : end], cms.ContentInfo.load(signature.pkcs7_content).dump().hex().encode()
    return gap[:1] + gap[-1:] == b"<>" and gap[1:-1].lower().rstrip(b"0") == made.lower().rstrip(b"0")


def _finding(signature: Any, data: bytes, roots: Sequence[Any], lists: RevocationLists) -> SignatureFinding:
    status = _validated(signature, roots)
    stamped, owner = status.timestamp_validity, signature.signer_cert
    intact = bool(status.intact and status.valid) and _filled(signature, data)
    trust = _trust(status, owner) if intact else Trust.UNKNOWN
    revocation, revoked_on = Revocation.NOT_ASKED, None
    if trust is Trust.TRUSTED and lists:
        revocation, revoked_on = _revocation(_validated(signature, roots, lists))
    return SignatureFinding(
        field=signature.field_name,
        signer=name_of(owner.subject),
        issuer=name_of(owner.issuer),
        signed_at=stamped.timestamp if stamped else status.signer_reported_dt,
        time_stamp=(TimeStamp.TRUSTED if stamped.trusted else TimeStamp.UNTRUSTED) if stamped else TimeStamp.NONE,
        intact=intact,
        added=_added(signature, status),
        trust=trust,
        revocation=revocation,
        revoked_on=revoked_on,
    )


def _validated(signature: Any, roots: Sequence[Any], lists: RevocationLists | None = None) -> Any:
    """pyHanko's answer; with revocation lists, each certificate below the root has to be in their reach."""
    usage = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)
    plain = ValidationContext(trust_roots=list(roots), allow_fetching=False)
    asking = plain
    if lists is not None:
        asking = ValidationContext(
            trust_roots=list(roots),
            allow_fetching=False,
            crls=list(lists.crls),
            ocsps=list(lists.ocsps),
            revocation_mode="require",
        )
    return validate_pdf_signature(signature, asking, plain, key_usage_settings=usage)


def _added(signature: Any, status: Any) -> Added:
    if status.coverage is not None and status.coverage.name == "ENTIRE_FILE":
        return Added.NOTHING
    certified = signature.docmdp_level is not None and status.coverage is not None
    whole = certified and status.coverage.name == "ENTIRE_REVISION"
    return Added.ALLOWED if whole and status.docmdp_ok else Added.OTHER


def _revocation(status: Any) -> tuple[Revocation, date | None]:
    if status.revocation_details is not None:
        return Revocation.REVOKED, status.revocation_details.revocation_date.date()
    return (Revocation.NOT_REVOKED if status.trusted else Revocation.UNSETTLED), None


def _trust(status: Any, owner: Any) -> Trust:
    if status.trusted:
        return Trust.TRUSTED
    now = datetime.now(UTC)
    if not owner.not_valid_before <= now <= owner.not_valid_after:
        return Trust.EXPIRED
    if owner.subject == owner.issuer:
        return Trust.SELF_SIGNED
    indication = status.trust_problem_indic
    missing = indication is None or indication.name == "NO_CERTIFICATE_CHAIN_FOUND"
    return Trust.UNKNOWN if missing else Trust.UNFIT
