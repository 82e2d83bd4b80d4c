"""Reference designators of usages: where on a board a part stands, as lists whose order and spelling mean nothing.

`R1-R3` and `R1, R2, R3` are the same places. A dash is taken for a range only where both ends say their letters, because
`X1-2` may as well be a pin of X1.
"""

import re
from collections.abc import Iterable

from desktop_app.bom.bom import Usages

#: What stands between two reference designators.
_BETWEEN = re.compile(r"[,;、，；\s]+")

_DASH = r"(?:-|–|~|\.{2,3}|…|～)"
_AROUND_DASH = re.compile(rf"(?<=\d)\s*({_DASH})\s*(?=[A-Za-z])")
_RANGE = re.compile(rf"(?P<kind>[A-Za-z]{{1,6}}_?)(?P<first>\d{{1,5}}){_DASH}(?P=kind)(?P<last>\d{{1,5}})")

#: A longer range is a typing error.
_LONGEST = 5_000


def references_of(usages: Usages, lines: Iterable[int]) -> str:
    """The reference designators of some usages, each once, in the order and spelling in which they are listed."""
    texts = (mark for usage in lines for mark in _listed(str(usages.reference_designators[usage])))
    return ", ".join(dict.fromkeys(texts))


def places_of(references: str) -> frozenset[str]:
    """The places that a list of reference designators names, its ranges written out."""
    return frozenset(place for mark in _listed(references) for place in _written_out(mark))


def _listed(text: str) -> list[str]:
    return [mark for mark in _BETWEEN.split(_AROUND_DASH.sub(r"\1", text)) if mark]


def _written_out(mark: str) -> Iterable[str]:
    found = _RANGE.fullmatch(mark)
    if found is None:
        return (mark,)
    first, last = int(found["first"]), int(found["last"])
    if not first <= last < first + _LONGEST:
        return (mark,)
    width = len(found["first"]) if found["first"].startswith("0") else 0
    return (f"{found['kind']}{number:0{width}}" for number in range(first, last + 1))
