"""What suppliers call a listed constituent: a name in their language, a formula, a CAS number; and its id in the rule pack."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from desktop_app.declarations.composition import elements
from desktop_app.readers.vocabulary import compact
from desktop_app.resources import resource

_CAS = re.compile(r"(?:CAS(?:[ -]?(?:No|Nr|RN)\.?)?[ :]*)?(\d{2,7}-\d{2}-\d)\Z", re.IGNORECASE)

_LIKE_FORMULA = re.compile(r"(?=.*(?:Sm|Dy|Tb))[A-Z\d(][A-Za-z\d₀-₉.,()·•*\s]*\Z")
_BRACKETS = re.compile(r"\([^()]*\)")

#: What the elements of a formula make it; of the first that fits, all of `needed` and nothing but `allowed` beside it.
_ALLOYS = (
    ("tbdyfe-alloy", {"Tb", "Dy", "Fe"}, set[str]()),
    ("tbfe-alloy", {"Tb", "Fe"}, set[str]()),
    ("dyfe-alloy", {"Dy", "Fe"}, set[str]()),
    ("smco-alloy", {"Sm", "Co"}, {"Fe", "Cu", "Zr"}),
    ("dy-oxide", {"Dy", "O"}, set[str]()),
    ("tb-oxide", {"Tb", "O"}, set[str]()),
)

#: A lone Y says yes to most people.
_LONE_SYMBOLS = {symbol: f"{symbol.lower()}-metal" for symbol in ("Sm", "Dy", "Gd", "Tb", "Lu", "Sc")}


@cache
def _table() -> Mapping[str, Mapping[str, object]]:
    found: Mapping[str, Mapping[str, object]] = tomllib.loads(
        resource("headers", "substances.toml").read_text(encoding="utf-8")
    )
    return found


@cache
def _names() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for id_, languages in _table()["names"].items():
        assert isinstance(languages, dict)
        names |= {compact(name): id_ for told in languages.values() for name in told}
    return names


def by_cas(number: str) -> str:
    """The constituent with a CAS registry number, `""` where it is none of the list."""
    return str(_table()["cas"].get(number, ""))


def constituent(text: str) -> str:
    """The constituent that a text names other than by its id, `""` where it names none: `Dy2O3`, `氧化镝`, `CAS 1308-87-8`.

    A formula is a constituent by the elements in it: samarium and cobalt are the alloy in whatever proportion, an oxide of
    terbium is one whether Tb4O7 or Tb2O3.
    """
    told = text.strip()
    number = _CAS.match(told)
    if number:
        return by_cas(number[1])
    if told in _LONE_SYMBOLS:
        return _LONE_SYMBOLS[told]
    named = _names().get(compact(told), "")
    if named:
        return named
    if not _LIKE_FORMULA.match(told):  # most texts are ids: what knows chemistry is not loaded for them
        return ""
    inside = elements(_BRACKETS.sub(lambda found: found[0].replace(",", ""), told))  # Sm2(Co,Fe,Cu,Zr)17
    return next((id_ for id_, needed, allowed in _ALLOYS if needed <= inside <= needed | allowed), "")
