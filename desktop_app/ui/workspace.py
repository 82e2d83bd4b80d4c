"""Everything that shows an open audit: strip, filter, tree, and docks for the explanation and the worklist.

An inner main window, so that its docks can be moved and are remembered. It is made with the first audit, because what it
shows needs NumPy, which the start page does not wait for.
"""

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.questions import Asked
from desktop_app.ui import language, query
from desktop_app.ui.expiring import Ending, ExpiringModel, expiring
from desktop_app.ui.files_pane import FilesPane
from desktop_app.ui.filter_bar import FilterBar
from desktop_app.ui.history import HistoryPane
from desktop_app.ui.inspector import Inspector
from desktop_app.ui.law_pane import LawPane
from desktop_app.ui.lists import ListPane, ProblemModel, QuestionModel
from desktop_app.ui.outline import Mask, Outline
from desktop_app.ui.suspicions import SuspicionPane
from desktop_app.ui.tree_view import TreeView
from desktop_app.ui.verdict_strip import VerdictStrip

#: Changes when the docks do, so that an older layout is not applied to them.
_LAYOUT = 2


class Workspace(QMainWindow):
    """Shows one audit; `said` are remarks for the status bar, `guide_wanted` a place in the guide."""

    said = Signal(str)
    guide_wanted = Signal(str)

    def __init__(
        self, next_flagged: QAction, previous_flagged: QAction, reading: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AnimatedDocks)
        self.outline: Outline | None = None
        self._visible: Mask | None = None
        self.strip = VerdictStrip()
        self.filter = FilterBar(next_flagged, previous_flagged)
        self.tree = TreeView()
        self.inspector = Inspector()
        self.law = LawPane()
        self.questions = ListPane(
            QuestionModel(self), self.tr("Open questions"), self.tr("Nothing is missing for the exported items."), 1
        )
        self.problems = ListPane(
            ProblemModel(self), self.tr("Problems in the files"), self.tr("The files were read without problems."), 1
        )
        self.suspicions = SuspicionPane()
        self.expiring = ListPane(
            ExpiringModel(self), self.tr("Expiring declarations"), self.tr("No declaration runs out within 90 days."), 2
        )
        self.history = HistoryPane()
        self.files = FilesPane()
        self._tabs = QTabBar()
        self._reading = reading
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        self.setCentralWidget(middle)
        self._nothing = QLabel(self.tr("Nothing fits this filter. Esc clears it."))
        self._nothing.setObjectName("muted")
        self._nothing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._nothing.hide()
        QVBoxLayout(self.tree.viewport()).addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignCenter)
        clear = QAction(middle)
        clear.setShortcut(Qt.Key.Key_Escape)
        clear.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        clear.triggered.connect(lambda: self.filter.set_query(""))
        middle.addAction(clear)
        self.docks = self._make_docks()
        self.setMenuWidget(self.strip)
        self.setAccessibleName(self.tr("Bill of materials and its answers"))
        self._wire()
        state = QSettings().value("docks")
        self._sized = isinstance(state, QByteArray) and self.restoreState(state, _LAYOUT)

    def _make_docks(self) -> list[QDockWidget]:
        right, bottom = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea
        lists = QStackedWidget()
        for pane in (self.questions, self.suspicions, self.problems, self.expiring, self.files, self.history):
            lists.addWidget(pane)
        self._tabs.setAccessibleName(self.tr("Worklist"))
        self._tabs.setDrawBase(False)
        self._tabs.addTab(self.tr("Open questions"))
        self._tabs.addTab(self.tr("Suspected"))
        self._tabs.addTab(self.tr("Problems"))
        self._tabs.addTab(self.tr("Expiring"))
        self._tabs.addTab(self.tr("Files"))
        self._tabs.addTab(self.tr("History"))
        self._tabs.currentChanged.connect(lists.setCurrentIndex)
        made = []
        for name, title, widget, area in (
            ("inspector", self.tr("Explanation"), self.inspector, right),
            ("worklist", self.tr("Worklist"), lists, bottom),
            ("law", self.tr("Law and dates"), scrolled(self.law), right),
        ):
            dock = QDockWidget(title, self)
            dock.setObjectName(name)
            dock.setWidget(widget)
            dock.setFeatures(
                QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetClosable
            )
            self.addDockWidget(area, dock)
            made.append(dock)
        title_bar = QWidget()
        row = QHBoxLayout(title_bar)
        row.setContentsMargins(6, 0, 6, 0)
        row.addWidget(self._tabs)
        row.addStretch(1)
        how = QToolButton()
        how.setDefaultAction(self._reading)
        how.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row.addWidget(how)
        made[1].setTitleBarWidget(title_bar)
        self.setCorner(Qt.Corner.BottomRightCorner, right)
        self.tabifyDockWidget(made[0], made[2])
        made[0].raise_()
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """The docks get their first sizes when the room is known."""
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            self.resizeDocks([self.docks[0]], [330], Qt.Orientation.Horizontal)
            self.resizeDocks([self.docks[1]], [186], Qt.Orientation.Vertical)

    def _wire(self) -> None:
        self.filter.query_changed.connect(self._filter)
        self.filter.finished.connect(self.tree.setFocus)
        self.tree.part_chosen.connect(self._explain)
        self.inspector.part_wanted.connect(self.go_to_part)
        self.inspector.way_wanted.connect(self.tree.go_to_path)
        self.inspector.guide_wanted.connect(self.guide_wanted)
        self.strip.guide_wanted.connect(self.guide_wanted)
        self.strip.item_wanted.connect(self.go_to_part)
        self.law.part_wanted.connect(self.go_to_part)
        self.questions.chosen.connect(self._go_to_question)
        self.suspicions.chosen.connect(lambda row: self.go_to_part(self.suspicions.suspects.at(row).part))
        self.expiring.chosen.connect(self._go_to_expiring)
        program = QApplication.instance()
        assert isinstance(program, QApplication)
        program.focusChanged.connect(self._bring_into_sight)

    def _bring_into_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Raise the dock that the keyboard went into: Qt goes on into one that another covers, and shows it nobody."""
        for dock in self.findChildren(QDockWidget):
            if now is not None and dock.isAncestorOf(now) and self.tabifiedDockWidgets(dock):
                dock.raise_()

    def show_audit(self, outline: Outline, fresh: bool) -> None:
        """Show an audit; `fresh` says that it is of another BOM than the one before."""
        self.outline = outline
        if fresh and self.filter.field.text():
            self.filter.set_query("")
        self._visible = self._found()
        same = (
            not fresh and self.tree.tree.outline is not None and self.tree.tree.outline.bom.usages is outline.bom.usages
        )
        self.strip.show_audit(outline)
        self.law.show_audit(outline)
        self.tree.show_audit(outline, self._visible, keep=same and self._visible is None)
        questions = outline.worklist
        model = self.questions.model
        assert isinstance(model, QuestionModel)
        model.outline = outline
        self.questions.show_rows(questions)
        self.problems.show_rows(outline.audit.problems)
        ending = expiring(outline)
        self.expiring.show_rows(ending)
        for pane in (self.questions, self.problems, self.expiring):
            pane.table.resizeColumnsToContents()
        undecided = self.suspicions.show_outline(outline)
        self._tabs.setTabText(0, self.tr("Open questions ({count})").format(count=len(questions)))
        self._tabs.setTabText(1, self.tr("Suspected ({count})").format(count=undecided))
        self._tabs.setTabText(2, self.tr("Problems ({count})").format(count=len(outline.audit.problems)))
        self._tabs.setTabText(3, self.tr("Expiring ({count})").format(count=len(ending)))

    def add_dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        """A further dock behind the explanation, hidden at first, and then as it was left."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.tabifyDockWidget(self.docks[0], dock)
        if not self.restoreDockWidget(dock):
            dock.hide()
        return dock

    def go_to_part(self, part: int) -> None:
        """Make a part current; a filter that hides it is taken away."""
        if not self.tree.go_to_part(part):
            self.filter.set_query("")
            self.tree.go_to_part(part)

    def next_flagged(self) -> None:
        """Go to the next flagged occurrence."""
        self._flagged(self.tree.next_flagged())

    def previous_flagged(self) -> None:
        """Go to the one before."""
        self._flagged(self.tree.previous_flagged())

    def open_flags(self) -> None:
        """Open the tree down to its flagged parts, and close everything else."""
        self.tree.collapseAll()
        if not self.tree.expand_to_flags():
            self.said.emit(self.tr("The first flagged parts are open; F4 goes on to the next."))

    def remember(self) -> None:
        """Keep columns and docks as they stand."""
        self.tree.remember_columns()
        QSettings().setValue("docks", self.saveState(_LAYOUT))

    def recolour(self) -> None:
        """Write again what carries colours of its own."""
        self.inspector.write_soon()
        self.law.write()
        self.strip.repaint_words()
        self.tree.viewport().update()

    def _explain(self, part: int, path: list[int]) -> None:
        if self.outline is not None:
            self.inspector.explain(self.outline, part, path)

    def _go_to_question(self, row: int) -> None:
        asked = self.questions.model.rows[row]
        if isinstance(asked, Asked):
            self.go_to_part(asked.part)

    def _go_to_expiring(self, row: int) -> None:
        ending = self.expiring.model.rows[row]
        if isinstance(ending, Ending):
            self.go_to_part(ending.part)

    def _flagged(self, found: bool) -> None:
        self.said.emit("" if found else self.tr("No part that is shown has a flag."))

    def _found(self) -> Mask | None:
        if self.outline is None:
            return None
        found = query.search(self.outline, self.filter.field.text())
        if found is None:
            self.filter.count.clear()
            self._nothing.hide()
            return None
        number = query.count(found.parts)
        self._nothing.setVisible(number == 0)
        self.filter.count.setText(self.tr("%n part(s)", "", number))
        if found.not_understood:
            words = language.listed(found.not_understood)
            self.said.emit(self.tr("Looked for as plain words: {words}").format(words=words))
        return self.outline.above(found.parts)

    def _filter(self, _text: str) -> None:
        if self.outline is None:
            return
        visible = self._found()
        if visible is None and self._visible is None:
            return
        self._visible = visible
        self.tree.show_audit(self.outline, visible)


def scrolled(content: QWidget) -> QScrollArea:
    """A widget that scrolls where it has no room, so that a low window is not made higher."""
    room = QScrollArea()
    room.setWidgetResizable(True)
    room.setFrameShape(QFrame.Shape.NoFrame)
    room.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keyboard
    room.setWidget(content)
    return room
