"""Rules of the open case's own: a file dropped on it is shown with what it would change, counts once accepted, and is undone."""

import pytest
from PySide6.QtWidgets import QFileDialog
from showing import BOM, written
from windows import after, offered, open_drive

from desktop_app.ui import journal_words
from desktop_app.ui.comparing import Newer
from desktop_app.ui.opening import Offered, Wanted, open_files

CONFIRMED = """[overlay]
by = "Anna Nowak"
date = 2026-11-20

[[confirm]]
rules = ["*"]
status = "suspended"
since = 2026-11-11
source = "an announcement, invented for the test"
"""


@pytest.fixture
def window(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("LODESTONE_RULES", str(tmp_path / "rules"))
    with open_drive(qapp, qtbot, tmp_path) as made:
        yield made.window


@pytest.fixture
def confirmed(tmp_path):
    return written(tmp_path, "confirmed.toml", CONFIRMED)


def asked(qtbot, window, paths):
    """The dialog that a dropped file opens, with what it would change worked out."""
    desk = window.side_desks.rules
    window.open_paths(paths)
    qtbot.waitUntil(lambda: desk.dialog is not None and desk.dialog._job is None, timeout=20_000)
    return desk.dialog


def test_a_dropped_file_is_asked_about_counts_once_accepted_and_is_undone(qtbot, window, confirmed):
    before = window.session.case.seal
    dialog = asked(qtbot, window, [confirmed])
    assert [dialog.table.item(0, column).text() for column in (0, 1)] == ["confirmed.toml", "Anna Nowak"]
    assert "Suspended since 2026-11-11" in dialog.message.toPlainText()
    assert dialog.accept_button.isEnabled() and window.session.case.seal == before
    after(qtbot, window, dialog.accept)
    desk, strip = window.side_desks.rules, window.workspace.strip
    assert "confirmed.toml" in desk.label.text() and desk.label.isVisible()
    assert "Judged by cn-2025-61 with confirmed.toml over it" in strip._law.text()
    assert journal_words.what(window.session.history[-1]) == "Lay confirmed.toml over the rules"
    after(qtbot, window, window.commands.undo.trigger)
    assert not desk.label.isVisible() and "confirmed.toml" not in strip._law.text()


def test_another_pack_is_chosen_and_what_was_added_is_taken_out(qtbot, window, confirmed, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(confirmed)], ""))
    window.commands.own_rules.trigger()
    dialog = window.side_desks.rules.dialog
    qtbot.waitUntil(lambda: dialog._job is None, timeout=20_000)
    assert "judged by these rules now" in dialog.message.toPlainText() and not dialog.accept_button.isEnabled()
    dialog._choose()
    dialog.pack.setCurrentIndex(dialog.pack.findData("cn-exports-from-china"))
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=20_000)
    after(qtbot, window, dialog.accept)
    assert window.session.outline.audit.pack.id == "cn-exports-from-china"
    assert "cn-exports-from-china" in window.workspace.strip._law.text()
    assert "Announcement 61" not in window.workspace.strip._law.text()
    assert journal_words.what(window.session.history[-1]) == "Judge by cn-exports-from-china with confirmed.toml"

    window.commands.own_rules.trigger()
    again = window.side_desks.rules.dialog
    again.table.selectRow(0)
    again._take_out()
    qtbot.waitUntil(again.accept_button.isEnabled, timeout=20_000)
    after(qtbot, window, again.accept)
    assert journal_words.what(window.session.history[-1]) == "Take confirmed.toml off the rules"


def test_a_file_that_fits_no_rule_is_refused(qtbot, window, tmp_path):
    wrong = written(tmp_path, "wrong.toml", CONFIRMED.replace('["*"]', '["no-such/1"]'))
    dialog = asked(qtbot, window, [wrong])
    assert "no-such/1" in dialog.message.toPlainText() and not dialog.accept_button.isEnabled()
    dialog.reject()


def test_files_over_the_rules_are_told_from_application_data(window, tmp_path, confirmed):
    newer = written(tmp_path, "drive-b.csv", BOM)
    wanted = Wanted((newer, confirmed), offer=True)
    day = window.session.outline.audit.settings.as_of
    found = open_files(wanted, window.session.case, tmp_path, day, lambda _: None)
    assert isinstance(found, Offered) and found.files == Newer(newer, overlays=(confirmed,))


def test_what_came_with_a_newer_list_is_asked_about_once_that_is_taken_over(qtbot, window, tmp_path, confirmed):
    newer, desk = written(tmp_path, "drive-b.csv", BOM.replace("pcs,900", "pcs,910")), window.side_desks.rules
    with qtbot.waitSignal(window.session.offered, timeout=20_000):
        window.open_paths([newer, confirmed])
    assert "What confirmed.toml changes in the rules is shown once it is open." in window.message.text
    offered(window)["Take it over as the newer one"].click()
    qtbot.waitUntil(lambda: desk.dialog is not None and desk.dialog._job is None, timeout=20_000)
    assert window.session.case.content.source.file == "drive-b.csv"
    assert desk.dialog.table.item(0, 0).text() == "confirmed.toml"
    after(qtbot, window, desk.dialog.accept)
    assert [one.file for one in window.session.case.content.overlays.values()] == ["confirmed.toml"]
