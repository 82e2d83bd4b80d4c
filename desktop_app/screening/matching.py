"""The one pass that looks for families in the texts of a BOM, quick enough for a million lines.

Each distinct text is looked at once. All of them together form one long text, in which the beginnings of words that any
family waits for are found in a few sweeps; a family's own patterns are tried only on texts that hold one of its
beginnings. A suspicion is a hint with its words, never an answer.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from desktop_app.screening.family import Suspicion
from desktop_app.screening.folding import folded, without_gaps
from desktop_app.screening.lexicon import Entry, Lexicon

#: Between texts that are swept together: no pattern crosses it, because folding leaves no line break in a text.
_BREAK = "\n"
_BEFORE = 64  # characters before a word in which a beginning such as “bracket for a stepper” is looked for

#: Characters at the beginning of a text in which words are looked for: as many as a cell of a spreadsheet can hold. In
#: longer ones the search would take seconds.
LONGEST = 32_767

_Found = tuple[int, str]  # index of the entry, text matched as the file spells it


def screen(
    lexicon: Lexicon, columns: Mapping[str, Sequence[str]], *, notes: bool = False
) -> dict[int, tuple[Suspicion, ...]]:
    """Suspicions by part index. `columns` holds one text per part for each role, all of equal length; `""` is no text.

    One suspicion per family and part, from the first role that shows it; the most telling family comes first. Words are
    looked for in the first `LONGEST` characters of a text (see `screened_in_part`).

    Args:
        notes: also families that no announcement concerns (cerium polish, NiMH cells), which are no suspicion.
    """
    entries = lexicon.entries
    wanted = [notes or bool(entry.family.instruments) for entry in entries]
    texts = {role: list(of) for role, of in columns.items()}
    found: dict[int, dict[int, Suspicion]] = {}
    for role, of in texts.items():
        distinct = dict.fromkeys(text for text in of if text)
        hits = _codes(lexicon, distinct) if role == "hs_code" else _words(lexicon, list(distinct))
        suspicions = {
            text: [(index, Suspicion(entries[index].family, role, matched)) for index, matched in hit if wanted[index]]
            for text, hit in hits.items()
        }
        for part, text in [(part, text) for part, text in enumerate(of) if text in suspicions]:
            for index, suspicion in suspicions[text]:
                found.setdefault(part, {}).setdefault(index, suspicion)
    ruled_out = _RuledOut(lexicon)
    kept: dict[int, tuple[Suspicion, ...]] = {}
    for part, suspected in sorted(found.items()):
        said = [of[part] for role, of in texts.items() if of[part] and role != "hs_code"]
        remaining = tuple(suspected[index] for index in sorted(suspected) if not ruled_out(index, said))
        if remaining:
            kept[part] = remaining
    return kept


def screened_in_part(columns: Mapping[str, Sequence[str]]) -> tuple[int, ...]:
    """The parts of which some text is so long that words are looked for in its beginning only."""
    long = [of for of in columns.values() if max(map(len, of), default=0) > LONGEST]
    return tuple(sorted({part for of in long for part, text in enumerate(of) if len(text) > LONGEST}))


class _RuledOut:
    """Whether any of a part's texts rules a family out, each distinct text asked once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._entries = lexicon.entries
        self._known: dict[tuple[int, str], bool] = {}

    def __call__(self, index: int, texts: Iterable[str]) -> bool:
        unless = self._entries[index].unless
        return unless is not None and any(self._in_text(index, unless, text) for text in texts)

    def _in_text(self, index: int, unless: re.Pattern[str], text: str) -> bool:
        known = self._known.get((index, text))
        if known is None:
            known = self._known[index, text] = unless.search(folded(text[:LONGEST])) is not None
        return known


def _codes(lexicon: Lexicon, texts: Iterable[str]) -> dict[str, list[_Found]]:
    """Families by tariff number."""
    found: dict[str, list[_Found]] = {}
    for text in texts:
        code = re.sub(r"\D", "", text)
        hits = [(index, text) for index, entry in enumerate(lexicon.entries) if code.startswith(entry.hs or (" ",))]
        if hits:
            found[text] = hits
    return found


#: Texts that are gone through at once. A search does not let other threads run, and the window's must.
_SWEPT = 20_000


def _words(lexicon: Lexicon, texts: Sequence[str]) -> dict[str, list[_Found]]:
    """Families by words, of distinct texts."""
    compared = [folded(text[:LONGEST]) for text in texts]
    found: dict[str, list[_Found]] = {}
    for position, indices in sorted(_candidates(lexicon, compared).items()):
        hits = []
        for index in sorted(indices):
            match = _first_match(lexicon.entries[index], compared[position])
            if match is not None:
                hits.append((index, _as_written(texts[position][:LONGEST], compared[position], match)))
        if hits:
            found[texts[position]] = hits
    return found


def _candidates(lexicon: Lexicon, compared: Sequence[str]) -> dict[int, set[int]]:
    """Entries to try, by position of the text: those of which some beginning or stretch occurs in it."""
    plain = [position for position, text in enumerate(compared) if text.isascii()]
    rest = [position for position, text in enumerate(compared) if not text.isascii()]
    found: dict[int, set[int]] = defaultdict(set)
    pieces = [
        (positions[start : start + _SWEPT], unspaced)
        for positions, unspaced in ((plain, False), (rest, True))
        for start in range(0, len(positions), _SWEPT)
    ]
    for positions, unspaced in pieces:
        swept = _BREAK.join(compared[position] for position in positions)
        ends = list(accumulate(len(compared[position]) + 1 for position in positions))
        hits = [(m.start(), lexicon.by_start[without_gaps(m.group(1))]) for m in lexicon.any_start.finditer(swept)]
        for stretch, indices in lexicon.by_inside.items():
            at = swept.find(stretch)
            while at >= 0:
                hits.append((at, indices))
                at = swept.find(stretch, at + 1)
        if unspaced:
            hits += [
                (m.start(), lexicon.by_unspaced[without_gaps(m.group(1))]) for m in lexicon.any_unspaced.finditer(swept)
            ]
        for at, indices in hits:
            found[positions[bisect_right(ends, at)]].update(indices)
    return found


def _first_match(entry: Entry, text: str) -> re.Match[str] | None:
    """The first of the family's words that no context makes void."""
    if entry.wanted is None or entry.wanted.search(text) is None:
        return None
    rest = text if entry.instead is None else entry.instead.sub(lambda m: _BREAK * len(m.group()), text)
    for match in entry.wanted.finditer(rest):
        if entry.after is not None and entry.after.match(rest, match.end()):
            continue
        if entry.before is not None and entry.before.search(rest[max(0, match.start() - _BEFORE) : match.start()]):
            continue
        return match
    return None


def _as_written(text: str, compared: str, match: re.Match[str]) -> str:
    """The match as the file spells it, where folding kept positions; else in folded form."""
    found = text[match.start() : match.end()] if len(text) == len(compared) else match.group()
    return found.strip()
