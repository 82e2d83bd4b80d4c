"""Cells of the roles that are not plain text become values: quantities, prices, currencies, countries, masses, classes.

Each function takes the columns of the line items and gives columns in the form that `Parts` and `Usages` hold, together
with what it did not understand. Unknown stays `""`; the text that was not understood is in the problem.
"""

import re
from collections.abc import Callable

import numpy as np

from desktop_app.bom.exact import Ints, Text
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers import codes, numbers
from desktop_app.readers.columns import header_currency, header_unit
from desktop_app.readers.designators import count_designators
from desktop_app.readers.numbers import Evidence, Numbers
from desktop_app.readers.sheet import Column, Mask, rows_in_words
from desktop_app.readers.vocabulary import fold, is_line_word, qualified

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


#: `EA - Each`, `KG (Kilogram)`.
_UNIT_TWICE = re.compile(r"([^\W\d_]{1,4}\.?)\s*[-–—:/(]\s*([^\W\d_]+)\)?\Z")

#: Letters of a country's code, which the short name of a maker may be too.
_CODE_LETTERS = 3

_ADDRESS = re.compile(r"(?:https?://(?:www\.)?|www\.)([^\s/:?#]+)\S*\Z", re.IGNORECASE)


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
        #: The currency that a row around the list says its prices are in, and that row (see `stated`).
        self.stated_currency: tuple[str, int] = ("", 0)
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
            lambda rows, texts: worded("number-ambiguous", texts=texts, rows=rows),
        )
        found.values[doubtful] = ""
        return found


def suppliers(reading: Reading) -> Text:
    """The suppliers as they stand; of a web address only whose it is, `shop.test` in `https://www.shop.test/motor`."""
    addressed = reading.cells["supplier"].where(lambda text: bool(_ADDRESS.match(text.strip())))
    if not addressed.any():
        return reading.text("supplier")
    reading.problems.append(
        info(
            worded("suppliers-from-addresses", rows=rows_in_words(reading.rows[addressed])),
            row=int(reading.rows[addressed][0]),
            column=reading.headers.get("supplier"),
        )
    )
    return reading.cells["supplier"].mapped(
        lambda text: found[1].casefold() if (found := _ADDRESS.match(text.strip())) else clean(text)
    )


def clean(text: str) -> str:
    """A cell without outer spaces; a failed formula is an empty cell."""
    stripped = text.strip()
    return "" if stripped in FORMULA_ERRORS else stripped


def cleaned(column: Column) -> Text:
    """`clean` of every cell."""
    distinct = column.distinct.tolist()
    if FORMULA_ERRORS.isdisjoint(distinct) and list(map(str.strip, distinct)) == distinct:
        return column.distinct[
            column.codes
        ]  # equal texts are then one object, which `distinct` and `unlike` see at once
    return column.mapped(clean)


def quantities(reading: Reading, tops: Mask) -> dict[str, Text]:
    """Columns `quantity` and `unit`. Without a quantity column each line counts once, and that is said.

    `tops` marks lines that go into nothing: what stands as their quantity is used for nothing, so that it may be missing.
    """
    size = len(reading)
    unit = _units(reading) if "unit" in reading.cells else np.full(size, "", dtype=object)
    if "quantity" not in reading.cells:
        return {"quantity": _counted(reading, size), "unit": unit}
    header = reading.headers.get("quantity", "")
    if qualified(header, "ordered_quantity", "better"):
        reading.problems.append(
            warning(
                worded("quantity-is-ordered", header=header),
                column=header,
            )
        )
    found = reading.numbers("quantity", quantity=True)
    named = header_unit(reading.headers.get("quantity", ""))
    unit = np.where(unit != "", unit, np.where(found.beside != "", found.beside, named)).astype(object)
    empty = ~reading.cells["quantity"].filled
    reading.warn("quantity", empty & ~tops, lambda rows, _: worded("quantity-missing", rows=rows))
    reading.warn(
        "quantity",
        found.bad & ~empty & ~tops,
        lambda rows, texts: worded("quantity-unread", rows=rows, texts=texts),
    )
    reading.warn("quantity", found.negative, lambda rows, texts: worded("quantity-negative", rows=rows, texts=texts))
    reading.warn("quantity", found.zero, lambda rows, texts: worded("quantity-zero", rows=rows))
    return {"quantity": found.values, "unit": unit}


def _units(reading: Reading) -> Text:
    """The units as the cells write them, and of `EA - Each`, which says one twice, the shorter."""

    def plain(text: str) -> str:
        twice = _UNIT_TWICE.match(cleaned_text := clean(text))
        known = twice and all(fold(said).rstrip(".") in numbers.units() for said in twice.groups())
        return twice[1] if twice and known else cleaned_text

    return reading.cells["unit"].mapped(plain)


