"""Signing a dossier while it is saved, packing an evidence bundle, and checking what either is worth later.

The passphrase is asked for each time; it lives in the dialog and in the work that signs, and is kept nowhere. Checking asks
nobody over the network: a signer is trusted by a root certificate that the user chose, and these are remembered by their path.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import icons
from desktop_app.ui.actions import Actions
from desktop_app.ui.folders import last_folder, remember_folder
from desktop_app.ui.save_dialog import add_boxes
from desktop_app.ui.session import Session
from desktop_app.ui.signature_words import Checked, of_bundle, of_pdf
from desktop_app.ui.wish import SHAPES, keep, wish
from desktop_app.ui.wish_boxes import WishBoxes
from desktop_app.ui.worker import Progress


@dataclass(frozen=True)
class Signing:
    """What is signed with, and how."""

    certificate: Path
    passphrase: str
    visible: bool = False
    time_stamp: str = ""
    bundled: bool = False


class SignDialog(QDialog):
    """Asks for the certificate, its passphrase and what the signature is to be like."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sign and save the dossier"))
        words = QLabel(
            self.tr(
                "The dossier is signed with your own certificate, a PKCS#12 file. What is printed stays as it is; anybody "
                "can later check who signed it and that no byte has changed."
            )
        )
        words.setWordWrap(True)
        self.boxes = WishBoxes(wish(), self)
        self.boxes.chosen.connect(self._allow)
        self.certificate = QLineEdit(str(QSettings().value("signature/certificate", "")))
        choose = QPushButton(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose the certificate"))
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.certificate, 1)
        row.addWidget(choose)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(self.tr("asked for each time, kept nowhere"))
        self.visible = QCheckBox(self.tr("Show it at the head of the first page"))
        self.bundled = QCheckBox(self.tr("Pack it into an evidence bundle"))
        self.bundled.setToolTip(self.tr("The whole dossier for own use, with everything that it rests on"))
        self.time_stamp = QLineEdit(str(QSettings().value("signature/time-stamp", "")))
        self.time_stamp.setPlaceholderText(self.tr("none: no network is used"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field, layout in (
            (self.tr("Certificate (.p12, .pfx)"), self.certificate, row),
            (self.tr("Passphrase"), self.passphrase, None),
            (self.tr("Time-stamp service (URL)"), self.time_stamp, None),
        ):
            field.setAccessibleName(title)
            form.addRow(title, layout or field)
        add_boxes(form, self.boxes)
        form.addRow("", self.visible)
        form.addRow("", self.bundled)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.sign = self.buttons.addButton(self.tr("Sign and save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.sign.setProperty("primary", True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.certificate.textChanged.connect(self._allow)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(560)
        self._allow()
        (self.passphrase if self.certificate.text() else self.certificate).setFocus()

    def asked(self) -> Signing:
        """What was entered; the path and the service are remembered, the passphrase is not."""
        settings, given = (
            QSettings(),
            Signing(
                Path(self.certificate.text().strip()),
                self.passphrase.text(),
                self.visible.isChecked(),
                self.time_stamp.text().strip(),
                self.bundled.isChecked(),
            ),
        )
        settings.setValue("signature/certificate", str(given.certificate))
        settings.setValue("signature/time-stamp", given.time_stamp)
        self.passphrase.clear()
        keep(self.boxes.wish)
        return given

    def _choose(self) -> None:
        kind, every = self.tr("Certificates"), self.tr("All files")
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the certificate"), last_folder(), f"{kind} (*.p12 *.pfx);;{every} (*)"
        )
        if name:
            self.certificate.setText(name)
            self.passphrase.setFocus()

    def _allow(self) -> None:
        self.sign.setEnabled(bool(self.certificate.text().strip()))
        whole = self.boxes.wish.complete and self.boxes.wish.shape == SHAPES[0]
        self.bundled.setEnabled(whole)
        self.bundled.setChecked(self.bundled.isChecked() and whole)


class CheckDialog(QDialog):
    """What a signed PDF or a bundle is worth. `root_wanted` asks for a further trusted certificate, `list_wanted` for
    revocation lists."""

    root_wanted = Signal(Path)
    list_wanted = Signal(Path)

    def __init__(self, checked: Checked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check of {file}").format(file=checked.path.name))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for severity, text in checked.sentences:
            picture = QLabel()
            picture.setPixmap(icons.icon(severity, severity).pixmap(18, 18))
            words = QLabel(text)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            column.addLayout(row)
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        if checked.untrusted:
            trust = buttons.addButton(self.tr("Trust a root certificate…"), QDialogButtonBox.ButtonRole.ActionRole)
            trust.clicked.connect(lambda: self.root_wanted.emit(checked.path))
        if checked.unasked:
            ask = buttons.addButton(self.tr("Use revocation lists…"), QDialogButtonBox.ButtonRole.ActionRole)
            ask.clicked.connect(lambda: self.list_wanted.emit(checked.path))
        column.addWidget(buttons)
        self.setMinimumWidth(560)


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
        dialog = SignDialog(self._window)
        dialog.accepted.connect(lambda: self._ask_where(dialog.asked()))
        dialog.open()

    def _ask_where(self, signing: Signing) -> None:
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

    def bundle(self, signing: Signing | None = None) -> None:
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
        roots = trusted_roots()

        def work(progress: Progress) -> Checked:
            from desktop_app.ui import output  # noqa: PLC0415  (loads when it is needed)

            found = output.check(path, roots, lists, progress)
            return of_pdf(path, found) if isinstance(found, tuple) else of_bundle(path, found)

        self._session.run(work, self._show)

    def _show(self, checked: Checked) -> None:
        if self.shown is not None:
            self.shown.close()
            self.shown.deleteLater()
        self.shown = CheckDialog(checked, self._window)
        self.shown.root_wanted.connect(self._trust)
        self.shown.list_wanted.connect(self._ask_lists)
        self.shown.open()

    def _trust(self, path: Path) -> None:
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


def trusted_roots() -> tuple[Path, ...]:
    """The files of root certificates that the user trusts."""
    kept = QSettings().value("signature/roots", [])
    names = kept if isinstance(kept, list) else [kept]
    return tuple(Path(str(name)) for name in names if name)


def trust_root(path: Path) -> None:
    """Trust what leads to the certificate in this file from now on."""
    QSettings().setValue("signature/roots", [str(one) for one in dict.fromkeys((*trusted_roots(), path))])
