"""What a family of suspected parts is, and what a suspicion says: plain values without any matching."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Share:
    """How much of an element such a part typically holds: bounds in mass percent, as decimal text.

    `of` is what the percentage is of (`magnet`, `material` or `part`). A typical share is a hint for whom to ask first; the
    law's value share is never computed from it.
    """

    element: str
    low: str
    high: str
    of: str
    source: str


@dataclass(frozen=True)
class Family:
    """A kind of part that may hold rare earths.

    `kind` is `magnet` (the part itself may be a listed magnet), `contains-magnet` (something inside may be),
    `material` (metals, alloys, oxides, targets) or `other`. `could_be` are item class ids of the rule pack.

    `instruments` are the ids of the announcements of which such a part could be, or contain, an item. A rule of another
    announcement has nothing to ask about it. Families without any (cerium polish, NiMH cells) hold rare earths that no
    announcement names in that form: they are of note and no suspicion.
    """

    id: str
    label_en: str
    label_zh: str
    kind: str
    elements: tuple[str, ...]
    could_be: tuple[str, ...]
    confidence: str
    why_en: str
    why_zh: str
    instruments: tuple[str, ...] = ()
    shares: tuple[Share, ...] = field(default=(), hash=False)

    def concerns(self, instrument: str) -> bool:
        """Whether such a part could be, or contain, an item of the announcement with this id."""
        return instrument in self.instruments


@dataclass(frozen=True)
class Suspicion:
    """Why a part is suspected: the family, the column (by role) and the very text that matched."""

    family: Family
    role: str
    matched: str
