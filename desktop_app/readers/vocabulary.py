"""The words of headers and of lines: `resources/headers/words.toml` as an index, and the normal form they are compared in.

A word is taken apart into tokens that no longer know case, width, accents, punctuation or spaces, so that two spellings of it
are one. What a header made of such words means is the matter of `words`.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop_app.readers.spelling import ByLetter, by_first_letter
from desktop_app.resources import resource

#: Parts of the table that hold further tables.
GROUPS = frozenset({"weak", "other", "lines", "qualifiers", "stages", "kin"})

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ё": "е"})
#: How German is written where there are no umlauts: `Stueckzahl`.
_IN_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_NUMBER_SIGN = re.compile(r"[#№]|\bn\s?[°º]|\bn\.º", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_CJK = "\u2e80-\u9fff\uf900-\ufaff\uac00-\ud7af\u3040-\u30ff"
_LONGEST_LINE_WORD = 60
_SHORT = 2
_SHORTEST_COMPOUND = 5
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(rf"[{_CJK}]+|%|(?:(?![{_CJK}_])\w)+")
IS_CJK = re.compile(rf"[{_CJK}]")
_BRACKETS = re.compile(r"[(\[{<【〔（［](.*?)[)\]}>】〕）］]")
_BETWEEN_WORDS = re.compile(r"[^\w]+|_|(?<=[a-z])(?=\d)")
_NUMBER_TOKENS = frozenset({"no", "nr", "num", "nbr"})


@dataclass(frozen=True)
class Vocabulary:
    """The word table, indexed. `exact` maps a compact normal form to its role; `weak` and `other` name such roles.

    `compounds` are the German words, which stand at the end of longer ones; `kin` words of products and of their components;
    `spellings` the single words that misspelt ones are compared with, by first letter; `parts` the words of all of them,
    and `part_spellings` those that a misspelt one among several is compared with; `accented` words of two letters that are
    none without their accents, as `Mã` is a number and `mA` a unit.
    """

    exact: Mapping[str, str]
    compounds: frozenset[str]
    weak_words: frozenset[str]
    weak: frozenset[str]
    other: frozenset[str]
    better: Mapping[str, frozenset[str]]
    worse: Mapping[str, frozenset[str]]
    lines: Mapping[str, frozenset[str]]
    kin: Mapping[str, frozenset[str]]
    spellings: ByLetter
    parts: frozenset[str]
    part_spellings: ByLetter
    accented: frozenset[str]


def fold(text: str) -> str:
    """Text without case, width, Latin accents and outer space; punctuation stays."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    if not folded.isascii():
        kept: list[str] = []
        for char in unicodedata.normalize("NFD", folded):
            if unicodedata.combining(char) and kept and kept[-1] < "\u0250":
                continue
            kept.append(char)
        folded = unicodedata.normalize("NFC", "".join(kept))
    return " ".join(folded.split())


