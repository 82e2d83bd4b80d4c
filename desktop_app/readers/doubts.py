"""What makes the reading of a table doubtful although each column that it rests on seems sure.

Words of a header fit many a table that is no bill of materials: a comparison of offers, a routing that states a part once for
each operation, a glossary. And a delimiter within a cell moves all cells behind it. None of it can be put right without the
user, who is asked to look.
"""

import re
from collections import Counter
from itertools import combinations

import numpy as np
import numpy.typing as npt

from desktop_app.bom.messages import Message, worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers.content import Contents, content_of
from desktop_app.readers.model_columns import crosses_unclear, fit
from desktop_app.readers.odd_rows import (
    alternatives,
    headings_like_lines,
    left_out_like_lines,
    unlike_lines_above,
    work,
)
from desktop_app.readers.other_lists import flows, kinds_only, matrix, operations, orders, quoted, signals, to_fill_in
from desktop_app.readers.proved import parts_of_total
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.sheet import rows_in_words
from desktop_app.readers.table import Region, Understood
from desktop_app.readers.vocabulary import fold, is_line_word

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

#: Roles of words: a column of whole numbers under such a header, `Model A`, may hold quantities.
_IN_WORDS = frozenset(
    {"model", "name", "description", "specification", "material", "package", "revision", "state", "parent"}
)

#: How sure a column must be to tell what a table is.
_CLEAR = 0.5

#: The same of a price among more than two.
_CLEAR_PRICE = 0.75

#: Different parts of a table that say anything, and the share of them that tables of several models have in common.
_FEWEST_ALIKE, _NEARLY_ALL = 4, 0.65

#: Share of lines that say nothing but a name.
_MOST_LONE = 0.5

#: Share of lines that fill a column which tells something of all.
_HARDLY = 0.2

#: Share of codes in a column of part numbers.
_MOSTLY = 0.6

#: What is no count: a word, or a code of letters and digits; and the share of quantities that may be such.
_NO_COUNT, _ODD = re.compile(r"[^\W\d_][^\d]{3,}\Z|[A-Za-z]+[\w()-]*-\w*\d|\d{5,}-\w"), 0.1

#: Lines that show that parts stand in several of them, and in how many on average.
_MANY_LINES, _TIMES = 50, 5

#: Share of lines beyond the first that name the same part in the same assembly, and of lines that spill over.
_OFTEN, _SPILT = 0.3, 0.1


def doubts(found: Understood) -> tuple[Message, ...]:
    """Why a sheet may be something else than it was read as, each reason in words; empty where nothing speaks for it."""
    said = [check(found) for check in (_variants_beside, _variants_below, _another_first)]
    checks = (
        _level_left_out,
        _other_than_models,
        _many_of_one_kind,
        _numbers_nobody_knows,
        _one_column_of_words,
        _mostly_one_cell,
        _again_and_again,
        _register,
        _no_counts,
        orders,
        operations,
        signals,
        matrix,
        flows,
        kinds_only,
        to_fill_in,
        unlike_lines_above,
        left_out_like_lines,
        alternatives,
        headings_like_lines,
        work,
    )
    listing = [region for region in found.regions if len(region.rows.of(Kind.ITEM)) or region is found.regions[0]]
    said += [check(region) for region in listing for check in checks]
    said += [_only_names(region) for region in listing if region is listing[0] or not _called_alike(region, listing[0])]
    said += [_spilling(spilt(region)) for region in found.regions]
    return tuple(dict.fromkeys(reason for reason in said if reason))


def _level_left_out(region: Region) -> Message | None:
    """A column is headed as one of levels and holds none."""
    matches = enumerate(region.header.matches)
    told = [column for column, found in matches if found is not None and found.role == "level" and not found.weak]
    if not told or {"level", "parent"} & region.columns.columns.keys():
        return None
    return worded("doubt-levels", header=region.header.texts[told[0]])


def _other_than_models(region: Region) -> Message | None:
    """Columns are read as the quantities in several models and may be something else, or their crosses may."""
    models = region.columns.models
    if not models.places:
        return None
    fits = {
        fit(text)
        for place in models.places
        for text in region.sheet.columns[place].rows(region.rows.of(Kind.ITEM)).distinct
    }
    if crosses_unclear(fits):
        return worded("doubt-crosses", headers=_quoted(region, list(models.places)))
    if models.sure:
        return None
    headers = _quoted(region, list(models.places))
    if models.beside:
        return worded("doubt-models-beside", headers=headers, others=_quoted(region, list(models.beside)))
    return worded("doubt-models", headers=headers)


