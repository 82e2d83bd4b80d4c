"""The form of the application data: parties, end use, contract, shipment, money; each entry has one field, known by its path.

What is typed is handed on as a whole new value once typing rests. What arrives from elsewhere (an undo, a file, another
reading of the case) is shown without touching a field that somebody is writing in and that did not change elsewhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields as dataclass_fields
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.addresses import Book, key
from desktop_app.application import Application, Party
from desktop_app.ui import application_fields as entries
from desktop_app.ui import icons
from desktop_app.ui.aloud import announce
from desktop_app.ui.fields import Field, TextField, field_for
from desktop_app.ui.row_fields import RowsField

#: Milliseconds without a key after which what was typed is handed on.
REST = 600

#: Parties of the address book that a menu lists; typing the name finds the others.
LISTED = 12


#: Columns of the grid that fields stand in: three fields side by side take two each, two take three.
_COLUMNS = 6


class ApplicationForm(QScrollArea):
    """`edited` carries the application data after a change; `keep_wanted` and `forget_wanted` a party of the address book.

    `refused` says why something that was typed was not taken.
    """

    edited = Signal(object)
    keep_wanted = Signal(object)
    forget_wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Application data"))
        self.fields: dict[str, Field] = {}
        self.checks: dict[str, QLabel] = {}
        self._shown = Application()
        self._book: Book = ()
        self._names = QStringListModel(self)
        self._uses: dict[str, QCheckBox] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.hand_on)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(20, 14, 20, 20)
        self._column.setSpacing(8)
        for party in entries.PARTIES:
            self._add_party(party)
        self._add_section(entries.party_title("intermediaries"), [("intermediaries", 0, 0)])
        self._column.addWidget(self._make_check("intermediary"))
        self._add_section(entries.party_title("holdings"), [("holdings", 0, 0)])
        self._add_end_use()
        self._add_section(
            self.tr("Contract and shipment"),
            [("contract_number", 0, 0), ("contract_date", 0, 2), ("destination", 0, 4), ("shipped_on", 1, 0)],
        )
        self._add_section(self.tr("Currency and rates"), [("currency", 0, 0), ("rates", 0, 2)])
        #: Where the page puts what the form itself does not know, such as the exported items.
        self.foot = QVBoxLayout()
        self._column.addLayout(self.foot)
        self._column.addStretch(1)
        self.setWidget(content)
        self._content = content

    # --- Laying out

    def _add_party(self, party: str) -> None:
        person = party == "legal_representative"
        places = [("name", 0, 0), ("name_zh", 0, 2)]
        places += [("contact", 0, 4)] if person else [("country", 0, 4), ("address", 1, 0), ("contact", 1, 3)]
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu, party))
        button = QToolButton()
        button.setText(self.tr("Fill in") + " ▾")
        button.setAccessibleName(self.tr("Fill in: {party}").format(party=entries.party_title(party)))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        check = None if person or party == "applicant" else self._make_check(party)
        fields = [(f"{party}.{name}", row, column) for name, row, column in places]
        self._add_section(entries.party_title(party), fields, button, check)
        name = self.fields[f"{party}.name"]
        assert isinstance(name, TextField)
        completer = QCompleter(self._names, name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated[str].connect(partial(self._complete, party))  # type: ignore[index]
        name.setCompleter(completer)

    def _make_check(self, role: str) -> QLabel:
        check = QLabel()
        check.setWordWrap(True)
        check.setTextFormat(Qt.TextFormat.RichText)
        check.hide()
        self.checks[role] = check
        return check

    def show_check(self, role: str, lines: Sequence[str], found: bool) -> None:
        """Write beside a party, as lines of rich text, what was found of it on the lists; nothing where there are none.

        What is `found` anew is read aloud.
        """
        check, body = self.checks[role], "<br>".join(lines)
        check.setVisible(bool(lines))
        if body == check.text():
            return
        check.setText(body)
        party = entries.party_title("intermediaries" if role == "intermediary" else role)
        said = QTextDocumentFragment.fromHtml(body).toPlainText()
        check.setAccessibleName(self.tr("Party check: {party}. {found}").format(party=party, found=said))
        if found:
            announce(check, check.accessibleName())

    def _add_section(
        self,
        title: str,
        places: Sequence[tuple[str, int, int]],
        beside: QWidget | None = None,
        below: QWidget | None = None,
    ) -> None:
        """Fields in a grid under a title with something `beside` it; `below` stands under the first row of fields."""
        head = QHBoxLayout()
        words = QLabel(f"<b>{title}</b>")
        head.addWidget(words)
        head.addStretch(1)
        if beside is not None:
            head.addWidget(beside)
        self._column.addSpacing(6)
        self._column.addLayout(head)
        grids = {row: _grid() for row in sorted({row if below is not None else 0 for _, row, _ in places})}
        for path, row, column in places:
            grid = grids.get(row, grids[0])
            field = field_for(path)
            name = QLabel(entries.label(path))
            name.setObjectName("muted")
            name.setBuddy(field)
            name.setAccessibleName(entries.full_label(path))  # which is what names the field where labels do
            field.setAccessibleName(entries.full_label(path))
            field.changed.connect(self._rest.start)
            if isinstance(field, RowsField):
                field.refused.connect(self.refused)
            wide = _wide(path)
            grid.addWidget(name, 2 * row, column, 1, wide)
            grid.addWidget(field, 2 * row + 1, column, 1, wide, Qt.AlignmentFlag.AlignTop)
            self.fields[path] = field
        for row, grid in grids.items():
            self._column.addLayout(grid)
            if row == 0 and below is not None:
                self._column.addWidget(below)

    def _add_end_use(self) -> None:
        self._add_section(entries.label("end_use"), [("end_use", 0, 0), ("end_use_zh", 1, 0)])
        note = QLabel(self.tr("Tick what applies to the end use or the end user; the law treats these apart."))
        note.setObjectName("muted")
        note.setWordWrap(True)
        self._column.addWidget(note)
        self._categories = QVBoxLayout()
        self._categories.setSpacing(2)
        self._column.addLayout(self._categories)

    def offer_uses(self, uses: Mapping[str, tuple[str, str]]) -> None:
        """The end uses of the law that can be ticked: label and tool tip by id."""
        if list(uses) == list(self._uses):
            return
        for box in self._uses.values():
            self._categories.removeWidget(box)
            box.deleteLater()
        self._uses = {}
        for name, (label, tip) in uses.items():
            box = QCheckBox(label)
            box.setToolTip(tip)
            box.setChecked(name in self._shown.end_use_categories)
            box.clicked.connect(lambda _: self._rest.start())
            self._categories.addWidget(box)
            self._uses[name] = box

    # --- Values

    def allow(self, changeable: bool) -> None:
        """Let the fields be written in, or only read."""
        self._content.setEnabled(changeable)

    def show_application(self, application: Application) -> None:
        """Show application data; what did not change since it was shown last is left as it stands."""
        before, self._shown = self._shown, application
        for path, field in self.fields.items():
            new = entries.value(application, path)
            if new != entries.value(before, path) and new != field.value():
                field.show_value(new)
        if application.end_use_categories != before.end_use_categories:
            for name, box in self._uses.items():
                box.setChecked(name in application.end_use_categories)

    def application(self) -> Application:
        """The application data as the fields say; what has no field is as it was shown."""
        made = self._shown
        for path, field in self.fields.items():
            if field.value() != entries.value(made, path):
                made = entries.with_value(made, path, field.value())
        ticked = {name for name, box in self._uses.items() if box.isChecked()}
        kept = [name for name in made.end_use_categories if name in ticked or name not in self._uses]
        wanted = (*kept, *(name for name in self._uses if name in ticked and name not in kept))
        return made if wanted == made.end_use_categories else entries.with_value(made, "end_use_categories", wanted)

    def hand_on(self) -> None:
        """Hand on what was typed, now."""
        self._rest.stop()
        made = self.application()
        if made != self._shown:
            self._shown = made
            self.edited.emit(made)

    def go_to(self, path: str) -> None:
        """Put the keyboard into a field."""
        field = self.fields.get(path)
        if field is not None:
            self.ensureWidgetVisible(field, 40, 90)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- Address book

    def show_book(self, book: Book) -> None:
        """Offer the parties of the address book."""
        self._book = book
        self._names.setStringList([party.name or party.name_zh for party in book])

    def party(self, party: str) -> Party:
        """A party as the fields say."""
        found: Party = getattr(self.application(), party)
        return found

    def fill(self, party: str, given: Party) -> None:
        """Write a party into its fields."""
        for name in entries.fields_of(party):
            value = getattr(given, name)
            if value:
                self.fields[f"{party}.{name}"].show_value(value)
        self.hand_on()

    def _complete(self, party: str, name: str) -> None:
        found = next((one for one in self._book if name in {one.name, one.name_zh}), None)
        if found is not None:
            self.fill(party, found)

    def _fill_menu(self, menu: QMenu, party: str) -> None:
        menu.clear()
        own = self.party(party)
        for other in entries.PARTIES:
            given = self.party(other)
            if "legal_representative" not in (party, other) and other != party and given.name:
                title = self.tr("As {party}: {name}").format(party=entries.party_title(other), name=given.name)
                menu.addAction(title.replace("&", "&&")).triggered.connect(partial(self._fill_from, party, given))
        menu.addSeparator()
        for given in self._book[:LISTED]:
            title = (given.name or given.name_zh).replace("&", "&&")
            menu.addAction(icons.icon("file"), title).triggered.connect(partial(self._fill_from, party, given))
        menu.addSeparator()
        keep = menu.addAction(self.tr("Keep in the address book"))
        keep.setEnabled(any(getattr(own, field.name) for field in dataclass_fields(Party)))
        keep.triggered.connect(lambda _: self.keep_wanted.emit(self.party(party)))
        known = any(key(one) == key(own) for one in self._book)
        remove = menu.addAction(self.tr("Take out of the address book"))
        remove.setEnabled(known)
        remove.triggered.connect(lambda _: self.forget_wanted.emit(self.party(party)))

    def _fill_from(self, party: str, given: Party, _checked: bool = False) -> None:
        self.fill(party, given)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    for column in range(_COLUMNS):
        grid.setColumnStretch(column, 1)
    return grid


def _wide(path: str) -> int:
    """How many columns of the grid a field takes."""
    if path.startswith(("end_use", "intermediaries", "holdings")) and "." not in path:
        return _COLUMNS
    if path == "rates":
        return 2 * _COLUMNS // 3
    long = path.endswith(("address", "contact")) and not path.startswith("legal_representative")
    return _COLUMNS // 2 if long else _COLUMNS // 3
