"""What is let go of is freed down to its leaves, and what somebody else holds stays as it is."""

import time
import weakref

import numpy as np

from desktop_app.ui.letting_go import let_go, take_apart


class Leaf:
    pass


class Node:
    def __init__(self, *below: object) -> None:
        self.below = {place: (one, [one]) for place, one in enumerate(below)}


def test_everything_below_is_freed():
    leaves = [Leaf() for _ in range(5000)]
    gone = [weakref.ref(leaf) for leaf in leaves]
    held = [Node(Node(*leaves[:2500]), *leaves[2500:])]
    del leaves
    take_apart(held)
    assert held == []
    assert all(leaf() is None for leaf in gone)


def test_what_others_hold_stays_whole():
    shared = Node(Leaf(), Leaf())
    take_apart([Node(shared, Leaf())])
    assert [type(one) for one, _ in shared.below.values()] == [Leaf, Leaf]


def test_a_column_is_emptied_only_where_nobody_else_looks_at_it():
    leaf = Leaf()
    gone = weakref.ref(leaf)
    column = np.array([leaf] * 3, dtype=object)
    part = column[1:]
    del leaf
    held: list[object] = [column]
    del column
    take_apart(held)
    assert part[0] is gone()
    held = [part]
    del part
    take_apart(held)
    assert gone() is None


def test_it_waits_for_who_still_looks_at_it():
    node = Node(Leaf())
    gone = weakref.ref(node)
    let_go(node)
    time.sleep(0.1)
    assert len(node.below) == 1
    del node
    while gone() is not None:  # ends with the suite's time limit, if at all
        time.sleep(0.01)
