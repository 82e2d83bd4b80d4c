"""What is asked before a dossier is signed, and what is said of a signed one; `signing_desk` shows both.

The passphrase is asked for each time; it lives in the dialog and in the work that signs, and is kept nowhere. Checking asks
nobody over the network: a signer is trusted by a root certificate that the user chose, and these are remembered by their path.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import icons
from desktop_app.ui.folders import last_folder
from desktop_app.ui.save_dialog import add_boxes
from desktop_app.ui.signature_words import Checked
from desktop_app.ui.wish import SHAPES, keep, wish
from desktop_app.ui.wish_boxes import WishBoxes


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


def trusted_roots() -> tuple[Path, ...]:
    """The files of root certificates that the user trusts."""
    kept = QSettings().value("signature/roots", [])
    names = kept if isinstance(kept, list) else [kept]
    return tuple(Path(str(name)) for name in names if name)


def trust_root(path: Path) -> None:
    """Trust what leads to the certificate in this file from now on."""
    QSettings().setValue("signature/roots", [str(one) for one in dict.fromkeys((*trusted_roots(), path))])
