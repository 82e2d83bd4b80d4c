"""The self-test that every package is proved with: in a process of its own, without a display, leaving nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import selftest


def test_it_passes_without_a_display_and_leaves_nothing(tmp_path: Path):
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    environment = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    environment |= {"HOME": str(home), "TMPDIR": str(temporary), "XDG_CONFIG_HOME": str(home / "config")}
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "--self-test"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert [line.split()[:2] for line in lines[1:-1]] == [["ok", name] for name in selftest._STEPS]
    assert lines[-1] == "self-test passed"
    assert not list(temporary.iterdir())
    assert not list(home.rglob("*.ini"))


def test_a_step_that_breaks_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def broken(_: Path) -> str:
        raise selftest.Failed("no such luck")

    monkeypatch.setattr(selftest, "_STEPS", {"bundle": broken, "audit": lambda _: "fine"})
    assert selftest.run() == 1
    out = capsys.readouterr().out.splitlines()
    assert out[1].startswith("FAIL bundle") and out[1].endswith("Failed: no such luck")
    assert out[2].startswith("ok   audit")
    assert out[-1] == "self-test FAILED: bundle"
