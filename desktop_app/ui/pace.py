"""How long work will still take, by what it says it is doing: the steps of opening a file and what each usually costs, or how
many files of a batch are behind.

Costs are relative, measured on a bill of materials of 150,000 lines; how fast this machine is shows in the steps that are
behind. Before two seconds have passed, or where the steps are others, nothing is said. No Qt, and the clock comes in.
"""

from collections.abc import Callable, Mapping
from time import monotonic

#: What each step costs, in their order, in parts of a whole that need not add up to anything.
OPENING: Mapping[str, float] = {
    "Reading the files": 1,
    "Opening the file": 2,
    "Looking for the table": 1,
    "Reading the columns": 1,
    "Finding out which part goes into which": 1,
    "Building the tree": 12,
    "Joining the part master": 24,
    "Reading the statements": 1,
    "Reading the law": 1,
    "Looking for words that suggest rare earths": 2,
    "Bringing the facts together": 7,
    "Adding up values": 1,
    "Looking up Annex 1": 7,
    "Applying the rules": 8,
    "Preparing the view": 12,
}

#: Seconds after which an estimate is worth saying.
SOON = 2.0


class Pace:
    """Follows one piece of work after another by their words."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._began = 0.0
        self._steps: list[tuple[str, float]] = []

    def take(self, text: str) -> None:
        """The work says what it is doing; `""` ends it."""
        now = self._clock()
        if not text:
            self._steps = []
            return
        if not self._steps:
            self._began = now
        if text not in {step for step, _ in self._steps}:
            self._steps.append((text, now))

    def left(self) -> int | None:
        """Seconds that are left, roughly; None where nothing can be said."""
        now = self._clock()
        behind = [step for step, _ in self._steps[:-1]]
        if not self._steps or self._steps[-1][0] not in OPENING or now - self._began < SOON or not behind:
            return None
        order = list(OPENING)
        here, since = self._steps[-1]
        first = min(order.index(step) for step, _ in self._steps if step in OPENING)
        done = sum(OPENING[step] for step in order[first : order.index(here)])
        taken = since - self._began
        if done <= 0 or taken <= 0:
            return None
        rate = taken / done
        ahead = sum(OPENING[step] for step in order[order.index(here) :]) * rate - (now - since)
        return max(1, round(ahead))


class CountedPace:
    """Follows steps of which each does so many of so many things."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._step = ""
        self._began = 0.0
        self._before = 0

    def left(self, step: str, done: int, total: int) -> int | None:
        """Seconds that are left of a step, roughly; None where nothing can be said. What was done before it counts for none."""
        now = self._clock()
        if step != self._step:
            self._step, self._began, self._before = step, now, done
        made, taken = done - self._before, now - self._began
        if made < 2 or taken < SOON or done >= total:
            return None
        return max(1, round((total - done) * taken / made))
