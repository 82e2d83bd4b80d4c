"""The columns of the tree: each knows its id, title, width, text and how it sorts."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop_app.bom.exact import DECIMAL_TEXT
from desktop_app.rules.model import Outcome
from desktop_app.ui import language, wording
from desktop_app.ui.locale_words import number_words
from desktop_app.ui.outline import Ints, Outline

#: Outcomes from the gravest down, for sorting.
_GRAVITY = [
    Outcome.REQUIRED,
    Outcome.UNDETERMINED,
    Outcome.NOT_REQUIRED,
    Outcome.NOT_APPLICABLE,
    Outcome.NO_INDICATION,
]

translate = QCoreApplication.translate

Key = Callable[[Outline, Ints], np.ndarray]


@dataclass(frozen=True)
class Column:
    """One column. `text` gets outline, part and usage (-1 for a root); `key` sorts usages, None keeps the file's order.

    `heading` gives the title in the language that is shown, `wide` is the width at first in device-independent pixels,
    `shown` whether it is shown at first.
    """

    id: str
    heading: Callable[[], str]
    wide: int
    text: Callable[[Outline, int, int], str]
    key: Key | None = None
    shown: bool = True
    right: bool = False


def _of_part(role: str) -> Callable[[Outline, int, int], str]:
    return lambda outline, part, _: str(getattr(outline.bom.parts, role)[part])


def _part_key(role: str) -> Key:
    def key(outline: Outline, usages: Ints) -> np.ndarray:
        column = getattr(outline.bom.parts, role)
        return np.array([column[part].casefold() for part in outline.bom.usages.child[usages]], dtype=object)

    return key


def _usage_key(role: str) -> Key:
    return lambda outline, usages: np.array(
        [str(text).casefold() for text in getattr(outline.bom.usages, role)[usages]]
    )


def _price_key(outline: Outline, usages: Ints) -> np.ndarray:
    """By currency, then amount; what has no price comes first. Nothing is converted."""
    parts = outline.bom.parts
    prices = [(parts.currency[part], parts.unit_price[part]) for part in outline.bom.usages.child[usages]]
    amounts = [float(price) if DECIMAL_TEXT.match(price) else -1.0 for _, price in prices]
    order = sorted(range(len(prices)), key=lambda place: (prices[place][0], amounts[place]))
    rank = np.empty(len(order), dtype=np.int64)
    last, number = None, -1
    for place in order:
        here = (prices[place][0], amounts[place])
        number += here != last
        rank[place], last = number, here
    return rank


def _quantity(outline: Outline, _part: int, usage: int) -> str:
    return number_words(str(outline.bom.usages.quantity[usage])) if usage >= 0 else ""


def _unit(outline: Outline, _part: int, usage: int) -> str:
    return str(outline.bom.usages.unit[usage]) if usage >= 0 else ""


def _references(outline: Outline, _part: int, usage: int) -> str:
    return str(outline.bom.usages.reference_designators[usage]) if usage >= 0 else ""


def _price(outline: Outline, part: int, _usage: int) -> str:
    parts = outline.bom.parts
    return f"{number_words(str(parts.unit_price[part]))} {parts.currency[part]}".strip()


def _share(outline: Outline, part: int, _usage: int) -> str:
    share = outline.shares.get(part)
    return wording.share(share) if share is not None else ""


def _share_key(outline: Outline, usages: Ints) -> np.ndarray:
    found = (outline.shares.get(int(part)) for part in outline.bom.usages.child[usages])
    return np.array([-1.0 if share is None else float(share.high) for share in found])


def _flags(outline: Outline, part: int, _usage: int) -> str:
    return language.listed(wording.flag(flag) for flag in outline.flags(part))


def _flag_key(outline: Outline, usages: Ints) -> np.ndarray:
    parts = outline.bom.usages.child[usages]
    return np.array([-len(outline.flags(int(p))) * 10 - len(outline.flags_below(int(p))) for p in parts])


def _outcome(outline: Outline, part: int, _usage: int) -> str:
    found = outline.outcomes.get(part)
    return wording.outcome_short(found) if found is not None else ""


def _outcome_key(outline: Outline, usages: Ints) -> np.ndarray:
    parts = outline.bom.usages.child[usages]
    return np.array([_GRAVITY.index(outline.outcomes.get(int(p), Outcome.NO_INDICATION)) for p in parts])


COLUMNS = (
    Column("item", lambda: translate("Column", "Item"), 100, lambda *_: ""),
    Column("part_number", lambda: translate("Column", "Part number"), 92, _of_part("part_number"),
           _part_key("part_number")),
    Column("description", lambda: translate("Column", "Description"), 128, _of_part("description"),
           _part_key("description")),
    Column("quantity", lambda: translate("Column", "Qty"), 40, _quantity,
           lambda outline, usages: outline.bom.usages.quantity_float[usages], right=True),
    Column("unit", lambda: translate("Column", "Unit"), 38, _unit, _usage_key("unit")),
    Column("origin", lambda: translate("Column", "Origin"), 52, lambda outline, part, _: outline.origin(part),
           _part_key("country_of_origin")),
    Column("flags", lambda: translate("Column", "Flags"), 184, _flags, _flag_key),
    Column("share", lambda: translate("Column", "Value share"), 148, _share, _share_key),
    Column("outcome", lambda: translate("Column", "Outcome"), 126, _outcome, _outcome_key),
    Column("supplier", lambda: translate("Column", "Supplier"), 120, lambda outline, part, _: outline.supplier(part),
           _part_key("supplier")),
    Column("revision", lambda: translate("Column", "Revision"), 70, _of_part("revision"), _part_key("revision"), False),
    Column("unit_price", lambda: translate("Column", "Unit price"), 100, _price, _price_key, False, right=True),
    Column("manufacturer", lambda: translate("Column", "Manufacturer"), 130, _of_part("manufacturer"),
           _part_key("manufacturer"), False),
    Column("mpn", lambda: translate("Column", "Manufacturer part no."), 140, _of_part("mpn"), _part_key("mpn"), False),
    Column("hs_code", lambda: translate("Column", "HS code"), 100, _of_part("hs_code"), _part_key("hs_code"), False),
    Column("item_class", lambda: translate("Column", "Item class"), 120, _of_part("item_class"),
           _part_key("item_class"), False),
    Column("references", lambda: translate("Column", "References"), 120, _references,
           _usage_key("reference_designators"), False),
)  # fmt: skip

#: Position of each column by id.
AT = {column.id: number for number, column in enumerate(COLUMNS)}
