"""A newer bill of materials and the open case: asks what is to become of it, has it compared, takes it over.

What came with it, such as declarations, is compared and taken over with it.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop_app.ui import language
from desktop_app.ui.folders import last_folder, remember_folder
from desktop_app.ui.language import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.case import Case
    from desktop_app.ui.compare_page import ComparePage
    from desktop_app.ui.comparing import Comparison, Newer
    from desktop_app.ui.difference_rows import Section
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.opening import Offered


class RevisionDesk(QObject):
    """Newer revisions in one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.page: ComparePage | None = None
        #: The case that was compared, and its last change then.
        self._compared: tuple[Case | None, str] = (None, "")
        window.commands.compare.triggered.connect(lambda _=False: self._choose())
        #: What came with a newer one that is being taken over, to be asked about once it is open.
        self._overlays: Sequence[Path] = ()
        self._session.offered.connect(self.offer)
        self._session.audited.connect(self._ask_for_rules)

    def offer(self, offered: "Offered") -> None:
        """Ask what is to become of a bill of materials that was dropped on the open one."""
        standing, files = self._session.standing, offered.files
        opened = standing.name if standing is not None else ""
        names = language.listed(path.name for path in files.files)
        text = self.tr("{opened} is open. What is to become of {file}?").format(opened=opened, file=names)
        if files.overlays:
            over = language.listed(path.name for path in files.overlays)
            text += " " + self.tr("What {overlay} changes in the rules is shown once it is open.").format(overlay=over)
        choices = [
            (self.tr("Compare"), lambda: self.compare(files)),
            (self.tr("Open it apart"), lambda: self._session.open(list(files.files))),
        ]
        if standing is not None and not standing.read_only:
            choices.insert(1, (self.tr("Take it over as the newer one"), lambda: self.replace(files)))
        self._window.message.say("info", "\n".join([text, *map(said, offered.unreadable)]), choices)
        self._window.message.focus_first()

    def compare(self, files: "Newer") -> None:
        """Show what differs."""
        self._window.message.hide()
        self._with_comparison(files, self._show)

    def replace(self, files: "Newer") -> None:
        """Put it in the place of the open one without a look at the differences."""
        self._window.message.hide()
        self._with_comparison(files, lambda comparison, _: self.take_over(comparison))

    def take_over(self, comparison: "Comparison") -> None:
        """Put a compared file in the place of the open one; compare again where something was done to the case since."""
        case, standing = self._session.case, self._session.standing
        if case is None or standing is None or case is not self._compared[0]:
            return
        if standing.last_change != self._compared[1]:
            self.compare(comparison.loaded.files)
            self._window.message.say("info", self.tr("The case has changed since; what differs is worked out again."))
            return

        def make(case: "Case") -> Any:
            from desktop_app.ui.casework import user  # noqa: PLC0415

            return comparison.take_over(case, user(), date.today())

        self._overlays = comparison.loaded.files.overlays
        self._session.apply(make)
        self._window.back_to_tree()
        aside = len(comparison.carried.of_other_revisions)
        text = self.tr("{file} is the open one now; undo brings the other back.").format(file=comparison.path.name)
        if aside:
            text += " " + self.tr("%n declaration(s) of other revisions were set aside.", "", aside)
        self._window.message.say("info", text)

    def _ask_for_rules(self) -> None:
        overlays, self._overlays = self._overlays, ()
        if overlays:
            self._window.side_desks.rules.ask(overlays)

    def _choose(self) -> None:
        kind, every = self.tr("Bills of materials"), self.tr("All files")
        tables = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt *.json *.xml"
        title = self.tr("Compare with a newer revision")
        name, _ = QFileDialog.getOpenFileName(self._window, title, last_folder(), f"{kind} ({tables});;{every} (*)")
        if name:
            from desktop_app.ui.comparing import Newer  # noqa: PLC0415  (needs the engine)

            remember_folder(name)
            self.compare(Newer(Path(name)))

    def _with_comparison(self, files: "Newer", deliver: "Callable[[Comparison, Sequence[Section]], None]") -> None:
        case, standing = self._session.case, self._session.standing
        if case is None or standing is None or self._session.outline is None:
            return
        last = standing.last_change

        def work(progress: Any) -> "tuple[Comparison, Sequence[Section]]":
            from desktop_app.ui import comparing, difference_rows  # noqa: PLC0415

            found = comparing.compare_with(case, case.audit(progress), files, date.today(), progress)
            return found, difference_rows.sections(found.difference, found.carried, found.new.pack)

        def done(result: "tuple[Comparison, Sequence[Section]]") -> None:
            if case is self._session.case:
                self._compared = case, last
                deliver(*result)

        self._session.run(work, done)

    def _show(self, comparison: "Comparison", lists: "Sequence[Section]") -> None:
        if self.page is None:
            from desktop_app.ui.compare_page import ComparePage  # noqa: PLC0415  (needs the engine)

            self.page = ComparePage()
            self.page.back_wanted.connect(self._window.back_to_tree)
            self.page.take_over_wanted.connect(self.take_over)
            self.page.apart_wanted.connect(lambda shown: self._session.open(list(shown.loaded.files.files)))
            self.page.export_wanted.connect(self._export)
            self._window.pages.addWidget(self.page)
        standing, before = self._session.standing, self.page.comparison
        self.page.show_comparison(comparison, lists, standing is not None and not standing.read_only)
        if before is not None:
            self._session.let_go(before, comparison)
        self._window.pages.setCurrentWidget(self.page)

    def _export(self, comparison: "Comparison") -> None:
        """Ask where to, and write the comparison as a workbook."""
        if self.page is None:
            return
        ending = self.tr("comparison")
        suggested = Path(last_folder()) / f"{comparison.path.stem}-{ending}.xlsx"
        title = self.tr("Export the comparison")
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), "XLSX (*.xlsx)")
        if not name:
            return
        remember_folder(name)
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".xlsx")
        sections, titles = self.page.exported()
        sheet = self.tr("Comparison")

        def work(progress: Any) -> str:
            from desktop_app.ui import difference_workbook, output  # noqa: PLC0415

            progress("Writing the comparison")
            return str(output.save(difference_workbook.workbook(sections, titles, sheet), path))

        self._session.run(work, self._session.saved.emit)
