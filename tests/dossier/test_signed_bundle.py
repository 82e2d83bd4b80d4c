"""A bundle whose dossier is signed: the manifest is of the signed file, and verifying says what signature and bundle prove."""

import json
import zipfile
from hashlib import sha256
from io import BytesIO

import pytest
from auditing import audit_of
from certificates import holder
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from desktop_app.cli import main
from desktop_app.dossier import Language, SourceFile, Sources, Voice, bundle_bytes, load_wording, verify_bundle
from desktop_app.dossier.signature import load_signer, sign_pdf
from desktop_app.dossier.signature_check import Trust, read_roots

BOM = "Level,Part Number,Description,Quantity,Unit Price,Currency\n0,R-1,Rotor,1,90,EUR\n1,M-1,NdFeB magnet,2,1,EUR\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("signer")


@pytest.fixture(scope="module")
def sign(folder):
    authority = holder("Test Authority", authority=True)
    authority.pem(folder / "root.pem")
    holder("Annegret Stolz", authority).packed(folder / "signer.p12")
    signer = load_signer(folder / "signer.p12", "secret ü")
    return lambda data: sign_pdf(data, signer, Voice(Language.ENGLISH, load_wording()), visible=True)


@pytest.fixture(scope="module")
def bundle(sign) -> bytes:
    return bundle_bytes(audit_of(BOM), Sources(SourceFile("bom.csv", BOM.encode())), "en", sign=sign)[0]


def checked(data: bytes, tmp_path, roots=()):
    path = tmp_path / "bundle.zip"
    path.write_bytes(data)
    return verify_bundle(path, None, roots)


def with_dossier(bundle: bytes, edit) -> bytes:
    """The bundle with another dossier, and a manifest that agrees with it."""
    with zipfile.ZipFile(BytesIO(bundle)) as before:
        files = {info.filename: before.read(info) for info in before.infolist()}
    files["dossier.pdf"] = edit(files["dossier.pdf"])
    manifest = json.loads(files["manifest.json"])
    entry = next(one for one in manifest["files"] if one["path"] == "dossier.pdf")
    entry.update(size=len(files["dossier.pdf"]), sha256=sha256(files["dossier.pdf"]).hexdigest())
    files["manifest.json"] = json.dumps(manifest).encode()
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as after:
        for name, data in files.items():
            after.writestr(name, data)
    return buffer.getvalue()


def redrawn(data: bytes) -> bytes:
    """A dossier with another first page appended."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    page, _ = writer.find_page_for_modification(0)
    page.get_object()["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"0 0 99 99 re f"))
    writer.update_container(page.get_object())
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_signed_bundle_proves_itself_and_its_signer(bundle, folder, tmp_path):
    found = checked(bundle, tmp_path, read_roots(folder / "root.pem"))
    assert (found.holds, found.same_audit, found.same_dossier) == (True, True, True)
    assert found.findings == ()
    (signature,) = found.signatures
    assert signature.holds
    assert signature.signer.startswith("Annegret Stolz")
    with zipfile.ZipFile(BytesIO(bundle)) as archive:
        entry = next(e for e in json.loads(archive.read("manifest.json"))["files"] if e["path"] == "dossier.pdf")
        assert entry["sha256"] == sha256(archive.read("dossier.pdf")).hexdigest()


def test_without_a_root_the_bundle_holds_and_nobody_is_trusted(bundle, tmp_path):
    found = checked(bundle, tmp_path)
    assert found.holds
    assert found.signatures[0].trust is Trust.UNKNOWN


def test_a_dossier_that_was_changed_after_signing_is_found_also_with_a_manifest_that_agrees(bundle, tmp_path):
    found = checked(with_dossier(bundle, redrawn), tmp_path)
    assert not found.holds
    assert any("signature of the dossier" in finding for finding in found.findings)
    assert not found.same_dossier


def test_a_byte_changed_in_a_signed_dossier_is_found(bundle, tmp_path):
    def bitten(data: bytes) -> bytes:
        return data[:5000] + bytes([data[5000] ^ 1]) + data[5001:]

    assert not checked(with_dossier(bundle, bitten), tmp_path).holds


def test_a_page_redrawn_before_signing_is_not_the_dossier_that_the_audit_prints(sign, bundle, tmp_path):
    def forged(data: bytes) -> bytes:
        printed = data[: data.index(b"%%EOF") + len(b"%%EOF\n")]
        return sign(redrawn(printed))

    found = checked(with_dossier(bundle, forged), tmp_path)
    assert found.signatures[0].unaltered, "the signature itself is sound"
    assert not found.same_dossier
    assert any("printed differently" in finding for finding in found.findings)


def test_the_command_line_signs_both_and_verifies_the_bundle(folder, sign, tmp_path, monkeypatch, capsys):
    assert sign is not None, "the certificate is there"
    monkeypatch.setenv("LODESTONE_PASSPHRASE", "secret ü")
    pdf, archive, root = tmp_path / "dossier.pdf", tmp_path / "bundle.zip", str(folder / "root.pem")
    bom = tmp_path / "bom.csv"
    bom.write_text(BOM, encoding="utf-8")
    asked = ["dossier", str(bom), "--as-of", "2026-11-24", "--language", "en", "-o", str(pdf), "--bundle", str(archive)]
    assert main([*asked, "--sign", str(folder / "signer.p12")]) == 0
    assert "files, signed:" in capsys.readouterr().out
    with zipfile.ZipFile(archive) as files:
        assert files.read("dossier.pdf") == pdf.read_bytes(), "the same PDF is signed once"
    assert main(["verify", str(archive), "--trust", root]) == 0
    said = capsys.readouterr().out
    assert "Dossier: Signed by Annegret Stolz" in said
    assert "not asked: no revocation list was given" in said
    assert "the same bytes but for the signature" in said
    assert main(["verify", str(archive)]) == 0
    assert "NOT trusted" in capsys.readouterr().out
    assert main(asked) == 0
    assert main(["verify", str(archive), "--trust", root]) == 1, "roots are named, and nobody signed"
    assert "The dossier is not signed." in capsys.readouterr().out
