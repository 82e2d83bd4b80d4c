"""How alike two names of organisations are, 0 to 100, across scripts, spellings and legal forms.

A name is folded once: compatibility forms, case, accents and punctuation go, traditional and Japanese characters become
simplified ones, words of legal form (Co., Ltd., GmbH, 有限公司, 株式会社, ООО …) are cut off, and what is left is written in
Latin letters, too. 100 is the same name in other dress. Anything else is only similar, whatever its score: a misspelling, a
name inside a longer one, the same sound in other characters, or one name in two scripts.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from anyascii import anyascii
from rapidfuzz import fuzz

from desktop_app.resources import resource

if TYPE_CHECKING:
    from opencc import OpenCC

#: Names from this score on are reported as similar.
SIMILAR = 85

#: The score of a name that is another's beginning or end, or is inside it: a branch, a subsidiary, or somebody else.
_INSIDE = 93
#: The same for a single word, which more often is somebody else's.
_ONE_WORD_INSIDE = 88
#: The most that names written in two scripts can score, and those that only sound the same.
_TWO_SCRIPTS = 95

_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True)
class Words:
    """Words in names of organisations: forms of law, and those that tell none apart."""

    legal: frozenset[str]
    legal_at_end: frozenset[str]
    legal_at_start: frozenset[str]
    ignored: frozenset[str]
    common: frozenset[str]
    eastern: re.Pattern[str]


@cache
def words() -> Words:
    """The words of `resources/rules/organisation-names.toml`."""
    found = tomllib.loads(resource("rules", "organisation-names.toml").read_text(encoding="utf-8"))

    def of(name: str) -> frozenset[str]:
        return frozenset(found[name].split())

    eastern = re.compile("|".join(map(re.escape, found["eastern"])))
    return Words(of("legal"), of("legal_at_end"), of("legal_at_start"), of("ignored"), of("common"), eastern)


@dataclass(frozen=True)
class Name:
    """A folded name: `core` is what tells it apart, in its own script where that is Chinese, Japanese or Korean."""

    core: str
    eastern: bool

    @cached_property
    def latin(self) -> str:
        """The same in Latin letters, words apart; for Chinese the syllables of its sound."""
        if not self.eastern:
            return self.core
        spelt = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", anyascii(self.core))
        return " ".join(re.findall(r"[a-z0-9]+", spelt.casefold()))

    @cached_property
    def joined(self) -> str:
        """Latin letters without spaces, because where words end differs from file to file."""
        return self.latin.replace(" ", "")

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words; a name in Chinese has one."""
        return frozenset(self.core.split())


def alike(first: Name, second: Name) -> int:
    """How much a name is like a listed one, 0 to 100; 100 is the same but for script, case, punctuation and legal form.

    Only where one is inside the other does it matter which is listed.
    """
    if not first.core or not second.core:
        return 0
    if first.eastern and second.eastern:
        return _eastern(first, second)
    if first.eastern or second.eastern:
        return _two_scripts(first, second)
    if first.core == second.core or first.joined == second.joined:
        return 100
    return min(99, max(_spelling(first, second), _inside(first, second)))


def _spelling(first: Name, second: Name) -> int:
    score = max(
        fuzz.ratio(first.joined, second.joined), fuzz.token_sort_ratio(first.core, second.core) if first.words else 0
    )
    # A word that differs altogether tells names of one group apart, however much else they share.
    odd, even = sorted(first.words - second.words), sorted(second.words - first.words)
    if odd and even and score >= SIMILAR:
        closest = min(max(fuzz.ratio(word, other) for other in even) for word in odd)
        if closest < 60 and fuzz.ratio(" ".join(odd), " ".join(even)) < 60 and len(first.words & second.words) < 4:
            score = min(score, SIMILAR - 1)
    return round(score)


def _inside(name: Name, listed: Name) -> int:
    """The score of a name all of whose words the other has: of a branch or subsidiary, or of a listed name cut short."""
    shorter, longer = sorted((name, listed), key=lambda one: len(one.words))
    telling = [word for word in shorter.words if word not in words().common]
    if not shorter.words < longer.words or not telling:
        return 0
    if len(shorter.words) > 1:
        return _INSIDE
    (word,) = telling
    if shorter is name:  # a group's name alone is that of many
        return _ONE_WORD_INSIDE if len(longer.words) == 2 and longer.core.startswith(word) and len(word) >= 4 else 0
    if longer.core.startswith(word):
        return _ONE_WORD_INSIDE if len(word) >= 4 else 0
    return SIMILAR if len(word) >= 6 else 0


def _eastern(first: Name, second: Name) -> int:
    if first.core == second.core:
        return 100
    score = fuzz.ratio(first.core, second.core)
    shorter, longer = sorted((first.core, second.core), key=len)
    if len(shorter) >= 3 and shorter in longer:
        score = max(score, _INSIDE if len(shorter) >= 4 else _ONE_WORD_INSIDE)
    if len(first.core) == len(second.core) >= 3 and first.joined == second.joined:
        score = max(score, _TWO_SCRIPTS)
    return min(99, round(score))


def _two_scripts(first: Name, second: Name) -> int:
    if min(len(first.joined), len(second.joined)) < 5:
        return 0
    score = fuzz.ratio(first.joined, second.joined)
    eastern, latin = (first, second) if first.eastern else (second, first)
    # “三菱电机” beside “Mitsubishi”: nothing but letters that happen to fall together
    return min(_TWO_SCRIPTS, round(score)) if score >= SIMILAR and len(eastern.core) >= 2 and latin.core else 0


@lru_cache(maxsize=16384)
def fold(name: str) -> Name:
    """A name as it is compared."""
    text = unicodedata.normalize("NFKC", name).casefold()
    if _IDEOGRAPH.search(text):
        core = _fold_eastern(text)
        if _IDEOGRAPH.search(core):
            return Name(core, True)
        text = core  # “TDK株式会社” is a Latin name with a form of law
    plain = anyascii("".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))).casefold()
    plain = re.sub(r"\b(\w) ?& ?(\w)\b", r"\1\2", re.sub(r"[.'’`]", "", plain)).replace("&", " and ")
    plain = re.sub(r"\bspol s ?ro\b", "sro", re.sub(r"\bsp ?z ?oo\b", "spzoo", plain))
    plain = re.sub(r"\b([akpnc])/([skbo])\b", r"\1\2", plain)
    said, known = re.findall(r"[a-z0-9]+", plain), words()
    kept = [word for word in said if word not in known.legal and word not in known.ignored]
    while len(kept) > 1 and kept[-1] in known.legal_at_end:
        kept.pop()
    while len(kept) > 1 and kept[0] in known.legal_at_start:
        kept.pop(0)
    return Name(" ".join(kept or said), False)


def _fold_eastern(text: str) -> str:
    simplified = _simplified(text)
    bare = " ".join(words().eastern.sub(" ", simplified).split())
    kept = bare if any(c.isalnum() for c in bare) else simplified
    return "".join(c for c in kept if c.isalnum()) if _IDEOGRAPH.search(kept) else kept


def _simplified(text: str) -> str:
    """Traditional and Japanese characters as simplified ones."""
    to_simplified, to_traditional = _converters()
    once = to_simplified.convert(text)
    return str(to_simplified.convert(to_traditional.convert(once)))


@cache
def _converters() -> tuple["OpenCC", "OpenCC"]:
    from opencc import OpenCC  # noqa: PLC0415  (its dictionaries load when a name first needs them)

    return OpenCC("t2s"), OpenCC("jp2t")
