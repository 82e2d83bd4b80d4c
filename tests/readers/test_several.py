"""Workbooks whose sheets are each a bill of materials: read together, or told apart from other versions of one."""

import pytest
from making import column, messages, tree, xlsx_bytes

from desktop_app.bom import Cell, Severity
from desktop_app.readers import (
    AUTOMATIC,
    Choices,
    Draft,
    UnreadableFile,
    matching,
    open_file,
    pinned,
    profile_of,
    read_bom,
    what_if,
)

HEADER = ["Part Number", "Description", "Qty", "Unit Price"]
ROBOT = [HEADER, ["GRIP-1", "Gripper", 2, 40], ["ARM-1", "Arm", 1, 90], ["BOLT", "Bolt M4", 8, 0.1]]
GRIPPER = [HEADER, ["MAG-1", "Magnet N42SH", 4, 3], ["JAW-1", "Jaw", 2, 9], ["BOLT", "Bolt M4", 6, 0.1]]
BASE = [["Base"], [], HEADER, ["PLATE", "Plate", 1, 20], ["FOOT", "Foot", 4, 2], ["BOLT", "Bolt M4", 4, 0.2]]


def read(choices=AUTOMATIC, **sheets):
    return read_bom("robot.xlsx", xlsx_bytes(sheets), choices)


def test_each_sheet_is_an_item_or_what_goes_into_a_part_of_another():
    found = read(Robot=ROBOT, Gripper=GRIPPER, Base=BASE)
    assert tree(found.bom) == {
        "robot – Robot": [("GRIP-1", "2"), ("ARM-1", "1"), ("BOLT", "8")],
        "GRIP-1": [("MAG-1", "4"), ("JAW-1", "2"), ("BOLT", "6")],
        "robot – Base": [("PLATE", "1"), ("FOOT", "4"), ("BOLT", "4")],
    }
    assert (found.bom.lines, found.source.sheet, found.source.also) == (9, "Robot", ("Gripper", "Base"))
    (told,) = messages(found, "3 sheets are each a bill of materials", "“Gripper” (3 lines) as what goes into “GRIP-1”")
    assert "“Base” (3 lines) as an item of its own" in told
    assert found.understanding.sure


def test_every_value_of_a_further_sheet_names_it():
    found = read(Robot=ROBOT, Gripper=GRIPPER, Base=BASE)
    bom = found.bom
    assert bom.cell(bom.index["MAG-1"], "unit_price") == Cell(1, "Unit Price", sheet="Gripper")
    assert bom.cell(bom.index["MAG-1"], "part_number") == Cell(1, "Part Number", sheet="Gripper")
    assert bom.cell(bom.index["ARM-1"], "unit_price") == Cell(2, "Unit Price")
    cells = {
        (str(bom.parts.part_number[bom.usages.child[u]]), bom.usages.quantity[u]): bom.quantity_cell(u)
        for u in range(9)
    }
    assert cells["FOOT", "4"] == Cell(4, "Qty", sheet="Base")
    assert cells["BOLT", "8"] == Cell(3, "Qty")
    assert cells["BOLT", "4"] == Cell(5, "Qty", sheet="Base")
    assert [(p.sheet, p.row) for p in found.problems if "title" in p.message] == [("Base", 0)]


def test_what_sheets_say_differently_of_a_part_is_unknown_and_kept():
    bom = read(Robot=ROBOT, Gripper=GRIPPER, Base=BASE).bom
    assert column(bom, "unit_price")["BOLT"] == ""
    assert bom.conflicts[bom.index["BOLT"], "unit_price"] == (
        (Cell(3, "Unit Price"), "0.1"),
        (Cell(5, "Unit Price", sheet="Base"), "0.2"),
    )


@pytest.mark.parametrize(("name", "sure"), [("Robot v2", False), ("Summary", False), ("Old", True), ("汇总", False)])
def test_another_version_is_left_out_with_a_warning(name, sure):
    found = read(**{"Robot": ROBOT, name: GRIPPER})
    assert (found.bom.lines, found.source.also) == (3, ())
    assert [p.severity for p in found.problems if f"“{name}”" in p.message] == [Severity.WARNING]
    assert found.understanding.sure == sure  # nobody means the one called old
    assert read(Choices(sheet=name), Robot=ROBOT, **{name: GRIPPER}).bom.lines == 3


