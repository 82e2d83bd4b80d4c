"""Which columns state the quantity in each of several models, and what stands in them.

    Part No | Description | FA-100 | FA-200            | Quantity per model |       |
    A-1     | Motor       | 1      | 1        Part No  | Basic              | Sport | Comfort
    A-2     | Heater      |        | 2        A-1      | ●                  | ●     | -

Counts alone tell nothing: lots of 1, 10 and 100 pieces, months and stocks are counted too. Headers must name models by a word,
stand under a title that does, or be codes of one series; and columns that a total adds up are assemblies of one product.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto

import numpy as np
import numpy.typing as npt

from desktop_app.readers.choices import MODEL_QUANTITY, Choices
from desktop_app.readers.columns import ColumnMap, Models, places_of
from desktop_app.readers.content import MOST_SEARCHED, Content, Contents
from desktop_app.readers.headers import HeaderRow
from desktop_app.readers.numbers import decimal, split_quantity
from desktop_app.readers.proved import count_in, is_sum_of
from desktop_app.readers.series import longest_series
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.vocabulary import IS_CJK, fold, is_line_word, mentions
from desktop_app.readers.words import match

#: How sure a quantity is that stands in the columns of models.
_SURE = 0.9

#: Share of filled cells that are counts or marks, and of the texts of a header that are labels of models.
_MOSTLY = 0.9

#: Different numbers in a row from which on they number the lines.
_FEWEST_NUMBERS = 5

#: Roles of header words that a column of models may match by chance.
_BY_CHANCE = frozenset(
    [
        "model",
        "name",
        "description",
        "specification",
        "material",
        "package",
        "part_number",
        "revision",
        "quantity",
        "state",
    ]
)

#: Crosses, which mean fitted in some lists and left out in others; signs beside which nobody can tell.
CROSSES = frozenset("x×✕✖✗✘╳")

#: `V1`, `A型`: what may stand behind a word for the quantity.
_SHORT_LABEL = re.compile(r"[A-Za-z]{1,6}[-_ .]?\d{1,5}[A-Za-z]?\Z|[A-Z]\Z|.{1,6}[型版款]\Z")
_LETTERED = re.compile(r"[^A-Za-z](?:[A-Z]|\d{1,3}[A-Za-z]?)\Z")
_CHINESE_MODEL = re.compile(r".{1,8}[型版款]\Z")
_BRACKETED = re.compile(r"(?P<before>[^()（）\[\]]+)[(（\[](?P<inside>[^()（）\[\]]+)[)）\]]\Z")
_PARTING = re.compile(r"[\s:：_\-–/]+")
_FIGURES = re.compile(r"[\d.,\s+≥>]+(?:pcs|k|个|件|台|套|ea)?\.?\Z", re.IGNORECASE)


class Fit(Enum):
    """What a cell says of a part in a model."""

    BLANK = auto()
    ABSENT = auto()  # a dash, a zero or a word says that the part is not in it
    FITTED = auto()  # a mark without a number
    CROSS = auto()
    OPTIONAL = auto()
    STATED = auto()  # a number, or a text that is read as a quantity


#: What a list with crosses that mean “not in it” may have, too.
_BESIDE_CROSSES = frozenset({Fit.FITTED, Fit.OPTIONAL, Fit.STATED})


def fit(text: str) -> Fit:
    """What a cell says, by itself."""
    plain = fold(text)
    if not plain:
        return Fit.BLANK
    if plain in CROSSES:
        return Fit.CROSS
    for kind, found in (("not_fitted", Fit.ABSENT), ("fitted", Fit.FITTED), ("optional", Fit.OPTIONAL)):
        if is_line_word(kind, text):
            return found
    stated = split_quantity(text)
    value = decimal(stated[0], ".") if stated else None
    return Fit.ABSENT if value is not None and float(value) == 0 else Fit.STATED


def crosses_unclear(fits: Collection[Fit]) -> bool:
    """Whether crosses stand beside numbers or other marks, so that they may say the contrary."""
    return Fit.CROSS in fits and not _BESIDE_CROSSES.isdisjoint(fits)


def label(text: str) -> str:
    """The model that a header names, without words for the quantity: `V1` of `Qty V1`, `Sport` of `Sport (Menge)`."""
    text = _plain(text)
    bracketed = _BRACKETED.match(text)
    if bracketed:
        before, inside = bracketed["before"].strip(), bracketed["inside"].strip()
        if _counts(before):
            return inside
        if _counts(inside):
            return before
    for size in range(4, 1, -1) if IS_CJK.search(text) else ():
        if len(text) > size and (_counts(text[-size:]) or _counts(text[:size])):
            return text[:-size] if _counts(text[-size:]) else text[size:]
    parts = _PARTING.split(text, maxsplit=1)
    if len(parts) == 2 and _counts(parts[0]) and parts[1]:
        return parts[1]
    apart = re.search(r"[\s:：_\-–/]+(?=[^\s:：_\-–/]+\Z)", text)
    return text[: apart.start()] if apart and _counts(text[apart.end() :]) else text


def _plain(text: str) -> str:
    return " ".join(text.split())


def _counts(text: str) -> bool:
    found = match(text)
    return found is not None and found.role == "quantity" and not found.weak and found.score >= 0.9


def may_have_models(header: HeaderRow) -> bool:
    """Whether a header may hold names of models, which is cheap to ask."""
    return header.row >= 0 and not header.group and len(header.texts) <= MOST_SEARCHED


def with_names_below(sheet: Sheet, header: HeaderRow) -> HeaderRow:
    """A header whose title over several columns, `Quantity per model`, has their names in the row below, together with it."""
    row = header.last + 1
    if header.row < 0 or header.last != header.row or row + 2 >= len(sheet):
        return header
    below = [text.strip() for text in sheet.row(row)]
    named = [column for column, text in enumerate(below) if text]
    if len(named) < 2 or named != list(range(named[0], named[-1] + 1)) or any(map(_FIGURES.match, filter(None, below))):
        return header
    title, others = header.texts[named[0]], header.texts[named[0] + 1 : named[-1] + 1]
    if not _is_title(title) or any(others):
        return header
    texts = [below[column] or text for column, text in enumerate(header.texts)]
    return replace(header, texts=tuple(texts), last=row)


def _is_title(text: str) -> bool:
    return bool(text) and (mentions("model", text) or _counts(text))


def find_models(
    sheet: Sheet, header: HeaderRow, rows: npt.NDArray[np.intp], columns: ColumnMap, choices: Choices
) -> Models:
    """The columns of models that header words and cells tell; none where the user chose a quantity.

    Args:
        rows: the rows of the lines.
        columns: the columns as they are understood without models.
    """
    if choices.columns.keys() & {"quantity", "parent"} or "parent" in columns.columns or not columns.identity:
        return Models()
    decided = (*choices.unused, *choices.columns.values())
    left_out = {place for text in decided for place in places_of(text, header.texts)}
    free = [c for c in range(len(header.texts)) if c not in left_out and _may_name_model(header, c)]
    labels = {c: label(header.texts[c]) for c in free}
    if len(labels) < 2:
        return Models()
    contents = Contents(sheet, rows)
    labels = {c: text for c, text in labels.items() if _counts_parts(contents[c])}
    places, sure = _named_as_models(sheet, header, labels)
    if len(places) < 2 or _is_one_product(places, labels, columns, contents):
        return Models()
    stated = any(fit(cell) is Fit.STATED for place in places for cell in contents[place].cells)
    counted = columns.columns.get("quantity")
    beside = counted is not None and counted not in places
    if beside and stated and not sure:
        return Models()
    others = tuple(c for c in labels if c not in places and header.matches[c] is None and _is_label(labels[c]))
    return Models(places, sure and not (beside and stated) and not others, beside=others)


def _may_name_model(header: HeaderRow, column: int) -> bool:
    text, found = header.texts[column], header.matches[column]
    if not text or _FIGURES.match(label(text)):
        return False
    return found is None or found.role in _BY_CHANCE


def _counts_parts(content: Content) -> bool:
    """Whether a column holds counts, marks and blanks only, and some part is in the model."""
    lines = content.counting and content.distinct == 1.0 and len(content.cells) >= _FEWEST_NUMBERS
    if not content.cells or lines:
        return False
    odd, most, inside = 0, (1 - _MOSTLY) * len(content.cells), False
    for cell in content.cells:
        found = fit(cell)
        odd += found is Fit.STATED and not _is_count(cell)
        if odd > most:
            return False
        inside = inside or found is not Fit.ABSENT
    return inside


def _is_count(text: str) -> bool:
    return split_quantity(text) is not None or is_line_word("some", text)


def _named_as_models(sheet: Sheet, header: HeaderRow, labels: Mapping[int, str]) -> tuple[tuple[int, ...], bool]:
    """The columns whose headers name models, and whether no other meaning is likely."""
    titles = _titles(sheet, header)
    free = {c: text for c, text in labels.items() if _is_label(text)}
    titled = tuple(c for c in free if mentions("model", titles.get(c, "")))
    if len(titled) > 1:
        return titled, True
    worded = tuple(c for c in labels if _names_model(header.texts[c]) or _CHINESE_MODEL.match(labels[c]))
    if len(worded) > 1 and len({fold(labels[c]) for c in worded}) == len(worded):
        return worded, True
    counted = tuple(c for c in free if labels[c] != _plain(header.texts[c]) and _SHORT_LABEL.match(labels[c]))
    if len(counted) > 1:
        return counted, True
    below = tuple(c for c in free if _counts(titles.get(c, "")))
    if len(below) > 1:
        return below, all(_SHORT_LABEL.match(labels[c]) for c in below)
    return longest_series(labels), True


def _names_model(text: str) -> bool:
    if mentions("no_model", text):
        return False
    return mentions("model", text) or (mentions("model_by_letter", text) and bool(_LETTERED.search(text.strip())))


def _is_label(text: str) -> bool:
    """Whether a text may name a model: it is no header word of anything else."""
    found = match(text)
    return not (mentions("no_model", text) or (found is not None and not found.weak and found.score >= 0.8))


def _titles(sheet: Sheet, header: HeaderRow) -> dict[int, str]:
    """For each column the title that stands above its header, over several columns."""
    row = header.row if header.last > header.row else header.row - 1
    if row < 0:
        return {}
    titles, last = dict[int, str](), ""
    for column, text in enumerate(map(str.strip, sheet.row(row))):
        last = text or (last if header.texts[column] else "")
        titles[column] = last
    return titles


def _is_one_product(
    places: Sequence[int], labels: Mapping[int, str], columns: ColumnMap, contents: Sequence[Content]
) -> bool:
    """Whether the columns are of one product: assemblies that a total adds up or lines list, or lots of one to many pieces."""
    whole = [c for c, content in enumerate(contents) if c not in places and content.integers >= _MOSTLY]
    if any(is_sum_of(total, places, contents) for total in whole):
        return True
    parts = {fold(cell) for cell in contents[columns.columns[columns.identity]].cells}
    return any(fold(labels[c]) in parts for c in places) or _are_lots(places, contents)


def _are_lots(places: Sequence[int], contents: Sequence[Content]) -> bool:
    """Whether each column is a fixed multiple of the first, as quantities for 1, 10 and 100 products are."""
    first, *others = ([count_in(cell) or 0.0 for cell in contents[place].whole] for place in places)
    factors = [{b / a if a and b else None for a, b in zip(first, one, strict=True) if a or b} for one in others]
    return all(len(factor) == 1 and None not in factor and factor != {1.0} for factor in factors)


def with_models(
    sheet: Sheet, header: HeaderRow, rows: npt.NDArray[np.intp], columns: ColumnMap, models: Models
) -> ColumnMap:
    """The other columns of a table together with those of its models; chosen ones are sure.

    Where the models have only marks, a quantity beside them is that of each line; else the first model's stands for all.
    """
    contents = Contents(sheet, rows)
    stated = any(fit(cell) is Fit.STATED for place in models.places for cell in contents[place].cells)
    models = replace(models, marked="quantity" in columns.columns and not stated)
    sure = {MODEL_QUANTITY: 1.0 if models.chosen else _SURE}
    if models.marked:
        return replace(columns, models=models, confidence={**columns.confidence, **sure})
    taken = {role: place for role, place in columns.columns.items() if role != "quantity"}
    names = ", ".join(header.texts[place] or f"column {place + 1}" for place in models.places)
    return replace(
        columns,
        columns={**taken, "quantity": models.places[0]},
        headers={**columns.headers, "quantity": names},
        confidence={**columns.confidence, **sure, "quantity": sure[MODEL_QUANTITY]},
        models=models,
    )


def counted_in_any(sheet: Sheet, columns: ColumnMap) -> Sheet:
    """The sheet with a quantity in each row that has something in a column of some model."""
    if not columns.models.places or columns.models.marked:
        return sheet
    place = columns.columns["quantity"]
    any_model = np.any([sheet.columns[column].filled for column in columns.models.places], axis=0)
    texts = np.where(any_model, "1", "").astype(object)
    changed = (*sheet.columns[:place], Column(texts), *sheet.columns[place + 1 :])
    return replace(sheet, columns=changed)
