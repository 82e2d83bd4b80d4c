"""A desk to work at: a screen in memory, programs on it, and hands that move the mouse and type.

What a test learns, it learns as a person does: from window titles, the clipboard, files and the picture on the screen.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SCREEN = "1700x900x24"


class Desk:
    """One display and the programs on it."""

    def __init__(self, display: str) -> None:
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("QT_", "LC_", "LANG"))},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        self._started: list[subprocess.Popen[str]] = []

    def start(self, *arguments: str | Path) -> subprocess.Popen[str]:
        """Start a Python program."""
        process = subprocess.Popen(
            [sys.executable, *map(str, arguments)],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._started.append(process)
        return process

    def start_lodestone(self, *arguments: str | Path) -> subprocess.Popen[str]:
        """Start the program as `lodestone` does."""
        return self.start("-m", "desktop_app", *arguments)

    def clear(self) -> None:
        """End what was started."""
        for process in self._started:
            if process.poll() is None:
                process.terminate()
        for process in self._started:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()
        self._started.clear()

    def xdotool(self, *words: str | int) -> str:
        """Move, click or type; what the tool prints."""
        done = subprocess.run(
            ["xdotool", *map(str, words)], env=self.environment, capture_output=True, text=True, check=False, timeout=30
        )
        return done.stdout.strip()

    def window(self, title: str, timeout: float = 60) -> str:
        """The number of the window whose title contains a pattern, once it is there."""
        return wait_for(
            lambda: (self.xdotool("search", "--onlyvisible", "--name", title).split() or [""])[0], title, timeout
        )

    def focus(self, window: str) -> None:
        """Give a window the keyboard; without a window manager nobody else does."""
        self.xdotool("windowfocus", "--sync", window)
        time.sleep(0.2)

    def keys(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        """Type a text."""
        self.xdotool("type", "--delay", 12, text)
        time.sleep(0.2)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at a place, move to another in small steps, and let go."""
        self.xdotool("mousemove", *start)
        time.sleep(0.2)
        self.xdotool("mousedown", 1)
        steps = 12
        for step in range(1, steps + 1):
            x, y = (round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True))
            self.xdotool("mousemove", x, y)
            time.sleep(0.06)
        time.sleep(0.4)
        self.xdotool("mouseup", 1)

    def clipboard(self) -> str:
        """The text on the clipboard."""
        return self.run("read_clipboard.py")

    def run(self, script: str, *arguments: str) -> str:
        """What a script of this folder prints about the desk."""
        done = subprocess.run(
            [sys.executable, HERE / script, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=30,
        )
        return done.stdout


def wait_for(look: Callable[[], Any], what: str, timeout: float = 60) -> Any:
    """What a look finds, as soon as it finds something."""
    until = time.monotonic() + timeout
    while time.monotonic() < until:
        found = look()
        if found:
            return found
        time.sleep(0.15)
    raise AssertionError(f"waited {timeout:.0f} s in vain for: {what}")


@contextmanager
def open_desk(screen: str = SCREEN) -> Iterator[Desk]:
    """A display of its own, on a number that is free."""
    reading, writing = os.pipe()
    command: Sequence[str] = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        assert number, "Xvfb did not start"
        desk = Desk(f":{number}")
        yield desk
        desk.clear()
    finally:
        server.terminate()
        server.wait(10)
