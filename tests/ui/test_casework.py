"""What is open is a case from the first file on: saved with every change, undone, locked, read-only, and found after a crash."""

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from showing import BOM, DECLARATIONS, SAMPLE, drive_case, opened, written

from desktop_app.case import UnreadableCase, edits, open_case, read_case
from desktop_app.case.migration import VERSION
from desktop_app.readers import UnreadableFile
from desktop_app.rules.model import Outcome
from desktop_app.ui import casework, opening
from desktop_app.ui.application import Program


@pytest.fixture
def saved(tmp_path):
    """The drive with its declarations and a decision about the settings, saved under a name."""
    with drive_case(tmp_path).case as case:
        chosen = replace(case.content.chosen, destination="US", as_of=date(2026, 3, 1))
        case.apply(edits.change_settings(chosen), casework.stamp())
        case.save_as(tmp_path / "drive.lodestone", casework.stamp(), casework.holder())
        return case.path


@pytest.fixture
def program(qapp, tmp_path):
    made = Program(qapp)
    made.window.show()
    yield made
    made.session.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def window(program):
    return program.window


@pytest.fixture
def do(qtbot, window):
    """Do something and wait until it has been audited."""

    def doing(act, signal="audited"):
        with qtbot.waitSignal(getattr(window.session, signal), timeout=20_000) as caught:
            act()
        qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)
        return caught.args

    return doing


def answer(window, text):
    """Press a button of the message."""
    button = next(b for b in window.message.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(window))
    button.click()


def _left_behind(window, text):
    return [b for b in window.start.findChildren(QPushButton) if b.text().startswith(text) and b.isVisibleTo(window)]


# --- Without a window


def test_a_saved_case_gives_the_same_audit_without_its_files(saved, tmp_path):
    for name in ("drive.csv", "answers.csv"):
        (tmp_path / name).unlink()
    again = opened(tmp_path, saved)
    assert again.fresh
    assert (again.outline.audit.settings.as_of, again.outline.audit.destination) == (date(2026, 3, 1), "US")
    assert again.outline.audit.verdicts[0].outcome is Outcome.REQUIRED
    assert again.case.verify() == ()
    again.case.close()


def test_a_case_is_known_by_what_it_holds_and_not_by_its_name(saved, tmp_path):
    renamed = saved.rename(tmp_path / "drive.backup")
    again = opened(tmp_path, renamed)
    assert again.standing.name == "drive.backup"
    again.case.close()
    with pytest.raises(UnreadableCase, match="no Lodestone case"):
        opened(tmp_path, written(tmp_path, "x.lodestone", "hello"))


def test_what_cannot_be_opened_leaves_no_case_behind(tmp_path):
    with pytest.raises(UnreadableFile):
        opened(tmp_path, written(tmp_path, "empty.csv", ""))
    assert list((tmp_path / "recovery").iterdir()) == []


def test_columns_by_which_nothing_could_be_read_are_not_taken(tmp_path):
    from desktop_app.readers.source import Choices

    with drive_case(tmp_path).case as case:
        before = case.seal
        with pytest.raises(UnreadableFile):
            casework.apply(case, lambda _: edits.map_columns(Choices(sheet="no such sheet")), lambda _: None)
        assert case.seal == before


def test_an_exported_item_that_other_columns_take_away_is_no_longer_chosen(tmp_path):
    from desktop_app.readers.source import Choices

    with drive_case(tmp_path).case as case:
        case.apply(edits.change_settings(replace(case.content.chosen, items=("SENSOR",))), casework.stamp())
        casework.apply(
            case, lambda _: edits.map_columns(Choices(columns={"part_number": "Description"})), lambda _: None
        )
        assert case.content.chosen.items == ()
        assert case.next_undo.what == "map-columns"


# --- In the window


def test_a_folder_that_is_dropped_is_opened_and_what_is_gone_is_named(do, window, tmp_path):
    product = tmp_path / "product"
    product.mkdir()
    written(product, "drive.csv", BOM)
    written(product, "answers.csv", DECLARATIONS)
    do(lambda: window.open_paths([product, tmp_path / "gone.csv"]))
    assert window.session.standing.name == "drive.csv"
    assert window.session.outline.audit.statements
    window.open_paths([tmp_path / "gone.csv"])
    assert window.message.text == "Not found: gone.csv"


def test_everything_that_is_done_in_the_window_is_in_the_journal_and_can_be_undone(do, window, tmp_path):
    do(lambda: window.open_paths([written(tmp_path, "drive.csv", BOM), written(tmp_path, "answers.csv", DECLARATIONS)]))
    session = window.session
    assert not window.isWindowModified()
    do(lambda: session.change(as_of=date(2026, 3, 1)))
    do(lambda: session.change(destination="JP"))
    assert window.isWindowModified()
    assert window.commands.undo.text() == "Undo: Destination: JP"
    do(window.commands.undo.trigger)
    do(window.commands.undo.trigger)
    assert session.outline.audit.settings.as_of == date.today()
    assert window.commands.redo.text() == "Redo: Judge for 2026-03-01"
    do(window.commands.redo.trigger)
    assert session.outline.audit.settings.as_of == date(2026, 3, 1)
    do(window.commands.undo.trigger)
    do(window.commands.undo.trigger)
    assert session.outline.audit.statements == ()
    do(window.commands.undo.trigger, "emptied")
    assert window.pages.currentWidget() is window.start
    do(lambda: answer(window, "Redo: Open drive.csv"))
    assert window.pages.currentWidget() is window.workspace
    assert [str(e.kind) for e in session.case.journal()] == [*["do"] * 5, "undo", "undo", "redo", *["undo"] * 3, "redo"]


