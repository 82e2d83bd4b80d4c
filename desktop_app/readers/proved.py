"""Columns whose cells say what they are where no header word does.

A quantity is what, times the unit price, gives the total of every line; and of two prices, one that is the other times the
quantity is no unit price. Names are different words in every line, under a
header such as `Sub Category` that would have them repeat.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import permutations

from desktop_app.readers.content import MOST_SEARCHED, Content
from desktop_app.readers.designators import count_designators
from desktop_app.readers.numbers import decimal, split_price, split_quantity
from desktop_app.readers.vocabulary import is_line_word

#: Lines that must bear a product out, and the share of all that state it.
_FEWEST, _MOST = 3, 0.9

#: A quantity without a header is below this.
_MANY = 1000

#: Share of cells that list designators, where nothing else says that a column does, those aside that say `n/a`; and of all.
_MARKED = 0.8
_SEVERAL_MARKED = 0.4

#: Totals are rounded to hundredths.
_ROUNDED = 0.011

#: What an amount looks like, told faster than what it is.
_LIKE_AMOUNT = re.compile(r"\D{0,6}\d[\d.,'’\s]*\D{0,6}\Z")
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?\Z", re.ASCII)
_WORD = re.compile(r"[^\W\d_]{2,}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}")


def quantity_by_sums(taken: Mapping[str, int], contents: Sequence[Content]) -> int | None:
    """The column that, times the unit price, gives the total in nearly every line; some total differs from its price."""
    if not {"unit_price", "total_price"} <= taken.keys():
        return None
    prices, totals = (list(map(_amount, contents[taken[role]].whole)) for role in ("unit_price", "total_price"))
    kept = {column for role, column in taken.items() if role != "other_quantity"}
    for column, content in enumerate(contents[:MOST_SEARCHED]):
        if column in kept or content.quantities < _MOST or content.fill < 0.5:
            continue
        if _multiplied(list(map(count_in, content.whole)), prices, totals):
            return column
    return None


def price_by_sums(taken: Mapping[str, int], contents: Sequence[Content]) -> int | None:
    """The column of which the unit price that was taken is the multiple by the quantity: that one is a total."""
    if not {"unit_price", "quantity"} <= taken.keys():
        return None
    counts = list(map(count_in, contents[taken["quantity"]].whole))
    sums = list(map(_amount, contents[taken["unit_price"]].whole))
    kept = {column for role, column in taken.items() if role not in {"total_price", "price_unit"}}
    for column, content in enumerate(contents[:MOST_SEARCHED]):
        if column in kept or content.prices < _MOST or content.fill < 0.5:
            continue
        if _multiplied(counts, list(map(_amount, content.whole)), sums):
            return column
    return None


def price_is_proved(taken: Mapping[str, int], contents: Sequence[Content]) -> bool:
    """Whether the unit price by the quantity is the total of nearly every line, as known or in the column beside the price."""
    if not {"unit_price", "quantity"} <= taken.keys():
        return False
    counts = list(map(count_in, contents[taken["quantity"]].whole))
    prices = list(map(_amount, contents[taken["unit_price"]].whole))
    totals = {taken.get("total_price", taken["unit_price"] + 1), taken["unit_price"] + 1}
    return any(
        _multiplied(counts, prices, list(map(_amount, contents[total].whole)))
        for total in sorted(totals)
        if total < len(contents)
    )


def price_among_totals(
    taken: Mapping[str, int], totals: Collection[int], contents: Sequence[Content]
) -> tuple[int, int] | None:
    """Of several columns whose headers say totals, the one that is a unit price and the one that is its total.

    `Стоимость | Итого`: the one by the quantity is the other.
    """
    if "unit_price" in taken or "quantity" not in taken:
        return None
    counts = list(map(count_in, contents[taken["quantity"]].whole))
    amounts = {column: list(map(_amount, contents[column].whole)) for column in sorted(totals)}
    for price, total in permutations(amounts, 2):
        if _multiplied(counts, amounts[price], amounts[total]):
            return price, total
    return None


def total_by_sums(taken: Mapping[str, int], words: Collection[int], contents: Sequence[Content]) -> int | None:
    """The column of `words`, which a header such as `Wartość` calls a value, that is the price of each line by its quantity."""
    if not {"unit_price", "quantity"} <= taken.keys() or "total_price" in taken:
        return None
    counts, prices = (contents[taken["quantity"]], contents[taken["unit_price"]])
    for column in sorted(words):
        content = contents[column]
        if content.fill > 0.5 and content.share(_LIKE_AMOUNT) >= _MOST and content.prices >= _MOST:
            sums = list(map(_amount, contents[column].whole))
            if _multiplied(list(map(count_in, counts.whole)), list(map(_amount, prices.whole)), sums):
                return column
    return None


def pair_by_sums(
    taken: Mapping[str, int], free: Collection[int], contents: Sequence[Content]
) -> tuple[int, int] | None:
    """Of the `free` columns those of quantities and of prices, where their product is the total of each line."""
    if "total_price" not in taken or {"quantity", "unit_price"} & taken.keys():
        return None
    sums = list(map(_amount, contents[taken["total_price"]].whole))
    for many in sorted(free):
        if contents[many].integers < _MOST or contents[many].fill < 0.5:
            continue
        counts = list(map(count_in, contents[many].whole))
        for price in sorted(free):
            content = contents[price]
            if price == many or content.prices < _MOST or content.integers > contents[many].integers - 0.1:
                continue
            if _multiplied(counts, list(map(_amount, content.whole)), sums):
                return many, price
    return None


def parts_of_total(total: int, taken: Mapping[str, int], contents: Sequence[Content]) -> list[int]:
    """The columns of counts that add up to a total in nearly every line, as one for each assembly does; else none."""
    used = set(taken.values())
    free = [c for c, content in enumerate(contents[:MOST_SEARCHED]) if c not in used and content.integers >= _MOST]
    beside = [c for c in free if c < total and all(between in free for between in range(c, total))]
    sums = [count_in(text) for text in contents[total].whole]
    for columns in (beside, free):
        if len(columns) > 1 and _added(columns, sums, contents):
            return columns
    return []


def is_sum_of(total: int, columns: Sequence[int], contents: Sequence[Content]) -> bool:
    """Whether a column is what some others add up to in nearly every line."""
    return _added(columns, [count_in(text) for text in contents[total].whole], contents)


def _added(columns: Sequence[int], sums: Sequence[float | None], contents: Sequence[Content]) -> bool:
    lines = zip(*(contents[column].whole for column in columns), strict=True)
    told = [(sum(filter(None, map(count_in, line))), total) for line, total in zip(lines, sums, strict=True) if total]
    right = sum(1 for added, total in told if added == total)
    return len(told) >= _FEWEST and right >= _MOST * len(told)


def counts_without_header(
    taken: Mapping[str, int], untitled: Collection[int], contents: Sequence[Content]
) -> int | None:
    """The one column of small whole numbers without a header, where no column has one that tells of quantities."""
    if {"quantity", "other_quantity"} & taken.keys():
        return None
    found = [
        column
        for column in untitled
        if (content := contents[column]).rows > _FEWEST
        and content.fill >= _MOST
        and content.integers == 1.0
        and not content.counting
        and all(0 < float(cell) < _MANY for cell in content.cells)
    ]
    return found[0] if len(found) == 1 else None


def marks_by_content(
    taken: Mapping[str, int], free: Collection[int], vague: Collection[int], contents: Sequence[Content]
) -> int | None:
    """The one column of designators.

    Where lines are not counted, marks of several kinds in all lines tell that each line is one place.

    Args:
        taken: columns by role.
        free: columns whose headers are unknown or name a state.
        vague: columns whose headers say no more than `No.`, and which mark as many places as the quantities beside them say.
        contents: of all columns.
    """
    if "reference_designators" in taken:
        return None
    if "quantity" in taken:
        counts = contents[taken["quantity"]].whole
        found = [column for column in (*free, *vague) if _marks(contents[column])]
        found = [column for column in found if column in free or _as_many(contents[column].whole, counts)]
    else:
        found = [c for c in free if contents[c].fill > _MOST and contents[c].listing and _marks(contents[c])]
    return found[0] if len(found) == 1 else None


def _marks(content: Content) -> bool:
    """Whether most lines mark places on a board, no two the same ones; `n/a` says that a line has none."""
    marks = [cell for cell in content.cells if not is_line_word("placeholder", cell)]
    if content.fill <= 0.5 or not marks or content.designators < _SEVERAL_MARKED:
        return False
    listed = Content(tuple(marks), content.whole)
    return len(marks) > 0.5 * content.rows and listed.designators >= _MARKED and listed.distinct > 0.8


def _as_many(marks: Sequence[str], counts: Sequence[str]) -> bool:
    """Whether cells list as many marks as the quantities in their lines say, in nearly every line."""
    told = [(count_designators(mark), count_in(count)) for mark, count in zip(marks, counts, strict=True) if mark]
    return sum(1 for places, count in told if places == count) >= _MOST * len(told)


def _multiplied(counts: Sequence[float | None], prices: Sequence[float | None], sums: Sequence[float | None]) -> bool:
    """Whether count times price is the sum in nearly every line that states all three, and not only because of ones."""
    told = [
        (count, price, total)
        for count, price, total in zip(counts, prices, sums, strict=True)
        if count is not None and price and total is not None
    ]
    several = [(count, price, total) for count, price, total in told if count != 1]
    return len(told) >= _FEWEST and all(_mostly_right(some) for some in (told, several))


def _mostly_right(told: Sequence[tuple[float, float, float]]) -> bool:
    right = sum(1 for count, price, total in told if abs(count * price - total) < _ROUNDED)
    return right >= max(2, _MOST * len(told))


def names_by_words(taken: Mapping[str, int], free: Collection[int], contents: Sequence[Content]) -> int | None:
    """Of the `free` columns, the one that has other words in every line, where the lines have no name yet.

    Args:
        taken: columns by role.
        free: columns without a role, or with one such as that of a category.
        contents: of all columns.
    """
    if {"name", "description", "model", "specification"} & taken.keys() or not {"part_number", "mpn"} & taken.keys():
        return None
    for column in sorted(free):
        content = contents[column]
        words = sum(1 for cell in content.cells if _WORD.search(cell))
        differs = content.rows > _FEWEST and content.fill >= _MOST and content.distinct >= _MOST
        says = words >= _MOST * len(content.cells) and max(content.codes, content.urls, content.share(_DATE)) < 0.5
        if differs and says:
            return column
    return None


def _amount(text: str) -> float | None:
    found = split_price(text)
    return _number(found[0]) if found else None


def count_in(text: str) -> float | None:
    """The number of a quantity, whatever mark of decimals it has; None where it states none."""
    found = split_quantity(text)
    return _number(found[0]) if found else None


def _number(text: str) -> float | None:
    """A number whose mark of decimals is not known yet: of two marks the last, of one comma that is no mark of thousands that."""
    comma = text.rfind(",") > text.rfind(".") and not _THOUSANDS.match(text)
    value = decimal(text, "," if comma else ".")
    return None if value is None else float(value)
