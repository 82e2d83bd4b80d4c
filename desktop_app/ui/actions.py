"""Every command of the window with its words, icon and shortcut, and the menus that list them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop_app.ui import icons, theme
from desktop_app.ui.language import LANGUAGES
from desktop_app.ui.recent_files import recent

translate = QCoreApplication.translate


class Actions(QObject):
    """The window's commands. Those in `with_audit` make sense while something is open, `with_changes` while it can change."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.with_audit: list[QAction] = []
        self.with_changes: list[QAction] = []
        self._add_commands_of_the_case()
        self._add_commands_of_the_view()
        for name, command in vars(self).items():
            if isinstance(command, QAction):
                command.setObjectName(name)
        self.with_changes += [self.declare, self.dismiss, self.confirm, self.law, self.own_rules]
        self.enable(False)

    def _add_commands_of_the_case(self) -> None:
        add = self._add
        self.open = add(self.tr("Open…"), "open", QKeySequence.StandardKey.Open)
        self.batch = add(self.tr("Audit a folder…"), "")
        self.sample = add(self.tr("Open the sample"), "sample")
        self.declare = add(self.tr("Add declarations…"), "file", "Ctrl+Shift+O", with_audit=True)
        self.reading = add(self.tr("How this file was read…"), "columns", "Ctrl+M", with_audit=True)
        self.keep = add(self.tr("Save case"), "save", QKeySequence.StandardKey.Save, with_audit=True)
        self.keep_as = add(self.tr("Save case as…"), "save", "Ctrl+Shift+S", with_audit=True)
        self.undo = add(self.tr("Undo"), "undo", QKeySequence.StandardKey.Undo)
        self.redo = add(self.tr("Redo"), "redo", "Ctrl+Shift+Z")
        self.compare = add(self.tr("Compare with a newer revision…"), "replaced", "Ctrl+Shift+N", with_audit=True)
        self.close = add(self.tr("Close the file"), "", "Ctrl+W", with_audit=True)
        self.quit = add(self.tr("Quit"), "", "Ctrl+Q")
        self.preview = add(self.tr("Preview dossier"), "document", "Ctrl+D", with_audit=True)
        self.save = add(self.tr("Save dossier as PDF…"), "save", "Ctrl+E", with_audit=True)
        self.sign = add(self.tr("Sign and save dossier…"), "", "Ctrl+Shift+D", with_audit=True)
        self.bundle = add(self.tr("Save evidence bundle…"), "", "Ctrl+Shift+B", with_audit=True)
        self.check = add(self.tr("Check a signed PDF or bundle…"), "")
        self.print = add(self.tr("Print dossier…"), "print", QKeySequence.StandardKey.Print, with_audit=True)
        self.ask = add(self.tr("Write questionnaires…"), "worklist", "Ctrl+Shift+E", with_audit=True)
        self.application = add(self.tr("Application data…"), "file", "Ctrl+Shift+A", with_audit=True)
        self.suppose = add(self.tr("What if…"), "undetermined", "Ctrl+Shift+I", with_audit=True)
        self.dismiss = add(self.tr("Dismiss the suspicion…"), "minus", "Ctrl+Shift+X", with_audit=True)
        self.confirm = add(self.tr("Confirm the suspicion…"), "suspected", with_audit=True)
        self.law = add(self.tr("Record what holds…"), "law", "Ctrl+Shift+R", with_audit=True)
        self.own_rules = add(self.tr("Rules of this case…"), "law", with_audit=True)
        self.recover = add(self.tr("Go on with unsaved work"), "history", "Ctrl+Shift+U")
        self.recover.setEnabled(False)
        self.library = add(self.tr("Ask the library"), "file", "Ctrl+Shift+L", with_audit=True)
        self.team = add(self.tr("Team library…"), "")

    def _add_commands_of_the_view(self) -> None:
        add = self._add
        self.find = add(self.tr("Filter"), "search", QKeySequence.StandardKey.Find, with_audit=True)
        self.next = add(self.tr("Next flagged"), "next", "F4", with_audit=True)
        self.previous = add(self.tr("Previous flagged"), "previous", "Shift+F4", with_audit=True)
        self.expand = add(self.tr("Expand to flags"), "expand", "Ctrl+Shift+F", with_audit=True)
        self.collapse = add(self.tr("Collapse all"), "", "Ctrl+Shift+K", with_audit=True)
        self.arrange = add(self.tr("Arrange columns…"), "columns", "Ctrl+Shift+C", with_audit=True)
        self.stop = add(self.tr("Cancel what is running"), "stop", "Ctrl+.")
        self.palette = add(self.tr("Command palette…"), "search", "Ctrl+Shift+P")
        self.tour = add(self.tr("Tour of the sample"), "sample")
        self.guide = add(self.tr("Guide"), "info", QKeySequence.StandardKey.HelpContents)
        self.keys = add(self.tr("Keyboard shortcuts"), "", "Ctrl+F1")
        self.install_rules = add(self.tr("Install rule pack…"), "law")
        self.rules = add(self.tr("Rule packs and keys"), "")
        self.about = add(self.tr("About Lodestone"), "info")

    def _add(
        self,
        text: str,
        icon: str,
        shortcut: str | QKeySequence.StandardKey | None = None,
        with_audit: bool = False,
    ) -> QAction:
        action = QAction(text, self._window)
        if icon:
            action.setIcon(icons.icon(icon))
        if shortcut is not None:
            keys = QKeySequence(shortcut)
            action.setShortcut(keys)
            action.setToolTip(f"{text.rstrip('…')} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        if with_audit:
            self.with_audit.append(action)
        self._window.addAction(action)
        return action

    def enable(self, audited: bool) -> None:
        """Allow what an open audit allows."""
        for action in self.with_audit:
            action.setEnabled(audited)

    def enable_changes(self, allowed: bool) -> None:
        """Allow what changes an open case."""
        for action in self.with_changes:
            action.setEnabled(allowed)


def fill_menus(bar: QMenuBar, actions: Actions, open_recent: Callable[[Path], object]) -> tuple[QMenu, QMenu, QMenu]:
    """The menus; those for columns and panels, which fill with the workspace, and the one for view are returned."""
    file = bar.addMenu(translate("Actions", "&File"))
    file.addActions(
        [
            actions.open,
            actions.declare,
            actions.reading,
            actions.compare,
            actions.batch,
            actions.team,
            actions.recover,
            actions.sample,
        ]
    )
    recent = file.addMenu(translate("Actions", "Open recent"))
    recent.aboutToShow.connect(lambda: _fill_recent(recent, open_recent))
    file.addSeparator()
    file.addActions([actions.keep, actions.keep_as, actions.stop, actions.close, actions.quit])
    edit = bar.addMenu(translate("Actions", "&Edit"))
    edit.addActions([actions.undo, actions.redo])
    edit.addSeparator()
    edit.addActions([actions.dismiss, actions.confirm, actions.law, actions.own_rules])
    dossier = bar.addMenu(translate("Actions", "&Dossier"))
    dossier.addActions(
        [
            actions.application,
            actions.preview,
            actions.save,
            actions.sign,
            actions.print,
            actions.ask,
            actions.bundle,
            actions.library,
            actions.check,
        ]
    )
    view = bar.addMenu(translate("Actions", "&View"))
    view.addActions([actions.palette, actions.find, actions.next, actions.previous])
    view.addSeparator()
    view.addActions([actions.expand, actions.collapse])
    view.addSeparator()
    view.addAction(actions.suppose)
    view.addAction(actions.arrange)
    columns = view.addMenu(translate("Actions", "Columns"))
    panels = view.addMenu(translate("Actions", "Panels"))
    columns.setEnabled(False)
    panels.setEnabled(False)
    view.addSeparator()
    help_menu = bar.addMenu(translate("Actions", "&Help"))
    help_menu.addActions([actions.tour, actions.guide, actions.keys])
    help_menu.addSeparator()
    help_menu.addActions([actions.install_rules, actions.rules])
    help_menu.addSeparator()
    help_menu.addAction(actions.about)
    return columns, panels, view


def fill_choice(
    menu: QMenu, title: str, options: list[tuple[str, str]], now: str, choose: Callable[[str], object]
) -> None:
    """A sub-menu of which one entry holds."""
    choice = menu.addMenu(title)
    group = QActionGroup(choice)
    for value, name in options:
        action = choice.addAction(name)
        action.setCheckable(True)
        action.setChecked(value == now)
        action.triggered.connect(lambda _, value=value: choose(value))
        group.addAction(action)


def theme_options() -> list[tuple[str, str]]:
    """The modes of light and dark with their names."""
    names = (translate("Actions", "Follow the system"), translate("Actions", "Light"), translate("Actions", "Dark"))
    return list(zip(theme.MODES, names, strict=True))


def language_options() -> list[tuple[str, str]]:
    """The languages with their names."""
    return [("system", translate("Actions", "Follow the system")), *LANGUAGES.items()]


def _fill_recent(menu: QMenu, open_recent: Callable[[Path], object]) -> None:
    menu.clear()
    for path in recent():
        action = menu.addAction(path.name.replace("&", "&&"))
        action.setToolTip(str(path))
        action.triggered.connect(lambda _, path=path: open_recent(path))
    if menu.isEmpty():
        menu.addAction("–").setEnabled(False)
