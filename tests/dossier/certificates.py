"""Certificates for tests, made when they are needed: nobody's own, and valid for some days."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

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


def holder(name: str, above: Holder | None = None, days: tuple[int, int] = (-9, 9), authority=False, stamps=False):
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
    return Holder(key, builder.sign(maker.key, hashes.SHA256()), above)
