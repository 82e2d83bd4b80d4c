"""The real program, as a process on a screen: files are dragged onto it, keys pressed, and the dossier read back.

The drag is a real one: another program offers the files by X11's drag and drop, and the mouse carries them across.
"""

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from desk import Desk, wait_for

from desktop_app.resources import resource

SAMPLE = [
    resource("samples", name)
    for name in ("servo-drive.xlsx", "servo-drive-declarations.xlsx", "servo-drive-application.toml")
]


def pdf_text(path: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is missing: install the package poppler-utils")
    return subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True, text=True, check=True).stdout


def save_dossier(desk: Desk, target: Path) -> None:
    """Ctrl+E, what is proposed, the name, Return; as long as it takes until the file is there."""
    desk.keys("ctrl+e")
    desk.focus(desk.window("Save dossier"))
    desk.keys("Return")
    time.sleep(1)  # the choice of a file, which comes next, has the same title
    desk.focus(desk.window("Save dossier"))
    desk.keys("ctrl+a")
    desk.type(str(target))
    desk.keys("Return")
    wait_for(target.is_file, f"the dossier at {target}", 120)


def test_files_are_dragged_in_flagged_rows_appear_and_the_dossier_is_saved(desk, tmp_path):
    program = desk.start_lodestone()
    window = desk.window("^Lodestone$")
    desk.start(Path(__file__).parent / "drag_source.py", 1350, 100, *SAMPLE)
    desk.window("Files to drag")
    time.sleep(0.5)
    desk.drag((1450, 200), (640, 400))

    window = desk.window("^servo-drive.xlsx – .* – Lodestone$")
    desk.focus(window)
    desk.keys("F4", "ctrl+c")
    copied = wait_for(desk.clipboard, "a row on the clipboard")
    head, row = copied.splitlines()
    assert head.split("\t")[:2] == ["Item", "Part number"]
    assert "Rare earth" in row
    assert "servo-drive" not in row

    target = tmp_path / "dossier.pdf"
    save_dossier(desk, target)
    text = pdf_text(target)
    assert "Licence required" in text
    assert "伺服轴" in text
    assert "钕铁硼" in text
    assert program.poll() is None

    desk.focus(window)
    desk.keys("ctrl+q")
    assert program.wait(20) == 0


def test_a_file_named_on_the_command_line_is_searched_by_keyboard(desk):
    desk.start_lodestone(SAMPLE[0], "--declarations", SAMPLE[1])
    window = desk.window("^servo-drive.xlsx – .* – Lodestone$")
    desk.focus(window)
    desk.keys("ctrl+f")
    desk.type("flag:suspected")
    desk.keys("Return", "F4", "ctrl+c")
    assert "Rare earth?" in wait_for(desk.clipboard, "a row on the clipboard")


def test_a_file_that_cannot_be_read_leaves_the_window_alive(desk, tmp_path):
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 and nothing that follows")
    program = desk.start_lodestone(broken)
    window = desk.window("^Lodestone$")
    time.sleep(3)
    assert program.poll() is None
    desk.focus(window)
    desk.keys("ctrl+q")
    assert program.wait(20) == 0
    assert "Traceback" not in program.stdout.read()
