"""Words that people misspell, and texts that were once decoded wrongly, made what they were meant to be."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

#: Single words of at least this length are compared letter by letter.
SHORTEST = 7

#: How like a known word another must be; in longer words two letters may be missing or too many.
_ALIKE, _LONG, _LONGEST = 0.87, 9, 24

ByLetter = Mapping[str, tuple[str, ...]]


def by_first_letter(words: Iterable[str]) -> ByLetter:
    """The words that others are compared with, by their first letter; short ones and others than plain letters are left out."""
    found: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= SHORTEST - 1 and word.isascii() and word.isalpha():
            found.setdefault(word[0], []).append(word)
    return {letter: tuple(dict.fromkeys(words)) for letter, words in found.items()}


def meant(word: str, known: ByLetter) -> tuple[str, float]:
    """The known word of the same first letter that a word differs from in a letter or two, and how alike; `""` for none."""
    if not (SHORTEST <= len(word) <= _LONGEST and word.isascii() and word.isalpha()):
        return "", 0.0
    apart = 1 if len(word) < _LONG else 2
    alike = (
        (_likeness(word, other), other)
        for other in known.get(word[0], ())
        if abs(len(other) - len(word)) <= apart and _may_be_alike(word, other)
    )
    likeness, best = max(alike, default=(0.0, ""))
    return (best, likeness) if likeness >= _ALIKE else ("", 0.0)


def _may_be_alike(one: str, other: str) -> bool:
    """Whether the letters that only one of two words has leave them alike enough; told at once, unlike the likeness."""
    both = len(one) + len(other)
    return (both - (_letters(one) ^ _letters(other)).bit_count()) / both >= _ALIKE


@lru_cache(maxsize=10_000)
def _letters(word: str) -> int:
    """Which letters a word has, a bit for each."""
    return sum({1 << ord(letter) for letter in word})


def _likeness(one: str, other: str) -> float:
    compared = SequenceMatcher(None, one, other, autojunk=False)
    return compared.ratio() if compared.quick_ratio() >= _ALIKE else 0.0


def decoded(text: str) -> str:
    """`StÃ¼ckzahl` is `Stückzahl`, written as UTF-8 and once read as if it were Windows-1252."""
    if "Ã" not in text and "Â" not in text:
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text
