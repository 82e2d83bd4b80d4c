"""Rows that are lines or none because of the rows around them, and rows of which only the user can tell."""

import pytest
from making import messages, read, tree

from desktop_app.readers import ReadBom

HEADER = ["Item", "Part Name", "Details", "Qty", "Price"]
LINES = [[i, f"Bolt {i}", "steel", i + 1, 2.5] for i in range(1, 6)]
BLANK = ["", "", "", "", ""]


def doubted(found: ReadBom, words: str) -> bool:
    assert found.understanding is not None
    return not found.understanding.sure and any(words in reason for reason in found.understanding.doubts)


def apart(lines: list[list[object]]) -> list[list[object]]:
    """The lines with a blank row after each."""
    return [row for line in lines for row in (line, BLANK)]


def test_a_row_directly_below_a_line_goes_on_with_it_where_blank_rows_part_the_lines():
    rows = [HEADER, *apart(LINES[:4]), LINES[4], ["", "", "or an equal one", "some", ""]]
    assert read(rows).bom.lines == 5
    assert read([HEADER, *LINES, ["", "Nut", "steel", "", ""]]).bom.lines == 6


def test_cells_below_a_line_without_a_name_go_on_with_it():
    named = [line[1:4] for line in LINES]
    rows = [row for line in named for row in (line, ["", "", ""])]
    assert read([HEADER[1:4], *rows[:-1], ["", "measure it first", ""], ["", "take a long one", ""]]).bom.lines == 5


def test_a_text_between_two_notes_is_one():
    notes = [
        "Please order in time, since the shop is closed in the whole of August",
        "Ask Ann",
        "And please do not forget",
    ]
    rows = [HEADER, *LINES, BLANK, *(["", note, "", "", ""] for note in (*notes, notes[0]))]
    assert "Ask Ann" not in dict(tree(read(rows).bom)["product"])


def test_a_heading_with_a_sum_beside_it_in_the_column_of_the_headings():
    head = ["Section", *HEADER[1:], "Budget"]
    lines = [["", *line[1:], ""] for line in LINES]
    rows = [head, ["General", "", "(list)", "", "", 500]]
    rows += [*lines, ["Drive", "", "", "", "", ""], *lines, ["Frame", "", "", "", "", ""], *lines]
    assert read(rows).bom.lines == 15


@pytest.mark.parametrize("word", ["OR", "oder", "或", "- or -"])
def test_parts_of_which_one_is_used_are_doubtful(word: str):
    rows = [["Part", "Price"], ["Board A", 45], [word, ""], ["Board B", 39], ["Case", 5]]
    found = read(rows)
    assert word not in dict(tree(found.bom)["product"])
    assert doubted(found, "row 3")


def test_names_alone_far_below_lines_that_say_much_are_doubtful():
    legend = [[colour, "", "", ""] for colour in ("Ordered", "In stock", "To be designed")]
    lines = [row[1:] for row in (HEADER, *LINES, BLANK)]
    assert doubted(read([*lines, *legend]), "rows 9, 10")
    few = [line[1:4:2] for line in LINES]
    assert not doubted(read([["Part Name", "Qty"], *few, ["", ""], ["Wire", ""], ["Tape", ""]]), "blank row")


def test_another_small_table_below_a_list_with_places_on_a_board_is_doubtful():
    rows = [["Designator", "Description", "MPN", "Qty"], *[[f"C{i}", f"cap {i}", f"GRM{i}88R", 1] for i in range(1, 6)]]
    wires = [["Connector A", "Wires", "Connector B", ""], ["455-1161", "straight", "the same", ""]]
    assert doubted(read([*rows, [""] * 4, *wires]), "blank row")
    assert read([*rows, [""] * 4, ["C7", "cap 7", "GRM788R", ""], ["C8", "cap 8", "GRM888R", ""]]).understanding.sure


def test_names_where_places_on_a_board_stand_are_left_out_with_a_question():
    rows = [["Ref", "Part", "Supplier"], *[[f"U{i}", f"timer {i}", "Shop"] for i in range(1, 8)], ["", "", ""]]
    assert doubted(read([*rows, ["Optional", "", ""], ["Low sockets", "", ""], ["Clock board", "", ""]]), "rows 10–12")


def test_rows_as_full_as_lines_that_were_left_out_are_named():
    rows = [
        ["Designator", "Package", "Qty", "Value", "Part"],
        *[[f"R{i}", "0603", 1, "1k", f"C{i}"] for i in range(1, 12)],
    ]
    antenna = ["", "Dipole antenna", "ANTX-100", "link", 1, 1.53, 1.53]
    found = read([*([*row, "", ""] for row in rows), [""] * 7, antenna])
    assert doubted(found, "row 14") or "Dipole antenna" in str(messages(found))


def test_a_caption_in_the_last_row_without_the_places_that_all_lines_have():
    rows = [["Name", "Designator", "Qty"], *[[f"Resistor {i}", f"R{i}", 1] for i in range(1, 9)]]
    assert read([*rows, ["Parts of the amplifier", "", ""]]).bom.lines == 8
    assert read([*[row[::2] for row in rows], ["Wire", ""]]).bom.lines == 9


def test_names_alone_that_head_few_of_many_blocks_where_others_are_lines_are_doubtful():
    blocks = [[[f"Switch {n}{i}", "panel", 1 + i] for i in range(3)] for n in range(5)]
    loose: list[list[object]] = [["Shrink tube", "", ""], ["Wire", "", ""]]
    head = ["Part", "Use", "Qty"]
    rows = [head, *(row for block in (*blocks, loose) for row in (*block, ["", "", ""]))]
    assert doubted(read([*rows, ["Computer", "", ""], *blocks[0]]), "row 25")
    assert not doubted(
        read([head, ["Panel", "", ""], *blocks[0], ["", "", ""], ["Drive", "", ""], *blocks[1]]), "headings"
    )


def test_hours_of_work_among_parts_that_are_counted_are_doubtful():
    rows = [["Part", "Price", "Qty"], *[[f"Bolt M{i}", 2, i] for i in range(3, 13)]]
    assert doubted(read([*rows, ["40 hours of assembly", "priceless", ""]]), "row 12")
    assert not doubted(read([*rows, ["Hour meter", 30, 1]]), "work")
