"""A filled questionnaire, or any declarations table, is checked before it counts: what was asked and answered, what cannot be.

In go the statements as the reader made them and the cells as they stand; out come statements that can be taken in, those
that are held back with the cells that say why, and what was left unanswered. Every finding names its cell as a spreadsheet
does. Nothing is corrected: whoever takes a held-back statement in after all does so knowingly.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from fractions import Fraction

from desktop_app.bom import fraction
from desktop_app.bom.messages import Message, Words, in_words, worded
from desktop_app.declarations.composition import GRAMS, grams
from desktop_app.declarations.question import checksum
from desktop_app.declarations.statement import NONE, SIGNING, Statement
from desktop_app.declarations.wording import words

#: Rows of texts by sheet; the first row of a sheet is its row 1.
Grid = Mapping[str, Sequence[Sequence[str]]]

#: What answers a question: what a statement can say besides what it is about and in which unit.
ANSWERING = (
    "item_class",
    "constituent",
    "value",
    "mass",
    "mass_percent",
    "country_of_origin",
    "technology_origin",
    "equipment_origin",
    "equipment",
)

#: The header of a table stands among the first rows of its sheet.
_HEADER_WITHIN = 500

#: Cells whose text the reader turns into something else; what it could not turn is left empty by it.
_PARSED = {
    "value": "read-as-amount",
    "mass": "read-as-mass",
    "mass_percent": "read-as-percentage",
    "currency": "read-as-currency",
    "country_of_origin": "read-as-country",
    "technology_origin": "read-as-origin",
    "equipment_origin": "read-as-origin",
    "stage": "read-as-stage",
    "declared_on": "read-as-date",
    "valid_until": "read-as-date",
}


@dataclass(frozen=True)
class PartFacts:
    """What the BOM says of a part: the price of one piece and its mass in grams, both exact, None where unknown."""

    price: Fraction | None = None
    currency: str = ""
    grams: Fraction | None = None


@dataclass(frozen=True)
class Finding:
    """Something about one cell: `cell` as `H7`, `""` where it is about the sheet or the file; `text` what stands there.

    `header` is the header text of its column.
    """

    sheet: str
    cell: str
    part_number: str
    role: str
    text: str
    message: str
    header: str = ""

    def __str__(self) -> str:
        return self.in_language("en")

    def in_language(self, language: str) -> str:
        """Cell, part and message in `en` or `zh`."""
        place = "!".join(text for text in (self.sheet, in_words(self.cell, language)) if text)
        if language == "zh":
            return f"{place}{f'（{self.part_number}）' if self.part_number else ''}：{in_words(self.message, 'zh')}"
        return f"{place}{f' ({self.part_number})' if self.part_number else ''}: {self.message}"


@dataclass(frozen=True)
class Unanswered:
    """A row of the questionnaire that was asked and left empty."""

    part_number: str
    key: str
    question: str
    row: int


@dataclass(frozen=True)
class Identity:
    """What a questionnaire says of itself on its first sheet; all `""` for a table that is none of ours."""

    id: str = ""
    checksum: str = ""
    reference: str = ""
    supplier: str = ""


@dataclass(frozen=True)
class Answers:
    """What came back in one file.

    `statements` can be taken in; `withheld` are those with an error in a cell of theirs; `remarks` keep nothing back.
    `intact` is None for a table that is no questionnaire, else whether the questions are those that the checksum is of.
    """

    file: str
    sha256: str
    identity: Identity
    intact: bool | None
    statements: tuple[Statement, ...]
    withheld: tuple[Statement, ...]
    errors: tuple[Finding, ...]
    remarks: tuple[Finding, ...]
    unanswered: tuple[Unanswered, ...]


@dataclass(frozen=True)
class Expected:
    """What is known on our side and an answer is held against; everything may be missing.

    `today` is the day of receipt. `parts` are the parts by number. `classes` are the ids of the rule pack, `sent` the
    checksums of questionnaires by id, `unasked` why there may be a record of them and none could be read. `says_unknown`
    tells words such as “n/a” and “unbekannt”.
    """

    today: date
    parts: Mapping[str, PartFacts] = field(default_factory=dict)
    classes: Collection[str] = ()
    sent: Mapping[str, str] | None = None
    unasked: str = ""
    says_unknown: Callable[[str], bool] = lambda text: text.strip() in {"-", "–", "?", "n/a"}


def says_something(statement: Statement) -> bool:
    """Whether a statement says more than what it is about."""
    return any(getattr(statement, role) for role in ANSWERING)


def check(file: str, sha256: str, grid: Grid, statements: Sequence[Statement], expected: Expected) -> Answers:
    """Check what came back in one file.

    Args:
        grid: the cells of every sheet as text.
        statements: what the reader made of them, each with its sheet and row.
    """
    identity, signature, errors = _first_sheet(grid)
    table = _Table(grid, statements)
    intact, wrong = _intact(identity, table, expected)
    errors += wrong
    kept: list[Statement] = []
    withheld: list[Statement] = []
    remarks: list[Finding] = []
    unanswered: list[Unanswered] = []
    sums = _Sums(expected)
    own_mass = {
        s.part_number: grams(s.mass, s.mass_unit) for s in statements if s.item_class and not s.constituent and s.mass
    }
    if identity.id and expected.sent is not None and identity.id not in expected.sent:
        remarks.append(_about_file(table.sheet, worded("questionnaire-not-sent", id=identity.id)))
    if identity.id and expected.unasked:
        remarks.append(_about_file(table.sheet, worded("questionnaire-record-unasked", problem=expected.unasked)))
    for statement in statements:
        row = statement.source.row
        found = [*_unreadable(table, statement, expected), *_impossible(table, statement, expected)]
        if not found and not _answered(table, statement):
            if table.key(row):
                unanswered.append(Unanswered(statement.part_number, table.key(row), table.question(row), row))
            continue
        whole = _completed(statement, identity, signature)
        if not found:
            found = sums.add(table, whole, own_mass.get(statement.part_number))
        if whole.value and not whole.currency:
            remarks.append(table.finding(whole, "value", worded("value-without-currency")))
        if whole.mass and not whole.mass_unit:
            remarks.append(table.finding(whole, "mass", worded("mass-without-unit")))
        if not whole.declared_by or whole.declared_on is None:
            remarks.append(table.finding(whole, "declared_by", worded("row-unsigned")))
        errors += found
        (withheld if found or intact is False else kept).append(whole)
    return Answers(
        file,
        sha256,
        identity,
        intact,
        tuple(kept),
        tuple(withheld),
        tuple(errors),
        tuple(dict.fromkeys(remarks)),
        tuple(_really_open(unanswered, (*kept, *withheld))),
    )


class _Table:
    """The table that the statements stand in: which column holds which role, and what the cells say."""

    def __init__(self, grid: Grid, statements: Sequence[Statement]) -> None:
        source = statements[0].source if statements else None
        self.sheet = source.sheet if source is not None else next(iter(grid), "")
        self.cells = grid.get(self.sheet, ())
        headers = source.headers if source is not None else {}
        wanted = set(headers.values())
        head = [[cell.strip() for cell in row] for row in self.cells[:_HEADER_WITHIN]]
        at = max(range(len(head)), key=lambda i: len(wanted & set(head[i])), default=None) if wanted else None
        header = head[at] if at is not None and wanted & set(head[at]) else []
        self.columns = {role: header.index(text) for role, text in headers.items() if text in header}
        own = {role: words().header(role) for role in ("description", "question", "key")}
        self.columns |= {role: header.index(text) for role, text in own.items() if text in header}
        self.header_row = at if at is not None else 0

    def text(self, row: int, role: str) -> str:
        """What stands in a cell."""
        column = self.columns.get(role)
        cells = self.cells[row] if 0 <= row < len(self.cells) else ()
        return cells[column].strip() if column is not None and column < len(cells) else ""

    def key(self, row: int) -> str:
        """The key of a questionnaire's row, `""` for a free row."""
        return self.text(row, "key")

    def question(self, row: int) -> str:
        """What the row asks."""
        return self.text(row, "question")

    def finding(self, statement: Statement, role: str, message: str) -> Finding:
        """A finding about one cell of a statement."""
        row = statement.source.row
        column = self.columns.get(role)
        cell = f"{column_letters(column)}{row + 1}" if column is not None else worded("row-number", row=row + 1)
        header = statement.source.headers.get(role, "")
        return Finding(self.sheet, cell, statement.part_number, role, self.text(row, role), message, header)

    def written(self) -> Iterable[tuple[str, ...]]:
        """The sender's cells of each row with a key, as `Row.written` has them."""
        for row in range(self.header_row + 1, len(self.cells)):
            key = self.key(row)
            if key:
                kind = key.split(".")[1] if "." in key else ""
                yield (
                    key,
                    *(self.text(row, role) for role in ("part_number", "supplier", "description", "question")),
                    self.text(row, "constituent") if kind == "of" else "",
                    self.text(row, "stage") if kind == "stage" else "",
                )


