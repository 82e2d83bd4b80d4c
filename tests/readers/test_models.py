"""Lists with a column of quantities for each of several models: every model becomes an item of its own."""

import pytest
from making import Rows, csv_bytes, messages, read, tree, xlsx_bytes

from desktop_app.bom import Severity
from desktop_app.readers import (
    MODEL_QUANTITY,
    Choices,
    Draft,
    ReadBom,
    UnreadableFile,
    draft_of,
    matching,
    open_file,
    pinned,
    profile_of,
    read_bom,
)
from desktop_app.readers.choices import as_plain, from_plain

NAMED = ("Part No", "Description")
DRIVES: Rows = [
    [*NAMED, "FA-100", "FA-200"],
    ["A-1001", "Motor", 1, 2],
    ["A-1002", "Heater", "", 1],
    ["A-1003", "Frame", 1, 1],
    ["A-1004", "Screw", 12, 16],
]


def cells_of(first: list[object], second: list[object], headers: tuple[str, str] = ("FA-100", "FA-200")) -> ReadBom:
    names = ["Motor", "Heater", "Frame", "Screw"]
    lines = zip(names, first, second, strict=True)
    return read([[*NAMED, *headers], *([f"A-{i}", *line] for i, line in enumerate(lines, 1001))])


def roots(found: ReadBom) -> list[str]:
    return [str(found.bom.parts.part_number[root]) for root in found.bom.roots]


def codes(found: ReadBom) -> list[str]:
    return [problem.message.code for problem in found.problems]


def test_each_model_is_an_item_with_its_own_lines_and_quantities():
    found = read(DRIVES)
    assert found.understanding.sure and not found.understanding.doubts
    assert roots(found) == ["FA-100", "FA-200"]
    assert tree(found.bom) == {
        "FA-100": [("A-1001", "1"), ("A-1003", "1"), ("A-1004", "12")],
        "FA-200": [("A-1001", "2"), ("A-1002", "1"), ("A-1003", "1"), ("A-1004", "16")],
    }
    assert found.bom.lines == 4 and len(found.bom) == 6
    assert found.source.columns["quantity"] == "FA-100, FA-200"
    roles = [use.role for use in found.understanding.tables[0].columns]
    assert roles == ["part_number", "description", MODEL_QUANTITY, MODEL_QUANTITY]
    assert codes(found) == ["models-read"]


def cited(found: ReadBom) -> dict[tuple[str, str], tuple[str, int]]:
    """The header and the row (0-based) from which each quantity is cited."""
    bom, number = found.bom, found.bom.parts.part_number
    cells = [bom.quantity_cell(usage) for usage in range(len(bom.usages))]
    ends = zip(bom.usages.parent, bom.usages.child, cells, strict=True)
    return {(number[parent], number[child]): (cell.column, cell.row) for parent, child, cell in ends if cell}


def test_each_quantity_is_cited_from_the_column_of_its_model():
    assert cited(read(DRIVES)) == {
        ("FA-100", "A-1001"): ("FA-100", 1),
        ("FA-100", "A-1003"): ("FA-100", 3),
        ("FA-100", "A-1004"): ("FA-100", 4),
        ("FA-200", "A-1001"): ("FA-200", 1),
        ("FA-200", "A-1002"): ("FA-200", 2),
        ("FA-200", "A-1003"): ("FA-200", 3),
        ("FA-200", "A-1004"): ("FA-200", 4),
    }


def test_each_quantity_of_a_further_sheet_is_cited_from_the_column_of_its_model_there():
    main: Rows = [[*NAMED, "Model A", "Model B"], ["M-1", "Motor", 1, 2], ["M-2", "Case", "", 1], ["M-3", "Lid", 1, ""]]
    more: Rows = [
        [*NAMED, "Model A", "Model B"],
        ["E-1", "Board", 1, 2],
        ["E-2", "Fan", "", 1],
        ["E-3", "Cable", 1, ""],
    ]
    bom = read_bom("drive.xlsx", xlsx_bytes({"Main": main, "Extra": more})).bom
    assert [str(bom.parts.part_number[root]) for root in bom.roots] == ["Model A", "Model B"]
    cells = [bom.quantity_cell(usage) for usage in range(len(bom.usages))]
    parents = [bom.parts.part_number[parent] for parent in bom.usages.parent]
    assert len(cells) == 8 and [cell.column for cell in cells if cell] == parents
    assert sum(1 for cell in cells if cell and cell.sheet == "Extra") == 4


