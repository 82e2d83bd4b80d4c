"""A folder or several files dropped together: structure, part master and declarations find each other."""

import pytest
from showing import opened, written

from desktop_app.bom import Cell
from desktop_app.case import read_case
from desktop_app.readers import UnreadableFile
from desktop_app.ui import casework, opening

STRUCTURE = "Parent,Part Number,Qty,Description\n,DRIVE,1,drive\nDRIVE,MOTOR,2,motor\nMOTOR,MAG,8,magnet\n"
MASTER = "Part Number,Unit Price,Currency,Country of Origin\nMAG,3.2,EUR,CN\nMOTOR,90,EUR,JP\nDRIVE,400,EUR,DE\n"
ANSWERS = "Part Number,Constituent,Country of Origin,Value,Currency,Declared By\nMAG,dy-metal,CN,0.1,EUR,Me\n"


@pytest.fixture
def folder(tmp_path):
    product = tmp_path / "product"
    (product / "from suppliers").mkdir(parents=True)
    written(product, "a-parts.csv", MASTER)
    written(product, "drive.csv", STRUCTURE)
    written(product, "~$drive.csv", "locked")
    written(product / "from suppliers", "answers.csv", ANSWERS)
    return product


def test_a_folder_stands_for_its_files(folder, tmp_path):
    found = opened(tmp_path, folder)
    assert found.standing.name == "drive.csv"
    assert found.added == ("a-parts.csv", "answers.csv")
    assert (found.waiting, found.unreadable) == ((), ())
    bom = found.outline.bom
    assert bom.cell(bom.index["MAG"], "unit_price") == Cell(1, "Unit Price", "a-parts.csv")
    assert [file.role for file in found.outline.audit.evidence][:3] == ["bom", "parts", "declarations"]
    assert len(found.outline.audit.statements) == 1


def test_an_empty_folder_is_refused_by_its_name(tmp_path):
    (tmp_path / "nothing").mkdir()
    with pytest.raises(UnreadableFile, match="nothing: the folder is empty"):
        opened(tmp_path, tmp_path / "nothing")


def test_a_part_master_joins_what_is_open(folder, tmp_path):
    first = opened(tmp_path, folder / "drive.csv")
    found = opened(tmp_path, folder / "a-parts.csv", case=first.case)
    assert found.added == ("a-parts.csv",)
    assert found.standing.name == "drive.csv"
    assert list(found.outline.bom.parts.unit_price) == ["400", "90", "3.2"]
    again = opened(tmp_path, folder / "a-parts.csv", case=found.case)
    assert len(again.case.content.masters) == 1


def test_a_part_master_stays_with_the_case(folder, tmp_path):
    found = opened(tmp_path, folder)
    path = tmp_path / "drive.lodestone"
    found.case.save_as(path, casework.stamp(), casework.holder())
    found.case.close()
    (folder / "a-parts.csv").unlink()
    again = opened(tmp_path, path)
    assert list(again.outline.bom.parts.unit_price) == ["400", "90", "3.2"]
    assert again.outline.audit.evidence == found.outline.audit.evidence
    origins = written(tmp_path, "origins.csv", "Part Number,HS Code\nMAG,850511\nMOTOR,850131\n")
    more = opened(tmp_path, origins, case=again.case)
    assert list(more.outline.bom.parts.hs_code) == ["", "850131", "850511"]
    with read_case(path) as case:
        assert [master.file for master in case.content.masters.values()] == ["a-parts.csv", "origins.csv"]
        assert case.verify() == ()


def test_a_folder_of_very_many_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_app.folder.MOST_FILES", 2)
    for number in range(3):
        written(tmp_path, f"{number}.csv", "x")
    with pytest.raises(opening.Refused, match="more than 2 files"):
        opened(tmp_path, tmp_path)


def test_a_file_that_waits_and_shares_most_numbers_is_told_to_be_a_revision(tmp_path):
    first = written(tmp_path, "drive-a.csv", STRUCTURE + "MOTOR,SHAFT,1,shaft\n")
    second = written(tmp_path, "drive-b.csv", STRUCTURE.replace("MAG,8", "MAG,10"))
    other = written(tmp_path, "pump.csv", "Parent,Part Number,Qty\n,PUMP,1\nPUMP,MAG,2\nPUMP,CASE,1\n")
    found = opened(tmp_path, first, second, other)
    assert (found.path, found.waiting) == (first, (second, other))
    assert found.kin == (opening.Kin(second, 3, 3),)
