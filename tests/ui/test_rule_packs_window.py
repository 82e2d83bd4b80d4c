"""Help → Rule packs: what is shown before anything is installed, refusals, and the way back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableWidget

from desktop_app.components import components
from desktop_app.resources import resource
from desktop_app.rules.installed import pack_at_hand
from desktop_app.rules.pack import DEFAULT_PACK
from desktop_app.rules.signature import new_key, sign, signature_beside
from desktop_app.ui.about import AboutDialog
from desktop_app.ui.application import Program


@pytest.fixture
def program(qtbot, qapp, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("LODESTONE_RULES", str(tmp_path / "rules"))
    made = Program(qapp)
    qtbot.addWidget(made.window)
    yield made
    made.session.close()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The shipped pack with the suspension prolonged, signed; the key beside it."""
    text = resource("rules", DEFAULT_PACK).read_text(encoding="utf-8")
    text = text.replace('version = "2026-11-24"', 'version = "2026-12-05"')
    path = tmp_path / "newer.toml"
    path.write_text(text.replace("until = 2026-11-10\n", "until = 2027-01-10\n"), encoding="utf-8")
    key = new_key()
    (tmp_path / "ministry-watch.pub").write_text(key.public("ministry-watch").text, encoding="utf-8")
    signature_beside(path).write_text(sign(path.read_bytes(), key, "December"), encoding="utf-8")
    return path


def column(table: QTableWidget, number: int) -> list[str]:
    return [table.item(row, number).text() for row in range(table.rowCount())]


def audited(qtbot, program: Program) -> None:
    with qtbot.waitSignal(program.session.audited, timeout=30_000):
        program.open_sample()
    if program.session.outline.audit.settings.as_of != date(2026, 12, 1):
        with qtbot.waitSignal(program.session.audited, timeout=30_000):
            program.session.change(as_of=date(2026, 12, 1))


def test_a_stranger_is_refused_and_a_trusted_pack_is_shown_installed_and_taken_back(qtbot, program, pack):
    audited(qtbot, program)
    window = program.window.help.show_packs()
    window.offer(pack)
    qtbot.waitUntil(lambda: "not among the trusted keys" in window.message.toPlainText())
    assert not window.yes.isVisible()
    window.offer_key(pack.with_name("ministry-watch.pub"))
    assert "Fingerprint" in window.message.toPlainText() and window.yes.isVisible()
    window.yes.click()
    assert column(window.keys, 0) == ["ministry-watch"]
    window.offer(pack)
    qtbot.waitUntil(lambda: "2026-12-05" in window.message.toPlainText(), timeout=30_000)
    told = window.message.toPlainText()
    assert "Unconfirmed since 2026-11-11 → Suspended since 2025-11-07 until 2027-01-10" in told
    assert "Verdict of WX-55C" in told and "Undetermined" in told
    assert pack_at_hand().signer == ""  # nothing has happened yet
    with qtbot.waitSignal(program.session.audited, timeout=30_000):
        window.yes.click()
    assert program.session.outline.audit.pack.signer.startswith("ministry-watch (key ")
    assert "ministry-watch" in column(window.table, 3)[2]
    with qtbot.waitSignal(program.session.audited, timeout=30_000):
        window._try(window._undo)
    assert program.session.outline.audit.pack.version == "2026-11-24"
    window.close()


def test_leaving_it_installs_nothing(qtbot, program, pack):
    window = program.window.help.show_packs()
    window.offer_key(pack.with_name("ministry-watch.pub"))
    window.no.click()
    assert window.keys.rowCount() == 0 and not window.yes.isVisible()
    window.close()


def test_about_names_every_part_with_version_and_terms(qtbot):
    dialog = AboutDialog("Not legal advice.")
    qtbot.addWidget(dialog)
    names = column(dialog.table, 0)
    assert {"Lodestone", "Python", "PySide6_Essentials", "pandas", "reportlab", "Noto Sans SC"} <= set(names)
    assert len(set(names)) == len(names)
    assert all(part.licence not in {"", "NOASSERTION"} for part in components())
    dialog.table.setCurrentCell(names.index("Noto Sans SC"), 0)
    assert "SIL OPEN FONT LICENSE" in dialog.terms.toPlainText().upper()


def test_help_leads_to_the_guide_and_why_to_its_paragraph(qtbot, program):
    window = program.window
    window.commands.guide.trigger()
    assert window.help.guide.place == "index"
    audited(qtbot, program)
    window.workspace.strip.guide_wanted.emit("law-states#unconfirmed")
    assert window.help.guide.place == "law-states"
    window.workspace.inspector.anchorClicked.emit("guide:answer#share")
    assert window.help.guide.place == "answer"
    window.help.guide.close()
