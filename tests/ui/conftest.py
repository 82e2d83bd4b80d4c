"""Windows without a screen, and settings that are nobody's own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui import language, theme


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Settings, library and unsaved cases in a folder of the test's own."""
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QCoreApplication.setOrganizationName("Lodestone")
    QCoreApplication.setApplicationName("Lodestone")


@pytest.fixture(autouse=True)
def english_and_light(qapp: QApplication):
    """Each test starts in English, in light colours, and with no key held down."""
    qapp.setStyle("Fusion")
    language.apply(qapp, "en")
    theme.apply(qapp, "light")
    # Qt takes Ctrl and Shift of the last key that a test pressed for held until the next one: rows chosen meanwhile would
    # be added, or taken away again.
    QTest.keyClick(QWidget(), Qt.Key.Key_unknown)
    yield
    # What a test is done with goes now, before other colours are laid over every widget that is left.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language.apply(qapp, "en")
    theme.apply(qapp, "light")
