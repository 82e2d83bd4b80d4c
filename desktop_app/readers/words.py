"""What a header cell means: the match of one header text against the words of `vocabulary`.

A header matches a word as a whole, in one of its bilingual halves (`料号 / Part Number`), or in part: then the longest known
phrase at the head of the header decides, and the words left over say whether it is the wanted one of its kind (*needed*
quantity) or another (*sold* quantity). The best match is the role, with a score that lets competing columns be ranked.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop_app.readers.spelling import decoded, meant
from desktop_app.readers.vocabulary import (
    IS_CJK,
    any_qualifies,
    compact,
    qualified,
    tokens,
    vocabulary,
    without_brackets,
    without_rules,
)
from desktop_app.resources import resource

#: Headers longer than this are sentences.
LONGEST_HEADER = 70

_HALVES = re.compile(r"\s*[/|\n\r;、]\s*|\s+-\s+")
#: The field before the last of a path of fields, `uom` in `bom_line_ids/uom_id/name`, and what it may refer to.
_RECORD_PATH = re.compile(r"(?:[a-z]+(?:_[a-z]+)*/)*([a-z]+(?:_[a-z]+)*)_id/(name|display_name|id)\Z")
_RECORDS = frozenset({"unit", "currency", "supplier", "manufacturer", "country_of_origin"})

_FIELD_NAME = re.compile(r"([a-z]{3,})(no|num|desc)\Z|([a-z]{4,})(id|code)\Z")
_LETTERS_THEN_DIGIT = re.compile(r"([^\W\d_]{2,})(\d)\Z")

#: What a quantity gains that its header begins with before it says per what: `cantidad_material_por_unidad`.
_FIRST_OF_SEVERAL = 0.1

#: What a header with a misspelt word is worth, and from when on it is taken as meant.
_RESPELT, _SURELY_MEANT = 0.95, 0.7

#: How well a price matches that says in a part of its own that it is for one piece.
_PER_PIECE = 1.06

#: How well a word for the maker beside one for a part number tells the maker's number.
_MAKERS_NUMBER = 0.9

#: How well a currency sign by itself tells a price.
_SIGN_ALONE = 0.7

#: What follows one of these only qualifies what stands before it: "quantity per board", "name of component".
_PREPOSITIONS = frozenset(
    [
        "per",
        "of",
        "for",
        "in",
        "by",
        "to",
        "from",
        "each",
        "pro",
        "je",
        "von",
        "der",
        "auf",
        "par",
        "de",
        "du",
        "des",
        "pour",
        "por",
        "para",
        "na",
        "za",
        "w",
        "на",
        "в",
        "за",
    ]
)

#: Side columns that hardly any list but one of parts has.
_NEARLY_AS_TELLING = frozenset({"other_quantity", "pack_quantity", "base_quantity", "total_price", "supplier_part"})

_PER = frozenset(["per", "pro", "je", "par", "por", "na", "на"])
_THINGS = frozenset(
    (
        "item",
        "piece",
        "part",
        "pcs",
        "pc",
        "unit",
        "number",
        "amount",
        "stuck",
        "stk",
        "st",
        "szt",
        "шт",
        "pieza",
        "ud",
        "uds",
        "u",
        "db",
        "buc",
        "kpl",
        "kom",
        "pza",
        "个",
        "個",
        "件",
        "只",
        "片",
    )
)

#: What one piece is called beside a currency, and the signs of currencies.
_COINS = frozenset(["元", "円", "원", "грн", "руб", "zl", "kc", "lei", "kr"])
_ONE, _SIGNS = frozenset(["each", "ea", "single", "einzel"]), frozenset("€$¥£₹₽₩￥＄")

#: A header of this role with a "worse" word left over is rather one of the other.
_WORSE_ROLE = {"part_number": "supplier_part", "unit_price": "total_price"}
_MAKER = frozenset(
    (
        "manufacturer",
        "mfr",
        "mfg",
        "maker",
        "hersteller",
        "fabricant",
        "constructeur",
        "fabricante",
        "productor",
        "producenta",
        "厂家",
        "制造商",
        "廠商",
    )
)


@dataclass(frozen=True)
class Match:
    """A header's role. `weak` roles are decided by the column's content; the score runs from 0 to about 1.1."""

    role: str
    score: float
    weak: bool = False

    @property
    def telling(self) -> float:
        """How much this match says that the row is a header: weak words and side columns say less."""
        if self.role in _NEARLY_AS_TELLING:
            return self.score * 0.85
        return self.score * (0.75 if self.weak else 0.6 if self.role in vocabulary().other else 1.0)


@lru_cache(maxsize=100_000)
def match(header: str) -> Match | None:
    """The role of a header text, or None where no word of the table is in it."""
    text = without_rules(decoded(header.strip()))
    if not text or len(text) > LONGEST_HEADER:
        return None
    priced = _priced(text)
    if priced is not None:
        return priced
    respelt = _respelt(text)
    if respelt is not None and respelt.score > _SURELY_MEANT:
        return respelt
    found = [_match_phrase(text)]
    base, inner = without_brackets(text)
    if inner:
        found.append(_scaled(_match_bracketed(base, inner), 0.99))
        found += [_scaled(_exact(part), 0.9) for part in inner if part.casefold() not in _codes()]
    referred = _of_record(text)
    if referred is not None:
        return referred
    halves = [half for half in _HALVES.split(text) if half]
    if len(halves) > 1:
        found += [_scaled(_match_phrase(half), 0.9 - 0.02 * min(i, 5)) for i, half in enumerate(halves)]
    known = [m for m in found if m is not None]
    if not known:
        return _run_together(text) or _misspelt(text)
    best = max(known, key=lambda m: m.score)
    if best.role == "quantity" and not best.weak and len(halves) > 1 and qualified(text, "pack_quantity", "worse"):
        return Match("pack_quantity", best.score)  # "Number/length per pack"
    if best.role == "unit_price" and any(_names_one_piece(part) for part in (*halves[1:], *inner)):
        return Match("unit_price", max(best.score, _PER_PIECE))  # "Price/pc [EUR]" is meant where "Price" is another
    return best


def _of_record(text: str) -> Match | None:
    """`line_ids/uom_id/name` is the name of the record that a field refers to: a unit, a supplier, a currency."""
    path = _RECORD_PATH.match(text)
    if path is None:
        return None
    words = path[1].split("_")
    if words[0] == "product" and len(words) == 1 and path[2] != "id":
        return Match("name", 0.9)
    found = [_match_phrase(text) for text in (" ".join(words), words[-1])]
    return next((m for m in found if m is not None and m.role in _RECORDS), None)


def _names_one_piece(text: str) -> bool:
    said = [part for part in tokens(without_brackets(text)[0]) if part not in _PER and part != "1"]
    return len(said) == 1 and said[0] in _THINGS | _ONE


def _match_bracketed(base: str, inner: tuple[str, ...]) -> Match | None:
    """`Mass (total)` is not the mass of one: what stands in the brackets may say which of its kind a column is."""
    found = _match_phrase(base)
    if found is None or found.weak:
        return found
    words = vocabulary()
    said = [part for text in inner for part in tokens(text)]
    if any_qualifies(said, words.worse.get(found.role, frozenset())):
        other = _other_quantity(said) if found.role == "quantity" else _WORSE_ROLE.get(found.role, "note")
        return Match(other, found.score)
    return found


def _run_together(text: str) -> Match | None:
    """`PARTNO`, `itemid`: names of fields in tables of old business systems, which part their words in no way."""
    parts = tokens(text)
    found = _FIELD_NAME.match(parts[0]) if len(parts) == 1 else None
    if found is None:
        return None
    thing, ending = (half for half in found.groups() if half)
    return _scaled(_match_phrase(f"{thing} {ending}"), _RESPELT) if thing in vocabulary().parts else None


def _misspelt(text: str) -> Match | None:
    """`Quantitiy`, `Suppllier`: one word that differs in a letter or two from a known one of the same first letter."""
    parts = tokens(text)
    word, likeness = meant("".join(parts), vocabulary().spellings) if len(parts) <= 3 else ("", 0.0)
    found = _exact(word) if word else None
    return None if found is None else Match(found.role, found.score * likeness * 0.9, found.weak)


def _respelt(text: str) -> Match | None:
    """What a header of several words means where those that nobody knows are misspelt: `Manufactuer Part Number`."""
    words = vocabulary()
    parts = tokens(text)
    spelt = [part if part in words.parts else meant(part, words.part_spellings)[0] or part for part in parts]
    if len(parts) < 2 or tuple(spelt) == parts:
        return None
    return _scaled(_match_phrase(" ".join(spelt)), _RESPELT)


def _priced(text: str) -> Match | None:
    """`unit_usd`, `€ pro Stück`, `Est. CHF`: a currency, and beside it only words for one piece, or for about."""
    parts = [part for part in tokens(text) if part not in _codes()]
    sign = any(char in _SIGNS for char in text)
    if len(parts) == len(tokens(text)) and not sign:
        return None
    about = vocabulary().lines["about"]
    said = [part for part in parts if part not in _PER]
    if said == ["1"]:  # "$/1" beside "$/1000"
        return Match("unit_price", 0.9)
    if not said and text[:1] in "~≈" and len(tokens(text)) == 1:  # "~CAD"
        return Match("unit_price", _SIGN_ALONE)
    if not said and sign and len(text.strip("~≈ ")) == 1:
        return Match("unit_price", _SIGN_ALONE)
    if not said or len(said) > 2 or not all(part in _THINGS or part in _ONE or part in about for part in said):
        return None
    return Match("unit_price", 0.9 if any(part in _THINGS or part in _ONE for part in said) else 0.75)


@cache
def _codes() -> frozenset[str]:
    raw = tomllib.loads(resource("headers", "currencies.toml").read_text(encoding="utf-8"))
    return frozenset(code.casefold() for code in raw["codes"]) | _COINS


def _scaled(found: Match | None, factor: float) -> Match | None:
    return None if found is None else Match(found.role, found.score * factor, found.weak)


def _exact(text: str) -> Match | None:
    words = vocabulary()
    key = compact(text)
    role = words.exact.get(key)
    if role is None or (key in words.accented and text.isascii()):
        return None
    if key in words.weak_words:
        return Match(role, 0.8, weak=True)
    parts = tokens(text)
    # "Needed Quantity" is wanted more than "Quantity", and that more than "Part Quantity".
    better = any_qualifies(parts, words.better.get(role, frozenset()))
    return Match(role, 1.1 if better else 1.01 - 0.01 * len(parts))


def _match_phrase(text: str) -> Match | None:
    whole = _exact(text) or _exact(text.casefold())  # "RoHS" is one word
    if whole is not None:
        return whole
    parts = tokens(text)
    if not 1 <= len(parts) <= 9:
        return None
    if len(parts) > 1 and parts[-1] in _codes():  # "current_price_jpy"
        return _scaled(_match_phrase(" ".join(parts[:-1])), 0.99)
    # "Manufacturer 1" is the first manufacturer, "MPN 2" a second source that must not win against the first.
    joined = _LETTERS_THEN_DIGIT.match(parts[-1])
    if joined is not None:
        parts = (*parts[:-1], joined[1], joined[2])
    if len(parts) > 1 and parts[-1].isdigit() and len(parts[-1]) == 1:
        numbered = _match_phrase(" ".join(parts[:-1]))
        return _scaled(numbered, 0.98 if parts[-1] in "01" else 0.7)
    return _partial(parts)


def _partial(parts: tuple[str, ...]) -> Match | None:
    counted = _counted(parts)
    if counted is not None:
        return counted
    words = vocabulary()
    total = sum(map(len, parts))
    head_end = next((i for i, part in enumerate(parts) if i and part in _PREPOSITIONS), len(parts))
    best: tuple[float, str, tuple[str, ...], bool] | None = None
    for phrase, left, in_head, closes in _spans(parts, head_end):
        role = words.exact.get(phrase)
        if role is None or phrase in words.accented:
            continue
        weak = phrase in words.weak_words
        score = 0.5 + 0.4 * len(phrase) / total + (0.05 if closes else -0.08) - (0.0 if in_head else 0.2)
        score -= (0.12 if weak else 0.0) + 0.03 * max(0, len(left) - 2)
        if role == "quantity" and head_end < len(parts) and left == parts[len(parts) - len(left) :]:
            score += _FIRST_OF_SEVERAL
        if best is None or (score, len(phrase)) > (best[0], 0):
            best = (score, role, left, weak)
    if best is None:
        return None
    score, role, left, weak = best
    if {role, words.exact.get("".join(left))} == {"manufacturer", "part_number"}:  # "Manuf. PN"
        return Match("mpn", _MAKERS_NUMBER)
    if not weak and any_qualifies(left, words.worse.get(role, frozenset())):
        if role == "part_number" and any(part in _MAKER for part in left):
            return Match("mpn", score)
        if role == "part_number" and left[0] == "parent":  # Parent_Product_ID
            return Match("parent", score)
        role = _other_quantity(left) if role == "quantity" else _WORSE_ROLE.get(role, "note")
    elif not weak and any_qualifies(left, words.better.get(role, frozenset())):
        score += 0.1
    return Match(role, score, weak) if score >= 0.5 else None


def _other_quantity(left: Iterable[str]) -> str:
    return "pack_quantity" if any_qualifies(left, vocabulary().worse["pack_quantity"]) else "other_quantity"


def _counted(parts: tuple[str, ...]) -> Match | None:
    """`Items per robot`, `Pieces per assembly`: so many of them go into one, unless it is a package that they come in."""
    per = next((i for i, part in enumerate(parts) if i and part in _PER), 0)
    if per and set(parts[:per]) <= _THINGS and per + 1 < len(parts):
        return Match(
            _other_quantity(parts[per:]) if any_qualifies(parts[per:], vocabulary().worse["quantity"]) else "quantity",
            0.9,
        )
    return None


def _spans(parts: tuple[str, ...], head_end: int) -> Iterable[tuple[str, tuple[str, ...], bool, bool]]:
    """Phrases inside a header: compact form, what is left over, whether in the head part, whether at its end."""
    for start in range(len(parts)):
        for end in range(start + 1, len(parts) + 1):
            if end - start == len(parts):
                continue
            left = (*parts[:start], *parts[end:])
            yield "".join(parts[start:end]), left, start < head_end, end in {head_end, len(parts)}
    for i, part in enumerate(parts):
        rest = (*parts[:i], *parts[i + 1 :])
        if IS_CJK.search(part):
            for start in range(len(part)):
                for end in range(start + 2, len(part) + 1):
                    if end - start < len(part):
                        left = tuple(filter(None, (part[:start], part[end:])))
                        yield part[start:end], (*left, *rest), i < head_end, end == len(part)
        elif len(part) > 8:  # German compounds: the last word of Bauteilbezeichnung is the noun
            for start in (i for i in range(3, len(part) - 4) if part[i:] in vocabulary().compounds):
                yield part[start:], (part[:start], *rest), i < head_end, True
