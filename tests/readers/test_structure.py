"""Who stands under whom."""

import pytest
from making import column, csv_bytes, messages, read, tree, xlsx_bytes

from desktop_app.readers import read_bom

TREE = {"A": [("B", "2"), ("E", "1")], "B": [("C", "3"), ("D", "4")]}


def levels(*written: str, header: str = "Level") -> list[list[str]]:
    parts = [("A", ""), ("B", "2"), ("C", "3"), ("D", "4"), ("E", "1")]
    return [[header, "Part Number", "Qty"], *[[level, *part] for level, part in zip(written, parts, strict=True)]]


@pytest.mark.parametrize(
    "written",
    [
        ["0", "1", "2", "2", "1"],
        ["1", "2", "3", "3", "2"],
        ["L0", "L1", "L2", "L2", "L1"],
        ["0", ".1", "..2", "..2", ".1"],
        ["0", "  1", "    2", "    2", "  1"],
        ["Level 1", "Level 2", "Level 3", "Level 3", "Level 2"],
        ["*", "**", "***", "***", "**"],
        ["1", "1.1", "1.1.1", "1.1.2", "1.2"],
        ["1.", "1.1.", "1.1.1.", "1.1.2.", "1.2."],
        ["1.0", "1.1", "1.1.1", "1.1.2", "1.2"],
        ["0", "1", "1.1", "1.2", "2"],
        ["1层", "2层", "3层", "3层", "2层"],
    ],
)
@pytest.mark.parametrize("header", ["Level", "Stufe", "层级", "階層", "Niveau", "Nivel", "Poziom", "Уровень"])
def test_levels(written, header):
    found = read(levels(*written, header=header))
    assert found.source.structure == "levels"
    assert found.source.columns["level"] == header
    assert tree(found.bom) == TREE
    assert found.bom.lines == 5
    assert messages(found) == []


@pytest.mark.parametrize("header", ["Item", "Pos.", "No.", "序号", "Poz.", "№ п/п", "Repère", "Item No."])
def test_dotted_item_numbers(header):
    found = read(levels("1", "1.1", "1.1.1", "1.1.2", "1.2", header=header))
    assert found.source.structure == "levels"
    assert found.source.columns["item"] == header
    assert tree(found.bom) == TREE


def test_dotted_numbers_stored_as_numbers():
    rows = [
        ["Item", "Part Number", "Qty"],
        [1, "A", 1],
        [1.1, "B", 2],
        ["1.1.1", "C", 3],
        ["1.1.2", "D", 4],
        [1.2, "E", 1],
    ]
    assert tree(read_bom("b.xlsx", xlsx_bytes(rows)).bom) == TREE


def test_several_dotted_tops_go_into_the_product_of_the_file():
    rows = [["Item", "Part Number", "Qty"], ["1", "A", "1"], ["1.1", "B", "2"], ["2", "C", "3"], ["2.1", "D", "4"]]
    found = read(rows, name="pump.csv")
    assert tree(found.bom) == {"pump": [("A", "1"), ("C", "3")], "A": [("B", "2")], "C": [("D", "4")]}
    assert found.bom.lines == 4
    assert found.bom.max_depth == 2


def test_several_lines_at_level_0_are_exported_items_of_their_own():
    found = read([["Level", "Part Number", "Qty"], ["0", "A", "1"], ["1", "B", "2"], ["0", "C", "1"], ["1", "B", "4"]])
    assert tree(found.bom) == {"A": [("B", "2")], "C": [("B", "4")]}
    assert len(found.bom.roots) == 2


def test_several_lines_at_level_1_go_into_the_product_of_the_file():
    found = read(
        [["Level", "Part Number", "Qty"], ["1", "A", "1"], ["2", "B", "2"], ["1", "C", "1"]], name="x/pump.v2.csv"
    )
    assert tree(found.bom) == {"pump.v2": [("A", "1"), ("C", "1")], "A": [("B", "2")]}


def test_a_jump_of_levels_is_followed_and_said():
    found = read([["Level", "Part Number", "Qty"], ["0", "A", "1"], ["3", "B", "2"], ["1", "C", "3"]])
    assert tree(found.bom) == {"A": [("B", "2"), ("C", "3")]}
    assert messages(found, "jumps", "row 3")


def test_a_missing_level_is_that_of_the_line_above_and_said():
    found = read([["Level", "Part Number", "Qty"], ["0", "A", "1"], ["1", "B", "2"], ["", "C", "3"], ["2", "D", "4"]])
    assert tree(found.bom) == {"A": [("B", "2"), ("C", "3")], "C": [("D", "4")]}
    assert messages(found, "level of row 4")


