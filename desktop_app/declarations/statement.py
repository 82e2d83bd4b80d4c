"""What a supplier states about a part, one statement at a time, exactly as it was handed in.

A `Statement` is one row of a declarations table: about a part's class, about one constituent, or about one production
stage. It decides nothing; `desktop_app.rules` weighs statements against a rule pack. It keeps the way back to its cell and
to the SHA-256 of the file it came in, because a dossier cites it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.bom import Cell

#: Production stages of Announcement 61/2025, article 1(2), in the order of the process.
STAGES = ("mining", "separation", "metal", "magnet", "recycling")

#: In `Constituent` or `Item Class`: the part contains none of the listed items, or is none.
NONE = "none"

#: In an origin of a stage: the stage does not occur.
NOT_APPLICABLE = "n/a"

#: What a statement says; two of them are the same if all of this is.
SAYING = (
    "item_class",
    "constituent",
    "value",
    "currency",
    "mass",
    "mass_unit",
    "mass_percent",
    "country_of_origin",
    "stage",
    "technology_origin",
    "equipment_origin",
    "equipment",
)

#: Who says it, since and until when, and by what: a difference here alone renews a statement.
SIGNING = ("declared_by", "declared_on", "valid_until", "evidence")

#: Roles of the columns of a declarations table.
STATEMENT_ROLES = ("part_number", "supplier", *SAYING, *SIGNING)


@dataclass(frozen=True)
class StatementSource:
    """Where a statement stands: file, its SHA-256, sheet and row (0-based), and the header text of each role."""

    file: str
    sha256: str
    sheet: str
    row: int
    headers: Mapping[str, str] = field(default_factory=dict, hash=False)

    def cell(self, role: str) -> Cell:
        """The cell of one of the statement's values."""
        return Cell(self.row, self.headers.get(role, role))

    def __str__(self) -> str:
        return f"{self.file}, row {self.row + 1}"


@dataclass(frozen=True)
class Statement:
    """One row of a declarations table; `""` is what the supplier left empty, which is unknown.

    `value` and `mass` are decimal texts per one piece of the part, `mass_percent` a decimal text in percent of the part's
    mass. Origins are ISO 3166 alpha-2; `none` and `n/a` as in `NONE` and `NOT_APPLICABLE`. `country_of_origin` is the
    constituent's where the row names one, else the part's.
    """

    part_number: str
    source: StatementSource
    supplier: str = ""
    item_class: str = ""
    constituent: str = ""
    value: str = ""
    currency: str = ""
    mass: str = ""
    mass_unit: str = ""
    mass_percent: str = ""
    country_of_origin: str = ""
    stage: str = ""
    technology_origin: str = ""
    equipment_origin: str = ""
    equipment: str = ""
    declared_by: str = ""
    declared_on: date | None = None
    valid_until: date | None = None
    evidence: str = ""

    def expired_on(self, day: date) -> bool:
        """Whether the supplier no longer stands by this on `day`; the last valid day itself still counts."""
        return self.valid_until is not None and day > self.valid_until
