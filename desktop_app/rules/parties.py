"""Whether an end user, importer or intermediary is, resembles, or is held by a party on a list, with a score that is shown.

The same name counts; a similar one has to be looked into and decides nothing (see `desktop_app.rules.names`). Who is held by
half or more follows from what the applicant states of ownership, along any chain: a company belongs to a listed party's group
once the members of that group hold 50 % or more of it together. The lists may be incomplete: finding nothing proves nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from desktop_app.application import Application, Holding, Party
from desktop_app.bom.problem import Problem, warning
from desktop_app.rules.model import Lifting, ListedParty, PartyList, Policy, RulePack, Text
from desktop_app.rules.names import SIMILAR, alike, fold
from desktop_app.rules.text import both

#: What a group has to hold of a company for it to belong to the group, in percent.
HALF = Fraction(50)


class Closeness(StrEnum):
    """How a party was found on a list."""

    SAME = "same"
    HELD = "held"  # 50 % or more, by one that is on it
    TOGETHER = "together"  # 50 % or more by several that are on it, by none of them alone
    SIMILAR = "similar"


#: What counts for the application; the others have to be looked into.
SURE = frozenset({Closeness.SAME, Closeness.HELD})


@dataclass(frozen=True)
class Named:
    """A party of the application under all its names: `role` is `end_user`, `importer` or `intermediary`."""

    role: str
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        """The first of its names."""
        return self.names[0]


@dataclass(frozen=True)
class PartyMatch:
    """A party that is, or may be, on a list on a day; `score` is 100 for the same name.

    `chain` are the owners from the party up to the listed one, or its owner that resembles it. `lifted` is what the ministry
    last said of the measures against it by that day.
    """

    party: Named
    listed: ListedParty
    of: PartyList
    closeness: Closeness
    score: int
    day: date
    chain: tuple[str, ...] = ()

    @property
    def lifted(self) -> Lifting | None:
        """What the ministry last said by the day of the measures against it."""
        return self.listed.notice.lifting_on(self.day)

    @property
    def policy(self) -> Policy:
        """What it means for the application; a name that is only similar means nothing yet.

        Where the measures have ended, the ministry said that applications are examined as others are: case by case. A mere
        suspension leaves the name on the list, and what Article 2 says of those on it.
        """
        if self.closeness not in SURE:
            return Policy.NONE
        ended = self.lifted is not None and self.lifted.ended
        return Policy.CASE_BY_CASE if ended and self.of.policy is not Policy.NONE else self.of.policy

    def sentence(self, pack: RulePack) -> Text:
        """What was found, in words, with what is lifted and what is not verified."""
        said = [
            pack.say(
                f"party_{self.closeness}{'_through' if self.chain and self.closeness is Closeness.SIMILAR else ''}",
                role=pack.say(f"role_{self.party.role}"),
                name=self.party.name,
                listed=self.listed.names[0],
                list=self.of.label,
                notice=self.listed.notice.title,
                article=self.of.article,
                score=str(self.score),
                chain=Text(" → ".join(self.chain), " → ".join(self.chain)),
            )
        ]
        lifted = self.lifted
        if lifted is not None:
            over = lifted.until is not None and lifted.until < self.day
            name = "party_lift_over" if over else "party_ended" if lifted.ended else "party_suspended"
            since, until = lifted.since.isoformat(), lifted.until.isoformat() if lifted.until else ""
            said.append(pack.say(name, since=since, until=until, source=lifted.source))
        if not (self.listed.notice.verified and self.of.verified):
            said.append(pack.say("party_unverified", source=self.listed.notice.source))
        return Text(" ".join(text.en for text in said), "".join(text.zh for text in said))


@dataclass(frozen=True)
class PartyCheck:
    """One party looked for on the lists: what was found, and the closest name of all with its score."""

    party: Named
    matches: tuple[PartyMatch, ...]
    closest: str
    score: int


def check_parties(application: Application, pack: RulePack, day: date) -> tuple[PartyCheck, ...]:
    """Each party of an application looked for on the pack's lists as they are on a day."""
    parties = named_parties(application)
    found = find_parties(pack, parties, day, application.holdings)
    checks = []
    for party in parties:
        score, closest = max(
            ((_score(party.names, listed.names), listed.names[0]) for _, listed in _on_lists(pack, day)),
            default=(0, ""),
        )
        checks.append(PartyCheck(party, tuple(m for m in found if m.party == party), closest, score))
    return tuple(checks)


def party_problems(application: Application, pack: RulePack, found: Iterable[PartyMatch]) -> list[Problem]:
    """Who has to be looked into. How far the lists reach is among the pack's assumptions."""
    return [warning(both(match.sentence(pack)), file=application.file or None) for match in found]


def named_parties(application: Application) -> tuple[Named, ...]:
    """The parties of an application that have a name."""
    roles: list[tuple[str, Party]] = [("end_user", application.end_user), ("importer", application.importer)]
    roles += [("intermediary", party) for party in application.intermediaries]
    found = []
    for role, party in roles:
        names = tuple(dict.fromkeys(name.strip() for name in (party.name, party.name_zh) if name.strip()))
        if names:
            found.append(Named(role, names))
    return tuple(dict.fromkeys(found))