def test_where_models_have_marks_the_quantity_is_cited_from_its_own_column():
    marked = read([[*NAMED, "Qty", "Model A", "Model B"], ["A-1", "Motor", 2, "●", "●"], ["A-2", "Lamp", 3, "", "●"]])
    assert {column for column, _ in cited(marked).values()} == {"Qty"}


@pytest.mark.parametrize(
    ("headers", "items"),
    [
        (("Model A", "Model B"), ["Model A", "Model B"]),
        (("Qty V1", "Qty V2"), ["V1", "V2"]),
        (("Qty (KX-20)", "Qty (KX-30)"), ["KX-20", "KX-30"]),
        (("基本型", "豪华型"), ["基本型", "豪华型"]),
        (("A型用量", "B型用量"), ["A型", "B型"]),
        (("機種A", "機種B"), ["機種A", "機種B"]),
        (("Product A", "Product B"), ["Product A", "Product B"]),
        (("Variante Eco", "Variante Plus"), ["Variante Eco", "Variante Plus"]),
    ],
)
def test_headers_that_name_models_leave_no_doubt(headers: tuple[str, str], items: list[str]):
    found = cells_of([1, "", 1, 12], [2, 1, 1, 16], headers)
    assert roots(found) == items
    assert found.understanding.sure


def test_a_title_over_the_names_of_the_models_may_stand_in_either_row():
    lines = [["A-1", "Motor", 1, 2, "pcs"], ["A-2", "Frame", 1, 1, "pcs"], ["A-3", "Screw", 8, "", "pcs"]]
    below = [[*NAMED, "Quantity per model", "", "Unit"], ["", "", "Basic", "Sport", ""], *lines]
    above = [["", "", "Quantity per model", "", ""], [*NAMED, "Basic", "Sport", "Unit"], *lines]
    for rows in (below, above):
        found = read_bom("list.xlsx", xlsx_bytes(rows))
        assert roots(found) == ["Basic", "Sport"] and found.understanding.sure
        assert tree(found.bom)["Sport"] == [("A-1", "2"), ("A-2", "1")]
        assert set(found.bom.usages.unit) == {"pcs"}


def test_a_header_of_many_models_and_few_words_is_one():
    models = [f"FA-{number}00" for number in range(1, 31)]
    names = ["Motor", "Heater", "Frame", "Screw"]
    rows = [[*NAMED, *models], *([f"A-100{i}", name, *([1, 2, 4] * 10)] for i, name in enumerate(names))]
    found = read(rows)
    assert found.understanding.sure
    assert roots(found) == models


@pytest.mark.parametrize("mark", ["X", "●", "✓", "yes", "是"])
def test_a_mark_is_one_piece(mark: str):
    found = cells_of([mark, "-", mark, mark], [mark, mark, "", mark])
    assert found.understanding.sure
    assert tree(found.bom) == {
        "FA-100": [("A-1001", "1"), ("A-1003", "1"), ("A-1004", "1")],
        "FA-200": [("A-1001", "1"), ("A-1002", "1"), ("A-1004", "1")],
    }


def test_marks_beside_a_quantity_say_which_models_have_that_many():
    rows = [[*NAMED, "Qty", "Model A", "Model B"], ["A-1", "Motor", 1, "x", "x"], ["A-2", "Screw", 8, "", "x"]]
    found = read([*rows, ["A-3", "Frame", 2, "x", "x"]])
    assert found.understanding.sure
    assert tree(found.bom) == {
        "Model A": [("A-1", "1"), ("A-3", "2")],
        "Model B": [("A-1", "1"), ("A-2", "8"), ("A-3", "2")],
    }


