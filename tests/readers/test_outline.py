"""Lists that somebody wrote as a tree become the structure; they are asked about, and trees of anything else are not read."""

import pytest
from making import tree

from desktop_app.readers import ReadBom, UnreadableFile, read_bom


def opened(text: str, name: str = "kit.txt") -> ReadBom:
    found = read_bom(name, text.encode())
    assert not found.understanding.sure
    return found


DRAWN = """Robot
├── Arm × 2
│   ├── Motor ──────── Qty: 3 ─── $4.50
│   └── Plate (4x)
│                       Subtotal: $20.00
└── Base
"""


def test_a_drawn_tree_becomes_the_structure():
    found = opened(DRAWN)
    assert found.source.structure == "levels"
    assert tree(found.bom) == {
        "Robot": [("Arm", "2"), ("Base", "")],
        "Arm": [("Motor", "3"), ("Plate", "4")],
    }


@pytest.mark.parametrize("branch", ["|-- ", "+-- ", " ├─ ", "`- "])
def test_branches_drawn_in_other_ways(branch: str):
    found = opened(f"Pump\n{branch}Housing\n{branch}Rotor\n{branch}Seal\n")
    assert tree(found.bom) == {"Pump": [("Housing", "1"), ("Rotor", "1"), ("Seal", "1")]}


def test_a_tree_of_files_is_none_of_parts():
    with pytest.raises(UnreadableFile):
        read_bom("tree.txt", "robot/\n├── arm/\n│   ├── motor.py\n│   └── plate.py   2 pcs\n└── README.md\n".encode())


def test_items_below_items_under_a_heading_for_parts():
    found = opened(
        "# Parts list\n\n- Enclosure\n  - Lid\n  - Corners (x4)\n- [ ] Battery\n\n## Tools\n- Saw\n", "build.md"
    )
    assert tree(found.bom) == {
        "build": [("Enclosure", ""), ("Battery", "")],
        "Enclosure": [("Lid", ""), ("Corners", "4")],
    }


def test_items_that_say_something_of_the_one_above_are_none():
    found = opened(
        "# Components\n- Bearing\n  - Qty: 4\n  - <https://shop.test/b>\n  - Note: steel\n- Shaft, Qty: 1\n- Nut\n",
        "a.md",
    )
    assert tree(found.bom)["a"] == [("Bearing", "4"), ("Shaft", "1"), ("Nut", "")]


def test_groups_of_one_name_under_several_headings_stay_apart():
    text = "# Parts\n## Frame\n- Screws:\n  - 4x M3x8\n  - 2x M3x20\n## Head\n- Screws:\n  - 8x M3x8\n"
    assert tree(opened(text, "kit.md").bom)["Screws (Head)"] == [("M3x8", "8")]


def test_a_line_that_leads_to_a_list_heads_it_and_nothing_after():
    text = "It runs this software. You will need:\n\n* Servo\n* Bracket\n* Horn\n\nThen do this:\n\n* Go on\n* Stop\n"
    assert [part for part, _ in tree(opened(text, "howto.md").bom)["howto"]] == ["Servo", "Bracket", "Horn"]


@pytest.mark.parametrize("text", ["# I/O list\n## Digital inputs\n- Stop button\n- Start button\n- Door switch\n"])
def test_lists_of_something_else_are_not_read(text: str):
    with pytest.raises(UnreadableFile):
        read_bom("io.md", text.encode())


TABLE = "| Part | Qty |\n|---|---|\n| Motor | 1 |\n| Plate | 2 |\n| Shaft | 1 |\n| Nut | 4 |\n"


def test_tables_beside_a_counted_list_are_doubted():
    found = opened(f"# Parts\n- 2x Belt\n- 4x Pulley\n- 1x Idler\n\n{TABLE}", "kit.md")
    assert found.bom.lines == 4
    assert any("3 items" in str(doubt) for doubt in found.understanding.doubts)


def test_a_summary_above_a_drawn_list_is_not_read_in_its_place():
    found = opened(f"{DRAWN}\n| Node | Parts | Cost |\n|---|---|---|\n| Arm | 7 | $20 |\n| Base | 1 | $3 |\n", "kit.md")
    assert "Robot" in tree(found.bom)