@lru_cache(maxsize=100_000)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a header in normal form; a run of Chinese or Japanese characters is one token."""
    spaced = _CAMEL.sub(" ", unicodedata.normalize("NFKC", text).replace("_", " "))
    spaced = _NUMBER_SIGN.sub(" no ", spaced).replace("'", "").replace("’", "")
    found = _TOKEN.findall(fold(spaced))
    return tuple(map(_plain, found))


def _plain(token: str) -> str:
    """One spelling of a word: `Bestellnr` is `Bestell-Nr`, `prices` is `price`."""
    if token in _NUMBER_TOKENS:
        return "number"
    return token[:-2] + "number" if len(token) > _SHORTEST_COMPOUND and token.endswith("nr") else _singular(token)


def _singular(token: str) -> str:
    """`prices` and `price`, `quantities` and `quantity` are one word; short words are left alone."""
    if len(token) < 4 or not token.endswith("s") or not token.isascii() or token.endswith(("ss", "us", "is")):
        return token
    return token[:-3] + "y" if token.endswith("ies") else token[:-1]


def compact(text: str) -> str:
    """The normal form that two spellings of one word share."""
    return "".join(tokens(text))


def _words(languages: Mapping[str, list[str]]) -> Iterable[str]:
    for words in languages.values():
        yield from words


@cache
def table() -> dict[str, dict[str, list[str]]]:
    """The word table as it stands: role (`weak.item`, `other.note` for the nested ones) -> language -> words."""
    raw = tomllib.loads(resource("headers", "words.toml").read_text(encoding="utf-8"))
    flat: dict[str, dict[str, list[str]]] = {}
    for name, content in raw.items():
        if name in GROUPS:
            flat.update({f"{name}.{role}": languages for role, languages in content.items()})
        else:
            flat[name] = content
    return flat


@cache
def vocabulary() -> Vocabulary:
    """The word table, read once."""
    exact: dict[str, str] = {}
    compounds: set[str] = set()
    weak_words: set[str] = set()
    groups: dict[str, set[str]] = {"weak": set(), "other": set()}
    better: dict[str, frozenset[str]] = {}
    worse: dict[str, frozenset[str]] = {}
    lines: dict[str, frozenset[str]] = {}
    kin: dict[str, frozenset[str]] = {}
    spoken: set[str] = set()
    plain: set[str] = set()
    short: set[str] = set()
    for name, languages in table().items():
        group, _, role = name.rpartition(".")
        if group == "qualifiers":
            better[role] = frozenset(token for word in languages["better"] for token in tokens(word))
            worse[role] = frozenset(token for word in languages["worse"] for token in tokens(word))
        elif group == "kin":
            kin[role] = frozenset(compact(word) for word in _words(languages))
        elif group in {"lines", "stages"}:
            lines[role] = frozenset(fold(word) for word in _words(languages)) | {""}
        else:
            if group:
                groups[group].add(role)
            words = {compact(word) for word in _words(languages)}
            words |= {compact(word.translate(_IN_ASCII)) for word in languages.get("de", [])}
            plain |= {compact(word) for word in _words(languages) if word.isascii()}
            short |= {word for word in words if len(word) <= _SHORT and word.isascii()}
            spoken |= {token for word in _words(languages) for token in tokens(word)}
            exact.update(dict.fromkeys(words, role))
            compounds |= {
                compact(form) for word in languages.get("de", []) for form in (word, word.translate(_IN_ASCII))
            }
            if group == "weak":
                weak_words |= words
    parts = frozenset(spoken).union(*better.values(), *worse.values())
    return Vocabulary(
        exact,
        frozenset(compounds),
        frozenset(weak_words),
        frozenset(groups["weak"]),
        frozenset(groups["other"]),
        better,
        worse,
        lines,
        kin,
        by_first_letter(exact),
        parts,
        by_first_letter(parts),
        frozenset(short - plain),
    )


@lru_cache(maxsize=100_000)
def kin(kind: str, header: str) -> bool:
    """Whether a header speaks of a `product` (or `group`) that others go into, or of a `component` that goes into one."""
    base, _ = without_brackets(header)
    words = vocabulary().kin[kind]
    parts = tokens(base)
    if "".join(parts) in words or any(part in words for part in parts):
        return True
    return any(part.startswith(word) for part in parts if IS_CJK.search(part) for word in words if IS_CJK.search(word))


@cache
def beginnings(kind: str) -> frozenset[str]:
    """The first two characters of the words of `lines.<kind>`: what begins otherwise, in plain letters, is none of them."""
    return frozenset(word[:2] for word in vocabulary().lines[kind] if word)


def is_line_word(kind: str, text: str) -> bool:
    """Whether a cell is one of the words of `lines.<kind>`, a closing colon or the like left aside."""
    if len(text) > _LONGEST_LINE_WORD or _DIGIT.search(text):  # none of the words is so long or has a digit
        return False
    folded = fold(text)
    words = vocabulary().lines[kind]
    return bool(folded) and (folded in words or folded.strip(" :.=*-–—()") in words - {""})


def starts_as(kind: str, text: str) -> bool:
    """Whether a cell begins with one of the words of `lines.<kind>` as a label: the word, then a colon or nothing."""
    head = re.split(r"[:：]", text, maxsplit=1)
    return is_line_word(kind, head[0]) if len(head) > 1 else is_line_word(kind, text)


def qualified(header: str, role: str, side: str) -> bool:
    """Whether a header has one of the words of `qualifiers.<role>`, `side` being `better` or `worse`."""
    words = vocabulary()
    return any_qualifies(tokens(header), (words.better if side == "better" else words.worse)[role])


def mentions(kind: str, text: str) -> bool:
    """Whether one of the words of `lines.<kind>` stands anywhere in a text as a word, or in Chinese and Japanese as such."""
    plain, written_together, longest = _spoken(kind)
    parts = [part for part in _BETWEEN_WORDS.split(fold(text)) if part]
    if any(" ".join(parts[i : i + n]) in plain for n in range(1, longest + 1) for i in range(len(parts) - n + 1)):
        return True
    together = " ".join(parts) if IS_CJK.search(text) else ""
    return any(word in together for word in written_together)


@cache
def _spoken(kind: str) -> tuple[frozenset[str], frozenset[str], int]:
    """The words of `lines.<kind>` that stand apart from others, those that do not, and how many the longest phrase has."""
    words = vocabulary().lines[kind] - {""}
    together = frozenset(word for word in words if IS_CJK.search(word))
    return words - together, together, max((len(word.split(" ")) for word in words - together), default=0)


def without_brackets(header: str) -> tuple[str, tuple[str, ...]]:
    """A header without what stands in brackets, and the bracketed texts: `Mass [g]` -> `Mass`, (`g`,)."""
    return _BRACKETS.sub(" ", header).strip(), tuple(inner.strip() for inner in _BRACKETS.findall(header))


def without_rules(header: str) -> str:
    """A header without brackets that name no column: the `(required)` of a form, the `(@qty)` that a price is for."""
    kept = _BRACKETS.sub(lambda found: " " if _is_rule(found[1].strip()) else found[0], header).strip()
    return kept or header


def _is_rule(bracketed: str) -> bool:
    return bracketed.startswith("@") or is_line_word("field_rule", bracketed)


def any_qualifies(parts: Iterable[str], qualifiers: frozenset[str]) -> bool:
    """Whether one of the tokens of a header is a qualifier, or in Chinese and Japanese has one in it."""
    return any(
        part in qualifiers or (IS_CJK.search(part) and any(q in part for q in qualifiers if IS_CJK.search(q)))
        for part in parts
    )
