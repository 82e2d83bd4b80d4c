"""Reference designators as lists: how many places of a board a line fills.

`R1, R2, R5-R7` are five; `C2,7,9-12` are six, the letter being said once. What is no such list is none.
"""

import re
from functools import lru_cache

_ONE = re.compile(r"(?P<kind>[A-Za-z+]{0,6}[_$]?)(?P<number>\d{1,5})(?P<unit>[A-Za-z]?|_\d{1,3})\Z")
_RANGE = re.compile(r"(?P<first>\S+?)(?:-|–|~|\.{2,3}|…|～)(?P<last>\S+)\Z")
_AROUND_RANGE = re.compile(r"\s*(-|–|~|\.{2,3}|…|～)\s*")

#: A longer range is a typing error.
_LONGEST = 5_000


@lru_cache(maxsize=100_000)
def count_designators(text: str) -> int | None:
    """How many designators a cell lists, or None where it is no list of designators."""
    marks = [mark for mark in re.split(r"[,;、，；\s]+", _AROUND_RANGE.sub(r"\1", text.strip())) if mark]
    total = 0
    known = ""
    for mark in marks:
        one = _ONE.match(mark)
        if one is not None and (one["kind"] or known):
            known = one["kind"] or known
            total += 1
            continue
        number = _range(mark, known)
        if number is None:
            return None
        total += number
        first = _ONE.match(_RANGE.match(mark)["first"])  # type: ignore[index]
        known = (first["kind"] if first else "") or known
    return total or None


def _range(mark: str, known: str) -> int | None:
    found = _RANGE.match(mark)
    if found is None:
        return None
    first, last = _ONE.match(found["first"]), _ONE.match(found["last"])
    if first is None or last is None or not (first["kind"] or known):
        return None
    if last["kind"] and last["kind"] != (first["kind"] or known):
        return None
    number = int(last["number"]) - int(first["number"]) + 1
    return number if 0 < number <= _LONGEST else None
