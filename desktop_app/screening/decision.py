"""What a person decided about a suspicion, and which suspicions are left after that.

A dismissal takes the suspicions of one part away that it was made about, and no others: it names the part, its revision,
and the texts that were suspected. Another revision, another text or a family that the word list learnt later is open
again, and the decision is named as one that no longer holds. A confirmation takes nothing away and adds nothing: the part
stays suspected until its supplier declares it, because only a declaration can make a licence required.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from desktop_app.screening.family import Suspicion

_DIGITS = re.compile(r"\d+")

#: A family's id and the whole text, in the suspected column, that showed it.
Words = tuple[str, str]


class Ruling(StrEnum):
    """What was decided."""

    DISMISSED = "dismissed"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class Decision:
    """One part's suspicions, decided. `words` are those that it is about, `revision` the part's on that day."""

    part: str
    revision: str
    ruling: Ruling
    reason: str
    by: str
    on: date
    words: tuple[Words, ...]


class Lapse(StrEnum):
    """Why a decision does not hold in a bill of materials."""

    GONE = "gone"  # the part is not in it
    REVISION = "revision"  # the part has another revision
    WORDS = "words"  # other texts, or other families, are suspected now
    SETTLED = "settled"  # nothing is suspected any more


@dataclass(frozen=True, eq=False)
class Decided:
    """`open` are the suspicions that are left, by part index; `by_part` the decisions that hold; `lapsed` those that do not."""

    open: Mapping[int, tuple[Suspicion, ...]]
    by_part: Mapping[int, Decision]
    lapsed: tuple[tuple[Decision, Lapse], ...]


def words_of(suspicions: Sequence[Suspicion], columns: Mapping[str, Sequence[str]], part: int) -> tuple[Words, ...]:
    """What a decision about these suspicions of a part has to name. `columns` are those that were screened."""
    return tuple((s.family.id, _plain(columns[s.role][part])) for s in suspicions)


def decide(
    decisions: Sequence[Decision],
    suspicions: Mapping[int, tuple[Suspicion, ...]],
    columns: Mapping[str, Sequence[str]],
    index: Mapping[str, int],
    revisions: Sequence[str] | npt.NDArray[np.object_],
) -> Decided:
    """Apply decisions, of which the last about a part counts.

    Args:
        columns: the screened columns by role; `index` gives a part's place in them by its number.
        revisions: the revision of each part.
    """
    left = dict(suspicions)
    holding: dict[int, Decision] = {}
    lapsed: list[tuple[Decision, Lapse]] = []
    for decision in {decision.part: decision for decision in decisions}.values():
        part = index.get(decision.part)
        lapse = _lapse(decision, part, suspicions, columns, revisions)
        if lapse is not None or part is None:
            lapsed.append((decision, lapse or Lapse.GONE))
            continue
        holding[part] = decision
        if decision.ruling is Ruling.DISMISSED:
            words = words_of(suspicions[part], columns, part)
            kept = tuple(s for s, word in zip(suspicions[part], words, strict=True) if word not in decision.words)
            if kept:
                left[part] = kept
            else:
                del left[part]
    return Decided(left, holding, tuple(lapsed))


def _lapse(
    decision: Decision,
    part: int | None,
    suspicions: Mapping[int, tuple[Suspicion, ...]],
    columns: Mapping[str, Sequence[str]],
    revisions: Sequence[str] | npt.NDArray[np.object_],
) -> Lapse | None:
    if part is None:
        return Lapse.GONE
    if part not in suspicions:
        return Lapse.SETTLED
    if decision.revision != revisions[part]:
        return Lapse.REVISION
    covered = set(decision.words).intersection(words_of(suspicions[part], columns, part))
    return None if covered else Lapse.WORDS


def alike(suspicions: Mapping[int, tuple[Suspicion, ...]]) -> dict[int, int]:
    """For each suspected part a number that it shares with those suspected of the same families by the same matched words.

    Words count as the same whatever digits are in them: `MOT-1` and `MOT-2` are alike.
    """
    seen: dict[tuple[tuple[str, str], ...], int] = {}
    numbers: dict[frozenset[tuple[str, str]], int] = {}
    found = {}
    for part, those in suspicions.items():
        said = tuple((s.family.id, s.matched) for s in those)
        if said not in seen:
            words = frozenset((family, _DIGITS.sub("#", _plain(word).casefold())) for family, word in said)
            seen[said] = numbers.setdefault(words, len(numbers))
        found[part] = seen[said]
    return found


def _plain(text: str) -> str:
    return " ".join(str(text).split())
