"""How long screening takes beside a bare pass over the same texts: `python tests/bench/screening.py [TEXTS] [DISTINCT]`.

The bare pass folds each distinct text (NFKC and case) and nothing else. Texts are made of the words of real trades in
lines of a lifelike length, about one in ten with a word that a family waits for. Times are of the processor, so that others
on the machine do not count.
"""

import random
import sys
import time
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from desktop_app.screening import load_lexicon, screen

PLAIN = [
    "RESISTOR",
    "CAPACITOR",
    "10K",
    "100NF",
    "0603",
    "50V",
    "X7R",
    "SCREW",
    "ISO4762",
    "M4X12",
    "A2-70",
    "WASHER",
    "BRACKET",
    "HOUSING",
    "ALUMINIUM",
    "STEEL",
    "PLATE",
    "SEAL",
    "O-RING",
    "NBR",
    "CABLE",
    "SHIELDED",
    "CONNECTOR",
    "12-PIN",
    "PCB",
    "ASSY",
    "LEFT",
    "RIGHT",
    "COVER",
    "BLACK",
    "LABEL",
    "SPRING",
    "GEAR",
    "SHAFT",
    "BEARING",
    "6203-2RS",
    "PUMP",
    "VALVE",
    "HOSE",
    "FITTING",
    "1/4",
    "DIN",
    "EN",
    "24V",
    "230V",
    "SENSOR",
    "IC",
    "SOT-23",
    "DIODE",
    "MOSFET",
    "CRYSTAL",
    "LED",
    "RED",
    "FUSE",
    "T2A",
    "ENCLOSURE",
    "IP65",
    "FILTER",
    "Schraube",
    "Dichtung",
    "Gehäuse",
    "Deckel",
    "电阻",
    "电容",
    "螺丝",
    "轴承",
    "外壳",
    "插座",
    "コネクタ",
    "ボルト",
]
TELLING = [
    "motor",
    "stepper",
    "NdFeB",
    "N42SH",
    "magnet",
    "fan",
    "speaker",
    "servo",
    "步进电机",
    "磁铁",
    "Getriebemotor",
    "HDD",
    "Nd:YAG",
    "motor",
    "bracket",
]


def made_texts(distinct: int, seed: int = 1) -> list[str]:
    """Distinct lines, the same for each run."""
    pick = random.Random(seed)
    lines = []
    for number in range(distinct):
        words = pick.choices(PLAIN, k=pick.randint(2, 7))
        if pick.random() < 0.1:
            words.insert(pick.randrange(len(words)), pick.choice(TELLING))
        lines.append(" ".join([*words, f"{number:x}-{pick.randrange(10**6):06d}"]))
    return lines


def main(texts: int, distinct: int) -> None:
    """Measure and print."""
    start = time.process_time()
    lexicon = load_lexicon()
    loaded = time.process_time() - start
    lines = made_texts(distinct)
    pick = random.Random(2)
    column = [*lines, *pick.choices(lines, k=texts - distinct)]

    start = time.process_time()
    for text in dict.fromkeys(column):
        unicodedata.normalize("NFKC", text).casefold()
    bare = time.process_time() - start

    start = time.process_time()
    found = screen(lexicon, {"description": column})
    first = time.process_time() - start
    start = time.process_time()
    screen(lexicon, {"description": column})
    again = time.process_time() - start

    print(f"{texts} texts, {distinct} distinct, {len(found)} suspected; word lists loaded in {loaded:.2f} s")
    print(f"bare pass (distinct, NFKC and casefold)  {bare:6.2f} s")
    print(f"screening, patterns compiled within      {first:6.2f} s  ratio {first / bare:5.1f}")
    print(f"screening                                {again:6.2f} s  ratio {again / bare:5.1f}")


if __name__ == "__main__":
    main(*(int(argument) for argument in (*sys.argv[1:], 1_000_000, 200_000)[:2]))
