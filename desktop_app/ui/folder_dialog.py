"""What a batch is asked for: two folders, how to judge, and on request another day or other rules to compare with.

It is a window beside the work, not in its way; it only says what was chosen. Day, destination and reading begin with those of
what is open.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDir, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
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

from desktop_app.rules.installed import packs_at_hand
from desktop_app.rules.model import Reading
from desktop_app.ui import wording
from desktop_app.ui.fields import CountryField, day_in
from desktop_app.ui.folders import last_folder
from desktop_app.ui.locale_words import day_format

if TYPE_CHECKING:
    from desktop_app.audit import Settings


@dataclass(frozen=True)
class FolderOrder:
    """What was chosen. `other_day` is the day that answers are compared with, None where they are not.

    `other_rules` is the file of the rule pack for that day, None for the rules in use.
    """

    folder: Path
    out: Path
    settings: "Settings"
    other_day: date | None = None
    other_rules: Path | None = None


class FolderDialog(QDialog):
    """Asks for a batch; `ordered` gives the `FolderOrder`, once."""

    ordered = Signal(object)

    def __init__(self, settings: "Settings", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Audit a folder"))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self.folder, self.out = QLineEdit(), QLineEdit()
        self.folder.setAccessibleName(self.tr("Folder to audit"))
        self.out.setAccessibleName(self.tr("Folder for the audits and the summary"))
        self.day = _day(settings.as_of, self.tr("As of"))
        self.destination = CountryField()
        self.destination.setAccessibleName(self.tr("Destination"))
        self.destination.show_value(settings.destination)
        self.reading = QComboBox()
        self.reading.setAccessibleName(self.tr("Reading of Annex 1"))
        for reading in (Reading.ASSEMBLIES_INCLUDED, Reading.MATERIALS_ONLY):
            self.reading.addItem(wording.reading(reading), reading)
        self.reading.setCurrentIndex(self.reading.findData(settings.reading))
        self.compares = QCheckBox(self.tr("Show which answers change"))
        self.other_day = _day(settings.as_of, self.tr("The other day"))
        self.other_rules = QComboBox()
        self.other_rules.setAccessibleName(self.tr("The other rules"))
        self._fill_rules()
        self._wrong = QLabel()
        self._wrong.setObjectName("muted")
        self._wrong.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start = self._buttons.addButton(self.tr("Audit"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._suggested = ""
        self._lay_out()
        self._wire()
        self._check()

    def _fill_rules(self) -> None:
        self.other_rules.addItem(self.tr("the same rules"), None)
        packs = [pack for pack in packs_at_hand() if not pack.problem]
        for pack in packs:
            if not (pack.in_use and pack.id == packs[0].id):  # the first shipped one is what is judged by
                self.other_rules.addItem(f"{pack.id} {pack.version}", pack.path)
        self.other_rules.addItem(self.tr("rule pack in a file…"), "")

    def _lay_out(self) -> None:
        words = QLabel(
            self.tr(
                "Every bill of materials in the folder and below is audited, with the declarations that lie beside it. "
                "Each gives a file of its own; a summary (page, workbook, CSV) lists them all."
            )
        )
        words.setWordWrap(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Folder to audit"), _with_button(self.folder, self.tr("Choose…"), self._choose_folder))
        form.addRow(self.tr("Results into"), _with_button(self.out, self.tr("Choose…"), self._choose_out))
        form.addRow(self.tr("As of"), _at_left(self.day))
        form.addRow(self.tr("Destination"), self.destination)
        form.addRow(self.tr("Reading of Annex 1"), self.reading)
        form.addRow(self.tr("Compare"), self.compares)
        form.addRow(self.tr("with the day"), _at_left(self.other_day))
        form.addRow(self.tr("and with"), self.other_rules)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self._wrong)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(600)

    def _wire(self) -> None:
        self.folder.textChanged.connect(self._suggest_out)
        for field in (self.folder, self.out):
            field.textChanged.connect(self._check)
        for day in (self.day, self.other_day):
            day.dateChanged.connect(self._check)
        self.compares.toggled.connect(self._check)
        self.other_rules.activated.connect(self._choose_rules)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder to audit"), self.folder.text() or last_folder())
        if chosen:
            self.folder.setText(QDir.toNativeSeparators(chosen))

    def _choose_out(self) -> None:
        title = self.tr("Folder for the audits and the summary")
        chosen = QFileDialog.getExistingDirectory(self, title, self.out.text() or self.folder.text() or last_folder())
        if chosen:
            self.out.setText(QDir.toNativeSeparators(chosen))

    def _choose_rules(self) -> None:
        if self.other_rules.currentData() == "":
            title, kinds = self.tr("Rule pack to compare with"), self.tr("Rule packs (*.toml)")
            name, _ = QFileDialog.getOpenFileName(self, title, last_folder(), kinds)
            self.compare_with_file(name)
        self._check()

    def compare_with_file(self, name: str) -> None:
        """Compare with the rule pack of a file, `""` for the same rules after all."""
        if name:
            place = self.other_rules.count() - 1
            self.other_rules.insertItem(place, Path(name).name, Path(name))
            self.other_rules.setCurrentIndex(place)
        else:
            self.other_rules.setCurrentIndex(0)

    def _suggest_out(self, folder: str) -> None:
        """Beside the folder, as long as nothing else was entered."""
        if self.out.text() != self._suggested:
            return
        beside = self.tr("{folder} – audits").format(folder=folder.rstrip("/" + QDir.separator()))
        self._suggested = beside if folder.strip() else ""
        self.out.setText(self._suggested)

    def _check(self) -> None:
        for field in (self.other_day, self.other_rules):
            field.setEnabled(self.compares.isChecked())
        wrong = self._objection()
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self.start.setEnabled(not wrong)

    def _objection(self) -> str:
        folder, out = self.folder.text().strip(), self.out.text().strip()
        if not folder or not out:
            return self.tr("Say which folder to audit and where the results go.")
        if not Path(folder).is_dir():
            return self.tr("There is no folder {folder}.").format(folder=folder)
        same_day = self.other_day.date() == self.day.date()
        if self.compares.isChecked() and same_day and self.other_rules.currentData() is None:
            return self.tr("Choose another day or other rules to compare with.")
        return ""

    def _accept(self) -> None:
        settings = replace(
            self._settings,
            as_of=day_in(self.day),
            destination=self.destination.value(),
            reading=Reading(self.reading.currentData()),
        )
        folder, out = Path(self.folder.text().strip()), Path(self.out.text().strip())
        compares = self.compares.isChecked()
        other_day = day_in(self.other_day) if compares else None
        rules = self.other_rules.currentData() if compares else None
        self.ordered.emit(FolderOrder(folder, out, settings, other_day, rules))
        self.accept()


def _with_button(field: QLineEdit, words: str, slot: Callable[[], None]) -> QHBoxLayout:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.setAccessibleName(f"{field.accessibleName()}: {words}")
    button.clicked.connect(slot)
    row = QHBoxLayout()
    row.addWidget(field, 1)
    row.addWidget(button)
    return row


def _at_left(field: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(field)
    row.addStretch(1)
    return row


def _day(value: date, name: str) -> QDateEdit:
    field = QDateEdit(QDate(value.year, value.month, value.day))
    field.setDisplayFormat(day_format())
    field.setCalendarPopup(True)
    field.setMinimumDate(QDate(2024, 1, 1))
    field.setAccessibleName(name)
    return field
