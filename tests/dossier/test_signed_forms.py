"""Certified forms and revocation: a signed form may be filled in, and whether a certificate was revoked is asked of files."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from auditing import sample_pdf
from certificates import NOW, Holder, holder, ocsp_answer, revocation_list
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from desktop_app.cli import main
from desktop_app.dossier import Language, Voice, load_wording
from desktop_app.dossier.signature import SignatureError, load_signer, sign_pdf
from desktop_app.dossier.signature_check import (
    Added,
    Revocation,
    Trust,
    read_revocation_lists,
    read_roots,
    verify_pdf,
)
from desktop_app.resources import resource

VOICE = Voice(Language.ENGLISH, load_wording())


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("signer")


@pytest.fixture(scope="module")
def authority() -> Holder:
    return holder("Test Authority", authority=True)


@pytest.fixture(scope="module")
def signer(authority) -> Holder:
    return holder("Annegret Stolz", authority, answers=True)


@pytest.fixture(scope="module")
def certificate(folder, signer) -> Path:
    return signer.packed(folder / "signer.p12")


@pytest.fixture(scope="module")
def roots(folder, authority):
    return read_roots(authority.pem(folder / "root.pem"))


@pytest.fixture(scope="module")
def form(certificate) -> bytes:
    return sign_pdf(sample_pdf("en", "forms"), load_signer(certificate, "secret ü"), VOICE)


def fields_of(writer):
    return [entry.get_object() for entry in writer.root["/AcroForm"]["/Fields"]]


def changed(data: bytes, change) -> bytes:
    """The file with a change appended."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def fill_in(writer) -> None:
    field = next(one for one in fields_of(writer) if one["/FT"] == "/Tx")
    field["/V"] = generic.pdf_string("Jupiter Motion Ltd.")
    writer.update_container(field)


def test_a_signed_form_can_be_filled_in_and_says_so(form, roots):
    (blank,) = verify_pdf(form, roots)
    assert (blank.holds, blank.added) == (True, Added.NOTHING)
    (filled,) = verify_pdf(changed(form, fill_in), roots)
    assert (filled.holds, filled.intact, filled.added) == (True, True, Added.ALLOWED)
    assert "filled in or signed afterwards, as the signer allowed" in filled.sentence()


def test_the_end_user_signs_a_form_that_was_certified(form, roots, folder, authority):
    other = load_signer(holder("End User", authority).packed(folder / "user.p12"), "secret ü")
    filled = changed(form, fill_in)
    signed = io.BytesIO()
    from pyhanko.sign import signers

    field = next(one for one in fields_of(IncrementalPdfFileWriter(io.BytesIO(filled))) if one["/FT"] == "/Sig")
    meta = signers.PdfSignatureMetadata(field_name=str(field["/T"]), md_algorithm="sha256")
    writer = IncrementalPdfFileWriter(io.BytesIO(filled))
    signers.PdfSigner(meta, other).sign_pdf(writer, existing_fields_only=True, output=signed)
    house, user = verify_pdf(signed.getvalue(), roots)
    assert (house.holds, house.added) == (True, Added.ALLOWED)
    assert (user.holds, user.added) == (True, Added.NOTHING)
    assert user.signer.startswith("End User")


def _redraw(writer) -> None:
    page, _ = writer.find_page_for_modification(0)
    page.get_object()["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"0 0 99 99 re f"))
    writer.update_container(page.get_object())


def _note(writer) -> None:
    page, _ = writer.find_page_for_modification(0)
    note = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"),
            generic.pdf_name("/Contents"): generic.pdf_string("no licence needed"),
            generic.pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(n) for n in (9, 9, 99, 99)]),
        }
    )
    page.get_object()["/Annots"].append(writer.add_object(note))
    writer.update_container(page.get_object()["/Annots"])
    writer.update_container(page.get_object())


def _new_field(writer) -> None:
    field = generic.DictionaryObject(
        {generic.pdf_name("/FT"): generic.pdf_name("/Tx"), generic.pdf_name("/T"): generic.pdf_string("amount")}
    )
    writer.root["/AcroForm"]["/Fields"].append(writer.add_object(field))
    writer.update_container(writer.root["/AcroForm"]["/Fields"])
    writer.update_root()


