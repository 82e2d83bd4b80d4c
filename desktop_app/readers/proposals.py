"""Roles that one column may play, each with a score: what its header word says, confirmed or corrected by its cells.

A word that means one thing proposes it, a weak one (`Item`, `Part`, `No.`, `Ref`) what the cells make of it. Which column
plays which role in the end is the matter of `columns`.
"""

import re
from collections.abc import Callable

from desktop_app.readers.codes import country, currency
from desktop_app.readers.content import LEVEL, NUMBER, OUTLINE, SITE, SYMBOL, UUID, Content
from desktop_app.readers.vocabulary import compact, kin, without_brackets
from desktop_app.readers.words import Match

#: No level, though `1.1` is one where hardly any stands twice.
_FRACTION = re.compile(r"\d+[.,][1-9]\d*\Z")

#: Of fewer cells nobody can tell whether their codes name parts or materials.
_FEWEST = 5

#: Share of different texts below which they are kinds of things rather than things.
_FEW_KINDS = 0.3

#: Sums of money, of which a share is none: "Cost %".
_AMOUNTS = frozenset({"unit_price", "total_price"})

#: Lines that show whether marks are of one place each.
_MANY_LINES = 10

#: Share of cells that leaves no doubt.
_NEARLY_ALL = 0.9


def propose(found: Match, text: str, content: Content, declaration: bool) -> list[tuple[str, float]]:
    """Roles that a column may play, each with a score; the content confirms, corrects or weakens the header word."""
    if content.share(UUID) > 0.5:  # made for machines: no number that anybody calls a part by
        return [("note", found.score)]
    if found.weak:
        # An exact weak word has 0.8; what its content makes of it is scaled to how well the word matched.
        factor = found.score / 0.8
        return [(role, score * factor) for role, score in _weak(found.role, text, content, declaration)]
    role, score = found.role, found.score
    if role == "level" and content.share(_FRACTION) > 0.1 and content.distinct < 0.5:
        role, score = "state", 0.4  # of a game, of a tank
    linked = _NEARLY_ALL if role == "description" else 0.5  # what a part is, and here and there only where to find it
    if content.urls > linked and role not in {"link", "evidence"}:
        return [("supplier", 0.7 * score)] if role == "supplier" else [("link", score)]
    checks: dict[str, Callable[[], float]] = {
        "quantity": lambda: content.quantities,
        "unit_price": lambda: content.prices,
        "total_price": lambda: content.prices,
        "mass": lambda: content.quantities,
        "level": lambda: content.share(LEVEL),
        "base_quantity": lambda: content.quantities,
        "country_of_origin": lambda: 1.0 - content.share(NUMBER),
    }
    if role == "reference_designators" and (places := _no_places(content)):
        return places
    if role == "parent" and (content.counting or content.numbering):
        return [("item", 0.6), ("parent", 0.5)]
    if role == "item" and not declaration and content.cells and not content.counting and content.share(OUTLINE) < 0.7:
        return [("part_number" if content.codes > 0.6 else "name", 0.55)]
    if marks := _marks(role, content):
        return marks
    if role == "part_number" and content.counting and len(content.cells) > 2 and not declaration:
        return [("item", 0.7), ("part_number", 0.5)]
    if (role in {"manufacturer", "supplier"} and content.share(NUMBER) > 0.5) or (role in _AMOUNTS and "%" in text):
        return []
    if role in checks and content.cells and (fits := checks[role]()) < 0.5:
        none = role == "quantity" and fits == 0.0 and len(content.cells) >= _FEWEST  # "Consumed": yes, no, yes
        return [("state", 0.4)] if none else [(role, score * 0.25)]
    number = {"mass_unit": content.share(NUMBER), "unit": content.integers}.get(role, 0.0)
    if number > 0.8:  # "Weight/unit (g)"
        return [("mass", score)] if role == "mass_unit" else [("quantity", 0.7)]
    # The same number in all lines is that of what they go into.
    constant = role == "part_number" and len(content.cells) > 3 and len(set(content.cells)) == 1
    return [(role, score * 0.6 if constant or not content.cells else score)]


def _no_places(content: Content) -> list[tuple[str, float]]:
    """What a column of places is that are none of a board; nothing where they may be."""
    few = content.distinct < _FEW_KINDS
    if few and len(content.cells) >= _MANY_LINES:  # a store, a plant: no two parts of a board stand in one place
        return [("state", 0.5)]
    if content.fill > 0.5 and content.designators < 0.2 and content.phrases > 0.3:
        # Few are what a weight refers to, a chapter.
        return [("state", 0.5)] if few else [("name", 0.6), ("reference_designators", 0.3)]
    return []


