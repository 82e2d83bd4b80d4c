"""Which parts the very same is said of, so that a dossier of thousands of suspected parts says it once, and lists the parts.

A sentence of the rule pack is a pattern with blanks. Two sentences are alike where the pattern is the same and so is all that
fills its blanks, but for what is each part's own: its number, its row, its amounts and bounds, and what it holds. Two parts are
alike where class, origin, marks, outcomes and all sentences are. What is their own stands in the register, a line for each part;
the lines of a group follow each other there, so that any number of parts is named by a few ranges of lines.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from desktop_app.audit import Audit
from desktop_app.rules.model import Text
from desktop_app.rules.text import Said

#: With more parts in the item schedule, what is said of many alike is said once, and each part has a line of the register.
MANY = 300

#: Blanks that are filled with what is a part's own.
OWN = frozenset({"part", "row", "amount", "low", "high", "share", "child", "parts", "count"})


@dataclass(frozen=True)
class Group:
    """Parts that are alike, in the order of the register; `first` is the line of the first of them, from 1."""

    number: int
    first: int
    parts: tuple[int, ...]

    @property
    def last(self) -> int:
        """The line of the last part."""
        return self.first + len(self.parts) - 1


@dataclass(frozen=True, eq=False)
class Register:
    """All parts of the item schedule by groups of those that are alike, with the line of each part."""

    groups: tuple[Group, ...]
    lines: Mapping[int, int]
    group_of: Mapping[int, Group]


def register_of(audit: Audit, parts: Iterable[int], class_of: Callable[[int], str]) -> Register:
    """Put parts, given in the file's order, into groups, the group of the earliest part first; in a group by supplier."""
    alike: dict[Hashable, list[int]] = {}
    exported = frozenset(audit.items)
    suppliers: dict[str, int] = {}
    for part in parts:
        suppliers.setdefault(str(audit.bom.parts.supplier[part]), len(suppliers))
        alike.setdefault((part in exported, class_of(part), *_said_of(audit, part)), []).append(part)
    groups: list[Group] = []
    first = 1
    for number, members in enumerate(alike.values(), start=1):
        members.sort(key=lambda part: suppliers[str(audit.bom.parts.supplier[part])])
        groups.append(Group(number, first, tuple(members)))
        first += len(members)
    lines = {part: line for group in groups for line, part in enumerate(group.parts, start=group.first)}
    return Register(tuple(groups), lines, {part: group for group in groups for part in group.parts})


def _said_of(audit: Audit, part: int) -> tuple[Hashable, ...]:
    origin = audit.evaluation.gathered.of(part).origin.value
    marks = tuple((flag.kind, flag.certainty, sentence(flag.because)) for flag in audit.flags.get(part, ()))
    outcomes = tuple(
        (one.rule, one.outcome, one.share is None, sentences(one.because)) for one in audit.assessments.get(part, ())
    )
    return (origin, marks, outcomes)


def sentence(text: Text) -> Hashable:
    """What a sentence says but for what is a part's own: equal for those that are alike."""
    if not isinstance(text, Said):
        return text
    blanks = text.blanks.items()
    return (
        text.pattern,
        *((name, sentence(value) if isinstance(value, Text) else value) for name, value in blanks if name not in OWN),
    )


def sentences(texts: Iterable[Text]) -> tuple[Hashable, ...]:
    """Several sentences, those that are alike once."""
    return tuple(dict.fromkeys(map(sentence, texts)))


def without_own(text: Text, **instead: Text) -> Text:
    """A sentence with other words in blanks that it has, such as `part`."""
    if not isinstance(text, Said):
        return text
    return Said(text.pattern, {name: instead.get(name, value) for name, value in text.blanks.items()})


def in_a_row(texts: Iterable[Text]) -> Text:
    """Several things that are named, in one line."""
    named = tuple(texts)
    return Text("; ".join(text.en for text in named), "；".join(text.zh for text in named))


def of_several(texts: Iterable[Text]) -> Iterator[Text]:
    """Sentences that begin with whom they are about, as one where they follow each other and say the same of different parts."""
    for (_, about), group in groupby(texts, key=_about):
        alike = tuple(group)
        first = alike[0]
        if not about or not isinstance(first, Said) or not alike[1:]:
            yield from alike
            continue
        parts = [str(text.blanks["part"]) for text in alike if isinstance(text, Said)]
        yield without_own(first, part=Text(", ".join(parts), "、".join(parts)))


def _about(text: Text) -> tuple[Hashable, bool]:
    """What is the same of sentences that may become one, and whether they may."""
    if isinstance(text, Said) and text.pattern.en.startswith("{part}:"):
        return (text.pattern, *((key, value) for key, value in text.blanks.items() if key != "part")), True
    return text, False


def ranges(lines: Collection[int]) -> list[tuple[int, int]]:
    """Numbers as ranges from first to last, in their order."""
    found: list[tuple[int, int]] = []
    for line in sorted(lines):
        if found and line == found[-1][1] + 1:
            found[-1] = (found[-1][0], line)
        else:
            found.append((line, line))
    return found


def as_ranges(lines: Collection[int]) -> str:
    """Numbers of lines as text: `3–17, 20`."""
    return ", ".join(f"{first:,}" if first == last else f"{first:,}–{last:,}" for first, last in ranges(lines))
