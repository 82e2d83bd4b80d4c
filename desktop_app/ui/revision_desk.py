"""A newer bill of materials and the open case: asks what is to become of it, has it compared, takes it over."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop_app.ui.folders import last_folder, remember_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.case import Case
    from desktop_app.ui.compare_page import ComparePage
    from desktop_app.ui.comparing import Comparison
    from desktop_app.ui.main_window import MainWindow


class RevisionDesk(QObject):
    """Newer revisions in one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.page: ComparePage | None = None
        self._compared: Case | None = None
        window.commands.compare.triggered.connect(lambda _=False: self._choose())
        self._session.offered.connect(self.offer)

    def offer(self, path: Path) -> None:
        """Ask what is to become of a bill of materials that was dropped on the open one."""
        standing = self._session.standing
        opened = standing.name if standing is not None else ""
        text = self.tr("{opened} is open. What is to become of {file}?").format(opened=opened, file=path.name)
        choices = [
            (self.tr("Compare"), lambda: self.compare(path)),
            (self.tr("Open it apart"), lambda: self._session.open([path])),
        ]
        if standing is not None and not standing.read_only:
            choices.insert(1, (self.tr("Take it over as the newer one"), lambda: self.replace(path)))
        self._window.message.say("info", text, choices)

    def compare(self, path: Path) -> None:
        """Show what differs."""
        self._window.message.hide()
        self._with_comparison(path, self._show)

    def replace(self, path: Path) -> None:
        """Put it in the place of the open one without a look at the differences."""
        self._window.message.hide()
        self._with_comparison(path, self.take_over)

    def take_over(self, comparison: "Comparison") -> None:
        """Put a compared file in the place of the open one."""
        if self._session.case is not self._compared:
            return

        def make(case: "Case") -> Any:
            from desktop_app.ui.casework import user  # noqa: PLC0415

            return comparison.take_over(case, user(), date.today())

        self._session.apply(make)
        self._window.back_to_tree()
        aside = len(comparison.carried.of_other_revisions)
        text = self.tr("{file} is the open one now; undo brings the other back.").format(file=comparison.path.name)
        if aside:
            text += " " + self.tr("%n declaration(s) of other revisions were set aside.", "", aside)
        self._window.message.say("info", text)

    def _choose(self) -> None:
        kind, every = self.tr("Bills of materials"), self.tr("All files")
        tables = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt *.json *.xml"
        title = self.tr("Compare with a newer file")
        name, _ = QFileDialog.getOpenFileName(self._window, title, last_folder(), f"{kind} ({tables});;{every} (*)")
        if name:
            remember_folder(name)
            self.compare(Path(name))

    def _with_comparison(self, path: Path, deliver: "Callable[[Comparison], None]") -> None:
        case, outline = self._session.case, self._session.outline
        if case is None or outline is None:
            return

        def work(progress: Any) -> "Comparison":
            from desktop_app.ui import comparing, opening  # noqa: PLC0415

            data = opening.file_bytes(path)
            return comparing.compare_with(case, case.audit(progress), path, data, date.today(), progress)

        def done(comparison: "Comparison") -> None:
            if case is self._session.case:
                self._compared = case
                deliver(comparison)

        self._session.run(work, done)

    def _show(self, comparison: "Comparison") -> None:
        if self.page is None:
            from desktop_app.ui.compare_page import ComparePage  # noqa: PLC0415  (needs the engine)

            self.page = ComparePage()
            self.page.back_wanted.connect(self._window.back_to_tree)
            self.page.part_wanted.connect(self._go_to)
            self.page.take_over_wanted.connect(self.take_over)
            self.page.apart_wanted.connect(lambda shown: self._session.open([shown.path]))
            self._window.pages.addWidget(self.page)
        standing = self._session.standing
        self.page.show_comparison(comparison, standing is not None and not standing.read_only)
        self._window.pages.setCurrentWidget(self.page)
        self.page.table.setFocus()

    def _go_to(self, number: str) -> None:
        outline, workspace = self._session.outline, self._window.workspace
        if outline is not None and workspace is not None and number in outline.bom.index:
            self._window.back_to_tree()
            workspace.go_to_part(outline.bom.index[number])
