"""The suspected parts as a list, whether something was decided about them, and by whom, when and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from desktop_app.rules.model import Text
from desktop_app.screening import Decision, Ruling
from desktop_app.ui import icons, theme
from desktop_app.ui.language import in_words
from desktop_app.ui.lists import Index, ListPane, RowsModel, selected_rows
from desktop_app.ui.outline import Outline

translate = QCoreApplication.translate

_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.DecorationRole,
    Qt.ItemDataRole.ForegroundRole,
}


@dataclass(frozen=True)
class Suspected:
    """A suspected part with the words that say so, and what was decided (None: nothing)."""

    part: int
    number: str
    description: str
    words: str
    decision: Decision | None


def suspected(outline: Outline, part: int) -> Suspected:
    """One suspected part, in words."""
    audit, parts = outline.audit, outline.bom.parts
    words = "; ".join(
        dict.fromkeys(
            f"{in_words(Text(s.family.label_en, s.family.label_zh))} (“{s.matched}”)" for s in audit.suspicions[part]
        )
    )
    number, description = str(parts.part_number[part]), str(parts.description[part])
    return Suspected(part, number, description, words, audit.decisions.get(part))


def ruling_words(ruling: Ruling) -> str:
    """What was decided, in a word."""
    dismissed = ruling is Ruling.DISMISSED
    return translate("Suspicions", "dismissed") if dismissed else translate("Suspicions", "confirmed")


def decision_words(decision: Decision | None) -> str:
    """What was decided, by whom and when."""
    if decision is None:
        return translate("Suspicions", "open")
    return translate("Suspicions", "{ruling} by {by}, {on}: {reason}").format(
        ruling=ruling_words(decision.ruling), by=decision.by, on=decision.on.isoformat(), reason=decision.reason
    )


class SuspicionModel(RowsModel):
    """Suspected parts by their index: number, description, why, what was decided, put into words when they are shown."""

    outline: Outline | None = None
    _last: tuple[Outline, int, Suspected] | None = None  # Qt asks for all cells of a row one after another

    def at(self, row: int) -> Suspected:
        """The part of a row."""
        part = self.rows[row]
        assert isinstance(part, int) and self.outline is not None
        if self._last is None or self._last[0] is not self.outline or self._last[1] != part:
            self._last = (self.outline, part, suspected(self.outline, part))
        return self._last[2]

    def titles(self) -> list[str]:
        """The column titles."""
        return [self.tr("Part"), self.tr("Description"), self.tr("Why it is suspected"), self.tr("Decision")]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        if role not in _ROLES:
            return None
        row, column = self.at(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (row.number, row.description, row.words, decision_words(row.decision))[column]
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            dismissed = row.decision is not None and row.decision.ruling is Ruling.DISMISSED
            return icons.icon("minus" if dismissed else "suspected", "neutral" if dismissed else "rare-earth")
        if role == Qt.ItemDataRole.ForegroundRole and row.decision is not None and column != 3:
            return QColor(theme.current().muted)
        return None


class SuspicionPane(ListPane):
    """The list with what can be done about its parts: a menu, and Delete dismisses."""

    dismissed = Signal(list)
    confirmed = Signal(list)
    withdrawn = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        name = translate("Suspicions", "Suspected parts")
        self.suspects = SuspicionModel()
        super().__init__(
            self.suspects, name, translate("Suspicions", "No part is suspected to hold rare earths."), 2, parent
        )
        self.suspects.setParent(self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)

    def selected(self) -> list[int]:
        """The selected parts."""
        parts = self.suspects.rows
        return [part for row in selected_rows(self.table) if isinstance(part := parts[row], int)]

    def show_outline(self, outline: Outline) -> int:
        """Show the suspected parts of an audit; how many there are about which nothing was decided."""
        self.suspects.outline = outline
        self.show_rows(outline.suspected)
        self.table.resizeColumnsToContents()
        for column, most in ((1, 260), (3, 320)):
            self.table.setColumnWidth(column, min(most, self.table.columnWidth(column)))
        return len(outline.suspected) - len(outline.audit.decisions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to dismiss what is selected."""
        if event.key() == Qt.Key.Key_Delete and (parts := self.selected()):
            self.dismissed.emit(parts)
            return
        super().keyPressEvent(event)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        if self.suspects.outline is not None:
            acts = (self.dismissed.emit, self.confirmed.emit, self.withdrawn.emit)
            fill_menu(menu, self.suspects.outline, self.selected(), *acts)
        if not menu.isEmpty():
            menu.exec(self.table.viewport().mapToGlobal(at))


def fill_menu(
    menu: QMenu, outline: Outline, parts: Sequence[int], dismiss: object, confirm: object, withdraw: object
) -> None:
    """List what can be done about suspected parts."""
    decided = [part for part in parts if part in outline.audit.decisions]
    for words, act, about in (
        (translate("Suspicions", "Dismiss the suspicion…"), dismiss, parts),
        (translate("Suspicions", "Confirm the suspicion…"), confirm, parts),
        (translate("Suspicions", "Withdraw the decision"), withdraw, decided),
    ):
        if about and callable(act):
            menu.addAction(words).triggered.connect(lambda _=False, act=act, about=about: act(about))
