"""The evidence bundle: what is in it, and that it proves itself or says what was changed."""

import json
import zipfile
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from auditing import UNCONFIRMED_DAY, audit_of, layout_text, sample_audit

from desktop_app.audit import Settings, make_audit
from desktop_app.dossier import (
    BundleError,
    SourceFile,
    Sources,
    bundle_bytes,
    dossier_bytes,
    verify_bundle,
    write_bundle,
)
from desktop_app.dossier.proofs import enclosed_in
from desktop_app.readers import read_bom, read_declarations
from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack
from desktop_app.screening import load_lexicon


def sample_sources() -> Sources:
    def file(name: str) -> SourceFile:
        return SourceFile(name, resource("samples", name).read_bytes())

    return Sources(
        file("servo-drive.xlsx"),
        (file("servo-drive-declarations.xlsx"),),
        file("servo-drive-application.toml"),
        (SourceFile("../../etc/TMV-REE 2026/\u58f0\u660e:031.pdf", b"%PDF-1.4 proof"),),
    )


@pytest.fixture(scope="module")
def bundle() -> bytes:
    return bundle_bytes(sample_audit(), sample_sources(), "en")[0]


def changed(bundle: bytes, name: str, edit) -> bytes:
    """The bundle with one of its files rewritten; a rewritten manifest entry goes with it if `edit` gives two values."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(bundle)) as before, zipfile.ZipFile(buffer, "w") as after:
        for info in before.infolist():
            data = before.read(info)
            after.writestr(info, edit(data) if info.filename == name else data)
    return buffer.getvalue()


def verify(data: bytes, tmp_path):
    path = tmp_path / "bundle.zip"
    path.write_bytes(data)
    return verify_bundle(path)


def test_a_bundle_holds_the_dossier_and_all_that_it_rests_on(bundle):
    with zipfile.ZipFile(BytesIO(bundle)) as archive:
        names = archive.namelist()
        manifest = json.loads(archive.read("manifest.json"))
        assert archive.read("dossier.pdf").startswith(b"%PDF")
    assert {"dossier.pdf", "audit.json", "settings.json", "manifest.json"} <= set(names)
    assert "sources/bom/01-servo-drive.xlsx" in names
    assert "rules/cn-2025-61.toml" in names
    assert {entry["path"] for entry in manifest["files"]} | {"manifest.json"} == set(names)
    assert {entry["role"] for entry in manifest["files"]} >= {
        "bom",
        "declarations",
        "application",
        "rules",
        "screening",
    }


NAMED = (
    "Part Number,Item Class,Constituent,Value,Currency,Country of Origin,Evidence\n"
    'M-1,ndfeb-dy-magnet,dy-metal,0.02,EUR,AU,"report 7.pdf, pp. 3-4 and 9"\n'
    "M-1,,tb-oxide,0.01,EUR,AU,see old report 7.pdf.bak\n"
)


def test_an_enclosed_document_stands_in_the_index_with_the_pages_that_a_declaration_names(tmp_path):
    bom = "Level,Part Number,Description,Quantity,Unit Price,Currency\n0,R-1,Rotor,1,90,EUR\n1,M-1,Magnet,2,1,EUR\n"
    audit = audit_of(bom, NAMED)
    files = [("report 7.pdf", b"measured"), ("letter.pdf", b"we declare")]
    text = layout_text(dossier_bytes(audit, "en", enclosed=enclosed_in(files, None)), tmp_path)
    index = text[text.rindex("Documents that prove statements") :]
    assert sha256(b"measured").hexdigest() in index
    assert "P1 report 7.pdf enclosed M-1: what is declared" in " ".join(index.split())
    assert "p. 3–4, 9" in index
    assert "no pages named" not in index, "the other statement names another file"
    assert "named by no statement" in index
    assert "P1, p. 3–4, 9" in " ".join(text.split()), "beside the statement"
    copy = layout_text(dossier_bytes(audit, "en", profile="customer", enclosed=enclosed_in(files, None)), tmp_path)
    assert "letter.pdf" not in copy


def test_the_manifest_says_what_an_enclosed_document_proves(bundle):
    with zipfile.ZipFile(BytesIO(bundle)) as archive:
        (proof,) = json.loads(archive.read("manifest.json"))["proofs"]
    assert proof["sha256"] == sha256(b"%PDF-1.4 proof").hexdigest()
    assert (proof["attached"], proof["proves"]) == (None, [])


def test_names_of_the_user_cannot_leave_the_bundle(bundle):
    with zipfile.ZipFile(BytesIO(bundle)) as archive:
        assert "evidence/01-声明_031.pdf" in archive.namelist()
        assert not any(".." in name or name.startswith("/") for name in archive.namelist())


def test_the_same_audit_gives_the_same_bundle(bundle):
    assert bundle_bytes(sample_audit(), sample_sources(), "en")[0] == bundle


def test_an_untouched_bundle_proves_itself(bundle, tmp_path):
    found = verify(bundle, tmp_path)
    assert found.holds
    assert found.same_audit
    assert found.same_dossier
    assert found.findings == ()
    assert ("WX-40A", "required") in found.verdicts


def test_a_changed_source_is_found_and_named(bundle, tmp_path):
    found = verify(changed(bundle, "evidence/01-声明_031.pdf", lambda data: data + b"!"), tmp_path)
    assert not found.intact
    assert not found.holds
    assert any("声明_031.pdf” was changed" in finding for finding in found.findings)


def test_a_verdict_that_was_forged_with_its_digest_does_not_come_out_again(bundle, tmp_path):
    forged = changed(bundle, "audit.json", lambda data: data.replace(b'"required"', b'"not-required"'))
    with zipfile.ZipFile(BytesIO(forged)) as archive:
        audit = archive.read("audit.json")

    def with_new_digest(data: bytes) -> bytes:
        manifest = json.loads(data)
        for entry in manifest["files"]:
            if entry["path"] == "audit.json":
                entry.update(size=len(audit), sha256=sha256(audit).hexdigest())
        return json.dumps(manifest).encode()

    found = verify(changed(forged, "manifest.json", with_new_digest), tmp_path)
    assert found.intact
    assert not found.same_verdicts
    assert not found.holds
    assert any("WX-40A” was not-required" in finding for finding in found.findings)


def test_files_that_are_missing_or_too_many_are_named(bundle, tmp_path):
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(bundle)) as before, zipfile.ZipFile(buffer, "w") as after:
        for info in before.infolist():
            if info.filename != "evidence/01-声明_031.pdf":
                after.writestr(info, before.read(info))
        after.writestr("sources/extra.txt", b"?")
    found = verify(buffer.getvalue(), tmp_path)
    assert any("is missing" in finding for finding in found.findings)
    assert any("“sources/extra.txt” is not in the manifest" in finding for finding in found.findings)


def test_a_source_that_is_not_the_audited_one_is_refused(tmp_path):
    sources = sample_sources()
    other = Sources(SourceFile("servo-drive.xlsx", sources.bom.data + b" "), sources.declarations, sources.application)
    with pytest.raises(BundleError, match=r"servo-drive\.xlsx"):
        write_bundle(sample_audit(), tmp_path / "bundle.zip", other, "en")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_what_is_no_bundle_is_said_to_be_none(data, tmp_path):
    with pytest.raises(BundleError):
        verify(data, tmp_path)


def test_a_zip_of_something_else_is_no_bundle(tmp_path):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(BundleError, match=r"manifest\.json"):
        verify(buffer.getvalue(), tmp_path)


OVERLAY = """
[overlay]
by = "Anna Kovač"
date = 2026-11-20
note = "read on the ministry's site"