def test_a_line_that_nothing_stands_above_is_said():
    found = read([["Level", "Part Number", "Qty"], ["2", "X", "1"], ["1", "A", "1"], ["2", "B", "2"]])
    assert messages(found, "Nothing stands above row 2")


def test_a_missing_outline_number_is_said():
    found = read(
        [["Item", "Part Number", "Qty"], ["1", "A", "1"], ["1.1", "B", "2"], ["1.2.1", "C", "3"], ["1.3", "D", "1"]]
    )
    assert tree(found.bom) == {"A": [("B", "2"), ("C", "3"), ("D", "1")]}
    assert messages(found, "row 4 is missing")


def test_indented_names():
    rows = [["Part", "Qty"], ["Pump", "1"], ["  Motor", "2"], ["    Magnet", "3"], ["    Shaft", "1"], ["  Case", "1"]]
    found = read(rows)
    assert found.source.structure == "levels"
    assert tree(found.bom) == {"Pump": [("Motor", "2"), ("Case", "1")], "Motor": [("Magnet", "3"), ("Shaft", "1")]}


def test_a_stray_space_is_no_indentation():
    rows = [
        ["Part", "Qty"],
        ["Pump", "1"],
        [" Motor ", "2"],
        ["Magnet", "3"],
        ["Shaft", "1"],
        ["Case", "1"],
        ["Lid", "1"],
    ]
    found = read(rows)
    assert found.source.structure == "flat"
    assert "Motor" in found.bom.index


@pytest.mark.parametrize(
    "header",
    ["Parent Number", "Parent", "父件料号", "上階品番", "Übergeordnet", "Padre", "Куда входит", "Article parent"],
)
def test_parent_numbers(header):
    rows = [
        ["Part Number", header, "Qty"],
        ["A", "", ""],
        ["B", "A", "2"],
        ["C", "B", "3"],
        ["D", "B", "4"],
        ["E", "A", "1"],
    ]
    found = read(rows)
    assert found.source.structure == "parent-child"
    assert found.source.columns["parent"] == header
    assert tree(found.bom) == TREE
    assert messages(found) == []


def test_parents_may_follow_their_children():
    rows = [["Parent", "Part Number", "Qty"], ["B", "C", "3"], ["A", "B", "2"], ["B", "D", "4"], ["A", "E", "1"]]
    found = read(rows)
    assert {parent: sorted(children) for parent, children in tree(found.bom).items()} == TREE
    assert found.bom.lines == 4
    assert messages(found, "known by number only", "A")


def test_a_part_used_twice_is_stored_once():
    rows = [
        ["Parent", "Part Number", "Qty"],
        ["", "A", "1"],
        ["A", "B", "1"],
        ["A", "C", "1"],
        ["B", "M", "2"],
        ["C", "M", "3"],
    ]
    bom = read(rows).bom
    assert len(bom) == 4
    assert sorted(bom.usages.quantity[u] for u in bom.used_in(bom.index["M"])) == ["2", "3"]


def test_parents_given_by_line_number():
    rows = [["Line", "Parent", "Part Number", "Qty"], ["1", "", "A", "1"], ["2", "1", "B", "2"], ["3", "2", "C", "3"]]
    found = read(rows)
    assert tree(found.bom) == {"A": [("B", "2")], "B": [("C", "3")]}
    assert messages(found, "line numbers")


def test_a_parent_named_on_its_first_line_only():
    rows = [
        ["Parent", "Part Number", "Qty"],
        ["A", "B", "1"],
        ["", "C", "2"],
        ["", "D", "3"],
        ["B", "E", "4"],
        ["", "F", "5"],
    ]
    found = read(rows)
    assert tree(found.bom) == {"A": [("B", "1"), ("C", "2"), ("D", "3")], "B": [("E", "4"), ("F", "5")]}
    assert messages(found, "first line only")


def test_a_few_codes_that_all_lines_share_are_parents():
    rows = [
        ["SKU", "Component ID", "Qty"],
        ["S-100", "M-1", "2"],
        ["S-100", "M-2", "1"],
        ["S-200", "M-1", "4"],
        ["S-200", "M-3", "1"],
    ]
    found = read(rows)
    assert found.source.structure == "parent-child"
    assert tree(found.bom) == {"S-100": [("M-1", "2"), ("M-2", "1")], "S-200": [("M-1", "4"), ("M-3", "1")]}


