"""The command line as its users meet it: exit statuses, one clear line where something is wrong, JSON as the schema says."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import pytest

from desktop_app import cli_audit
from desktop_app.cli import main
from desktop_app.readers import Choices, keep, open_file, pinned, profile_of, what_if
from desktop_app.resources import resource

MAGNETS = """\
Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin,Item Class,Supplier
0,ROTOR,Rotor / 转子,1,3.00,EUR,DE,,
1,MAG-1,Rotor magnet NdFeB 42SH,10,0.25,EUR,JP,ndfeb-dy-magnet,Iwaki
2,DY,Dysprosium metal,1,0.0003,EUR,CN,dy-metal,Longnan
1,SHAFT,Shaft,1,0.40,EUR,DE,,
"""


@pytest.fixture
def magnets(tmp_path: Path) -> Path:
    path = tmp_path / "rotor 转子.csv"
    path.write_text(MAGNETS, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Exit status, output and error output of the command line."""
    try:
        status = main([str(word) for word in words])
    except SystemExit as ended:
        status = int(ended.code or 0)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def report(capsys, tmp_path: Path, *words: object) -> dict:
    out = tmp_path / "audit.json"
    status, _, err = run(capsys, "audit", *words, "--json", out)
    assert (status, err) == (0, "")
    return json.loads(out.read_text(encoding="utf-8"))


def test_the_summary_names_verdict_rules_and_status(capsys, magnets: Path):
    status, out, err = run(capsys, "audit", magnets, "--as-of", "2026-11-24")
    assert (status, err) == (0, "")
    assert "list with levels, 4 lines, 4 parts" in out
    assert "ROTOR: licence required (Announcement 61/2025, Article 1(1)" in out
    assert "[cn-mofcom-2025-61/1.1" in out
    assert "UNCONFIRMED" in out


