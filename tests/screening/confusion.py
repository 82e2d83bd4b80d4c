"""How well the screening words judge labelled lines: `python tests/screening/confusion.py [FOLDER] [--misses]`.

`labelled.csv` holds lines written for this purpose. Its labels: `magnet` (a rare-earth permanent magnet may be in it, or it
may be one), `element` (an element of Announcements 18, 57 or 61 in a form that one of them names), `unlisted` (rare earths
that none of them names in that form) and `none`. The first two are at stake and ought to be found; the others ought not.

The lines fall into three thirds by a hash of their text. Words were developed on two of them; the third is held back and
is what the suite judges. With FOLDER (the corpus of real bills of materials, whose text is not part of the repository) its
lines are judged too, by `corpus_labels.csv`: file, row and label only. `--misses` prints the wrong lines of the two thirds.

One hand wrote both lines and words, so these figures flatter. On public bills of materials that were looked at only
afterwards (five lots from some 100 repositories, about 7,000 lines, each lot judged before the words were amended; short
files line by line, long ones by key words) recall was 0.87 (126 of 145; all 53 in the last three lots) and precision 0.75
(41 wrong): mostly nouns that no context knew yet, and connectors named after what they feed. One list of spare parts for
pumps, some 50 lines of which name the pump's asynchronous motor, is left out of that.

Three later lots of 275 to 280 lines each, written as buyers write and judged before the words were amended: workshop names
in seven languages, recall 0.96 and precision 0.94; abbreviations such as `VIB MTR` and terms of the trade, 0.89 and 0.88;
lines that give little but a maker's name and series, 0.69 and 0.83. A part known only by a type number that no pattern
holds is not found: ask for a description, or for the HS code.
"""

import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from desktop_app.screening import Lexicon, load_lexicon, screen

HERE = Path(__file__).resolve().parent
AT_STAKE = ("magnet", "element")
LABELS = ("magnet", "element", "unlisted", "none")


@dataclass(frozen=True)
class Line:
    """One labelled line and what was made of it: `families` by id, empty for no suspicion."""

    text: str
    label: str
    language: str
    third: int
    families: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Whether it is suspected just if something is at stake."""
        return bool(self.families) == (self.label in AT_STAKE)


def third_of(text: str) -> int:
    """0 is held back; 1 and 2 are for development."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % 3


def labelled(lexicon: Lexicon, *, notes: bool = False) -> list[Line]:
    """All lines of `labelled.csv`, screened."""
    with (HERE / "labelled.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {}
    for role in {row["role"] for row in rows}:
        texts = [row["text"] if row["role"] == role else "" for row in rows]
        found.update(screen(lexicon, {role: texts}, notes=notes))
    return [
        Line(
            row["text"],
            row["label"],
            row["language"],
            third_of(row["text"]),
            tuple(s.family.id for s in found.get(index, ())),
        )
        for index, row in enumerate(rows)
    ]


def corpus(lexicon: Lexicon, folder: Path) -> Iterator[Line]:
    """The labelled lines of the corpus files, screened as the audit does it; `language` is the file."""
    from desktop_app.audit import SCREENED_ROLES
    from desktop_app.readers import read_bom

    with (HERE / "corpus_labels.csv").open(encoding="utf-8", newline="") as file:
        labels = {(row["file"], int(row["row"])): row["label"] for row in csv.DictReader(file)}
    for name in dict.fromkeys(name for name, _ in labels):
        path = folder / name
        parts = read_bom(path.name, path.read_bytes()).bom.parts
        found = screen(lexicon, {role: getattr(parts, role) for role in SCREENED_ROLES})
        for part in range(len(parts)):
            label = labels.get((name, int(parts.row[part])))
            if label is not None:
                text = " | ".join(dict.fromkeys(str(getattr(parts, role)[part]) for role in SCREENED_ROLES))
                yield Line(text, label, name, 0, tuple(s.family.id for s in found.get(part, ())))


def rates(lines: Iterable[Line]) -> tuple[float, float]:
    """Recall and precision of what is at stake."""
    counts = Counter((line.label in AT_STAKE, bool(line.families)) for line in lines)
    hit, missed, wrong = counts[True, True], counts[True, False], counts[False, True]
    return hit / max(hit + missed, 1), hit / max(hit + wrong, 1)


def table(title: str, lines: list[Line]) -> str:
    """The confusion table of some lines as text."""
    counts = Counter((line.label, bool(line.families)) for line in lines)
    recall, precision = rates(lines)
    rows = [f"{title}: {len(lines)} lines", f"  {'label':10} {'suspected':>10} {'not':>6}"]
    rows += [f"  {label:10} {counts[label, True]:10} {counts[label, False]:6}" for label in LABELS]
    return "\n".join([*rows, f"  recall {recall:.3f}, precision {precision:.3f}", ""])


def main(arguments: list[str]) -> None:
    """Print the tables."""
    lexicon = load_lexicon()
    lines = labelled(lexicon)
    groups = {
        "held back (third 0)": [line for line in lines if line.third == 0],
        "developed on (thirds 1 and 2)": [line for line in lines if line.third != 0],
    }
    languages = dict.fromkeys(line.language for line in lines)
    groups |= {f"held back, {one}": [x for x in lines if x.language == one and x.third == 0] for one in languages}
    folder = next((Path(argument) for argument in arguments if not argument.startswith("-")), None)
    real: list[Line] = []
    if folder is not None:
        real = list(corpus(lexicon, folder))
        groups["corpus"] = real
    for title, group in groups.items():
        print(table(title, group))
    if "--misses" in arguments:
        for line in [*lines, *real]:
            if not line.right and (line.third != 0 or line in real):
                print(f"{line.label:9} {line.language:8} {line.text}  {', '.join(line.families)}")


if __name__ == "__main__":
    main(sys.argv[1:])
