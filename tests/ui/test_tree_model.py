"""The tree: an index is an occurrence; nothing is opened before somebody asks; cycles end; sorting keeps its place."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from showing import CYCLE, again, drive, drive_case, outline_of_text

from desktop_app.ui.columns import AT
from desktop_app.ui.tree_model import TreeModel


@pytest.fixture
def model(qapp, tmp_path: Path):
    shown = TreeModel()
    tester = QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.show(drive(tmp_path))
    yield shown
    del tester


def number(index: QModelIndex) -> str:
    return index.siblingAtColumn(AT["part_number"]).data()


def children(model: TreeModel, index: QModelIndex) -> list[str]:
    return [number(model.index(row, 0, index)) for row in range(model.rowCount(index))]


def find(model: TreeModel, *path: str) -> QModelIndex:
    assert model.outline is not None
    found = model.index_of_path([model.outline.bom.index[step] for step in path])
    assert found.isValid()
    return found


def test_children_are_the_usages_in_file_order(model):
    assert children(model, QModelIndex()) == ["DRIVE"]
    assert children(model, find(model, "DRIVE")) == ["ROTOR", "FRAME", "SENSOR", "SPARE"]
    assert children(model, find(model, "DRIVE", "ROTOR")) == ["MAG-1", "SHAFT"]
    assert not model.hasChildren(find(model, "DRIVE", "ROTOR", "SHAFT"))


def test_a_part_used_twice_is_two_occurrences_with_their_own_positions_and_quantities(model):
    first, second = find(model, "DRIVE", "FRAME"), find(model, "DRIVE", "SPARE", "FRAME")
    assert first != second
    assert (first.data(), second.data()) == ("1.2", "1.4.1")
    assert [i.siblingAtColumn(AT["quantity"]).data() for i in (first, second)] == ["2", "1"]
    assert model.part(first) == model.part(second)
    assert number(second.parent()) == "SPARE"


def test_opening_nothing_makes_nothing(model, monkeypatch):
    fresh = TreeModel()
    fresh.show(model.outline)
    asked = []
    usages_of = type(model.outline.bom).usages_of
    monkeypatch.setattr(type(model.outline.bom), "usages_of", lambda bom, p: asked.append(p) or usages_of(bom, p))
    fresh.rowCount()
    fresh.index(0, 0).data(Qt.ItemDataRole.DisplayRole)
    assert asked == []


def test_a_line_that_closes_a_cycle_is_a_leaf_and_says_so(qapp, tmp_path):
    model = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(outline_of_text(tmp_path, CYCLE))
    outline = model.outline
    cut = int(np.flatnonzero(outline.bom.usages.cut)[0])
    parent, child = int(outline.bom.usages.parent[cut]), int(outline.bom.usages.child[cut])
    above = model.index_of_part(parent)
    row = next(r for r in range(model.rowCount(above)) if model.part(model.index(r, 0, above)) == child)
    index = model.index(row, 0, above)
    assert not model.hasChildren(index)
    assert "cycle" in index.data()
    assert "cycle" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_sorting_orders_each_level_and_keeps_what_was_held(model):
    kept = QPersistentModelIndex(find(model, "DRIVE", "SENSOR", "MAG-2"))
    model.sort(AT["part_number"], Qt.SortOrder.DescendingOrder)
    assert children(model, find(model, "DRIVE")) == ["SPARE", "SENSOR", "ROTOR", "FRAME"]
    assert number(QModelIndex(kept)) == "MAG-2"
    assert kept.data() == "1.3.1", "the position is the file's, however the rows are sorted"
    model.sort(AT["item"], Qt.SortOrder.AscendingOrder)
    assert children(model, find(model, "DRIVE")) == ["ROTOR", "FRAME", "SENSOR", "SPARE"]
    assert number(QModelIndex(kept)) == "MAG-2"


@pytest.mark.parametrize("column", range(len(AT)))
def test_every_column_can_be_sorted(model, column):
    find(model, "DRIVE", "SPARE")
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        model.sort(column, order)
        assert sorted(children(model, find(model, "DRIVE"))) == ["FRAME", "ROTOR", "SENSOR", "SPARE"]


def test_prices_are_sorted_as_amounts_within_a_currency(model):
    model.sort(AT["unit_price"], Qt.SortOrder.AscendingOrder)
    assert children(model, find(model, "DRIVE")) == ["FRAME", "SENSOR", "SPARE", "ROTOR"]


def test_a_filter_shows_parts_and_their_ancestors_with_unchanged_positions(model):
    wanted = model.outline.above(model.outline.containing("screw"))
    model.show(model.outline, wanted)
    assert children(model, find(model, "DRIVE")) == ["FRAME", "SPARE"]
    assert find(model, "DRIVE", "SPARE", "FRAME", "SCREW").data() == "1.4.1.1"


def test_another_audit_of_the_same_bom_keeps_what_is_open(qapp, tmp_path):
    case = drive_case(tmp_path).case
    model = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(again(case))
    kept = QPersistentModelIndex(find(model, "DRIVE", "ROTOR", "MAG-1"))
    before = kept.sibling(kept.row(), AT["outcome"]).data()
    model.answer_anew(again(case, destination="CN"))
    assert number(QModelIndex(kept)) == "MAG-1"
    assert before == "Required"
    assert kept.sibling(kept.row(), AT["outcome"]).data() != before


def test_long_lists_come_in_batches_and_none_is_lost(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(TreeModel, "batch", 10)
    lines = "\n".join(f"1,P{n},Part {n},1" for n in range(35))
    model = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(outline_of_text(tmp_path, f"Level,Part Number,Description,Quantity\n0,TOP,Top,1\n{lines}\n"))
    top = model.index(0, 0)
    assert model.rowCount(top) == 10
    assert model.canFetchMore(top)
    last = find(model, "TOP", "P34")
    assert (last.data(), model.rowCount(top), model.canFetchMore(top)) == ("1.35", 35, False)


def test_flags_are_read_out_in_full(model):
    magnet = find(model, "DRIVE", "ROTOR", "MAG-1").siblingAtColumn(AT["flags"])
    assert magnet.data(Qt.ItemDataRole.AccessibleTextRole) == "Rare earth, declared, Chinese equipment, declared"
    suspected = find(model, "DRIVE", "SENSOR", "MAG-2").siblingAtColumn(AT["flags"])
    assert suspected.data(Qt.ItemDataRole.AccessibleTextRole) == "Rare earth, suspected"
    above = find(model, "DRIVE").siblingAtColumn(AT["flags"])
    assert "Further down: Equipment, Rare earth" in above.data(Qt.ItemDataRole.ToolTipRole)