def makers_named_as_countries(reading: Reading, role: str) -> None:
    """Warn that `China` as the maker or seller is no country of origin, which stays unknown."""
    countries = reading.cells[role].where(lambda text: len(clean(text)) > _CODE_LETTERS and bool(codes.country(text)))
    header = reading.headers.get(role, "")
    reading.warn(role, countries, lambda rows, texts: worded("maker-is-country", header=header, rows=rows, texts=texts))


def _counted(reading: Reading, size: int) -> Text:
    """Quantities of a file that states none: designators are counted where lines list them, else each line is one."""
    if "reference_designators" in reading.cells:
        counts = reading.cells["reference_designators"].mapped(count_designators)
        known = np.array([count is not None for count in counts], dtype=bool)
        if known.sum() >= 0.6 * size:
            reading.problems.append(
                info(
                    worded("quantities-from-designators"),
                    column=reading.headers.get("reference_designators"),
                )
            )
            counted = np.full(size, "1", dtype=object)
            counted[known] = [str(count) for count in counts[known]]
            return counted
    reading.problems.append(info(worded("no-quantities")))
    return np.full(size, "1", dtype=object)


def money(reading: Reading, role: str = "unit_price") -> dict[str, Text]:
    """Columns of one kind of amount and of its currency: from the Currency column, the cell, or the header, in this order."""
    stated = _currencies(reading)
    if role not in reading.cells:
        return {"currency": stated} if "currency" in reading.cells else {}
    found = reading.numbers(role)
    unread = found.bad & ~reading.cells[role].where(lambda text: not text or is_line_word("placeholder", text))
    reading.warn(role, unread, lambda rows, texts: worded("amount-unread", rows=rows, texts=texts))
    header = header_currency(reading.headers.get(role, "")) or _said_around(reading, role, found, stated)
    if not header and not (found.beside != "").any():
        _warn_negative(reading, role, found)
        return {role: found.values, "currency": stated}
    beside = np.where(found.beside != "", found.beside, header).astype(object)
    beside[found.values == ""] = ""
    dollars = (stated == "") & (beside == codes.DOLLAR)
    if dollars.any():
        reading.problems.append(
            info(
                worded("dollars-beside", rows=rows_in_words(reading.rows[dollars])),
                column=reading.headers.get(role),
            )
        )
    yen = (stated == "") & (beside == codes.YEN_OR_YUAN)
    if yen.any():
        reading.problems.append(
            warning(
                worded("yen-or-yuan", rows=rows_in_words(reading.rows[yen])),
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
        lambda rows, texts: worded("currencies-differ", rows=rows, texts=texts),
    )
    currency = np.where(stated != "", stated, said).astype(object)
    currency[differ] = ""
    _warn_negative(reading, role, found)
    return {role: found.values, "currency": currency}


def _said_around(reading: Reading, role: str, found: Numbers, stated: Text) -> str:
    """The currency that a row around the list says, which holds for the amounts that have none of their own."""
    code, row = reading.stated_currency
    if code and ((found.values != "") & (found.beside == "") & (stated == "")).any():
        said = worded("currency-stated", currency=code, row=row + 1)
        reading.problems.append(info(said, row=row, column=reading.headers.get(role)))
    return code


def _warn_negative(reading: Reading, role: str, found: Numbers) -> None:
    reading.warn(role, found.negative, lambda rows, texts: worded("amount-negative", rows=rows, texts=texts))


def _currencies(reading: Reading) -> Text:
    if "currency" not in reading.cells:
        return np.full(len(reading), "", dtype=object)
    column = reading.cells["currency"]
    found = column.mapped(lambda text: codes.currency(clean(text)))
    unclear = column.where(lambda text: codes.currency(clean(text)) in {None, codes.YEN_OR_YUAN})
    reading.warn(
        "currency",
        unclear,
        lambda rows, texts: worded("currency-unread", rows=rows, texts=texts),
    )
    dollar = np.asarray(found == codes.DOLLAR, dtype=bool)
    if dollar.any():
        reading.problems.append(
            info(
                worded("dollars", rows=rows_in_words(reading.rows[dollar])),
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
    reading.warn("mass", unread, lambda rows, texts: worded("mass-unread", rows=rows, texts=texts))
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
        lambda rows, texts: worded("origin-unread", rows=rows, texts=texts),
    )
    values = found.astype(object)
    values[unclear] = ""
    return values


def identifiers(reading: Reading, role: str) -> Text:
    """A column of ids of the rule pack, such as `ndfeb-dy-magnet`: lower case, words joined by hyphens as they stand."""
    return reading.cells[role].mapped(lambda text: fold(clean(text)))
