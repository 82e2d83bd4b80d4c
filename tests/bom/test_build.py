"""Line items become a graph of parts and usages."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.bom import Bom, Cell, Lines, Problem, Severity, build_bom


def text(*cells: str) -> np.ndarray:
    column = np.empty(len(cells), dtype=object)
    column[:] = cells
    return column


def lines(*numbers: str, parents=None, parent_line=None, root=None, **columns: list[str]) -> Lines:
    given_columns = {role: text(*cells) for role, cells in columns.items()}
    return Lines(
        np.arange(1, len(numbers) + 1, dtype=np.int32),
        {"part_number": text(*numbers), **given_columns},
        {"part_number": "No.", **{role: role.title() for role in columns}},
        None if parent_line is None else np.array(parent_line, dtype=np.int32),
        None if parents is None else text(*parents),
        root,
    )


def build(*numbers: str, **how) -> tuple[Bom, list[Problem]]:
    return build_bom(lines(*numbers, **how))


def edges(bom: Bom) -> list[tuple[str, str, str]]:
    names = bom.parts.part_number
    return [
        (names[bom.usages.parent[u]], names[bom.usages.child[u]], bom.usages.quantity[u])
        for u in range(len(bom.usages))
    ]


def test_a_list_by_parent_numbers():
    bom, problems = build("A", "B", "C", parents=["", "A", "B"], quantity=["", "2", "3"])
    assert edges(bom) == [("A", "B", "2"), ("B", "C", "3")]
    assert [bom.parts.part_number[i] for i in bom.roots] == ["A"]
    assert list(bom.depth) == [0, 1, 2]
    assert problems == []


def test_an_outline():
    bom, _ = build("A", "B", "C", "D", parent_line=[-1, 0, 1, 0], quantity=["1", "2", "3", "4"])
    assert edges(bom) == [("A", "B", "2"), ("B", "C", "3"), ("A", "D", "4")]
    assert bom.lines == 4


def test_an_implied_root_holds_what_stands_under_nothing():
    bom, _ = build("B", "C", "D", parent_line=[-1, 0, -1], root="pump", quantity=["2", "3", "4"])
    assert edges(bom) == [("pump", "B", "2"), ("B", "C", "3"), ("pump", "D", "4")]
    assert bom.lines == 3
    assert bom.parts.row[bom.index["pump"]] == -1
    assert bom.cell(bom.index["pump"], "part_number") is None


def test_a_flat_list_has_no_quantity_of_zero_or_one_for_an_unknown():
    bom, _ = build("A", "B", root="pump", quantity=["", "2"])
    assert edges(bom) == [("pump", "A", ""), ("pump", "B", "2")]
    assert np.isnan(bom.usages.quantity_float[0])


def test_a_sub_assembly_spelled_out_twice_is_stored_once():
    bom, problems = build(
        "A", "S", "M", "T", "S", "M", parent_line=[-1, 0, 1, 0, 3, 4], quantity=["1", "1", "4", "1", "2", "4"]
    )
    assert edges(bom) == [("A", "S", "1"), ("S", "M", "4"), ("A", "T", "1"), ("T", "S", "2")]
    assert problems == []


def test_a_sub_assembly_spelled_out_differently_keeps_the_larger_quantity_and_says_so():
    bom, problems = build(
        "A", "S", "M", "T", "S", "M", parent_line=[-1, 0, 1, 0, 3, 4], quantity=["1", "1", "4", "1", "2", "6"]
    )
    assert ("S", "M", "6") in edges(bom)
    assert ("S", "M", "4") not in edges(bom)
    assert [p.severity for p in problems] == [Severity.WARNING]


def test_a_part_listed_twice_in_one_parent_adds_up_and_says_so():
    bom, problems = build("A", "B", "B", parents=["", "A", "A"], quantity=["", "2", "3"])
    assert edges(bom) == [("A", "B", "2"), ("A", "B", "3")]
    assert [p.message for p in problems if "rows 3" in p.message or "rows 2" in p.message]


def test_a_circle_is_cut_where_it_closes():
    bom, problems = build("A", "B", "C", "B", parents=["", "A", "B", "C"], quantity=["1"] * 4)
    assert [edges(bom)[u] for u in np.flatnonzero(bom.usages.cut)] == [("C", "B", "1")]
    assert [p.severity for p in problems] == [Severity.ERROR]
    assert bom.max_depth == 2


def test_a_circle_without_a_root_still_has_one():
    bom, _ = build("A", "B", parents=["B", "A"], quantity=["1", "1"])
    assert len(bom.roots) == 1
    assert bom.usages.cut.sum() == 1


def test_many_long_circles_make_few_and_short_problems():
    names = [f"P{i}" for i in range(200)]
    bom, problems = build(
        *names, *names, parents=names[-1:] + names[:-1] + names[-100:] + names[:-100], quantity=["1"] * 400
    )
    assert sum(len(level) for level in bom.levels) == len(bom)
    assert len(problems) == 21
    assert max(map(len, (p.message for p in problems))) < 300
    assert f"{bom.usages.cut.sum()} usages in all" in problems[-1].message
    assert "P9 → … (189 more) … → P199 → P0" in problems[0].message


def test_differing_origins_of_one_part_are_unknown_and_kept():
    bom, problems = build("A", "B", "B", parents=["", "A", "A"], quantity=["1"] * 3, country_of_origin=["", "CN", "DE"])
    part = bom.index["B"]
    assert bom.parts.country_of_origin[part] == ""
    assert bom.conflicts[part, "country_of_origin"] == (
        (Cell(2, "Country_Of_Origin"), "CN"),
        (Cell(3, "Country_Of_Origin"), "DE"),
    )
    assert any("different values" in p.message for p in problems)


def test_a_value_on_a_later_line_is_found_and_its_cell_known():
    bom, _ = build("A", "B", "B", parents=["", "A", "A"], quantity=["1"] * 3, country_of_origin=["", "", "DE"])
    part = bom.index["B"]
    assert bom.parts.country_of_origin[part] == "DE"
    assert bom.cell(part, "country_of_origin") == Cell(3, "Country_Of_Origin")


def test_equal_numbers_written_differently_are_no_conflict():
    bom, problems = build("A", "B", "B", parents=["", "A", "A"], quantity=["1"] * 3, unit_price=["", "5", "5.0"])
    assert bom.parts.unit_price[bom.index["B"]] == "5"
    assert not [p for p in problems if "different" in p.message]


def test_lines_without_a_number_are_parts_of_their_own():
    bom, problems = build("A", "", "", "", root="pump", quantity=["1"] * 4, description=["x", "bolt", "bolt", ""])
    assert list(bom.parts.part_number) == ["A", "bolt", "bolt (row 4)", "row 5", "pump"]
    assert any("3 of 4" in p.message for p in problems)


def test_many_repeated_parts_make_few_problems():
    numbers = [f"P{i}" for i in range(100)] * 2
    _, problems = build(*numbers, root="pump", quantity=["1"] * 200)
    assert len(problems) < 30
    assert "100 parts" in problems[0].message


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(-1, 7)), min_size=1, max_size=25))
def test_any_parents_make_a_graph_without_circles(pairs):
    numbers = [f"P{child}" for child, _ in pairs]
    parents = ["" if parent < 0 else f"P{parent}" for _, parent in pairs]
    bom, _ = build(*numbers, parents=parents, quantity=["1"] * len(pairs))
    assert sum(len(level) for level in bom.levels) == len(bom)
    for usage in np.flatnonzero(~bom.usages.cut):
        assert bom.depth[bom.usages.parent[usage]] < bom.depth[bom.usages.child[usage]]
    assert bom.lines == len(pairs)


@pytest.mark.parametrize("structure", [{"parents": []}, {"parent_line": []}, {"root": "pump"}])
def test_no_lines_at_all(structure):
    bom, _ = build(**structure)
    assert bom.lines == 0
    assert len(bom.usages) == 0
