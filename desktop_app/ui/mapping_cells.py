"""The cells of a sheet as they stand, as a table model: an index is a cell, rows and columns are those of the sheet.

Nothing is copied: a cell's text is taken from the sheet when a view asks for it. What a row is and which role a column plays
come from the last `Understanding`; a choice that changes them changes colours, not cells.
"""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from desktop_app.readers import NO_HEADER, Draft, RowKind, Understanding
from desktop_app.readers.sheet import Sheet
from desktop_app.ui import role_words, theme
from desktop_app.ui.role_words import letters

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()

_DISPLAY = Qt.ItemDataRole.DisplayRole

#: Longer texts are cut for the view and for its tooltips; a cell may hold a megabyte.
LONGEST, LONGEST_TIP = 300, 1_500


@dataclass(frozen=True)
class ColumnState:
    """What a column is: its role (`""` for none), how sure that is (0 to 1), and whether somebody decided it."""

    header: str = ""
    role: str = ""
    confidence: float = 0.0
    chosen: bool = False


@dataclass(frozen=True)
class Extent:
    """Where the tables stand, rows 0-based: the header (`NO_HEADER`: none) down to its last row, and the lines."""

    header: int
    last_header: int
    first: int
    last: int


NOTHING = ColumnState()


class CellModel(QAbstractTableModel):
    """One sheet, tinted by how it was understood."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None
        self.extent: Extent | None = None
        self._kinds: dict[int, RowKind] = {}
        self._columns: dict[int, ColumnState] = {}

    def show(self, sheet: Sheet | None) -> None:
        """Show another sheet, of which nothing is understood yet."""
        self.beginResetModel()
        self.sheet, self.extent, self._kinds, self._columns = sheet, None, {}, {}
        self.endResetModel()

    def explain(self, understood: Understanding | None, draft: Draft) -> None:
        """Colour the sheet by how it was understood with a draft; None where it was not."""
        tables = understood.tables if understood is not None else ()
        self._kinds = {row: one.kind for one in understood.skipped for row in one.rows} if understood else {}
        self._columns = {}
        for table in tables:
            for use in table.columns:
                if not self._columns.get(use.index, NOTHING).role:
                    self._columns[use.index] = ColumnState(use.header, use.role, use.confidence)
        for column in {*draft.roles.values(), *draft.unused, *draft.models}:
            role, header = draft.role_of(column) or "", self._columns.get(column, NOTHING).header
            self._columns[column] = ColumnState(header, role, 1.0, True)
        self.extent = _extent(understood, draft, len(self.sheet) if self.sheet is not None else 0)
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def kind(self, row: int) -> RowKind | None:
        """What a row is that is no line item."""
        return self._kinds.get(row)

    def state(self, column: int) -> ColumnState:
        """What a column is."""
        return self._columns.get(column, NOTHING)

    def roles(self) -> dict[int, ColumnState]:
        """The columns that play a role, the first last."""
        return {column: state for column, state in sorted(self._columns.items(), reverse=True) if state.role}

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Rows of the sheet."""
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Columns of the sheet."""
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A cell's text, its colours, and in words what they say."""
        if not index.isValid() or self.sheet is None or role not in _ANSWERED:
            return None
        row, column = index.row(), index.column()
        kind = self._kinds.get(row)
        if role == _DISPLAY:
            return _one_line(str(self.sheet.columns[column].texts[row])[:LONGEST])
        if role == Qt.ItemDataRole.ToolTipRole:
            text = str(self.sheet.columns[column].texts[row])[:LONGEST_TIP]
            return "\n".join(filter(None, (text, self.row_in_words(row)))) or None
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(kind is RowKind.HEADER)
            return font if kind is RowKind.HEADER else None
        tone = theme.current().tone(role_words.tone(self.state(column).role))
        if role == Qt.ItemDataRole.BackgroundRole:
            if kind is not None and kind is not RowKind.HEADER:
                return QColor(theme.current().window)
            return QColor(tone.row if kind is None else tone.wash) if self._within(row) else None
        return QColor(theme.current().muted) if kind not in (None, RowKind.HEADER) else None

    def row_in_words(self, row: int) -> str:
        """What is said of a row that is no line item, `""` of others."""
        kind = self._kinds.get(row)
        if kind is None:
            return ""
        words = role_words.row_kind(kind)
        if kind is RowKind.HEADER:
            return words
        return self.tr("Row {row} is no line item: {reason}").format(row=row + 1, reason=words)

    def _within(self, row: int) -> bool:
        extent = self.extent
        if extent is None:
            return False
        top = extent.first if extent.header < 0 else min(extent.header, extent.first)
        return top <= row <= max(extent.last, extent.last_header)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Row numbers from 1 and letters, as a spreadsheet has them; for those who cannot see, roles and kinds too."""
        across = orientation is Qt.Orientation.Horizontal
        if role == _DISPLAY:
            return letters(section) if across else str(section + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.column_in_words(section) if across else self.row_in_words(section) or str(section + 1)
        return None

    def column_in_words(self, column: int) -> str:
        """A column's letter, header and role, and how sure that is."""
        state = self.state(column)
        said = [self.tr("Column {letters}").format(letters=letters(column))]
        if state.header:
            said.append(f"“{_one_line(state.header)[:LONGEST]}”")
        if state.role:
            said.append(role_words.role(state.role))
            said.append(
                self.tr("chosen") if state.chosen else self.tr("{n} % sure").format(n=round(state.confidence * 100))
            )
        else:
            said.append(self.tr("not used, as chosen") if state.chosen else self.tr("not used"))
        return " · ".join(said)


_ANSWERED = {
    _DISPLAY,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.FontRole,
    Qt.ItemDataRole.BackgroundRole,
    Qt.ItemDataRole.ForegroundRole,
}


def _one_line(text: str) -> str:
    return " ⏎ ".join(text.splitlines()) if "\n" in text or "\r" in text else text


def _extent(understood: Understanding | None, draft: Draft, rows: int) -> Extent | None:
    """The borders as drawn, and where they were not drawn as found."""
    if not rows:
        return None
    tables = understood.tables if understood is not None else ()
    if tables:
        header = NO_HEADER if tables[0].header_row is None else tables[0].header_row
        last_header = NO_HEADER if header < 0 else tables[0].last_header_row
        first, last = tables[0].rows[0], max(table.rows[1] for table in tables)
    else:
        header = last_header = NO_HEADER if draft.header_row is None else draft.header_row
        first, last = min(last_header + 1, rows - 1), rows - 1
    return Extent(
        header,
        last_header,
        first if draft.first is None else min(draft.first, rows - 1),
        last if draft.last is None else min(draft.last, rows - 1),
    )
