"""Signed dossiers: whole, still PDF/A-1b, and never called trusted without a root. All certificates are made here."""

import random
import shutil
import subprocess
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1
from auditing import sample_pdf
from certificates import Holder, holder
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from preflight import AVAILABLE, preflight
from pyhanko.sign.timestamps import DummyTimeStamper

from desktop_app.cli import main
from desktop_app.dossier import Language, Voice, load_wording
from desktop_app.dossier.signature import SignatureError, load_signer, sign_pdf
from desktop_app.dossier.signature_check import Added, TimeStamp, Trust, only_signed, read_roots, verify_pdf
from desktop_app.resources import resource

VOICE = Voice(Language.BOTH, load_wording())


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("signer")


@pytest.fixture(scope="module")
def authority() -> Holder:
    return holder("Test Authority", authority=True)


@pytest.fixture(scope="module")
def certificate(folder, authority) -> Path:
    return holder("Annegret Stolz 王芳", authority).packed(folder / "signer.p12")


@pytest.fixture(scope="module")
def roots(folder, authority):
    return read_roots(authority.pem(folder / "root.pem"))


def signed_by(certificate: Path, passphrase: str = "secret ü", **options: object) -> bytes:
    return sign_pdf(sample_pdf("en+zh", "summary"), load_signer(certificate, passphrase), VOICE, **options)


@pytest.fixture(scope="module")
def signed(certificate) -> bytes:
    return signed_by(certificate)


def test_a_certificate_that_leads_to_a_named_root_is_trusted(signed, roots):
    (found,) = verify_pdf(signed, roots)
    assert found.holds
    assert (found.trust, found.time_stamp) == (Trust.TRUSTED, TimeStamp.NONE)
    assert found.signer == "Annegret Stolz 王芳, Wendelstern"
    assert found.issuer == "Test Authority, Wendelstern"
    assert abs(found.signed_at - datetime.now(UTC)) < timedelta(hours=1)


def test_without_a_root_nobody_is_trusted(signed):
    (found,) = verify_pdf(signed)
    assert found.intact
    assert found.added is Added.NOTHING
    assert found.trust is Trust.UNKNOWN
    assert not found.holds


@pytest.mark.parametrize(
    ("days", "trust"), [((-9, 9), Trust.SELF_SIGNED), ((-9, -1), Trust.EXPIRED)], ids=["self-signed", "expired"]
)
def test_what_else_is_not_trusted(days, trust, folder):
    data = signed_by(holder("Me", days=days).packed(folder / "other.p12", b""), "")
    assert verify_pdf(data)[0].trust is trust
    assert verify_pdf(data)[0].intact


def test_an_expired_certificate_is_not_trusted_by_its_root_either(folder, authority, roots):
    data = signed_by(holder("Late", authority, days=(-9, -1)).packed(folder / "late.p12"))
    assert verify_pdf(data, roots)[0].trust is Trust.EXPIRED


def test_a_certificate_for_something_else_is_not_trusted(folder, authority, roots):
    data = signed_by(holder("No authority", holder("Between", authority)).packed(folder / "unfit.p12"))
    assert verify_pdf(data, roots)[0].trust is Trust.UNFIT


def test_what_was_printed_keeps_its_bytes(signed, certificate):
    printed = sample_pdf("en+zh", "summary")
    assert signed.startswith(printed)
    assert only_signed(signed, printed)
    assert only_signed(signed_by(certificate, visible=True), printed)
    assert not only_signed(signed, sample_pdf("en", "summary"))


def test_each_changed_byte_breaks_it(signed, roots):
    plain = len(sample_pdf("en+zh", "summary"))
    for place in (20, plain // 2, plain - 8):
        changed = signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :]
        try:
            assert not verify_pdf(changed, roots)[0].intact
        except SignatureError:
            continue


def test_what_is_appended_after_signing_is_told(signed, certificate, roots):
    appended = signed + signed[len(sample_pdf("en+zh", "summary")) :]
    assert not any(found.holds for found in verify_pdf(appended, roots))


def test_a_damaged_file_never_holds_and_never_crashes(signed, roots):
    chance = random.Random(7)
    tail = len(sample_pdf("en+zh", "summary"))
    for _ in range(60):
        damaged = bytearray(signed)
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(tail if chance.random() < 0.8 else 0, len(damaged))
            damaged[place] = chance.randrange(256)
        if chance.random() < 0.3:
            damaged = damaged[: chance.randrange(len(damaged))]
        try:
            found = verify_pdf(bytes(damaged), roots)
        except SignatureError:
            continue
        assert bytes(damaged) == signed or not any(one.holds for one in found)


