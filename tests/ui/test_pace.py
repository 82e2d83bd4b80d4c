"""How long work will still take is said once there is something to go by, and only for steps that are known."""

from desktop_app.ui.pace import OPENING, CountedPace, Pace


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def pace_after(seconds: float, *steps: str) -> Pace:
    """Steps of which each but the last took so long."""
    clock = Clock()
    pace = Pace(clock)
    for step in steps:
        pace.take(step)
        clock.now += seconds
    return pace


def test_nothing_is_said_before_there_is_something_to_go_by():
    assert pace_after(0.1, "Reading the files", "Opening the file").left() is None
    assert pace_after(5, "Reading the files").left() is None


def test_what_is_ahead_takes_as_long_as_what_is_behind_says():
    steps = list(OPENING)
    half = steps.index("Looking for words that suggest rare earths")
    clock = Clock()
    pace = Pace(clock)
    for step in steps[: half + 1]:
        pace.take(step)
        clock.now += OPENING[step]
    clock.now -= OPENING[steps[half]]
    assert pace.left() == sum(OPENING[step] for step in steps[half:])
    clock.now += 1
    assert pace.left() == sum(OPENING[step] for step in steps[half:]) - 1


def test_of_other_work_nothing_is_said_and_the_next_begins_anew():
    assert pace_after(5, "Writing the dossier", "Laying out page 3").left() is None
    pace = pace_after(5, "Reading the files", "Building the tree", "")
    pace.take("Reading the law")
    assert pace.left() is None


def test_a_batch_takes_for_the_rest_what_it_took_for_what_is_behind():
    clock = Clock()
    pace = CountedPace(clock)
    assert pace.left("auditing", 20, 100) is None
    clock.now += 10
    assert pace.left("auditing", 40, 100) == 30
    assert pace.left("writing the summary", 0, 1) is None
    clock.now += 10
    assert pace.left("writing the summary", 1, 1) is None
