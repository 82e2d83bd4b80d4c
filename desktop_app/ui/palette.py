"""The command palette: type a few letters of anything that can be done, and Return does it.

It lists every command of the menus with its shortcut, the exported items, the files that were opened last and, once two
letters are typed, parts. It is a sheet inside the window and not a window of its own, so that input methods work in it.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import language, theme
from desktop_app.ui.aloud import announce_row

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()

#: Rows that are listed at most.
MOST = 200

#: The letter for the keyboard as it stands after Chinese words.
_LETTER = re.compile(r"\(&\w\)")

_COMMAND = Qt.ItemDataRole.UserRole + 1
_ROW = 34


@dataclass(frozen=True)
class Command:
    """One thing that can be done. `group` says where it belongs, `also` are further words by which it is found."""

    title: str
    group: str
    run: Callable[[], object]
    keys: str = ""
    also: str = ""
    icon: QIcon | None = None
    chosen: bool = False


def likeness(typed: str, text: str) -> int:
    """How well what was typed fits a text: 0 is not at all. Each word must be in it, as such or letter by letter."""
    words, whole = typed.casefold().split(), text.casefold()
    scores = [_of_word(word, whole) for word in words]
    return sum(scores) if scores and all(scores) else 0


def _of_word(word: str, text: str) -> int:
    place = text.find(word)
    while place > 0 and text[place - 1].isalnum() and (later := text.find(word, place + 1)) > 0:
        place = later
    if place == 0 or (place > 0 and not text[place - 1].isalnum()):
        return 1000 - min(place, 100)
    if place > 0:
        return 600 - min(place, 100)
    at, runs, last = 0, 0, -2
    for letter in word:
        at = text.find(letter, at)
        if at < 0:
            return 0
        runs += at != last + 1
        last, at = at, at + 1
    return max(1, 300 - 40 * runs) if runs <= max(1, len(word) // 2) else 0


def matching(typed: str, commands: Iterable[Command]) -> list[Command]:
    """The commands that fit, the best first; all in their order where nothing is typed."""
    if not typed.strip():
        return list(commands)[:MOST]
    scored = []
    for command in commands:
        own = likeness(typed, command.title) * 2
        score = max(own, likeness(typed, f"{command.title} {command.group} {command.also}"))
        if score:
            scored.append((score, command))
    scored.sort(key=lambda pair: -pair[0])
    return [command for _, command in scored[:MOST]]


def menu_commands(bar: QMenuBar, everything: bool = False) -> list[Command]:
    """Every command of the menus that can be chosen now; with `everything` also those that cannot."""
    found: list[Command] = []
    for top in bar.actions():
        _walk(top, (), everything, found)
    return found


def _walk(action: QAction, above: tuple[str, ...], everything: bool, found: list[Command]) -> None:
    if action.isSeparator() or not (everything or action.isEnabled()):
        return
    title = plain_title(action)
    menu = action.menu()
    if isinstance(menu, QMenu):
        menu.aboutToShow.emit()
        for entry in menu.actions():
            _walk(entry, (*above, title), everything, found)
        return
    found.append(
        Command(
            title,
            " › ".join(above),
            action.trigger,
            shortcut(action),
            f"{action.objectName()} {action.toolTip()}",
            action.icon(),
            action.isCheckable() and action.isChecked(),
        )
    )


def plain_title(action: QAction) -> str:
    """The words of a command, without marks for the keyboard."""
    text = _LETTER.sub("", action.text())
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def shortcut(action: QAction) -> str:
    """The keys of a command as they are called here, `""` where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class CommandModel(QAbstractListModel):
    """The listed commands; a row is one of `commands`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.commands: Sequence[Command] = ()

    def show(self, commands: Sequence[Command]) -> None:
        """List other commands."""
        self.beginResetModel()
        self.commands = commands
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many are listed."""
        return 0 if parent.isValid() else len(self.commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, icon, and for whoever cannot see the row all of it."""
        if not index.isValid():
            return None
        command = self.commands[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return command.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return language.listed(text for text in (command.title, command.group, command.keys) if text)
        if role == _COMMAND:
            return command
        return None


class _Row(QStyledItemDelegate):
    """Icon and title at the left, where it belongs and its keys at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Rows of one height."""
        return QSize(200, max(_ROW, option.fontMetrics.height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        command: Command = index.data(_COMMAND)
        shown = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(shown.selection))
        box = option.rect.adjusted(14, 0, -14, 0)
        if command.chosen:
            painter.setPen(QColor(shown.accent))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "✓")
        elif command.icon is not None and not command.icon.isNull():
            command.icon.paint(painter, box.left(), box.center().y() - 7, 16, 16)
        box.setLeft(box.left() + 28)
        left = box.right()
        metrics = option.fontMetrics
        if command.keys:
            strong = QFont(option.font)
            strong.setBold(True)
            painter.setFont(strong)
            painter.setPen(QColor(shown.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, command.keys)
            left -= metrics.horizontalAdvance(command.keys) + 30
        painter.setFont(option.font)
        title_width = min(metrics.horizontalAdvance(command.title), left - box.left())
        room = left - box.left() - title_width - 16
        if room > 40:
            painter.setPen(QColor(shown.muted))
            group = metrics.elidedText(command.group, Qt.TextElideMode.ElideMiddle, room)
            area = box.adjusted(0, 0, left - box.right(), 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, group)
        painter.setPen(QColor(shown.text))
        title = metrics.elidedText(command.title, Qt.TextElideMode.ElideRight, left - box.left())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


class Palette(QFrame):
    """The sheet. `show_commands` opens it; `more` finds further commands for what is typed, such as parts."""

    def __init__(self, parent: QWidget, more: Callable[[str], Sequence[Command]]) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Command palette"))
        self._window, self._more = parent, more
        self._all: Sequence[Command] = ()
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do? Commands, items, files, part numbers"))
        self.field.setAccessibleName(self.tr("Command palette"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._look)
        self.model = CommandModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Commands that fit"))
        self.list.clicked.connect(lambda _: self._run())
        self._nothing = QLabel(self.tr("Nothing fits. Esc closes the palette."))
        self._nothing.setObjectName("muted")
        self._nothing.setContentsMargins(14, 8, 14, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        parent.installEventFilter(self)
        self.hide()

    def show_commands(self, commands: Sequence[Command]) -> None:
        """Open with these commands."""
        if not self.isVisible():
            self._before = self._window.focusWidget()
        self._all = commands
        self.field.clear()
        self._look("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_sheet(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list work from the field; the sheet stays in the middle, and closes when left."""
        kind = event.type()
        if watched is self._window:
            if kind is QEvent.Type.Resize and self.isVisible():
                self._place()
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        elif kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _STEPS or event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                event.accept()
        elif kind is QEvent.Type.FocusOut and self.window().isActiveWindow():
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_sheet()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run()
        elif key in _STEPS and self.model.commands:
            count = len(self.model.commands)
            step = _STEPS[key]
            row = self.list.currentIndex().row() + step
            row = row % count if abs(step) == 1 else min(max(row, 0), count - 1)
            self.list.setCurrentIndex(self.model.index(row))
            announce_row(self.list)
        else:
            return False
        return True

    def _look(self, typed: str) -> None:
        found = matching(typed, self._all)
        if len(typed.strip()) >= 2:
            found += self._more(typed.strip())
        self.model.show(found)
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._place()
        if found and typed:
            announce_row(self.list)

    def _place(self) -> None:
        room = self._window.rect()
        width = min(680, room.width() - 40)
        rows = min(len(self.model.commands), 11)
        height = self.field.sizeHint().height() + 30 + (rows * self.list.sizeHintForRow(0) if rows else 36)
        self.setGeometry((room.width() - width) // 2, 56, width, min(height, room.height() - 76))

    def _run(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            command: Command = index.data(_COMMAND)
            self.close_sheet()
            # What is run may take the keyboard, or the window, away from under this key press.
            QTimer.singleShot(0, command.run)


_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
