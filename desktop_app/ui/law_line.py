"""The law in the strip: its state on the day and since when, and below it what that means here and what can be done.

Two lines in every language: what has no room is elided, and stands whole in the tool tip.
"""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop_app.rules.model import Status
from desktop_app.ui import icons, language, theme, wording
from desktop_app.ui.elided_label import ElidedLabel
from desktop_app.ui.language import in_words, said
from desktop_app.ui.locale_words import day_words
from desktop_app.ui.outline import Outline

#: The pack whose law the strip names in two words.
USUAL_PACK = "cn-2025-61"


class LawLine(QWidget):
    """The gravest state among the rules of an audit; `record_wanted` where it is unconfirmed and somebody knows more."""

    record_wanted = Signal()
    guide_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel()
        self._title = ElidedLabel()
        self._span = ElidedLabel()
        self._span.setObjectName("muted")
        self._span.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._meaning = ElidedLabel()
        self._why = QLabel()
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._why.linkActivated.connect(self.guide_wanted)
        self.record = QPushButton(self.tr("Record what holds…"))
        self.record.setToolTip(self.tr("Record what the authorities have announced since, with its source"))
        self.record.clicked.connect(self.record_wanted)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((upper, (self._title, self._span)), (lower, (self._meaning, self._why, self.record))):
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
        upper.setStretch(1, 1)
        lower.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._picture, 0, 0)
        grid.addLayout(upper, 0, 1)
        grid.addLayout(lower, 1, 1)
        grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """All of its words, also those that have no room."""
        return " ".join(label.words for label in (self._title, self._span, self._meaning) if label.words)

    def show_audit(self, outline: Outline) -> None:
        """Show the law of an audit."""
        states = [state for _, state in outline.audit.law]
        unconfirmed = next((state for state in states if state.status is Status.UNCONFIRMED), None)
        shown = unconfirmed or max(states, key=lambda state: state.status.binding)
        tone = theme.current().tone("required" if unconfirmed else "neutral")
        picture = icons.pixmap("warning" if unconfirmed else "law", tone.ink, 18, self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        self._title.show_words(self._named(outline, wording.status(shown.status)))
        self._title.setStyleSheet(f"color: {tone.ink}; font-weight: 600")
        since = self.tr("since {day}").format(day=day_words(shown.since)) if shown.since else ""
        until = self.tr("until {day}").format(day=day_words(shown.until)) if shown.until else ""
        self._span.show_words(" ".join(text for text in (since, until) if text))
        loud = self.tr("Treated as in force") if unconfirmed else ""
        own = self._own_rules(outline)
        self._meaning.show_words(" · ".join(text for text in (loud, own) if text))
        self._meaning.setStyleSheet(f"color: {tone.ink if unconfirmed else theme.current().muted}")
        self._meaning.setVisible(bool(self._meaning.words))
        place, accent, why = f"law-states#{shown.status}", theme.current().accent, self.tr("why?")
        self._why.setText(f'<a href="{place}" style="color:{accent}; text-decoration:none">{why}</a>')
        self.record.setVisible(unconfirmed is not None)
        lines = []
        for rule, state in outline.audit.law:
            line = f"{in_words(rule.article)}: {wording.status(state.status)}"
            lines.append(line if rule.verified else line + " " + self.tr("(unverified)"))
        if unconfirmed:
            lines.append(self.tr("Nobody has confirmed what followed; treated as in force."))
        told = [self.text(), *lines, in_words(shown.note)]
        self.setToolTip("".join(f"<p>{escape(line)}</p>" for line in (*told, said(shown.source))))
        self._title.setAccessibleName(self.text())
        self._title.setAccessibleDescription(". ".join(told[1:]))

    def _named(self, outline: Outline, status: str) -> str:
        if outline.audit.pack.id == USUAL_PACK:
            return self.tr("Announcement 61/2025: {status}").format(status=status)
        return self.tr("{law}: {status}").format(law=in_words(outline.audit.pack.title), status=status)

    def _own_rules(self, outline: Outline) -> str:
        """The rule pack and the files over it, where it is not the usual one alone."""
        pack = outline.audit.pack
        files = language.listed(overlay.file for overlay in pack.overlays)
        if files:
            return self.tr("Judged by {pack} with {files} over it").format(pack=pack.id, files=files)
        return "" if pack.id == USUAL_PACK else self.tr("Judged by {pack}").format(pack=pack.id)
