"""The process survives more Qt calls than Python 3.11 counts references to None and True."""

import subprocess
import sys

CALLS = """
import desktop_app.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(60_000):
    thing.setObjectName("x")
    thing.objectNameChanged.emit("x")
print("alive")
"""


def test_many_calls_do_not_abort_the_process():
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
