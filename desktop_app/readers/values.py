"""Cells of the roles that are not plain text become values: quantities, prices, currencies, countries, masses, classes.

Each function takes the columns of the line items and gives columns in the form that `Parts` and `Usages` hold, together
with what it did not understand. Unknown stays `""`; the text that was not understood is in the problem.
"""

from collections.abc import Callable

import numpy as np

from desktop_app.bom.exact import Ints, Text
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers import codes, numbers
from desktop_app.readers.columns import header_currency, header_unit
from desktop_app.readers.designators import count_designators
from desktop_app.readers.numbers import Evidence, Numbers
from desktop_app.readers.sheet import Column, Mask, rows_in_words
from desktop_app.readers.words import fold, is_line_word, qualified

NUMBER_SPLITTERS: dict[str, numbers.Splitter] = {
    "quantity": numbers.split_quantity,
    "unit_price": numbers.split_price,
    "value": numbers.split_price,
    "mass": numbers.split_quantity,
    "mass_percent": numbers.split_percent,
    "price_unit": numbers.split_quantity,
    "pack_quantity": numbers.split_quantity,
    "base_quantity": numbers.split_quantity,
}

#: What a spreadsheet shows where a formula failed: no value, and no name that two parts could share.
FORMULA_ERRORS = frozenset(
    ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#NV", "#WERT!", "#BEZUG!"]
)


class Reading:
    """Columns of line items on their way to values; collects the problems.

    Not a frozen value on purpose: it is the one accumulator of a reading, and never leaves the readers.
    """

    def __init__(self, cells: dict[str, Column], headers: dict[str, str], rows: Ints, comma_likely: bool) -> None:
        self.cells = cells
        self.headers = headers
        self.rows = rows
        self.comma_likely = comma_likely
        self.problems: list[Problem] = []
        self.evidence = {
            role: numbers.evidence(cells[role], split) for role, split in NUMBER_SPLITTERS.items() if role in cells
        }
        self.hint = sum(self.evidence.values(), Evidence())

    def __len__(self) -> int:
        return len(self.rows)

    def warn(self, role: str, mask: Mask, message: Callable[[str, str], str]) -> None:
        """One warning about all rows of a mask; `message` gets the rows in words and a few of their texts."""
        at = np.flatnonzero(mask)
        if len(at):
            texts = list(dict.fromkeys(str(self.cells[role].texts[i]).strip() for i in at[:2000]))
            shown = ", ".join(f"“{text[:40]}”" for text in texts[:6]) + (" …" if len(texts) > 6 else "")
            self.problems.append(
                warning(
                    message(rows_in_words(self.rows[at]), shown),
                    row=int(self.rows[at[0]]),
                    column=self.headers.get(role),
                )
            )

    def text(self, role: str) -> Text:
        """A text column, outer spaces and failed formulas removed."""
        return cleaned(self.cells[role])

    def numbers(self, role: str, quantity: bool = False) -> Numbers:
        """A number column; what could be read in two ways is left unknown and reported."""
        found = numbers.parse(
            self.cells[role], NUMBER_SPLITTERS[role], self.evidence[role], self.hint, self.comma_likely, quantity
        )
        doubtful = found.open_rows
        self.warn(
            role,
            doubtful,
            lambda rows, texts: (
                f"{texts} in {rows} could be a number of thousands or a decimal; nothing in the file says "
                "which, so it is left unknown. Write it without a separator of thousands."
            ),
        )
        found.values[doubtful] = ""
        return found


def clean(text: str) -> str:
    """A cell without outer spaces; a failed formula is an empty cell."""
    stripped = text.strip()
    return "" if stripped in FORMULA_ERRORS else stripped


def cleaned(column: Column) -> Text:
    """`clean` of every cell."""
    distinct = column.distinct.tolist()
    if FORMULA_ERRORS.isdisjoint(distinct) and list(map(str.strip, distinct)) == distinct:
        return column.texts.copy()
    return column.mapped(clean)


