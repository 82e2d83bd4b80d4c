"""Work beside the event loop: results and refusals arrive in the window's thread, and cancelling stops."""

import threading
import time

import pytest
from PySide6.QtCore import QObject, QThread, Slot

from desktop_app.readers import UnreadableFile
from desktop_app.ui.worker import PACE, Job


class Hearer(QObject):
    """Remembers what it heard, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, bool]] = []

    @Slot(object)
    def hear(self, value: object) -> None:
        self.heard.append((value, QThread.currentThread() is self.thread()))


def test_a_result_is_handed_to_the_windows_thread(qtbot):
    hearer, threads = Hearer(), []
    loose = []
    job = Job(lambda progress: (threads.append(threading.get_ident()), progress("half way"), 42)[-1])
    job.done.connect(hearer.hear)
    job.done.connect(lambda value: loose.append((value, threading.get_ident())))
    with qtbot.waitSignals([job.progressed, job.done, job.finished]):
        job.start()
    qtbot.waitUntil(lambda: bool(loose))
    assert hearer.heard == [(42, True)]
    assert loose == [(42, threading.get_ident())], "a plain function is called in the window's thread too"
    assert threads != [threading.get_ident()]


def test_of_thousands_of_words_a_few_are_passed_on_and_the_last_one_stands_until_the_result(qtbot):
    heard, go_on = [], threading.Event()

    def work(progress):
        for word in range(5000):
            progress(str(word))
        return go_on.wait(10)

    job = Job(work)
    job.progressed.connect(heard.append)
    job.done.connect(lambda _: heard.append("done"))
    job.start()
    qtbot.waitUntil(lambda: heard[-1:] == ["4999"])
    with qtbot.waitSignal(job.finished):
        go_on.set()
    qtbot.waitUntil(lambda: heard[-1] == "done")
    qtbot.wait(2 * PACE)
    assert heard[-2:] == ["4999", "done"]
    assert len(heard) < 500
    assert list(map(int, heard[:-1])) == sorted(map(int, heard[:-1]))


def test_a_message_for_the_user_is_a_refusal(qtbot):
    def work(_progress):
        raise UnreadableFile("a.csv", "the file is empty.")

    job = Job(work)
    with qtbot.waitSignal(job.refused) as heard:
        job.start()
    job.wait()
    assert tuple(heard.args) == ("a.csv: the file is empty.",)


def test_anything_else_is_a_fault_with_its_trace(qtbot):
    job = Job(lambda _progress: 1 / 0)
    with qtbot.waitSignal(job.crashed) as heard:
        job.start()
    job.wait()
    assert "ZeroDivisionError" in heard.args[0]


@pytest.mark.parametrize("words", [True, False])
def test_cancelled_work_ends_without_a_result(qtbot, words):
    """Whether it speaks again after it was cancelled, or only ends."""
    begun, go_on = threading.Event(), threading.Event()

    def work(progress):
        begun.set()
        go_on.wait(5)
        if words:
            progress("going on")
            time.sleep(5)
        return "a result"

    done = []
    job = Job(work)
    job.done.connect(done.append)
    job.start()
    begun.wait(5)
    job.stop()
    with qtbot.waitSignals([job.stopped, job.finished], timeout=3000):
        go_on.set()
    assert done == []


def test_work_that_says_nothing_is_interrupted_where_it_stands(qtbot):
    cleaned = []

    def work(_progress):
        try:
            while True:
                sum(range(1000))
        finally:
            cleaned.append(True)

    job = Job(work)
    heard = []
    for signal in (job.done, job.refused, job.crashed, job.stopped):
        signal.connect(lambda *what: heard.append(what))
    with qtbot.waitSignal(job.stopped, timeout=5000):
        job.start()
        job.stop()
    job.wait(5000)
    assert (cleaned, len(heard)) == ([True], 1)


def test_nothing_that_handles_errors_keeps_a_stop(qtbot):
    def work(progress):
        while True:
            try:
                progress("on")
            except Exception as problem:  # noqa: BLE001  (what must not keep a stop)
                print(problem)

    job = Job(work)
    with qtbot.waitSignal(job.stopped, timeout=5000):
        job.start()
        job.stop()
    job.wait(5000)
