"""Which column names the part that a line goes into, where its header does not say so outright.

Exports of ERP systems head such a column with the word for what it holds: `Assembly`, `Product`, `成品`, `Item`. It is the
parent's where its cells name other lines of the list, where a few of them are shared by all lines beside a column of
components, or where the header sets the lines apart from it: `Item | Item Code (Items) | Qty (Items)`.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from desktop_app.readers.content import MOST_SEARCHED, Content, RowChoice
from desktop_app.readers.headers import HeaderRow
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.vocabulary import is_line_word, kin, tokens

_NAMES = ("part_number", "mpn", "name", "material", "model", "parent", "item", "specification", "description")
_IDENTITIES = ("part_number", "mpn", "name", "material", "specification")

#: What the words over a column of parents may be mistaken for: `Part Num | Mtl Part Num`, `Nomenclature | Code composant`.
_MAY_HOLD_PARENTS = frozenset({"part_number", "name", "description", "model"})

#: Roles that say something of a part, of a line or of what it goes into.
_DESCRIBES = frozenset({"name", "description", "specification", "material", "model", "revision"})

_HOLD_FOR_ALL_LINES = frozenset({"base_quantity", "currency", "note", "link", "state"})

#: Columns of a table that says nothing but how many of a part go into another: both numbers, a quantity, a unit.
_MOST_OF_RELATION = 4

#: So few products may share a word by chance.
_FEWEST = 3

#: A share that leaves no doubt.
_NEARLY_ALL = 0.9

Proposals = list[tuple[str, float]]


def in_list(proposals: Proposals) -> Proposals:
    """What a column of the lines of a record is: its products are the parts, its quantities those of the lines."""
    mine = {"parent": "part_number", "base_quantity": "quantity"}
    return [(mine.get(role, role), score) for role, score in proposals]


def around_list(proposals: Proposals) -> Proposals:
    """What a column of the record itself says of its lines: how many pieces they are for, and what holds for all."""
    said = [("base_quantity" if role == "quantity" else role, score) for role, score in proposals]
    return [(role, score) for role, score in said if role in _HOLD_FOR_ALL_LINES]


def outer_parent(header: HeaderRow, contents: Sequence[Content]) -> int | None:
    """The column of parents of a header that sets its lines apart, as exports of lists within records do."""
    inner = {token for column in header.group for token in tokens(header.texts[column])}
    listed = {cell for column in header.group if contents[column].codes > 0.5 for cell in contents[column].cells}
    best: tuple[float, int] | None = None
    for column, found in enumerate(header.matches):
        if column in header.group or found is None or not contents[column].cells:
            continue
        if found.role not in _NAMES or contents[column].counting or contents[column].prose:
            continue
        shared = len(inner & set(tokens(header.texts[column])))
        said = {"parent": 2.0, "part_number": 1.2, "name": 0.8}.get(found.role, 0.5)
        goes_on = 3.0 if listed & set(contents[column].cells) else 0.0  # some of its products are parts of others
        said += 0.8 if kin("product", header.texts[column]) or kin("group", header.texts[column]) else 0.0
        score = said + shared + goes_on + 0.6 * contents[column].codes - 0.01 * column
        if best is None or score > best[0]:
            best = (score, column)
    return None if best is None else best[1]


def find_parents(
    sheet: Sheet, header: HeaderRow, rows: RowChoice, taken: dict[str, int], contents: Sequence[Content]
) -> bool:
    """Take a column as that of the parents, and the one beside it as that of the parts, where the cells bear it out.

    A word such as `Frame` that many lines share is a section of a flat list, and stays one. Returns whether each product
    is named once, on the first line of its list, as it is where its cells were merged.
    """

    def cells(column: int) -> list[str]:
        return [str(text).strip() for text in sheet.columns[column].texts[rows]]

    if "parent" in taken and not {"part_number", "mpn"} & taken.keys():
        _take_component(header, taken, contents, cells)
    if {"parent", "level"} & taken.keys():
        return False
    taken_by = {column: role for role, column in taken.items()}
    weak = [c for c, m in enumerate(header.matches) if m is not None and m.role == "parent" and m.weak]
    for column in weak:
        number = next((taken[role] for role in _IDENTITIES if role in taken and taken[role] != column), None)
        if number is None and (parts := _named_by(cells(column), header, contents, cells)) is not None:
            _take(taken, "part_number", parts)
            _take(taken, "parent", column)
            return False
        if number is not None and (_names_others(cells(column), cells(number), 1) or _shared_codes(contents[column])):
            _take(taken, "parent", column)
            return False
    pair = (
        _product_and_component(header, contents, cells)
        or _linked_codes(header, taken, contents, cells)
        or _two_keys(header, taken, contents, cells)
        or _numbered_anew(header, taken, contents)
    )
    if pair is None:
        return False
    product, component = pair
    for column in pair:
        if column in taken_by:
            taken.pop(taken_by[column], None)
    old = taken.pop("part_number", None)
    _leave_to_product(header, taken, product, component)
    if old is not None and old not in pair and "name" not in taken and not product < old < component:
        taken["name"] = old
    taken["parent"], taken["part_number"] = product, component
    return _stated_once(cells(product))


def _leave_to_product(header: HeaderRow, taken: dict[str, int], product: int, component: int) -> None:
    """What stands between the product's number and the component's describes the product; the component has its own."""
    for role in ("name", "description", "specification", "unit", "revision"):
        if role in taken and product < taken[role] < component:
            del taken[role]
            own = [c for c, m in enumerate(header.matches) if c > component and m is not None and m.role == role]
            if own and own[0] not in taken.values():
                taken[role] = own[0]


def leave_to_parent(
    taken: dict[str, int], extra: Sequence[int], header: HeaderRow, contents: Sequence[Content]
) -> list[int]:
    """Take no column for a line's that describes its parent: `父项物料名称` beside `父项物料编码`, the same on all its lines.

    Returns those of the `extra` describing columns that are left.
    """
    if "parent" not in taken:
        return list(extra)
    parent = taken["parent"]
    own = _begin(header.texts[taken["part_number"]]) if "part_number" in taken else ""
    begin = _begin(header.texts[parent])
    of_parent = {
        column
        for column in (*(place for role, place in taken.items() if role in _DESCRIBES), *extra)
        if begin != own
        and not kin("child", header.texts[column])
        and (
            _one_to_one(contents[parent].whole, contents[column].whole)
            or (
                (_begin(header.texts[column]) == begin or kin("product", header.texts[column]))
                and _follows(contents[parent].whole, contents[column].whole)
            )
        )
    }
    for role in [role for role, column in taken.items() if column in of_parent]:
        del taken[role]
        own_one = [c for c in extra if c not in of_parent and (m := header.matches[c]) is not None and m.role == role]
        if own_one:
            taken[role] = own_one[0]
    return [column for column in extra if column not in of_parent]


def _begin(text: str) -> str:
    """The first word of a header, of Chinese or Japanese the first two characters at most: `父项`, `親`, `parent`."""
    word = (tokens(text) or ("",))[0]
    return word if word.isascii() else word[: 1 if word[:1] == "親" else 2]


def _follows(parents: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether each parent has one and the same cell on all of its lines, and some parent has several lines."""
    said: dict[str, str] = {}
    same = all(said.setdefault(parent, cell) == cell for parent, cell in zip(parents, cells, strict=True) if parent)
    return same and len(said) < sum(map(bool, parents))


