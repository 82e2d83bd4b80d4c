"""What a row around a list says of all its lines: the currency of its prices.

`Currency: EUR`, `Währung | EUR`, `币种：人民币`, `单位：元`, `All prices in USD`. Two rows that say different ones say nothing.
"""

import re

from desktop_app.readers import codes
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.table import Understood
from desktop_app.readers.vocabulary import tokens
from desktop_app.readers.words import match

#: What the label of a currency may be read as: `Currency`, `Prices`, `单位`.
_LABELS = frozenset({"currency", "price", "unit_price", "total_price", "price_unit", "unit"})
_PRICES = frozenset({"price", "unit_price", "total_price"})

_WORD = re.compile(r"[^\W\d_]+|[€£₹₽₩]")
_COLON = re.compile(r"\s*[:：=]\s*")
#: Rows above a list that are looked at, nearest first, and letters of a sentence.
_MOST_ROWS, _LONGEST = 100, 120
_CODE_LETTERS = 3


def stated_currency(found: Understood) -> tuple[str, int]:
    """The ISO 4217 code that rows around the list state for its prices, and the first such row; `""` where none does."""
    said = [(code, row) for row in _rows_around(found) if (code := _currency_in(found.sheet.row(row)))]
    distinct = {code for code, _ in said}
    return said[0] if len(distinct) == 1 else ("", 0)


def _rows_around(found: Understood) -> list[int]:
    first = found.header_row if not found.headerless else 0
    rows = list(range(max(0, first - _MOST_ROWS), first))
    for region in found.regions:
        for kind in (Kind.HEADING, Kind.REMARK, Kind.NAMELESS):
            rows += region.rows.of(kind)[:_MOST_ROWS].tolist()
    filled = found.sheet.filled_cells
    return [row for row in rows if filled[row]]


def _currency_in(cells: list[str] | tuple[str, ...]) -> str:
    texts = [text for cell in cells if (text := cell.strip()) and len(text) <= _LONGEST]
    for place, text in enumerate(texts):
        label, *after = _COLON.split(text, maxsplit=1)
        value = "".join(after) or "".join(texts[place + 1 : place + 2])
        known = match(label)
        if known is not None and known.role in _LABELS and (code := _code(value)):
            return code
        if code := _in_sentence(text):
            return code
    return ""


def _in_sentence(text: str) -> str:
    """The currency of `All prices in USD`: one currency, a word for prices, and no amount."""
    if re.search(r"\d", text):
        return ""
    words = _WORD.findall(text)
    # `All` is the code of a currency too, in capitals.
    named = {_code(word) for word in words if word.isupper() or len(word) > _CODE_LETTERS or not word.isascii()} - {""}
    about = any((known := match(word)) is not None and known.role in _PRICES for word in tokens(text))
    return named.pop() if len(named) == 1 and about else ""


def _code(text: str) -> str:
    code = codes.currency(text) or ""
    return "" if code in {codes.DOLLAR, codes.YEN_OR_YUAN} else code
