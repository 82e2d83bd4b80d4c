"""The page of the application data: the form at the left, what is missing at the right, import and export above.

It shows a value and says what is to become of it; where the value is kept is `application_desk`'s business.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from desktop_app.application import Application, ItemFacts
from desktop_app.documents import DocumentAtHand, document_states
from desktop_app.rules.model import RulePack
from desktop_app.rules.parties import SURE, Closeness, PartyCheck, check_parties
from desktop_app.ui import icons, language, theme
from desktop_app.ui.application_form import ApplicationForm
from desktop_app.ui.completeness_pane import CompletenessPane
from desktop_app.ui.item_facts import ItemFactsModel, ItemFactsTable, ItemRow
from desktop_app.ui.language import in_words
from desktop_app.ui.outline import Outline


class ApplicationPage(QWidget):
    """`edited` carries the application data after a change."""

    edited = Signal(object)
    back_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline: Outline | None = None
        self._documents: Mapping[str, DocumentAtHand] = {}
        self.form = ApplicationForm()
        self.items = ItemFactsModel(self)
        self.items.stated.connect(self._state)
        self.items.refused.connect(self.refused)
        self.pane = CompletenessPane()
        self.pane.field_wanted.connect(self.form.go_to)
        self._progress = QLabel()
        self._progress.setObjectName("muted")
        heading = self.tr("Exported items")
        title = QLabel(f"<b>{heading}</b>")
        note = QLabel(self.tr("State only what the bill of materials does not say; what it says is shown sloped."))
        note.setObjectName("muted")
        note.setWordWrap(True)
        self.table = ItemFactsTable(self.items)
        for widget in (title, note, self.table):
            self.form.foot.addWidget(widget)
        self.form.edited.connect(self._edited)
        self.form.refused.connect(self.refused)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.form)
        split.addWidget(self.pane)
        split.setSizes([820, 460])
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(split, 1)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        back = QToolButton()
        back.setIcon(icons.icon("back"))
        back.setText(self.tr("Back to the tree"))
        back.setToolTip(self.tr("Back to the tree (Esc)"))
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        back.clicked.connect(self.leave)
        escape_key = QAction(self)
        escape_key.setShortcut(Qt.Key.Key_Escape)
        escape_key.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape_key.triggered.connect(self.leave)
        self.addAction(escape_key)
        self._import = QPushButton(icons.icon("open"), self.tr("Import…"))
        self._import.setToolTip(self.tr("Take application data from a TOML file"))
        self._import.clicked.connect(self.import_wanted)
        export = QPushButton(icons.icon("save"), self.tr("Export…"))
        export.setToolTip(self.tr("Write the application data as a TOML file"))
        export.clicked.connect(self.export_wanted)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self._progress)
        row.addSpacing(8)
        row.addWidget(self._import)
        row.addWidget(export)
        return bar

    # --- What is shown

    def show_all(
        self,
        application: Application,
        documents: Mapping[str, DocumentAtHand],
        outline: Outline,
        changeable: bool = True,
    ) -> None:
        """Show the application data with the audit that they are part of."""
        self._outline, self._documents = outline, documents
        pack = outline.audit.pack
        self.form.offer_uses(
            {name: (in_words(use.label), in_words(use.article)) for name, use in pack.end_uses.items()}
        )
        self.form.show_application(application)
        self.form.allow(changeable)
        self._import.setEnabled(changeable)
        self.items.show(_item_rows(outline, application))
        self.refresh()

    def refresh(self) -> None:
        """Write completeness and party checks again, for what the fields say now."""
        outline = self._outline
        if outline is None:
            return
        application = self.form.application()
        states = document_states(application, self._documents, outline.audit.destination)
        done = sum(state.progress[0] for state in states)
        asked = sum(state.progress[1] for state in states)
        self._progress.setText(self.tr("{done} of {all} entries and documents").format(done=done, all=asked))
        self.pane.show_states(states, _gaps(outline))
        self._check_parties(application, outline.audit.pack, outline.audit.settings.as_of)

    def _check_parties(self, application: Application, pack: RulePack, day: date) -> None:
        checks = check_parties(application, pack, day)
        for role in self.form.checks:
            of_role = [check for check in checks if check.party.role == role]
            named = len(of_role) > 1
            found = any(check.matches for check in of_role)
            self.form.show_check(role, [line for check in of_role for line in self._checked(check, pack, named)], found)

    def _checked(self, check: PartyCheck, pack: RulePack, named: bool) -> list[str]:
        if check.matches:
            return self._found(check, pack)
        words = self._nothing_found(check, pack)
        return [f"<b>{escape(check.party.name)}</b>: {words}" if named else words]

    def _found(self, check: PartyCheck, pack: RulePack) -> list[str]:
        lines = []
        for match in check.matches:
            tone = theme.current().tone("error" if match.closeness in SURE else "warning")
            words = in_words(match.sentence(pack))
            if match.closeness is not Closeness.SIMILAR:
                words += " " + self.tr("(score {score})").format(score=match.score)
            lines.append(f'<span style="color:{tone.ink}">▲ {escape(words)}</span>')
        return lines

    def _nothing_found(self, check: PartyCheck, pack: RulePack) -> str:
        lists = language.listed(in_words(of.label) for of in pack.party_lists)
        words = self.tr("Not found on: {lists}. The lists may be incomplete; finding nothing proves nothing.")
        text = words.format(lists=lists)
        if check.closest:
            closest = self.tr("The closest name is {name} (score {score}).")
            text += " " + closest.format(name=check.closest, score=check.score)
        return f'<span style="color:{theme.current().muted}">{escape(text)}</span>'

    # --- What is asked for

    def leave(self) -> None:
        """Hand on what was typed, and go back."""
        self.form.hand_on()
        self.back_wanted.emit()

    def _edited(self, application: Application) -> None:
        self.edited.emit(application)
        self.refresh()

    def _state(self, facts: ItemFacts) -> None:
        application = self.form.application()
        others = [item for item in application.items if item.part != facts.part]
        places = [item.part for item in application.items]
        stated = replace(facts, part="") != ItemFacts("")
        if stated:
            others.insert(places.index(facts.part) if facts.part in places else len(others), facts)
        made = replace(application, items=tuple(others))
        self.form.show_application(made)
        self.edited.emit(made)


def _gaps(outline: Outline) -> list[str]:
    from desktop_app.dossier.completeness import gaps  # noqa: PLC0415  (the dossier's parts load when they are needed)

    return [in_words(gap) for gap in gaps(outline.audit)]


def _item_rows(outline: Outline, application: Application) -> Sequence[ItemRow]:
    parts = outline.bom.parts
    rows = []
    for item in outline.audit.items:
        number = str(parts.part_number[item])
        of_bom = ItemFacts(
            number,
            description=str(parts.description[item]),
            unit_price=str(parts.unit_price[item]),
            currency=str(parts.currency[item]),
            country_of_origin=str(parts.country_of_origin[item]),
            hs_code=str(parts.hs_code[item]),
        )
        rows.append(ItemRow(application.facts_of(number) or ItemFacts(number), of_bom))
    return rows


def suggested_name(outline: Outline) -> str:
    """What an exported file is called at first."""
    return f"{Path(outline.audit.source.file).stem}-application.toml"
