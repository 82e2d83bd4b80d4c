"""Audits every bill of materials in a tree of folders from the window, as `lodestone batch` does it.

It asks what to audit (`folder_dialog`), shows how far the batch is, and leads to its summary. The settings begin with those of
what is open, else today and the cautious reading. A batch that is cancelled keeps what is finished and
goes on with the rest when it is started again with the same folders.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.ui import language
from desktop_app.ui.folders import open_outside, remember_folder
from desktop_app.ui.pace import CountedPace
from desktop_app.ui.worker import Job, Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QProgressDialog

    from desktop_app.audit import Settings
    from desktop_app.batch import Batch
    from desktop_app.batch import Progress as BatchProgress
    from desktop_app.ui.folder_dialog import FolderDialog, FolderOrder
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.message_bar import Action

SUMMARY = "summary.html"


class FolderDesk(QObject):
    """The batches of one window; one runs at a time, beside whatever else is done."""

    finished = Signal(object)  # Batch

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._progress: QProgressDialog | None = None
        self.dialog: FolderDialog | None = None
        window.commands.batch.triggered.connect(lambda _=False: self.begin())
        self._out = Path()
        self._pace = CountedPace()

    def begin(self) -> None:
        """Ask what to audit, and audit it."""
        from desktop_app.ui.folder_dialog import FolderDialog  # noqa: PLC0415  (loads when it is needed)

        if self._job is not None:
            return
        if self.dialog is None:
            self.dialog = FolderDialog(self._settings(), self._window)
            self.dialog.ordered.connect(self.audit)
            self.dialog.finished.connect(self._forget_dialog)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def audit(self, order: "FolderOrder") -> None:
        """Audit the bills of materials of a folder, as ordered."""
        from PySide6.QtWidgets import QProgressDialog  # noqa: PLC0415  (loads when it is needed)

        remember_folder(str(order.folder))
        self._out = order.out
        self._pace = CountedPace()
        self._progress = QProgressDialog(self.tr("Auditing a folder"), self.tr("Cancel"), 0, 0, self._window)
        self._progress.setWindowTitle(self.tr("Audit a folder"))
        self._progress.setAccessibleName(self.tr("Audit a folder"))
        self._progress.setWindowModality(Qt.WindowModality.NonModal)
        self._progress.setMinimumDuration(0)
        self._progress.setAutoReset(False)
        self._progress.setMinimumWidth(420)
        # The session outlives this window, which another language replaces: only methods of this object are connected.
        self._job = self._window.session.beside(lambda progress: _run(order, progress))
        self._progress.canceled.connect(self._job.stop)
        self._job.progressed.connect(self._show_progress)
        self._job.done.connect(self._done)
        self._job.refused.connect(self._refused)
        self._job.crashed.connect(self._close)
        self._job.stopped.connect(self._stopped)
        self._job.start()

    @property
    def busy(self) -> bool:
        """Whether a batch runs."""
        return self._job is not None

    def _settings(self) -> "Settings":
        from desktop_app.audit import NO_APPLICATION, Settings  # noqa: PLC0415  (loads with the first audit)

        outline = self._window.session.outline
        if outline is None:
            return Settings(date.today())
        return replace(outline.audit.settings, items=(), decisions=(), application=NO_APPLICATION)

    def _show_progress(self, told: str) -> None:
        if self._progress is None:
            return
        step, counted_so_far, of, path = told.split("\t", 3)
        done, total = int(counted_so_far), int(of)
        steps = {
            "listing the files": self.tr("Listing the files"),
            "looking what they are": self.tr("Looking what they are"),
            "auditing": self.tr("Auditing"),
            "writing the summary": self.tr("Writing the summary"),
        }
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        counted = self.tr("{step}: {done} of {total}").format(step=steps[step], done=done, total=total)
        left = self._pace.left(step, done, total)
        if left is not None:
            counted += " · " + self.tr("about %n second(s) left", "", left)
        self._progress.setLabelText(f"{counted}\n{path}" if total else steps[step])

    def _done(self, batch: "Batch") -> None:
        said = [self.tr("%n bill(s) of materials audited", "", len(batch.records) - len(batch.failures))]
        if batch.failures:
            said.append(self.tr("%n file(s) could not be", "", len(batch.failures)))
        if batch.setup.other is not None:
            changes = sum(len(record.changes) for record in batch.records)
            said.append(self.tr("%n answer(s) change", "", changes))
        text = self.tr("; ", "between parts of a sentence").join(said) + self.tr(".", "ends a sentence")
        summary = self._out / SUMMARY
        self._end(
            "warning" if batch.failures else "info",
            text,
            [(self.tr("Show the summary"), lambda: open_outside(summary))],
        )
        self.finished.emit(batch)

    def _refused(self, text: str) -> None:
        self._end("error", text)

    def _stopped(self) -> None:
        self._end("info", self.tr("Cancelled. What is finished is kept; the same two folders go on with the rest."))

    def _end(self, severity: str, text: str, choices: "Sequence[Action]" = ()) -> None:
        self._close()
        self._window.message.say(severity, text, choices)

    def _close(self, _details: str = "") -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect()
            self._progress.close()
            self._progress.deleteLater()
        self._progress = self._job = None


def _run(order: "FolderOrder", progress: Progress) -> "Batch":
    from desktop_app.batch import (  # noqa: PLC0415  (loads when it is needed)
        LocalWorkers,
        Order,
        OutputFailed,
        Setup,
        Standpoint,
        WorkersFailed,
        WrongFolders,
        run_batch,
    )
    from desktop_app.bom.messages import told  # noqa: PLC0415
    from desktop_app.case.making import law_in_use  # noqa: PLC0415
    from desktop_app.rules.overlay import InvalidPack  # noqa: PLC0415
    from desktop_app.rules.pack import load_pack  # noqa: PLC0415
    from desktop_app.ui.opening import Refused  # noqa: PLC0415

    def tell(far: "BatchProgress") -> None:
        progress(f"{far.step}\t{far.done}\t{far.total}\t{far.path}")

    law = law_in_use()
    try:
        other = None
        if order.other_day is not None:
            other = Standpoint(order.other_day, law.pack if order.other_rules is None else load_pack(order.other_rules))
        setup = Setup(order.settings, law.pack, law.lexicon, other)
        return run_batch(Order(order.folder, order.out, language=language.current()), LocalWorkers(setup), tell)
    except (InvalidPack, WrongFolders, OutputFailed, WorkersFailed) as problem:
        raise Refused(told(problem)) from problem
