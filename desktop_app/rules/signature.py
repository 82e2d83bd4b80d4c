"""Signatures of rule packs, in the format of minisign: Ed25519 over the file, in a small text file beside it.

    minisign -G -p ours.pub -s ours.key          # or: lodestone rules key ours
    minisign -S -s ours.key -m pack.toml         # or: lodestone rules sign pack.toml --key ours.key

Both write `pack.toml.minisig`, and either program accepts what the other wrote. The format is described at
jedisct1.github.io/minisign: base64 of an algorithm (2 bytes), a key number (8 bytes) and the key or signature. A signature
carries a trusted comment, which a second signature covers.
"""

import binascii
import hashlib
import hmac
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path

from desktop_app.bom.messages import worded
from desktop_app.rules.overlay import InvalidPack

#: What is put behind the name of a signed file.
SUFFIX = ".minisig"

_KEY, _HASHED, _PLAIN, _SCRYPT, _CHECKSUM = b"Ed", b"ED", b"Ed", b"Sc", b"B2"

#: What scrypt may use for the keys that are written here: 2^17 blocks of 1 KiB, a second and 128 MiB.
_WORK, _MEMORY = 4 << 20, 128 << 20


class BadSignature(InvalidPack):
    """A signature or key that is missing, damaged, of nobody who is trusted, or does not fit the file."""


@dataclass(frozen=True)
class PublicKey:
    """A key that signatures are checked with. `name` is that of its file, `number` the 8 bytes that name it."""

    name: str
    number: bytes
    key: bytes

    @property
    def id(self) -> str:
        """The key's number as minisign prints it, 16 hexadecimal digits."""
        return self.number[::-1].hex().upper()

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the key, in groups of four digits, to be compared by telephone."""
        digest = hashlib.sha256(self.key).hexdigest()
        return " ".join(digest[place : place + 4] for place in range(0, 64, 4))

    @property
    def text(self) -> str:
        """The key as a file of minisign."""
        return f"untrusted comment: minisign public key {self.id}\n{_encoded(_KEY + self.number + self.key)}\n"


@dataclass(frozen=True)
class SecretKey:
    """A key that signs; `seed` is Ed25519's."""

    number: bytes
    seed: bytes

    def public(self, name: str) -> PublicKey:
        """The key that its signatures are checked with."""
        return PublicKey(name, self.number, _public_bytes(self.seed))


@dataclass(frozen=True)
class Signer:
    """Who signed a file: the key, and the comment that the signature covers."""

    key: PublicKey
    comment: str

    def __str__(self) -> str:
        return f"{self.key.name} (key {self.key.id})"


# --- Checking ------------------------------------------------------------------------------------------------------------


def read_public_key(name: str, text: str) -> PublicKey:
    """A public key: a file of minisign, or its second line alone.

    Raises:
        BadSignature: it is none.
    """
    lines = [line for line in text.strip().splitlines() if line.strip()]
    data = _decoded(lines[-1], 42) if lines else None
    if data is None or data[:2] != _KEY:
        raise BadSignature(worded("key-no-public", name=name))
    return PublicKey(name, data[2:10], data[10:])


def check(file: str, data: bytes, signature: str, keys: tuple[PublicKey, ...]) -> Signer:
    """Who signed a file.

    Raises:
        BadSignature: nobody who is trusted, or not this file.
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415  (loads when a signature is met)
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    lines = signature.strip().splitlines()
    head = _decoded(lines[1], 74) if len(lines) == 4 else None
    whole = _decoded(lines[3], 64) if len(lines) == 4 else None
    if head is None or whole is None or not lines[2].startswith("trusted comment: "):
        raise BadSignature(worded("signature-no-minisign", file=file, suffix=SUFFIX))
    algorithm, number, signed = head[:2], head[2:10], head[10:]
    if algorithm not in (_HASHED, _PLAIN):
        raise BadSignature(worded("signature-unknown-method", file=file, suffix=SUFFIX))
    key = next((one for one in keys if one.number == number), None)
    if key is None:
        raise BadSignature(worded("signature-untrusted", file=file, key=number[::-1].hex().upper()))
    comment = lines[2].removeprefix("trusted comment: ")
    public = Ed25519PublicKey.from_public_bytes(key.key)
    try:
        public.verify(signed, hashlib.blake2b(data).digest() if algorithm == _HASHED else data)
        public.verify(whole, signed + comment.encode())
    except InvalidSignature as problem:
        raise BadSignature(worded("signature-misfit", file=file, key=key.name)) from problem
    return Signer(key, comment)


# --- Signing -------------------------------------------------------------------------------------------------------------


def new_key() -> SecretKey:
    """A key of one's own."""
    return SecretKey(secrets.token_bytes(8), secrets.token_bytes(32))


