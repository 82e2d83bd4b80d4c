"""The row above the tree: what is looked for, flags to look for at a click, and jumps between flagged parts."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop_app.ui import icons

#: Buttons that put a term into the query: term, icon, tone.
_TERMS = (
    ("flag:rare-earth", "rare-earth", "rare-earth"),
    ("flag:chinese-equipment", "chinese-equipment", "chinese-equipment"),
    ("flag:suspected", "suspected", "rare-earth"),
    ("is:open", "undetermined", "undetermined"),
)


class FilterBar(QFrame):
    """`query_changed` follows when typing rests; with Return the query is `finished` and the tree takes the keyboard."""

    query_changed = Signal(str)
    finished = Signal()

    def __init__(self, next_flagged: QAction, previous_flagged: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter: words, flag:rare-earth, supplier:…, origin:CN, share>0.05%"))
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Filter"))
        self.field.setAccessibleDescription(self.tr("Words, or terms such as flag:rare-earth; Return goes to the tree"))
        self.field.setToolTip(
            self.tr(
                "Terms side by side must all hold; “-” before one turns it round.\n"
                "flag: rare-earth, chinese-equipment, end-user, declared, suspected, any\n"
                "is: required, open, not-required, not-applicable\n"
                "part, description, supplier, manufacturer, mpn, hs, class, origin\n"
                "share>0.05% may lie above, share<0.1% may lie below"
            )
        )
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the filter"))
        self.field.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName(button.accessibleName() or self.tr("Filter"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(180)
        self._rest.timeout.connect(lambda: self.query_changed.emit(self.field.text()))
        self.field.textChanged.connect(self._changed)
        self.field.returnPressed.connect(self._now)
        self.field.returnPressed.connect(self.finished)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        self._buttons: dict[str, QToolButton] = {}
        names = (self.tr("Rare earth"), self.tr("CN equipment"), self.tr("Suspected"), self.tr("Open"))
        for (term, icon, tone), name in zip(_TERMS, names, strict=True):
            button = QToolButton()
            button.setIcon(icons.icon(icon, tone))
            button.setCheckable(True)
            button.setToolTip(self.tr("{name}: adds {term} to the filter").format(name=name, term=term))
            button.setAccessibleName(name)
            button.clicked.connect(lambda on, term=term: self._put(term, on))
            row.addWidget(button)
            self._buttons[term] = button
        self.count = QLabel()
        self.count.setObjectName("muted")
        row.addSpacing(6)
        row.addWidget(self.count)
        row.addSpacing(6)
        for action in (previous_flagged, next_flagged):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            row.addWidget(button)

    def set_query(self, query: str) -> None:
        """Look for something else, at once."""
        self.field.setText(query)
        self._now()

    def _now(self) -> None:
        self._rest.stop()
        self.query_changed.emit(self.field.text())

    def _put(self, term: str, on: bool) -> None:
        terms = [word for word in self.field.text().split() if word != term]
        self.set_query(" ".join([*terms, term] if on else terms))

    def _changed(self, text: str) -> None:
        words = text.split()
        for term, button in self._buttons.items():
            button.setChecked(term in words)
        self._rest.start()
