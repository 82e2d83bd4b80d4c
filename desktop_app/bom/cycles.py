"""Usages that close a circle are cut, so that a part is never inside itself; which ones are cut is said.

Whoever goes down from the top, in the order of the file, meets a part again that stands above: the usage that leads back to
it is the one that is cut. Every part and every usage is looked at once, however many circles there are and however long.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from desktop_app.bom.bom import Usages, topological_levels
from desktop_app.bom.messages import Message, Words, worded
from desktop_app.bom.problem import Problem, error

#: Circles that are told one by one, and parts of one circle that are named.
MOST_CIRCLES, MOST_NAMED = 20, 12


def without_cycles(usages: Usages, names: Sequence[str], problems: list[Problem]) -> Usages:
    """The same usages, those marked as cut that close a circle; the circles join the problems."""
    cut = usages.cut.copy()
    reached = sum(len(level) for level in topological_levels(len(names), usages.parent, usages.child, ~cut))
    if reached == len(names):
        return usages
    closing = 0
    for usage, circle in _closing_usages(usages, len(names)):
        cut[usage] = True
        closing += 1
        if closing <= MOST_CIRCLES:
            problems.append(_told(usages, usage, [names[part] for part in circle]))
    if closing > MOST_CIRCLES:
        problems.append(error(worded("parts-contain-themselves-many", count=closing, most=MOST_CIRCLES)))
    return replace(usages, cut=cut)


def _told(usages: Usages, usage: int, circle: list[str]) -> Problem:
    row = int(usages.row[usage])
    return error(worded("part-contains-itself", path=_path(circle), row=row + 1), row=row)


def _path(circle: list[str]) -> Words | Message | str:
    if len(circle) <= MOST_NAMED + 1:
        return " → ".join(circle)
    begin, end = circle[: MOST_NAMED - 2], circle[-2:]
    left_out = len(circle) - len(begin) - len(end)
    return Words(
        " → ".join([*begin, f"… ({left_out} more) …", *end]), " → ".join([*begin, f"……（另有{left_out}个）……", *end])
    )


def _closing_usages(usages: Usages, parts: int) -> Iterator[tuple[int, list[int]]]:
    """The usages that lead back to a part on the way down to them, each with its circle as far as that is told."""
    kept = np.flatnonzero(~usages.cut)
    order = kept[np.argsort(usages.parent[kept], kind="stable")]
    starts = np.searchsorted(usages.parent[order], np.arange(parts + 1)).tolist()
    below, children = order.tolist(), usages.child[order].tolist()
    has_parent = np.zeros(parts, dtype=bool)
    has_parent[usages.child[kept]] = True
    at = [-1] * parts  # place on the way down: -1 not seen, -2 done
    next_below = starts[:-1]
    told = 0
    for start in [*np.flatnonzero(~has_parent).tolist(), *np.flatnonzero(has_parent).tolist()]:
        if at[start] != -1:
            continue
        way = [start]
        at[start] = 0
        while way:
            part = way[-1]
            place = next_below[part]
            if place == starts[part + 1]:
                at[part] = -2
                way.pop()
                continue
            next_below[part] = place + 1
            child = children[place]
            if at[child] >= 0:
                told += 1
                yield below[place], [*way[at[child] :], child] if told <= MOST_CIRCLES else []
            elif at[child] == -1:
                at[child] = len(way)
                way.append(child)
