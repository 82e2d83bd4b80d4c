"""Two revisions aligned row by row: what stands beside what, and where a difference lies."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from test_compare import bom_of

from desktop_app.bom import Bom
from desktop_app.bom.align import STATES, Alignment, Rows, State
from desktop_app.bom.compare import AttributeChange, ChangedReferences

OLD = [("", "A", ""), ("A", "B", "1"), ("A", "C", "2"), ("B", "M", "3"), ("M", "X", "1"), ("C", "S", "4")]


def words(alignment: Alignment, rows: Rows) -> list[tuple[str, str, State]]:
    """Rows as number, number, state; `-` is a gap. A part that moved here is a gap on the older side."""

    def name(bom: Bom, part: int) -> str:
        return str(bom.parts.part_number[part]) if part >= 0 else "-"

    return [
        (
            "-" if rows.moved_here(row) else name(alignment.old, int(rows.old[row])),
            name(alignment.new, int(rows.new[row])),
            STATES[rows.state[row]],
        )
        for row in range(len(rows))
    ]


def below(alignment: Alignment, *numbers: str) -> Rows:
    """The rows below the row that the part numbers lead to, from an exported item down."""
    rows = alignment.roots
    for number in numbers:
        row = next(r for r, (old, new, _) in enumerate(words(alignment, rows)) if number in (old, new))
        rows = alignment.rows(int(rows.old[row]), int(rows.new[row]))
    return rows


def with_columns(bom: Bom, **columns: list[str]) -> Bom:
    """The same with other columns of its usages."""
    made = {}
    for name, cells in columns.items():
        made[name] = np.array(cells, dtype=object)
    return replace(bom, usages=replace(bom.usages, **made))


def test_a_bill_of_materials_beside_itself_differs_nowhere():
    found = Alignment(bom_of(*OLD), bom_of(*OLD))
    assert words(found, found.roots) == [("A", "A", State.SAME)]
    assert words(found, below(found, "A")) == [("B", "B", State.SAME), ("C", "C", State.SAME)]
    assert not found.roots.differs.any()


def test_added_and_removed_rows_stand_beside_gaps_among_their_neighbours():
    old = bom_of(("", "A", ""), *[("A", number, "1") for number in "BCDE"])
    new = bom_of(("", "A", ""), *[("A", number, "1") for number in ("B", "D", "X", "Y", "E")])
    found = Alignment(old, new)
    assert words(found, below(found, "A")) == [
        ("B", "B", State.SAME),
        ("C", "-", State.REMOVED),
        ("D", "D", State.SAME),
        ("-", "X", State.ADDED),
        ("-", "Y", State.ADDED),
        ("E", "E", State.SAME),
    ]
    assert found.roots.leads.tolist() == [True]


def test_a_part_in_the_place_of_another_stands_beside_it():
    old = bom_of(("", "A", ""), ("A", "B", "1"), ("A", "C", "1"), ("A", "D", "1"), ("C", "X", "2"), ("C", "Y", "1"))
    new = bom_of(("", "A", ""), ("A", "B", "1"), ("A", "C2", "1"), ("A", "D", "1"), ("C2", "X", "3"), ("C2", "Y", "1"))
    found = Alignment(old, new)
    assert words(found, below(found, "A"))[1] == ("C", "C2", State.REPLACED)
    inside = below(found, "A", "C")
    assert words(found, inside) == [("X", "X", State.CHANGED), ("Y", "Y", State.SAME)]
    detail = found.detail((old.index["C"], new.index["C2"]), inside, 0)
    assert [dict(amounts)[""] for amounts in (detail.old_amounts, detail.new_amounts)] == [2, 3]
    roles = [change.role for change in found.detail((old.index["A"], new.index["A"]), below(found, "A"), 1).changes]
    assert roles == ["part_number"]


def test_reference_designators_tell_which_part_replaces_which():
    old = with_columns(
        bom_of(("", "A", ""), ("A", "R-10", "1"), ("A", "C-1", "1")), reference_designators=["R1-R2", "C1"]
    )
    new = with_columns(
        bom_of(("", "A", ""), ("A", "C-2", "1"), ("A", "R-22", "1")), reference_designators=["C1", "R2, R1"]
    )
    found = Alignment(old, new)
    assert set(words(found, below(found, "A"))) == {("C-1", "C-2", State.REPLACED), ("R-10", "R-22", State.REPLACED)}


def test_other_reference_designators_are_a_change_their_order_and_ranges_are_none():
    lines = [("", "A", ""), ("A", "R-10", "2"), ("A", "R-22", "1")]
    old = with_columns(bom_of(*lines), reference_designators=["R1-R2", "R5"])
    new = with_columns(bom_of(*lines), reference_designators=["R2;R1", "R6"])
    found = Alignment(old, new)
    assert words(found, below(found, "A")) == [("R-10", "R-10", State.SAME), ("R-22", "R-22", State.CHANGED)]
    assert found.comparison.references == (ChangedReferences("A", "R-22", "R5", "R6"),)
    detail = found.detail((old.index["A"], new.index["A"]), below(found, "A"), 1)
    assert detail.changes == (AttributeChange("references", "R5", "R6"),)
    without = Alignment(old, bom_of(*lines))
    assert without.comparison.same, "a file without designators says nothing against those of the other"


def test_several_that_went_and_came_are_not_paired_by_guess():
    old = bom_of(("", "A", ""), ("A", "B", "1"), ("A", "C", "1"))
    new = bom_of(("", "A", ""), ("A", "X", "1"), ("A", "Y", "1"))
    found = Alignment(old, new)
    assert [state for _, _, state in words(found, below(found, "A"))] == [State.REMOVED] * 2 + [State.ADDED] * 2


def test_a_move_is_shown_at_both_places_with_its_inside_where_it_went():
    new = [line for line in OLD if line != ("B", "M", "3")]
    new = [("C", "M", "3") if line == ("M", "X", "1") else line for line in new] + [("M", "X", "5")]
    found = Alignment(bom_of(*OLD), bom_of(*new))
    gone, came = below(found, "A", "B"), below(found, "A", "C")
    assert words(found, gone) == [("M", "-", State.MOVED)] and gone.leaf.all()
    assert ("-", "M", State.MOVED) in words(found, came)
    row = words(found, came).index(("-", "M", State.MOVED))
    assert came.leads[row] and not came.leaf[row]
    inside = found.rows(int(came.old[row]), int(came.new[row]))
    assert words(found, inside) == [("X", "X", State.CHANGED)]
    move = found.detail((found.old.index["C"], found.new.index["C"]), came, row).move
    assert move is not None and (move.old_parent, move.new_parent) == ("B", "C")
    left = found.detail((found.old.index["B"], found.new.index["B"]), gone, 0)
    assert left.move == move and left.pair == (found.old.index["M"], found.new.index["M"])


def test_an_added_assembly_tells_what_moved_into_it():
    new = [
        ("", "A", ""),
        ("A", "B", "1"),
        ("A", "C", "2"),
        ("C", "N", "1"),
        ("N", "M", "3"),
        ("M", "X", "1"),
        ("N", "Z", "1"),
    ]
    found = Alignment(bom_of(*OLD), bom_of(*new, ("C", "S", "4")))
    assert words(found, below(found, "A", "C", "N")) == [("-", "M", State.MOVED), ("-", "Z", State.ADDED)]


def test_another_number_of_the_only_exported_item_is_a_replacement_and_what_is_in_it_stays_where_it_is():
    new = [(parent.replace("A", "A-2"), number.replace("A", "A-2"), quantity) for parent, number, quantity in OLD]
    found = Alignment(bom_of(*OLD), bom_of(*new))
    assert words(found, found.roots) == [("A", "A-2", State.REPLACED)]
    assert [state for _, _, state in words(found, below(found, "A"))] == [State.SAME, State.SAME]
    assert not found.comparison.moves and not found.comparison.new_places
    assert found.roots.leads.tolist() == [False]


def test_changed_attributes_and_answers_are_seen_from_above():
    old = bom_of(*OLD, supplier={"X": "Alpha"}, unit_price={"S": "5"})
    new = bom_of(*OLD, supplier={"X": "Beta"}, unit_price={"S": "5.0"})
    found = Alignment(old, new, answered_otherwise=["S"])
    assert words(found, below(found, "A", "B", "M")) == [("X", "X", State.CHANGED)]
    assert words(found, below(found, "A", "C")) == [("S", "S", State.ANSWER)]
    assert below(found, "A").leads.tolist() == [True, True]
    parents = (old.index["M"], new.index["M"])
    (change,) = found.detail(parents, below(found, "A", "B", "M"), 0).changes
    assert (change.role, change.old, change.new) == ("supplier", "Alpha", "Beta")


def test_lines_of_one_parent_and_child_are_one_row():
    split = bom_of(*OLD[:-1], ("C", "S", "1"), ("C", "S", "3"))
    found = Alignment(bom_of(*OLD), split)
    rows = below(found, "A", "C")
    assert words(found, rows) == [("S", "S", State.SAME)]
    old, new = found.amounts((found.old.index["C"], found.new.index["C"]), rows, 0)
    assert old == new


def test_a_cycle_is_a_leaf():
    looped = bom_of(("", "TOP", ""), ("TOP", "A", "1"), ("A", "B", "1"), ("B", "A", "1"))
    found = Alignment(looped, looped)
    assert below(found, "TOP", "A", "B").leaf.tolist() == [True]


def graphs():
    """Small graphs of parts that are used in several places: lines of (parent, number, quantity), each part below P0."""
    usage = st.tuples(st.integers(0, 6), st.integers(1, 7), st.sampled_from(["1", "2"]))
    return st.lists(usage, min_size=1, max_size=14).map(
        lambda drawn: bom_of(
            ("", "P0", ""),
            *[(f"P{parent}", f"P{max(child, parent + 1)}", quantity) for parent, child, quantity in drawn],
        )
    )


@settings(max_examples=150, deadline=None)
@given(old=graphs(), new=graphs())
def test_every_line_of_both_stands_in_one_row_and_what_leads_to_a_difference_does(old: Bom, new: Bom):
    found = Alignment(old, new)
    replaced = {(one.old, one.new) for one in found.comparison.replaced}

    def check(parents: tuple[int, int], depth: int) -> bool:
        rows = found.rows(*parents)
        here = np.array([rows.moved_here(row) for row in range(len(rows))], dtype=bool)
        for bom, parent, column in ((old, parents[0], rows.old[(rows.old >= 0) & ~here]), (new, parents[1], rows.new)):
            expected = bom.usages.child[bom.usages_of(parent)] if parent >= 0 else []
            if parents == (-1, -1):
                expected = bom.roots
            assert sorted(column[column >= 0].tolist()) == sorted(set(np.asarray(expected).tolist()))
        for row in range(len(rows)):
            pair = int(rows.old[row]), int(rows.new[row])
            inside = False if rows.leaf[row] or depth > 9 else check(pair, depth + 1)
            if min(pair) >= 0:
                names = str(old.parts.part_number[pair[0]]), str(new.parts.part_number[pair[1]])
                known = STATES[rows.state[row]] is not State.REPLACED or names in replaced
                assert bool(rows.leads[row]) == inside or (not known and rows.leads[row])
            found.detail(parents, rows, row)
        return bool(rows.differs.any())

    assert check((-1, -1), 0) == (not found.comparison.same)


def test_many_lines_below_one_parent_and_deep_sharing_are_aligned():
    wide = 100_000
    old = bom_of(("", "A", ""), *[("A", f"P{place}", "1") for place in range(wide)])
    new = bom_of(("", "A", ""), *[("A", f"P{place}", "1" if place % 1000 else "2") for place in range(5, wide + 5)])
    found = Alignment(old, new)
    rows = below(found, "A")
    assert int(rows.different.sum()) == 99 + 10
    deep = [("", "N0", ""), *[(f"N{level}", f"N{level + 1}", "1") for level in range(50) for _ in (0, 1)]]
    wide_deep = [(p, n + suffix if p else n, q) for p, n, q in deep[1:] for suffix in ("", "'")]
    shared = [deep[0], *wide_deep, *[(f"{p}'", n, q) for p, n, q in wide_deep if p != "N0"]]
    found = Alignment(bom_of(*shared), bom_of(*shared, ("N50", "LAST", "1")))
    rows, depth = found.roots, 0
    while rows.leads.any():
        row = int(np.flatnonzero(rows.leads)[0])
        rows, depth = found.rows(int(rows.old[row]), int(rows.new[row])), depth + 1
    assert depth == 51 and words(found, rows) == [("-", "LAST", State.ADDED)]