def quantities(reading: Reading, tops: Mask) -> dict[str, Text]:
    """Columns `quantity` and `unit`. Without a quantity column each line counts once, and that is said.

    `tops` marks lines that go into nothing: what stands as their quantity is used for nothing, so that it may be missing.
    """
    size = len(reading)
    unit = reading.text("unit") if "unit" in reading.cells else np.full(size, "", dtype=object)
    if "quantity" not in reading.cells:
        return {"quantity": _counted(reading, size), "unit": unit}
    header = reading.headers.get("quantity", "")
    if qualified(header, "ordered_quantity", "better"):
        reading.problems.append(
            warning(
                f"“{header}” is the only column of quantities; what was ordered is taken as what is used. Correct it, or add a "
                "column “Quantity”.",
                column=header,
            )
        )
    found = reading.numbers("quantity", quantity=True)
    named = header_unit(reading.headers.get("quantity", ""))
    unit = np.where(unit != "", unit, np.where(found.beside != "", found.beside, named)).astype(object)
    empty = ~reading.cells["quantity"].filled
    reading.warn("quantity", empty & ~tops, lambda rows, _: f"No quantity stands in {rows}; it counts as unknown.")
    reading.warn(
        "quantity",
        found.bad & ~empty & ~tops,
        lambda rows, texts: f"The quantity in {rows} is no single number ({texts}); it counts as unknown.",
    )
    reading.warn(
        "quantity", found.negative, lambda rows, texts: f"The quantity in {rows} is negative ({texts}); it is kept so."
    )
    reading.warn("quantity", found.zero, lambda rows, texts: f"The quantity in {rows} is zero; it is kept so.")
    return {"quantity": found.values, "unit": unit}


def _counted(reading: Reading, size: int) -> Text:
    """Quantities of a file that states none: designators are counted where lines list them, else each line is one."""
    if "reference_designators" in reading.cells:
        counts = reading.cells["reference_designators"].mapped(count_designators)
        known = np.array([count is not None for count in counts], dtype=bool)
        if known.sum() >= 0.6 * size:
            reading.problems.append(
                info(
                    "The file has no column of quantities; the reference designators of each line are counted, and a line "
                    "without any is taken as 1 piece. Choose the column if there is one.",
                    column=reading.headers.get("reference_designators"),
                )
            )
            counted = np.full(size, "1", dtype=object)
            counted[known] = [str(count) for count in counts[known]]
            return counted
    reading.problems.append(
        info("The file has no column of quantities; each line is taken as 1 piece. Choose the column if there is one.")
    )
    return np.full(size, "1", dtype=object)


def money(reading: Reading, role: str = "unit_price") -> dict[str, Text]:
    """Columns of one kind of amount and of its currency: from the Currency column, the cell, or the header, in this order."""
    stated = _currencies(reading)
    if role not in reading.cells:
        return {"currency": stated} if "currency" in reading.cells else {}
    found = reading.numbers(role)
    unread = found.bad & ~reading.cells[role].where(lambda text: not text or is_line_word("placeholder", text))
    reading.warn(
        role, unread, lambda rows, texts: f"The amount in {rows} is not understood ({texts}); it counts as unknown."
    )
    header = header_currency(reading.headers.get(role, ""))
    if not header and not (found.beside != "").any():
        _warn_negative(reading, role, found)
        return {role: found.values, "currency": stated}
    beside = np.where(found.beside != "", found.beside, header).astype(object)
    beside[found.values == ""] = ""
    dollars = (stated == "") & (beside == codes.DOLLAR)
    if dollars.any():
        reading.problems.append(
            info(
                f"“$” beside the amounts is taken as US dollars in {rows_in_words(reading.rows[dollars])}. Add a Currency "
                "column if it is another dollar.",
                column=reading.headers.get(role),
            )
        )
    yen = (stated == "") & (beside == codes.YEN_OR_YUAN)
    if yen.any():
        reading.problems.append(
            warning(
                f"“¥” may be yuan or yen; the currency of {rows_in_words(reading.rows[yen])} is left unknown. Add a Currency "
                "column that says CNY or JPY.",
                row=int(reading.rows[np.flatnonzero(yen)[0]]),
                column=reading.headers.get(role),
            )
        )
    said = np.where(beside == codes.DOLLAR, "USD", np.where(beside == codes.YEN_OR_YUAN, "", beside)).astype(object)
    precise = (found.beside != "") & (beside != codes.DOLLAR) & (said != "")
    differ = (stated != "") & precise & (stated != said)
    reading.warn(
        role,
        differ,
        lambda rows, texts: (
            f"The currency beside the amount in {rows} ({texts}) is not the one of the Currency column; the "
            "currency is left unknown."
        ),
    )
    currency = np.where(stated != "", stated, said).astype(object)
    currency[differ] = ""
    _warn_negative(reading, role, found)
    return {role: found.values, "currency": currency}


