"""Texts that read as a list of parts by their words, and are none, or not all of them; each in a small one of our own."""

import json

from making import messages, read, tree

from desktop_app.readers import read_bom


def test_sentences_under_a_list_of_words_leave_a_doubt():
    text = "It reads: Item ID, quantity, unit, description\n" + "".join(
        f"Sentence number {word} says nothing of parts.\n" for word in ("one", "two", "three", "four", "five")
    )
    assert not read_bom("guide.txt", text.encode()).understanding.sure


def test_levels_that_are_read_as_none_leave_a_doubt():
    rows = [["Level", "Material No", "Quantity"], ["1?", "A-1", 1], ["1.1?", "A-2", 2], ["1.2?", "A-3", 4]]
    found = read(rows)
    assert found.source.structure == "flat"
    assert not found.understanding.sure
    assert any("Level" in reason for reason in map(str, found.understanding.doubts))


def test_a_table_in_words_that_nobody_knows_is_no_part_of_the_list_above():
    text = (
        "| Qty | Part |\n|---|---|\n| 2 | Motor |\n| 4 | Wheel |\n\n"
        "| Wersja | Zakres |\n|---|---|\n| Pełna | 280-380 |\n| Prosta | 180-250 |\n"
    )
    found = read_bom("b.md", text.encode())
    assert tree(found.bom)["b"] == [("Motor", "2"), ("Wheel", "4")]
    assert messages(found, "Taken as notes", "Pełna")


def test_types_that_many_lines_share_name_no_part():
    rows = [["part_id", "price", "description", "type", "unit"]]
    rows += [[i, i, f"Board {i} x 90", ("post", "rafter")[i % 2], "pc"] for i in range(1, 15)]
    assert read(rows).source.columns["part_number"] == "description"


def test_json_of_lists_under_the_numbers_of_products():
    lists = {"FIN-1": [{"componentCode": "A-1", "qty": 2}, {"componentCode": "A-2", "qty": 1}]}
    lists["FIN-2"] = [{"componentCode": "A-1", "qty": 4}]
    found = read_bom("flat.json", json.dumps(lists).encode())
    assert tree(found.bom) == {"FIN-1": [("A-1", "2"), ("A-2", "1")], "FIN-2": [("A-1", "4")]}


def test_the_folder_of_a_design_is_no_assembly():
    rows = [
        ["Part Name", "Parent Folder", "Part Number", "Quantity"],
        *[[f"P{i}", "desk", f"P{i}", 1] for i in range(6)],
    ]
    assert read(rows).source.structure == "flat"


def test_a_record_of_changes_below_the_list_is_none_of_its_lines():
    rows = [["Pos.", "Qty", "Value"], ["1", 1, "100n"], ["2", 4, "10k"], ["3", 2, "1N4148"]]
    rows += [["", "", ""], ["", "", "Rev. 1.2 to 1.3"], ["Pos", 1, "new board revision"]]
    assert read(rows).bom.lines == 3


def test_a_heading_that_runs_over_the_columns_of_a_printed_list():
    text = (
        "Ref     Part                    SKU\n-----------------------------------\nC1-C10  0.1uF capacitor\n"
        "D1      1N5817 diode            Jameco 1\nU1      74HC139 decoder\n\nOptional peripherals\n--------------------\n"
    )
    assert read_bom("b.txt", text.encode()).bom.lines == 3
