"""What a dossier is like is chosen in its preview and before it is saved, remembered, and refused where it does not fit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFileDialog
from windows import choose, open_drive

from desktop_app.ui import wish
from desktop_app.ui.application import Program
from desktop_app.ui.preview import Preview
from desktop_app.ui.save_dialog import SaveDialog


@pytest.fixture
def program(qapp, qtbot, tmp_path: Path) -> Iterator[Program]:
    with open_drive(qapp, qtbot, tmp_path) as made:
        wish.keep(wish.Wish("en"))
        yield made


def previewed(qtbot, program: Program) -> Preview:
    with qtbot.waitSignal(program.session.previewed, timeout=60_000):
        program.window.commands.preview.trigger()
    preview = program.window.dossier.preview
    assert preview is not None
    return preview


def text(document: QPdfDocument) -> str:
    return " ".join(document.getAllText(page).text() for page in range(document.pageCount()))


def saved_as(monkeypatch, *targets: Path) -> list[str]:
    """Answer the file dialogs in turn; the names that they suggested."""
    suggested, left = list[str](), list(targets)

    def answer(_parent: object, _title: str, suggestion: str, _kinds: str) -> tuple[str, str]:
        suggested.append(Path(suggestion).name)
        return str(left.pop(0)), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return suggested


def test_paper_shape_and_copy_are_chosen_in_the_preview_and_remembered(qtbot, program):
    preview = previewed(qtbot, program)
    assert round(preview.document.pagePointSize(0).height()) == 842
    assert "Magna GmbH" in text(preview.document)
    for box, code in (
        (preview.boxes.paper, "letter"),
        (preview.boxes.shape, "summary"),
        (preview.boxes.profile, "customer"),
    ):
        with qtbot.waitSignal(program.session.previewed, timeout=60_000):
            choose(box, code)
    assert round(preview.document.pagePointSize(0).height()) == 792
    assert preview.document.pageCount() == 2
    assert "Magna GmbH" not in text(preview.document)
    assert wish.wish() == wish.Wish("en", "letter", "summary", "customer")


def test_what_is_shown_is_what_is_saved(qtbot, program, tmp_path, monkeypatch):
    preview = previewed(qtbot, program)
    with qtbot.waitSignal(program.session.previewed, timeout=60_000):
        choose(preview.boxes.shape, "forms")
    suggested = saved_as(monkeypatch, tmp_path / "forms.pdf")
    with qtbot.waitSignal(program.session.saved, timeout=60_000):
        preview.save_wanted.emit()
    assert suggested == ["drive-forms.pdf"]
    assert (tmp_path / "forms.pdf").read_bytes() == preview.pdf


def test_a_shape_that_the_answer_does_not_bear_is_told_and_the_whole_is_shown(qtbot, program):
    wish.keep(wish.Wish("en", shape="record"))
    preview = previewed(qtbot, program)
    assert preview.document.pageCount() > 5
    assert preview.boxes.wish.shape == "full" == wish.wish().shape
    assert "no licence was required cannot be printed" in program.window.message.text
    assert "The whole dossier is shown." in program.window.message.text


def test_it_is_asked_before_saving_from_the_tree_and_a_bundle_goes_with_a_complete_copy_only(
    qtbot, program, tmp_path, monkeypatch
):
    suggested = saved_as(monkeypatch, tmp_path / "a.pdf", tmp_path / "b.zip")
    program.window.commands.save.trigger()
    dialog = program.window.findChild(SaveDialog)
    dialog.bundled.setChecked(True)
    choose(dialog.boxes.profile, "authority")
    assert not dialog.bundled.isEnabled()
    assert not dialog.bundled.isChecked()
    choose(dialog.boxes.profile, "internal")
    choose(dialog.boxes.shape, "summary")
    dialog.bundled.setChecked(True)
    dialog.save.click()
    qtbot.waitUntil(lambda: (tmp_path / "a.pdf").exists() and (tmp_path / "b.zip").exists(), timeout=60_000)
    assert suggested == ["drive-summary.pdf", "drive-evidence.zip"]
    assert wish.wish() == wish.Wish("en", shape="summary")


def test_boxes_go_back_to_what_is_shown_where_making_it_was_cancelled(qtbot, program):
    preview = previewed(qtbot, program)
    with qtbot.waitSignal(program.session.stopped, timeout=60_000):
        choose(preview.boxes.language, "zh")
        program.session.stop()
    assert preview.boxes.wish == wish.Wish("en") == wish.wish()
