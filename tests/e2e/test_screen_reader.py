"""The real window as a screen reader finds it: over the accessibility bus (AT-SPI), with no look at the screen.

Needs the packages at-spi2-core, dbus-daemon and gir1.2-atspi-2.0 besides Xvfb and xdotool, and is skipped where they are
missing. To hear it yourself, start Orca and then the program with `QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1` in its environment;
`orca --debug-file=FILE` writes down each sentence (`SPEECH OUTPUT`).
"""

import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import HERE, Desk, wait_for

SYSTEM_PYTHON = Path("/usr/bin/python3")

BOM = """Level,Part Number,Description,Quantity,Unit,Unit Price,Currency,Supplier,Country of Origin,Item Class
0,DRIVE,Servo drive,1,pcs,900,EUR,,DE,
1,MAG-2,Magnet NdFeB N42SH,2,pcs,1,EUR,Gamma,,
1,MAG-1,Sintered magnet,8,pcs,3,EUR,Magna GmbH,VN,ndfeb-dy-magnet
"""


@pytest.fixture
def bus(desk: Desk) -> Iterator[Desk]:
    """The desk with a session bus of its own, over which programs tell what they show."""
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if shutil.which("dbus-daemon") is None or not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        pytest.skip("no accessibility bus: install the packages dbus-daemon and at-spi2-core")
    asked = (
        subprocess.run([SYSTEM_PYTHON, "-c", probe], check=False, capture_output=True)
        if SYSTEM_PYTHON.exists()
        else None
    )
    if asked is None or asked.returncode:
        pytest.skip("AT-SPI cannot be asked: install the package gir1.2-atspi-2.0")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=desk.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    added = {
        "DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip(),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    desk.environment.update(added)
    yield desk
    desk.clear()
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()
    for name in added:
        del desk.environment[name]


def reader(desk: Desk, what: str) -> "subprocess.Popen[str]":
    without = {name: value for name, value in desk.environment.items() if name != "PYTHONPATH"}
    return subprocess.Popen(
        [SYSTEM_PYTHON, HERE / "read_screen.py", what],
        env=without,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def test_the_window_says_what_it_shows_and_what_has_the_keyboard(bus: Desk, tmp_path: Path):
    path = tmp_path / "drive.csv"
    path.write_text(BOM, encoding="utf-8")
    bus.start_lodestone(path)
    window = bus.window("^drive.csv – .* – Lodestone$")
    with reader(bus, "tree") as tree:
        shown = [json.loads(line) for line in tree.stdout]
    named = {(role, name) for _, role, name, _ in shown}
    assert {
        ("tree", "Assembly tree"),
        ("push button", "Verdict: Undetermined"),
        ("push button", "Preview dossier"),
        ("text", "Filter"),
        ("check box", "Rare earth"),
        ("table", "Open questions"),
        ("label", "Explanation of the selected part"),
        ("table cell", "Rare earth, declared"),
        ("table cell", "Outcome: Undetermined"),
    } <= named
    assert not [row for row in shown if row[1] in {"push button", "check box", "text"} and not row[2]]
    assert [name for _, role, name, _ in shown if role == "label" and name.startswith("Announcement 61/2025: ")]

    heard: list[list[object]] = []
    follower = reader(bus, "follow")
    listening = threading.Thread(target=lambda: heard.extend(json.loads(line) for line in follower.stdout))
    listening.start()
    try:
        wait_for(lambda: heard, "the follower")
        bus.focus(window)
        bus.keys("ctrl+f", "Tab", "ctrl+shift+p")
        bus.type("law")
        bus.keys("Escape", "ctrl+f", "Return", "Home", "Down")
        wait_for(lambda: [row for row in heard if row[1] == "table cell"], "the line below the first")
    finally:
        follower.terminate()
        listening.join(10)
        follower.wait(10)
        follower.stdout.close()
    told = [(role, name) for _, role, name, _ in heard]
    order = [told.index(one) for one in (("text", "Filter"), ("check box", "Rare earth"), ("text", "Command palette"))]
    assert order == sorted(order)
    assert ("list item", "Law and dates, View › Panels") in told, (
        "the row that fits, while the keyboard stays in the field"
    )