def _another_first(found: Understood) -> Message | None:
    """The first table calls its lines otherwise than most tables below it do: a summary over the lists."""
    called: dict[str, list[int]] = {}
    for region in found.regions:
        if region.columns.identity:
            text = region.header.texts[region.columns.columns[region.columns.identity]]
            called.setdefault(fold(text), []).append(len(region.rows.of(Kind.ITEM)))
    if len(called) < 2:
        return None
    first = sum(next(iter(called.values())))
    below = any(len(lines) > 1 and sum(lines) > first for lines in list(called.values())[1:])
    return worded("doubt-summary") if below else None


def _variants_beside(found: Understood) -> Message | None:
    """Tables beside each other list mostly the same parts, as those of several models do."""
    first = found.regions[0]
    tables = [region for region in found.regions if region.header.row == first.header.row]
    beside = [_names(region) for region in tables] if len(tables) > 1 else []
    alike = any(len(beside[0] & other) > 0.5 * min(len(beside[0]), len(other)) for other in beside[1:])
    return worded("doubt-beside") if alike else None


def _variants_below(found: Understood) -> Message | None:
    """Tables below each other list nearly the same parts, as those of several models do."""
    if len(found.regions) < 2:
        return None
    first, *below = found.regions
    again = [one for one in below if _hardly_counted(one) and _names(one) & _names(first)]
    if again and not _hardly_counted(first):
        return worded("doubt-table-below", row=again[0].header.row + 1)
    named = [names for region in found.regions if len(names := _names(region)) >= _FEWEST_ALIKE]
    pairs = combinations(named, 2)
    alike = any(len(one & other) >= _NEARLY_ALL * max(len(one), len(other)) for one, other in pairs)
    return worded("doubt-below") if alike else None


def _hardly_counted(region: Region) -> bool:
    """Whether a table has a column of quantities that most of its lines leave empty: it explains prices, or lists costs."""
    rows = region.rows.of(Kind.ITEM)
    if "quantity" not in region.columns.columns or len(rows) < _FEWEST_ALIKE:
        return False
    return int(region.sheet.columns[region.columns.columns["quantity"]].filled[rows].sum()) < _MOST_LONE * len(rows)


def _names(region: Region) -> set[str]:
    if not region.columns.identity:
        return set()
    column = region.sheet.columns[region.columns.columns[region.columns.identity]]
    return {fold(str(text)) for text in column.rows(region.rows.of(Kind.ITEM)).distinct} - {""}


def spilling(region: Region) -> list[Problem]:
    """The warning that cells may stand in the wrong columns."""
    rows = spilt(region)
    said = _spilling(rows)
    return [warning(said, row=int(rows[0]))] if said else []


def _spilling(rows: npt.NDArray[np.intp]) -> Message | None:
    return worded("rows-spill-over", rows=rows_in_words(rows)) if len(rows) else None


def added_up(region: Region) -> list[Problem]:
    """The remark that a total is read where columns say how much of it goes into each assembly or place."""
    columns = region.columns.columns
    if "quantity" not in columns or region.header.row < 0 or region.columns.models.places:
        return []
    contents = Contents(region.sheet, region.rows.of(Kind.ITEM))
    parts = [c for c in parts_of_total(columns["quantity"], columns, contents) if region.header.texts[c]]
    header = region.header.texts[columns["quantity"]]
    return (
        [info(worded("quantity-added-up", header=header, headers=_quoted(region, parts)), column=header)]
        if parts
        else []
    )


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


def _many_of_one_kind(region: Region) -> Message | None:
    """A table has one sort of column again and again, as comparisons of offers have."""
    sure = [found.role if found is not None and not found.weak else "" for found in region.header.matches]
    roles = Counter(sure)
    counted = {"quantity", "reference_designators"} & region.columns.columns.keys()
    many = {role for role in _WHO_AND_WHAT if roles[role] > 2} if not counted else set()
    if roles["unit_price"] > 2 and region.columns.confidence.get("unit_price", 1.0) < _CLEAR_PRICE:
        many.add("unit_price")
    if not many:
        return None
    return worded("doubt-offers", headers=_quoted(region, [c for c, role in enumerate(sure) if role in many]))


def _quoted(region: Region, columns: list[int]) -> str:
    return quoted([region.header.texts[column] for column in columns])


