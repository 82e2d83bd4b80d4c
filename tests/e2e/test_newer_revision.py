"""A newer revision is dropped on the open case together with an answer: compared side by side, taken over, and undone."""

import time
from pathlib import Path

from desk import wait_for

OLD = """Level,Part Number,Revision,Description,Quantity,Unit,Unit Price,Currency,Supplier,Country of Origin
0,DRIVE,A,Servo drive,1,pcs,900,EUR,,DE
1,ROTOR,A,Rotor assembly,1,pcs,120,EUR,Acme,DE
2,SHAFT,A,Shaft,1,pcs,20,EUR,Acme,DE
1,MAG-2,A,Magnet NdFeB N42SH,2,pcs,1,EUR,Gamma,
"""

#: The shaft is gone, and the magnet moved into the rotor.
NEW = """Level,Part Number,Revision,Description,Quantity,Unit,Unit Price,Currency,Supplier,Country of Origin
0,DRIVE,A,Servo drive,1,pcs,900,EUR,,DE
1,ROTOR,A,Rotor assembly,1,pcs,120,EUR,Acme,DE
2,MAG-2,A,Magnet NdFeB N42SH,2,pcs,1,EUR,Gamma,
"""

ANSWER = """Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin
MAG-2,Gamma,ndfeb-dy-magnet,dy-metal,0.9,EUR,CN
"""


def copied(desk) -> list[str]:
    """The cells of the current row, as Ctrl+C copies them."""
    desk.keys("ctrl+c")
    return wait_for(desk.clipboard, "a row on the clipboard").splitlines()[-1].split("\t")


def test_a_newer_revision_is_compared_taken_over_and_undone(desk, tmp_path):
    for name, text in (("drive.csv", OLD), ("drive-b.csv", NEW), ("answer.csv", ANSWER)):
        (tmp_path / name).write_text(text)

    # The older one is open: what the magnet is, nobody has said.
    desk.start_lodestone(tmp_path / "drive.csv")
    window = desk.window("^drive.csv – Undetermined – Lodestone$")

    # The newer one and the answer are dropped on it together; the first button, "Compare", has the keyboard.
    desk.start(Path(__file__).parent / "drag_source.py", 1350, 100, tmp_path / "drive-b.csv", tmp_path / "answer.csv")
    desk.window("Files to drag")
    time.sleep(0.5)
    desk.drag((1450, 200), (640, 400))
    time.sleep(2)
    desk.focus(window)
    desk.keys("space")
    time.sleep(3)

    # From the drive, whose verdict changes, to the rotor, where the magnet came and the shaft went.
    assert copied(desk)[6:8] == ["Other answer", "DRIVE"]
    met = set()
    for _ in range(4):
        desk.keys("F8")
        row = copied(desk)
        met.add((row[0], row[6], row[7]))
    assert ("moved from DRIVE", "Moved", "MAG-2") in met
    assert ("SHAFT", "Removed", "") in met
    assert ("MAG-2", "Moved", "moved to ROTOR") in met

    # Taken over with its answer, which settles it, and undone in one step.
    desk.keys("ctrl+Return")
    window = desk.window("^drive-b.csv. – Licence required – Lodestone$")
    desk.focus(window)
    desk.keys("ctrl+z")
    desk.window("^drive.csv. – Undetermined – Lodestone$")