def test_a_section_that_many_lines_share_is_no_parent():
    rows = [["Assembly", "Part Number", "Qty"], *[["Frame" if i < 4 else "Drive unit", f"P{i}", "1"] for i in range(8)]]
    assert read(rows).source.structure == "flat"


def test_line_numbers_under_a_word_for_parents_are_no_parents():
    rows = [["BOM ID", "Part", "Qty"], *[[str(i + 1), f"part no {i}", "1"] for i in range(8)]]
    found = read(rows)
    assert found.source.structure == "flat"
    assert found.bom.lines == 8


def test_a_cycle_is_cut_and_said():
    found = read([["Parent", "Part Number", "Qty"], ["", "A", "1"], ["A", "B", "1"], ["B", "C", "1"], ["C", "B", "1"]])
    assert messages(found, "contains itself")
    assert found.bom.usages.cut.sum() == 1


def test_a_flat_list_goes_into_the_product_of_the_file():
    found = read([["Part Number", "Qty"], ["A", "2"], ["B", "3"]], name="C:\\boms\\pump.csv")
    assert found.source.file == "pump.csv"
    assert found.source.structure == "flat"
    assert tree(found.bom) == {"pump": [("A", "2"), ("B", "3")]}
    assert found.bom.max_depth == 1


def test_the_product_of_the_file_is_not_a_part_of_the_same_name():
    found = read([["Part Number", "Qty"], ["pump", "2"], ["B", "3"]], name="pump.csv")
    assert tree(found.bom) == {"pump (assembly)": [("pump", "2"), ("B", "3")]}


def test_names_that_several_things_share_are_told_apart_by_their_description():
    rows = [["Part", "Desc", "Qty"], ["Screw", "M3x8", "4"], ["Screw", "M4x10", "2"], ["Motor", "9225", "1"]]
    found = read(rows)
    assert set(found.bom.parts.part_number) == {"product", "Screw – M3x8", "Screw – M4x10", "Motor"}


def test_a_part_without_a_number_is_never_merged_with_another():
    rows = [
        ["MPN", "Description", "Qty"],
        ["X1", "cap", "1"],
        ["", "header", "2"],
        ["n/a", "header", "3"],
        ["-", "", "4"],
    ]
    found = read(rows)
    assert len(found.bom) == 5
    assert column(found.bom, "description")["header"] == "header"


def test_a_number_written_many_times_is_reported_in_short():
    rows = [["Part Number", "Qty"], *[[f"P{i % 50}", "1"] for i in range(150)]]
    assert len(read(rows).problems) < 30


def test_data_is_cancelled_between_steps():
    class Stop(Exception):
        pass

    told = []

    def progress(step: str) -> None:
        told.append(step)
        if len(told) == 2:
            raise Stop

    with pytest.raises(Stop):
        read_bom("b.csv", csv_bytes([["Part Number", "Qty"], ["A", "1"]]), progress=progress)
    assert all(told)


@pytest.mark.parametrize(
    "marks",
    [
        ["", ".", "..", "..", "."],
        ["", "+", "++", "++", "+"],
        ["", "- ", "-- ", "-- ", "- "],
        ["", "|-- ", "|   |-- ", "|   `-- ", "`-- "],
        ["", "├── ", "│   ├── ", "│   └── ", "└── "],
    ],
)
@pytest.mark.parametrize("header", ["Part", "Description"])
def test_marks_before_a_name_say_its_depth_and_are_no_part_of_it(marks, header):
    rows = [[header, "Qty"]]
    rows += [[mark + name, q] for mark, name, q in zip(marks, "ABCDE", ["1", "2", "3", "4", "1"], strict=True)]
    found = read(rows)
    assert tree(found.bom) == TREE
    assert column(found.bom, "description")["C"] == ("C" if header == "Description" else "")


def test_bullets_move_names_to_the_right_too():
    rows = [["Part", "Qty", "Notes"], ["Robot", "1", ""], ["  - Base", "1", ""], ["    - Plate", "2", ""]]
    rows += [["    - Screw M4", "8", ""], ["  - Arm", "2", ""], ["    - Servo", "3", ""]]
    found = read(rows)
    assert found.source.structure == "levels"
    assert tree(found.bom) == {
        "Robot": [("Base", "1"), ("Arm", "2")],
        "Base": [("Plate", "2"), ("Screw M4", "8")],
        "Arm": [("Servo", "3")],
    }
