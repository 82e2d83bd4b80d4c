"""How a file is read: the sheet as it stands with roles, header row and borders, and beside it the tree that comes of them.

Everything can be changed by mouse and by keyboard; after each change the file is read again in a worker, and what was shown
before stays until that is done. What the user takes is handed on as `Decided`; nothing else changes what is open.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QModelIndex, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.readers import AUTOMATIC, NO_HEADER, Choices, Draft
from desktop_app.ui import language, role_words
from desktop_app.ui.bom_model import BomModel
from desktop_app.ui.lists import ListPane
from desktop_app.ui.mapping_headers import FOUND, UNUSED
from desktop_app.ui.mapping_view import MappingView
from desktop_app.ui.mapping_work import Remark, Trial, decided, open_with, try_out
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.remark_list import RemarkModel
from desktop_app.ui.sheets_button import OtherSheet, SheetsButton
from desktop_app.ui.worker import Job, Progress

if TYPE_CHECKING:
    from desktop_app.readers import Understanding

#: Milliseconds after a change until the file is read again, so that quick changes are read once.
PAUSE = 120


class MappingDialog(QDialog):
    """The sheet of one file; `taken` carries what the user decided."""

    taken = Signal(object, bool)  # Decided; whether it is to be kept for files with the same headers
    shown = Signal()  # a reading, or why there is none, is in sight
    crashed = Signal(str)

    def __init__(
        self, name: str, data: Callable[[], bytes], choices: Choices = AUTOMATIC, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How “{file}” was read").format(file=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.trial: Trial | None = None
        self.draft = Draft()
        self._jobs: list[Job] = []
        self._wanted: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._read)
        self.message = MessageBar()
        self.view = MappingView()
        self.tree = QTreeView()
        self.bom = BomModel(self)
        self.remarks = ListPane(
            RemarkModel(self),
            self.tr("What was assumed and left out"),
            self.tr("Nothing was assumed, and nothing was left out."),
            2,
        )
        self._make_controls()
        self._lay_out()
        self._wire()
        self.resize(1240, 760)
        geometry = QSettings().value("mapping/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self._enable(False)
        self._start(lambda progress: open_with(name, data, choices, progress))

    # --- Parts

    def _make_controls(self) -> None:
        self.sheets = QComboBox()
        self.sheets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sheets.setMaximumWidth(340)
        self.further = SheetsButton()
        self.header, self.first, self.last = QSpinBox(), QSpinBox(), QSpinBox()
        for spin, name in (
            (self.sheets, self.tr("Sheet")),
            (self.header, self.tr("Header row")),
            (self.first, self.tr("First row of the lines")),
            (self.last, self.tr("Last row of the lines")),
        ):
            spin.setAccessibleName(name)
            if isinstance(spin, QSpinBox):
                spin.setKeyboardTracking(False)
                spin.setRange(1, 1)
                spin.setMinimumWidth(92)
                spin.lineEdit().setTextMargins(6, 0, 0, 0)
        self.header.setMinimum(0)
        self.header.setSpecialValueText(self.tr("none"))
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.certainty = QLabel()
        self.certainty.setObjectName("muted")
        self.certainty.setWordWrap(True)
        self.back = QPushButton(self.tr("Back to what was found"))
        self.back.setAutoDefault(False)
        self.keep = QCheckBox(self.tr("Read files with the same headers this way, too"))
        self.keep.setChecked(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.use = QPushButton(self.tr("Use"))
        self.use.setProperty("primary", True)
        self.use.setDefault(True)
        self.working = QProgressBar()
        self.working.setRange(0, 0)
        self.working.setTextVisible(False)
        self.working.setFixedWidth(90)
        self.working.setAccessibleName(self.tr("Reading"))
        self.tree.setObjectName("parts")
        self.tree.setModel(self.bom)
        self.tree.setAccessibleName(self.tr("The assembly tree that comes of it"))
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        header = self.tree.header()
        header.setAccessibleName(self.tr("Columns of the tree"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 180)
        header.resizeSection(1, 78)

    def _lay_out(self) -> None:
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(self.view)
        left.addWidget(self.remarks)
        left.setSizes([470, 150])
        left.setStretchFactor(0, 1)
        left.setCollapsible(0, False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self._result())
        split.setSizes([840, 400])
        split.setStretchFactor(0, 1)
        split.setCollapsible(0, False)
        split.setCollapsible(1, False)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(14, 10, 14, 12)
        bottom.setSpacing(10)
        bottom.addWidget(self.back)
        bottom.addWidget(self.keep)
        bottom.addStretch(1)
        bottom.addWidget(self.cancel)
        bottom.addWidget(self.use)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        whole.addWidget(self.message)
        whole.addWidget(self._bar())
        whole.addWidget(split, 1)
        whole.addLayout(bottom)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        for text, field in (
            (self.tr("S&heet"), self.sheets),
            (self.tr("Header &row"), self.header),
            (self.tr("Lines &from row"), self.first),
            (self.tr("&to row"), self.last),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            if field is self.sheets:
                row.addWidget(self.further)
            row.addSpacing(8)
        row.addStretch(1)
        row.addWidget(self.working)
        return bar

    def _result(self) -> QWidget:
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = QVBoxLayout()
        words.setContentsMargins(14, 10, 14, 10)
        words.setSpacing(3)
        words.addWidget(self.facts)
        words.addWidget(self.certainty)
        column.addLayout(words)
        column.addWidget(self.tree, 1)
        return result

    def _wire(self) -> None:
        self.view.role_chosen.connect(self._choose_role)
        self.view.header_wanted.connect(lambda row: self.change(self.draft.with_header(row)))
        self.view.first_wanted.connect(lambda row: self.change(self.draft.with_borders(row, self.draft.last)))
        self.view.last_wanted.connect(lambda row: self.change(self.draft.with_borders(self.draft.first, row)))
        self.sheets.activated.connect(self._choose_sheet)
        self.further.chosen.connect(self._read_together)
        self.header.valueChanged.connect(lambda row: self.change(self.draft.with_header(row - 1 if row else NO_HEADER)))
        self.first.valueChanged.connect(lambda row: self.change(self.draft.with_borders(row - 1, self.draft.last)))
        self.last.valueChanged.connect(lambda row: self.change(self.draft.with_borders(self.draft.first, row - 1)))
        self.back.clicked.connect(lambda: self.change(Draft()))
        self.cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self._take)
        self.remarks.chosen.connect(self._go_to_remark)
        self.remarks.table.clicked.connect(lambda index: self._go_to_remark(index.row()))
        self.tree.activated.connect(self._go_to_part)
        self.tree.clicked.connect(self._go_to_part)

    def allow_taking(self, allowed: bool) -> None:
        """Whether something can be taken; in a case that cannot be changed there is only something to see."""
        self.use.setVisible(allowed)
        self.keep.setVisible(allowed)

    # --- What the user does

    def change(self, draft: Draft) -> None:
        """Read the file with another draft, soon."""
        if draft == self.draft or self.trial is None:
            return
        self.draft = draft
        read = self.trial.read
        self.view.cells.explain(read.understanding if read is not None else None, draft)
        self._show_spins()
        self.use.setEnabled(False)
        self._pause.start()

    def _choose_role(self, column: int, role: str) -> None:
        draft = self.draft
        for other in self._sharing(column, role):
            draft = draft.with_role(other, role)
        draft = draft.with_role(column, {FOUND: None, UNUSED: ""}.get(role, role))
        if self.trial is not None and self.trial.read is None and draft.header_row is None:
            draft = draft.with_header(NO_HEADER)  # none was found, and what is chosen stands on its own
        self.change(draft)

    def _sharing(self, column: int, role: str) -> list[int]:
        """The other columns that have a role which several may have: those found, and the selected ones without a role."""
        if role not in role_words.SHARED:
            return []
        selected = self.view.selected_columns()
        found = [other for other, state in self.view.cells.roles().items() if state.role == role]
        free = [other for other in selected if column in selected and not self.view.cells.state(other).role]
        return [*found, *free]

    def _choose_sheet(self, place: int) -> None:
        name = self.sheets.itemData(place)
        if self.trial is not None and name != self.trial.sheet.name:
            self.change(Draft(name))

    def _read_together(self, further: tuple[str, ...]) -> None:
        if self.trial is not None:
            self.change(self.draft.with_sheets(self.trial.sheet.name, further))

    def _take(self) -> None:
        if self.trial is not None and self.trial.read is not None and not self._pause.isActive():
            self.taken.emit(decided(self.trial), self.keep.isChecked())
            self.accept()

    def _go_to_remark(self, place: int) -> None:
        remark = self.remarks.model.rows[place]
        if isinstance(remark, Remark) and remark.row is not None:
            self.view.go_to(remark.row)

    def _go_to_part(self, index: QModelIndex) -> None:
        row = self.bom.row_of(index)
        if row >= 0:
            self.view.go_to(row)

    # --- Reading

    def _read(self) -> None:
        trial, draft = self.trial, self.draft
        if trial is not None:
            self._start(lambda progress: try_out(trial.opened, draft, progress))

    def _start(self, work: Callable[[Progress], Trial]) -> None:
        if self._wanted is not None:
            self._wanted.stop()
        job = Job(work, self)
        self._wanted = job
        self._jobs.append(job)
        job.done.connect(lambda trial: self._show(trial) if job is self._wanted else None)
        job.refused.connect(self._refuse)
        job.crashed.connect(self.crashed)
        job.finished.connect(lambda: self._ended(job))
        self.working.show()
        job.start()

    def _ended(self, job: Job) -> None:
        self._jobs.remove(job)
        if self._wanted is job:
            self._wanted = None
            self.working.hide()
        job.deleteLater()

    def _refuse(self, text: str) -> None:
        self.message.say("error", text)
        self._enable(False)
        self.shown.emit()

    # --- Showing

    def _show(self, trial: Trial) -> None:
        other = self.trial is None or self.trial.sheet is not trial.sheet
        self.trial, self.draft = trial, trial.draft
        understood = trial.read.understanding if trial.read is not None else None
        self.view.roles.structure = understood.structure if understood is not None else ""
        if other:
            self.view.cells.show(trial.sheet)
        self.view.cells.explain(understood, trial.draft)
        if other:
            self.view.fit_columns()
        self.view.recolour()
        self._fill_sheets(trial)
        self._show_spins()
        self.remarks.show_rows(trial.remarks)
        self.remarks.setVisible(trial.read is not None)
        for column in (0, 1):
            self.remarks.table.resizeColumnToContents(column)
        self._say(trial, understood)
        self._enable(True)
        self.use.setEnabled(trial.read is not None)
        self.bom.show(trial.read.bom if trial.read is not None else None)
        self._open_first_levels()
        extent = self.view.cells.extent
        if other and extent is not None and extent.header > 10:
            self.view.go_to(extent.header)
        self.shown.emit()

    def _say(self, trial: Trial, understood: "Understanding | None") -> None:
        self.message.hide()
        if trial.read is None or understood is None:
            self.message.say(
                "error", self.tr("It cannot be read like this: {reason}").format(reason=language.said(trial.message))
            )
            self.facts.setText(self.tr("No parts"))
            self.certainty.setText(self.tr("Choose the sheet, the header row and what the columns are."))
            return
        if understood.choices.doubt:
            self.message.say("warning", understood.choices.doubt)
        elif not understood.sure:
            self.message.say("warning", self._unsure(understood))
        bom = trial.read.bom
        words = [
            self.tr("%n line(s)", "", bom.lines),
            self.tr("%n part(s)", "", len(bom)),
            self.tr("%n root(s)", "", len(bom.roots)),
            self.tr("depth {depth}").format(depth=bom.max_depth),
            self.tr("%n problem(s)", "", trial.grave),
        ]
        self.facts.setText("<b>" + " · ".join(words) + "</b>")
        kind = role_words.structure(understood.structure)
        if understood.choices.profile:
            text = self.tr("Read as {structure}, as was chosen for “{file}”, which has the same headers")
            self.certainty.setText(text.format(structure=kind, file=understood.choices.profile))
        else:
            text = self.tr("Read as {structure}; {percent} % sure of it")
            self.certainty.setText(text.format(structure=kind, percent=round(understood.confidence * 100)))

    def _unsure(self, understood: "Understanding") -> str:
        if understood.doubts:
            return " ".join(map(language.said, understood.doubts))
        return self.tr(
            "Look at this before anything is concluded from it: the file can be understood in other ways, too."
        )

    def _fill_sheets(self, trial: Trial) -> None:
        glances = {}
        if trial.read is not None and trial.read.understanding is not None:
            glances = {glance.name: glance for glance in trial.read.understanding.sheets}
        self.sheets.clear()
        others = []
        for sheet in trial.opened.sheets:
            name = sheet.name or trial.opened.file
            glance = glances.get(sheet.name)
            listed = glance is not None and glance.lines > 0
            lines = self.tr("%n line(s)", "", glance.lines) if glance is not None and listed else ""
            hidden = self.tr("hidden") if sheet.hidden else ""
            title = " · ".join(filter(None, (name, lines, hidden)))
            self.sheets.addItem(title, sheet.name)
            if sheet is not trial.sheet:
                others.append(OtherSheet(sheet.name, title, listed))
        self.sheets.setCurrentIndex(trial.opened.sheets.index(trial.sheet))
        understood = trial.read.understanding if trial.read is not None else None
        self.further.show_sheets(others, understood.also if understood is not None else trial.draft.also)

    def _show_spins(self) -> None:
        extent, rows = self.view.cells.extent, self.view.cells.rowCount()
        for spin in (self.header, self.first, self.last):
            spin.blockSignals(True)
            spin.setMaximum(max(1, rows))
        if extent is not None:
            self.header.setValue(extent.header + 1)
            self.first.setValue(extent.first + 1)
            self.last.setValue(extent.last + 1)
        for spin in (self.header, self.first, self.last):
            spin.blockSignals(False)

    def _open_first_levels(self) -> None:
        for row in range(min(3, self.bom.rowCount())):
            self.tree.expand(self.bom.index(row, 0))

    def _enable(self, on: bool) -> None:
        for part in (self.view, self.sheets, self.header, self.first, self.last, self.back, self.keep, self.use):
            part.setEnabled(on)

    def recolour(self) -> None:
        """Paint again in other colours."""
        self.message.recolour()
        self.view.recolour()
        self.tree.viewport().update()

    # --- Closing

    def done(self, result: int) -> None:
        """Let go of the worker, and remember how large the dialog was."""
        QSettings().setValue("mapping/geometry", self.saveGeometry())
        self._pause.stop()
        for job in list(self._jobs):
            job.stop()
        for job in list(self._jobs):
            job.wait()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is cancelling."""
        self.reject()
        super().closeEvent(event)
