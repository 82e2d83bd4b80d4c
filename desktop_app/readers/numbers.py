"""Number cells become decimal texts: decimal mark decided per column, units and currencies set apart, nothing guessed.

`1.234,56`, `1,234.56`, `1'234.56` and `1 234,56` each say which mark is the decimal one; `1,234` alone does not. So all
cells of a column are asked first, then those of the file's other number columns, and what still has two readings is
reported. Cells that a workbook stores as numbers have one reading only and are left alone. What is no number (`TBD`,
`若干`, `2-3`) is unknown: never 0, never 1.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache

import numpy as np

from desktop_app.bom.exact import DECIMAL_TEXT, Text
from desktop_app.readers.codes import currency, currency_words
from desktop_app.readers.sheet import Column, Mask
from desktop_app.readers.vocabulary import fold, is_line_word
from desktop_app.resources import resource

#: Longer cells are no amounts; looking for one in a cell of a megabyte takes half a minute.
LONGEST_AMOUNT = 400

_PLAIN = re.compile(r"(\d+)\.(\d+)\Z", re.ASCII)
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f]+")
_GROUP_SPACE = re.compile(r"(?<=\d)[\s'’`´](?=\d{3}(?!\d))")
_CORE = re.compile(
    r"(?P<sign>[+\-−–]?)\s*(?P<digits>\d[\d.,]*|[.,]\d+)(?P<exponent>[eE][+\-−]?\d{1,3})?(?P<minus>-?)\Z"
)
_DOTS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d*)(?:\.\d*)?\Z")
_COMMAS = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d*)(?:,\d*)?\Z")
_TIMES = re.compile(r"^[x×*]\s*(?=\d)|(?<=\d)\s*[x×]$", re.IGNORECASE)
_NUMBER_THEN_UNIT = re.compile(
    r"(?P<number>[+\-−]?(?:\d[\d.,'’ \u00a0\u202f]*|[.,]\d+)(?:[eE][+\-]?\d{1,3}(?![^\W\d_]))?)(?P<gap>\s*)(?P<unit>\D.*)?\Z"
)
_PER_PIECE = re.compile(r"\s*(?:/|\bper\b|\bpro\b|\bje\b|\bpar\b|\bpor\b|\bza\b|\bза\b)?\s*(?:1\s*)?([^\W\d_]+\.?)\Z")
_CHINESE_NUMBER = re.compile(r"(?P<number>[一二两兩三四五六七八九十]{1,3})\s*(?P<unit>\D{1,3})\Z")
_CHINESE_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "兩": 2}
#: What one piece of a thing is called.
PIECE_UNITS = frozenset(
    {"pc", "pcs", "piece", "ea", "each", "unit", "stk", "st", "stuck", "szt", "шт", "个", "個", "只", "件", "u", "ud"}
)


@dataclass(frozen=True)
class Evidence:
    """How many distinct cells of a column prove a decimal point, prove a decimal comma, or could be read either way."""

    points: int = 0
    commas: int = 0
    open_point: int = 0
    open_comma: int = 0
    thousandths: bool = False  # every cell has one separator and three digits: 1,000 2,000 0,250

    def __add__(self, other: "Evidence") -> "Evidence":
        return Evidence(self.points + other.points, self.commas + other.commas)


@dataclass(frozen=True, eq=False)
class Numbers:
    """A column of numbers: decimal texts (`""` unknown), what stood beside each, which cells were not understood.

    `beside` is a unit or a currency as the cell writes it. `open_rows` are those whose reading the column did not settle.
    """

    values: Text
    beside: Text
    bad: Mask
    open_rows: Mask
    negative: Mask
    zero: Mask


def _plain(text: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip()


def _digits_of(text: str) -> re.Match[str] | None:
    return _CORE.match(_GROUP_SPACE.sub("", text.strip()))


def _reading(text: str) -> str | None:
    """What one number says about its separators: `point`, `comma`, `open-point`, `open-comma`, or None for nothing."""
    found = _digits_of(text)
    if found is None:
        return None
    digits = found["digits"]
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return "comma" if digits.rindex(",") > digits.rindex(".") else "point"
    if points + commas == 0:
        return None
    mark = "." if points else ","
    before, after = digits.split(mark, 1)
    if points > 1 or commas > 1:
        return "comma" if points > 1 else "point"
    if len(after) == 3 and 1 <= len(before) <= 3 and before.strip("0") and not found["exponent"]:
        return "open-point" if points else "open-comma"
    return "point" if points else "comma"


def decimal(text: str, mark: str) -> str | None:
    """A number as decimal text, `mark` being the decimal mark of the column; None where it is no number.

    A number that cannot be read with that mark but can with the other (`0.5` in a column of commas) says so itself.
    """
    if mark == "." and text.isascii() and DECIMAL_TEXT.match(text):
        return _tidy(text)
    found = _digits_of(_plain(text))
    if found is None:
        return None
    digits = found["digits"]
    reading = _reading(_plain(text))
    if reading in {"point", "comma"}:
        mark = "." if reading == "point" else ","
    if not (_DOTS if mark == "." else _COMMAS).match(digits):
        return None
    plain = digits.replace("," if mark == "." else ".", "").replace(",", ".")
    negative = found["sign"] in {"-", "−", "–"} or bool(found["minus"])
    exponent = (found["exponent"] or "").replace("−", "-")
    try:
        value = Decimal(plain + exponent)
    except InvalidOperation:
        return None
    return _tidy(("-" if negative else "") + format(value, "f"))


def _tidy(text: str) -> str:
    sign, rest = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, part = rest.partition(".")
    whole = whole.lstrip("0") or "0"
    if not part:
        point = ""
    if whole == "0" and not part.strip("0"):
        sign = ""
    return f"{sign}{whole}{point}{part}"


@cache
def units() -> frozenset[str]:
    """Units that may stand behind a number, folded and without a closing point."""
    raw = tomllib.loads(resource("headers", "units.toml").read_text(encoding="utf-8"))
    return frozenset(fold(unit).rstrip(".") for unit in raw["units"])


@lru_cache(maxsize=200_000)
def split_quantity(text: str) -> tuple[str, str] | None:
    """The number and the unit of a quantity such as `12个`, `5 szt.`, `x4`; None where it is no single number."""
    if len(text) > LONGEST_AMOUNT:
        return None
    plain = _TIMES.sub("", _plain(text))
    chinese = _CHINESE_NUMBER.match(plain)
    if chinese and fold(chinese["unit"]) in units():
        return str(_chinese(chinese["number"])), chinese["unit"]
    found = _NUMBER_THEN_UNIT.match(plain)
    if found is None:
        return None
    number, unit = found["number"].strip(), (found["unit"] or "").strip()
    apart = found["gap"] or found["number"] != number
    if unit in {"-", ".-"} or not unit:
        return (number + ("-" if unit == "-" else ""), "") if _digits_of(number) else None
    if unit[0] in "([（" and unit[-1] in ")]）":
        unit = unit[1:-1].strip()
    if not unit or not _digits_of(number):
        return None
    name = fold(unit).rstrip(".")
    if name in units():
        return number, unit
    # An unknown word is kept as the unit where it stands apart; "10k" and "2-3" are no quantities.
    if apart and re.fullmatch(r"[^\W\d_]{2,20}\.?", unit) and not is_line_word("some", unit):
        return number, unit
    return None


def _chinese(numeral: str) -> int:
    if "十" not in numeral:
        return int("".join(str(_CHINESE_DIGITS[c]) for c in numeral))
    tens, _, ones = numeral.partition("十")
    return (_CHINESE_DIGITS[tens] if tens else 1) * 10 + (_CHINESE_DIGITS[ones] if ones else 0)


@lru_cache(maxsize=200_000)
def split_price(text: str) -> tuple[str, str] | None:
    """The number and the currency of a price such as `€ 1.234,56`, `12元`, `USD 5/pc`; None where it is none."""
    if len(text) > LONGEST_AMOUNT:
        return None
    plain = re.sub(r"(?<=\d)[,.][-–—]{1,2}(?!\d)", "", _plain(text))  # 12,- is 12
    if _digits_of(plain):
        return plain, ""
    folded = fold(plain)
    signs = list(dict.fromkeys(m.group() for m in currency_words().finditer(folded)))
    rest = currency_words().sub(" ", folded)
    named = {code for sign in signs if (code := currency(sign))}
    if len(named - {"$", "¥"}) > 1:
        return None
    rest = rest.strip(" /:")
    if not _digits_of(rest):
        per = _PER_PIECE.search(rest)
        if per is None or per[1].rstrip(".") not in PIECE_UNITS:
            return None
        rest = rest[: per.start()].strip(" /")
        if not _digits_of(rest):
            return None
    precise = sorted(named - {"$", "¥"}) or sorted(named)
    return rest, precise[0] if precise else ""


@lru_cache(maxsize=50_000)
def split_percent(text: str) -> tuple[str, str] | None:
    """The number of a percentage; the sign may be missing."""
    if len(text) > LONGEST_AMOUNT:
        return None
    plain = re.sub(r"\s*(?:%|wt\.?\s*%?|percent)\s*$", "", _plain(text), flags=re.IGNORECASE)
    return (plain, "") if _digits_of(plain) else None


Splitter = Callable[[str], tuple[str, str] | None]


def evidence(column: Column, split: Splitter) -> Evidence:
    """What the text cells of a column say about the decimal mark."""
    distinct = column.distinct
    if column.numeric is not None:
        distinct = np.unique(column.texts[~column.numeric]) if not column.numeric.all() else np.empty(0, dtype=object)
    found = {"point": 0, "comma": 0, "open-point": 0, "open-comma": 0}
    all_open = True
    for text in distinct:
        if not text:
            continue
        plain = _PLAIN.match(text)
        if plain:
            whole, part = plain[1], plain[2]
            doubtful = len(part) == 3 and len(whole) <= 3 and whole.strip("0")
            found["open-point" if doubtful else "point"] += 1
            all_open = all_open and len(part) == 3
            continue
        if text.isdigit():
            all_open = False
            continue
        parts = split(text)
        if parts is None:
            continue
        reading = _reading(parts[0]) if not parts[0].isdigit() else None
        all_open = (
            all_open and reading in {"open-point", "open-comma", "point", "comma"} and parts[0][-4:-3] in {".", ","}
        )
        if reading is not None:
            found[reading] += 1
    one_kind = (found["open-point"] == 0) != (found["open-comma"] == 0)
    return Evidence(found["point"], found["comma"], found["open-point"], found["open-comma"], all_open and one_kind)


def parse(
    column: Column, split: Splitter, own: Evidence, hint: Evidence, comma_likely: bool, quantity: bool = False
) -> Numbers:
    """A column of cells as decimal texts.

    Args:
        own: what `evidence` says of the column.
        hint: what the other number columns of the file say, for a column that says nothing itself.
        comma_likely: the mark to assume where nothing at all settles it, as in a file cut by semicolons.
        quantity: in a column of quantities that all have three decimals, `1,000` is one, not one thousand.
    """
    settled = own.points + own.commas > 0
    points, commas = (own.points, own.commas) if settled else (hint.points, hint.commas)
    if quantity and own.thousandths and not settled:
        mark, settled = ("." if own.open_point else ","), True
    else:
        mark = "," if commas > points or (commas == points == 0 and comma_likely) else "."
    settled = settled or points + commas > 0
    doubtful = "open-comma" if mark == "." else "open-point"
    values, beside = np.empty(len(column.distinct), dtype=object), np.empty(len(column.distinct), dtype=object)
    bad, unsettled = np.zeros(len(column.distinct), dtype=bool), np.zeros(len(column.distinct), dtype=bool)
    for i, text in enumerate(column.distinct):
        if mark == "." and text.isascii() and DECIMAL_TEXT.match(text):
            values[i], beside[i] = _tidy(text), ""
            continue
        parts = split(text) if text else None
        value = decimal(parts[0], mark) if parts is not None else None
        values[i], beside[i] = value or "", parts[1] if parts is not None and value is not None else ""
        bad[i] = value is None
        # Files group their thousands seldom: 1.234 is doubtful only where the decimal mark is thought to be a comma.
        unsettled[i] = parts is not None and not settled and _reading(parts[0]) == doubtful
    if not len(values):
        nothing = np.zeros(0, dtype=bool)
        return Numbers(values, beside, nothing, nothing, nothing, nothing)
    codes = column.codes
    stored = column.numeric if column.numeric is not None and column.numeric.any() else None
    if stored is not None and not stored.all():
        plain = _stored(column.distinct)
        cells = np.where(stored, plain[codes], values[codes]).astype(object)
        return _numbers(
            cells,
            *(np.where(stored, no, found[codes]) for no, found in (("", beside), (False, bad), (False, unsettled))),
        )
    if stored is not None:
        values = _stored(column.distinct)
        beside[:], bad[:], unsettled[:] = "", False, False
    negative, zero = _signs(values)
    return Numbers(values[codes], beside[codes], bad[codes], unsettled[codes], negative[codes], zero[codes])


def _stored(texts: Text) -> Text:
    """What a workbook stores as numbers has one reading."""
    values = np.empty(len(texts), dtype=object)
    values[:] = [_tidy(text) if DECIMAL_TEXT.match(text) else "" for text in texts]
    return values


def _numbers(values: Text, beside: Text, bad: Mask, unsettled: Mask) -> Numbers:
    negative, zero = _signs(values)
    return Numbers(values, beside.astype(object), bad.astype(bool), unsettled.astype(bool), negative, zero)


def _signs(values: Text) -> tuple[Mask, Mask]:
    """Where values are below zero, and where they are zero."""
    negative = np.fromiter((value.startswith("-") for value in values), dtype=bool, count=len(values))
    zero = np.fromiter((value != "" and not value.strip("-0.") for value in values), dtype=bool, count=len(values))
    return negative, zero