def test_zeros_dashes_and_slashes_say_that_a_model_lacks_the_part_and_that_is_told():
    found = cells_of([1, 0, "/", 12], [2, 1, 1, "-"])
    assert tree(found.bom)["FA-100"] == [("A-1001", "1"), ("A-1004", "12")]
    assert "A-1004" not in dict(tree(found.bom)["FA-200"])
    (told,) = messages(found, "not in that model")
    assert "rows 3–5" in told
    assert "quantity-zero" not in codes(found)


def test_crosses_beside_numbers_are_doubted_and_count_as_a_piece():
    found = cells_of([1, "x", 1, 4], [2, 1, 1, 4])
    assert not found.understanding.sure
    assert [doubt.code for doubt in found.understanding.doubts] == ["doubt-crosses"]
    assert ("A-1002", "1") in tree(found.bom)["FA-100"]
    assert "models-crosses" in codes(found)


def test_an_optional_part_counts_as_inside_and_is_told():
    found = cells_of(["●", "○", "●", "●"], ["●", "●", "●", "●"])
    assert ("A-1002", "1") in tree(found.bom)["FA-100"]
    assert [p.row for p in found.problems if p.message.code == "models-optional"] == [2]


def test_as_required_in_a_model_is_unknown():
    found = cells_of([1, "AR", 1, 4], [2, 1, 1, 4])
    assert dict(tree(found.bom)["FA-100"])["A-1002"] == ""
    assert [p.column for p in found.problems if p.message.code == "quantity-unread"] == ["FA-100"]


def test_a_part_of_no_model_is_a_problem():
    found = cells_of([1, "", 1, 4], [2, "-", 1, 4])
    (told,) = [p for p in found.problems if p.message.code == "models-unused"]
    assert told.severity is Severity.WARNING and told.row == 2 and "row 3" in told.message
    assert "A-1002" not in found.bom.index


def test_lines_without_a_number_are_one_part_in_all_models():
    rows = [[*NAMED, "FA-100", "FA-200"], ["A-1", "Motor", 1, 1], ["", "Glue", 1, 2], ["A-3", "Frame", 1, 1]]
    found = read(rows)
    glued = {parent: dict(children)["Glue"] for parent, children in tree(found.bom).items()}
    assert glued == {"FA-100": "1", "FA-200": "2"}


def test_levels_hold_within_each_model():
    rows = [
        ["Level", *NAMED, "FA-100", "FA-200"],
        [1, "A-1", "Drive", 1, 1],
        [2, "A-2", "Motor", 2, 2],
        [1, "B-1", "Case", "", 1],
        [2, "B-2", "Panel", "", 4],
    ]
    found = read(rows)
    assert found.understanding.sure and found.source.structure == "levels"
    assert tree(found.bom) == {
        "FA-100": [("A-1", "1")],
        "A-1": [("A-2", "2")],
        "FA-200": [("A-1", "1"), ("B-1", "1")],
        "B-1": [("B-2", "4")],
    }
    assert codes(found) == ["models-read"]


@pytest.mark.parametrize("stated", ["", 1])
def test_each_model_takes_the_place_of_the_product_over_all_lines(stated: object):
    rows = [
        ["Level", *NAMED, "FA-100", "FA-200"],
        [0, "FA", "Family of drives", stated, stated],
        [1, "A-1", "Motor", 1, 2],
        [2, "A-2", "Rotor", 1, 1],
        [1, "A-3", "Lid", "", 1],
    ]
    found = read(rows)
    assert tree(found.bom) == {
        "FA-100": [("A-1", "1")],
        "A-1": [("A-2", "1")],
        "FA-200": [("A-1", "2"), ("A-3", "1")],
    }
    assert codes(found) == ["models-family", "models-read"]
    assert [found.bom.parts.description[root] for root in found.bom.roots] == ["Family of drives"] * 2


def test_an_assembly_that_differs_between_models_counts_with_all_parts_and_is_told():
    rows = [
        ["Level", *NAMED, "FA-100", "FA-200"],
        [1, "A-1", "Drive", 1, 1],
        [2, "A-2", "Motor", 1, 2],
        [2, "A-3", "Cover", "", 1],
        [1, "B-1", "Case", "", ""],
        [2, "B-2", "Panel", 1, 1],
    ]
    found = read(rows)
    assert dict(tree(found.bom)["A-1"]) == {"A-2": "2", "A-3": "1"}
    (inside,) = [p for p in found.problems if p.message.code == "models-differ-inside"]
    assert inside.row == 1
    carried = [p.message for p in found.problems if p.message.code == "models-carried"]
    assert len(carried) == 2 and all("row 5" in message for message in carried)


