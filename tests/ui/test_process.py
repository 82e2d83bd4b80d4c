"""The process: it survives more Qt calls than Python 3.11 counts references, and starts without what it does not need."""

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


def test_the_start_page_waits_for_no_heavy_library():
    script = (
        "import sys, desktop_app.ui.application\n"
        "heavy = {'numpy', 'pandas', 'reportlab', 'jsonschema', 'desktop_app.readers', 'PySide6.QtPdf'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