def find_parties(
    pack: RulePack, parties: Iterable[Named], day: date, holdings: Sequence[Holding] = ()
) -> tuple[PartyMatch, ...]:
    """The parties that are, resemble or are held by somebody on the pack's lists on a day, the closest first.

    Beside the same name, names that only resemble it are left out.
    """
    on_lists = _on_lists(pack, day)
    groups = _Groups(holdings)
    owners = [(of, listed, score) for of, listed in on_lists if (score := groups.owner_score(listed)) >= SIMILAR]
    found: list[PartyMatch] = []
    for party in parties:
        mine = [
            PartyMatch(party, listed, of, Closeness.SAME if score == 100 else Closeness.SIMILAR, score, day)
            for of, listed in on_lists
            if (score := _score(party.names, listed.names)) >= SIMILAR
        ]
        same = {(match.of.id, match.listed) for match in mine if match.closeness is Closeness.SAME}
        for of, listed, score in owners:
            chain = groups.chain(party.names, listed) if (of.id, listed) not in same else ()
            if chain:
                closeness = Closeness.HELD if score == 100 else Closeness.SIMILAR
                mine.append(PartyMatch(party, listed, of, closeness, score, day, chain))
        if not any(match.closeness in SURE for match in mine):
            mine += _together(party, owners, groups, day)
        sure = {match.of.id for match in mine if match.closeness is Closeness.SAME}
        decided = any(match.closeness is Closeness.SAME and match.policy is not Policy.NONE for match in mine)
        found += [
            m for m in mine if m.closeness is not Closeness.SIMILAR or m.chain or not (decided or m.of.id in sure)
        ]
    order = list(Closeness)
    return tuple(sorted(found, key=lambda m: (-m.score, order.index(m.closeness), m.party.role, m.listed.names)))


def _together(
    party: Named, owners: Iterable[tuple[PartyList, ListedParty, int]], groups: "_Groups", day: date
) -> list[PartyMatch]:
    """What several parties on one list hold by half or more, where none of them does alone."""
    by_list: dict[str, list[tuple[PartyList, ListedParty]]] = {}
    for of, listed, score in owners:
        if score == 100:
            by_list.setdefault(of.id, []).append((of, listed))
    found = []
    for listed_owners in by_list.values():
        names = [name for _, listed in listed_owners for name in listed.names]
        if len(listed_owners) > 1 and groups.chain_from(party.names, names):
            (of, first), *_ = listed_owners
            every = tuple(listed.names[0] for _, listed in listed_owners)
            found.append(PartyMatch(party, first, of, Closeness.TOGETHER, 100, day, every))
    return found


def _on_lists(pack: RulePack, day: date) -> list[tuple[PartyList, ListedParty]]:
    return [(of, listed) for of in pack.party_lists for listed in of.parties if listed.notice.day <= day]


def _score(names: Iterable[str], others: Sequence[str]) -> int:
    return max((alike(fold(one), fold(other)) for one in names for other in others), default=0)


@dataclass
class _Groups:
    """Ownership as stated, by what tells names apart; several statements of one holding count once, the highest."""

    holdings: Sequence[Holding]
    _held: dict[str, dict[str, Fraction]] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for holding in self.holdings:
            owner, owned = self._key(holding.owner), self._key(holding.owned)
            by_owner = self._held.setdefault(owned, {})
            by_owner[owner] = max(by_owner.get(owner, Fraction(0)), Fraction(holding.percent))

    def _key(self, name: str) -> str:
        folded = fold(name)
        key = folded.core if folded.eastern else folded.joined
        self._names.setdefault(key, name)
        return key

    def owner_score(self, listed: ListedParty) -> int:
        """How much an owner in these statements is like a listed party, at most."""
        owners = dict.fromkeys(holding.owner for holding in self.holdings)
        return max((_score([owner], listed.names) for owner in owners), default=0)

    def chain(self, names: Iterable[str], listed: ListedParty) -> tuple[str, ...]:
        """The owners from a party up to a listed one (or one that resembles it); empty where it is not of its group."""
        owners = dict.fromkeys(holding.owner for holding in self.holdings)
        like = {owner: _score([owner], listed.names) for owner in owners}
        best = max(like.values(), default=0)
        return self.chain_from(names, [owner for owner, score in like.items() if score == best >= SIMILAR])

    def chain_from(self, names: Iterable[str], owners: Iterable[str]) -> tuple[str, ...]:
        """The same for a group that begins with some owners."""
        above = self._group([self._key(name) for name in owners])
        here = next((key for name in names if (key := self._key(name)) in above), None)
        chain: list[str] = []
        while here is not None and above[here] is not None:
            here = above[here]
            chain.append(self._names[here] if here is not None else "")
        return tuple(chain)

    def _group(self, heads: Collection[str]) -> Mapping[str, str | None]:
        """Who belongs to a group, each with the member that holds most of it (None: a head of the group)."""
        members: dict[str, str | None] = dict.fromkeys(heads)
        grows = True
        while grows:
            grows = False
            for owned, by_owner in self._held.items():
                inside = {owner: percent for owner, percent in by_owner.items() if owner in members}
                if owned not in members and sum(inside.values()) >= HALF:
                    members[owned] = max(inside, key=lambda owner: inside[owner])
                    grows = True
        return members
