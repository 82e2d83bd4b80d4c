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


def test_work_that_leaves_circles_is_tidied_by_itself(left_alone):
    with tidied():
        circle = weakref.ref(Circle())
    assert circle() is None
