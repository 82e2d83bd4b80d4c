"""A file that a supplier sent becomes answers that can be taken in: read, checked, and held against what is already stated.

The one place where readers, the checks of `declarations.answers` and the BOM meet. Nothing is taken in here; the caller
shows `Intake.difference` and then keeps what `Difference.after` gives. `statements_in` is the short way for an audit without
a window.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.bom import Bom, Problem, fraction
from desktop_app.bom.messages import Words, worded
from desktop_app.bom.problem import error
from desktop_app.declarations import Statement
from desktop_app.declarations.answers import Answers, Expected, Finding, PartFacts, check
from desktop_app.declarations.composition import grams
from desktop_app.declarations.difference import Difference, by_supplier, difference
from desktop_app.readers import read_declarations
from desktop_app.readers.text import read_text
from desktop_app.readers.vocabulary import is_line_word
from desktop_app.readers.workbook import read_workbook
from desktop_app.rules.model import RulePack


@dataclass(frozen=True)
class Intake:
    """One file that came back: all statements that its reader made, what was checked, what it would change."""

    read: tuple[Statement, ...]
    answers: Answers
    difference: Difference
    problems: tuple[Problem, ...]


def take_in(
    name: str,
    data: bytes,
    known: Sequence[Statement],
    pack: RulePack,
    today: date,
    bom: Bom | None = None,
    sent: Mapping[str, str] | None = None,
    unasked: str = "",
) -> Intake:
    """Read and check a filled questionnaire or any other declarations table.

    Args:
        known: the statements already there, which the new ones are compared with.
        today: the day of receipt; no declaration can be of a later one.
        bom: whose prices and masses bound what a part can hold.
        sent: checksums of the questionnaires that were sent, by id; None where no record was kept.
        unasked: why such a record, of which nobody knows whether it is there, could not be read.

    Raises:
        UnreadableFile: it is no declarations table.
    """
    statements, problems = read_declarations(name, data)
    expected = Expected(
        today=today,
        parts=part_facts(bom, {s.part_number for s in statements}) if bom is not None else {},
        classes=frozenset(pack.items),
        sent=sent,
        unasked=unasked,
        says_unknown=lambda text: is_line_word("placeholder", text),
    )
    grid = _grid(name, data)
    file = statements[0].source.file if statements else name
    answers = check(file, hashlib.sha256(data).hexdigest(), grid, statements, expected)
    return Intake(statements, answers, compared(answers, known, bom), problems)


def compared(answers: Answers, known: Sequence[Statement], bom: Bom | None = None) -> Difference:
    """What answers change in the statements already there; the maker and the dealer of a part of the BOM are one source."""
    return between(known, answers.statements, bom)


def between(known: Sequence[Statement], new: Sequence[Statement], bom: Bom | None = None) -> Difference:
    """What new statements change in those already there, with the sources that a BOM names."""
    return difference(known, new, _Sources(bom).of)


def statements_in(
    files: Iterable[tuple[str, bytes]],
    pack: RulePack,
    today: date,
    bom: Bom | None = None,
    counts: Callable[[Statement], bool] = lambda _: True,
) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
    """The statements of several declaration files as an audit takes them, and what was wrong with any.

    A plain declarations table counts as it stands. A returned questionnaire is checked: rows left empty are no statements,
    what cannot be is held back and reported with its cell, and what it says later than an earlier file replaces that.
    Statements of which `counts` says that they do not play no part, also not as what a later one is compared with.

    Raises:
        UnreadableFile: one of the files is no declarations table.
    """
    known: tuple[Statement, ...] = ()
    problems: list[Problem] = []
    for name, data in files:
        found = take_in(name, data, known, pack, today, bom)
        problems += found.problems
        if found.answers.intact is None:
            known = (*known, *found.read)
        else:
            known = found.difference.after(known)
            problems += [_as_problem(finding, found.answers.file) for finding in found.answers.errors]
        known = tuple(statement for statement in known if counts(statement))
    return known, tuple(problems)


def _as_problem(finding: Finding, file: str) -> Problem:
    row = int(re.sub(r"\D", "", finding.cell)) - 1 if finding.cell else None
    return error(
        worded("row-held-back", finding=Words(str(finding), finding.in_language("zh"))),
        row=row,
        column=finding.header or None,
        file=file,
    )


def part_facts(bom: Bom, numbers: set[str]) -> dict[str, PartFacts]:
    """Price and mass of the parts that are spoken of; a price that is not above zero bounds nothing."""
    facts = {}
    for number in numbers:
        part = bom.index.get(number)
        if part is None:
            continue
        price = fraction(str(bom.parts.unit_price[part]))
        facts[number] = PartFacts(
            price if price is not None and price > 0 else None,
            str(bom.parts.currency[part]),
            grams(str(bom.parts.mass[part]), str(bom.parts.mass_unit[part])),
        )
    return facts


class _Sources:
    """Who speaks: the maker and the dealer that the BOM names for a part are one source."""

    def __init__(self, bom: Bom | None) -> None:
        self.bom = bom

    def of(self, statement: Statement) -> str:
        """The source of a statement about one part."""
        name = by_supplier(statement)
        part = self.bom.index.get(statement.part_number) if self.bom is not None else None
        if self.bom is None or part is None:
            return name
        ours = {
            " ".join(str(column[part]).casefold().split())
            for column in (self.bom.parts.supplier, self.bom.parts.manufacturer)
        }
        return "" if name in ours or not name else name


def _grid(name: str, data: bytes) -> dict[str, list[list[str]]]:
    """All cells as text, by sheet; a text file is one sheet without a name."""
    workbook = data.startswith((b"PK", b"\xd0\xcf\x11\xe0"))
    sheets = read_workbook(name, data) if workbook else [read_text(name, data)]
    return {sheet.name: [sheet.row(row) for row in range(len(sheet))] for sheet in sheets}
