"""The strip stays two lines high in every language; what has no room is elided, and is all there for who asks."""

import pytest
from windows import open_drive

from desktop_app.ui import language
from desktop_app.ui.elided_label import ElidedLabel


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    with open_drive(qapp, qtbot, tmp_path) as made:
        yield made


@pytest.mark.parametrize("code", ["en", "zh", "de", "ja"])
def test_the_strip_is_calm_in_a_window_of_1280_pixels(qapp, qtbot, program, code):
    language.apply(qapp, code)
    program._renew_window()
    window = program.window
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.strip.width() > 1200, timeout=20_000)
    strip = window.workspace.strip
    assert strip.height() <= 100
    title = strip._law._title
    assert title.text() == title.words, "the state of the law is never cut off"


def test_a_label_shows_as_much_as_there_is_room_for(qtbot):
    label = ElidedLabel("Announcement 61/2025: Unconfirmed")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.show()
    assert label.text() == label.words
    label.resize(120, label.height())
    assert label.text().endswith("…")
    assert label.text()[:-1] == label.words[: len(label.text()) - 1]
    label.resize(4, label.height())
    assert label.text() == ""
    assert label.accessibleName() == label.words
