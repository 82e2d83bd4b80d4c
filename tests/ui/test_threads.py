"""Circles of garbage are looked for in the window's thread only, at moments when nobody waits for long."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer

from desktop_app.ui.threads import TOO_MANY, housekeeping, tidy_while_away
from desktop_app.ui.worker import Job


class Circle:
    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def left_alone():
    gc.disable()
    yield
    gc.enable()


def run(qtbot, work, untidy=False):
    job = Job(work, untidy=untidy)
    results = []
    job.done.connect(results.append)
    with qtbot.waitSignal(job.finished):
        job.start()
    qtbot.waitUntil(lambda: bool(results))
    return results[0]


def test_what_was_left_behind_goes_once_the_user_has_been_in_another_program_for_some_time(qapp, qtbot, left_alone):
    tidy_while_away(qapp, after=50)
    circle = weakref.ref(Circle())
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.wait(150)
    assert circle() is not None, "the user only looked something up"
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: circle() is None)


@pytest.mark.parametrize(("objects", "looked_at"), [(TOO_MANY // 2, True), (2 * TOO_MANY, False)])
def test_more_young_objects_than_can_be_looked_at_in_no_time_grow_old_unseen(qapp, left_alone, objects, looked_at):
    gc.collect()
    circle = weakref.ref(Circle())
    kept = [[] for _ in range(objects)]
    housekeeping().begin(untidy=False)
    housekeeping().end()
    assert (circle() is None) == looked_at
    assert gc.get_count()[0] < len(kept)
    gc.collect()
    assert circle() is None


def test_a_timer_in_a_circle_never_dies_in_the_thread_of_a_job(qtbot):
    """The work makes so many objects that Python would look for circles there, were it left to it."""
    died = []

    def leave_a_timer():
        timer = QTimer()
        timer.own = timer
        timer.destroyed.connect(lambda: died.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)

    def work(_progress):
        return len([[] for _ in range(200_000)])

    gc.collect()
    leave_a_timer()
    run(qtbot, work)
    gc.collect()
    assert died == [threading.get_ident()]


def test_python_looks_for_circles_by_itself_again_once_the_last_job_has_ended(qtbot):
    go_on = threading.Event()
    long = Job(lambda _progress: go_on.wait(10))
    long.start()
    run(qtbot, lambda _progress: 1)
    assert not gc.isenabled()
    with qtbot.waitSignal(long.finished):
        go_on.set()
    qtbot.waitUntil(gc.isenabled)


def test_young_circles_are_freed_while_a_job_goes_on(qtbot):
    gone = threading.Event()

    def work(_progress):
        circle = Circle()
        weakref.finalize(circle, gone.set)
        del circle
        _kept = [[] for _ in range(5000)]
        return gone.wait(10)

    assert run(qtbot, work) is True


def test_an_untidy_job_is_tidied_at_its_words_and_at_the_end(qtbot, left_alone):
    before = weakref.ref(Circle())
    gone = threading.Event()

    def work(progress):
        circle = Circle()
        weakref.finalize(circle, gone.set)
        del circle
        progress("half way")
        assert gone.wait(10)
        return weakref.ref(Circle())

    last = run(qtbot, work, untidy=True)
    qtbot.waitUntil(lambda: last() is None)
    assert before() is not None, "what was there before is not looked at"
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert before() is None


def test_what_was_there_before_stays_out_of_sight_while_another_untidy_job_goes_on(qtbot, left_alone):
    before = weakref.ref(Circle())
    go_on = threading.Event()
    long = Job(lambda _progress: go_on.wait(10), untidy=True)
    long.start()
    run(qtbot, lambda _progress: 1, untidy=True)
    gc.collect()
    assert before() is not None
    with qtbot.waitSignal(long.finished):
        go_on.set()
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert before() is None


def test_there_is_one_housekeeping(qapp):
    assert housekeeping() is housekeeping()
    assert housekeeping().parent() is QCoreApplication.instance()