def test_the_json_is_what_the_schema_says(capsys, tmp_path: Path, magnets: Path):
    document = report(capsys, tmp_path, magnets, "--as-of", "2026-11-24", "--destination", "jp")
    schema = json.loads(resource("schemas", "audit.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document, schema)
    assert document["source"]["file"] == "rotor 转子.csv"
    assert document["source"]["structure"] == "levels"
    assert document["source"]["columns"]["part_number"] == "Part Number"
    assert document["bom"] == {"lines": 4, "parts": 4, "max_depth": 2, "roots": ["ROTOR"]}
    assert document["destination"] == "JP"
    assert [v["outcome"] for v in document["verdicts"]] == ["required"]
    shares = {a["part"]: a["share"] for a in document["assessments"] if a["rule"].endswith("1.1") and a["share"]}
    assert shares["MAG-1"] == {"low": "0.0012", "high": "0.0012", "threshold": "0.001"}
    assert shares["ROTOR"]["low"] == "0.001"
    assert {p["part"] for p in document["parts"]} == {"MAG-1", "DY"}


def test_the_json_tells_of_parties_and_of_the_report_that_is_due(capsys, tmp_path: Path, magnets: Path):
    application = tmp_path / "application.toml"
    application.write_text(
        '[end_user]\nname = "Lockheed Martin Corp."\n[[intermediaries]]\nname = "Altmark Spedition AG"\n'
        '[shipment]\ndate = 2026-02-13\n[end_use]\ncategories = ["humanitarian"]\n',
        encoding="utf-8",
    )
    document = report(capsys, tmp_path, magnets, "--as-of", "2026-02-13", "--application", application)
    schema = json.loads(resource("schemas", "audit.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, schema)
    end_user, intermediary = document["parties"]
    assert {match["closeness"] for match in end_user["matches"]} == {"same"}
    assert "cn-control-list" in {match["list"] for match in end_user["matches"]}
    assert (intermediary["role"], intermediary["matches"]) == ("intermediary", [])
    assert [(r["due"], r["stated"], r["certain"]) for r in document["reports"]] == [("2026-03-05", True, True)]


def test_columns_of_models_are_named_one_by_one_and_each_is_an_item(capsys, tmp_path: Path):
    bom = tmp_path / "drives.csv"
    bom.write_text(
        "Part Number,Description,Basic,Sport\nA-1,Motor,1,2\nA-2,Heater,,1\nA-3,Frame,1,1\n", encoding="utf-8"
    )
    named = ("--map", "model_quantity=Basic", "model_quantity=Sport")
    document = report(capsys, tmp_path, bom, "--as-of", "2026-11-24", *named)
    jsonschema.validate(document, json.loads(resource("schemas", "audit.schema.json").read_text(encoding="utf-8")))
    assert document["bom"]["roots"] == ["Basic", "Sport"] and document["bom"]["lines"] == 3
    assert document["source"]["choices"]["models"] == ["Basic", "Sport"]
    assert [verdict["item"] for verdict in document["verdicts"]] == ["Basic", "Sport"]


def test_choices_that_were_kept_are_used_where_asked_and_named_in_the_json(capsys, tmp_path: Path, magnets: Path):
    schema = json.loads(resource("schemas", "audit.schema.json").read_text(encoding="utf-8"))
    profiles, bundle = tmp_path / "profiles.json", tmp_path / "bundle.zip"
    opened = open_file(magnets.name, magnets.read_bytes())
    chosen = Choices(unused=frozenset({"Supplier"}), rows=(1, 3))
    understood = what_if(opened, chosen).understanding
    keep(profiles, profile_of(opened, understood, pinned(understood, chosen)))
    later = tmp_path / "later.csv"
    later.write_text("Rotor list\n" + MAGNETS, encoding="utf-8")
    asked = (later, "--as-of", "2026-11-24")
    assert "choices" not in report(capsys, tmp_path, *asked)["source"]
    document = report(capsys, tmp_path, *asked, "--profiles", profiles)
    jsonschema.validate(document, schema)
    said = document["source"]["choices"]
    assert (said["profile"], said["header_row"], said["rows"], said["unused"]) == (
        magnets.name,
        1,
        [2, 4],
        ["Supplier"],
    )
    assert document["bom"]["lines"] == 3
    assert any(magnets.name in problem["message"] for problem in document["problems"])
    by_hand = report(capsys, tmp_path, *asked, "--profiles", profiles, "--map", "supplier=Description")["source"]
    assert by_hand["choices"]["profile"] == ""
    printed = run(capsys, "dossier", *asked, "--profiles", profiles, "-o", tmp_path / "d.pdf", "--bundle", bundle)
    assert printed[0] == 0
    status, out, _ = run(capsys, "verify", bundle)
    assert (status, "So is the whole audit." in out) == (0, True)


@pytest.mark.parametrize("text", [None, "{"])
def test_kept_choices_that_cannot_be_read_are_refused(capsys, tmp_path: Path, magnets: Path, text: str | None):
    file = tmp_path / "profiles.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    status, _, err = run(capsys, "audit", magnets, "--profiles", file)
    assert (status, err.count("\n"), "profiles.json" in err) == (3, 1, True)


def test_json_on_the_output_is_nothing_but_json_with_sorted_keys(magnets: Path):
    command = [sys.executable, "-m", "desktop_app", "audit", str(magnets), "--as-of", "2026-11-24", "--json", "-"]
    first, second = (subprocess.run(command, check=True, capture_output=True) for _ in range(2))
    assert first.stdout == second.stdout
    assert first.stderr == b""
    document = json.loads(first.stdout.decode("utf-8"))
    assert list(document) == sorted(document)
    assert "转子" in first.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2025-10-08", "not-yet"),
        ("2025-11-06", "not-yet"),
        ("2025-11-07", "suspended"),
        ("2026-11-10", "suspended"),
        ("2026-11-11", "unconfirmed"),
    ],
)
def test_the_day_decides_the_status_not_the_outcome(capsys, tmp_path: Path, magnets: Path, day: str, status: str):
    document = report(capsys, tmp_path, magnets, "--as-of", day)
    law = {entry["id"]: entry["status"] for entry in document["law"]}
    assert law["cn-mofcom-2025-61/1.1"] == status
    assert document["verdicts"][0]["outcome"] == "required"


def test_fail_on_tells_by_the_exit_status(capsys, magnets: Path, tmp_path: Path):
    assert run(capsys, "audit", magnets, "--fail-on", "required")[0] == 1
    assert run(capsys, "audit", magnets, "--item", "SHAFT", "--fail-on", "undetermined")[0] == 0
    open_question = tmp_path / "motor.csv"
    open_question.write_text("Part Number,Description,Quantity\nM-1,Brushless motor,1\nS-1,Screw,4\n", encoding="utf-8")
    assert run(capsys, "audit", open_question, "--fail-on", "required")[0] == 0
    assert run(capsys, "audit", open_question, "--fail-on", "undetermined")[0] == 1


def test_declarations_rates_and_columns_come_from_the_options(capsys, tmp_path: Path):
    bom = tmp_path / "list.csv"
    bom.write_text("Teil X,Menge,Preis\nA-100,2,10 USD\nB-200,1,5 EUR\n", encoding="utf-8")
    stated = tmp_path / "answers.csv"
    stated.write_text(
        "Part Number,Item Class,Constituent,Value,Currency,Country of Origin\n"
        "A-100,smco-magnet,smco-alloy,0.02,USD,CN\n",
        encoding="utf-8",
    )
    document = report(
        capsys, tmp_path, bom, "--map", "part_number=Teil X", "--declarations", stated, "--rate", "USD=0.9", "--currency", "EUR"
    )  # fmt: skip
    assert document["source"]["columns"]["part_number"] == "Teil X"
    assert document["currency"] == "EUR"
    outcomes = {(a["part"], a["rule"][-3:]): a["outcome"] for a in document["assessments"]}
    assert outcomes["A-100", "1.1"] == "required"
    assert {e["role"] for e in document["evidence"]} == {"bom", "declarations", "rules", "screening"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "FILE"),
        (["x.csv", "--as-of", "yesterday"], "2026-11-24"),
        (["x.csv", "--reading", "loose"], "materials-only"),
        (["x.csv", "--destination", "Atlantis"], "country code"),
        (["x.csv", "--currency", "euros"], "currency code"),
        (["x.csv", "--rate", "USD"], "USD=0.9"),
        (["x.csv", "--rate", "USD=0"], "USD=0.9"),
        (["x.csv", "--map", "colour=Farbe"], "part_number"),
        (["x.csv", "--header-row", "0"], "from 1"),
        (["x.csv", "--fail-on", "never"], "undetermined"),
        (["x.csv", "--no-such-option"], "--no-such-option"),
    ],
)
def test_wrong_usage_is_2_and_says_in_one_line_what_is_right(capsys, words: list[str], message: str):
    status, out, err = run(capsys, "audit", *words)
    assert (status, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_a_misspelt_command_is_wrong_usage_and_opens_no_window(capsys):
    status, _, err = run(capsys, "audits", "bom.xlsx")
    assert status == 2
    assert "“audits” is neither a command nor a file; did you mean audit?" in err
    assert "mean" not in run(capsys, "zzz")[2]


def test_without_a_display_the_window_is_refused_in_one_line(capsys, monkeypatch, tmp_path: Path):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    status, _, err = run(capsys, "bom.xlsx")
    assert (status, err.count("\n")) == (3, 1)
    assert "no display" in err


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("no/such/out.json", "there is no folder"),
        ("folder", "this is a folder"),
        ("closed/out.json", "permission denied"),
    ],
)
def test_what_cannot_be_written_says_why_in_words_that_help(
    capsys, monkeypatch, tmp_path: Path, magnets: Path, place: str, message: str
):
    (tmp_path / "folder").mkdir()
    if place.startswith("closed"):

        def refuse(path: Path, _: object) -> None:
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr(cli_audit, "write_whole", refuse)
    status, _, err = run(capsys, "audit", magnets, "--json", tmp_path / place)
    assert status == 3
    assert message in err


