"""Dismiss or confirm suspicions: the parts and the words that made them suspected, the reason, and whose word it is."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.rules.model import Text
from desktop_app.screening import Ruling
from desktop_app.ui import casework, language
from desktop_app.ui.language import in_words
from desktop_app.ui.outline import Outline

#: How many parts and reasons of a suspicion, and how many reasons given before, are named.
_NAMED, _REASONS = 6, 12


def signing_name() -> str:
    """The name that decisions are signed with: the one given last, or the system's."""
    return str(QSettings().value("name", "")) or casework.user()


class DecisionDialog(QDialog):
    """Asks for the reason of a ruling about suspected parts; `parts`, `reason` and `by` say what was entered."""

    def __init__(self, outline: Outline, parts: Sequence[int], ruling: Ruling, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline, self._chosen, self.ruling = outline, tuple(parts), ruling
        dismiss = ruling is Ruling.DISMISSED
        self.setWindowTitle(self.tr("Dismiss the suspicion") if dismiss else self.tr("Confirm the suspicion"))
        self._alike = outline.alike(parts)
        about = QLabel(self._about())
        about.setWordWrap(True)
        effect = QLabel(
            self.tr(
                "The part counts as free of rare earths from now on. Another revision or other words open it again."
            )
            if dismiss
            else self.tr("The part stays suspected; only its supplier's declaration can make a licence required.")
        )
        effect.setObjectName("muted")
        effect.setWordWrap(True)
        self.all_alike = QCheckBox(self.tr("All %n parts that are alike", "", len(self._alike)))
        self.all_alike.setVisible(len(self._alike) > len(self._chosen))
        self.all_alike.setToolTip(
            self.tr("Parts that are suspected by the same words, whatever numbers are in them: ")
            + self._names(self._alike)
        )
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("for example: ferrite magnet, see data sheet"))
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setCompleter(QCompleter(_reasons(), self))
        self._by = QLineEdit(signing_name())
        self._by.setAccessibleName(self.tr("Signed by"))
        form = QFormLayout()
        form.addRow(self.tr("Reason"), self._reason)
        form.addRow(self.tr("Signed by"), self._by)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._ok = self._buttons.addButton(
            self.tr("Dismiss") if dismiss else self.tr("Confirm"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        for field in (self._reason, self._by):
            field.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        for widget in (about, effect, self.all_alike):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.setMinimumWidth(480)
        self._check()
        self._reason.setFocus()

    @property
    def parts(self) -> tuple[int, ...]:
        """The parts that it is about."""
        return self._alike if self.all_alike.isChecked() else self._chosen

    @property
    def reason(self) -> str:
        """Why."""
        return self._reason.text().strip()

    @property
    def by(self) -> str:
        """Who says so."""
        return self._by.text().strip()

    def _about(self) -> str:
        suspicions = self._outline.audit.suspicions
        told = {(s.family.id, s.matched): s for part in self._chosen for s in suspicions.get(part, ())}
        words = [
            self.tr("{family}, because of “{words}”").format(
                family=in_words(Text(suspicion.family.label_en, suspicion.family.label_zh)), words=suspicion.matched
            )
            for suspicion in islice(told.values(), _NAMED)
        ]
        reasons = "; ".join(words) + ("; …" if len(told) > _NAMED else "")
        return self.tr("{parts}: suspected to be {reasons}.").format(parts=self._names(self._chosen), reasons=reasons)

    def _names(self, parts: Sequence[int]) -> str:
        numbers = self._outline.bom.parts.part_number
        return language.listed(str(numbers[part]) for part in parts[:_NAMED]) + (" …" if len(parts) > _NAMED else "")

    def _check(self) -> None:
        self._ok.setEnabled(bool(self.reason and self.by))

    def _accept(self) -> None:
        QSettings().setValue("name", self.by)
        QSettings().setValue("reasons", [self.reason, *(r for r in _reasons() if r != self.reason)][:_REASONS])
        self.accept()


def _reasons() -> list[str]:
    """The reasons that were given before, the latest first."""
    stored = QSettings().value("reasons")
    return [str(one) for one in stored] if isinstance(stored, list) else [str(stored)] if stored else []