def secret_key_text(key: SecretKey, password: str) -> str:
    """A secret key as a file of minisign; without a password it is written as it is."""
    body = key.number + key.seed + _public_bytes(key.seed)
    if not password:
        data = _KEY + b"\0\0" + _CHECKSUM + bytes(48) + body + bytes(32)
        return f"untrusted comment: minisign secret key\n{_encoded(data)}\n"
    body += hashlib.blake2b(_KEY + body, digest_size=32).digest()
    salt = secrets.token_bytes(32)
    limits = _WORK.to_bytes(8, "little") + _MEMORY.to_bytes(8, "little")
    hidden = _mixed(body, password, salt, _WORK, _MEMORY)
    data = _KEY + _SCRYPT + _CHECKSUM + salt + limits + hidden
    return f"untrusted comment: minisign encrypted secret key\n{_encoded(data)}\n"


def needs_password(text: str) -> bool:
    """Whether a secret key is kept under a password."""
    lines = text.strip().splitlines()
    data = _decoded(lines[1], 158) if len(lines) == 2 else None
    return data is not None and data[2:4] == _SCRYPT


def read_secret_key(name: str, text: str, password: str = "") -> SecretKey:
    """A secret key from a file of minisign.

    Raises:
        BadSignature: it is none, or the password is wrong.
    """
    lines = text.strip().splitlines()
    data = _decoded(lines[1], 158) if len(lines) == 2 else None
    if data is None or data[:2] != _KEY or data[4:6] != _CHECKSUM:
        raise BadSignature(worded("key-no-secret", name=name))
    body = data[54:]
    if data[2:4] == _SCRYPT:
        work, memory = int.from_bytes(data[38:46], "little"), int.from_bytes(data[46:54], "little")
        body = _mixed(body, password, data[6:38], work, memory)
        if not hmac.compare_digest(hashlib.blake2b(_KEY + body[:72], digest_size=32).digest(), body[72:]):
            raise BadSignature(worded("key-password", name=name))
    return SecretKey(body[:8], body[8:40])


def sign(data: bytes, key: SecretKey, comment: str) -> str:
    """The text of a signature of a file; `comment` is one line and signed along with it."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    private = Ed25519PrivateKey.from_private_bytes(key.seed)
    signed = private.sign(hashlib.blake2b(data).digest())
    whole = private.sign(signed + comment.encode())
    return (
        f"untrusted comment: signature of a Lodestone rule pack\n{_encoded(_HASHED + key.number + signed)}\n"
        f"trusted comment: {comment}\n{_encoded(whole)}\n"
    )


def signature_beside(path: Path) -> Path:
    """Where the signature of a file is looked for."""
    return path.with_name(path.name + SUFFIX)


# --- Bytes ---------------------------------------------------------------------------------------------------------------


def _public_bytes(seed: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def _mixed(body: bytes, password: str, salt: bytes, work: int, memory: int) -> bytes:
    """The body of a secret key, hidden or laid open by a password."""
    blocks, times = _scrypt_parameters(work, memory)
    stream = hashlib.scrypt(password.encode(), salt=salt, n=blocks, r=8, p=times, maxmem=(2 << 30) - 1, dklen=len(body))
    return bytes(one ^ other for one, other in zip(body, stream, strict=True))


def _scrypt_parameters(work: int, memory: int) -> tuple[int, int]:
    """N and p of scrypt (r is 8) from the two limits in a key file, as libsodium picks them."""
    work = max(work, 32768)
    most = work // 32 if work < memory // 32 else memory // 1024
    power = next(power for power in range(1, 64) if 1 << power > most // 2)
    return 1 << power, 1 if work < memory // 32 else max(1, min(work // 4 >> power, 0x3FFFFFFF) // 8)


def _encoded(data: bytes) -> str:
    return b64encode(data).decode()


def _decoded(line: str, length: int) -> bytes | None:
    try:
        data = b64decode(line.strip(), validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if len(data) == length else None
