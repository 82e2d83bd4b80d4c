"""Lists within records: an export that states a product once and its lines beside and below it, as ERPNext and Odoo do.

The product's cells stand in the first row of its list, or in a row of their own; empty cells below mean "as above". What
is filled down here is told apart from what the file states, and said.
"""

import numpy as np

from desktop_app.bom import decimal_text, fraction
from desktop_app.bom.exact import Ints, Text
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers.sheet import Column, rows_in_words
from desktop_app.readers.values import Reading


def spread(parents: Column, numbers: Column, rows: Ints, header: str) -> tuple[Column, Column, list[Problem]]:
    """Parents of all lines and numbers of all lines: a row that names a product and no part is that product's own line."""
    stated = np.array([" ".join(str(text).split()) for text in parents.texts], dtype=object)
    own = ~numbers.filled & (stated != "")
    place = np.maximum.accumulate(np.where(stated != "", np.arange(len(stated)), -1))
    filled = np.where(place >= 0, stated[np.maximum(place, 0)], "").astype(object)
    filled[own] = ""
    meant = (stated == "") & (filled != "")
    problems = []
    if meant.any():
        problems.append(
            info(
                worded("product-on-first-line", rows=rows_in_words(rows[meant])),
                row=int(rows[meant][0]),
                column=header,
            )
        )
    named = np.where(own, stated, numbers.texts).astype(object)
    return Column(filled), Column(named), problems


def per_piece(reading: Reading, quantity: Text, lists: bool) -> Text:
    """Quantities of one piece of the parent, where the list is for several (base quantity 100, 基准数量)."""
    if "base_quantity" not in reading.cells:
        return quantity
    bases = reading.numbers("base_quantity").values
    if lists:
        place = np.maximum.accumulate(np.where(bases != "", np.arange(len(bases)), -1))
        bases = np.where(place >= 0, bases[np.maximum(place, 0)], "").astype(object)
    several = [i for i, base in enumerate(bases) if (value := fraction(base)) is not None and value > 0 and value != 1]
    if not several:
        return quantity
    result = quantity.copy()
    for i in several:
        amount, base = fraction(quantity[i]), fraction(bases[i])
        if amount is not None and base:
            result[i] = decimal_text(amount / base)
    reading.problems.append(
        warning(
            worded("quantities-for-several", rows=rows_in_words(reading.rows[several]), pieces=bases[several[0]]),
            row=int(reading.rows[several[0]]),
            column=reading.headers.get("base_quantity"),
        )
    )
    return result
