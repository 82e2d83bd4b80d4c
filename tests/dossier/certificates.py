"""Certificates for tests, made when they are needed: nobody's own, and valid for some days."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, pkcs12
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

NOW = datetime.now(UTC)


@dataclass
class Holder:
    """A certificate with its key, and the one above it."""

    key: object
    certificate: x509.Certificate
    above: "Holder | None" = None

    def packed(self, path: Path, passphrase: bytes = b"secret \xc3\xbc") -> Path:
        others = [self.above.certificate] if self.above else None
        kept = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
        path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", self.key, self.certificate, others, kept))
        return path

    def pem(self, path: Path) -> Path:
        path.write_bytes(self.certificate.public_bytes(Encoding.PEM))
        return path


def holder(
    name: str,
    above: Holder | None = None,
    days: tuple[int, int] = (-9, 9),
    authority=False,
    stamps=False,
    answers=False,
):
    key = (
        rsa.generate_private_key(public_exponent=65537, key_size=2048)
        if stamps or not above
        else ec.generate_private_key(ec.SECP256R1())
    )
    subject = x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, name), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Wendelstern")]
    )
    maker = above or Holder(key, None)
    builder = (
        x509.CertificateBuilder(
            maker.certificate.subject if above else subject, subject, key.public_key(), x509.random_serial_number()
        )
        .not_valid_before(NOW + timedelta(days=days[0]))
        .not_valid_after(NOW + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
        .add_extension(
            x509.KeyUsage(True, False, False, False, False, authority, authority, False, False), critical=True
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(maker.key.public_key()), critical=False)
    )
    if stamps:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    if answers:  # whoever issued it says where it answers whether it is still good
        where = x509.AccessDescription(
            AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier("http://ocsp.invalid")
        )
        builder = builder.add_extension(x509.AuthorityInformationAccess([where]), critical=False)
    return Holder(key, builder.sign(maker.key, hashes.SHA256()), above)


def revocation_list(authority: Holder, revoked: tuple[Holder, ...] = (), days: tuple[int, int] = (-2, 2)) -> bytes:
    """The revocation list (CRL) of an authority, in DER; `days` from today are those of this and the next one."""
    first, following = (NOW + timedelta(days=day) for day in days)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority.certificate.subject)
        .last_update(first)
        .next_update(following)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key()), critical=False)
        .add_extension(x509.CRLNumber(1), critical=False)
    )
    for one in revoked:
        entry = x509.RevokedCertificateBuilder(one.certificate.serial_number, NOW - timedelta(days=1))
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(authority.key, hashes.SHA256()).public_bytes(Encoding.DER)


def ocsp_answer(authority: Holder, about: Holder) -> bytes:
    """The answer of an authority that a certificate of its own is good."""
    return (
        ocsp.OCSPResponseBuilder()
        .add_response(
            about.certificate,
            authority.certificate,
            hashes.SHA1(),
            ocsp.OCSPCertStatus.GOOD,
            NOW - timedelta(hours=1),
            NOW + timedelta(days=1),
            None,
            None,
        )
        .responder_id(ocsp.OCSPResponderEncoding.NAME, authority.certificate)
        .sign(authority.key, hashes.SHA256())
        .public_bytes(Encoding.DER)
    )
