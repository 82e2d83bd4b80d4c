"""Work that may take long can be ended while it is under way, and is whole when it is done again."""

import pytest

from desktop_app import alive


class Stopped(Exception):
    """What a listener raises to end the work."""


@pytest.fixture
def at_once(monkeypatch):
    """Every sign of life is passed on."""
    monkeypatch.setattr(alive, "OFTEN", 0.0)


def test_a_sign_of_life_is_heard_and_what_the_listener_raises_ends_the_work(at_once):
    heard: list[int] = []

    def listen() -> None:
        heard.append(len(heard))
        if len(heard) == 3:
            raise Stopped

    done = []
    with pytest.raises(Stopped), alive.heard_by(listen):
        for thing in alive.watched(range(10)):
            done.append(thing)
    assert (heard, done) == ([0, 1, 2], [0, 1])


def test_nobody_hears_what_comes_before_or_after(at_once):
    heard: list[str] = []
    alive.beat()
    with alive.heard_by(lambda: heard.append("outside")):
        with alive.heard_by(lambda: heard.append("inside")):
            alive.beat()
        alive.beat()
    alive.beat()
    assert heard == ["inside", "outside"]


def test_many_signs_are_passed_on_now_and_then():
    heard: list[None] = []
    with alive.heard_by(lambda: heard.append(None)):
        for _ in range(100):
            alive.beat()
    assert len(heard) < 100
