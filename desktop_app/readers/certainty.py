"""How sure each column is of its role: how well header and content bear it out, and how far behind the next column is."""

from collections.abc import Mapping, Sequence

from desktop_app.readers.content import Content
from desktop_app.readers.headers import HeaderRow
from desktop_app.readers.identity import only_text
from desktop_app.readers.parents import mostly_names_others, product_and_component_named
from desktop_app.readers.proved import parts_of_total, price_is_proved
from desktop_app.readers.vocabulary import kin

#: How sure columns are of what no header word of one role says, but the cells and the other columns do.
_LINKED = 0.75

#: The same of a parent that no two lines share and that names no line.
_UNLINKED = 0.5

#: Roles of which one is the quantity that is meant, and the score from which another column may be it.
_QUANTITIES, _RIVAL = frozenset({"quantity", "other_quantity", "pack_quantity"}), 0.4

#: Shares of rows or cells: of a column that is filled, of one that hardly lacks a cell, of different cells among counts.
_FULL, _NEARLY_ALL, _OFTEN_ALIKE = 0.9, 0.95, 0.7

#: Lines that say anything, and numbers that are seldom counts.
_FEWEST, _MANY = 3, 1000

#: Score, the column counted backwards, role: what header word and content propose.
Proposal = tuple[float, int, str]


def certainties(
    taken: Mapping[str, int],
    identity: str,
    header: HeaderRow,
    contents: Sequence[Content],
    proposals: Sequence[Proposal],
    forced: Mapping[str, str],
) -> dict[str, float]:
    """How sure each column is of its role, from 0 to 1. `forced` are roles that the user gave, `identity` the deciding one."""
    linked, sure_of_parent = False, 1.0
    part = "part_number" if "part_number" in taken else identity
    if {"parent", part} <= taken.keys():
        parents, numbers = (contents[taken[role]].whole for role in ("parent", part))
        named = product_and_component_named(header, taken["parent"], taken[part])
        linked = bool(header.group) or named or mostly_names_others(parents, numbers)
        if named:  # "Finished Good Quantity" is no rival of "Subcomponent Quantity"
            proposals = [proposal for proposal in proposals if not _of_product(header.texts[-proposal[1]])]
        if not linked and _all_different(contents[taken["parent"]]):  # the keys of a table of records, as it seems
            sure_of_parent = _UNLINKED
    sure = {role: _certainty(role, column, proposals, forced) for role, column in taken.items()}
    if linked:
        sure |= {role: max(sure[role], _LINKED) for role in ("parent", part)}
    if "parent" in sure and "parent" not in forced:
        sure["parent"] = min(sure["parent"], sure_of_parent)
    if "quantity" in taken and sure["quantity"] < _LINKED and parts_of_total(taken["quantity"], taken, contents):
        sure["quantity"] = _LINKED
    if "quantity" in taken and _counts_plainly(taken["quantity"], contents, proposals):
        sure["quantity"] = max(sure["quantity"], _LINKED)
    if "unit_price" in taken and sure["unit_price"] < _LINKED and price_is_proved(taken, contents):
        sure["unit_price"] = _LINKED
    named = identity in taken and header.matches[taken[identity]] is not None
    if named and sure.get("quantity", 0.0) >= _LINKED and _tells_apart(contents[taken[identity]]):
        sure[identity] = max(sure[identity], _LINKED)
    if identity == "name" and only_text(taken, contents, header):
        sure["name"] = max(sure["name"], _LINKED)
    return sure


def _counts_plainly(column: int, contents: Sequence[Content], proposals: Sequence[Proposal]) -> bool:
    """Whether the one column that may be the quantity holds small whole numbers of which many are the same."""
    rivals = [score for score, negative, role in proposals if role in _QUANTITIES and -negative != column]
    content = contents[column]
    if max(rivals, default=0.0) >= _RIVAL or content.fill < _FULL or content.integers < _FULL:
        return False
    small = content.line_numbers and max(content.line_numbers) < _MANY
    return bool(small) and len(content.cells) >= _FEWEST and content.distinct < _OFTEN_ALIKE and not content.counting


def _tells_apart(content: Content) -> bool:
    """Whether a column says something in every line and seldom the same twice."""
    return (
        content.fill >= _NEARLY_ALL
        and content.distinct >= _FULL
        and not content.prose
        and len(content.cells) >= _FEWEST
    )


def _all_different(content: Content) -> bool:
    return len(content.cells) >= _FEWEST and content.distinct == 1.0


def _of_product(text: str) -> bool:
    return kin("product", text) and not kin("component", text)


def _certainty(role: str, column: int, proposals: Sequence[Proposal], forced: Mapping[str, str]) -> float:
    """A column's own score, less where another column claims the same nearly as well.

    What was found by content alone (parents that name other lines, names without a header) has no proposal: middling.
    """
    if role in forced:
        return 1.0
    # What names parts beside the maker's numbers was proposed as their number (see `columns`).
    mine = {role, "part_number"} if role == "name" else {role}
    own = max((score for score, negative, said in proposals if said in mine and -negative == column), default=0.6)
    others = [score for score, negative, said in proposals if said == role and -negative != column]
    lead = own - max(others, default=0.0)
    return round(min(1.0, own) * (0.7 + 0.3 * min(1.0, max(0.0, lead) / 0.2)), 2)
