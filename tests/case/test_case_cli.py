"""A saved case on the command line, in the place of a bill of materials."""

import json
from dataclasses import replace

import pytest
from axes import ANNA, BOM, DECLARATIONS, ON, axis, empty, stamp

from desktop_app.case import edits
from desktop_app.cli import main
from desktop_app.report import audit_json
from desktop_app.screening import Ruling


def run(capsys, *words: object) -> tuple[int, str, str]:
    try:
        status = main([str(word) for word in words])
    except SystemExit as ended:
        status = int(ended.code or 0)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture
def case(tmp_path):
    with axis(tmp_path) as made:
        audit = made.audit()
        made.apply(edits.decide(audit, [audit.bom.index["SPK-1"]], Ruling.DISMISSED, "seen", ANNA, ON), stamp(3))
        made.apply(edits.change_settings(replace(made.content.chosen, destination="JP")), stamp(4))
        yield made


def test_the_audit_of_a_case_is_that_of_the_window_while_the_window_has_it_open(capsys, tmp_path, case):
    out = tmp_path / "audit.json"
    status, told, err = run(capsys, "audit", case.path, "--json", out)
    assert (status, err) == (0, "")
    assert out.read_bytes() == audit_json(case.audit())
    assert "As of 2026-11-24, reading assemblies-included, destination JP" in told


def test_a_case_is_known_by_its_content_whatever_its_name_is(capsys, tmp_path, case):
    other = tmp_path / "bom.csv"
    other.write_bytes(case.path.read_bytes())
    assert run(capsys, "audit", other)[0] == 0


def test_options_stand_in_the_place_of_the_settings_of_the_case(capsys, tmp_path, case):
    out, more = tmp_path / "audit.json", tmp_path / "more.csv"
    more.write_text(DECLARATIONS.splitlines()[0] + "\nMOT-2,Alpha,none,none,,,,P. Alpha,2026-09-01\n")
    words = ["--as-of", "2026-10-01", "--destination", "BR", "--reading", "materials-only", "--item", "MAG-1"]
    assert run(capsys, "audit", case.path, *words, "--declarations", more, "--json", out)[0] == 0
    document = json.loads(out.read_text(encoding="utf-8"))
    assert (document["as_of"], document["destination"], document["reading"]) == ("2026-10-01", "BR", "materials-only")
    assert [v["item"] for v in document["verdicts"]] == ["MAG-1"]
    assert {p["part"] for p in document["parts"]} == {"MAG-1"}
    assert [d["part"] for d in document["decisions"]] == ["SPK-1"]


def test_a_dossier_of_a_case(capsys, tmp_path, case):
    out = tmp_path / "dossier.pdf"
    status, told, err = run(capsys, "dossier", case.path, "-o", out, "--language", "en")
    assert (status, err) == (0, "")
    assert out.read_bytes().startswith(b"%PDF") and str(out) in told


def test_cases_that_cannot_be_audited_are_refused_in_one_line(capsys, tmp_path):
    with empty(tmp_path) as case:
        status, _, err = run(capsys, "audit", case.path)
        assert status == 3 and err.count("\n") == 1 and "no bill of materials" in err
        damaged = tmp_path / "damaged.lodestone"
        damaged.write_bytes(case.path.read_bytes()[:3000])
    status, _, err = run(capsys, "audit", damaged)
    assert status == 3 and err.count("\n") == 1 and "damaged" in err


def test_a_bill_of_materials_is_audited_as_before(capsys, tmp_path):
    path = tmp_path / "axis.csv"
    path.write_text(BOM)
    status, out, _ = run(capsys, "audit", path, "--as-of", "2026-11-24")
    assert status == 0 and "reading assemblies-included" in out
