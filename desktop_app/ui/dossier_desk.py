"""What is made of the open audit, for one window: the dossier on the screen, as a file and on paper, and the questionnaires."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop_app.ui import language
from desktop_app.ui.folders import last_folder, open_outside, remember_folder
from desktop_app.ui.wish import Wish, keep, wish

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.output import Previewed
    from desktop_app.ui.preview import Preview


class DossierDesk(QObject):
    """Dossier and questionnaires of one window. The preview is made with the first dossier."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.preview: Preview | None = None
        self._print_next = False
        commands, session = window.commands, window.session
        for command, act in (
            (commands.preview, self.show_preview),
            (commands.save, self.save),
            (commands.print, self.print),
            (commands.ask, self.write_questionnaires),
        ):
            command.triggered.connect(lambda _=False, act=act: act())
        session.previewed.connect(self._previewed)
        session.printed.connect(self._printed)
        session.asked.connect(self._asked)
        session.refused.connect(self._as_before)
        session.stopped.connect(self._as_before)

    @property
    def in_front(self) -> bool:
        """Whether the window shows the preview."""
        return self.preview is not None and self._window.pages.currentWidget() is self.preview

    def show_preview(self) -> None:
        """Make the dossier and show it."""
        self._session.preview(wish())

    def save(self) -> None:
        """Ask what and where to, make the dossier and write it; in the preview, what is written stands there."""
        if self._session.outline is None:
            return
        if self.preview is not None and self.in_front:
            self._save(self.preview.boxes.wish)
            return
        from desktop_app.ui.save_dialog import SaveDialog  # noqa: PLC0415  (loads when it is needed)

        dialog = SaveDialog(self._window)
        dialog.accepted.connect(lambda: self._save(dialog.boxes.wish, dialog.bundled.isChecked()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, chosen: Wish, bundled: bool = False) -> None:
        suggested = Path(last_folder()) / f"{Path(self._window.desk.name).stem}-{chosen.stem}.pdf"
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save dossier"), str(suggested), "PDF (*.pdf)")
        if not name:
            return
        remember_folder(name)
        path = Path(name)
        self._session.save_dossier(path if path.suffix else path.with_suffix(".pdf"), chosen)
        if bundled:
            self._window.signing.bundle()

    def print(self) -> None:
        """Show the dossier and ask the system how to print it."""
        if self.preview is None or not self.in_front:
            self._print_next = True
            self.show_preview()
            return
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415  (loads when it is needed)

        from desktop_app.ui.printing import new_printer, print_pdf  # noqa: PLC0415

        printer = new_printer(self._window.windowTitle(), wish().paper)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print dossier"))
        dialog.setMinMax(1, max(1, self.preview.document.pageCount()))
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            pdf = self.preview.pdf

            def work(progress: Callable[[str], None]) -> None:
                print_pdf(pdf, printer, progress)

            self._session.print_pages(work)

    def write_questionnaires(self) -> None:
        """Ask for a folder and write a questionnaire for each supplier with open questions."""
        title = self.tr("Folder for the questionnaires")
        folder = QFileDialog.getExistingDirectory(self._window, title, last_folder())
        if folder:
            self._session.write_questionnaires(Path(folder))

    # --- What the session says

    def _previewed(self, made: "Previewed") -> None:
        if self.preview is None:
            self.preview = self._make_preview()
        keep(made.wish)
        self.preview.show_pdf(made.pdf, made.wish)
        self._window.pages.setCurrentWidget(self.preview)
        self.preview.view.setFocus()
        if made.unfit is not None:
            words = self.tr("{reason} The whole dossier is shown.").format(reason=language.said(made.unfit))
            self._window.message.say("warning", words)
        if self._print_next:
            self._print_next = False
            self.print()

    def _make_preview(self) -> "Preview":
        from desktop_app.ui.preview import Preview  # noqa: PLC0415  (QtPdf loads when it is needed)

        preview = Preview()
        preview.back_wanted.connect(self._window.back_to_tree)
        preview.save_wanted.connect(self.save)
        preview.print_wanted.connect(self.print)
        preview.wish_changed.connect(self._session.preview)
        preview.sign_wanted.connect(self._window.signing.sign_and_save)
        self._window.pages.addWidget(preview)
        return preview

    def _printed(self) -> None:
        self._window.message.say("info", self.tr("The dossier was sent to the printer."))

    def _asked(self, count: int, recorded: bool, folder: str) -> None:
        if not count:
            self._window.message.say("info", self.tr("Nothing is open that a supplier could answer."))
            return
        text = self.tr("Wrote %n questionnaire(s), each with a letter, to {folder}", "", count).format(folder=folder)
        if recorded:
            text += "\n" + self.tr("The library keeps a record of them; answers are held against what was asked.")
        self._window.message.say("info", text, [(self.tr("Show folder"), lambda: open_outside(Path(folder)))])

    def _as_before(self) -> None:
        self._print_next = False
        if self.preview is not None:
            self.preview.boxes.show_wish(self.preview.shown)
