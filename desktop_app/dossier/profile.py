"""Who a copy is for, and what it leaves out: nothing for the house, the inner workings for the authority, prices and
suppliers for a customer.

For a customer the names of suppliers become [S1], [S2] … wherever they stand, also inside descriptions, and amounts of money
become parts of the item's value, with which the arithmetic can still be followed. What is left out is never drawn, so that
nothing can be found under a black bar. The copy names the digest of the complete dossier, which proves it later.
"""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum

from desktop_app.audit import Audit

#: Names shorter than this are replaced only where they stand alone.
_SHORTEST = 3

#: Characters of a text that are looked at; no cell is printed to this length.
_FAR = 100_000

#: What makes a name part of a longer word; Han characters follow a name without a space.
_LETTER = r"[^\W\u2e80-\uffff]"

_LEGAL_FORM = re.compile(
    r"[\s,]+(gmbh|ag|se|kg|co\.?|inc\.?|ltd\.?|limited|llc|corp\.?|corporation|s\.?a\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|oy|ab|plc"
    r"|k\.?k\.?|oü|ltda\.?|a/s|s\.?r\.?o\.?|sp\. z o\.? ?o\.?|& co\.? kg)$",
    re.IGNORECASE,
)


class Profile(StrEnum):
    """Who the copy is for."""

    INTERNAL = "internal"
    AUTHORITY = "authority"
    CUSTOMER = "customer"

    @property
    def veiled(self) -> bool:
        """Whether prices and suppliers are withheld."""
        return self is Profile.CUSTOMER

    @property
    def left_out(self) -> frozenset[str]:
        """Chapters that such a copy does not have."""
        if self is Profile.INTERNAL:
            return frozenset({"chapter_copy"})
        if self is Profile.AUTHORITY:
            return frozenset({"chapter_problems"})
        return frozenset({"chapter_problems", "chapter_checklist", "chapter_journal"})


def veil_of(audit: Audit, profile: Profile) -> Callable[[str], str]:
    """What is done to every text of the user's files before it is printed."""
    if not profile.veiled:
        return lambda text: text
    stands_for: dict[str, str] = {}
    for number, name in enumerate(_suppliers(audit), start=1):
        for variant in (name, _LEGAL_FORM.sub("", _LEGAL_FORM.sub("", name))):
            stands_for.setdefault(_folded(variant), f"[S{number}]")
    for number, file in enumerate(audit.evidence, start=1):
        if file.role == "declarations":
            stands_for.setdefault(_folded(file.file), f"E{number}")
    for statement in audit.statements:
        if statement.evidence:
            stands_for.setdefault(_folded(statement.evidence), "[…]")
    long = sorted((name for name in stands_for if len(name) >= _SHORTEST), key=lambda name: (-len(name), name))
    if not stands_for:
        return lambda text: text
    words = "|".join(r"\s+".join(map(re.escape, name.split(" "))) for name in long)
    pattern = re.compile(rf"(?<!{_LETTER})(?:{words})(?!{_LETTER})" if words else r"(?!)", re.IGNORECASE)

    reach = max(map(len, stands_for))

    def veil(text: str) -> str:
        if len(text) > _FAR and reach < _FAR // 10:
            # Nothing so long is printed whole; at the end, a name may be cut through.
            return veil(text[:_FAR])[: -_FAR // 10]
        alone = stands_for.get(_folded(text))
        if alone is not None:
            return alone
        return pattern.sub(lambda found: stands_for[_folded(found[0])], text)

    return veil


def _suppliers(audit: Audit) -> list[str]:
    """All names of suppliers and of those who declare for them, each once, in the order of the files.

    The parties to the application are no secret, also where the bill of materials names them as makers.
    """
    parts, application = audit.bom.parts, audit.settings.application
    parties = {_folded(party.name) for party in (application.applicant, application.importer, application.end_user)}
    named: Iterable[str] = (
        *map(str, parts.supplier),
        *map(str, parts.manufacturer),
        *(name for s in audit.statements for name in (s.supplier, s.declared_by)),
    )
    found = {_folded(name): " ".join(name.split()) for name in reversed([*named]) if name.strip()}
    return [name for folded, name in reversed(found.items()) if folded not in parties]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
