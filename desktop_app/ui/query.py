"""The quick filter: `flag:rare-earth supplier:Foo share>0.05% motor` becomes a set of parts.

Terms stand side by side and must all hold; `-` before one turns it round, quotation marks keep words together. Words
without a key are looked for in number, description, supplier, manufacturer and its part number. `share>x` holds where the
share may be above x, `share<x` where it may be below. Keys may be written in Chinese.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from desktop_app.rules.model import Certainty, FlagKind, Outcome, Share
from desktop_app.ui.outline import Mask, Outline

_TERM = re.compile(
    r"""(?P<not>-)?
    (?:(?P<key>[^\W\d_]+)(?P<sign>[:：]|>=|<=|>|<|=))?
    (?:"(?P<quoted>[^"]*)"?|“(?P<curled>[^”]*)”?|(?P<word>\S+))""",
    re.VERBOSE,
)

_TEXT_KEYS = {
    "part": ("part_number",),
    "number": ("part_number",),
    "零件号": ("part_number",),
    "description": ("description",),
    "描述": ("description",),
    "supplier": ("supplier", "manufacturer"),
    "供应商": ("supplier", "manufacturer"),
    "manufacturer": ("manufacturer",),
    "制造商": ("manufacturer",),
    "mpn": ("mpn",),
    "hs": ("hs_code",),
    "class": ("item_class",),
    "类别": ("item_class",),
}
_ORIGIN_KEYS = {"origin", "原产地"}
_FLAG_KEYS = {"flag", "标记"}
_OUTCOME_KEYS = {"outcome", "is", "结论"}
_SHARE_KEYS = {"share", "比例", "占比"}

_FLAGS: dict[str, tuple[FlagKind | None, Certainty | None]] = {
    "any": (None, None),
    "全部": (None, None),
    "rare-earth": (FlagKind.RARE_EARTH, None),
    "稀土": (FlagKind.RARE_EARTH, None),
    "chinese-equipment": (FlagKind.CHINESE_EQUIPMENT, None),
    "equipment": (FlagKind.CHINESE_EQUIPMENT, None),
    "设备": (FlagKind.CHINESE_EQUIPMENT, None),
    "end-user": (FlagKind.END_USER, None),
    "最终用户": (FlagKind.END_USER, None),
    "declared": (None, Certainty.DECLARED),
    "已申报": (None, Certainty.DECLARED),
    "suspected": (None, Certainty.SUSPECTED),
    "存疑": (None, Certainty.SUSPECTED),
}
_OUTCOMES = {
    "required": Outcome.REQUIRED,
    "需要许可证": Outcome.REQUIRED,
    "需要许可": Outcome.REQUIRED,
    "undetermined": Outcome.UNDETERMINED,
    "open": Outcome.UNDETERMINED,
    "尚未确定": Outcome.UNDETERMINED,
    "待定": Outcome.UNDETERMINED,
    "not-required": Outcome.NOT_REQUIRED,
    "无需许可证": Outcome.NOT_REQUIRED,
    "无需许可": Outcome.NOT_REQUIRED,
    "not-applicable": Outcome.NOT_APPLICABLE,
    "不适用": Outcome.NOT_APPLICABLE,
}


@dataclass(frozen=True)
class Found:
    """The parts that match, and the terms that were not understood and were looked for as plain words."""

    parts: Mask
    not_understood: tuple[str, ...] = ()


def search(outline: Outline, query: str) -> Found | None:
    """The parts that a query asks for; None where it asks for nothing."""
    matches = None
    unknown: list[str] = []
    for term in _TERM.finditer(query):
        value = next((v for v in (term["quoted"], term["curled"], term["word"]) if v is not None), "")
        if not value:
            continue
        mask = _term(outline, (term["key"] or "").casefold(), term["sign"] or "", value)
        if mask is None:
            unknown.append(term.group().lstrip("-"))
            mask = outline.containing(unknown[-1])
        if term["not"]:
            mask = ~mask
        matches = mask if matches is None else matches & mask
    return None if matches is None else Found(matches, tuple(unknown))


def _term(outline: Outline, key: str, sign: str, value: str) -> Mask | None:
    colon = sign in {":", "：", "="}
    folded = value.casefold()
    if not key:
        return outline.containing(value)
    if key in _TEXT_KEYS and colon:
        return outline.containing(value, _TEXT_KEYS[key])
    if key in _ORIGIN_KEYS and colon:
        return outline.equal_to(value, "country_of_origin")
    if key in _FLAG_KEYS and colon and folded in _FLAGS:
        kind, certainty = _FLAGS[folded]
        return outline.flagged_with(kind, certainty)
    if key in _OUTCOME_KEYS and colon and folded in _OUTCOMES:
        return outline.concluded(_OUTCOMES[folded])
    if key in _SHARE_KEYS and not colon:
        limit = _percent(value)
        return None if limit is None else outline.with_share(_COMPARE[sign](limit))
    return None


def _percent(text: str) -> Fraction | None:
    plain = text.removesuffix("%").removesuffix("％").strip().replace(",", ".")
    if not re.fullmatch(r"\d+(\.\d+)?", plain, re.ASCII):
        return None
    return Fraction(plain) / 100


_COMPARE: dict[str, Callable[[Fraction], Callable[[Share], bool]]] = {
    ">": lambda limit: lambda share: share.high > limit,
    ">=": lambda limit: lambda share: share.high >= limit,
    "<": lambda limit: lambda share: share.low < limit,
    "<=": lambda limit: lambda share: share.low <= limit,
}


def count(mask: Mask) -> int:
    """How many parts a mask holds."""
    return int(np.count_nonzero(mask))
