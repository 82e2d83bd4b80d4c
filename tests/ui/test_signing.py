"""Signing in the window: what is asked, what is kept, and what the check of a file says."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit
from windows import choose

from desktop_app.resources import resource
from desktop_app.ui import signing, wish
from desktop_app.ui.application import Program
from desktop_app.ui.signing import SignDialog

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "dossier"))

from certificates import holder, revocation_list


@pytest.fixture(scope="module")
def authority():
    return holder("Test Authority", authority=True)


@pytest.fixture
def program(qtbot, qapp):
    made = Program(qapp)
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.session.audited, timeout=60_000):
        made.open_sample()
    yield made
    made.session.close()


def said(program: Program) -> list[str]:
    shown = program.window.signing.shown
    return [label.text() for label in shown.findChildren(QLabel) if label.text()] if shown is not None else []


def test_a_dossier_is_signed_and_checked_and_the_passphrase_is_kept_nowhere(
    qtbot, program, authority, tmp_path, monkeypatch
):
    certificate = holder("Annegret Stolz", authority).packed(tmp_path / "signer.p12")
    target = tmp_path / "signed.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    wish.keep(wish.Wish("en", "letter"))
    program.window.commands.sign.trigger()
    dialog = program.window.findChild(SignDialog)
    choose(dialog.boxes.profile, "customer")
    assert not dialog.bundled.isEnabled(), "a bundle holds everything"
    assert dialog.passphrase.echoMode() is QLineEdit.EchoMode.Password
    assert not dialog.sign.isEnabled()
    dialog.certificate.setText(str(certificate))
    dialog.passphrase.setText("secret ü")
    with qtbot.waitSignal(program.session.saved, timeout=60_000):
        dialog.sign.click()
    assert target.read_bytes().startswith(b"%PDF-1.4")
    assert wish.wish().profile == "customer"
    assert dialog.passphrase.text() == ""
    kept = "".join(f"{key}={QSettings().value(key)}" for key in QSettings().allKeys())
    assert "signer.p12" in kept
    assert "secret" not in kept

    desk = program.window.signing
    desk.check(target)
    qtbot.waitUntil(lambda: desk.shown is not None, timeout=30_000)
    assert any("Annegret Stolz" in text for text in said(program))
    assert any("leads to no root" in text for text in said(program))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(authority.pem(tmp_path / "root.pem")), ""))
    desk.shown.root_wanted.emit(target)
    qtbot.waitUntil(lambda: any("a root that you trust" in text for text in said(program)), timeout=30_000)
    assert signing.trusted_roots() == (tmp_path / "root.pem",)
    assert "No byte has changed since." in said(program)


def test_a_wrong_passphrase_is_told_and_nothing_is_written(qtbot, program, authority, tmp_path):
    certificate = holder("Annegret Stolz", authority).packed(tmp_path / "signer.p12")
    with qtbot.waitSignal(program.session.refused, timeout=60_000) as refused:
        program.session.save_dossier(tmp_path / "out.pdf", wish.Wish("en"), signing.Signing(certificate, "wrong"))
    assert "passphrase" in refused.args[0]
    assert not (tmp_path / "out.pdf").exists()


def test_what_is_neither_signed_nor_a_bundle_is_told(qtbot, program, tmp_path):
    path = tmp_path / "plain.pdf"
    with qtbot.waitSignal(program.session.saved, timeout=60_000):
        program.session.save_dossier(path, wish.Wish("en"))
    program.window.signing.check(path)
    qtbot.waitUntil(lambda: "The PDF is not signed." in said(program), timeout=30_000)
    with qtbot.waitSignal(program.session.refused, timeout=30_000):
        program.window.signing.check(resource("samples", "servo-drive.xlsx"))


def test_an_evidence_bundle_of_what_is_open_is_saved_and_checked(qtbot, program, tmp_path, monkeypatch):
    target = tmp_path / "evidence.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    wish.keep(wish.Wish("en", "letter"))
    with qtbot.waitSignal(program.session.saved, timeout=60_000):
        program.window.commands.bundle.trigger()
    program.window.signing.check(target)
    qtbot.waitUntil(lambda: bool(said(program)), timeout=60_000)
    assert said(program) == [
        "The files are those of the manifest.",
        "Computed again from the files, the verdicts are the same.",
        "So is every other entry of the audit.",
        "The dossier in the bundle is not signed.",
    ]


def test_a_bundle_with_a_signed_dossier_is_saved_checked_and_its_certificate_looked_for_on_a_list(
    qtbot, program, authority, tmp_path, monkeypatch
):
    person = holder("Annegret Stolz", authority)
    certificate, target = person.packed(tmp_path / "signer.p12"), tmp_path / "evidence.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    wish.keep(wish.Wish("en", "letter"))
    desk = program.window.signing
    program.window.commands.sign.trigger()
    dialog = program.window.findChild(SignDialog)
    dialog.certificate.setText(str(certificate))
    dialog.passphrase.setText("secret ü")
    dialog.bundled.setChecked(True)
    with qtbot.waitSignal(program.session.saved, timeout=60_000):
        dialog.sign.click()
    signing.trust_root(authority.pem(tmp_path / "root.pem"))
    desk.check(target)
    qtbot.waitUntil(lambda: any("Annegret Stolz" in text for text in said(program)), timeout=60_000)
    assert "Whether it was revoked was not asked: no revocation list was given." in said(program)
    assert "No byte has changed since." in said(program)
    revoked = tmp_path / "authority.crl"
    revoked.write_bytes(revocation_list(authority, (person,)))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(revoked)], ""))
    desk.shown.list_wanted.emit(target)
    qtbot.waitUntil(lambda: any("It was revoked on" in text for text in said(program)), timeout=60_000)