def _one_to_one(parents: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether several parents each have a cell of their own, the same on all of their lines."""
    pairs = set(zip(parents, cells, strict=True))
    return len(pairs) == len(set(parents)) == len(set(cells)) and _FEWEST < len(pairs) <= 0.5 * len(cells)


def _product_and_component(
    header: HeaderRow, contents: Sequence[Content], cells: Callable[[int], list[str]]
) -> tuple[int, int] | None:
    """The columns of `Product | Component`, `成品 | 原料`: what each is called, and that lines share the first."""
    products, components = [], []
    children = {column for column, text in enumerate(header.texts) if kin("child", text)}
    for column, found in enumerate(header.matches):
        text = header.texts[column]
        if not any(kin(kind, text) for kind in ("child", "component", "product", "group")):
            continue
        content = contents[column]
        if len(content.cells) < 2 or content.counting or content.prose or content.urls > 0.5:
            continue
        if found is not None and (found.role not in (*_NAMES, "part_number") or found.role == "description"):
            continue
        if kin("attribute", tokens(text)[-1] if tokens(text) else ""):
            continue
        if all(is_line_word("list", cell) for cell in set(content.cells)):  # `MBOM` names a list, and no product
            continue
        named = found is None or found.weak or found.role != "name"
        beside = len(children) > (column in children)
        if column in children:
            outer = False
        elif kin("component", text):  # SAP: Material | Komponente
            outer = beside and content.codes > 0.8
        else:
            outer = kin("product", text) or (kin("group", text) and (beside or content.codes > 0.8))
        shared = content.distinct <= 0.7 and content.fill > 0.95
        if outer and (shared or (beside and _stated_once(cells(column)))):
            products.append(column)
        elif kin("component", text) and named and content.fill > 0.95:
            components.append(column)
    # `Item Code` beside `Material Code` is a product's; codes tell them apart better than names.
    for product in sorted(products, key=lambda c: -contents[c].codes):
        for component in sorted(components, key=lambda c: (-contents[c].codes, -contents[c].distinct)):
            above, below = cells(product), cells(component)
            if _stated_once(above):
                return product, component
            fewer = len(set(above)) < len(set(below)) or not _in_runs(below)
            same = sum(1 for a, b in zip(above, below, strict=True) if a and a == b)
            if (fewer or _names_others(above, below, 1)) and same <= 0.1 * len(above) and _in_runs(above):
                return product, component
    return None


def product_and_component_named(header: HeaderRow, parents: int, parts: int) -> bool:
    """Whether the headers of parents and parts say in words that the one are products and the other components."""
    parent, part = header.texts[parents], header.texts[parts]
    return (kin("product", parent) or kin("group", parent)) and kin("component", part) and not kin("component", parent)


def _linked_codes(
    header: HeaderRow, taken: dict[str, int], contents: Sequence[Content], cells: Callable[[int], list[str]]
) -> tuple[int, int] | None:
    """A column of numbers beside one whose header nobody knows, where the one mostly names other lines of the other."""
    known = taken.get("part_number")
    if known is None or "quantity" not in taken or not _coded(contents[known]):
        return None
    numbered = [c for c, m in enumerate(header.matches) if m is not None and c != known and m.role in _MAY_HOLD_PARENTS]
    also = [c for c in numbered if _coded(contents[c]) and c not in _other_roles(taken)]
    for column in (*_unknown_codes(header, contents), *also):
        for product, component in ((known, column), (column, known)):
            if mostly_names_others(cells(product), cells(component)) and _in_runs(cells(product)):
                return product, component
    return None


def _two_keys(
    header: HeaderRow, taken: dict[str, int], contents: Sequence[Content], cells: Callable[[int], list[str]]
) -> tuple[int, int] | None:
    """The columns of a table that only says how many of which part go into what: the first column stands for several
    lines each, with no part twice in one of them, and most parts are shared by several."""
    component = taken.get("part_number")
    if component is None or "quantity" not in taken or len(contents) > _MOST_OF_RELATION:
        return None
    if not _coded(contents[component]):
        return None
    named = (c for c in _vague(header) if c < component and contents[c].fill > 0.95 and not contents[c].prose)
    for product in (column for column in named if not contents[column].counting):
        pairs = list(zip(cells(product), cells(component), strict=True))
        products, parts = Counter(above for above, _ in pairs), Counter(part for _, part in pairs)
        shared = sum(1 for times in parts.values() if times > 1)
        each_once = len(set(pairs)) == len(pairs) and min(products.values()) > 1
        if len(products) > 1 and each_once and 2 * shared > len(parts) and _in_runs(cells(product)):
            return product, component
    return None


def _numbered_anew(header: HeaderRow, taken: dict[str, int], contents: Sequence[Content]) -> tuple[int, int] | None:
    """A column of numbers before those of the parts, where the lines are counted anew from one of its numbers to the next."""
    component = taken.get("part_number")
    if component is None or not {"item", "quantity"} <= taken.keys() or not _coded(contents[component]):
        return None
    counted = contents[taken["item"]].whole
    if not all(map(str.isdecimal, counted)):
        return None
    restarts = [int(b) <= int(a) for a, b in pairwise(counted)]
    for product in (c for c in _unknown_codes(header, contents) if c < component):
        named = contents[product].whole
        changes = [a != b for a, b in pairwise(named)]
        anew = [restart for restart, change in zip(restarts, changes, strict=True) if change]
        within = sum(restarts) - sum(anew)
        if len(anew) > 1 and sum(anew) >= _NEARLY_ALL * len(anew) and within < 0.5 * (len(changes) - len(anew)):
            return product, component
    return None


def _other_roles(taken: dict[str, int]) -> set[int]:
    return {column for role, column in taken.items() if role not in _MAY_HOLD_PARENTS}


def _take_component(
    header: HeaderRow, taken: dict[str, int], contents: Sequence[Content], cells: Callable[[int], list[str]]
) -> None:
    """Beside parents that are numbers, the column that most of them stand in numbers the lines, whatever its header."""
    column = _named_by(cells(taken["parent"]), header, contents, cells)
    if column is not None:
        taken["part_number"] = column


def _named_by(
    parents: list[str], header: HeaderRow, contents: Sequence[Content], cells: Callable[[int], list[str]]
) -> int | None:
    """The column of numbers, whatever its header, in which most of the parents stand."""
    found = (column for column in _unknown_codes(header, contents) if mostly_names_others(parents, cells(column)))
    return next(found, None)


def mostly_names_others(parents: Sequence[str], numbers: Sequence[str]) -> bool:
    """Whether at least half of the different parents, row by row, are numbers of other lines."""
    named = len(set(parents) - {""})
    return named >= 2 and _names_others(parents, numbers, max(1, named // 2))


def _unknown_codes(header: HeaderRow, contents: Sequence[Content]) -> list[int]:
    """Columns of numbers whose headers are vague."""
    return [c for c in _vague(header) if _coded(contents[c])]


def _vague(header: HeaderRow) -> list[int]:
    """Columns whose headers have no known word, or none that says more than `No.`."""
    vague = [m is None or (m.weak and m.role in {"item", "name"}) for m in header.matches[:MOST_SEARCHED]]
    return [c for c, doubtful in enumerate(vague) if doubtful and header.texts[c]]


def _coded(content: Content) -> bool:
    return content.codes > 0.8 and content.fill > 0.95 and not content.counting


def _names_others(parents: Sequence[str], numbers: Sequence[str], at_least: int) -> bool:
    """Whether cells name other lines of the list: some occur among the numbers, and hardly any is its own line's."""
    named = set(parents) & set(numbers) - {""}
    own = sum(1 for parent, number in zip(parents, numbers, strict=True) if parent and parent == number)
    few = len(set(parents)) < 0.9 * max(1, sum(1 for parent in parents if parent))
    return len(named) >= at_least and own < 0.2 * len(parents) and few


def _shared_codes(content: Content) -> bool:
    return content.codes > 0.8 and content.distinct <= 0.6 and len(set(content.cells)) > 1 and content.fill > 0.95


def _stated_once(cells: list[str]) -> bool:
    """Whether each name heads a list of its own: it stands on the first line, the lines below are empty."""
    named = [cell for cell in cells if cell]
    return bool(named) and bool(cells[0]) and len(set(named)) == len(named) and 2 * len(named) <= len(cells)


def _in_runs(cells: list[str]) -> bool:
    """Whether equal cells stand under each other, as those of one product's lines do."""
    filled = np.array([cell for cell in cells if cell], dtype=object)
    changes = int((filled[1:] != filled[:-1]).sum())
    return changes <= 1.5 * len(set(filled.tolist())) + 0.1 * len(filled)


def _take(taken: dict[str, int], role: str, column: int) -> None:
    for other in [other for other, place in taken.items() if place == column]:
        del taken[other]
    taken[role] = column
