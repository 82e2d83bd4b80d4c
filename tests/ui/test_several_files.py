"""A folder or several files dropped together: structure, part master and declarations find each other."""

import pytest
from showing import DAY, silent, written

from desktop_app.audit import Settings
from desktop_app.bom import Cell
from desktop_app.case import read_case
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


def opened(*files, open_now=None):
    return opening.open_files(opening.Wanted(files), open_now, Settings(DAY), silent)


def test_a_folder_stands_for_its_files(folder):
    found = opened(folder)
    assert found.loaded.path.name == "drive.csv"
    assert found.added == ("a-parts.csv", "answers.csv")
    assert (found.waiting, found.unreadable) == ((), ())
    bom = found.loaded.read.bom
    assert bom.cell(bom.index["MAG"], "unit_price") == Cell(1, "Unit Price", "a-parts.csv")
    assert [file.role for file in found.outline.audit.evidence][:3] == ["bom", "parts", "declarations"]
    assert len(found.outline.audit.statements) == 1


def test_a_part_master_joins_what_is_open(folder):
    first = opened(folder / "drive.csv")
    found = opened(folder / "a-parts.csv", open_now=first.loaded)
    assert found.added == ("a-parts.csv",)
    assert found.loaded.path.name == "drive.csv"
    assert list(found.loaded.read.bom.parts.unit_price) == ["400", "90", "3.2"]
    again = opened(folder / "a-parts.csv", open_now=found.loaded)
    assert len(again.loaded.masters) == 1


def test_a_part_master_stays_with_the_case(folder, tmp_path):
    found = opened(folder)
    path = casework.save_case(found.loaded, found.outline.audit.settings, tmp_path / "drive.lodestone")
    (folder / "a-parts.csv").unlink()
    again = opened(path)
    assert list(again.loaded.read.bom.parts.unit_price) == ["400", "90", "3.2"]
    assert again.outline.audit.evidence == found.outline.audit.evidence
    with read_case(path) as case:
        assert [master.file for master in case.content.masters.values()] == ["a-parts.csv"]
    origins = written(tmp_path, "origins.csv", "Part Number,HS Code\nMAG,850511\nMOTOR,850131\n")
    more = opened(origins, open_now=again.loaded)
    assert list(more.loaded.read.bom.parts.hs_code) == ["", "850131", "850511"]
    casework.save_case(more.loaded, more.outline.audit.settings, path)
    with read_case(path) as case:
        assert [master.file for master in case.content.masters.values()] == ["a-parts.csv", "origins.csv"]
        assert case.verify() == ()


def test_a_folder_of_very_many_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_app.folder.MOST_FILES", 2)
    for number in range(3):
        written(tmp_path, f"{number}.csv", "x")
    with pytest.raises(opening.Refused, match="more than 2 files"):
        opened(tmp_path)
