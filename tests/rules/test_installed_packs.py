"""Signed rule packs: minisign's format, only trusted keys, nothing that was changed, and everything can be taken back."""

import json
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.pack_change import pack_change
from desktop_app.resources import resource
from desktop_app.rules import installed, signature
from desktop_app.rules.installed import examine, install, pack_at_hand, packs_at_hand, remove, trust, undo, use
from desktop_app.rules.model import Status
from desktop_app.rules.overlay import InvalidPack
from desktop_app.rules.pack import DEFAULT_PACK, load_pack
from desktop_app.rules.signature import BadSignature, check, new_key, read_public_key, read_secret_key, sign

SHIPPED = resource("rules", DEFAULT_PACK)
DAY = date(2026, 11, 24)

#: Written by minisign 0.11 for this test alone: a key without a password, and its signature of "hello\n".
PUBLIC = "untrusted comment: minisign public key 2F7E72E31F86668D\nRWSNZoYf43J+L3OJ3XMK+9ya4KVM0lkL2ct6Dgba4N89XWnjQrWf0LRf\n"
SECRET = (
    "untrusted comment: minisign encrypted secret key\n"
    "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAjWaGH+Nyfi+xDftIDOXGWr9N3HQx3ouLYiMPq3eq3sFp/"
    "+qp0AlBDXOJ3XMK+9ya4KVM0lkL2ct6Dgba4N89XWnjQrWf0LRfAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
)
SIGNATURE = (
    "untrusted comment: signature from minisign secret key\n"
    "RUSNZoYf43J+LzHb4JGWNUrNCT5ZHDFhkfah3rIaK7QtoQx+fyuJHKkQJp+vIKQABRu5ivkqKv45jI27RB2vcda3ClAkgpAPxww=\n"
    "trusted comment: lodestone test\n"
    "982AjKJogZjZHHv2OYaPuuLs8YUz8MQVsk91jnWG+PDNnBM9Jodo9O7CNRy/mlye4KAa5GGm0opdH1nH6w00Dw==\n"
)


def signed_pack(folder: Path, *changes: tuple[str, str], version: str = "2026-12-05", key=None) -> Path:
    """The shipped pack, changed, under another version, signed."""
    text = SHIPPED.read_text(encoding="utf-8").replace('version = "2026-11-24"', f'version = "{version}"')
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "pack.toml"
    path.write_text(text, encoding="utf-8")
    signature.signature_beside(path).write_text(sign(path.read_bytes(), key or own(), "cn"), encoding="utf-8")
    return path


def own():
    return read_secret_key("test.key", SECRET)


EXTENDED = (
    ("until = 2026-11-10\n", "until = 2027-01-10\n"),
    (
        'source = "MOFCOM and Customs Announcement 70/2025:',
        'source = "for this test; MOFCOM and Customs Announcement 70/2025:',
    ),
)


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed packs, with minisign's key trusted under the name `test`."""
    folder = tmp_path / "rules"
    monkeypatch.setenv("LODESTONE_RULES", str(folder))
    key = tmp_path / "test.pub"
    key.write_text(PUBLIC, encoding="utf-8")
    trust(key)
    return folder


def test_a_signature_by_minisign_holds_and_names_its_comment():
    signer = check("f.txt", b"hello\n", SIGNATURE, (read_public_key("test", PUBLIC),))
    assert (signer.key.id, signer.comment) == ("2F7E72E31F86668D", "lodestone test")
    assert read_secret_key("test.key", SECRET).public("test") == signer.key


@pytest.mark.parametrize(
    ("data", "signature", "what"),
    [
        (b"hello!\n", SIGNATURE, "does not fit"),
        (b"hello\n", SIGNATURE.replace("lodestone test", "lodestone best"), "does not fit"),
        (b"hello\n", SIGNATURE.replace("RUSNZoYf", "RUSNZoYe"), "not among the trusted keys"),
        (b"hello\n", "\n".join(SIGNATURE.splitlines()[:2]), "no signature of minisign"),
        (b"hello\n", "", "no signature of minisign"),
        (b"hello\n", SIGNATURE.replace("RUSN", "UkVEUkVE"), "no signature of minisign"),
    ],
)
def test_what_does_not_fit_is_refused(data, signature, what):
    with pytest.raises(BadSignature, match=what):
        check("f.txt", data, signature, (read_public_key("test", PUBLIC),))


