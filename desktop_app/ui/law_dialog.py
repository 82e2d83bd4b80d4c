"""Record what is known of the law beyond the rule pack: a rule's state from a day on, what says so, and whose word it is.

What was recorded before is listed and can be withdrawn. Nothing is looked up: the user gives the source.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QSettings, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.case import LawConfirmation
from desktop_app.rules.model import Rule, Status, StatusOnDay
from desktop_app.ui import wording
from desktop_app.ui.decision_dialog import signing_name
from desktop_app.ui.fields import day_in
from desktop_app.ui.language import in_words
from desktop_app.ui.outline import Outline


class LawDialog(QDialog):
    """Asks for a confirmation; `confirmations` are those entered. `withdrawn` tells of one that is to be taken back."""

    withdrawn = Signal(object)

    def __init__(self, outline: Outline, known: Sequence[LawConfirmation], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Record what holds"))
        self._rules = [(rule.id, self._rule(rule, state)) for rule, state in outline.audit.law]
        self.status = QComboBox()
        for status in (Status.SUSPENDED, Status.IN_FORCE):
            self.status.addItem(wording.status(status), status)
        self.status.setAccessibleName(self.tr("State"))
        today = outline.audit.settings.as_of
        since = next((s.since for _, s in outline.audit.law if s.status is Status.UNCONFIRMED and s.since), None)
        self.since = _day(since or today, self.tr("From"))
        self.ends = QCheckBox(self.tr("until"))
        self.until = _day(today.replace(month=12, day=31), self.tr("Until"))
        self.until.setEnabled(False)
        self.source = QLineEdit()
        self.source.setPlaceholderText(self.tr("announcement number and date, or an address on the web"))
        self.source.setAccessibleName(self.tr("Source"))
        self.by = QLineEdit(signing_name())
        self.by.setAccessibleName(self.tr("Signed by"))
        self._wrong = QLabel()
        self._wrong.setObjectName("muted")
        self._wrong.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._ok = self._buttons.addButton(self.tr("Record"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out(known)
        self._wire()
        self._check()
        self.source.setFocus()

    def _lay_out(self, known: Sequence[LawConfirmation]) -> None:
        words = QLabel(
            self.tr(
                "The rule pack ends with the last announcement that it knows. Say what the authorities have announced since: "
                "it is shown with its source wherever the law's state is shown, and in the dossier."
            )
        )
        words.setWordWrap(True)
        rules = QVBoxLayout()
        rules.setSpacing(2)
        for _, box in self._rules:
            rules.addWidget(box)
        span = QHBoxLayout()
        for widget in (self.since, self.ends, self.until):
            span.addWidget(widget)
        span.addStretch(1)
        form = QFormLayout()
        form.addRow(self.tr("Rules"), rules)
        form.addRow(self.tr("State"), self.status)
        form.addRow(self.tr("From"), span)
        form.addRow(self.tr("Source"), self.source)
        form.addRow(self.tr("Signed by"), self.by)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addWidget(words)
        for one in known:
            column.addLayout(self._known(one))
        column.addLayout(form)
        column.addWidget(self._wrong)
        column.addWidget(self._buttons)
        self.setMinimumWidth(560)

    def _wire(self) -> None:
        self.ends.toggled.connect(self.until.setEnabled)
        self.ends.toggled.connect(self._check)
        for _, box in self._rules:
            box.toggled.connect(self._check)
        for field in (self.source, self.by):
            field.textChanged.connect(self._check)
        for day in (self.since, self.until):
            day.dateChanged.connect(self._check)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    @staticmethod
    def _rule(rule: Rule, state: StatusOnDay) -> QCheckBox:
        box = QCheckBox(f"{in_words(rule.article)} ({wording.status(state.status)})")
        box.setChecked(state.status is Status.UNCONFIRMED)
        return box

    def _known(self, one: LawConfirmation) -> QHBoxLayout:
        said = self.tr("{rule}: {status} since {day}, {source} ({by}, {on})").format(
            rule=one.rule,
            status=wording.status(one.status),
            day=one.since.isoformat(),
            source=one.source,
            by=one.by,
            on=one.on.isoformat(),
        )
        label = QLabel(said)
        label.setWordWrap(True)
        withdraw = QPushButton(self.tr("Withdraw"))
        withdraw.setAccessibleName(self.tr("Withdraw: {what}").format(what=said))
        withdraw.clicked.connect(lambda: self._withdraw(one))
        row = QHBoxLayout()
        row.addWidget(label, 1)
        row.addWidget(withdraw)
        return row

    def confirmations(self, on: date) -> list[LawConfirmation]:
        """What was entered, signed on a day."""
        until = day_in(self.until) if self.ends.isChecked() else None
        return [
            LawConfirmation(
                rule,
                Status(self.status.currentData()),
                day_in(self.since),
                until,
                self.source.text().strip(),
                self.by.text().strip(),
                on,
            )
            for rule, box in self._rules
            if box.isChecked()
        ]

    def _check(self) -> None:
        wrong = ""
        if not any(box.isChecked() for _, box in self._rules):
            wrong = self.tr("Choose at least one rule.")
        elif not self.source.text().strip():
            wrong = self.tr("Name the source.")
        elif not self.by.text().strip():
            wrong = self.tr("Say who signs it.")
        elif self.ends.isChecked() and day_in(self.until) < day_in(self.since):
            wrong = self.tr("It cannot end before it begins.")
        self._wrong.setText(wrong)
        self._ok.setEnabled(not wrong)

    def _withdraw(self, one: LawConfirmation) -> None:
        self.withdrawn.emit(one)
        self.reject()

    def _accept(self) -> None:
        QSettings().setValue("name", self.by.text().strip())
        self.accept()


def _day(day: date, name: str) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCalendarPopup(True)
    field.setAccessibleName(name)
    return field
