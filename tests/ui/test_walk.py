"""Jumps between flagged occurrences visit every one of them, in the order of the tree, whatever is open."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from showing import CYCLE, drive, outline_of_text

from desktop_app.ui.outline import Outline
from desktop_app.ui.tree_model import TreeModel
from desktop_app.ui.walk import following, preceding, to_parts


def steps(outline: Outline, step) -> list[str]:
    model = TreeModel()
    model.show(outline)
    way = to_parts(model, outline.flagged, outline.above(outline.flagged))
    found, index = [], QModelIndex()
    while (index := step(way, index)).isValid():
        found.append(index.data())
        assert len(found) < 1000
    return found


def every_flagged(outline: Outline) -> list[str]:
    model = TreeModel()
    model.show(outline)

    def below(index: QModelIndex) -> list[str]:
        found = []
        for row in range(model.rowCount(index)):
            child = model.index(row, 0, index)
            cut = model.usage(child) >= 0 and outline.bom.usages.cut[model.usage(child)]
            if outline.flagged[model.part(child)] and not cut:
                found.append(child.data())
            found += below(child)
        return found

    return below(QModelIndex())


def test_the_way_forward_and_back_over_the_drive(qapp, tmp_path: Path):
    outline = drive(tmp_path)
    assert steps(outline, following) == every_flagged(outline) == ["1.1.1", "1.3.1"]
    assert steps(outline, preceding) == ["1.3.1", "1.1.1"]


def test_a_cycle_does_not_catch_the_walk(qapp, tmp_path: Path):
    outline = outline_of_text(tmp_path, CYCLE)
    assert steps(outline, following) == every_flagged(outline)
    assert steps(outline, preceding) == every_flagged(outline)[::-1]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(levels=st.lists(st.tuples(st.integers(1, 4), st.booleans()), min_size=1, max_size=25))
def test_any_tree_is_walked_whole_in_both_directions(qapp, tmp_path: Path, levels):
    lines, depth = ["0,TOP,Top,1"], 0
    for place, (level, magnet) in enumerate(levels):
        depth = min(level, depth + 1)
        lines.append(f"{depth},P{place},{'NdFeB magnet N42SH' if magnet else 'Washer'} {place},1")
    outline = outline_of_text(tmp_path, "Level,Part Number,Description,Quantity\n" + "\n".join(lines) + "\n")
    expected = every_flagged(outline)
    assert steps(outline, following) == expected
    assert steps(outline, preceding) == expected[::-1]
