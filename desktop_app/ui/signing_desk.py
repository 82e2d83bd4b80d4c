"""Signing a dossier while it is saved, packing an evidence bundle, and checking what either is worth later."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from desktop_app.ui.actions import Actions
from desktop_app.ui.folders import last_folder, remember_folder
from desktop_app.ui.session import Session
from desktop_app.ui.wish import wish
from desktop_app.ui.worker import Progress

if TYPE_CHECKING:
    from desktop_app.ui.signature_words import Checked
    from desktop_app.ui.signing import CheckDialog, Signing


class SigningDesk(QObject):
    """Signing, bundling and checking for one main window."""

    def __init__(self, window: QMainWindow, commands: Actions, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.shown: CheckDialog | None = None
        commands.sign.triggered.connect(lambda _=False: self.sign_and_save())
        commands.bundle.triggered.connect(lambda _=False: self.bundle())
        commands.check.triggered.connect(lambda _=False: self.choose_file())

    def sign_and_save(self) -> None:
        """Ask for the certificate and where to, then make, sign and write the dossier."""
        from desktop_app.ui.signing import SignDialog  # noqa: PLC0415  (loads when it is needed)

        dialog = SignDialog(self._window)
        dialog.accepted.connect(lambda: self._ask_where(dialog.asked()))
        dialog.open()

    def _ask_where(self, signing: "Signing") -> None:
        if signing.bundled:
            self.bundle(signing)
            return
        outline = self._session.outline
        if outline is None:
            return
        chosen = wish()
        suggested = Path(last_folder()) / f"{Path(outline.audit.source.file).stem}-{chosen.stem}-signed.pdf"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the signed dossier"), str(suggested), "PDF (*.pdf)"
        )
        if name:
            remember_folder(name)
            path = Path(name)
            self._session.save_dossier(path if path.suffix else path.with_suffix(".pdf"), chosen, signing)

    def bundle(self, signing: "Signing | None" = None) -> None:
        """Ask where to, then pack the dossier, signed if that is wanted, with everything that it rests on."""
        outline, case = self._session.outline, self._session.case
        if outline is None or case is None:
            return
        suggested = Path(last_folder()) / f"{Path(outline.audit.source.file).stem}-evidence.zip"
        kind = self.tr("Evidence bundle")
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save evidence bundle"), str(suggested), f"{kind} (*.zip)"
        )
        if not name:
            return
        remember_folder(name)
        path, chosen = Path(name), wish()
        path = path if path.suffix else path.with_suffix(".zip")

        def work(progress: Progress) -> str:
            from desktop_app.ui import output  # noqa: PLC0415  (loads when it is needed)

            return str(output.write_evidence(outline, case, path, chosen, progress, signing))

        self._session.run(work, self._session.saved.emit)

    def choose_file(self) -> None:
        """Ask for a file and say what it is worth."""
        kinds, every = self.tr("Signed PDFs and evidence bundles"), self.tr("All files")
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Check a PDF or a bundle"), last_folder(), f"{kinds} (*.pdf *.zip);;{every} (*)"
        )
        if name:
            remember_folder(name)
            self.check(Path(name))

    def check(self, path: Path, lists: Sequence[Path] = ()) -> None:
        """Say what a file is worth; `lists` are files of revocation lists and OCSP answers."""
        from desktop_app.ui.signature_words import of_bundle, of_pdf  # noqa: PLC0415  (loads when it is needed)
        from desktop_app.ui.signing import trusted_roots  # noqa: PLC0415

        roots = trusted_roots()

        def work(progress: Progress) -> "Checked":
            from desktop_app.ui import output  # noqa: PLC0415  (loads when it is needed)

            found = output.check(path, roots, lists, progress)
            return of_pdf(path, found) if isinstance(found, tuple) else of_bundle(path, found)

        self._session.run(work, self._show)

    def _show(self, checked: "Checked") -> None:
        from desktop_app.ui.signing import CheckDialog  # noqa: PLC0415  (loads when it is needed)

        if self.shown is not None:
            self.shown.close()
            self.shown.deleteLater()
        self.shown = CheckDialog(checked, self._window)
        self.shown.root_wanted.connect(self._trust)
        self.shown.list_wanted.connect(self._ask_lists)
        self.shown.open()

    def _trust(self, path: Path) -> None:
        from desktop_app.ui.signing import trust_root  # noqa: PLC0415  (loads when it is needed)

        kinds, every = self.tr("Certificates"), self.tr("All files")
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Trust a root certificate"),
            last_folder(),
            f"{kinds} (*.pem *.crt *.cer *.der);;{every} (*)",
        )
        if name:
            trust_root(Path(name))
            self.check(path)

    def _ask_lists(self, path: Path) -> None:
        kinds, every = self.tr("Revocation lists and OCSP answers"), self.tr("All files")
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Use revocation lists"),
            last_folder(),
            f"{kinds} (*.crl *.pem *.der *.ors);;{every} (*)",
        )
        if names:
            self.check(path, [Path(name) for name in names])
