"""Two revisions of a bill of materials: what a reader of both would say has changed."""

from fractions import Fraction

import numpy as np

from desktop_app.bom import Lines, build_bom
from desktop_app.bom.compare import AttributeChange, ChangedPart, ChangedQuantity, Move, Place, Replacement, compare


def bom_of(*lines: tuple[str, str, str], **attributes: dict[str, str]):
    """Lines of (parent, number, quantity); attributes by role, each a value by part number."""
    columns = list(zip(*lines, strict=True))
    made = {"part_number": _text(columns[1]), "quantity": _text(columns[2])}
    for role, values in attributes.items():
        made[role] = _text([values.get(number, "") for number in columns[1]])
    rows = np.arange(1, len(lines) + 1, dtype=np.int32)
    return build_bom(Lines(rows, made, parent_number=_text(columns[0])))[0]


def _text(cells) -> np.ndarray:
    column = np.empty(len(cells), dtype=object)
    column[:] = list(cells)
    return column


OLD = [("", "A", ""), ("A", "B", "1"), ("A", "C", "2"), ("B", "M", "3"), ("M", "X", "1"), ("C", "S", "4")]


def one(unit: str = "", number: int = 1):
    return ((unit, Fraction(number)),)


def test_a_bill_of_materials_is_the_same_as_itself_whatever_the_order_of_its_lines():
    assert compare(bom_of(*OLD), bom_of(*OLD)).same
    assert compare(bom_of(*OLD), bom_of(*OLD[:1], *reversed(OLD[1:]))).same


def test_added_and_removed_parts_come_with_their_places():
    found = compare(bom_of(*OLD), bom_of(*OLD[:-1], ("B", "T", "4")))
    assert (found.added, found.removed) == (("T",), ("S",))
    assert found.new_places == (Place("B", "T", one(number=4)),)
    assert found.lost_places == (Place("C", "S", one(number=4)),)


def test_an_assembly_under_a_new_number_is_where_its_parts_still_are():
    new = [(p.replace("B", "B-2"), n.replace("B", "B-2"), q) for p, n, q in OLD[:-1]] + [("C", "T", "5")]
    found = compare(bom_of(*OLD), bom_of(*new))
    assert found.replaced == (Replacement("B", "B-2"), Replacement("S", "T"))
    assert not (found.added or found.removed or found.moves or found.new_places or found.lost_places)
    assert found.quantities == (ChangedQuantity("C", "T", one(number=4), one(number=5)),)


def test_a_part_stands_for_one_other_at_most():
    old = bom_of(("", "A", ""), ("A", "B", "1"), ("A", "C", "1"), ("B", "X", "1"), ("C", "X", "1"))
    new = bom_of(("", "A", ""), ("A", "B", "1"), ("A", "C", "1"), ("B", "Y", "1"), ("C", "Z", "1"))
    found = compare(old, new)
    assert (found.replaced, found.added, found.removed) == ((Replacement("X", "Y"),), ("Z",), ())
    assert found.lost_places == (Place("C", "X", one()),) and found.new_places == (Place("C", "Z", one()),)


def test_two_thousand_renumbered_assemblies_are_recognised():
    count = 2_000

    def lines(suffix: str) -> list[tuple[str, str, str]]:
        made = [("", "A", ""), *[("A", f"G{i}", "1") for i in range(count)]]
        made += [(f"G{i}", f"P{i}{suffix}", "1") for i in range(count)]
        return [*made, *[(f"P{i}{suffix}", "SCREW", "4") for i in range(count)]]

    old, new = bom_of(*lines("")), bom_of(*lines("-B"))
    found = compare(old, new)
    assert len(found.replaced) == count and not found.moves


def test_changed_attributes_are_named_and_numbers_compare_as_numbers():
    old = bom_of(*OLD, unit_price={"X": "5", "S": "0.30"}, supplier={"X": "Alpha"}, revision={"X": "A"})
    new = bom_of(*OLD, unit_price={"X": "6", "S": "0.3"}, supplier={"X": "Beta"}, revision={"X": "A"})
    changes = (AttributeChange("supplier", "Alpha", "Beta"), AttributeChange("unit_price", "5", "6"))
    assert compare(old, new).changed == (ChangedPart("X", changes),)


def test_quantities_are_added_up_before_they_are_compared():
    split = bom_of(*OLD[:-1], ("C", "S", "1"), ("C", "S", "3.0"))
    assert compare(bom_of(*OLD), split).same
    more = bom_of(*OLD[:-1], ("C", "S", "1"), ("C", "S", "4"))
    assert compare(bom_of(*OLD), more).quantities == (ChangedQuantity("C", "S", one(number=4), one(number=5)),)
    unknown = bom_of(*OLD[:-1], ("C", "S", ""))
    assert compare(bom_of(*OLD), unknown).quantities == (ChangedQuantity("C", "S", one(number=4), (("", None),)),)


def test_a_moved_sub_assembly_is_one_move_not_one_loss_and_one_gain():
    moved = [line if line != ("B", "M", "3") else ("C", "M", "3") for line in OLD]
    found = compare(bom_of(*OLD), bom_of(*moved))
    assert found.moves == (Move("M", "B", "C", one(number=3), one(number=3), True),)
    assert not found.new_places and not found.lost_places and not found.added and not found.removed


def test_of_several_new_parents_the_one_with_the_same_quantity_is_where_it_went():
    new = [line for line in OLD if line != ("B", "M", "3")] + [("A", "M", "7"), ("C", "M", "3")]
    found = compare(bom_of(*OLD), bom_of(*new))
    assert [(m.old_parent, m.new_parent) for m in found.moves] == [("B", "C")]
    assert found.new_places == (Place("A", "M", one(number=7)),)


def test_many_parts_are_compared():
    count = 20_000
    parents = ["", *(f"P{(i - 1) // 8}" for i in range(1, count))]
    lines = [(parent, f"P{i}", str(i % 7 + 1)) for i, parent in enumerate(parents)]
    changed = [
        (p if i % 50 else f"P{(i - 1) // 9}" if i else "", n, q if i % 40 else "9") for i, (p, n, q) in enumerate(lines)
    ]
    old = bom_of(*lines, supplier={f"P{i}": "Alpha" for i in range(count)})
    new = bom_of(*changed, supplier={f"P{i}": "Alpha" if i % 3 else "Beta" for i in range(count)})
    found = compare(old, new)
    assert len(found.changed) == len(range(0, count, 3))
    assert found.moves and found.quantities and not found.added


def test_a_screw_that_is_used_in_ten_thousand_renumbered_places_moves():
    count = 10_000
    old = bom_of(
        ("", "A", ""), *((("A", f"P{i}", "1")) for i in range(count)), *((f"P{i}", "SCREW", "4") for i in range(count))
    )
    new = bom_of(
        ("", "A", ""), *((("A", f"Q{i}", "1")) for i in range(count)), *((f"Q{i}", "SCREW", "4") for i in range(count))
    )
    found = compare(old, new)
    assert len(found.moves) == count
