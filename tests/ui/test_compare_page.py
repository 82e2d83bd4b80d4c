"""Two revisions side by side: what stands beside what, how one goes about, and what can be read of each row."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from readable import contrast
from showing import DAY, NEWER_BOM, drive_case, silent, written

from desktop_app.bom.align import State
from desktop_app.rules.model import Outcome
from desktop_app.ui import theme
from desktop_app.ui.aligned_model import CHANGE, NEWER, AlignedModel
from desktop_app.ui.compare_page import ComparePage
from desktop_app.ui.comparing import Comparison, Newer, compare_with
from desktop_app.ui.difference_rows import sections
from desktop_app.ui.state_words import LOOKS


@pytest.fixture(scope="module")
def comparison(tmp_path_factory) -> Comparison:
    folder = tmp_path_factory.mktemp("drive")
    with drive_case(folder).case as case:
        newer = Newer(written(folder, "drive-b.csv", NEWER_BOM))
        return compare_with(case, case.audit(), newer, DAY, silent)


@pytest.fixture
def page(qtbot, comparison):
    made = ComparePage()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_comparison(comparison, sections(comparison.difference, comparison.carried, comparison.new.pack))
    made.show()
    return made


def shown_rows(page):
    """The rows that are open: what stands on the older side, the change, what stands on the newer one."""
    view, found = page.trees.older, []
    index = page.trees.model.index(0, 0)
    while index.isValid():
        found.append(tuple(index.siblingAtColumn(column).data() for column in (0, CHANGE, NEWER[0])))
        index = view.indexBelow(index)
    return found


def test_both_stand_side_by_side_with_gaps_opened_to_the_differences(qtbot, page):
    assert shown_rows(page) == [
        ("DRIVE", "Differences below", "DRIVE"),
        ("ROTOR", "Differences below", "ROTOR"),
        ("MAG-1", "Changed: Qty, Unit price", "MAG-1"),
        ("SHAFT", "Replaced", "CAP"),
        ("moved from DRIVE", "Moved", "SENSOR"),
        ("FRAME", "", "FRAME"),
        ("SENSOR", "Moved", "moved to ROTOR"),
        ("SPARE", "", "SPARE"),
    ]
    assert page.trees.newer.isExpanded(page.trees.model.index(0, 0)), "both sides are opened together"


def test_keys_lead_from_difference_to_difference_and_the_strip_tells_the_attributes(qtbot, page):
    current = page.trees.older.currentIndex
    assert current().siblingAtColumn(0).data() == "MAG-1"
    attributes = {
        (row.what, row.before, row.after) for row in page.detail.table.differences.rows if row.state is State.CHANGED
    }
    assert {("Qty", "8 pcs", "10 pcs"), ("Unit price", "3", "3.5")} <= attributes
    met = []
    for _ in range(4):
        qtbot.keyClick(page.trees.newer, Qt.Key.Key_F8)
        met.append(page.detail.sentence.text())
    assert met == [
        "CAP stands where SHAFT stood.",
        "SENSOR moved from DRIVE to ROTOR.",
        "SENSOR moved from DRIVE to ROTOR.",
        "MAG-1: Changed",
    ]
    qtbot.keyClick(page.trees.older, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert (current().siblingAtColumn(0).data(), current().siblingAtColumn(NEWER[0]).data()) == (
        "SENSOR",
        "moved to ROTOR",
    )
    page.trees.go_to_other_place()
    assert current().siblingAtColumn(NEWER[0]).data() == "SENSOR"


def test_what_is_the_same_is_left_out_and_comes_back(qtbot, page):
    every = shown_rows(page)
    qtbot.keyClick(page.trees.older, Qt.Key.Key_F7)
    assert page.only.isChecked()
    assert shown_rows(page) == [row for row in every if row[1]]
    page.only.click()
    assert shown_rows(page) == every


def test_both_sides_scroll_and_open_together(qtbot, page):
    older, newer_view = page.trees.views
    older.setFixedHeight(90)
    newer_view.setFixedHeight(90)
    QApplication.processEvents()
    newer_view.verticalScrollBar().setValue(40)
    assert older.verticalScrollBar().value() == 40
    newer_view.collapse(page.trees.model.index(0, 0))
    assert not older.isExpanded(page.trees.model.index(0, 0))


def test_rows_of_both_sides_are_copied_as_a_table(qtbot, page):
    page.trees.older.selectAll()
    page.trees.copy()
    titles, *lines = QGuiApplication.clipboard().text().splitlines()
    assert titles.split("\t")[0] == "older, Part number" and titles.split("\t")[-1] == "newer, Value share"
    assert [line.split("\t")[CHANGE] for line in lines] == [row[1] for row in shown_rows(page)]


def test_a_row_of_a_list_leads_to_its_part_in_the_trees(page):
    page.only.click()
    for number, shown in (("SHAFT", "SHAFT"), ("MAG-2", "MAG-2"), ("SCREW", "SCREW"), ("SENSOR", "moved from DRIVE")):
        page.tabs.setCurrentIndex(2)
        page.table.part_wanted.emit(number)
        assert page.trees.older.currentIndex().siblingAtColumn(0).data() == shown
        assert page.tabs.currentIndex() == 0
    assert not page.only.isChecked(), "the screw is the same on both sides"


def test_the_pairs_are_a_model_with_and_without_what_is_the_same(qapp, comparison):
    model = AlignedModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(comparison.alignment, comparison.older, comparison.newer)

    def walk(index: QModelIndex) -> int:
        count = model.rowCount(index)
        return count + sum(walk(model.index(row, 0, index)) for row in range(count))

    assert walk(QModelIndex()) == 12
    model.show_differences_only(True)
    assert walk(QModelIndex()) == 6
    del tester


def test_who_cannot_see_it_hears_of_gaps_and_changes(page):
    model = page.trees.model
    heard = {
        model.index(row, 0, above).siblingAtColumn(column).data(Qt.ItemDataRole.AccessibleTextRole)
        for above in (model.index(0, 0), model.index(0, 0, model.index(0, 0)))
        for row in range(model.rowCount(above))
        for column in (0, NEWER[0])
    }
    assert {"SHAFT, Replaced", "CAP, Replaced", "SENSOR, Moved", "moved to ROTOR, Moved"} <= heard
    assert "MAG-1, Changed: Qty, Unit price" in heard
    spoken = [model.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) for c in (0, CHANGE)]
    assert spoken == ["older, Part number", "Change"]


@pytest.mark.parametrize("shown", [theme.LIGHT, theme.DARK], ids=lambda one: one.name)
def test_every_outcome_can_be_read_on_a_changed_cell(shown):
    grounds = [shown.tone(tone) for _, tone in LOOKS.values()]
    inks = [shown.tone(outcome).ink for outcome in Outcome] + [tone.ink for tone in grounds]
    assert min(contrast(ink, ground.wash) for ink in inks for ground in grounds) >= 4.5


def test_each_state_has_an_icon_of_its_own():
    assert len({icon for icon, _ in LOOKS.values()}) == len(LOOKS) == len(State) - 1
