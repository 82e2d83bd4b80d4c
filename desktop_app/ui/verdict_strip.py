"""The strip above the tree: the answer for each exported item, the law's state on the day, and what it was asked for.

Day, reading and destination can be changed here; the strip only says so, the session audits again.
"""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.rules.model import Outcome, Policy, Reading, Verdict
from desktop_app.ui import icons, language, theme, wording
from desktop_app.ui.aloud import announce
from desktop_app.ui.countries import countries
from desktop_app.ui.language import in_words
from desktop_app.ui.law_line import LawLine
from desktop_app.ui.locale_words import day_format
from desktop_app.ui.outline import Outline

#: Verdicts from the gravest down.
_GRAVITY = (Outcome.REQUIRED, Outcome.UNDETERMINED, Outcome.NOT_REQUIRED, Outcome.NOT_APPLICABLE, Outcome.NO_INDICATION)


def by_gravity(verdicts: tuple[Verdict, ...]) -> list[Verdict]:
    """The verdicts, the gravest first, else in their order."""
    return sorted(verdicts, key=lambda verdict: _GRAVITY.index(verdict.outcome))


class VerdictStrip(QFrame):
    """Verdict, law and settings of the shown audit. Each change of a setting is a signal."""

    item_wanted = Signal(int)
    as_of_changed = Signal(object)
    reading_changed = Signal(object)
    destination_changed = Signal(str)
    all_items_wanted = Signal()
    law_wanted = Signal()
    guide_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._outline: Outline | None = None
        self._verdict = QToolButton()
        self._verdict.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._verdict.setIconSize(QSize(26, 26))
        self._verdict.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._verdict.setAccessibleName(self.tr("Verdict"))
        self._item = QLabel()
        self._item.setObjectName("muted")
        self._item.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._law = LawLine()
        self._law.record_wanted.connect(self.law_wanted)
        self._law.guide_wanted.connect(self.guide_wanted)
        self._day = QDateEdit()
        self._day.setDisplayFormat(day_format())
        self._day.setCalendarPopup(True)
        self._day.setMinimumDate(QDate(2024, 1, 1))
        self._destination = QComboBox()
        self._reading = QComboBox()
        # A year that is being typed passes through other years; the audit waits until the typing rests.
        self._day_rests = QTimer(self)
        self._day_rests.setSingleShot(True)
        self._day_rests.setInterval(350)
        self._labels: list[tuple[QLabel, str, str]] = []
        self._lay_out()
        self._write_labels()
        self._fill()
        self._day.dateChanged.connect(lambda _: self._day_rests.start())
        self._day_rests.timeout.connect(self._tell_day)
        self._reading.activated.connect(lambda _: self.reading_changed.emit(Reading(self._reading.currentData())))
        self._destination.activated.connect(
            lambda _: self.destination_changed.emit(self._destination.currentData() or "")
        )

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self._verdict, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._item)
        settings = QGridLayout()
        settings.setHorizontalSpacing(10)
        settings.setVerticalSpacing(3)
        for column, (name, field, width, place) in enumerate(
            (
                (self.tr("As of"), self._day, 118, "answer#as-of"),
                (self.tr("Destination"), self._destination, 150, "answer#destination"),
                (self.tr("Reading of Annex 1"), self._reading, 168, "answer#reading"),
            )
        ):
            label = QLabel(name)
            label.setObjectName("muted")
            label.setBuddy(field)
            label.linkActivated.connect(self.guide_wanted)
            self._labels.append((label, name, place))
            field.setAccessibleName(name)
            field.setFixedWidth(width)
            settings.addWidget(label, 0, column)
            settings.addWidget(field, 1, column)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(20)
        row.addLayout(left)
        row.addWidget(self._law, 1)
        row.addLayout(settings)

    def _fill(self) -> None:
        self._destination.addItem(self.tr("not stated"), "")
        for code, name in countries(language.current()):
            self._destination.addItem(f"{name} ({code})", code)
        self._destination.setMaxVisibleItems(18)
        self._destination.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for reading in (Reading.ASSEMBLIES_INCLUDED, Reading.MATERIALS_ONLY):
            self._reading.addItem(wording.reading(reading), reading)

    def _tell_day(self) -> None:
        chosen = self._day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        if self._outline is None or day != self._outline.audit.settings.as_of:
            self.as_of_changed.emit(day)

    # --- what is shown

    def show_audit(self, outline: Outline) -> None:
        """Show an audit's answer."""
        self._outline = outline
        audit = outline.audit
        with QSignalBlocker(self._day), QSignalBlocker(self._reading), QSignalBlocker(self._destination):
            self._day.setDate(QDate(audit.settings.as_of.year, audit.settings.as_of.month, audit.settings.as_of.day))
            self._reading.setCurrentIndex(self._reading.findData(audit.settings.reading))
            self._destination.setCurrentIndex(max(0, self._destination.findData(audit.destination)))
        for number in range(self._reading.count()):
            text = audit.pack.readings.get(self._reading.itemData(number))
            if text is not None:
                self._reading.setItemData(number, in_words(text), Qt.ItemDataRole.ToolTipRole)
        chosen = audit.pack.readings.get(audit.settings.reading)
        self._reading.setToolTip(in_words(chosen) if chosen is not None else "")
        self._show_verdicts(outline)
        self._law.show_audit(outline)

    def _write_labels(self) -> None:
        """The names of the settings, each with a link to what it means."""
        for label, name, place in self._labels:
            label.setText(f"{name} {self._why(place)}")

    def _why(self, place: str) -> str:
        words = self.tr("why?")
        return f'<a href="{place}" style="color:{theme.current().accent}; text-decoration:none">{words}</a>'

    def allow_changes(self, allowed: bool) -> None:
        """Let day, destination and reading be changed, or only be looked at."""
        for field in (self._day, self._destination, self._reading):
            field.setEnabled(allowed)
        self._law.record.setEnabled(allowed)

    def repaint_words(self) -> None:
        """Write again what carries colours."""
        self._write_labels()
        if self._outline is not None:
            self._show_verdicts(self._outline)
            self._law.show_audit(self._outline)

    def _show_verdicts(self, outline: Outline) -> None:
        verdicts = by_gravity(outline.audit.verdicts)
        if not verdicts:
            return
        gravest = verdicts[0]
        tone = theme.current().tone(gravest.outcome)
        self._verdict.setIcon(icons.icon(gravest.outcome, gravest.outcome))
        headline = self._headline(verdicts)
        self._verdict.setText(headline + "  ▾")
        named = self.tr("Verdict: {words}").format(words=headline)
        if named != self._verdict.accessibleName():
            self._verdict.setAccessibleName(named)
            announce(self._verdict, named)
        self._verdict.setStyleSheet(
            f"QToolButton {{ color: {tone.ink}; background: {tone.wash}; font-size: 17px; font-weight: 600;"
            f" border: 1px solid {tone.wash}; border-radius: 8px; padding: 6px 14px 6px 10px; }}"
            f"QToolButton:focus {{ border: 1px solid {tone.ink}; }}"
        )
        menu = QMenu(self._verdict)
        for verdict in verdicts[:40]:
            words = " – ".join(
                word for word in (self._name(outline, verdict), wording.outcome(verdict.outcome)) if word
            )
            action = menu.addAction(icons.icon(verdict.outcome, verdict.outcome), words.replace("&", "&&"))
            action.triggered.connect(lambda _, item=verdict.item: self.item_wanted.emit(item))
        if len(verdicts) > 40:
            menu.addAction(self.tr("… and %n more", "", len(verdicts) - 40)).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("What do these answers mean?")).triggered.connect(
            lambda _: self.guide_wanted.emit("answer#verdict")
        )
        if outline.audit.settings.items:
            menu.addAction(self.tr("Judge all top-level items again")).triggered.connect(
                lambda _: self.all_items_wanted.emit()
            )
        self._verdict.setMenu(menu)
        line = self._name(outline, gravest)
        if gravest.policy is not Policy.NONE:
            line += " · " + wording.policy(gravest.policy)
        self._item.setText(self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, 300))
        self._item.setToolTip(line)
        self._item.setAccessibleName(line)

    def _headline(self, verdicts: list[Verdict]) -> str:
        if len(verdicts) == 1:
            return wording.outcome(verdicts[0].outcome)
        count = sum(1 for verdict in verdicts if verdict.outcome is verdicts[0].outcome)
        return self.tr("{outcome}: {count} of {all}").format(
            outcome=wording.outcome(verdicts[0].outcome), count=count, all=len(verdicts)
        )

    @staticmethod
    def _name(outline: Outline, verdict: Verdict) -> str:
        parts = outline.bom.parts
        return " ".join(t for t in (str(parts.part_number[verdict.item]), str(parts.description[verdict.item])) if t)
