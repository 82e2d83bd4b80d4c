"""A company's products as a tree of folders: bills of materials in several layouts, declarations, and files that are broken.

Everything follows from the number of a product, so that two portfolios of one size are the same bytes.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook

HEADER = "Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin,Item Class,Supplier"
DECLARATIONS = """\
Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin,Stage,Technology Origin,Declared By,Declared On
{part},Iwaki,ndfeb-dy-magnet,dy-metal,{value},EUR,CN,,,M. Iwaki,2026-09-01
{part},Iwaki,,,,,,magnet,JP,M. Iwaki,2026-09-01
"""

#: Products in one folder; each such folder has declarations of its own for one of its magnets.
IN_A_FOLDER = 25


@dataclass
class Portfolio:
    """What was written: paths relative to the folder."""

    folder: Path
    good: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)


def write_portfolio(folder: Path, products: int, broken_every: int = 50) -> Portfolio:
    """Write `products` bills of materials, every so-manieth of them broken, into folders below `folder`."""
    made = Portfolio(folder)
    for number in range(products):
        group = f"line {number // 500:02d}/group-{number // IN_A_FOLDER:04d}"
        place = folder / group
        if number % IN_A_FOLDER == 0:
            place.mkdir(parents=True, exist_ok=True)
            path = f"{group}/answers.csv"
            value = "0.0004" if number % 2 else "0.00001"
            (folder / path).write_text(DECLARATIONS.format(part=f"MAG-{number + 1:05d}", value=value), encoding="utf-8")
            made.tables.append(path)
        if broken_every and number % broken_every == broken_every - 1:
            name, data = BROKEN[number // broken_every % len(BROKEN)]
            path = f"{group}/P{number:05d}-{name}"
            made.broken.append(path)
        else:
            name, data = product(number)
            path = f"{group}/{name}"
            made.good.append(path)
        (folder / path).write_bytes(data)
    return made


def product(number: int) -> tuple[str, bytes]:
    """Name and bytes of the bill of materials of one product."""
    lines = list(_lines(number))
    if number % 10 == 3:
        return f"P{number:05d}.xlsx", _workbook([HEADER.split(","), *lines])
    if number % 10 == 7:
        header = "Stufe;Teilenummer;Benennung;Menge;Preis;Währung;Ursprungsland;Item Class;Lieferant"
        rows = (";".join([*line[:3], *(cell.replace(".", ",") for cell in line[3:5]), *line[5:]]) for line in lines)
        return f"P{number:05d} Stückliste.csv", ("\r\n".join([header, *rows]) + "\r\n").encode("cp1252")
    return f"P{number:05d}.csv", ("\n".join([HEADER, *(",".join(line) for line in lines)]) + "\n").encode()


def _lines(number: int) -> Iterator[list[str]]:
    """A product of one to a few dozen lines: a motor with magnets, or things without any."""
    yield ["0", f"P{number:05d}", f"Drive {number}", "1", "250", "EUR", "DE", "", ""]
    if number % 3 != 2:
        yield ["1", f"MOT-{number:05d}", "Brushless motor", "2", "40", "EUR", "DE", "", "Motoren AG"]
        declared = "ndfeb-dy-magnet" if number % 3 == 0 else ""
        yield ["2", f"MAG-{number:05d}", "Rotor magnet NdFeB 42SH", "8", "0.3", "EUR", "JP", declared, "Iwaki"]
    for screw in range(number % 23):
        yield ["1", f"S-{number % 7}-{screw}", f"Screw M{screw}", "4", "0.01", "EUR", "DE", "", "Schraub GmbH"]


def _workbook(rows: list[list[str]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


#: Files that nobody can audit, by the ending that they pretend.
BROKEN = (
    ("empty.csv", b""),
    ("noise.csv", bytes(range(256)) * 20),
    ("cut-off.xlsx", product(3)[1][:900]),
    ("picture.xls", b"\x89PNG\r\n\x1a\n" + bytes(500)),
    ("print.csv", b"%PDF-1.7\n%%EOF\n"),
    ("list.json", b'{"bomFormat": "CycloneDX", "components": ['),
    ("page.txt", b"<html><body>Session expired</body></html>"),
)