def _numbers_nobody_knows(region: Region) -> Message | None:
    """A table without quantities has columns of counts with headers of their own, as one for each model has."""
    if "quantity" in region.columns.columns or region.header.row < 0:
        return None
    rows = region.rows.of(Kind.ITEM)
    texts, matches = region.header.texts, region.header.matches
    unknown = [c for c, found in enumerate(matches) if texts[c] and (found is None or found.role in _IN_WORDS)]
    contents = Contents(region.sheet, rows)
    whole = [c for c in unknown if contents[c].fill > 0.5 and contents[c].integers > 0.9]
    # `Model A` beside `Model B` may be counts, while a lone `Description` of numbers is a poor description.
    begun = Counter(fold(texts[c])[:2] for c in whole)
    counts = [c for c in whole if matches[c] is None or begun[fold(texts[c])[:2]] > 1]
    return worded("doubt-counts", headers=_quoted(region, counts)) if len(counts) >= _COUNTS else None


def _no_counts(region: Region) -> Message | None:
    """Many quantities are codes or words: the rows are rather lines of several tables below each other."""
    models = region.columns.models
    if "quantity" not in region.columns.columns or (models.places and not models.marked):
        return None
    stated = region.sheet.columns[region.columns.columns["quantity"]].rows(region.rows.of(Kind.ITEM))
    odd = [text for text in stated.distinct if _NO_COUNT.match(text) and not is_line_word("some", text)]
    if len(odd) <= max(2, _ODD * int(stated.filled.sum())):
        return None
    return worded(
        "doubt-no-counts", header=region.columns.headers["quantity"], listed=", ".join(f"“{text}”" for text in odd[:3])
    )


def _only_names(region: Region) -> Message | None:
    """Nothing but names and descriptions tells that a table lists parts."""
    sure = region.columns.confidence
    rows = region.rows.of(Kind.ITEM)
    stated = (
        {role: region.sheet.columns[column].filled[rows].mean() for role, column in region.columns.columns.items()}
        if len(rows)
        else {}
    )
    # A column that hardly any line fills tells nothing of them.
    roles = {role for role, share in stated.items() if sure.get(role, 0.0) >= _CLEAR and share >= _HARDLY}
    number = region.header.matches[region.columns.columns["part_number"]] if "part_number" in roles else None
    numbered = number is not None and not number.weak
    unclear = region.header.row >= 0 and not numbered and not roles & (_OF_PARTS | {"quantity"})
    return worded("doubt-names-only") if unclear else None


def _called_alike(region: Region, first: Region) -> bool:
    """Whether a table calls its lines as the first one does, and has another column of it: it lists the same things."""
    called = [fold(one.columns.headers.get(one.columns.identity, "")) for one in (region, first)]
    headers = [{fold(text) for text in one.header.texts} - {""} for one in (region, first)]
    return called[0] == called[1] and len(headers[0] & headers[1]) > 1


def _one_column_of_words(region: Region) -> Message | None:
    """The only column that there is holds words, as any text does under a line such as `Part number`."""
    headed = [column for column, text in enumerate(region.header.texts) if text]
    if len(headed) != 1 or region.header.row < 0:
        return None
    coded = content_of(region.sheet, headed[0], region.rows.of(Kind.ITEM)).codes >= _MOSTLY
    return None if coded else worded("doubt-words", header=region.header.texts[headed[0]])


def _mostly_one_cell(region: Region) -> Message | None:
    """Most lines fill one of several columns, as sentences do under a line that a list of words makes a header."""
    titled = sum(map(bool, region.header.texts))
    filled = region.sheet.filled_cells[region.rows.of(Kind.ITEM)]
    sparse = titled > 2 and (filled == 1).sum() > _MOST_LONE * len(filled)
    return worded("doubt-sparse", count=titled) if sparse else None


def _again_and_again(region: Region) -> Message | None:
    """Lines with a parent state the same part in it several times, as a routing does for each operation."""
    columns = region.columns.columns
    if "parent" not in columns or not region.columns.identity:
        return None
    rows = region.rows.of(Kind.ITEM)
    parents, parts = (region.sheet.columns[columns[role]].rows(rows) for role in ("parent", region.columns.identity))
    pairs = np.sort(parents.codes.astype(np.int64) * len(parts.distinct) + parts.codes)
    often = 1 + int(np.count_nonzero(np.diff(pairs))) < (1 - _OFTEN) * len(rows)
    return worded("doubt-routing") if often else None


def _register(region: Region) -> Message | None:
    """A few parts stand in many lines each, as in a register of orders or of movements of a stock."""
    columns = region.columns.columns
    if "quantity" not in columns or {"parent", "level", "reference_designators"} & columns.keys():
        return None
    if not region.columns.identity:
        return None
    rows = region.rows.of(Kind.ITEM)
    parts = len(region.sheet.columns[columns[region.columns.identity]].rows(rows).distinct)
    if len(rows) < _MANY_LINES or parts * _TIMES > len(rows):
        return None
    return worded("doubt-register", lines=len(rows), parts=parts)