def column_letters(column: int) -> str:
    """The letters of a column, from 0: A, B, … Z, AA."""
    letters = ""
    number = column + 1
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def _first_sheet(grid: Grid) -> tuple[Identity, dict[str, str], list[Finding]]:
    """What the instructions sheet says: the identity, the signature for all rows, and what is wrong with that."""
    name = words().sheets["instructions"]
    entries = {row[0].strip(): (place, row[1].strip()) for place, row in enumerate(grid.get(name, ())) if len(row) > 1}

    def entry(label: str) -> tuple[int, str]:
        return entries.get(words().label(label), (0, ""))

    supplier = entry("to")[1]
    known = "" if supplier == words().label("unassigned") else supplier
    identity = Identity(entry("id")[1], entry("checksum")[1], entry("reference")[1], known)
    signature, errors = {}, []
    for label, role in zip(("signed_by", "signed_on", "holds_until", "documents"), SIGNING, strict=True):
        row, text = entry(label)
        if role in {"declared_on", "valid_until"} and text and _iso(text) is None:
            errors.append(Finding(name, f"B{row + 1}", "", role, text, _not_understood(text, role)))
            continue
        signature[role] = text
    return identity, signature, errors


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _intact(identity: Identity, table: _Table, expected: Expected) -> tuple[bool | None, list[Finding]]:
    if not identity.id:
        return None, []
    found = checksum(table.written())
    recorded = (expected.sent or {}).get(identity.id, identity.checksum)
    if found == identity.checksum == recorded:
        return True, []
    message = worded("questions-changed", id=identity.id)
    return False, [_about_file(table.sheet, message)]


