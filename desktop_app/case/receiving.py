"""Declarations that came back, held against what a case knows, and the one step that takes them in as a person decided.

Nothing counts before it was shown: `received` reads and checks files (one or twenty) and says what each would change, those
that came together held against each other too; `taken_in` makes the edit. Whatever no longer counts is set aside with the
reason, so that both sides of a conflict stay on record and no statement counts twice.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.case import edits
from desktop_app.case.content import Content
from desktop_app.case.making import Ingredients
from desktop_app.declarations import Statement
from desktop_app.declarations.difference import Change, Difference, Entry, about
from desktop_app.intake import Intake, between, take_in
from desktop_app.readers import UnreadableFile


class Counts(StrEnum):
    """What a person decided about a conflict."""

    NEW = "new"
    OLD = "old"
    BOTH = "both"  # what differs is unknown until somebody says more


@dataclass(frozen=True)
class Arrival:
    """One file that came. `intake` is None where it cannot be read, for the reason `problem`, or is held `already`."""

    file: str
    data: bytes = field(repr=False)
    intake: Intake | None = None
    already: bool = False
    problem: str = ""

    @property
    def difference(self) -> Difference:
        """What it would change."""
        return self.intake.difference if self.intake is not None else Difference(())


@dataclass(frozen=True)
class Offered:
    """Statements from elsewhere than a file that came, such as the library; `source` says where from."""

    source: str
    difference: Difference
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)


#: Decisions about conflicts, by the place of the arrival and that of the entry in its difference.
Chosen = Mapping[tuple[int, int], Counts]

#: Nothing was decided: both sides of every conflict stay.
UNDECIDED: Chosen = {}


def received(
    files: Sequence[tuple[str, bytes]],
    content: Content,
    made: Ingredients,
    today: date,
    progress: Callable[[str], None] | None = None,
    sent: Mapping[str, str] | None = None,
    unasked: str = "",
) -> tuple[Arrival, ...]:
    """Read and check files by name and bytes, each held against what the case knows and against those before it.

    `sent` are the checksums of the questionnaires that were sent, by id; None where no record was kept, or where `unasked` says
    why none could be read.
    """
    known = (*made.read.statements, *made.statements)
    held = {one.sha256 for one in content.declarations.values()}
    arrivals = []
    for name, data in files:
        if progress is not None:
            progress("Reading the statements")
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 in held:
            arrivals.append(Arrival(name, data, already=True))
            continue
        try:
            found = take_in(name, data, known, made.law.pack, today, made.read.bom, sent, unasked)
        except UnreadableFile as problem:
            arrivals.append(Arrival(name, data, problem=problem.message))
            continue
        held.add(sha256)
        known = found.difference.after(known)
        arrivals.append(Arrival(name, data, found))
    return tuple(arrivals)


def offered(
    source: str, statements: Sequence[Statement], made: Ingredients, files: Mapping[str, bytes] | None = None
) -> Offered:
    """Statements held against what the case knows; `files` are those that they stand in, by SHA-256."""
    known = (*made.read.statements, *made.statements)
    return Offered(source, between(known, statements, made.read.bom), files or {})


def taken_in(content: Content, arrivals: Sequence[Arrival], chosen: Chosen, by: str, on: date) -> edits.Edit:
    """Take files in as it was decided, as one step; files that cannot be read or are held already are passed over."""
    parts: list[edits.Edit] = []
    for place, arrival in enumerate(arrivals):
        if arrival.intake is None:
            continue
        added = edits.add_declarations(content, arrival.file, arrival.data, on)
        content = Content({**content.state, **added.values})
        parts += [added, *_set_aside(arrival.difference, place, chosen, by, on)]
        if arrival.intake.answers.intact is None:
            refused = {str(finding): finding for finding in arrival.intake.answers.errors}
            reason = "; ".join(refused) or "refused"
            parts.append(edits.set_aside(arrival.intake.answers.withheld, reason, by, on))
    return edits.together(edits.Action.ADD_DECLARATIONS, *parts)


def offer_taken_in(content: Content, offer: Offered, chosen: Chosen, by: str, on: date) -> edits.Edit:
    """Take in what was offered, as it was decided, as one step."""
    new = [entry.new for entry in offer.difference.entries if entry.change is not Change.SAME]
    added = edits.add_statements(content, new, offer.files)
    return edits.together(
        edits.Action.ADD_STATEMENTS, added, *_set_aside(offer.difference, 0, chosen, by, on, same=False)
    )


def _set_aside(
    difference: Difference, place: int, chosen: Chosen, by: str, on: date, same: bool = True
) -> Iterable[edits.Edit]:
    """What no longer counts once a difference is taken in.

    Rows of one file about the same thing are portions that belong together: where any of them is new, all of that file
    count and the old ones they meet do not; where all say what is there already, the old ones go on counting.
    """
    fresh = {
        about(entry.new)
        for index, entry in enumerate(difference.entries)
        if entry.change in {Change.ADDED, Change.CHANGED} or chosen.get((place, index)) is Counts.NEW
    }
    for index, entry in enumerate(difference.entries):
        old = entry.old
        if old is None:
            continue
        decided = chosen.get((place, index), Counts.BOTH)
        if entry.change is Change.CONFLICTING and decided is Counts.OLD:
            yield edits.set_aside([entry.new], f"{old.source} counts", by, on)
        elif _gives_way(entry, decided, fresh):
            yield edits.set_aside([old], f"replaced by {entry.new.source}", by, on)
        elif entry.change is Change.SAME and same:
            yield edits.set_aside([entry.new], f"says what {old.source} says", by, on)


def _gives_way(entry: Entry, decided: Counts, fresh: set[tuple[str, ...]]) -> bool:
    """Whether the old statement of an entry no longer counts."""
    if entry.change is Change.CONFLICTING:
        return decided is Counts.NEW
    return entry.change is Change.CHANGED or (entry.change is Change.SAME and about(entry.new) in fresh)