def test_an_item_that_is_not_in_the_file_is_wrong_usage(capsys, magnets: Path):
    status, _, err = run(capsys, "audit", magnets, "--item", "NOWHERE")
    assert status == 2
    assert "NOWHERE" in err


def wide() -> bytes:
    header = ",".join(f"Column {i}" for i in range(200))
    return (header + "\n" + "\n".join(",".join(f"{r}{c}" for c in range(200)) for r in range(50))).encode()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.csv", b"", "empty"),
        ("blank.xlsx", b"\n\n", "empty"),
        ("truncated.xlsx", b"PK\x03\x04" + bytes(40), "truncated.xlsx"),
        ("binary.csv", bytes(range(256)) * 64, "Looked for"),
        ("wide.csv", wide(), "Looked for"),
        ("letter.pdf", b"%PDF-1.7\n", "PDF"),
    ],
)
def test_a_file_that_cannot_be_understood_is_3_with_one_line_and_no_traceback(
    capsys, tmp_path: Path, name: str, data: bytes, message: str
):
    path = tmp_path / name
    path.write_bytes(data)
    status, out, err = run(capsys, "audit", path)
    assert (status, out) == (3, "")
    assert err.startswith("lodestone: ")
    assert name in err
    assert message in err
    assert err.count("\n") == 1


