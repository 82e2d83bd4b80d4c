"""Times offers from a library of 100,000 declarations for a BOM of 50,000 lines against one plain indexed join in SQLite.

`python tests/bench/library.py`. Both give the same rows (place in the BOM, declaration, supplier, revision, validity). The
plain side is the sqlite3 module alone: the keys of the BOM already in a table, the declarations in one with an index on the
part key; for comparison it is timed with an index that covers all that is read, too. Exit status 1 where offers take twice
as long or more than either. Runs alternate and the best of each counts, because other programs share the machine.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop_app.declarations import Statement, StatementSource
from desktop_app.declarations.connecting import open_library
from desktop_app.declarations.tables import folded

DECLARATIONS, LINES, RUNS = 100_000, 50_000, 9
DAY = date(2026, 11, 24)

JOIN = (
    "SELECT b.place, d.id, d.supplier, d.revision, d.valid_until FROM bom AS b "
    "JOIN declaration AS d ON d.part_key = b.key WHERE d.set_aside = 0"
)


def declarations() -> list[Statement]:
    """Two statements about each of 50,000 parts, in files of 1,000 rows."""
    return [
        Statement(
            f"WP-{n // 2:06d}-A",
            StatementSource("answers.xlsx", f"{n // 1000:064d}", "Declarations", n % 1000),
            supplier=f"Supplier {n % 300}",
            stage="metal",
            technology_origin="JP",
            equipment_origin="DE",
            declared_by="A. B., Quality",
            declared_on=date(2026, 1, 1),
            valid_until=date(2027, 12, 31),
        )
        for n in range(DECLARATIONS)
    ]


def seconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def plain_copy(library: Path, copy: Path, numbers: list[str]) -> sqlite3.Connection:
    """The same declarations in a plain database, beside the keys of the BOM."""
    connection = sqlite3.connect(copy)
    connection.execute("ATTACH ? AS library", (str(library),))
    connection.execute("CREATE TABLE declaration AS SELECT * FROM library.declaration")
    connection.execute("CREATE INDEX by_part ON declaration (part_key)")
    connection.execute("CREATE TABLE bom (place INTEGER PRIMARY KEY, key TEXT)")
    connection.executemany("INSERT INTO bom VALUES (?, ?)", enumerate(map(folded, numbers)))
    connection.commit()
    connection.execute("ANALYZE")
    return connection


def main() -> int:
    """Print the times; the exit status."""
    numbers = [f"WP-{n:06d}-A" for n in range(LINES)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        with open_library(str(path)) as library:
            print(f"taking in {DECLARATIONS:,} declarations: {seconds(lambda: library.add(declarations(), DAY)):.1f} s")
            connection = plain_copy(path, Path(folder) / "plain.sqlite", numbers)
            ours = library.offers(numbers, DAY)
            theirs = connection.execute(JOIN).fetchall()
            assert sorted(map(tuple, ours.rows)) == sorted(theirs)
            worst = 0.0
            for index in (
                "",
                "CREATE INDEX covering ON declaration (part_key, set_aside, supplier, revision, valid_until)",
            ):
                connection.execute(index)
                offers = join = float("inf")
                for _ in range(RUNS):
                    offers = min(offers, seconds(lambda: library.offers(numbers, DAY)))
                    join = min(join, seconds(lambda: connection.execute(JOIN).fetchall()))
                kind = "covering index" if index else "index on the part key"
                print(
                    f"{len(theirs):,} matches, {kind}: offers {offers * 1000:.0f} ms, plain join {join * 1000:.0f} ms, "
                    f"ratio {offers / join:.2f} (must be under 2)"
                )
                worst = max(worst, offers / join)
            connection.close()
    return int(worst >= 2)


if __name__ == "__main__":
    sys.exit(main())
