"""Declarations that have run out or soon will, so that their suppliers are asked in time."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor

from desktop_app.declarations import Statement
from desktop_app.ui import icons, language, theme, wording
from desktop_app.ui.lists import Index, RowsModel
from desktop_app.ui.outline import Outline

translate = QCoreApplication.translate

#: Days before its end from which a declaration is announced.
AHEAD = 90


@dataclass(frozen=True)
class Ending:
    """A statement about a part of the bill of materials with the days until it ends, below zero once it has."""

    part: int
    statement: Statement
    days: int


def expiring(outline: Outline) -> list[Ending]:
    """What has run out on the audit's day or will within `AHEAD` days, the soonest first."""
    day, index = outline.audit.settings.as_of, outline.bom.index
    limit = day + timedelta(days=AHEAD)
    return sorted(
        (
            Ending(index[s.part_number], s, (s.valid_until - day).days)
            for s in outline.audit.statements
            if s.valid_until is not None and s.valid_until <= limit and s.part_number in index
        ),
        key=lambda ending: (ending.days, ending.part),
    )


class ExpiringModel(RowsModel):
    """Statements that end: until when, of which part, what they say by whom, and where they stand."""

    def titles(self) -> list[str]:
        """The column titles."""
        return [self.tr("Valid until"), self.tr("Part"), self.tr("Declared by"), self.tr("File")]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        ending = self.rows[index.row()]
        assert isinstance(ending, Ending)
        statement = ending.statement
        if role == Qt.ItemDataRole.DisplayRole:
            by = language.listed(text for text in (statement.declared_by, statement.supplier) if text)
            return (self._until(ending), statement.part_number, by, wording.place(statement.source))[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            severity = "error" if ending.days < 0 else "warning"
            return icons.icon(severity, severity)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0:
            return QColor(theme.current().tone("error" if ending.days < 0 else "warning").ink)
        return None

    def _until(self, ending: Ending) -> str:
        day = ending.statement.valid_until
        if ending.days < 0:
            return self.tr("{day}, run out and not used").format(day=day)
        return self.tr("{day}, in %n day(s)", "", ending.days).format(day=day)
