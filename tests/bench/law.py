"""How much longer the law takes than adding up the same graph: 200,000 parts, 1,000,000 usages, 30 levels, 1e12 places.

    python tests/bench/law.py [--parts N] [--usages N] [--magnets SHARE] [--suspected SHARE]

prints the ratio that counts: evaluation (relevant graph, bounds, listing, technology, the outcome of every rule for every
part) over a bare NumPy roll-up, level by level, of one number over the same graph, with levels and groups prepared. Both
are the best of several runs in this one process, so that the machine divides out. It is measured with few and with many
declared and suspected parts, because what suppliers say is weighed part by part. Peak memory is measured apart, with
`tracemalloc`.
"""

import argparse
import itertools
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop_app.application import Application
from desktop_app.bom import Bom
from desktop_app.bom.bom import PART_ROLES, Parts, Usages
from desktop_app.declarations import STAGES, Statement, StatementSource
from desktop_app.rules.evaluate import Evaluation, evaluate
from desktop_app.rules.evidence import Gathered, gather
from desktop_app.rules.model import Reading
from desktop_app.rules.pack import load_pack
from desktop_app.screening import load_lexicon, screen

DEPTH = 30
SOURCE = StatementSource("declarations.csv", "d" * 64, "", 1)


def product(parts: int, usages: int, seed: int = 7) -> tuple[Bom, np.ndarray]:
    """A random graph: a fifth of the parts are assemblies on 30 levels, the rest stand below any of them.

    Assemblies have two or three parents each, so that about 2.5**30, 1e12, ways lead down. Returns the leaves too.
    """
    chance = np.random.default_rng(seed)
    assemblies = np.array_split(np.arange(parts // 5), DEPTH)
    parent, child = [], []
    for above, below in itertools.pairwise(assemblies):
        times = chance.integers(2, 4, len(below))
        child.append(np.repeat(below, times))
        parent.append(chance.choice(above, times.sum()))
    leaves = np.arange(parts // 5, parts)
    free = usages - sum(map(len, child)) - len(leaves)
    child += [leaves, chance.choice(leaves, free)]
    parent += [chance.choice(np.arange(parts // 5), len(leaves)), chance.choice(np.arange(parts // 5), free)]
    edges = np.unique(np.stack([np.concatenate(parent), np.concatenate(child)]), axis=1).astype(np.int32)

    def texts(choice: np.ndarray) -> np.ndarray:
        return choice.astype(str).astype(object)

    def all_of(text: str, size: int) -> np.ndarray:
        return np.full(size, text, dtype=object)

    columns = {role: all_of("", parts) for role in PART_ROLES}
    columns["part_number"] = np.array([f"P{i}" for i in range(parts)], dtype=object)
    columns["unit_price"] = texts(np.round(chance.lognormal(1, 2, parts) + 0.01, 2))
    columns["currency"] = np.where(chance.random(parts) < 0.3, "USD", "EUR").astype(object)
    columns["country_of_origin"] = chance.choice(np.array(["DE", "CN", "", "JP"], dtype=object), parts)
    size = edges.shape[1]
    made = Usages(
        parent=edges[0],
        child=edges[1],
        quantity=texts(chance.integers(1, 5, size)),
        unit=all_of("", size),
        reference_designators=all_of("", size),
        row=np.arange(size, dtype=np.int32),
        cut=np.zeros(size, dtype=bool),
    )
    return Bom(Parts(**columns, row=np.arange(parts, dtype=np.int32)), made, size), leaves


def facts(bom: Bom, leaves: np.ndarray, magnets: float, suspected: float, seed: int = 8) -> Gathered:
    """Some leaves are declared magnets (every third only half declared), some are fans of which nothing is declared."""
    chance = np.random.default_rng(seed)
    chosen = chance.permutation(leaves)
    count = int(len(leaves) * magnets)
    statements = []
    for position, part in enumerate(chosen[:count].tolist()):
        number, price = f"P{part}", float(bom.parts.unit_price[part])
        statements.append(Statement(number, SOURCE, item_class="ndfeb-dy-magnet"))
        origin = ("CN", "AU", "")[position % 3]
        value = f"{price * chance.uniform(0.0002, 0.02):.6f}"
        statements.append(
            Statement(number, SOURCE, constituent="dy-metal", value=value, currency="EUR", country_of_origin=origin)
        )
        if position % 3:
            statements += [Statement(number, SOURCE, stage=stage, technology_origin="JP") for stage in STAGES]
    for part in chosen[count : count + int(len(leaves) * suspected)].tolist():
        bom.parts.description[part] = "Axial fan 24 V"
    suspicions = screen(load_lexicon(), {"description": bom.parts.description})
    return gather(bom, "product.csv", statements, suspicions, load_pack(), date(2026, 11, 24), "EUR", Application())


def bare(bom: Bom) -> Callable[[], np.ndarray]:
    """The roll-up of one number, with everything prepared that is not adding: levels, and usages grouped by parent."""
    steps = []
    for level in reversed(bom.levels):
        below, counts = bom.usages_below(level)
        parents = level[counts > 0]
        starts = np.cumsum(counts[counts > 0]) - counts[counts > 0]
        if len(parents):
            steps.append((parents, starts, bom.usages.quantity_float[below], bom.usages.child[below]))
    value = np.where(np.isnan(bom.parts.unit_price_float), 0.0, bom.parts.unit_price_float)

    def roll_up() -> np.ndarray:
        total = value.copy()
        for parents, starts, quantity, child in steps:
            total[parents] += np.add.reduceat(quantity * total[child], starts)
        return total

    return roll_up


def judged(gathered: Gathered) -> Evaluation:
    """The law on every part that shows a sign, or contains one that does."""
    rates = {"USD": Fraction(9, 10)}
    return evaluate(gathered, date(2026, 11, 24), Reading.ASSEMBLIES_INCLUDED, "", rates)


def best(of: Callable[[], object], times: int) -> float:
    """Seconds of the fastest of several runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        of()
        taken.append(time.perf_counter() - begun)
    return min(taken)


def measure(bom: Bom, leaves: np.ndarray, alone: float, magnets: float, suspected: float) -> float:
    """Print what the law takes with so many declared and suspected parts; the seconds of the evaluation alone."""
    gathered = facts(bom, leaves, magnets, suspected)
    signs = len(gathered.statements) + len(gathered.suspicions)
    begun = time.perf_counter()
    judged(gathered)
    first = time.perf_counter() - begun
    law = best(lambda: judged(gathered), 7)
    tracemalloc.start()
    found = judged(gathered)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{len(gathered.statements):,} parts with statements, {len(gathered.suspicions):,} suspected:")
    print(f"  evaluation        {law * 1000:8.1f} ms  {law / alone:6.1f} times; {len(found.relevant):,} parts assessed")
    print(f"  evidence, before  {(first - law) * 1000:8.1f} ms  ({(first - law) / signs * 1e6:.0f} µs a part)")
    print(f"  peak memory       {peak / 2**20:8.1f} MiB")
    return law


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--parts", type=int, default=200_000)
    options.add_argument("--usages", type=int, default=1_000_000)
    options.add_argument("--magnets", type=float, default=0.02)
    options.add_argument("--suspected", type=float, default=0.03)
    given = options.parse_args()
    bom, leaves = product(given.parts, given.usages)
    occurrences = np.zeros(len(bom))
    occurrences[bom.roots] = 1
    for level in bom.levels:
        below, counts = bom.usages_below(level)
        np.add.at(occurrences, bom.usages.child[below], np.repeat(occurrences[level], counts))
    print(f"{len(bom):,} parts, {len(bom.usages):,} usages, depth {bom.max_depth}, {occurrences.sum():.1e} occurrences")
    alone = best(bare(bom), 25)
    print(f"bare roll-up        {alone * 1000:8.1f} ms")
    few = measure(bom, leaves, alone, 0.0005, 0.0005)
    many = measure(bom, leaves, alone, given.magnets, given.suspected)
    more = len(leaves) * (given.magnets + given.suspected - 0.001)
    print(f"each part more that is declared or suspected costs {(many - few) / more * 1e6:.0f} µs")


if __name__ == "__main__":
    main()
