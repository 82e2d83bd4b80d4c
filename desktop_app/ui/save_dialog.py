"""Asks what to write before a dossier is saved from elsewhere than its preview, where it stands in sight."""

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from desktop_app.ui.wish import Wish, keep, wish
from desktop_app.ui.wish_boxes import WishBoxes


def add_boxes(form: QFormLayout, boxes: WishBoxes) -> None:
    """The boxes with their names, a row each."""
    for box in boxes.boxes:
        form.addRow(box.accessibleName(), box)


class SaveDialog(QDialog):
    """Shape, copy, language and paper of a dossier, and whether its evidence bundle is written, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save dossier"))
        self.boxes = WishBoxes(wish(), self)
        self.bundled = QCheckBox(self.tr("Save the evidence bundle, too"))
        self.bundled.setToolTip(
            self.tr("The whole dossier with everything that it rests on; only beside a copy for own use")
        )
        self.boxes.chosen.connect(self._allow)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        add_boxes(form, self.boxes)
        form.addRow("", self.bundled)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = self.buttons.addButton(self.tr("Save as PDF…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setProperty("primary", True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(460)
        self._allow(self.boxes.wish)
        self.save.setFocus()

    def accept(self) -> None:
        """Remember what was chosen."""
        keep(self.boxes.wish)
        super().accept()

    def _allow(self, chosen: Wish) -> None:
        self.bundled.setEnabled(chosen.complete)
        self.bundled.setChecked(self.bundled.isChecked() and chosen.complete)