[[confirm]]
rules = ["*"]
status = "suspended"
since = 2026-11-11
until = 2027-01-10
source = "an announcement, read on 2026-11-20"
"""


def test_a_confirmation_of_the_law_travels_with_the_bundle_and_is_told(tmp_path):
    overlay = tmp_path / "our-law.toml"
    overlay.write_text(OVERLAY, encoding="utf-8")
    sources = sample_sources()
    bom, declared = sources.bom, sources.declarations[0]
    read = read_bom(bom.name, bom.data)
    statements, problems = read_declarations(declared.name, declared.data)
    pack = load_pack(overlays=[overlay])
    settings = Settings(UNCONFIRMED_DAY, application=sample_audit().settings.application)
    audit = make_audit(read, statements, settings, pack, load_lexicon(), problems=problems)
    text = layout_text(dossier_bytes(audit, "en"), tmp_path)
    assert "Anna Kovač" in text
    assert "our-law.toml" in text
    assert "State of the law unconfirmed" not in text
    with pytest.raises(BundleError, match=r"our-law\.toml"):
        bundle_bytes(audit, sources, "en")
    complete = replace(sources, overlays=(SourceFile("our-law.toml", overlay.read_bytes()),))
    found = verify(bundle_bytes(audit, complete, "en")[0], tmp_path)
    assert found.holds
    assert found.same_audit
    assert found.same_dossier
