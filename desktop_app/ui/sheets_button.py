"""A button with the sheets that are read together with the one that is shown, to tick."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget


@dataclass(frozen=True)
class OtherSheet:
    """A sheet as the menu names it; `lists` says whether a table of parts was found in it."""

    name: str
    title: str
    lists: bool


class SheetsButton(QToolButton):
    """The further sheets that are read; `chosen` carries their names in the order of the file."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(self.tr("Sheets read together with it"))
        self.setToolTip(
            self.tr(
                "Read further sheets of the file, too: each is an item of its own, or goes into the part called like it"
            )
        )
        self.setMenu(QMenu(self))
        self.menu().setAccessibleName(self.accessibleName())

    def show_sheets(self, others: Iterable[OtherSheet], read: Collection[str]) -> None:
        """Offer the other sheets of the file; those that are `read` are ticked. Without any, the button is not shown."""
        menu = self.menu()
        menu.clear()
        for other in others:
            action = QAction(other.title.replace("&", "&&"), menu)
            action.setData(other.name)
            action.setCheckable(True)
            action.setChecked(other.name in read)
            action.setEnabled(other.lists or other.name in read)
            action.toggled.connect(self._tell)
            menu.addAction(action)
        self.setText(self.tr("+ %n sheet(s)", "", len(read)) if read else self.tr("+ &other sheets"))
        self.setVisible(bool(menu.actions()))

    def _tell(self) -> None:
        self.chosen.emit(tuple(str(action.data()) for action in self.menu().actions() if action.isChecked()))