def test_saving_gives_the_case_a_name_and_every_later_change_is_in_that_file(do, window, tmp_path, monkeypatch):
    do(lambda: window.open_paths([written(tmp_path, "drive.csv", BOM)]))
    untitled = window.session.case.path
    target = tmp_path / "mine.lodestone"
    monkeypatch.setattr("desktop_app.ui.case_desk.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    do(window.commands.keep.trigger, "saved")
    assert window.windowTitle() == "mine.lodestone – Undetermined – Lodestone"
    assert not untitled.exists()
    do(lambda: window.session.change(destination="JP"))
    assert not window.isWindowModified()
    with read_case(target) as seen:
        assert seen.content.chosen.destination == "JP"
    window.commands.keep.trigger()
    assert "as soon as it is made" in window.message.text


def test_what_is_shown_is_still_of_the_last_change_after_saving_under_another_name(do, window, tmp_path):
    do(lambda: window.open_paths([written(tmp_path, "drive.csv", BOM)]))
    told = []
    window.session.outdated.connect(lambda: told.append(window.message.text))
    do(lambda: window.session.save_as(tmp_path / "mine.lodestone"), "saved")
    do(lambda: window.session.compare(date(2026, 3, 1)), "compared")
    assert told == []


def test_a_case_that_somebody_has_open_is_named_with_its_holder_and_can_be_looked_at(do, window, saved):
    with open_case(saved, casework.stamp(), casework.holder()):
        do(lambda: window.open_paths([saved]), "occupied")
        assert f"drive.lodestone is open by {casework.user()} on " in window.message.text
        do(lambda: answer(window, "Open read-only"))
        assert "read-only" in window.desk.bar.text
        assert not window.commands.declare.isEnabled()
        assert not window.workspace.strip._day.isEnabled()
    do(lambda: window.open_paths([saved]))
    assert window.desk.bar.isHidden()
    assert window.commands.undo.isEnabled()


def test_what_another_saved_in_between_cannot_be_saved_over(do, window, saved, tmp_path, monkeypatch):
    do(lambda: window.open_paths([tmp_path / "drive.csv"]))
    monkeypatch.setattr("desktop_app.ui.case_desk.QFileDialog.getSaveFileName", lambda *_: (str(saved), ""))
    with open_case(saved, casework.stamp(), casework.holder()):
        do(window.commands.keep_as.trigger, "refused")
    assert "is open by" in window.message.text
    assert window.session.standing.untitled


def test_a_case_of_a_newer_version_is_shown_and_cannot_be_changed(do, window, saved):
    with closing(sqlite3.connect(saved)) as file:
        file.execute(f"PRAGMA user_version = {VERSION + 1}")
    do(lambda: window.open_paths([saved]))
    assert "newer version" in window.desk.bar.text
    do(lambda: window.session.change(destination="JP"), "refused")
    assert window.session.outline.audit.destination == "US"


def test_what_was_done_without_a_name_is_kept_and_offered_again(do, window, saved, tmp_path, qtbot):
    do(lambda: window.open_paths([tmp_path / "drive.csv"]))
    do(lambda: window.session.change(destination="JP"))
    do(lambda: window.open_paths([saved]), "found")
    assert "kept" in window.message.text
    do(window.close_file, "found")
    qtbot.waitUntil(lambda: len(_left_behind(window, "drive.csv   3 changes")) == 1)
    (left,) = _left_behind(window, "drive.csv   3 changes")
    do(left.click)
    assert window.session.outline.audit.destination == "JP"
    assert window.isWindowModified()


def test_what_was_only_opened_leaves_nothing_behind(do, window, tmp_path):
    do(lambda: window.open_paths(list(SAMPLE)))
    path = window.session.case.path
    do(window.close_file, "found")
    assert not path.exists()


def test_a_case_left_behind_is_put_away_by_its_button(do, window, tmp_path, qtbot):
    do(lambda: window.open_paths([written(tmp_path, "drive.csv", BOM)]))
    do(lambda: window.session.change(destination="JP"))
    path = window.session.case.path
    do(window.close_file, "found")
    button = next(b for b in window.start.findChildren(QToolButton) if b.accessibleName() == "Put drive.csv away")
    do(lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton), "found")
    assert not path.exists()
    assert (path.parent / "discarded" / path.name).exists()


def test_a_change_whose_audit_was_cancelled_is_told_and_can_be_judged_or_undone(
    do, window, tmp_path, qtbot, monkeypatch
):
    do(lambda: window.open_paths([written(tmp_path, "drive.csv", BOM)]))
    session = window.session
    real = opening.audited

    def cancelled(case, progress):
        session.stop()
        return real(case, progress)

    monkeypatch.setattr(opening, "audited", cancelled)
    do(lambda: session.change(destination="JP"), "outdated")
    assert "before the last change" in window.message.text
    assert session.outline.audit.destination == ""
    monkeypatch.setattr(opening, "audited", real)
    do(lambda: answer(window, "Audit now"))
    assert session.outline.audit.destination == "JP"


@pytest.mark.skipif(sys.platform == "win32", reason="no permission bits")
def test_a_change_that_cannot_be_written_is_refused_and_nothing_is_lost(do, window, saved, monkeypatch):
    do(lambda: window.open_paths([saved]))
    monkeypatch.setattr("desktop_app.case.store._append", _full)
    do(lambda: window.session.change(destination="JP"), "refused")
    assert "could not be saved" in window.message.text
    assert window.session.case.content.chosen.destination == "US"


def _full(*_):
    raise sqlite3.OperationalError("database or disk is full")
