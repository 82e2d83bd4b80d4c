"""The window: start page, workspace and preview one behind the other, menus above, what is being done below.

It wires. What is open is the session's, what is shown the pages', and language and theme are the program's, which makes a
new window where the language changes.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import actions, language, wording
from desktop_app.ui.answers_desk import AnswersDesk
from desktop_app.ui.case_desk import CaseDesk
from desktop_app.ui.decisions_desk import DecisionsDesk
from desktop_app.ui.dossier_desk import DossierDesk
from desktop_app.ui.folders import last_folder, open_outside, remember_folder
from desktop_app.ui.help_menu import HelpMenu
from desktop_app.ui.mapping_desk import MappingDesk
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.session import Session
from desktop_app.ui.side_desks import SideDesks
from desktop_app.ui.signing_desk import SigningDesk
from desktop_app.ui.start_page import StartPage
from desktop_app.ui.work_bar import WorkBar

if TYPE_CHECKING:
    from desktop_app.case import Recoverable
    from desktop_app.ui.opening import Opened
    from desktop_app.ui.outline import Outline
    from desktop_app.ui.workspace import Workspace


class MainWindow(QMainWindow):
    """The window of one session."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    sample_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setObjectName("lodestone")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.commands = actions.Actions(self)
        self.menus = QMenuBar()
        self._columns, self._panels, view = actions.fill_menus(
            self.menus, self.commands, lambda path: self.session.open([path])
        )
        for title, options, key, chosen in (
            (self.tr("Colours"), actions.theme_options(), "theme", self.theme_chosen),
            (self.tr("Language"), actions.language_options(), "language", self.language_chosen),
        ):
            actions.fill_choice(view, title, options, str(QSettings().value(key, "system")), chosen.emit)
        self.message = MessageBar()
        self.desk = CaseDesk(session, self.commands, self.message, self)
        self.start = StartPage()
        self.workspace: Workspace | None = None
        self._prepared: Workspace | None = None
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.answers = AnswersDesk(session, self.pages, self.message, self.back_to_tree, self)
        self.decisions = DecisionsDesk(session, self.commands, self.message, self)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.desk.bar)
        column.addWidget(self.message)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self._make_top()
        self._make_status()
        self._wire_actions()
        self._wire_session()
        self.mapping = MappingDesk(session, self.commands, self.message, self)
        self.help = HelpMenu(self, self.commands, session)
        self.signing = SigningDesk(self, self.commands, session)
        self.dossier = DossierDesk(self)
        geometry = QSettings().value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self._name_window()
        self.side_desks = SideDesks(self, column)
        if session.outline is not None:
            self._show(session.outline, fresh=True)
        else:
            self.start.setFocus()

    def _make_top(self) -> None:
        """Menus and buttons side by side: in a corner of the menus, the buttons could not be found by a screen reader."""
        top = QWidget()
        top.setObjectName("top")
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 10, 0)
        row.setSpacing(4)
        row.addWidget(self.menus, 1)
        for action in (self.commands.open, self.commands.declare, self.commands.preview, self.commands.save):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            row.addWidget(button)
        self.setMenuWidget(top)

    def _make_status(self) -> None:
        self._summary = QLabel()
        self._summary.setObjectName("muted")
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(10, 0, 10, 0)
        bar.addWidget(self._summary)
        self.work = WorkBar(self.session)
        bar.addPermanentWidget(self.work)
        self.session.working.connect(self._allow_stop)
        self.commands.stop.setEnabled(self.session.busy)

    def _wire_actions(self) -> None:
        wired: tuple[tuple[str, Callable[[], object]], ...] = (
            ("open", self.choose_files),
            ("sample", self.sample_wanted.emit),
            ("declare", self.choose_declarations),
            ("close", self.close_file),
            ("quit", self.close),
            ("library", self.answers.ask_library),
            ("find", self._focus_filter),
            ("stop", self.session.stop),
            ("palette", self._show_palette),
            ("keys", self._show_shortcuts),
        )
        for name, slot in wired:
            getattr(self.commands, name).triggered.connect(lambda _=False, slot=slot: slot())
        self.start.open_wanted.connect(self.choose_files)
        self.start.sample_wanted.connect(self.sample_wanted)
        self.start.file_wanted.connect(lambda name: self.session.open([Path(name)]))
        self.start.case_wanted.connect(lambda name: self.desk.go_on(Path(name)))
        self.start.case_unwanted.connect(lambda name: self.session.discard(Path(name)))

    def _wire_session(self) -> None:
        session = self.session
        session.loaded.connect(self._prepare)
        session.opened.connect(self._opened)
        session.audited.connect(self._audited)
        session.emptied.connect(self._emptied)
        session.found.connect(self._found)
        self.desk.named.connect(self._name_window)
        session.saved.connect(self._saved)
        session.refused.connect(self._refused)
        session.stopped.connect(self._stopped)

    # --- opening

    def choose_files(self) -> None:
        """Ask for files and open them."""
        kinds, every = self.tr("Bills of materials and declarations"), self.tr("All files")
        tables = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt *.json *.toml *.lodestone"
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Open"), last_folder(), f"{kinds} ({tables});;{every} (*)"
        )
        if names:
            remember_folder(names[0])
            self.session.open([Path(name) for name in names])

    def choose_declarations(self) -> None:
        """Ask for declarations or application data and audit again with them."""
        kinds, every = self.tr("Declarations and application data"), self.tr("All files")
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Add declarations"),
            last_folder(),
            f"{kinds} (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.toml);;{every} (*)",
        )
        if names:
            remember_folder(names[0])
            paths = [Path(name) for name in names]
            self.session.open(
                [path for path in paths if path.suffix.lower() == ".toml"],
                [path for path in paths if path.suffix.lower() != ".toml"],
            )

    def open_paths(self, paths: list[Path]) -> None:
        """Open files, and folders for the files in them; what is gone is named, not passed over in silence."""
        there, gone = [p for p in paths if p.exists()], [p for p in paths if not p.exists()]
        if gone:
            names = language.listed(path.name or str(path) for path in gone)
            self.message.say("warning", self.tr("Not found: {names}").format(names=names))
        if there:
            self.session.open(there, offer=True)

    def close_file(self) -> None:
        """Back to the start page."""
        self.message.hide()
        self.session.forget()
        self._show_start()

    def _show_start(self) -> None:
        self.commands.enable(False)
        self.start.show_recent()
        self.session.look_for_left_behind()
        self.pages.setCurrentWidget(self.start)
        self.start.setFocus()
        self._name_window()

    def _emptied(self) -> None:
        self._show_start()
        text = self.tr("The case holds no bill of materials.")
        can_redo = self.commands.redo.isEnabled()
        self.message.say("info", text, [(self.commands.redo.text(), self.session.redo)] if can_redo else [])

    def _found(self, found: "tuple[Recoverable, ...]") -> None:
        self.start.show_left_behind(found)
        self.desk.offer(found)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.start.show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        self.start.show_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.start.show_over(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.open_paths(paths)

    # --- pages

    def back_to_tree(self) -> None:
        """Leave the preview."""
        if self.workspace is not None:
            self.pages.setCurrentWidget(self.workspace)
            self.workspace.tree.setFocus()

    # --- what the session says

    def _opened(self, opened: "Opened") -> None:
        self.message.hide()
        if opened.fresh:
            self._fresh = True
        if opened.unreadable:
            self.message.say("warning", "\n".join(map(language.said, opened.unreadable)))
        elif opened.waiting or (opened.fresh and self.session.waiting):
            self.side_desks.several.say(opened)
        elif opened.added and not opened.fresh:
            self.message.say("info", self.tr("Audited again with {files}").format(files=language.listed(opened.added)))

    def _audited(self, outline: "Outline") -> None:
        self._show(outline, self._fresh)
        self._fresh = False

    def _show(self, outline: "Outline", fresh: bool) -> None:
        if self.workspace is None:
            self._prepare()
            self.workspace = self._prepared
            self._panels.setEnabled(True)
            self._columns.setEnabled(True)
            fresh = True
        assert self.workspace is not None
        self.workspace.show_audit(outline, fresh)
        standing = self.session.standing
        changeable = standing is not None and not standing.read_only
        self.workspace.strip.allow_changes(changeable)
        self.commands.enable(True)
        self.commands.enable_changes(changeable)
        self._summarise(outline)
        self._name_window()
        if self.dossier.in_front:
            self.dossier.show_preview()
        elif fresh or self.pages.currentWidget() is self.start:
            self.back_to_tree()
        if fresh:
            self.workspace.tree.setFocus()

    def _prepare(self) -> None:
        """Make the workspace, which is shown with the first audit; that takes half as long as showing it."""
        if self._prepared is None:
            self._prepared = self._make_workspace()

    def _make_workspace(self) -> "Workspace":
        from desktop_app.ui.workspace import Workspace  # noqa: PLC0415  (needs NumPy, which the start page does not)

        made = Workspace(self.commands.next, self.commands.previous, self.commands.reading)
        self.pages.addWidget(made)
        made.said.connect(lambda text: self.statusBar().showMessage(text, 6000))
        made.strip.as_of_changed.connect(lambda day: self.session.change(as_of=day))
        made.strip.reading_changed.connect(lambda reading: self.session.change(reading=reading))
        made.strip.destination_changed.connect(lambda code: self.session.change(destination=code))
        made.strip.all_items_wanted.connect(lambda: self.session.change(items=()))
        made.guide_wanted.connect(self.help.show_guide)
        made.inspector.work_beside(self.session.beside)
        made.law.compare_wanted.connect(self.session.compare)
        self.session.compared.connect(made.law.show_comparison)
        made.tree.judged_alone.connect(self._judge_alone)
        made.tree.menu_wanted.connect(lambda menu, _: menu.addAction(self.commands.suppose))
        self.commands.arrange.triggered.connect(made.tree.arrange_columns)
        self.decisions.serve(made)
        self.desk.serve(made)
        self.commands.next.triggered.connect(made.next_flagged)
        self.commands.previous.triggered.connect(made.previous_flagged)
        self.commands.expand.triggered.connect(made.open_flags)
        self.commands.collapse.triggered.connect(made.tree.collapseAll)
        self._panels.addActions([dock.toggleViewAction() for dock in made.docks])
        self._columns.aboutToShow.connect(lambda: made.tree.fill_column_menu(self._columns))
        return made

    def _judge_alone(self, part: int) -> None:
        if self.session.outline is not None:
            self.session.change(items=(str(self.session.outline.bom.parts.part_number[part]),))

    def _saved(self, name: str) -> None:
        path = Path(name)
        open_it = (self.tr("Open"), lambda: open_outside(path))
        show_it = (self.tr("Show folder"), lambda: open_outside(path.parent))
        self.message.say("info", self.tr("Saved {file}").format(file=name), [open_it, show_it])

    def _refused(self, text: str) -> None:
        self.message.say("error", text, [(self.tr("Choose another file…"), self.choose_files)])

    def _stopped(self) -> None:
        self.statusBar().showMessage(self.tr("Cancelled."), 4000)

    def _allow_stop(self, text: str) -> None:
        self.commands.stop.setEnabled(bool(text))

    # --- odds and ends

    _fresh = True

    def _summarise(self, outline: "Outline") -> None:
        from desktop_app.case.content import ENTERED  # noqa: PLC0415  (is there with the audit)

        audit, case = outline.audit, self.session.case
        words = [
            audit.source.file,
            self.tr("%n line(s)", "", audit.bom.lines),
            self.tr("%n part(s)", "", len(audit.bom)),
            self.tr("%n flagged", "", len(audit.flags)),
        ]
        declared = len(case.content.declarations) if case is not None else 0
        if declared:
            words.append(self.tr("%n declarations file(s)", "", declared))
        entered_in = audit.settings.application.file
        if entered_in:
            words.append(self.tr("application data of the case") if entered_in == ENTERED else entered_in)
        self._summary.setText("   ·   ".join(words))

    def _name_window(self) -> None:
        outline, modified = self.session.outline, self.session.modified
        if outline is None or self.session.case is None:
            self._summary.clear()
            self.setWindowModified(False)
            self.setWindowTitle("Lodestone")
            return
        from desktop_app.ui.verdict_strip import by_gravity  # noqa: PLC0415  (is there with the audit)

        verdicts = by_gravity(outline.audit.verdicts)
        words = [
            self.desk.name + ("[*]" if modified else ""),
            *(wording.outcome(verdict.outcome) for verdict in verdicts[:1]),
            "Lodestone",
        ]
        self.setWindowTitle(" – ".join(words))
        self.setWindowModified(modified)

    def _focus_filter(self) -> None:
        if self.dossier.preview is not None and self.dossier.in_front:
            self.dossier.preview.search.field.setFocus()
            self.dossier.preview.search.field.selectAll()
        elif self.workspace is not None:
            self.back_to_tree()
            self.workspace.filter.field.setFocus()
            self.workspace.filter.field.selectAll()

    def _show_palette(self) -> None:
        from desktop_app.ui import palette_wiring  # noqa: PLC0415  (loads when it is needed)

        palette_wiring.show(self)

    def _show_shortcuts(self) -> None:
        from desktop_app.ui import shortcuts_page  # noqa: PLC0415

        shortcuts_page.show(self)

    def recolour(self) -> None:
        """Write again what carries colours of its own."""
        self.message.recolour()
        self.mapping.recolour()
        self.help.recolour()
        self.desk.bar.recolour()
        self.answers.recolour()
        if self.workspace is not None:
            self.workspace.recolour()

    def remember(self) -> None:
        """Keep how the window stands."""
        QSettings().setValue("geometry", self.saveGeometry())
        if self.workspace is not None:
            self.workspace.remember()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep how things stand."""
        self.remember()
        super().closeEvent(event)
