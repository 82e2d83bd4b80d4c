"""Small bills of materials, audited and laid out for the window as the program does it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop_app.case import Case, edits
from desktop_app.resources import resource
from desktop_app.ui import casework
from desktop_app.ui.opening import Opened, Wanted, audited, open_files
from desktop_app.ui.outline import Outline

DAY = date(2026, 11, 24)

#: A drive with a declared magnet, one only suspected, a sub-assembly used twice, and a screw.
BOM = """Level,Part Number,Description,Quantity,Unit,Unit Price,Currency,Supplier,Country of Origin,Item Class
0,DRIVE,Servo drive,1,pcs,900,EUR,,DE,
1,ROTOR,Rotor assembly,1,pcs,120,EUR,Acme,DE,
2,MAG-1,Sintered magnet,8,pcs,3,EUR,Magna GmbH,VN,ndfeb-dy-magnet
2,SHAFT,Shaft,1,pcs,20,EUR,Acme,DE,
1,FRAME,Frame <b>bold</b> & more,2,pcs,50,EUR,Beta,PL,
2,SCREW,Screw M4,4,pcs,0.1,EUR,Beta,PL,
1,SENSOR,Sensor,1,pcs,60,EUR,Gamma,JP,
2,MAG-2,Magnet NdFeB N42SH,2,pcs,1,EUR,Gamma,,
1,SPARE,Spare parts,1,pcs,70,EUR,,DE,
2,FRAME,Frame <b>bold</b> & more,1,pcs,50,EUR,Beta,PL,
"""

#: The drive, newer: the shaft is a cap now, the sensor moved into the rotor, and there are more magnets at another price.
NEWER_BOM = """Level,Part Number,Description,Quantity,Unit,Unit Price,Currency,Supplier,Country of Origin,Item Class
0,DRIVE,Servo drive,1,pcs,900,EUR,,DE,
1,ROTOR,Rotor assembly,1,pcs,120,EUR,Acme,DE,
2,MAG-1,Sintered magnet,10,pcs,3.5,EUR,Magna GmbH,VN,ndfeb-dy-magnet
2,CAP,Cap,1,pcs,2,EUR,Acme,DE,
2,SENSOR,Sensor,1,pcs,60,EUR,Gamma,JP,
3,MAG-2,Magnet NdFeB N42SH,2,pcs,1,EUR,Gamma,,
1,FRAME,Frame <b>bold</b> & more,2,pcs,50,EUR,Beta,PL,
2,SCREW,Screw M4,4,pcs,0.1,EUR,Beta,PL,
1,SPARE,Spare parts,1,pcs,70,EUR,,DE,
2,FRAME,Frame <b>bold</b> & more,1,pcs,50,EUR,Beta,PL,
"""

DECLARATIONS = """Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin,Stage,Technology Origin,Equipment Origin,Equipment
MAG-1,Magna GmbH,ndfeb-dy-magnet,dy-metal,0.12,EUR,CN,,,,
MAG-1,Magna GmbH,,,,,,magnet,VN,CN,Sintering furnace
"""  # noqa: E501

#: A cycle: A contains B contains A.
CYCLE = (
    "Parent Number,Part Number,Description,Quantity\n,TOP,Top,1\nTOP,A,A,1\nA,B,B,1\nB,A,A,1\nTOP,M,NdFeB magnet,1\n"
)

SAMPLE = tuple(
    resource("samples", name)
    for name in ("servo-drive.xlsx", "servo-drive-declarations.xlsx", "servo-drive-application.toml")
)


def silent(_: str) -> None:
    """Progress that nobody hears."""


def written(folder: Path, name: str, text: str) -> Path:
    """A text file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def opened(folder: Path, *files: Path, case: Case | None = None) -> Opened:
    """Files as the window opens them, in a case that lies in a folder of its own."""
    made = open_files(Wanted(files), case, folder / "recovery", DAY, silent)
    assert isinstance(made, Opened)
    return made


def drive_case(folder: Path, declared: bool = True) -> Opened:
    """The drive in a case, perhaps with its declarations."""
    files = [written(folder, "drive.csv", BOM)]
    if declared:
        files.append(written(folder, "answers.csv", DECLARATIONS))
    return opened(folder, *files)


def again(case: Case, **settings: object) -> Outline:
    """A case, audited with other settings."""
    case.apply(edits.change_settings(replace(case.content.chosen, **settings)), casework.stamp())  # type: ignore[arg-type]
    outline = audited(case, silent)
    assert outline is not None
    return outline


def drive(folder: Path, declared: bool = True, **settings: object) -> Outline:
    """The drive, audited."""
    return again(drive_case(folder, declared).case, **settings)


def outline_of_text(folder: Path, text: str) -> Outline:
    """A BOM written as CSV, audited."""
    outline = opened(folder, written(folder, "bom.csv", text)).outline
    assert outline is not None
    return outline