def test_an_unsigned_file_has_no_signature():
    assert verify_pdf(sample_pdf("en+zh", "summary")) == ()


def test_a_wrong_passphrase_and_other_files_are_told(certificate, tmp_path):
    with pytest.raises(SignatureError, match="passphrase"):
        load_signer(certificate, "other")
    other = tmp_path / "other.p12"
    other.write_bytes(b"nothing")
    with pytest.raises(SignatureError, match=r"other\.p12"):
        load_signer(other, "")
    with pytest.raises(SignatureError, match=r"other\.p12"):
        read_roots(other)


class Service(BaseHTTPRequestHandler):
    """A time-stamp service; `stamper` answers."""

    stamper: DummyTimeStamper

    def do_POST(self) -> None:
        asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
        answer = self.stamper.request_tsa_response(asked).dump()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""


@pytest.fixture
def service(authority):
    stamping = holder("Clock", authority, stamps=True)
    key = stamping.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    Service.stamper = DummyTimeStamper(
        asn1.Certificate.load(stamping.certificate.public_bytes(Encoding.DER)), keys.PrivateKeyInfo.load(key)
    )
    server = HTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_time_stamp_is_asked_for_where_a_service_is_named(service, certificate, roots):
    data = signed_by(certificate, tsa=service)
    assert verify_pdf(data, roots)[0].time_stamp is TimeStamp.TRUSTED
    assert verify_pdf(data)[0].time_stamp is TimeStamp.UNTRUSTED


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def dossier(path: Path, *further: object) -> int:
    sample = resource("samples", "servo-drive.xlsx")
    return run("dossier", sample, "--as-of", "2026-11-24", "--shape", "summary", "-o", path, *further)


def test_the_command_line_signs_and_verifies(certificate, folder, authority, tmp_path, capsys, monkeypatch):
    path, secret = tmp_path / "signed.pdf", tmp_path / "secret.txt"
    secret.write_text("secret ü\n", encoding="utf-8")
    assert dossier(path, "--sign", certificate, "--passphrase-file", secret, "--visible") == 0
    assert "signed" in capsys.readouterr().out
    assert run("verify", path) == 1
    assert "NOT trusted" in capsys.readouterr().out
    assert run("verify", path, "--trust", authority.pem(tmp_path / "root.pem")) == 0
    said = capsys.readouterr().out
    assert "Annegret Stolz 王芳" in said
    assert "unchanged" in said
    monkeypatch.setenv("LODESTONE_PASSPHRASE", "secret ü")
    assert dossier(path, "--sign", certificate) == 0


def test_nothing_is_written_where_it_cannot_be_signed(certificate, tmp_path, capsys, monkeypatch):
    path = tmp_path / "signed.pdf"
    monkeypatch.setenv("LODESTONE_PASSPHRASE", "wrong")
    assert dossier(path, "--sign", certificate) == 3
    assert "passphrase" in capsys.readouterr().err
    monkeypatch.setenv("LODESTONE_PASSPHRASE", "secret ü")
    assert dossier(path, "--sign", certificate, "--time-stamp", "http://127.0.0.1:9") == 3
    assert "time-stamp" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_no_passphrase_stands_on_the_command_line(certificate, tmp_path, capsys):
    with pytest.raises(SystemExit):
        dossier(tmp_path / "signed.pdf", "--sign", certificate, "--passphrase", "secret")
    assert dossier(tmp_path / "signed.pdf", "--visible") == 2
    assert dossier(tmp_path / "signed.pdf", "--sign", certificate) == 2, "nobody to ask"


@pytest.fixture(scope="module")
def files(certificate, folder, signed) -> list[Path]:
    made = {"hidden": signed, "seen": signed_by(certificate, visible=True)}
    for name, data in made.items():
        (folder / f"{name}.pdf").write_bytes(data)
    return [folder / f"{name}.pdf" for name in made]


@pytest.mark.skipif(not AVAILABLE, reason="PDFBox Preflight is not installed")
def test_a_signed_file_is_still_pdf_a_1b(files):
    assert preflight(files) == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_error(files):
    for path in files:
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_a_visible_signature_names_the_signer(files):
    hidden, seen = (
        subprocess.run(["pdftotext", "-l", "1", path, "-"], capture_output=True, check=True).stdout.decode()
        for path in files
    )
    assert "数字签名: Annegret Stolz 王芳, Wendelstern" in seen
    assert "Annegret" not in hidden.split("As of")[0] or "signed" not in hidden
