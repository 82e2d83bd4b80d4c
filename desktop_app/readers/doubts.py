"""What makes the reading of a table doubtful although each column that it rests on seems sure.

Words of a header fit many a table that is no bill of materials: a comparison of offers, a routing that states a part once for
each operation, a glossary. And a delimiter within a cell moves all cells behind it. None of it can be put right without the
user, who is asked to look.
"""

from collections import Counter

import numpy as np
import numpy.typing as npt

from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, warning
from desktop_app.readers.content import content_of
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.sheet import rows_in_words
from desktop_app.readers.table import Region, Understood
from desktop_app.readers.vocabulary import fold

#: Columns of which a list of parts has one or two.
_WHO_AND_WHAT = frozenset({"part_number", "mpn", "name", "supplier", "manufacturer", "country_of_origin"})

#: Columns one of which a list of parts without quantities has: a glossary has names and descriptions too.
_OF_PARTS = frozenset(
    [
        "mpn",
        "supplier",
        "manufacturer",
        "unit_price",
        "total_price",
        "reference_designators",
        "link",
        "level",
        "parent",
        "mass",
        "country_of_origin",
        "hs_code",
        "material",
        "supplier_part",
        "unit",
        "other_quantity",
        "package",
    ]
)

#: So many columns of whole numbers with unknown headers may be quantities.
_COUNTS = 2

#: How sure a column must be to tell what a table is.
_CLEAR = 0.5

#: The same of a price among more than two.
_CLEAR_PRICE = 0.75

#: Share of lines beyond the first that name the same part in the same assembly, and of lines that spill over.
_OFTEN, _SPILT = 0.3, 0.1


def doubtful(found: Understood) -> bool:
    """Whether a sheet may be something else than it was read as."""
    if _variants_beside(found) or _another_first(found):
        return True
    return any(
        _level_left_out(region)
        or _many_of_one_kind(region)
        or _numbers_nobody_knows(region)
        or _only_names(region)
        or _again_and_again(region)
        or bool(len(spilt(region)))
        for region in found.regions
    )


def _level_left_out(region: Region) -> bool:
    """Whether a column is headed as one of levels and holds none."""
    told = any(found is not None and found.role == "level" and not found.weak for found in region.header.matches)
    return told and not {"level", "parent"} & region.columns.columns.keys()


def _another_first(found: Understood) -> bool:
    """Whether the first table calls its lines otherwise than most tables below it do: a summary over the lists."""
    called: dict[str, list[int]] = {}
    for region in found.regions:
        if region.columns.identity:
            text = region.header.texts[region.columns.columns[region.columns.identity]]
            called.setdefault(fold(text), []).append(len(region.rows.of(Kind.ITEM)))
    if len(called) < 2:
        return False
    first = sum(next(iter(called.values())))
    return any(len(lines) > 1 and sum(lines) > first for lines in list(called.values())[1:])


def _variants_beside(found: Understood) -> bool:
    """Whether tables beside each other list mostly the same parts, as those of several models do."""
    first = found.regions[0]
    tables = [region for region in found.regions if region.header.row == first.header.row]
    beside = [_names(region) for region in tables] if len(tables) > 1 else []
    return any(len(beside[0] & other) > 0.5 * min(len(beside[0]), len(other)) for other in beside[1:])


def _names(region: Region) -> set[str]:
    if not region.columns.identity:
        return set()
    column = region.sheet.columns[region.columns.columns[region.columns.identity]]
    return {fold(str(text)) for text in column.rows(region.rows.of(Kind.ITEM)).distinct} - {""}


def spilling(region: Region) -> list[Problem]:
    """The warning that cells may stand in the wrong columns."""
    rows = spilt(region)
    return [warning(worded("rows-spill-over", rows=rows_in_words(rows)), row=int(rows[0]))] if len(rows) else []


def spilt(region: Region) -> npt.NDArray[np.intp]:
    """Lines of a text file that have cells beyond the last header, where that is no single remark."""
    rows = region.rows.of(Kind.ITEM)
    headed = [column for column, text in enumerate(region.header.texts) if text]
    if not region.sheet.encoding or region.header.row < 0 or not headed or not len(rows):
        return np.zeros(0, dtype=np.intp)
    beyond = np.zeros(len(rows), dtype=bool)
    for column in region.sheet.columns[headed[-1] + 1 :]:
        beyond |= column.filled[rows]
    return rows[beyond] if beyond.sum() >= max(2, _SPILT * len(rows)) else rows[:0]


def _many_of_one_kind(region: Region) -> bool:
    """Whether a table has one sort of column again and again, as comparisons of offers have."""
    roles = Counter(found.role for found in region.header.matches if found is not None and not found.weak)
    if roles["unit_price"] > 2 and region.columns.confidence.get("unit_price", 1.0) < _CLEAR_PRICE:
        return True
    return "quantity" not in region.columns.columns and any(roles[role] > 2 for role in _WHO_AND_WHAT)


def _numbers_nobody_knows(region: Region) -> bool:
    """Whether a table without quantities has columns of counts with headers of their own, as one for each model has."""
    if "quantity" in region.columns.columns or region.header.row < 0:
        return False
    rows = region.rows.of(Kind.ITEM)
    unknown = [c for c, found in enumerate(region.header.matches) if found is None and region.header.texts[c]]
    contents = [content_of(region.sheet, column, rows) for column in unknown]
    return sum(1 for content in contents if content.fill > 0.5 and content.integers > 0.9) >= _COUNTS


def _only_names(region: Region) -> bool:
    """Whether nothing but names and descriptions tells that a table lists parts."""
    sure = region.columns.confidence
    roles = {role for role in region.columns.columns if sure.get(role, 0.0) >= _CLEAR}
    number = region.header.matches[region.columns.columns["part_number"]] if "part_number" in roles else None
    numbered = number is not None and not number.weak
    return region.header.row >= 0 and not numbered and not roles & (_OF_PARTS | {"quantity"})


def _again_and_again(region: Region) -> bool:
    """Whether lines with a parent state the same part in it several times, as a routing does for each operation."""
    columns = region.columns.columns
    if "parent" not in columns or not region.columns.identity:
        return False
    rows = region.rows.of(Kind.ITEM)
    parents, parts = (region.sheet.columns[columns[role]].rows(rows) for role in ("parent", region.columns.identity))
    pairs = np.sort(parents.codes.astype(np.int64) * len(parts.distinct) + parts.codes)
    return 1 + int(np.count_nonzero(np.diff(pairs))) < (1 - _OFTEN) * len(rows)
