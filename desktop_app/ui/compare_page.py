"""The page that shows a newer bill of materials beside the open one, and what to do with it.

Verdicts stand above; below them the two trees side by side with the current row in full, or one of the lists: what differs,
what is carried over and what is not.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.bom.align import State
from desktop_app.bom.compare import BomComparison
from desktop_app.ui import icons, language
from desktop_app.ui.aligned_detail import AlignedDetail
from desktop_app.ui.aligned_trees import AlignedTrees
from desktop_app.ui.comparing import Comparison
from desktop_app.ui.difference_rows import Section
from desktop_app.ui.difference_table import DifferenceTable
from desktop_app.ui.elided_label import ElidedLabel
from desktop_app.ui.state_words import state_words

#: Verdicts that are seen at once.
_VERDICTS = 3

#: What the keys are that lead from one difference to the next, and leave out what is the same.
NEXT, PREVIOUS, ONLY = "F8", "Shift+F8", "F7"


class ComparePage(QWidget):
    """`take_over_wanted`, `apart_wanted` and `export_wanted` carry the comparison that is shown."""

    back_wanted = Signal()
    take_over_wanted = Signal(object)
    apart_wanted = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        #: The verdicts, and the lists behind the other tabs.
        self._sections: Sequence[Section] = ()
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.verdicts = DifferenceTable(self.tr("Verdicts, older and newer"))
        self.verdicts.horizontalHeader().hide()
        self.summary = ElidedLabel()
        self.summary.setObjectName("muted")
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.summary.setContentsMargins(8, 0, 12, 0)
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.trees, self.detail = AlignedTrees(self._tools()), AlignedDetail()
        self.only.toggled.connect(self.trees.show_differences_only)
        self.trees.row_chosen.connect(self._show_row)
        self._note = QLabel()
        self._note.setObjectName("muted")
        self._note.setContentsMargins(16, 8, 16, 8)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Sections of the comparison"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self._show_section)
        self.table = DifferenceTable(self.tr("Differences"))
        for table in (self.table, self.verdicts):
            table.part_wanted.connect(self.go_to_part)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._side_by_side())
        self._pages.addWidget(self._list())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.verdicts)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.tabs)
        top.addWidget(self.summary, 1)
        column.addLayout(top)
        column.addWidget(self._pages, 1)

    # --- how it is laid out

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        back = QToolButton()
        back.setIcon(icons.icon("back"))
        back.setText(self.tr("Keep the open one"))
        back.setToolTip(self.tr("Back to the tree (Esc)"))
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        back.clicked.connect(self.back_wanted)
        self._action("", Qt.Key.Key_Escape, self.back_wanted.emit)
        export = QPushButton(self.tr("Export as a table…"))
        export.clicked.connect(lambda: self.export_wanted.emit(self.comparison))
        apart = QPushButton(self.tr("Open the newer one apart"))
        apart.clicked.connect(lambda: self.apart_wanted.emit(self.comparison))
        self.take_over = QPushButton(self.tr("Take the newer one over"))
        self.take_over.setProperty("primary", True)
        tip = self.tr("Put it in the place of the open one; what does not hold is set aside (Ctrl+Return)")
        self.take_over.setToolTip(tip)
        self._action("", "Ctrl+Return", self.take_over.click)
        self.take_over.clicked.connect(lambda: self.take_over_wanted.emit(self.comparison))
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(back)
        row.addSpacing(6)
        row.addWidget(self._title, 1)
        for button in (export, apart, self.take_over):
            row.addWidget(button)
        return bar

    def _side_by_side(self) -> QWidget:
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.addWidget(self.trees)
        halves.addWidget(self.detail)
        halves.setSizes([2000, 1000])
        return halves

    def _tools(self) -> list[QWidget]:
        """What leads from one difference to the next, beside the titles of the trees."""
        self.only = QToolButton()
        self.only.setText(self.tr("Differences only"))
        self.only.setToolTip(self.tr("Leave out what is the same ({key})").format(key=ONLY))
        self.only.setCheckable(True)
        self._action(self.tr("Differences only"), ONLY, self.only.toggle)
        tools: list[QWidget] = [self.only]
        for text, icon, key, forward in (
            (self.tr("Previous difference"), "previous", PREVIOUS, False),
            (self.tr("Next difference"), "next", NEXT, True),
        ):
            button = QToolButton()
            button.setDefaultAction(self._action(text, key, lambda forward=forward: self._step(forward), icon))  # type: ignore[misc]
            button.setAccessibleName(text)
            tools.append(button)
        return tools

    def _list(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._note)
        column.addWidget(self.table, 1)
        return page

    def _action(self, text: str, key: str | Qt.Key, do: Callable[[], object], icon: str = "") -> QAction:
        made = QAction(text, self)
        made.setShortcut(QKeySequence(key))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if icon:
            made.setIcon(icons.icon(icon))
        if text:
            keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{text} ({keys})")
        made.triggered.connect(lambda _=False: do())
        self.addAction(made)
        return made

    # --- what is shown

    def show_comparison(self, comparison: Comparison, lists: Sequence[Section], changeable: bool = True) -> None:
        """Show a comparison; `lists` are its `sections`, which may be long and are made beside the event loop."""
        self.comparison, self._sections = comparison, lists
        self.take_over.setEnabled(changeable)
        others = [path.name for path in comparison.loaded.files.files[1:]]
        new = self.tr("{file} with {others}").format(file=comparison.path.name, others=language.listed(others))
        words = self.tr("{new} beside {old}")
        self._title.setText(words.format(new=new if others else comparison.path.name, old=comparison.old.source.file))
        self._show_verdicts(lists[0])
        self.summary.show_words(summary_words(comparison.difference.bom))
        self.summary.setToolTip(self.summary.words)
        while self.tabs.count():
            self.tabs.removeTab(0)
        self.tabs.addTab(self.tr("Side by side"))
        for section in lists[1:]:
            self.tabs.addTab(f"{section.title} ({len(section.rows)})")
        self.only.setChecked(False)
        self.trees.show_comparison(comparison)
        self.tabs.setCurrentIndex(0)
        self._show_section(0)
        self.trees.newer.setFocus()

    def _show_row(self, index: QModelIndex) -> None:
        if self.comparison is not None:
            self.detail.show_row(self.trees.model, index, self.comparison)

    def _show_verdicts(self, verdicts: Section) -> None:
        rows = verdicts.rows
        self.verdicts.differences.show(rows)
        high = self.verdicts.verticalHeader().defaultSectionSize()
        self.verdicts.setFixedHeight(high * min(len(rows), _VERDICTS) + 2)

    def exported(self) -> tuple[Sequence[Section], list[str]]:
        """All sections and the titles of the columns."""
        model = self.table.differences
        titles = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())]
        return self._sections, [self.tr("Section"), *titles]

    def go_to_part(self, number: str) -> None:
        """Show where a part stands in the trees."""
        self.tabs.setCurrentIndex(0)
        if not self.trees.go_to_part(number):
            self.only.setChecked(False)
            self.trees.go_to_part(number)
        self.trees.newer.setFocus()

    def _step(self, forward: bool) -> None:
        self.tabs.setCurrentIndex(0)
        self.trees.step(forward)

    def _show_section(self, number: int) -> None:
        if not 0 <= number < max(1, len(self._sections)):
            return
        self._pages.setCurrentIndex(min(number, 1))
        if number:
            section = self._sections[number]
            nothing = self.tr("Nothing differs here.")
            self._note.setText(section.note if section.rows else f"{section.note} {nothing}")
            self.table.differences.show(section.rows)
            self.table.selectRow(0)


def summary_words(bom: BomComparison) -> str:
    """How many parts were added, removed, changed and moved."""
    counts = {
        State.ADDED: len(bom.added),
        State.REMOVED: len(bom.removed),
        State.REPLACED: len(bom.replaced),
        State.CHANGED: len(bom.changed_numbers),
        State.MOVED: len(bom.moves),
    }
    words = QCoreApplication.translate("ComparePage", "{state}: {count}")
    return " · ".join(words.format(state=state_words(state), count=count) for state, count in counts.items())