def _about_file(sheet: str, message: str) -> Finding:
    return Finding(sheet, "", "", "", "", message)


def _answered(table: _Table, statement: Statement) -> bool:
    kind = table.key(statement.source.row).split(".")[1:2]
    return says_something(replace(statement, constituent="") if kind == ["of"] else statement)


def _completed(statement: Statement, identity: Identity, signature: Mapping[str, str]) -> Statement:
    """The statement with what was said once for all rows, where its own cells are empty."""
    changes: dict[str, object] = {}
    for role in ("declared_by", "evidence"):
        if not getattr(statement, role) and signature.get(role):
            changes[role] = signature[role]
    for role in ("declared_on", "valid_until"):
        if getattr(statement, role) is None and signature.get(role):
            changes[role] = _iso(signature[role])
    if not statement.supplier and identity.supplier:
        changes["supplier"] = identity.supplier
    return replace(statement, **changes) if changes else statement  # type: ignore[arg-type]


def _unreadable(table: _Table, statement: Statement, expected: Expected) -> list[Finding]:
    """Cells that hold something of which nothing was understood."""
    found = []
    for role in _PARSED:
        text = table.text(statement.source.row, role)
        if text and not getattr(statement, role) and not expected.says_unknown(text):
            found.append(table.finding(statement, role, _not_understood(text, role)))
    if statement.mass and statement.mass_unit and grams(statement.mass, statement.mass_unit) is None:
        message = worded("unit-of-mass", unit=statement.mass_unit, units=", ".join(GRAMS))
        found.append(table.finding(statement, "mass_unit", message))
    for role in ("item_class", "constituent"):
        id_ = getattr(statement, role)
        if id_ and id_ != NONE and expected.classes and id_ not in expected.classes:
            found.append(table.finding(statement, role, worded("id-unknown", id=id_)))
    return found