@pytest.mark.parametrize(
    "headers",
    [
        ("Jan", "Feb"),
        ("Rev 01", "Rev 02"),
        ("FY2024", "FY2025"),
        ("Per board", "Total"),
        ("Min", "Max"),
        ("KW12", "KW13"),
    ],
)
def test_counts_of_something_else_are_no_models(headers: tuple[str, str]):
    found = cells_of([1, 2, 1, 4], [2, 3, 5, 9], headers)
    assert MODEL_QUANTITY not in {use.role for use in found.understanding.tables[0].columns}
    assert len(found.bom.roots) == 1


@pytest.mark.parametrize(
    "headers", [("Version 1", "Version 2"), ("Option A", "Option B"), ("ASSY-10", "ASSY-20"), ("S", "L")]
)
def test_counts_that_may_be_of_models_are_a_question(headers: tuple[str, str]):
    found = cells_of([1, 2, 1, 4], [2, 3, 5, 9], headers)
    assert [doubt.code for doubt in found.understanding.doubts] == ["doubt-counts"]
    assert not found.understanding.sure


def test_prices_for_each_model_are_no_quantities():
    rows = [[*NAMED, "Qty", "Price Model A", "Price Model B"], ["A-1", "Motor", 1, 20, 30], ["A-2", "Frame", 2, 4, 5]]
    assert len(read(rows).bom.roots) == 1


def test_lots_of_one_ten_and_a_hundred_are_no_models():
    lots = cells_of([1, 2, 1, 4], [10, 20, 10, 40], ("LX-01", "LX-10"))
    assert len(lots.bom.roots) == 1
    assert not lots.understanding.sure


@pytest.mark.parametrize("total", ["Total Qty", "Total"])
def test_columns_that_a_total_adds_up_are_assemblies_of_one_product(total: str):
    rows = [[*NAMED, "FA-100", "FA-200", total], ["A-1", "Motor", 1, 1, 2], ["A-2", "Screw", 4, 8, 12]]
    found = read([*rows, ["A-3", "Frame", "", 1, 1], ["A-4", "Cover", 1, 2, 3]])
    assert ("quantity-added-up" in codes(found)) == (total == "Total Qty")
    assert len(found.bom.roots) == 1


def test_codes_that_lines_list_are_assemblies_of_one_product():
    rows = [[*row] for row in DRIVES]
    rows.append(["FA-100", "Small drive", 1, 1])
    assert len(read(rows).bom.roots) == 1


def test_a_table_without_models_below_is_an_item_of_its_own():
    below = [
        ["", "", "", ""],
        ["Part No", "Description", "Quantity", ""],
        ["C-1", "Label", 2, ""],
        ["C-2", "Box", 1, ""],
    ]
    found = read([*DRIVES, *below])
    assert roots(found) == ["FA-100", "FA-200", "product"]
    assert tree(found.bom)["product"] == [("C-1", "2"), ("C-2", "1")]
    assert found.bom.lines == 6


def test_models_on_several_sheets_are_the_same_items():
    first = [[*row] for row in DRIVES]
    other = [DRIVES[0], ["B-1", "Board", 1, 1], ["B-2", "Chip", 2, ""], ["B-3", "Lamp", 4, 5]]
    found = read_bom("drives.xlsx", xlsx_bytes({"Mechanics": first, "Electronics": other}))
    assert roots(found) == ["FA-100", "FA-200"]
    assert [child for child, _ in tree(found.bom)["FA-200"]] == ["A-1001", "A-1002", "A-1003", "A-1004", "B-1", "B-3"]


def test_numbers_in_models_beside_a_quantity_are_doubted():
    rows = [[*NAMED, "Qty", "Model A", "Model B"], ["A-1", "Motor", 1, 1, 2], ["A-2", "Screw", 8, 4, 4]]
    found = read([*rows, ["A-3", "Frame", 1, "", 1]])
    assert roots(found) == ["Model A", "Model B"]
    assert [doubt.code for doubt in found.understanding.doubts] == ["doubt-models"]


