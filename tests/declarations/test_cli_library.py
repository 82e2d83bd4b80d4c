"""`lodestone library`: the way of an answer from a supplier's file into the next bill of materials, without a window."""

from pathlib import Path

import pytest
from filling import fill, opened, put, rows_by_key, saved

from desktop_app.cli import main
from desktop_app.readers import read_declarations
from desktop_app.resources import resource

SAMPLES = resource("samples")
BOM = str(SAMPLES / "servo-drive.xlsx")
NARVELT, SALLMETZ = "Narvelt Magnetid OÜ", "Sallmetz Sintermagnete GmbH"


@pytest.fixture
def library(tmp_path: Path) -> list[str]:
    return ["library", "--library", str(tmp_path / "library.sqlite"), "--as-of", "2026-11-24"]


@pytest.fixture
def returned(tmp_path: Path) -> dict[str, Path]:
    """Two questionnaires, filled in and sent back; the library knows that they were sent."""
    options = ["--as-of", "2026-11-24", "--library", str(tmp_path / "library.sqlite")]
    assert main(["questionnaire", BOM, "-o", str(tmp_path / "out"), *options]) == 0
    declared, _ = read_declarations("d.xlsx", (SAMPLES / "servo-drive-declarations.xlsx").read_bytes())
    files = {}
    for supplier in (NARVELT, SALLMETZ):
        (path,) = (tmp_path / "out").glob(f"{supplier}*.xlsx")
        path.write_bytes(fill(path.read_bytes(), declared)[0])
        files[supplier] = path
    return files


def test_answers_are_taken_in_once_and_offered_to_a_bill_with_the_same_parts(library, returned, tmp_path, capsys):
    capsys.readouterr()
    evidence = tmp_path / "report.pdf"
    evidence.write_bytes(b"%PDF-1.7")
    take = [*library, "take", *map(str, returned.values()), "--bom", BOM, "--evidence", str(evidence)]
    assert main([*take, "--dry-run"]) == 0
    assert "would add 6" in capsys.readouterr().out
    assert main(take) == 0
    printed = capsys.readouterr().out
    assert "not among those that were sent" not in printed
    assert "taken in, 0 known before" in printed
    assert main(take) == 0
    assert "  0 taken in" in capsys.readouterr().out
    out = tmp_path / "offered.xlsx"
    assert main([*library, "offer", BOM, "-o", str(out)]) == 0
    assert "about 2 of 110 parts" in capsys.readouterr().out
    offered, problems = read_declarations("o.xlsx", out.read_bytes())
    assert {s.part_number for s in offered} == {"WE-1720", "WP-5201"}
    assert problems == ()
    assert main(["audit", BOM, "--as-of", "2026-11-24", "--declarations", str(out)]) == 0


def test_what_cannot_be_is_told_by_cell_and_gives_status_1(library, returned, capsys):
    book = opened(returned[SALLMETZ].read_bytes())
    row = rows_by_key(book)["1.constituent.1"]
    put(book, row, "mass", 21)
    returned[SALLMETZ].write_bytes(saved(book))
    capsys.readouterr()
    assert main([*library, "take", str(returned[SALLMETZ]), "--bom", BOM]) == 1
    printed = capsys.readouterr().out
    assert f"error: Declarations!I{row} (WE-1720): The constituents are heavier than the part itself" in printed
    assert "1 held back" in printed


def test_a_conflict_is_shown_with_both_sides(library, returned, tmp_path, capsys):
    assert main([*library, "take", str(returned[NARVELT]), "--bom", BOM]) == 0
    against = tmp_path / "letter.csv"
    against.write_text(f"Part Number,Supplier,Stage,Technology Origin\nWP-5201,{NARVELT},mining,CN\n")
    capsys.readouterr()
    assert main([*library, "take", str(against), "--bom", BOM]) == 0
    assert "conflicting: WP-5201: technology origin AU → CN" in capsys.readouterr().out


def test_what_runs_out_is_listed(library, returned, capsys):
    main([*library, "take", str(returned[SALLMETZ]), "--bom", BOM])
    capsys.readouterr()
    assert main([*library, "expiring", "--within", "1500"]) == 0
    printed = capsys.readouterr().out
    assert "2030-12-31: WE-1720" in printed
    assert main([*library, "expiring"]) == 0
    assert "0 declarations run out within 90 days of 2026-11-24" in capsys.readouterr().out


def test_backup_and_restore_are_one_command_each(library, returned, tmp_path, capsys):
    main([*library, "take", *map(str, returned.values()), "--bom", BOM])
    capsys.readouterr()
    assert main([*library, "backup", str(tmp_path / "b.zip")]) == 0
    other = ["library", "--library", str(tmp_path / "other.sqlite")]
    assert main([*other, "restore", str(tmp_path / "b.zip")]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].split(": ")[1].split()[0] == printed[1].split()[0] != "0"
    assert main([*other, "restore", str(tmp_path / "b.zip")]) == 0
    assert capsys.readouterr().out.startswith("0 declarations and 0 files")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--library", "/dev/null/nowhere.sqlite", "expiring"],
        ["--library", "postgresql://x:secret@127.0.0.1:1/y", "expiring"],
        ["--library", "{tmp}/l.sqlite", "restore", "{tmp}/missing.zip"],
        ["--library", "{tmp}/l.sqlite", "take", "{tmp}/missing.xlsx"],
    ],
)
def test_what_cannot_be_opened_is_one_line_and_status_3(arguments, tmp_path, capsys):
    assert main(["library", *(a.replace("{tmp}", str(tmp_path)) for a in arguments)]) == 3
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "secret" not in lines[0]


def test_a_library_is_used_from_now_on(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("LODESTONE_LIBRARY", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    file = tmp_path / "team.sqlite"
    assert main(["library", "use", str(file)]) == 0
    assert str(file) in capsys.readouterr().out
    assert main(["library", "expiring"]) == 0
    assert file.is_file()
    assert main(["library", "use", "mysql://x/y"]) == 3
    assert "mysql" in capsys.readouterr().err
    assert main(["library", "use"]) == 0
    assert "declarations.sqlite" in capsys.readouterr().out