def _impossible(table: _Table, statement: Statement, expected: Expected) -> list[Finding]:
    """Values that cannot be, whatever the part is."""
    found = []
    for role, code in (("value", "negative-value"), ("mass", "negative-mass"), ("mass_percent", "negative-percentage")):
        exact = fraction(getattr(statement, role))
        if exact is not None and exact < 0:
            found.append(table.finding(statement, role, worded(code, number=getattr(statement, role))))
    percent = fraction(statement.mass_percent)
    if percent is not None and percent > 100:
        found.append(table.finding(statement, "mass_percent", worded("share-over-100", percent=statement.mass_percent)))
    if statement.declared_on is not None and statement.declared_on > expected.today:
        later = worded("declared-in-future", day=statement.declared_on, today=expected.today)
        found.append(table.finding(statement, "declared_on", later))
    if (
        statement.declared_on is not None
        and statement.valid_until is not None
        and statement.valid_until < statement.declared_on
    ):
        found.append(table.finding(statement, "valid_until", worded("declaration-ends-early")))
    return found


class _Sums:
    """What the constituents of each part come to, held against the part itself as they are added up."""

    def __init__(self, expected: Expected) -> None:
        self.parts = expected.parts
        self.percent: dict[str, Fraction] = {}
        self.grams: dict[str, Fraction] = {}
        self.value: dict[str, Fraction] = {}

    def add(self, table: _Table, statement: Statement, own_grams: Fraction | None) -> list[Finding]:
        """What the statement's constituent, with those before it, is too much of."""
        if not statement.constituent or statement.constituent == NONE:
            return []
        found: list[Finding] = []
        part, facts = statement.part_number, self.parts.get(statement.part_number, PartFacts())
        whole = own_grams if own_grams is not None else facts.grams
        percent = fraction(statement.mass_percent)
        if percent is not None:
            total = self.percent.get(part, Fraction(0)) + percent
            if total > 100:
                found.append(table.finding(statement, "mass_percent", worded("shares-over-100")))
            else:
                self.percent[part] = total
        mass = grams(statement.mass, statement.mass_unit)
        if mass is not None and whole is not None:
            total = self.grams.get(part, Fraction(0)) + mass
            if total > whole:
                shown = _of(f"{float(total):g} g", f"{float(whole):g} g")
                found.append(table.finding(statement, "mass", worded("constituents-too-heavy", amounts=shown)))
            else:
                self.grams[part] = total
        value = fraction(statement.value)
        if value is not None and facts.price is not None and statement.currency in {"", facts.currency}:
            total = self.value.get(part, Fraction(0)) + value
            if total > facts.price:
                shown = _of(f"{float(total):g}", f"{float(facts.price):g} {facts.currency}")
                found.append(table.finding(statement, "value", worded("constituents-too-dear", amounts=shown)))
            else:
                self.value[part] = total
        return found


def _of(sum_of_all: str, whole: str) -> Words:
    return Words(f"{sum_of_all} of {whole}", f"{sum_of_all}，整体为{whole}")


def _not_understood(text: str, role: str) -> Message:
    return worded("cell-not-understood", text=text, meant=worded(_PARSED[role]))


def _really_open(unanswered: Sequence[Unanswered], said: Sequence[Statement]) -> Iterable[Unanswered]:
    """Leaves out the rows that no answer was due in: further constituents, and all once a part is declared to be nothing."""
    nothing = {s.part_number for s in said if s.item_class == NONE}
    told = {s.part_number for s in said if s.constituent}
    once: set[tuple[str, str]] = set()
    for one in unanswered:
        kind = one.key.split(".")[1] if "." in one.key else one.key
        if one.part_number in nothing or (kind == "constituent" and one.part_number in told):
            continue
        about = (one.part_number, kind if kind == "constituent" else one.key)
        if about not in once:
            once.add(about)
            yield one


#: Every role of a statement, for whoever compares them.
ROLES = tuple(f.name for f in fields(Statement) if f.name != "source")