def test_counts_of_something_unknown_beside_models_are_a_question():
    rows = [[*row, 1] for row in DRIVES]
    rows[0][-1] = "Tropical"
    found = read(rows)
    assert roots(found) == ["FA-100", "FA-200"]
    (doubt,) = found.understanding.doubts
    assert doubt.code == "doubt-models-beside" and "“Tropical” beside them" in doubt


# --- What the user decides

UNNAMED: Rows = [
    [*NAMED, "Alpha", "Beta", "Gamma"],
    ["A-1", "Screw", 4, 6, 2],
    ["A-2", "Motor", 1, 2, ""],
    ["A-3", "Plate", 1, 1, 1],
]


def test_the_user_says_which_columns_are_models():
    found = read_bom("list.csv", csv_bytes(UNNAMED), Choices(models=("Alpha", "column 4")))
    assert roots(found) == ["Alpha", "Beta"]
    assert tree(found.bom)["Beta"] == [("A-1", "6"), ("A-2", "2"), ("A-3", "1")]
    assert messages(found, "“Alpha” as the quantity in a model")
    confidence = [use.confidence for use in found.understanding.tables[0].columns if use.role == MODEL_QUANTITY]
    assert confidence == [1.0, 1.0]


def test_one_quantity_may_still_be_chosen():
    found = read_bom("product.csv", csv_bytes(DRIVES), Choices(columns={"quantity": "FA-200"}))
    assert roots(found) == ["product"]
    assert list(found.bom.usages.quantity) == ["2", "1", "1", "16"]


def test_a_column_that_was_left_out_is_no_model():
    rows = [[*row, row[-1]] for row in DRIVES]
    rows[0][-1] = "FA-300"
    found = read_bom("list.csv", csv_bytes(rows), Choices(unused=frozenset({"FA-100"})))
    assert roots(found) == ["FA-200", "FA-300"]


def test_models_cannot_be_told_apart_where_lines_name_their_parents():
    rows = [["Parent Number", *NAMED, "Alpha", "Beta"], ["P-1", "A-1", "Motor", 1, 1], ["P-1", "A-2", "Screw", 4, 2]]
    with pytest.raises(UnreadableFile, match="Parent Number"):
        read_bom("list.csv", csv_bytes(rows), Choices(models=("Alpha", "Beta")))


def test_choices_of_models_are_kept_for_files_with_the_same_headers():
    opened = open_file("list.csv", csv_bytes(UNNAMED))
    first = read_bom("list.csv", csv_bytes(UNNAMED), Choices(models=("Alpha", "Beta", "Gamma")))
    assert first.understanding is not None
    choices = pinned(first.understanding, first.understanding.choices)
    assert choices.models == ("Alpha", "Beta", "Gamma") and "quantity" not in choices.columns
    profile = profile_of(opened, first.understanding, choices)
    later = [*UNNAMED, ["A-4", "Cover", "", "", 1]]
    again = matching([type(profile).from_json(profile.to_json())], open_file("later.csv", csv_bytes(later)))
    assert again is not None
    found = read_bom("later.csv", csv_bytes(later), again)
    assert roots(found) == ["Alpha", "Beta", "Gamma"] and found.understanding.sure


def test_what_was_found_is_found_again_once_it_is_pinned():
    found = read(DRIVES)
    choices = pinned(found.understanding, Choices())
    assert from_plain(as_plain(choices)) == choices
    again = read_bom("product.csv", csv_bytes(DRIVES), choices)
    assert tree(again.bom) == tree(found.bom)


def test_a_draft_gives_the_role_to_several_columns():
    draft = Draft().with_role(2, MODEL_QUANTITY).with_role(3, MODEL_QUANTITY)
    assert draft.choices(5).models == ("column 3", "column 4")
    assert draft.role_of(3) == MODEL_QUANTITY
    assert draft_of(draft.choices(5), ["a", "b", "c", "d"], 5).models == draft.models
    assert draft.with_role(3, "quantity").models == frozenset({2})
    assert draft.with_role(2, "").models == frozenset({3})