def test_files_that_are_not_there_or_empty_folders_are_3(capsys, tmp_path: Path, magnets: Path):
    (tmp_path / "empty").mkdir()
    for words in ([tmp_path / "gone.csv"], [tmp_path / "empty"], [magnets, "--declarations", tmp_path / "gone.xlsx"],
                  [magnets, "--application", tmp_path / "gone.toml"],
                  [magnets, "--json", tmp_path / "no" / "such" / "folder.json"]):  # fmt: skip
        status, _, err = run(capsys, "audit", *words)
        assert status == 3
        assert err.count("\n") == 1


def test_a_json_that_cannot_be_written_leaves_nothing_half_written(capsys, tmp_path: Path, magnets: Path):
    folder = tmp_path / "audit.json"
    folder.mkdir()
    assert run(capsys, "audit", magnets, "--json", folder)[0] == 3
    assert sorted(p.name for p in tmp_path.iterdir()) == ["audit.json", magnets.name]


def test_the_law_on_a_day(capsys):
    status, out, _ = run(capsys, "law", "--as-of", "2026-03-01")
    assert status == 0
    assert "cn-mofcom-2025-61/1.1  suspended since 2025-11-07 until 2026-11-10" in out
    assert run(capsys, "law", "--as-of", "2025-10-20")[1].count("not-yet") == 2
    assert "Not verified" in out
    assert "tb-target" in out


def test_the_law_over_time_and_its_entries(capsys):
    out = run(capsys, "law", "--as-of", "2026-03-01", "--timeline", "--entries")[1]
    assert "> 2025-11-07 to 2026-11-10  suspended" in out
    assert "  2026-11-11 to …           unconfirmed" in out
    assert "tb-target  Terbium target / 铽靶材 (unverified)" in out
    assert "China's export control list: 102 parties on 2026-03-01, not complete" in out


def test_what_would_change_an_answer(capsys, magnets: Path):
    status, out, _ = run(capsys, "explain", magnets, "--as-of", "2026-11-24")
    assert status == 0
    assert "Announcement 61/2025, Article 1(1): " in out
    assert run(capsys, "explain", magnets, "--part", "NOWHERE")[0] == 2


def test_two_days_beside_each_other(capsys, magnets: Path):
    status, out, _ = run(capsys, "compare-dates", magnets, "--as-of", "2025-10-20")
    assert status == 0
    assert out.splitlines()[0].endswith("2025-10-20 and 2025-11-07")  # the next day on which something changes
    assert "Article 1(3): in-force → suspended" in out
    assert (
        "Nothing differs." in run(capsys, "compare-dates", magnets, "--as-of", "2026-03-01", "--with", "2026-03-02")[1]
    )
    assert run(capsys, "compare-dates", magnets, "--as-of", "2030-01-01")[0] == 2


def test_names_on_the_lists_of_parties(capsys, tmp_path: Path):
    status, out, _ = run(capsys, "parties", "Rheinmetal", "Siemens", "--as-of", "2026-11-24", "--fail-on", "listed")
    assert status == 0
    assert "similar 95" in out
    assert "not found; the closest name is" in out
    assert "not finding a name proves nothing" in out.lower()
    application = tmp_path / "application.toml"
    application.write_text(
        '[end_user]\nname = "Ampera Works"\n'
        '[[intermediaries]]\nname = "Siemens"\n'
        '[[holdings]]\nowner = "TDK"\nowned = "Ampera Works GmbH"\npercent = "50"\n',
        encoding="utf-8",
    )
    words = ("parties", "--application", application, "--as-of", "2026-11-24", "--fail-on", "listed")
    status, out, _ = run(capsys, *words)
    assert status == 1
    assert "held 100" in out
    assert "intermediary: Siemens" in out
    assert run(capsys, "parties")[0] == 2


