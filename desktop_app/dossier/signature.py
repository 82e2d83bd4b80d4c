"""A dossier signed with the user's own certificate (PAdES baseline), and what the signatures in a PDF are worth.

Signing appends to the file: what was printed keeps its bytes, and stays PDF/A-1b. For that, the document's own metadata are
left as they are (they would no longer agree with the XMP), and the field has an appearance even where it is not to be seen.
The network is used only where the user gives the address of a time-stamp service. Verifying uses none: a certificate is
trusted only if it leads to a root that the caller names, and nobody is asked whether it was revoked.
"""

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from asn1crypto import cms, pem, x509
from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.general import SigningError
from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.stamp import BaseStampStyle
from pyhanko_certvalidator import ValidationContext

from desktop_app.bom.messages import Told, told, worded
from desktop_app.dossier.language import Voice
from desktop_app.dossier.sheet import Ink, Sheet
from desktop_app.dossier.style import ACCENT, CAPTION, CELL, SOFT
from desktop_app.dossier.typeface import printable, typeface
from desktop_app.dossier.write import new_canvas

#: The field that the signature goes into.
FIELD = "LodestoneSignature"

#: Where the signature is seen, if it is to be: left, right, and lower and upper edge below the top of the first page.
_BOX = (150.0, 400.0, 54.0, 29.0)

#: Bits of a widget: print it, and let nobody move it.
_PRINT_LOCKED = 4 | 128


#: What pyHanko would tell its user of a certificate without a root is told by a finding instead.
logging.getLogger("pyhanko").addHandler(logging.NullHandler())


class SignatureError(Told):
    """A certificate or a PDF that cannot be used; the message names it."""


class Trust(StrEnum):
    """Whether the signer's certificate can be relied on."""

    TRUSTED = "trusted"  # leads to a root that the caller named
    SELF_SIGNED = "self-signed"  # nobody but the signer vouches for the name
    UNKNOWN = "unknown"  # leads to no root that the caller named
    EXPIRED = "expired"  # was not valid at the time of signing, as far as that is proved
    UNFIT = "unfit"  # not made for signing documents, or its chain breaks a rule


class TimeStamp(StrEnum):
    """Who says when it was signed."""

    NONE = "none"  # the signer's own clock
    TRUSTED = "trusted"  # a time-stamp service whose certificate leads to a named root
    UNTRUSTED = "untrusted"


TRUSTS = {
    Trust.TRUSTED: "The certificate leads to a root that you trust. Whether it was revoked was not asked.",
    Trust.SELF_SIGNED: "The certificate is NOT trusted: the signer made it, and nobody else vouches for the name.",
    Trust.UNKNOWN: "The certificate is NOT trusted: it leads to no root certificate given here.",
    Trust.EXPIRED: "The certificate is NOT trusted: it is not valid today, and no trusted time stamp proves that it was.",
    Trust.UNFIT: "The certificate is NOT trusted: it, or one above it, was not made for this or breaks a rule.",
}

CLOCKS = {
    TimeStamp.NONE: "by the signer's own clock",
    TimeStamp.TRUSTED: "by a trusted time-stamp service",
    TimeStamp.UNTRUSTED: "by a time-stamp service that is not trusted",
}


@dataclass(frozen=True)
class SignatureFinding:
    """One signature. `intact`: what it covers is unchanged and it was made with the key of its certificate.

    `covers_file`: nothing was appended afterwards. `issuer` vouches for the `signer`.
    """

    field: str
    signer: str
    issuer: str
    signed_at: datetime | None
    time_stamp: TimeStamp
    intact: bool
    covers_file: bool
    trust: Trust

    def sentence(self) -> str:
        """What it is worth, in words."""
        when = (
            "at no stated time"
            if self.signed_at is None
            else f"at {self.signed_at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
        )
        whole = "unchanged since" if self.intact else "CHANGED since, or the signature is not by that certificate"
        after = "" if self.covers_file else "; something was ADDED to the file after signing"
        return f"Signed by {self.signer}, {when} ({CLOCKS[self.time_stamp]}): {whole}{after}. {TRUSTS[self.trust]}"

    @property
    def holds(self) -> bool:
        """Whether it proves that the named signer signed the whole file as it is."""
        return self.intact and self.covers_file and self.trust is Trust.TRUSTED


