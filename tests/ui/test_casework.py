"""What is open is saved as a case and comes back the same, and a case that is saved again keeps its journal."""

from dataclasses import replace
from datetime import date

import pytest
from showing import BOM, DAY, DECLARATIONS, silent, written

from desktop_app.audit import Settings
from desktop_app.case import edits, open_case, read_case
from desktop_app.rules.model import Outcome
from desktop_app.screening import Ruling
from desktop_app.ui import casework, opening
from desktop_app.ui.application import Program


@pytest.fixture
def saved(tmp_path):
    """The drive, as opened, and the case that it was saved as."""
    files = (written(tmp_path, "drive.csv", BOM), written(tmp_path, "answers.csv", DECLARATIONS))
    opened = opening.open_files(opening.Wanted(files), None, Settings(DAY), silent)
    settings = replace(opened.outline.audit.settings, destination="US", as_of=date(2026, 3, 1))
    return opened, casework.save_case(opened.loaded, settings, tmp_path / "drive.lodestone")


def reopened(path):
    return opening.open_files(opening.Wanted((path,)), None, Settings(DAY), silent)


def test_a_saved_case_gives_the_same_audit_without_its_files(saved, tmp_path):
    opened, path = saved
    (tmp_path / "drive.csv").unlink()
    (tmp_path / "answers.csv").unlink()
    again = reopened(path)
    assert again.fresh
    assert (again.outline.audit.settings.as_of, again.outline.audit.destination) == (date(2026, 3, 1), "US")
    assert again.outline.audit.verdicts[0].outcome == opened.outline.audit.verdicts[0].outcome == Outcome.REQUIRED
    assert again.outline.audit.statements == opened.outline.audit.statements
    with read_case(path) as case:
        assert case.verify() == ()


def test_what_the_case_decided_stays_decided_and_on_record_when_it_is_saved_again(saved, tmp_path):
    opened, path = saved
    audit = opened.outline.audit
    part = audit.bom.index["MAG-2"]
    with open_case(path, casework.stamp(), casework.holder()) as case:
        case.apply(edits.decide(audit, [part], Ruling.DISMISSED, "ferrite", "Ada", DAY), casework.stamp())
        before = len(list(case.journal()))
    again = reopened(path)
    judged = opening.audit_again(again.loaded, Settings(DAY), silent, again.outline)
    assert part in judged.audit.decisions
    target = casework.save_case(again.loaded, judged.audit.settings, tmp_path / "copy.lodestone")
    with read_case(target) as case:
        assert "MAG-2" in case.content.decisions
        assert len(list(case.journal())) > before
        assert case.verify() == ()


def test_a_case_that_somebody_has_open_is_not_written_over(saved):
    opened, path = saved
    with open_case(path, casework.stamp(), casework.holder()), pytest.raises(opening.Refused, match="is open by"):
        casework.save_case(opened.loaded, opened.outline.audit.settings, path)


def test_a_file_that_only_looks_like_a_case_is_refused(tmp_path):
    with pytest.raises(opening.Refused, match="no Lodestone case"):
        reopened(written(tmp_path, "x.lodestone", "hello"))


def test_the_window_saves_and_opens_a_case(qapp, qtbot, tmp_path, monkeypatch):
    program = Program(qapp)
    window, session = program.window, program.session
    target = tmp_path / "mine.lodestone"
    with qtbot.waitSignal(session.audited, timeout=20_000):
        session.open([written(tmp_path, "drive.csv", BOM)])
    monkeypatch.setattr("desktop_app.ui.main_window.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(session.saved, timeout=20_000):
        window.commands.keep.trigger()
    window.close_file()
    with qtbot.waitSignal(session.audited, timeout=20_000):
        window.open_paths([target])
    assert session.loaded.case == target
    assert window.windowTitle().startswith("drive.csv")
    session.close()
    window.close()
    window.deleteLater()
    program.deleteLater()


def test_a_file_that_the_case_holds_already_counts_once(saved, tmp_path):
    again = reopened(saved[1])
    wanted = opening.Wanted((), (tmp_path / "answers.csv",))
    joined = opening.open_files(wanted, again.loaded, Settings(DAY), silent, again.outline)
    assert len(joined.loaded.declared) == 1
    assert joined.outline.audit.statements == again.outline.audit.statements
