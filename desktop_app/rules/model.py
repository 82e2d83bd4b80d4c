"""What the law is to the program and what it answers: rules, status on a day, assessments with their reasons.

Everything here is plain data. A `RulePack` is read from TOML (`desktop_app.rules.pack`), judged by
`desktop_app.rules.evaluate`, and printed by the window, the dossier and the JSON, which decide nothing. Texts are always
bilingual, because the file goes to a Chinese ministry and the reader may not read Chinese.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from desktop_app.rules.mass import ReferencePrice
from desktop_app.rules.text import NO_TEXT, Said, Text

__all__ = ["Said", "Text"]  # read from here by everybody who reads the rest


class Status(StrEnum):
    """Whether a rule binds on a given day (see `Rule.status_on`)."""

    NOT_YET = "not-yet"
    IN_FORCE = "in-force"
    SUSPENDED = "suspended"
    UNCONFIRMED = "unconfirmed"  # the last known suspension has run out and nobody has said what followed

    @property
    def binding(self) -> int:
        """How strongly it binds: higher binds more."""
        return (Status.NOT_YET, Status.SUSPENDED, Status.UNCONFIRMED, Status.IN_FORCE).index(self)


class Outcome(StrEnum):
    """What one rule, or a verdict, says of a part, whatever the rule's status."""

    REQUIRED = "required"
    NOT_REQUIRED = "not-required"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not-applicable"
    NO_INDICATION = "no-indication"  # verdicts only: nothing in the item to assess


class Reading(StrEnum):
    """How far Part 2 of Annex 1 reaches: the magnet or target alone, or each assembly that contains one."""

    MATERIALS_ONLY = "materials-only"
    ASSEMBLIES_INCLUDED = "assemblies-included"


class RuleKind(StrEnum):
    """The few general kinds of rule that a pack can hold."""

    CONTENT_SHARE = "content-share"
    TECHNOLOGY_ORIGIN = "technology-origin"
    EQUIPMENT_ORIGIN = "equipment-origin"
    LISTED_ORIGIN = "listed-origin"
    LISTED_ITEM = "listed-item"


class ItemKind(StrEnum):
    """What a listed (or expressly unlisted) class of item is."""

    MATERIAL = "material"  # Annex 1 Part 1: what counts in the numerator
    MAGNET = "magnet"  # Annex 1 Part 2, and its assemblies
    TARGET = "target"  # Annex 1 Part 2, without assemblies
    UNLISTED = "unlisted"  # named so that a supplier can state it, but on no list


class Policy(StrEnum):
    """How the ministry reviews an application (Announcement 61/2025, articles 2 to 5)."""

    NONE = "none"
    PRESUMPTION_OF_DENIAL = "presumption-of-denial"
    CASE_BY_CASE = "case-by-case"
    EXEMPT = "exempt"


class FlagKind(StrEnum):
    """What a part is marked with in the tree."""

    RARE_EARTH = "rare-earth"
    CHINESE_EQUIPMENT = "chinese-equipment"
    END_USER = "end-user"


class Certainty(StrEnum):
    """What a flag or fact rests on."""

    DECLARED = "declared"
    SUSPECTED = "suspected"


class Basis(StrEnum):
    """Where a fact comes from."""

    DECLARED = "declared"  # a supplier's statement
    BOM = "bom"  # a cell of the BOM
    APPLICATION = "application"  # the applicant's own data
    SCREENED = "screened"  # words that suggest it
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Suspension:
    """An instrument that suspends rules from `since` to `until`; whether `until` itself is inside is a setting."""

    id: str
    title: Text
    rules: tuple[str, ...]
    since: date
    until: date
    until_inclusive: bool
    source: str
    verified: bool
    note: Text

    @property
    def last_day(self) -> date:
        """The last day that is suspended."""
        return self.until if self.until_inclusive else self.until - timedelta(days=1)


@dataclass(frozen=True)
class Confirmation:
    """What a user found out about a rule: its state from `since` to `until` (None: for good), who says so and on what."""

    status: Status
    since: date
    until: date | None
    source: str
    by: str
    day: date
    note: Text
    note_after: Text


@dataclass(frozen=True)
class Overlay:
    """A user's own file over a pack; `changes` says in words what it adds, amends and confirms."""

    file: str
    sha256: str
    by: str
    day: date
    note: str
    changes: tuple[str, ...]


@dataclass(frozen=True)
class StatusOnDay:
    """The state of a rule on a day, since and until when (None: not known), and what says so."""

    status: Status
    since: date | None
    until: date | None
    source: str
    note: Text


