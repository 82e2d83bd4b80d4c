"""The graph seen from its parts."""

import numpy as np

from desktop_app.bom import Cell, Lines, build_bom
from desktop_app.bom.bom import topological_levels


def text(*cells: str) -> np.ndarray:
    column = np.empty(len(cells), dtype=object)
    column[:] = cells
    return column


def diamond():
    """A goes into nothing, M into B and C, both of which go into A."""
    return build_bom(
        Lines(
            np.array([1, 2, 3, 4, 5], dtype=np.int32),
            {
                "part_number": text("A", "B", "C", "M", "M"),
                "quantity": text("", "1", "2", "3", "4"),
                "unit_price": text("10", "", "2.5", "0.1", ""),
            },
            {"part_number": "No.", "quantity": "Qty", "unit_price": "Price"},
            parent_number=text("", "A", "A", "B", "C"),
        )
    )[0]


def test_both_directions_of_the_view():
    bom = diamond()
    a, b, c, m = (bom.index[number] for number in "ABCM")
    assert [bom.usages.child[u] for u in bom.usages_of(a)] == [b, c]
    assert [bom.usages.parent[u] for u in bom.used_in(m)] == [b, c]
    assert len(bom.usages_of(m)) == len(bom.used_in(a)) == 0


def test_depth_is_the_longest_way_down():
    bom = diamond()
    assert list(bom.depth) == [0, 1, 1, 2]
    assert bom.max_depth == 2
    assert [list(level) for level in bom.levels] == [[0], [1, 2], [3]]


def test_cells_of_values():
    bom = diamond()
    assert bom.cell(bom.index["C"], "unit_price") == Cell(3, "Price")
    assert bom.cell(bom.index["C"], "country_of_origin") is None
    assert str(bom.quantity_cell(0)) == "row 3, “Qty”"


def test_prices_as_floats():
    bom = diamond()
    assert bom.parts.unit_price_float[bom.index["M"]] == 0.1
    assert np.isnan(bom.parts.unit_price_float[bom.index["B"]])


def test_parts_on_a_circle_are_in_no_level():
    levels = topological_levels(3, np.array([0, 1, 2]), np.array([1, 2, 1]), np.ones(3, dtype=bool))
    assert [list(level) for level in levels] == [[0]]


def test_a_hundred_thousand_usages_are_enumerated_only_where_somebody_looks():
    size = 100_000
    numbers = text(*(f"P{i}" for i in range(size)))
    parents = np.arange(size, dtype=np.int32) // 10 - 1
    parents[1:10] = 0
    bom = build_bom(Lines(np.arange(size, dtype=np.int32), {"part_number": numbers}, {}, parent_line=parents))[0]
    assert len(bom) == size
    assert bom.max_depth >= 5
    assert len(bom.usages_of(0)) > 0
