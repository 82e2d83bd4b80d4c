"""Bills of materials of any size for the benches: parents and children, a fifth of the parts assemblies, depth 12.

`write_product` writes lines of `Parent Number, Part Number, …`: one product, whose assemblies stand on twelve levels, the lower
the more, each in two or three others; every assembly holds some of the other parts. A share of these has words that suggest
rare earths. The same numbers always give the same bytes.
"""

import itertools
from pathlib import Path

import numpy as np

DEPTH = 12
HEADER = (
    "Parent Number,Part Number,Revision,Description,Quantity,Unit,Unit Price,Currency,Manufacturer,Country of Origin\n"
)
SUSPICIOUS = (
    "NdFeB magnet N42SH segment",
    "Axial fan 24 V",
    "Servo motor 400 W",
    "Stepper motor NEMA 17",
    "Loudspeaker",
)
QUIET = ("Hex screw M4x12", "Bracket, steel", "Washer DIN 125", "Resistor 10k 0402", "Cable harness", "Seal ring NBR")


def write_product(path: Path, lines: int, suspicious: float = 0.0, seed: int = 7) -> None:
    """About so many lines about a fifth as many parts; `suspicious` is the share of the parts that are no assemblies."""
    parts = lines // 5
    assemblies = parts // 5
    parent, child = _usages(parts, assemblies, lines, np.random.default_rng(seed))
    cells = _cells(parts, assemblies, suspicious, np.random.default_rng(seed + 1))
    quantity = np.random.default_rng(seed + 2).integers(1, 6, len(parent)).tolist()
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        file.write("," + cells[0].format(1))
        for above, below, pieces in zip(parent.tolist(), child.tolist(), quantity, strict=True):
            file.write(f"P-{above:07},{cells[below].format(pieces)}")


def _usages(parts: int, assemblies: int, lines: int, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Parents and children; the first part is the product."""
    weights = 1.6 ** np.arange(1, DEPTH)
    sizes = np.maximum(1, (weights / weights.sum() * (assemblies - 1)).astype(int))
    sizes[-1] += assemblies - 1 - sizes.sum()
    starts = np.cumsum([0, 1, *sizes])
    levels = [np.arange(start, end) for start, end in itertools.pairwise(starts)]
    leaves = np.arange(assemblies, parts)
    # Every part is somewhere, and every assembly of the lowest level holds one, so that the depth is reached.
    parent = [chance.choice(assemblies, len(leaves)), levels[-1]]
    child = [leaves, chance.choice(leaves, len(levels[-1]))]
    for above, below in itertools.pairwise(levels):
        times = chance.integers(2, 4, len(below)) if len(above) > 1 else np.ones(len(below), dtype=int)
        parent.append(chance.choice(above, times.sum()))
        child.append(np.repeat(below, times))
    free = max(0, lines - sum(map(len, child)))
    parent.append(chance.choice(assemblies, free))
    child.append(chance.choice(leaves, free))
    pairs = np.unique(np.stack([np.concatenate(parent), np.concatenate(child)]), axis=1)
    return pairs[0], pairs[1]


def _cells(parts: int, assemblies: int, suspicious: float, chance: np.random.Generator) -> list[str]:
    """What a line says of each part, with a blank for the quantity."""
    suspected = np.zeros(parts, dtype=bool)
    suspected[assemblies + chance.permutation(parts - assemblies)[: int((parts - assemblies) * suspicious)]] = True
    price = np.round(chance.lognormal(1, 2, parts) + 0.01, 2)
    price[:assemblies] = np.round(chance.lognormal(4, 1.5, assemblies) + 10, 2)
    origin = chance.choice(np.array(["DE", "CN", "", "JP", "PL"], dtype=object), parts)
    maker = chance.integers(0, 400, parts)
    found = []
    for part in range(parts):
        words = f"Assembly group {part}" if part < assemblies else f"{QUIET[part % len(QUIET)]} {part}"
        if suspected[part]:
            words = f"{SUSPICIOUS[part % len(SUSPICIOUS)]} type {part % 97}"
        found.append(
            f'P-{part:07},{"AB"[part % 2]},"{words}, grade {part % 17}",{{}},pcs,{price[part]},EUR,Maker {maker[part]},'
            f"{origin[part]}\n"
        )
    return found


def as_workbook(table: Path, book: Path) -> None:
    """The same lines as a workbook, numbers stored as numbers."""
    import csv

    import xlsxwriter

    with (
        xlsxwriter.Workbook(str(book), {"constant_memory": True}) as made,
        table.open(encoding="utf-8", newline="") as file,
    ):
        sheet = made.add_worksheet("BOM")
        for row, cells in enumerate(csv.reader(file)):
            values = [float(cell) if row and column in (4, 6) else cell for column, cell in enumerate(cells)]
            sheet.write_row(row, 0, values)