def test_a_key_survives_its_password_and_no_other():
    key = new_key()
    text = signature.secret_key_text(key, "合规 pass")
    assert signature.needs_password(text) and not signature.needs_password(SECRET)
    assert read_secret_key("k", text, "合规 pass") == key
    with pytest.raises(BadSignature, match="password is wrong"):
        read_secret_key("k", text, "pass")


def test_scrypt_is_asked_for_what_libsodium_picks():
    assert signature._scrypt_parameters(33554432, 1 << 30) == (1 << 20, 1)  # what minisign writes
    assert signature._scrypt_parameters(524288, 16777216) == (1 << 14, 1)  # libsodium's limits for a login


@pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is missing: install the package minisign")
def test_minisign_accepts_what_is_signed_here(tmp_path):
    path = signed_pack(tmp_path)
    key = tmp_path / "test.pub"
    key.write_text(PUBLIC, encoding="utf-8")
    subprocess.run(["minisign", "-V", "-q", "-p", key, "-m", path], check=True)
    ours = new_key()
    (tmp_path / "ours.key").write_text(signature.secret_key_text(ours, ""), encoding="utf-8")
    subprocess.run(["minisign", "-S", "-s", tmp_path / "ours.key", "-m", path], check=True, capture_output=True)
    signed = signature.signature_beside(path).read_text(encoding="utf-8")
    assert check(path.name, path.read_bytes(), signed, (ours.public("ours"),)).key.name == "ours"


def test_an_installed_pack_is_in_use_until_it_is_taken_back(rules, tmp_path):
    before = pack_at_hand()
    found = examine(signed_pack(tmp_path, *EXTENDED))
    assert pack_at_hand() is before  # looking at one changes nothing
    install(found)
    pack = pack_at_hand()
    assert (pack.version, pack.signer) == ("2026-12-05", "test (key 2F7E72E31F86668D)")
    assert pack.rules[0].status_on(DAY).status is Status.SUSPENDED
    assert [one.version for one in packs_at_hand() if one.in_use and one.id == "cn-2025-61"] == ["2026-12-05"]
    assert undo() and pack_at_hand().version == before.version
    assert not undo()
    use("cn-2025-61", "2026-12-05")
    assert pack_at_hand().version == "2026-12-05"
    remove("cn-2025-61", "2026-12-05")
    assert pack_at_hand().version == before.version
    assert not undo() and list((rules / "packs").iterdir()) == []


def test_what_changes_is_told_before(rules, tmp_path):
    change = pack_change(load_pack(), examine(signed_pack(tmp_path, *EXTENDED)).pack, DAY)
    assert {rule.id.rpartition("/")[2] for rule in change.rules} == {"1.1", "1.2", "1.3"}
    assert all((r.before.status, r.after.status) == (Status.UNCONFIRMED, Status.SUSPENDED) for r in change.rules)
    assert pack_change(load_pack(), load_pack(), DAY).empty


def test_a_pack_that_was_changed_on_the_disk_judges_nothing(rules, tmp_path):
    path = install(examine(signed_pack(tmp_path))).path
    assert pack_at_hand().version == "2026-12-05"
    path.write_bytes(path.read_bytes().replace(b'threshold = "0.001"', b'threshold = "0.9"'))
    with pytest.raises(InvalidPack, match=r"does not fit the file.*Undo"):
        pack_at_hand()
    assert any("does not fit" in one.problem for one in packs_at_hand())


def test_a_pack_of_a_key_that_is_no_longer_trusted_judges_nothing(rules, tmp_path):
    install(examine(signed_pack(tmp_path)))
    installed.distrust("test")
    with pytest.raises(InvalidPack, match="not among the trusted keys"):
        pack_at_hand()