def test_lists_of_mostly_the_same_parts_are_alternatives():
    found = read(A=ROBOT, B=[*ROBOT[:3], ["NUT", "Nut", 8, 1]], C=GRIPPER)
    assert found.source.also == ("C",)
    assert messages(found, "mostly the same parts", "“B”")


def test_a_list_with_other_columns_is_left_out_with_a_warning():
    other = [["Teil", "Menge"], *[[f"T{i}", 1] for i in range(5)]]
    found = read(Robot=ROBOT, Elektrik=other)
    assert found.source.also == ()
    assert messages(found, "of other parts", "“Elektrik”")
    both = read(Choices(sheet="Robot", also=("Elektrik",)), Robot=ROBOT, Elektrik=other)
    assert (both.bom.lines, len(both.bom.roots)) == (8, 2)
    assert messages(both, "as chosen by hand", "together with sheet “Elektrik”")


@pytest.mark.parametrize("also", ["Nowhere", "Cover"])
def test_a_sheet_that_cannot_be_read_with_another(also):
    with pytest.raises(UnreadableFile, match=also):
        read(Choices(sheet="Robot", also=(also,)), Robot=ROBOT, Cover=[["Robot 3000"], ["Confidential"]])


def test_children_that_two_sheets_list_count_once():
    levels = ["Level", *HEADER]
    one = [
        levels,
        [0, "R", "robot", 1, ""],
        [1, "G", "gripper", 1, ""],
        [2, "M", "magnet", 4, ""],
        [1, "A", "arm", 1, ""],
    ]
    other = [
        levels,
        [0, "G", "gripper", 1, ""],
        [1, "M", "magnet", 6, ""],
        [1, "J", "jaw", 2, ""],
        [1, "K", "key", 1, ""],
    ]
    found = read(Robot=one, Detail=other)
    assert tree(found.bom) == {"R": [("G", "1"), ("A", "1")], "G": [("M", "6"), ("J", "2"), ("K", "1")]}
    assert messages(found, "“G” is listed with different children on sheet “Detail”")


def test_sheets_that_contain_each_other_make_a_circle_that_is_cut():
    one = [HEADER, ["B", "b", 1, 1], ["X", "x", 1, 1]]
    other = [HEADER, ["A", "a", 1, 1], ["Y", "y", 1, 1]]
    found = read(A=one, B=other)
    assert found.bom.usages.cut.sum() == 1
    assert messages(found, "contains itself")


def test_names_that_two_sheets_give_to_different_things_stay_apart():
    header = ["Part", "Specification", "Qty"]
    one = [header, ["Screw", "M3", 1], ["Case", "PC", 1], ["", "Nameless", 1]]
    other = [header, ["Screw", "M4", 2], ["Lid", "PC", 1], ["", "Nameless", 1]]
    found = read(One=one, Two=other)
    assert {"Screw", "Screw – M4", "Case", "Lid"} <= set(found.bom.parts.part_number)
    assert len(set(found.bom.parts.part_number)) == 8


def test_what_was_found_can_be_chosen_kept_and_found_again():
    opened = open_file("robot.xlsx", xlsx_bytes({"Robot": ROBOT, "Gripper": GRIPPER}))
    read = what_if(opened, Draft().choices(4))
    choices = pinned(read.understanding, AUTOMATIC)
    assert (choices.sheet, choices.also) == ("Robot", ("Gripper",))
    again = what_if(opened, choices)
    assert tree(again.bom) == tree(read.bom)
    kept = profile_of(opened, read.understanding, choices)
    later = open_file("later.xlsx", xlsx_bytes({"Robot": ROBOT, "Base": BASE}))
    recalled = what_if(later, matching([kept], later))
    assert recalled.source.also == ()
    assert messages(recalled, "“Base”", "choose these sheets, too")


def test_a_column_that_is_chosen_is_chosen_on_all_sheets():
    header = ["Part Number", "Description", "Qty", "Needed Qty"]
    sheets = {name: [header, *([f"{name}{i}", "x", 1, i] for i in (2, 3, 4))] for name in ("A", "B")}
    found = read(Choices(columns={"quantity": "Qty"}), **sheets)
    assert [str(q) for q in found.bom.usages.quantity] == ["1"] * 6
