"""The output folder on its own: whole files, a journal that bears a crash, and one batch at a time."""

import errno
import os
from pathlib import Path

import pytest

from desktop_app.batch.output import STATE_FOLDER, OutputFailed, OutputFolder


def test_a_line_that_was_cut_off_is_passed_over_and_the_next_one_is_whole(tmp_path):
    with OutputFolder(tmp_path) as output:
        output.note({"a": 1})
        output.note({"b": "名"})
    journal = tmp_path / STATE_FOLDER / "journal"
    journal.write_bytes(journal.read_bytes()[:-4])
    with OutputFolder(tmp_path) as output:
        assert output.noted() == [{"a": 1}]
        output.note({"c": 3})
        assert output.noted() == [{"a": 1}, {"c": 3}]


def test_a_journal_that_was_damaged_loses_only_the_damaged_lines(tmp_path):
    with OutputFolder(tmp_path) as output:
        for number in range(3):
            output.note({"number": number})
    journal = tmp_path / STATE_FOLDER / "journal"
    lines = journal.read_bytes().split(b"\n")
    journal.write_bytes(b"\n".join([*lines[:2], b"\xff\x00[1, 2", b"[1]", *lines[3:]]))
    with OutputFolder(tmp_path) as output:
        assert output.noted() == [{"number": 0}, {"number": 2}]


def test_two_batches_do_not_write_to_one_folder(tmp_path):
    with OutputFolder(tmp_path):
        with pytest.raises(OutputFailed, match="another batch"), OutputFolder(tmp_path):
            pass
        assert (tmp_path / STATE_FOLDER / "new").is_dir()  # the one that was refused has not touched it
    with OutputFolder(tmp_path):
        pass


def test_traces_of_a_killed_run_are_removed(tmp_path):
    (tmp_path / STATE_FOLDER / "new").mkdir(parents=True)
    (tmp_path / STATE_FOLDER / "new" / "17").write_text("half")
    with OutputFolder(tmp_path):
        assert list((tmp_path / STATE_FOLDER / "new").iterdir()) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_write_that_fails_half_way_leaves_the_old_file(tmp_path, monkeypatch, number):
    def half(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(number, os.strerror(number), str(path))

    with OutputFolder(tmp_path) as output:
        assert output.write("a/b.json", b"old") == ""
        monkeypatch.setattr(Path, "write_bytes", half)
        with pytest.raises(OutputFailed, match=r"b\.json"):
            output.write("a/b.json", b"new and longer")
        with pytest.raises(OutputFailed):
            output.write_together({"summary.csv": b"one", "summary.html": b"two"})
    assert [p.name for p in tmp_path.rglob("*") if p.is_file() and STATE_FOLDER not in p.parts] == ["b.json"]
    assert (tmp_path / "a" / "b.json").read_bytes() == b"old"


def test_a_name_that_cannot_be_written_is_the_trouble_of_that_file_alone(tmp_path):
    (tmp_path / "folder.json").mkdir()
    with OutputFolder(tmp_path) as output:
        assert "cannot be written" in output.write("folder.json", b"x")
        assert "cannot be written" in output.write("n" * 300, b"x")
        assert output.write("other.json", b"x") == ""
        assert list((tmp_path / STATE_FOLDER / "new").iterdir()) == []


def test_an_output_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "out").touch()
    with pytest.raises(OutputFailed, match="out: cannot be written"), OutputFolder(tmp_path / "out"):
        pass