def test_a_later_pack_of_the_program_wins_over_an_older_installed_one(rules, tmp_path):
    install(examine(signed_pack(tmp_path, version="2026-11-01")))
    assert pack_at_hand().signer == ""
    assert [one.version for one in packs_at_hand() if one.in_use and one.id == "cn-2025-61"] == ["2026-11-24"]


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda folder: SHIPPED, "not signed"),
        (lambda folder: signed_pack(folder, key=new_key()), "not among the trusted keys"),
        (lambda folder: signed_pack(folder, ('kind = "content-share"', 'kind = "guess"')), "guess"),
        (
            lambda folder: signed_pack(
                folder, ('include = ["sentences.toml"', 'include = ["mine.toml", "sentences.toml"')
            ),
            "mine.toml",
        ),
    ],
    ids=["unsigned", "stranger", "mistyped", "half of a pack"],
)
def test_what_is_refused_leaves_nothing_behind(rules, tmp_path, make, what):
    (tmp_path / "mine.toml").write_text("", encoding="utf-8")
    with pytest.raises(InvalidPack, match=what):
        examine(make(tmp_path))
    assert not (rules / "packs").exists()


def test_what_stands_beside_a_pack_is_not_part_of_it(rules, tmp_path):
    (tmp_path / "parties.toml").write_text("party_lists = []\n", encoding="utf-8")
    assert examine(signed_pack(tmp_path)).pack.party_lists == load_pack().party_lists


def test_one_version_has_one_content(rules, tmp_path):
    install(examine(signed_pack(tmp_path)))
    with pytest.raises(InvalidPack, match="version of its own"):
        install(examine(signed_pack(tmp_path, *EXTENDED)))
    with pytest.raises(InvalidPack, match="version of its own"):
        install(examine(signed_pack(tmp_path, version="2026-11-24")))


def test_an_audit_names_who_signed_its_law_and_a_bundle_of_it_holds(rules, tmp_path, capsys):
    bom, audit, bundle = tmp_path / "bom.csv", tmp_path / "a.json", tmp_path / "b.zip"
    bom.write_text("Level,Part Number,Description,Quantity\n0,TOP,Drive,1\n1,MAG,NdFeB magnet,2\n", encoding="utf-8")
    install(examine(signed_pack(tmp_path, *EXTENDED)))
    given = [str(bom), "--as-of", "2026-11-24"]
    assert cli.main(["audit", *given, "--json", str(audit)]) == 0
    assert json.loads(audit.read_text(encoding="utf-8"))["rule_pack"]["signer"] == "test (key 2F7E72E31F86668D)"
    assert (
        cli.main(["dossier", *given, "-o", str(tmp_path / "d.pdf"), "--language", "en", "--bundle", str(bundle)]) == 0
    )
    undo()
    capsys.readouterr()
    assert cli.main(["verify", str(bundle)]) == 0, capsys.readouterr().out


def test_the_command_makes_a_key_signs_installs_and_takes_back(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LODESTONE_RULES", str(tmp_path / "rules"))
    path, key = signed_pack(tmp_path, *EXTENDED), str(tmp_path / "ours")
    bom = str(resource("samples", "servo-drive.xlsx"))
    assert cli.main(["rules", "key", key, "--no-password"]) == 0
    if os.name == "posix":
        assert Path(key + ".key").stat().st_mode & 0o777 == 0o600
    assert cli.main(["rules", "sign", str(path), "--key", key + ".key"]) == 0
    assert cli.main(["rules", "install", str(path)]) == 3  # not trusted yet
    assert cli.main(["rules", "trust", key + ".pub"]) == 0
    capsys.readouterr()
    assert cli.main(["rules", "install", str(path), "--for", bom, "--as-of", "2026-11-24"]) == 0
    told = capsys.readouterr().out
    assert "unconfirmed since 2026-11-11 → suspended since 2025-11-07 until 2027-01-10" in told
    assert "verdict of" in told
    assert cli.main(["law", "--as-of", "2026-11-24"]) == 0
    assert "suspended since 2025-11-07 until 2027-01-10" in capsys.readouterr().out
    assert cli.main(["rules", "list"]) == 0
    assert "* cn-2025-61 2026-12-05  signed by ours" in capsys.readouterr().out
    assert cli.main(["rules", "undo"]) == 0
    assert cli.main(["law", "--as-of", "2026-11-24"]) == 0
    assert "unconfirmed" in capsys.readouterr().out
    assert cli.main(["rules", "key", key, "--no-password"]) == 3  # a key is never overwritten
