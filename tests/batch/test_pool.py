"""Workers that die, hang, or never start: the file is named, and nothing else is lost."""

from pathlib import Path

import pytest
from portfolio import product
from workplaces import dying, dying_in_company, dying_while_looking, local, never_starting, results, setup, sleeping

from desktop_app.batch import LocalWorkers, Order, WorkersFailed, run_batch


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(8):
        name, data = product(number)
        (folder / name).write_bytes(data)
    return folder


def with_file(tree: Path, name: str) -> Path:
    (tree / name).write_bytes(product(1)[1])
    return tree


@pytest.mark.parametrize(
    ("work", "files"), [(dying, ["P00004-killer 2.csv", "killer 1.csv"]), (dying_while_looking, ["killer.csv"])]
)
def test_files_that_kill_their_workers_are_named_and_the_rest_is_audited(tree, tmp_path, work, files):
    for file in files:
        with_file(tree, file)
    batch = run_batch(Order(tree, tmp_path / "out"), local(2, work))
    assert [r.path for r in batch.failures] == files
    assert all("ended without an answer" in r.failure for r in batch.failures)
    assert len([path for path in results(tmp_path / "out") if path.endswith(".json")]) == 8


def test_a_file_that_killed_is_tried_again_in_the_next_run(tree, tmp_path):
    with_file(tree, "killer.csv")
    run_batch(Order(tree, tmp_path / "out"), local(1, dying))
    again = run_batch(Order(tree, tmp_path / "out"), local(1))
    assert (again.audited, again.kept, again.failures) == (1, 8, ())


def test_a_file_that_killed_in_company_is_tried_again_alone(tree, tmp_path):
    with_file(tree, "hungry.csv")
    batch = run_batch(Order(tree, tmp_path / "out"), local(2, dying_in_company))
    assert batch.failures == ()
    assert batch.audited == 9


def test_a_file_without_end_is_given_up(tree, tmp_path):
    with_file(tree, "endless.csv")
    batch = run_batch(Order(tree, tmp_path / "out"), local(1, sleeping, time_limit=4))
    assert [(r.path, "longer than 4 seconds" in r.failure) for r in batch.failures] == [("endless.csv", True)]
    assert batch.audited == 8


def test_workers_that_never_start_end_the_batch_with_a_message(tree, tmp_path, monkeypatch, capfd):
    monkeypatch.setattr(never_starting, "__qualname__", "gone")
    monkeypatch.setattr("workplaces.gone", never_starting, raising=False)  # there for us, but not for a worker
    with pytest.raises(WorkersFailed, match="end as soon as they are started"):
        run_batch(Order(tree, tmp_path / "out"), local(2, never_starting))
    assert "gone" in capfd.readouterr().err


def test_a_worker_makes_room_for_a_new_one_after_its_lifetime(tree, tmp_path):
    class Counted(LocalWorkers):
        engaged = 0

        def _engage(self):
            Counted.engaged += 1
            return super()._engage()

    batch = run_batch(Order(tree, tmp_path / "out"), Counted(setup(), 1, lifetime=6))
    assert (batch.audited, batch.failures) == (8, ())
    assert Counted.engaged == 3  # for 8 looks and 8 audits