@dataclass(frozen=True)
class Rule:
    """One limb of an instrument, such as `cn-mofcom-2025-61/1.1`; `effective` is its first day.

    `countries` are those whose origin it is about, as ISO 3166 alpha-2. `counts` are the classes of constituent that a
    content share adds up and `covers` the classes that its list names (empty: all of the pack's materials, all of its listed
    classes); `list_name` is what the list is called, and `assemblies` whether what contains a listed magnet is on it too.
    Goods that leave for one of `free_destinations` are free of it. A content share and the origin of technology or equipment
    ask about goods made outside `countries`, unless `made_anywhere`. A rule that `concerns_supply` is about the export of a
    part to whoever builds it in, and never about the exported item.
    """

    id: str
    kind: RuleKind
    instrument: str
    article: Text
    summary: Text
    issued: date
    effective: date
    source: str
    verified: bool
    threshold: Fraction | None = None
    countries: tuple[str, ...] = ("CN",)
    counts: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    list_name: Text = NO_TEXT
    assemblies: bool = True
    free_destinations: tuple[str, ...] = ("CN",)
    made_anywhere: bool = False
    concerns_supply: bool = False
    confirmations: tuple[Confirmation, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    status_notes: Mapping[str, Text] = field(default_factory=dict, hash=False)

    def status_on(self, day: date) -> StatusOnDay:
        """The state of this rule on `day`.

        A suspension that began before the rule's first day is what holds on the days between: the rule is then no longer
        going to begin on that day.
        """
        note = self.status_notes.get
        empty = NO_TEXT
        for confirmed in sorted(self.confirmations, key=lambda c: (c.since, c.day), reverse=True):
            if confirmed.since <= day and (confirmed.until is None or day <= confirmed.until):
                return StatusOnDay(confirmed.status, confirmed.since, confirmed.until, confirmed.source, confirmed.note)
            if confirmed.until is not None and day > confirmed.until:
                since = confirmed.until + timedelta(days=1)
                return StatusOnDay(Status.UNCONFIRMED, since, None, confirmed.source, confirmed.note_after)
        return self._before_confirmations(self._status_by_law(day, note, empty))

    def _before_confirmations(self, found: StatusOnDay) -> StatusOnDay:
        first = min((c.since for c in self.confirmations), default=None)
        if first is None or (found.until is not None and found.until < first):
            return found
        return replace(found, until=first - timedelta(days=1))

    def _status_by_law(self, day: date, note: Callable[[str], Text | None], empty: Text) -> StatusOnDay:
        for suspension in sorted(self.suspensions, key=lambda s: s.since, reverse=True):
            if day > suspension.last_day:
                since = suspension.last_day + timedelta(days=1)
                return StatusOnDay(
                    Status.UNCONFIRMED, since, None, suspension.source, note(Status.UNCONFIRMED) or suspension.note
                )
            if day >= suspension.since:
                return StatusOnDay(
                    Status.SUSPENDED, suspension.since, suspension.last_day, suspension.source, suspension.note
                )
        later = min((s.since for s in self.suspensions if s.since > day), default=None)
        before = later - timedelta(days=1) if later is not None else None
        if day < self.effective:
            last = self.effective - timedelta(days=1)
            until = last if before is None else min(last, before)
            return StatusOnDay(Status.NOT_YET, None, until, self.source, note(Status.NOT_YET) or empty)
        return StatusOnDay(Status.IN_FORCE, self.effective, before, self.source, note(Status.IN_FORCE) or empty)


@dataclass(frozen=True)
class ItemClass:
    """A class that `Item Class` or `Constituent` may name; `stages` are those that limb 1(2) asks about for it.

    `code` is its export control code and `hs` its customs numbers, which are for reference only; `note` may carry an official
    interpretation.
    """

    id: str
    kind: ItemKind
    label: Text
    elements: tuple[str, ...]
    stages: tuple[str, ...]
    source: str
    verified: bool
    code: str = ""
    hs: tuple[str, ...] = ()
    note: Text = NO_TEXT

    @property
    def listed(self) -> bool:
        """Whether Annex 1 lists it."""
        return self.kind is not ItemKind.UNLISTED


@dataclass(frozen=True)
class Instrument:
    """An announcement or regulation as a whole, for the page on the legal basis."""

    id: str
    title: Text
    summary: Text
    issued: date
    source: str
    verified: bool


@dataclass(frozen=True)
class EndUseCategory:
    """A declared end use or end user that changes how an application is reviewed.

    Where `report_within` working days after export a report is due, `report_to` is its address.
    """

    id: str
    label: Text
    article: Text
    policy: Policy
    report_within: int | None = None
    report_to: str = ""


@dataclass(frozen=True)
class Lifting:
    """Days from `since` to `until` (None: for good) on which the measures against the parties of a notice do not apply.

    `ended` is whether they have ended or are only suspended; their names stay on the list either way.
    """

    since: date
    until: date | None
    ended: bool
    source: str
    verified: bool


@dataclass(frozen=True)
class PartyNotice:
    """A notice that put parties on a list on a day; `country` is theirs as ISO 3166 alpha-2, `""` where they are of several."""

    title: Text
    day: date
    country: str
    lifted: tuple[Lifting, ...]
    source: str
    verified: bool

    def lifting_on(self, day: date) -> Lifting | None:
        """What is lifted on a day, the last that began; what has run out by then if nothing followed it."""
        return max((one for one in self.lifted if one.since <= day), key=lambda one: one.since, default=None)


@dataclass(frozen=True)
class ListedParty:
    """A party on a list; `names` are all its names, the first its main one."""

    names: tuple[str, ...]
    notice: PartyNotice


@dataclass(frozen=True)
class PartyList:
    """A list of parties with what it means for an application; `complete` False: a name that is missing proves nothing."""

    id: str
    label: Text
    article: Text
    policy: Policy
    parties: tuple[ListedParty, ...]
    source: str
    verified: bool
    complete: bool


@dataclass(frozen=True)
class EquipmentEntry:
    """An entry of a list of controlled equipment; `words` are folded, and any of them in a description suggests it."""

    code: str
    label: Text
    words: tuple[str, ...]
    source: str
    verified: bool


@dataclass(frozen=True)
class Calendar:
    """A year's days that are free although they are weekdays, and that are worked although they are not."""

    free: frozenset[date]
    working: frozenset[date]
    source: str
    verified: bool


@dataclass(frozen=True, eq=False)
class RulePack:
    """The law as data. `sha256` is that of the file; `texts` are the sentence patterns of explanations, by name."""

    id: str
    version: str
    title: Text
    sha256: str
    instruments: tuple[Instrument, ...]
    rules: tuple[Rule, ...]
    suspensions: tuple[Suspension, ...]
    items: Mapping[str, ItemClass]
    readings: Mapping[str, Text]
    end_uses: Mapping[str, EndUseCategory]
    assumptions: tuple[Text, ...]
    stages: Mapping[str, Text]
    texts: Mapping[str, Text]
    disclaimer: Text
    party_lists: tuple[PartyList, ...] = ()
    equipment: tuple[EquipmentEntry, ...] = ()
    calendars: Mapping[int, Calendar] = field(default_factory=dict)
    reference_prices: Mapping[str, ReferencePrice] = field(default_factory=dict)
    overlays: tuple[Overlay, ...] = ()
    signer: str = ""  # who signed a pack that the user installed; the shipped packs travel with the program

    @cached_property
    def by_id(self) -> dict[str, Rule]:
        """Rules by id."""
        return {rule.id: rule for rule in self.rules}

    def say(self, name: str, /, **values: str | Text) -> Text:
        """The sentence `name` with its blanks filled, in both languages.

        Raises:
            KeyError: the pack has no such sentence; or, when it is read, a blank was not given.
        """
        pattern = self.texts[name]
        return Said(pattern, values) if values else pattern


@dataclass(frozen=True)
class Fact:
    """One thing known (or missing) about a part: its label, the value as shown (`""`: unknown), and where it comes from."""

    label: Text
    value: Text
    basis: Basis
    source: Text


@dataclass(frozen=True)
class Flag:
    """A mark on a part in the tree, and why it is there."""

    kind: FlagKind
    certainty: Certainty
    because: Text


@dataclass(frozen=True)
class MissingFact:
    """What is not known and would narrow an answer; `narrows` is by how much of the share (None: it is not about a share).

    `part` is the part index that it is about, `supplier` whom to ask (`""`: the file names none).
    """

    part: int
    supplier: str
    fact: Text
    narrows: Fraction | None = None


@dataclass(frozen=True)
class Share:
    """Bounds of the value share that limb 1(1) compares, and the threshold; dimensionless (0.001 is 0.1 %)."""

    low: Fraction
    high: Fraction
    threshold: Fraction


@dataclass(frozen=True)
class Assessment:
    """What one rule says of one part, as if that part were exported.

    `elsewhere` are components whose own assessments name the rest of what is missing; empty where `missing` has it all.
    """

    part: int
    rule: str
    outcome: Outcome
    status: Status
    share: Share | None
    because: tuple[Text, ...]
    missing: tuple[MissingFact, ...] = field(default_factory=tuple)
    elsewhere: tuple[int, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """The answer for one exported item: `rules` are those that decided it, `status` the most binding of theirs."""

    item: int
    outcome: Outcome
    status: Status | None
    rules: tuple[str, ...]
    policy: Policy


@dataclass(frozen=True)
class Term:
    """One line of the share calculation: what `pieces` pieces of `part` bring into one piece of the item.

    `constituent` is the item class id, `""` where nothing is declared and the contents are only bounded. `value_low` and
    `value_high` are what one piece of `part` holds of it, in `currency`; `low` and `high` what counts as of China origin
    in one piece of the item, in the item's currency (`high` None: nothing bounds it). `rate` converts, None where none is
    needed or given. `origin` is ISO 3166 alpha-2, `""` unknown. `note` says what was bounded and why.
    """

    part: int
    constituent: str
    pieces_low: Fraction
    pieces_high: Fraction | None
    value_low: Fraction
    value_high: Fraction | None
    currency: str
    rate: Fraction | None
    origin: str
    low: Fraction
    high: Fraction | None
    source: Text
    note: Text


@dataclass(frozen=True)
class Calculation:
    """The share of one item as a person can follow it: terms, their sum, the price of one piece, the quotient.

    Amounts are in `currency`; `numerator_high` None is unbounded; `price` None is unknown.
    """

    item: int
    currency: str
    terms: tuple[Term, ...]
    numerator_low: Fraction
    numerator_high: Fraction | None
    price: Fraction | None
    price_source: Text
    share: Share
    notes: tuple[Text, ...] = ()
