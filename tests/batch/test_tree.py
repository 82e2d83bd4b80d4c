"""Which files are looked at, in which order, and which declarations apply to which of them."""

import os
from pathlib import Path

import pytest

from desktop_app.batch.output import STATE_FOLDER
from desktop_app.batch.tree import Table, list_tree, tables_for


def make(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).touch()


def test_tables_are_listed_in_the_order_of_their_paths_and_others_are_counted(tmp_path):
    make(tmp_path, "b.csv", "a/z.XLSX", "a/b/c.ods", "a-b/x.txt", "a/drawing.pdf", "a/scan.PDF", "README", "B.json")
    listing = list_tree(tmp_path, tmp_path / "out")
    assert [file.path for file in listing.files] == ["B.json", "a/b/c.ods", "a/z.XLSX", "a-b/x.txt", "b.csv"]
    assert listing.not_looked_at == {"": 1, ".pdf": 2}


def test_hidden_files_locks_and_outputs_are_left_out(tmp_path):
    make(tmp_path, "a.csv", ".hidden.csv", ".git/x.csv", "~$a.xlsx", ".~lock.a.ods#", "out/b.csv.json")
    make(tmp_path, f"old/{STATE_FOLDER}/journal", "old/a.csv.json", "old/deep/a.csv.json")
    listing = list_tree(tmp_path, tmp_path / "out")
    assert [file.path for file in listing.files] == ["a.csv"]
    assert listing.not_looked_at == {}


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_folder_that_links_to_itself_is_not_followed_and_pipes_are_not_read(tmp_path):
    make(tmp_path, "a/x.csv")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "broken.csv").symlink_to(tmp_path / "nowhere.csv")
    os.mkfifo(tmp_path / "pipe.csv")
    assert [file.path for file in list_tree(tmp_path, tmp_path / "out").files] == ["a/x.csv"]


def test_tables_apply_to_their_folder_and_below_the_nearest_last_and_each_content_once():
    def table(path: str, scope: str, sha256: str) -> Table:
        return Table(path, Path(path), sha256, scope)

    top, near, far = table("t.csv", "", "1"), table("a/b/n.csv", "a/b", "2"), table("a/f.csv", "a", "3")
    copy, sibling = table("a/b/copy.csv", "a/b", "1"), table("ab/s.csv", "ab", "4")
    every = [near, top, sibling, copy, far]
    assert tables_for("a/b/p.csv", every) == (top, far, near)
    assert tables_for("a/p.csv", every) == (top, far)
    assert tables_for("p.csv", every) == (top,)
    assert tables_for("ab/p.csv", every) == (top, sibling)
