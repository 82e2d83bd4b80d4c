"""A dossier signed with the user's own certificate (PAdES baseline). `desktop_app.dossier.signature_check` says what it is worth.

Signing appends to the file: what was printed keeps its bytes, and stays PDF/A-1b. For that, the document's own metadata are
left as they are (they would no longer agree with the XMP), and the field has an appearance even where it is not to be seen.
A form is certified instead: the signature allows that its fields are filled in and signed afterwards, and nothing else.
The network is used only where the user gives the address of a time-stamp service.
"""

import io
import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.general import SigningError
from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError
from pyhanko.stamp import BaseStampStyle

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

    A PDF with fields to fill in is certified: they may be filled in and signed afterwards, and nothing else may change.

    Args:
        visible: show signer and time at the head of the first page, in the languages of `voice`.

    Raises:
        SignatureError: the PDF cannot be signed, or the time-stamp service did not answer.
    """
    now = datetime.now(UTC)
    out = io.BytesIO()
    try:
        writer = _Writer(io.BytesIO(data))
        form = "/AcroForm" in writer.root
        _add_field(writer, _appearance(signer, voice, now) if visible else None)
        meta = signers.PdfSignatureMetadata(
            field_name=FIELD,
            md_algorithm="sha256",
            subfilter=fields.SigSeedSubFilter.PADES,
            certify=form,
            docmdp_permissions=fields.MDPPerm.FILL_FORMS,
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
    who = printable(name_of(signer.signing_cert.subject))
    lines = ((f"{voice.line('signed_digitally')}: {who}", CELL.bold()), (f"{now:%Y-%m-%d %H:%M} UTC · PAdES", CAPTION))
    for row, (line, style) in enumerate(lines):
        size = min(style.size, style.size * (width - 14) / max(typeface(style.weight).width(line) * style.size, 1))
        sheet.text(9, height - 10.5 - row * 9.5, line, type(style)(size, style.leading, style.weight, style.colour))
    canvas._code.extend(sheet.code)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def name_of(subject: Any) -> str:
    """Whom a certificate names: person, unit, organisation, country, as far as they are in it."""
    said = subject.native
    found = [said.get(key) for key in ("common_name", "organizational_unit_name", "organization_name", "country_name")]
    texts = [", ".join(one) if isinstance(one, list) else one for one in found if one]
    return ", ".join(texts) or str(subject.human_friendly)
