"""How long reading takes, as a multiple of what bare libraries take on the same file in the same run.

    python tests/bench/reading.py [LINES_CSV] [LINES_XLSX]

Prints one line a figure: seconds of ours and of theirs, the ratio, its limit, peak memory of a process that only reads.
Exit status 1 where a limit is passed. Not part of the test suite. Limits: CSV 3 times `pandas.read_csv(dtype=str)`, XLSX
1.5 times python-calamine, 1.5 GB for the million lines.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

CSV_LIMIT, XLSX_LIMIT, MEMORY_LIMIT_GB = 3.0, 1.5, 1.5

HEADER = [
    "Level", "Part Number", "Revision", "Description", "Quantity", "Unit", "Unit Price", "Currency", "Manufacturer",
    "Country of Origin",
]  # fmt: skip


def line(number: int) -> list[str]:
    """A line of a bill of materials of a hundred sub-assemblies each with parts that many of them share."""
    level = 0 if number == 0 else 1 if number % 100 == 1 else 2
    part = "MACHINE" if level == 0 else f"SUB-{number // 100:05d}" if level == 1 else f"P-{number * 7919 % 60_000:06d}"
    key = number * 7919 % 60_000 if level == 2 else number
    return [
        str(level), part, "AB"[key % 2], f"Part {key} of the machine, grade {key % 17}", str(1 + number % 9), "pcs",
        f"{(key % 9973) / 100:.2f}", "EUR", f"Maker {key % 40}", ["CN", "DE", "JP", "PL", ""][key % 5],
    ]  # fmt: skip


def write_csv(path: Path, lines: int) -> None:
    """The lines as a text file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(HEADER) + "\n")
        for number in range(lines):
            level, part, revision, description, *rest = line(number)
            file.write(",".join([level, part, revision, f'"{description}"', *rest]) + "\n")


def write_xlsx(path: Path, lines: int) -> None:
    """The lines as a workbook with numbers stored as numbers."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("BOM")
    sheet.append(HEADER)
    for number in range(lines):
        cells: list[object] = list(line(number))
        for column, kind in ((0, int), (4, int), (6, float)):
            cells[column] = kind(str(cells[column]))
        sheet.append(cells)
    book.save(path)


def seconds(theirs: Callable[[], object], mine: Callable[[], object], rounds: int = 3) -> tuple[float, float]:
    """The shortest run of each, taken in turns, so that what else the machine does weighs on both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for job, times in zip((theirs, mine), taken, strict=True):
            started = time.perf_counter()
            job()
            times.append(time.perf_counter() - started)
    return min(taken[0]), min(taken[1])


def ours(path: Path) -> None:
    """Read, map and build."""
    from desktop_app.readers import read_bom

    read_bom(path.name, path.read_bytes())


def pandas_csv(path: Path) -> None:
    """What a plain table costs."""
    import pandas

    pandas.read_csv(path, dtype=str)


def bare_calamine(path: Path) -> None:
    """What the engine alone costs."""
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def peak_gb(path: Path) -> float:
    """Peak memory of a process that does nothing but read the file."""
    told = subprocess.run(
        [sys.executable, __file__, "--only-read", str(path)], check=True, capture_output=True, text=True
    ).stdout
    return float(told)


def main(csv_lines: int, xlsx_lines: int) -> int:
    """Print the figures; 1 where a limit is passed."""
    passed = True
    with tempfile.TemporaryDirectory() as folder:
        table, book = Path(folder) / "bom.csv", Path(folder) / "bom.xlsx"
        write_csv(table, csv_lines)
        theirs, mine = seconds(lambda: pandas_csv(table), lambda: ours(table))
        print(
            f"CSV  {csv_lines:>9,} lines: {mine:6.2f} s, pandas {theirs:6.2f} s, ratio {mine / theirs:.2f} (limit {CSV_LIMIT})"
        )
        memory = peak_gb(table)
        print(f"CSV  peak memory {memory:.2f} GB (limit {MEMORY_LIMIT_GB})")
        passed &= mine <= CSV_LIMIT * theirs and memory <= MEMORY_LIMIT_GB
        write_xlsx(book, xlsx_lines)
        theirs, mine = seconds(lambda: bare_calamine(book), lambda: ours(book))
        ratio = mine / theirs
        print(
            f"XLSX {xlsx_lines:>9,} lines: {mine:6.2f} s, calamine {theirs:6.2f} s, ratio {ratio:.2f} (limit {XLSX_LIMIT})"
        )
        passed &= mine <= XLSX_LIMIT * theirs
    return 0 if passed else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--only-read"]:
        ours(Path(sys.argv[2]))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6)
        sys.exit(0)
    counts = [int(argument) for argument in sys.argv[1:3]]
    sys.exit(main(*(counts + [1_000_000, 100_000][len(counts) :])))
