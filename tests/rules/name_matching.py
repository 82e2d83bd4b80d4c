"""How well names are found on the shipped lists, over `party_names.csv`: `python tests/rules/name_matching.py` prints it.

Each row is a name as people write it, and the listed party that it means (`""`: none of them). A name is found if the party
that it means is reported; every other party that is reported beside it is counted as wrong.
"""

import csv
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.rules.names import fold
from desktop_app.rules.pack import load_pack
from desktop_app.rules.parties import Named, find_parties

ROWS = Path(__file__).with_name("party_names.csv")
DAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Measured:
    """How often the right party was reported, was not, and another was, with each mistake in words."""

    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    rows: int
    seconds: float

    @property
    def precision(self) -> float:
        """Reported pairs that are right."""
        return self.right / (self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """Names of listed parties that were found."""
        return self.right / (self.right + len(self.missed))


def measure() -> Measured:
    """Look for every name on all lists as they are on `DAY`."""
    pack = load_pack()
    rows = list(csv.DictReader(ROWS.open(encoding="utf-8", newline="")))
    find_parties(pack, [Named("end_user", ("warm up",))], DAY)
    right, missed, wrong = 0, [], []
    started = time.perf_counter()
    for row in rows:
        reported = Counter(m.listed.names[0] for m in find_parties(pack, [Named("end_user", (row["name"],))], DAY))
        means = {name for name in reported if _same_party(name, row["listed"])}
        if row["listed"]:
            right += bool(means)
            missed += [] if means else [f"{row['name']} ({row['why']})"]
        wrong += [f"{row['name']} → {name}" for name in reported if name not in means]
    return Measured(right, tuple(missed), tuple(wrong), len(rows), time.perf_counter() - started)


def _same_party(one: str, other: str) -> bool:
    """Whether two entries are one party that several notices print a little differently."""
    return fold(one).joined == fold(other).joined


if __name__ == "__main__":
    found = measure()
    sys.stdout.write(
        f"{found.rows} names: precision {found.precision:.3f}, recall {found.recall:.3f}, "
        f"{1000 * found.seconds / found.rows:.1f} ms a name\n"
    )
    sys.stdout.write("".join(f"missed: {name}\n" for name in found.missed))
    sys.stdout.write("".join(f"wrong: {name}\n" for name in found.wrong))
