"""An audit as the tree asks for it: answers by part in columns, so that a million lines can be searched in one go.

Nothing is decided here. What the audit says of each part is laid into arrays once, in the worker; the tree, the filter and
the jumps between flagged parts then work on whole columns. No Qt.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from weakref import WeakValueDictionary

import numpy as np
import numpy.typing as npt

from desktop_app.audit import Audit, Progress
from desktop_app.bom import Bom
from desktop_app.bom.distinct import Codes, told_apart_by_object
from desktop_app.declarations import Statement
from desktop_app.questions import OpenQuestions, Questions, open_questions
from desktop_app.rules.model import Certainty, Flag, FlagKind, Outcome, Share
from desktop_app.screening import Decision, alike

Mask = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int32]

#: Stands between the texts of two parts in a searched column; no cell holds it.
_BETWEEN = "\0"

#: Columns in which plain words are looked for.
_WORDS = ("part_number", "description", "supplier", "manufacturer", "mpn")


@dataclass(frozen=True, eq=False)
class _Haystack:
    """The different texts of one column as one, and where each begins: a search over it runs at the speed of memory.

    `text_of` is for each part the number of its text; None where each part has its own, in their order.
    """

    column: npt.NDArray[np.object_]
    text: bytes
    starts: npt.NDArray[np.int64]
    text_of: Codes | None

    def find(self, word: str, at_start: bool = False, whole: bool = False) -> Mask:
        """The parts whose text contains `word`, begins with it, or is it, any case."""
        found = np.zeros(len(self.starts), dtype=bool)
        found[self._hits(word.casefold().encode("utf-8", "replace"), at_start, whole)] = True
        return found if self.text_of is None else found[self.text_of]

    def _hits(self, wanted: bytes, at_start: bool, whole: bool) -> npt.NDArray[np.int64]:
        """The texts in which that stands; one may be named more than once."""
        if not wanted or 0 in wanted or len(wanted) > len(self.text):
            return np.empty(0, dtype=np.int64)
        letters = np.frombuffer(self.text, dtype=np.uint8)
        hits = np.flatnonzero(letters[: len(letters) - len(wanted) + 1] == wanted[0])
        for place, letter in enumerate(wanted[1:], start=1):
            hits = hits[letters[hits + place] == letter]
        if whole:
            ends = hits + len(wanted)
            hits = hits[(ends == len(letters)) | (letters[np.minimum(ends, len(letters) - 1)] == 0)]
        texts = np.searchsorted(self.starts, hits, side="right") - 1
        return texts[self.starts[texts] == hits] if at_start or whole else texts


#: Those in use, by the place of their column in memory: most columns stay the same from one audit to the next.
_in_use: WeakValueDictionary[int, _Haystack] = WeakValueDictionary()


def _haystack(column: npt.NDArray[np.object_]) -> _Haystack:
    known = _in_use.get(id(column))
    if known is None or known.column is not column:
        known = _in_use[id(column)] = _made_haystack(column)
    return known


def _made_haystack(column: npt.NDArray[np.object_]) -> _Haystack:
    texts, text_of = column, None
    number, first = told_apart_by_object(column)
    if 2 * len(first) <= len(column):
        texts, text_of = column[first], number
    whole = _BETWEEN.join(texts.tolist())
    if whole.count(_BETWEEN) != max(len(texts) - 1, 0):
        whole = _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts)
    data = whole.casefold().encode("utf-8", "replace")
    ends = np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == 0)
    return _Haystack(column, data, np.concatenate(([0], ends + 1)), text_of)


@dataclass(frozen=True, eq=False)
class Outline:
    """What the window knows of an audit by part index; `usages_of` and `used_in` of the BOM give the tree."""

    audit: Audit
    _haystacks: dict[str, _Haystack] = field(default_factory=dict)

    @property
    def bom(self) -> Bom:
        """The bill of materials that was audited."""
        return self.audit.bom

    def __len__(self) -> int:
        return len(self.audit.bom)

    def flags(self, part: int) -> tuple[Flag, ...]:
        """The flags of one part."""
        return self.audit.flags.get(part, ())

    def provable(self, parts: Iterable[int]) -> list[Statement | Decision]:
        """What documents can prove of parts: the statements about them, and what was decided about them."""
        decided, parts = self.audit.decisions, list(parts)
        numbers = {str(self.bom.parts.part_number[part]) for part in parts}
        said = [statement for statement in self.audit.statements if statement.part_number in numbers]
        return [*said, *(decided[part] for part in parts if part in decided)]

    def flags_below(self, part: int) -> frozenset[FlagKind]:
        """The kinds of flag somewhere below a part."""
        return self.audit.flags_below.get(part, frozenset())

    @cached_property
    def outcomes(self) -> dict[int, Outcome]:
        """What the rules together say of each assessed part, as if it were exported."""
        return self.audit.assessments.outcomes()

    @cached_property
    def shares(self) -> dict[int, Share]:
        """The value share of each part that has one."""
        return self.audit.assessments.shares()

    @cached_property
    def flagged(self) -> Mask:
        """The parts that have a flag."""
        return self._mask(self.audit.flags)

    @cached_property
    def leads_to_flag(self) -> Mask:
        """The parts that have a flag or one somewhere below."""
        return self.flagged | self._mask(self.audit.flags_below)

    @cached_property
    def assemblies(self) -> Mask:
        """The parts that something goes into."""
        return self.holding(np.ones(len(self), dtype=bool))

    @cached_property
    def questions(self) -> OpenQuestions:
        """What would narrow the verdicts, and whom to ask."""
        return open_questions(self.audit)

    @cached_property
    def worklist(self) -> Questions:
        """The open questions, the most telling first."""
        return self.questions.all.most_telling_first()

    @cached_property
    def open_weight(self) -> Fraction:
        """What all open questions weigh together, for shares of it; 1 where there is none."""
        return self.worklist.weight or Fraction(1)

    @cached_property
    def suspected(self) -> tuple[int, ...]:
        """The parts that are flagged for their words only, and after them those about which something was decided."""
        decisions, suspicions = self.audit.decisions, self.audit.suspicions
        undecided = (
            part
            for part, flags in self.audit.flags.items()
            if part in suspicions
            and part not in decisions
            and any(flag.certainty is Certainty.SUSPECTED for flag in flags)
        )
        return (*sorted(undecided), *sorted(decisions))

    @cached_property
    def _alike(self) -> dict[int, int]:
        return alike(self.audit.suspicions)

    def alike(self, parts: Iterable[int]) -> tuple[int, ...]:
        """The parts themselves, and those that are suspected by the same words."""
        numbers = self._alike
        chosen = set(parts)
        wanted = {numbers[part] for part in chosen if part in numbers}
        return tuple(sorted(chosen.union(part for part, number in numbers.items() if number in wanted)))

    def flagged_with(self, kind: FlagKind | None, certainty: Certainty | None = None) -> Mask:
        """The parts with a flag of a kind and certainty; None stands for any."""
        return self._mask(
            part
            for part, flags in self.audit.flags.items()
            if any(kind in (None, flag.kind) and certainty in (None, flag.certainty) for flag in flags)
        )

    def concluded(self, outcome: Outcome) -> Mask:
        """The parts with an outcome."""
        return self._mask(part for part, found in self.outcomes.items() if found is outcome)

    def with_share(self, holds: Callable[[Share], bool]) -> Mask:
        """The parts whose share is known within bounds for which something holds."""
        return self._mask(part for part, share in self.shares.items() if holds(share))

    def containing(self, word: str, roles: tuple[str, ...] = _WORDS) -> Mask:
        """The parts with `word` in one of the columns, any case."""
        found = np.zeros(len(self), dtype=bool)
        for role in roles:
            found |= self._texts(role).find(word)
        return found

    def beginning(self, letters: str) -> Mask:
        """The parts whose number begins with `letters`, any case."""
        return self._texts("part_number").find(letters, at_start=True)

    def equal_to(self, value: str, role: str) -> Mask:
        """The parts whose column holds exactly `value`, any case."""
        return self._texts(role).find(value, whole=True)

    def above(self, parts: Mask) -> Mask:
        """The parts themselves and all that contain one of them."""
        usages = self.bom.usages
        whole, down = ~usages.cut, parts.copy()
        parent, child = usages.parent[whole], usages.child[whole]
        while True:
            reached = parent[down[child]]
            fresh = reached[~down[reached]]
            if not len(fresh):
                return down
            down[fresh] = True

    def holding(self, parts: Mask) -> Mask:
        """The parts that one of these goes into directly, be it in a circle."""
        found = np.zeros(len(self), dtype=bool)
        found[self.bom.usages.parent[parts[self.bom.usages.child]]] = True
        return found

    def supplier(self, part: int) -> str:
        """Whom to ask about a part."""
        parts = self.bom.parts
        return str(parts.supplier[part] or parts.manufacturer[part])

    def origin(self, part: int) -> str:
        """Where a part was made, from the BOM or a statement; `""` unknown."""
        stated = str(self.bom.parts.country_of_origin[part])
        if not stated and part in self.audit.evaluation.relevant:
            return self.audit.evaluation.gathered.of(part).origin.value
        return stated

    def _texts(self, role: str) -> _Haystack:
        if role not in self._haystacks:
            self._haystacks[role] = _haystack(getattr(self.bom.parts, role))
        return self._haystacks[role]

    def _mask(self, parts: Iterable[int]) -> Mask:
        made = np.zeros(len(self), dtype=bool)
        made[np.fromiter(parts, dtype=np.int64)] = True
        return made


def outline_of(audit: Audit, progress: Progress | None = None) -> Outline:
    """Lay an audit out for the window, with all that takes time done ahead."""
    if progress is not None:
        progress("Preparing the view")
    outline = Outline(audit)
    _ = (outline.outcomes, outline.shares, outline.open_weight, audit.bom.depth)
    _ = (outline.flagged, outline.leads_to_flag, outline.assemblies, outline.suspected, outline._alike)
    if len(outline):
        audit.bom.usages_of(0)
        audit.bom.used_in(0)
    for role in (*_WORDS, "country_of_origin"):
        outline._texts(role)
    return outline
