"""Whether an end user or importer is, resembles, or is held by a party on a list, with a score that is shown.

Names are compared after folding (compatibility forms, accents, case, punctuation, legal forms), as whole names and word by
word. The same name counts; a similar one has to be looked into and decides nothing. Names in Chinese are compared with
names in Chinese. The lists may be incomplete: finding nothing proves nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from desktop_app.application import Application
from desktop_app.bom.problem import Problem, warning
from desktop_app.rules.model import ListedParty, PartyList, Policy, RulePack, Text

#: Scores of 100: from here on names are reported as similar.
SIMILAR = 85

_LEGAL_FORMS = frozenset(
    word
    for line in (
        "co company corp corporation inc incorporated ltd limited llc llp lp plc gmbh ag kg kgaa se sa sas",
        "sarl srl spa bv nv oy ab as aps kk sp z oo the and of",
    )
    for word in line.split()
)
_EASTERN_FORMS = re.compile("株式会社|有限会社|股份有限公司|有限责任公司|有限公司|集团|公司")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


class Closeness(StrEnum):
    """How a party was found on a list."""

    SAME = "same"
    SIMILAR = "similar"
    HELD = "held"  # 50 % or more, by one that is on it


@dataclass(frozen=True)
class Named:
    """A party of the application: `role` is `end_user` or `importer`."""

    role: str
    name: str


@dataclass(frozen=True)
class Holding:
    """`owner` holds `percent` of `owned`."""

    owner: str
    owned: str
    percent: float


@dataclass(frozen=True)
class PartyMatch:
    """A party that is, or may be, on a list; `score` is 100 for the same name, and `chain` the owners in between."""

    party: Named
    listed: ListedParty
    of: PartyList
    closeness: Closeness
    score: int
    chain: tuple[str, ...] = ()

    @property
    def policy(self) -> Policy:
        """What it means for the application; a name that is only similar means nothing yet."""
        return Policy.NONE if self.closeness is Closeness.SIMILAR else self.of.policy

    def sentence(self, pack: RulePack) -> Text:
        """What was found, in words."""
        name = {Closeness.SAME: "party_found", Closeness.SIMILAR: "party_resembles", Closeness.HELD: "party_held"}
        return pack.say(
            name[self.closeness],
            role=pack.say(f"role_{self.party.role}"),
            name=self.party.name,
            listed=self.listed.names[0],
            list=self.of.label,
            article=self.of.article,
            score=str(self.score),
        )


def parties_in(application: Application, pack: RulePack, day: date) -> tuple[PartyMatch, ...]:
    """The end user and importer of an application that are, or resemble, somebody on the pack's lists."""
    return find_parties(pack, _named(application), day)


def party_problems(application: Application, pack: RulePack, found: Iterable[PartyMatch]) -> list[Problem]:
    """Who has to be looked into. How far the lists reach is among the pack's assumptions."""
    return [warning(match.sentence(pack).en, file=application.file or None) for match in found]


def _named(application: Application) -> list[Named]:
    roles = (("end_user", application.end_user), ("importer", application.importer))
    return [Named(role, name) for role, party in roles for name in (party.name, party.name_zh) if name]


def find_parties(
    pack: RulePack, parties: Iterable[Named], day: date, holdings: Sequence[Holding] = ()
) -> tuple[PartyMatch, ...]:
    """The parties that are, resemble or are held by somebody on the pack's lists on a day, the closest first."""
    found: list[PartyMatch] = []
    for party in parties:
        if not party.name.strip():
            continue
        for of in pack.party_lists:
            for listed in of.parties:
                if listed.since > day or (listed.until is not None and day > listed.until):
                    continue
                score = max(similarity(party.name, name) for name in listed.names)
                if score == 100:
                    found.append(PartyMatch(party, listed, of, Closeness.SAME, score))
                    continue
                chain = _chain(party.name, listed, holdings)
                if chain:
                    found.append(PartyMatch(party, listed, of, Closeness.HELD, 100, chain))
                elif score >= SIMILAR:
                    found.append(PartyMatch(party, listed, of, Closeness.SIMILAR, score))
    return tuple(sorted(found, key=lambda m: (-m.score, m.party.role, m.listed.names)))


def similarity(one: str, other: str) -> int:
    """How alike two names are, 0 to 100; 100 is the same but for case, accents, punctuation and legal form."""
    first, second = _folded(one), _folded(other)
    if not first or not second or _eastern(one) != _eastern(other):
        return 0
    if first == second:
        return 100
    words, other_words = first.split(), second.split()
    whole = SequenceMatcher(None, first, second, autojunk=False).ratio()
    sorted_words = SequenceMatcher(None, " ".join(sorted(words)), " ".join(sorted(other_words)), autojunk=False).ratio()
    score = max(whole, sorted_words)
    shorter, longer = sorted((set(words), set(other_words)), key=len)
    if len(shorter) > 1 and shorter <= longer:  # “IHI Aerospace” in “IHI Aerospace Europe”
        score = max(score, 0.95)
    return min(99, round(score * 100))


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    text = unicodedata.normalize("NFKC", name).casefold()
    if _eastern(text):
        return "".join(c for c in _EASTERN_FORMS.sub("", text) if c.isalnum())
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", plain.replace(".", "").replace("'", ""))
    return " ".join(word for word in words if word not in _LEGAL_FORMS) or " ".join(words)


def _eastern(name: str) -> bool:
    return _IDEOGRAPHS.search(name) is not None


def _chain(name: str, listed: ListedParty, holdings: Sequence[Holding]) -> tuple[str, ...]:
    """The owners from a party up to a listed one, each holding 50 % or more of the next; empty where there are none."""
    waiting: list[tuple[str, ...]] = [(name,)]
    seen = {_folded(name)}
    while waiting:
        way = waiting.pop(0)
        for holding in holdings:
            owner = _folded(holding.owner)
            if holding.percent < 50 or _folded(holding.owned) != _folded(way[-1]) or owner in seen:
                continue
            seen.add(owner)
            if any(owner == _folded(known) for known in listed.names):
                return (*way[1:], holding.owner)
            waiting.append((*way, holding.owner))
    return ()
