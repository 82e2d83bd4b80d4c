"""A small axis with a motor, a magnet and a loudspeaker: cases to play with, made as a user would make them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from desktop_app.case import Case, Holder, Stamp, edits, new_case
from desktop_app.readers.choices import Choices

DAY = date(2026, 11, 24)
ON = date(2026, 11, 20)
ANNA, BO = "Anna Nowak", "Bo Lindqvist"
DESK = Holder(ANNA, "desk-12", datetime(2026, 11, 24, 9, 12, tzinfo=UTC))

BOM = """\
Level,Part Number,Revision,Description,Quantity,Unit Price,Currency,Country of Origin,Supplier
0,AXIS,A,Axis,1,900,EUR,DE,
1,MOT-1,A,BLDC motor 400 W,1,120,EUR,DE,Alpha
1,MOT-2,A,BLDC motor 200 W,1,80,EUR,DE,Alpha
1,SPK-1,A,Loudspeaker 8 Ohm,1,4,EUR,VN,Beta
1,MAG-1,A,Magnet ring,4,2,EUR,JP,Gamma
1,SHAFT,A,Shaft,1,10,EUR,DE,Delta
"""

DECLARATIONS = """\
Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin,Declared By,Declared On
MAG-1,Gamma,ndfeb-dy-magnet,,,,,K. Sato,2026-09-01
MAG-1,Gamma,,dy-metal,0.02,EUR,AU,K. Sato,2026-09-01
MOT-1,Alpha,none,none,,,,P. Alpha,2026-09-01
"""


def stamp(minute: int = 0, by: str = ANNA) -> Stamp:
    return Stamp(by, datetime(2026, 11, 24, 10, 0, tzinfo=UTC) + timedelta(minutes=minute))


def empty(folder: Path) -> Case:
    return new_case(folder / "recovery", DAY, stamp(), DESK)


def axis(folder: Path, bom: str = BOM, declarations: str = DECLARATIONS) -> Case:
    """A case with the axis and what is declared of it."""
    case = empty(folder)
    case.apply(edits.open_bom("axis.csv", bom.encode(), Choices()), stamp(1))
    if declarations:
        case.apply(edits.add_declarations(case.content, "answers.csv", declarations.encode(), ON), stamp(2))
    return case


def outcomes(audit) -> dict[str, str]:
    return {str(audit.bom.parts.part_number[v.item]): str(v.outcome) for v in audit.verdicts}
