"""Countries and currencies as files write them become ISO codes, or stay unknown.

`China (mainland)`, `中国`, `CHN` and `Made in China` are CN; Taiwan, Hong Kong and Macao are TW, HK and MO. A sign that
several currencies share settles nothing: `$` is taken as USD and that is said, `¥` may be CNY or JPY and stays unknown.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from desktop_app.readers.vocabulary import fold, is_line_word
from desktop_app.resources import resource

#: Signs that more than one currency uses; `$` is taken as USD with a remark, `¥` as nothing.
DOLLAR, YEN_OR_YUAN = "$", "¥"

_MADE_IN = re.compile(
    r"(?:made|manufactured|produced|assembled|product|fabricated)\s+(?:in|of)\s+(?:the\s+)?|hergestellt in\s+"
    r"|fabrique en\s+|hecho en\s+|fabricado en\s+|wyprodukowano w\s+|сделано в\s+|произведено в\s+"
)
_MADE_AFTER = re.compile(r"(?:制造|製造|生产|生產|制|製|产|產|原产|原產)$")
_CODE_WITH_NAME = re.compile(r"([A-Za-z]{2,3})\s*(?:[-–:,/=]|\s|\()\s*(.+?)\)?$")


@cache
def _countries() -> tuple[dict[str, str], frozenset[str]]:
    raw = tomllib.loads(resource("headers", "countries.toml").read_text(encoding="utf-8"))
    known: dict[str, str] = {}
    for alpha2, alpha3 in raw["alpha3"].items():
        known[fold(alpha2)] = known[fold(alpha3)] = alpha2
    for alpha2, names in raw["names"].items():
        known.update({_plain(name): alpha2 for name in names})
    return known, frozenset(_plain(name) for name in raw["several"]["names"])


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[.,()（）'’\-_]", " ", fold(text)).split())


def country(text: str) -> str | None:
    """ISO 3166-1 alpha-2 of a cell; `""` where the cell says that nothing is known, None where it is not understood.

    `NA` is Namibia or "not available": not understood.
    """
    cell = text.strip()
    folded = fold(cell)
    if folded == "na":
        return None
    known, several = _countries()
    plain = _plain(cell)
    if plain in several:
        return None
    if is_line_word("placeholder", cell) or not folded:
        return ""
    if plain in known:
        return known[plain]
    if plain.replace(" ", "") in known and len(plain.replace(" ", "")) <= 3:  # P.R.C., U.S.A.
        return known[plain.replace(" ", "")]
    told = _MADE_AFTER.sub("", _MADE_IN.sub("", folded, count=1))
    if told != folded:
        return known.get(_plain(told))
    both = _CODE_WITH_NAME.match(cell)  # "CN - China": accepted where both say the same
    if both and (code := known.get(fold(both[1]))) and known.get(_plain(both[2])) == code:
        return code
    return None


@cache
def _currencies() -> tuple[frozenset[str], Mapping[str, str]]:
    raw = tomllib.loads(resource("headers", "currencies.toml").read_text(encoding="utf-8"))
    codes = frozenset(raw["codes"])
    names = {fold(code): code for code in codes}
    for code, words in raw["names"].items():
        names.update({fold(word): code for word in words})
    return codes, names


def currency(text: str) -> str | None:
    """ISO 4217 code of a sign, name or code; `$` and `¥` as they are; `""` for an empty cell, None if not understood."""
    folded = fold(text)
    if not folded or is_line_word("placeholder", text):
        return ""
    if folded in {DOLLAR, YEN_OR_YUAN}:
        return folded
    return _currencies()[1].get(folded)


@cache
def currency_words() -> re.Pattern[str]:
    """Matches any currency sign, code or name, the longest first; `$` and `¥` included."""
    words = sorted({*_currencies()[1], DOLLAR, YEN_OR_YUAN}, key=len, reverse=True)
    # Letters must stand alone, so that "m" of "metre" or "rs" of "pairs" is none.
    parts = [rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])" if word[0].isalpha() else re.escape(word) for word in words]
    return re.compile("|".join(parts))
