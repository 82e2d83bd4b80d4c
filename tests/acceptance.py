"""How many files of a folder are opened rightly: `python tests/acceptance.py FOLDER` with FOLDER/manifest.csv.

The manifest states what is true of each file in the columns `file, structure, header_row, sheet, part_or_name_column,
quantity_column, level_column, parent_column, items, depth`; empty fields are not judged, and `sheet` and the four columns
may be left out. One line a file says what differs. Not part
of the test suite: the folder holds other people's files. Exit status 0 only if every judged field is right.
"""

import csv
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.readers import ReadBom, UnreadableFile, read_bom

_COLUMNS = (
    ("part_or_name_column", "part_number"),
    ("quantity_column", "quantity"),
    ("level_column", "level"),
    ("parent_column", "parent"),
)


def judged(truth: dict[str, str], read: ReadBom) -> Iterator[tuple[str, float, str]]:
    """Field, points between 0 and 1, and what was read instead."""
    source = read.source
    if truth["structure"]:
        yield "structure", float(source.structure == truth["structure"]), source.structure
    if truth["header_row"]:
        yield "header row", float(source.header_row == int(truth["header_row"])), str(source.header_row)
    if truth.get("sheet"):
        yield "sheet", float(source.sheet == truth["sheet"]), source.sheet
    for field, role in _COLUMNS:
        if truth.get(field):
            header = source.columns.get(role, "")
            yield field.replace("_", " "), float(header.strip() == truth[field].strip()), f"“{header}”"
    if truth["items"]:
        items = int(truth["items"])
        off = abs(read.bom.lines - items) / items
        yield "items", 1.0 if off <= 0.02 else 0.5 if off <= 0.05 else 0.0, f"{read.bom.lines} of {items}"
    if truth["depth"]:
        yield "depth", float(read.bom.max_depth == int(truth["depth"])), str(read.bom.max_depth)


def main(folder: Path) -> int:
    """Judge all files of the manifest; 0 if perfect."""
    points = total = 0.0
    perfect = files = 0
    with (folder / "manifest.csv").open(encoding="utf-8-sig", newline="") as lines:
        truths = list(csv.DictReader(lines))
    for truth in truths:
        files += 1
        path = folder / truth["file"]
        started = time.perf_counter()
        try:
            results = list(judged(truth, read_bom(path.name, path.read_bytes())))
        except UnreadableFile as failure:
            results = [("opens", 0.0, str(failure))]
        share = sum(result[1] for result in results) / len(results) if results else 1.0
        wrong = "; ".join(f"{field}: {got}" for field, score, got in results if score < 1)
        print(
            f"{share:5.0%}  {truth['file']}  ({time.perf_counter() - started:.2f} s)" + (f"  {wrong}" if wrong else "")
        )
        points, total, perfect = points + share, total + 1, perfect + (share == 1)
    print(f"{perfect} of {files} files are right, score {points / total if total else 0:.1%}")
    return 0 if perfect == files else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python tests/acceptance.py FOLDER")
    if not (Path(sys.argv[1]) / "manifest.csv").is_file():
        sys.exit(
            f"{sys.argv[1]}: there is no manifest.csv; the first lines of tests/acceptance.py say what stands in it"
        )
    sys.exit(main(Path(sys.argv[1])))
