"""The real program with a file that can be understood in several ways: it asks, takes the answer, and remembers it."""

import json
from pathlib import Path

from desk import wait_for

UNSURE = "4711-A,Case,12\n4711-B,Lid,12\n4711-C,Magnet,96\n"


def test_a_doubtful_file_is_shown_corrected_by_keyboard_and_remembered(desk, tmp_path):
    path = tmp_path / "halle.csv"
    path.write_text(UNSURE, encoding="utf-8")
    program = desk.start_lodestone(path)
    dialog = desk.window("^How .*halle.csv.* was read$")
    desk.window("^halle.csv.* – Lodestone$")
    desk.focus(dialog)
    desk.keys("alt+f")  # the first row of the lines
    desk.keys("ctrl+a")
    desk.type("2")
    desk.keys("Tab")
    wait_for(
        lambda: not desk.keys("Return") and not desk.xdotool("search", "--onlyvisible", "--name", "was read$"), "Use"
    )
    [kept] = wait_for(lambda: [*Path(tmp_path).rglob("profiles.json")], "the choice on disk")
    choices = json.loads(kept.read_text(encoding="utf-8"))[0]["choices"]
    assert (choices["header_row"], choices["rows"][0]) == (-1, 1)
    assert choices["columns"]["quantity"] == "column 3"
    assert program.poll() is None