def test_rows_that_are_no_items_are_told():
    found = opened("# Parts\n- Belt\n- Pulley\n- Idler\n\nOrder them early.\n", "kit.md")
    assert any("row 6" in str(problem.message) or "rows 6" in str(problem.message) for problem in found.problems)


def test_a_sum_of_a_section_and_tables_that_go_on_as_the_first():
    rows = "| Item | Qty | Cost |\n|---|---|---|\n| Motor | 1 | 8 |\n| Plate | 2 | 9 |\n| Tier 1 subtotal | | ~17 |\n"
    found = read_bom(
        "kit.md", (rows + "\n## Optional\n| Item | Notes | Cost |\n|---|---|---|\n| Belt | spare | 3 |\n").encode()
    )
    assert found.understanding.sure
    assert found.bom.lines == 3


def test_names_line_by_line_where_a_heading_or_the_name_of_the_file_says_that_they_are_parts():
    found = opened("# Parts\n\nT6 wheel\nT6 hub\n8x AA cell\n2x ESC\nhttps://shop.test/1\n", "motor.md")
    assert tree(found.bom)["motor"] == [("T6 wheel", ""), ("T6 hub", ""), ("AA cell", "8"), ("ESC", "2")]
    with pytest.raises(UnreadableFile):
        read_bom("story.txt", b"T6 wheel\nT6 hub\nAA cell\nESC\n")


def test_prose_in_a_file_of_parts_is_no_list():
    prose = "If you break anything, I'll send you\nmore of it, and of whatever you\nbreak as well. It may take some\npatience.\n"
    with pytest.raises(UnreadableFile):
        read_bom("parts.txt", (prose * 3).encode())


def test_remarks_among_the_items_are_none():
    found = opened("# Parts\n- Belt\n- Pulley\n- Idler\n- You may want to order two of each.\n", "kit.md")
    assert found.bom.lines == 3


def test_a_line_right_above_items_heads_them():
    found = opened("- Chip\n- Jack\n- Screen\n\nChecklist\n- [ ] Wire the jack\n- [x] Flash the chip\n", "parts.md")
    assert found.bom.lines == 3


SUMMED = "## Drive\n| Item | Qty | Cost |\n|---|---|---|\n| Motor | 1 | 8 |\n| Belt | 2 | 3 |\n"


@pytest.mark.parametrize("heading", ["## Cost summary\n### Arm", "## Tools needed", "## Wiring"])
def test_tables_under_headings_for_something_else_are_left_out_and_told(heading: str):
    found = read_bom("kit.md", f"{SUMMED}\n{heading}\n| Item | Cost |\n|---|---|\n| Everything | 11 |\n".encode())
    assert found.bom.lines == 2
    assert any("were not read" in str(problem.message) for problem in found.problems)


def test_a_table_that_counts_is_one_of_parts_whatever_its_heading():
    found = read_bom(
        "kit.md", f"{SUMMED}\n## Wiring\n| Item | Qty | Cost |\n|---|---|---|\n| Cable | 3 | 1 |\n".encode()
    )
    assert found.bom.lines == 3


def test_what_an_address_leaves_open_goes_with_it():
    text = "# Parts\n\n- Motor (e.g. https://shop.test/motor?id=1)\n- Shaft (steel) https://shop.test/shaft\n- Nut\n"
    found = opened(text, "kit.md")
    assert [str(one) for one in found.bom.parts.part_number][:-1] == ["Motor", "Shaft (steel)", "Nut"]


def test_what_each_part_is_for_heads_a_table_of_parts():
    found = opened(
        "# Kit\n\n| Part | Why |\n|---|---|\n| Motor | turns it |\n| Shaft | carries the wheel |\n", "kit.md"
    )
    assert [str(one) for one in found.bom.parts.part_number][:-1] == ["Motor", "Shaft"]


@pytest.mark.parametrize("heading", ["Documentation", "To confirm", "Open questions"])
def test_lists_under_headings_of_work_to_do_are_none_of_parts(heading: str):
    found = opened(f"# Parts\n\n- Motor\n- Shaft\n- Nut\n\n## {heading}\n\n- Manual\n- Who pays\n", "kit.md")
    assert [str(one) for one in found.bom.parts.part_number][:-1] == ["Motor", "Shaft", "Nut"]
