"""The pane for what-if: what is supposed, one more supposition, and the scenarios that are kept.

It only says what is wanted; the session audits with the suppositions and the whole window shows the answer at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.case.scenario import Scenario, Subject, Supposition
from desktop_app.rules.model import RulePack
from desktop_app.ui import supposing
from desktop_app.ui.fields import DayField

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()


class SuppositionModel(QAbstractListModel):
    """What is supposed, in words; a row is one of `suppositions`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.suppositions: Sequence[Supposition] = ()
        self._words: Sequence[str] = ()

    def show(self, suppositions: Sequence[Supposition], pack: RulePack) -> None:
        """Show others."""
        self.beginResetModel()
        self.suppositions = suppositions
        self._words = [supposing.words(one, pack) for one in suppositions]
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many are supposed."""
        return 0 if parent.isValid() else len(self.suppositions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words[index.row()]
        return None


class _List(QListView):
    """The list; Delete takes the current supposition back."""

    taken_back = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes back."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.taken_back.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class ScenarioPane(QWidget):
    """`supposed` carries all suppositions after a change; the others what is to become of scenarios, by name."""

    supposed = Signal(object)
    keep_wanted = Signal(str)
    drop_wanted = Signal(str)
    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack: RulePack | None = None
        self._stated: frozenset[str] = frozenset()
        self._scenarios: Mapping[str, Scenario] = {}
        self.model = SuppositionModel(self)
        self.list = _List()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("What is supposed"))
        self.list.setWordWrap(True)
        self.list.taken_back.connect(self.take_back)
        self._empty = QLabel(
            self.tr("Nothing is supposed. Choose below what is to be otherwise; the answer moves at once.")
        )
        self._empty.setObjectName("muted")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 8, 12, 8)
        self._lists = QStackedWidget()
        self._lists.addWidget(self._empty)
        self._lists.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._lists, 1)
        column.addLayout(self._row_of_list())
        column.addLayout(self._form())
        column.addLayout(self._row_of_scenarios())
        self.subject.currentIndexChanged.connect(lambda _: self._fit())

    def _row_of_list(self) -> QHBoxLayout:
        self._back = QPushButton(self.tr("Take back"))
        self._back.setToolTip(self.tr("Take the selected supposition back (Delete)"))
        self._back.clicked.connect(lambda: self.take_back(self.list.currentIndex().row()))
        self._throw = QPushButton(self.tr("Throw all away"))
        self._throw.clicked.connect(lambda: self.supposed.emit(()))
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addWidget(self._throw)
        row.addStretch(1)
        return row

    def _form(self) -> QGridLayout:
        self.subject = QComboBox()
        self.part = QLineEdit()
        self.office = QComboBox()
        self.choice = QComboBox()
        self.text = QLineEdit()
        self.day = DayField()
        self.currency = QLineEdit()
        self.currency.setPlaceholderText(self.tr("Currency"))
        self.currency.setMaximumWidth(96)
        self.value = QStackedWidget()
        for widget in (self.choice, self.text, self.day):
            self.value.addWidget(widget)
        for combo in (self.subject, self.office, self.choice):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
            combo.setMaxVisibleItems(18)
        suppose = QPushButton(self.tr("Suppose"))
        suppose.setProperty("primary", True)
        suppose.clicked.connect(self.suppose)
        self.text.returnPressed.connect(self.suppose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._names: list[QLabel] = []
        rows = (
            (self.tr("What"), self.subject),
            (self.tr("Part"), self.part),
            (self.tr("Of"), self.office),
            (self.tr("Is"), self.value),
        )
        for number, (name, field) in enumerate(rows):
            label = QLabel(name)
            label.setObjectName("muted")
            label.setBuddy(field)
            self._names.append(label)
            grid.addWidget(label, number, 0)
            if field is not self.value:
                grid.addWidget(field, number, 1, 1, 2)
        for widget, name in (
            (self.subject, self.tr("What is supposed to be otherwise")),
            (self.part, self.tr("Part that is meant")),
            (self.office, self.tr("Constituent or stage that is meant")),
            (self.choice, self.tr("What it is supposed to be")),
            (self.text, self.tr("What it is supposed to be")),
            (self.day, self.tr("What it is supposed to be")),
            (self.currency, self.tr("Currency")),
        ):
            widget.setAccessibleName(name)
        # A column of its own would leave its space where no currency is asked for.
        amount = QHBoxLayout()
        amount.addWidget(self.value, 1)
        amount.addWidget(self.currency)
        grid.addLayout(amount, 3, 1, 1, 2)
        grid.addWidget(suppose, 4, 1, 1, 2)
        return grid

    def _row_of_scenarios(self) -> QGridLayout:
        self.scenarios = QComboBox()
        self.scenarios.setAccessibleName(self.tr("Scenarios that are kept"))
        self.scenarios.activated.connect(lambda _: self._load())
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the scenario"))
        self.name.setAccessibleName(self.tr("Name of the scenario"))
        self.name.returnPressed.connect(self._keep)
        self._keeping = QPushButton(self.tr("Keep"))
        self._keeping.clicked.connect(self._keep)
        self._drop = QPushButton(self.tr("Drop"))
        self._drop.clicked.connect(lambda: self.drop_wanted.emit(self.scenarios.currentData() or ""))
        self.compare = QPushButton(self.tr("Compare scenarios"))
        self.compare.clicked.connect(self.compare_wanted)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self._keeping, 0, 1)
        grid.addWidget(self.scenarios, 1, 0)
        grid.addWidget(self._drop, 1, 1)
        grid.addWidget(self.compare, 2, 0, 1, 2)
        return grid

    # --- What is shown

    def show_scenario(
        self, pack: RulePack, suppositions: Sequence[Supposition], scenarios: Mapping[str, Scenario], changeable: bool
    ) -> None:
        """Show what is supposed now, and the scenarios of the case."""
        if self._pack is None:
            for subject in supposing.ORDER:
                self.subject.addItem(supposing.subject_words(subject), subject)
        self._pack, self._scenarios = pack, scenarios
        self.model.show(suppositions, pack)
        if suppositions:
            self.list.setCurrentIndex(self.model.index(len(suppositions) - 1))
        self._lists.setCurrentIndex(1 if suppositions else 0)
        self._back.setEnabled(bool(suppositions))
        self._throw.setEnabled(bool(suppositions))
        chosen = self.scenarios.currentData()
        self.scenarios.clear()
        self.scenarios.addItem(self.tr("Scenarios ({count})").format(count=len(scenarios)), "")
        for name in scenarios:
            self.scenarios.addItem(name, name)
        same = next((name for name, one in scenarios.items() if one.suppositions == tuple(suppositions)), "")
        self.scenarios.setCurrentIndex(max(0, self.scenarios.findData(same or chosen or "")))
        self.scenarios.setEnabled(bool(scenarios))
        self._keeping.setEnabled(changeable and bool(suppositions))
        self.name.setEnabled(changeable and bool(suppositions))
        self._drop.setEnabled(changeable and bool(scenarios))
        self.compare.setEnabled(bool(scenarios) or bool(suppositions))
        self._fit()

    def show_part(self, number: str, stated: frozenset[str]) -> None:
        """Mean the part that is selected in the tree, and first what is stated of it: ids of constituents and stages."""
        if not self.part.hasFocus():
            self.part.setText(number)
            self._stated = stated
            self._fit()

    def _subject(self) -> Subject:
        return Subject(self.subject.currentData())  # Qt hands an enumeration of texts back as a text

    def _fit(self) -> None:
        """The fields that the subject needs."""
        pack = self._pack
        if pack is None:
            return
        subject = self._subject()
        of_part = subject not in supposing.OF_AUDIT
        self.part.setVisible(of_part)
        self._names[1].setVisible(of_part)
        offices = sorted(supposing.offices(subject, pack), key=lambda choice: choice.value not in self._stated)
        _fill(self.office, offices)
        self.office.setVisible(bool(offices))
        self._names[2].setVisible(bool(offices))
        choices = supposing.choices(subject, pack)
        _fill(self.choice, choices)
        self.currency.setVisible(subject in supposing.WITH_CURRENCY)
        page = self.day if subject is Subject.AS_OF else self.choice if choices else self.text
        self.value.setCurrentWidget(page)
        if subject is Subject.AS_OF and self.day.value() is None:
            self.day.show_value(date.today())

    # --- What is asked for

    def suppose(self) -> None:
        """Suppose what the fields say; it takes the place of a supposition about the same."""
        subject = self._subject()
        shown = self.value.currentWidget()
        day = self.day.value()
        if shown is self.day:
            value = day.isoformat() if day is not None else ""
        else:
            value = str(self.choice.currentData() or "") if shown is self.choice else self.text.text().strip()
        of_part = subject not in supposing.OF_AUDIT
        made = Supposition(
            subject,
            value,
            self.part.text().strip() if of_part else "",
            str(self.office.currentData() or "") if self.office.count() else "",
            self.currency.text().strip().upper() if subject in supposing.WITH_CURRENCY else "",
        )
        self.supposed.emit(supposing.with_supposition(self.model.suppositions, made))

    def take_back(self, row: int) -> None:
        """Suppose all but one."""
        left = [one for number, one in enumerate(self.model.suppositions) if number != row]
        self.supposed.emit(tuple(left))

    def _load(self) -> None:
        scenario = self._scenarios.get(self.scenarios.currentData() or "")
        if scenario is not None:
            self.name.setText(scenario.name)
            self.supposed.emit(scenario.suppositions)

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self.keep_wanted.emit(name)
        else:
            self.name.setFocus()


def _fill(combo: QComboBox, choices: Sequence[supposing.Choice]) -> None:
    values = [choice.value for choice in choices]
    if values == [combo.itemData(number) for number in range(combo.count())]:
        return
    combo.clear()
    for choice in choices:
        combo.addItem(choice.words, choice.value)
