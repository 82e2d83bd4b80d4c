"""Which column tells the parts of a table apart: a number of one's own, the maker's, then names, then what there is."""

import re
from collections.abc import Collection, Mapping, Sequence

from desktop_app.readers.content import MOST_SEARCHED, SYMBOL, Content
from desktop_app.readers.headers import HeaderRow
from desktop_app.readers.numbers import split_quantity

#: A number as makers of components give it, and no value such as `100nF/50V`.
_MAKERS_NUMBER = re.compile(r"(?!\d+(?:[.,]\d+)?[A-Za-zµΩ%])(?=(?:.*\d){3})[A-Za-z\d][\w./\-+#]{6,}\Z")

#: Share of lines below which names head several lines each.
_MOSTLY = 0.7

#: Share of lines that have a number, below which values that nearly all have tell more.
_SPARSE = 0.1

#: Letters of a kind of components.
_LETTERS = 3

#: Fewer types tell nothing of what they are types of; and how many times as many descriptions as types there are.
_FEWEST, _MORE = 10, 1.5


def identify(taken: dict[str, int], contents: Sequence[Content]) -> str:
    """The role that tells parts apart, `""` for none; texts without a known header are names where nothing else will do."""

    def usable(role: str, fill: float) -> bool:
        if role == "model" and role in taken and contents[taken[role]].naming < 0.7:
            # A type that many lines lack names no part where every line has another name.
            return not any(usable(other, 0.9) for other in ("supplier_part", "description"))
        if role == "model" and role in taken and _kinds_of(taken, contents):
            return False
        if role == "model" and role in taken and contents[taken[role]].share(SYMBOL) > 0.8:
            return not usable("specification", 0.7)
        if role not in taken or contents[taken[role]].naming < fill:
            return False
        if (
            role == "name"
            and fill < _MOSTLY
            and contents[taken[role]].naming < _MOSTLY
            and _told_apart_by_model(taken, contents)
        ):
            return False
        cells = contents[taken[role]].cells
        few = 1 if len(cells) < 20 else 0.1 * len(cells)  # `basic` and `extended` are classes of parts
        return role not in {"model", "specification", "material"} or len(cells) < 4 or len(set(cells)) > few

    for role, fill in (
        ("part_number", 0.3),
        ("mpn", 0.3),
        ("name", 0.3),
        ("part_number", 0.05),
        ("model", 0.3),
        ("mpn", 0.01),
    ):
        if usable(role, fill):
            return (
                "specification" if fill < _SPARSE and role == "part_number" and usable("specification", 0.9) else role
            )
    last = ["description", "specification", "material"]
    if _numbers_in_values(taken, contents):
        last = ["specification", "description", "material"]
    if _tells_more(taken, contents, "specification"):
        last = ["description", "material", "specification"]
    if _tells_more(taken, contents, "description"):
        last = ["material", "description", "specification"]
    if "model" in taken and contents[taken["model"]].share(SYMBOL) > 0.8:
        last = ["specification", "description", "material"]
    for role, fill in [(r, 0.3) for r in ("supplier_part", *last)] + [("name", 0.03)]:
        if usable(role, fill):
            return role
    untitled = _untitled_texts(taken.values(), contents)
    if untitled:
        taken["name"] = untitled[0]
        return "name"
    for role, fill in (("reference_designators", 0.5), ("description", 0.03), ("specification", 0.03), ("model", 0.03)):
        if usable(role, fill):
            return role
    return ""


def _told_apart_by_model(taken: Mapping[str, int], contents: Sequence[Content]) -> bool:
    """Whether each line has a model of its own, where names such as `外壳` head several lines."""
    if "model" not in taken:
        return False
    model = contents[taken["model"]]
    return model.naming > 0.95 and model.distinct > 0.9


def _tells_more(taken: Mapping[str, int], contents: Sequence[Content], other: str) -> bool:
    """Whether `材料` before `规格`, different in nearly every line, is what the parts are called, not what they are made of."""
    if not {other, "material"} <= taken.keys() or taken["material"] > taken[other]:
        return False
    material = contents[taken["material"]]
    return material.fill > 0.9 and material.distinct > 0.9 and material.fill >= contents[taken[other]].fill


def _numbers_in_values(taken: Mapping[str, int], contents: Sequence[Content]) -> bool:
    """Whether values beside descriptions are mostly makers' numbers, as schematic editors write in `Comment`."""
    if not {"specification", "description"} <= taken.keys():
        return False
    values = contents[taken["specification"]]
    return values.fill > 0.9 and values.distinct > 0.9 and values.share(_MAKERS_NUMBER) > 0.6


def _kinds_of(taken: Mapping[str, int], contents: Sequence[Content]) -> bool:
    """Whether types are shared by many lines whose descriptions differ more, or letters by lines whose numbers do."""
    model = contents[taken["model"]]
    if len(model.cells) < _FEWEST or model.distinct >= 0.5:
        return False
    letters = all(len(cell) <= _LETTERS for cell in model.cells)  # `C`, `R`, `LED`
    others = ("description", "supplier_part", "specification") if letters else ("description",)
    told = [contents[taken[role]] for role in others if role in taken]
    return any(other.distinct >= _MORE * model.distinct and other.fill > 0.9 for other in told)


def only_text(taken: Mapping[str, int], contents: Sequence[Content], header: HeaderRow) -> bool:
    """Whether names without a known header are the only texts beside quantities, nearly all different."""
    name = contents[taken["name"]]
    alone = not _untitled_texts(taken.values(), contents)
    return (
        header.matches[taken["name"]] is None
        and "quantity" in taken
        and alone
        and name.fill > 0.9
        and name.distinct > 0.7
    )


def _untitled_texts(taken: Collection[int], contents: Sequence[Content]) -> list[int]:
    """Columns of texts that play no role."""
    return [
        column
        for column, content in enumerate(contents[:MOST_SEARCHED])
        if column not in taken
        and content.fill > 0.5
        and content.urls < 0.5
        and sum(1 for cell in content.cells if split_quantity(cell) is None) > 0.7 * len(content.cells)
    ]