def _marks(role: str, content: Content) -> list[tuple[str, float]]:
    """What a column of names or numbers is whose cells are marks of places on a board; nothing where they are none."""
    if role not in {"part_number", "name"} or not content.listing:
        return []
    if any(re.search(r"[,、，]", cell) for cell in content.cells):
        return [("reference_designators", 0.7)]
    alone = role == "name" and min(content.designators, content.distinct) > _NEARLY_ALL
    return [("reference_designators", 0.65), ("name", 0.6)] if alone else []


def _weak(role: str, text: str, content: Content, declaration: bool) -> list[tuple[str, float]]:  # noqa: PLR0911, PLR0912
    if content.urls > 0.5 and not (role == "source" and content.share(SITE) > 0.5):
        return [("link", 0.5)]
    if role == "value" and compact(text) == "comment" and content.prose:
        return [("note", 0.8)]
    if role == "value":
        if not declaration and content.prices > 0.9 and any(currency(part) for part in without_brackets(text)[1]):
            return [("unit_price", 0.7)]  # "Value (USD)"
        return [("value" if declaration else "specification", 0.9)]
    if role == "price":
        powers = {"1", "10", "100", "1000", "10000"}
        return [("price_unit" if content.cells and set(content.cells) <= powers else "unit_price", 0.95)]
    if role == "model" or (role == "name" and content.share(SYMBOL) > 0.8):
        return [("model", 0.8)]
    if role == "material":
        code_like = (
            content.codes > 0.8 and content.distinct > 0.6 and content.fill > 0.9 and len(content.cells) >= _FEWEST
        )
        return [("part_number", 0.75), ("material", 0.3)] if code_like else [("material", 0.8)]
    if role == "quantity":
        return _weak_quantity(text, content)
    if role == "source":
        if _lists_countries(content):
            return [("country_of_origin", 0.7)]
        return [("supplier", 0.7), ("manufacturer", 0.6)] if kin("company", text) else [("supplier", 0.7)]
    if role == "parent":
        # Decided by `find_parents`; until then the least wanted of the names.
        if content.counting or content.numbering:
            return [("item", 0.6)]
        return [("name", 0.35)] if content.distinct > 0.5 else [("state", 0.5)]
    if content.outline:
        return [("item", 0.95)]
    if content.counting or (role == "item" and content.numbering):
        return [("item", 0.8)]
    if role == "reference_designators" and content.designators > 0.3 and content.fill > 0.9 and not content.codes > 0.8:
        return [("reference_designators", 0.85 if content.designators > 0.6 else 0.65), ("name", 0.5)]
    if content.designators > 0.6 and (role == "reference_designators" or content.listing):
        told = 0.6 + 0.1 * min(content.designators, content.distinct)  # `C_0603` again and again is rather a footprint
        return [("reference_designators", 0.85 if role == "reference_designators" else told)]
    counted = content.integers if compact(text) in {"number", "nos", "nbr", "item"} and not content.counting else 0.0
    few = not content.numbering and all(len(cell) <= 5 for cell in content.cells)  # 13, 8, 3, 1, 1
    if role == "item" and counted > 0.7 and (content.distinct < 0.5 or few):
        return [("quantity", 0.5)]
    if not content.cells or (role == "item" and content.integers > 0.5):
        return [("name" if role == "name" else "item", 0.4)]
    if len(content.cells) > 3 and len(set(content.cells)) == 1:
        return [("state", 0.5)]
    if content.codes > 0.6:
        return [("part_number", 0.8)]
    if role == "item" and not any(char.isalpha() for cell in content.cells for char in cell):
        return [("state", 0.4)]  # places on a board
    return [("name", 0.8 if role != "reference_designators" else 0.6)]


def _lists_countries(content: Content) -> bool:
    """Whether most cells name countries, at least one in full: RS and SE are shops as well as codes."""
    named = [cell for cell in content.cells if country(cell)]
    return len(named) > 0.7 * len(content.cells) and any(len(cell) > 3 for cell in named)


def _weak_quantity(text: str, content: Content) -> list[tuple[str, float]]:
    if content.unit_words > 0.5:
        return [("unit", 0.9)]
    whole = content.integers
    if content.has_money_sign or (whole < 0.5 and compact(text) in {"each", "ea", "unit"} and content.prices > 0.6):
        return [("unit_price" if compact(text) in {"each", "ea", "unit", "pc"} else "total_price", 0.7)]
    if content.quantities > 0.5:
        return [("quantity", 0.7)]
    if not content.cells:
        return [("quantity", 0.3)]
    if compact(text) == "unit" and content.distinct < 0.5 and not content.phrases > 0.3:  # words of the trade
        return [("unit", 0.6)]
    return [("part_number" if content.codes > 0.6 else "name", 0.75)]
