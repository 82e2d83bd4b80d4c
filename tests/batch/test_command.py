"""`lodestone batch` as its users meet it: what it says, its exit status, and one clear line where something is wrong."""

import json
import shutil
from pathlib import Path

import pytest
from portfolio import DECLARATIONS, product
from workplaces import Here

from desktop_app.batch import Setup
from desktop_app.cli import main
from desktop_app.resources import resource

SAMPLE = resource("samples", "servo-drive.xlsx")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in (product(3), product(2)):
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def without_workers(monkeypatch):
    """The work is done in this process, which is quicker to start."""

    def here(setup: Setup, *_: object, **__: object) -> Here:
        return Here.under(setup)

    monkeypatch.setattr("desktop_app.batch.pool.LocalWorkers", here)


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Exit status, output and messages; lines about the progress are left out."""
    try:
        status = main([str(word) for word in words])
    except SystemExit as ended:
        status = int(ended.code or 0)
    captured = capsys.readouterr()
    steps = ("looking", "auditing", "writing")
    return status, captured.out, "".join(x for x in captured.err.splitlines(True) if not x.startswith(steps))


def batch(capsys, tree: Path, *words: object) -> tuple[int, str, str]:
    return run(capsys, "batch", tree, "-o", tree.parent / "out", "--workers", "1", "--as-of", "2026-11-24", *words)


def test_it_audits_the_sample_with_its_declarations_as_the_audit_command_does(capsys, tree, tmp_path):
    shutil.copy(SAMPLE, tree / "servo.xlsx")
    declarations = SAMPLE.with_name("servo-drive-declarations.xlsx")
    shutil.copy(declarations, tree)
    status, out, err = batch(capsys, tree, "--compare-to", "2026-11-10")
    assert (status, err) == (0, "")
    assert "Declarations servo-drive-declarations.xlsx: 44 statements for 3 bills of materials (the whole tree)" in out
    assert "3 bills of materials audited (3 now); 0 not audited" in out
    assert "licence required 1" in out
    assert "From 2026-11-24 to 2026-11-10 the answer changes for 4 products" in out
    assert "summary.html" in out
    alone = tmp_path / "alone.json"
    run(capsys, "audit", tree / "servo.xlsx", "--declarations", declarations, "--as-of", "2026-11-24", "--json", alone)
    assert (tmp_path / "out" / "servo.xlsx.json").read_bytes() == alone.read_bytes()


def test_named_declarations_settings_and_application_reach_every_audit(capsys, tree, tmp_path, without_workers):
    answers = tmp_path / "answers.csv"
    answers.write_text(DECLARATIONS.format(part="MAG-00003", value="0.1"), encoding="utf-8")
    application = SAMPLE.with_name("servo-drive-application.toml")
    words = ("--declarations", answers, "--application", application, "--destination", "JP", "--currency", "EUR")
    status, out, _ = batch(capsys, tree, *words, "--rate", "USD=0.9", "--reading", "materials-only")
    assert status == 0
    assert f"Declarations {answers.as_posix()}: 2 statements for 2 bills of materials (the whole tree)" in out
    document = json.loads((tmp_path / "out" / "P00003.xlsx.json").read_text(encoding="utf-8"))
    assert (document["destination"], document["reading"], document["currency"]) == ("JP", "materials-only", "EUR")
    assert {e["role"] for e in document["evidence"]} >= {"declarations", "application"}


def test_two_rule_packs_are_compared(capsys, tree, tmp_path, without_workers):
    law = resource("rules", "cn-2025-61.toml").read_text(encoding="utf-8")
    pack = tmp_path / "later.toml"
    pack.write_text(law.replace('version = "', 'version = "9.', 1), encoding="utf-8")
    status, out, _ = batch(capsys, tree, "--compare-rules", pack)
    assert status == 0
    assert " 9." in next(line for line in out.splitlines() if line.startswith("From "))


def test_the_exit_status_tells_of_verdicts_first_and_of_broken_files_next(capsys, tree, without_workers):
    assert batch(capsys, tree, "--fail-on", "required")[0] == 0
    assert batch(capsys, tree, "--fail-on", "undetermined")[0] == 1
    (tree / "broken.csv").write_bytes(b"")
    status, out, err = batch(capsys, tree)
    assert (status, err) == (3, "")
    assert "not audited: broken.csv: The file is empty." in out
    assert batch(capsys, tree, "--fail-on", "undetermined")[0] == 1


def test_a_table_that_cannot_be_used_is_said_and_counts_as_a_failure(capsys, tree, without_workers):
    (tree / "answers.csv").write_text(
        "Constituent,Stage,Technology Origin,Equipment Origin,Declared By,Valid Until\ndy-metal,metal,CN,CN,X,2027-01-01\n",
        encoding="utf-8",
    )
    status, out, _ = batch(capsys, tree)
    assert status == 3
    assert "answers.csv" in out


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (["batch"], 2, "FOLDER"),
        (["batch", "{in}"], 2, "-o"),
        (["batch", "{in}", "-o", "{out}", "--workers", "0"], 2, "whole number from 1"),
        (["batch", "{in}", "-o", "{out}", "--compare-to", "soon"], 2, "2026-11-24"),
        (["batch", "{in}", "-o", "{out}", "--scheduler", "here"], 2, "tcp://"),
        (["batch", "{in}", "-o", "{out}", "--scheduler", "tcp://h:1", "--workers", "2"], 2, "not for a cluster"),
        (["batch", "{in}", "-o", "{in}"], 2, "cannot be the folder that is read"),
        (["batch", "{nowhere}", "-o", "{out}"], 2, "no such folder"),
        (["batch", "{empty}", "-o", "{out}"], 3, "no file in it that could be a bill of materials"),
        (["batch", "{in}", "-o", "{in}/P00002.csv"], 3, "cannot be written"),
        (["batch", "{in}", "-o", "{out}", "--declarations", "{nowhere}"], 3, "nowhere"),
        (["batch", "{in}", "-o", "{out}", "--declarations", "{empty}"], 3, "empty"),
        (["batch", "{in}", "-o", "{out}", "--rules", "{in}/P00002.csv"], 3, "P00002.csv"),
        (["batch", "{in}", "-o", "{out}", "--compare-rules", "{nowhere}"], 3, "nowhere"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(capsys, tree, words, status, message):
    (tree.parent / "empty").mkdir()
    places = {name: tree.parent / name for name in ("in", "out", "nowhere", "empty")}
    got, out, err = run(capsys, *(word.format(**places) for word in words))
    assert (got, out) == (status, "")
    assert message in err
    assert err.count("\n") == 1
