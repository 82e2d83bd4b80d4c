"""What is said of how a file was read: problems, what was assumed, and each row that was left out with the reason."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from desktop_app.ui import icons, language, role_words, theme, wording
from desktop_app.ui.lists import Index, RowsModel
from desktop_app.ui.mapping_work import Remark

_DISPLAY = Qt.ItemDataRole.DisplayRole


class RemarkModel(RowsModel):
    """Remarks: the row as a spreadsheet counts, what it is, and the words."""

    def titles(self) -> list[str]:
        """The column titles."""
        return [self.tr("Row"), self.tr("Kind"), self.tr("What was found, assumed or left out")]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """One cell."""
        remark = self.rows[index.row()]
        assert isinstance(remark, Remark)
        column, grave = index.column(), remark.kind in ("error", "warning")
        if role == _DISPLAY or (role == Qt.ItemDataRole.ToolTipRole and column == 2):
            return ("" if remark.row is None else str(remark.row + 1), self._kind(remark.kind), self._text(remark))[
                column
            ]
        if role == Qt.ItemDataRole.DecorationRole and column == 1 and (grave or remark.kind == "assumed"):
            return icons.icon(remark.kind, remark.kind) if grave else icons.icon("info", "info")
        if role == Qt.ItemDataRole.ForegroundRole and column == 1 and grave:
            return QColor(theme.current().tone(remark.kind).ink)
        return None

    def _kind(self, kind: str) -> str:
        if kind in ("error", "warning"):
            return wording.severity(kind)
        if kind in ("assumed", "more"):
            return self.tr("Assumed") if kind == "assumed" else "…"
        return f"{role_words.row_sign(kind)}  {role_words.row_kind(kind)}"

    def _text(self, remark: Remark) -> str:
        if remark.kind == "more":
            return self.tr("{count} more rows were left out; the sheet shows them").format(count=remark.text)
        return language.said(remark.text)
