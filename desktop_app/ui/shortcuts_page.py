"""All that the keyboard does, as a page: the commands by menu, then the keys of tree, filter and palette."""

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from desktop_app.ui import theme
from desktop_app.ui.aloud import ReadingPage
from desktop_app.ui.palette import menu_commands

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

translate = QCoreApplication.translate

Rows = list[tuple[str, str]]


def show(window: "MainWindow") -> QDialog:
    """Open the page beside what is being done; it can stay open."""
    dialog = QDialog(window)
    dialog.setWindowTitle(translate("Shortcuts", "Keyboard shortcuts"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page = ReadingPage()
    page.setAccessibleName(translate("Shortcuts", "Keyboard shortcuts"))
    page.document().setDocumentMargin(16)
    page.setHtml(html(window))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    buttons.setContentsMargins(16, 0, 16, 12)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page, 1)
    column.addWidget(buttons)
    dialog.resize(520, 640)
    dialog.show()
    return dialog


def html(window: "MainWindow") -> str:
    """The page."""
    listed = [(c.group.split(" › ")[0], (c.title, c.keys)) for c in menu_commands(window.menus, everything=True)]
    sections = [
        (menu, [row for _, row in rows if row[1]]) for menu, rows in groupby(listed, key=lambda entry: entry[0])
    ]
    sections += [(translate("Shortcuts", "In the tree"), _tree()), (translate("Shortcuts", "Everywhere"), _anywhere())]
    return "".join(_section(title, rows) for title, rows in sections if rows)


def _section(title: str, rows: Rows) -> str:
    cells = "".join(
        f'<tr><td width="300" style="padding:3px 0">{escape(name)}</td><td style="padding:3px 0"><b>{escape(keys)}</b></td></tr>'
        for name, keys in rows
    )
    colour = theme.current().muted
    return f'<p style="color:{colour}; font-weight:600; margin:14px 0 4px 0">{escape(title)}</p><table>{cells}</table>'


def _tree() -> Rows:
    return [
        (translate("Shortcuts", "Open, close an assembly"), "→  ←"),
        (translate("Shortcuts", "Open all below"), "*"),
        (translate("Shortcuts", "Go to a part by its first letters"), translate("Shortcuts", "type them")),
        (translate("Shortcuts", "Select several rows"), _keys("Shift+Down")),
        (translate("Shortcuts", "Copy as table"), _keys(QKeySequence.StandardKey.Copy)),
        (translate("Shortcuts", "What can be done with the part"), translate("Shortcuts", "Menu key")),
    ]


def _anywhere() -> Rows:
    return [
        (translate("Shortcuts", "From the filter to the tree"), _keys("Return")),
        (translate("Shortcuts", "Next, previous control"), f"{_keys('Tab')}, {_keys('Shift+Tab')}"),
        (translate("Shortcuts", "Open a menu"), translate("Shortcuts", "Alt and its letter, or F10")),
    ]


def _keys(keys: str | QKeySequence.StandardKey) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
