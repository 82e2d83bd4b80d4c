"""Codes of one series among header texts, such as `FA-100` and `FA-200`: what they begin with is the same."""

import re
from collections.abc import Mapping
from typing import TypeVar

_CODE = re.compile(r"(?P<series>[A-Z]{2,6})[-_ ./]?\d{2,}[\w\-./]*\Z")

#: What counts years, weeks, lots, amounts of money, norms and assemblies of one product, and no models.
_DATES, _AMOUNTS = frozenset({"FY", "CW", "KW", "WK"}), frozenset({"USD", "EUR", "RMB", "CNY", "JPY"})
_LOTS = frozenset({"LOT", "QTY", "MOQ", "PCS", "PO"})
_NORMS = frozenset({"ISO", "DIN", "EN", "IEC", "UL", "IP", "RAL", "IPC", "MIL"})
_ASSEMBLIES = frozenset({"REV", "ASM", "ASSY", "SUB", "PCB", "PCBA"})
_NO_SERIES = _DATES | _AMOUNTS | _LOTS | _NORMS | _ASSEMBLIES

Key = TypeVar("Key")


def longest_series(texts: Mapping[Key, str]) -> tuple[Key, ...]:
    """The places of most codes that begin alike, in order; none where no two do."""
    series: dict[str, list[Key]] = {}
    for place, text in texts.items():
        found = _CODE.match(text)
        if found and found["series"] not in _NO_SERIES:
            series.setdefault(found["series"], []).append(place)
    longest = max(series.values(), key=len, default=[])
    return tuple(longest) if len(longest) > 1 else ()
