"""What the open case holds: its files with what each adds, and statements that were set aside; and taking out or back in.

A file that is taken out no longer counts, and stays in the case: undoing brings it back.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.case.content import Content
from desktop_app.ui import icons, theme
from desktop_app.ui.lists import Index, ListPane, RowsModel
from desktop_app.ui.locale_words import day_words
from desktop_app.ui.outline import Outline


@dataclass(frozen=True)
class Held:
    """A row. `number` is that of a file of declarations, which can be taken out; `aside` are the keys of statements, by
    `statement_key`, that can count again.
    """

    kind: str
    name: str
    since: str = ""
    counts: int = 0
    number: str = ""
    aside: tuple[str, ...] = ()


def held(content: Content, outline: Outline) -> list[Held]:
    """All that a case holds, in the order in which it counts, with how many of a file's statements do."""
    stated = Counter(statement.source.sha256 for statement in outline.audit.statements)
    rows = []
    if content.source is not None:
        rows.append(Held("source", content.source.file, counts=outline.bom.lines))
    rows += [Held("master", one.file) for one in content.masters.values()]
    rows += [
        Held("declarations", one.file, day_words(one.on), stated[one.sha256], number)
        for number, one in content.declarations.items()
    ]
    if application := outline.audit.settings.application.file:
        rows.append(Held("application", application))
    rows += [Held("overlay", one.file) for one in content.overlays.values()]
    rows += [
        Held("evidence", one.file, f"{day_words(one.on)}, {one.by}", len(one.about))
        for one in content.evidence.values()
    ]
    together: dict[tuple[str, str], list[str]] = {}
    for key, said in content.set_aside.items():
        together.setdefault((said.reason, f"{day_words(said.on)}, {said.by}"), []).append(key)
    rows += [Held("aside", reason, since, len(keys), aside=tuple(keys)) for (reason, since), keys in together.items()]
    return rows


class FilesModel(RowsModel):
    """Rows of what is held: what it is, its name or the reason, since when and by whom, what it adds."""

    def titles(self) -> list[str]:
        """The column titles."""
        return [self.tr("What it is"), self.tr("File or reason"), self.tr("Since"), self.tr("What it adds")]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        row, column = self.rows[index.row()], index.column()
        assert isinstance(row, Held)
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._kind(row), row.name, row.since, self._adds(row))[column]
        if role == Qt.ItemDataRole.ToolTipRole and column == 1:
            return row.name
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            return icons.icon("undo" if row.kind == "aside" else "file", "neutral")
        if role == Qt.ItemDataRole.ForegroundRole and row.kind == "aside":
            return QColor(theme.current().muted)
        return None

    def _kind(self, row: Held) -> str:
        return {
            "source": self.tr("Bill of materials"),
            "master": self.tr("Part master"),
            "declarations": self.tr("Declarations"),
            "application": self.tr("Application data"),
            "overlay": self.tr("Own file over the rule pack"),
            "evidence": self.tr("Proof"),
            "aside": self.tr("Set aside"),
        }[row.kind]

    def _adds(self, row: Held) -> str:
        if row.kind == "source":
            return self.tr("%n line(s)", "", row.counts)
        if row.kind == "declarations":
            return self.tr("%n statement(s) that count", "", row.counts)
        if row.kind == "evidence":
            return self.tr("proves %n statement(s) or decision(s)", "", row.counts)
        if row.kind == "aside":
            return self.tr("%n statement(s) that do not count", "", row.counts)
        return ""


class FilesPane(QWidget):
    """The list, with buttons for what can be done about the selected row."""

    out_wanted = Signal(str)  # the number of a file of declarations
    again_wanted = Signal(object)  # keys of statements, as a tuple

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FilesModel(self)
        self.list = ListPane(self.model, self.tr("Files of the case"), self.tr("Nothing is open."), 1)
        self.list.table.selectionModel().currentRowChanged.connect(lambda *_: self._offer())
        self.out = QPushButton(icons.icon("minus"), self.tr("Take out"))
        self.out.setToolTip(self.tr("Let the selected declarations no longer count; undoing brings them back"))
        self.out.clicked.connect(self._take_out)
        self.again = QPushButton(icons.icon("undo"), self.tr("Use again"))
        self.again.setToolTip(self.tr("Let the statements that were set aside count again"))
        self.again.clicked.connect(self._use_again)
        hint = QLabel(self.tr("What is taken out or set aside stays in the case and in its history."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(10, 4, 10, 6)
        row.addWidget(hint, 1)
        row.addWidget(self.again)
        row.addWidget(self.out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self._changeable = False
        self._offer()

    def show_held(self, rows: Sequence[Held], changeable: bool) -> None:
        """Show what a case holds."""
        self._changeable = changeable
        self.list.show_rows(rows)
        self.list.table.resizeColumnsToContents()
        self._offer()

    def _current(self) -> Held | None:
        row = self.list.current
        return row if isinstance(row, Held) else None

    def _offer(self) -> None:
        row = self._current()
        self.out.setEnabled(self._changeable and row is not None and bool(row.number))
        self.again.setEnabled(self._changeable and row is not None and bool(row.aside))

    def _take_out(self) -> None:
        row = self._current()
        if row is not None and row.number:
            self.out_wanted.emit(row.number)

    def _use_again(self) -> None:
        row = self._current()
        if row is not None and row.aside:
            self.again_wanted.emit(row.aside)
