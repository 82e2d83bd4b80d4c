"""What a batch leaves: one audit per bill of materials as `lodestone audit` makes it, and only what has changed made again."""

import json
from datetime import date
from pathlib import Path

import pytest
from portfolio import BROKEN, DECLARATIONS, product, write_portfolio
from workplaces import Here, local, results, setup

from desktop_app.audit import make_audit
from desktop_app.batch import Batch, Order, Progress, Record, Standpoint, Step, WrongFolders, run_batch
from desktop_app.readers import read_bom, read_declarations
from desktop_app.report import audit_json
from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack

PRODUCTS = 24


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory: pytest.TempPathFactory):
    return write_portfolio(tmp_path_factory.mktemp("portfolio"), PRODUCTS, broken_every=6)


@pytest.fixture(scope="module")
def one_worker(portfolio, tmp_path_factory: pytest.TempPathFactory) -> tuple[Batch, Path]:
    out = tmp_path_factory.mktemp("out")
    return run_batch(Order(portfolio.folder, out), local()), out


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Two products in two folders of a tree of their own."""
    for folder, number in (("a", 3), ("b", 4)):
        (tmp_path / "in" / folder).mkdir(parents=True)
        name, data = product(number)
        (tmp_path / "in" / folder / name).write_bytes(data)
    return tmp_path / "in"


def by_path(batch: Batch) -> dict[str, Record]:
    return {record.path: record for record in batch.records}


def test_every_bill_of_materials_has_its_audit_and_every_broken_file_its_reason(portfolio, one_worker):
    batch, out = one_worker
    assert [r.path for r in batch.records if not r.failure] == sorted(portfolio.good)
    assert [r.path for r in batch.failures] == sorted(portfolio.broken)
    assert all(len(r.failure) > 20 for r in batch.failures)
    assert len({r.failure for r in batch.failures}) >= 3
    audits = {path.removesuffix(".json") for path in results(out) if path.endswith(".json")}
    assert audits == set(portfolio.good)
    assert (batch.audited, batch.kept, batch.removed) == (len(portfolio.good), 0, 0)


def test_an_audit_is_what_the_audit_command_makes_with_the_declarations_of_its_folder(portfolio, one_worker):
    _, out = one_worker
    path, table = "line 00/group-0000/P00003.xlsx", "line 00/group-0000/answers.csv"
    assert path in portfolio.good
    read = read_bom("P00003.xlsx", (portfolio.folder / path).read_bytes())
    statements, problems = read_declarations("answers.csv", (portfolio.folder / table).read_bytes())
    ours = setup()
    audit = make_audit(read, statements, ours.settings, ours.pack, ours.lexicon, problems=problems)
    assert (out / f"{path}.json").read_bytes() == audit_json(audit)


def test_four_workers_leave_the_same_bytes_as_one(portfolio, one_worker, tmp_path):
    _, out = one_worker
    run_batch(Order(portfolio.folder, tmp_path), local(4))
    assert results(tmp_path) == results(out)


def test_no_worker_at_all_leaves_the_same_bytes(portfolio, one_worker, tmp_path):
    _, out = one_worker
    run_batch(Order(portfolio.folder, tmp_path), Here())
    assert results(tmp_path) == results(out)


def test_nothing_is_done_twice_and_the_result_is_the_same(portfolio, one_worker):
    _, out = one_worker
    before = results(out)
    again = run_batch(Order(portfolio.folder, out), Here())
    assert (again.audited, again.kept) == (0, PRODUCTS)
    assert results(out) == before


def test_declarations_apply_to_their_folder_and_below(tree, tmp_path):
    (tree / "b" / "deep").mkdir()
    name, data = product(6)
    (tree / "b" / "deep" / name).write_bytes(data)
    (tree / "b" / "answers.csv").write_text(DECLARATIONS.format(part="MAG-00006", value="0.1"), encoding="utf-8")
    batch = run_batch(Order(tree, tmp_path / "out"), Here())
    applied = {path: record.declarations for path, record in by_path(batch).items()}
    assert applied == {
        "a/P00003.xlsx": (),
        "b/P00004.csv": ("b/answers.csv",),
        "b/deep/P00006.csv": ("b/answers.csv",),
    }
    (table,) = batch.tables
    assert (table.path, table.scope, table.statements, batch.applied_to(table)) == ("b/answers.csv", "b", 2, 2)
    (item,) = by_path(batch)["b/deep/P00006.csv"].items
    assert item.outcome == "required"


@pytest.mark.parametrize(
    ("change", "made"),
    [
        ("source", {"b/P00004.csv"}),
        ("declarations", {"a/P00003.xlsx"}),
        ("nothing but the time", set()),
        ("audit removed", {"b/P00004.csv"}),
        ("audit edited", {"b/P00004.csv"}),
        ("audit cut short", {"b/P00004.csv"}),
    ],
)
def test_only_what_has_changed_is_audited_again(tree, tmp_path, change, made):
    out, steps = tmp_path / "out", []
    run_batch(Order(tree, out), Here())
    audit = out / "b" / "P00004.csv.json"
    match change:
        case "source":
            (tree / "b" / "P00004.csv").write_bytes((tree / "b" / "P00004.csv").read_bytes().replace(b",8,", b",9,"))
        case "declarations":
            (tree / "a" / "x.csv").write_text(DECLARATIONS.format(part="MAG-00003", value="0.01"), encoding="utf-8")
        case "nothing but the time":
            (tree / "b" / "P00004.csv").touch()
        case "audit removed":
            audit.unlink()
        case "audit edited":
            audit.write_bytes(audit.read_bytes().replace(b"undetermined", b"not-required"))
        case "audit cut short":
            audit.write_bytes(audit.read_bytes()[:100])
    batch = run_batch(Order(tree, out), Here(), steps.append)
    assert {step.path for step in steps if step.step is Step.AUDITING and step.path} == made
    assert batch.audited == len(made)
    fresh = tmp_path / "fresh"
    run_batch(Order(tree, fresh), Here())
    assert results(out) == results(fresh)


@pytest.mark.parametrize(
    "settings", [{"as_of": date(2025, 12, 1)}, {"destination": "JP"}, {"currency": "USD"}, {"rates": {"EUR": "2"}}]
)
def test_another_setting_makes_everything_again(tree, tmp_path, settings):
    run_batch(Order(tree, tmp_path / "out"), Here())
    assert run_batch(Order(tree, tmp_path / "out"), Here(**settings)).kept == 0


def test_an_audit_whose_file_is_gone_or_broken_now_does_not_stay(tree, tmp_path):
    out = tmp_path / "out"
    run_batch(Order(tree, out), Here())
    (tree / "a" / "P00003.xlsx").unlink()
    (tree / "b" / "P00004.csv").write_bytes(BROKEN[1][1])
    batch = run_batch(Order(tree, out), Here())
    assert batch.removed == 2
    assert sorted(results(out)) == ["summary.csv", "summary.html", "summary.xlsx"]


def test_a_file_of_the_user_in_the_output_is_left_alone(tree, tmp_path):
    out = tmp_path / "out"
    run_batch(Order(tree, out), Here())
    (out / "b" / "P00004.csv.json").write_text("my own notes", encoding="utf-8")
    (tree / "b" / "P00004.csv").unlink()
    assert run_batch(Order(tree, out), Here()).removed == 0
    assert (out / "b" / "P00004.csv.json").read_text(encoding="utf-8") == "my own notes"


def test_a_file_that_vanishes_between_listing_and_reading_is_told(tree, tmp_path):
    def vanish(progress: Progress) -> None:
        if progress.step is Step.AUDITING and progress.done == 0:
            (tree / "b" / "P00004.csv").unlink()

    batch = run_batch(Order(tree, tmp_path / "out"), Here(), vanish)
    assert "gone when it was to be read" in by_path(batch)["b/P00004.csv"].failure
    assert not by_path(batch)["a/P00003.xlsx"].failure


def test_a_file_that_vanishes_before_it_is_looked_at_is_told(tree, tmp_path):
    def vanish(progress: Progress) -> None:
        if progress.step is Step.LOOKING and progress.path == "a/P00003.xlsx":
            (tree / "b" / "P00004.csv").unlink(missing_ok=True)

    run_batch(
        Order(tree, tmp_path / "out"), Here()
    )  # so that the kind of the first is known, and told before the second
    batch = run_batch(Order(tree, tmp_path / "out"), Here(), vanish)
    assert "gone" in by_path(batch)["b/P00004.csv"].failure


def test_a_table_that_vanishes_is_a_warning_in_each_audit_that_needs_it(tree, tmp_path):
    table = tree / "b" / "answers.csv"
    table.write_text(DECLARATIONS.format(part="MAG-00004", value="0.01"), encoding="utf-8")

    def vanish(progress: Progress) -> None:
        if progress.step is Step.AUDITING:
            table.unlink(missing_ok=True)

    run_batch(Order(tree, tmp_path / "out"), Here(), vanish)
    document = json.loads((tmp_path / "out" / "b" / "P00004.csv.json").read_text(encoding="utf-8"))
    assert [p["file"] for p in document["problems"] if "nothing in it counts" in p["message"]] == ["answers.csv"]
    again = run_batch(Order(tree, tmp_path / "out"), Here())
    assert again.kept == 1  # the one that did not need it


def test_a_file_that_changes_while_the_batch_runs_is_known_by_what_was_audited(tree, tmp_path):
    path = tree / "b" / "P00004.csv"

    def change(progress: Progress) -> None:
        if progress.step is Step.AUDITING and progress.done == 0:
            path.write_bytes(product(5)[1])

    batch = run_batch(Order(tree, tmp_path / "out"), Here(), change)
    assert by_path(batch)["b/P00004.csv"].items[0].item == "P00005"
    assert run_batch(Order(tree, tmp_path / "out"), Here()).kept == 2
    path.write_bytes(product(4)[1])
    assert run_batch(Order(tree, tmp_path / "out"), Here()).kept == 1


def test_what_changes_between_two_days(tree, tmp_path):
    other = Standpoint(date(2026, 11, 11), load_pack())
    batch = run_batch(Order(tree, tmp_path / "out"), Here(as_of=date(2026, 11, 10), other=other))
    record = by_path(batch)["a/P00003.xlsx"]
    ((before, after),) = record.changes
    assert (before.outcome, before.status) == (after.outcome, "suspended")
    assert after.status == "unconfirmed"
    same = run_batch(Order(tree, tmp_path / "out"), Here(as_of=date(2026, 11, 11), other=other))
    assert not any(record.changes for record in same.records)


def test_what_changes_between_two_rule_packs(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "p.csv").write_text(
        "Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin,Item Class\n"
        "0,ROTOR,Rotor,1,3.00,EUR,DE,\n1,MAG,Magnet,10,0.25,EUR,JP,ndfeb-dy-magnet\n2,DY,Dysprosium,1,0.0003,EUR,CN,dy-metal\n",
        encoding="utf-8",
    )
    law = resource("rules", "cn-2025-61.toml").read_text(encoding="utf-8")
    assert 'threshold = "0.001"' in law
    pack = tmp_path / "milder.toml"
    pack.write_text(law.replace('threshold = "0.001"', 'threshold = "0.01"'), encoding="utf-8")
    other = Standpoint(date(2026, 11, 24), load_pack(pack))
    batch = run_batch(Order(tmp_path / "in", tmp_path / "out"), Here(other=other))
    ((before, after),) = by_path(batch)["p.csv"].changes
    assert "cn-mofcom-2025-61/1.1" in before.rules
    assert "cn-mofcom-2025-61/1.1" not in after.rules
    document = json.loads((tmp_path / "out" / "p.csv.json").read_text(encoding="utf-8"))
    assert document["rule_pack"]["sha256"] == load_pack().sha256


def test_a_callback_that_raises_cancels_and_what_is_finished_is_kept(tree, tmp_path):
    class Cancelled(Exception):
        pass

    def cancel(progress: Progress) -> None:
        if progress.step is Step.AUDITING and progress.done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        run_batch(Order(tree, tmp_path / "out"), Here(), cancel)
    assert run_batch(Order(tree, tmp_path / "out"), Here()).kept == 1


@pytest.mark.parametrize(("folder", "out"), [("in", "in"), ("in", "."), ("nowhere", "out"), ("in/file.csv", "out")])
def test_folders_that_are_in_each_others_way_are_refused(tmp_path, folder, out):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "file.csv").touch()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(WrongFolders):
        run_batch(Order(tmp_path / folder, tmp_path / out), Here())
    assert sorted(tmp_path.rglob("*")) == before


def test_an_output_inside_the_tree_is_not_read_as_input(tree):
    run_batch(Order(tree, tree / "out"), Here())
    again = run_batch(Order(tree, tree / "out"), Here())
    other = run_batch(Order(tree, tree / "other"), Here())
    assert len(again.records) == len(other.records) == 2
