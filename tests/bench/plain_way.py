"""What a user would otherwise have: openpyxl and plain Python recursion, and LibreOffice converting the sheet.

`by_hand` reads a workbook cell by cell, finds suspicious words with one regular expression, and walks from each assembly down
to sum what might count, remembering what it has seen: bounds of one number, without evidence, reasons or law. It is less than an
audit, and what people write in an afternoon.
"""

import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import openpyxl

WORDS = re.compile(r"magnet|ndfeb|neodym|servo|motor|fan|speaker", re.IGNORECASE)


def by_hand(path: Path) -> dict[str, float]:
    """How much of what may count is in one piece of each part at most."""
    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).active
    assert sheet is not None
    rows = sheet.iter_rows(values_only=True)
    at = {str(title): place for place, title in enumerate(next(rows))}
    below: dict[str, list[tuple[str, float]]] = defaultdict(list)
    price: dict[str, float] = {}
    suspected: set[str] = set()
    for row in rows:
        number = str(row[at["Part Number"]])
        price[number] = float(row[at["Unit Price"]] or 0)
        if WORDS.search(str(row[at["Description"]])):
            suspected.add(number)
        if row[at["Parent Number"]]:
            below[str(row[at["Parent Number"]])].append((number, float(row[at["Quantity"]] or 0)))
    held: dict[str, float] = {}

    def most(part: str) -> float:
        if part not in held:
            inside = sum(pieces * most(child) for child, pieces in below[part]) if part in below else 0.0
            held[part] = min(price[part], price[part] if part in suspected else inside)
        return held[part]

    sys.setrecursionlimit(10_000)
    return {part: most(part) for part in price}


def office() -> str | None:
    """LibreOffice, where it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(program: str, book: Path, folder: Path) -> None:
    """The workbook as CSV, as LibreOffice makes it."""
    subprocess.run(
        [program, "--headless", "--convert-to", "csv", "--outdir", str(folder), str(book)],
        check=True,
        capture_output=True,
    )