def test_a_bundle_is_verified_and_a_changed_one_is_not(capsys, tmp_path: Path, magnets: Path):
    pdf, bundle = tmp_path / "d.pdf", tmp_path / "d.zip"
    status, out, err = run(capsys, "dossier", magnets, "-o", pdf, "--bundle", bundle, "--as-of", "2026-11-24")
    assert (status, err) == (0, "")
    assert str(bundle) in out
    assert pdf.read_bytes().startswith(b"%PDF-")
    status, out, _ = run(capsys, "verify", bundle)
    assert status == 0
    assert "ROTOR: required" in out
    with zipfile.ZipFile(bundle) as whole, zipfile.ZipFile(tmp_path / "forged.zip", "w") as forged:
        for info in whole.infolist():
            data = whole.read(info)
            forged.writestr(info, data.replace(b"JP", b"CN") if info.filename.startswith("sources/bom") else data)
    status, out, _ = run(capsys, "verify", tmp_path / "forged.zip")
    assert status == 1
    assert "NOT those of the manifest" in out
    assert run(capsys, "verify", magnets)[0] == 3


def test_the_record_that_no_licence_is_needed_is_refused_where_one_is(capsys, tmp_path: Path, magnets: Path):
    status, _, err = run(capsys, "dossier", magnets, "-o", tmp_path / "r.pdf", "--shape", "record")
    assert status == 2
    assert "ROTOR" in err
    assert not (tmp_path / "r.pdf").exists()


def test_an_overlay_confirms_a_status_and_is_named(capsys, tmp_path: Path, magnets: Path):
    overlay = tmp_path / "confirmed.toml"
    overlay.write_text(
        '[overlay]\nby = "Anna Kovač"\ndate = 2026-11-24\n\n[[confirm]]\nrules = ["*"]\nstatus = "suspended"\n'
        'since = 2026-11-11\nuntil = 2027-01-10\nsource = "a notice of the ministry"\n',
        encoding="utf-8",
    )
    document = report(capsys, tmp_path, magnets, "--as-of", "2026-11-24", "--overlay", overlay)
    assert {entry["status"] for entry in document["law"]} == {"suspended"}
    assert all("a notice of the ministry" in entry["source"] for entry in document["law"])
    assert "confirmed.toml" in {entry["file"] for entry in document["evidence"]}
    assert "suspended" in run(capsys, "law", "--as-of", "2026-11-24", "--overlay", overlay)[1]
    overlay.write_text("[overlay]\n", encoding="utf-8")
    assert run(capsys, "law", "--overlay", overlay)[0] == 3


def test_a_folder_with_part_master_and_declarations(capsys, tmp_path: Path):
    folder = tmp_path / "product"
    folder.mkdir()
    (folder / "drive.csv").write_text("Parent,Part Number,Qty\n,DRIVE,1\nDRIVE,MOTOR,2\nMOTOR,MAG,8\n", "utf-8")
    (folder / "parts.csv").write_text("Part Number,Unit Price,Currency\nMAG,3.2,EUR\nMOTOR,90,EUR\n", "utf-8")
    (folder / "said.csv").write_text("Part Number,Constituent,Country of Origin,Stage\nMAG,dy-metal,CN,\n", "utf-8")
    (folder / "readme.txt").write_text("hello", "utf-8")
    out, bundle = tmp_path / "audit.json", tmp_path / "bundle.zip"
    status, _, err = run(capsys, "audit", folder, "--as-of", "2026-03-01", "--json", out)
    assert status == 0
    assert err.startswith("lodestone: readme.txt is not used: ")
    document = json.loads(out.read_text(encoding="utf-8"))
    roles = [(file["file"], file["role"]) for file in document["evidence"]][:3]
    assert roles == [("drive.csv", "bom"), ("parts.csv", "parts"), ("said.csv", "declarations")]
    schema = json.loads(resource("schemas", "audit.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, schema)
    named = report(
        capsys, tmp_path, folder / "drive.csv", "--part-master", folder / "parts.csv", "--declarations",
        folder / "said.csv", "--as-of", "2026-03-01",
    )  # fmt: skip
    assert named == document
    run(capsys, "dossier", folder, "--as-of", "2026-03-01", "-o", tmp_path / "d.pdf", "--bundle", bundle)
    status, out, _ = run(capsys, "verify", bundle)
    assert status == 0


def test_a_folder_without_a_bill_of_materials(capsys, tmp_path: Path):
    (tmp_path / "readme.txt").write_text("hello", "utf-8")
    status, _, err = run(capsys, "audit", tmp_path)
    assert (status, err.count("\n")) == (3, 1)
    assert "none of its 1 files is a bill of materials" in err
