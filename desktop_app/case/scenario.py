"""What if: suppositions as data, laid over what an audit is made of, without touching the case.

A supposition changes one thing: a setting, a cell of a part, or what is declared of a constituent or stage. What is supposed
is marked where it is cited (“Unit Price (what-if)”), and told as a problem of the audit, so that no such audit can be
mistaken for the real one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from desktop_app.audit import Settings
from desktop_app.bom import Bom, Cell, Problem
from desktop_app.bom.exact import DECIMAL_TEXT
from desktop_app.bom.messages import Message, Told, worded
from desktop_app.bom.problem import info
from desktop_app.declarations import NONE, Statement, StatementSource
from desktop_app.readers.source import ReadBom
from desktop_app.rules.model import Reading


class Subject(StrEnum):
    """What can be supposed. Those of a part need `part`, those of a constituent or stage also `of`."""

    AS_OF = "as-of"
    READING = "reading"
    DESTINATION = "destination"
    UNIT_PRICE = "unit-price"  # with `currency` where it is to be another
    SUPPLIER = "supplier"
    COUNTRY_OF_ORIGIN = "country-of-origin"
    ITEM_CLASS = "item-class"
    CONSTITUENT_ORIGIN = "constituent-origin"
    CONSTITUENT_VALUE = "constituent-value"
    TECHNOLOGY_ORIGIN = "technology-origin"
    EQUIPMENT_ORIGIN = "equipment-origin"


_WORDS = {
    Subject.AS_OF: "subject-as-of",
    Subject.READING: "subject-reading",
    Subject.DESTINATION: "subject-destination",
    Subject.UNIT_PRICE: "subject-unit-price",
    Subject.SUPPLIER: "subject-supplier",
    Subject.COUNTRY_OF_ORIGIN: "subject-country-of-origin",
    Subject.ITEM_CLASS: "subject-item-class",
    Subject.CONSTITUENT_ORIGIN: "subject-constituent-origin",
    Subject.CONSTITUENT_VALUE: "subject-constituent-value",
    Subject.TECHNOLOGY_ORIGIN: "subject-technology-origin",
    Subject.EQUIPMENT_ORIGIN: "subject-equipment-origin",
}


@dataclass(frozen=True)
class Supposition:
    """One thing supposed. `value` is as it would stand in a table: ISO dates, alpha-2 countries, decimal texts; `""` unknown.

    `of` is a constituent's item class id or a stage.
    """

    subject: Subject
    value: str
    part: str = ""
    of: str = ""
    currency: str = ""

    @property
    def words(self) -> Message:
        """What is supposed, about what."""
        about = " ".join(text for text in (f"“{self.part}”" if self.part else "", self.of) if text)
        value = f"{self.value} {self.currency}".strip() or worded("supposed-unknown")
        subject = worded(_WORDS[self.subject])
        if about:
            return worded("supposed-of", subject=subject, about=about, value=value)
        return worded("supposed", subject=subject, value=value)

    def __str__(self) -> str:
        return str(self.words)


@dataclass(frozen=True)
class Scenario:
    """Suppositions that belong together, under a name; the later one counts where two are about the same."""

    name: str
    suppositions: tuple[Supposition, ...]
    note: str = ""


class Unsupposable(Told, ValueError):
    """Something that cannot be supposed; the message says what and why."""


_CELLS = {
    Subject.UNIT_PRICE: "unit_price",
    Subject.SUPPLIER: "supplier",
    Subject.COUNTRY_OF_ORIGIN: "country_of_origin",
    Subject.ITEM_CLASS: "item_class",
}
_OF_CONSTITUENTS = {Subject.CONSTITUENT_ORIGIN: "country_of_origin", Subject.CONSTITUENT_VALUE: "value"}
_OF_STAGES = {Subject.TECHNOLOGY_ORIGIN: "technology_origin", Subject.EQUIPMENT_ORIGIN: "equipment_origin"}
_NUMBERS = {Subject.UNIT_PRICE, Subject.CONSTITUENT_VALUE}

_TITLES = {
    "unit_price": "Unit Price",
    "currency": "Currency",
    "supplier": "Supplier",
    "country_of_origin": "Country of Origin",
    "item_class": "Item Class",
}
_MARK = " (what-if)"


@dataclass(frozen=True, eq=False)
class SupposedBom(Bom):
    """A bill of materials with cells that were supposed, by part and role; they are cited as such."""

    supposed: frozenset[tuple[int, str]] = frozenset()

    @property
    def cited_otherwise(self) -> frozenset[int]:
        """Parts with a supposed cell."""
        return frozenset(part for part, _ in self.supposed)

    def cell(self, part: int, role: str) -> Cell | None:
        """Where the value stands, or would stand."""
        if (part, role) not in self.supposed:
            return super().cell(part, role)
        title = self.headers.get(role) or _TITLES[role]
        where = super().cell(part, "part_number") or Cell(max(int(self.parts.row[part]), 0), "")
        return replace(where, column=title + _MARK)


def suppose(
    read: ReadBom, statements: Sequence[Statement], settings: Settings, suppositions: Sequence[Supposition]
) -> tuple[ReadBom, tuple[Statement, ...], Settings, tuple[Problem, ...]]:
    """What an audit would be made of, and the remarks that say what was supposed.

    Raises:
        Unsupposable: a part is not in the bill of materials, or a value is none of its kind.
    """
    every = [*read.statements, *statements]
    own = len(read.statements)
    cells: dict[tuple[int, str], str] = {}
    for supposition in suppositions:
        _check(supposition, read.bom)
        subject, value = supposition.subject, supposition.value
        if subject is Subject.AS_OF:
            settings = replace(settings, as_of=date.fromisoformat(value))
        elif subject is Subject.READING:
            settings = replace(settings, reading=Reading(value))
        elif subject is Subject.DESTINATION:
            settings = replace(settings, destination=value)
        elif subject in _CELLS:
            part, role = read.bom.index[supposition.part], _CELLS[subject]
            cells[part, role] = value
            if subject is Subject.UNIT_PRICE and supposition.currency:
                cells[part, "currency"] = supposition.currency
            if role in {"country_of_origin", "item_class"}:
                every = [_about_part(s, supposition, role) for s in every]
        else:
            every = _declared(every, supposition)
    bom = _with_cells(read.bom, cells) if cells else read.bom
    problems = tuple(info(worded("what-if", supposition=supposition.words)) for supposition in suppositions)
    return replace(read, bom=bom, statements=tuple(every[:own])), tuple(every[own:]), settings, problems


def _check(supposition: Supposition, bom: Bom) -> None:
    subject, value = supposition.subject, supposition.value
    if subject is Subject.AS_OF:
        _kind(value, date.fromisoformat, "suppose-no-date")
    elif subject is Subject.READING:
        _kind(value, Reading, "suppose-no-reading")
    elif subject is not Subject.DESTINATION:
        if supposition.part not in bom.index:
            raise Unsupposable(worded("suppose-no-part", part=supposition.part))
        if subject in _NUMBERS and value and not DECIMAL_TEXT.match(value):
            raise Unsupposable(worded("suppose-no-number", value=value))
        if (subject in _OF_CONSTITUENTS or subject in _OF_STAGES) and not supposition.of:
            raise Unsupposable(worded("suppose-nothing-named", part=supposition.part))


def _kind(value: str, make: object, code: str) -> None:
    try:
        make(value)  # type: ignore[operator]
    except ValueError:
        raise Unsupposable(worded(code, value=value)) from None


def _with_cells(bom: Bom, cells: Mapping[tuple[int, str], str]) -> SupposedBom:
    conflicts = {key: values for key, values in bom.conflicts.items() if key not in cells}
    given = {f.name: getattr(bom, f.name) for f in fields(Bom)}
    changes = {"parts": bom.parts.with_cells(cells), "conflicts": conflicts}
    made = SupposedBom(**{**given, **changes}, supposed=frozenset(cells))
    # Where parts stand is the same: what was found out about that once need not be found out again.
    known = {name: value for name, value in bom.__dict__.items() if name not in given and name != "supposed"}
    made.__dict__.update(known)
    return made


# --- Statements ----------------------------------------------------------------------------------------------------------


def _is_about(statement: Statement, part: str) -> bool:
    return _folded(statement.part_number) == _folded(part)


def _folded(number: str) -> str:
    return " ".join(number.split()).casefold()


def _marked(source: StatementSource) -> StatementSource:
    return source if source.file.endswith(_MARK) else replace(source, file=source.file + _MARK)


def _about_part(statement: Statement, supposition: Supposition, role: str) -> Statement:
    """A statement that says something of the part itself gives way to what is supposed of it."""
    speaks = bool(getattr(statement, role)) and (role == "item_class" or statement.constituent in {"", NONE})
    if not speaks or not _is_about(statement, supposition.part):
        return statement
    return replace(statement, source=_marked(statement.source), **{role: supposition.value})  # type: ignore[arg-type]


def _declared(statements: Sequence[Statement], supposition: Supposition) -> list[Statement]:
    """The statements with what is supposed of a constituent or stage; one more where nothing was stated of it."""
    of_stage = supposition.subject in _OF_STAGES
    about, role = ("stage", _OF_STAGES[supposition.subject]) if of_stage else ("constituent", "")
    role = role or _OF_CONSTITUENTS[supposition.subject]
    changes = {role: supposition.value}
    if supposition.currency and not of_stage:
        changes["currency"] = supposition.currency
    made, met = [], False
    for statement in statements:
        if getattr(statement, about) == supposition.of and _is_about(statement, supposition.part):
            met = True
            made.append(replace(statement, source=_marked(statement.source), **changes))  # type: ignore[arg-type]
        else:
            made.append(statement)
    if not met:
        source = StatementSource(_MARK.strip(" ()"), "0" * 64, "", len(statements))
        made.append(Statement(supposition.part, source, **{about: supposition.of, **changes}))  # type: ignore[arg-type]
    return made
