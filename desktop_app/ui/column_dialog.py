"""Which columns of the tree are shown, in which order and how wide, by keyboard: each change is seen in the tree at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.columns import AT, COLUMNS

#: Widths in device-independent pixels that can be chosen, and one step between them.
_NARROWEST, _WIDEST, _STEP = 36, 1200, 10

_NUMBER = Qt.ItemDataRole.UserRole


class ColumnDialog(QDialog):
    """The columns of a tree as a list in their order. Space shows or hides one, Alt with an arrow moves it."""

    def __init__(self, tree: QTreeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of the tree"))
        self._tree = tree
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Columns in their order"))
        self.width_field = QSpinBox()
        self.width_field.setRange(_NARROWEST, _WIDEST)
        self.width_field.setSingleStep(_STEP)
        self.width_field.setAccessibleName(self.tr("Width of the column"))
        label = QLabel(self.tr("&Width"))
        label.setBuddy(self.width_field)
        beside = QVBoxLayout()
        for words, keys, act in (
            (self.tr("Move &up"), "Alt+Up", lambda: self.move_by(-1)),
            (self.tr("Move &down"), "Alt+Down", lambda: self.move_by(1)),
            (self.tr("As wide as its &contents"), "", self.fit),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            beside.addWidget(button)
            if keys:
                shortcut = QKeySequence(keys)
                shown = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
                button.setToolTip(f"{words.replace('&', '')} ({shown})")
                action = QAction(self)
                action.setShortcut(shortcut)
                action.triggered.connect(lambda _=False, act=act: act())
                self.addAction(action)
        beside.addSpacing(8)
        beside.addWidget(label)
        beside.addWidget(self.width_field)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(beside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(buttons)
        self._fill()
        self.list.itemChanged.connect(self._show_or_hide)
        self.list.currentRowChanged.connect(lambda _: self._tell_width())
        self.width_field.valueChanged.connect(self._resize)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def move_by(self, steps: int) -> None:
        """Move the current column up (towards the front) or down."""
        row = self.list.currentRow()
        target = row + steps
        if row < 0 or not 0 <= target < self.list.count():
            return
        self._header().moveSection(row, target)
        self.list.insertItem(target, self.list.takeItem(row))
        self.list.setCurrentRow(target)

    def fit(self) -> None:
        """Make the current column as wide as its contents that are in sight."""
        self._tree.resizeColumnToContents(self._number())
        self._tell_width()

    def _header(self) -> QHeaderView:
        return self._tree.header()

    def _number(self) -> int:
        item = self.list.currentItem()
        return int(item.data(_NUMBER)) if item is not None else 0

    def _fill(self) -> None:
        header = self._header()
        for place in range(header.count()):
            number = header.logicalIndex(place)
            item = QListWidgetItem(COLUMNS[number].heading(), self.list)
            item.setData(_NUMBER, number)
            hidden = self._tree.isColumnHidden(number)
            item.setCheckState(Qt.CheckState.Unchecked if hidden else Qt.CheckState.Checked)
            if number == AT["item"]:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)

    def _show_or_hide(self, item: QListWidgetItem) -> None:
        number = int(item.data(_NUMBER))
        self._tree.setColumnHidden(number, item.checkState() is Qt.CheckState.Unchecked)
        if self._tree.columnWidth(number) < _NARROWEST and not self._tree.isColumnHidden(number):
            self._tree.setColumnWidth(number, COLUMNS[number].wide)
        self._tell_width()

    def _tell_width(self) -> None:
        number = self._number()
        self.width_field.setEnabled(not self._tree.isColumnHidden(number))
        self.width_field.blockSignals(True)
        self.width_field.setValue(self._tree.columnWidth(number))
        self.width_field.blockSignals(False)

    def _resize(self, width: int) -> None:
        self._tree.setColumnWidth(self._number(), width)