def load_signer(certificate: Path, passphrase: str) -> Any:
    """The key and certificates of a PKCS#12 file (.p12, .pfx); one without a passphrase is opened by an empty one.

    Raises:
        SignatureError: it is none, the passphrase is wrong, or it holds no key.
        OSError: it cannot be read.
    """
    packed = certificate.read_bytes()
    secret = passphrase.encode("utf-8") or None
    try:
        key, owner, _ = pkcs12.load_key_and_certificates(packed, secret)
    except (ValueError, TypeError) as problem:
        raise SignatureError(worded("certificate-wrong", file=certificate)) from problem
    if key is None or owner is None:
        raise SignatureError(worded("certificate-without-key", file=certificate))
    signer = signers.SimpleSigner.load_pkcs12_data(packed, other_certs=[], passphrase=secret)
    if signer is None:
        raise SignatureError(worded("certificate-cannot-sign", file=certificate))
    return signer


def sign_pdf(data: bytes, signer: Any, voice: Voice, visible: bool = False, tsa: str = "") -> bytes:
    """The PDF with a signature appended (`signer` by `load_signer`); with a time stamp of the service at `tsa`, if given.

    Args:
        visible: show signer and time at the head of the first page, in the languages of `voice`.

    Raises:
        SignatureError: the PDF cannot be signed, or the time-stamp service did not answer.
    """
    now = datetime.now(UTC)
    out = io.BytesIO()
    try:
        writer = _Writer(io.BytesIO(data))
        _add_field(writer, _appearance(signer, voice, now) if visible else None)
        meta = signers.PdfSignatureMetadata(
            field_name=FIELD, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES
        )
        timestamper = HTTPTimeStamper(tsa, timeout=30) if tsa else None
        made = signers.PdfSigner(meta, signer, timestamper=timestamper, stamp_style=_AsDrawn())
        made.sign_pdf(writer, existing_fields_only=True, output=out)
    except TimestampRequestError as problem:
        raise SignatureError(worded("time-stamp-failed", service=tsa, problem=told(problem))) from problem
    except (PdfError, SigningError, ValueError, OSError) as problem:
        raise SignatureError(worded("pdf-unsigned", problem=told(problem))) from problem
    return out.getvalue()


class _Writer(IncrementalPdfFileWriter):
    """Appends to a PDF and leaves its metadata alone."""

    def _update_meta(self) -> None:
        pass


class _AsDrawn(BaseStampStyle):
    """Leaves the appearance of a field as it was made with the field."""

    def create_stamp(self, *_: Any) -> None:
        """No other one."""


def _add_field(writer: Any, picture: bytes | None) -> None:
    """The signature field on the first page, with a picture (a PDF of one page) or an empty appearance."""
    name = generic.NameObject
    fields.append_signature_field(writer, fields.SigFieldSpec(FIELD, on_page=0, combine_annotation=True))
    field = next(
        entry.get_object() for entry in writer.root["/AcroForm"]["/Fields"] if entry.get_object()["/T"] == FIELD
    )
    if picture is None:
        empty = generic.StreamObject(
            {
                name("/Type"): name("/XObject"),
                name("/Subtype"): name("/Form"),
                name("/BBox"): generic.ArrayObject([generic.NumberObject(0)] * 4),
                name("/Resources"): generic.DictionaryObject(),
            },
            stream_data=b"",
        )
        appearance = writer.add_object(empty)
    else:
        appearance = writer.import_page_as_xobject(PdfFileReader(io.BytesIO(picture)))
        page, _ = writer.find_page_for_modification(0)
        height = float(page.get_object()["/MediaBox"][3])
        left, right, lower, upper = _BOX
        edges = (left, height - lower, right, height - upper)
        field[name("/Rect")] = generic.ArrayObject([generic.FloatObject(f"{edge:.2f}") for edge in edges])
    field[name("/F")] = generic.NumberObject(_PRINT_LOCKED)
    field[name("/AP")] = generic.DictionaryObject({name("/N"): appearance})


