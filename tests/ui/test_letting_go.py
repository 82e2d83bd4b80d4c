"""What the window showed before is freed piece by piece, down to the last, and what others hold stays whole."""

import weakref
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from desktop_app.ui import letting_go
from desktop_app.ui.letting_go import LARGE, PIECE, LettingGo, large_collections

MANY = 3 * PIECE + 7


class Leaf:
    """Tells where it died."""

    def __init__(self, died: "list[QThread]") -> None:
        self.death = weakref.finalize(self, lambda: died.append(QThread.currentThread()))


class Shown:
    """Something of ours, as `large_collections` tells by the module."""

    def __init__(self, **held: object) -> None:
        self.__dict__.update(held)


Shown.__module__ = "desktop_app.shown"


def leaves(died: list[QThread], count: int = MANY) -> list[Leaf]:
    return [Leaf(died) for _ in range(count)]


@pytest.mark.parametrize(
    "collect",
    [
        list,
        tuple,
        set,
        frozenset,
        lambda many: dict(enumerate(many)),
        dict.fromkeys,
        lambda many: np.array(many, dtype=object),
        lambda many: Shown(further={"inside": [tuple(many)]}),
        lambda many: {number: tuple(many) for number in range(LARGE)},
        lambda many: {number: (Shown(missing=tuple(many)),) for number in range(LARGE)},
    ],
)
def test_never_more_than_a_piece_dies_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, collect: Callable[[list[Leaf]], object]
) -> None:
    monkeypatch.setattr(letting_go, "TURN", 0.0)  # one piece in each turn
    died: list[QThread] = []
    shown: Shown | None = Shown(large=collect(leaves(died)), small=Leaf(died))
    desk = LettingGo()
    desk.take(shown)
    del shown
    at_once, before = [], 0
    while desk:
        desk._turn()
        at_once.append(len(died) - before)
        before = len(died)
    assert len(died) == MANY + 1
    assert max(at_once) <= PIECE + 1
    assert set(died) == {QThread.currentThread()}


def test_it_waits_for_those_who_still_look_at_it(qtbot: QtBot) -> None:
    died: list[QThread] = []
    shown = Shown(large=leaves(died))
    desk = LettingGo()
    desk.take(shown)
    qtbot.waitUntil(lambda: desk._timer.interval() == letting_go.LOOK)
    assert (len(shown.large), died) == (MANY, [])  # type: ignore[attr-defined]
    del shown
    qtbot.waitUntil(lambda: not desk)
    assert len(died) == MANY
    assert not desk._timer.isActive()


def test_what_is_held_elsewhere_stays_as_it_is(qtbot: QtBot) -> None:
    died: list[QThread] = []
    kept = leaves(died)
    desk = LettingGo()
    desk.take(Shown(large=kept, array=np.array(kept, dtype=object)))
    qtbot.waitUntil(lambda: not desk)
    assert died == []
    assert len(kept) == MANY


def test_what_stays_open_is_not_looked_through(qtbot: QtBot) -> None:
    column = np.array(["a"] * MANY, dtype=object)
    before, after = Shown(column=column, own=list(range(MANY))), Shown(column=column)
    assert [id(one) for one in large_collections(after)] == [id(column)]
    left = [member for piece in letting_go._pieces(before, after) for member in piece]
    assert left == [before.own, *range(MANY)]


def test_what_refers_to_itself_is_looked_through_once() -> None:
    shown = Shown(large=list(range(MANY)))
    shown.itself = [shown, {"again": shown}]  # type: ignore[attr-defined]
    assert len(list(large_collections(shown))) == 1