@pytest.mark.parametrize("change", [_redraw, _note, _new_field])
def test_nothing_else_may_be_done_to_a_signed_form(form, roots, change):
    found = verify_pdf(changed(form, change), roots)
    assert found[0].added is Added.OTHER
    assert not found[0].holds
    assert "ADDED" in found[0].sentence()


def test_what_is_filled_into_a_signed_dossier_is_not_allowed(certificate, roots):
    signed = sign_pdf(sample_pdf("en", "summary"), load_signer(certificate, "secret ü"), VOICE)
    assert "/Perms" not in PdfFileReader(io.BytesIO(signed)).root
    assert verify_pdf(changed(signed, _note), roots)[0].added is Added.OTHER


def test_the_command_line_signs_forms(certificate, folder, tmp_path, monkeypatch, capsys, roots):
    monkeypatch.setenv("LODESTONE_PASSPHRASE", "secret ü")
    sample = str(resource("samples", "servo-drive.xlsx"))
    out = tmp_path / "forms.pdf"
    asked = ["dossier", sample, "--as-of", "2026-11-24", "--shape", "forms", "-o", str(out), "--sign", str(certificate)]
    assert main(asked) == 0
    filled = tmp_path / "filled.pdf"
    filled.write_bytes(changed(out.read_bytes(), fill_in))
    assert main(["verify", str(filled), "--trust", str(folder / "root.pem")]) == 0
    assert "as the signer allowed" in capsys.readouterr().out


# --- Revocation ----------------------------------------------------------------------------------------------------------


def lists(tmp_path, *contents: bytes):
    paths = []
    for number, content in enumerate(contents):
        paths.append(tmp_path / f"list-{number}.crl")
        paths[-1].write_bytes(content)
    return read_revocation_lists(paths)


def test_without_a_list_it_is_said_that_nobody_was_asked(form, roots):
    (found,) = verify_pdf(form, roots)
    assert found.revocation is Revocation.NOT_ASKED
    assert "not asked: no revocation list was given" in found.sentence()


def test_a_list_of_the_issuer_settles_it_either_way(form, roots, authority, signer, tmp_path):
    (good,) = verify_pdf(form, roots, lists(tmp_path, revocation_list(authority)))
    assert (good.revocation, good.holds) == (Revocation.NOT_REVOKED, True)
    (bad,) = verify_pdf(form, roots, lists(tmp_path, revocation_list(authority, (signer,))))
    assert (bad.revocation, bad.trust, bad.holds) == (Revocation.REVOKED, Trust.TRUSTED, False)
    assert bad.revoked_on == (NOW - timedelta(days=1)).date()
    assert f"REVOKED on {bad.revoked_on}" in bad.sentence()


def test_an_answer_of_the_issuer_settles_it(form, roots, authority, signer, tmp_path):
    (found,) = verify_pdf(form, roots, lists(tmp_path, ocsp_answer(authority, signer)))
    assert (found.revocation, found.holds) == (Revocation.NOT_REVOKED, True)


@pytest.mark.parametrize("kind", ["outdated", "of another"])
def test_a_list_that_does_not_settle_it_leaves_it_unsettled(form, roots, authority, kind, tmp_path):
    other = holder("Another Authority", authority=True)
    given = revocation_list(authority, days=(-8, -4)) if kind == "outdated" else revocation_list(other)
    (found,) = verify_pdf(form, roots, lists(tmp_path, given))
    assert (found.revocation, found.holds) == (Revocation.UNSETTLED, False)
    assert "NOT settled" in found.sentence()


def test_a_file_that_is_no_list_is_told(tmp_path, folder):
    with pytest.raises(SignatureError, match="no revocation list"):
        lists(tmp_path, b"nothing")
    with pytest.raises(SignatureError, match="no revocation list"):
        read_revocation_lists([folder / "root.pem"])


def test_the_command_line_asks_the_lists_that_are_named(form, folder, authority, signer, tmp_path, capsys):
    path, revoked = tmp_path / "form.pdf", tmp_path / "revoked.crl"
    path.write_bytes(form)
    revoked.write_bytes(revocation_list(authority, (signer,)))
    asked = ["verify", str(path), "--trust", str(folder / "root.pem"), "--revocation", str(revoked)]
    assert main(asked) == 1
    assert "WAS REVOKED" in capsys.readouterr().out
    assert main([*asked[:-1], str(folder / "root.pem")]) == 3
    assert "no revocation list" in capsys.readouterr().err
