"""The bundle of a saved case: its journal is in it, its seal is printed, and both are computed again."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from auditing import UNCONFIRMED_DAY, layout_text

from desktop_app.application import read_application
from desktop_app.case import Case, Holder, LawConfirmation, Stamp, edits, new_case, subject_key
from desktop_app.cli import main
from desktop_app.documents import DocumentAtHand
from desktop_app.dossier import (
    BundleError,
    bundle_bytes,
    dossier_bytes,
    load_wording,
    record_of,
    sources_of,
    verify_bundle,
)
from desktop_app.resources import resource
from desktop_app.rules.model import Status
from desktop_app.screening import Ruling

AT = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
BY = Stamp("Anna Kovač", AT)
HOLDER = Holder("lodestone", "here", AT)


def sample(name: str) -> tuple[str, bytes]:
    path = resource("samples", name)
    return path.name, path.read_bytes()


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """The sample with its declarations, a decision, a confirmation of the law, changed application data and an undone step."""
    made = new_case(tmp_path_factory.mktemp("cases"), UNCONFIRMED_DAY, BY, HOLDER)
    made.apply(edits.open_bom(*sample("servo-drive.xlsx")), BY)
    made.apply(edits.add_declarations(made.content, *sample("servo-drive-declarations.xlsx"), UNCONFIRMED_DAY), BY)
    stated = read_application(resource("samples", "servo-drive-application.toml"))
    made.apply(edits.open_application(stated, *sample("servo-drive-application.toml")), BY)
    made.apply(edits.change_application(replace(stated, contract_number="WA-9")), BY)
    audit, day = made.audit(), date(2026, 11, 24)
    blower = [audit.bom.index["WP-5601"]]
    made.apply(edits.decide(audit, blower, Ruling.DISMISSED, "a ferrite drum", "Anna Kovač", day), BY)
    confirmation = LawConfirmation(
        "cn-mofcom-2025-61/1.1",
        Status.SUSPENDED,
        date(2026, 11, 11),
        None,
        "read on the site",
        "Anna",
        date(2026, 11, 24),
    )
    made.apply(edits.confirm_law(made.content, [confirmation]), BY)
    contract = DocumentAtHand("contract WA-9.pdf", sha256(b"signed").hexdigest(), "original in the safe")
    made.apply(edits.change_document("contract", contract, b"signed"), BY)
    proven = [answer for answer in made.ingredients().statements if answer.part_number == "WP-4201"]
    assay = edits.NewProof("assay 4201.pdf", b"assay", "3–4, 7", date(2026, 3, 2))
    made.apply(edits.attach_evidence(made.content, proven, [assay], "Anna", day), BY)
    decided = made.audit().decisions[audit.bom.index["WP-5601"]]
    sheets = [edits.NewProof("ferrite sheet.pdf", b"ferrite"), edits.NewProof("withdrawn.pdf", b"void")]
    made.apply(edits.attach_evidence(made.content, [decided, proven[0]], sheets, "Bo", day), BY)
    cited = edits.Citation({subject_key(decided): "12", subject_key(proven[0]): "A-1"})
    made.apply(edits.cite_evidence(made.content, {"0002": cited}), BY)
    made.undo(BY)
    made.redo(BY)
    yield made
    made.close()


@pytest.fixture(scope="module")
def bundle(case: Case) -> bytes:
    return bundle_bytes(case.audit(), sources_of(case), "en", paper="letter")[0]


def checked(data: bytes, folder: Path):
    path = folder / "bundle.zip"
    path.write_bytes(data)
    return verify_bundle(path)


def rewritten(bundle: bytes, name: str, edit: Callable[[bytes], bytes]) -> bytes:
    """The bundle with one file changed, and a manifest that agrees with it."""
    with zipfile.ZipFile(BytesIO(bundle)) as before:
        files = {info.filename: before.read(info) for info in before.infolist()}
    files[name] = edit(files[name])
    manifest = json.loads(files["manifest.json"])
    for entry in manifest["files"]:
        entry.update(size=len(files[entry["path"]]), sha256=sha256(files[entry["path"]]).hexdigest())
    files["manifest.json"] = json.dumps(manifest).encode()
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as after:
        for path, content in files.items():
            after.writestr(path, content)
    return buffer.getvalue()


def test_a_bundle_of_a_case_proves_itself_and_the_seal(case, bundle, tmp_path):
    found = checked(bundle, tmp_path)
    assert found.findings == ()
    assert found.holds
    assert found.same_audit
    assert found.same_dossier
    assert found.seal == case.seal
    with zipfile.ZipFile(BytesIO(bundle)) as archive:
        assert archive.read("evidence/01-assay 4201.pdf") == b"assay"
        assert archive.read("evidence/04-contract WA-9.pdf") == b"signed"
        manifest = json.loads(archive.read("manifest.json"))
    assay, sheet, void = manifest["proofs"]
    assert assay["sha256"] == sha256(b"assay").hexdigest()
    assert (assay["dated"], assay["attached"]) == ("2026-03-02", {"by": "Anna", "on": "2026-11-24"})
    assert {(one["part"], one["pages"]) for one in assay["proves"]} == {("WP-4201", "3–4, 7")}
    assert {(one["subject"], one["part"], one["pages"]) for one in sheet["proves"]} == {
        ("decision", "WP-5601", "12"),
        ("statement", "WP-4201", "A-1"),
    }
    assert [one["pages"] for one in void["proves"]] == ["", ""]


def test_the_index_of_evidence_has_file_day_digest_and_pages_of_each_proof(case, tmp_path):
    text = layout_text(dossier_bytes(case.audit(), "en", record=record_of(case)), tmp_path)
    index = " ".join(text[text.rindex("Documents that prove statements") :].split())
    assert sha256(b"assay").hexdigest() in index
    assert "P1 assay 4201.pdf 2026-03-02 WP-4201: what is declared" in index
    assert "p. 3–4, 7" in index
    assert "WP-5601: the decision" in index
    assert "no pages named" in index
    assert "P1, p. 3–4, 7" in index, "beside the statement"
    assert "P2, p. 12" in " ".join(text[text.rindex("Decisions about suspicions") :].split()), "beside the decision"
    assert "servo-drive.xlsx 2026-11-24 Bill of materials" in " ".join(text.split()), "the day it was taken in"


def test_a_proof_of_what_was_taken_back_is_still_listed(case, tmp_path):
    withdrawn = replace(case.audit(), decisions={})
    text = layout_text(dossier_bytes(withdrawn, "en", record=record_of(case)), tmp_path)
    assert "no longer counts" in text
    assert "ferrite sheet.pdf" in text


def test_a_copy_for_a_customer_names_no_proof(case, tmp_path):
    text = layout_text(dossier_bytes(case.audit(), "en", profile="customer", record=record_of(case)), tmp_path)
    assert "assay 4201" not in text
    assert "ferrite sheet" not in text


def test_pages_in_a_manifest_that_are_not_those_of_the_case_are_found(bundle, tmp_path):
    forged = rewritten(bundle, "manifest.json", lambda data: data.replace("3–4, 7".encode(), b"99"))
    with zipfile.ZipFile(BytesIO(bundle)) as archive:
        assert "3–4, 7" in json.dumps(json.loads(archive.read("manifest.json")), ensure_ascii=False)
    found = checked(forged, tmp_path)
    assert not found.intact
    assert any("proofs and their pages" in finding for finding in found.findings)


def test_the_journal_in_print_says_everything_that_can_be_done_in_words():
    wording = load_wording()
    assert [action for action in edits.Action if action != "save-as" and f"journal_{action}" not in wording] == []


def test_the_same_case_gives_the_same_bundle(case, bundle):
    assert bundle_bytes(case.audit(), sources_of(case), "en", paper="letter")[0] == bundle


def test_the_seal_and_an_extract_of_the_journal_are_printed(case, tmp_path):
    text = layout_text(dossier_bytes(case.audit(), "en", record=record_of(case)), tmp_path)
    assert case.seal in text
    assert case.seal[:32] in text.split("\f")[0]
    assert "Suspicion dismissed" in text
    assert "WP-5601, a ferrite drum" in text
    assert "Taken back: entry" in text
    assert "Anna Kovač" in text
    assert f"SHA-256 {sha256(b'signed').hexdigest()}" in text
    assert "original in the safe" in text
    copy = layout_text(dossier_bytes(case.audit(), "en", profile="customer", record=record_of(case)), tmp_path)
    assert "Journal of the case" not in copy
    assert "Journal of the case" not in layout_text(dossier_bytes(case.audit(), "en"), tmp_path)


def test_an_altered_journal_is_found_also_with_a_manifest_that_agrees(bundle, tmp_path):
    altered = rewritten(bundle, "case/journal.json", lambda data: data.replace(b"a ferrite drum", b"no magnet here"))
    found = checked(altered, tmp_path)
    assert not found.holds
    assert any("was altered" in finding for finding in found.findings)


def test_a_journal_that_ends_earlier_yields_another_seal(bundle, tmp_path):
    def shortened(data: bytes) -> bytes:
        journal = json.loads(data)
        del journal["entries"][-1]
        return json.dumps(journal).encode()

    found = checked(rewritten(bundle, "case/journal.json", shortened), tmp_path)
    assert not found.holds
    assert any("not the one in the dossier" in finding for finding in found.findings)


@pytest.mark.parametrize("data", [b"", b"{}", b'{"entries": []}', b'{"entries": [{"number": 1}]}', b"[1]"])
def test_a_journal_that_is_none_is_said_to_be_none(bundle, data, tmp_path):
    with pytest.raises(BundleError, match="journal"):
        checked(rewritten(bundle, "case/journal.json", lambda _: data), tmp_path)


def test_the_command_line_bundles_and_verifies_a_case(case, tmp_path, capsys):
    pdf, archive = tmp_path / "dossier.pdf", tmp_path / "bundle.zip"
    asked = ["dossier", str(case.path), "-o", str(pdf), "--language", "en"]
    assert main([*asked, "--bundle", str(archive)]) == 0
    capsys.readouterr()
    assert main(["verify", str(archive)]) == 0
    assert f"Seal of the case, computed from its journal: {case.seal}" in capsys.readouterr().out
    assert case.seal in layout_text(pdf.read_bytes(), tmp_path)
    assert main([*asked, "--bundle", str(archive), "--destination", "JP"]) == 2
    assert "as it stands" in capsys.readouterr().err
    assert main([*asked, "--destination", "JP"]) == 0
    assert case.seal not in layout_text(pdf.read_bytes(), tmp_path), "what is printed is not what the case says"
