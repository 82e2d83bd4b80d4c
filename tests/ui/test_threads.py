"""Circles of garbage are looked for when nobody waits: after work that leaves some, and while another program is in front."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt

from desktop_app.ui.threads import tidied, tidy_while_away


class Circle:
    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def left_alone():
    gc.disable()
    yield
    gc.enable()


def test_what_was_left_behind_goes_when_the_user_turns_to_another_program(qapp, left_alone):
    tidy_while_away(qapp)
    circle = weakref.ref(Circle())
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert circle() is not None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert circle() is None


def test_work_that_leaves_circles_is_tidied_at_each_word_and_at_the_end(left_alone):
    before = weakref.ref(Circle())
    gone = []

    def work(progress):
        first = weakref.ref(Circle())
        progress("half way")
        gone.append(first() is None)
        return weakref.ref(Circle())

    last = tidied(work)(lambda _: None)
    assert gone == [True]
    assert last() is None
    assert before() is not None, "what was there before is not looked at"
    gc.collect()
    assert before() is None


def test_what_was_there_before_stays_out_of_sight_while_other_work_goes_on(left_alone):
    before = weakref.ref(Circle())

    def work(progress):
        tidied(lambda _: None)(progress)
        progress("the other has ended")
        return before() is not None

    assert tidied(work)(lambda _: None)
