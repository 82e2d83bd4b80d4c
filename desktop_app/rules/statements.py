"""Which supplier's statement counts for which part on a day, and what is wrong with those that do not.

A statement that has run out, is another supplier's or names no part of the BOM is not used; a declaration that came in
twice counts once; two that differ are an unknown; one that was made after the day judged counts, because what a part is
does not depend on when it is said. Each of these is said.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from desktop_app.bom import Bom, Problem, fraction
from desktop_app.bom.messages import first_of, worded
from desktop_app.bom.problem import error, info, warning
from desktop_app.declarations import NONE, Statement
from desktop_app.declarations.statement import STATEMENT_ROLES
from desktop_app.rules.model import RulePack

ByPart = Mapping[int, tuple[Statement, ...]]

_said = attrgetter(*STATEMENT_ROLES)

#: How many parts a problem that may be about many of them names.


@dataclass(frozen=True)
class Sorted:
    """Statements by part index: those that count, those that have run out, and what did not fit."""

    valid: ByPart
    expired: ByPart
    problems: tuple[Problem, ...]


def sort_statements(bom: Bom, statements: Sequence[Statement], pack: RulePack, as_of: date) -> Sorted:
    """Give each statement to its part, once."""
    problems: list[Problem] = []
    valid: dict[int, list[Statement]] = defaultdict(list)
    expired: dict[int, list[Statement]] = defaultdict(list)
    strangers: dict[str, Statement] = {}
    seen: set[tuple[object, ...]] = set()
    find = _Finder(bom)
    for statement in statements:
        source = statement.source
        key = (source.sha256, source.sheet, source.row, *_said(statement))
        if key in seen:  # the same file was added twice, perhaps under two names
            continue
        seen.add(key)
        part = find(statement.part_number)
        if part is None:
            strangers.setdefault(statement.part_number, statement)
        elif not _same_supplier(statement.supplier, (bom.parts.supplier[part], bom.parts.manufacturer[part])):
            problems.append(
                warning(
                    worded(
                        "statement-of-other-supplier",
                        supplier=statement.supplier,
                        part=statement.part_number,
                        known=bom.parts.supplier[part] or bom.parts.manufacturer[part],
                    ),
                    row=source.row,
                    column=source.headers.get("supplier"),
                    file=source.file,
                )
            )
        elif statement.expired_on(as_of):
            expired[part].append(statement)
            problems.append(
                warning(
                    worded("statement-ran-out", part=statement.part_number, day=statement.valid_until),
                    row=source.row,
                    column=source.headers.get("valid_until"),
                    file=source.file,
                )
            )
        else:
            valid[part].append(statement)
    for number, statement in strangers.items():
        problems.append(
            info(
                worded("statement-of-stranger", part=number),
                row=statement.source.row,
                file=statement.source.file,
            )
        )
    later = [s for found in valid.values() for s in found if s.declared_on is not None and s.declared_on > as_of]
    if later:
        problems.append(
            info(
                worded("statements-later", count=len(later), day=as_of, parts=first_of([s.part_number for s in later])),
                row=later[0].source.row,
                column=later[0].source.headers.get("declared_on"),
                file=later[0].source.file,
            )
        )
    once = {part: _once(found, problems) for part, found in valid.items()}
    problems += _check(once, pack)
    return Sorted(once, {p: tuple(s) for p, s in expired.items()}, tuple(problems))


class _Finder:
    """The part that a statement names: exactly, or alike but for case and spaces where only one part is."""

    def __init__(self, bom: Bom) -> None:
        self._bom = bom
        self._folded: dict[str, list[int]] | None = None

    def __call__(self, number: str) -> int | None:
        exact = self._bom.index.get(number)
        if exact is not None:
            return exact
        if self._folded is None:
            self._folded = defaultdict(list)
            for index, name in enumerate(self._bom.parts.part_number):
                self._folded[_fold(str(name))].append(index)
        alike = self._folded.get(_fold(number), [])
        return alike[0] if len(alike) == 1 else None


def _fold(number: str) -> str:
    return " ".join(number.split()).casefold()


_LEGAL_FORMS = re.compile(
    r"\b(gmbh|co|kg|ag|inc|ltd|limited|llc|corp|corporation|company|s\.?a|s\.?r\.?l|s\.?p\.?a|bv|oy|ab|plc|kk|sp z o o)\b"
)


def _same_supplier(stated: str, known: Iterable[str]) -> bool:
    """Whether a statement's supplier is one that the BOM names for the part; an empty name on either side fits.

    One name may be the beginning of the other, word by word: “Alpha” is “Alpha Motors”, but not “Alphatron”.
    """
    names = [name for name in map(_company, known) if name]
    own = _company(stated)
    return not own or not names or any(own[: len(name)] == name[: len(own)] for name in names)


def _company(name: str) -> tuple[str, ...]:
    return tuple(_LEGAL_FORMS.sub(" ", re.sub(r"[.,&+()\-]", " ", str(name).casefold())).split())


def _account(statements: Iterable[Statement]) -> list[tuple[object, ...]]:
    """What one file says of one constituent, in an order of its own: amount, currency, origin of each portion."""
    said = (
        (fraction(s.value), s.currency, s.country_of_origin, s.mass, s.mass_unit, s.mass_percent) for s in statements
    )
    return sorted(said, key=str)


def _once(statements: list[Statement], problems: list[Problem]) -> tuple[Statement, ...]:
    """The statements with the constituents that several files name reconciled.

    Rows of one file are portions of the same part and are added up. Another file that says the same says it once more;
    one that says something else makes value and origin, where they differ, unknown.
    """
    by_constituent: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        if statement.constituent not in {"", NONE}:
            by_constituent[statement.constituent][statement.source.sha256].append(statement)
    dropped: dict[int, Statement | None] = {}
    for constituent, by_file in by_constituent.items():
        first, *others = by_file.values()
        for other in others:
            dropped.update((id(s), None) for s in other)
            same = _account(first) == _account(other)
            number, file, again = first[0].part_number, first[0].source.file, other[0].source
            problems.append(
                (info if same else warning)(
                    worded(
                        "declared-again" if same else "declared-otherwise",
                        first=file,
                        constituent=constituent,
                        part=number,
                        second=again.file,
                    ),
                    row=again.row,
                    file=again.file,
                )
            )
        every = [s for group in by_file.values() for s in group]
        if any(_account(group) != _account(first) for group in others):
            dropped.update((id(s), None) for s in every)
            origins = {s.country_of_origin for s in every}
            origin = origins.pop() if len(origins) == 1 else ""
            dropped[id(first[0])] = _without_value(first[0], origin)
    kept = (dropped.get(id(statement), statement) for statement in statements)
    return tuple(statement for statement in kept if statement is not None)


def _without_value(statement: Statement, origin: str) -> Statement:
    return Statement(
        statement.part_number,
        statement.source,
        supplier=statement.supplier,
        item_class=statement.item_class,
        constituent=statement.constituent,
        country_of_origin=origin,
        declared_by=statement.declared_by,
        declared_on=statement.declared_on,
        valid_until=statement.valid_until,
        evidence=statement.evidence,
    )


def _check(by_part: ByPart, pack: RulePack) -> list[Problem]:
    """What the statements that count hold and the rules cannot use."""
    problems: list[Problem] = []
    unused: dict[str, Statement] = {}
    unknown: dict[str, list[Statement]] = defaultdict(list)
    for statements in by_part.values():
        for s in statements:
            percent, value = fraction(s.mass_percent), fraction(s.value)
            if percent is not None and percent > 100:
                problems.append(
                    error(
                        worded(
                            "percent-over-100",
                            part=s.part_number,
                            percent=s.mass_percent,
                            constituent=s.constituent or worded("some-constituent"),
                        ),
                        row=s.source.row,
                        column=s.source.headers.get("mass_percent"),
                        file=s.source.file,
                    )
                )
            if value is not None and value <= 0 and s.constituent not in {"", NONE}:
                problems.append(
                    warning(
                        worded(
                            "value-negative" if value else "value-zero", constituent=s.constituent, part=s.part_number
                        ),
                        row=s.source.row,
                        column=s.source.headers.get("value"),
                        file=s.source.file,
                    )
                )
            priced = s.constituent in pack.reference_prices
            if s.constituent not in {"", NONE} and value is None and (s.mass or s.mass_percent) and not priced:
                unused.setdefault(s.part_number, s)
            for name in dict.fromkeys((s.item_class, s.constituent)):
                if name not in {"", NONE} and name not in pack.items:
                    unknown[name].append(s)
        if any(s.constituent == NONE for s in statements) and any(s.constituent not in {"", NONE} for s in statements):
            problems.append(
                warning(
                    worded("nothing-and-something-declared", part=statements[0].part_number),
                    row=statements[0].source.row,
                    file=statements[0].source.file,
                )
            )
    if unused:
        first = next(iter(unused.values()))
        problems.append(
            info(
                worded("mass-without-value", count=len(unused), parts=first_of(unused)),
                row=first.source.row,
                column=first.source.headers.get("mass" if first.mass else "mass_percent"),
                file=first.source.file,
            )
        )
    for name, naming in unknown.items():
        numbers = first_of([s.part_number for s in naming])
        problems.append(
            warning(
                worded("class-unknown-to-pack", name=name, parts=numbers),
                row=naming[0].source.row,
                file=naming[0].source.file,
            )
        )
    return problems
