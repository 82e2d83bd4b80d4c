"""What came back, one row a statement: what it is to what is known, both side by side, and what is to count.

Rows are in the order in which they need a person: conflicts, then what is held back, what changes, what is new, and what
says nothing new. A row's index is no more than its place in `rows`; decisions are kept by arrival and entry.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop_app.bom.messages import Words, first_of
from desktop_app.bom.messages import in_words as in_language
from desktop_app.case.receiving import Arrival, Counts, Offered
from desktop_app.declarations import Statement
from desktop_app.declarations.answers import Finding
from desktop_app.declarations.difference import Change, Difference
from desktop_app.declarations.wording import words
from desktop_app.rules.model import RulePack, Text
from desktop_app.ui import icons, language, theme, wording
from desktop_app.ui.language import in_words

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()

translate = QCoreApplication.translate

#: What is shown of a statement beside its class, constituent or stage.
_VALUES = ("value", "mass", "mass_percent", "country_of_origin", "technology_origin", "equipment_origin", "equipment")
_UNITS = {"value": "currency", "mass": "mass_unit"}


class Row(NamedTuple):
    """One row. `kind` is a `Change`, `refused`, `unreadable`, `remark`, `unanswered` or `already`.

    `part` is the number of the part where no statement says it; `at` names the decision, None where none is due.
    """

    kind: str
    file: str
    new: Statement | None = None
    old: Statement | None = None
    roles: tuple[str, ...] = ()
    message: str | Finding = ""
    part: str = ""
    at: tuple[int, int] | None = None


_ORDER = (
    Change.CONFLICTING,
    "refused",
    "unreadable",
    "remark",
    Change.CHANGED,
    Change.ADDED,
    "unanswered",
    "already",
    Change.SAME,
)
_RANK = {kind: place for place, kind in enumerate(_ORDER)}

_TONES = {
    Change.CONFLICTING: "required",
    "refused": "error",
    "unreadable": "error",
    "remark": "warning",
    Change.CHANGED: "undetermined",
    Change.ADDED: "not-required",
}
_ICONS = {
    Change.CONFLICTING: "warning",
    "refused": "error",
    "unreadable": "error",
    "remark": "warning",
    Change.CHANGED: "info",
    Change.ADDED: "plus",
}


def kind_words(kind: str) -> str:
    """What a row is, in a word or two."""
    return {
        Change.CONFLICTING: translate("Answers", "Conflict"),
        Change.CHANGED: translate("Answers", "Changed"),
        Change.ADDED: translate("Answers", "New"),
        Change.SAME: translate("Answers", "Says the same"),
        "refused": translate("Answers", "Held back"),
        "unreadable": translate("Answers", "Not readable"),
        "remark": translate("Answers", "Remark"),
        "unanswered": translate("Answers", "Not answered"),
        "already": translate("Answers", "Taken in before"),
    }[kind]


def counts_words(counts: Counts) -> str:
    """What is to count of a conflict."""
    return {
        Counts.NEW: translate("Answers", "the new one"),
        Counts.OLD: translate("Answers", "the old one"),
        Counts.BOTH: translate("Answers", "both: unknown"),
    }[counts]


def role_words(role: str) -> str:
    """The name of a column of a declaration."""
    return in_words(Text(**words().headers[role])) if role in words().headers else role


def rows_of(arrivals: Sequence[Arrival] | Offered) -> list[Row]:
    """All rows, those that need a person first."""
    found: list[Row] = []
    if isinstance(arrivals, Offered):
        found += _entries(arrivals.source, arrivals.difference, 0)
    else:
        for place, arrival in enumerate(arrivals):
            if arrival.problem:
                found.append(Row("unreadable", arrival.file, message=arrival.problem))
            if arrival.already:
                found.append(Row("already", arrival.file))
            found += _entries(arrival.file, arrival.difference, place)
            if arrival.intake is not None:
                found += _found(arrival)
    return sorted(found, key=lambda row: _RANK[row.kind])


def _entries(file: str, difference: Difference, place: int) -> Iterable[Row]:
    for index, entry in enumerate(difference.entries):
        at = (place, index) if entry.change is Change.CONFLICTING else None
        yield Row(entry.change, file, entry.new, entry.old, entry.roles, at=at)


def _found(arrival: Arrival) -> Iterable[Row]:
    """What was found in the answers beside what they say: errors, remarks about the file, and what was not answered."""
    assert arrival.intake is not None
    answers = arrival.intake.answers
    by_row = {(s.part_number, s.source.row): s for s in answers.withheld}
    for finding in answers.errors:
        row = int("".join(c for c in finding.cell if c.isdigit()) or 0) - 1
        yield Row("refused", arrival.file, by_row.get((finding.part_number, row)), message=finding)
    alike: dict[str, list[Finding]] = {}
    for finding in answers.remarks:
        alike.setdefault(finding.message, []).append(finding)
    for message, findings in alike.items():
        yield Row("remark", arrival.file, message=_with_parts(message, findings))
    for one in answers.unanswered:
        yield Row("unanswered", arrival.file, message=one.question, part=one.part_number)


def _with_parts(message: str, findings: Sequence[Finding]) -> str:
    """A remark, with the parts that it is about where it is about rows."""
    parts = [finding.part_number for finding in findings if finding.part_number]
    if not parts:
        return message
    some = first_of(parts)
    return Words(f"{some}: {message}", f"{some.zh}：{in_language(message, 'zh')}")


class AnswersModel(QAbstractTableModel):
    """Rows with the decisions about them; `decide` changes those."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.chosen: dict[tuple[int, int], Counts] = {}
        self._pack: RulePack | None = None

    def show(self, rows: list[Row], pack: RulePack | None) -> None:
        """Show other rows, nothing decided."""
        self.beginResetModel()
        self.rows, self._pack = rows, pack
        self.chosen = {}
        self.endResetModel()

    def decide(self, places: Iterable[int], counts: Counts) -> None:
        """Say what counts of the conflicts among some rows."""
        for place in places:
            at = self.rows[place].at
            if at is not None:
                self.chosen[at] = counts
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    @property
    def open_conflicts(self) -> int:
        """Conflicts about which nothing was said."""
        return sum(1 for row in self.rows if row.at is not None and row.at not in self.chosen)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.titles())

    def titles(self) -> list[str]:
        """The column titles."""
        return [
            self.tr("What it is"),
            self.tr("Part"),
            self.tr("About"),
            self.tr("Known now"),
            self.tr("Arrived"),
            self.tr("What counts"),
            self.tr("File"),
        ]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.titles()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(row)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() in (0, 5) and row.kind in _TONES:
            return QColor(theme.current().tone(_TONES[row.kind]).ink)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0 and row.kind in _ICONS:
            return icons.icon(_ICONS[row.kind], _TONES[row.kind])
        return None

    def _texts(self, row: Row) -> tuple[str, ...]:
        part = row.new.part_number if row.new is not None else row.part
        about = wording.said_about(row.new, self._pack) if row.new is not None else ""
        old = said(row.old) if row.old is not None else ""
        new = language.said(row.message) or (said(row.new) if row.new is not None else "")
        return kind_words(row.kind), part, about, old, new, self.counts(row), row.file

    def counts(self, row: Row) -> str:
        """What counts once it is taken in."""
        if row.at is not None:
            return counts_words(self.chosen.get(row.at, Counts.BOTH))
        if row.kind in {Change.CHANGED, Change.ADDED}:
            return counts_words(Counts.NEW)
        if row.kind in {"remark", "unanswered"}:
            return ""
        return counts_words(Counts.OLD) if row.kind == Change.SAME else self.tr("nothing of it")


def said(statement: Statement) -> str:
    """What a statement says, in one line."""
    texts = []
    for role in _VALUES:
        value = getattr(statement, role)
        if value:
            unit = getattr(statement, _UNITS[role]) if role in _UNITS else "%" if role == "mass_percent" else ""
            texts.append(f"{value} {unit}".rstrip())
    return " · ".join(texts) or translate("Answers", "(no value)")