def _warn_negative(reading: Reading, role: str, found: Numbers) -> None:
    reading.warn(
        role, found.negative, lambda rows, texts: f"The amount in {rows} is negative ({texts}); it is kept so."
    )


def _currencies(reading: Reading) -> Text:
    if "currency" not in reading.cells:
        return np.full(len(reading), "", dtype=object)
    column = reading.cells["currency"]
    found = column.mapped(lambda text: codes.currency(clean(text)))
    unclear = column.where(lambda text: codes.currency(clean(text)) in {None, codes.YEN_OR_YUAN})
    reading.warn(
        "currency",
        unclear,
        lambda rows, texts: (
            f"The currency in {rows} is not understood ({texts}); it counts as unknown. Use codes such as EUR."
        ),
    )
    dollar = np.asarray(found == codes.DOLLAR, dtype=bool)
    if dollar.any():
        reading.problems.append(
            info(
                f"“$” is taken as US dollars in {rows_in_words(reading.rows[dollar])}.",
                column=reading.headers.get("currency"),
            )
        )
    values = np.where(dollar, "USD", found).astype(object)
    values[unclear] = ""
    return values


def masses(reading: Reading) -> dict[str, Text]:
    """Columns `mass` and `mass_unit`: from the unit column, the cell, or the header."""
    if "mass" not in reading.cells:
        return {}
    found = reading.numbers("mass")
    unread = found.bad & ~reading.cells["mass"].where(lambda text: not text or is_line_word("placeholder", text))
    reading.warn(
        "mass", unread, lambda rows, texts: f"The mass in {rows} is not understood ({texts}); it counts as unknown."
    )
    unit = reading.text("mass_unit") if "mass_unit" in reading.cells else np.full(len(reading), "", dtype=object)
    named = header_unit(reading.headers.get("mass", ""))
    unit = np.where(unit != "", unit, np.where(found.beside != "", found.beside, named)).astype(object)
    unit[found.values == ""] = ""
    return {"mass": found.values, "mass_unit": unit}


def origins(reading: Reading, role: str = "country_of_origin") -> Text:
    """A column of countries as ISO alpha-2; what names no single country is unknown and reported."""
    found = reading.cells[role].mapped(lambda text: codes.country(clean(text)))
    unclear = reading.cells[role].where(lambda text: codes.country(clean(text)) is None)
    reading.warn(
        role,
        unclear,
        lambda rows, texts: (
            f"The origin in {rows} names no single country that is known ({texts}); it counts as unknown. Use "
            "two-letter codes such as CN."
        ),
    )
    values = found.astype(object)
    values[unclear] = ""
    return values


def identifiers(reading: Reading, role: str) -> Text:
    """A column of ids of the rule pack, such as `ndfeb-dy-magnet`: lower case, words joined by hyphens as they stand."""
    return reading.cells[role].mapped(lambda text: fold(clean(text)))
