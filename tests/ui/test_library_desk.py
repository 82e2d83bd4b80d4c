"""The library is chosen in the window, for the command line too; one that cannot be opened is not chosen."""

import pytest

from desktop_app.declarations.whereabouts import chosen_url, default_url, own_file, sqlite_url
from desktop_app.ui.application import Program


@pytest.fixture
def window(qapp, qtbot):
    program = Program(qapp)
    program.window.show()
    yield program.window
    program.session.close()
    program.window.close()
    program.window.deleteLater()


def chosen(qtbot, window, url: str) -> str:
    window.commands.team.trigger()
    dialog = window.side_desks.library.dialog
    assert dialog.isVisible()
    dialog.setTextValue(url)
    window.message.hide()
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.message.text), timeout=20_000)
    return window.message.text


def test_a_library_is_chosen_and_left_again(qtbot, window, tmp_path, monkeypatch):
    monkeypatch.delenv("LODESTONE_LIBRARY", raising=False)
    file = tmp_path / "team.sqlite"
    assert str(file) in chosen(qtbot, window, str(file))
    assert file.is_file()
    assert default_url() == chosen_url() == sqlite_url(file)
    assert "cannot be opened" in chosen(qtbot, window, "mysql://server/library")
    assert default_url() == sqlite_url(file)
    chosen(qtbot, window, "")
    assert default_url() == sqlite_url(own_file())