def _appearance(signer: Any, voice: Voice, now: datetime) -> bytes:
    """What is seen of a signature, as a PDF of one page of its size."""
    left, right, lower, upper = _BOX
    width, height = right - left, lower - upper
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, (width, height))
    sheet = Sheet(Ink(canvas._doc))
    sheet.frame(0.4, 0.4, width - 0.8, height - 0.8, SOFT, 0.6)
    sheet.box(0, 0, 3, height, ACCENT)
    who = printable(_name(signer.signing_cert.subject))
    lines = ((f"{voice.line('signed_digitally')}: {who}", CELL.bold()), (f"{now:%Y-%m-%d %H:%M} UTC · PAdES", CAPTION))
    for row, (line, style) in enumerate(lines):
        size = min(style.size, style.size * (width - 14) / max(typeface(style.weight).width(line) * style.size, 1))
        sheet.text(9, height - 10.5 - row * 9.5, line, type(style)(size, style.leading, style.weight, style.colour))
    canvas._code.extend(sheet.code)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def read_roots(path: Path) -> list[Any]:
    """The certificates in a PEM or DER file.

    Raises:
        SignatureError: there is none.
        OSError: it cannot be read.
    """
    data = path.read_bytes()
    try:
        blocks = [block for _, _, block in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]
        roots = [x509.Certificate.load(block, strict=True) for block in blocks]
        for root in roots:
            root.native  # noqa: B018  (asn1crypto reads when it is asked)
    except (ValueError, TypeError) as problem:
        raise SignatureError(worded("certificate-none", file=path)) from problem
    return roots


def verify_pdf(data: bytes, roots: Sequence[Any] = ()) -> tuple[SignatureFinding, ...]:
    """What each signature of a PDF is worth; none if it is not signed. `roots`: certificates to trust (`read_roots`).

    Raises:
        SignatureError: it is not a PDF that can be read, or a signature in it is no signature at all.
    """
    try:
        signatures = PdfFileReader(io.BytesIO(data)).embedded_regular_signatures
        return tuple(_finding(one, data, roots) for one in signatures)
    except SignatureError:
        raise
    except Exception as problem:  #  a damaged file breaks the library in many ways; none may pass for sound
        raise SignatureError(worded("signatures-unread", problem=told(problem))) from problem


def _filled(signature: Any, data: bytes) -> bool:
    """Whether the gap that a signature leaves for itself holds nothing but it and the zeros behind it."""
    start, length, end, _ = signature.byte_range
    gap, made = data[start + length : end], cms.ContentInfo.load(signature.pkcs7_content).dump().hex().encode()
    return gap[:1] + gap[-1:] == b"<>" and gap[1:-1].lower().rstrip(b"0") == made.lower().rstrip(b"0")


def _finding(signature: Any, data: bytes, roots: Sequence[Any]) -> SignatureFinding:
    usage = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)
    context = ValidationContext(trust_roots=list(roots), allow_fetching=False)
    status = validate_pdf_signature(signature, context, key_usage_settings=usage)
    stamped, owner = status.timestamp_validity, signature.signer_cert
    intact = bool(status.intact and status.valid) and _filled(signature, data)
    return SignatureFinding(
        field=signature.field_name,
        signer=_name(owner.subject),
        issuer=_name(owner.issuer),
        signed_at=stamped.timestamp if stamped else status.signer_reported_dt,
        time_stamp=(TimeStamp.TRUSTED if stamped.trusted else TimeStamp.UNTRUSTED) if stamped else TimeStamp.NONE,
        intact=intact,
        covers_file=status.coverage is not None and status.coverage.name == "ENTIRE_FILE",
        trust=_trust(status, owner) if intact else Trust.UNKNOWN,
    )


def _name(subject: Any) -> str:
    """Whom a certificate names: person, unit, organisation, country, as far as they are in it."""
    said = subject.native
    found = [said.get(key) for key in ("common_name", "organizational_unit_name", "organization_name", "country_name")]
    texts = [", ".join(one) if isinstance(one, list) else one for one in found if one]
    return ", ".join(texts) or str(subject.human_friendly)


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
